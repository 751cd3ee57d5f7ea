#include "views/workloads/staircase_table.h"

#include <QCoreApplication>

#include <algorithm>

#include "items/choice_text.h"
#include "readings/display.h"
#include "views/common/number_text.h"
#include "views/common/words.h"
#include "views/workloads/published_texts.h" // which translations are looked up in

namespace jw {
namespace {

struct StaircaseTable {
    Q_DECLARE_TR_FUNCTIONS(jw::StaircaseTable)
};

QString toQt(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<int>(text.size())); }

FigureCell cellOf(double value)
{
    return {.text = shortNumber(value), .full = fullNumber(value), .copy = QString::number(value, 'g', 12)};
}

/// In which the whole reads best, as figures of the service are shown: mWh of a text, Wh of an answer.
UnitName unitOf(const EnergyStaircase& stairs)
{
    return displayUnit(stairs.steps.back().request.base(), Dim{.energy = 1});
}
QString symbolOf(UnitName unit) { return toQt(unit.symbol); }

double wattHours(Energy<> energy) { return energy.in(wattHour); }

/// "0.289 (0.217–0.404)"
FigureCell bandCell(const StaircaseStep& step, UnitName unit)
{
    FigureCell cell = cellOf(step.request.base() / unit.size);
    if (step.low == step.high)
        return cell;
    //: %1 is a figure, %2 and %3 its P10 and P90
    cell.text = StaircaseTable::tr("%1 (%2–%3)")
                    .arg(cell.text, shortNumber(step.low.base() / unit.size),
                         shortNumber(step.high.base() / unit.size));
    return cell;
}

/// What a step adds, as the legend names it.
QString partName(EnergyStep step)
{
    switch (step) {
    case EnergyStep::Gpu: return StaircaseTable::tr("GPUs at work");
    case EnergyStep::Host: return StaircaseTable::tr("Hosts");
    case EnergyStep::Idle: return StaircaseTable::tr("Idle machines");
    case EnergyStep::Meter: break;
    }
    return StaircaseTable::tr("Cooling and losses");
}

QString reasonWords(const ReasonedFigure& reason)
{
    return translated("jw::Advisor", patternOf(reason.reason),
                      {shortNumber(reason.first), shortNumber(reason.second)});
}

/// The same in two or three words, for a column.
QString shortReason(const ReasonedFigure& of)
{
    switch (of.reason) {
    case FigureReason::WithinBand: return StaircaseTable::tr("within P10 to P90");
    case FigureReason::PeakPower: return StaircaseTable::tr("peak power all day");
    case FigureReason::NotSaid: return StaircaseTable::tr("not said what");
    case FigureReason::Model:
        //: %1 is a number: billions of parameters, as in "405B"
        return StaircaseTable::tr("another model (%1B)").arg(tickNumber(of.first));
    case FigureReason::Tokens: return StaircaseTable::tr("other answer length");
    case FigureReason::TokensUnknown: return StaircaseTable::tr("answers not known");
    case FigureReason::Sequences: return StaircaseTable::tr("other batch");
    case FigureReason::SequencesUnknown: return StaircaseTable::tr("batch not known");
    case FigureReason::LeavesOutHost: return StaircaseTable::tr("GPUs only");
    case FigureReason::LeavesOutIdle: return StaircaseTable::tr("no idle machines");
    case FigureReason::LeavesOutSite: break;
    }
    return StaircaseTable::tr("no cooling");
}

/// What accounts for most of the ratio; of a figure within the band, what it leaves out where it does.
QString whyWords(const FigureComparison& comparison)
{
    const auto model = std::ranges::find(comparison.reasons, FigureReason::Model, &ReasonedFigure::reason);
    if (comparison.agrees && model != comparison.reasons.end())
        return StaircaseTable::tr("within band; %1").arg(shortReason(*model));
    if (comparison.agrees && comparison.reasons.back().reason >= FigureReason::LeavesOutHost)
        //: %1 is what a published figure leaves out, such as "GPUs only", or "another model (405B)"
        return StaircaseTable::tr("within band; %1").arg(shortReason(comparison.reasons.back()));
    const ReasonedFigure* cause = comparison.cause();
    return cause ? shortReason(*cause) : StaircaseTable::tr("cause not known");
}

QStringList reasonList(const FigureComparison& comparison)
{
    QStringList all;
    for (const ReasonedFigure& reason : comparison.reasons)
        all << reasonWords(reason);
    return all;
}

} // namespace

ChartData staircaseChart(const EnergyStaircase& stairs, const FigureComparisons& published)
{
    ChartData data;
    data.kind = ChartKind::StackedBars;
    data.title = stairs.ofItems() ? StaircaseTable::tr("Energy of an item")
                                  : StaircaseTable::tr("Energy of a request");
    data.categoryTitle = StaircaseTable::tr("Counted");
    data.valueTitle = data.title;
    const UnitName unit = unitOf(stairs);
    data.unit = symbolOf(unit);
    for (const StaircaseStep& step : stairs.steps) {
        const auto at = static_cast<std::size_t>(step.step);
        ChartSeries part{.name = partName(step.step)};
        part.values.assign(stairs.steps.size(), 0.0); // what a step leaves out
        for (std::size_t later = at; later < stairs.steps.size(); ++later)
            part.values[later] = step.added.base() / unit.size;
        data.series.push_back(std::move(part));
        data.categories.push_back(termText(nameOf(step.step)));
        data.totalLow.push_back(step.low.base() / unit.size);
        data.totalHigh.push_back(step.high.base() / unit.size);
    }
    for (const FigureComparison& c : published)
        data.dots.push_back({catalogueText(c.row->name), static_cast<std::size_t>(c.row->counts),
                             c.row->energy.value * wattHour.base() / unit.size});
    if (!published.empty())
        data.notes << StaircaseTable::tr("rings: published figures at the step that they count");
    return data;
}

