#include "views/workloads/layout_search_dialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

#include "engine/training/fit.h"
#include "views/charts/chart.h"
#include "views/common/look.h"
#include "views/common/table_look.h"
#include "views/common/words.h"
#include "views/workloads/launcher_button.h"
#include "views/workloads/run_edits.h"
#include "views/workloads/run_facts.h"

namespace jw {
namespace {

/// Rows that are made at once: a group of more is told so, and each reason can be looked at alone.
constexpr std::size_t mostListed = 4000;

} // namespace

LayoutSearchDialog::LayoutSearchDialog(PlanDocument& document, const Look& look, std::string workload,
                                       RunQuestion question, QWidget* parent)
    : QDialog(parent),
      m_document(document),
      m_look(look),
      m_workload(std::move(workload)),
      m_question(question.searched()),
      m_about(new QLabel(this)),
      m_status(new QLabel(this)),
      m_group(new QComboBox(this)),
      m_counted(new QLabel(this)),
      m_chart(new Chart(look, this)),
      m_table(new QTableView(this)),
      m_launchers(new LauncherButton(this)),
      m_job([this](LayoutAnswers answers) { take(std::move(answers)); })
{
    m_costs = runCosts(*document.resolved(), m_workload);
    setWindowTitle(tr("Search layouts"));
    build();
    connect(m_group, &QComboBox::currentIndexChanged, this, &LayoutSearchDialog::list);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &LayoutSearchDialog::showCurrent);
    connect(m_table, &QTableView::doubleClicked, this, &LayoutSearchDialog::accept);
    connect(m_chart, &Chart::rowChosen, this,
            [this](int point) { chooseRow(static_cast<int>(m_drawn[static_cast<std::size_t>(point)])); });
    m_launchers->setAsk([this]() -> LauncherButton::Asked {
        const LayoutAnswer* answer = current();
        return {&m_question, answer ? &answer->layout : nullptr};
    });
    connect(m_launchers, &LauncherButton::told, this, &LayoutSearchDialog::tell);
    search();
}

LayoutSearchDialog::~LayoutSearchDialog() = default;

void LayoutSearchDialog::build()
{
    m_about->setProperty("type", QStringLiteral("secondary"));
    m_about->setWordWrap(true);
    m_status->setWordWrap(true);
    m_status->setProperty("type", QStringLiteral("secondary"));
    m_status->setMinimumHeight(m_look.px(34)); // two lines, so that a longer reason moves nothing
    m_status->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_counted->setProperty("type", QStringLiteral("secondary"));
    m_group->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_group->setAccessibleName(tr("Which layouts are listed"));
    m_chart->setMinimumHeight(m_look.px(180));
    m_chart->setAccessibleName(tr("Memory over the speed of the layouts"));
    m_table->setModel(&m_figures);
    makeTableLook(*m_table, m_look);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAccessibleName(tr("Layouts, fastest first"));
    makeTwoLines(*m_table->horizontalHeader(), m_look);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_about);
    auto* choice = new QHBoxLayout;
    choice->addWidget(m_group);
    choice->addWidget(m_counted, 1);
    column->addLayout(choice);
    column->addWidget(m_chart, 2);
    column->addWidget(m_table, 3);
    column->addWidget(m_status);
    column->addWidget(buttonRow());
    resize(m_look.px(1020), m_look.px(620));
}

QWidget* LayoutSearchDialog::buttonRow()
{
    auto* row = new QWidget(this);
    auto* buttons = new QHBoxLayout(row);
    buttons->setContentsMargins(0, 0, 0, 0);
    m_use = new QPushButton(tr("Use this layout"), row);
    m_use->setProperty("kind", QStringLiteral("primary"));
    m_use->setDefault(true);
    auto* close = new QPushButton(tr("Cancel"), row);
    m_launchers->setAutoDefault(false);
    m_launchers->setParent(row); // the buttons in the order of Tab
    buttons->addWidget(m_launchers);
    buttons->addStretch();
    buttons->addWidget(m_use);
    buttons->addWidget(close);
    QWidget::setTabOrder(m_launchers, m_use);
    QWidget::setTabOrder(m_use, close);
    connect(m_use, &QPushButton::clicked, this, &LayoutSearchDialog::accept);
    connect(close, &QPushButton::clicked, this, &LayoutSearchDialog::reject);
    return row;
}

