// What an input that varies is called.
#pragma once

#include <QString>

#include "domain/plan.h"
#include "engine/plan_batch.h"

namespace jw {

/// "Ashburn / PUE"; of a workload's prediction "run / prediction".
[[nodiscard]] QString inputName(const Plan& plan, const VaryingField& field);

/// What a form counts it in at first.
[[nodiscard]] UnitName formUnit(const FieldInfo& info);

/// Where it can be changed: "sites/Ashburn/pue".
[[nodiscard]] QString inputPath(const Plan& plan, const VaryingField& field);

} // namespace jw
