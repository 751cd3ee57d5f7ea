// --vary PATH=LOW:HIGH: a field of a plan and the numbers between which it varies. Not for other layers: see
// verb.h.
#pragma once

#include "engine/plan_batch.h"

namespace jw::verbs {

inline constexpr const char* rangeHelp = "PATH=LOW:HIGH: a number of the plan and its ends, with units";

/// A number of a plan between two others, counted in its field's unit.
struct VariedRange {
    VaryingField field;
    std::string path;
    const FieldInfo* info = nullptr;
    double low = 0.0, high = 0.0;
    std::optional<double> planned{}; ///< nothing where it is not given
};

/// What is wrong with a text that is no PATH=LOW:HIGH; "" where nothing is.
[[nodiscard]] std::string rangeFault(const std::string& text);

/// Reads "sites/Ashburn/pue=1.1:1.4", which has no rangeFault(). Errors: those of fieldAt and valueFromText;
/// WrongType, a field that is no number; MissingField, a number that is left out; Inconsistent, a range whose
/// lower end is not first, or samples or seed of the plan.
[[nodiscard]] Result<VariedRange> variedRange(const Plan& resolved, const std::string& text);

} // namespace jw::verbs
