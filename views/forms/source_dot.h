// The dot beside a field's name: which kind of source its value has.
#pragma once

#include <QWidget>

#include "views/common/theme.h"

namespace jw {

class Look;

/// Its words stand in the tool tip and in the description of the field; color is never alone.
class SourceDot final : public QWidget {
    Q_OBJECT

public:
    explicit SourceDot(const Look& look, QWidget* parent = nullptr);

    void setMark(Tone tone, bool hollow);
    [[nodiscard]] bool isHollow() const { return m_hollow; }
    [[nodiscard]] Tone tone() const { return m_tone; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Look& m_look;
    Tone m_tone = Tone::Neutral;
    bool m_hollow = false;
};

} // namespace jw
