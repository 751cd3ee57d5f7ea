// The accelerator that serves, as its plan gives it: rates at a precision, and power with its share of a
// host.
#pragma once

#include "engine/serving/service_day.h"
#include "engine/serving/service_load.h"
#include "engine/training/run_device.h"

namespace jw {

namespace term {
inline constexpr Term hostShare{JW_TERM("jw::Term", "Host of a GPU")};
} // namespace term

template <class Leaves> class ServedDevice final {
    using Real = typename Leaves::Real;

public:
    explicit ServedDevice(const JobReader<Leaves>& from) : m_from(from) {}

    struct Device {
        const Accelerator* accelerator = nullptr;
        const NodeGroup* group = nullptr;
    };

    /// Errors: those of noMachines(); unlike machines; MissingField, the accelerator.
    [[nodiscard]] Result<Device> find() const
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

    /// Of an accelerator whose weights are of a precision. Errors: what the accelerator does not say.
    [[nodiscard]] Result<StepDevice<Real>> rates(const Accelerator& a, ServePrecision precision) const
    {
        if (auto ok = known<&Accelerator::memory>(a, "Memory"); !ok)
            return fail(ok.error());
        if (auto ok = known<&Accelerator::memoryBandwidth>(a, "Memory bandwidth"); !ok)
            return fail(ok.error());
        const auto atPrecision = peak(a, peakKey(a, precision));
        const auto atBf16 = peak(a, peakKey(a, ServePrecision::Bf16));
        if (!atPrecision || !atBf16)
            return fail(atPrecision ? atBf16.error() : atPrecision.error());
        StepDevice<Real> d;
        d.peak = *atPrecision;
        d.bf16 = *atBf16;
        d.memory = jw::read<&Accelerator::memoryBandwidth>(m_from.leaves(), a);
        d.capacity = jw::read<&Accelerator::memory>(m_from.leaves(), a);
        const bool joined =
            a.interconnect && isPositive(jw::read<&Accelerator::interconnect>(m_from.leaves(), a));
        d.nvlink = joined
                       ? named(jw::read<&Accelerator::interconnect>(m_from.leaves(), a) / 2.0, term::nvlink)
                       : DataRate<Real>(hostLink); // no NVLink: over PCIe, as copies to a host
        d.nic = d.nvlink;
        return d;
    }
    /// Of the service's accelerator, by ServePrecision; 0 where it has none.
    [[nodiscard]] std::array<WorkRate<Real>, servePrecisionTexts.size()> peaks() const
    {
        std::array<WorkRate<Real>, servePrecisionTexts.size()> rates{};
        const auto on = find();
        for (std::size_t p = 0; on && p < rates.size(); ++p)
            rates[p] = peak(*on->accelerator, peakKey(*on->accelerator, static_cast<ServePrecision>(p)))
                           .value_or(WorkRate<Real>());
        return rates;
    }
    /// A GPU and its share of its host. Power constants are left out.
    [[nodiscard]] ServicePower<Real> power(const Accelerator& a, const NodeGroup& group) const
    {
        ServicePower<Real> power;
        power.idle = jw::read<&Accelerator::idle>(m_from.leaves(), a);
        power.tdp = jw::read<&Accelerator::tdp>(m_from.leaves(), a);
        if (group.powerCap)
            power.tdp = min(power.tdp, jw::read<&NodeGroup::powerCap>(m_from.leaves(), group));
        const auto n = max(Ratio<Real>(1.0), jw::read<&NodeGroup::accelPerNode>(m_from.leaves(), group));
        if (group.nodeIdle && group.nodePeak) {
            power.hostIdle = max(Power<Real>(0.0 * kW),
                                 jw::read<&NodeGroup::nodeIdle>(m_from.leaves(), group) / n - power.idle);
            power.hostPeak =
                max(power.hostIdle, jw::read<&NodeGroup::nodePeak>(m_from.leaves(), group) / n - power.tdp);
            return power;
        }
        const auto psu = jw::read<&NodeGroup::psuEfficiency>(m_from.leaves(), group);
        const auto host = [&](auto whole, Power<Real> device) { // what the supplies lose is the host's
            return named((whole / n + device) / psu - device, term::hostShare);
        };
        power.hostIdle = host(jw::read<&NodeGroup::hostIdle>(m_from.leaves(), group), power.idle);
        power.hostPeak = host(jw::read<&NodeGroup::hostPeak>(m_from.leaves(), group), power.tdp);
        return power;
    }

private:
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

    const JobReader<Leaves>& m_from;
};

} // namespace jw
