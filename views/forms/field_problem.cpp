// What a field says is wrong with it, and what it asks where a number can be read in two ways.
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "views/common/person_text.h"
#include "views/forms/field_editor.h"

namespace jw {

void FieldEditor::refuse(const Error& error, std::optional<FieldEntry> entry)
{
    m_error = error;
    m_refused = std::move(entry);
    showProblem();
}

void FieldEditor::forgetRefused()
{
    if (!m_error && !m_refused)
        return;
    m_error.reset();
    m_refused.reset();
    m_editor->markBad(false);
    m_editor->revert();
    showProblem();
}

void FieldEditor::showProblem()
{
    const bool ambiguous = m_error && m_error->kind == Error::Kind::Ambiguous;
    m_editor->markBad(hasProblem() && !isUnanswered());
    if (auto* line = qobject_cast<QLineEdit*>(input()))
        //: Stands in an empty field that has no default
        line->setPlaceholderText(isUnanswered() ? tr("Needed") : QString());
    const QString words = message();
    m_message->setText(words);
    m_message->setVisible(!words.isEmpty());
    m_readings->setVisible(ambiguous);
    if (ambiguous)
        askWhich();
    emit problemChanged();
}

QString FieldEditor::message() const
{
    const Error* error = m_error ? &*m_error : m_state.fault ? &*m_state.fault : nullptr;
    if (!error || isUnanswered())
        return {};
    return problemText(*error, *m_field.info, *m_document.resolved());
}

/// A value that is only not given yet is asked for, not complained about.
bool FieldEditor::isUnanswered() const
{
    return !m_error && m_state.fault && m_state.fault->kind == Error::Kind::MissingField;
}

void FieldEditor::askWhich()
{
    const Plan& plan = *m_document.resolved();
    const auto show = [&](QPushButton* button, double value) {
        QString words = valueInWords(*m_field.info, value, plan);
        button->setText(words.remove(QLocale().groupSeparator())); // the sign is what is ambiguous
        //: %1 is a number as it can be read, %2 the field's name
        button->setAccessibleName(tr("Take %1 as %2").arg(button->text(), title()));
    };
    show(m_first, m_error->value);
    show(m_second, m_error->upper);
}

void FieldEditor::acceptReading(double value)
{
    if (auto ok = checkNumber(*m_field.info, value, std::string(m_field.info->key)); !ok)
        return refuse(ok.error());
    input()->setFocus(Qt::OtherFocusReason);
    commit(entryOf(value));
}

} // namespace jw
