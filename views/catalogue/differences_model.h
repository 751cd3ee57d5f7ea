// Fields in which the plan and the catalogue differ, each with a check box.
#pragma once

#include <QAbstractTableModel>

#include "views/catalogue/plan_copies.h"

namespace jw {

/// Field, the plan's value, the catalogue's, where that is from and how sure it is. Checked at first: what
/// the plan has from an older catalogue, but no value of one's own.
class DifferencesModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Field, InPlan, InCatalogue, From, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    /// Checks stay where the fields stay. `plan` gives the currency.
    void setCopies(const std::vector<PlanCopy>& copies, const PlanPtr& plan);
    [[nodiscard]] std::vector<FieldDifference> checked() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void checksChanged();

private:
    struct Line {
        FieldDifference difference;
        QString of; ///< the plan's row, where there are several
        bool checked = false;
    };
    [[nodiscard]] bool wasChecked(const FieldDifference& difference) const;
    [[nodiscard]] QString words(const Line& line, int column) const;
    [[nodiscard]] QString sentence(const Line& line) const;
    [[nodiscard]] QString sourceWords(const Line& line) const;

    std::vector<Line> m_lines;
    PlanPtr m_plan;
};

} // namespace jw
