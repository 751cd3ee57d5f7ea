#include "views/workloads/share_matrix.h"

#include <QLocale>

#include <algorithm>
#include <map>

#include "domain/resolve.h"
#include "items/cell_text.h"
#include "views/common/cell_delegate.h"
#include "views/common/person_text.h"
#include "views/workloads/workload_edits.h"

namespace jw {
namespace {

const FieldInfo& shareField() { return *findField(fieldsOf<Assignment>(), "share"); }

/// Its name, behind that of its fleet where another group has the same.
std::string titleIn(const Plan& plan, const NodeGroup& group)
{
    const auto same = std::ranges::count(plan.groups, group.name, &NodeGroup::name);
    const auto fleet = std::ranges::find(plan.fleets, group.fleet, &Fleet::uid);
    return same > 1 && fleet != plan.fleets.end() ? fleet->name + ": " + group.name : group.name;
}

} // namespace

ShareMatrix::ShareMatrix(PlanDocument& document, QObject* parent)
    : QAbstractTableModel(parent),
      m_document(document),
      m_table(read())
{
}

ShareMatrix::Table ShareMatrix::read() const
{
    const Plan& plan = *m_document.resolved();
    const auto given = givenAway(plan);
    Table table;
    for (const NodeGroup& group : plan.groups) {
        const auto found = given.find(group.uid);
        const double share = found == given.end() ? 0.0 : found->second;
        table.groups.push_back(group.uid);
        table.groupTitles.push_back(titleIn(plan, group));
        table.total.shares.push_back(numberCell(shareField(), share, personStyle()).toStdString());
        table.total.overridden.push_back(share > 1.0 + 1e-9);
    }
    table.rows = readRows(table.groups);
    return table;
}

std::vector<ShareMatrix::Row> ShareMatrix::readRows(const std::vector<std::string>& groups) const
{
    const Plan& plan = *m_document.resolved();
    const std::size_t scenario = m_document.currentScenario();
    const std::string own = scenario > 0 ? m_document.plan()->scenarios[scenario].uid : std::string();
    std::map<std::pair<std::string_view, std::string_view>, const Assignment*> shares; // by workload, group
    for (const Assignment& share : plan.assignments)
        shares.try_emplace({share.workload, share.group}, &share);
    const auto overrides = [&](const Assignment& share, const char* field) {
        return !own.empty() && findOverride(*m_document.plan(), own, share.uid, field);
    };
    std::vector<Row> rows;
    for (const Workload& work : plan.workloads) {
        Row row{.uid = work.uid,
                .title = work.name,
                .shares = std::vector<std::string>(groups.size()),
                .overridden = std::vector<bool>(groups.size())};
        for (std::size_t i = 0; i < groups.size(); ++i)
            if (const auto found = shares.find({work.uid, groups[i]}); found != shares.end()) {
                const Assignment& share = *found->second;
                if (share.enabled)
                    row.shares[i] = numberCell(shareField(), share.share.value, personStyle()).toStdString();
                row.overridden[i] = overrides(share, "share") || overrides(share, "enabled");
            }
        rows.push_back(std::move(row));
    }
    return rows;
}

void ShareMatrix::follow()
{
    Table next = read();
    const bool sameShape = next.groups == m_table.groups && next.rows.size() == m_table.rows.size();
    if (!sameShape) {
        beginResetModel(); // a workload or a group came or went: the whole grid is another
        m_table = std::move(next);
        endResetModel();
        return;
    }
    const Table before = std::exchange(m_table, std::move(next));
    if (before == m_table || m_table.groups.empty())
        return;
    for (int row = 0; row < rowCount(); ++row)
        if (isTotal(row) || before.rows[static_cast<std::size_t>(row)] != rowAt(row))
            emit dataChanged(index(row, 0), index(row, columnCount() - 1));
    emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void ShareMatrix::retranslate()
{
    beginResetModel();
    m_table = read();
    endResetModel();
}

bool ShareMatrix::isTotal(int row) const { return row == static_cast<int>(m_table.rows.size()); }

const ShareMatrix::Row& ShareMatrix::rowAt(int row) const
{
    return isTotal(row) ? m_table.total : m_table.rows[static_cast<std::size_t>(row)];
}

std::string ShareMatrix::assignmentAt(const QModelIndex& index) const
{
    if (!index.isValid() || isTotal(index.row()))
        return {};
    const Assignment* row = findAssignment(*m_document.resolved(), rowAt(index.row()).uid,
                                           m_table.groups[static_cast<std::size_t>(index.column())]);
    return row && row->enabled ? row->uid : std::string();
}

int ShareMatrix::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size()) + 1;
}

int ShareMatrix::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.groups.size());
}

QVariant ShareMatrix::headerData(int section, Qt::Orientation orientation, int role) const
{
    const int count = orientation == Qt::Horizontal ? columnCount() : rowCount();
    if (section < 0 || section >= count)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(orientation == Qt::Horizontal ? Qt::AlignRight : Qt::AlignLeft) |
               static_cast<int>(Qt::AlignVCenter) | static_cast<int>(Qt::TextWordWrap);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (orientation == Qt::Horizontal)
        //: Title of a column: %1 is a node group, its cells are shares of it in percent
        return tr("%1 (%)").arg(
            QString::fromStdString(m_table.groupTitles[static_cast<std::size_t>(section)]));
    return isTotal(section) ? tr("Continuous work together") : QString::fromStdString(rowAt(section).title);
}

QVariant ShareMatrix::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<std::size_t>(index.column());
    const Row& row = rowAt(index.row());
    constexpr CellRoles roles;
    if (role == roles.error && isTotal(index.row()) && row.overridden[column])
        return tr(
            "More of this group is given away than there is. Lower a share, or work waits for machines.");
    if (role == roles.overridden && !isTotal(index.row()))
        return static_cast<bool>(row.overridden[column]);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole)
        //: %1 workload, %2 node group, %3 share in percent or nothing
        return tr("%1 on %2: %3 %")
            .arg(headerData(index.row(), Qt::Vertical, Qt::DisplayRole).toString(),
                 QString::fromStdString(m_table.groupTitles[column]),
                 QString::fromStdString(row.shares[column]));
    return role == Qt::DisplayRole || role == Qt::EditRole ? QString::fromStdString(row.shares[column])
                                                           : QVariant();
}

Result<void> ShareMatrix::write(const QModelIndex& index, const QString& text)
{
    const std::string work = rowAt(index.row()).uid;
    const std::string group = m_table.groups[static_cast<std::size_t>(index.column())];
    if (text.trimmed().isEmpty())
        return setShare(m_document, work, group, {});
    return typedValue(shareField(), text, *m_document.resolved(), personStyle())
        .and_then([&](const Value& value) {
            const double share = value.as<double>() ? *value.as<double>() : 0.0;
            return setShare(m_document, work, group, share > 0.0 ? std::optional(share) : std::nullopt,
                            text.trimmed().toStdString());
        });
}

bool ShareMatrix::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const auto done = write(index, value.toString());
    if (!done)
        emit editRefused(done.error());
    return done.has_value();
}

Qt::ItemFlags ShareMatrix::flags(const QModelIndex& index) const
{
    const bool editable = index.isValid() && !isTotal(index.row());
    return QAbstractTableModel::flags(index) | (editable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

} // namespace jw
