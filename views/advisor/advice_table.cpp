#include "views/advisor/advice_table.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/plan_leaves.h"
#include "engine/plan_totals.h"
#include "views/advisor/advice_words.h"
#include "views/common/number_text.h"
#include "views/common/shown_number.h"
#include "views/results/result_tables.h"
#include "views/workloads/layout_table.h"

namespace jw {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(jw::AdviceTable)
};

using Figures = WorkloadFigures<double>;

/// Of the largest and the smallest point: beyond it an axis is logarithmic.
constexpr double wideRange = 20.0;

/// One column of numbers: what it is called, its field and the value of a device, in base units.
struct NumberColumn {
    const char* title;
    const FieldInfo& (*info)();
    double (*base)(const Advice&);
};
constexpr std::array numberColumns{
    NumberColumn{QT_TRANSLATE_NOOP("jw::AdviceTable", "Time"), &infoOf<&Figures::days>,
                 [](const Advice& a) { return a.best.time.base(); }},
    NumberColumn{QT_TRANSLATE_NOOP("jw::AdviceTable", "Cost"), &infoOf<&Totals<double>::cost>,
                 [](const Advice& a) { return a.best.cost.base(); }},
    NumberColumn{QT_TRANSLATE_NOOP("jw::AdviceTable", "Energy"), &infoOf<&Totals<double>::energy>,
                 [](const Advice& a) { return a.best.energy.base(); }},
    NumberColumn{QT_TRANSLATE_NOOP("jw::AdviceTable", "Carbon"), &infoOf<&Totals<double>::carbonTotal>,
                 [](const Advice& a) { return a.best.carbon.base(); }},
    NumberColumn{QT_TRANSLATE_NOOP("jw::AdviceTable", "Tokens/s each"), &infoOf<&Figures::tokenRate>,
                 [](const Advice& a) { return a.tokenRate.base(); }},
    NumberColumn{QT_TRANSLATE_NOOP("jw::AdviceTable", "MFU"), &infoOf<&Figures::mfu>,
                 [](const Advice& a) { return a.mfu.base(); }},
};
constexpr std::size_t timeColumn = 0, costColumn = 1;

/// Of the number columns, and of what is bought or reserved.
struct Units {
    std::array<UnitName, numberColumns.size()> of{};
    UnitName outlay{};
};

bool hasFigures(const Advice& advice) { return advice.count > 0.0; }

/// That of the first row that has a figure, which is the best: a device that takes years does not make days
/// unreadable.
UnitName unitFor(const NumberColumn& column, const std::vector<Advice>& all)
{
    const FieldInfo& info = column.info();
    if (column.base == numberColumns[4].base)
        return info.term.unit; // rates are compared one by one
    const auto best = std::ranges::find_if(all, hasFigures);
    const double base = best == all.end() ? std::nan("") : column.base(*best);
    return commonUnit({&base, 1}, info);
}

QString titleOf(const NumberColumn& column, UnitName unit)
{
    const QString title = Texts::tr(column.title), words = unitWords(unit, column.info().dim, Plan{});
    return words.isEmpty() ? title : QStringLiteral("%1 (%2)").arg(title, words);
}

FigureCell countCell(const Advice& advice)
{
    const auto number = [](Ratio<> count) { return QLocale().toString(count.base(), 'f', 0); };
    if (!hasFigures(advice))
        return {.text = QStringLiteral("–")};
    const QString all = number(advice.count);
    FigureCell cell{.text = all, .full = {}, .copy = QString::number(advice.count.base(), 'f', 0)};
    if (advice.used < advice.count) {
        //: %1 devices are paid for, the layout divides %2 of them
        cell.full = Texts::tr("%1 devices, of which the layout uses %2").arg(all, number(advice.used));
        cell.text = QStringLiteral("%1/%2").arg(number(advice.used), all);
    }
    return cell;
}

FigureCell memoryCell(const Advice& advice)
{
    if (!hasFigures(advice))
        return wordCell(QStringLiteral("–"));
    const auto number = [](Data<> memory) { return shortNumber(memory.in(gibibyte)); };
    const QString need = number(advice.memory), give = number(advice.memoryToGive);
    //: Memory of a device in GiB: %1 is needed, %2 may be taken
    return wordCell(Texts::tr("%1 of %2").arg(need, give),
                    Texts::tr("The layout needs %1 GiB; it may take %2 GiB of the device").arg(need, give));
}

FigureCell bandCell(const Advice& advice, std::size_t column, UnitName unit)
{
    if (!hasFigures(advice))
        return wordCell(QStringLiteral("–"));
    const double middle = numberColumns[column].base(advice);
    return wordCell(numberIn(middle * advice.band.p10, unit) + QStringLiteral("–") +
                    numberIn(middle * advice.band.p90, unit));
}

/// What is paid whether it is used or not.
FigureCell outlayCell(const Advice& advice, UnitName unit)
{
    const bool any = hasFigures(advice) && advice.best.outlay.base() > 0.0;
    return figureCell(any ? advice.best.outlay.base() : std::nan(""), infoOf<&Totals<double>::cost>(), unit,
                      Plan{}, {});
}

UnitName outlayUnit(const std::vector<Advice>& all)
{
    double most = std::nan("");
    for (const Advice& advice : all)
        if (advice.accepted() && !(advice.best.outlay.base() <= most))
            most = advice.best.outlay.base();
    return commonUnit({&most, 1}, infoOf<&Totals<double>::cost>());
}

/// The server that the figures count, marked where it is assumed.
FigureCell serverCell(const Advice& advice)
{
    if (!hasFigures(advice))
        return wordCell(QStringLiteral("–"));
    const QString name = advice.system ? QString::fromStdString(advice.system->name) : Texts::tr("assumed");
    const QString assumed = assumptionsText(advice);
    return wordCell(assumed.isEmpty() || !advice.system ? name : name + QStringLiteral(" *"),
                    assumed.isEmpty() ? name : assumed);
}

