#include "whatif/tornado.h"

#include <algorithm>
#include <cmath>

#include "domain/edit.h"
#include "domain/paths.h"
#include "engine/result_paths.h"
#include "readings/gradient.h"
#include "uncertainty/monte_carlo.h"

namespace jw {
namespace {

/// Where the inputs stand while others vary. Errors: MissingField.
Result<std::vector<double>> middlesOf(const Plan& plan, std::span<const TornadoInput> inputs)
{
    std::vector<double> values;
    for (const TornadoInput& input : inputs) {
        if (input.middle) {
            values.push_back(*input.middle);
            continue;
        }
        const RowRef row = findRow(plan, input.field.uid); // PlanBatch has looked: it is there
        const Value value = fieldValue(plan, row, input.field.field);
        if (!value.as<double>())
            return fail({.kind = Error::Kind::MissingField, .field = pathOf(plan, row, input.field.field)});
        values.push_back(*value.as<double>());
    }
    return values;
}

/// Rows of a batch: all in the middle, then each input low and high. A column an input.
std::vector<std::vector<double>> columnsOf(std::span<const TornadoInput> inputs,
                                           const std::vector<double>& middles)
{
    std::vector<std::vector<double>> columns;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        std::vector<double>& column = columns.emplace_back(2 * inputs.size() + 1, middles[i]);
        column[2 * i + 1] = inputs[i].low;
        column[2 * i + 2] = inputs[i].high;
    }
    return columns;
}

/// The shape of a model is a fact of it: who wants another shape chooses another model. Degrees, batches and
/// domains of a layout must divide one another, as must the GPUs of a replica: a share more of one of them is
/// no layout.
bool isFixed(const std::string& field, const FieldInfo& info)
{
    const bool ofLayout = field.starts_with("inputs.layout.") || field == "inputs.tp";
    return field.starts_with("inputs.arch.") || (ofLayout && info.kind == FieldKind::Whole);
}

/// An input of a formula as a field of the plan; nothing where it is no number of a field that may vary.
std::optional<TornadoInput> inputAt(const Plan& plan, const std::string& path, double share)
{
    const auto ref = fieldAt(plan, path);
    const FieldInfo* info = ref ? fieldInfo(plan, ref->row, ref->field) : nullptr;
    if (!info || isFixed(ref->field, *info) ||
        (info->kind != FieldKind::Number && info->kind != FieldKind::Whole))
        return {};
    const Value value = fieldValue(plan, ref->row, ref->field);
    const double* planned = value.as<double>();
    if (!planned || *planned == 0.0)
        return {};
    double low = *planned - share * std::fabs(*planned), high = *planned + share * std::fabs(*planned);
    if (info->kind == FieldKind::Whole) {
        low = std::round(low);
        high = std::round(high);
        if (low == high) // the share is less than one of them
            return {};
    }
    const std::string uid = ref->row.table->rowId(ref->row.in(plan));
    return TornadoInput{{uid, ref->field}, std::max(low, info->lower), std::min(high, info->upper)};
}

} // namespace

double TornadoBar::span() const { return std::fabs(atHigh - atLow); }

double TornadoBar::reach(double middleResult) const
{
    return std::isnan(span()) ? std::fabs((std::isnan(atLow) ? atHigh : atLow) - middleResult) : span();
}

Result<Tornado> tornadoOf(const PlanPtr& resolved, std::span<const TornadoInput> inputs,
                          const std::string& result, const std::stop_token& stop)
{
    std::vector<VaryingField> fields;
    for (const TornadoInput& input : inputs)
        fields.push_back(input.field);
    const auto batch = PlanBatch::of(resolved, fields, {result});
    if (!batch)
        return fail(batch.error());
    const auto middles = middlesOf(*resolved, inputs);
    if (!middles)
        return fail(middles.error());
    if (stop.stop_requested())
        return fail({.kind = Error::Kind::Canceled});
    const std::vector<std::vector<double>> columns = columnsOf(inputs, *middles);
    const std::vector<std::span<const double>> in(columns.begin(), columns.end());
    std::vector<double> results(2 * inputs.size() + 1);
    const std::span<double> out(results);
    Tornado tornado{.refusals = batch->run(in, std::span(&out, 1))};
    tornado.middle = results.front();
    for (std::size_t i = 0; i < inputs.size(); ++i)
        tornado.bars.push_back({i, (*middles)[i], results[2 * i + 1], results[2 * i + 2]});
    std::ranges::stable_sort(tornado.bars, std::ranges::greater(), [&](const TornadoBar& bar) {
        const double reach = bar.reach(tornado.middle);
        return std::isnan(reach) ? -1.0 : reach;
    });
    return tornado;
}

Result<std::vector<TornadoInput>> uncertainRanges(const Plan& plan, std::size_t scenario)
{
    return uncertainInputs(plan, scenario, Predictions::AsPredicted)
        .map([](const std::vector<UncertainInput>& uncertain) {
            std::vector<TornadoInput> inputs;
            for (const UncertainInput& each : uncertain) {
                const auto at = [&](double p) {
                    const double value = each.distribution.at(p);
                    return each.whole ? std::round(value) : value;
                };
                inputs.push_back({each.field, at(0.1), at(0.9), at(0.5)});
            }
            return inputs;
        });
}

Result<std::vector<TornadoInput>> inputsBehind(const Plan& resolved, const std::string& result, double share,
                                               std::size_t most)
{
    const auto traced = tracePlan(resolved);
    if (!traced)
        return fail(traced.error());
    const auto cell = cellAt(traced->results, resolved, result);
    if (!cell)
        return fail(cell.error());
    if (!cell->base.trace())
        return std::vector<TornadoInput>{};
    const std::span<const Node> nodes = traced->trace->nodes();
    std::vector<double> adjoints(nodes.size());
    reverseSweep(*traced->trace, cell->base.node(), adjoints);
    std::vector<NodeId> leaves;
    for (NodeId i = 0; i < nodes.size(); ++i)
        if (nodes[i].op == Op::Input && adjoints[i] != 0.0 && std::isfinite(adjoints[i]))
            leaves.push_back(i);
    std::ranges::stable_sort(leaves, std::ranges::greater(),
                             [&](NodeId i) { return std::fabs(adjoints[i] * nodes[i].value); });
    std::vector<TornadoInput> inputs;
    for (auto leaf = leaves.begin(); leaf != leaves.end() && inputs.size() < most; ++leaf)
        if (auto input = inputAt(resolved, traced->trace->label(nodes[*leaf]), share))
            inputs.push_back(std::move(*input));
    return inputs;
}

} // namespace jw
