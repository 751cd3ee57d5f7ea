// One accelerator of the catalogue: a GPU, a TPU chip, a card.
#pragma once

#include "catalogue/row_source.h"
#include "domain/parallel_layout.h"

namespace jw {

/// Dense rates only, as data sheets have them without sparsity. A catalogue file has year, memory and its
/// bandwidth for every row; only of a plan's own accelerator they may not be known.
struct AcceleratorRow : RowSource {
    static constexpr std::string_view table = "accelerators";
    std::string id, vendor, name, formFactor;
    std::optional<std::int64_t> year; ///< of its introduction
    std::optional<Measure<unit::gibibytes>> memory;
    std::optional<Measure<unit::gigabytesPerSecond>> memoryBandwidth;
    Measure<unit::watts> tdp, idle;
    std::optional<Measure<unit::teraflopsPerSecond>> fp64, fp32, tf32, fp16, bf16, fp8, fp4, int8;
    std::optional<Measure<unit::gigabytesPerSecond>> interconnect;
    std::optional<Measure<unit::kilograms>> embodied;
    std::optional<Measure<unit::dollars>> listPrice;

    /// The peak rates among fields().
    static constexpr auto rates()
    {
        using A = AcceleratorRow;
        const auto rate = [](auto member, std::string_view key, std::string_view name) {
            return field(member, {.key = key, .upper = 1e9, .positive = true, .term = {name}});
        };
        return std::tuple{rate(&A::fp64, "fp64_tflops", "FP64"), rate(&A::fp32, "fp32_tflops", "FP32"),
                          rate(&A::tf32, "tf32_tflops", "TF32"), rate(&A::fp16, "fp16_tflops", "FP16"),
                          rate(&A::bf16, "bf16_tflops", "BF16"), rate(&A::fp8, "fp8_tflops", "FP8"),
                          rate(&A::fp4, "fp4_tflops", "FP4"),    rate(&A::int8, "int8_tops", "INT8")};
    }
    static constexpr auto fields()
    {
        using A = AcceleratorRow;
        const auto text = [](auto member, std::string_view key, std::string_view name) {
            return field(member, {.key = key, .lower = 1, .upper = 200, .required = true, .term = {name}});
        };
        const auto above0 = [](auto member, std::string_view key, std::string_view name) {
            return field(member,
                         {.key = key, .upper = 1e9, .positive = true, .required = true, .term = {name}});
        };
        const auto figure = [](auto member, std::string_view key, std::string_view name) {
            return field(member, {.key = key, .lower = 0, .upper = 1e9, .term = {name}});
        };
        return std::tuple_cat(
            std::tuple{
                text(&A::id, "id", JW_TERM("jw::Term", "ID")),
                text(&A::vendor, "vendor", JW_TERM("jw::Term", "Vendor")),
                text(&A::name, "name", JW_TERM("jw::Term", "Name")),
                text(&A::formFactor, "form_factor", JW_TERM("jw::Term", "Form factor")),
                field(&A::year, {.key = "year",
                                 .lower = 2000,
                                 .upper = 2100,
                                 .required = true,
                                 .term = {JW_TERM("jw::Term", "Year")}}),
                above0(&A::memory, "memory_gib", JW_TERM("jw::Term", "Memory")),
                above0(&A::memoryBandwidth, "memory_bw_gb_s", JW_TERM("jw::Term", "Memory bandwidth")),
                above0(&A::tdp, "tdp_w", JW_TERM("jw::Term", "TDP")),
                above0(&A::idle, "idle_w", JW_TERM("jw::Term", "Accelerator idle power")),
            },
            rates(),
            std::tuple{
                figure(&A::interconnect, "interconnect_gb_s", JW_TERM("jw::Term", "Interconnect")),
                figure(&A::embodied, "embodied_kgco2e", JW_TERM("jw::Term", "Embodied carbon")),
                figure(&A::listPrice, "list_price_usd", JW_TERM("jw::Term", "List price")),
            },
            RowSource::fields());
    }
    friend bool operator==(const AcceleratorRow&, const AcceleratorRow&) = default;
};

/// The dense peak at a precision; FP16 stands in where there is no BF16. Nothing: not known.
[[nodiscard]] inline std::optional<WorkRate<>> trainingPeak(const AcceleratorRow& row,
                                                            TrainPrecision precision)
{
    const auto& rate = precision == TrainPrecision::Fp8   ? row.fp8
                       : precision == TrainPrecision::Fp4 ? row.fp4
                       : row.bf16                         ? row.bf16
                                                          : row.fp16;
    return rate ? std::optional(rate->quantity()) : std::nullopt;
}

} // namespace jw
