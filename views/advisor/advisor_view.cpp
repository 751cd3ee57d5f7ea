#include "views/advisor/advisor_view.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

#include <atomic>

#include "advisor/advisor.h"
#include "domain/paths.h"
#include "jobs/in_parallel.h"
#include "views/advisor/advice_edits.h"
#include "views/advisor/advice_form.h"
#include "views/advisor/advice_table.h"
#include "views/advisor/advice_words.h"
#include "views/advisor/request_field.h"
#include "views/charts/chart.h"
#include "views/common/chart_export_dialog.h"
#include "views/common/empty_state.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/put_away.h"
#include "views/common/table_copy.h"
#include "views/common/words.h"
#include "views/results/figure_model.h"

namespace jw {
namespace {

/// On any thread. What is left of a stopped one is of no use.
Result<std::vector<Advice>> adviceFor(const AdviceRequest& request, const std::stop_token& stop,
                                      const Progress& progress)
{
    std::atomic<std::size_t> done{0};
    return advise(request, builtInCatalogue(), [&](std::size_t count, const auto& work) {
        inParallel(count, [&](std::size_t at) {
            if (stop.stop_requested())
                return;
            work(at);
            progress.say(++done, count);
        });
    });
}

} // namespace

/// Made in the order of Tab.
AdvisorView::AdvisorView(PlanDocument& document, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_look(look),
      m_form(new AdviceForm(document, look)),
      m_asked(new Panel(look, {}, this)),
      m_panel(new Panel(look, {}, this)),
      m_add(new QPushButton),
      m_copy(new QPushButton),
      m_export(new QPushButton),
      m_stack(new QStackedWidget(m_panel)),
      m_empty(new EmptyState(look)),
      m_busy(nullptr),
      m_answer(nullptr),
      m_wait(new QLabel),
      m_verdict(new QLabel),
      m_details(new QLabel),
      m_message(new QLabel),
      m_stop(new QPushButton),
      m_show(new QPushButton),
      m_progress(new QProgressBar),
      m_chart(new Chart(look)),
      m_table(new FigureView(look)),
      m_job([this](const Answer& answer) { take(answer); },
            [this](JobState state) { m_progress->setValue(static_cast<int>(100.0 * state.done)); })
{
    build();
    connectParts();
    retranslate();
}

AdvisorView::~AdvisorView() = default;

void AdvisorView::connectParts()
{
    connect(m_form, &AdviceForm::requestChanged, this, &AdvisorView::ask);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_form->hasWork())
            ask();
        else
            m_form->pickWork();
    });
    connect(m_empty, &EmptyState::exampleTriggered, this, [this] {
        if (const auto runs = m_form->runs(); !runs.empty())
            m_form->chooseRun(runs.front()->uid);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &AdvisorView::showCurrent);
    connect(m_chart, &Chart::rowChosen, this,
            [this](int point) { chooseRow(static_cast<int>(m_drawn[static_cast<std::size_t>(point)])); });
    connect(m_chart, &Chart::exportRequested, m_export, &QPushButton::click);
    connect(m_export, &QPushButton::clicked, this, [this] { openExportDialog(*m_chart, m_look, window()); });
    connect(m_copy, &QPushButton::clicked, this, [this] { copyTable(m_table->figures()); });
    connect(m_add, &QPushButton::clicked, this, &AdvisorView::addToPlan);
    connect(m_show, &QPushButton::clicked, this, [this] {
        const Plan& plan = *m_document.plan();
        if (const RowRef row = findRow(plan, m_added))
            emit goToRequested(QString::fromStdString(pathOf(plan, row, "nodes")));
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_job.cancel();
        m_refusal = Error{.kind = Error::Kind::Canceled};
        showParts();
    });
    connect(&m_document, &PlanDocument::planChanged, this, &AdvisorView::follow);
    connect(&m_document, &PlanDocument::currentScenarioChanged, this, &AdvisorView::follow);
}

void AdvisorView::follow()
{
    m_behind = isPutAway(*this);
    if (!m_behind)
        m_form->refresh();
}

void AdvisorView::ask()
{
    m_all.clear();
    m_refusal.reset();
    m_added.clear();
    tell({}, false);
    m_progress->setValue(0);
    list();
    if (const auto& request = m_form->request())
        m_job.start([asked = *request](const std::stop_token& stop, const Progress& progress) {
            return adviceFor(asked, stop, progress);
        });
    else
        m_job.cancel();
    showParts();
}

