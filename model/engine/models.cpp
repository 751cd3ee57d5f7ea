#include "engine/model_rows.h"

#include <algorithm>
#include <cmath>

#include "engine/model_row.h"
#include "readings/gradient.h"

namespace jw {

NodeId TracedRun::node(std::string_view key) const
{
    const auto found = std::ranges::find(outputs, key, &Output::key);
    return found == outputs.end() ? noNode : found->node;
}

std::vector<double> gradientOf(const TracedRun& run, std::string_view output)
{
    const NodeId node = run.node(output);
    if (node == noNode)
        return {};
    std::vector<double> adjoints(run.trace->nodes().size());
    reverseSweep(*run.trace, node, adjoints);
    adjoints.resize(run.inputs);
    return adjoints;
}

Result<void> detail::checkOutput(const FieldInfo& info, double base)
{
    const double number = base / info.term.unit.size;
    if (std::isfinite(number) || (info.optional && std::isnan(number)))
        return {};
    constexpr double largest = std::numeric_limits<double>::max();
    return fail({.kind = Error::Kind::OutOfRange,
                 .field = std::string(info.key),
                 .value = number,
                 .lower = -largest,
                 .upper = largest});
}

NodeId detail::outputNode(Trace& trace, Traced value, const FieldInfo& info)
{
    if (std::isnan(value.value()))
        return noNode;
    if (!value.trace())
        return trace.input(value.value(), info.term, info.dim).node();
    const Term* term = trace.nodes()[value.node()].term;
    const bool named = term && term->name == info.term.name;
    return named ? value.node() : value.named(info.term, info.dim).node();
}

std::span<const AnyModel> models()
{
    static const std::vector<AnyModel> all = [] {
        std::vector<AnyModel> rows;
        for (const auto& section : {directModels(), trainingModels(), servingModels(), financeModels(),
                                    fleetModels(), carbonModels()})
            rows.insert(rows.end(), section.begin(), section.end());
        return rows;
    }();
    return all;
}

const AnyModel* findModel(std::string_view name)
{
    const auto found =
        std::ranges::find(models(), name, [](const AnyModel& model) { return model.info.name; });
    return found == models().end() ? nullptr : &*found;
}

} // namespace jw
