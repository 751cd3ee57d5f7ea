// Measurements of one's own, whatever wrote them, and what is kept of them in a plan.
#pragma once

#include "domain/plan.h"
#include "validation/calibration.h"
#include "validation/serving_benchmark.h"

namespace jw {

/// Rows of a CSV file with the columns of ServingRow, or of a result of a serving benchmark. A table says all
/// that there is to say: there `facts` choose rows; results get said what they do not say. Errors: those of
/// servingRowsFrom and benchmarkRows.
[[nodiscard]] Result<std::vector<ServingRow>> measuredRows(std::string_view content, const std::string& file,
                                                           const BenchmarkFacts& facts,
                                                           const Catalogue& catalogue);

/// The files of a folder that can hold such rows, by name; a file itself. Errors, which name the folder: Io,
/// "reading: " and the reason; MissingField, "no_files_of_rows".
[[nodiscard]] Result<std::vector<std::string>> filesOfRows(const std::string& source);

/// Puts the fitted sets in the plan, see putSet(); returns their uids. `source` names the files, `today`
/// stands for the date of rows that have none.
std::vector<std::string> putSets(Plan& plan, const CalibrationAnswer& answer, const std::string& source,
                                 const std::string& today);

} // namespace jw