/// Of the newest request alone: others are forgotten by the job.
void AdvisorView::take(const Answer& answer)
{
    if (answer)
        m_all = *answer;
    else
        m_refusal = answer.error();
    list();
    const auto binding = bindingLimit(m_all);
    chooseRow(binding ? static_cast<int>(binding->closest - m_all.data()) : 0);
    showParts();
    emit answered();
}

void AdvisorView::list()
{
    m_table->setTable(adviceTable(m_all));
    m_verdict->setText(verdictText(m_all));
    chooseRow(std::max(0, m_table->currentIndex().row()));
    showCurrent();
}

void AdvisorView::chooseRow(int row) { m_table->setCurrentIndex(m_table->figures().index(row, 0)); }

const Advice* AdvisorView::current() const
{
    const int row = m_table->currentIndex().row();
    return row < 0 || row >= static_cast<int>(m_all.size()) ? nullptr : &m_all[static_cast<std::size_t>(row)];
}

void AdvisorView::showCurrent()
{
    const Advice* advice = current();
    const QString refusal = cannotAddText(advice);
    m_add->setEnabled(refusal.isEmpty());
    m_add->setToolTip(refusal.isEmpty() ? tr("A fleet with a group of the selected devices, on this offer")
                                        : refusal);
    m_add->setAccessibleDescription(m_add->toolTip());
    m_details->setText(advice ? detailsText(*advice) : QString());
    m_details->setToolTip(advice ? priceSource(*advice) : QString());
    const auto row = static_cast<std::size_t>(std::max(0, m_table->currentIndex().row()));
    m_chart->setData(adviceChart(m_all, row, m_drawn));
    m_chart->setVisible(!m_drawn.empty());
    m_export->setEnabled(!m_drawn.empty());
}

void AdvisorView::showParts()
{
    const bool there = !m_all.empty(), some = there && m_all.front().accepted();
    m_panel->setTitle(some ? m_verdict->text() : tr("Which hardware for this work"));
    m_verdict->setVisible(!some); // then it takes lines
    for (QPushButton* button : {m_copy, m_export, m_add})
        button->setVisible(there);
    if (!there)
        showEmpty();
    m_stack->setCurrentWidget(isAsking() ? m_busy : there ? m_answer : static_cast<QWidget*>(m_empty));
}

void AdvisorView::showEmpty()
{
    const auto words = [](const Error& error) {
        return shownText(messageOf(error, findNested(fieldsOf<AdviceRequest>(), error.field)));
    };
    EmptyText text;
    const auto& request = m_form->request();
    if (!m_form->hasWork()) {
        text = {tr("Choose a model of the catalogue or a training run of the plan: every device is tried on "
                   "it, rented and bought, and ranked."),
                tr("Choose the work…"),
                {}};
        if (const auto runs = m_form->runs(); !runs.empty())
            text.example = AdviceForm::nameOf(*runs.front());
    } else if (!request || m_refusal)
        text.sentence = words(request ? *m_refusal : request.error());
    if (request && m_refusal)
        text.action = tr("Try again");
    m_empty->setText(text);
}

void AdvisorView::tell(const QString& words, bool bad)
{
    setStyled(*m_message, "type", bad ? QStringLiteral("worse") : QStringLiteral("better"));
    m_message->setWordWrap(bad); // reasons take lines
    m_message->setText(words);
    m_message->setVisible(!words.isEmpty());
    m_show->setVisible(!words.isEmpty() && !bad);
}

void AdvisorView::addToPlan()
{
    const Advice* advice = current();
    const auto& request = m_form->request();
    const RegionRow* region = request ? builtInCatalogue().findRegion(request->region) : nullptr;
    if (!advice || !advice->accepted() || !region)
        return;
    const auto added = addMachines(m_document, *advice, *region);
    if (!added)
        return tell(errorText(added.error(), *m_document.resolved()), true);
    m_added = *added;
    //: %1 is a device
    tell(tr("%1 is in the plan now.").arg(QString::fromStdString(advice->device->name)), false);
}

void AdvisorView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AdvisorView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_behind, false))
        m_form->refresh();
}

} // namespace jw
