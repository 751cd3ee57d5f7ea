#include "verbs/serve_levers.h"

#include <cmath>

#include "advisor/other_ways.h"
#include "messages/service_text.h"
#include "readings/display.h"
#include "report/text_table.h"
#include "verbs/service_reply.h"

namespace jw::verbs {
namespace {

std::string figure(double number)
{
    return std::isfinite(number) ? numberText(number, {.significant = 4}) : "-";
}
Value given(double number) { return std::isfinite(number) ? Value(number) : Value(); }

/// The figures that a planner compares, in the units of the heads.
struct Figures {
    double rate, gpus, ttft, tpot, energy, cost;
};
Figures numbersOf(const LeverFigures& f)
{
    return {f.works() ? f.perGpu.in(one / second) : std::nan(""),
            f.gpus.base(),
            1e3 * f.ttft.in(second),
            1e3 * f.tpot.in(second),
            f.perRequest.in(wattHour),
            1e6 * f.perToken.in(money)};
}

std::vector<std::string> cellsOf(const LeverFigures& f)
{
    const Figures n = numbersOf(f);
    return {figure(n.rate),
            figure(n.gpus),
            figure(n.ttft),
            figure(n.tpot),
            figure(n.energy),
            figure(n.cost),
            std::string(textOf(f.tier))};
}

Members dataOf(const LeverFigures& f)
{
    const Figures n = numbersOf(f);
    const ServingBands bands = servingBands(f.tier);
    const auto range = [&](double value, Band band) {
        return std::isfinite(value) ? Value(Items{value * band.p10, value * band.p90}) : Value();
    };
    return {{"fits", f.fits},
            {"keeps_promise", f.keepsPromise},
            {"tier", textOf(f.tier)},
            {"requests_per_s_per_gpu", given(n.rate)},
            {"gpus", given(n.gpus)},
            {"ttft_pct_ms", given(n.ttft)},
            {"tpot_ms", given(n.tpot)},
            {"answer_s", given(f.answer.in(second))},
            {"wh_per_request", given(n.energy)},
            {"cost_per_mtok", given(n.cost)},
            {"bands", Members{{"ttft_pct_ms", range(n.ttft, bands.ttft)},
                              {"tpot_ms", range(n.tpot, bands.tpot)},
                              {"wh_per_request", range(n.energy, bands.energy)}}}};
}

std::vector<std::string> joined(std::vector<std::string> front, const std::vector<std::string>& back)
{
    front.insert(front.end(), back.begin(), back.end());
    return front;
}

/// What stands before the figures, which are those with the lever, or without one in use.
std::string outcomeText(const ServingLeverEffect& effect)
{
    switch (effect.outcome) {
    case LeverOutcome::InUse:
        if (const LeverOutcome why = outcomeOf(effect.alone); why != LeverOutcome::NoGain)
            return "in use; without it: " + std::string(textOf(why));
        return "in use; without it:";
    case LeverOutcome::Instead: return "instead of " + std::string(effect.better->name);
    default: return std::string(textOf(effect.outcome));
    }
}

/// "Prefix cache 50 %"
std::string assumedName(const ServingLever& lever)
{
    return std::string(lever.name) + ' ' + figure(100.0 * lever.assumed) + " %";
}

/// What all that help do together, and how much of it rests on assumed shares.
std::string togetherText(const ServingLeverStudy& study)
{
    if (!study.after.works())
        return "No lever makes the service hold its promise on these machines.\n";
    const auto told = [&](const LeverFigures& f) -> std::string {
        if (!f.works())
            return "it does not hold";
        const std::string gpus = "GPUs needed " + figure(f.gpus.base());
        if (!study.before.works())
            return gpus;
        const double gain = 100.0 * ((f.perGpu / study.before.perGpu).base() - 1.0);
        return "requests of a GPU " + std::string(gain < 0.0 ? "" : "+") + figure(gain) + " %, " + gpus;
    };
    std::string text = "All that help: " + told(study.after);
    if (!study.measured)
        return text + ".\n";
    std::string names;
    for (const ServingLeverEffect& effect : study.effects)
        if (restsOnAssumed(effect))
            names += (names.empty() ? "" : ", ") + assumedName(*effect.lever);
    return text + " (without assumed shares: " + told(*study.measured) +
           "). Assumed, not measured: " + names + ".\n";
}

TextTable tableOf(const ServiceQuestion& question, const std::string& currency)
{
    return {.header = {"LEVER", "OUTCOME", "GAIN %", "REQ/S GPU", "GPUS",
                       "TTFT " + percentileOf(question) + " MS", "TPOT MS", "WH/REQ", currency + "/MTOK OUT",
                       "TIER", "STACKED"},
            .labels = 2,
            .texts = 2};
}

/// Rows of the levers between the service as planned and with all that were kept.
Items addRows(TextTable& table, const ServingLeverStudy& study)
{
    Items rows;
    const auto rate = [](const LeverFigures& f) { return figure(numbersOf(f).rate); };
    table.rows.push_back(joined(joined({"As planned", "", ""}, cellsOf(study.before)), {rate(study.before)}));
    for (const ServingLeverEffect& effect : study.effects) {
        const ServingLever& lever = *effect.lever;
        const bool tried = effect.alone.tier != Tier::Direct && effect.outcome != LeverOutcome::NoPeak &&
                           effect.outcome != LeverOutcome::InFit;
        const auto cells = tried ? cellsOf(effect.alone) : std::vector<std::string>(7, "-");
        const bool used = effect.outcome == LeverOutcome::InUse;
        const bool guessed = lever.assumed > 0.0 && tried && !used;
        const std::string name = guessed ? assumedName(lever) + ", assumed" : std::string(lever.name);
        const Value figures = tried ? Value(dataOf(effect.alone)) : Value();
        table.rows.push_back(joined(joined({name, outcomeText(effect), figure(100.0 * effect.gain)}, cells),
                                    {rate(effect.stacked)}));
        rows.push_back(Members{{"lever", lever.name},
                               {"does", lever.does},
                               {"source", lever.source},
                               {"outcome", textOf(effect.outcome)},
                               {"means", wordsOf(effect.outcome)},
                               {"decides", "requests_per_s_per_gpu"},
                               {"gain", given(effect.gain)},
                               {"instead_of", effect.better ? Value(effect.better->name) : Value()},
                               {"assumed", given(guessed ? lever.assumed : std::nan(""))},
                               {"in_use", used},
                               {"alone", used ? Value() : figures},
                               {"without", used ? figures : Value()},
                               {"stacked", dataOf(effect.stacked)}});
    }
    table.rows.push_back(
        joined(joined({"All that help", "", ""}, cellsOf(study.after)), {rate(study.after)}));
    return rows;
}

Items addModels(TextTable& table, const ServingLeverStudy& study)
{
    Items rows;
    for (const OtherModelEffect& model : study.models) {
        table.rows.push_back(joined(
            joined({model.name + ", TP " + figure(model.tp.base()), "model", ""}, cellsOf(model.figures)),
            {"-"}));
        rows.push_back(
            Members{{"model", model.name}, {"tp", model.tp.base()}, {"figures", dataOf(model.figures)}});
    }
    return rows;
}

Items addParts(Reply& reply, const ServiceQuestion& question)
{
    TextTable table{
        .header = {"PART", "WHY THERE IS NO PREDICTION", "HOLD THE WEIGHTS"}, .labels = 3, .texts = 2};
    Items rows;
    for (const SpecialPart& part : specialParts(question, builtInCatalogue())) {
        table.rows.push_back(
            {part.device->name, std::string(wordsOf(part.reason)), figure(part.holdWeights.base())});
        rows.push_back(Members{{"id", part.device->id},
                               {"reason", textOf(part.reason)},
                               {"hold_weights", given(part.holdWeights.base())}});
    }
    reply.text += "\nSpecial-purpose parts (`advise --serve` screens them by their data sheets):\n" +
                  alignedText(table);
    return rows;
}

} // namespace

void addServingLevers(Reply& reply, Members& data, const ServiceQuestion& question,
                      std::optional<MoneyRate<>> gpuHour, const std::string& currency)
{
    const ServingLeverStudy study =
        studyLevers(question, {gpuHour, smallerModels(question, builtInCatalogue())});
    TextTable table = tableOf(question, currency);
    Members all{{"before", dataOf(study.before)}, {"after", dataOf(study.after)}};
    if (study.measured)
        all.emplace("without_assumed", dataOf(*study.measured));
    all.emplace("levers", addRows(table, study));
    all.emplace("models", addModels(table, study));
    reply.text +=
        "\nLevers alone, and requests of a GPU with all up to it that help:\n" + alignedText(table) +
        togetherText(study) +
        "The outcome follows from requests of a GPU within the promise; GAIN %, their change on top of the "
        "levers kept above. TTFT and TPOT at the load that a GPU carries as planned; GPUs, energy and cost "
        "on "
        "as many as are needed, cost of output tokens alone. Whether a smaller model answers as well is not "
        "modeled.\n";
    for (const ServingLeverEffect& effect : study.effects) {
        reply.text += std::string(effect.lever->name) + ": " + std::string(effect.lever->source) + ".\n";
        if (effect.outcome == LeverOutcome::InUse && !effect.alone.fits)
            reply.text +=
                std::string(effect.lever->name) + ": " + englishText(withoutSentence(effect.alone)) + '\n';
    }
    if (std::isfinite(study.before.answer.in(second)))
        reply.text += "Streaming: the first token comes after " + figure(1e3 * study.before.ttft.in(second)) +
                      " ms (" + percentileOf(question) + "), the whole answer after " +
                      figure(study.before.answer.in(second)) + " s.\n";
    all.emplace("parts", addParts(reply, question));
    data.emplace("levers", std::move(all));
}

} // namespace jw::verbs
