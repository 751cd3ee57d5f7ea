#include "engine/training/memory_fit.h"

#include <algorithm>
#include <cmath>

#include "engine/serving/serving_findings.h"
#include "engine/training/fit.h"
#include "engine/training/layout_question.h"

namespace jw {
namespace {

constexpr double mostMachines = 64.0; ///< beyond it the advice would be of no use: assumption

Ratio<> devicesPerCopy(const LayoutAnswer& answer)
{
    return answer.layout.tp * answer.layout.pp * answer.layout.cp;
}

std::optional<LayoutAnswer> smallestIn(const LayoutQuestion& question, const LayoutSpace& space)
{
    const std::vector<LayoutAnswer> all = searchLayouts(question, space); // the fastest first
    const auto end = std::ranges::find_if(
        all, [](const LayoutAnswer& answer) { return answer.fault != LayoutFault::None; });
    const auto least = std::min_element(all.begin(), end, [](const LayoutAnswer& a, const LayoutAnswer& b) {
        return devicesPerCopy(a) < devicesPerCopy(b);
    });
    return least == end ? std::nullopt : std::optional(*least);
}

std::vector<QuotedAmount> partsOf(const MemoryParts<double>& m)
{
    std::vector<QuotedAmount> amounts;
    for (const Data<> part : {m.weights, m.gradients, m.optimizer, m.activations, m.transient, m.reserve})
        amounts.push_back({part.in(gibibyte), nameOf(unit::gibibytes)});
    return amounts;
}

void addFit(Finding& finding, const LayoutQuestion& question)
{
    const auto fit = smallestFit(question);
    if (!fit)
        return;
    finding.what = "memory_layout";
    if (fit->layout.gpus > question.base.gpus)
        finding.what = "memory_machines";
    finding.text = layoutText(fit->layout);
    finding.amounts.push_back({fit->memory.total.in(gibibyte), nameOf(unit::gibibytes)});
    finding.amounts.push_back({fit->layout.gpus.base(), {"", 1.0}});
}

} // namespace

std::optional<LayoutAnswer> smallestFit(const LayoutQuestion& question)
{
    LayoutQuestion q = question;
    q.share = memoryShare;
    if (auto fit = smallestIn(q, usualSpace(q.model, q.base.seq, q.base.gpus)))
        return fit;
    while (q.base.gpus < mostMachines * question.base.gpus) {
        q.base.gpus = 2.0 * q.base.gpus;
        if (auto fit = smallestIn(q, usualSpace(q.model, q.base.seq)))
            return fit;
    }
    return {};
}

std::string layoutText(const ParallelLayout<double>& l)
{
    const auto whole = [](Ratio<> degree) {
        return std::to_string(static_cast<long long>(std::llround(degree.base())));
    };
    std::string text = "TP " + whole(l.tp) + ", PP " + whole(l.pp);
    for (const auto& [name, degree] : {std::pair{"VP", l.vp}, {"CP", l.cp}, {"EP", l.ep}})
        if (degree > one)
            text.append(", ").append(name).append(" ").append(whole(degree));
    text.append(", MBS ").append(whole(l.microBatch)).append(", recompute ");
    text.append(recomputeTexts[static_cast<std::size_t>(l.recompute)]).append(", ");
    return text.append(shardTexts[static_cast<std::size_t>(l.shard)]);
}

std::optional<Finding> memoryFinding(const Plan& resolved, std::string_view workload)
{
    const auto question = layoutQuestion(resolved, workload);
    if (!question)
        return {};
    const LayoutAnswer answer = tryLayout(*question, question->base);
    if (answer.fault != LayoutFault::Memory)
        return {};
    Finding finding{"H08",
                    "memory_never",
                    Severity::Error,
                    std::string(workload),
                    "inputs.layout.tp",
                    answer.memory.total.in(gibibyte),
                    question->memory.in(gibibyte)};
    finding.amounts = partsOf(answer.memory);
    addFit(finding, *question);
    return finding;
}

std::vector<Finding> refusalFindings(const Plan& resolved, const Error& refusal)
{
    std::vector<Finding> found;
    if (refusal.text == "serving_memory")
        for (const Workload& work : resolved.workloads)
            if (work.enabled && work.kind == WorkloadKind::Inference)
                if (auto finding = replicaMemoryFinding(resolved, work))
                    found.push_back(std::move(*finding));
    if (refusal.text != "layout_memory")
        return found;
    for (const Workload& work : resolved.workloads)
        if (work.enabled && work.kind == WorkloadKind::Training && work.inputs.values.contains("layout"))
            if (auto finding = memoryFinding(resolved, work.uid))
                found.push_back(std::move(*finding));
    return found;
}

} // namespace jw
