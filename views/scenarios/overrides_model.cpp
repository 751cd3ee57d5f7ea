#include "views/scenarios/overrides_model.h"

#include <algorithm>

#include "document/scenario_edits.h"
#include "domain/edit.h"
#include "domain/paths.h"
#include "views/common/cell_delegate.h"
#include "views/common/person_text.h"
#include "views/common/table_copy.h"
#include "views/common/words.h"

namespace jw {
OverridesModel::OverridesModel(PlanDocument& document, QObject* parent)
    : QAbstractTableModel(parent),
      m_document(document)
{
    connect(&document, &PlanDocument::planChanged, this, &OverridesModel::refresh);
}

void OverridesModel::setScenario(std::size_t scenario)
{
    if (scenario == m_scenario)
        return refresh();
    m_scenario = scenario;
    beginResetModel();
    m_rows = rowsNow();
    endResetModel();
}

std::vector<OverridesModel::Row> OverridesModel::rowsNow() const
{
    const Plan& plan = *m_document.plan();
    std::vector<Row> rows;
    for (Replaced& replaced : replacedIn(plan, m_scenario)) {
        const FieldInfo* info = fieldInfo(plan, findRow(plan, replaced.entity), replaced.field);
        rows.push_back({std::move(replaced), info});
    }
    return rows;
}

void OverridesModel::refresh()
{
    auto rows = rowsNow();
    const bool same = std::ranges::equal(
        rows, m_rows, [](const Row& a, const Row& b) { return a.entity == b.entity && a.field == b.field; });
    if (!same) {
        beginResetModel();
        m_rows = std::move(rows);
        return endResetModel();
    }
    m_rows = std::move(rows);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

FieldPlace OverridesModel::placeAt(const QModelIndex& index) const
{
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    return {m_scenario, row.entity, row.field};
}

void OverridesModel::reset(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    if (const auto done = m_document.resetField(placeAt(index)); !done)
        emit refused(errorText(done.error(), *m_document.plan()));
}

int OverridesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OverridesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString OverridesModel::text(const Row& row, int column, const CellStyle& style) const
{
    const Plan& plan = *m_document.plan();
    switch (column) {
    case FieldColumn:
        //: %1 is a site, group or workload, %2 one of its fields
        return tr("%1 / %2").arg(QString::fromStdString(rowTitle(plan, findRow(plan, row.entity))),
                                 termText(row.info->term.name));
    case ValueColumn: return cellText(*row.info, row.value, plan, style);
    case ReplacesColumn: return cellText(*row.info, row.before, plan, style);
    case UnitColumn: return unitText(*row.info, plan);
    default: return QString::fromStdString(row.why);
    }
}

QVariant OverridesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const bool number = index.column() == ValueColumn || index.column() == ReplacesColumn;
    const std::string typed = role == Qt::EditRole && index.column() == ValueColumn
                                  ? m_document.enteredText(placeAt(index))
                                  : std::string();
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column(), forReading(typingStyle()));
    case Qt::EditRole:
        return typed.empty() ? text(row, index.column(), typingStyle()) : QString::fromStdString(typed);
    case Qt::ToolTipRole: return text(row, index.column(), typingStyle());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    case CellChoicesRole:
        return index.column() == ValueColumn ? cellChoices(*row.info, *m_document.plan()) : QStringList();
    case PathRole:
        return QString::fromStdString(
            pathOf(*m_document.plan(), findRow(*m_document.plan(), row.entity), row.field));
    default: break;
    }
    return role == CellRoles{}.overridden ? QVariant(index.column() == ValueColumn) : QVariant();
}

bool OverridesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || value.toString() == data(index, Qt::EditRole).toString())
        return false;
    const Row row = m_rows[static_cast<std::size_t>(index.row())];
    const std::string typed = value.toString().toStdString();
    Result<void> done;
    if (index.column() == WhyColumn)
        done = setWhy(m_document, m_document.plan()->scenarios[m_scenario].uid, row.entity, row.field, typed);
    else if (index.column() == ValueColumn)
        done = typedValue(*row.info, value.toString(), *m_document.plan(), typingStyle())
                   .and_then([&](const Value& v) {
                       return m_document.setField(placeAt(index), v, v.as<double>() ? typed : std::string());
                   });
    if (!done) {
        Error error = done.error();
        if (error.field == row.info->key)
            error.field = data(index, PathRole).toString().toStdString();
        emit refused(errorText(error, *m_document.plan()));
    }
    return done.has_value();
}

QVariant OverridesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole && section >= 0 && section < rowCount()
                   ? QVariant(text(m_rows[static_cast<std::size_t>(section)], FieldColumn, typingStyle()))
                   : QVariant();
    const bool number = section == ValueColumn || section == ReplacesColumn;
    if (role == Qt::TextAlignmentRole && number)
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignRight);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FieldColumn: return tr("Input");
    case ValueColumn: return tr("Here");
    case ReplacesColumn: return tr("Based on");
    case UnitColumn: return tr("Unit");
    case WhyColumn: return tr("Why");
    default: return {};
    }
}

Qt::ItemFlags OverridesModel::flags(const QModelIndex& index) const
{
    const bool editable = index.column() == ValueColumn || index.column() == WhyColumn;
    return QAbstractTableModel::flags(index) | (editable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

} // namespace jw
