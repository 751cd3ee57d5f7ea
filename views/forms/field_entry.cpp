// What a person does in a field: types, picks, resets, chooses a unit, asks for more.
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QPlainTextEdit>
#include <QToolButton>

#include "domain/edit.h"
#include "domain/paths.h"
#include "domain/uncertain_fields.h"
#include "items/choice_text.h"
#include "messages/spread_text.h"
#include "readings/display.h"
#include "readings/unit_text.h"
#include "views/common/person_text.h"
#include "views/common/to_qt.h"
#include "views/common/words.h"
#include "views/forms/distribution_dialog.h"
#include "views/forms/field_editor.h"
#include "views/forms/source_dialog.h"

namespace jw {
namespace {

bool isNumber(const FieldInfo& info)
{
    return info.kind == FieldKind::Number || info.kind == FieldKind::Whole;
}

} // namespace

/// The value as it stands in the field: `own` digits for typing, without groups.
EditorValue FieldEditor::editorValue() const
{
    const FieldInfo& info = *m_field.info;
    const Plan& plan = *m_document.resolved();
    if (m_picker.words)
        return {.text = m_picker.words(m_state.value), .typed = m_picker.words(m_state.value)};
    if (info.kind == FieldKind::YesNo) {
        const bool* yes = m_state.value.as<bool>();
        return {.text = choiceText("yes"), .checked = yes && *yes};
    }
    if (info.kind == FieldKind::Choice || info.kind == FieldKind::Reference) {
        EditorValue value{.choices = cellChoices(info, plan)};
        value.current = static_cast<int>(value.choices.indexOf(cellText(info, m_state.value, plan)));
        if (info.kind == FieldKind::Reference && !info.required)
            value.choices.front() = tr("None");
        return value;
    }
    CellStyle style = signs();
    EditorValue value{.text = shown(m_state.value, forReading(style))};
    style.group.clear();
    const QString entered = QString::fromStdString(m_state.enteredText);
    const auto again = entered.isEmpty() ? Result<Value>(Value()) : read(entered); // in the unit shown now
    value.typed = !entered.isEmpty() && again == m_state.value ? entered : shown(m_state.value, style);
    return value;
}

CellStyle FieldEditor::signs() const
{
    const FieldInfo& info = *m_field.info;
    CellStyle style = personStyle();
    if (constexpr double tenThousand = 1e4; info.kind == FieldKind::Whole && info.upper < tenThousand)
        style.group.clear(); // a year is 2024, not 2,024
    return style;
}

/// A number in the unit shown, without its symbol.
QString FieldEditor::shown(const Value& value, const CellStyle& style) const
{
    const FieldInfo& info = *m_field.info;
    const double* number = value.as<double>();
    if (!number)
        return cellText(info, value, *m_document.resolved(), style);
    const DisplayStyle display{.decimal = {&style.decimal, 1}, .group = style.group};
    const double inUnit = converted(*number, info.term.unit, m_unit);
    return QString::fromStdString(numberText(inUnit, style.allDigits ? display : readable(inUnit, display)));
}

FieldEntry FieldEditor::entryOf(Value value, const std::string& typed) const
{
    return {.uid = m_uid, .field = m_field.field, .value = std::move(value), .enteredText = typed};
}

/// A bare number is meant in the unit that the field shows.
Result<Value> FieldEditor::read(const QString& text) const
{
    return typedIn(*m_field.info, m_unit, text, *m_document.resolved());
}

/// Of a number: what is kept beside it. A bare number gets the unit in which it was meant.
std::string FieldEditor::notedText(const QString& text, const Value& value) const
{
    const FieldInfo& info = *m_field.info;
    std::string typed = isNumber(info) ? text.trimmed().toStdString() : std::string();
    if (!typed.empty() && m_unit.symbol != shownUnit(info).symbol &&
        typedValue(info, text, *m_document.resolved(), personStyle()) != value)
        typed += ' ' + std::string(m_unit.symbol);
    return typed;
}

void FieldEditor::takeText(const QString& text)
{
    auto value = read(text);
    if (!value)
        return refuse(value.error());
    const std::string typed = notedText(text, *value);
    if (isNumber(*m_field.info) && namedRate(text.toStdString(), units()))
        m_unitChosen = false;
    commit(entryOf(std::move(*value), typed));
}

void FieldEditor::takeChoice(int choice)
{
    const FieldInfo& info = *m_field.info;
    if (info.kind == FieldKind::YesNo)
        return commit(entryOf(choice == 1));
    const Plan& plan = *m_document.resolved();
    auto value = typedValue(info, cellChoices(info, plan).value(choice), plan, personStyle());
    if (!value)
        return refuse(value.error());
    commit(entryOf(std::move(*value)));
}

void FieldEditor::commit(FieldEntry entry)
{
    const FieldPlace place{m_document.currentScenario(), entry.uid, entry.field};
    const Result<void> done =
        m_commit ? m_commit(entry) : m_document.setField(place, entry.value, entry.enteredText);
    if (!done)
        return refuse(done.error(), std::move(entry));
    forgetRefused();
    refresh(); // an equal value makes no news
}

void FieldEditor::reset()
{
    if (m_error)
        return forgetRefused();
    const auto done = m_document.resetField({m_document.currentScenario(), m_uid, m_field.field});
    if (!done)
        refuse(done.error());
}

void FieldEditor::setSource()
{
    auto* dialog = new SourceDialog(m_document, m_uid, m_field.field, title(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

bool FieldEditor::canBeUncertain() const { return !m_picker.open && canVary(m_state.row, *m_field.info); }

void FieldEditor::setDistribution()
{
    auto* dialog = new DistributionDialog(m_document, m_look, {m_uid, m_field.field, title(), m_unit}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void FieldEditor::explain()
{
    emit explainRequested(QString::fromStdString(m_uid), QString::fromStdString(m_field.field));
}

void FieldEditor::copyPath() const
{
    const Plan& plan = *m_document.plan();
    QApplication::clipboard()->setText(
        QString::fromStdString(pathOf(plan, findRow(plan, m_uid), m_field.field)));
}

UnitName FieldEditor::firstUnit(const FieldInfo& info)
{
    return info.shown.size > 0.0 ? info.shown : shownUnit(info);
}

/// A rate stays in the unit in which it was typed: 200M/day are no 2,314.81/s.
void FieldEditor::followTyped()
{
    if (!m_unitChosen && m_field.info->dim == Dim{.time = -1})
        m_unit = namedRate(m_state.enteredText, units()).value_or(firstUnit(*m_field.info));
}

void FieldEditor::setUnit(const UnitName& unit)
{
    m_unit = unit;
    m_unitChosen = true;
    refresh();
}

QString FieldEditor::hint() const
{
    const FieldInfo& info = *m_field.info;
    QStringList parts{sourceMark(m_state, info).words};
    if (!m_replacedWords.isEmpty())
        parts << m_replacedWords;
    if (!info.doc.empty())
        parts << termText(info.doc);
    if (const Uncertainty* spread = findUncertainty(*m_document.resolved(), m_uid, m_field.field))
        //: %1 is a distribution such as "between 1.1 and 1.3 (uniform)"
        parts << tr("Uncertain: %1").arg(shownText(fullSpread(*spread, info)));
    if (!m_state.note.empty())
        //: %1 is what a person noted beside a value
        parts << tr("Note: %1").arg(QString::fromStdString(m_state.note));
    return parts.join(QStringLiteral(" · "));
}

/// The one that the form begins with may be none of the usual ones: "/1,000 GPU-days".
std::vector<UnitName> FieldEditor::units() const
{
    const FieldInfo& info = *m_field.info;
    std::vector<UnitName> choices = unitChoices(info.term.unit, info.dim);
    const bool usual = !(info.shown.size > 0.0) ||
                       std::ranges::find(choices, info.shown.symbol, &UnitName::symbol) != choices.end();
    if (!usual)
        choices.insert(choices.begin(), info.shown);
    return choices;
}

void FieldEditor::addUnits(QMenu& menu)
{
    const Plan& plan = *m_document.resolved();
    for (const UnitName& choice : units()) {
        QAction* action = menu.addAction(unitWords(choice, plan));
        action->setCheckable(true);
        action->setChecked(choice.symbol == m_unit.symbol);
        connect(action, &QAction::triggered, this, [this, choice] {
            setUnit(choice);
            emit unitChosen(QString::fromStdString(m_field.field), toQt(choice.symbol));
        });
    }
}

void FieldEditor::popUpUnits()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addUnits(*menu);
    const QToolButton* button = m_line->unitButton();
    menu->popup(button->mapToGlobal(button->rect().bottomLeft()));
}

void FieldEditor::popUpMenu(const QPoint& at)
{
    auto* line = qobject_cast<QLineEdit*>(input());
    auto* note = qobject_cast<QPlainTextEdit*>(input());
    QMenu* menu = line   ? line->createStandardContextMenu()
                  : note ? note->createStandardContextMenu()
                         : new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (line || note)
        menu->addSeparator();
    menu->addAction(tr("Explain use"), this, &FieldEditor::explain);
    menu->addAction(tr("Set source…"), this, &FieldEditor::setSource);
    QAction* back = menu->addAction(resetWords(), this, &FieldEditor::reset);
    back->setEnabled(m_state.overridden || m_error ||
                     (m_document.currentScenario() == 0 && !m_state.isDefault));
    if (canSlide())
        menu->addAction(tr("Slide…"), this, &FieldEditor::slide);
    if (canBeUncertain())
        menu->addAction(tr("Distribution…"), this, &FieldEditor::setDistribution);
    menu->addAction(tr("Copy path"), this, &FieldEditor::copyPath);
    menu->addAction(tr("Show in compare"), this, [this] {
        emit compareRequested(QString::fromStdString(m_uid), QString::fromStdString(m_field.field));
    });
    if (m_line && !m_field.info->percent && units().size() > 1)
        addUnits(*menu->addMenu(tr("Unit")));
    menu->popup(at);
}

} // namespace jw
