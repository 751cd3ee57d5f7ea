// One table of the plan for views: columns from the registry, values of the current scenario.
#pragma once

#include <QAbstractTableModel>
#include <QPointer>

#include "items/cell_text.h"
#include "items/table_rows.h"

namespace jw {

/// Tells views exactly which rows came, went, moved or changed, so that selection and scrolling survive any
/// edit, undo and redo; resets only for another document.
class PlanTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        UidRole = Qt::UserRole + 1, ///< QString: the row
        FieldRole,                  ///< QString: the field's key
        ValueRole,                  ///< double in the field's unit, bool, QString; invalid where not given
        OverriddenRole,             ///< bool: set differently by the current scenario itself
        SourceRole,                 ///< QString: kind of source, "own", "" for a default
        FaultRole,                  ///< jw::Error, or invalid
        ChoicesRole,                ///< QStringList: what a combo box offers; setData() takes one of them
        KindRole,                   ///< int: FieldKind
    };

    PlanTableModel(PlanDocument& document, TableShape shape, QObject* parent = nullptr);

    [[nodiscard]] const TableShape& shape() const { return m_shape; }
    [[nodiscard]] const CellStyle& style() const { return m_style; }
    void setFilter(const std::string& uid); ///< rows of another fleet, site, ..; "" for all
    void setStyle(const CellStyle& style);
    void retranslate(); ///< the language has changed

    [[nodiscard]] QString uidAt(int row) const;                          ///< "" beyond the rows
    [[nodiscard]] int rowOf(const QString& uid) const;                   ///< -1 for a row not shown
    [[nodiscard]] FieldPlace placeOf(const QModelIndex& index) const;    ///< in the current scenario
    [[nodiscard]] const TableCell* cell(const QModelIndex& index) const; ///< nullptr for an invalid index
    [[nodiscard]] const FieldInfo* column(int section) const; ///< nullptr for what the table has not
    [[nodiscard]] PlanDocument* document() const { return m_document; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void editRefused(const jw::Error& error); ///< its field is a path: "fleets/F1/own/nodes"

private:
    void reset();
    void adopt();
    void removeGone(const std::vector<TableRow>& next);
    void moveKept(const std::vector<TableRow>& next);
    void insertNew(std::vector<TableRow>& next);
    void tellChanged(std::vector<TableRow>& next);
    void moveRow(int from, int to);
    [[nodiscard]] QVariant editText(const QModelIndex& index, const TableCell& cell) const;
    [[nodiscard]] Result<void> write(const QModelIndex& index, const TableCell& cell, const QVariant& value);

    QPointer<PlanDocument> m_document;
    TableShape m_shape;
    CellStyle m_style;
    std::string m_currency;
    std::vector<TableRow> m_rows; ///< what the views were last told
};

} // namespace jw
