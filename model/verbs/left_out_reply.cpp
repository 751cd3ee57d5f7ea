#include "verbs/left_out_reply.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "readings/display.h"
#include "report/text_table.h"

namespace jw::verbs {
namespace {

constexpr std::size_t lineWidth = 100;

std::string_view textOf(RefitRole role)
{
    constexpr std::array<std::string_view, 4> texts{"matrix", "attention", "network", "elementwise"};
    return texts[static_cast<std::size_t>(role)];
}

/// "matrix products of GB200 at fp8", "attention of H100 in 2023".
std::string nameOf(const RefitConstant& c)
{
    constexpr std::array<std::string_view, 4> roles{"matrix products", "attention", "the network",
                                                    "elementwise work"};
    std::string name(roles[static_cast<std::size_t>(c.role)]);
    if (!c.device.empty())
        name += " of " + c.device;
    if (c.role == RefitRole::Matrix)
        name.append(" at ").append(trainPrecisionTexts[static_cast<std::size_t>(c.precision)]);
    return c.of2023 ? name + " in 2023" : name;
}

/// "    a, b, c" after a line for whom, nothing where none.
std::string listText(const std::string& whom, std::span<const RefitConstant> constants)
{
    if (constants.empty())
        return {};
    std::string text = whom + '\n';
    for (const RefitConstant& c : constants)
        text += "    " + nameOf(c) + '\n';
    return text;
}

std::string thinText(std::span<const LeftOutSource> sources)
{
    std::string text;
    for (const LeftOutSource& s : sources)
        text += listText("  " + shortened(s.title, 80), s.undetermined);
    if (text.empty())
        return text;
    return "\nToo thin: no other source determines these constants of a source that is left out; the median "
           "of\nlike devices stands for them, as for any device without rows\n" +
           text;
}

/// Where fits went as far as they may: such a figure stands for something that the formula leaves out.
std::string boundText(std::span<const LeftOutSource> sources)
{
    std::map<std::string, std::size_t> fits;
    for (const LeftOutSource& s : sources)
        for (const RefitConstant& c : s.fitted)
            if (c.atBound())
                ++fits[nameOf(c)];
    std::string text;
    for (const auto& [name, count] : fits)
        text += "  " + name + ", in " + std::to_string(count) + " of " + std::to_string(sources.size()) +
                " fits\n";
    return text.empty() ? text
                        : "\nAt the bound of what is allowed: the steps do not tell these apart\n" + text;
}

std::string verdictText(std::span<const LeftOutSource> sources)
{
    const auto shippedNearer = std::ranges::count_if(
        sources, [](const LeftOutSource& s) { return s.shipped.median < s.leftOut.median; });
    return "\nThe shipped constants are nearer on " + std::to_string(shippedNearer) + " of " +
           std::to_string(sources.size()) +
           " sources. Most of these helped to fit them; what they lose\nwhen left out is what a new source "
           "of "
           "the same kind may be off by. Constants that are not fitted\nhere, those of experts and pipelines "
           "among them, stay as shipped. TPUs have one figure a generation,\nnearly all from one source, and "
           "are not fitted.\n";
}

Value figuresData(const ErrorFigures& figures)
{
    return Members{{"median", figures.median}, {"p90", figures.p90}};
}

Value constantData(const RefitConstant& c)
{
    return Members{{"role", textOf(c.role)},
                   {"device", c.device.empty() ? Value() : Value(c.device)},
                   {"precision", c.role == RefitRole::Matrix
                                     ? Value(trainPrecisionTexts[static_cast<std::size_t>(c.precision)])
                                     : Value()},
                   {"of_2023", c.of2023},
                   {"steps", static_cast<double>(c.steps)},
                   {"shipped", c.shipped},
                   {"value", c.value},
                   {"determined", c.determined},
                   {"at_bound", c.atBound()}};
}

template <class List, class Each> Items itemsOf(const List& list, const Each& each)
{
    Items items;
    for (const auto& item : list)
        items.emplace_back(each(item));
    return items;
}

} // namespace

std::string percentText(double share, bool sign, int decimals)
{
    const double tens = std::pow(10.0, decimals);
    const double rounded = std::round(100.0 * share * tens) / tens + 0.0; // no -0
    const std::string text = numberText(rounded, {.decimals = decimals}) + '%';
    return sign && rounded >= 0.0 ? '+' + text : text;
}

std::string leftOutText(std::span<const LeftOutSource> sources)
{
    TextTable table{.header = {"SOURCE", "STEPS", "SHIPPED", "P90", "LEFT OUT", "P90"}};
    for (const LeftOutSource& s : sources)
        table.rows.push_back({shortened(s.title, 44), std::to_string(s.shipped.rows),
                              percentText(s.shipped.median), percentText(s.shipped.p90),
                              percentText(s.leftOut.median), percentText(s.leftOut.p90)});
    return "\nErrors of a source's steps, median and P90: with the shipped constants, and with constants "
           "fitted\nhere on all other sources\n" +
           alignedText(table, lineWidth) + verdictText(sources) + thinText(sources) + boundText(sources);
}

Value leftOutData(std::span<const LeftOutSource> sources)
{
    return itemsOf(sources, [](const LeftOutSource& s) {
        return Members{{"source", s.title},
                       {"steps", static_cast<double>(s.shipped.rows)},
                       {"shipped", figuresData(s.shipped)},
                       {"left_out", figuresData(s.leftOut)},
                       {"constants", itemsOf(s.fitted, constantData)},
                       {"undetermined", itemsOf(s.undetermined, nameOf)}};
    });
}

std::string studyText()
{
    TextTable table{.header = {"SOURCE", "ERROR"}};
    for (const LeftOutError& left : leftOutErrors())
        table.rows.push_back({std::string(left.source), percentText(left.error)});
    return "\nMean error of a source's steps with the whole source left out of the fit (from the study of "
           "the\nconstants; --leave-out-sources computes it here)\n" +
           alignedText(table, lineWidth);
}

Value studyData()
{
    return itemsOf(leftOutErrors(), [](const LeftOutError& left) {
        return Members{{"source", left.source}, {"error", left.error}};
    });
}

} // namespace jw::verbs
