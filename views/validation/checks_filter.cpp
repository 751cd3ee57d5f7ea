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

ChecksFilter::ChecksFilter(ChecksModel& rows, QObject* parent)
    : RowsFilter(ChecksModel::SortRole, parent),
      m_rows(rows)
{
    setSourceModel(&rows);
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

bool ChecksFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const RowCheck& check = *m_rows.checkAt(row);
    if (!passes(check, m_choice))
        return false;
    const QString text = m_words.isEmpty() ? QString() : searched(check);
    return std::ranges::all_of(m_words,
                               [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace jw
