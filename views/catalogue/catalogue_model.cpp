#include "views/catalogue/catalogue_model.h"

#include <QFont>

#include <algorithm>

#include "views/catalogue/catalogue_words.h"
#include "views/common/cell_delegate.h"
#include "views/common/table_copy.h"
#include "views/common/theme.h"

namespace jw {
namespace {

/// The list of estimated columns is shown as marks, not as a column.
bool isColumn(const FieldInfo& info) { return info.key != "estimated_fields"; }

std::vector<const FieldInfo*> columnsOf(const CatalogueTable& table)
{
    std::vector<const FieldInfo*> columns, sources;
    for (const FieldInfo& info : table.fields)
        if (isColumn(info))
            (isSourceColumn(info.key) ? sources : columns).push_back(&info);
    for (const DerivedColumn& derived : table.derived)
        columns.push_back(&derived.info);
    columns.insert(columns.end(), sources.begin(), sources.end());
    return columns;
}

QVariant sortKey(const Value& value, const QString& shown)
{
    if (const double* number = value.as<double>())
        return *number;
    return value.isNull() || plainText(value).empty() ? QVariant() : QVariant(shown);
}

/// All digits in the C locale; nothing for what is not known.
QString copied(const Value& value, const QString& shown)
{
    if (const double* number = value.as<double>())
        return QString::fromStdString(numberText(*number));
    return value.isNull() || plainText(value).empty() ? QString() : shown;
}

/// The built-in one, which lives as long as the program.
CataloguePtr builtIn() { return {CataloguePtr(), &builtInCatalogue()}; }

/// Only of accelerators a plan has rows of its own.
CataloguePtr withOwn(const std::vector<OwnRow>& rows)
{
    if (rows.empty())
        return builtIn();
    const auto all = std::make_shared<Catalogue>();
    all->accelerators = builtInCatalogue().accelerators;
    for (const OwnRow& own : rows)
        all->accelerators.push_back(own.row);
    return all;
}

} // namespace

CatalogueModel::CatalogueModel(QObject* parent)
    : QAbstractTableModel(parent),
      m_table(&catalogueTables().front()),
      m_columns(columnsOf(*m_table)),
      m_catalogue(builtIn())
{
}

void CatalogueModel::setTable(const CatalogueTable& table)
{
    beginResetModel();
    m_table = &table;
    m_columns = columnsOf(table);
    m_inPlan.clear();
    m_own.clear();
    m_catalogue = builtIn();
    endResetModel();
}

/// Rows come and go at the end, so that the built-in ones stay selected.
bool CatalogueModel::setOwnRows(std::vector<OwnRow> rows)
{
    if (rows == m_own)
        return false;
    const int before = rowCount(), after = builtInRows() + static_cast<int>(rows.size());
    const auto take = [&] {
        m_catalogue = withOwn(rows);
        m_own = std::move(rows);
    };
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        take();
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, before, after - 1);
        take();
        endInsertRows();
    } else
        take();
    if (after > builtInRows())
        emit dataChanged(index(builtInRows(), 0), index(after - 1, columnCount() - 1));
    return true;
}

const OwnRow* CatalogueModel::ownRow(int row) const
{
    const int at = row - builtInRows();
    return at >= 0 && row < rowCount() ? &m_own[static_cast<std::size_t>(at)] : nullptr;
}

int CatalogueModel::builtInRows() const { return static_cast<int>(m_table->size(builtInCatalogue())); }

QString CatalogueModel::nameOf(int row) const
{
    const QString name = catalogueName(*m_table, rowAt(row));
    const OwnRow* own = ownRow(row);
    if (!own)
        return name;
    if (own->changed)
        //: %1 is an accelerator: a copy of a row of the catalogue with other figures
        return tr("%1 (changed)").arg(name);
    //: %1 is an accelerator of the plan that the catalogue does not have
    return tr("%1 (own)").arg(name);
}

bool CatalogueModel::setInPlan(std::vector<InPlan> states)
{
    if (states == m_inPlan)
        return false;
    m_inPlan = std::move(states);
    if (rowCount() > 0)
        emit dataChanged(index(0, planColumn()), index(rowCount() - 1, planColumn()));
    return true;
}

