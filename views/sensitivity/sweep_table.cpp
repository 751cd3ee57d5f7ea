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

namespace {

/// Services that do not hold their load, by scenario where there are several; "" where all hold.
QString servicesAt(const SweepAnswer& answer, const SweptPoint& point)
{
    QStringList all;
    for (std::size_t i = 0; i < point.overloaded.size(); ++i) {
        const QString services = QString::fromStdString(point.overloaded[i]);
        if (services.isEmpty())
            continue;
        const Scenario& scenario = answer.asked.plan->scenarios[answer.asked.scenarios[i]];
        all << (point.overloaded.size() > 1
                    //: of a cell: %1 is a scenario, %2 are services
                    ? SweepTable::tr("%1: %2").arg(scenarioName(scenario), services)
                    : services);
    }
    return all.join(QStringLiteral("; "));
}

} // namespace

void SweepTable::setAnswer(const SweepAnswer* answer)
{
    const bool some = answer && answer->sweep;
    const bool goesOn = some && answer->sweep == m_sweep && answer->points.size() >= m_rows &&
                        resultUnit(*answer).size == m_unitSize;
    if (goesOn && answer->points.size() == m_rows)
        return;
    if (!goesOn) {
        beginResetModel();
        m_rows = 0;
        m_numbers.clear();
        m_remarks.clear();
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

/// The columns, as the verb `sweep` has them.
void SweepTable::start(const SweepAnswer& answer)
{
    const Plan& plan = *answer.asked.plan;
    for (const AskedAxis& axis : answer.asked.axes) {
        const FieldInfo& info = *m_sweep->points().axes()[numbers()].info;
        m_heads << titleIn(inputName(plan, axis.field), unitWords(axis.unit, plan));
        m_sizes.push_back(info.term.unit.size / axis.unit.size);
    }
    const UnitName unit = resultUnit(answer);
    m_unitSize = unit.size;
    for (const SweepColumn& column : m_sweep->columns()) {
        const auto addNumber = [&](const QString& name) {
            const QString title = titleIn(name, unitWords(unit, column.info->dim, plan));
            //: head of a column: %1 is a scenario whose result is a lower bound
            m_heads << (column.atLeast ? tr("%1, at least").arg(title) : title);
            m_sizes.push_back(column.info->term.unit.size / unit.size);
        };
        const QString name = scenarioName(plan.scenarios[column.scenario]);
        addNumber(name);
        if (column.sampled)
            for (const char* end : {"P10", "P50", "P90"})
                //: head of a column: %1 is a scenario, %2 is P10, P50 or P90
                addNumber(tr("%1, %2").arg(name, QLatin1String(end)));
    }
    if (m_sweep->hasServices())
        m_heads << tr("Services that do not hold their load");
    m_heads << tr("Why there is no result");
    m_remarks.resize(static_cast<std::size_t>(m_heads.size()) - numbers());
}

void SweepTable::add(const SweepAnswer& answer, const SweptPoint& point)
{
    m_numbers.insert(m_numbers.end(), point.inputs.begin(), point.inputs.end());
    const std::vector<SweepColumn>& columns = m_sweep->columns();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        m_numbers.push_back(point.results[i]);
        if (columns[i].sampled)
            for (const double end : {point.bands[i].p10, point.bands[i].p50, point.bands[i].p90})
                m_numbers.push_back(end);
    }
    if (QString services = servicesAt(answer, point); m_remarks.size() > 1 && !services.isEmpty())
        m_remarks.front()[m_rows] = std::move(services);
    const auto why = std::ranges::find_if(point.refused, [](const auto& error) { return !!error; });
    if (why != point.refused.end())
        m_remarks.back()[m_rows] = errorText(**why, *answer.asked.plan);
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
    if (column >= numbers()) {
        const auto& remarks = m_remarks[column - numbers()];
        const auto remark = remarks.find(row);
        const bool words = role == Qt::DisplayRole || role == Qt::ToolTipRole;
        return words && remark != remarks.end() ? QVariant(remark->second) : QVariant();
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
