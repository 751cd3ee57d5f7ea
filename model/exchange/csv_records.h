// Records from the rows of a CSV table, by their registry.
#pragma once

#include "exchange/csv.h"
#include "readings/fields.h"

namespace jw {

/// Ok if each column is the key of one field and stands once; else UnknownField or Duplicate, `path`.KEY.
[[nodiscard]] Result<void> checkColumns(std::span<const FieldInfo> fields, const CsvTable& table,
                                        const std::string& path);

/// What a cell says for that field: null for an empty one, a list's items are parted by ";", numbers are in
/// the C locale; bounds are not looked at. Errors: WrongType naming `path`, for text where a number belongs.
[[nodiscard]] Result<Value> cellValue(const FieldInfo& info, const std::string& cell,
                                      const std::string& path);

/// Row `row` as the members of a record: each value as cellValue() has it. Errors: those of cellValue,
/// `path`.KEY; UnknownField.
[[nodiscard]] Result<Members> rowMembers(std::span<const FieldInfo> fields, const CsvTable& table,
                                         std::size_t row, const std::string& path);

/// All rows. A field without a column keeps its default, unless it is required. Errors: those of
/// checkColumns, rowMembers and recordFrom; `row` is the line of the file.
template <HasFields Record>
[[nodiscard]] Result<std::vector<Record>> recordsFrom(const CsvTable& table, const std::string& path)
{
    if (auto ok = checkColumns(fieldsOf<Record>(), table, path); !ok)
        return fail(std::move(ok.error()));
    std::vector<Record> records;
    records.reserve(table.rows.size());
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        auto record = rowMembers(fieldsOf<Record>(), table, row, path).and_then([&](Members members) {
            return recordFrom<Record>(std::move(members), path);
        });
        if (!record) {
            record.error().row = row < table.lines.size() ? table.lines[row] : row;
            return fail(std::move(record.error()));
        }
        records.push_back(std::move(*record));
    }
    return records;
}

} // namespace jw
