// Rows of the catalogue side by side: a column each, a row a field, the best of each ratio marked.
#pragma once

#include <QAbstractTableModel>

#include <set>

#include "views/catalogue/catalogue_model.h"

namespace jw {

/// Shows the fields of which some row says something; ratios such as TFLOPS per watt stand first.
class ComparedModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Of `from`, as it is now.
    void setRows(const CatalogueModel& from, const std::vector<std::size_t>& rows);
    [[nodiscard]] bool isBest(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Line {
        const FieldInfo* info = nullptr;
        std::set<std::size_t> best; ///< positions in m_rows; only of ratios
    };
    [[nodiscard]] Line lineOf(const FieldInfo& info, bool ratio) const;
    [[nodiscard]] QVariant headOf(const Line& line, int role) const;
    [[nodiscard]] QString shownText(const QModelIndex& index) const;

    const CatalogueTable* m_table = nullptr;
    CataloguePtr m_catalogue; ///< holds the rows
    std::vector<const void*> m_rows;
    std::vector<QString> m_names;
    std::vector<Line> m_lines;
};

} // namespace jw
