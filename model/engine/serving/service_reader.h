// A plan's service as its formulas read it: model, machines, engine, promise and day, over any scalar.
#pragma once

#include "engine/serving/data_sheets.h"
#include "engine/serving/plan_sets.h"
#include "engine/serving/served_device.h"
#include "engine/serving/service.h"
#include "engine/serving/tuning.h"

namespace jw {

/// Reads the service of a workload. Errors: see serviceQuestion().
template <class Leaves> class ServiceReader final {
    using Real = typename Leaves::Real;
    using Inputs = InferenceInputs<Real>;

public:
    ServiceReader(const JobReader<Leaves>& from, const Inputs& inputs)
        : m_from(from),
          m_in(inputs),
          m_device(from),
          m_own(ownSets())
    {
    }

    [[nodiscard]] Result<ServiceInputs<Real>> read()
    {
        const auto on = m_device.find();
        if (!on)
            return fail(on.error());
        ServiceInputs<Real> s;
        if (auto ok = modelShape(s); !ok)
            return fail(ok.error());
        const auto rates = m_device.rates(*on->accelerator, m_in.precision);
        if (!rates)
            return fail(rates.error());
        s.replica.device = *rates;
        s.promise = {m_in.ttftPromise, m_in.tpotPromise};
        static_cast<ServiceDemand<Real>&>(s) = demandOf(m_from, m_in);
        if (m_in.levers)
            s.replica.tuning = tuningOf(*m_in.levers);
        if (auto ok = constants(s, *on); !ok)
            return fail(ok.error());
        s.power = power(*on);
        const PredictedAt at = m_from.predictedAt();
        static_cast<BandEnds&>(s) = bandEnds(m_choice.tier, m_powerTier, at);
        s.capacity = bandEnds(m_capacity, m_powerTier, at);
        return s;
    }

    /// The call of `item_service` for a service that counts items, and its machines. Errors: MissingField,
    /// what its time follows from; Inconsistent, "item_above_tdp"; those of the machines.
    [[nodiscard]] Result<ItemOnMachines<Real>> item()
    {
        if (!m_in.item)
            return missing("item.tflop_per_pass");
        const auto on = m_device.find();
        if (!on)
            return fail(on.error());
        const auto rates = m_device.rates(*on->accelerator, m_in.precision);
        if (!rates)
            return fail(rates.error());
        const bool counted = m_in.item->work || m_in.item->time || (m_in.item->params && m_in.item->tokens);
        if (!counted)
            return missing(m_in.item->params ? "item.tokens" : "item.tflop_per_pass");
        ItemOnMachines<Real> item{demandOf(m_from, m_in), {}, power(*on)};
        ItemService::In<Real>& in = item.item;
        static_cast<ItemWork<Real>&>(in) = *m_in.item;
        in.gpus = m_in.tp;
        in.peak = rates->peak;
        in.bandwidth = rates->memory;
        in.tdp = item.power.tdp;
        in.idle = item.power.idle;
        in.constants = item.power.constants;
        if (auto ok = ItemService::checkPower(plainRecord<ItemService::In<double>>(in)); !ok)
            return m_from.refused("inputs.item." + ok.error().field, ok.error());
        return item;
    }
    /// Of the service's accelerator, by ServePrecision; 0 where it has none.
    [[nodiscard]] auto peaks() const { return m_device.peaks(); }
    [[nodiscard]] const ServingChoice& choice() const { return m_choice; }
    [[nodiscard]] Tier powerTier() const { return m_powerTier; }
    [[nodiscard]] const OwnSets& own() const { return m_own; }
    /// Of the latencies; how sure the power is, only bands of energy say.
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

    tl::unexpected<Error> missing(const char* key) const
    {
        const FieldInfo* info = findNested(inputFields(WorkloadKind::Inference), key);
        return m_from.refused(std::string("inputs.") + key,
                              {.kind = Error::Kind::MissingField, .text = std::string(info->term.name)});
    }

    /// Of the largest of the service's nodes.
    [[nodiscard]] double devicesOfNode() const
    {
        double most = 1.0;
        for (const Assignment* a : m_from.assigned())
            most = std::max(most,
                            plain(jw::read<&NodeGroup::accelPerNode>(m_from.leaves(), m_from.groupOf(*a))));
        return most;
    }

    Result<void> modelShape(ServiceInputs<Real>& s) const
    {
        if (!m_in.architecture)
            return missing("arch.layers");
        if (!isPositive(m_in.tokensIn))
            return missing("tokens_in");
        if (!isPositive(m_in.tokensOut))
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

    ServicePower<Real> power(const typename ServedDevice<Leaves>::Device& on)
    {
        const PowerChoice choice =
            powerChoice(on.accelerator->catalogueId, !isAsInCatalogue(*on.accelerator));
        if (m_in.architecture) // items have bands of their own
            m_powerTier = powerTierOf(plainRecord<Architecture<double>>(*m_in.architecture), choice.tier);
        ServicePower<Real> p = m_device.power(*on.accelerator, *on.group);
        lift(p.constants, choice.constants);
        return p;
    }

    /// The set for the service, as far from its rows as its mean load is. Errors: Refused.
    Result<void> constants(ServiceInputs<Real>& s, const typename ServedDevice<Leaves>::Device& on)
    {
        const Accelerator& a = *on.accelerator;
        ServingPoint point{.accelerator = a.catalogueId, .engine = m_in.engine, .precision = m_in.precision};
        ServingCase<double> replica = plainCase(s.replica);
        const Ratio<> whole = replica.request.in + replica.request.out / 2.0;
        if (kvRoom(replica.architecture, replica, *replica.device.capacity, whole).sequences < 1.0) {
            // No number of GPUs mends what is beyond the context.
            const auto& request = replica.request;
            const auto within = checkContext(replica.architecture, request.in + request.out, {});
            return within
                       ? m_from.refused("inputs.tp", {.kind = Error::Kind::Refused, .text = "serving_memory"})
                       : m_from.refused("inputs." + request.longer(), within.error());
        }
        point.model = replica.architecture;
        point.at = {replica.tp.base(), replica.request.in.base(), replica.request.out.base(), 1.0};
        point.joined = joinedGpus(a, *on.group);
        point.altered = !isAsInCatalogue(a);
        m_choice = servingChoice(point, *m_own);
        if (m_choice.refused() && m_choice.doubt != ServingDoubt::FarFromRows) // how far, its load says
            return doubt(a);
        replica.constants = m_choice.constants();
        const auto replicas = max(one, plainQuantity(s.there(s.replica.tp)));
        point.at.concurrency = std::max(1.0, sequencesAt(replica, plainQuantity(s.requests) / replicas));
        m_choice = servingChoice(point, *m_own);
        if (m_choice.refused())
            return doubt(a);
        replica.constants = m_choice.constants();
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
        return m_from.refused(farthestField(m_choice.farthest),
                              {.kind = Error::Kind::Refused, .text = "serving_far"});
    }

    template <template <class> class Record> void lift(Record<Real>& to, const Record<double>& from)
    {
        const auto leaf = [&]<Dim D>(Quantity<D> q, const FieldInfo& info, const std::string&) {
            return Quantity<D, Real>(m_from.leaves().constant(info, q.base()));
        };
        liftRecord(to, from, {}, leaf);
    }

    const JobReader<Leaves>& m_from;
    const Inputs& m_in;
    ServedDevice<Leaves> m_device;
    OwnSets m_own;
    ServingChoice m_choice;
    Tier m_capacity = Tier::C;
    Tier m_powerTier = Tier::C;
};

} // namespace jw
