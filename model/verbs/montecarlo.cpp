// joulewright-cli montecarlo: what uncertain inputs make of a result, in one scenario or in several.
#include <algorithm>
#include <cmath>

#include "catalogue/catalogue_spread.h"
#include "engine/lower_bounds.h"
#include "engine/result_paths.h"
#include "readings/display.h"
#include "report/figure_table.h"
#include "uncertainty/monte_carlo.h"
#include "uncertainty/percentiles.h"
#include "uncertainty/sampled_doubts.h"
#include "uncertainty/sampled_figures.h"
#include "verbs/changes.h"
#include "verbs/estimates_reply.h"
#include "verbs/options.h"
#include "verbs/outcomes.h"
#include "verbs/spread_option.h"
#include "verbs/variance_reply.h"

namespace jw::verbs {
namespace {

struct Options {
    std::string file, result, limit;
    std::vector<std::string> scenarios, vary;
    std::optional<std::int64_t> samples, seed;
    bool asPredicted = false, indices = false, estimates = false;
};

/// The result, from the first scenario that has it. Errors: those of cellAt, or, where no scenario can be
/// evaluated, of the last.
Result<ResultCell<double>> cellIn(const Plan& plan, const std::vector<std::size_t>& scenarios,
                                  const std::string& path)
{
    std::optional<Error> unknown;
    Error refused;
    for (const std::size_t scenario : scenarios) {
        const ScenarioOutcome outcome = evaluateScenario(plan, scenario);
        if (!outcome.results) {
            refused = outcome.results.error();
            continue;
        }
        auto cell = cellAt(*outcome.results, outcome.resolved, path);
        if (cell)
            return cell;
        unknown = cell.error();
    }
    return fail(unknown.value_or(refused));
}

/// All figures in the field's unit.
Members figureData(const SampledFigure& figure, double unit)
{
    return {{"samples", static_cast<double>(figure.samples)},
            {"mean", figure.mean / unit},
            {"sd", figure.sd / unit},
            {"p10", figure.p10 / unit},
            {"p50", figure.p50 / unit},
            {"p90", figure.p90 / unit}};
}

Value histogramData(std::span<const double> column, double unit)
{
    const std::vector<double> numbers = known(column);
    if (numbers.empty())
        return {};
    const Histogram histogram = histogramOf(numbers, 40);
    Items counts;
    for (const std::size_t count : histogram.counts)
        counts.push_back(static_cast<double>(count));
    return Members{{"lower", histogram.lower / unit}, {"width", histogram.width / unit}, {"counts", counts}};
}

constexpr const char* notKnown = "not known"; // of a lower bound, or of a cost without machines beside others

/// By scenario sampled; none where they are not asked for or the scenario cannot be evaluated.
using Shares = std::vector<std::vector<VarianceShare>>;

/// How the samples of all scenarios are told.
class Told {
public:
    Told(const Plan& plan, const MonteCarlo& all, const Shares& shares, const SampledDoubts& doubts,
         const FieldInfo& field, std::optional<double> limit, const Options& options)
        : m_plan(plan),
          m_all(all),
          m_shares(shares),
          m_doubts(doubts),
          m_field(field),
          m_limit(limit),
          m_options(options),
          m_unit(unitOf())
    {
    }

    [[nodiscard]] Members data() const
    {
        Items scenarios;
        for (std::size_t i = 0; i < m_all.scenarios.size(); ++i)
            scenarios.push_back(scenarioData(i));
        return {{"plan", identityOf(m_plan)},
                {"result", path()},
                {"unit", unitText(m_field.term.unit, m_plan.settings.currency)},
                {"samples", static_cast<double>(m_all.question.samples)},
                {"seed", static_cast<double>(m_all.question.seed)},
                {"scenarios", std::move(scenarios)}};
    }

