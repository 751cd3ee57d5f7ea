#include "views/validation/parity_panel.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <utility>

#include "views/charts/chart.h"
#include "views/common/chart_export_dialog.h"
#include "views/common/look.h"
#include "views/validation/check_words.h"

namespace jw {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(jw::ParityPanel)
};

constexpr std::size_t crowd = 300; // assumption, of looks alone: whiskers of more hide the points

/// Series in a fixed order, so that a tier has its color whatever else is shown.
struct Group {
    int key = 0;
    QString name;
};

int fitOf(const RowCheck& check) { return check.inFit ? 0 : check.heldOut ? 1 : 2; }

QString fitName(const RowCheck& check)
{
    const std::array<QString, 3> names{Texts::tr("Predicted, inside the fit"),
                                       Texts::tr("Predicted, held out of the fit"),
                                       Texts::tr("Predicted, outside the fit")};
    return names[static_cast<std::size_t>(fitOf(check))];
}

int keyOf(const RowCheck& check, ParityColor color)
{
    return color == ParityColor::Tier  ? static_cast<int>(check.tier)
           : color == ParityColor::Fit ? fitOf(check)
                                       : static_cast<int>(check.metric.index());
}

QString nameOf(const RowCheck& check, ParityColor color)
{
    return color == ParityColor::Tier  ? Texts::tr("Predicted, tier %1").arg(tierWords(check))
           : color == ParityColor::Fit ? fitName(check)
                                       : Texts::tr("Predicted, %1").arg(metricName(check.metric));
}

/// Of all rows of the run: colors stay when rows are filtered.
std::vector<Group> groupsOf(const CheckRun& run, ParityColor color)
{
    std::vector<Group> groups;
    for (const RowCheck& check : run.checks) {
        const int key = keyOf(check, color);
        if (check.predicted && std::ranges::find(groups, key, &Group::key) == groups.end())
            groups.push_back({key, nameOf(check, color)});
    }
    std::ranges::sort(groups, {}, &Group::key);
    return groups;
}

bool isOfOneMetric(const CheckRun& run, const std::vector<std::size_t>& rows)
{
    return std::ranges::all_of(
        rows, [&](std::size_t row) { return run.checks[row].metric == run.checks[rows.front()].metric; });
}

void setAxes(ChartData& data, const CheckRun& run, const std::vector<std::size_t>& drawn)
{
    data.kind = ChartKind::Points;
    data.logPositions = true;
    data.categoryTitle = Texts::tr("Run");
    data.positionTitle = Texts::tr("Published");
    data.valueTitle = Texts::tr("Predicted");
    data.crowded = drawn.size() > crowd;
    data.notes << (data.crowded ? Texts::tr("Dashed: as published. Whiskers of the chosen row: P10 to P90.")
                                : Texts::tr("Dashed: as published. Whiskers: P10 to P90."));
    if (drawn.empty() || !isOfOneMetric(run, drawn)) { // no two metrics on one axis: units would mix
        data.title = data.valueTitle = Texts::tr("Predicted over published");
        data.positionTitle = Texts::tr("Published, from small to large in each metric");
        data.limits.push_back({.value = 1.0, .bounds = false});
        return;
    }
    data.diagonal = true;
    const CheckMetric metric = run.checks[drawn.front()].metric;
    //: title of a chart: %1 is a metric such as GPU-hours
    data.title = Texts::tr("%1: predicted against published").arg(metricName(metric));
    data.positionUnit = data.unit = metricUnit(metric);
}

QString pointName(const RowCheck& check)
{
    //: a point of a chart: %1 is a model, %2 its hardware, %3 a metric, %4 its unit
    return Texts::tr("%1 on %2, %3 in %4")
        .arg(modelName(check), hardwareName(check), metricName(check.metric), metricUnit(check.metric));
}

/// Beside its metric; rows come metric by metric.
void addColumn(ChartData& data, const RowCheck& check)
{
    const QString name = metricName(check.metric);
    if (data.columns.empty() || data.columns.back() != name)
        data.columns.push_back(name);
    data.columnOf.push_back(data.columns.size() - 1);
    data.remarks.push_back(
        Texts::tr("Predicted %1, published %2")
            .arg(metricFigure(check.metric, *check.predicted), metricFigure(check.metric, check.published)));
}

/// Against the diagonal as it is; else as a share of what was published.
void addPoint(ChartData& data, const RowCheck& check, std::size_t series)
{
    const double whole = data.diagonal ? 1.0 : shownValue(check.metric, check.published);
    const double predicted = shownValue(check.metric, *check.predicted) / whole;
    const double none = std::numeric_limits<double>::quiet_NaN();
    if (!data.diagonal)
        addColumn(data, check);
    data.positions.push_back(shownValue(check.metric, check.published));
    data.categories.push_back(pointName(check));
    for (std::size_t at = 0; at < data.series.size(); ++at) {
        ChartSeries& points = data.series[at];
        points.values.push_back(at == series ? predicted : none);
        points.low.push_back(at == series ? predicted * check.band.p10 : none);
        points.high.push_back(at == series ? predicted * check.band.p90 : none);
    }
}

