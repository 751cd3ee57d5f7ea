#include "views/workloads/workloads_page.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "items/choice_text.h"
#include "views/common/look.h"
#include "views/common/page_frame.h"
#include "views/common/panel.h"
#include "views/common/table_look.h"
#include "views/forms/cell_editor.h"
#include "views/forms/cost_lines.h"
#include "views/forms/entity_form.h"
#include "views/forms/table_view.h"
#include "views/workloads/layout_section.h"
#include "views/workloads/run_parts.h"
#include "views/workloads/service_parts.h"
#include "views/workloads/share_matrix.h"
#include "views/workloads/workload_edits.h"

namespace jw {
namespace {

TableShape workloadShape()
{
    return {.table = std::string(Workload::table),
            .columns = {"name", "kind", "basis", "hours", "site", "enabled"}};
}

} // namespace

WorkloadsPage::WorkloadsPage(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                             QWidget* parent)
    : InputPage(document, look, workloadShape(), parent),
      m_add(m_frame->addButton(true)),
      m_sharePanel(new Panel(look)),
      m_shareHelp(new QLabel),
      m_shareMessage(newMessage()),
      m_run(new RunParts(document, evaluation, look)),
      m_service(new ServiceParts(document, evaluation, look)),
      m_shares(new QTableView),
      m_matrix(new ShareMatrix(document, this)),
      m_shareForm(new EntityForm(document, look)),
      m_costs(new CostLines(document, look))
{
    buildShares();                // before the page, or Tab would come to it last
    m_rows->setVisibleRows(1, 3); // the sections below are to be seen at 1280 x 720
    m_rows->setCompact();
    m_shareForm->setHidden({"workload", "group"});
    addParts({m_run, m_service, m_sharePanel, m_shareForm, m_costs});
    connectAll();
    begin(QStringLiteral("chatbot-billion"));
}

void WorkloadsPage::buildShares()
{
    m_shares->setModel(m_matrix);
    makeTableLook(*m_shares, m_look);
    m_shares->setItemDelegate(new FieldCell(m_look, m_shares));
    m_shares->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_shares->setTabKeyNavigation(false);
    m_shares->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                              QAbstractItemView::AnyKeyPressed);
    m_shares->verticalHeader()->show();
    m_shares->verticalHeader()->setHighlightSections(false);
    m_shares->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_shares->verticalHeader()->setMaximumWidth(m_look.px(220));
    m_shares->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_shares->installEventFilter(this);
    m_shareHelp->setProperty("type", QStringLiteral("secondary"));
    m_shareHelp->setWordWrap(true);
    for (QWidget* part : {static_cast<QWidget*>(m_shareHelp), static_cast<QWidget*>(m_shares),
                          static_cast<QWidget*>(m_shareMessage)})
        m_sharePanel->body()->addWidget(part);
}

void WorkloadsPage::connectAll()
{
    connect(m_matrix, &ShareMatrix::editRefused, this,
            [this](const Error& error) { tell(*m_shareMessage, words(error)); });
    connect(m_shares->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &WorkloadsPage::showShare);
    connect(m_add, &QPushButton::clicked, this, &WorkloadsPage::offerKinds);
    connect(&m_frame->emptyState(), &EmptyState::actionTriggered, this, &WorkloadsPage::offerKinds);
    for (const EntityForm* form : m_run->forms())
        relay(*form);
    for (const EntityForm* form : m_service->forms())
        relay(*form);
    relay(*m_shareForm);
    relay(*m_costs);
    connect(&m_document, &PlanDocument::replaced, this, [this] { m_scenario.clear(); });
}

