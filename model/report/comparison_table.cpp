#include "report/comparison_table.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "engine/findings.h"
#include "engine/lower_bounds.h"
#include "readings/display.h"
#include "report/field_text.h"

namespace jw {
namespace {

bool sameEverywhere(const ComparedResult& result)
{
    const std::vector<double>& base = result.base;
    for (std::size_t i = 1; i < base.size(); ++i) {
        const bool same = changeOf(base, i) == 0.0 || (std::isnan(base[i]) && std::isnan(base.front()));
        if (!same || isMarked(result.atLeast, i) != isMarked(result.atLeast, 0))
            return false;
    }
    return true;
}

bool isShown(const ComparedResult& result, Shown shown)
{
    return shown == Shown::Everything || !sameEverywhere(result);
}

/// What becomes of a lower bound is not known: it may be dearer or cheaper than the first.
struct Change {
    double absolute = std::numeric_limits<double>::quiet_NaN(), relative = absolute;
};
template <class Row> Change knownChange(const Row& row, std::size_t scenario)
{
    if (!isDifferenceKnown(row.atLeast, 0, scenario))
        return {};
    return {changeOf(row.base, scenario), relativeChange(row.base, scenario)};
}

/// "total", "workloads/chat": what a result belongs to.
std::string ownerOf(const ComparedResult& result)
{
    return result.path.substr(0, result.path.size() - result.info->key.size() - 1);
}

std::vector<double> shownBases(const ComparedResult& result)
{
    std::vector<double> base = result.base;
    for (double& value : base)
        value = shownBase(result.path, value);
    return base;
}

/// The table of the result's owner, made when first met; nullptr for sites and periods, which stand in
/// --json.
FigureSheet* tableOf(ComparisonTable& to, const ComparedResult& result)
{
    const std::string owner = ownerOf(result);
    const bool total = owner == "total";
    if (!total && owner != "service" && !owner.starts_with("workloads/") && !owner.starts_with("fleets/"))
        return nullptr;
    const auto known = std::ranges::find(to.results, owner, &FigureSheet::title);
    if (known != to.results.end())
        return &*known;
    const auto place = total ? to.results.begin() : to.results.end();
    return &*to.results.insert(place, {owner, to.scenarios, {}});
}

InputRow inputRow(const Plan& plan, const DifferingInput& input)
{
    const UnitName unit = inputUnit(*input.info, input.values);
    InputRow row{input.path, unitText(unit, plan.settings.currency), {}};
    for (std::size_t i = 0; i < input.values.size(); ++i)
        row.texts.push_back(fieldText(plan, *input.info, input.values[i], unit));
    return row;
}

std::string signedText(const std::string& text, double number) { return number > 0.0 ? '+' + text : text; }

/// So many scenarios stand in one table, however wide.
constexpr std::size_t unbroken = 6;

std::size_t widthFor(std::size_t scenarios) { return scenarios > unbroken ? 200 : 10'000; }
std::size_t longestHead(std::size_t scenarios) { return scenarios > 2 ? 24 : 34; }

std::string percentText(double fraction)
{
    const double rounded = std::round(1000.0 * fraction) / 10.0 + 0.0; // no "-0"
    return std::isfinite(rounded) ? signedText(numberText(rounded), rounded) : std::string();
}

/// First value; then value and percent for each other scenario, of two scenarios the change too.
std::vector<std::string> resultLine(const FigureRow& row, std::string_view currency)
{
    const UnitName unit = rowUnit(row);
    std::vector<std::string> line{std::string(row.field->term.name), unitText(unit, currency),
                                  figureText(row.base.front(), unit, isMarked(row.atLeast, 0))};
    for (std::size_t i = 1; i < row.base.size(); ++i) {
        const Change change = knownChange(row, i);
        line.push_back(figureText(row.base[i], unit, isMarked(row.atLeast, i)));
        if (row.base.size() == 2)
            line.push_back(signedText(figureText(change.absolute, unit), change.absolute));
        line.push_back(percentText(change.relative));
    }
    return line;
}

/// Below a result that some scenario predicts: its bands under the values, where tiers differ each with its
/// own: "26.1 to 36.9, B".
std::vector<std::string> bandLine(const FigureRow& row)
{
    const UnitName unit = rowUnit(row);
    const Tier least = std::ranges::max(row.bands, {}, &BandedCell::tier).tier;
    const bool same = std::ranges::all_of(
        row.bands, [&](const BandedCell& b) { return b.tier == Tier::Direct || b.tier == least; });
    const auto text = [&](const BandedCell& band) {
        const std::string words = bandText(band, unit);
        return same || words.empty() ? words : words + ", " + std::string(textOf(band.tier));
    };
    std::vector<std::string> line{same ? "  P10 to P90, tier " + std::string(textOf(least))
                                       : std::string("  P10 to P90, tier"),
                                  "", text(row.bands.front())};
    for (std::size_t i = 1; i < row.bands.size(); ++i) {
        line.push_back(text(row.bands[i]));
        line.resize(line.size() + (row.bands.size() == 2 ? 2 : 1)); // change, percent
    }
    return line;
}

std::string resultText(const FigureSheet& table, std::string_view currency)
{
    const std::size_t scenarios = table.columns.size(), longest = longestHead(scenarios);
    const bool changes = scenarios == 2;
    TextTable text{.header = {table.title, "", shortened(table.columns.front(), longest)},
                   .labels = 3,
                   .texts = 2,
                   .group = changes ? 3U : 2U};
    for (std::size_t i = 1; i < scenarios; ++i) {
        text.header.push_back(shortened(table.columns[i], longest));
        if (changes)
            text.header.emplace_back("change");
        text.header.emplace_back("%");
    }
    for (const FigureRow& row : table.rows) {
        if (!hasFigure(row.base))
            continue;
        text.rows.push_back(resultLine(row, currency));
        if (!row.bands.empty())
            text.rows.push_back(bandLine(row));
    }
    return text.rows.empty() ? std::string() : '\n' + alignedText(text, widthFor(scenarios));
}

Value numberOrNull(double number) { return std::isfinite(number) ? Value(number) : Value(); }

Value inputValue(const DifferingInput& input, std::string_view currency)
{
    Items values, overridden;
    for (const Value& value : input.values)
        values.push_back(value);
    for (const bool set : input.overridden)
        overridden.emplace_back(set);
    return Members{{"path", input.path},          {"uid", input.uid},
                   {"field", input.field},        {"unit", unitText(input.info->term.unit, currency)},
                   {"values", std::move(values)}, {"overridden", std::move(overridden)}};
}

/// By scenario: tier, p10 and p90; null in scenarios that do not predict.
void addBands(Members& to, const std::vector<BandedCell>& bands)
{
    Items tiers, p10, p90;
    for (const BandedCell& band : bands) {
        const bool direct = band.tier == Tier::Direct;
        tiers.emplace_back(textOf(band.tier));
        p10.push_back(direct ? Value() : Value(band.p10));
        p90.push_back(direct ? Value() : Value(band.p90));
    }
    to.emplace("tier", std::move(tiers));
    to.emplace("p10", std::move(p10));
    to.emplace("p90", std::move(p90));
}

Value resultValue(const ComparedResult& result, std::string_view currency)
{
    const double size = result.info->term.unit.size;
    Items values, changes, percents;
    for (std::size_t i = 0; i < result.base.size(); ++i) {
        const Change change = knownChange(result, i);
        values.push_back(numberOrNull(result.base[i] / size));
        changes.push_back(numberOrNull(change.absolute / size));
        percents.push_back(numberOrNull(100.0 * change.relative));
    }
    Members value{{"path", result.path},
                  {"unit", unitText(result.info->term.unit, currency)},
                  {"values", std::move(values)},
                  {"change", std::move(changes)},
                  {"change_percent", std::move(percents)}};
    if (!result.bands.empty())
        addBands(value, result.bands);
    if (isAnyMarked(result.atLeast))
        value.emplace("lower_bound", Items(result.atLeast.begin(), result.atLeast.end()));
    return value;
}

} // namespace

double changeOf(const std::vector<double>& base, std::size_t scenario)
{
    constexpr double rounding = 1e-12; // assumption: what the order of additions may leave, of the value
    const double change = base[scenario] - base.front();
    const double size = std::max(std::fabs(base[scenario]), std::fabs(base.front()));
    return std::fabs(change) < rounding * size ? 0.0 : change;
}

double relativeChange(const std::vector<double>& base, std::size_t scenario)
{
    const double from = base.front();
    return from != 0.0 ? changeOf(base, scenario) / std::fabs(from)
                       : std::numeric_limits<double>::quiet_NaN();
}

ComparisonTable comparisonTable(const Plan& plan, const Comparison& comparison, Shown shown)
{
    ComparisonTable table;
    for (const ScenarioOutcome& outcome : comparison.outcomes)
        table.scenarios.push_back(plan.scenarios[outcome.scenario].name);
    for (const DifferingInput& input : comparison.inputs)
        table.inputs.push_back(inputRow(plan, input));
    const bool carbon = comparisonFindings(comparison.evaluated()).empty();
    for (const ComparedResult& result : comparison.results)
        if (isShown(result, shown) && (carbon || result.info->dim.carbon == 0))
            if (FigureSheet* of = tableOf(table, result))
                of->rows.push_back(
                    {result.path, result.info, shownBases(result), result.bands, result.atLeast});
    return table;
}

std::string toText(const ComparisonTable& table, std::string_view currency)
{
    const std::size_t scenarios = table.scenarios.size();
    TextTable inputs{.header = {"Inputs", ""}, .labels = 2};
    for (const std::string& scenario : table.scenarios)
        inputs.header.push_back(shortened(scenario, longestHead(scenarios)));
    for (const InputRow& row : table.inputs) {
        std::vector<std::string> line{row.path, row.unit};
        line.insert(line.end(), row.texts.begin(), row.texts.end());
        inputs.rows.push_back(std::move(line));
    }
    std::string text = alignedText(inputs, widthFor(scenarios));
    for (const FigureSheet& results : table.results)
        text += resultText(results, currency);
    return text;
}

Value toValue(const Plan& plan, const Comparison& comparison, Shown shown)
{
    Items scenarios, inputs, results;
    for (const ScenarioOutcome& outcome : comparison.outcomes)
        scenarios.emplace_back(Members{{"name", plan.scenarios[outcome.scenario].name},
                                       {"uid", plan.scenarios[outcome.scenario].uid},
                                       {"ok", outcome.results.has_value()}});
    for (const DifferingInput& input : comparison.inputs)
        inputs.push_back(inputValue(input, plan.settings.currency));
    for (const ComparedResult& result : comparison.results)
        if (isShown(result, shown))
            results.push_back(resultValue(result, plan.settings.currency));
    return Members{{"currency", plan.settings.currency},
                   {"scenarios", std::move(scenarios)},
                   {"inputs", std::move(inputs)},
                   {"results", std::move(results)}};
}

} // namespace jw
