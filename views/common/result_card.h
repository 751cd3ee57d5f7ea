// One result as a card: name, value, unit, change, optional P10 to P90 bar, one line of small print.
#pragma once

#include <optional>

#include <QWidget>

#include "views/common/theme.h"

class QPushButton;

namespace jw {

class Look;

/// The spread behind a value, all in the unit of the card
struct CardRange {
    double p10 = 0.0, p50 = 0.0, p90 = 0.0;
    double lower = 0.0, upper = 1.0; ///< ends of the bar; cards shown together may share them
    std::optional<double> baseline;  ///< a tick
};

/// Texts ready to be shown: the card formats nothing.
struct CardContent {
    QString name, value, unit, change, smallPrint;
    Tone changeTone = Tone::Neutral; ///< the sign in `change` says it too
    QString fullValue;               ///< all digits, for the tooltip
    QString remark{};                ///< only there: how sure the value is
    std::optional<CardRange> range;  ///< absent without samples
};

/// A focusable widget; Enter, Space or F3 explains. Accessible name "name, value, unit, change".
class ResultCard final : public QWidget {
    Q_OBJECT
    Q_PROPERTY(bool stale READ isStale WRITE setStale NOTIFY staleChanged)

public:
    explicit ResultCard(const Look& look, QWidget* parent = nullptr);

    [[nodiscard]] const CardContent& content() const { return m_content; }
    void setContent(const CardContent& content);

    /// Computed from other inputs than those on screen: value gray, hatch, "Out of date", Recalculate.
    [[nodiscard]] bool isStale() const { return m_stale; }
    void setStale(bool stale);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void explainRequested();
    void recalculateRequested();
    void staleChanged(bool stale);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void relayout();
    void fitName();
    [[nodiscard]] int nameWidth() const;
    [[nodiscard]] int wrappedHeight() const; ///< of the second line of the name; 0 without one
    [[nodiscard]] int valueTop() const;
    [[nodiscard]] bool changeFitsBesideValue() const;
    void paintName(QPainter& painter) const;
    void paintValueRow(QPainter& painter) const;
    void paintSmallRow(QPainter& painter) const;
    void paintRange(QPainter& painter) const;
    void paintLine(QPainter& painter, const QRect& row, const QString& text) const;

    const Look& m_look;
    CardContent m_content;
    bool m_stale = false, m_nameWraps = false;
    QPushButton* m_explain; ///< both owned by the card
    QPushButton* m_recalculate;
};

} // namespace jw
