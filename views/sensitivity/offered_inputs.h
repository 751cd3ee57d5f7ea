// The numbers of a plan that may vary, to be chosen from by name.
#pragma once

#include <QAbstractListModel>

#include <memory>

#include "document/plan_document.h"
#include "engine/plan_batch.h"

namespace jw {

/// Those that forms show and that have a value.
struct OfferedInputs {
    struct Input {
        VaryingField field{};
        RowRef row{};
        const FieldInfo* info = nullptr; ///< static data
    };
    PlanPtr plan{}; ///< from resolve()
    std::vector<Input> inputs{};

    [[nodiscard]] std::optional<std::size_t> find(const VaryingField& field) const;
};
using OfferedInputsPtr = std::shared_ptr<const OfferedInputs>;

/// Of a plan from resolve(); may be shared by all that offer its inputs.
[[nodiscard]] OfferedInputsPtr inputsOf(PlanPtr resolved);

/// The names, behind an entry of its own where there is one. Each is made when it is asked for: a large plan
/// has hundreds of thousands.
class InputNames final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setInputs(OfferedInputsPtr inputs, const QString& none); ///< "": no entry of its own

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] int own() const { return m_none.isEmpty() ? 0 : 1; }

    OfferedInputsPtr m_inputs;
    QString m_none;
};

} // namespace jw
