#include "items/table_model.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "domain/paths.h"

namespace jw {
namespace {

QVariant plain(const Value& value)
{
    if (const double* number = value.as<double>())
        return *number;
    if (const bool* yes = value.as<bool>())
        return *yes;
    if (const std::string* text = value.as<std::string>())
        return QString::fromStdString(*text);
    return value.isNull() ? QVariant() : QString::fromStdString(plainText(value));
}

bool isNumber(const FieldInfo& info)
{
    return info.kind == FieldKind::Number || info.kind == FieldKind::Whole;
}

} // namespace

PlanTableModel::PlanTableModel(PlanDocument& document, TableShape shape, QObject* parent)
    : QAbstractTableModel(parent),
      m_document(&document),
      m_shape(std::move(shape)),
      m_currency(document.plan()->settings.currency),
      m_rows(rowsOf(document, m_shape))
{
    connect(&document, &PlanDocument::replaced, this, &PlanTableModel::reset);
    connect(&document, &PlanDocument::planChanged, this, &PlanTableModel::adopt);
    connect(&document, &PlanDocument::currentScenarioChanged, this, &PlanTableModel::adopt);
}

void PlanTableModel::setFilter(const std::string& uid)
{
    m_shape.filterUid = uid;
    adopt();
}

void PlanTableModel::setStyle(const CellStyle& style)
{
    if (m_style == style)
        return;
    m_style = style;
    retranslate();
}

void PlanTableModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QString PlanTableModel::uidAt(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return row >= 0 && at < m_rows.size() ? QString::fromStdString(m_rows[at].uid) : QString();
}

int PlanTableModel::rowOf(const QString& uid) const
{
    const auto found = std::ranges::find(m_rows, uid.toStdString(), &TableRow::uid);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

FieldPlace PlanTableModel::placeOf(const QModelIndex& index) const
{
    if (!m_document || !cell(index))
        return {};
    return {m_document->currentScenario(), m_rows[static_cast<std::size_t>(index.row())].uid,
            m_shape.columns[static_cast<std::size_t>(index.column())]};
}

const TableCell* PlanTableModel::cell(const QModelIndex& index) const
{
    if (!index.isValid() || !checkIndex(index))
        return nullptr;
    return &m_rows[static_cast<std::size_t>(index.row())].cells[static_cast<std::size_t>(index.column())];
}

const FieldInfo* PlanTableModel::column(int section) const
{
    const TableInfo* table = findTable(m_shape.table);
    if (!table || section < 0 || section >= columnCount())
        return nullptr;
    return columnInfo(*table, m_shape.columns[static_cast<std::size_t>(section)]);
}

int PlanTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PlanTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shape.columns.size());
}

QVariant PlanTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical && role == Qt::DisplayRole && section >= 0 && section < rowCount())
        return section + 1;
    const FieldInfo* info = orientation == Qt::Horizontal && m_document ? column(section) : nullptr;
    if (!info)
        return {};
    switch (role) {
    case Qt::DisplayRole: return titleWithUnit(*info, *m_document->plan());
    case Qt::ToolTipRole:
        return info->doc.empty() ? QVariant() : QCoreApplication::translate("jw::Term", info->doc.data());
    case Qt::TextAlignmentRole: return QVariant::fromValue(isNumber(*info) ? Qt::AlignRight : Qt::AlignLeft);
    case FieldRole: return QString::fromStdString(m_shape.columns[static_cast<std::size_t>(section)]);
    case KindRole: return static_cast<int>(info->kind);
    default: return {};
    }
}

QVariant PlanTableModel::data(const QModelIndex& index, int role) const
{
    const TableCell* cell = this->cell(index);
    if (!cell || !cell->info || !m_document)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cell->title.empty()
                   ? cellText(*cell->info, cell->value, *m_document->resolved(), forReading(m_style))
                   : QString::fromStdString(cell->title);
    case Qt::EditRole: return editText(index, *cell);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((isNumber(*cell->info) ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    case UidRole: return uidAt(index.row());
    case FieldRole: return QString::fromStdString(m_shape.columns[static_cast<std::size_t>(index.column())]);
    case ValueRole: return plain(cell->value);
    case OverriddenRole: return cell->overridden;
    case SourceRole: return QString::fromStdString(cell->source);
    case FaultRole: return cell->fault ? QVariant::fromValue(*cell->fault) : QVariant();
    case ChoicesRole: return cellChoices(*cell->info, *m_document->resolved());
    case KindRole: return static_cast<int>(cell->info->kind);
    default: return {};
    }
}

/// What was typed, else all digits without groups: what an editor opens with.
QVariant PlanTableModel::editText(const QModelIndex& index, const TableCell& cell) const
{
    if (const std::string typed = m_document->enteredText(placeOf(index)); !typed.empty())
        return QString::fromStdString(typed);
    return cellText(*cell.info, cell.value, *m_document->resolved(), {.decimal = m_style.decimal});
}

bool PlanTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const TableCell* cell = this->cell(index);
    if (!cell || !cell->info || !m_document || role != Qt::EditRole)
        return false;
    const auto done = write(index, *cell, value);
    if (!done)
        emit editRefused(done.error());
    return done.has_value();
}

