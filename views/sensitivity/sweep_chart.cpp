// The chart of a sweep.
#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

#include "domain/edit.h"
#include "readings/display.h"
#include "views/common/histogram_chart.h"
#include "views/common/person_text.h"
#include "views/common/shown_number.h"
#include "views/common/words.h"
#include "views/sensitivity/input_words.h"
#include "views/sensitivity/sweep_view.h"
#include "whatif/contours.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::SweepChart)
};

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t mostContours = 7; // assumption: more lines hide the colors

/// The scale of an axis as it is drawn: contours are straight on it.
std::vector<double> scaled(std::vector<double> values, bool log)
{
    for (double& value : values)
        value = log ? std::log(value) : value;
    return values;
}

/// The rows of a chart among the points of a grid, whose first axes are the slowest.
struct CutRows {
    std::size_t step = 1, first = 0; ///< row r is point r * step + first

    CutRows(const SweepAnswer& answer, const SweepCut& cut)
    {
        const std::vector<SweepAxis>& axes = answer.sweep->points().axes();
        for (std::size_t i = axes.size(); i-- > 2; step *= axes[i].values.size())
            first += step * (i - 2 < cut.size() ? std::min(cut[i - 2], axes[i].values.size() - 1) : 0);
    }
    [[nodiscard]] std::optional<std::size_t> rowOf(std::size_t point) const
    {
        return point % step == first ? std::optional(point / step) : std::nullopt;
    }
};

/// Puts an answer into a chart.
class Drawing {
public:
    Drawing(const SweepAnswer& answer, const SweepCut& cut)
        : m_answer(answer),
          m_rows(answer, cut),
          m_plan(*answer.asked.plan),
          m_info(*answer.asked.result.info),
          m_unit(resultUnit(answer))
    {
    }

    ChartData lines() const
    {
        ChartData chart = frame(ChartKind::Lines);
        chart.choosable = true;
        chart.positions = placesOf(0);
        for (std::size_t i = 0; i < asked().scenarios.size(); ++i) {
            ChartSeries line{
                .name = lineName(i), .values = std::vector<double>(size(), missing), .low = {}, .high = {}};
            line.color = static_cast<int>(scenarioAt(i).color);
            for (const SweptPoint& point : m_answer.points) {
                line.values[point.index] = valueOf(point, i);
                if (!point.overloaded[i].empty())
                    line.hollow.push_back(point.index);
            }
            addBand(line, i);
            if (const auto at = planned(i, 0))
                mark(line, i, *at, shownBase(i));
            chart.series.push_back(std::move(line));
        }
        if (const auto& samples = m_answer.sweep->samples())
            //: caption of a chart: %1 is a number
            chart.caption = Words::tr("Bands: P10 to P90 of %1 samples of all else that is uncertain")
                                .arg(QLocale().toString(samples->count));
        if (std::ranges::any_of(chart.series, [](const ChartSeries& line) { return !line.hollow.empty(); }))
            chart.notes << Words::tr("Squares: the machines of a service do not hold its load");
        return chart;
    }

    ChartData map() const
    {
        ChartData chart = frame(ChartKind::HeatMap);
        const std::vector<double> across = placesOf(0), up = placesOf(1);
        chart.positionTitle = nameOfAxis(0);
        chart.positionUnit = unitOf(0);
        chart.heightTitle = nameOfAxis(1);
        chart.heightUnit = unitOf(1);
        chart.logValues = axis(1).range.log;
        for (const double x : across)
            for (const double y : up) {
                chart.positions.push_back(x);
                chart.heights.push_back(y);
            }
        ChartSeries cells{.name = termText(m_info.term.name),
                          .values = std::vector<double>(size(), missing),
                          .low = {},
                          .high = {}};
        for (const SweptPoint& point : m_answer.points)
            if (const auto row = m_rows.rowOf(point.index))
                cells.values[*row] = valueOf(point, 0);
        if (m_answer.isWhole())
            chart.contours = contours(across, up, cells.values);
        const auto x = planned(0, 0), y = planned(0, 1);
        if (x && y && isPlannedCut())
            mark(cells, 0, *x, *y);
        chart.series = {std::move(cells)};
        //: note of a chart: %1 is a scenario
        chart.notes << Words::tr("Scenario: %1").arg(lineName(0));
        for (std::size_t at = 2; at < asked().axes.size(); ++at)
            //: note of a chart: %1 is an input that stays the same in it, %2 its value
            chart.notes << Words::tr("%1: %2").arg(
                nameOfAxis(at),
                valueInWords(*axes()[at].info, m_answer.sweep->points().at(m_rows.first, at), m_plan));
        return chart;
    }

private:
    const SweepAsked& asked() const { return m_answer.asked; }
    const AskedAxis& axis(std::size_t at) const { return asked().axes[at]; }
    const std::vector<SweepAxis>& axes() const { return m_answer.sweep->points().axes(); }
    std::size_t size() const { return m_answer.sweep->points().size() / m_rows.step; }
    /// Are the further inputs as the plan has them?
    bool isPlannedCut() const
    {
        for (std::size_t at = 2; at < axes().size(); ++at)
            if (plannedValue(m_answer, 0, at) != m_answer.sweep->points().at(m_rows.first, at))
                return false;
        return true;
    }
    const Scenario& scenarioAt(std::size_t at) const { return m_plan.scenarios[asked().scenarios[at]]; }
    QString nameOf(std::size_t at) const { return scenarioName(scenarioAt(at)); }
    QString lineName(std::size_t at) const
    {
        //: name of a line in a chart: %1 is a scenario whose result is a lower bound
        return m_answer.sweep->columns()[at].atLeast ? Words::tr("%1, at least").arg(nameOf(at)) : nameOf(at);
    }
    QString nameOfAxis(std::size_t at) const { return inputName(m_plan, axis(at).field); }
    QString unitOf(std::size_t at) const { return unitWords(axis(at).unit, m_plan); }

