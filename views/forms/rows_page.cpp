#include "views/forms/rows_page.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "document/plan_edits.h"
#include "views/common/look.h"
#include "views/common/page_frame.h"
#include "views/common/panel.h"
#include "views/common/words.h"
#include "views/forms/entity_form.h"
#include "views/forms/table_view.h"

namespace jw {

RowsPage::RowsPage(PlanDocument& document, const Look& look, RowsPageSpec spec, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_look(look),
      m_spec(std::move(spec)),
      m_frame(new PageFrame(look, this)),
      m_panel(new Panel(look)),
      m_rows(new PlanTableView(document, look, m_spec.shape)),
      m_message(new QLabel),
      m_form(new EntityForm(document, look))
{
    build();
    retranslate();
}

void RowsPage::build()
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_frame);
    m_message->setProperty("type", QStringLiteral("worse"));
    m_message->setWordWrap(true);
    m_message->hide();
    m_panel->body()->addWidget(m_rows);
    m_panel->body()->addWidget(m_message);
    m_frame->body()->addWidget(m_panel);
    m_frame->body()->addWidget(m_form);
    for (std::size_t i = m_spec.actions.size(); i-- > 0;) {
        QPushButton* button = m_frame->addButton(i == 0);
        m_buttons.insert(m_buttons.begin(), button);
        connect(button, &QPushButton::clicked, this, [this, i] { add(i); });
    }
    for (std::size_t i = 0; i < m_spec.related.size(); ++i) {
        Related related{new Panel(m_look), new QPushButton,
                        new PlanTableView(m_document, m_look, m_spec.related[i].shape)};
        related.add->setProperty("kind", QStringLiteral("link"));
        related.panel->addToHead(related.add);
        related.panel->body()->addWidget(related.view);
        related.view->setVisibleRows(1, 8);
        m_frame->body()->addWidget(related.panel);
        connect(related.add, &QPushButton::clicked, this, [this, i] { addRelated(i); });
        connect(related.view, &PlanTableView::refused, this, [this](const QString& text) {
            m_message->setText(text);
            m_message->setVisible(!text.isEmpty());
        });
        m_related.push_back(related);
    }
    m_frame->body()->addStretch(1);
    connect(&m_document, &PlanDocument::planChanged, this, &RowsPage::refresh);
    connect(&m_document, &PlanDocument::currentScenarioChanged, this, &RowsPage::refresh);
    connect(m_rows, &PlanTableView::currentRowChanged, this, &RowsPage::showRow);
    connect(m_rows, &PlanTableView::refused, this, [this](const QString& text) {
        m_message->setText(text);
        m_message->setVisible(!text.isEmpty());
    });
    connect(&m_frame->emptyState(), &EmptyState::actionTriggered, this, [this] { add(0); });
    connect(&m_frame->emptyState(), &EmptyState::exampleTriggered, this,
            [this] { emit exampleRequested(QLatin1String(m_spec.sample)); });
    connect(m_form, &EntityForm::explainRequested, this, &RowsPage::explainRequested);
    connect(m_form, &EntityForm::compareRequested, this, &RowsPage::compareRequested);
}

void RowsPage::addFormButton(QPushButton* button, const char* text)
{
    m_formButtons.emplace_back(button, text);
    button->setText(tr(text));
    button->setProperty("kind", QStringLiteral("link"));
    m_form->panel().addToHead(button);
}

void RowsPage::retranslate()
{
    m_panel->setTitle(tr(m_spec.title));
    m_rows->setAccessibleName(tr(m_spec.title));
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setText(tr(m_spec.actions[i].text));
        m_buttons[i]->setAccessibleName(tr(m_spec.actions[i].text));
    }
    for (const auto& [button, text] : m_formButtons)
        button->setText(tr(text));
    for (std::size_t i = 0; i < m_related.size(); ++i) {
        const RelatedRows& spec = m_spec.related[i];
        m_related[i].panel->setTitle(tr(spec.title));
        m_related[i].view->setAccessibleName(tr(spec.title));
        m_related[i].add->setText(tr(spec.add));
        m_related[i].add->setAccessibleName(tr(spec.add));
    }
    m_frame->setTitle(tr(m_spec.title), tr(m_spec.line));
    m_frame->emptyState().setText({tr(m_spec.empty), tr(m_spec.actions.front().text), tr(m_spec.example)});
    refresh();
}

void RowsPage::refresh()
{
    const TableInfo* table = findTable(m_spec.shape.table);
    m_frame->setEmpty(table->size(*m_document.resolved()) == 0);
    if (m_rows->currentUid().empty() && m_rows->model()->rowCount() > 0)
        m_rows->selectRow(m_rows->table().uidAt(0).toStdString());
    showRow();
}

void RowsPage::showRow()
{
    const std::string uid = m_rows->currentUid();
    m_form->setRow(uid);
    for (std::size_t i = 0; i < m_related.size(); ++i) {
        m_related[i].view->table().setFilter(uid.empty() ? std::string("none") : uid);
        m_related[i].panel->setVisible(!uid.empty());
        m_related[i].add->setEnabled(m_spec.related[i].given(*m_document.resolved(), uid).has_value());
        m_related[i].view->setVisible(m_related[i].view->model()->rowCount() > 0);
    }
}

void RowsPage::tell(const Result<void>& done)
{
    m_message->setText(done ? QString() : errorText(done.error(), *m_document.resolved()));
    m_message->setVisible(!done);
}

/// A new row is named first.
void RowsPage::add(std::size_t action)
{
    const auto uid = m_spec.actions[action].add(m_document);
    tell(uid.map([](const std::string&) {}));
    if (!uid)
        return;
    m_rows->selectRow(*uid);
    showRow();
    m_form->focusField("name");
}

void RowsPage::addRelated(std::size_t at)
{
    const RelatedRows& spec = m_spec.related[at];
    const std::string uid = m_rows->currentUid();
    auto given = spec.given(*m_document.resolved(), uid);
    if (!given)
        return;
    given->insert_or_assign(spec.shape.filterField, uid);
    const auto row = addRow(m_document, spec.shape.table, std::move(*given));
    tell(row.map([](const std::string&) {}));
    showRow();
    if (row)
        m_related[at].view->selectRow(*row);
}

bool RowsPage::goTo(const std::string& uid, const std::string& field)
{
    for (const Related& related : m_related) { // a row of a related table: its owner is shown first
        const TableShape& shape = related.view->table().shape();
        const RowRef row = findRow(*m_document.resolved(), shape.table, uid);
        if (!row)
            continue;
        m_rows->selectRow(rowText(*m_document.resolved(), row, shape.filterField));
        related.view->selectRow(uid, field);
        related.view->setFocus();
        m_frame->reveal(related.view);
        return true;
    }
    if (!findRow(*m_document.resolved(), m_spec.shape.table, uid))
        return false;
    m_rows->selectRow(uid, field);
    showRow();
    const bool found = m_form->focusField(field);
    m_frame->reveal(found ? static_cast<QWidget*>(m_form->editor(field)) : m_form);
    return found;
}

void RowsPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace jw
