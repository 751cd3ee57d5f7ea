#include "engine/serving/serving_findings.h"

#include <algorithm>
#include <cmath>

#include "domain/edit.h"
#include "engine/plan_leaves.h"
#include "engine/serving/service_figures.h"
#include "engine/serving/service_need.h"
#include "readings/display.h"

namespace jw {
namespace {

/// Wh of a text query: Google, Gemini, 2025: 0.24; Epoch AI, 2025: 0.3; OpenAI, 2025: 0.34.
constexpr double leastPublished = 0.24, mostPublished = 0.34;
constexpr double farOff = 10.0; // H05
/// Of a replica, beyond which no advice is given: the largest NVLink domain there is.
constexpr double mostGpus = 72.0;

constexpr UnitName perSecond = nameOf(unit::perSecond), count{"", 1.0};

std::string capacityCase(ServiceBound bound)
{
    switch (bound) {
    case ServiceBound::Memory: return "capacity_memory";
    case ServiceBound::Sequences: return "capacity_sequences";
    case ServiceBound::Ttft: return "capacity_ttft";
    case ServiceBound::Tpot: return "capacity_tpot";
    case ServiceBound::Item: return "capacity_item";
    case ServiceBound::Given: break;
    }
    return "capacity_given";
}

/// The first machines of a service: nullptr where it has none.
struct FirstMachines {
    const NodeGroup* group = nullptr;
    const Accelerator* device = nullptr;
};
FirstMachines machinesOf(const PlanIndex& index, const Workload& work)
{
    const auto assigned = index.assignedTo(work);
    const NodeGroup* group = assigned.empty() ? nullptr : index.group(assigned.front()->group);
    return {group, group ? index.acceleratorOf(*group) : nullptr};
}

class ServingFinder final {
public:
    ServingFinder(const PlanIndex& index, const Workload& work)
        : m_plan(index.plan()),
          m_index(index),
          m_work(work)
    {
    }

    std::vector<Finding> run(const InferenceInputs<double>& in)
    {
        across(in);
        context(in);
        if (in.rateFrom != RateFrom::Predicted) {
            if (const auto need = needOf(m_plan, m_work.uid)) {
                capacity(*need);
                unanswered(*need);
            }
            if (in.rateFrom == RateFrom::Given)
                givenRate(in);
            return std::move(m_found);
        }
        const auto question = serviceQuestion(m_plan, m_work.uid);
        if (!question)
            return std::move(m_found);
        const ServiceAnswer answer = answerOf(*question);
        const ServiceNeed need = needOf(*question, answer);
        weights(*question);
        if (!need.possible())
            promise(*question, answer.limit);
        else if (!capacity(need))
            load(*question, answer);
        unanswered(need);
        switches(*question, answer);
        return std::move(m_found);
    }

private:
    void add(std::string id, std::string what, Severity severity, std::string field,
             std::pair<double, double> valueAndLimit)
    {
        m_found.push_back({std::move(id), std::move(what), severity, m_work.uid, std::move(field),
                           valueAndLimit.first, valueAndLimit.second});
    }

    /// Energy and cost of a request are those of what is answered: how much is not has to be said.
    void unanswered(const ServiceNeed& need)
    {
        if (need.served < one - 1e-9)
            add("capacity", "unanswered", Severity::Error, "inputs.requests_per_s",
                {100.0 * (one - need.served).base(), 0.0});
    }

    /// True where there are too few.
    bool capacity(const ServiceNeed& need)
    {
        if (need.holds())
            return false;
        add("capacity", capacityCase(need.bound), Severity::Error, "inputs.requests_per_s",
            {need.replicasNeeded.base(), need.replicas.base()});
        Finding& f = m_found.back();
        f.also = percentileText(need.percentile.base());
        f.amounts = {{need.each.in(one / second), perSecond}};
        const auto size = nodesThatHold(m_plan, m_work.uid, need);
        if (!size) {
            f.what = "capacity_most";
            f.field = "inputs.max_replicas";
            return true;
        }
        f.text = m_index.group(size->group)->name;
        f.amounts.insert(f.amounts.end(), {{size->nodes, count}, {size->now, count}});
        if (size->nodes > infoOf<&NodeGroup::nodes>().upper) {
            f.what = "capacity_requests";
            f.value = need.peak.in(one / second);
            f.limit = (need.each * need.replicas).in(one / second);
        }
        return true;
    }

    void promise(const ServiceQuestion& q, ServiceBound limit)
    {
        const LoadedReplica<> empty = emptyReplica(q);
        const auto milliseconds = [](Duration<> time) { return 1e3 * time.in(second); };
        if (limit == ServiceBound::Tpot && q.promise.tpot)
            add("capacity", "promise_tpot", Severity::Error, "inputs.tpot_slo_ms",
                {milliseconds(*q.promise.tpot), milliseconds(empty.tpot)});
        else if (q.promise.ttft) {
            add("capacity", "promise_ttft", Severity::Error, "inputs.ttft_slo_ms",
                {milliseconds(*q.promise.ttft), milliseconds(empty.ttftPercentile)});
            m_found.back().text = percentileText(q.replica.arrivals.percentile.base());
        }
    }

    /// H05: an entered rate against what would be predicted.
    void givenRate(const InferenceInputs<double>& in)
    {
        if (!in.ratePerReplica || !in.architecture)
            return;
        Plan predicted = m_plan;
        if (!setField(predicted, m_work.uid, "inputs.rate_from", "predicted"))
            return;
        const auto question = serviceQuestion(predicted, m_work.uid);
        if (!question)
            return;
        const double each = answerOf(*question).ratePerReplica.in(one / second);
        const double given = in.ratePerReplica->in(one / second);
        if (given > farOff * each || given < each / farOff)
            add("H05", given > each ? "rate_high" : "rate_low", Severity::Warning, "inputs.rate_per_replica",
                {given, each});
    }