    [[nodiscard]] std::string text() const
    {
        std::string text = std::string(m_field.term.name) + " (" + path() + "), " +
                           unitText(m_unit, m_plan.settings.currency) + "; " +
                           std::to_string(m_all.question.samples) + " samples, seed " +
                           std::to_string(m_all.question.seed) + "\n\n" + alignedText(table());
        if (m_all.scenarios.size() > 1)
            text += '\n' + alignedText(pairs());
        for (const SampledScenario& each : m_all.scenarios)
            text += remarks(each);
        for (std::size_t i = 0; i < m_all.scenarios.size(); ++i)
            text += varianceText(name(m_all.scenarios[i]), m_shares[i]);
        return text;
    }

private:
    [[nodiscard]] const std::string& path() const { return m_all.question.results.front(); }
    [[nodiscard]] UnitName unitOf() const
    {
        FigureRow row{.path = path(), .field = &m_field};
        for (const SampledScenario& each : m_all.scenarios)
            if (const auto figure = sampledFigure(each.results.front()))
                row.base.push_back(figure->p90);
        return rowUnit(row);
    }
    [[nodiscard]] std::string name(const SampledScenario& of) const
    {
        return m_plan.scenarios[of.scenario].name;
    }
    [[nodiscard]] bool isCompared(std::size_t at) const
    {
        return isDifferenceKnown(m_doubts.compared.marks, 0, at);
    }
    [[nodiscard]] std::span<const double> first() const { return m_all.scenarios.front().results.front(); }

    [[nodiscard]] TextTable table() const
    {
        TextTable table{.header = {"SCENARIO", "P10", "P50", "P90", "MEAN", "SD"}};
        if (m_limit)
            table.header.push_back("AT MOST " + figureText(*m_limit, m_unit));
        for (std::size_t at = 0; at < m_all.scenarios.size(); ++at)
            table.rows.push_back(row(at));
        return table;
    }

    /// The others against the first.
    [[nodiscard]] TextTable pairs() const
    {
        TextTable table{.header = {"AGAINST " + name(m_all.scenarios.front()), "LOWER", "DIFFERENCE P10",
                                   "DIFFERENCE P50", "DIFFERENCE P90"}};
        for (std::size_t at = 1; at < m_all.scenarios.size(); ++at) {
            std::vector<std::string>& row = table.rows.emplace_back(std::vector{name(m_all.scenarios[at])});
            if (!isCompared(at))
                row.emplace_back(notKnown);
            else if (const auto pair = pairedFigure(first(), m_all.scenarios[at].results.front()))
                for (const std::string& text :
                     {lowerText(*pair), figureText(pair->difference.p10, m_unit),
                      figureText(pair->difference.p50, m_unit), figureText(pair->difference.p90, m_unit)})
                    row.push_back(text);
        }
        return table;
    }

    [[nodiscard]] std::vector<std::string> row(std::size_t at) const
    {
        const SampledScenario& of = m_all.scenarios[at];
        const bool atLeast = m_doubts.atLeast[at];
        std::vector<std::string> row{name(of)};
        const auto figure = sampledFigure(of.results.front());
        if (!figure)
            return row;
        for (const double base : {figure->p10, figure->p50, figure->p90, figure->mean})
            row.push_back(figureText(base, m_unit, atLeast));
        row.push_back(figureText(figure->sd, m_unit));
        if (m_limit)
            row.push_back(atLeast ? notKnown : percent(shareAtMost(of.results.front(), *m_limit)));
        return row;
    }

    static std::string percent(double share)
    {
        return std::isfinite(share) ? numberText(100.0 * share, {.significant = 3}) + " %" : std::string();
    }

    /// "40 %", with "(equal in 25 %)" where there are ties.
    static std::string lowerText(const PairedFigure& pair)
    {
        return percent(pair.lower) + (pair.equal > 0.0 ? " (equal in " + percent(pair.equal) + ')' : "");
    }

