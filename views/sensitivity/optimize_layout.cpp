// Where the parts of the tab Optimize stand, what they are called, and who follows whom.
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "document/plan_document.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/table_copy.h"
#include "views/common/words.h"
#include "views/forms/number_line.h"
#include "views/sensitivity/optimize_tab.h"
#include "views/sensitivity/run_bar.h"

namespace jw {
namespace {

/// The unit in which a limit is typed where no other is given.
UnitName limitUnit(std::size_t measure)
{
    if (measureWords[measure] == "time")
        return nameOf(unit::days);
    if (measureWords[measure] == "energy")
        return nameOf(unit::megawattHours);
    return measureField(measure).term.unit;
}

/// What is typed reads the same in all languages; machines and regions are picked.
constexpr std::array examples{"", "64:1024:64", "owned,rented,owned:60+spot:40", "", "60:100:10"};
static_assert(examples.size() == formChoices.size());

} // namespace

void OptimizeTab::build()
{
    m_words->setWordWrap(true);
    m_workName->setBuddy(m_work);
    m_aimName->setBuddy(m_aim);
    for (std::size_t k = 0; k + 1 < measureWords.size(); ++k)
        m_aim->addItem({});
    for (QComboBox* box : {m_work, m_aim}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(16);
    }
    m_panel->addToHead(m_scenario);
    m_panel->addToHead(m_copy);
    m_panel->body()->addWidget(m_table);
    m_table->setWholeNames();
    m_table->setTwoLineHeads();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(m_look.px(16));
    const auto place = [&](int row, int at, QLabel* name, QWidget* box,
                           std::initializer_list<QPushButton*> buttons = {}) {
        name->setProperty("type", QStringLiteral("label"));
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
    place(0, 1, m_aimName, m_aim);
    for (std::size_t k = 0; k < formChoices.size(); ++k) {
        m_choiceNames[k]->setBuddy(m_choices[k]);
        const int at = static_cast<int>(k) + 2;
        if (isPicked(k))
            place(at / 3, at % 3, m_choiceNames[k], m_choices[k], {m_add[k], m_clear[k]});
        else
            place(at / 3, at % 3, m_choiceNames[k], m_choices[k]);
    }
    grid->addWidget(m_limitsName, 3, 0, 1, 3);
    for (std::size_t k = 0; k < m_limits.size(); ++k)
        grid->addWidget(m_limits[k], 4 + static_cast<int>(k) / 3, static_cast<int>(k) % 3, Qt::AlignTop);
    for (int at = 0; at < 3; ++at)
        grid->setColumnStretch(at, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_look.px(12));
    column->addLayout(grid);
    column->addWidget(m_words);
    column->addWidget(m_panel);
    column->addStretch(1);
}

void OptimizeTab::connectParts()
{
    connect(&m_document, &PlanDocument::planChanged, this, &OptimizeTab::follow);
    connect(&m_document, &PlanDocument::currentScenarioChanged, this, &OptimizeTab::follow);
    for (QComboBox* box : {m_work, m_aim})
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
    for (NumberLine* line : m_limits)
        connect(line, &NumberLine::changed, this, &OptimizeTab::showAnswer);
    connectRun(*m_run);
    connect(m_scenario, &QPushButton::clicked, this, &OptimizeTab::makeScenario);
    connect(m_copy, &QPushButton::clicked, this, [this] { copyTable(m_table->figures()); });
}

/// What the limits count, in the currency of the plan.
void OptimizeTab::showLimits()
{
    const Plan& plan = *m_document.resolved();
    for (std::size_t k = 0; k < m_limits.size(); ++k) {
        const FieldInfo& info = measureField(k);
        m_limits[k]->setKind(resultNumber(termText(info.term.name), info, limitUnit(k), plan));
    }
}

void OptimizeTab::retranslate()
{
    const std::array names{tr("Machines"), tr("GPUs"), tr("Procurement"), tr("Regions"),
                           tr("Power cap, % of TDP")};
    const std::array tips{
        tr("Systems and accelerators of the catalogue; as planned is the group as it is."),
        tr("Values such as 64,128, or from:to:step. Whole nodes hold them."),
        tr("owned, rented (on demand), reserved, spot, or a mix in percent; mix:25 is every mix in steps "
           "of 25 %. Rents that the plan lacks are the catalogue's."),
        tr("Regions of the catalogue, or sites of the plan."),
        tr("Values such as 70,100, or from:to:step. Below 35 % nothing runs.")};
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
    m_aimName->setText(tr("To be least"));
    m_aim->setAccessibleName(tr("What is to be least"));
    m_limitsName->setText(tr("Limits: at most; empty is none; of continuous work per year"));
    for (int k = 0; k < m_aim->count(); ++k)
        m_aim->setItemText(k, termText(measureField(static_cast<std::size_t>(k)).term.name));
    m_panel->setTitle(tr("Candidates, the best first"));
    m_table->setAccessibleName(m_panel->title());
    m_scenario->setText(tr("Make scenario"));
    m_scenario->setToolTip(tr("A scenario with the row that is chosen, based on the one that is shown"));
    m_copy->setText(tr("Copy table"));
    follow();
}

} // namespace jw
