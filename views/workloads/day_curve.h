// The load of a day as 24 bars that are drawn with mouse or keys, and the replicas that it asks for.
#pragma once

#include <QPen>
#include <QWidget>

#include <optional>

#include "domain/day_hours.h"

namespace jw {

class Look;

[[nodiscard]] QString clockText(int hourAt); ///< "07:00"

/// Shows each hour over the mean of the day: raising one lowers the others, the requests of the day stay. It
/// changes nothing itself: hoursEdited() says what the day would be.
class DayCurve final : public QWidget {
    Q_OBJECT

public:
    static constexpr int mostLoad = 23; ///< all of a day in one hour would be 24

    explicit DayCurve(const Look& look, QWidget* parent = nullptr);

    void setHours(const DayHours& hours); ///< on any scale
    [[nodiscard]] const DayHours& hours() const { return m_hours; }
    [[nodiscard]] double load(int hourAt) const; ///< over the mean

    /// Replicas that each hour asks for and those that the machines make up, with an axis of their own.
    struct Replicas {
        DayHours needed{};
        double there = 0.0;

        friend bool operator==(const Replicas&, const Replicas&) = default;
    };
    void setReplicas(const std::optional<Replicas>& replicas);

    /// What a load of 1 is, such as "2,000 requests/s"; "": not known. The peak of a flat day over its mean.
    struct Mean {
        QString rate;
        double peak = 1.0;
    };
    void setMean(const Mean& mean);

    void setEditable(bool editable); ///< else it takes no keyboard; editable at first

    [[nodiscard]] int current() const { return m_current; } ///< the hour that keys change
    void setCurrent(int hourAt);
    void setLoad(double load);                        ///< of the current hour; as typed
    [[nodiscard]] QPointF handleAt(int hourAt) const; ///< the top of a bar, where it is dragged
    [[nodiscard]] QString words(int hourAt) const;    ///< "14:00: 1.84 times the mean, 12 replicas needed"

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// Edits of the same `gesture` belong together: a drag, keys on one hour.
    void hoursEdited(const jw::DayHours& hours, int gesture);
    void currentChanged(int hourAt);
    void numberTyped(const QString& first); ///< a digit was pressed: a number is to be typed
    void copyRequested();
    void pasteRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Drag {
        double y = 0.0, load = 0.0; ///< where it began
        bool moved = false;
    };

    void describe();
    void changeTo(double load);
    void fitScale();
    [[nodiscard]] double most() const; ///< load at the top of the plot
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] QRectF columnAt(int hourAt) const;
    [[nodiscard]] int hourUnder(const QPointF& at) const;
    [[nodiscard]] double yOf(double share) const; ///< of the height of the plot
    struct LegendEntry {
        enum class Mark { Load, Needed, There, Peak } mark;
        QString text;
    };
    [[nodiscard]] std::vector<LegendEntry> legend() const;
    [[nodiscard]] double mostReplicas() const;
    [[nodiscard]] QPen penOf(LegendEntry::Mark mark) const;
    void paintAxes(QPainter& painter) const;
    void paintBars(QPainter& painter) const;
    void paintReplicas(QPainter& painter) const;
    void paintPeak(QPainter& painter) const;
    void paintAxisTitles(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;

    const Look& m_look;
    DayHours m_hours{};
    std::optional<Replicas> m_replicas;
    Mean m_mean;
    std::optional<Drag> m_drag;
    double m_most = 1.5; ///< kept while a bar is dragged
    int m_current = 12, m_gesture = 0;
    bool m_editable = true;
};

} // namespace jw
