// The prices of a tariff as a grid of months and hours that is painted with mouse or keys.
#pragma once

#include <QWidget>

#include <vector>

namespace jw {

class Look;

/// Shows the days of one kind. It changes nothing itself: painted() says which cells were swept over.
class TariffGrid final : public QWidget {
    Q_OBJECT

public:
    explicit TariffGrid(const Look& look, QWidget* parent = nullptr);

    /// As tariffPrices(); NaN is a gap. `weekday` is the day shown, 0 = Monday.
    void setPrices(std::vector<double> prices, int weekday);
    void setUnit(const QString& unit); ///< "$/kWh", for the words of a cell

    struct Cell {
        int month = 0, hour = 0;

        friend bool operator==(const Cell&, const Cell&) = default;
    };
    [[nodiscard]] Cell current() const { return m_current; }
    [[nodiscard]] QString words(Cell cell) const; ///< "March, 14 to 15 h: 0.12 $/kWh"

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void painted(int monthFrom, int monthTo, int hourFrom, int hourTo); ///< all inclusive

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QRectF rectOf(Cell cell) const;
    [[nodiscard]] Cell cellAt(const QPointF& at) const;
    [[nodiscard]] double priceAt(Cell cell) const;
    [[nodiscard]] bool isSelected(Cell cell) const;
    void paintCell(QPainter& painter, Cell cell) const;
    void paintTitles(QPainter& painter) const;
    void moveTo(Cell cell, bool extend);
    void tellPainted();
    void range(double& low, double& high) const;

    const Look& m_look;
    std::vector<double> m_prices;
    QString m_unit;
    int m_weekday = 0;
    Cell m_anchor, m_current;
    bool m_sweeping = false;
};

} // namespace jw
