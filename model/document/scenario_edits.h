// What people do to scenarios. Each is one undo step.
#pragma once

#include "document/plan_document.h"

namespace jw {

/// Adds a scenario based on `from` (0: the baseline) with the next color, and shows it. Returns its uid.
/// Errors: Inconsistent for one too deep, OutOfRange for an empty name.
Result<std::string> addScenario(PlanDocument& document, std::size_t from, const std::string& name);

/// Moves a scenario before the sibling above it (by -1) or behind the one below (by 1); does nothing at an
/// end.
Result<void> moveScenario(PlanDocument& document, const std::string& uid, int by);

/// Removes it with its overrides; scenarios based on it are then based on its parent. The baseline stays.
Result<void> removeScenario(PlanDocument& document, const std::string& uid);

/// Notes why a scenario sets a field so. Errors: UnknownName where it does not.
Result<void> setWhy(PlanDocument& document, const std::string& scenario, const std::string& entity,
                    const std::string& field, const std::string& why);

} // namespace jw
