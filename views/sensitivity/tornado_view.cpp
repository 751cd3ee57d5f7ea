#include "views/sensitivity/tornado_view.h"

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

std::vector<const TornadoBar*> shownBars(const TornadoAnswer& answer)
{
    std::vector<const TornadoBar*> bars;
    for (const TornadoBar& bar : answer.tornado.bars)
        if (bars.size() < mostShown)
            bars.push_back(&bar);
    return bars;
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
    ChartData chart{.kind = ChartKind::GroupedBars};
    const UnitName unit = changeUnit(answer);
    const Plan& plan = *answer.resolved;
    chart.title = answer.asked.name;
    chart.categoryTitle = Words::tr("Input");
    //: axis of a chart: %1 is a result such as Cost
    chart.valueTitle = Words::tr("Change of %1").arg(termText(answer.asked.info->term.name));
    chart.unit = unitWords(unit, answer.asked.info->dim, plan);
    ChartSeries low{.name = Words::tr("Input at its low value"), .values = {}, .low = {}, .high = {}};
    ChartSeries high{.name = Words::tr("Input at its high value"), .values = {}, .low = {}, .high = {}};
    for (const TornadoBar* bar : shownBars(answer)) {
        const TornadoInput& input = answer.inputs[bar->input];
        chart.categories.push_back(inputName(plan, input.field));
        low.values.push_back((bar->atLow - answer.tornado.middle) / unit.size);
        high.values.push_back((bar->atHigh - answer.tornado.middle) / unit.size);
    }
    if (!chart.categories.empty())
        chart.series = {std::move(low), std::move(high)};
    const QString middle = shownFigure(answer.tornado.middle, *answer.asked.info, plan).text();
    //: note of a chart: %1 is a result with its unit
    chart.notes << (answer.range.share
                        ? Words::tr("0 is the result as planned: %1").arg(middle)
                        : Words::tr("0 is the result with all of them at P50: %1").arg(middle));
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
    for (const TornadoBar& bar : answer.tornado.bars) {
        const TornadoInput& input = answer.inputs[bar.input];
        const auto result = [&](double base) { return figureCell(base, info, unit, plan, {}); };
        table.rows.push_back({textCell(inputName(plan, input.field), inputPath(plan, input.field)),
                              inputCell(answer, input.field, bar.middle),
                              inputCell(answer, input.field, input.low),
                              inputCell(answer, input.field, input.high), result(bar.atLow),
                              result(bar.atHigh), result(bar.span())});
    }
    return table;
}

} // namespace jw
