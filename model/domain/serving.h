// What a service promises and how it runs: its day, its engine and the switches that change its cost.
#pragma once

#include "readings/fields.h"

namespace jw {

/// What the capacity of a replica follows from: a rate that is given; model, device, engine and promise; or
/// the work of an item, such as an image.
enum class RateFrom { Given, Predicted, Item };
inline constexpr std::array<std::string_view, 3> rateFromTexts{"given", "predicted", "items"};
constexpr std::span<const std::string_view> choicesOf(RateFrom) { return rateFromTexts; }

/// Of the weights. FP8 stands for INT8 too: the same bytes and, on devices that have both, the same rate.
enum class ServePrecision { Bf16, Fp8, Fp4, Int4 };
inline constexpr std::array<std::string_view, 4> servePrecisionTexts{"bf16", "fp8", "fp4", "int4"};
constexpr std::span<const std::string_view> choicesOf(ServePrecision) { return servePrecisionTexts; }
constexpr std::string_view textOf(ServePrecision p)
{
    return servePrecisionTexts[static_cast<std::size_t>(p)];
}

/// Does a device of these peak rates compute in the format of the weights? Where it has no units for it they
/// are unpacked and computed at the BF16 rate, as INT4 ones always are.
template <class Rates> [[nodiscard]] bool computesIn(const Rates& rates, ServePrecision precision)
{
    switch (precision) {
    case ServePrecision::Fp8: return rates.fp8.has_value();
    case ServePrecision::Fp4: return rates.fp4.has_value();
    case ServePrecision::Bf16:
    case ServePrecision::Int4: break;
    }
    return precision == ServePrecision::Bf16;
}

enum class KvPrecision { Bf16, Fp8 };
inline constexpr std::array<std::string_view, 2> kvPrecisionTexts{"bf16", "fp8"};
constexpr std::span<const std::string_view> choicesOf(KvPrecision) { return kvPrecisionTexts; }

/// The software that serves.
enum class ServeEngine { Vllm, Sglang, Trtllm, Other };
inline constexpr std::array<std::string_view, 4> serveEngineTexts{"vllm", "sglang", "trtllm", "other"};
constexpr std::span<const std::string_view> choicesOf(ServeEngine) { return serveEngineTexts; }
constexpr std::string_view textOf(ServeEngine e) { return serveEngineTexts[static_cast<std::size_t>(e)]; }

/// Replicas that the hour does not need: they share its load, stand idle, or are given back (off).
enum class Scaling { Fixed, Idle, Off };
inline constexpr std::array<std::string_view, 3> scalingTexts{"fixed", "idle", "off"};
constexpr std::span<const std::string_view> choicesOf(Scaling) { return scalingTexts; }

/// Load of each hour of the day, local time, over the day's mean. Any scale: the mean is divided out.
template <class Real> struct DayShape {
    Ratio<Real> h00{1.0}, h01{1.0}, h02{1.0}, h03{1.0}, h04{1.0}, h05{1.0}, h06{1.0}, h07{1.0}, h08{1.0},
        h09{1.0}, h10{1.0}, h11{1.0}, h12{1.0}, h13{1.0}, h14{1.0}, h15{1.0}, h16{1.0}, h17{1.0}, h18{1.0},
        h19{1.0}, h20{1.0}, h21{1.0}, h22{1.0}, h23{1.0};

    /// The members by hour.
    static constexpr std::array<Ratio<Real> DayShape::*, 24> hours()
    {
        return {&DayShape::h00, &DayShape::h01, &DayShape::h02, &DayShape::h03, &DayShape::h04,
                &DayShape::h05, &DayShape::h06, &DayShape::h07, &DayShape::h08, &DayShape::h09,
                &DayShape::h10, &DayShape::h11, &DayShape::h12, &DayShape::h13, &DayShape::h14,
                &DayShape::h15, &DayShape::h16, &DayShape::h17, &DayShape::h18, &DayShape::h19,
                &DayShape::h20, &DayShape::h21, &DayShape::h22, &DayShape::h23};
    }

    static constexpr auto fields()
    {
        constexpr std::array<std::string_view, 24> keys{
            "h00", "h01", "h02", "h03", "h04", "h05", "h06", "h07", "h08", "h09", "h10", "h11",
            "h12", "h13", "h14", "h15", "h16", "h17", "h18", "h19", "h20", "h21", "h22", "h23"};
        constexpr std::array<std::string_view, 24> names{
            "00:00", "01:00", "02:00", "03:00", "04:00", "05:00", "06:00", "07:00",
            "08:00", "09:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00",
            "16:00", "17:00", "18:00", "19:00", "20:00", "21:00", "22:00", "23:00"};
        return [&]<std::size_t... I>(std::index_sequence<I...>)
        {
            return std::tuple{
                field(hours()[I], unit::number,
                      FieldSpec{.key = keys[I], .lower = 0, .upper = 1e9, .term = {names[I]}})...};
        }
        (std::make_index_sequence<24>{});
    }
    friend bool operator==(const DayShape&, const DayShape&) = default;
};

/// Named switches, each off by default (C9 of the engine's specification).
template <class Real> struct ServingLevers {
    std::optional<Ratio<Real>> accept; ///< of a drafted token; given: speculative decoding is on
    Ratio<Real> draftLength{4.0}, draftCost{0.05};
    Ratio<Real> prefixHit{}; ///< share of the prompt that is cached
    bool chunkedPrefill = false, disaggregated = false;
    Duration<Real> batchWindow{};            ///< a request waits up to this for others
    std::optional<Ratio<Real>> lengthSpread; ///< longest over mean answer; given: static batches
    Ratio<Real> launch{1.0};                 ///< of launch overheads that compiled graphs leave

    static constexpr auto fields()
    {
        using L = ServingLevers;
        const auto part = [](auto member, std::string_view key, double lower, double upper, Term term,
                             std::string_view doc = {}) {
            return field(member, unit::number,
                         {.key = key, .lower = lower, .upper = upper, .term = term, .doc = doc});
        };
        return std::tuple{
            field(&L::accept, unit::number,
                  {.key = "accept",
                   .lower = 0,
                   .upper = 1,
                   .percent = true,
                   .term = {JW_TERM("jw::Term", "Accepted draft tokens"), "Leviathan et al., 2023"},
                   .doc = JW_TERM("jw::Term", "empty = no speculative decoding; 60 to 85 % are usual")}),
            part(&L::draftLength, "draft_len", 1, 64,
                 {JW_TERM("jw::Term", "Draft length"), JW_TERM("jw::Term", "assumption: 4 tokens")}),
            part(&L::draftCost, "draft_cost", 0, 1,
                 {JW_TERM("jw::Term", "Cost of a draft token"),
                  JW_TERM("jw::Term", "assumption: 5 % of a step")},
                 JW_TERM("jw::Term", "over a step of the model itself")),
            field(&L::prefixHit, unit::number,
                  {.key = "prefix_hit",
                   .lower = 0,
                   .upper = 1,
                   .percent = true,
                   .term = {JW_TERM("jw::Term", "Prompt from the prefix cache"),
                            JW_TERM("jw::Term", "none unless measured")}}),
            field(&L::chunkedPrefill,
                  {.key = "chunked_prefill",
                   .term = {JW_TERM("jw::Term", "Chunked prefill"), "Sarathi-Serve, 2024"}}),
            field(&L::disaggregated,
                  {.key = "disaggregated",
                   .term = {JW_TERM("jw::Term", "Prefill on machines of its own"), "DistServe, 2024"}}),
            field(&L::batchWindow, unit::milliseconds,
                  {.key = "batch_window_ms",
                   .lower = 0,
                   .upper = 60000,
                   .term = {JW_TERM("jw::Term", "Batching window"),
                            JW_TERM("jw::Term", "none unless said otherwise")}}),
            part(&L::lengthSpread, "length_spread", 1, 1000,
                 {JW_TERM("jw::Term", "Longest answer over mean")},
                 JW_TERM(
                     "jw::Term",
                     "of static batches, which wait for their longest answer; empty = continuous batching")),
            part(&L::launch, "launch_factor", 0.01, 1,
                 {JW_TERM("jw::Term", "Launch overheads left by compilation"),
                  JW_TERM("jw::Term", "all unless said otherwise")},
                 JW_TERM("jw::Term",
                         "benchmarks of serving engines ran compiled: 1 is right for fitted cases")),
        };
    }
    friend bool operator==(const ServingLevers&, const ServingLevers&) = default;
};

} // namespace jw
