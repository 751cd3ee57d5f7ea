#include "views/workloads/cap_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <utility>

#include "views/charts/chart.h"
#include "views/common/chart_export_dialog.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/put_away.h"
#include "views/common/words.h"
#include "views/workloads/run_edits.h"
#include "views/workloads/run_facts.h"

namespace jw {
namespace {

constexpr int lateAfter = 300; ///< ms; sooner, a mark would only flicker

} // namespace

CapPanel::CapPanel(PlanDocument& document, PlanEvaluation& evaluation, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_evaluation(evaluation),
      m_look(look),
      m_panel(new Panel(look, {}, this)),
      m_line(new QLabel),
      m_told(new QLabel),
      m_chart(new Chart(look)),
      m_table(new FigureView(look)),
      m_use(new QPushButton),
      m_job([this](Result<CapPoints> points) { take(std::move(points)); })
{
    build();
    m_late.setSingleShot(true);
    m_late.setInterval(lateAfter);
    connect(&m_late, &QTimer::timeout, this, &CapPanel::showPoints);
    connect(&evaluation, &PlanEvaluation::evaluated, this, &CapPanel::followResults);
    connect(&evaluation, &PlanEvaluation::staleChanged, this, &CapPanel::followResults);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CapPanel::showCurrent);
    connect(m_use, &QPushButton::clicked, this, &CapPanel::useCurrent);
    connect(m_chart, &Chart::exportRequested, this, [this] { openExportDialog(*m_chart, m_look, this); });
    connect(m_chart, &Chart::recalculateRequested, &evaluation, &PlanEvaluation::recalculate);
    retranslate();
}

CapPanel::~CapPanel() = default;

void CapPanel::build()
{
    for (QLabel* label : {m_line, m_told})
        label->setWordWrap(true);
    m_told->setMinimumHeight(m_look.px(36)); // two lines, so that a longer sentence moves nothing
    m_told->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_chart->setMinimumHeight(m_look.px(260));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* row = new QHBoxLayout;
    row->addWidget(m_told, 1);
    row->addWidget(m_use, 0, Qt::AlignTop);
    for (QWidget* part :
         {static_cast<QWidget*>(m_line), static_cast<QWidget*>(m_chart), static_cast<QWidget*>(m_table)})
        m_panel->body()->addWidget(part);
    m_panel->body()->addLayout(row);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
}

void CapPanel::retranslate()
{
    m_panel->setTitle(tr("Power cap of the accelerators"));
    m_table->setAccessibleName(tr("The run under each power cap"));
    m_chart->setAccessibleName(tr("Cost, energy and running time over the power cap"));
    m_use->setText(tr("Use this cap"));
    m_use->setAccessibleName(m_use->text());
}

void CapPanel::setRow(const std::string& workload)
{
    if (m_workload != workload) {
        forget(); // what is of another run
        showPoints();
    }
    m_workload = workload;
    follow();
}

void CapPanel::followResults()
{
    m_behind = isPutAway(*this);
    if (!m_behind)
        follow();
}

void CapPanel::follow()
{
    if (m_workload.empty())
        return;
    const PlanPtr plan = m_document.resolved();
    if (const QString why = capObstacle(*plan, m_workload); !why.isEmpty()) {
        forget();
        return refuse(why);
    }
    const Asked asked{plan, m_workload};
    if (m_evaluation.isStale()) { // comes again with the results
        if (!m_evaluation.isAutomatic())
            showPoints();
        return;
    }
    if (asked != m_asked)
        ask(asked);
}

void CapPanel::ask(Asked asked)
{
    const auto* result = currentResult(m_evaluation, m_document, m_workload);
    m_prediction = result ? result->prediction : Prediction{};
    m_asked = std::move(asked);
    m_late.start();
    m_job.start([asked = m_asked](const std::stop_token& stop) {
        return powerCaps(*asked.plan, asked.workload, stop);
    });
    if (m_points.empty())
        showPoints();
}

void CapPanel::take(Result<CapPoints> points)
{
    m_late.stop();
    if (!points)
        return refuse(errorText(points.error(), *m_asked.plan));
    m_points = std::move(*points);
    m_now = capNow(m_points, *m_asked.plan, m_workload);
    showPoints();
    const std::size_t best = cheapestAt(m_points);
    chooseRow(static_cast<int>(best < m_points.size() ? best : m_points.size() - 1));
    showCurrent();
}

void CapPanel::forget()
{
    m_job.cancel();
    m_late.stop();
    m_asked = {};
    m_points.clear();
}

/// Nothing but the reason is shown.
void CapPanel::refuse(const QString& why)
{
    m_points.clear();
    showPoints();
    showLine(why, true);
}

bool CapPanel::isStale() const { return m_evaluation.isStale() || m_job.isRunning(); }

void CapPanel::showPoints()
{
    const bool any = !m_points.empty();
    for (QWidget* part : {static_cast<QWidget*>(m_chart), static_cast<QWidget*>(m_table),
                          static_cast<QWidget*>(m_told), static_cast<QWidget*>(m_use)})
        part->setVisible(any);
    if (!any && m_evaluation.isStale() && !m_evaluation.isAutomatic())
        return showLine(tr("Out of date. Recalculate to see what caps do."), false);
    if (!any)
        return showLine(tr("Computing…"), false);
    const Plan& plan = *m_document.resolved();
    ChartData chart = capChart(m_points, plan);
    chart.stale = isStale();
    m_chart->setData(chart);
    m_table->setMaximumRows(static_cast<int>(m_points.size()));
    m_table->setTable(capTable(m_points, m_now, plan));
    showLine(capWords(m_points, m_prediction, plan), false);
    showCurrent();
}

void CapPanel::showLine(const QString& words, bool bad)
{
    setStyled(*m_line, "type", bad ? QStringLiteral("worse") : QStringLiteral("label"));
    m_line->setText(words);
}

QString CapPanel::words() const { return m_line->text(); }

void CapPanel::chooseRow(int row) { m_table->selectRow(row); }

const CapPoint* CapPanel::current() const
{
    const int row = m_table->currentIndex().row();
    return row < 0 || row >= static_cast<int>(m_points.size()) ? nullptr
                                                               : &m_points[static_cast<std::size_t>(row)];
}

void CapPanel::showCurrent()
{
    const CapPoint* point = current();
    const bool now = point && point - m_points.data() == static_cast<std::ptrdiff_t>(m_now);
    m_use->setEnabled(point && !now && !isStale());
    m_use->setToolTip(now ? tr("The machines of the run have this cap.") : QString());
    setStyled(*m_told, "type", QStringLiteral("secondary"));
    m_told->setText(tr("The cap is a field of the node groups of this run, and holds for all their work."));
}

void CapPanel::useCurrent()
{
    const CapPoint* point = current();
    if (!point || isStale())
        return;
    const auto done = useCap(m_document, m_workload, point->cap);
    if (done)
        return;
    setStyled(*m_told, "type", QStringLiteral("worse"));
    m_told->setText(errorText(done.error(), *m_document.resolved()));
}

void CapPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    if (!m_points.empty())
        return showPoints();
    if (!m_workload.empty()) {
        forget(); // to be refused in the other language
        follow();
    }
}

void CapPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_behind, false))
        follow();
}

} // namespace jw
