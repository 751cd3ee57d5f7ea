// joulewright-cli layouts: the layouts a training run could have, what its software could gain, its phases,
// and its power caps.
#include <algorithm>

#include "domain/resolve.h"
#include "engine/plan_leaves.h"
#include "engine/training/fit.h"
#include "engine/training/layout_question.h"
#include "engine/training/levers.h"
#include "engine/training/power_cap.h"
#include "engine/training/power_caps.h"
#include "engine/training/run_costs.h"
#include "engine/training/run_phases.h"
#include "readings/display.h"
#include "report/text_table.h"
#include "verbs/command.h"
#include "verbs/layout_bands.h"
#include "verbs/outcomes.h"
#include "verbs/phases_reply.h"

namespace jw::verbs {
namespace {

struct Options {
    std::string file, workload, scenario;
    std::size_t limit = 10;
    bool rejected = false, levers = false, caps = false, phases = false;
};

std::string figure(double number) { return numberText(number, {.significant = 4}); }
std::string whole(Ratio<> number) { return numberText(number.base(), {.significant = 6}); }

std::string_view textOf(Shard shard) { return shardTexts[static_cast<std::size_t>(shard)]; }
std::string_view textOf(Recompute recompute) { return recomputeTexts[static_cast<std::size_t>(recompute)]; }

Value layoutValue(const RunQuestion& question, const std::optional<RunCosts>& costs,
                  const LayoutAnswer& answer)
{
    const auto& l = answer.layout;
    Members row{{"tp", l.tp.base()},
                {"pp", l.pp.base()},
                {"vp", l.vp.base()},
                {"cp", l.cp.base()},
                {"ep", l.ep.base()},
                {"mbs", l.microBatch.base()},
                {"recompute", textOf(l.recompute)},
                {"shard", textOf(l.shard)},
                {"rejected", layoutFaultTexts[static_cast<std::size_t>(answer.fault)]}};
    Members bands;
    for (const LayoutFigure& figure : layoutFigures(question, costs, answer)) {
        row.emplace(figure.key, figure.value);
        bands.emplace(figure.key, Items{figure.value * figure.band.p10, figure.value * figure.band.p90});
    }
    row.emplace("tier", textOf(question.foundPrediction().tier));
    row.emplace("bands", std::move(bands));
    return row;
}

std::vector<std::string> cellsOf(const RunQuestion& question, const std::optional<RunCosts>& costs,
                                 const LayoutAnswer& answer)
{
    const auto& l = answer.layout;
    const auto hours = question.gpuHours(answer.step.tokenRate);
    const bool known = answer.hasFigures();
    return {std::string(textOf(l.recompute)),
            std::string(textOf(l.shard)),
            known ? figure(answer.step.tokenRate.in(one / second)) : "-",
            known ? figure(100.0 * answer.step.mfu.base()) : "-",
            known && hours ? figure((*hours / l.gpus).in(day)) : "-",
            known ? figure(answer.memory.total.in(gibibyte)) : "-",
            known && hours && costs ? figure(costs->costAt(*hours).in(money)) : "-",
            known && hours && costs ? figure(costs->carbonAt(*hours).in(kgCO2e) / 1e3) : "-",
            whole(l.tp),
            whole(l.pp),
            whole(l.vp),
            whole(l.cp),
            whole(l.ep),
            whole(l.microBatch),
            std::string(layoutFaultTexts[static_cast<std::size_t>(answer.fault)])};
}

/// "MFU: work of the model, ..."
std::string mfuConvention()
{
    const FieldInfo& mfu = infoOf<&WorkloadFigures<double>::mfu>();
    return std::string(mfu.term.name) + ": " + std::string(mfu.doc) + ".\n";
}

void addLayouts(Reply& reply, Members& data, const Options& options, const RunQuestion& question,
                const std::optional<RunCosts>& costs, const std::string& currency)
{
    const auto answers =
        searchLayouts(question, usualSpace(question.model, question.base.seq, question.base.gpus));
    const auto possible =
        static_cast<std::size_t>(std::ranges::count(answers, LayoutFault::None, &LayoutAnswer::fault));
    TextTable table{.header = {"RECOMPUTE", "SHARD", "TOKENS/S", "MFU %", "DAYS", "GIB", "COST " + currency,
                               "T CO2E", "TP", "PP", "VP", "CP", "EP", "MBS",
                               options.rejected ? "REJECTED" : ""},
                    .labels = 15,
                    .texts = 2};
    Items rows;
    std::size_t shown = 0;
    for (const LayoutAnswer& answer : answers) {
        if ((answer.fault != LayoutFault::None) != options.rejected || shown++ >= options.limit)
            continue;
        table.rows.push_back(cellsOf(question, costs, answer));
        rows.push_back(layoutValue(question, costs, answer));
    }
    reply.text += std::to_string(possible) + " of " + std::to_string(answers.size()) +
                  " layouts are possible within " + figure(100.0 * question.share) + " % of the memory\n";
    if (const double factor = question.base.production.base(); factor > 1.0)
        reply.text +=
            "Speeds are those of runs: " + figure(factor) + " times slower than the layout allows (" +
            (question.production ? "the run's production factor"
                                 : "median of ten published runs; the plan's run counts as fast as its "
                                   "layout until it has a production_factor") +
            ")\n";
    data.emplace("production_factor", question.base.production.base());
    reply.text += alignedText(table) + mfuConvention();
    if (possible > 0 && !options.rejected)
        reply.text += "P10 to P90 of the first, tier " +
                      std::string(textOf(question.foundPrediction().tier)) + ": " +
                      layoutBandWords(question, costs, answers.front()) + '\n';
    data.emplace("layouts", std::move(rows));
    data.emplace("possible", static_cast<double>(possible));
    data.emplace("tried", static_cast<double>(answers.size()));
}

void addLevers(Reply& reply, Members& data, const RunQuestion& question)
{
    TextTable table{.header = {"LEVER", "SOURCE", "ALONE %", "STACKED %", "GIB ALONE", "FITS ALONE"},
                    .labels = 6,
                    .texts = 2};
    Items rows;
    for (const LeverEffect& effect : leverEffects(question)) {
        table.rows.push_back({std::string(effect.lever->name),
                              shortened(std::string(effect.lever->source), 40),
                              figure(100.0 * (effect.alone - 1.0)), figure(100.0 * (effect.stacked - 1.0)),
                              figure(effect.memory.in(gibibyte)), effect.fits ? "yes" : "no"});
        rows.push_back(Members{{"lever", effect.lever->name},
                               {"source", effect.lever->source},
                               {"speed_alone", effect.alone},
                               {"speed_stacked", effect.stacked},
                               {"memory_gib", effect.memory.in(gibibyte)},
                               {"fits", effect.fits}});
    }
    reply.text += "\nSpeed with a lever alone, and with all up to it that help and fit:\n" +
                  alignedText(table) + leverBandWords(question);
    data.emplace("levers", std::move(rows));
    data.emplace("levers_tier", textOf(question.ownPrediction().tier));
    data.emplace("levers_bands", leverBands(question));
}

/// Where the curve from a cap to the clock is from, with what is assumed in it.
std::string capSource()
{
    std::string text(term::clockUnderCap.source);
    for (const Term* assumed : {&term::staticShare, &term::powerExponent})
        text.append("; ").append(assumed->name).append(", ").append(assumed->source);
    return text;
}

void addCaps(Reply& reply, Members& data, const Plan& plan, const std::vector<CapPoint>& points)
{
    const auto best = cheapest(points);
    TextTable table{
        .header = {"CAP W", "OF TDP %", "DAYS", "KWH", "COST " + plan.settings.currency, "KG CO2E", ""},
        .labels = 7,
        .texts = 0};
    Items rows;
    for (auto point = points.begin(); point != points.end(); ++point) {
        table.rows.push_back({figure(point->cap.in(watt)), figure(100.0 * point->share),
                              figure(point->time.in(day)), figure(point->energy.in(kWh)),
                              figure(point->cost.in(money)), figure(point->carbon.in(kgCO2e)),
                              point == best ? "cheapest" : ""});
        rows.push_back(Members{{"cap_w", point->cap.in(watt)},
                               {"days", point->time.in(day)},
                               {"energy_kwh", point->energy.in(kWh)},
                               {"cost", point->cost.in(money)},
                               {"carbon_total_kg", point->carbon.in(kgCO2e)},
                               {"cheapest", point == best},
                               {"bands", capBands(*point)}});
    }
    reply.text += "\nThe run with its accelerators capped:\n" + alignedText(table) +
                  (best == points.end() ? std::string() : capBandWords(*best)) +
                  "The clock under a cap: " + capSource() + ".\n";
    const bool slower = points.front().time > points.back().time; // the lowest cap against none
    if (!slower)
        reply.text +=
            "The time stays: only a predicted speed follows the cap, and this run's is given or its "
            "machines are not bound by power. The figures are no advice.\n";
    data.emplace("power_caps", std::move(rows));
    data.emplace("caps_source", capSource());
    data.emplace("caps_slow_the_run", slower);
}

/// The run named, or the only one there is; or the reply that says why not.
tl::expected<std::string, Reply> runIn(const Plan& plan, const std::string& name)
{
    std::vector<const Workload*> runs;
    for (const Workload& w : plan.workloads)
        if (w.kind == WorkloadKind::Training && (name.empty() ? w.enabled : w.name == name || w.uid == name))
            runs.push_back(&w);
    if (runs.size() == 1)
        return runs.front()->uid;
    if (runs.empty() && name.empty())
        return tl::unexpected(
            lacking("workload", "The plan has no training run that is switched on.",
                    "Add one on the page Workloads of the window, or name a plan that has one; `samples` "
                    "lists some."));
    return tl::unexpected(failed({.kind = runs.empty() ? Error::Kind::UnknownName : Error::Kind::MissingField,
                                  .field = "workload",
                                  .text = name.empty() ? "Training run" : name},
                                 &plan));
}

Reply layouts(const Options& options, const Session& session)
{
    const auto opened = openedIn(options.file, options.scenario, session);
    if (!opened)
        return opened.error();
    const auto& [plan, resolved] = *opened;
    const auto run = runIn(resolved, options.workload);
    if (!run)
        return run.error();
    auto question = layoutQuestion(resolved, *run);
    if (!question)
        return failed(question.error(), &resolved);
    const RunQuestion searched = question->searched();
    Reply reply;
    Members data{{"plan", identityOf(plan)}};
    addLayouts(reply, data, options, searched, runCosts(resolved, *run), plan.settings.currency);
    if (options.levers)
        addLevers(reply, data, *question);
    if (options.phases) {
        const auto phases = runPhases(resolved, *run);
        if (!phases)
            return failed(phases.error(), &resolved);
        addPhases(reply, data, *phases);
    }
    if (options.caps) {
        const auto points = powerCaps(resolved, *run);
        if (!points)
            return failed(points.error(), &resolved);
        addCaps(reply, data, plan, *points);
    }
    reply.data = std::move(data);
    return reply;
}

} // namespace

Action addLayouts(const Command& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.option("file", options->file, planHelp).required();
    command.option("workload", options->workload, "a training run by name or uid; else the only one");
    command.option("--scenario", options->scenario, "a scenario by name or uid; else the baseline");
    command.option("--limit", options->limit, "how many are listed").showDefault();
    command.flag("--rejected", options->rejected, "those that cannot be, with the reason");
    command.flag("--levers", options->levers, "what switches of the software would gain");
    command.flag("--phases", options->phases, "where the time and the energy of the run go");
    command.flag("--caps", options->caps, "the run under one power cap after another");
    addCommon(command, common, Takes::Plan);
    return [options](const Session& session) { return layouts(*options, session); };
}

} // namespace jw::verbs
