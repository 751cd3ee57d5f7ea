#include "verbs/pareto_scenarios.h"

#include <algorithm>

#include "report/figure_table.h"
#include "units/listed.h"
#include "verbs/outcomes.h"
#include "verbs/pareto_judged.h"
#include "verbs/pareto_metrics.h"
#include "verbs/sampling.h"
#include "whatif/goal_doubts.h"

namespace jw::verbs {
namespace {

struct JudgedScenarios {
    const Plan& plan;
    std::vector<std::size_t> scenarios;
    std::vector<Metric> metrics{};
    Judged judged{};
    bool sampled = false;
    std::vector<std::string> overloaded{}; ///< services that do not hold their load, by scenario

    [[nodiscard]] const Scenario& scenario(std::size_t at) const { return plan.scenarios[scenarios[at]]; }
    /// What keeps a scenario from being judged; "" where nothing does.
    [[nodiscard]] std::string doubt(std::size_t at) const
    {
        for (const Metric& metric : metrics)
            if (metric.doubts.marks[at])
                return metric.name + (metric.atLeast[at] ? " is a lower bound" : " is without machines");
        return {};
    }
    /// What is in doubt is none.
    void add(Metric metric)
    {
        std::vector<double>& column = judged.columns.emplace_back(metric.base);
        for (std::size_t at = 0; at < column.size(); ++at)
            column[at] = metric.doubts.marks[at] ? none : column[at];
        metrics.push_back(std::move(metric));
    }
};

std::vector<std::string> namesOf(const JudgedScenarios& all, const std::vector<std::size_t>& points)
{
    std::vector<std::string> names;
    for (const std::size_t at : points)
        names.push_back(all.scenario(at).name);
    return names;
}

std::string textOf(const JudgedScenarios& all)
{
    const PlanSettings& settings = all.plan.settings;
    TextTable table{.header = {"SCENARIO"}};
    for (std::size_t k = 0; k < all.metrics.size(); ++k) {
        const std::string unit = unitText(all.metrics[k].shown, settings.currency);
        table.header.push_back(all.metrics[k].name + (unit.empty() ? "" : " (" + unit + ')') + ", " +
                               std::string(jw::textOf(all.judged.senses[k])));
    }
    table.header.push_back("BEATEN BY");
    for (std::size_t at = 0; at < all.scenarios.size(); ++at) {
        auto& row = table.rows.emplace_back(std::vector<std::string>{all.scenario(at).name});
        for (const Metric& metric : all.metrics)
            row.push_back(figureText(metric.base[at], metric.shown, metric.atLeast[at]));
        const std::string doubt = all.doubt(at);
        const std::string verdict = !doubt.empty()           ? "not judged: " + doubt
                                    : !all.judged.exists(at) ? "no result"
                                    : all.judged.isBest(at)  ? "none"
                                                            : listed(namesOf(all, all.judged.betterThan(at)));
        const std::string& services = all.overloaded[at];
        row.push_back(verdict + (services.empty() ? "" : "; too few machines for the load of " + services));
    }
    const std::string drawn = all.sampled ? "; " + std::to_string(settings.samples) + " samples, seed " +
                                                std::to_string(settings.seed)
                                          : "";
    return settings.name + drawn + "\n\n" + alignedText(table);
}

Value valueOf(double number) { return number == number ? Value(number) : Value(); }

Value dataOf(const JudgedScenarios& all, std::size_t at)
{
    Items values, lowerBounds, better;
    for (const Metric& metric : all.metrics) {
        values.push_back(valueOf(metric.base[at] / metric.unit.size));
        lowerBounds.emplace_back(static_cast<bool>(metric.atLeast[at]));
    }
    for (const std::string& name : namesOf(all, all.judged.betterThan(at)))
        better.emplace_back(name);
    Members data{{"name", all.scenario(at).name},   {"uid", all.scenario(at).uid},
                 {"values", std::move(values)},     {"lower_bounds", std::move(lowerBounds)},
                 {"judged", all.judged.exists(at)}, {"best", all.judged.isBest(at)},
                 {"beaten_by", std::move(better)},  {"overloaded_services", all.overloaded[at]}};
    const auto sampled =
        std::ranges::find_if(all.metrics, [](const Metric& m) { return !m.overloads.empty(); });
    if (sampled != all.metrics.end()) // the same draws in every metric
        data.emplace("overloaded", overloadData(sampled->overloads[at]));
    return data;
}

Members dataOf(const JudgedScenarios& all)
{
    const PlanSettings& settings = all.plan.settings;
    Items metrics, points;
    for (std::size_t k = 0; k < all.metrics.size(); ++k)
        metrics.emplace_back(Members{{"path", all.metrics[k].name},
                                     {"unit", unitText(all.metrics[k].unit, settings.currency)},
                                     {"sense", jw::textOf(all.judged.senses[k])}});
    for (std::size_t at = 0; at < all.scenarios.size(); ++at)
        points.push_back(dataOf(all, at));
    Members data{{"plan", identityOf(all.plan)},    {"currency", settings.currency},
                 {"metrics", std::move(metrics)},   {"points", std::move(points)},
                 {"indices", all.judged.indices()}, {"count", static_cast<double>(all.judged.front.size())}};
    if (all.sampled) {
        data["samples"] = static_cast<double>(settings.samples);
        data["seed"] = static_cast<double>(settings.seed);
    }
    return data;
}

void addOnce(std::vector<Problem>& to, const Problem& problem)
{
    if (std::ranges::find(to, problem) == to.end())
        to.push_back(problem);
}

/// What is told beside the answer, once of whichever metric.
std::vector<Problem> toldBeside(const JudgedScenarios& all, const std::vector<ScenarioOutcome>& outcomes)
{
    std::vector<Problem> problems = problemsOf(all.plan, outcomes);
    for (const Metric& metric : all.metrics) {
        for (const Finding& finding : metric.doubts.why)
            addOnce(problems, problemOf(finding, all.plan, {}));
        for (const Problem& note : metric.notes)
            addOnce(problems, note);
    }
    return problems;
}

} // namespace

Reply frontOfScenarios(const ScenariosAsked& asked, const Session& session)
{
    const auto plan = openedPlan(asked.file, asked.scenarios, session);
    if (!plan)
        return plan.error();
    JudgedScenarios all{.plan = *plan,
                        .scenarios = chosenScenarios(*plan, asked.scenarios),
                        .judged = {.senses = asked.senses}};
    std::vector<ScenarioOutcome> outcomes;
    for (const std::size_t at : all.scenarios) {
        outcomes.push_back(evaluateScenario(*plan, at));
        all.overloaded.push_back(overloadedServices(outcomes.back()));
        session.progress(outcomes.size(), all.scenarios.size());
    }
    for (const std::string& text : asked.metrics) {
        const auto metric = metricFrom(text);
        auto added = metric.and_then([&](const AskedMetric& of) { return metricOf(*plan, outcomes, of); });
        if (!added)
            return failed(added.error(), &*plan);
        all.sampled = all.sampled || metric->isSampled();
        if (added->info) // else no scenario has results, which is told
            all.add(std::move(*added));
    }
    all.judged.judge();
    Reply reply{.data = dataOf(all), .text = textOf(all), .problems = toldBeside(all, outcomes)};
    reply.exit = exitOf(reply.problems);
    return reply;
}

} // namespace jw::verbs
