// One table of the catalogue for views: a row a row, a column a field or what follows from fields.
#pragma once

#include <QAbstractTableModel>

#include <memory>

#include "catalogue/own_rows.h"

namespace jw {

/// How a row stands to the plan: of the catalogue, then of the plan's own.
enum class InPlan { No, Same, Differs, Own, Changed };

using CataloguePtr = std::shared_ptr<const Catalogue>;

/// The rows of the built-in catalogue; of accelerators, those of the plan's own stand behind them.
class CatalogueModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        SortRole = Qt::UserRole + 301, ///< double or QString; invalid for what is not known
    };

    explicit CatalogueModel(QObject* parent = nullptr);

    [[nodiscard]] const CatalogueTable& table() const { return *m_table; }
    /// Columns in its order: fields, derived, sources; then that of the plan.
    void setTable(const CatalogueTable& table);
    /// One a built-in row; fewer: the others are not in the plan. True if some are others than before.
    bool setInPlan(std::vector<InPlan> states);
    /// The plan's own rows of the table; true if some are others than before.
    bool setOwnRows(std::vector<OwnRow> rows);
    [[nodiscard]] const OwnRow* ownRow(int row) const; ///< nullptr for a built-in one
    [[nodiscard]] int builtInRows() const;
    /// What rowAt() points into: valid as long as it is held.
    [[nodiscard]] const CataloguePtr& catalogue() const { return m_catalogue; }
    [[nodiscard]] QString nameOf(int row) const; ///< with a mark for one of the plan's own
    [[nodiscard]] InPlan inPlan(int row) const;

    [[nodiscard]] const void* rowAt(int row) const;           ///< nullptr beyond the rows
    [[nodiscard]] int rowOf(std::string_view id) const;       ///< -1 for none
    [[nodiscard]] const FieldInfo* column(int section) const; ///< nullptr for that of the plan
    [[nodiscard]] int columnOf(std::string_view key) const;   ///< -1 for none
    [[nodiscard]] int planColumn() const { return static_cast<int>(m_columns.size()); }
    [[nodiscard]] bool isEstimate(const QModelIndex& index) const;
    void retranslate(); ///< the language has changed

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString planWords(InPlan state) const;
    [[nodiscard]] QVariant planData(int row, int role) const;
    [[nodiscard]] QString shownText(const QModelIndex& index, const Value& value) const;
    [[nodiscard]] QString toolTip(const QModelIndex& index, const Value& value) const;

    const CatalogueTable* m_table;
    std::vector<const FieldInfo*> m_columns;
    std::vector<InPlan> m_inPlan;
    CataloguePtr m_catalogue; ///< with the plan's own rows
    std::vector<OwnRow> m_own;
};

} // namespace jw
