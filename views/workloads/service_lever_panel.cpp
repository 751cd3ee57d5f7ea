#include "views/workloads/service_lever_panel.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <cmath>

#include "advisor/other_ways.h"
#include "messages/service_text.h"
#include "views/charts/chart.h"
#include "views/common/chart_export_dialog.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/put_away.h"
#include "views/common/segments.h"
#include "views/common/table_look.h"
#include "views/common/words.h"
#include "views/forms/entity_form.h"
#include "views/workloads/service_lever_edits.h"

namespace jw {

ServiceLeverPanel::ServiceLeverPanel(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                                     QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_evaluation(evaluation),
      m_look(look),
      m_question(fail({})),
      m_panel(new Panel(look, {}, this)),
      m_others(new Panel(look, {}, this)),
      m_line(new QLabel),
      m_detail(new QLabel),
      m_table(new FigureView(look)),
      m_parts(new FigureView(look)),
      m_use(new QPushButton),
      m_useAll(new QPushButton),
      m_metrics(new Segments),
      m_chart(new Chart(look)),
      m_form(new EntityForm(document, look))
{
    build();
    connectParts();
    retranslate();
}

void ServiceLeverPanel::build()
{
    m_form->setSection("inputs.levers");
    for (QLabel* label : {m_line, m_detail})
        label->setWordWrap(true);
    m_detail->setMinimumHeight(m_look.px(72)); // four lines, so that a longer sentence moves nothing
    m_detail->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    for (FigureView* view : {m_table, m_parts}) {
        view->setSelectionBehavior(QAbstractItemView::SelectRows);
        view->setSelectionMode(QAbstractItemView::SingleSelection);
    }
    makeDense(*m_table); // its columns and names are all seen at 1280 x 720
    for (const LeverMetric metric : leverMetrics)
        m_metrics->add(static_cast<int>(metric));
    m_chart->setMinimumHeight(m_look.px(260));
    auto* row = new QHBoxLayout;
    row->addWidget(m_detail, 1);
    row->addWidget(m_use, 0, Qt::AlignTop);
    row->addWidget(m_useAll, 0, Qt::AlignTop);
    m_panel->body()->addWidget(m_line);
    m_panel->body()->addWidget(m_table);
    m_panel->body()->addLayout(row);
    m_panel->body()->addWidget(m_metrics, 0, Qt::AlignLeft);
    m_panel->body()->addWidget(m_chart);
    m_others->body()->addWidget(m_parts);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_look.px(12));
    column->addWidget(m_panel);
    column->addWidget(m_form);
    column->addWidget(m_others);
}

void ServiceLeverPanel::connectParts()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ServiceLeverPanel::showCurrent);
    connect(m_use, &QPushButton::clicked, this, &ServiceLeverPanel::useCurrent);
    connect(m_useAll, &QPushButton::clicked, this, &ServiceLeverPanel::useAll);
    connect(m_metrics, &Segments::chosenByUser, this, &ServiceLeverPanel::showChart);
    connect(m_chart, &Chart::exportRequested, this, [this] { openExportDialog(*m_chart, m_look, this); });
    connect(&m_evaluation, &PlanEvaluation::evaluated, this, [this] {
        if (!m_workload.empty() && !isPutAway(*this))
            refresh();
    });
}

void ServiceLeverPanel::retranslate()
{
    m_panel->setTitle(tr("Levers of the service"));
    m_others->setTitle(tr("Special-purpose parts in place of these accelerators"));
    m_form->setTitle(tr("Levers in use"));
    m_table->setAccessibleName(m_panel->title());
    m_parts->setAccessibleName(m_others->title());
    m_chart->setAccessibleName(tr("What the levers that help change"));
    m_metrics->setAccessibleName(tr("What the chart counts"));
    for (const LeverMetric metric : leverMetrics)
        m_metrics->setText(static_cast<int>(metric), metricName(metric));
    m_useAll->setText(tr("Use all that help"));
    m_useAll->setAccessibleName(m_useAll->text());
}

void ServiceLeverPanel::setRow(const std::string& workload)
{
    m_workload = workload;
    m_form->setRow(workload);
    refresh();
}

LeverContext ServiceLeverPanel::context() const
{
    LeverContext context;
    const auto* result = currentResult(m_evaluation, m_document, m_workload);
    if (result)
        context.cost = gpuCostOf(result->totals);
    context.models = smallerModels(*m_question, builtInCatalogue());
    return context;
}

RunWords ServiceLeverPanel::ask()
{
    const Plan& plan = *m_document.resolved();
    m_study = {};
    m_question = serviceQuestion(plan, m_workload);
    if (!m_question)
        return {errorText(m_question.error(), plan), !isByChoice(m_question.error())};
    m_study = studyLevers(*m_question, context());
    RunWords words = togetherWords(m_study);
    QStringList sentences{words.text};
    if (const auto planned = plannedSentence(m_study))
        sentences << shownText(*planned);
    sentences << tr("Below, on as many GPUs as are needed at this load: requests of a GPU within the promise "
                    "and energy of a request by each lever alone, and requests with all up to it that help "
                    "(stacked).");
    words.text = sentences.join(QLatin1Char(' '));
    return words;
}

