// Commands and fields by name, unit or path, in either language: Ctrl+K, and the matrix of scenarios.
#pragma once

#include <QFrame>

#include <functional>

class QLineEdit;
class QListWidget;

namespace jw {

class Look;

/// Something that can be found and done.
struct Findable {
    QString text;   ///< shown
    QString words;  ///< also searched: path, unit, English name
    QString detail; ///< shown small: shortcut or place
    std::function<void()> act;
};

/// A popup over the window of its parent: type, Up and Down, Enter; Escape closes.
class CommandPalette final : public QFrame {
    Q_OBJECT

public:
    CommandPalette(const Look& look, QWidget* parent);

    /// `hint` says what can be typed; empty: commands, fields and names.
    void open(std::vector<Findable> things, const QString& hint = {});
    [[nodiscard]] QListWidget* list() const { return m_list; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter(const QString& text);
    void act();

    const Look& m_look;
    std::vector<Findable> m_things;
    std::vector<QString> m_searched; ///< of each, its text and other words in small letters
    QLineEdit* m_search;             ///< both owned by this frame
    QListWidget* m_list;
};

} // namespace jw
