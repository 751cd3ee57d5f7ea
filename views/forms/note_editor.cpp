#include "views/forms/note_editor.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

#include "views/common/look.h"

namespace jw {

bool isNote(const FieldInfo& info)
{
    constexpr double longest = 500.0; // of what is still written on one line
    return info.kind == FieldKind::Text && std::isfinite(info.upper) && info.upper > longest;
}

NoteEditor::NoteEditor(const Look& look, QWidget* parent)
    : ValueEditor(parent),
      m_look(look),
      m_text(new QPlainTextEdit(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_text->setTabChangesFocus(true);
    m_text->installEventFilter(this);
    connect(&look, &Look::lookChanged, this, &NoteEditor::applyLook);
    applyLook();
}

/// Three lines high, with the padding of the style sheet and the margin of the document.
void NoteEditor::applyLook()
{
    const int lines = 3 * QFontMetrics(m_look.font(Type::Body)).lineSpacing();
    const int margin = static_cast<int>(std::ceil(m_text->document()->documentMargin()));
    m_text->setFixedHeight(lines + 2 * (margin + m_look.px(4) + 1));
}

QWidget* NoteEditor::input() const { return m_text; }

bool NoteEditor::isBeingTyped() const { return m_text->document()->isModified(); }

void NoteEditor::show(const EditorValue& value)
{
    m_value = value;
    if (!isBeingTyped() && !m_bad)
        showResting();
}

void NoteEditor::revert()
{
    markBad(false);
    showResting();
}

void NoteEditor::markBad(bool bad)
{
    m_bad = bad;
    setStyled(*m_text, "bad", bad);
}

/// The cursor stays where it is, as far as there is text.
void NoteEditor::showResting()
{
    if (m_text->toPlainText() != m_value.text) {
        const int at = m_text->textCursor().position();
        m_text->setPlainText(m_value.text);
        QTextCursor cursor = m_text->textCursor();
        cursor.setPosition(std::min(at, m_text->document()->characterCount() - 1));
        m_text->setTextCursor(cursor);
    }
    m_text->document()->setModified(false);
}

/// What was typed is one step of the plan now; Ctrl+Z is no more for its letters.
void NoteEditor::finish()
{
    if (!isBeingTyped())
        return;
    m_text->document()->setModified(false);
    m_text->document()->clearUndoRedoStacks();
    emit typed(m_text->toPlainText());
}

bool NoteEditor::takeKey(const QKeyEvent& key)
{
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (enter && key.modifiers().testFlag(Qt::ControlModifier)) {
        finish();
        return true;
    }
    if (key.key() != Qt::Key_Escape || (!isBeingTyped() && !m_bad))
        return false;
    revert();
    emit leftUnchanged();
    return true;
}

bool NoteEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_text)
        return ValueEditor::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress && takeKey(static_cast<QKeyEvent&>(*event)))
        return true;
    if (event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        finish();
    const auto overrides = [&](QKeySequence::StandardKey key) {
        return event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->matches(key);
    };
    if ((overrides(QKeySequence::Undo) && !m_text->document()->isUndoAvailable()) ||
        (overrides(QKeySequence::Redo) && !m_text->document()->isRedoAvailable()))
        return true; // not accepted: the window's
    return ValueEditor::eventFilter(watched, event);
}

} // namespace jw
