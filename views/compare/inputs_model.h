// The inputs of scenarios side by side, editable: a cell is one scenario's value, a row has one unit.
#pragma once

#include <QAbstractTableModel>

#include "document/plan_document.h"
#include "engine/compare.h"
#include "items/cell_text.h"
#include "views/common/cell_delegate.h"

namespace jw {

/// Columns: the field, then one for each scenario compared, then the unit. What a scenario does not set
/// itself is dimmed.
class InputsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit InputsModel(PlanDocument& document, QObject* parent = nullptr);

    void setScenarios(std::vector<std::size_t> scenarios); ///< by position in the document's plan
    void setListed(InputsListed listed);
    void listAlso(const std::string& uid, const std::string& field); ///< with those that scenarios set
    [[nodiscard]] int rowOf(const std::string& uid, const std::string& field) const; ///< -1: not listed
    [[nodiscard]] PlanDocument& document() const { return m_document; }
    [[nodiscard]] const std::vector<DifferingInput>& inputs() const { return m_inputs; }
    [[nodiscard]] int differingCount() const; ///< also when all are listed

    /// The value that the cell stands for; scenario 0 in the other columns.
    [[nodiscard]] FieldPlace placeAt(const QModelIndex& index) const;
    [[nodiscard]] bool isScenario(const QModelIndex& index) const; ///< else the field or the unit
    [[nodiscard]] bool canReset(const QModelIndex& index) const;
    void reset(const QModelIndex& index); ///< removes the override

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void refused(const QString& why); ///< the last edit was not taken

private:
    void refresh();
    void remake(std::vector<std::size_t> scenarios);
    [[nodiscard]] std::size_t scenarioAt(const QModelIndex& index) const;
    [[nodiscard]] bool isInherited(const QModelIndex& index) const;
    [[nodiscard]] QString tip(const QModelIndex& index) const;
    [[nodiscard]] QString text(const QModelIndex& index, const CellStyle& style) const;

    PlanDocument& m_document;
    std::vector<std::size_t> m_scenarios;
    std::vector<DifferingInput> m_inputs;
    PlanPtr m_compared; ///< what m_scenarios and m_inputs are of
    InputsListed m_listed = InputsListed::Differing;
    FieldList m_more; ///< listAlso()
};

/// Cells of scenarios: choices in a box, everything else typed. Where a name is too long its middle is left
/// out: its end is the field.
class InputsDelegate final : public CellDelegate {
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace jw
