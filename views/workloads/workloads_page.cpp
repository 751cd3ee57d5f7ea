#include "views/workloads/workloads_page.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

#include "items/choice_text.h"
#include "views/common/look.h"
#include "views/common/page_frame.h"
#include "views/common/panel.h"
#include "views/common/put_away.h"
#include "views/common/table_look.h"
#include "views/common/words.h"
#include "views/forms/cell_editor.h"
#include "views/forms/cost_lines.h"
#include "views/forms/entity_form.h"
#include "views/forms/table_view.h"
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

WorkloadsPage::WorkloadsPage(PlanDocument& document, PlanEvaluation&, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_look(look),
      m_frame(new PageFrame(look, this)),
      m_add(m_frame->addButton(true)),
      m_panel(new Panel(look)),
      m_sharePanel(new Panel(look)),
      m_workloads(new PlanTableView(document, look, workloadShape())),
      m_message(new QLabel),
      m_shareHelp(new QLabel),
      m_shareMessage(new QLabel),
      m_form(new EntityForm(document, look)),
      m_shares(new QTableView),
      m_matrix(new ShareMatrix(document, this)),
      m_shareForm(new EntityForm(document, look)),
      m_costs(new CostLines(document, look))
{
    buildShares(); // before the page, or Tab would come to it last
    build();
    connectAll();
    retranslate();
}

void WorkloadsPage::build()
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_frame);
    for (QLabel* message : {m_message, m_shareMessage}) {
        message->setProperty("type", QStringLiteral("worse"));
        message->setWordWrap(true);
        message->hide();
    }
    m_shareForm->setHidden({"workload", "group"});
    m_panel->body()->addWidget(m_workloads);
    m_panel->body()->addWidget(m_message);
    for (QWidget* part :
         {static_cast<QWidget*>(m_panel), static_cast<QWidget*>(m_form), static_cast<QWidget*>(m_sharePanel),
          static_cast<QWidget*>(m_shareForm), static_cast<QWidget*>(m_costs)})
        m_frame->body()->addWidget(part);
    m_frame->body()->addStretch(1);
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
    m_shares->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_shares->horizontalHeader()->setMinimumSectionSize(m_look.px(90));
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
    connect(&m_document, &PlanDocument::planChanged, this, &WorkloadsPage::follow);
    connect(&m_document, &PlanDocument::currentScenarioChanged, this, &WorkloadsPage::follow);
    connect(m_workloads, &PlanTableView::currentRowChanged, this, &WorkloadsPage::showWorkload);
    connect(m_workloads, &PlanTableView::refused, this,
            [this](const QString& message) { tell(*m_message, message); });
    connect(m_matrix, &ShareMatrix::editRefused, this,
            [this](const Error& error) { tell(*m_shareMessage, errorText(error, *m_document.resolved())); });
    connect(m_shares->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &WorkloadsPage::showShare);
    connect(m_add, &QPushButton::clicked, this, &WorkloadsPage::offerKinds);
    connect(&m_frame->emptyState(), &EmptyState::actionTriggered, this, &WorkloadsPage::offerKinds);
    connect(&m_frame->emptyState(), &EmptyState::exampleTriggered, this,
            [this] { emit exampleRequested(QStringLiteral("chatbot-billion")); });
    for (EntityForm* form : {m_form, m_shareForm}) {
        connect(form, &EntityForm::explainRequested, this, &WorkloadsPage::explainRequested);
        connect(form, &EntityForm::compareRequested, this, &WorkloadsPage::compareRequested);
    }
    connect(m_costs, &CostLines::explainRequested, this, &WorkloadsPage::explainRequested);
    connect(m_costs, &CostLines::compareRequested, this, &WorkloadsPage::compareRequested);
}

void WorkloadsPage::retranslate()
{
    m_panel->setTitle(tr("Workloads"));
    m_workloads->setAccessibleName(tr("Workloads"));
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
    refresh();
}

void WorkloadsPage::follow()
{
    m_behind = isPutAway(*this);
    if (!m_behind)
        refresh();
}

void WorkloadsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_behind, false))
        refresh();
}

void WorkloadsPage::refresh()
{
    m_matrix->follow();
    const Plan& plan = *m_document.resolved();
    m_frame->setTitle(tr("Workloads"),
                      tr("%n workload(s)", nullptr, static_cast<int>(plan.workloads.size())));
    m_frame->setEmpty(plan.workloads.empty());
    if (m_workloads->currentUid().empty() && m_workloads->model()->rowCount() > 0)
        m_workloads->selectRow(m_workloads->table().uidAt(0).toStdString());
    m_sharePanel->setVisible(!plan.groups.empty());
    const int rows = std::min(m_matrix->rowCount(), 12);
    m_shares->setFixedHeight(m_shares->horizontalHeader()->sizeHint().height() +
                             rows * m_shares->verticalHeader()->defaultSectionSize() + m_look.px(14));
    tell(*m_shareMessage, {});
    showWorkload();
    showShare();
}

void WorkloadsPage::showWorkload()
{
    const std::string work = m_workloads->currentUid();
    m_form->setRow(work);
    m_costs->setOwner(work);
}

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

void WorkloadsPage::tell(QLabel& label, const QString& message)
{
    label.setText(message);
    label.setVisible(!message.isEmpty());
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

/// A new workload is named first.
void WorkloadsPage::addWorkload(WorkloadKind kind)
{
    const auto uid = jw::addWorkload(m_document, kind);
    tell(*m_message, uid ? QString() : errorText(uid.error(), *m_document.resolved()));
    if (!uid)
        return;
    m_workloads->selectRow(*uid);
    showWorkload();
    m_form->focusField("name");
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
    if (work.empty() || m_workloads->table().rowOf(QString::fromStdString(work)) < 0)
        return false;
    m_workloads->selectRow(work, field);
    showWorkload();
    for (int at = 0;
         at < m_matrix->rowCount() * m_matrix->columnCount() && row.table->name == Assignment::table; ++at) {
        const QModelIndex index = m_matrix->index(at / m_matrix->columnCount(), at % m_matrix->columnCount());
        if (m_matrix->assignmentAt(index) == uid)
            m_shares->setCurrentIndex(index);
    }
    for (EntityForm* form : {m_form, m_shareForm})
        if (form->row() == uid && form->focusField(field)) {
            m_frame->reveal(form->editor(field));
            return true;
        }
    return m_costs->goTo(uid, field);
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

void WorkloadsPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace jw
