#include "catalogue/catalogue_import.h"

#include <algorithm>

#include "catalogue/import_put.h"
#include "catalogue/import_rows.h"
#include "exchange/csv_records.h"

namespace jw {
namespace {

/// The table that knows most of the columns; the first of several.
const CatalogueTable& tableOf(const CsvTable& csv)
{
    const CatalogueTable* best = catalogueTables().data();
    std::ptrdiff_t most = -1;
    for (const CatalogueTable& table : catalogueTables()) {
        const auto known = std::ranges::count_if(
            csv.header, [&](const std::string& key) { return findField(table.fields, key) != nullptr; });
        if (canBeImported(table) && known > most) {
            best = &table;
            most = known;
        }
    }
    return *best;
}

Result<void> checkHeader(const CatalogueTable& table, const CsvTable& csv)
{
    auto ok = checkColumns(table.fields, csv, std::string(table.name));
    for (const std::string_view column : importRuleOf(table)->always)
        if (ok && !csv.column(column))
            ok = fail({.kind = Error::Kind::MissingField,
                       .field = std::string(table.name).append(".").append(column),
                       .text = std::string(findField(table.fields, column)->term.name)});
    return ok.map_error([](Error error) {
        error.row = 1;
        return error;
    });
}

} // namespace

std::size_t CatalogueImport::count(ImportState state) const
{
    return static_cast<std::size_t>(std::ranges::count(rows, state, &ImportedRow::state));
}

bool canBeImported(const CatalogueTable& table) { return importRuleOf(table) != nullptr; }

Result<CatalogueImport> readRows(const PlanView& view, std::string_view csv)
{
    const auto file = parseCsv(csv);
    if (!file)
        return fail(file.error());
    const CatalogueTable& table = tableOf(*file);
    if (auto ok = checkHeader(table, *file); !ok)
        return fail(std::move(ok.error()));
    ImportReader reader(view, table);
    for (std::size_t at = 0; at < file->rows.size(); ++at)
        reader.read(ImportCells(table, *file, at));
    return CatalogueImport{&table, reader.take(), reader.notKept(*file)};
}

Result<void> takeRows(Plan& plan, std::size_t scenario, const CatalogueImport& import, const std::string& at)
{
    for (const ImportedRow& row : import.rows)
        if (row.state == ImportState::New || row.state == ImportState::Changed)
            if (auto uid = putRow(plan, scenario, *importRuleOf(*import.table), row, at); !uid)
                return fail(std::move(uid.error()));
    return {};
}

} // namespace jw
