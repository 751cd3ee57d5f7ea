// What one scenario sets differently: each override with its value, what it replaces, and why.
#pragma once

#include <QAbstractTableModel>

#include "document/plan_document.h"
#include "domain/resolve.h"
#include "items/cell_text.h"

namespace jw {

/// Columns: field, value and why (both editable), the value it replaces, unit.
class OverridesModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { FieldColumn, ValueColumn, ReplacesColumn, UnitColumn, WhyColumn, ColumnCount };

    explicit OverridesModel(PlanDocument& document, QObject* parent = nullptr);

    void setScenario(std::size_t scenario);
    [[nodiscard]] FieldPlace placeAt(const QModelIndex& index) const;
    void reset(const QModelIndex& index);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void refused(const QString& why);

private:
    struct Row : Replaced {
        const FieldInfo* info = nullptr;
    };
    void refresh();
    [[nodiscard]] std::vector<Row> rowsNow() const;
    [[nodiscard]] QString text(const Row& row, int column, const CellStyle& style) const;

    PlanDocument& m_document;
    std::size_t m_scenario = 0;
    std::vector<Row> m_rows;
};

} // namespace jw
