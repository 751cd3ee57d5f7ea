#include "report/comparison_table.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "engine/doubts.h"
#include "readings/display.h"
#include "report/field_text.h"

namespace jw {
namespace {

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
        const ResultChange change = knownChange(row, i);
        line.push_back(figureText(row.base[i], unit, isMarked(row.atLeast, i)));
        if (row.base.size() == 2)
            line.push_back(signedText(figureText(change.absolute, unit), change.absolute));
        line.push_back(isApart(row, i) ? "not compared" : percentText(change.relative));
    }
    return line;
}

/// "-4.1 to +2.5", four figures; "" where the change itself is not known.
std::string changeBandText(const FigureRow& row, std::size_t scenario, const DifferenceBand* band,
                           UnitName unit)
{
    if (!band || !std::isfinite(knownChange(row, scenario).absolute))
        return {};
    const auto text = [&](double base) {
        return signedText(numberText(base / unit.size, {.significant = 4, .group = ","}), base);
    };
    return text(band->absolute.p10) + " to " + text(band->absolute.p90);
}

std::string percentBandText(const FigureRow& row, std::size_t scenario, const DifferenceBand* band)
{
    return band && band->relative && std::isfinite(knownChange(row, scenario).relative)
               ? percentText(band->relative->p10) + " to " + percentText(band->relative->p90)
               : std::string();
}

/// The bands of a result under its values, where tiers differ each with its own: "26.1 to 36.9, B"; and of
/// sampled differences under the changes.
std::vector<std::string> bandLine(const FigureRow& row, const SampledDifferences& differences)
{
    const UnitName unit = rowUnit(row);
    const Tier least = std::ranges::max(row.bands, {}, &BandedCell::tier).tier;
    const bool same = std::ranges::all_of(
        row.bands, [&](const BandedCell& b) { return b.tier == Tier::Direct || b.tier == least; });
    const auto text = [&](const BandedCell& band) {
        const std::string words = bandText(band, unit);
        return same || words.empty() ? words : words + ", " + std::string(textOf(band.tier));
    };
    std::vector<std::string> line{least == Tier::Direct ? std::string("  P10 to P90, sampled")
                                  : same                ? "  P10 to P90, tier " + std::string(textOf(least))
                                                        : std::string("  P10 to P90, tier"),
                                  "", text(row.bands.front())};
    for (std::size_t i = 1; i < row.bands.size(); ++i) {
        const DifferenceBand* difference = findDifference(differences, row.path, i);
        line.push_back(text(row.bands[i]));
        if (row.bands.size() == 2)
            line.push_back(changeBandText(row, i, difference, unit));
        line.push_back(percentBandText(row, i, difference));
    }
    return line;
}

std::string resultText(const FigureSheet& table, const SampledDifferences& differences,
                       std::string_view currency)
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
            text.rows.push_back(bandLine(row, differences));
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

/// By scenario: tier, p10 and p90, of samples p50; null in scenarios whose results are certain.
void addBands(Members& to, const std::vector<BandedCell>& bands)
{
    Items tiers, p10, p50, p90;
    for (const BandedCell& band : bands) {
        tiers.emplace_back(textOf(band.tier));
        p10.push_back(band.isBanded() ? Value(band.p10) : Value());
        p50.push_back(band.samples > 0 ? Value(band.p50) : Value());
        p90.push_back(band.isBanded() ? Value(band.p90) : Value());
    }
    to.emplace("tier", std::move(tiers));
    to.emplace("p10", std::move(p10));
    to.emplace("p90", std::move(p90));
    if (std::ranges::any_of(bands, [](const BandedCell& band) { return band.samples > 0; }))
        to.emplace("p50", std::move(p50));
}

/// By scenario, `ends` in units of `size`; null where there is no difference.
void addEnds(Members& to, const std::string& name, double size,
             const std::vector<std::optional<SampledEnds>>& ends)
{
    const auto add = [&](const char* end, double SampledEnds::*of) {
        Items numbers;
        for (const auto& each : ends)
            numbers.push_back(each ? Value((*each).*of / size) : Value());
        to.emplace(name + end, std::move(numbers));
    };
    add("_p10", &SampledEnds::p10);
    add("_p50", &SampledEnds::p50);
    add("_p90", &SampledEnds::p90);
}

void addDifferences(Members& to, const ComparedResult& result, const SampledDifferences& differences)
{
    if (!differences.contains(result.path))
        return;
    std::vector<std::optional<SampledEnds>> absolute(result.base.size()), relative(result.base.size());
    for (std::size_t i = 1; i < result.base.size(); ++i)
        if (const DifferenceBand* band = findDifference(differences, result.path, i)) {
            absolute[i] = band->absolute;
            relative[i] = band->relative;
        }
    addEnds(to, "change", result.info->term.unit.size, absolute);
    addEnds(to, "change_percent", 0.01, relative);
}

Value resultValue(const ComparedResult& result, const SampledDifferences& differences,
                  std::string_view currency)
{
    const double size = result.info->term.unit.size;
    Items values, changes, percents;
    for (std::size_t i = 0; i < result.base.size(); ++i) {
        const ResultChange change = knownChange(result, i);
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
    addDifferences(value, result, differences);
    if (isAnyMarked(result.atLeast))
        value.emplace("lower_bound", Items(result.atLeast.begin(), result.atLeast.end()));
    return value;
}

} // namespace

ComparisonTable comparisonTable(const Plan& plan, const Comparison& comparison, Shown shown)
{
    ComparisonTable table;
    table.differences = comparison.differences;
    for (const ScenarioOutcome& outcome : comparison.outcomes)
        table.scenarios.push_back(plan.scenarios[outcome.scenario].name);
    for (const DifferingInput& input : comparison.inputs)
        table.inputs.push_back(inputRow(plan, input));
    const bool carbon = comparisonFindings(comparison.evaluated()).empty();
    for (const ComparedResult& result : comparison.results)
        if (isShown(result, comparison.differences, shown) && (carbon || result.info->dim.carbon == 0))
            if (FigureSheet* of = tableOf(table, result))
                of->rows.push_back({result.path, result.info, shownBases(result), result.bands,
                                    result.atLeast, result.untold});
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
        text += resultText(results, table.differences, currency);
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
        if (isShown(result, comparison.differences, shown))
            results.push_back(resultValue(result, comparison.differences, plan.settings.currency));
    return Members{{"currency", plan.settings.currency},
                   {"scenarios", std::move(scenarios)},
                   {"inputs", std::move(inputs)},
                   {"results", std::move(results)}};
}

} // namespace jw
