#include "views/workloads/day_cells.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

#include "exchange/csv.h"

namespace jw {
namespace {

struct DayCells {
    Q_DECLARE_TR_FUNCTIONS(jw::DayCells)
};

struct Cell {
    QString text;
    std::size_t row = 0, column = 0; ///< in what was pasted, from 0
};
using Line = std::vector<Cell>;

QString place(const Cell& cell)
{
    //: a cell of what was pasted: %1 and %2 are numbers from 1
    return DayCells::tr("row %1, column %2").arg(cell.row + 1).arg(cell.column + 1);
}

/// The block without empty lines, as a column: a row is turned round.
std::vector<Line> columnOf(const std::vector<Cells>& block)
{
    std::vector<Line> lines;
    for (std::size_t row = 0; row < block.size(); ++row) {
        Line line;
        for (std::size_t column = 0; column < block[row].size(); ++column)
            line.push_back({QString::fromStdString(block[row][column]).trimmed(), row, column});
        while (!line.empty() && line.back().text.isEmpty())
            line.pop_back();
        if (!line.empty())
            lines.push_back(std::move(line));
    }
    if (lines.empty() || lines.front().size() <= lines.size())
        return lines;
    std::vector<Line> turned(lines.front().size());
    for (const Line& line : lines)
        for (std::size_t at = 0; at < std::min(line.size(), turned.size()); ++at)
            turned[at].push_back(line[at]);
    return turned;
}

std::optional<double> loadIn(const Cell& cell, const CellStyle& style)
{
    const FieldInfo& info = fieldsOf<DayShape<double>>().front();
    for (const CellStyle& signs : {style, CellStyle{}})
        if (const auto value = typedValue(info, cell.text, Plan{}, signs); value && value->as<double>())
            return *value->as<double>();
    return {};
}

/// 0 to 24; "7", "07:00", "7 h"
std::optional<std::size_t> hourIn(const Cell& cell)
{
    static const QRegularExpression shape(QStringLiteral("^(\\d{1,2})(:00(:00)?| ?h)?$"));
    const auto found = shape.match(cell.text);
    const auto at = found.captured(1).toUInt();
    return found.hasMatch() && at <= 24 ? std::optional<std::size_t>(at) : std::nullopt;
}

/// Puts the lines of a day into place, or says which cell is wrong.
PastedDay placed(const std::vector<Line>& lines, const CellStyle& style)
{
    PastedDay day;
    std::array<bool, 24> taken{};
    const bool fromOne = std::ranges::any_of(
        lines, [](const Line& line) { return line.size() == 2 && hourIn(line.front()) == std::size_t{24}; });
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].size() != lines.front().size())
            //: %1 is a cell such as "row 3, column 1"
            return {
                {},
                DayCells::tr("%1: hour and load do not stand side by side.").arg(place(lines[i].front()))};
        const auto load = loadIn(lines[i].back(), style);
        if (!load)
            return {{},
                    DayCells::tr("%1: “%2” is no number from 0.")
                        .arg(place(lines[i].back()), lines[i].back().text)};
        const auto hour = lines[i].size() == 2 ? hourIn(lines[i].front()) : i + (fromOne ? 1 : 0);
        const std::size_t at = hour.value_or(99) - (fromOne ? 1 : 0);
        if (at >= taken.size() || taken[at])
            return {{},
                    DayCells::tr("%1: “%2” is no hour of the day, or one that was there before.")
                        .arg(place(lines[i].front()), lines[i].front().text)};
        taken[at] = true;
        day.hours[at] = *load;
    }
    if (!(meanOf(day.hours) > 0.0))
        day.fault = DayCells::tr("At least one hour must have a load.");
    return day;
}

} // namespace

QString dayCells(const DayHours& hours)
{
    std::vector<Cells> rows{
        {DayCells::tr("Hour").toStdString(), DayCells::tr("Load over the mean").toStdString()}};
    const DayHours load = overMean(hours);
    const auto fields = fieldsOf<DayShape<double>>();
    for (std::size_t at = 0; at < load.size(); ++at)
        rows.push_back({std::string(fields[at].term.name), numberCell(fields[at], load[at]).toStdString()});
    return QString::fromStdString(toTsv(rows));
}

PastedDay dayFrom(const QString& text, const CellStyle& style)
{
    const auto block = parseTsv(text.toStdString());
    std::vector<Line> lines = block ? columnOf(*block) : std::vector<Line>();
    if (!lines.empty() && !loadIn(lines.front().back(), style) && lines.size() == 25)
        lines.erase(lines.begin()); // titles
    for (const Line& line : lines)
        if (line.size() > 2)
            return {{},
                    DayCells::tr("%1: a day is one column or row of numbers, with their hours beside them "
                                 "or not.")
                        .arg(place(line[2]))};
    if (lines.size() != 24)
        return {{},
                DayCells::tr("A day has 24 numbers, one for each hour; %n were pasted.", nullptr,
                             static_cast<int>(lines.size()))};
    return placed(lines, style);
}

} // namespace jw
