// A plan's service as its formulas read it: model, machines, engine, promise and day, over any scalar.
#pragma once

#include "domain/day_hours.h"
#include "engine/serving/item_load.h"
#include "engine/serving/plan_sets.h"
#include "engine/serving/service.h"
#include "engine/serving/tuning.h"
#include "engine/training/run_device.h"

namespace jw {

namespace term {
inline constexpr Term servedPeak{JW_TERM("jw::Term", "Peak rate at the precision of the weights")};
inline constexpr Term hourOverMean{JW_TERM("jw::Term", "Load of the hour over the day's mean")};
inline constexpr Term hostShare{JW_TERM("jw::Term", "Host of a GPU")};
} // namespace term

/// The busiest hour over the mean: of the day's curve, or as given.
template <class Real> Ratio<Real> peakFactorOf(const InferenceInputs<Real>& in)
{
    if (!in.day)
        return in.peakFactor;
    Ratio<Real> most(0.0);
    for (const auto at : DayShape<Real>::hours())
        most = max(most, (*in.day).*at);
    const auto mean = meanOf(*in.day);
    return plain(mean) > 0.0 ? most / mean : in.peakFactor;
}

/// Why no machine serves: the service or all of its machines are switched off, or it was given none.
inline Error noMachines(const PlanIndex& index, const Workload& service)
{
    const auto why = [&](std::string_view field, Error::Kind kind, const char* rule) {
        return refuse(index, service, field, {.kind = kind, .text = rule}).value();
    };
    if (!service.enabled)
        return why("enabled", Error::Kind::Inconsistent, "service_off");
    if (index.hasMachines(service) && index.assignedTo(service).empty())
        return why("inputs.tp", Error::Kind::Inconsistent, "machines_off");
    return why("inputs.tp", Error::Kind::MissingField, "service_machines");
}

/// Of the machines of a service. Errors: those of noMachines() where all are off; Inconsistent, "no_replica",
/// when they make up none.
template <class Leaves>
Result<Ratio<typename Leaves::Real>> replicasOf(const JobReader<Leaves>& from,
                                                const InferenceInputs<typename Leaves::Real>& in)
{
    using Figures = WorkloadFigures<typename Leaves::Real>;
    if (!from.ownPower() && from.assigned().empty())
        return fail(noMachines(from.index(), from.workload));
    const auto devices = from.job().devices;
    const auto replicas = namedAs<&Figures::replicas>(floor(devices / in.tp + 1e-9));
    if (plain(replicas) < 1.0)
        return from.refused("inputs.tp", {.kind = Error::Kind::Inconsistent,
                                          .value = plain(devices),
                                          .upper = plain(in.tp),
                                          .text = "no_replica"});
    return replicas;
}

/// Reads the service of a workload. Errors: see serviceQuestion().
template <class Leaves> class ServiceReader final {
    using Real = typename Leaves::Real;
    using Inputs = InferenceInputs<Real>;

public:
    ServiceReader(const JobReader<Leaves>& from, const Inputs& inputs)
        : m_from(from),
          m_in(inputs),
          m_own(ownSets())
    {
    }

    [[nodiscard]] Result<ServiceInputs<Real>> read()
    {
        const auto on = device();
        if (!on)
            return fail(on.error());
        ServiceInputs<Real> s;
        const auto shape = modelShape(s);
        if (!shape)
            return fail(shape.error());
        if (auto ok = rates(s, *on->accelerator); !ok)
            return fail(ok.error());
        load(s);
        if (m_in.levers)
            s.replica.tuning = tuningOf(*m_in.levers);
        if (auto ok = constants(s, *on); !ok)
            return fail(ok.error());
        power(s, *on->accelerator, *on->group);
        const PredictedAt at = m_from.leaves().predictedAt;
        static_cast<BandEnds&>(s) = bandEnds(m_choice.tier, m_power.tier, at);
        s.capacity = bandEnds(m_capacity, m_power.tier, at);
        return s;
    }

    /// Of the service's accelerator, by ServePrecision; 0 where it has none.
    [[nodiscard]] std::array<WorkRate<Real>, servePrecisionTexts.size()> peaks() const
    {
        std::array<WorkRate<Real>, servePrecisionTexts.size()> rates{};
        const auto on = device();
        for (std::size_t p = 0; on && p < rates.size(); ++p)
            rates[p] = peak(*on->accelerator, peakKey(*on->accelerator, static_cast<ServePrecision>(p)))
                           .value_or(WorkRate<Real>());
        return rates;
    }
    /// The call of `item_service` for a service that counts items, and its machines. Errors: MissingField,
    /// what its time follows from; those of the machines.
    [[nodiscard]] Result<ItemOnMachines<Real>> item()
    {
        if (!m_in.item)
            return missing("item.tflop_per_pass");
        const auto on = device();
        if (!on)
            return fail(on.error());
        ServiceInputs<Real> s;
        s.replica.precision = m_in.precision;
        if (auto ok = rates(s, *on->accelerator); !ok)
            return fail(ok.error());
        power(s, *on->accelerator, *on->group);
        ItemService::In<Real> in;
        static_cast<ItemWork<Real>&>(in) = *m_in.item;
        in.gpus = m_in.tp;
        in.peak = s.replica.device.peak;
        in.bandwidth = s.replica.device.memory;
        in.tdp = s.power.tdp;
        in.idle = s.power.idle;
        in.constants = s.power.constants;
        const bool counted = in.work || in.time || (in.params && in.tokens);
        return counted ? Result<ItemOnMachines<Real>>({in, s.power})
                       : missing(in.params ? "item.tokens" : "item.tflop_per_pass");
    }
    [[nodiscard]] const ServingChoice& choice() const { return m_choice; }
    [[nodiscard]] const PowerChoice& powerChoice() const { return m_power; }
    [[nodiscard]] const OwnSets& own() const { return m_own; }
    /// Whose predictions these are: the latencies' tier, or the power's where that is worse.
    [[nodiscard]] Prediction prediction() const
    {
        const ServingBands bands = servingBands(m_choice.tier);
        return {.tier = m_choice.tier, .time = bands.tpot, .rate = bands.tpot.inverse(), .memory = {}};
    }

private:
    /// Those of the plan, or the one that the service names.
    OwnSets ownSets() const
    {
        const Plan& plan = m_from.index().plan();
        auto sets = planSets(plan);
        const auto named = std::ranges::find(plan.servingSets, m_in.calibration, &ServingSet::uid);
        if (!m_in.calibration.empty() && named != plan.servingSets.end())
            sets = {sets[static_cast<std::size_t>(named - plan.servingSets.begin())]};
        return std::make_shared<const std::vector<FittedSet>>(std::move(sets));
    }

    struct Device {
        const Accelerator* accelerator = nullptr;
        const NodeGroup* group = nullptr;
    };

    tl::unexpected<Error> missing(const char* key) const
    {
        const FieldInfo* info = findNested(inputFields(WorkloadKind::Inference), key);
        return m_from.refused(std::string("inputs.") + key,
                              {.kind = Error::Kind::MissingField, .text = std::string(info->term.name)});
    }

    Result<Device> device() const
    {
        if (m_from.ownPower() || m_from.assigned().empty())
            return fail(noMachines(m_from.index(), m_from.workload));
        if (auto ok = m_from.equalAccelerators(); !ok)
            return fail(ok.error());
        const NodeGroup& group = m_from.groupOf(*m_from.assigned().front());
        const Accelerator* accelerator = m_from.index().acceleratorOf(group);
        if (!accelerator)
            return refuse(m_from.index(), group, "accelerator",
                          {.kind = Error::Kind::MissingField, .text = "Accelerator"});
        return Device{accelerator, &group};
    }

    /// Of the largest of the service's nodes.
    [[nodiscard]] double devicesOfNode() const
    {
        double most = 1.0;
        for (const Assignment* a : m_from.assigned())
            most = std::max(most, static_cast<double>(m_from.groupOf(*a).accelPerNode));
        return most;
    }

    Result<void> modelShape(ServiceInputs<Real>& s) const
    {
        if (!m_in.architecture)
            return missing("arch.layers");
        if (plain(m_in.tokensIn) <= 0.0)
            return missing("tokens_in");
        if (plain(m_in.tokensOut) <= 0.0)
            return missing("tokens_out");
        if (auto ok = checkTensorDegree(plainRecord<Architecture<double>>(*m_in.architecture), plain(m_in.tp),
                                        devicesOfNode());
            !ok)
            return m_from.refused("inputs.tp", std::move(ok.error()));
        s.replica.architecture = *m_in.architecture;
        s.replica.precision = m_in.precision;
        s.replica.tp = m_in.tp;
        s.replica.kvElement = Data<Real>(kvElementSize(m_in.kvPrecision));
        s.replica.request = {m_in.tokensIn, m_in.tokensOut};
        s.replica.arrivals = {m_in.mostSequences, m_in.percentile, m_in.serviceScv};
        return {};
    }

    template <auto Member> Result<void> known(const Accelerator& a, const char* name) const
    {
        if (a.*Member)
            return {};
        return refuse(m_from.index(), a, infoOf<Member>().key,
                      {.kind = Error::Kind::MissingField, .text = name});
    }

    Result<WorkRate<Real>> peak(const Accelerator& a, std::string_view key) const
    {
        const FieldInfo& info = *findField(fieldsOf<PeakRates>(), key);
        const Value value = info.get(&a.peak);
        const double* rate = value.as<double>();
        if (!rate)
            return refuse(m_from.index(), a, "peak." + std::string(key),
                          {.kind = Error::Kind::Refused, .text = "no_peak"});
        return WorkRate<Real>(
            m_from.leaves().leaf(a, "peak." + std::string(key), info, *rate * info.term.unit.size));
    }

    static std::string_view peakKey(const Accelerator& a, ServePrecision precision)
    {
        if (precision == ServePrecision::Bf16 || !computesIn(a.peak, precision))
            return peakField(a, TrainPrecision::Bf16).key;
        return precision == ServePrecision::Fp8 ? "fp8_tflops" : "fp4_tflops";
    }

    Result<void> rates(ServiceInputs<Real>& s, const Accelerator& a) const
    {
        if (auto ok = known<&Accelerator::memory>(a, "Memory"); !ok)
            return ok;
        if (auto ok = known<&Accelerator::memoryBandwidth>(a, "Memory bandwidth"); !ok)
            return ok;
        const auto atPrecision = peak(a, peakKey(a, m_in.precision));
        const auto atBf16 = peak(a, peakKey(a, ServePrecision::Bf16));
        if (!atPrecision || !atBf16)
            return fail(atPrecision ? atBf16.error() : atPrecision.error());
        StepDevice<Real>& d = s.replica.device;
        d.peak = *atPrecision;
        d.bf16 = *atBf16;
        d.memory = jw::read<&Accelerator::memoryBandwidth>(m_from.leaves(), a);
        d.capacity = jw::read<&Accelerator::memory>(m_from.leaves(), a);
        const bool joined = a.interconnect && a.interconnect->value > 0.0;
        d.nvlink = joined
                       ? named(jw::read<&Accelerator::interconnect>(m_from.leaves(), a) / 2.0, term::nvlink)
                       : DataRate<Real>(hostLink); // no NVLink: over PCIe, as copies to a host
        d.nic = d.nvlink;
        return {};
    }

    void load(ServiceInputs<Real>& s) const
    {
        s.requests = m_in.requests;
        s.promise = {m_in.ttftPromise, m_in.tpotPromise};
        s.peakFactor = m_in.peakFactor;
        s.devices = m_from.job().devices;
        s.headroom = m_in.headroom;
        s.spare = m_in.spareReplicas;
        s.least = m_in.leastReplicas;
        s.most = m_in.mostReplicas;
        const bool rented = m_from.groupOf(*m_from.assigned().front()).tenure == Tenure::Rented;
        s.scaling = m_in.scaling == Scaling::Off && !rented ? Scaling::Idle : m_in.scaling;
        s.day.fill(Ratio<Real>(1.0));
        if (!m_in.day)
            return;
        const auto mean = meanOf(*m_in.day);
        s.flat = plain(mean) <= 0.0; // a day without any load has no shape
        for (std::size_t h = 0; !s.flat && h < hoursOfDay; ++h)
            s.day[h] = named((*m_in.day).*DayShape<Real>::hours()[h] / mean, term::hourOverMean);
    }

    /// The set for the service, as far from its rows as its mean load is. Errors: Refused.
    Result<void> constants(ServiceInputs<Real>& s, const Device& on)
    {
        const Accelerator& a = *on.accelerator;
        ServingPoint point{.accelerator = a.catalogueId, .engine = m_in.engine, .precision = m_in.precision};
        ServingCase<double> replica = plainCase(s.replica);
        const Ratio<> whole = replica.request.in + replica.request.out / 2.0;
        if (kvRoom(replica.architecture, replica, *replica.device.capacity, whole).sequences < 1.0)
            return m_from.refused("inputs.tp", {.kind = Error::Kind::Refused, .text = "serving_memory"});
        point.model = replica.architecture;
        point.at = {replica.tp.base(), replica.request.in.base(), replica.request.out.base(), 1.0};
        point.joined = joinedGpus(a, *on.group);
        m_choice = servingChoice(point, *m_own);
        if (m_choice.refused() && m_choice.doubt != ServingDoubt::FarFromRows) // how far, its load says
            return doubt(a);
        replica.constants = m_choice.constants();
        const auto replicas = max(one, floor(plainQuantity(s.devices) / replica.tp + 1e-9));
        point.at.concurrency = std::max(1.0, sequencesAt(replica, plainQuantity(s.requests) / replicas));
        m_choice = servingChoice(point, *m_own);
        if (m_choice.refused())
            return doubt(a);
        lift(s.replica.constants, m_choice.constants());
        const auto plainTime = [](const std::optional<Duration<Real>>& time) {
            return time ? std::optional(plainQuantity(*time)) : std::nullopt;
        };
        m_capacity =
            capacityTier(replica, {plainTime(s.promise.ttft), plainTime(s.promise.tpot)}, point, *m_own);
        return {};
    }

    tl::unexpected<Error> doubt(const Accelerator& a) const
    {
        switch (m_choice.doubt) {
        case ServingDoubt::UnknownAccelerator:
            return refuse(m_from.index(), a, "name",
                          {.kind = Error::Kind::Refused, .text = "serving_unknown_accelerator"});
        case ServingDoubt::EngineUnseen:
            return m_from.refused("inputs.engine",
                                  {.kind = Error::Kind::Refused, .text = "serving_engine_unseen"});
        default: break;
        }
        return m_from.refused("inputs.tokens_in", {.kind = Error::Kind::Refused, .text = "serving_far"});
    }

    template <template <class> class Record> void lift(Record<Real>& to, const Record<double>& from)
    {
        const auto leaf = [&]<Dim D>(Quantity<D> q, const FieldInfo& info, const std::string&) {
            return Quantity<D, Real>(m_from.leaves().constant(info, q.base()));
        };
        liftRecord(to, from, {}, leaf);
    }

    void power(ServiceInputs<Real>& s, const Accelerator& a, const NodeGroup& group)
    {
        m_power = jw::powerChoice(a.catalogueId);
        lift(s.power.constants, m_power.constants);
        s.power.idle = jw::read<&Accelerator::idle>(m_from.leaves(), a);
        s.power.tdp = jw::read<&Accelerator::tdp>(m_from.leaves(), a);
        if (group.powerCap)
            s.power.tdp = min(s.power.tdp, jw::read<&NodeGroup::powerCap>(m_from.leaves(), group));
        const auto n = Ratio<Real>(std::max(1.0, static_cast<double>(group.accelPerNode)));
        if (group.nodeIdle && group.nodePeak) {
            s.power.hostIdle = max(Power<Real>(0.0 * kW),
                                   jw::read<&NodeGroup::nodeIdle>(m_from.leaves(), group) / n - s.power.idle);
            s.power.hostPeak = max(s.power.hostIdle,
                                   jw::read<&NodeGroup::nodePeak>(m_from.leaves(), group) / n - s.power.tdp);
            return;
        }
        const auto psu = jw::read<&NodeGroup::psuEfficiency>(m_from.leaves(), group);
        const auto host = [&](auto whole, Power<Real> device) { // what the supplies lose is the host's
            return named((whole / n + device) / psu - device, term::hostShare);
        };
        s.power.hostIdle = host(jw::read<&NodeGroup::hostIdle>(m_from.leaves(), group), s.power.idle);
        s.power.hostPeak = host(jw::read<&NodeGroup::hostPeak>(m_from.leaves(), group), s.power.tdp);
    }

    const JobReader<Leaves>& m_from;
    const Inputs& m_in;
    OwnSets m_own;
    ServingChoice m_choice;
    Tier m_capacity = Tier::C;
    PowerChoice m_power;
};

} // namespace jw
