// Questions asked backwards: which value of a field makes a result equal a goal, or two scenarios equal.
#pragma once

#include "engine/plan_batch.h"
#include "whatif/crossings.h"

namespace jw {

/// Which of two scenarios take the values that are looked through; one that does not keeps its own.
struct Following {
    bool first = true, other = true;
};

/// A scenario that sets the field keeps its value where the other has that of what it builds on; where both
/// set it, or neither does, both follow.
[[nodiscard]] Following followingOf(const Plan& plan, std::size_t first, std::size_t other,
                                    const VaryingField& field);

/// The values of a field that are looked through, in its unit.
struct SeekRange {
    VaryingField field;
    double low = 0.0, high = 0.0;
    Following following{}; ///< of break-even
};

/// What was found.
struct SeekAnswer : Crossings {
    BatchRefusals refusals{}; ///< of the values looked at, but for single ones
};

/// Where beyond a range in which they do not meet the sides may, as they go over it.
enum class Beyond { Nowhere, Below, Above, Either };
[[nodiscard]] Beyond beyondOf(const Crossings& answer);

/// Does the field allow no value there that has not been looked at?
[[nodiscard]] bool isFieldsEnd(const Crossings& answer, Beyond where, const FieldInfo& field);

/// Which values of the field make a result (by path, see resultCells) equal `goal`, in base units: the left
/// side is the result. Errors: those of PlanBatch::of; OutOfRange, high below low; NotWhole, no whole number
/// between them; the refusal of the first value where all of the scan are refused; Canceled.
[[nodiscard]] Result<SeekAnswer> goalSeek(const PlanPtr& resolved, const SeekRange& range,
                                          const std::string& result, double goal,
                                          const std::stop_token& stop = {});

/// Which values of the field make the same result of two plans equal, as of two scenarios of one: the left
/// side is that of `first`. An end of the range at which both are 0 is none. Errors: as in goalSeek.
[[nodiscard]] Result<SeekAnswer> breakEven(const PlanPtr& first, const PlanPtr& other, const SeekRange& range,
                                           const std::string& result, const std::stop_token& stop = {});

} // namespace jw
