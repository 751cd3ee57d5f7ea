// The accelerator of a run as the step's formula reads it, from the plan's rows.
#pragma once

#include "engine/training/fit.h"
#include "engine/training/power_cap.h"
#include "engine/workload_job.h"

namespace jw {

namespace term {
inline constexpr Term nvlink{JW_TERM("jw::Term", "NVLink, one direction"),
                             JW_TERM("jw::Term", "half of the data sheet's, which counts both")};
inline constexpr Term nic{JW_TERM("jw::Term", "Network of a GPU, one direction")};
} // namespace term

/// The peak rate of an accelerator at a precision, and its key: FP16 stands in where there is no BF16.
struct PeakField {
    const std::optional<Measure<unit::teraflopsPerSecond>>* rate = nullptr;
    std::string_view key;
};
[[nodiscard]] inline PeakField peakField(const Accelerator& a, TrainPrecision precision)
{
    switch (precision) {
    case TrainPrecision::Fp8: return {&a.peak.fp8, "fp8_tflops"};
    case TrainPrecision::Fp4: return {&a.peak.fp4, "fp4_tflops"};
    case TrainPrecision::Bf16: break;
    }
    return a.peak.bf16 || !a.peak.fp16 ? PeakField{&a.peak.bf16, "bf16_tflops"}
                                       : PeakField{&a.peak.fp16, "fp16_tflops"};
}

/// The accelerator of a run and what joins many of them. Errors name the row's field.
template <class Leaves> class RunDevice final {
    using Real = typename Leaves::Real;

public:
    /// `group` is nullptr for a run without machines of a fleet.
    RunDevice(const JobReader<Leaves>& from, const Accelerator& accelerator, const NodeGroup* group)
        : m_from(from),
          m_accelerator(accelerator),
          m_group(group),
          m_fitted(fittedDevice(accelerator.catalogueId))
    {
    }

    [[nodiscard]] const Accelerator& row() const { return m_accelerator; }
    [[nodiscard]] const FittedDevice* fitted() const { return m_fitted; }

    /// Errors: Refused, no peak at that precision.
    [[nodiscard]] Result<WorkRate<Real>> peak(TrainPrecision precision) const
    {
        const PeakField field = peakField(m_accelerator, precision);
        if (!*field.rate)
            return refuse(m_from.index(), m_accelerator, "peak." + std::string(field.key),
                          {.kind = Error::Kind::Refused, .text = "no_peak"});
        const FieldInfo& info = *findField(fieldsOf<PeakRates>(), field.key);
        return WorkRate<Real>(m_from.leaves().leaf(m_accelerator, "peak." + std::string(field.key), info,
                                                   (**field.rate).quantity().base()));
    }

    /// Errors: those of peak(); MissingField, what the step needs and the plan does not say.
    [[nodiscard]] Result<StepDevice<Real>> rates(TrainPrecision precision) const
    {
        const auto atPrecision = peak(precision), atBf16 = peak(TrainPrecision::Bf16);
        if (!atPrecision || !atBf16)
            return fail(atPrecision ? atBf16.error() : atPrecision.error());
        if (!m_accelerator.memoryBandwidth)
            return missing("memory_bw_gb_s", "Memory bandwidth");
        if (!m_accelerator.interconnect ||
            !isPositive(read<&Accelerator::interconnect>(m_from.leaves(), m_accelerator)))
            return missing("interconnect_gb_s", "Interconnect");
        StepDevice<Real> d;
        d.peak = *atPrecision;
        d.bf16 = *atBf16;
        d.memory = read<&Accelerator::memoryBandwidth>(m_from.leaves(), m_accelerator);
        d.nvlink =
            named(read<&Accelerator::interconnect>(m_from.leaves(), m_accelerator) / 2.0, term::nvlink);
        if (m_group && m_group->powerCap)
            d.clock = named(clockUnderCap(read<&NodeGroup::powerCap>(m_from.leaves(), *m_group) /
                                              read<&Accelerator::tdp>(m_from.leaves(), m_accelerator),
                                          Ratio<Real>(staticPowerShare), Ratio<Real>(computeExponent)),
                            term::clockUnderCap);
        if (!isPositive(d.clock))
            return refuse(m_from.index(), *m_group, "power_cap_w",
                          {.kind = Error::Kind::Refused, .text = "cap_too_low"});
        if (m_group && !m_group->scaleOut && !hasOtherNodes()) {
            d.nic = d.nvlink;
            return d;
        }
        return network().map([&](DataRate<Real> nic) {
            d.nic = nic;
            return d;
        });
    }

private:
    [[nodiscard]] bool hasOtherNodes() const
    {
        return isPositive(read<&NodeGroup::nodes>(m_from.leaves(), *m_group) - Ratio<Real>(1.0));
    }

    tl::unexpected<Error> missing(std::string_view field, const char* name) const
    {
        return refuse(m_from.index(), m_accelerator, field,
                      {.kind = Error::Kind::MissingField, .text = name});
    }

    /// A GPU's part of its node's network; else what the servers of the fit have (assumption).
    Result<DataRate<Real>> network() const
    {
        if (m_group && m_group->scaleOut)
            return named(read<&NodeGroup::scaleOut>(m_from.leaves(), *m_group) /
                             read<&NodeGroup::accelPerNode>(m_from.leaves(), *m_group),
                         term::nic);
        if (m_fitted)
            return named(DataRate<Real>(m_fitted->nicGigabytes * gigabyte / second), term::nic);
        if (m_group)
            return refuse(m_from.index(), *m_group, "scale_out_gb_s",
                          {.kind = Error::Kind::MissingField, .text = "Scale-out"});
        return m_from.refused("inputs.accelerator", {.kind = Error::Kind::MissingField, .text = "Scale-out"});
    }

    const JobReader<Leaves>& m_from;
    const Accelerator& m_accelerator;
    const NodeGroup* m_group;
    const FittedDevice* m_fitted;
};

/// The fitted constants as numbers of the reading, each with its name.
template <class Leaves>
StepConstants<typename Leaves::Real> constantsOver(Leaves& leaves, const StepConstants<double>& constants)
{
    StepConstants<typename Leaves::Real> lifted;
    const auto leaf = [&]<Dim D>(Quantity<D> q, const FieldInfo& info, const std::string&) {
        return Quantity<D, typename Leaves::Real>(leaves.constant(info, q.base()));
    };
    liftRecord(lifted, constants, {}, leaf);
    return lifted;
}

} // namespace jw
