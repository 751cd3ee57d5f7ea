// Services that count items, not tokens: an image, an embedding, a minute of speech (C9).
#pragma once

#include "domain/item_work.h"
#include "engine/prediction.h"
#include "engine/serving/serving_power.h"

namespace jw {

namespace term {
inline constexpr Term itemWork{JW_TERM("jw::Term", "Work of an item")};
inline constexpr Term itemTime{JW_TERM("jw::Term", "Time of an item")};
inline constexpr Term itemRate{JW_TERM("jw::Term", "Items of a replica")};
inline constexpr Term hourItems{JW_TERM("jw::Term", "Items of the hour")};
inline constexpr Term itemEnergy{JW_TERM("jw::Term", "Energy of an item, GPUs alone")};
} // namespace term

/// Of the peak, that engines reach in forward passes without decoding (C9).
inline constexpr double itemMfu = 0.35;

/// Truth over prediction of time and energy. C9's rule alone is tier C: images of ML.ENERGY and MLPerf took
/// 1.0 to 3.9 times as long as it says, small models on fast GPUs the longest.
inline constexpr Band itemBand{0.9, 3.3};

struct ItemService {
    static constexpr ModelInfo info{"item_service", "C", JW_TERM("jw::Model", "A service that counts items")};

    template <class Real> struct In : ItemWork<Real> {
        Ratio<Real> gpus{1.0};
        WorkRate<Real> peak{};
        DataRate<Real> bandwidth{};
        Power<Real> tdp{}, idle{};
        PowerConstants<Real> constants;

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple_cat(
                ItemWork<Real>::fields(),
                std::tuple{
                    field(&In::gpus, unit::number,
                          {.key = "tp",
                           .lower = 1,
                           .whole = true,
                           .term = {JW_TERM("jw::Term", "GPUs of a replica"),
                                    JW_TERM("jw::Term", "one unless said otherwise")}}),
                    field(&In::peak, unit::teraflopsPerSecond,
                          required(aboveZero(any("peak_tflops", {JW_TERM("jw::Term", "Peak rate")})))),
                    field(&In::bandwidth, unit::gigabytesPerSecond,
                          required(aboveZero(any("hbm_gb_s", {JW_TERM("jw::Term", "Memory bandwidth")})))),
                    field(&In::tdp, unit::watts,
                          required(aboveZero(any("tdp_w", {JW_TERM("jw::Term", "TDP")})))),
                    field(&In::idle, unit::watts,
                          required(amount("idle_w", {JW_TERM("jw::Term", "Accelerator idle power")}))),
                    field(&In::constants, required(any("z", {JW_TERM("jw::Term", "Fitted constants")}))),
                });
        }
    };
    template <class Real> struct Out {
        Duration<Real> time{};
        PerTime<Real> rate{};
        Power<Real> gpu{};
        Energy<Real> energy{};

        static constexpr auto fields()
        {
            using spec::any;
            return std::tuple{field(&Out::time, unit::seconds, any("seconds_per_item", term::itemTime)),
                              field(&Out::rate, unit::perSecond, any("items_per_s", term::itemRate)),
                              field(&Out::gpu, unit::watts, any("power_w", term::workingPower)),
                              field(&Out::energy, unit::wattHours, any("wh_per_item", term::itemEnergy))};
        }
    };
    /// Bound by compute at 35 % of the peak, or by memory; what was measured holds before it.
    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const Ratio<Real> none(0.0), always(1.0);
        const Work<Real> pass =
            in.work ? *in.work : 2.0 * in.params.value_or(none) * in.tokens.value_or(none) * flop;
        const auto work = named(pass * in.passes, term::itemWork);
        const auto compute = work / (in.gpus * in.peak);
        const auto memory = in.bytes * in.passes / (in.gpus * in.bandwidth);
        Out<Real> o;
        o.time = named(in.time ? *in.time : max(compute / itemMfu, memory), term::itemTime);
        o.rate = named(1.0 / o.time, term::itemRate);
        o.gpu = workingPower(in.tdp, in.idle, min(always, memory / o.time), min(always, compute / o.time),
                             in.constants);
        o.energy = named(in.energy ? *in.energy : in.gpus * o.gpu * o.time, term::itemEnergy);
        return o;
    }
    static Forecast forecast(const In<double>& in);
    /// Errors: Inconsistent, "item_above_tdp", a measured energy that takes more than the TDP in the time of
    /// an item (Wh, s, W in the error's numbers, the watts of a GPU behind the colon).
    static Result<void> checkPower(const In<double>& in);
    /// Errors: MissingField, neither work, time nor parameters and tokens; those of checkPower().
    static Result<void> check(const In<double>& in)
    {
        if (in.work || in.time)
            return checkPower(in);
        const char* missing = !in.params ? "params" : !in.tokens ? "tokens" : nullptr;
        if (!missing)
            return checkPower(in);
        return fail({.kind = Error::Kind::MissingField,
                     .field = missing,
                     .text = std::string(findField(fieldsOf<ItemWork<>>(), missing)->term.name)});
    }
};

} // namespace jw
