#include "views/workloads/lever_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

#include "engine/training/layout_question.h"
#include "views/charts/chart.h"
#include "views/common/chart_export_dialog.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/shown_number.h"
#include "views/common/to_qt.h"
#include "views/common/words.h"
#include "views/workloads/run_edits.h"

namespace jw {

LeverPanel::LeverPanel(PlanDocument& document, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_look(look),
      m_question(fail({})),
      m_panel(new Panel(look, {}, this)),
      m_line(new QLabel),
      m_detail(new QLabel),
      m_table(new FigureView(look)),
      m_use(new QPushButton),
      m_chart(new Chart(look))
{
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &LeverPanel::showCurrent);
    connect(m_use, &QPushButton::clicked, this, &LeverPanel::useCurrent);
    connect(m_chart, &Chart::exportRequested, this, [this] { openExportDialog(*m_chart, m_look, this); });
    retranslate();
}

void LeverPanel::build()
{
    for (QLabel* label : {m_line, m_detail})
        label->setWordWrap(true);
    m_detail->setMinimumHeight(m_look.px(36)); // two lines, so that a longer sentence moves nothing
    m_detail->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_chart->setMinimumHeight(m_look.px(240));
    auto* row = new QHBoxLayout;
    row->addWidget(m_detail, 1);
    row->addWidget(m_use, 0, Qt::AlignTop);
    m_panel->body()->addWidget(m_line);
    m_panel->body()->addWidget(m_table);
    m_panel->body()->addLayout(row);
    m_panel->body()->addWidget(m_chart);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
}

void LeverPanel::retranslate()
{
    m_panel->setTitle(tr("Software levers that the run does not use yet"));
    m_table->setAccessibleName(m_panel->title());
    m_chart->setAccessibleName(tr("Speed gained by each lever alone"));
    m_use->setText(tr("Use it"));
    m_use->setAccessibleName(tr("Use the lever"));
}

void LeverPanel::setRow(const std::string& workload)
{
    m_workload = workload;
    refresh();
}

RunWords LeverPanel::ask()
{
    const Plan& plan = *m_document.resolved();
    m_effects.clear();
    m_question = layoutQuestion(plan, m_workload);
    if (!m_question)
        return noLayoutWords(m_question.error(), plan, m_workload);
    if (const auto none = missingLayout(plan, m_workload))
        return noLayoutWords(*none, plan, m_workload);
    const LayoutAnswer now = tryLayout(*m_question, m_question->base);
    m_fits = now.fault == LayoutFault::None;
    if (!now.hasFigures())
        return memoryWords(now, m_question->memory, plan);
    m_effects = leverEffects(*m_question);
    if (m_effects.empty())
        return {tr("The run uses every lever that there is for it.")};
    RunWords words = togetherWords(m_effects, *m_question, plan);
    const Prediction sure = m_question->ownPrediction();
    //: %1 is what stands before, %2 the tier of a prediction, A, B or C, %3 and %4 factors such as 0.88
    words.text = tr("%1 Tier %2: the speeds behind these gains lie between %3 and %4 times their "
                    "prediction, eight times in ten.")
                     .arg(words.text, toQt(textOf(sure.tier)), numberIn(sure.rate.p10, {"", 1.0}),
                          numberIn(sure.rate.p90, {"", 1.0}));
    if (const QString given = givenSpeed(plan, m_workload); !given.isEmpty())
        //: %1 is what stands before, %2 the field that gives the speed: "GPU-hours", "MFU"
        words.text = tr("%1 The speed of this run is given (%2) and stays: these are gains of the predicted "
                        "speed.")
                         .arg(words.text, given);
    return words;
}

void LeverPanel::refresh()
{
    const int row = std::max(0, m_table->currentIndex().row());
    m_words = ask();
    setStyled(*m_line, "type", m_words.bad ? QStringLiteral("worse") : QStringLiteral("label"));
    m_line->setText(m_words.text);
    const bool any = !m_effects.empty();
    for (QWidget* part : {static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_detail),
                          static_cast<QWidget*>(m_use), static_cast<QWidget*>(m_chart)})
        part->setVisible(any);
    m_table->setMaximumRows(static_cast<int>(levers().size()));
    m_table->setTable(leverTable(m_effects, *m_document.resolved()));
    m_chart->setData(leverChart(m_effects));
    chooseRow(std::min(row, static_cast<int>(m_effects.size()) - 1));
    showCurrent();
}

void LeverPanel::chooseRow(int row)
{
    if (row >= 0)
        m_table->selectRow(row);
}

const LeverEffect* LeverPanel::current() const
{
    const int row = m_table->currentIndex().row();
    return row < 0 || row >= static_cast<int>(m_effects.size()) ? nullptr
                                                                : &m_effects[static_cast<std::size_t>(row)];
}

QString LeverPanel::obstacle() const
{
    const LeverEffect* effect = current();
    if (!effect || !m_question)
        return tr("No lever is chosen.");
    if (leverFields(*effect->lever, *m_question).empty())
        return tr("No field of the layout says whether it is used: it cannot be turned on here.");
    if (m_fits && !effect->fits)
        return tr("With it the run would not fit in the memory of its accelerators.");
    return {};
}

void LeverPanel::showCurrent()
{
    const LeverEffect* effect = current();
    const QString why = obstacle();
    m_use->setEnabled(why.isEmpty());
    m_use->setToolTip(why);
    setStyled(*m_detail, "type", QStringLiteral("secondary"));
    m_detail->setText(effect ? (leverWords(*effect->lever) + QLatin1Char(' ') + why).trimmed() : QString());
}

void LeverPanel::useCurrent()
{
    const LeverEffect* effect = current();
    if (!effect || !m_question || !obstacle().isEmpty())
        return;
    const Lever& lever = *effect->lever; // the edit makes the effects anew
    const auto done = useLever(m_document, m_workload, lever, *m_question);
    if (done)
        return;
    setStyled(*m_detail, "type", QStringLiteral("worse"));
    m_detail->setText(errorText(done.error(), *m_document.resolved()));
}

void LeverPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    if (!m_workload.empty())
        refresh();
}

} // namespace jw