void ServiceLeverPanel::refresh()
{
    m_words = ask();
    setStyled(*m_line, "type", m_words.bad ? QStringLiteral("worse") : QStringLiteral("label"));
    m_line->setText(m_words.text);
    const bool any = !m_study.effects.empty();
    for (QWidget* part :
         {static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_detail), static_cast<QWidget*>(m_use),
          static_cast<QWidget*>(m_useAll), static_cast<QWidget*>(m_metrics), static_cast<QWidget*>(m_chart),
          static_cast<QWidget*>(m_others)})
        part->setVisible(any);
    m_form->setVisible(m_question || !isByChoice(m_question.error())); // levers are of tokens
    if (any)
        showStudy();
}

void ServiceLeverPanel::showStudy()
{
    const int row = std::max(0, m_table->currentIndex().row());
    const FigureTable table = serviceLeverTable(m_study, *m_document.resolved());
    m_table->setMaximumRows(static_cast<int>(table.rows.size()));
    m_table->setTable(table);
    const auto parts =
        optionsRequest(*m_document.resolved(), m_workload).and_then([](const OptionsRequest& request) {
            return specialParts(request, builtInCatalogue());
        });
    m_others->setVisible(parts.has_value()); // else the fields of the service say why
    if (parts)
        m_parts->setTable(specialPartsTable(*parts));
    const bool priced = !std::isnan(m_study.before.perToken.base());
    const int cost = static_cast<int>(LeverMetric::Money);
    m_metrics->button(cost)->setVisible(priced);
    if (!priced && m_metrics->chosen() == cost)
        m_metrics->choose(static_cast<int>(LeverMetric::Requests));
    const bool any = std::ranges::find(m_study.effects, LeverOutcome::Kept, &ServingLeverEffect::outcome) !=
                     m_study.effects.end();
    m_useAll->setEnabled(any && m_study.stacked.replica.tp <= m_question->devices);
    showChart();
    chooseRow(std::min(row, static_cast<int>(table.rows.size()) - 1));
    showCurrent();
}

void ServiceLeverPanel::showChart()
{
    const auto metric = static_cast<LeverMetric>(m_metrics->chosen());
    m_chart->setData(leverWaterfall(m_study, metric, *m_document.resolved()));
}

void ServiceLeverPanel::chooseRow(int row)
{
    if (row >= 0)
        m_table->selectRow(row);
}

const ServingLeverEffect* ServiceLeverPanel::current() const
{
    const int row = m_table->currentIndex().row();
    const bool ofLever = row >= 0 && row < static_cast<int>(m_study.effects.size());
    return ofLever ? &m_study.effects[static_cast<std::size_t>(row)] : nullptr;
}

QString ServiceLeverPanel::obstacle() const
{
    const ServingLeverEffect* effect = current();
    if (!effect || !m_question)
        return tr("Choose another model with the model of the service.");
    const bool cannot = effect->outcome == LeverOutcome::NoPeak || effect->outcome == LeverOutcome::InFit ||
                        effect->outcome == LeverOutcome::NoRows;
    if (cannot || leverFields(*effect, *m_question).empty())
        return tr("It cannot be turned on here.");
    if (effect->alone.tp > m_question->devices)
        return tr("A replica of it takes more GPUs than the plan has.");
    if (m_study.before.fits && !effect->alone.fits)
        return tr("With it alone the model would not fit in the memory of a replica.");
    return {};
}

void ServiceLeverPanel::showCurrent()
{
    const ServingLeverEffect* effect = current();
    const QString why = obstacle();
    const bool inUse = effect && effect->outcome == LeverOutcome::InUse;
    m_use->setText(inUse ? tr("Leave it out") : tr("Use it"));
    m_use->setAccessibleName(inUse ? tr("Leave the lever out") : tr("Use the lever"));
    m_use->setEnabled(why.isEmpty());
    m_use->setToolTip(why);
    setStyled(*m_detail, "type", QStringLiteral("secondary"));
    const QString band =
        effect && isTried(*effect) ? bandWords(effect->alone, *m_document.resolved()) : QString();
    m_detail->setText(effect ? effectWords(*effect) + QLatin1Char(' ') + band : why);
}

void ServiceLeverPanel::useCurrent()
{
    const ServingLeverEffect* effect = current();
    if (!effect || !m_question || !obstacle().isEmpty())
        return;
    const ServiceQuestion question = *m_question; // the edit asks anew
    const ServingLeverEffect lever = *effect;
    tell(toggleLever(m_document, m_workload, lever, question));
}

void ServiceLeverPanel::useAll()
{
    if (!m_question)
        return;
    const ServiceQuestion question = *m_question;
    const ServingLeverStudy study = m_study;
    tell(useLevers(m_document, m_workload, study, question));
}

void ServiceLeverPanel::tell(const Result<void>& done)
{
    if (done)
        return;
    setStyled(*m_detail, "type", QStringLiteral("worse"));
    m_detail->setText(errorText(done.error(), *m_document.resolved()));
}

void ServiceLeverPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    if (!m_workload.empty())
        refresh();
}

} // namespace jw
