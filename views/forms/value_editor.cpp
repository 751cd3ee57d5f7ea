#include "views/forms/value_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStyle>
#include <QToolButton>
#include <QWheelEvent>

#include "views/common/look.h"

namespace jw {
namespace {

void addAlone(QWidget& editor, QWidget* input)
{
    auto* row = new QHBoxLayout(&editor);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(input);
}

bool isEscape(const QEvent& event)
{
    return event.type() == QEvent::KeyPress && static_cast<const QKeyEvent&>(event).key() == Qt::Key_Escape;
}

/// A line takes these keys for itself, whether it has anything to undo or not.
bool asksForUndo(const QEvent& event)
{
    if (event.type() != QEvent::ShortcutOverride)
        return false;
    const auto& key = static_cast<const QKeyEvent&>(event);
    return key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo);
}

} // namespace

LineEditor::LineEditor(const Look& look, bool number, QWidget* parent)
    : ValueEditor(parent),
      m_look(look),
      m_line(new QLineEdit(this)),
      m_unit(new QToolButton(m_line))
{
    addAlone(*this, m_line);
    m_line->setAlignment(number ? Qt::AlignRight : Qt::AlignLeft);
    m_line->installEventFilter(this);
    m_unit->setProperty("kind", QStringLiteral("unit"));
    m_unit->setFocusPolicy(Qt::NoFocus); // by keyboard: the menu of the field
    m_unit->setCursor(Qt::PointingHandCursor);
    m_unit->hide();
    connect(m_line, &QLineEdit::editingFinished, this, &LineEditor::finish);
    connect(&look, &Look::lookChanged, this, &LineEditor::placeUnit);
}

QWidget* LineEditor::input() const { return m_line; }

bool LineEditor::isBeingTyped() const { return m_line->isModified(); }

void LineEditor::show(const EditorValue& value)
{
    m_value = value;
    if (!m_line->isModified() && !m_bad)
        showResting();
}

void LineEditor::revert()
{
    m_line->setModified(false);
    markBad(false);
    showResting();
}

void LineEditor::markBad(bool bad)
{
    m_bad = bad;
    setStyled(*m_line, "bad", bad);
}

void LineEditor::setUnit(const QString& unit, bool clickable)
{
    m_unit->setText(unit);
    m_unit->setEnabled(clickable);
    m_unit->setVisible(!unit.isEmpty());
    placeUnit();
}

void LineEditor::placeUnit()
{
    const int width = m_unit->isHidden() ? 0 : m_unit->sizeHint().width();
    m_line->setTextMargins(0, 0, width, 0);
    m_unit->setGeometry(m_line->width() - width - m_look.px(5), 1, width, m_line->height() - 2);
}

void LineEditor::resizeEvent(QResizeEvent* event)
{
    ValueEditor::resizeEvent(event);
    layout()->activate();
    placeUnit();
}

void LineEditor::showResting()
{
    const QString& text = m_line->hasFocus() ? m_value.typed : m_value.text;
    if (m_line->text() != text)
        m_line->setText(text);
    m_line->setCursorPosition(m_line->hasFocus() ? static_cast<int>(text.size()) : 0);
}

void LineEditor::finish()
{
    if (!m_line->isModified())
        return;
    m_line->setModified(false);
    emit typed(m_line->text());
}

bool LineEditor::eventFilter(QObject* watched, QEvent* event)
{
    const bool editable = watched == m_line && !m_line->isReadOnly();
    if (editable && isEscape(*event) && (m_line->isModified() || m_bad)) {
        revert();
        m_line->selectAll();
        emit leftUnchanged();
        return true;
    }
    if (watched == m_line && asksForUndo(*event) && !m_line->isModified()) {
        event->ignore(); // nothing typed: the plan's history is meant
        return true;
    }
    if (watched == m_line && event->type() == QEvent::Resize)
        placeUnit();
    if (editable && event->type() == QEvent::FocusIn && !m_line->isModified() && !m_bad) {
        m_line->setText(m_value.typed);
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::MouseFocusReason && reason != Qt::PopupFocusReason)
            m_line->selectAll();
    }
    const bool handled = ValueEditor::eventFilter(watched, event);
    if (editable && event->type() == QEvent::FocusOut && !m_bad && !m_line->isModified()) {
        // shown at rest once the line itself has dealt with the loss of focus
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (!m_line->hasFocus() && !m_line->isModified() && !m_bad)
                    showResting();
            },
            Qt::QueuedConnection);
    }
    return handled;
}

BoxEditor::BoxEditor(QWidget* parent) : ValueEditor(parent), m_box(new QComboBox(this))
{
    addAlone(*this, m_box);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(6);
    m_box->setFocusPolicy(Qt::StrongFocus);
    m_box->installEventFilter(this);
    connect(m_box, &QComboBox::activated, this, [this](int choice) {
        if (choice != m_value.current || m_bad)
            emit picked(choice);
    });
}

QWidget* BoxEditor::input() const { return m_box; }

void BoxEditor::show(const EditorValue& value)
{
    if (m_value.choices != value.choices) {
        m_box->clear();
        m_box->addItems(value.choices);
    }
    m_value = value;
    if (!m_bad)
        m_box->setCurrentIndex(value.current);
}

void BoxEditor::revert()
{
    markBad(false);
    m_box->setCurrentIndex(m_value.current);
}

void BoxEditor::markBad(bool bad)
{
    m_bad = bad;
    setStyled(*m_box, "bad", bad);
}

/// A wheel that scrolls the page must not change what happens to lie under the mouse.
bool BoxEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_box && event->type() == QEvent::Wheel && !m_box->hasFocus()) {
        event->ignore();
        return true;
    }
    if (watched == m_box && isEscape(*event) && m_bad) {
        revert();
        emit leftUnchanged();
        return true;
    }
    return ValueEditor::eventFilter(watched, event);
}

CheckEditor::CheckEditor(QWidget* parent) : ValueEditor(parent), m_box(new QCheckBox(this))
{
    addAlone(*this, m_box);
    m_box->setProperty("field", true); // as high as the fields beside it
    connect(m_box, &QCheckBox::clicked, this, [this](bool on) { emit picked(on ? 1 : 0); });
}

QWidget* CheckEditor::input() const { return m_box; }

void CheckEditor::show(const EditorValue& value)
{
    m_shown = value.checked;
    m_box->setChecked(value.checked);
    m_box->setText(value.text);
}

void CheckEditor::revert() { m_box->setChecked(m_shown); }

void CheckEditor::markBad(bool bad) { setStyled(*m_box, "bad", bad); }

} // namespace jw
