// Widgets in a FlowLayout, of which so many rows are seen at once: with more it scrolls.
#pragma once

#include <QScrollArea>

namespace jw {

class FlowLayout;

/// Of check boxes of scenarios: with two hundred of them what they are for stays in view.
inline constexpr int scenarioRows = 3;

class FlowArea final : public QScrollArea {
    Q_OBJECT

public:
    explicit FlowArea(int rows, QWidget* parent = nullptr);

    [[nodiscard]] FlowLayout& flow() const { return *m_flow; }
    void add(QWidget* widget);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    int m_rows;
    FlowLayout* m_flow; ///< of the widget inside; all owned
};

} // namespace jw
