// A whole as one bar of its parts, with a legend and a line where the room for it ends.
#pragma once

#include <vector>

#include <QWidget>

namespace jw {

class Look;

/// Texts are ready to be shown.
struct BarPart {
    QString name, text; ///< "Weights", "12.3 GiB"
    double amount = 0.0;

    friend bool operator==(const BarPart&, const BarPart&) = default;
};

struct BarWhole {
    QString name;               ///< for screen readers
    std::vector<BarPart> parts; ///< from the left; one of nothing is left out
    double room = 0.0;          ///< counted as the amounts; 0: there is no such line
    QString roomText{};         ///< "80 GiB"

    [[nodiscard]] double total() const;
    [[nodiscard]] bool fits() const { return room <= 0.0 || total() <= room; }
    friend bool operator==(const BarWhole&, const BarWhole&) = default;
};

/// What is beyond the room is hatched in red, over the colors of its parts. The legend wraps; no stop for
/// Tab, the words are its accessible description.
class PartBar final : public QWidget {
    Q_OBJECT

public:
    explicit PartBar(const Look& look, QWidget* parent = nullptr);

    [[nodiscard]] const BarWhole& whole() const { return m_whole; }
    void setWhole(BarWhole whole);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString words(const BarPart& part) const;
    [[nodiscard]] std::vector<const BarPart*> shown() const;
    [[nodiscard]] std::vector<QRect> legendPlaces(int width) const;
    [[nodiscard]] int barTop() const;
    void paintBar(QPainter& painter) const;
    void paintRoom(QPainter& painter, double scale) const;
    void paintLegend(QPainter& painter) const;

    const Look& m_look;
    BarWhole m_whole;
};

} // namespace jw
