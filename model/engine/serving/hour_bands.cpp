#include "engine/serving/hour_bands.h"

#include "engine/serving/service_figures.h"

namespace jw {
namespace {

HourBand bandOf(const HourFigures& middle, const HourFigures& fast, const HourFigures& slow)
{
    HourBand band;
    const auto set = [&](auto HourFigures::*figure) {
        using Figure = std::remove_cvref_t<decltype(middle.*figure)>;
        const auto [low, high] =
            endsOf((middle.*figure).base(), (fast.*figure).base(), (slow.*figure).base());
        band.low.*figure = Figure(low);
        band.high.*figure = Figure(high);
    };
    set(&HourFigures::ttftMean);
    set(&HourFigures::ttft);
    set(&HourFigures::tpot);
    set(&HourFigures::gpu);
    return band;
}

} // namespace

HourFigures hourFigures(const ServiceHour& of, const BandEnds& at)
{
    return {of.replica.ttftMean * at.firstToken, of.replica.ttftPercentile * at.firstToken,
            of.replica.tpot * at.latency, of.gpu};
}

std::vector<HourBand> hourBands(const ServiceQuestion& question, const ServiceAnswer& middle)
{
    const auto endAt = [&](PredictedAt at) { return bandEnds(question.choice.tier, question.powerTier, at); };
    const ServiceAnswer fast = answerAt(question, PredictedAt::Fast),
                        slow = answerAt(question, PredictedAt::Slow);
    const BandEnds fastEnd = endAt(PredictedAt::Fast), slowEnd = endAt(PredictedAt::Slow);
    std::vector<HourBand> bands;
    for (std::size_t at = 0; at < hoursOfDay; ++at)
        bands.push_back(bandOf(hourFigures(middle.hours[at]), hourFigures(fast.hours[at], fastEnd),
                               hourFigures(slow.hours[at], slowEnd)));
    return bands;
}

} // namespace jw