    [[nodiscard]] std::string remarks(const SampledScenario& of) const
    {
        const std::string head = '\n' + name(of) + ": ";
        if (of.error)
            return head + "cannot be evaluated. " + problemOf(*of.error, &m_plan).text + '\n';
        std::string text;
        if (of.inputs.empty())
            text += head +
                    "nothing is uncertain, and every sample is the same. Give a field a distribution in "
                    "the window, or here with --vary PATH=uniform(LOW,HIGH).\n";
        if (of.refusals.rows > 0)
            text +=
                head + std::to_string(of.refusals.rows) + " of " + std::to_string(m_all.question.samples) +
                " samples are refused and left out" +
                (of.refusals.first ? ", the first because of " + problemOf(*of.refusals.first, &m_plan).text
                                   : std::string(".")) +
                '\n';
        const auto convergence = convergenceOf(of.results.front());
        if (convergence.size() > 1 && !of.inputs.empty()) {
            const auto &half = convergence[convergence.size() - 2], &all = convergence.back();
            text += head + std::to_string(of.inputs.size()) +
                    (of.inputs.size() == 1 ? " uncertain input" : " uncertain inputs") +
                    "; with half of the samples P10 " + figureText(half.figure.p10, m_unit) + ", P50 " +
                    figureText(half.figure.p50, m_unit) + ", P90 " + figureText(half.figure.p90, m_unit) +
                    " (all: " + figureText(all.figure.p10, m_unit) + ", " +
                    figureText(all.figure.p50, m_unit) + ", " + figureText(all.figure.p90, m_unit) + ").\n";
        }
        return text;
    }

    [[nodiscard]] Value scenarioData(std::size_t at) const
    {
        const SampledScenario& of = m_all.scenarios[at];
        const bool atLeast = m_doubts.atLeast[at];
        const double unit = m_field.term.unit.size;
        Items inputs, convergence;
        for (const UncertainInput& input : of.inputs)
            inputs.push_back(input.path);
        for (const Convergence& each : convergenceOf(of.results.front()))
            convergence.push_back(figureData(each.figure, unit));
        Members data{{"name", name(of)},
                     {"inputs", std::move(inputs)},
                     {"refused", static_cast<double>(of.refusals.rows)},
                     {"lower_bound", atLeast},
                     {"histogram", histogramData(of.results.front(), unit)},
                     {"convergence", std::move(convergence)}};
        if (const auto figure = sampledFigure(of.results.front()))
            data["figure"] = figureData(*figure, unit);
        if (m_options.indices)
            data["indices"] = varianceData(m_shares[at]);
        if (m_limit)
            data["share_at_most"] = atLeast ? Value() : Value(shareAtMost(of.results.front(), *m_limit));
        if (const auto pair = pairedFigure(first(), of.results.front()); pair && at > 0 && isCompared(at))
            data["against_first"] = Members{{"share_lower", pair->lower},
                                            {"share_equal", pair->equal},
                                            {"difference", figureData(pair->difference, unit)}};
        return data;
    }

