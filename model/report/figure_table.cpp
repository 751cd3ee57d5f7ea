#include "report/figure_table.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/lower_bounds.h"
#include "engine/plan_results.h"
#include "readings/display.h"

namespace jw {
namespace {

constexpr std::size_t longestHead = 34;
constexpr std::string_view noneWords =
    ": at this end of the band the machines do not keep up with the requests, "
    "or no number of replicas keeps the promise.\n";

std::vector<std::string> lineOf(const FigureRow& row, std::string_view currency, const std::string& none)
{
    const UnitName unit = rowUnit(row);
    std::vector<std::string> line{std::string(row.field->term.name), unitText(unit, currency)};
    for (std::size_t i = 0; i < row.base.size(); ++i)
        line.push_back(std::isfinite(row.base[i]) ? figureText(row.base[i], unit, isMarked(row.atLeast, i))
                                                  : none);
    return line;
}

} // namespace

UnitName rowUnit(const FigureRow& row)
{
    double largest = 0.0;
    for (const double base : row.base)
        if (std::isfinite(base))
            largest = std::max(largest, std::fabs(base));
    const Dim dim = row.field->dim;
    if (dim == Dim{.time = 1}) // 168 h of a week, not 7 days: a table adds and compares
        return row.field->term.unit;
    if (row.field->percent)
        return {"%", 0.01};
    return dim == Dim{} ? UnitName{"", 1.0} : displayUnit(largest, dim, row.field->term.unit);
}

double shownBase(std::string_view path, double base)
{
    const bool noDevices = base == 0.0 && path == "total/gpu_hours";
    return noDevices ? std::numeric_limits<double>::quiet_NaN() : base;
}

std::string unitText(UnitName unit, std::string_view currency)
{
    std::string text(unit.symbol);
    if (const auto at = text.find('$'); at != std::string::npos)
        text.replace(at, 1, currency);
    return text;
}

std::string figureText(double base, UnitName unit)
{
    if (!std::isfinite(base))
        return {};
    const double value = base / unit.size;
    if (unit.symbol == "$" && std::fabs(value) >= 1.0) // to the cent, as published cases have it
        return numberText(std::round(100.0 * value) / 100.0, {.decimals = 2, .group = ","});
    return numberText(value, {.significant = 6, .group = ","});
}

std::string figureText(double base, UnitName unit, bool atLeast)
{
    const std::string text = figureText(base, unit);
    return atLeast && !text.empty() ? "≥ " + text : text;
}

std::string bandText(const BandedCell& band, UnitName unit)
{
    if (!band.isBanded())
        return {};
    const auto text = [&](double value) { // no more digits than a band deserves
        return numberText(value * band.field->term.unit.size / unit.size, {.significant = 4, .group = ","});
    };
    return text(band.p10) + " to " + text(band.p90);
}

std::string toText(const FigureSheet& table, std::string_view currency)
{
    TextTable text{.header = {table.title, ""}, .labels = 2};
    for (const std::string& column : table.columns)
        text.header.push_back(shortened(column, longestHead));
    bool open = false;
    for (const FigureRow& row : table.rows)
        if (hasFigure(row.base)) {
            text.rows.push_back(lineOf(row, currency, table.none));
            open = open || !std::ranges::all_of(row.base, [](double base) { return std::isfinite(base); });
        }
    return alignedText(text) + (open && !table.none.empty() ? table.none + std::string(noneWords) : "");
}

} // namespace jw
