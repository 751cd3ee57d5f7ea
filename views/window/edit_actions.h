// What the Edit menu does to the text, table, chart or field that has the keyboard.
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace jw {

class Commands;
class FieldEditor;

/// The menu bar takes the keyboard for a while; what had it before in the window is still meant.
class EditActions final : public QObject {
    Q_OBJECT

public:
    /// Child of the window. The commands have their menus already.
    EditActions(Commands& commands, QWidget& window);

    void refresh(); ///< enables what can be done now

private:
    void follow(QWidget* now);
    void copy() const;
    void paste() const;
    [[nodiscard]] QWidget* target() const;
    [[nodiscard]] FieldEditor* field() const; ///< nullptr: no field has the keyboard

    Commands& m_commands;
    QWidget& m_window;
    QPointer<QWidget> m_last; ///< that had the keyboard before the menu bar
};

} // namespace jw
