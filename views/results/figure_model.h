// Tables of results: each cell a number in the unit of its column, with all its digits behind it.
#pragma once

#include <QAbstractTableModel>
#include <QTableView>

#include <vector>

namespace jw {

class Look;

/// One cell. Numbers are shown rounded; `copy` and `full` have all digits.
struct FigureCell {
    QString text, full{}, copy{}, path{}; ///< path: of the result it shows
    bool number = true, dimmed = false;
    QString brief{}, band{}; ///< where it is folded: in place of the text, and below that

    friend bool operator==(const FigureCell&, const FigureCell&) = default;
};

/// A cell of words; `full` is its tooltip.
[[nodiscard]] inline FigureCell textCell(const QString& text, const QString& full = {})
{
    return {.text = text, .full = full, .copy = {}, .path = {}, .number = false};
}

/// A head: its words, and what a copy calls it.
struct FigureColumn {
    QString title, copyTitle{};
    bool number = true;
    QString tip{};      ///< what it is, where the title is short
    bool folds = false; ///< where room is short it stands below the last column before that does not

    friend bool operator==(const FigureColumn&, const FigureColumn&) = default;
};

struct FigureTable {
    std::vector<FigureColumn> columns;
    std::vector<std::vector<FigureCell>> rows; ///< each as long as columns

    friend bool operator==(const FigureTable&, const FigureTable&) = default;
};

class FigureModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] const FigureTable& table() const { return m_table; }
    /// Selection stays where the shape does.
    void setTable(FigureTable table);
    /// Columns that fold are a second line of those before, and are to be hidden. Told to nobody.
    void setFolded(bool folded) { m_folded = folded; }
    [[nodiscard]] bool isFolded() const { return m_folded; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString below(const QModelIndex& index) const;
    [[nodiscard]] QString tip(const QModelIndex& index) const;

    FigureTable m_table;
    bool m_folded = false;
};

/// As high as its rows, up to a limit. Columns that fold do so where all together need more room than there
/// is. Enter, F3 and double click explain a number; Ctrl+C copies with heads.
class FigureView final : public QTableView {
    Q_OBJECT

public:
    explicit FigureView(const Look& look, QWidget* parent = nullptr);

    [[nodiscard]] FigureModel& figures() { return m_model; }
    [[nodiscard]] const FigureModel& figures() const { return m_model; }
    void setTable(FigureTable table);
    /// Heads that may break: columns are as wide as their longest word or cell.
    void setTwoLineHeads();
    void setMaximumRows(int rows); ///< more rows scroll
    /// The first column is as wide as its names, up to half of the table: numbers rather scroll.
    void setWholeNames();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void explainRequested(const QString& path);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void explain(const QModelIndex& index);
    void fit();
    [[nodiscard]] bool isFolded(int column) const;
    [[nodiscard]] std::vector<int> wantedWidths() const;
    void foldWhere(bool needed);

    const Look& m_look;
    FigureModel m_model;
    int m_maximumRows = 12;
    bool m_twoLines = false, m_wholeNames = false;
};

} // namespace jw
