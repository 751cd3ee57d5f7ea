// A small table of ready texts with heads: for summaries that are only read and copied.
#pragma once

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace jw {

struct SummaryCell {
    QString text;
    std::optional<bool> met{}; ///< of a goal: a dot beside the words
};

/// The first column is words, the others are figures.
class FiguresModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setFigures(QStringList heads, std::vector<std::vector<SummaryCell>> rows);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QStringList m_heads;
    std::vector<std::vector<SummaryCell>> m_rows; ///< each as long as the heads
};

} // namespace jw
