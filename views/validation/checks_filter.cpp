#include "views/validation/checks_filter.h"

#include <algorithm>

#include "views/validation/check_words.h"

namespace jw {
namespace {

bool passes(const RowCheck& check, const CheckChoice& choice)
{
    return (!choice.metric || check.metric == *choice.metric) &&
           (choice.hardware.empty() || check.hardware == choice.hardware) &&
           (choice.source.empty() || check.source == choice.source) &&
           (!choice.inFit || check.inFit == *choice.inFit);
}

QString searched(const RowCheck& check)
{
    return QStringList{QString::fromStdString(check.id),
                       modelName(check),
                       hardwareName(check),
                       QString::fromStdString(check.hardware),
                       metricName(check.metric),
                       QString::fromStdString(check.source),
                       refusalText(check)}
        .join(QLatin1Char('\n'));
}

} // namespace

ChecksFilter::ChecksFilter(ChecksModel& rows, QObject* parent) : QSortFilterProxyModel(parent), m_rows(rows)
{
    setSourceModel(&rows);
    setDynamicSortFilter(true);
}

void ChecksFilter::setSearch(const QString& text)
{
    m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void ChecksFilter::setChoice(const CheckChoice& choice)
{
    m_choice = choice;
    invalidateFilter();
}

std::vector<std::size_t> ChecksFilter::shownRows() const
{
    std::vector<std::size_t> rows;
    for (int row = 0; row < rowCount(); ++row)
        rows.push_back(static_cast<std::size_t>(mapToSource(index(row, 0)).row()));
    return rows;
}

QVariant ChecksFilter::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QVariant title = QSortFilterProxyModel::headerData(section, orientation, role);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section != sortColumn())
        return title;
    return (sortOrder() == Qt::AscendingOrder ? QStringLiteral("▲ ") : QStringLiteral("▼ ")) +
           title.toString();
}

bool ChecksFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const RowCheck& check = *m_rows.checkAt(row);
    if (!passes(check, m_choice))
        return false;
    const QString text = m_words.isEmpty() ? QString() : searched(check);
    return std::ranges::all_of(m_words,
                               [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

/// What is not predicted stands last, whichever way the others are sorted.
bool ChecksFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(ChecksModel::SortRole), b = right.data(ChecksModel::SortRole);
    if (!a.isValid() || !b.isValid())
        return sortOrder() == Qt::AscendingOrder ? a.isValid() && !b.isValid() : b.isValid() && !a.isValid();
    if (a.typeId() == QMetaType::Double && b.typeId() == QMetaType::Double)
        return a.toDouble() < b.toDouble();
    return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
}

} // namespace jw
