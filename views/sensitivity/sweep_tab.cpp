#include "views/sensitivity/sweep_tab.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

#include "document/plan_evaluation.h"
#include "views/charts/chart.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/put_away.h"
#include "views/common/segments.h"
#include "views/common/words.h"
#include "views/common/wrapped_label.h"
#include "views/sensitivity/axis_form.h"
#include "views/sensitivity/cut_choice.h"
#include "views/sensitivity/run_bar.h"
#include "views/sensitivity/scenario_checks.h"
#include "views/sensitivity/sweep_question.h"
#include "views/sensitivity/sweep_table.h"

namespace jw {
namespace {

InputChoice::May mayOf(std::size_t axis)
{
    return axis == 0 ? InputChoice::May::NotBeNone : InputChoice::May::BeNone;
}

std::array<AxisForm*, mostInputs> formsIn(QWidget* parent, const Look& look)
{
    std::array<AxisForm*, mostInputs> forms{};
    for (std::size_t i = 0; i < forms.size(); ++i)
        forms[i] = new AxisForm(mayOf(i), look, parent);
    return forms;
}

} // namespace

/// Made in the order of Tab.
SweepTab::SweepTab(PlanDocument& document, PlanEvaluation& evaluation, const Look& look, QWidget* parent)
    : SensitivityTab(parent),
      m_document(document),
      m_evaluation(evaluation),
      m_look(look),
      m_scenarios(new ScenarioChecks(look, this)),
      m_axes(formsIn(this, look)),
      m_add(new QPushButton(this)),
      m_run(new RunBar(look, this)),
      m_words(new WrappedLabel(this)),
      m_panel(new Panel(look, {}, this)),
      m_views(new Segments(this)),
      m_command(new QPushButton(this)),
      m_export(new QPushButton(this)),
      m_exportPoints(new QPushButton(this)),
      m_drawing(new QWidget(m_panel)),
      m_cut(new CutChoice(look, m_drawing)),
      m_chart(new Chart(look, m_drawing)),
      m_hint(new QLabel(m_drawing)),
      m_table(new QTableView(m_panel)),
      m_points(new SweepTable(this)),
      m_strongest(m_axes[0]->input(), [this](const Result<VaryingField>& field) { beginWith(field); }),
      m_work([this] { came(); }),
      m_restoring([this](const Value& record) {
          if (const auto again = questionFrom(record, *m_document.plan()); again && !m_own)
              ask(*again);
          follow();
      }),
      m_looking([this](std::optional<SweepAnswer> kept) {
          if (kept)
              found(std::move(*kept));
      }),
      m_exporting([this](const Result<void>& done) {
          m_told = done ? tr("The points are exported.") : errorText(done.error(), *m_document.plan());
          showAnswer();
      })
{
    build();
    connectParts();
    retranslate();
}

SweepTab::~SweepTab() = default;

void SweepTab::setAsked(const AskedResult* asked)
{
    const std::string before = m_asked.path;
    m_asked = asked ? *asked : AskedResult{};
    if (m_asked.path != before) {
        m_strongest.cancel();
        m_canceled = false;
        m_told.clear();
        if (!m_own) // another input may move this result most
            m_axes[0]->choose({});
    }
    follow();
}

/// Until the person has chosen: the input that moves the result most, or why that is not known.
void SweepTab::beginWith(const Result<VaryingField>& field)
{
    m_told = field ? QString() : errorText(field.error(), *m_document.resolved());
    if (!field)
        return showAnswer();
    m_axes[0]->choose(*field);
    follow();
}

bool SweepTab::isRunning() const
{
    return m_strongest.isSought() || m_restoring.isRunning() || m_exporting.isRunning() ||
           (m_work.isRunning() && !m_work.isPaused());
}

/// Another document: nothing of this one is left to be asked.
void SweepTab::forget()
{
    m_work.cancel();
    m_strongest.cancel();
    m_restoring.cancel();
    m_looking.cancel();
    m_lookedFor.reset();
    m_run->note({});
    m_run->setRunning(false);
    m_answer.reset();
    m_told.clear();
    m_own = m_canceled = m_restored = false;
    m_inputs = 2;
    for (AxisForm* axis : m_axes)
        axis->choose({});
}

void SweepTab::questionChanged()
{
    m_canceled = false;
    m_told.clear();
    if (!m_work.isRunning())
        m_run->note({});
    follow();
}

void SweepTab::run()
{
    auto asked = question();
    if (!asked)
        return showAnswer();
    m_canceled = false;
    m_told.clear();
    m_run->setRunning(true);
    m_looking.cancel();
    m_lookedFor.reset(); // there will be more
    asked->planned = planned(*asked);
    Value record = m_own ? questionRecord(*asked) : Value(); // else it is found anew
    m_work.start(std::move(*asked), std::move(record));
}

void SweepTab::came()
{
    if (m_work.error()) {
        m_answer.reset();
        m_told = errorText(*m_work.error(), *m_work.answer().asked.plan);
    } else if (!m_work.isRunning()) {
        m_answer = m_work.answer();
        takeNames(question());
    }
    if (const auto unkept = m_work.takeUnkept())
        //: %1 says what is wrong with the disk
        m_told = tr("The sweep goes on, but its points are no longer kept for another day: %1")
                     .arg(errorText(*unkept, *m_document.plan()));
    if (m_work.kept() > 0)
        m_run->note(keptWords(m_work.answer(), m_work.kept(), true));
    if (m_work.isRunning())
        m_run->show(m_work.state());
    else
        m_run->setRunning(false);
    showAnswer();
}

const SweepAnswer* SweepTab::shown() const
{
    if (m_work.isRunning() && !m_work.answer().points.empty())
        return &m_work.answer();
    return m_answer ? &*m_answer : nullptr;
}

void SweepTab::showAnswer()
{
    if (isPutAway(*this))
        return;
    const SweepAnswer* answer = shown();
    QStringList words{m_told, missing()};
    m_panel->setVisible(answer);
    if (answer) {
        const auto asked = question();
        m_cut->setAnswer(answer);
        ChartData drawn = sweepChart(*answer, m_cut->chosen());
        drawn.stale = !asked || !isSame(answer->asked, *asked);
        m_panel->setTitle(drawn.title);
        m_chart->setData(drawn);
        if (!drawn.stale)
            words += sweepWords(*answer);
        else if (m_views->chosen() == AsTable) // which cannot look stale
            words << tr("The table is of other inputs than those above: run to have it anew.");
    }
    showView();
    words.removeAll(QString());
    m_words->setText(words.join(QLatin1Char('\n')));
    m_words->setVisible(!words.isEmpty());
}

/// A whole answer from before comes back; without one the points that are drawn stay.
void SweepTab::cancel()
{
    SweepAnswer part = m_work.cancel();
    const auto isBetter = [&](const SweepAnswer& before) {
        return before.isWhole() ||
               (isSame(before.asked, part.asked) && before.points.size() > part.points.size());
    };
    if (!part.points.empty() && !(m_answer && isBetter(*m_answer)))
        m_answer = std::move(part);
    m_canceled = true;
    showAnswer();
}

QString SweepTab::words() const { return m_words->text(); }

} // namespace jw
