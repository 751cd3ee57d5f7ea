// What a CSV file of the catalogue's rows would do to the plan, a line a change.
#pragma once

#include <QAbstractTableModel>

#include "catalogue/catalogue_import.h"

namespace jw {

/// Line, name, what happens to it, field, the plan's value, the file's. A new row is one line with all
/// its figures; a cell that cannot be taken has what is wrong in place of values.
class ImportModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { FileLine, Name, State, Field, Before, After, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    /// `plan` gives the currency.
    void setImport(const CatalogueImport& import, const Plan& plan);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Line {
        std::array<QString, Columns> cells;
        QString whole; ///< what is wrong, or all figures of a new row
        bool bad = false;
    };
    [[nodiscard]] Line start(const ImportedRow& row) const;
    [[nodiscard]] Line ofNew(const ImportedRow& row, const Plan& plan) const;
    [[nodiscard]] Line of(const ImportedRow& row, const CellChange& change, const Plan& plan) const;
    [[nodiscard]] Line of(const ImportedRow& row, const CellFault& fault) const;

    std::vector<Line> m_lines;
};

} // namespace jw
