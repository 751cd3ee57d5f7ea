// Formulas of a traced result in words, in numbers, and as text that a calculator reads.
#pragma once

#include <memory>

#include <QString>

#include "document/plan_document.h"
#include "engine/predicted.h"
#include "readings/explain.h"
#include "views/forms/field_state.h"

namespace jw {

/// A plan traced in one scenario, to be asked about any of its results. A value, shared freely.
struct TracedAnswer {
    PlanPtr plan, resolved;
    std::size_t scenario = 0;
    TracedPlan traced;
    std::unique_ptr<Explainer> explainer;
    std::vector<ResultCell<Traced>> cells; ///< results and years
    std::vector<BandedCell> bands;         ///< of those that rest on a prediction
    std::vector<bool> onUnknown;           ///< by node, see onUnknownPrices()

    /// The node of a result; noNode for an unknown path, or a number that rests on nothing.
    [[nodiscard]] const ResultCell<Traced>* find(const std::string& path) const;
};
using TracedAnswerPtr = std::shared_ptr<const TracedAnswer>;

/// Traces the plan in that scenario. nullptr where it cannot be evaluated.
[[nodiscard]] TracedAnswerPtr traceScenario(const PlanPtr& plan, std::size_t scenario);

/// "Energy (chat)": the name of a node, with whose it is unless that is `within`.
[[nodiscard]] QString nodeName(const TracedAnswer& answer, NodeId node, std::uint32_t within = 0);

/// "12.9 GWh"
[[nodiscard]] QString nodeValue(const TracedAnswer& answer, NodeId node);

/// The formula in words or in numbers, on one line; of a long sum the first parts and how many there are.
[[nodiscard]] QString formulaWords(const TracedAnswer& answer, const Explanation& explanation);
[[nodiscard]] QString formulaNumbers(const TracedAnswer& answer, const Explanation& explanation);

/// What an input is: its value in all digits, where it comes from, the way to it.
struct ExplainedInput {
    QString name, value, source;
    Tone tone = Tone::Attention; ///< of the dot: as in the field's form
    QString path;                ///< of the field; empty for what is no field
};
[[nodiscard]] ExplainedInput inputAt(const TracedAnswer& answer, NodeId node);

/// The node itself, or the first below it that is more than the same number under another name: the total of
/// a plan with one year is explained as that year.
[[nodiscard]] NodeId firstStep(const TracedAnswer& answer, NodeId node);

/// The whole explanation as text, `depth` levels deep. Each part has a line "NAME: VALUE UNIT" and, unless it
/// is an input, one "= FORMULA" in which every number stands with all its digits, so that it evaluates again.
[[nodiscard]] QString explanationText(const TracedAnswer& answer, NodeId node, int depth);

} // namespace jw