    /// H09 and H21 of a service that holds.
    void load(const ServiceQuestion& q, const ServiceAnswer& a)
    {
        const double kept = (a.peakRequests / (a.ratePerReplica * a.decoding())).base();
        const double most = (a.peakRequests / (a.most * a.decoding())).base();
        const bool promised = q.promise.ttft || q.promise.tpot;
        if (most > 0.85)
            add("H21", "near_most", Severity::Warning, "inputs.requests_per_s", {100.0 * most, 85.0});
        else if (promised && kept > 0.95)
            add("H09", "near_promise", Severity::Warning, "inputs.requests_per_s", {100.0 * kept, 95.0});
        const double compute = a.peak.replica.computeUse.base();
        if (compute > 0.65)
            add("H09", "compute_high", Severity::Warning, "inputs.requests_per_s", {100.0 * compute, 65.0});
    }

    void across(const InferenceInputs<double>& in)
    {
        const auto [group, device] = machinesOf(m_index, m_work);
        if (!device)
            return;
        const double node = joinedGpus(*device, *group);
        if (in.tp.base() > node && node > 0.0)
            add("H10", "replica_across_nodes", Severity::Warning, "inputs.tp", {in.tp.base(), node});
    }

    void context(const InferenceInputs<double>& in)
    {
        const auto tokens = in.tokensIn + in.tokensOut;
        if (in.architecture && in.rateFrom != RateFrom::Item && !checkContext(*in.architecture, tokens, {}))
            add("context", "request_beyond_context", Severity::Error,
                "inputs." + RequestShape<double>{in.tokensIn, in.tokensOut}.longer(),
                {tokens.base(), in.architecture->context->base()});
    }

    void weights(const ServiceQuestion& q)
    {
        if (!q.promise.tpot || q.replica.tuning.drafting)
            return;
        const Duration<> read = q.replica.replica().pass(one, q.replica.request.in, one).weights;
        if (*q.promise.tpot < read)
            add("H15", "tpot_weights", Severity::Warning, "inputs.tpot_slo_ms",
                {1e3 * q.promise.tpot->in(second), 1e3 * read.in(second)});
    }

    void switches(const ServiceQuestion& q, const ServiceAnswer& a)
    {
        const double batch = a.peak.replica.batch.base();
        if (!(batch > 64.0))
            return;
        if (q.replica.tuning.drafting)
            add("H22", "drafts_in_batch", Severity::Warning, "inputs.levers.accept", {batch, 64.0});
        if (q.replica.tuning.prompt < 1.0)
            add("H22", "prefix_in_batch", Severity::Warning, "inputs.levers.prefix_hit", {batch, 64.0});
    }

    const Plan& m_plan;
    const PlanIndex& m_index;
    const Workload& m_work;
    std::vector<Finding> m_found;
};

} // namespace

std::vector<Finding> servingFindings(const PlanIndex& index, const Workload& work)
{
    const auto in =
        recordFrom<InferenceInputs<double>>(knownInputs(work.inputs, inputFields(WorkloadKind::Inference)));
    return in ? ServingFinder(index, work).run(*in) : std::vector<Finding>{};
}

std::optional<Finding> replicaMemoryFinding(const Plan& resolved, const Workload& work)
{
    const auto in =
        recordFrom<InferenceInputs<double>>(knownInputs(work.inputs, inputFields(WorkloadKind::Inference)));
    const PlanIndex index(resolved);
    const Accelerator* device = machinesOf(index, work).device;
    if (!in || !in->architecture || !device || !device->memory)
        return {};
    ReplicaShape<double> shape{in->precision, in->tp, kvElementSize(in->kvPrecision)};
    const auto room = [&] {
        return kvRoom(*in->architecture, shape, device->memory->quantity(),
                      in->tokensIn + in->tokensOut / 2.0);
    };
    const KvRoom<double> now = room();
    if (now.sequences >= 1.0)
        return {};
    for (Ratio<> tp = 2.0 * in->tp; tp <= mostGpus && room().sequences < 1.0; tp = 2.0 * tp)
        if (sharesHeads(*in->architecture, tp))
            shape.tp = tp;
    const bool weightsFit = now.free > Data<>();
    Finding f{"H08",
              room().sequences < 1.0 ? "replica_never"
              : weightsFit           ? "replica_cache"
                                     : "replica_memory",
              Severity::Error,
              work.uid,
              "inputs.tp",
              now.weights.in(gibibyte),
              (now.weights + now.free).in(gibibyte)};
    f.amounts = {{in->tp.base(), count}, {shape.tp.base(), count}};
    if (f.what == "replica_cache")
        f.amounts.push_back({(in->tokensIn + in->tokensOut / 2.0).base(), count});
    return f;
}

std::vector<Finding> perQueryFindings(const Workload& work)
{
    const auto in =
        recordFrom<PerQueryInputs<double>>(knownInputs(work.inputs, inputFields(WorkloadKind::PerQuery)));
    const double given = in ? in->perQuery.in(wattHour) : std::nan("");
    const auto found = [&](const char* what, double published) {
        return std::vector<Finding>{
            {"H05", what, Severity::Warning, work.uid, "inputs.wh_per_query", given, published}};
    };
    if (given > farOff * mostPublished)
        return found("query_high", mostPublished);
    if (given > 0.0 && given < leastPublished / farOff)
        return found("query_low", leastPublished);
    return {};
}

} // namespace jw
