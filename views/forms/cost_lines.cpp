#include "views/forms/cost_lines.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "document/plan_edits.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/words.h"
#include "views/forms/entity_form.h"
#include "views/forms/table_view.h"

namespace jw {

CostLines::CostLines(PlanDocument& document, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_panel(new Panel(look, {}, this)),
      m_add(new QPushButton),
      m_table(new PlanTableView(document, look,
                                {.table = std::string(CostLine::table),
                                 .columns = {"name", "kind", "inputs.amount", "inputs.per", "inputs.count"},
                                 .filterField = "owner_uid"})),
      m_none(new QLabel),
      m_message(new QLabel),
      m_form(new EntityForm(document, look))
{
    m_add->setProperty("kind", QStringLiteral("link"));
    m_none->setProperty("type", QStringLiteral("secondary"));
    m_none->setWordWrap(true);
    m_message->setProperty("type", QStringLiteral("worse"));
    m_message->setWordWrap(true);
    m_message->hide();
    m_form->setHidden({"owner_uid"});
    m_table->setVisibleRows(1, 6);
    m_panel->addToHead(m_add);
    for (QWidget* part :
         {static_cast<QWidget*>(m_none), static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_message)})
        m_panel->body()->addWidget(part);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(12));
    column->addWidget(m_panel);
    column->addWidget(m_form);
    connect(m_add, &QPushButton::clicked, this, &CostLines::addLine);
    connect(m_table, &PlanTableView::currentRowChanged, this,
            [this] { m_form->setRow(m_table->currentUid()); });
    connect(m_table, &PlanTableView::refused, this, &CostLines::tell);
    connect(&document, &PlanDocument::planChanged, this, &CostLines::refresh);
    connect(m_form, &EntityForm::explainRequested, this, &CostLines::explainRequested);
    connect(m_form, &EntityForm::compareRequested, this, &CostLines::compareRequested);
    retranslate();
}

void CostLines::setOwner(const std::string& uid)
{
    if (uid == m_owner && !uid.empty())
        return refresh();
    m_owner = uid;
    m_table->table().setFilter(uid);
    refresh();
}

void CostLines::retranslate()
{
    m_panel->setTitle(tr("Other costs"));
    m_table->setAccessibleName(tr("Cost lines"));
    m_add->setText(tr("Add cost line"));
    m_add->setAccessibleName(m_add->text());
    m_none->setText(tr("Staff, network, storage, software and whatever else no machine explains."));
    refresh();
}

void CostLines::refresh()
{
    setVisible(!m_owner.empty());
    const bool some = m_table->model()->rowCount() > 0 && !m_owner.empty();
    m_table->setVisible(some);
    m_none->setVisible(!some);
    if (some && m_table->currentUid().empty())
        m_table->selectRow(m_table->table().uidAt(0).toStdString());
    m_form->setRow(some ? m_table->currentUid() : std::string());
}

void CostLines::tell(const QString& message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

void CostLines::addLine()
{
    const auto uid = addRow(m_document, CostLine::table, {{"owner_uid", m_owner}});
    tell(uid ? QString() : errorText(uid.error(), *m_document.resolved()));
    if (!uid)
        return;
    refresh();
    m_table->selectRow(*uid);
    m_form->focusField("name");
}

bool CostLines::goTo(const std::string& uid, const std::string& field)
{
    if (m_table->table().rowOf(QString::fromStdString(uid)) < 0 || m_owner.empty())
        return false;
    m_table->selectRow(uid, field);
    return m_form->focusField(field);
}

void CostLines::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace jw
