// What an empty page shows: one sentence, one primary action, one link to an example.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace jw {

class Look;

/// Texts of the three parts, translated by the page
struct EmptyText {
    QString sentence, action, example;
};

class EmptyState final : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(const Look& look, QWidget* parent = nullptr);

    /// A part without text is hidden.
    void setText(const EmptyText& text);

signals:
    void actionTriggered();
    void exampleTriggered();

private:
    QLabel* m_sentence; ///< all owned by this widget
    QPushButton* m_action;
    QPushButton* m_example;
};

} // namespace jw
