// A chart to look at and work with: tooltips, zoom, log axis, choice of lines, keyboard, words for screen
// readers.
#pragma once

#include <QWidget>

#include "views/charts/chart_drawing.h"

class QCheckBox;
class QCPAxis;
class QCPPainter;
class QToolButton;

namespace jw {

class FlowLayout;
class Look;

/// Shows what it is given; computes nothing but sums. Follows the look by itself.
/// Mouse: wheel zooms (with focus, or with Ctrl), drag zooms to a rectangle, Shift+drag pans, double click
/// resets. Keys: Left and Right, in a tornado also Up and Down, read row by row, in a heat map the arrows
/// cell by cell, + and - zoom, Shift+Left and Shift+Right pan, Home resets, Ctrl+C copies, Enter chooses the
/// point read.
class Chart final : public QWidget {
    Q_OBJECT
    Q_PROPERTY(bool stale READ isStale)

public:
    explicit Chart(const Look& look, QWidget* parent = nullptr);

    [[nodiscard]] const ChartData& data() const { return m_data; }
    /// Keeps the row read while the rows stay, the zoom while the axes do too, chosen lines while there are
    /// as many, and the log axis while it is wanted.
    void setData(const ChartData& data);
    [[nodiscard]] bool isStale() const { return m_data.stale; }

    /// How it is drawn now, for an export that follows the screen: lines, log axis; not zoom and not the
    /// theme.
    [[nodiscard]] ChartStyle exportStyle(const Theme& theme = lightTheme()) const;

    [[nodiscard]] bool isLogAxis() const { return m_logAxis; }
    void setLogAxis(bool on);
    /// Series drawn as lines, at most four; more are cut off.
    [[nodiscard]] const std::vector<std::size_t>& lines() const { return m_lines; }
    void setLines(std::vector<std::size_t> lines);

    [[nodiscard]] bool isZoomed() const;
    void resetZoom();
    /// factor under 1 shows less; about the middle, bars from their zero line
    void zoomBy(double factor);

    /// All values at a place of this widget, as the tooltip has them; empty where there is nothing.
    [[nodiscard]] QString readoutAt(const QPoint& place) const;
    /// Row under the mouse or the reading cursor, -1 when none
    [[nodiscard]] int currentRow() const { return m_row; }

    QSize sizeHint() const override;

signals:
    void exportRequested();
    void recalculateRequested();
    void rowChosen(int row); ///< points, cells and choosable lines: by a click or Enter

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    [[nodiscard]] ChartStyle screenStyle() const;
    [[nodiscard]] QCPAxis& rowAxis() const; ///< along which the rows stand
    [[nodiscard]] int rowAt(const QPointF& plotPlace) const;
    [[nodiscard]] std::size_t seriesCount() const { return m_data.series.size(); }
    void setUpMouse();
    void redraw();
    void keepInFrame();
    void forgetZoom();
    void showRow(int row, const QPoint& plotPlace);
    void readRow(int row);
    void readBeside(int columns, int cells);
    void chooseRow(int row);
    [[nodiscard]] QPointF pointPixel(std::size_t row) const;
    [[nodiscard]] int pointAt(const QPointF& plotPlace) const;
    void paintCurrent(QCPPainter& painter) const;
    void pan(double share);
    void remakeChooser();
    void fitChooser();
    void chooseLine(std::size_t index, bool on);
    void placeTools();
    void retranslate();
    bool plotEvent(QEvent* event);
    bool wheelOnPlot(QWheelEvent& event);

    const Look& m_look;
    ChartData m_data, m_drawn;
    ChartFrame m_frame;
    std::vector<std::size_t> m_lines;
    bool m_logAxis = false, m_fitting = false;
    int m_row = -1;
    QPoint m_pressed;    ///< where the mouse went down
    QCustomPlot* m_plot; ///< all owned by this widget
    QWidget* m_chooser;
    FlowLayout* m_chooserFlow;
    std::vector<QCheckBox*> m_choices;
    QToolButton *m_logButton, *m_resetButton, *m_recalculate;
};

} // namespace jw
