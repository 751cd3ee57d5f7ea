// Questions asked backwards: which value of a field makes a result equal a goal, or two scenarios equal.
#pragma once

#include "engine/plan_batch.h"
#include "whatif/crossings.h"

namespace jw {

/// The values of a field that are looked through, in its unit.
struct SeekRange {
    VaryingField field;
    double low = 0.0, high = 0.0;
};

/// What was found.
struct SeekAnswer : Crossings {
    BatchRefusals refusals{}; ///< of the values of the scan, 65 at most
};

/// Which values of the field make a result (by path, see resultCells) equal `goal`, in base units: the left
/// side is the result. Errors: those of PlanBatch::of; OutOfRange, high below low; NotWhole, no whole number
/// between them; the refusal of the first value where all of the scan are refused; Canceled.
[[nodiscard]] Result<SeekAnswer> goalSeek(const PlanPtr& resolved, const SeekRange& range,
                                          const std::string& result, double goal,
                                          const std::stop_token& stop = {});

/// Which values of the field make the same result of two plans equal, as of two scenarios of one: the left
/// side is that of `first`. Errors: as in goalSeek.
[[nodiscard]] Result<SeekAnswer> breakEven(const PlanPtr& first, const PlanPtr& other, const SeekRange& range,
                                           const std::string& result, const std::stop_token& stop = {});

} // namespace jw
