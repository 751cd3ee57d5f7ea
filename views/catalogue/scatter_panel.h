// Any two figures of a catalogue table against each other.
#pragma once

#include <QWidget>

#include "views/catalogue/catalogue_model.h"
#include "views/charts/chart_data.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace jw {

class Chart;
class Look;

/// What is drawn: columns by key.
struct ScatterChoice {
    std::string x, y;
    bool logX = false, logY = false;

    friend bool operator==(const ScatterChoice&, const ScatterChoice&) = default;
};

/// One point for each of these rows of `from` that has both figures, from left to right; those of `selected`
/// emphasized. `drawn` gets the rows of the points.
[[nodiscard]] ChartData scatterOf(const CatalogueModel& from, const std::vector<std::size_t>& rows,
                                  const std::vector<std::size_t>& selected, const ScatterChoice& choice,
                                  std::vector<std::size_t>& drawn);

class ScatterPanel final : public QWidget {
    Q_OBJECT

public:
    ScatterPanel(const CatalogueModel& from, const Look& look, QWidget* parent = nullptr);

    /// Of what it draws; begins with the two figures that most rows have.
    void setTable(const CatalogueTable& table);
    void setRows(std::vector<std::size_t> rows, std::vector<std::size_t> selected);
    void retranslate();

    [[nodiscard]] ScatterChoice choice() const;
    void choose(const ScatterChoice& choice);
    [[nodiscard]] Chart& chart() const { return *m_chart; }
    void openExport();

signals:
    void rowChosen(int row); ///< of the catalogue

private:
    void build();
    void fill();
    void redraw();

    const CatalogueModel& m_from;
    const Look& m_look;
    const CatalogueTable* m_table = nullptr;
    std::vector<std::size_t> m_rows, m_selected, m_drawn;
    QLabel *m_xName, *m_yName; ///< all owned
    QComboBox *m_x, *m_y;
    QCheckBox *m_logX, *m_logY;
    QPushButton* m_export;
    Chart* m_chart;
    QLabel* m_none;
};

} // namespace jw
