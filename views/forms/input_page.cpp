#include "views/forms/input_page.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <utility>

#include "views/common/look.h"
#include "views/common/page_frame.h"
#include "views/common/panel.h"
#include "views/common/put_away.h"
#include "views/common/words.h"
#include "views/forms/catalogue_picker.h"
#include "views/forms/entity_form.h"
#include "views/forms/table_view.h"

namespace jw {

InputPage::InputPage(PlanDocument& document, const Look& look, const TableShape& rows, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_look(look),
      m_frame(new PageFrame(look, this)),
      m_panel(new Panel(look)),
      m_rows(new PlanTableView(document, look, rows)),
      m_message(newMessage())
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_frame);
}

/// A window that goes takes what is being typed into the plan: this page, no more itself, must not follow.
InputPage::~InputPage()
{
    m_document.disconnect(this);
    m_rows->disconnect(this);
}

void InputPage::addParts(std::initializer_list<QWidget*> parts)
{
    m_panel->body()->addWidget(m_rows);
    m_panel->body()->addWidget(m_message);
    m_frame->body()->addWidget(m_panel);
    for (QWidget* part : parts)
        m_frame->body()->addWidget(part);
    m_frame->body()->addStretch(1);
}

void InputPage::begin(const QString& sample)
{
    connect(&m_document, &PlanDocument::planChanged, this, &InputPage::follow);
    connect(&m_document, &PlanDocument::currentScenarioChanged, this, &InputPage::follow);
    connect(m_rows, &PlanTableView::currentRowChanged, this, &InputPage::showRow);
    connect(m_rows, &PlanTableView::refused, this, [this](const QString& message) { tell(message); });
    connect(&m_frame->emptyState(), &EmptyState::exampleTriggered, this,
            [this, sample] { emit exampleRequested(sample); });
    retranslate();
    refreshAll();
}

void InputPage::follow()
{
    m_behind = isPutAway(*this);
    if (!m_behind)
        refreshAll();
}

void InputPage::refreshAll()
{
    refresh();
    if (m_rows->currentUid().empty() && m_rows->model()->rowCount() > 0)
        m_rows->selectRow(m_rows->table().uidAt(0).toStdString());
    showRow();
}

void InputPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_behind, false))
        refreshAll();
}

void InputPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    refreshAll();
}

QLabel* InputPage::newMessage()
{
    auto* label = new QLabel;
    label->setProperty("type", QStringLiteral("worse"));
    label->setWordWrap(true);
    label->hide();
    return label;
}

void InputPage::tell(QLabel& label, const QString& message)
{
    label.setText(message);
    label.setVisible(!message.isEmpty());
}

void InputPage::tell(const QString& message) { tell(*m_message, message); }

QString InputPage::words(const Error& error) const { return errorText(error, *m_document.resolved()); }

void InputPage::takeNew(const Result<std::string>& uid, EntityForm& form, const std::string& field)
{
    if (!wasDone(uid))
        return;
    m_rows->selectRow(*uid);
    showRow();
    form.focusField(field);
}

bool InputPage::goToForm(std::initializer_list<EntityForm*> forms, const std::string& uid,
                         const std::string& field)
{
    for (EntityForm* form : forms) {
        if (form->row() != uid)
            continue;
        const bool found = form->focusField(field);
        m_frame->reveal(found ? form->editor(field) : static_cast<QWidget*>(form));
        if (found)
            return true;
    }
    return false;
}

CataloguePicker& InputPage::offer(const QString& title, const std::vector<CatalogueItem>& items,
                                  const std::function<void(const std::string& id)>& take)
{
    auto* picker = new CataloguePicker(m_look, title, items, this);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    connect(picker, &CataloguePicker::picked, this, [take](const QString& id) { take(id.toStdString()); });
    picker->open();
    return *picker;
}

} // namespace jw
