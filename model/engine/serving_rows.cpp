// Registry rows: inference.
#include "engine/model_rows.h"

#include <array>
#include <cmath>

#include "engine/model_row.h"
#include "engine/serving/item_service.h"
#include "engine/serving/serving_models.h"
#include "engine/serving/serving_power.h"
#include "readings/display.h"

namespace jw {

namespace {

double threeFigures(double above0)
{
    const double scale = std::pow(10.0, 2.0 - std::floor(std::log10(above0)));
    return std::round(above0 * scale) / scale;
}

} // namespace

// Here, so that who needs the formulas does not compile these.

Forecast ServeClosed::forecast(const In<double>& in)
{
    const ServingBands bands = servingBands(servingCallTier);
    const auto out = run(in);
    const Band request = bandOfSum(bands.ttft, (out.ttft / out.request).base(), bands.tpot);
    const Band rate = request.inverse();
    return {servingCallTier,
            {{"ttft_s", bands.ttft},
             {"tpot_s", bands.tpot},
             {"e2e_s", request},
             {"requests_per_s", rate},
             {"output_tokens_per_s", rate},
             {"output_tokens_per_s_per_gpu", rate}}};
}

Forecast ServeOpen::forecast(const In<double>& in)
{
    const ServingBands bands = servingBands(servingCallTier);
    const LoadedService<double> service(in.servingCase());
    const auto full = max(service.loop().cap(), Ratio<>(1.0));
    const auto tokens = in.out * batchTimes(service.replica(), in, full).tpot;
    const Band held = bandOfSum(bands.tpot, (tokens / service.loop().service(full)).base(), bands.ttft);
    return {servingCallTier,
            {{"tpot_s", bands.tpot},
             {"ttft_mean_s", bands.ttft},
             {"ttft_pct_s", bands.ttft},
             {"max_rate", held.inverse()}}};
}

Forecast MaxRateSlo::forecast(const In<double>& in)
{
    const ServingBands bands = servingBands(servingCallTier);
    const auto rateAt = [&](double tokens, double first) {
        In<double> off = in;
        if (off.ttft)
            off.ttft = *off.ttft / first;
        if (off.tpot)
            off.tpot = *off.tpot / tokens;
        return (run(off).rate / tokens).in(unit::perSecond.size);
    };
    const double rate = run(in).rate.in(unit::perSecond.size);
    if (!(rate > 0.0))
        return {servingCallTier, {{"rate", Band{}}}};
    return {
        servingCallTier,
        {{"rate",
          {rateAt(bands.tpot.p90, bands.ttft.p90) / rate, rateAt(bands.tpot.p10, bands.ttft.p10) / rate}}}};
}

Result<void> ItemService::checkPower(const In<double>& in)
{
    const Duration<> time = run(in).time;
    const Power<> gpu = in.energy.value_or(Energy<>()) / time / in.gpus;
    if (gpu <= in.tdp * (1.0 + 1e-9)) // but for the last bits
        return {};
    return fail({.kind = Error::Kind::Inconsistent,
                 .field = "wh_per_item",
                 .value = in.energy->in(wattHour),
                 .lower = threeFigures(time.in(second)),
                 .upper = in.tdp.in(watt),
                 .text = "item_above_tdp: " + numberText(gpu.in(watt), {.significant = 3, .group = ","})});
}

Forecast ItemService::forecast(const In<double>& in)
{
    if (in.time && in.energy)
        return {};
    Forecast f{Tier::C, {}};
    if (!in.time)
        f.bands = {{"seconds_per_item", itemBand}, {"items_per_s", itemBand.inverse()}};
    if (!in.energy)
        f.bands.emplace_back("wh_per_item", itemBand);
    return f;
}

} // namespace jw

std::span<const jw::AnyModel> jw::servingModels()
{
    static constexpr std::array rows{rowOf<KvBytes>(),    rowOf<DecodeStepModel>(), rowOf<Prefill>(),
                                     rowOf<KvCapacity>(), rowOf<ServeClosed>(),     rowOf<ServeOpen>(),
                                     rowOf<MaxRateSlo>(), rowOf<MgkWait>(),         rowOf<GpusNeeded>(),
                                     rowOf<GpuPower>(),   rowOf<EnergyRequest>(),   rowOf<Speculative>(),
                                     rowOf<ItemService>()};
    return rows;
}
