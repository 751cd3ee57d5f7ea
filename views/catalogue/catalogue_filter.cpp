#include "views/catalogue/catalogue_filter.h"

#include <algorithm>

#include "views/catalogue/catalogue_words.h"

namespace jw {

CatalogueFilter::CatalogueFilter(CatalogueModel& rows, QObject* parent)
    : RowsFilter(CatalogueModel::SortRole, parent),
      m_rows(rows)
{
    setSourceModel(&rows);
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
    const bool found = matches(table, record, m_search.toStdString()) ||
                       catalogueName(table, record).contains(m_search.trimmed(), Qt::CaseInsensitive);
    return found && std::ranges::all_of(m_choices, has);
}

} // namespace jw
