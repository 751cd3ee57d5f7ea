// The panel of a service that shows the energy of a request step by step beside published figures.
#pragma once

#include <optional>

#include <QWidget>

#include "views/workloads/staircase_table.h"

class QLabel;

namespace jw {

class Chart;
class FigureView;
class Look;
class Panel;

/// Told of the service after every edit; computes it anew, in microseconds.
class StaircasePanel final : public QWidget {
    Q_OBJECT

public:
    explicit StaircasePanel(const Look& look, QWidget* parent = nullptr);

    void setService(const std::optional<ServiceQuestion>& service);
    /// Nothing: nothing is asked of the service, or it cannot be predicted, for which `why` is the reason.
    void setStairs(std::optional<EnergyStaircase> stairs, const QString& why = {});

    [[nodiscard]] const std::optional<EnergyStaircase>& staircase() const { return m_stairs; }
    [[nodiscard]] const FigureComparisons& published() const { return m_published; }
    [[nodiscard]] QString words() const; ///< the line below the chart
    [[nodiscard]] QString told() const;  ///< of the published figure that is current
    [[nodiscard]] Chart& chart() const { return *m_chart; }
    [[nodiscard]] FigureView& steps() const { return *m_steps; }
    [[nodiscard]] FigureView& figures() const { return *m_figures; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void showTitles();
    void showCurrent();

    const Look& m_look;
    std::optional<EnergyStaircase> m_stairs;
    QString m_why; ///< there are none
    FigureComparisons m_published;
    Panel* m_panel; ///< all owned by this widget
    QLabel *m_line, *m_told;
    Chart* m_chart;
    FigureView *m_steps, *m_figures;
};

} // namespace jw
