// Does a plan hold together? What no single field's bounds can tell.
#pragma once

#include "domain/plan.h"
#include "domain/tables.h"

namespace jw {

/// Every fault of the plan, in table order: references to nothing, names twice, inputs that miss or do not
/// fit their kind, idle above peak, tenure shares above 1, shares of a group above 1, tariff gaps and
/// overlaps, scenario chains that loop or are deeper than 3, overrides of fields that are not there,
/// distributions that do not hold. Field bounds are included.
[[nodiscard]] std::vector<Error> problems(const Plan& plan);

/// Stands this field in a rule between numbers? Then a value within its own bounds may still break the plan.
[[nodiscard]] bool isRuled(const TableInfo& table, std::string_view field);

/// The rules between numbers that a row stands in: idle below peak, tenure shares and shares of a group up to
/// 1, spare below what there is. Errors: Inconsistent, the first that is broken.
[[nodiscard]] Result<void> checkRules(const Plan& plan, RowRef row);

/// The first of the problems, if any.
[[nodiscard]] Result<void> check(const Plan& plan);

} // namespace jw