FigureTable staircaseTable(const EnergyStaircase& stairs)
{
    const UnitName unit = unitOf(stairs);
    const QString symbol = symbolOf(unit);
    FigureTable table{
        {{StaircaseTable::tr("Counted"), {}, false},
         //: heads of columns: %1 is a unit such as Wh
         {StaircaseTable::tr("Added (%1)").arg(symbol)},
         {(stairs.ofItems() ? StaircaseTable::tr("Item (%1)") : StaircaseTable::tr("Request (%1)"))
              .arg(symbol)}},
        {}};
    if (!stairs.ofItems())
        for (const QString& head :
             {StaircaseTable::tr("Output token (J)"), StaircaseTable::tr("Million tokens in and out (kWh)")})
            table.columns.push_back({head});
    for (const StaircaseStep& step : stairs.steps) {
        std::vector<FigureCell> cells{textCell(termText(nameOf(step.step)), termText(formulaOf(step.step))),
                                      cellOf(step.added.base() / unit.size), bandCell(step, unit)};
        if (!stairs.ofItems()) {
            cells.push_back(cellOf(stairs.outputToken(step.step).in(unit::joules.size)));
            cells.push_back(cellOf(stairs.mtok(step.step).in(kWh)));
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

FigureTable publishedTable(const FigureComparisons& published)
{
    FigureTable table{{{StaircaseTable::tr("Published"), {}, false},
                       {StaircaseTable::tr("It counts"), {}, false},
                       {StaircaseTable::tr("Published (Wh)")},
                       {StaircaseTable::tr("This service (Wh)")},
                       {StaircaseTable::tr("Ratio")},
                       {StaircaseTable::tr("Why"), {}, false}},
                      {}};
    for (const FigureComparison& c : published) {
        table.rows.push_back({textCell(catalogueText(c.row->name), publishedWords(c)),
                              textCell(choiceText(textOf(c.row->counts))), cellOf(c.row->energy.value),
                              cellOf(wattHours(c.service)), cellOf(c.ratio),
                              textCell(whyWords(c), reasonList(c).join(QLatin1Char('\n')))});
    }
    return table;
}

QString publishedWords(const FigureComparison& comparison)
{
    const QueryFigureRow& row = *comparison.row;
    //: %1 is a published figure, %2 how it was found such as "measured", %3 a model, %4 a source, %5 a date
    const QString source =
        StaircaseTable::tr("%1 (%2; %3). Source: %4, as of %5.")
            .arg(catalogueText(row.name), choiceText(figureBasisTexts[static_cast<std::size_t>(row.basis)]),
                 catalogueText(row.model), QString::fromStdString(row.source),
                 QString::fromStdString(row.asOf));
    return (reasonList(comparison) << source).join(QLatin1Char(' '));
}

QString staircaseWords(const EnergyStaircase& stairs)
{
    const StaircaseStep& all = stairs.steps.back();
    const UnitName unit = unitOf(stairs);
    const auto number = [&](Energy<> energy) { return shortNumber(energy.base() / unit.size); };
    const auto figure = [&](Energy<> energy) { return number(energy) + QLatin1Char(' ') + symbolOf(unit); };
    QString words;
    if (stairs.ofItems() && stairs.tier == Tier::Direct)
        //: %1 is an energy such as "2.1 Wh"
        words =
            StaircaseTable::tr("An item takes %1 at the meter. No band: its time and energy are measured.")
                .arg(figure(all.request));
    else {
        //: %1 is an energy such as "2.1 Wh", %2 a tier A, B or C, %3 its P10 as a number, %4 its P90 with
        //: unit
        const QString pattern =
            stairs.ofItems() ? StaircaseTable::tr("An item takes %1 at the meter; tier %2: eight times in "
                                                  "ten between %3 and %4.")
                             : StaircaseTable::tr("A request takes %1 at the meter; tier %2: eight times in "
                                                  "ten between %3 and %4.");
        words =
            pattern.arg(figure(all.request), toQt(textOf(stairs.tier)), number(all.low), figure(all.high));
    }
    if (!stairs.ofItems())
        //: %1 is a number of sequences
        words += QLatin1Char(' ') + StaircaseTable::tr("It shares its replica with others: %1 sequences at "
                                                       "once in the mean of the day.")
                                        .arg(shortNumber(stairs.sequences.base()));
    if (!stairs.servesAll)
        words += QLatin1Char(' ') + StaircaseTable::tr("The machines cannot serve the busiest hour, so these "
                                                       "figures are those of fewer requests than are asked.");
    return words;
}

} // namespace jw
