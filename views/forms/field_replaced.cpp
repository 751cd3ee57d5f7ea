// What a field tells of the value that its scenario replaces, and what Reset makes of it.
#include <QBoxLayout>
#include <QFontMetrics>
#include <QLabel>
#include <QPushButton>

#include "domain/edit.h"
#include "views/common/look.h"
#include "views/common/person_text.h"
#include "views/common/words.h"
#include "views/forms/field_editor.h"

namespace jw {

void FieldEditor::buildReplaced(QBoxLayout& column)
{
    m_replaced->setObjectName(QStringLiteral("replaced"));
    m_replaced->setProperty("type", QStringLiteral("small"));
    m_replaced->setTextFormat(Qt::PlainText);
    m_replaced->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // a long name widens no window
    m_replaced->hide();
    column.addWidget(m_replaced);
    connect(&m_look, &Look::lookChanged, this, &FieldEditor::showReplaced);
}

void FieldEditor::keepRoomForReplaced(bool keep)
{
    QSizePolicy policy = m_replaced->sizePolicy();
    policy.setRetainSizeWhenHidden(keep);
    m_replaced->setSizePolicy(policy);
}

/// Any value of the field as people read it, with its unit.
QString FieldEditor::valueWords(const Value& value) const
{
    const QString text = m_picker.words ? m_picker.words(value) : shown(value, forReading(signs()));
    if (text.isEmpty())
        return m_field.info->kind == FieldKind::Reference ? tr("None") : tr("not given");
    if (m_picker.words || !value.as<double>())
        return text.simplified(); // a note has lines
    const QString unit = unitWords(m_unit, *m_document.resolved());
    return unit.isEmpty() ? text : text + QLatin1Char(' ') + unit;
}

void FieldEditor::takeReplaced()
{
    m_replacedWords.clear();
    if (m_state.replaced) {
        const auto& scenarios = m_document.plan()->scenarios;
        const QString base = scenarioName(scenarios[m_state.replaced->in]),
                      words = valueWords(m_state.replaced->value);
        //: Under a field: %1 is the scenario that this one is based on, %2 the value there with its unit
        m_replacedWords = tr("%1: %2").arg(base, words);
        if (!m_state.overridden)
            //: Under a field: the value is that of scenario %1 and not "Baseline: 1.2", which is %2
            m_replacedWords =
                tr("From %1; %2").arg(scenarioName(scenarios[m_state.replaced->by]), m_replacedWords);
        //: What the button Reset does: %1 is the scenario that this one is based on, %2 the value there
        m_reset->setToolTip(tr("Takes the value of %1 again: %2 (Ctrl+R)").arg(base, words));
        m_reset->setAccessibleDescription(m_reset->toolTip());
    }
    showReplaced();
}

/// The ends say whose it is and how much.
void FieldEditor::showReplaced()
{
    m_replaced->ensurePolished();
    m_replaced->setFixedHeight(m_look.px(15));
    m_replaced->setText(m_replaced->fontMetrics().elidedText(m_replacedWords, Qt::ElideMiddle, width()));
    m_replaced->setToolTip(m_replacedWords);
    m_replaced->setAccessibleName(m_replacedWords);
    m_replaced->setVisible(!m_replacedWords.isEmpty());
}

/// In the menu: what the value becomes, where it becomes another.
QString FieldEditor::resetWords() const
{
    Value next;
    if (!m_error && m_state.overridden && m_state.replaced)
        next = m_state.replaced->value;
    else if (!m_error && m_state.row && m_document.currentScenario() == 0 && !m_state.isDefault)
        next = defaultValue(*m_document.resolved(), m_state.row, m_field.field);
    if (next.isNull())
        return tr("Reset");
    const QString words = fontMetrics().elidedText(valueWords(next), Qt::ElideRight, m_look.px(240));
    //: Entry of a field's menu: %1 is the value that it takes
    return tr("Reset to %1").arg(words).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

void FieldEditor::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showReplaced();
}

} // namespace jw