InPlan CatalogueModel::inPlan(int row) const
{
    if (const OwnRow* own = ownRow(row))
        return own->changed ? InPlan::Changed : InPlan::Own;
    const auto at = static_cast<std::size_t>(row);
    return row >= 0 && at < m_inPlan.size() ? m_inPlan[at] : InPlan::No;
}

const void* CatalogueModel::rowAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_table->row(*m_catalogue, static_cast<std::size_t>(row)) : nullptr;
}

int CatalogueModel::rowOf(std::string_view id) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (m_table->id(rowAt(row)) == id)
            return row;
    return -1;
}

const FieldInfo* CatalogueModel::column(int section) const
{
    return section >= 0 && section < planColumn() ? m_columns[static_cast<std::size_t>(section)] : nullptr;
}

int CatalogueModel::columnOf(std::string_view key) const
{
    const auto found = std::ranges::find(m_columns, key, [](const FieldInfo* info) { return info->key; });
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

bool CatalogueModel::isEstimate(const QModelIndex& index) const
{
    const FieldInfo* info = column(index.column());
    return info && isEstimated(*m_table, rowAt(index.row()), info->key);
}

void CatalogueModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int CatalogueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table->size(*m_catalogue));
}

int CatalogueModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : planColumn() + 1;
}

QVariant CatalogueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        const void* row = role == Qt::DisplayRole ? rowAt(section) : nullptr;
        return row ? QVariant(nameOf(section)) : QVariant();
    }
    if (section < 0 || section >= columnCount())
        return {};
    const FieldInfo* info = column(section);
    if (role == Qt::TextAlignmentRole) {
        const auto across = info && isFigure(*info) ? Qt::AlignRight : Qt::AlignLeft;
        return static_cast<int>(across) | static_cast<int>(Qt::AlignVCenter) |
               static_cast<int>(Qt::TextWordWrap);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != PlainHeaderRole)
        return {};
    return info ? catalogueTitle(*info) : tr("Plan");
}

QVariant CatalogueModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FieldInfo* info = column(index.column());
    if (!info)
        return planData(index.row(), role);
    const Value value = info->get(rowAt(index.row()));
    switch (role) {
    case Qt::DisplayRole: return shownText(index, value);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return toolTip(index, value);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isFigure(*info) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole: {
        if (!isEstimate(index))
            return {};
        QFont font;
        font.setItalic(true);
        return font;
    }
    case SortRole: return sortKey(value, catalogueCell(*info, value));
    case CopyRole: return copied(value, catalogueCell(*info, value));
    default: return {};
    }
}

QString CatalogueModel::shownText(const QModelIndex& index, const Value& value) const
{
    const QString cell = catalogueCell(*column(index.column()), value);
    //: a figure that is an estimate
    return isEstimate(index) ? tr("≈ %1").arg(cell) : cell;
}

QString CatalogueModel::toolTip(const QModelIndex& index, const Value& value) const
{
    if (value.isNull())
        return tr("Not known");
    const QString figure = catalogueFigure(*column(index.column()), value);
    return isEstimate(index) ? tr("%1, an estimate").arg(figure) : figure;
}

QString CatalogueModel::planWords(InPlan state) const
{
    switch (state) {
    case InPlan::No: return {};
    case InPlan::Same: return tr("Same");
    case InPlan::Differs: return tr("Differs");
    case InPlan::Own: return tr("Own");
    case InPlan::Changed: return tr("Changed");
    }
    return {};
}

QVariant CatalogueModel::planData(int row, int role) const
{
    const InPlan state = inPlan(row);
    constexpr CellRoles roles;
    if (role == roles.dot && state != InPlan::No)
        return static_cast<int>(state == InPlan::Same || state == InPlan::Own ? Tone::Better
                                                                              : Tone::Attention);
    if (role == Qt::ToolTipRole && state == InPlan::Differs)
        return tr("The plan has other figures than the catalogue: see the details");
    if (role == Qt::ToolTipRole && state == InPlan::Own)
        return tr("An accelerator of the plan that the catalogue does not have");
    if (role == Qt::ToolTipRole && state == InPlan::Changed)
        return tr("The plan's copy of a row of the catalogue, with figures of its own");
    if (role == SortRole)
        return state == InPlan::No ? QVariant() : QVariant(planWords(state));
    return role == Qt::DisplayRole ? QVariant(planWords(state)) : QVariant();
}

} // namespace jw
