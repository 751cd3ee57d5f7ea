// What an input that varies is called.
#pragma once

#include <QString>

#include <span>
#include <vector>

#include "domain/plan.h"
#include "engine/plan_batch.h"

namespace jw {

/// "Ashburn / PUE"; of a workload's prediction "run / prediction".
[[nodiscard]] QString inputName(const Plan& plan, const VaryingField& field);

/// The same with the field first, for where there is no room for all of it: "PUE · Ashburn".
[[nodiscard]] QString inputLabel(const Plan& plan, const VaryingField& field);
[[nodiscard]] QString inputLabel(const Plan& plan, RowRef row, const FieldInfo& info);

/// The same of several, for a list: "PUE", or "PUE · Ashburn" where they are of more than one row.
[[nodiscard]] std::vector<QString> inputNames(const Plan& plan, std::span<const VaryingField> fields);

/// What a form counts it in at first.
[[nodiscard]] UnitName formUnit(const FieldInfo& info);

/// Where it can be changed: "sites/Ashburn/pue".
[[nodiscard]] QString inputPath(const Plan& plan, const VaryingField& field);

} // namespace jw
