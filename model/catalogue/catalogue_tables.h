// The catalogue's tables without their types: what a page, a search and the commands walk over.
#pragma once

#include "catalogue/catalogue.h"
#include "exchange/csv.h"

namespace jw {

/// A column that follows from others of its row: no file has it.
struct DerivedColumn {
    FieldInfo info{};                       ///< get() alone; null where one of `from` is not known
    std::array<std::string_view, 3> from{}; ///< the columns that it may follow from
};

/// One table of a catalogue. Rows are valid as long as the catalogue.
struct CatalogueTable {
    std::string_view name{};                   ///< "accelerators"; also of its file and in paths
    Term title{};                              ///< as a tab has it
    std::span<const FieldInfo> fields{};       ///< those of RowSource last
    std::span<const DerivedColumn> derived{};  ///< stand behind the fields
    std::span<const std::string_view> shown{}; ///< the columns to show first, names before figures
    std::size_t (*size)(const Catalogue&) = nullptr;
    const void* (*row)(const Catalogue&, std::size_t) = nullptr;
    const std::string& (*id)(const void* row) = nullptr;
    const RowSource& (*source)(const void* row) = nullptr;
};

/// All of them, in the order in which to show them. Static data.
[[nodiscard]] std::span<const CatalogueTable> catalogueTables();
[[nodiscard]] const CatalogueTable* findCatalogueTable(std::string_view name);

/// The row with this id, or nullptr.
[[nodiscard]] const void* findRow(const CatalogueTable& table, const Catalogue& catalogue,
                                  std::string_view id);

/// A field or a derived column, or nullptr; its get() takes a row of the table.
[[nodiscard]] const FieldInfo* findColumn(const CatalogueTable& table, std::string_view key);

/// True for the columns that say where a row comes from, which every table has.
[[nodiscard]] bool isSourceColumn(std::string_view key);

/// True if that figure of the row is an estimate, or follows from one; never for texts and what is not given.
[[nodiscard]] bool isEstimated(const CatalogueTable& table, const void* row, std::string_view key);

/// True if each word of `text` is in one of the row's texts, whatever the case (of A to Z); source and note
/// are not searched.
[[nodiscard]] bool matches(const CatalogueTable& table, const void* row, std::string_view text);

/// Positions of the rows that match; all of them for an empty text.
[[nodiscard]] std::vector<std::size_t> matchingRows(const CatalogueTable& table, const Catalogue& catalogue,
                                                    std::string_view text);

/// These rows as the files of catalogueFrom() have them: one column a field, none derived.
[[nodiscard]] CsvTable csvOf(const CatalogueTable& table, const Catalogue& catalogue,
                             std::span<const std::size_t> rows);

} // namespace jw
