#include "views/catalogue/catalogue_filter.h"

#include <algorithm>

#include "views/catalogue/catalogue_words.h"

namespace jw {

CatalogueFilter::CatalogueFilter(CatalogueModel& rows, QObject* parent)
    : QSortFilterProxyModel(parent),
      m_rows(rows)
{
    setSourceModel(&rows);
    setDynamicSortFilter(true);
}

void CatalogueFilter::setSearch(const QString& text)
{
    m_search = text;
    invalidateFilter();
}

void CatalogueFilter::setChoice(const std::string& key, const QString& text)
{
    if (text.isEmpty())
        m_choices.erase(key);
    else
        m_choices[key] = text;
    invalidateFilter();
}

void CatalogueFilter::setOwnOnly(bool own)
{
    m_ownOnly = own;
    invalidateFilter();
}

void CatalogueFilter::clear()
{
    m_ownOnly = false;
    m_search.clear();
    m_choices.clear();
    invalidateFilter();
}

std::vector<std::size_t> CatalogueFilter::shownRows() const
{
    std::vector<std::size_t> rows;
    for (int row = 0; row < rowCount(); ++row)
        rows.push_back(static_cast<std::size_t>(mapToSource(index(row, 0)).row()));
    return rows;
}

QVariant CatalogueFilter::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QVariant title = QSortFilterProxyModel::headerData(section, orientation, role);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section != sortColumn())
        return title;
    return (sortOrder() == Qt::AscendingOrder ? QStringLiteral("▲ ") : QStringLiteral("▼ ")) +
           title.toString();
}

bool CatalogueFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const CatalogueTable& table = m_rows.table();
    const void* record = m_rows.rowAt(row);
    const auto has = [&](const auto& choice) {
        const FieldInfo* info = findColumn(table, choice.first);
        return !info || catalogueCell(*info, info->get(record)) == choice.second;
    };
    if (m_ownOnly && !m_rows.ownRow(row))
        return false;
    return matches(table, record, m_search.toStdString()) && std::ranges::all_of(m_choices, has);
}

/// What is not known stands last, whichever way the others are sorted.
bool CatalogueFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(CatalogueModel::SortRole), b = right.data(CatalogueModel::SortRole);
    if (!a.isValid() || !b.isValid())
        return sortOrder() == Qt::AscendingOrder ? a.isValid() && !b.isValid() : b.isValid() && !a.isValid();
    if (a.typeId() == QMetaType::Double && b.typeId() == QMetaType::Double)
        return a.toDouble() < b.toDouble();
    return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
}

} // namespace jw
