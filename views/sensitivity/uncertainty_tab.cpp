#include "views/sensitivity/uncertainty_tab.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "catalogue/catalogue_spread.h"
#include "document/plan_evaluation.h"
#include "document/uncertainty_edits.h"
#include "views/charts/chart.h"
#include "views/common/empty_state.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/put_away.h"
#include "views/common/segments.h"
#include "views/common/shown_number.h"
#include "views/common/words.h"
#include "views/forms/catalogue_band.h"
#include "views/forms/field_editor.h"
#include "views/forms/number_line.h"
#include "views/sensitivity/run_bar.h"
#include "views/sensitivity/scenario_checks.h"

namespace jw {
namespace {

/// A field of the plan's settings as every form has it.
FieldEditor* settingEditor(PlanDocument& document, const Look& look, const std::string& key, QWidget* parent)
{
    const Plan& plan = *document.plan();
    const FieldInfo* info = findField(fieldsOf<PlanSettings>(), key);
    auto* editor = new FieldEditor(document, look, {key, info, Place::Main}, parent);
    editor->setRow(plan.settings.uid);
    editor->setMaximumWidth(look.px(180));
    return editor;
}

} // namespace

/// Made in the order of Tab.
UncertaintyTab::UncertaintyTab(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                               QWidget* parent)
    : SensitivityTab(parent),
      m_document(document),
      m_evaluation(evaluation),
      m_look(look),
      m_scenarios(new ScenarioChecks(look, this)),
      m_samples(settingEditor(document, look, "samples", this)),
      m_seed(settingEditor(document, look, "seed", this)),
      m_limit(new NumberLine(this)),
      m_run(new RunBar(look, this)),
      m_refusal(new QLabel(this)),
      m_empty(new EmptyState(look, this)),
      m_chartPanel(new Panel(look, {}, this)),
      m_tablePanel(new Panel(look, {}, this)),
      m_sharePanel(new Panel(look, {}, this)),
      m_inputPanel(new Panel(look, {}, this)),
      m_which(new QComboBox(this)),
      m_segments(new Segments(this)),
      m_export(new QPushButton(this)),
      m_chart(new Chart(look, m_chartPanel)),
      m_copy(new QPushButton(this)),
      m_sharesOf(new QComboBox(this)),
      m_table(new FigureView(look, m_tablePanel)),
      m_shares(new FigureView(look, m_sharePanel)),
      m_estimates(new QPushButton(this)),
      m_inputs(new FigureView(look, m_inputPanel)),
      m_aboutShares(new QLabel(this)),
      m_remarks(new QLabel(this)),
      m_job([this](Answer answer) { take(std::move(answer)); },
            [this](JobState state) { m_run->show(state); })
{
    build();
    connectParts();
    retranslate();
}

UncertaintyTab::~UncertaintyTab() = default;

void UncertaintyTab::setAsked(const AskedResult* asked)
{
    const std::string before = m_asked.path;
    m_asked = asked ? *asked : AskedResult{};
    if (m_asked.path != before) {
        m_limit->setValue({});
        m_canceled = false;
    }
    m_scenarios->setPlan(*m_document.plan());
    follow();
}

void UncertaintyTab::forget()
{
    m_job.cancel();
    m_run->setRunning(false);
    m_answer.reset();
    m_limit->setValue({});
    showAnswer();
}

MonteCarloQuestion UncertaintyTab::question() const
{
    const DrawnSamples draws = drawnSamples(m_document.plan()->settings);
    return {.scenarios = m_scenarios->chosen(),
            .results = {m_asked.path},
            .samples = draws.count,
            .seed = draws.seed};
}

/// The answer is of the plan and the question as they are.
bool UncertaintyTab::isCurrent() const
{
    return m_answer && m_answer->plan == m_document.plan() && m_answer->sampled.question == question();
}

void UncertaintyTab::follow()
{
    showAnswer();
    if (m_asked.info && m_evaluation.isAutomatic() && !m_canceled && !isPutAway(*this) && !isCurrent())
        run();
}

void UncertaintyTab::run()
{
    if (!m_asked.info)
        return;
    m_canceled = false;
    m_run->setRunning(true);
    m_job.start(
        [asked =
             SampledResult{.plan = m_document.plan(), .asked = m_asked, .sampled = {.question = question()}}](
            const std::stop_token& stop, const Progress& progress) {
            return sampledResult(asked, stop, progress);
        });
}

void UncertaintyTab::take(Answer answer)
{
    m_run->setRunning(false);
    if (!answer) {
        m_answer.reset();
        tell(answer.error());
        return showAnswer();
    }
    if (!*answer)
        return;
    m_answer = std::move(**answer);
    fillScenarios();
    m_refusal->hide();
    showAnswer();
}

/// What is chosen stays chosen.
void UncertaintyTab::fillScenarios()
{
    for (QComboBox* box : {m_which, m_sharesOf}) {
        const QString before = box->currentText();
        box->clear();
        for (std::size_t at = 0; at < m_answer->sampled.scenarios.size(); ++at)
            box->addItem(m_answer->name(at));
        box->setCurrentIndex(std::max(0, box->findText(before)));
    }
}

void UncertaintyTab::tell(const Error& error)
{
    m_refusal->setText(errorText(error, *m_document.plan()));
    m_refusal->show();
}

void UncertaintyTab::setShown(Shown shown)
{
    m_shown = shown;
    m_segments->choose(static_cast<int>(shown));
    showChart();
}

/// How many numbers of the plan are estimates of the catalogue that it takes for certain.
void UncertaintyTab::showEstimates()
{
    const std::size_t count = catalogueEstimates(*m_document.plan()).size();
    const QString words = tr("Make the catalogue's estimates uncertain (%1)")
                              .arg(QLocale().toString(static_cast<qulonglong>(count)));
    m_estimates->setText(words);
    m_estimates->setToolTip(estimateAssumption());
    m_estimates->setVisible(count > 0);
    m_empty->setText({tr("Nothing is uncertain yet: right-click a number and choose Distribution…, or have a "
                         "run or service predicted, whose results err by their bands."),
                      count > 0 ? words : QString(),
                      {}});
}

void UncertaintyTab::takeEstimates()
{
    if (const auto done = spreadEstimates(m_document); !done)
        tell(done.error());
}

void UncertaintyTab::showLimit()
{
    if (!m_asked.info)
        return;
    const UnitName unit = m_answer ? m_answer->unit() : commonUnit(m_asked.base, *m_asked.info);
    m_limit->setKind(resultNumber(tr("Limit: at most"), *m_asked.info, unit, *m_document.plan()));
}

/// What is sampled is not sorted anew.
void UncertaintyTab::showStale()
{
    if (isPutAway(*this))
        return;
    showEstimates();
    if (!m_answer)
        return;
    ChartData drawn = m_chart->data();
    drawn.stale = !isCurrent();
    m_chart->setData(drawn);
}

/// Put away it waits until it is shown again.
void UncertaintyTab::showAnswer()
{
    if (isPutAway(*this))
        return;
    showEstimates();
    showLimit();
    const bool uncertain = m_answer && m_answer->isUncertain();
    m_empty->setVisible(m_answer && !uncertain);
    for (QWidget* part : {m_chartPanel, m_tablePanel, m_sharePanel, m_inputPanel})
        part->setVisible(uncertain);
    if (!uncertain)
        return;
    m_chartPanel->setTitle(m_answer->asked.name);
    m_table->setTable(sampledTable(*m_answer, m_limit->value()));
    m_inputs->setTable(drawnInputs(*m_answer));
    m_remarks->setText(sampledRemarks(*m_answer).join(QLatin1Char('\n')));
    m_remarks->setVisible(!m_remarks->text().isEmpty());
    showShares();
    showChart();
}

void UncertaintyTab::showShares()
{
    const auto at = static_cast<std::size_t>(std::max(0, m_sharesOf->currentIndex()));
    m_sharesOf->setVisible(m_sharesOf->count() > 1);
    const FigureTable shares = varianceTable(*m_answer, at);
    m_shares->setTable(shares);
    m_shares->setVisible(!shares.rows.empty());
    m_aboutShares->setText(varianceWords(*m_answer, at));
}

void UncertaintyTab::showChart()
{
    if (!m_answer)
        return;
    const bool histogram = m_shown == Shown::Histogram;
    m_which->setVisible(histogram && m_which->count() > 1);
    const auto at = static_cast<std::size_t>(std::max(0, m_which->currentIndex()));
    ChartData drawn = histogram ? histogramChart(*m_answer, at, m_limit->value())
                                : cumulativeChart(*m_answer, m_limit->value());
    drawn.stale = !isCurrent();
    m_chart->setData(drawn);
    m_export->setEnabled(!drawn.series.empty());
}

void UncertaintyTab::cancel()
{
    m_job.cancel();
    m_canceled = true;
}

QString UncertaintyTab::remarks() const { return m_remarks->text(); }

} // namespace jw
