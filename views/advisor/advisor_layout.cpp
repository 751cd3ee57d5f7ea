// Where the parts of the advisor stand, and what they are called.
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include "views/advisor/advice_form.h"
#include "views/advisor/advisor_view.h"
#include "views/charts/chart.h"
#include "views/common/empty_state.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/results/figure_model.h"

namespace jw {
namespace {

void name(QPushButton* button, const QString& text, const QString& tip)
{
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(tip);
}

} // namespace

void AdvisorView::build()
{
    m_add->setProperty("kind", QStringLiteral("primary"));
    for (QPushButton* button : {m_copy, m_export, m_add})
        m_panel->addToHead(button);
    m_busy = buildBusy();
    m_answer = buildAnswer();
    for (QWidget* part : {static_cast<QWidget*>(m_empty), m_busy, m_answer})
        m_stack->addWidget(part);
    m_panel->body()->addWidget(m_stack, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_look.px(12));
    row->addWidget(buildRequest());
    row->addWidget(m_panel, 1);
}

QWidget* AdvisorView::buildRequest()
{
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);
    scroll->viewport()->setAutoFillBackground(false); // the panel's ground
    m_form->setAutoFillBackground(false);
    m_asked->body()->addWidget(scroll, 1);
    m_asked->setFixedWidth(m_look.px(320));
    return m_asked;
}

QWidget* AdvisorView::buildBusy()
{
    m_wait->setAlignment(Qt::AlignCenter);
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(m_look.px(320));
    m_stop->setProperty("kind", QStringLiteral("link"));
    auto* busy = new QWidget;
    auto* column = new QVBoxLayout(busy);
    column->addStretch(1);
    column->addWidget(m_wait);
    column->addWidget(m_progress, 0, Qt::AlignHCenter);
    column->addWidget(m_stop, 0, Qt::AlignHCenter);
    column->addStretch(2);
    return busy;
}

QWidget* AdvisorView::buildAnswer()
{
    m_details->setProperty("type", QStringLiteral("secondary"));
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_show->setProperty("kind", QStringLiteral("link"));
    for (QLabel* label : {m_details, m_verdict}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_table->setMaximumRows(3); // the least; more where there is room
    auto* told = new QHBoxLayout;
    told->addWidget(m_message);
    told->addWidget(m_show);
    told->addStretch(1);
    auto* answer = new QWidget;
    auto* column = new QVBoxLayout(answer);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_verdict);
    column->addLayout(told);
    column->addWidget(m_chart, 2);
    column->addWidget(m_table, 3);
    column->addWidget(m_details);
    return answer;
}

void AdvisorView::retranslate()
{
    setAccessibleName(tr("Advisor"));
    m_asked->setTitle(tr("Work, limits, place"));
    name(m_add, tr("Add to the plan"), m_add->toolTip()); // what it does, or why not: by the row
    name(m_copy, tr("Copy table"), tr("All rows with their heads, for a spreadsheet"));
    name(m_export, tr("Export chart…"), {});
    name(m_stop, tr("Cancel"), {});
    name(m_show, tr("Show in the plan"), {});
    m_wait->setText(tr("Trying every device of the catalogue…"));
    m_progress->setAccessibleName(m_wait->text());
    m_chart->setAccessibleName(tr("Cost over time of the accepted devices"));
    m_table->setAccessibleName(tr("Devices, best first"));
    if (!m_all.empty())
        list();
    showParts();
}

} // namespace jw
