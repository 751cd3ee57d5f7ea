// Words of several lines that no layout squeezes.
#pragma once

#include <QLabel>
#include <QResizeEvent>

namespace jw {

/// Its least height is that of its text at its width. A layout that also holds what takes the room that is
/// left asks for no height by width.
class WrappedLabel final : public QLabel {
public:
    explicit WrappedLabel(QWidget* parent = nullptr) : QLabel(parent) { setWordWrap(true); }

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {QLabel::minimumSizeHint().width(), heightForWidth(width())};
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QLabel::resizeEvent(event);
        if (event->oldSize().width() != width())
            updateGeometry();
    }
};

} // namespace jw
