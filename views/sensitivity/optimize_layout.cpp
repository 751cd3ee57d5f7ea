// Where the parts of the tab Optimize stand, what they are called, and who follows whom.
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

#include "document/plan_document.h"
#include "engine/training/power_cap.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/table_copy.h"
#include "views/forms/number_line.h"
#include "views/sensitivity/measure_form.h"
#include "views/sensitivity/optimize_tab.h"
#include "views/sensitivity/run_bar.h"

namespace jw {
namespace {

/// What is typed reads the same in all languages; machines and regions are picked.
constexpr std::array examples{"", "64:1024:64", "owned,rented,owned:60+spot:40", "", "60:100:10"};
static_assert(examples.size() == formChoices.size());

} // namespace

/// What is asked but for the measures, in three columns.
QGridLayout* OptimizeTab::choiceGrid()
{
    auto* grid = new QGridLayout; // owned by the layout that it is put into
    grid->setHorizontalSpacing(m_look.px(16));
    const auto place = [&](int row, int at, QLabel* name, QWidget* box,
                           std::initializer_list<QPushButton*> buttons = {}) {
        name->setProperty("type", QStringLiteral("label"));
        name->setBuddy(box);
        auto* pair = new QVBoxLayout;
        pair->setSpacing(4);
        pair->addWidget(name);
        auto* line = new QHBoxLayout;
        line->addWidget(box, 1);
        for (QPushButton* button : buttons)
            line->addWidget(button);
        pair->addLayout(line);
        grid->addLayout(pair, row, at, Qt::AlignTop);
    };
    place(0, 0, m_workName, m_work);
    for (std::size_t k = 0; k < formChoices.size(); ++k) {
        const int at = static_cast<int>(k) + 1;
        if (isPicked(k))
            place(at / 3, at % 3, m_choiceNames[k], m_choices[k], {m_add[k], m_clear[k]});
        else
            place(at / 3, at % 3, m_choiceNames[k], m_choices[k]);
    }
    place(2, 0, m_layoutsName, m_layouts);
    grid->addWidget(m_best, 2, 1, Qt::AlignTop);
    for (int at = 0; at < 3; ++at)
        grid->setColumnStretch(at, 1);
    return grid;
}

void OptimizeTab::build()
{
    for (QComboBox* box : {m_work, m_layouts}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(16);
    }
    for (int i = 0; i < 2; ++i)
        m_layouts->addItem({});
    m_best->setValue(static_cast<double>(OptimizeAsked{}.best));
    m_panel->addToHead(m_scenario);
    m_panel->addToHead(m_copy);
    m_panel->body()->addWidget(m_table);
    m_table->setWholeNames();
    m_table->setTwoLineHeads();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_look.px(12));
    column->addLayout(choiceGrid());
    column->addWidget(m_measures);
    column->addWidget(m_words);
    column->addWidget(m_panel);
    column->addStretch(1);
}

void OptimizeTab::connectParts()
{
    connect(&m_document, &PlanDocument::planChanged, this, &OptimizeTab::follow);
    connect(&m_document, &PlanDocument::currentScenarioChanged, this, &OptimizeTab::follow);
    connect(&m_document, &PlanDocument::replaced, this, &OptimizeTab::forget);
    for (QComboBox* box : {m_work, m_layouts})
        connect(box, &QComboBox::activated, this, &OptimizeTab::showAnswer);
    for (QLineEdit* line : m_choices) {
        connect(line, &QLineEdit::editingFinished, this, &OptimizeTab::showAnswer);
        connect(line, &QLineEdit::returnPressed, this, &OptimizeTab::run);
    }
    for (std::size_t k = 0; k < formChoices.size(); ++k)
        if (isPicked(k)) {
            connect(m_add[k], &QPushButton::clicked, this, [this, k] { pick(k); });
            connect(m_clear[k], &QPushButton::clicked, this, [this, k] {
                m_picked[k].clear();
                showPicked();
                showAnswer();
            });
        }
    connect(m_best, &NumberLine::changed, this, &OptimizeTab::showAnswer);
    connect(m_measures, &MeasureForm::changed, this, &OptimizeTab::showAnswer);
    connectRun(*m_run);
    connect(m_scenario, &QPushButton::clicked, this, &OptimizeTab::makeScenario);
    connect(m_copy, &QPushButton::clicked, this, [this] { copyTable(m_table->figures()); });
}

void OptimizeTab::retranslate()
{
    const std::array names{tr("Machines"), tr("GPUs"), tr("Procurement"), tr("Regions"),
                           tr("Power cap, % of TDP")};
    const std::array tips{
        tr("Systems and accelerators of the catalogue; as planned is the group as it is."),
        tr("Values such as 64,128, or from:to:step. Whole nodes hold them."),
        tr("owned, rented (on demand), reserved, spot, or a mix in percent such as reserved:70+spot:30; "
           "mix:25 is every mix in steps of 25 %. Rents that the plan lacks are the catalogue's."),
        tr("Regions of the catalogue, or sites of the plan."),
        //: %1 is a number of percent
        tr("Values such as 70,100, or from:to:step. Below %1 % nothing runs.")
            .arg(QLocale().toString(100.0 * staticPowerShare, 'f', 0))};
    for (std::size_t k = 0; k < formChoices.size(); ++k) {
        m_choiceNames[k]->setText(names[k]);
        m_choices[k]->setAccessibleName(names[k]);
        m_choices[k]->setPlaceholderText(QLatin1String(examples[k]));
        m_choices[k]->setToolTip(tips[k]);
        if (!isPicked(k))
            continue;
        m_choices[k]->setPlaceholderText(tr("as planned"));
        m_add[k]->setText(tr("Add…"));
        m_clear[k]->setText(tr("Clear"));
        //: what a screen reader calls a button: %1 is Machines or Regions
        m_add[k]->setAccessibleName(tr("Add to %1").arg(names[k]));
        //: what a screen reader calls a button: %1 is Machines or Regions
        m_clear[k]->setAccessibleName(tr("Clear %1").arg(names[k]));
    }
    m_workName->setText(tr("Machines of"));
    m_work->setAccessibleName(tr("Workload"));
    m_layoutsName->setText(tr("Layout of a run"));
    m_layouts->setAccessibleName(m_layoutsName->text());
    m_layouts->setItemText(0, tr("the fastest that is found"));
    m_layouts->setItemText(1, tr("as planned"));
    m_layouts->setToolTip(
        tr("Of a training run whose speed follows from its layout: tensor, pipeline, context and "
           "expert parallel and the like, searched for each device and number of GPUs, or as "
           "the plan has them."));
    m_measures->retranslate();
    m_panel->setTitle(tr("Candidates, the best first"));
    m_table->setAccessibleName(m_panel->title());
    m_scenario->setText(tr("Make scenario"));
    m_scenario->setToolTip(tr("A scenario with the row that is chosen, based on the one that is shown"));
    m_copy->setText(tr("Copy table"));
    follow();
}

} // namespace jw
