// Editors of one value: a line with its unit, a box of choices, a check box. They show and ask, no more.
#pragma once

#include <QLineEdit>
#include <QWidget>

#include "items/cell_text.h"

class QCheckBox;
class QComboBox;
class QToolButton;

namespace jw {

class Look;

/// What an editor shows: `text` when it is at rest, `typed` when the person comes to change it.
struct EditorValue {
    QString text, typed;
    QStringList choices; ///< for a box
    int current = -1;    ///< of the choices
    bool checked = false;
};

/// One per kind of field. `input` takes the keyboard (no proxy: Tab would come to it twice); tests and screen
/// readers meet it.
class ValueEditor : public QWidget {
    Q_OBJECT

public:
    explicit ValueEditor(QWidget* parent) : QWidget(parent) {}

    [[nodiscard]] virtual QWidget* input() const = 0;
    /// Leaves a text alone that the person is typing, or that was refused.
    virtual void show(const EditorValue& value) = 0;
    /// Puts back what was shown last, also over a refused text.
    virtual void revert() = 0;
    virtual void markBad(bool bad) = 0;
    [[nodiscard]] virtual bool isBeingTyped() const { return false; }

signals:
    void typed(const QString& text); ///< a line was finished, changed
    void picked(int choice);         ///< of a box; of a check box 0 or 1
    void leftUnchanged();            ///< Escape
};

/// Text, a date or a number; its unit stands inside at the right, a click on it asks for another.
class LineEditor final : public ValueEditor {
    Q_OBJECT

public:
    LineEditor(const Look& look, bool number, QWidget* parent);

    [[nodiscard]] QWidget* input() const override;
    void show(const EditorValue& value) override;
    void revert() override;
    void markBad(bool bad) override;
    [[nodiscard]] bool isBeingTyped() const override;

    void finish(); ///< takes what is half typed
    /// The word at the right end; `clickable` if it opens something.
    void setUnit(const QString& unit, bool clickable);
    [[nodiscard]] QToolButton* unitButton() const { return m_unit; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showResting();
    void placeUnit();

    const Look& m_look;
    QLineEdit* m_line; ///< both owned by this widget
    QToolButton* m_unit;
    EditorValue m_value;
    bool m_bad = false;
};

/// A choice, or the name of a row.
class BoxEditor final : public ValueEditor {
    Q_OBJECT

public:
    explicit BoxEditor(QWidget* parent);

    [[nodiscard]] QWidget* input() const override;
    void show(const EditorValue& value) override;
    void revert() override;
    void markBad(bool bad) override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QComboBox* m_box; ///< owned by this widget
    EditorValue m_value;
    bool m_bad = false;
};

class CheckEditor final : public ValueEditor {
    Q_OBJECT

public:
    explicit CheckEditor(QWidget* parent);

    [[nodiscard]] QWidget* input() const override;
    void show(const EditorValue& value) override;
    void revert() override;
    void markBad(bool bad) override;

private:
    QCheckBox* m_box; ///< owned by this widget
    bool m_shown = false;
};

} // namespace jw
