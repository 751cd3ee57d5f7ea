#include "views/workloads/frontier_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <utility>

#include "views/advisor/serving_table.h"
#include "views/charts/chart.h"
#include "views/common/chart_export_dialog.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/put_away.h"
#include "views/common/segments.h"
#include "views/common/words.h"
#include "views/workloads/frontier_edits.h"
#include "views/workloads/frontier_items.h"

namespace jw {
namespace {

constexpr std::size_t mostBars = 10;

} // namespace

/// Made in the order of Tab.
FrontierPanel::FrontierPanel(PlanDocument& document, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_look(look),
      m_points(new Panel(look, {}, this)),
      m_ranking(new Panel(look, {}, this)),
      m_lines(new Segments),
      m_chart(new Chart(look)),
      m_told(new QLabel),
      m_notes(new QLabel),
      m_use(new QPushButton),
      m_about(new QLabel),
      m_costs(new Chart(look)),
      m_table(new FigureView(look)),
      m_job([this](Result<FrontierAnswer> answer) { take(std::move(answer)); })
{
    build();
    buildCosts();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_look.px(12));
    column->addWidget(m_points);
    column->addWidget(m_ranking);
    connect(m_lines, &Segments::chosenByUser, this, &FrontierPanel::showChart);
    connect(m_chart, &Chart::rowChosen, this, &FrontierPanel::choosePoint);
    connect(m_use, &QPushButton::clicked, this, &FrontierPanel::useCurrent);
    for (Chart* chart : {m_chart, m_costs})
        connect(chart, &Chart::exportRequested, this,
                [this, chart] { openExportDialog(*chart, m_look, this); });
    retranslate();
    showAnswer();
}

FrontierPanel::~FrontierPanel() = default;

void FrontierPanel::build()
{
    for (const LinesOf lines : {LinesOf::Gpus, LinesOf::Precision, LinesOf::Accelerator})
        m_lines->add(static_cast<int>(lines));
    m_points->addToHead(m_lines);
    m_chart->setMinimumHeight(m_look.px(280)); // with its axis at 1280 x 720
    for (QLabel* label : {m_told, m_notes})
        label->setWordWrap(true);
    m_told->setMinimumHeight(m_look.px(54)); // three lines, so that a longer sentence moves nothing
    m_told->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_notes->setProperty("type", QStringLiteral("secondary"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_told, 1);
    row->addWidget(m_use, 0, Qt::AlignTop);
    m_points->body()->addWidget(m_chart);
    m_points->body()->addLayout(row);
    m_points->body()->addWidget(m_notes);
}

void FrontierPanel::buildCosts()
{
    m_about->setWordWrap(true);
    m_about->setProperty("type", QStringLiteral("secondary"));
    m_costs->setMinimumHeight(m_look.px(320)); // room for the title of the axis
    m_table->setTwoLineHeads();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    for (QWidget* part :
         {static_cast<QWidget*>(m_about), static_cast<QWidget*>(m_costs), static_cast<QWidget*>(m_table)})
        m_ranking->body()->addWidget(part);
}

void FrontierPanel::retranslate()
{
    m_points->setTitle(tr("Latency against throughput"));
    m_lines->setAccessibleName(tr("What the lines are"));
    m_lines->setText(static_cast<int>(LinesOf::Gpus), tr("GPUs of a replica"));
    m_lines->setText(static_cast<int>(LinesOf::Precision), tr("Precision"));
    m_lines->setText(static_cast<int>(LinesOf::Accelerator), tr("Accelerator"));
    m_chart->setAccessibleName(tr("Output tokens per GPU over the time per output token"));
    m_use->setText(tr("Use this point"));
    m_use->setAccessibleName(m_use->text());
    nameRanking();
}

void FrontierPanel::nameRanking()
{
    const bool items = m_answer && m_answer->ofItems();
    m_ranking->setTitle(items ? tr("Cost of a million items by accelerator")
                              : tr("Cost of a million output tokens by accelerator"));
    m_about->setText(
        items
            ? tr("Each device at full load, all day, at its cheapest offer but spot; the planned one at the "
                 "plan's price. The bars are the cheapest and all devices of the plan. Time and energy "
                 "follow from the work of an item; energy is that of the GPUs alone, without hosts and "
                 "site. The whiskers are the band of the time; what the dearest offer comes to, says the "
                 "tooltip of a bar. Whether the model fits the memory is not checked.")
            : tr("Each device at the largest load within the promise, all day, at its cheapest offer but "
                 "spot; the planned one at the plan's price. The whiskers are the band of its tier; what "
                 "the dearest offer comes to, says the tooltip of a bar. Screened devices have no prediction "
                 "and stand last in the table; why not, says the tooltip of their name."));
    m_costs->setAccessibleName(m_ranking->title());
    m_table->setAccessibleName(items ? tr("Devices, the cheapest item first")
                                     : tr("Devices, the cheapest token first"));
}

void FrontierPanel::setRow(const std::string& workload)
{
    if (std::exchange(m_workload, workload) != workload) {
        m_job.cancel();
        m_asked = {};
        m_answer.reset();
        m_current.reset();
        showAnswer();
    }
    m_behind = isPutAway(*this);
    if (!m_behind)
        follow();
}

void FrontierPanel::follow()
{
    if (m_workload.empty())
        return;
    Asked asked{m_document.resolved(), m_workload};
    if (asked == m_asked)
        return;
    m_asked = std::move(asked);
    m_job.start([asked = m_asked](const std::stop_token& stop) {
        return frontierAnswer(*asked.plan, asked.workload, stop);
    });
    if (!m_answer)
        tell(tr("Computing…"), false);
}

void FrontierPanel::take(Result<FrontierAnswer> answer)
{
    m_current.reset();
    if (!answer)
        return refuse(errorText(answer.error(), *m_asked.plan), !isByChoice(answer.error()));
    m_answer = std::move(*answer);
    showAnswer();
}

/// Nothing but the reason is shown.
void FrontierPanel::refuse(const QString& why, bool bad)
{
    m_answer.reset();
    showAnswer();
    tell(why, bad);
}

void FrontierPanel::showAnswer()
{
    const bool tokens = m_answer && !m_answer->ofItems();
    for (QWidget* part : {static_cast<QWidget*>(m_lines), static_cast<QWidget*>(m_chart),
                          static_cast<QWidget*>(m_use), static_cast<QWidget*>(m_notes)})
        part->setVisible(tokens);
    m_ranking->setVisible(m_answer.has_value());
    m_points->setVisible(tokens || !m_answer); // an item has no time of a token to set against throughput
    if (!m_answer)
        return tell({}, false);
    showRanking();
    if (!tokens)
        return tell({}, false);
    m_notes->setText(frontierNotes(*m_answer));
    showChart();
}

void FrontierPanel::showRanking()
{
    const FrontierAnswer& answer = *m_answer;
    nameRanking();
    const bool first = m_costs->data().categories.empty();
    m_costs->setData(answer.ofItems() ? itemCostChart(answer.items, answer.ofPlan, mostBars)
                                      : tokenCostChart(answer.options, mostBars));
    if (first && !m_costs->data().valueSpan) // one device may cost a hundred times another
        m_costs->setLogAxis(wantsLogAxis(m_costs->data()));
    m_costs->setVisible(!m_costs->data().categories.empty());
    m_table->setTable(answer.ofItems() ? itemCostTable(answer.items) : tokenCostTable(answer.options));
}

void FrontierPanel::showChart()
{
    if (!m_answer || m_answer->ofItems())
        return;
    m_chart->setData(frontierChart(*m_answer, static_cast<LinesOf>(m_lines->chosen()), m_current, m_drawn));
    m_chart->setVisible(!m_drawn.empty());
    showCurrent();
}

void FrontierPanel::choosePoint(int row)
{
    const std::size_t place = m_drawn[static_cast<std::size_t>(row)];
    if (place == plannedPlace)
        return tell(pointWords(*m_answer, place), false);
    choosePlace(place);
}

void FrontierPanel::choosePlace(std::size_t place)
{
    if (!m_answer || place >= m_answer->frontier.points.size())
        return;
    m_current = place;
    showChart();
}

const OperatingPoint* FrontierPanel::current() const
{
    return m_answer && m_current ? &m_answer->frontier.points[*m_current] : nullptr;
}

QString FrontierPanel::obstacle() const
{
    if (!current())
        return tr("Choose a point of the chart first.");
    if (current()->device > 0)
        return tr("The machines of the service have another accelerator: change them on the page Fleet.");
    return {};
}

void FrontierPanel::showCurrent()
{
    m_use->setEnabled(obstacle().isEmpty());
    m_use->setToolTip(obstacle());
    if (current())
        return tell(pointWords(*m_answer, *m_current), false);
    tell(
        m_answer->frontier.points.empty()
            ? tr("No combination can be predicted. The reasons are below.")
            : tr("Choose a point with a click, or with the arrow keys and Enter. Each point holds a constant "
                 "number of requests; pale ones are beaten by another in both, or break the promised TTFT."),
        false);
}

void FrontierPanel::tell(const QString& words, bool bad)
{
    setStyled(*m_told, "type", bad ? QStringLiteral("worse") : QStringLiteral("label"));
    m_told->setText(words);
}

QString FrontierPanel::words() const { return m_told->text(); }

QString FrontierPanel::notes() const { return m_notes->text(); }

void FrontierPanel::useCurrent()
{
    if (!obstacle().isEmpty())
        return tell(obstacle(), true);
    const OperatingPoint point = *current();
    if (const auto done = usePoint(m_document, m_workload, point); !done)
        tell(errorText(done.error(), *m_document.resolved()), true);
}

void FrontierPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    m_asked = {}; // to be answered, or refused, in the other language
    follow();
}

void FrontierPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_behind, false))
        follow();
}

} // namespace jw
