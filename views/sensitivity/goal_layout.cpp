// Where the parts of the tab Goal stand, what they are called, and who follows whom.
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include "views/charts/chart.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/forms/number_line.h"
#include "views/sensitivity/goal_tab.h"
#include "views/sensitivity/input_choice.h"
#include "views/sensitivity/run_bar.h"

namespace jw {

void GoalTab::build()
{
    for (QLabel* name : {m_fieldName, m_aimName})
        name->setProperty("type", QStringLiteral("label"));
    m_fieldName->setBuddy(m_input);
    m_aimName->setBuddy(m_aim);
    m_aim->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_aim->setMinimumContentsLength(24);
    m_panel->addToHead(m_export);
    m_panel->body()->addWidget(m_chart);
    m_chart->setMinimumHeight(m_look.px(220));
    m_chart->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // the room that is left
    auto* question = new QGridLayout;
    question->setHorizontalSpacing(m_look.px(16));
    const auto place = [&](int at, QLabel* name, QWidget* box) {
        auto* pair = new QVBoxLayout;
        pair->setSpacing(4);
        pair->addWidget(name);
        pair->addWidget(box);
        question->addLayout(pair, at, 0, Qt::AlignTop);
    };
    place(0, m_fieldName, m_input);
    question->addWidget(m_from, 0, 1, Qt::AlignTop);
    question->addWidget(m_to, 0, 2, Qt::AlignTop);
    place(1, m_aimName, m_aim);
    question->addWidget(m_goal, 1, 1, Qt::AlignTop);
    question->setColumnStretch(0, 2);
    question->setColumnStretch(1, 1);
    question->setColumnStretch(2, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_look.px(12));
    column->addLayout(question);
    column->addWidget(m_words);
    column->addWidget(m_panel, 99); // the room that is left
    column->addStretch(1);          // alone while there is no panel
}

void GoalTab::connectParts()
{
    connect(&m_document, &PlanDocument::planChanged, this, &GoalTab::planChanged);
    connect(&m_document, &PlanDocument::currentScenarioChanged, this, &GoalTab::follow);
    connect(&m_document, &PlanDocument::replaced, this, &GoalTab::forget);
    connect(m_input, &InputChoice::fieldChosen, this, [this] {
        m_own = true;
        fieldChosen();
    });
    connect(m_aim, &QComboBox::activated, this, [this] {
        m_own = true;
        m_other = m_aim->currentData().toString().toStdString();
        showLines();
        showAnswer();
    });
    for (NumberLine* line : {m_from, m_to, m_goal})
        connect(line, &NumberLine::changed, this, [this] {
            m_own = true;
            showAnswer();
        });
    connectRun(*m_run);
    connectChart(*m_chart, *m_export, m_evaluation, m_look);
}

void GoalTab::retranslate()
{
    m_fieldName->setText(tr("Input that may change"));
    m_input->setAccessibleName(m_fieldName->text());
    m_aimName->setText(tr("Until the result is"));
    m_aim->setAccessibleName(m_aimName->text());
    m_export->setText(tr("Export…"));
    m_export->setAccessibleName(tr("Export the chart"));
    m_chart->setAccessibleName(tr("The result over the input"));
    follow();
}

} // namespace jw
