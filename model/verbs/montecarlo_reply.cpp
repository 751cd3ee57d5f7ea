#include "verbs/montecarlo_reply.h"

#include <cmath>

#include "engine/lower_bounds.h"
#include "messages/overload_text.h"
#include "readings/display.h"
#include "report/figure_table.h"
#include "uncertainty/percentiles.h"
#include "uncertainty/sampled_figures.h"
#include "verbs/outcomes.h"
#include "verbs/sampling.h"
#include "verbs/variance_reply.h"

namespace jw::verbs {
namespace {

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
    constexpr std::size_t bins = 40; // assumption
    const Histogram histogram = histogramOf(numbers, bins);
    Items counts;
    for (const std::size_t count : histogram.counts)
        counts.push_back(static_cast<double>(count));
    return Members{{"lower", histogram.lower / unit}, {"width", histogram.width / unit}, {"counts", counts}};
}

constexpr const char* notKnown = "not known"; // of a lower bound, or of a cost without machines beside others

/// How the samples of all scenarios are told.
class Told {
public:
    explicit Told(const SampledAnswer& answer)
        : m_answer(answer),
          m_plan(answer.plan),
          m_all(answer.all),
          m_doubts(answer.doubts),
          m_field(answer.field),
          m_limit(answer.limit),
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
        for (std::size_t i = 0; m_answer.shares && i < m_all.scenarios.size(); ++i)
            text += varianceText(name(m_all.scenarios[i]), (*m_answer.shares)[i]);
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
        for (const SampledOverload& overload : of.overloads)
            text += '\n' + englishText(overloadSentence(name(of), overload)) + '\n';
        if (of.inputs.empty())
            text += '\n' + nothingUncertain(name(of)).text + '\n';
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
                     {"overloaded", overloadData(of.overloads)},
                     {"lower_bound", atLeast},
                     {"histogram", histogramData(of.results.front(), unit)},
                     {"convergence", std::move(convergence)}};
        if (const auto figure = sampledFigure(of.results.front()))
            data["figure"] = figureData(*figure, unit);
        if (m_answer.shares)
            data["indices"] = varianceData((*m_answer.shares)[at]);
        if (m_limit)
            data["share_at_most"] = atLeast ? Value() : Value(shareAtMost(of.results.front(), *m_limit));
        if (const auto pair = pairedFigure(first(), of.results.front()); pair && at > 0 && isCompared(at))
            data["against_first"] = Members{{"share_lower", pair->lower},
                                            {"share_equal", pair->equal},
                                            {"difference", figureData(pair->difference, unit)}};
        return data;
    }

    const SampledAnswer& m_answer;
    const Plan& m_plan;
    const MonteCarlo& m_all;
    const SampledDoubts& m_doubts;
    const FieldInfo& m_field;
    std::optional<double> m_limit; ///< in base units
    UnitName m_unit;
};

} // namespace

Members montecarloData(const SampledAnswer& answer) { return Told(answer).data(); }

std::string montecarloText(const SampledAnswer& answer) { return Told(answer).text(); }

} // namespace jw::verbs
