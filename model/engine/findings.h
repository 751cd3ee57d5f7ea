// Plausibility: what a colleague would ask about a plan that is valid but odd.
#pragma once

#include "engine/compare.h"

namespace jw {

enum class Severity { Note, Warning, Error };

/// A number that a finding quotes beside its value, with its unit.
struct QuotedAmount {
    double value = 0.0;
    UnitName unit{};

    friend bool operator==(const QuotedAmount& a, const QuotedAmount& b)
    {
        return a.value == b.value && a.unit.symbol == b.unit.symbol;
    }
};

/// One remark, in data; messages/ makes the sentence. `id` is the rule ("H16"), `what` names its case, the
/// numbers are what the sentence quotes, in the unit that the case says.
struct Finding {
    std::string id, what;
    Severity severity = Severity::Warning;
    std::string uid, field; ///< the way to the field
    double value = 0.0, limit = 0.0;
    std::string text{}, also{};          ///< names or dates that it quotes
    std::vector<QuotedAmount> amounts{}; ///< what it costs

    friend bool operator==(const Finding&, const Finding&) = default;
};

/// The rules that a resolved plan and its results touch:
/// H01 PUE below 1 (error) or below 1.03; H06 power per accelerator above TDP + 60 % (100 W for small cards)
/// or above the published system; H07 a training run assumed to last a year that its tokens and MFU, or the
/// GPU-hours of another workload of this plan, do not need; H16 work in TFLOP read as TFLOPS-hours; H18
/// carbon, water, price outside what exists; H19 average power above the site's limit, or above 100 MW at one
/// site without one; H20 a GPU-only figure; H25 peak power above the site's limit; D0 a part of a node group
/// that no workload uses, and that is therefore off. Of training runs and accelerators also those of
/// training/run_findings.h, of services and queries of serving/serving_findings.h, of groups those of
/// group_findings.h.
[[nodiscard]] std::vector<Finding> findings(const Plan& plan, const PlanResults<double>& results);

/// H24: scenarios compared whose sites stand on different carbon bases; carbon is then not to be drawn.
[[nodiscard]] std::vector<Finding> comparisonFindings(const std::vector<const ScenarioOutcome*>& outcomes);

/// By outcome: its cost is of electricity alone, and another one pays for machines.
[[nodiscard]] std::vector<bool> withoutMachines(const std::vector<const ScenarioOutcome*>& outcomes);

/// D0: what works in some of the scenarios compared has no price or no embodied carbon ("price_compared",
/// "embodied_compared"); totals with it are lower bounds in comparedResults() then, without differences. A
/// note where some pay for machines and one has none, so that its cost is without them
/// ("no_machines_compared").
[[nodiscard]] std::vector<Finding> unknownFindings(const std::vector<const ScenarioOutcome*>& outcomes);

} // namespace jw