/// Shares from a tenth to a hundred on a plain axis would be a line of points on its foot; a few that are
/// farther off than tenfold would press all others onto the dashed line.
void setValueAxis(ChartData& data)
{
    constexpr double most = 10.0; // assumption: a decade is still read on a plain axis
    double low = 1.0, high = 1.0;
    for (std::size_t row = 0; row < rowCount(data); ++row)
        if (const double value = pointValue(data, row); value > 0.0) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    data.logValues = high > most * low;
    if (low >= 1.0 / most && high <= most)
        return;
    data.valueSpan = ValueSpan{1.0 / most, most};
    data.notes << Texts::tr("Arrows: farther off than tenfold.");
}

} // namespace

ChartData parityOf(const CheckRun& run, const std::vector<std::size_t>& rows, int selected, ParityColor color,
                   std::vector<std::size_t>& drawn)
{
    drawn.clear();
    std::ranges::copy_if(rows, std::back_inserter(drawn),
                         [&](std::size_t row) { return run.checks[row].predicted.has_value(); });
    std::ranges::stable_sort(drawn, {}, [&](std::size_t row) {
        const RowCheck& check = run.checks[row];
        return std::pair(check.metric.index(), shownValue(check.metric, check.published));
    });
    ChartData data;
    setAxes(data, run, drawn);
    const std::vector<Group> groups = groupsOf(run, color);
    for (const Group& group : groups)
        data.series.push_back({.name = group.name});
    for (const std::size_t row : drawn) {
        const auto group = std::ranges::find(groups, keyOf(run.checks[row], color), &Group::key);
        if (static_cast<int>(row) == selected)
            data.emphasized.push_back(data.positions.size());
        addPoint(data, run.checks[row], static_cast<std::size_t>(group - groups.begin()));
    }
    data.logValues = data.diagonal;
    if (!data.diagonal)
        setValueAxis(data);
    return data;
}

ParityPanel::ParityPanel(const Look& look, QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_words(new QLabel(this)),
      m_none(new QLabel(this)),
      m_color(new QComboBox(this)),
      m_export(new QPushButton(this)),
      m_chart(new Chart(look, this))
{
    build();
    connect(m_color, &QComboBox::currentIndexChanged, this, &ParityPanel::redraw);
    connect(m_export, &QPushButton::clicked, this, &ParityPanel::openExport);
    connect(m_chart, &Chart::exportRequested, this, &ParityPanel::openExport);
    connect(m_chart, &Chart::rowChosen, this, [this](int point) {
        emit rowChosen(static_cast<int>(m_drawn[static_cast<std::size_t>(point)]));
    });
    retranslate();
}

void ParityPanel::build()
{
    auto* line = new QHBoxLayout;
    line->addWidget(m_words);
    line->addWidget(m_color);
    line->addStretch(1);
    line->addWidget(m_export);
    m_none->setProperty("type", QStringLiteral("secondary"));
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    m_none->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_look.px(8));
    column->addLayout(line);
    column->addWidget(m_chart, 1);
    column->addWidget(m_none, 1);
}

void ParityPanel::retranslate()
{
    const QSignalBlocker quiet(m_color);
    const int chosen = std::max(0, m_color->currentIndex());
    m_color->clear();
    m_color->addItem(tr("Inside or outside the fit"), static_cast<int>(ParityColor::Fit));
    m_color->addItem(tr("Tier"), static_cast<int>(ParityColor::Tier));
    m_color->addItem(tr("Metric"), static_cast<int>(ParityColor::Metric));
    m_color->setCurrentIndex(chosen);
    m_words->setText(tr("Color and shape by"));
    m_color->setAccessibleName(tr("What color and shape of the points tell"));
    m_export->setText(tr("Export chart…"));
    m_export->setAccessibleName(tr("Export chart…"));
    m_none->setText(tr("None of the rows that are shown is predicted. The table tells why."));
    redraw();
}

void ParityPanel::setRows(const CheckRunPtr& run, std::vector<std::size_t> rows, int selected)
{
    m_run = run;
    m_rows = std::move(rows);
    m_selected = selected;
    redraw();
}

void ParityPanel::redraw()
{
    if (!m_run)
        return;
    const auto color = static_cast<ParityColor>(m_color->currentData().toInt());
    m_chart->setData(parityOf(*m_run, m_rows, m_selected, color, m_drawn));
    m_chart->setVisible(!m_drawn.empty());
    m_export->setEnabled(!m_drawn.empty());
    m_none->setVisible(m_drawn.empty());
}

void ParityPanel::openExport() { openExportDialog(*m_chart, m_look, window()); }

} // namespace jw
