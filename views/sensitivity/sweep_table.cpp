#include "views/sensitivity/sweep_table.h"

#include <algorithm>
#include <cmath>

#include "readings/value.h"
#include "views/common/histogram_chart.h"
#include "views/common/number_text.h"
#include "views/common/person_text.h"
#include "views/common/shown_number.h"
#include "views/common/table_copy.h"
#include "views/common/words.h"
#include "views/sensitivity/input_words.h"

namespace jw {

void SweepTable::setAnswer(const SweepAnswer* answer)
{
    const bool some = answer && answer->sweep;
    const bool goesOn = some && answer->sweep == m_sweep && answer->points.size() >= m_rows;
    if (goesOn && answer->points.size() == m_rows)
        return;
    if (!goesOn) {
        beginResetModel();
        m_rows = 0;
        m_numbers.clear();
        m_why.clear();
        m_heads.clear();
        m_sizes.clear();
        m_sweep = some ? answer->sweep : nullptr;
        if (some)
            start(*answer);
        endResetModel();
    }
    if (!some || answer->points.size() == m_rows)
        return;
    const std::size_t rows = answer->points.size();
    beginInsertRows({}, static_cast<int>(m_rows), static_cast<int>(rows) - 1);
    for (; m_rows < rows; ++m_rows)
        add(*answer, answer->points[m_rows]);
    endInsertRows();
}

/// The columns; the unit of a result is that of the first points.
void SweepTable::start(const SweepAnswer& answer)
{
    const Plan& plan = *answer.asked.plan;
    for (const AskedAxis& axis : answer.asked.axes) {
        const FieldInfo& info = *m_sweep->points().axes()[numbers()].info;
        m_heads << titleIn(inputName(plan, axis.field), unitWords(axis.unit, plan));
        m_sizes.push_back(info.term.unit.size / axis.unit.size);
    }
    const std::vector<SweepColumn>& columns = m_sweep->columns();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        std::vector<double> bases;
        for (const SweptPoint& point : answer.points)
            bases.push_back(point.results[i] * columns[i].info->term.unit.size);
        const UnitName unit = commonUnit(bases, *columns[i].info);
        const QString name = scenarioName(plan.scenarios[columns[i].scenario]);
        const QString title = titleIn(name, unitWords(unit, columns[i].info->dim, plan));
        //: head of a column: %1 is a scenario whose result is a lower bound
        m_heads << (columns[i].atLeast ? tr("%1, at least").arg(title) : title);
        m_sizes.push_back(columns[i].info->term.unit.size / unit.size);
    }
    m_heads << tr("Why there is no result");
}

void SweepTable::add(const SweepAnswer& answer, const SweptPoint& point)
{
    m_numbers.insert(m_numbers.end(), point.inputs.begin(), point.inputs.end());
    m_numbers.insert(m_numbers.end(), point.results.begin(), point.results.end());
    const auto why = std::ranges::find_if(point.refused, [](const auto& error) { return !!error; });
    if (why != point.refused.end())
        m_why[m_rows] = errorText(**why, *answer.asked.plan);
}

int SweepTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows);
}

int SweepTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_heads.size());
}

QVariant SweepTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto row = static_cast<std::size_t>(index.row()), column = static_cast<std::size_t>(index.column());
    if (column == numbers()) {
        const auto why = m_why.find(row);
        const bool words = role == Qt::DisplayRole || role == Qt::ToolTipRole;
        return words && why != m_why.end() ? QVariant(why->second) : QVariant();
    }
    const double number = m_numbers[row * numbers() + column] * m_sizes[column];
    switch (role) {
    case Qt::DisplayRole:
        return column < m_sweep->points().axes().size() ? fullNumber(number) : shortNumber(number);
    case CopyRole: return std::isfinite(number) ? QString::fromStdString(numberText(number)) : QString();
    case Qt::TextAlignmentRole: return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignRight);
    default: return {};
    }
}

QVariant SweepTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= m_heads.size())
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter) |
               static_cast<int>(section < static_cast<int>(numbers()) ? Qt::AlignRight : Qt::AlignLeft);
    return role == Qt::DisplayRole ? QVariant(m_heads[section]) : QVariant();
}

} // namespace jw
