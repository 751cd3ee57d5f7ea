// All points of a sweep as a table: inputs, results with their bands, what does not hold, and why there is
// no result.
#pragma once

#include <QAbstractTableModel>

#include <map>

#include "views/sensitivity/sweep_view.h"

namespace jw {

/// Row i is point i. Numbers are in the units of the heads, all results in one; a copy has all their digits.
class SweepTable final : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Takes what is new of a sweep that goes on; nullptr: no rows.
    void setAnswer(const SweepAnswer* answer);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void start(const SweepAnswer& answer);
    void add(const SweepAnswer& answer, const SweptPoint& point);
    [[nodiscard]] std::size_t numbers() const { return m_sizes.size(); } ///< columns of numbers

    std::shared_ptr<const PlanSweep> m_sweep;
    QStringList m_heads;
    std::vector<double> m_sizes; ///< of the unit of a field / of the unit shown, by column
    double m_unitSize = 0.0;     ///< of all results, in base units
    std::size_t m_rows = 0;
    std::vector<double> m_numbers; ///< row by row, in the units of their fields
    std::vector<std::map<std::size_t, QString>>
        m_remarks; ///< by column behind the numbers, then row: services
                   ///< where there are any, why it is refused
};

} // namespace jw
