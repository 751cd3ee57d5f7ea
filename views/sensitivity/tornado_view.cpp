#include "views/sensitivity/tornado_view.h"

#include <algorithm>

#include "domain/edit.h"
#include "views/common/histogram_chart.h"
#include "views/common/person_text.h"
#include "views/common/shown_number.h"
#include "views/common/words.h"
#include "views/results/result_tables.h"
#include "views/sensitivity/input_words.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::TornadoView)
};

constexpr std::size_t mostShown = 12; // assumption: more bars cannot be told apart
constexpr std::size_t mostAsked = 60; // assumption: among so many by derivative are the longest

/// Of all bars, in their order.
std::vector<QString> barNames(const TornadoAnswer& answer)
{
    std::vector<VaryingField> fields;
    for (const TornadoBar& bar : answer.tornado.bars)
        fields.push_back(answer.inputs[bar.input].field);
    return inputNames(*answer.resolved, fields);
}

UnitName changeUnit(const TornadoAnswer& answer)
{
    std::vector<double> changes;
    for (const TornadoBar& bar : answer.tornado.bars)
        changes.insert(changes.end(),
                       {bar.atLow - answer.tornado.middle, bar.atHigh - answer.tornado.middle});
    return commonUnit(changes, *answer.asked.info);
}

UnitName resultUnit(const TornadoAnswer& answer)
{
    return commonUnit({&answer.tornado.middle, 1}, *answer.asked.info);
}

FigureCell inputCell(const TornadoAnswer& answer, const VaryingField& field, double value)
{
    const Plan& plan = *answer.resolved;
    const FieldInfo* info = fieldInfo(plan, findRow(plan, field.uid), field.field);
    FigureCell cell{.text = info ? valueInWords(*info, value, plan) : numberIn(value, {"", 1.0})};
    cell.copy = QString::number(value, 'g', 12);
    return cell;
}

/// "At 0.9 the result is 31.5 million USD, at 1.1 it is 38.3 million USD."
QString barWords(const TornadoAnswer& answer, const TornadoBar& bar)
{
    const TornadoInput& input = answer.inputs[bar.input];
    const auto result = [&](double base) {
        return shownFigure(base, *answer.asked.info, *answer.resolved).text();
    };
    //: line of a tooltip: %1 and %3 are values of an input, %2 and %4 results
    return Words::tr("At %1 the result is %2, at %3 it is %4.")
        .arg(inputCell(answer, input.field, input.low).text, result(bar.atLow),
             inputCell(answer, input.field, input.high).text, result(bar.atHigh));
}

} // namespace

Result<TornadoAnswer> tornadoAnswer(TornadoAnswer question, const std::stop_token& stop)
{
    const Plan& plan = *question.resolved;
    auto inputs = question.range.share
                      ? inputsBehind(plan, question.asked.path, *question.range.share, mostAsked)
                      : uncertainRanges(plan, 0); // a resolved plan is its own baseline
    if (!inputs)
        return fail(inputs.error());
    auto tornado = tornadoOf(question.resolved, *inputs, question.asked.path, stop);
    if (!tornado)
        return fail(tornado.error());
    question.inputs = std::move(*inputs);
    question.tornado = std::move(*tornado);
    return question;
}

ChartData tornadoChart(const TornadoAnswer& answer)
{
    ChartData chart{.kind = ChartKind::Tornado};
    const UnitName unit = changeUnit(answer);
    const Plan& plan = *answer.resolved;
    chart.title = answer.asked.name;
    chart.categoryTitle = Words::tr("Input");
    //: axis of a chart: %1 is a result such as Cost
    chart.valueTitle = Words::tr("Change of %1").arg(termText(answer.asked.info->term.name));
    chart.unit = unitWords(unit, answer.asked.info->dim, plan);
    ChartSeries low{.name = Words::tr("Input at its low value"), .values = {}, .low = {}, .high = {}};
    ChartSeries high{.name = Words::tr("Input at its high value"), .values = {}, .low = {}, .high = {}};
    chart.categories = barNames(answer);
    chart.categories.resize(std::min(chart.categories.size(), mostShown));
    for (std::size_t row = 0; row < chart.categories.size(); ++row) {
        const TornadoBar& bar = answer.tornado.bars[row];
        const TornadoInput& input = answer.inputs[bar.input];
        low.values.push_back((bar.atLow - answer.tornado.middle) / unit.size);
        low.ends.push_back(inputCell(answer, input.field, input.low).text);
        high.values.push_back((bar.atHigh - answer.tornado.middle) / unit.size);
        high.ends.push_back(inputCell(answer, input.field, input.high).text);
        chart.remarks.push_back(barWords(answer, bar));
    }
    if (!chart.categories.empty())
        chart.series = {std::move(low), std::move(high)};
    const QString middle = shownFigure(answer.tornado.middle, *answer.asked.info, plan).text();
    //: note of a chart: %1 is a result with its unit
    chart.notes << (answer.range.share
                        ? Words::tr("0 is the result as planned: %1").arg(middle)
                        : Words::tr("0 is the result with all of them at P50: %1").arg(middle));
    if (answer.tornado.refusals.rows > 0)
        chart.notes << Words::tr("The plan refuses some of these values: their bars are missing.");
    return chart;
}

FigureTable tornadoTable(const TornadoAnswer& answer)
{
    const FieldInfo& info = *answer.asked.info;
    const Plan& plan = *answer.resolved;
    const UnitName unit = resultUnit(answer);
    const auto column = [&](const QString& title) {
        return FigureColumn{.title = titleIn(title, unitWords(unit, info.dim, plan)),
                            .copyTitle = titleIn(title, unitWords(info.term.unit, info.dim, plan))};
    };
    FigureTable table;
    table.columns = {{.title = Words::tr("Input"), .number = false},
                     {.title = answer.range.share ? Words::tr("Planned") : Words::tr("P50")},
                     {.title = Words::tr("Low")},
                     {.title = Words::tr("High")},
                     column(Words::tr("Result at low")),
                     column(Words::tr("Result at high")),
                     column(Words::tr("Span"))};
    const std::vector<QString> names = barNames(answer);
    for (const TornadoBar& bar : answer.tornado.bars) {
        const TornadoInput& input = answer.inputs[bar.input];
        const auto result = [&](double base) { return figureCell(base, info, unit, plan, {}); };
        table.rows.push_back({textCell(names[table.rows.size()], inputPath(plan, input.field)),
                              inputCell(answer, input.field, bar.middle),
                              inputCell(answer, input.field, input.low),
                              inputCell(answer, input.field, input.high), result(bar.atLow),
                              result(bar.atHigh), result(bar.span())});
    }
    return table;
}

} // namespace jw