void WorkloadsPage::retranslate()
{
    m_rows->setAccessibleName(tr("Workloads"));
    m_sharePanel->setTitle(tr("Machines at work"));
    m_shares->setAccessibleName(tr("Shares of the node groups, by workload"));
    m_shareHelp->setText(
        tr("The share of each node group that a workload has, in percent. Delete takes it away."));
    m_add->setText(tr("Add workload"));
    m_add->setAccessibleName(m_add->text());
    m_frame->emptyState().setText(
        {tr("A workload is what the machines do, or a known power, energy per query or amount of work. There "
            "is none yet."),
         tr("Add workload"), tr("Open an example: a chatbot for a billion people")});
    m_matrix->retranslate();
    m_run->retranslate();
    m_service->retranslate();
}

void WorkloadsPage::refresh()
{
    m_matrix->follow();
    const Plan& plan = *m_document.resolved();
    m_frame->setTitle(tr("Workloads"),
                      tr("%n workload(s)", nullptr, static_cast<int>(plan.workloads.size())));
    m_frame->setEmpty(plan.workloads.empty());
    m_sharePanel->setVisible(!plan.groups.empty());
    QHeaderView& head = *m_shares->horizontalHeader();
    makeTwoLines(head, m_look); // names of machines are long
    for (int column = 0; column < m_matrix->columnCount(); ++column)
        head.resizeSection(column, std::max(m_look.px(90), contentWidthOnTwoLines(*m_shares, column)));
    const int rows = std::min(m_matrix->rowCount(), 12);
    m_shares->setFixedHeight(head.minimumHeight() + rows * m_shares->verticalHeader()->defaultSectionSize() +
                             m_look.px(14));
    tell(*m_shareMessage, {});
    showShare();
    hideEmptyColumns();
    leaveWhatIsOff();
}

/// Where a scenario comes up, its first work that is on is current; after that a person may look at any.
void WorkloadsPage::leaveWhatIsOff()
{
    const std::string& scenario = m_document.plan()->scenarios[m_document.currentScenario()].uid;
    if (scenario == std::exchange(m_scenario, scenario))
        return;
    const auto* typed = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    if (typed && typed->isModified() && isAncestorOf(typed))
        return;
    const auto& work = m_document.resolved()->workloads;
    const auto current = std::ranges::find(work, m_rows->currentUid(), &Workload::uid);
    const auto on = std::ranges::find(work, true, &Workload::enabled);
    if (on != work.end() && (current == work.end() || !current->enabled))
        m_rows->selectRow(on->uid);
}

/// Hours and sites stand only where some work has or asks for them: services on machines have neither.
void WorkloadsPage::hideEmptyColumns()
{
    const auto& work = m_document.resolved()->workloads;
    const auto& columns = m_rows->table().shape().columns;
    const auto show = [&](const char* column, bool needed) {
        const auto at = std::ranges::find(columns, column) - columns.begin();
        m_rows->setColumnHidden(static_cast<int>(at), !needed);
    };
    show("hours",
         std::ranges::any_of(work, [](const Workload& w) { return w.hours || w.basis == Basis::Once; }));
    show("site", std::ranges::any_of(work, [](const Workload& w) { return !w.site.empty(); }));
}

void WorkloadsPage::showRow()
{
    const std::string work = m_rows->currentUid();
    const bool service = isService();
    m_run->setVisible(!service);
    m_service->setVisible(service);
    if (service)
        m_service->setRow(work);
    else
        m_run->setRow(work);
    m_costs->setOwner(work);
    tellWork();
}

void WorkloadsPage::tellWork()
{
    emit workShown(isVisible() ? QString::fromStdString(m_rows->currentUid()) : QString());
}

void WorkloadsPage::showEvent(QShowEvent* event)
{
    InputPage::showEvent(event);
    tellWork();
}

void WorkloadsPage::hideEvent(QHideEvent* event)
{
    InputPage::hideEvent(event);
    tellWork();
}

bool WorkloadsPage::isService() const
{
    const Plan& plan = *m_document.resolved();
    const auto work = std::ranges::find(plan.workloads, m_rows->currentUid(), &Workload::uid);
    return work != plan.workloads.end() && work->kind == WorkloadKind::Inference;
}

