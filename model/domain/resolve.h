// A scenario as a plan of its own: the baseline with the overrides of its chain put in.
#pragma once

#include "domain/plan.h"

namespace jw {

/// The scenario by name or uid; the baseline for "". Errors: UnknownName.
[[nodiscard]] Result<std::size_t> findScenario(const Plan& plan, std::string_view nameOrUid);

/// uids from the scenario up to, not including, the baseline; stops at a cycle or beyond 3.
[[nodiscard]] std::vector<std::string> chainOf(const Plan& plan, std::size_t scenario);

/// The scenario that this one is based on; the baseline for the baseline.
[[nodiscard]] std::size_t parentScenario(const Plan& plan, std::size_t scenario);

/// The plan with the overrides of scenario `at` and of those it is based on; the nearest wins. A field
/// that is overridden is certain there; an override of samples or seed has no effect. Tables without an
/// override are shared with `plan`. Errors: those of setField for an override that fits no field.
[[nodiscard]] Result<Plan> resolve(const Plan& plan, std::size_t at);

/// The override of exactly this scenario for that field, or nullptr.
[[nodiscard]] const Override* findOverride(const Plan& plan, std::string_view scenario,
                                           std::string_view entity, std::string_view field);

/// The same by the scenario's position; nullptr where the plan has no such scenario.
[[nodiscard]] const Override* findOverride(const Plan& plan, std::size_t scenario, std::string_view entity,
                                           std::string_view field);

/// Sets a value in a scenario: in the baseline the row itself, elsewhere an override; a value equal to the
/// parent's removes the override. `why` stays if it was there. Errors: those of setField; Inconsistent for
/// samples and seed, which no scenario has for itself.
[[nodiscard]] Result<void> setInScenario(Plan& plan, std::size_t scenario, std::string_view entity,
                                         std::string_view field, const Value& value);
void resetInScenario(Plan& plan, std::size_t scenario, std::string_view entity, std::string_view field);

/// What a scenario sets differently from the one it is based on.
struct Replaced {
    std::string entity, field, why;
    Value value{}, before{}; ///< here, and without the override; in the field's unit
};

/// The overrides of exactly this scenario, in the plan's order; nothing for the baseline. Those that fit no
/// field are left out.
[[nodiscard]] std::vector<Replaced> replacedIn(const Plan& plan, std::size_t scenario);

} // namespace jw
