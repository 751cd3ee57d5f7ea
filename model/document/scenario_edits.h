// What people do to scenarios. Each is one undo step.
#pragma once

#include <optional>

#include "document/plan_document.h"

namespace jw {

/// Adds a scenario based on `from` (0: the baseline) with the next color, and shows it. Returns its uid.
/// Errors: Inconsistent for one too deep, OutOfRange for an empty name.
Result<std::string> addScenario(PlanDocument& document, std::size_t from, const std::string& name);

/// What a field of a row is to be.
struct FieldNumber {
    std::string uid{}, field{};
    double value = 0.0; ///< in the field's unit
};

/// The same with fields set in it, as one undo step, and the scenario shown stays. Errors: also those of
/// setInScenario, and the faults that only the new scenario has.
Result<std::string> addScenario(PlanDocument& document, std::size_t from, const std::string& name,
                                const std::vector<FieldNumber>& values);

/// A copy with its overrides, behind it and based on the same one, and shows it; of the baseline, which there
/// is only one of, a scenario based on it, called `name`. Returns its uid. Errors: as addScenario().
Result<std::string> duplicateScenario(PlanDocument& document, std::size_t from, const std::string& name);

/// Moves a scenario before the sibling above it (by -1) or behind the one below (by 1): one in a group within
/// that, another past whole groups. Does nothing at an end.
Result<void> moveScenario(PlanDocument& document, const std::string& uid, int by);

/// Bases a scenario on another ("": the baseline) and puts it before a third ("": behind all; before itself:
/// where it is), as one undo step. Errors: Inconsistent where it would be based on itself or too deep.
Result<void> placeScenario(PlanDocument& document, const std::string& uid, const std::string& parent,
                           const std::string& before = {});

/// Where scenarios come to stand.
struct ScenarioPlace {
    std::string parent{}, before{};     ///< uids; "": the baseline, behind all
    std::optional<std::string> group{}; ///< "" for none; nothing: as it was
};

/// The same for several, which come to stand in the order given.
Result<void> placeScenarios(PlanDocument& document, const std::vector<std::string>& uids,
                            const ScenarioPlace& to);

/// Puts scenarios into a group, or into none (""), as one undo step. Errors: UnknownName for the baseline and
/// what is no scenario, OutOfRange for a name that is too long.
Result<void> groupScenarios(PlanDocument& document, const std::vector<std::string>& uids,
                            const std::string& group);

/// Removes it with its overrides; scenarios based on it are then based on its parent. The baseline stays.
Result<void> removeScenario(PlanDocument& document, const std::string& uid);
Result<void> removeScenarios(PlanDocument& document, const std::vector<std::string>& uids); ///< in one step

/// Notes why a scenario sets a field so. Errors: UnknownName where it does not.
Result<void> setWhy(PlanDocument& document, const std::string& scenario, const std::string& entity,
                    const std::string& field, const std::string& why);

/// What one scenario is to have for one field; without a value what it is based on has.
struct ScenarioValue {
    FieldPlace place{};
    std::optional<Value> value{};
};

/// Sets all or none, as one undo step; a value equal to that of the scenario's parent is no override. Errors:
/// those of setInScenario, with the position of the value refused, from 1, as row; else as edit(), without a
/// row.
Result<void> setValues(PlanDocument& document, const EditText& text,
                       const std::vector<ScenarioValue>& values);

} // namespace jw
