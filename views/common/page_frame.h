// What every page of inputs has: title, a line below it, its buttons at the right, content that scrolls.
#pragma once

#include <QWidget>

#include "views/common/empty_state.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace jw {

class Look;

/// Scrolls up and down only; while empty it shows one sentence, one action and one example instead.
class PageFrame final : public QWidget {
    Q_OBJECT

public:
    PageFrame(const Look& look, QWidget* parent = nullptr);
    ~PageFrame() override;

    void setTitle(const QString& title, const QString& line);
    /// A button at the right of the head; one of them is the primary one.
    QPushButton* addButton(bool primary = false);
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }

    [[nodiscard]] EmptyState& emptyState() const { return *m_empty; }
    void setEmpty(bool empty);
    [[nodiscard]] bool isEmpty() const;
    void reveal(QWidget* widget); ///< scrolls it into view

protected:
    void showEvent(QShowEvent* event) override;

private:
    void applyLook();
    void revealFocused(QWidget* now);

    const Look& m_look;
    QLabel *m_title, *m_line; ///< all owned by this widget
    QHBoxLayout* m_buttons;
    QStackedWidget* m_stack;
    QScrollArea* m_scroll;
    QWidget* m_content;
    QVBoxLayout *m_column, *m_body;
    EmptyState* m_empty;
};

} // namespace jw
