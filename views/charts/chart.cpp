#include "views/charts/chart.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include <QCheckBox>
#include <QToolButton>
#include <QVBoxLayout>

#include "views/charts/chart_marks.h"
#include "views/common/flow_layout.h"
#include "views/common/look.h"

namespace jw {
namespace {

bool same(const QCPRange& a, const QCPRange& b)
{
    const double grain = 1e-9 * std::max(std::abs(b.lower), std::abs(b.upper));
    return std::abs(a.lower - b.lower) <= grain && std::abs(a.upper - b.upper) <= grain;
}

/// The part of `range` inside `frame`, moved in rather than cut when it fits
QCPRange inside(const QCPRange& range, const QCPRange& frame, bool logAxis)
{
    if (!logAxis)
        return range.bounded(frame.lower, frame.upper);
    const QCPRange logs = QCPRange(std::log(range.lower), std::log(range.upper))
                              .bounded(std::log(frame.lower), std::log(frame.upper));
    return {std::exp(logs.lower), std::exp(logs.upper)};
}

bool sameRows(const ChartData& a, const ChartData& b)
{
    return a.kind == b.kind && a.categories == b.categories && a.positions == b.positions &&
           a.heights == b.heights;
}

/// A range of one quantity or unit means nothing in another.
bool sameAxes(const ChartData& a, const ChartData& b)
{
    const auto axes = [](const ChartData& data) {
        return std::tie(data.logPositions, data.logValues, data.valueTitle, data.unit, data.positionTitle,
                        data.positionUnit, data.heightTitle, data.heightUnit);
    };
    return axes(a) == axes(b);
}

QToolButton* tool(const char* kind, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setProperty("kind", QLatin1String(kind));
    button->hide();
    return button;
}

} // namespace

Chart::Chart(const Look& look, QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_plot(new QCustomPlot(this)),
      m_chooser(new QWidget(this)),
      m_chooserFlow(new FlowLayout(m_chooser)),
      m_logButton(tool("chip", m_plot)),
      m_resetButton(tool("chip", m_plot)),
      m_recalculate(tool("link", m_plot))
{
    setFocusPolicy(Qt::StrongFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_chooserFlow->setContentsMargins(8, 0, 8, 4);
    column->addWidget(m_chooser);
    column->addWidget(m_plot, 1);
    m_chooser->hide();
    m_logButton->setCheckable(true);
    connect(m_logButton, &QToolButton::toggled, this, &Chart::setLogAxis);
    connect(m_resetButton, &QToolButton::clicked, this, &Chart::resetZoom);
    connect(m_recalculate, &QToolButton::clicked, this, &Chart::recalculateRequested);
    connect(&look, &Look::lookChanged, this, &Chart::redraw);
    setUpMouse();
    retranslate();
}

void Chart::setUpMouse()
{
    m_plot->setFocusPolicy(Qt::NoFocus); // a click on the plot gives the focus to the chart
    m_plot->setInteractions(QCP::iRangeZoom | QCP::iRangeDrag);
    m_plot->setSelectionRectMode(QCP::srmZoom);
    m_plot->installEventFilter(this);
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis})
        connect(axis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, &Chart::keepInFrame);
}

void Chart::setData(const ChartData& data)
{
    const bool keepsRow = sameRows(data, m_data);
    const bool losesLog = m_logAxis && !wantsLogAxis(data);
    const bool keepsZoom = keepsRow && sameAxes(data, m_data) && !losesLog;
    const bool sameSeries = data.kind == m_data.kind && data.series.size() == seriesCount();
    m_data = data;
    m_row = keepsRow ? m_row : -1;
    if (!sameSeries)
        m_lines.clear();
    if (losesLog) {
        const QSignalBlocker quiet(m_logButton); // or it would draw before all is there
        m_logButton->setChecked(m_logAxis = false);
    }
    remakeChooser();
    retranslate();
    if (!keepsZoom)
        forgetZoom();
    redraw();
}

ChartStyle Chart::exportStyle(const Theme& theme) const
{
    ChartStyle style{.theme = theme, .locale = locale(), .logAxis = m_logAxis, .lines = m_lines};
    style.withTitle = true;
    return style;
}

ChartStyle Chart::screenStyle() const
{
    ChartStyle style = exportStyle(m_look.theme());
    style.zoom = m_look.zoom();
    style.withTitle = false;
    style.bandRoom = m_recalculate->sizeHint().width();
    if (!m_logButton->isHidden())
        style.toolRoom = m_logButton->sizeHint().width() + m_resetButton->sizeHint().width() + m_look.px(12);
    return style;
}

/// Draws everything again; a zoomed view stays where it was.
void Chart::redraw()
{
    m_plot->setMinimumSize(m_look.px(240), m_look.px(180));
    fitChooser();
    const bool zoomed = isZoomed();
    const QCPRange x = m_plot->xAxis->range(), y = m_plot->yAxis->range();
    m_logButton->setVisible(wantsLogAxis(m_data));
    m_recalculate->setVisible(m_data.stale);
    m_fitting = true;
    m_drawn = drawnData(m_data, screenStyle());
    m_frame = drawChart(*m_plot, m_data, screenStyle(), m_plot->size());
    if (zoomed) {
        m_plot->xAxis->setRange(x);
        m_plot->yAxis->setRange(y);
    }
    m_fitting = false;
    const auto paint = [this](QCPPainter& painter) { paintCurrent(painter); };
    const bool cells = m_drawn.kind == ChartKind::HeatMap; // they would cover it
    new PaintedItem(*m_plot, paint, cells ? QStringLiteral("overlay") : QStringLiteral("background"));
    m_plot->selectionRect()->setPen(QPen(m_look.theme().accent, 1));
    m_plot->selectionRect()->setBrush(QBrush(m_look.theme().accent, Qt::Dense7Pattern));
    keepInFrame();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

bool Chart::isZoomed() const
{
    return !same(m_plot->xAxis->range(), plotRange(m_frame.x)) ||
           !same(m_plot->yAxis->range(), plotRange(m_frame.y));
}

/// Other rows or another axis: the old ranges mean nothing.
void Chart::forgetZoom() { m_frame = {axisRange(m_plot->xAxis->range()), axisRange(m_plot->yAxis->range())}; }

void Chart::resetZoom()
{
    m_plot->xAxis->setRange(plotRange(m_frame.x));
    m_plot->yAxis->setRange(plotRange(m_frame.y));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

/// Nothing beyond the home view; bars keep their foot.
void Chart::keepInFrame()
{
    if (m_fitting)
        return;
    m_fitting = true;
    m_plot->xAxis->setRange(inside(m_plot->xAxis->range(), plotRange(m_frame.x), m_drawn.logPositions));
    QCPRange y = inside(m_plot->yAxis->range(), plotRange(m_frame.y), m_logAxis || m_drawn.logValues);
    if (hasBars(m_drawn) && !hasRowsBelow(m_drawn))
        y.lower = m_frame.y.lower;
    m_plot->yAxis->setRange(y);
    m_fitting = false;
    m_resetButton->setVisible(isZoomed());
    placeTools();
}

void Chart::zoomBy(double factor)
{
    if (hasRowsBelow(m_drawn)) {
        m_plot->xAxis->scaleRange(factor, 0.0);
        return m_plot->replot(QCustomPlot::rpQueuedReplot);
    }
    const bool bars = hasBars(m_drawn);
    m_plot->yAxis->scaleRange(factor, bars ? m_frame.y.lower : m_plot->yAxis->range().center());
    if (!bars)
        m_plot->xAxis->scaleRange(factor, m_plot->xAxis->range().center());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void Chart::pan(double share)
{
    const QCPRange range = m_plot->xAxis->range();
    const bool log = m_drawn.logPositions; // there a move is a factor
    m_plot->xAxis->moveRange(log ? std::pow(range.upper / range.lower, share) : share * range.size());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void Chart::setLogAxis(bool on)
{
    if (on == m_logAxis)
        return;
    m_logAxis = on;
    m_logButton->setChecked(on);
    forgetZoom();
    redraw();
}

void Chart::setLines(std::vector<std::size_t> lines)
{
    if (lines.size() > maxLines)
        lines.resize(maxLines);
    m_lines = std::move(lines);
    remakeChooser();
    redraw();
}

void Chart::remakeChooser()
{
    const bool needed = m_data.kind == ChartKind::Lines && seriesCount() > maxLines;
    m_chooser->setVisible(needed);
    if (!needed || m_choices.size() != seriesCount()) {
        qDeleteAll(m_choices);
        m_choices.clear();
    }
    if (!needed)
        return;
    if (m_lines.empty())
        m_lines = {0, 1, 2, 3};
    for (std::size_t i = m_choices.size(); i < seriesCount(); ++i) {
        auto* box = new QCheckBox(m_chooser);
        m_chooserFlow->addWidget(box);
        connect(box, &QCheckBox::toggled, this, [this, i](bool on) { chooseLine(i, on); });
        m_choices.push_back(box);
    }
    for (std::size_t i = 0; i < seriesCount(); ++i) {
        const QSignalBlocker quiet(m_choices[i]);
        const bool on = std::find(m_lines.begin(), m_lines.end(), i) != m_lines.end();
        m_choices[i]->setText(m_data.series[i].name);
        m_choices[i]->setAccessibleName(m_data.series[i].name);
        m_choices[i]->setChecked(on);
        m_choices[i]->setEnabled(on ? m_lines.size() > 1 : m_lines.size() < maxLines);
    }
}

/// Wrapped rows count in the least height of the chart, or a narrow one would cut the plot.
void Chart::fitChooser()
{
    m_chooser->setMinimumHeight(m_chooser->isHidden() ? 0 : m_chooserFlow->heightForWidth(width()));
}

void Chart::chooseLine(std::size_t index, bool on)
{
    std::vector<std::size_t> lines = m_lines;
    lines.erase(std::remove(lines.begin(), lines.end(), index), lines.end());
    if (on)
        lines.push_back(index);
    setLines(std::move(lines));
}

QSize Chart::sizeHint() const { return {m_look.px(640), m_look.px(300)}; }

} // namespace jw
