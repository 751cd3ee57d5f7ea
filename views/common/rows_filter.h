// Rows of a table that a search or choices leave, sorted by number.
#pragma once

#include <QSortFilterProxyModel>

#include <vector>

namespace jw {

/// What sorts is double or QString; what has none, an invalid QVariant, stands last, whichever way the others
/// are sorted.
class RowsFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    /// `sortRole` of the model filtered, which the subclass sets: what it accepts is its own.
    RowsFilter(int sortRole, QObject* parent);

    [[nodiscard]] std::vector<std::size_t> shownRows() const; ///< of the model filtered, as they are sorted

    /// The title of the column that sorts has an arrow before it.
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
};

} // namespace jw
