// Files of measurements read and fitted on: what the dialog of calibration shows.
#pragma once

#include <memory>

#include "validation/measured_rows.h"

namespace jw {

/// Never changed once made.
struct CalibrationRun {
    std::vector<std::string> files;
    std::vector<ServingRow> rows;
    CalibrationAnswer answer;

    [[nodiscard]] std::string source() const; ///< names of the files, without folders
};
using CalibrationRunPtr = std::shared_ptr<const CalibrationRun>;

/// From any thread. `told(done, of)` after each set. Errors: those of reading; of measuredRows, with the name
/// of the file as the field where they have none; Canceled.
[[nodiscard]] Result<CalibrationRunPtr>
calibrationRun(std::vector<std::string> files, const BenchmarkFacts& facts, const std::stop_token& stop,
               const std::function<void(std::size_t, std::size_t)>& told);

} // namespace jw
