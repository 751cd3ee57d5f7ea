#include "views/forms/entity_form.h"

#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

#include "document/edit_text.h"
#include "domain/edit.h"
#include "readings/display.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/put_away.h"

namespace jw {

EntityForm::EntityForm(PlanDocument& document, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_look(look),
      m_panel(new Panel(look, {}, this)),
      m_differs(new QLabel),
      m_more(new QPushButton),
      m_mainPart(new QWidget),
      m_morePart(new QWidget),
      m_mainGrid(new QGridLayout(m_mainPart)),
      m_moreGrid(new QGridLayout(m_morePart)),
      m_hint(new QLabel)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
    m_differs->setProperty("type", QStringLiteral("overridden"));
    m_more->setProperty("kind", QStringLiteral("link"));
    m_more->setCheckable(true);
    m_panel->addToHead(m_differs);
    m_panel->addToHead(m_more);
    m_panel->body()->addWidget(m_mainPart);
    m_panel->body()->addWidget(m_morePart);
    m_panel->body()->addWidget(m_hint);
    m_hint->setProperty("type", QStringLiteral("small"));
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    applyLook();
    setVisible(false);
    connect(m_more, &QPushButton::clicked, this, [this](bool open) {
        m_foldedByHand = !open;
        setMoreOpen(open);
    });
    connect(&look, &Look::lookChanged, this, &EntityForm::applyLook);
    connect(&document, &PlanDocument::planChanged, this, &EntityForm::follow);
    connect(&document, &PlanDocument::currentScenarioChanged, this, &EntityForm::follow);
    connect(qApp, &QApplication::focusChanged, this, &EntityForm::showHint);
}

/// Its editors go after it, and the keyboard with them.
EntityForm::~EntityForm() { disconnect(qApp, nullptr, this, nullptr); }

void EntityForm::setRow(const std::string& uid)
{
    if (uid != m_uid)
        m_foldedByHand = m_moreOpen = false;
    m_uid = uid;
    refresh();
}

void EntityForm::setTitle(const QString& title)
{
    m_givenTitle = title;
    showHead();
}

void EntityForm::setHidden(std::set<std::string> fields, std::set<std::string> front)
{
    if (fields == m_hidden && front == m_front)
        return;
    m_hidden = std::move(fields);
    m_front = std::move(front);
    refresh();
}

void EntityForm::setSection(std::string section)
{
    m_section = std::move(section);
    refresh();
}

void EntityForm::setPicker(const std::string& field, FieldEditor::Picker picker)
{
    if (FieldEditor* editor = this->editor(field))
        editor->setPicker(picker);
    m_pickers.insert_or_assign(field, std::move(picker));
}

void EntityForm::addToHead(QPushButton* button)
{
    m_panel->addToHead(button);
    m_headButtons.push_back(button);
    chainTabs();
}

FieldEditor* EntityForm::editor(const std::string& field) const
{
    const auto found = std::ranges::find_if(
        m_editors, [&](const FieldEditor* editor) { return editor->field().field == field; });
    return found == m_editors.end() ? nullptr : *found;
}

std::vector<FieldEditor*> EntityForm::inPlace(Place place) const
{
    std::vector<FieldEditor*> found;
    std::ranges::copy_if(m_editors, std::back_inserter(found),
                         [&](const FieldEditor* editor) { return editor->field().place == place; });
    return found;
}

std::vector<FieldEditor*> EntityForm::editors() const
{
    std::vector<FieldEditor*> all = inPlace(Place::Main);
    const auto more = inPlace(Place::More);
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

/// A form on a page behind another catches up when it is seen again.
void EntityForm::follow()
{
    m_behind = isPutAway(*this);
    if (!m_behind)
        refresh();
}

void EntityForm::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_behind, false))
        refresh();
}

void EntityForm::refresh()
{
    const Plan& plan = *m_document.resolved();
    const RowRef row = m_uid.empty() ? RowRef{} : findRow(plan, m_uid);
    setVisible(static_cast<bool>(row));
    if (!row)
        return;
    fit(formFields(plan, row));
    spaceRows();
    for (FieldEditor* editor : m_editors)
        editor->setRow(m_uid);
    openWhereNeeded();
    showHead();
    showHint();
}

/// Editors of fields that stay are kept, with focus and text; the others go and come.
void EntityForm::fit(std::vector<FormField> fields)
{
    std::vector<FieldEditor*> next;
    for (FormField& field : fields) {
        if (m_hidden.contains(field.field) || sectionOf(field.field) != m_section)
            continue;
        if (!m_front.empty())
            field.place = m_front.contains(field.field) ? Place::Main : Place::More;
        const auto kept = std::ranges::find_if(
            m_editors, [&](const FieldEditor* editor) { return editor->field() == field; });
        next.push_back(kept == m_editors.end() ? makeEditor(field) : *kept);
    }
    if (next == m_editors)
        return;
    for (FieldEditor* old : std::exchange(m_editors, next))
        if (std::ranges::find(m_editors, old) == m_editors.end()) {
            old->hide();
            old->deleteLater(); // it may be the one that is being edited
        }
    arrange();
}