    double valueOf(const SweptPoint& point, std::size_t scenario) const
    {
        return point.results[scenario] * m_info.term.unit.size / m_unit.size;
    }

    /// P10 to P90 of what else is uncertain, at the points that are there.
    void addBand(ChartSeries& line, std::size_t scenario) const
    {
        if (!m_answer.sweep->columns()[scenario].sampled)
            return;
        line.low = line.high = std::vector<double>(size(), missing);
        for (const SweptPoint& point : m_answer.points) {
            const SampledEnds& ends = point.bands[scenario];
            line.low[point.index] = ends.p10 * m_info.term.unit.size / m_unit.size;
            line.high[point.index] = ends.p90 * m_info.term.unit.size / m_unit.size;
        }
    }

    double shown(std::size_t at, double value) const
    {
        return converted(value, m_answer.sweep->points().axes()[at].info->term.unit, axis(at).unit);
    }
    std::vector<double> placesOf(std::size_t at) const
    {
        std::vector<double> places = m_answer.sweep->points().axes()[at].values;
        for (double& place : places)
            place = shown(at, place);
        return places;
    }
    std::optional<double> planned(std::size_t scenario, std::size_t at) const
    {
        const auto number = plannedValue(m_answer, scenario, at);
        return number ? std::optional(shown(at, *number)) : std::nullopt;
    }
    double shownBase(std::size_t scenario) const
    {
        const std::vector<double>& results = asked().planned;
        return results.empty() ? missing : results[scenario] / m_unit.size;
    }
    /// Named once: the others look alike.
    static void mark(ChartSeries& series, std::size_t scenario, double position, double value)
    {
        if (std::isfinite(value))
            series.marks.push_back({scenario == 0 ? Words::tr("as planned") : QString(), position, value});
    }

    std::vector<ChartContour> contours(const std::vector<double>& across, const std::vector<double>& up,
                                       const std::vector<double>& values) const
    {
        const bool logX = axis(0).range.log, logY = axis(1).range.log;
        const std::vector<double> x = scaled(across, logX), y = scaled(up, logY);
        std::vector<ChartContour> all;
        for (const double level : contourLevels(values, mostContours))
            for (const ContourLine& line : contourLines({x, y, values}, level)) {
                ChartContour contour{.value = level, .positions = {}, .heights = {}};
                for (const ContourPoint& point : line) {
                    contour.positions.push_back(logX ? std::exp(point.x) : point.x);
                    contour.heights.push_back(logY ? std::exp(point.y) : point.y);
                }
                all.push_back(std::move(contour));
            }
        return all;
    }

    ChartData frame(ChartKind kind) const
    {
        ChartData chart{.kind = kind};
        chart.title = asked().result.name;
        chart.categoryTitle = titleIn(nameOfAxis(0), unitOf(0));
        chart.valueTitle = termText(m_info.term.name);
        chart.unit = unitWords(m_unit, m_info.dim, m_plan);
        chart.logPositions = axis(0).range.log;
        chart.remarks = std::vector<QString>(size());
        for (const SweptPoint& point : m_answer.points)
            if (const auto row = m_rows.rowOf(point.index))
                chart.remarks[*row] = remarkOn(point);
        return chart;
    }
    QString remarkOn(const SweptPoint& point) const
    {
        QStringList lines;
        for (std::size_t i = 0; i < point.refused.size(); ++i) {
            const QString why = whyOf(point, i);
            if (why.isEmpty())
                continue;
            //: a line of a tooltip: %1 is a scenario, %2 why it has no results
            lines << (point.refused.size() > 1 ? Words::tr("%1: %2").arg(nameOf(i), why) : why);
        }
        return lines.join(QLatin1Char('\n'));
    }

    /// What is to be known of a point in a scenario; "" where nothing is.
    QString whyOf(const SweptPoint& point, std::size_t scenario) const
    {
        if (point.refused[scenario])
            return errorText(*point.refused[scenario], m_plan);
        const std::string& services = point.overloaded[scenario];
        //: a line of a tooltip: %1 are services
        return services.empty()
                   ? QString()
                   : Words::tr("%1: too few machines for the load").arg(QString::fromStdString(services));
    }

    const SweepAnswer& m_answer;
    CutRows m_rows;
    const Plan& m_plan;
    const FieldInfo& m_info; ///< of the result
    UnitName m_unit;
};

} // namespace

UnitName resultUnit(const SweepAnswer& answer)
{
    const FieldInfo& info = *answer.asked.result.info;
    std::vector<double> bases;
    for (const SweptPoint& point : answer.points)
        for (const double result : point.results)
            bases.push_back(result * info.term.unit.size);
    return commonUnit(bases, info);
}

ChartData sweepChart(const SweepAnswer& answer, const SweepCut& cut)
{
    const Drawing drawing(answer, cut);
    return answer.asked.axes.size() > 1 ? drawing.map() : drawing.lines();
}

std::size_t pointAtRow(const SweepAnswer& answer, const SweepCut& cut, std::size_t row)
{
    const CutRows rows(answer, cut);
    return row * rows.step + rows.first;
}

std::optional<double> plannedValue(const SweepAnswer& answer, std::size_t scenario, std::size_t axis)
{
    if (scenario >= answer.asked.inputs.size())
        return {};
    const Plan& plan = *answer.asked.inputs[scenario];
    const VaryingField& field = answer.asked.axes[axis].field;
    const Value value = fieldValue(plan, findRow(plan, field.uid), field.field);
    const double* number = value.as<double>();
    return number ? std::optional(*number) : std::nullopt;
}

} // namespace jw