    const Plan& m_plan;
    const MonteCarlo& m_all;
    const Shares& m_shares;
    const SampledDoubts& m_doubts;
    const FieldInfo& m_field;
    std::optional<double> m_limit; ///< in base units
    const Options& m_options;
    UnitName m_unit;
};

Result<Shares> sharesOf(const Plan& plan, const MonteCarlo& all, const Options& options)
{
    Shares shares(all.scenarios.size());
    const MonteCarloQuestion& question = all.question;
    for (std::size_t i = 0; options.indices && i < shares.size(); ++i) {
        if (all.scenarios[i].error)
            continue;
        auto found = varianceShares(plan, {.scenario = all.scenarios[i].scenario,
                                           .result = question.results.front(),
                                           .samples = question.samples,
                                           .seed = question.seed,
                                           .predictions = question.predictions});
        if (!found)
            return fail(found.error());
        shares[i] = std::move(**found);
    }
    return shares;
}

Reply montecarlo(const Options& options, const Session& session)
{
    const ResultPath asked = resultPathOf(options.result);
    const std::vector<std::string> names = options.scenarios.empty() && !asked.scenario.empty()
                                               ? std::vector{asked.scenario}
                                               : options.scenarios;
    auto plan = openedPlan(options.file, names, session);
    if (!plan)
        return plan.error();
    for (const std::string& text : options.vary)
        if (const auto ok = makeUncertain(*plan, text); !ok)
            return failed(ok.error(), &*plan);
    std::vector<Uncertainty> estimates;
    if (options.estimates) { // after --vary, which says it more exactly
        auto spread = spreadEstimates(*plan);
        if (!spread)
            return failed(spread.error(), &*plan);
        estimates = std::move(*spread);
    }
    const std::vector<std::size_t> scenarios = chosenScenarios(*plan, names);
    const auto cell = cellIn(*plan, scenarios, asked.result);
    if (!cell)
        return failed(cell.error(), &*plan);
    std::optional<double> limit;
    if (!options.limit.empty()) {
        const auto read = resultFromText(*plan, *cell->field, options.limit, cell->path);
        if (!read)
            return failed(read.error(), &*plan);
        limit = *read;
    }
    const MonteCarloQuestion question{
        .scenarios = scenarios,
        .results = {cell->path},
        .samples = static_cast<std::uint32_t>(options.samples.value_or(plan->settings.samples)),
        .seed = static_cast<std::uint64_t>(options.seed.value_or(plan->settings.seed)),
        .predictions = options.asPredicted ? Predictions::AsPredicted : Predictions::Err};
    const auto all = monteCarlo(*plan, question);
    if (!all)
        return failed(all.error(), &*plan);
    const auto shares = sharesOf(*plan, **all, options);
    if (!shares)
        return failed(shares.error(), &*plan);
    const SampledDoubts doubts = sampledDoubts(*plan, **all, *cell->field);
    const Told told(*plan, **all, *shares, doubts, *cell->field, limit, options);
    Members data = told.data();
    if (options.estimates)
        data.emplace("catalogue_estimates", estimatesData(*plan, estimates));
    Reply reply{.data = std::move(data),
                .text = told.text() +
                        (options.estimates ? estimatesText(*plan, estimates) : certainEstimatesText(*plan))};
    for (const Finding& finding : doubts.compared.why)
        reply.problems.push_back(problemOf(finding, *plan, {}));
    return reply;
}

} // namespace

Action addMontecarlo(CLI::App& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.add_option("file", options->file, planHelp)->required();
    command.add_option("result", options->result, "[SCENARIO/]total/KEY, workloads/NAME/KEY, ..")->required();
    command.add_option("--scenario", options->scenarios,
                       "scenarios by name or uid, or groups of them, the first being what others are "
                       "compared with; else all");
    command.add_option("--vary", options->vary, spreadHelp)->allow_extra_args(false)->take_all();
    command.add_option("--samples", options->samples, "how many; else as the plan has it")
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{10'000'000}));
    command.add_option("--seed", options->seed, "of the draws; else the plan's")
        ->check(CLI::Range(std::int64_t{0}, std::int64_t{9'007'199'254'740'992}));
    command.add_option(
        "--limit", options->limit,
        "tells how likely the result is at most so much: a number, with its unit if one likes");
    command.add_flag("--as-predicted", options->asPredicted, "predictions do not err; only inputs vary");
    command.add_flag(
        "--catalogue-estimates", options->estimates,
        "what the catalogue has as an estimate is uncertain, too, where the plan says nothing of it");
    command.add_flag("--indices", options->indices,
                     "Sobol indices: how much of the variance comes from each uncertain input");
    addCommon(command, common, Takes::Plan);
    return [options](const Session& session) { return montecarlo(*options, session); };
}

} // namespace jw::verbs
