#include "verbs/serve_levers.h"

#include <array>
#include <cmath>

#include "advisor/other_ways.h"
#include "engine/serving/service_figures.h"
#include "messages/service_text.h"
#include "readings/display.h"
#include "report/text_table.h"
#include "verbs/service_reply.h"
#include "verbs/serving_reply.h"

namespace jw::verbs {
namespace {

std::string figure(double number)
{
    return std::isfinite(number) ? numberText(number, {.significant = 4}) : "-";
}
std::string shortFigure(double number) { return numberText(number, {.significant = 3}); }
Value given(double number) { return std::isfinite(number) ? Value(number) : Value(); }

/// NaN: no promise is kept.
double rateOf(const LeverAmounts& a)
{
    return a.perGpu > PerTime<>() ? a.perGpu.in(one / second) : std::nan("");
}

/// A figure that a planner compares, in the unit of its head.
struct Compared {
    std::string_view key;
    double (*of)(const LeverAmounts&);
};
constexpr std::array compared{
    Compared{"requests_per_s_per_gpu", [](const LeverAmounts& a) { return rateOf(a); }},
    Compared{"gpus", [](const LeverAmounts& a) { return a.gpus.base(); }},
    Compared{"ttft_pct_ms", [](const LeverAmounts& a) { return 1e3 * a.ttft.in(second); }},
    Compared{"tpot_ms", [](const LeverAmounts& a) { return 1e3 * a.tpot.in(second); }},
    Compared{"wh_per_request", [](const LeverAmounts& a) { return a.perRequest.in(wattHour); }},
    Compared{"cost_per_mtok", [](const LeverAmounts& a) { return 1e6 * a.perToken.in(money); }}};

/// P10 and P90.
std::pair<double, double> bandOf(const Compared& what, const LeverFigures& f)
{
    return endsOf(what.of(f), what.of(f.fast), what.of(f.slow));
}

/// "0.612 (0.503 to 0.83)"
std::string bandedText(const Compared& what, const LeverFigures& f)
{
    const std::string middle = figure(what.of(f));
    if (!std::isfinite(what.of(f)))
        return middle;
    const auto end = [](double number) { return std::isfinite(number) ? shortFigure(number) : "none"; };
    const auto [low, high] = bandOf(what, f);
    return low == high ? middle : middle + " (" + end(low) + " to " + end(high) + ')';
}

std::vector<std::string> cellsOf(const LeverFigures& f)
{
    std::vector<std::string> cells;
    for (const Compared& what : compared)
        cells.push_back(bandedText(what, f));
    cells.emplace_back(textOf(f.tier));
    return cells;
}

Members dataOf(const LeverFigures& f)
{
    Members data{{"fits", f.fits},
                 {"keeps_promise", f.keepsPromise},
                 {"tier", textOf(f.tier)},
                 {"tp", f.tp > 0.0 ? Value(f.tp.base()) : Value()},
                 {"answer_s", given(f.answer.in(second))}};
    Members bands;
    for (const Compared& what : compared) {
        const double middle = what.of(f);
        const auto [low, high] = bandOf(what, f);
        data.emplace(what.key, given(middle));
        bands.emplace(what.key, std::isfinite(middle) ? Value(Items{given(low), given(high)}) : Value());
    }
    data.emplace("bands", std::move(bands));
    return data;
}

/// ", on TP 4" where that is another number than planned
std::string onTp(const LeverFigures& f, const LeverFigures& before)
{
    return isOnOtherTp(f, before) ? ", on TP " + figure(f.tp.base()) : std::string();
}

std::vector<std::string> joined(std::vector<std::string> front, const std::vector<std::string>& back)
{
    front.insert(front.end(), back.begin(), back.end());
    return front;
}

/// What stands before the figures, which are those with the lever, or without one in use.
std::string outcomeText(const ServingLeverEffect& effect, const LeverFigures& before)
{
    const std::string tp = onTp(effect.alone, before);
    switch (effect.outcome) {
    case LeverOutcome::InUse:
        if (const LeverOutcome why = outcomeOf(effect.alone); why != LeverOutcome::NoGain)
            return "in-use; without it: " + std::string(textOf(why));
        return "in-use; without it" + tp + ':';
    case LeverOutcome::Instead:
        return std::string(textOf(effect.outcome)) + " by " + std::string(effect.better->name) + tp;
    default: return std::string(textOf(effect.outcome)) + tp;
    }
}

/// "Prefix cache 50 %"
std::string assumedName(const ServingLever& lever)
{
    return std::string(lever.name) + ' ' + figure(100.0 * lever.assumed) + " %";
}

/// "KV cache in FP8, Prefix cache 50 %"
std::string listed(const std::vector<const ServingLever*>& levers)
{
    std::string names;
    for (const ServingLever* lever : levers)
        names += (names.empty() ? "" : ", ") +
                 (lever->assumed > 0.0 ? assumedName(*lever) : std::string(lever->name));
    return names;
}

Value namesOf(const std::vector<const ServingLever*>& levers)
{
    Items names;
    for (const ServingLever* lever : levers)
        names.emplace_back(lever->name);
    return names;
}

/// "cost of output tokens -11 %"; empty where there is nothing to compare.
std::string changeText(std::string_view what, double now, double then)
{
    const double change = 100.0 * (then / now - 1.0);
    if (!std::isfinite(change))
        return {};
    return std::string(what) + (change > 0.0 ? " +" : " ") + figure(change) + " %, ";
}

/// What levers change together.
std::string toldText(const LeversTogether& all, const LeverFigures& before)
{
    if (all.levers.empty())
        return "none.\n";
    if (!all.works())
        return listed(all.levers) + ": the service does not hold.\n";
    return listed(all.levers) + ": " +
           changeText("cost of output tokens", before.perToken.base(), all.perToken.base()) +
           changeText("energy of a request", before.perRequest.base(), all.perRequest.base()) +
           changeText("requests of a GPU", before.perGpu.base(), all.perGpu.base()) + "GPUs needed " +
           figure(all.gpus.base()) + onTp(all, before) + ".\n";
}

/// What all that help do together, and how much of it rests on assumed shares.
std::string togetherText(const ServingLeverStudy& study)
{
    if (!study.after.works())
        return "No lever makes the service hold its promise on these machines.\n";
    std::string text = "All that help: " + toldText(study.after, study.before);
    if (!study.measured)
        return text;
    std::vector<const ServingLever*> assumed;
    for (const ServingLeverEffect& effect : study.effects)
        if (restsOnAssumed(effect))
            assumed.push_back(effect.lever);
    return text + "All that help, without assumed shares: " + toldText(*study.measured, study.before) +
           "Assumed, not measured: " + listed(assumed) + ".\n";
}

std::string plannedText(const ServingLeverStudy& study)
{
    const auto sentence = plannedSentence(study);
    return sentence ? englishText(*sentence) + '\n' : std::string();
}

/// How sure a change between two rows is.
std::string alikeText(const ServingLeverStudy& study)
{
    const auto alike = [&](const LeverFigures& f) { return !f.works() || errAlike(study.before, f); };
    const bool all = alike(study.after) &&
                     std::ranges::all_of(study.effects,
                                         [&](const ServingLeverEffect& e) {
                                             return !isTried(e) || (alike(e.alone) && alike(e.stacked));
                                         }) &&
                     std::ranges::all_of(study.models, alike, &OtherModelEffect::figures);
    return all ? "Rows err alike: a change between two of them is surer than their bands. "
               : "Rows of one tier and one set of constants err alike, and a change between them is surer "
                 "than their bands; here not all are, and part of a change may be the change of fit. ";
}

TextTable tableOf(const ServiceQuestion& question, const std::string& currency)
{
    return {.header = {"LEVER", "OUTCOME", "SAVED %", "REQ/S GPU", "GPUS",
                       "TTFT " + percentileOf(question) + " MS", "TPOT MS", "WH/REQ", currency + "/MTOK OUT",
                       "TIER", "STACKED"},
            .labels = 2,
            .texts = 2};
}

/// Rows of the levers between the service as planned and with all that were kept.
Items addRows(TextTable& table, const ServingLeverStudy& study)
{
    Items rows;
    const auto rate = [](const LeverFigures& f) { return figure(rateOf(f)); };
    table.rows.push_back(joined(joined({"As planned", "", ""}, cellsOf(study.before)), {rate(study.before)}));
    for (const ServingLeverEffect& effect : study.effects) {
        const ServingLever& lever = *effect.lever;
        const bool tried = isTried(effect);
        const auto cells = tried ? cellsOf(effect.alone) : std::vector<std::string>(7, "-");
        const bool used = effect.outcome == LeverOutcome::InUse;
        const bool guessed = lever.assumed > 0.0 && tried && !used;
        const std::string name = guessed ? assumedName(lever) + ", assumed" : std::string(lever.name);
        const Value figures = tried ? Value(dataOf(effect.alone)) : Value();
        table.rows.push_back(
            joined(joined({name, outcomeText(effect, study.before), figure(100.0 * effect.gain)}, cells),
                   {rate(effect.stacked)}));
        rows.push_back(
            Members{{"lever", lever.name},
                    {"does", lever.does},
                    {"source", lever.source},
                    {"outcome", textOf(effect.outcome)},
                    {"means", wordsOf(effect.outcome)},
                    {"decides", effect.decides == LeverVerdict::Cost ? "cost_per_mtok" : "wh_per_request"},
                    {"gain", given(effect.gain)},
                    {"instead_of", effect.better ? Value(effect.better->name) : Value()},
                    {"assumed", given(guessed ? lever.assumed : std::nan(""))},
                    {"in_use", used},
                    {"alone", used ? Value() : figures},
                    {"without", used ? figures : Value()},
                    {"stacked", dataOf(effect.stacked)}});
    }
    table.rows.push_back(
        joined(joined({"All that help" + onTp(study.after, study.before), "", ""}, cellsOf(study.after)),
               {rate(study.after)}));
    return rows;
}

Items addModels(TextTable& table, const ServingLeverStudy& study)
{
    Items rows;
    for (const OtherModelEffect& model : study.models) {
        const std::string tp = figure(model.figures.tp.base());
        table.rows.push_back(
            joined(joined({model.name + ", on TP " + tp, "model", ""}, cellsOf(model.figures)), {"-"}));
        rows.push_back(Members{
            {"model", model.name}, {"tp", model.figures.tp.base()}, {"figures", dataOf(model.figures)}});
    }
    return rows;
}

Items addParts(Reply& reply, const std::vector<SpecialPart>& parts)
{
    TextTable table{
        .header = {"PART", "WHY THERE IS NO PREDICTION", "HOLD THE WEIGHTS"}, .labels = 3, .texts = 2};
    Items rows;
    for (const SpecialPart& part : parts) {
        const AcceleratorRow& device = part.option.device();
        const std::string why = whyNotPredicted(part.option);
        table.rows.push_back({device.name, why.empty() ? "-" : why, figure(part.holdWeights.base())});
        rows.push_back(Members{{"id", device.id},
                               {"reason", reasonCode(part.option)},
                               {"text", why},
                               {"hold_weights", given(part.holdWeights.base())}});
    }
    reply.text += "\nSpecial-purpose parts (`advise --serve` screens them by their data sheets):\n" +
                  alignedText(table);
    return rows;
}

} // namespace

Result<void> addServingLevers(Reply& reply, Members& data, const OptionsRequest& request,
                              std::optional<GpuCost> cost, const std::string& currency)
{
    const ServiceQuestion& question = request.question;
    const auto parts = specialParts(request, builtInCatalogue());
    if (!parts)
        return fail(parts.error());
    const ServingLeverStudy study =
        studyLevers(question, {cost, smallerModels(question, builtInCatalogue())});
    TextTable table = tableOf(question, currency);
    Members all{{"before", dataOf(study.before)},
                {"kept", Members{{"gpus", study.gpusKept.base()},
                                 {"wh_per_request", given(study.keptEnergy.in(wattHour))}}},
                {"after", dataOf(study.after)},
                {"stack", namesOf(study.after.levers)}};
    if (study.measured) {
        all.emplace("without_assumed", dataOf(*study.measured));
        all.emplace("stack_without_assumed", namesOf(study.measured->levers));
    }
    all.emplace("levers", addRows(table, study));
    all.emplace("models", addModels(table, study));
    reply.text +=
        "\nLevers alone, and requests of a GPU with all up to it that help; energy and cost on the GPUs "
        "needed at this load:\n" +
        alignedText(table) + togetherText(study) + plannedText(study) +
        "The outcome follows from the cost of output tokens at this load, or from the energy of a request "
        "where that cost is the same or not known; SAVED %, what a lever saves of it on top of the levers "
        "that help above. TTFT and TPOT at the load that a GPU carries as planned; GPUs, energy and "
        "cost on as many as are needed, cost of output tokens alone; in brackets P10 and P90, of energy and "
        "cost on as many GPUs as are needed there. " +
        alikeText(study) +
        "\"on TP 4\": weights or cache take other memory, and replicas of 4 GPUs serve most a GPU. Whether a "
        "smaller model answers as well is not modeled.\n";
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
    all.emplace("parts", addParts(reply, *parts));
    data.emplace("levers", std::move(all));
    return {};
}

} // namespace jw::verbs
