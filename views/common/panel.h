// A titled ground for one matter of a page: title left, its buttons right, content below.
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace jw {

class Look;

/// Accessible as a group of its title.
class Panel final : public QFrame {
    Q_OBJECT

public:
    explicit Panel(const Look& look, const QString& title = {}, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const;
    /// An empty title gives the panel no head row unless something was added there.
    void setTitle(const QString& title);

    /// Puts a widget at the right end of the head row; the panel owns it.
    void addToHead(QWidget* widget);
    /// Where the content goes
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }

private:
    void applyLook();

    const Look& m_look;
    QLabel* m_title; ///< owned by the panel, as are the layouts
    QWidget* m_head;
    QHBoxLayout* m_headRow;
    QVBoxLayout* m_body;
    bool m_hasTools = false;
};

} // namespace jw