QString bandTitle(std::size_t column, UnitName unit)
{
    const QString words = unitWords(unit, numberColumns[column].info().dim, Plan{});
    //: The band of a figure; %1 is the figure, %2 its unit
    return Texts::tr("%1, P10–P90 (%2)").arg(Texts::tr(numberColumns[column].title), words);
}

std::vector<FigureColumn> headOf(const Units& units)
{
    std::vector<FigureColumn> columns{
        {Texts::tr("Device"), {}, false}, {Texts::tr("Devices")}, {Texts::tr("Offer"), {}, false}};
    for (std::size_t i = 0; i < numberColumns.size(); ++i)
        columns.push_back({titleOf(numberColumns[i], units.of[i]),
                           figureColumn(numberColumns[i].info(), units.of[i], Plan{}).copyTitle});
    columns.push_back({bandTitle(timeColumn, units.of[timeColumn]), {}, false});
    columns.push_back({bandTitle(costColumn, units.of[costColumn]), {}, false});
    columns.push_back({Texts::tr("Tier"), {}, false});
    const FieldInfo& cost = infoOf<&Totals<double>::cost>();
    //: %1 is a unit of money
    columns.push_back({Texts::tr("Bought or reserved (%1)").arg(unitWords(units.outlay, cost.dim, Plan{})),
                       figureColumn(cost, units.outlay, Plan{}).copyTitle});
    columns.push_back({Texts::tr("Server"), {}, false});
    columns.push_back({Texts::tr("Memory (GiB)"), {}, false});
    columns.push_back({Texts::tr("Layout"), {}, false});
    columns.push_back({Texts::tr("Source of the price"), {}, false});
    columns.push_back({Texts::tr("Why not"), {}, false});
    return columns;
}

std::vector<FigureCell> rowOf(const Advice& advice, const Units& units)
{
    const bool figures = hasFigures(advice);
    const QString reasons = reasonsText(advice), none = QStringLiteral("–");
    const std::string_view tier = textOf(advice.tier);
    std::vector<FigureCell> row{wordCell(QString::fromStdString(advice.device->name), reasons),
                                countCell(advice), wordCell(figures ? offerText(advice.best.offer) : none)};
    for (std::size_t i = 0; i < numberColumns.size(); ++i)
        row.push_back(figureCell(figures ? numberColumns[i].base(advice) : std::nan(""),
                                 numberColumns[i].info(), units.of[i], Plan{}, {}));
    row.push_back(bandCell(advice, timeColumn, units.of[timeColumn]));
    row.push_back(bandCell(advice, costColumn, units.of[costColumn]));
    row.push_back(
        wordCell(figures ? QString::fromLatin1(tier.data(), static_cast<qsizetype>(tier.size())) : none));
    row.push_back(outlayCell(advice, units.outlay));
    row.push_back(serverCell(advice));
    row.push_back(memoryCell(advice));
    row.push_back(wordCell(figures ? layoutName(advice.layout) : none));
    row.push_back(wordCell(figures ? priceSource(advice) : none));
    row.push_back(wordCell(reasons));
    for (FigureCell& cell : row)
        cell.dimmed = !advice.accepted();
    return row;
}

bool isWide(const std::vector<double>& values)
{
    if (values.empty())
        return false;
    const auto [least, most] = std::ranges::minmax(values);
    return least > 0.0 && most > wideRange * least;
}

} // namespace

FigureTable adviceTable(const std::vector<Advice>& all)
{
    Units units{{}, outlayUnit(all)};
    for (std::size_t i = 0; i < units.of.size(); ++i)
        units.of[i] = unitFor(numberColumns[i], all);
    FigureTable table{headOf(units), {}};
    for (const Advice& advice : all)
        table.rows.push_back(rowOf(advice, units));
    const bool reasonsFirst = std::ranges::none_of(all, &Advice::accepted);
    if (!reasonsFirst)
        return table;
    std::ranges::rotate(table.columns.begin() + 1, table.columns.end() - 1, table.columns.end());
    for (auto& row : table.rows) // the reasons are the answer
        std::ranges::rotate(row.begin() + 1, row.end() - 1, row.end());
    return table;
}

ChartData adviceChart(const std::vector<Advice>& all, std::size_t current, std::vector<std::size_t>& drawn)
{
    drawn.clear();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].accepted())
            drawn.push_back(i);
    std::ranges::stable_sort(drawn, {}, [&](std::size_t i) { return all[i].best.time.base(); });
    const NumberColumn &time = numberColumns[timeColumn], &cost = numberColumns[costColumn];
    const UnitName timeUnit = unitFor(time, all), costUnit = unitFor(cost, all);
    ChartData data;
    data.kind = ChartKind::Points;
    data.title = Texts::tr("Cost over time of the accepted devices");
    data.categoryTitle = Texts::tr("Device");
    data.positionTitle = Texts::tr(time.title);
    data.positionUnit = unitWords(timeUnit, time.info().dim, Plan{});
    data.valueTitle = Texts::tr(cost.title);
    data.unit = unitWords(costUnit, cost.info().dim, Plan{});
    data.series.push_back({.name = data.valueTitle});
    for (const std::size_t i : drawn) {
        if (i == current)
            data.emphasized.push_back(data.positions.size());
        data.positions.push_back(time.base(all[i]) / timeUnit.size);
        data.series.front().values.push_back(cost.base(all[i]) / costUnit.size);
        data.categories.push_back(QString::fromStdString(all[i].device->name));
    }
    data.logPositions = isWide(data.positions);
    data.logValues = isWide(data.series.front().values);
    return data;
}

} // namespace jw
