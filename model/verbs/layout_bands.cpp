#include "verbs/layout_bands.h"

#include <array>

#include "readings/display.h"

namespace jw::verbs {
namespace {

std::string figure(double number) { return numberText(number, {.significant = 4}); }

constexpr std::array capKeys{"days", "energy_kwh", "cost_usd", "carbon_total_kg"};

} // namespace

std::vector<LayoutFigure> layoutFigures(const RunQuestion& question, const std::optional<RunCosts>& costs,
                                        const LayoutAnswer& answer)
{
    if (!answer.hasFigures())
        return {};
    const Prediction sure = question.foundPrediction();
    const auto& l = answer.layout;
    const auto hfu = hfuOverMfu(question.model, l.seq, l.recompute, Tuning<double>{l.method, l.rank});
    std::vector<LayoutFigure> figures{
        {"tokens_per_s_per_gpu", "tokens/s per GPU", answer.step.tokenRate.in(one / second), sure.rate},
        {"mfu", "MFU", answer.step.mfu.base(), sure.rate},
        {"hfu", "HFU", (answer.step.mfu * hfu).base(), sure.rate},
        {"memory_gib", "memory in GiB", answer.memory.total.in(gibibyte), sure.memory}};
    const auto hours = question.gpuHours(answer.step.tokenRate);
    if (hours)
        figures.push_back({"gpu_hours", "GPU-hours", hours->in(hour), sure.time});
    if (hours && costs) { // which grow with the hours
        figures.push_back({"cost_usd", "cost", costs->costAt(*hours).in(money), sure.time});
        figures.push_back({"carbon_total_kg", "kg CO2e", costs->carbonAt(*hours).in(kgCO2e), sure.time});
    }
    return figures;
}

std::string layoutBandWords(const RunQuestion& question, const std::optional<RunCosts>& costs,
                            const LayoutAnswer& answer)
{
    std::string words;
    for (const LayoutFigure& f : layoutFigures(question, costs, answer))
        words += (words.empty() ? "" : ", ") + std::string(f.words) + ' ' + figure(f.value * f.band.p10) +
                 " to " + figure(f.value * f.band.p90);
    return words;
}

std::string leverBandWords(const RunQuestion& question)
{
    const Prediction sure = question.ownPrediction();
    return "Tier " + std::string(textOf(sure.tier)) + ": a speed lies between " + figure(sure.rate.p10) +
           " and " + figure(sure.rate.p90) + " times its prediction, memory between " +
           figure(sure.memory.p10) + " and " + figure(sure.memory.p90) +
           ", eight times in ten. A gain is the ratio of two such speeds.\n";
}

Members leverBands(const RunQuestion& question)
{
    const Prediction sure = question.ownPrediction();
    return {{"speed", Items{sure.rate.p10, sure.rate.p90}},
            {"memory_gib", Items{sure.memory.p10, sure.memory.p90}}};
}

Members capBands(const CapPoint& point)
{
    Members bands;
    for (const char* key : capKeys)
        if (const BandedCell* band = point.bandOf(key))
            bands.emplace(std::string_view(key) == "cost_usd" ? "cost" : key, Items{band->p10, band->p90});
    return bands;
}

std::string capBandWords(const CapPoint& cheapest)
{
    std::string words;
    for (const char* key : capKeys)
        if (const BandedCell* band = cheapest.bandOf(key))
            words +=
                (words.empty() ? "P10 to P90 of the cheapest, tier " + std::string(textOf(band->tier)) + ": "
                               : std::string(", ")) +
                key + ' ' + figure(band->p10) + " to " + figure(band->p90);
    return words.empty() ? words : words + '\n';
}

} // namespace jw::verbs
