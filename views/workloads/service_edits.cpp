#include "views/workloads/service_edits.h"

#include <algorithm>
#include <array>

#include "document/field_entries.h"
#include "domain/edit.h"
#include "domain/origin.h"
#include "engine/serving/service_need.h"
#include "views/workloads/run_edits.h"

namespace jw {

Result<void> setRateFrom(PlanDocument& document, const std::string& workload, RateFrom from)
{
    return setInput(document, workload, "inputs.rate_from", rateFromTexts[static_cast<std::size_t>(from)]);
}

RateFrom rateFrom(const Plan& resolved, const std::string& workload)
{
    const Value chosen = fieldValue(resolved, findRow(resolved, workload), "inputs.rate_from");
    const std::string* text = chosen.as<std::string>();
    const auto at = std::ranges::find(rateFromTexts, text ? std::string_view(*text) : std::string_view());
    return at == rateFromTexts.end() ? RateFrom::Given : static_cast<RateFrom>(at - rateFromTexts.begin());
}

/// The three shapes of InferenceX (SemiAnalysis, 2025); the short question is Epoch AI's (2025) for an
/// answer, its prompt an assumption.
std::span<const UsualLengths> usualLengths()
{
    constexpr std::string_view bench = "InferenceX benchmark, SemiAnalysis, 2025";
    static constexpr std::array<UsualLengths, 4> all{{
        {JW_TERM("jw::UsualLengths", "Short question"), 100, 500,
         "answer: Epoch AI, 2025; prompt: assumption"},
        {JW_TERM("jw::UsualLengths", "Chat"), 1024, 1024, bench},
        {JW_TERM("jw::UsualLengths", "Summary of a document"), 8192, 1024, bench},
        {JW_TERM("jw::UsualLengths", "Reasoning"), 1024, 8192, bench},
    }};
    return all;
}

Result<void> setLengths(PlanDocument& document, const std::string& workload, const UsualLengths& lengths)
{
    const Plan& plan = *document.plan();
    const EditText text{JW_TERM("jw::EditText", "Change lengths of %1"),
                        {{rowTitle(plan, findRow(plan, workload))}}};
    const Source source = ownSource(std::string(lengths.source));
    return setFields(document, text,
                     entriesFor(workload, {{"inputs.tokens_in", Value(lengths.in), source},
                                           {"inputs.tokens_out", Value(lengths.out), source}}));
}

Result<void> sizeFleet(PlanDocument& document, const std::string& workload)
{
    const Plan& plan = *document.resolved();
    const auto size = needOf(plan, workload).and_then([&](const ServiceNeed& need) {
        return nodesThatHold(plan, workload, need);
    });
    if (!size)
        return fail(size.error());
    const EditText text = changeText(plan, document.currentScenario(), findRow(plan, size->group), "nodes");
    return setFields(document, text,
                     entriesFor(size->group, {{"nodes", Value(size->nodes),
                                               ownSource("sized for the busiest hour of a service")}}));
}

} // namespace jw