void LayoutSearchDialog::search()
{
    m_about->setText(tr("Searching…"));
    m_use->setEnabled(false);
    m_launchers->setEnabled(false);
    const LayoutQuestion question = m_question;
    m_job.start([question](const std::stop_token&) {
        return searchLayouts(question, usualSpace(question.model, question.base.seq, question.base.gpus));
    });
}

void LayoutSearchDialog::take(LayoutAnswers answers)
{
    m_answers = std::move(answers);
    const auto possible = std::ranges::count(m_answers, LayoutFault::None, &LayoutAnswer::fault);
    const int rejected = static_cast<int>(m_answers.size()) - static_cast<int>(possible);
    const QLocale locale;
    //: %1 is "812 possible layouts", %2 a number, %3 "2,548 rejected", %4 a share such as "95 %"
    m_about->setText(tr("%1 on %2 accelerators, %3. At most %4 of a device's memory is used, since its "
                        "prediction may be a little low.")
                         .arg(tr("%n possible layout(s)", nullptr, static_cast<int>(possible)),
                              locale.toString(m_question.base.gpus.base(), 'f', 0),
                              tr("%n rejected", nullptr, rejected),
                              locale.toString(100.0 * memoryShare, 'f', 0) + QStringLiteral(" %")));
    m_groups = layoutGroups(m_answers);
    const QSignalBlocker quiet(m_group);
    m_group->clear();
    for (const LayoutGroup& group : m_groups)
        m_group->addItem(group.name);
    m_group->setCurrentIndex(possible == 0 && m_groups.size() > 1 ? 1 : 0); // the reasons are the answer
    list();
}

void LayoutSearchDialog::list()
{
    const auto& all = m_groups[static_cast<std::size_t>(m_group->currentIndex())].answers;
    const auto listed = static_cast<std::ptrdiff_t>(std::min(all.size(), mostListed));
    m_listed.assign(all.begin(), all.begin() + listed);
    const QLocale locale;
    m_counted->setVisible(m_listed.size() < all.size());
    //: %1 and %2 are numbers of layouts
    m_counted->setText(tr("The first %1 of %2 are listed.")
                           .arg(locale.toString(static_cast<qlonglong>(listed)),
                                locale.toString(static_cast<qulonglong>(all.size()))));
    m_figures.setTable(layoutTable(m_question, m_costs, m_answers, m_listed, *m_document.resolved()));
    for (int i = 0; i < m_figures.columnCount(); ++i)
        m_table->setColumnWidth(i, contentWidthOnTwoLines(*m_table, i));
    chooseRow(0);
    showCurrent();
}

void LayoutSearchDialog::chooseRow(int row)
{
    m_table->selectRow(row);
    m_table->scrollTo(m_figures.index(row, 0));
}

void LayoutSearchDialog::showGroup(int at) { m_group->setCurrentIndex(at); }

const LayoutAnswer* LayoutSearchDialog::current() const
{
    const int row = m_table->currentIndex().row();
    return row < 0 || row >= static_cast<int>(m_listed.size())
               ? nullptr
               : &m_answers[m_listed[static_cast<std::size_t>(row)]];
}

void LayoutSearchDialog::showCurrent()
{
    const LayoutAnswer* answer = current();
    const bool possible = answer && answer->fault == LayoutFault::None;
    m_use->setEnabled(possible);
    m_launchers->setEnabled(possible);
    QStringList words{answer ? layoutName(answer->layout) : QString()};
    if (answer)
        words << (possible ? layoutBandWords(m_question, *answer) : faultWords(*answer, m_question.memory));
    tell(words.join(QLatin1Char('\n')).trimmed(), answer && !possible);
    const auto row = static_cast<std::size_t>(std::max(0, m_table->currentIndex().row()));
    m_chart->setData(layoutChart(m_question, m_answers, m_listed, row, m_drawn));
}

void LayoutSearchDialog::tell(const QString& words, bool bad)
{
    setStyled(*m_status, "type", bad ? QStringLiteral("worse") : QStringLiteral("secondary"));
    m_status->setText(words);
}

void LayoutSearchDialog::accept()
{
    const LayoutAnswer* answer = current();
    if (!answer || answer->fault != LayoutFault::None)
        return;
    const auto done = useLayout(m_document, m_workload, answer->layout);
    if (!done)
        return tell(errorText(done.error(), *m_document.resolved()), true);
    QDialog::accept();
}

} // namespace jw