EntityForm& WorkloadsPage::form() const { return isService() ? m_service->form() : m_run->form(); }

/// What more there is to say of the share that is current: its own utilization.
void WorkloadsPage::showShare()
{
    const std::string row = m_matrix->assignmentAt(m_shares->currentIndex());
    m_shareForm->setRow(row);
    const Plan& plan = *m_document.resolved();
    const auto share = std::ranges::find(plan.assignments, row, &Assignment::uid);
    if (share == plan.assignments.end())
        return;
    const auto name = [&](const std::string& uid) {
        return QString::fromStdString(rowTitle(plan, findRow(plan, uid)));
    };
    //: Title of a form: %1 is a workload, %2 the node group that it has a share of
    m_shareForm->setTitle(tr("%1 on %2").arg(name(share->workload), name(share->group)));
}

void WorkloadsPage::offerKinds()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (std::size_t at = 0; at < workloadKindTexts.size(); ++at)
        menu->addAction(choiceText(workloadKindTexts[at]), this,
                        [this, at] { addWorkload(static_cast<WorkloadKind>(at)); });
    menu->setActiveAction(menu->actions().front());
    const QWidget* from = m_frame->isEmpty() ? static_cast<QWidget*>(m_frame) : m_add;
    const QPoint at = m_frame->isEmpty() ? m_frame->rect().center() : m_add->rect().bottomLeft();
    menu->popup(from->mapToGlobal(at));
}

void WorkloadsPage::addWorkload(WorkloadKind kind)
{
    const auto made = jw::addWorkload(m_document, kind);
    if (kind == WorkloadKind::Inference) { // its name stands in the list
        m_service->choose(0);
        return takeNew(made, m_service->form(), "inputs.requests_per_s");
    }
    m_run->choose(RunParts::Part::Run); // that is where the name is
    takeNew(made, m_run->form());
}

bool WorkloadsPage::goTo(const std::string& uid, const std::string& field)
{
    const Plan& plan = *m_document.resolved();
    const RowRef row = findRow(plan, uid);
    std::string work = row && row.table->name == Workload::table ? uid : std::string();
    if (row && row.table->name == Assignment::table)
        work = rowText(plan, row, "workload");
    if (row && row.table->name == CostLine::table)
        work = rowText(plan, row, "owner_uid");
    if (work.empty() || m_rows->table().rowOf(QString::fromStdString(work)) < 0)
        return false;
    m_rows->selectRow(work, field);
    showRow();
    if (row.table->name == Assignment::table)
        showShareOf(uid);
    EntityForm& form = uid != work   ? this->form()
                       : isService() ? m_service->formOf(field)
                                     : m_run->formOf(field);
    if (goToForm({&form, m_shareForm}, uid, field) || m_costs->goTo(uid, field))
        return true;
    if (isService())
        return m_service->isInPanel(field);
    if (field != "inputs.layout")
        return false;
    m_run->layoutSection().searchButton().setFocus(Qt::OtherFocusReason); // a whole layout comes from there
    return true;
}

void WorkloadsPage::showShareOf(const std::string& assignment)
{
    for (int at = 0; at < m_matrix->rowCount() * m_matrix->columnCount(); ++at) {
        const QModelIndex index = m_matrix->index(at / m_matrix->columnCount(), at % m_matrix->columnCount());
        if (m_matrix->assignmentAt(index) == assignment)
            m_shares->setCurrentIndex(index);
    }
}

bool WorkloadsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_shares || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const QModelIndex current = m_shares->currentIndex();
    if (key == Qt::Key_Delete && current.isValid()) {
        m_matrix->setData(current, QString(), Qt::EditRole);
        return true;
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && current.isValid() &&
        !m_shares->indexWidget(current)) {
        m_shares->edit(current);
        return true;
    }
    return false;
}
} // namespace jw
