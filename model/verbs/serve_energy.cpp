#include "verbs/serve_energy.h"

#include <algorithm>

#include "advisor/query_figures.h"
#include "messages/message.h"
#include "readings/display.h"
#include "report/text_table.h"

namespace jw::verbs {
namespace {

std::string figure(double number) { return numberText(number, {.significant = 3, .group = ","}); }
std::string wattHoursText(Energy<> energy) { return figure(energy.in(wattHour)); }

std::string reasonText(const ReasonedFigure& r)
{
    return placed(patternOf(r.reason), {figure(r.first), figure(r.second)});
}

Value stepData(const EnergyStaircase& stairs, const StaircaseStep& step)
{
    const double wh = step.request.in(wattHour);
    Members data{{"step", textOf(step.step)},
                 {"wh_added", step.added.in(wattHour)},
                 {stairs.ofItems() ? "wh_per_item" : "wh_per_request", wh},
                 {"wh_p10", step.low.in(wattHour)},
                 {"wh_p90", step.high.in(wattHour)},
                 {"formula", formulaOf(step.step)}};
    if (!stairs.ofItems())
        data.insert({{"j_per_output_token", 3600.0 * stairs.outputToken(step.step).in(wattHour)},
                     {"kwh_per_mtok", stairs.mtok(step.step).in(kWh)}});
    return data;
}

Value publishedData(const FigureComparison& c)
{
    Items reasons;
    for (const ReasonedFigure& reason : c.reasons)
        reasons.emplace_back(reasonText(reason));
    return Members{{"id", c.row->id},
                   {"name", c.row->name},
                   {"counts", textOf(c.row->counts)},
                   {"wh", c.row->energy.value},
                   {"service_wh", c.service.in(wattHour)},
                   {"ratio", c.ratio},
                   {"agrees", c.agrees},
                   {"source", c.row->source},
                   {"source_url", c.row->sourceUrl},
                   {"as_of", c.row->asOf},
                   {"reasons", std::move(reasons)}};
}

std::vector<std::string> stepCells(const EnergyStaircase& stairs, const StaircaseStep& step)
{
    std::vector<std::string> cells{std::string(nameOf(step.step)), wattHoursText(step.added),
                                   wattHoursText(step.request), wattHoursText(step.low),
                                   wattHoursText(step.high)};
    if (!stairs.ofItems()) {
        cells.push_back(figure(3600.0 * stairs.outputToken(step.step).in(wattHour)));
        cells.push_back(figure(stairs.mtok(step.step).in(kWh)));
    }
    return cells;
}

std::string stepsText(const EnergyStaircase& stairs)
{
    TextTable table{.labels = 1, .texts = 1};
    table.header = {"COUNTED", "ADDED WH", stairs.ofItems() ? "WH AN ITEM" : "WH A REQUEST", "P10", "P90"};
    if (!stairs.ofItems())
        table.header.insert(table.header.end(), {"J/OUTPUT TOKEN", "KWH/MTOK IN+OUT"});
    for (const StaircaseStep& step : stairs.steps)
        table.rows.push_back(stepCells(stairs, step));
    std::string text = alignedText(table);
    for (const StaircaseStep& step : stairs.steps)
        text += std::string(nameOf(step.step)) + ": " + std::string(formulaOf(step.step)) + '\n';
    if (!stairs.servesAll)
        text += "The machines cannot serve the busiest hour: the energy of a request is that of less work "
                "than is asked.\n";
    return text;
}

/// Of most figures it is the same doubt: said once, below them.
bool isCommon(const ReasonedFigure& r) { return r.reason == FigureReason::SequencesUnknown; }

std::string reasonsText(const FigureComparison& c)
{
    std::string text;
    for (const ReasonedFigure& reason : c.reasons)
        text += isCommon(reason) ? std::string() : ' ' + reasonText(reason);
    return text.empty() ? text : c.row->name + ':' + text + '\n';
}

std::string commonText(const EnergyStaircase& stairs, const std::vector<FigureComparison>& all)
{
    const auto unknown = std::ranges::count_if(
        all, [](const FigureComparison& c) { return std::ranges::any_of(c.reasons, isCommon); });
    if (unknown == 0)
        return {};
    return "Of " + std::to_string(unknown) + " of these " + std::to_string(all.size()) +
           " figures it is not known how many sequences share a replica; here it is " +
           figure(stairs.sequences.base()) + ". That alone can change the energy tenfold.\n";
}

std::string publishedText(const EnergyStaircase& stairs, const std::vector<FigureComparison>& all)
{
    TextTable table{.header = {"PUBLISHED", "COUNTS", "WH", "SERVICE WH", "RATIO"}, .labels = 2, .texts = 2};
    std::string reasons;
    for (const FigureComparison& c : all) {
        table.rows.push_back({c.row->name, std::string(nameOf(c.row->counts)), figure(c.row->energy.value),
                              wattHoursText(c.service), figure(c.ratio)});
        reasons += reasonsText(c);
    }
    return alignedText(table) + '\n' + reasons + commonText(stairs, all);
}

} // namespace

Value serveEnergyData(const std::optional<EnergyStaircase>& stairs)
{
    if (!stairs)
        return {};
    Items steps, published;
    for (const StaircaseStep& step : stairs->steps)
        steps.push_back(stepData(*stairs, step));
    for (const FigureComparison& c : nearestFigures(*stairs, builtInCatalogue()))
        published.push_back(publishedData(c));
    return Members{{"tier", textOf(stairs->tier)},
                   {"serves_all", stairs->servesAll},
                   {"sequences", stairs->sequences.base()},
                   {"steps", std::move(steps)},
                   {"published", std::move(published)}};
}

std::string serveEnergyText(const std::optional<EnergyStaircase>& stairs)
{
    if (!stairs)
        return "Nothing is asked of the service, so a request has no energy.\n";
    const auto published = nearestFigures(*stairs, builtInCatalogue());
    if (published.empty())
        return stepsText(*stairs);
    return stepsText(*stairs) + "\nPublished figures, each against the service at the step that it counts\n" +
           publishedText(*stairs, published);
}

} // namespace jw::verbs
