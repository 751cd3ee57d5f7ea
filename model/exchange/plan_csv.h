// A plan as CSV files, one a table: for spreadsheets and for tools that read nothing else.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "domain/plan.h"

namespace jw {

struct CsvFile {
    std::string name; ///< without folder: "sites.csv"
    std::string text;
};

/// "plan.csv" with the settings in one row, then a file for each table, also an empty one. Columns are the
/// keys of the text form, in the order of the registry; inputs, peak rates and bands stand as JSON in a cell;
/// an empty cell is "not given", a cell of two double quotes an empty text.
[[nodiscard]] std::vector<CsvFile> planToCsv(const Plan& plan);

/// planFromCsv(planToCsv(p)) == p. Files of other names are passed over; a table without file stays empty,
/// unless a row of another refers to it.
/// Errors: Inconsistent with "csv_file_missing", the field being that file (plan.csv must always be there);
/// those of parseCsv, checkColumns, parseJson and addRow; WrongType with "a number: " and the cell. `row` is
/// the line, the field reads "sites.csv, line 2, column pue", of parseCsv "sites.csv".
[[nodiscard]] Result<Plan> planFromCsv(std::span<const CsvFile> files);

} // namespace jw