Result<void> PlanTableModel::write(const QModelIndex& index, const TableCell& cell, const QVariant& value)
{
    const FieldPlace place = placeOf(index);
    const Plan& plan = *m_document->resolved();
    if (value.typeId() == QMetaType::Bool)
        return m_document->setField(place, value.toBool());
    if (value.typeId() == QMetaType::Double || value.typeId() == QMetaType::Int)
        return m_document->setField(place, value.toDouble());
    const QString text = value.toString();
    auto typed = typedValue(*cell.info, text, plan, m_style);
    if (!typed) {
        typed.error().field = pathOf(plan, findRow(plan, m_shape.table, place.uid), place.field);
        return fail(typed.error());
    }
    return m_document->setField(place, *typed,
                                isNumber(*cell.info) ? text.trimmed().toStdString() : std::string());
}

Qt::ItemFlags PlanTableModel::flags(const QModelIndex& index) const
{
    const TableCell* cell = this->cell(index);
    const bool editable = cell && cell->info && cell->info->kind != FieldKind::List &&
                          cell->info->kind != FieldKind::Record && cell->info->key != "uid";
    return QAbstractTableModel::flags(index) | (editable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

void PlanTableModel::reset()
{
    beginResetModel();
    m_rows = rowsOf(*m_document, m_shape);
    m_currency = m_document->plan()->settings.currency;
    endResetModel();
}

void PlanTableModel::adopt()
{
    auto next = rowsOf(*m_document, m_shape);
    std::unordered_set<std::string> uids;
    for (const TableRow& row : next)
        uids.insert(row.uid);
    if (uids.size() != next.size()) // a faulty plan with a uid twice: rows cannot be told apart
        return reset();
    removeGone(next);
    moveKept(next);
    insertNew(next);
    tellChanged(next);
    const std::string& currency = m_document->plan()->settings.currency;
    if (currency != std::exchange(m_currency, currency))
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void PlanTableModel::removeGone(const std::vector<TableRow>& next)
{
    std::unordered_set<std::string> stay;
    for (const TableRow& row : next)
        stay.insert(row.uid);
    for (int last = rowCount() - 1; last >= 0; --last) {
        const auto gone = [&](int row) { return !stay.contains(m_rows[static_cast<std::size_t>(row)].uid); };
        if (!gone(last))
            continue;
        int first = last;
        while (first > 0 && gone(first - 1))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

/// Brings the rows that stay into their new order, moving as few as a person has moved.
void PlanTableModel::moveKept(const std::vector<TableRow>& next)
{
    std::unordered_map<std::string, int> place;
    for (const TableRow& row : m_rows)
        place.emplace(row.uid, 0);
    int count = 0;
    for (const TableRow& row : next)
        if (const auto kept = place.find(row.uid); kept != place.end())
            kept->second = count++;
    const auto target = [&](int row) { return place.at(m_rows[static_cast<std::size_t>(row)].uid); };
    for (int at = 0; at < count; ++at) {
        if (target(at) == at)
            continue;
        if (target(at + 1) == at) { // one row has gone down
            moveRow(at, target(at));
            continue;
        }
        int from = at + 1;
        while (target(from) != at)
            ++from;
        moveRow(from, at);
    }
}

void PlanTableModel::moveRow(int from, int to)
{
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    const auto first = m_rows.begin() + std::min(from, to), last = m_rows.begin() + std::max(from, to) + 1;
    std::rotate(first, from < to ? first + 1 : last - 1, last);
    endMoveRows();
}

void PlanTableModel::insertNew(std::vector<TableRow>& next)
{
    std::unordered_set<std::string> known;
    for (const TableRow& row : m_rows)
        known.insert(row.uid);
    for (std::size_t first = 0; first < next.size(); ++first) {
        std::size_t last = first;
        while (last < next.size() && !known.contains(next[last].uid))
            ++last;
        if (last == first)
            continue;
        const auto begin = next.begin() + static_cast<std::ptrdiff_t>(first);
        beginInsertRows({}, static_cast<int>(first), static_cast<int>(last) - 1);
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(first), begin,
                      next.begin() + static_cast<std::ptrdiff_t>(last));
        endInsertRows();
        first = last;
    }
}

void PlanTableModel::tellChanged(std::vector<TableRow>& next)
{
    m_rows.swap(next);
    for (std::size_t first = 0; first < m_rows.size(); ++first) {
        std::size_t last = first;
        while (last < m_rows.size() && m_rows[last] != next[last])
            ++last;
        if (last == first)
            continue;
        emit dataChanged(index(static_cast<int>(first), 0),
                         index(static_cast<int>(last) - 1, columnCount() - 1));
        first = last;
    }
}

} // namespace jw
