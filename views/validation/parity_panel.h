// Predicted against published, row by row, with the line where both are equal.
#pragma once

#include <QWidget>

#include "views/charts/chart_data.h"
#include "views/validation/check_run.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace jw {

class Chart;
class Look;

/// What the colors and shapes of the points tell.
enum class ParityColor { Tier, Fit, Metric };

/// One point for each of `rows` that is predicted, from left to right, with its P10 to P90; `selected` (−1
/// for none) emphasized. Of one metric the axes are logarithmic and in its unit; of several each has a
/// column, and predictions are shares of what was published. `drawn` gets the rows of the points.
[[nodiscard]] ChartData parityOf(const CheckRun& run, const std::vector<std::size_t>& rows, int selected,
                                 ParityColor color, std::vector<std::size_t>& drawn);

class ParityPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ParityPanel(const Look& look, QWidget* parent = nullptr);

    void setRows(const CheckRunPtr& run, std::vector<std::size_t> rows, int selected);
    void retranslate();

    [[nodiscard]] QComboBox& color() const { return *m_color; }
    [[nodiscard]] Chart& chart() const { return *m_chart; }
    void openExport();

signals:
    void rowChosen(int row); ///< of the run

private:
    void build();
    void redraw();

    const Look& m_look;
    CheckRunPtr m_run;
    std::vector<std::size_t> m_rows, m_drawn;
    int m_selected = -1;
    QLabel *m_words, *m_none; ///< all owned
    QComboBox* m_color;
    QPushButton* m_export;
    Chart* m_chart;
};

} // namespace jw
