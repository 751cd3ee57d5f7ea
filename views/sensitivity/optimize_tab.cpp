#include "views/sensitivity/optimize_tab.h"

#include <QComboBox>
#include <QEvent>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

#include "document/plan_document.h"
#include "engine/plan_index.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/put_away.h"
#include "views/common/words.h"
#include "views/common/wrapped_label.h"
#include "views/forms/number_line.h"
#include "views/sensitivity/measure_form.h"
#include "views/sensitivity/run_bar.h"

namespace jw {
namespace {

/// The upper bound is an assumption: nobody reads more rows.
constexpr FieldInfo bestInfo{.key = "best",
                             .term = {JW_TERM("jw::Term", "Candidates shown")},
                             .lower = 1,
                             .upper = 1000,
                             .kind = FieldKind::Whole};

/// Of another plan or question than the one on screen.
void dim(FigureTable& table)
{
    for (std::vector<FigureCell>& row : table.rows)
        for (FigureCell& cell : row)
            cell.dimmed = true;
}

} // namespace

/// Made in the order of Tab.
OptimizeTab::OptimizeTab(PlanDocument& document, const Look& look, QWidget* parent)
    : SensitivityTab(parent),
      m_document(document),
      m_look(look),
      m_workName(new QLabel(this)),
      m_work(new QComboBox(this)),
      m_run(nullptr),
      m_words(nullptr),
      m_panel(nullptr),
      m_scenario(nullptr),
      m_copy(nullptr),
      m_table(nullptr),
      m_job([this](Result<OptimizeAnswer> answer) { take(std::move(answer)); },
            [this](JobState state) { m_run->show(state); })
{
    for (std::size_t k = 0; k < formChoices.size(); ++k) {
        m_choiceNames[k] = new QLabel(this);
        m_choices[k] = new QLineEdit(this);
        if (!isPicked(k))
            continue;
        m_choices[k]->setReadOnly(true);
        m_add[k] = new QPushButton(this);
        m_clear[k] = new QPushButton(this);
    }
    m_layoutsName = new QLabel(this);
    m_layouts = new QComboBox(this);
    m_best = new NumberLine(this);
    m_measures = new MeasureForm(look, this);
    m_run = new RunBar(look, this);
    m_words = new WrappedLabel(this);
    m_panel = new Panel(look, {}, this);
    m_scenario = new QPushButton(this);
    m_copy = new QPushButton(this);
    m_table = new FigureView(look, m_panel);
    build();
    connectParts();
    retranslate();
}

OptimizeTab::~OptimizeTab() = default;

void OptimizeTab::follow()
{
    if (isPutAway(*this))
        return;
    fillWork();
    showPicked();
    m_best->setKind(fieldNumber(tr("Candidates shown"), bestInfo, {"", 1.0}, *m_document.resolved()));
    const auto whole = [](double number) { return QLocale().toString(number, 'f', 0); };
    //: %1 to %3 are numbers
    m_best->setToolTip(tr("So many of the best, %1 to %2; empty is %3")
                           .arg(whole(bestInfo.lower), whole(bestInfo.upper),
                                whole(static_cast<double>(OptimizeAsked{}.best))));
    m_measures->setPlan(m_document.resolved());
    showAnswer();
}

void OptimizeTab::forget()
{
    m_job.cancel();
    m_run->setRunning(false);
    m_answer.reset();
    for (std::size_t k = 0; k < formChoices.size(); ++k) {
        m_picked[k].clear();
        m_choices[k]->clear();
    }
    m_measures->clear();
}

/// Workloads with machines; the one chosen stays.
void OptimizeTab::fillWork()
{
    const Plan& plan = *m_document.resolved();
    const PlanIndex index(plan);
    const QString before = m_work->currentData().toString();
    const QSignalBlocker quiet(m_work);
    m_work->clear();
    for (const Workload& work : plan.workloads)
        if (work.enabled && !index.assignedTo(work).empty())
            m_work->addItem(QString::fromStdString(work.name), QString::fromStdString(work.uid));
    m_work->setCurrentIndex(m_work->count() > 0 ? std::max(0, m_work->findData(before)) : -1);
}

OptimizeAsked OptimizeTab::asked() const
{
    OptimizeAsked asked{.resolved = m_document.resolved(),
                        .workload = m_work->currentData().toString().toStdString(),
                        .searchesLayouts = m_layouts->currentIndex() <= 0,
                        .objective = m_measures->objective(),
                        .limits = m_measures->limits(),
                        .best = static_cast<std::size_t>(m_best->value().value_or(OptimizeAsked{}.best))};
    for (std::size_t k = 0; k < formChoices.size(); ++k)
        asked.choices[k] =
            (isPicked(k) ? m_picked[k].join(QLatin1Char(',')) : m_choices[k]->text().trimmed()).toStdString();
    return asked;
}

/// What the person has yet to say; "" when the question is whole.
QString OptimizeTab::missing() const
{
    if (m_work->currentIndex() < 0)
        return tr("No workload has machines: give one a node group first.");
    if (std::ranges::all_of(m_choices,
                            [](const QLineEdit* line) { return line->text().trimmed().isEmpty(); }))
        return tr(
            "Say what may be chosen: machines, numbers of GPUs, ways to have them, regions, power caps.");
    return m_best->isRefused() ? tr("Correct the number of candidates shown.") : m_measures->missing();
}

void OptimizeTab::run()
{
    if (!missing().isEmpty())
        return showAnswer();
    m_run->setRunning(true);
    m_job.start([question = asked()](const std::stop_token& stop, const Progress& progress) {
        return optimizeAnswer(question, stop, progress);
    });
}

void OptimizeTab::take(Result<OptimizeAnswer> answer)
{
    m_run->setRunning(false);
    m_answer.reset();
    if (answer)
        m_answer = std::move(*answer);
    showAnswer();
    if (!answer)
        m_words->setText(errorText(answer.error(), *m_document.resolved()));
}

bool OptimizeTab::isCurrent() const { return m_answer && m_answer->asked == asked(); }

void OptimizeTab::showAnswer()
{
    m_panel->setVisible(m_answer && !m_answer->found.best.empty());
    const QString wanting = missing();
    m_words->setText(wanting);
    if (!m_answer)
        return;
    const bool current = isCurrent();
    FigureTable table = optimizeTable(*m_answer);
    if (!current)
        dim(table);
    m_table->setTable(std::move(table));
    m_scenario->setEnabled(current);
    if (wanting.isEmpty())
        m_words->setText(current ? optimizeWords(*m_answer).join(QLatin1Char('\n'))
                                 : tr("The plan or the question has changed since: run again."));
}

void OptimizeTab::makeScenario()
{
    if (!isCurrent() || m_answer->found.best.empty())
        return;
    const QModelIndex row =
        m_table->selectionModel()->hasSelection() ? m_table->currentIndex() : QModelIndex();
    const auto at = static_cast<std::size_t>(std::max(0, row.row()));
    const OptimizeAnswer chosen = *m_answer; // the edit reaches this tab while it runs
    if (const auto ok = addFleetScenario(m_document, chosen, at); !ok)
        m_words->setText(errorText(ok.error(), *m_document.plan()));
}

NumberLine& OptimizeTab::limit(std::size_t at) const { return m_measures->limit(at); }

QString OptimizeTab::words() const { return m_words->text(); }

} // namespace jw
