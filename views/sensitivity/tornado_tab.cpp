#include "views/sensitivity/tornado_tab.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

#include "views/charts/chart.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/put_away.h"
#include "views/common/table_copy.h"
#include "views/common/words.h"
#include "views/common/wrapped_label.h"
#include "views/sensitivity/run_bar.h"

namespace jw {
namespace {

constexpr std::array shares{0.05, 0.1, 0.2, 0.5}; // assumption: what people ask for
constexpr int usualShare = 1;

} // namespace

/// Made in the order of Tab.
TornadoTab::TornadoTab(PlanDocument& document, PlanEvaluation& evaluation, const Look& look, QWidget* parent)
    : SensitivityTab(parent),
      m_document(document),
      m_evaluation(evaluation),
      m_look(look),
      m_rangeName(new QLabel(this)),
      m_range(new QComboBox(this)),
      m_run(new RunBar(look, this)),
      m_words(new WrappedLabel(this)),
      m_chartPanel(new Panel(look, {}, this)),
      m_tablePanel(new Panel(look, {}, this)),
      m_export(new QPushButton(this)),
      m_chart(new Chart(look, m_chartPanel)),
      m_copy(new QPushButton(this)),
      m_table(new FigureView(look, m_tablePanel)),
      m_job([this](Result<TornadoAnswer> answer) { take(std::move(answer)); },
            [this](JobState state) { m_run->show(state); })
{
    build();
    connect(&document, &PlanDocument::replaced, this, &TornadoTab::forget);
    connect(&document, &PlanDocument::planChanged, this, [this] {
        m_canceled = false;
        if (m_evaluation.isStale())
            return showAnswer();
        follow(); // the results are there already, as of another document
    });
    connect(&document, &PlanDocument::currentScenarioChanged, this, &TornadoTab::follow);
    connect(m_range, &QComboBox::activated, this, [this] {
        m_canceled = false;
        follow();
    });
    connectRun(*m_run);
    connectChart(*m_chart, *m_export, m_evaluation, m_look);
    connect(m_copy, &QPushButton::clicked, this, [this] { copyTable(m_table->figures()); });
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        const auto& rows = m_table->figures().table().rows;
        emit goToRequested(rows[static_cast<std::size_t>(index.row())].front().full);
    });
    retranslate();
}

TornadoTab::~TornadoTab() = default;

void TornadoTab::build()
{
    m_words->setProperty("type", QStringLiteral("secondary"));
    for (std::size_t i = 0; i <= shares.size(); ++i)
        m_range->addItem({});
    m_range->setCurrentIndex(usualShare);
    m_range->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_chartPanel->addToHead(m_export);
    m_chartPanel->body()->addWidget(m_chart);
    m_chart->setMinimumHeight(m_look.px(368)); // twelve rows with their names
    m_tablePanel->addToHead(m_copy);
    m_tablePanel->body()->addWidget(m_table);
    m_table->setWholeNames();
    m_table->setTwoLineHeads();
    auto* question = new QHBoxLayout;
    question->addWidget(m_rangeName);
    question->addWidget(m_range);
    question->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_look.px(12));
    column->addLayout(question);
    for (QWidget* part : {static_cast<QWidget*>(m_words), static_cast<QWidget*>(m_chartPanel),
                          static_cast<QWidget*>(m_tablePanel)})
        column->addWidget(part);
    column->addStretch(1);
}

void TornadoTab::retranslate()
{
    m_rangeName->setText(tr("Each input by itself"));
    m_range->setAccessibleName(tr("How far each input is moved"));
    for (std::size_t i = 0; i < shares.size(); ++i)
        //: %1 is a number of percent
        m_range->setItemText(static_cast<int>(i),
                             tr("%1 % down and up").arg(QLocale().toString(100.0 * shares[i], 'f', 0)));
    m_range->setItemText(static_cast<int>(shares.size()), tr("P10 to P90 of what is uncertain"));
    m_export->setText(tr("Export…"));
    m_export->setAccessibleName(tr("Export the chart"));
    m_copy->setText(tr("Copy table"));
    m_tablePanel->setTitle(tr("Inputs, the strongest first"));
    m_chart->setAccessibleName(tr("Change of the result with each input"));
    m_table->setAccessibleName(m_tablePanel->title());
    showAnswer();
}

TornadoRange TornadoTab::range() const
{
    const auto at = static_cast<std::size_t>(std::max(0, m_range->currentIndex()));
    return at < shares.size() ? TornadoRange{shares[at]} : TornadoRange{};
}

void TornadoTab::setRange(TornadoRange range)
{
    int at = static_cast<int>(shares.size());
    for (std::size_t i = 0; range.share && i < shares.size(); ++i)
        if (shares[i] == *range.share)
            at = static_cast<int>(i);
    m_range->setCurrentIndex(at);
    m_canceled = false;
    follow();
}

void TornadoTab::setAsked(const AskedResult* asked)
{
    const std::string before = m_asked.path;
    m_asked = asked ? *asked : AskedResult{};
    m_canceled = m_canceled && m_asked.path == before;
    follow();
}

void TornadoTab::forget()
{
    m_job.cancel();
    m_run->setRunning(false);
    m_answer.reset();
}

bool TornadoTab::isCurrent() const
{
    return m_answer && m_answer->resolved == m_document.resolved() && m_answer->range == range() &&
           m_answer->asked.path == m_asked.path;
}

void TornadoTab::follow()
{
    showAnswer();
    if (m_asked.info && m_evaluation.isAutomatic() && !m_canceled && !isPutAway(*this) && !isCurrent())
        run();
}

void TornadoTab::run()
{
    if (!m_asked.info)
        return;
    m_canceled = false;
    m_run->setRunning(true);
    m_job.start(
        [question = TornadoAnswer{.resolved = m_document.resolved(), .asked = m_asked, .range = range()}](
            const std::stop_token& stop, const Progress&) { return tornadoAnswer(question, stop); });
}

void TornadoTab::take(Result<TornadoAnswer> answer)
{
    m_run->setRunning(false);
    m_answer.reset();
    if (answer)
        m_answer = std::move(*answer);
    showAnswer();
    if (!answer)
        tell(errorText(answer.error(), *m_document.resolved()));
}

/// Put away it waits until it is shown again.
void TornadoTab::showAnswer()
{
    if (isPutAway(*this))
        return;
    const bool some = m_answer && !m_answer->inputs.empty();
    m_chartPanel->setVisible(some);
    m_tablePanel->setVisible(some);
    tell(!m_answer || some       ? QString()
         : m_answer->range.share ? tr("No number of the plan moves this result.")
                                 : tr("Nothing is uncertain in this scenario yet: right-click a number and "
                                      "choose Distribution…, or move each input by a share."));
    if (!some)
        return;
    ChartData drawn = tornadoChart(*m_answer);
    drawn.stale = !isCurrent();
    m_chartPanel->setTitle(drawn.title);
    m_chart->setData(drawn);
    m_table->setTable(tornadoTable(*m_answer));
}

void TornadoTab::tell(const QString& words)
{
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
}

void TornadoTab::cancel()
{
    m_job.cancel();
    m_canceled = true;
}

QString TornadoTab::words() const { return m_words->text(); }

} // namespace jw
