#include "views/sensitivity/offered_inputs.h"

#include <algorithm>

#include "domain/edit.h"
#include "domain/paths.h"
#include "views/forms/field_state.h"
#include "views/sensitivity/input_words.h"

namespace jw {

std::optional<std::size_t> OfferedInputs::find(const VaryingField& field) const
{
    const auto found = std::ranges::find(inputs, field, &Input::field);
    return found == inputs.end() ? std::nullopt
                                 : std::optional(static_cast<std::size_t>(found - inputs.begin()));
}

OfferedInputsPtr inputsOf(PlanPtr resolved)
{
    OfferedInputs list{.plan = std::move(resolved)};
    const Plan& plan = *list.plan;
    for (const TableInfo& table : tables())
        for (std::size_t at = 0; table.hasUid && at < table.size(plan); ++at) {
            const RowRef row{&table, at};
            for (const FormField& field : formFields(plan, row))
                if (canVary(row, *field.info) && fieldValue(plan, row, field.field).as<double>())
                    list.inputs.push_back({{table.rowId(row.in(plan)), field.field}, row, field.info});
        }
    return std::make_shared<const OfferedInputs>(std::move(list));
}

void InputNames::setInputs(OfferedInputsPtr inputs, const QString& none)
{
    beginResetModel();
    m_inputs = std::move(inputs);
    m_none = none;
    endResetModel();
}

int InputNames::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_inputs ? 0 : own() + static_cast<int>(m_inputs->inputs.size());
}

QVariant InputNames::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) // a box without a choice asks for that
        return {};
    const bool name = role == Qt::DisplayRole || role == Qt::EditRole; // an editable box asks for the latter
    if (index.row() < own())
        return name ? QVariant(m_none) : QVariant();
    const OfferedInputs::Input& input = m_inputs->inputs[static_cast<std::size_t>(index.row() - own())];
    if (name)
        return inputLabel(*m_inputs->plan, input.row, *input.info);
    if (role == Qt::ToolTipRole)
        return QString::fromStdString(pathOf(*m_inputs->plan, input.row, input.field.field));
    return {};
}

} // namespace jw
