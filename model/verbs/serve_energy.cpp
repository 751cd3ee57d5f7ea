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

/// Beside the reasons that it shares.
Value publishedData(const FigureComparison& c, const std::vector<SharedReason>& shared)
{
    Items reasons;
    for (const ReasonedFigure& reason : ownReasons(c, shared))
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

Value sharedData(const SharedReason& shared)
{
    Items of;
    for (const QueryFigureRow* row : shared.of)
        of.emplace_back(row->id);
    return Members{{"text", reasonText(shared.reason)}, {"of", std::move(of)}};
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

std::string ownText(const FigureComparison& c, const std::vector<SharedReason>& shared)
{
    std::string text;
    for (const ReasonedFigure& reason : ownReasons(c, shared))
        text += ' ' + reasonText(reason);
    return text.empty() ? text : c.row->name + ':' + text + '\n';
}

/// "9 of these 16 figures (ChatGPT, OpenAI; ..): why".
std::string sharedText(const SharedReason& shared, std::size_t figures)
{
    std::string names;
    for (const QueryFigureRow* row : shared.of)
        names += (names.empty() ? "" : "; ") + row->name;
    return std::to_string(shared.of.size()) + " of these " + std::to_string(figures) + " figures (" + names +
           "): " + reasonText(shared.reason) + '\n';
}

std::string publishedText(const std::vector<FigureComparison>& all)
{
    TextTable table{.header = {"PUBLISHED", "COUNTS", "WH", "SERVICE WH", "RATIO"}, .labels = 2, .texts = 2};
    const std::vector<SharedReason> shared = sharedReasons(all);
    std::string reasons;
    for (const FigureComparison& c : all) {
        table.rows.push_back({c.row->name, std::string(nameOf(c.row->counts)), figure(c.row->energy.value),
                              wattHoursText(c.service), figure(c.ratio)});
        reasons += ownText(c, shared);
    }
    for (const SharedReason& each : shared)
        reasons += sharedText(each, all.size());
    return alignedText(table) + '\n' + reasons;
}

} // namespace

Value serveEnergyData(const std::optional<EnergyStaircase>& stairs)
{
    if (!stairs)
        return {};
    Items steps, published, reasons;
    for (const StaircaseStep& step : stairs->steps)
        steps.push_back(stepData(*stairs, step));
    const auto figures = nearestFigures(*stairs, builtInCatalogue());
    const auto shared = sharedReasons(figures);
    for (const FigureComparison& c : figures)
        published.push_back(publishedData(c, shared));
    for (const SharedReason& each : shared)
        reasons.push_back(sharedData(each));
    return Members{{"tier", textOf(stairs->tier)},          {"serves_all", stairs->servesAll},
                   {"sequences", stairs->sequences.base()}, {"steps", std::move(steps)},
                   {"published", std::move(published)},     {"shared_reasons", std::move(reasons)}};
}

std::string serveEnergyText(const std::optional<EnergyStaircase>& stairs)
{
    if (!stairs)
        return "Nothing is asked of the service, so a request has no energy.\n";
    const auto published = nearestFigures(*stairs, builtInCatalogue());
    if (published.empty())
        return stepsText(*stairs);
    return stepsText(*stairs) + "\nPublished figures, each against the service at the step that it counts\n" +
           publishedText(published);
}

} // namespace jw::verbs
