// A field's value as people read it, in English and the C locale.
#pragma once

#include "domain/plan.h"

namespace jw {

/// The unit in which all `values` of a field read well: percent for fractions, else what suits the largest.
[[nodiscard]] UnitName inputUnit(const FieldInfo& info, const std::vector<Value>& values);

/// The value alone: a number in `unit` with all its digits, "yes", a choice, the name of the row that a
/// reference points to; "not given" for null.
[[nodiscard]] std::string fieldText(const Plan& plan, const FieldInfo& info, const Value& value,
                                    UnitName unit);

} // namespace jw