FieldEditor* EntityForm::makeEditor(const FormField& field)
{
    auto* editor =
        new FieldEditor(m_document, m_look, field, field.place == Place::Main ? m_mainPart : m_morePart);
    editor->setCommit([this](const FieldEntry& entry) { return commit(entry); });
    if (const auto picker = m_pickers.find(field.field); picker != m_pickers.end())
        editor->setPicker(picker->second);
    if (const auto unit = m_units.find(field.field); unit != m_units.end())
        editor->setUnit(unit->second);
    connect(editor, &FieldEditor::explainRequested, this, &EntityForm::explainRequested);
    connect(editor, &FieldEditor::compareRequested, this, &EntityForm::compareRequested);
    connect(editor, &FieldEditor::unitChosen, this, [this, editor](const QString& name) {
        m_units.insert_or_assign(name.toStdString(), editor->unit());
    });
    return editor;
}

void EntityForm::openWhereNeeded()
{
    const auto folded = inPlace(Place::More);
    const bool bad = std::ranges::any_of(folded, [](auto* editor) { return editor->hasProblem(); });
    const bool told = std::ranges::any_of(folded, [](auto* editor) {
        const bool usual =
            editor->field().info->place == Place::Main; // folded by the page: it always says something
        return editor->state().differs || (!usual && !editor->state().isDefault);
    });
    if (bad || (told && !m_foldedByHand))
        m_moreOpen = true;
    setMoreOpen(m_moreOpen);
}

void EntityForm::setMoreOpen(bool open)
{
    m_moreOpen = open;
    m_morePart->setVisible(open && !inPlace(Place::More).empty());
    showHead();
}

void EntityForm::showHead()
{
    const Plan& plan = *m_document.resolved();
    const RowRef row = findRow(plan, m_uid);
    const int folded = static_cast<int>(inPlace(Place::More).size());
    const auto differing = std::ranges::count_if(m_editors, [](auto* e) { return e->state().differs; });
    m_panel->setTitle(m_givenTitle.isEmpty() && row ? QString::fromStdString(rowTitle(plan, row))
                                                    : m_givenTitle);
    //: %n of the fields of a form has another value than in the baseline, %1 is how many fields there are
    m_differs->setText(tr("%n of %1 fields differs from the baseline", nullptr, static_cast<int>(differing))
                           .arg(m_editors.size()));
    m_differs->setVisible(differing > 0);
    m_more->setVisible(folded > 0);
    m_more->setChecked(m_moreOpen);
    m_more->setText(m_moreOpen ? tr("Less") : tr("More: %n field(s)", nullptr, folded));
    m_more->setAccessibleName(m_more->text());
}

/// Of the field that has the keyboard: where its value comes from.
void EntityForm::showHint()
{
    const FieldEditor* editor = FieldEditor::of(QApplication::focusWidget());
    const bool ours = editor && isAncestorOf(editor);
    const QString hint = ours ? editor->hint() : QString();
    m_hint->setText(QFontMetrics(m_hint->font()).elidedText(hint, Qt::ElideRight, m_hint->width()));
    m_hint->setToolTip(hint);
}

void EntityForm::applyLook()
{
    for (QGridLayout* grid : {m_mainGrid, m_moreGrid}) {
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setHorizontalSpacing(m_look.px(20));
    }
    spaceRows();
    m_hint->setFixedHeight(m_look.px(18));
}

/// In a scenario every field keeps a line for the value that it replaces, so that rows need less between
/// them.
void EntityForm::spaceRows()
{
    const bool mayReplace = m_document.currentScenario() > 0;
    const int gap = m_look.px(mayReplace ? 5 : 10);
    for (QGridLayout* grid : {m_mainGrid, m_moreGrid})
        if (grid->verticalSpacing() != gap) // else all would be laid out anew after each edit
            grid->setVerticalSpacing(gap);
    for (FieldEditor* editor : m_editors)
        editor->keepRoomForReplaced(mayReplace);
}

void EntityForm::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (columns() != m_columns)
        arrange();
}

void EntityForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

bool EntityForm::focusField(const std::string& field)
{
    FieldEditor* editor = this->editor(field);
    if (!editor)
        return false;
    if (editor->field().place == Place::More)
        setMoreOpen(true);
    editor->input()->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace jw
