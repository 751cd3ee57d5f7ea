// What the time of a training step is computed from, besides the model.
#pragma once

#include "domain/architecture.h"
#include <numbers>

#include "domain/parallel_layout.h"
#include "engine/field_specs.h"

namespace jw {

namespace term {
inline constexpr Term adapterRank{JW_TERM("jw::Term", "Rank of the adapters"),
                                  JW_TERM("jw::Term", "assumption: 16")};
inline constexpr Term production{
    JW_TERM("jw::Term", "Production factor"),
    JW_TERM("jw::Term", "assumption: 1, the run is as fast as its layout allows")};
} // namespace term

/// A layout on a number of accelerators with sequences of a length.
template <class Real> struct TrainLayout : ParallelLayout<Real> {
    Ratio<Real> seq{}, gpus{};
    TrainMethod method = TrainMethod::Full;
    Ratio<Real> rank{16.0};
    Ratio<Real> production{1.0};

    static constexpr auto fields()
    {
        using namespace spec;
        return std::tuple_cat(
            std::tuple{
                field(&TrainLayout::seq, unit::number,
                      required(aboveZero(any("seq", {JW_TERM("jw::Term", "Sequence length")})))),
                field(&TrainLayout::gpus, unit::number,
                      required(aboveZero(any("gpus", {JW_TERM("jw::Term", "GPUs")})))),
            },
            ParallelLayout<Real>::fields(),
            std::tuple{
                field(&TrainLayout::method, any("method", {JW_TERM("jw::Term", "Weights trained")})),
                field(&TrainLayout::rank, unit::number, aboveZero(any("lora_rank", term::adapterRank))),
                field(
                    &TrainLayout::production, unit::number,
                    FieldSpec{.key = "production_factor", .lower = 1, .upper = 10, .term = term::production}),
            });
    }
};

/// Between a device and its host: PCIe 4.0 x16, one direction, as measured copies reach it (assumption).
inline constexpr DataRate<> hostLink = 25.0 * gigabyte / second;

/// Rates of one accelerator. Links count one direction: half of a data sheet's NVLink figure, a GPU's part of
/// the node's network.
template <class Real> struct StepDevice {
    WorkRate<Real> peak{}, bf16{};
    DataRate<Real> memory{}, nvlink{}, nic{};
    Ratio<Real> clock{1.0};               ///< of the peaks; below 1 under a power cap
    std::optional<Data<Real>> capacity{}; ///< not used by the step; calls share the record with memory's

    static constexpr auto fields()
    {
        using D = StepDevice;
        using namespace spec;
        const auto rate = [](auto member, auto unit, std::string_view key, Term term) {
            return field(member, unit, required(aboveZero(any(key, term))));
        };
        return std::tuple{
            rate(&D::peak, unit::teraflopsPerSecond, "peak_tflops",
                 {JW_TERM("jw::Term", "Peak rate at the training precision"), "data sheet, dense"}),
            rate(&D::bf16, unit::teraflopsPerSecond, "bf16_tflops",
                 {JW_TERM("jw::Term", "Peak rate at BF16"), "data sheet, dense"}),
            rate(&D::memory, unit::gigabytesPerSecond, "hbm_gbs", {JW_TERM("jw::Term", "Memory bandwidth")}),
            rate(&D::nvlink, unit::gigabytesPerSecond, "nvlink_gbs",
                 {JW_TERM("jw::Term", "NVLink, one direction")}),
            rate(&D::nic, unit::gigabytesPerSecond, "nic_gbs",
                 {JW_TERM("jw::Term", "Network of a GPU, one direction")}),
            field(&D::clock, unit::number,
                  aboveZero(share("clock", {JW_TERM("jw::Term", "Clock under the power cap"),
                                            JW_TERM("jw::Term", "full unless said otherwise")}))),
            field(&D::capacity, unit::gibibytes, aboveZero(any("mem_gib", {JW_TERM("jw::Term", "Memory")}))),
        };
    }
};

namespace detail {
inline constexpr std::string_view fit = JW_TERM("jw::Term", "fit on published training steps");
}

/// Fitted constants of B4. One at its bound is an effective number, not a measurement of anything.
template <class Real> struct StepConstants {
    Ratio<Real> gemm{}, gemmBf16{}, attention{};
    Ratio<Real> halfTokens{}, halfWidth{};
    Data<Real> expertBytes{};
    Ratio<Real> grouped{};
    Duration<Real> layerTime{};
    Ratio<Real> elementwise{};
    Ratio<Real> nvlink{}, network{}, exchange{}, farExchange{};
    Ratio<Real> straggling{}, hiding{}, exposedPipeline{}, exposedGradients{}, exposedWeights{};

    static constexpr auto fields()
    {
        using C = StepConstants;
        using namespace spec;
        const auto efficiency = [](auto member, std::string_view key, std::string_view name) {
            return field(member, unit::number, required(aboveZero(any(key, {name, detail::fit}))));
        };
        const auto part = [](auto member, auto unit, std::string_view key, std::string_view name) {
            return field(member, unit, required(amount(key, {name, detail::fit})));
        };
        return std::tuple{
            efficiency(&C::gemm, "e", JW_TERM("jw::Term", "Matrix efficiency")),
            efficiency(&C::gemmBf16, "e_bf16", JW_TERM("jw::Term", "Matrix efficiency at BF16")),
            efficiency(&C::attention, "e_att", JW_TERM("jw::Term", "Attention efficiency")),
            part(&C::halfTokens, unit::number, "T0", JW_TERM("jw::Term", "Micro-batch of half efficiency")),
            part(&C::halfWidth, unit::number, "h0", JW_TERM("jw::Term", "Shard width of half efficiency")),
            part(&C::expertBytes, unit::bytes, "c_w", JW_TERM("jw::Term", "Traffic of an expert weight")),
            efficiency(&C::grouped, "x_g", JW_TERM("jw::Term", "Grouped matrices over dense ones")),
            part(&C::layerTime, unit::microseconds, "t_lay", JW_TERM("jw::Term", "Fixed time of a layer")),
            part(&C::elementwise, unit::number, "c_ew", JW_TERM("jw::Term", "Traffic of elementwise work")),
            efficiency(&C::nvlink, "e_nv", JW_TERM("jw::Term", "NVLink efficiency")),
            efficiency(&C::network, "e_net", JW_TERM("jw::Term", "Network efficiency")),
            efficiency(&C::exchange, "e_a2a", JW_TERM("jw::Term", "Expert exchange efficiency")),
            efficiency(&C::farExchange, "e_a2an",
                       JW_TERM("jw::Term", "Expert exchange efficiency across domains")),
            part(&C::straggling, unit::number, "s0", JW_TERM("jw::Term", "Slowdown per doubling")),
            part(&C::hiding, unit::number, "ov", JW_TERM("jw::Term", "Share of compute that hides traffic")),
            part(&C::exposedPipeline, unit::number, "x_pp",
                 JW_TERM("jw::Term", "Pipeline traffic that shows")),
            part(&C::exposedGradients, unit::number, "x_dp",
                 JW_TERM("jw::Term", "Gradient traffic that shows")),
            part(&C::exposedWeights, unit::number, "x_fsdp",
                 JW_TERM("jw::Term", "Weight traffic that shows")),
        };
    }
};

} // namespace jw
