#include "views/workloads/frontier_items.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "readings/display.h"
#include "views/common/number_text.h"

namespace jw {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(jw::FrontierItems)
};

double perMillion(Money<> perItem) { return 1e6 * perItem.in(money); }
QString tierText(const ItemOption& option) { return QString::fromLatin1(textOf(option.tier).data()); }

/// "0.62 (0.51–0.83)"; the figure alone where its ends are the same.
FigureCell banded(double middle, double low, double high)
{
    FigureCell cell{.text = shortNumber(middle),
                    .full = fullNumber(middle),
                    .copy = std::isfinite(middle) ? QString::number(middle, 'g', 12) : QString()};
    if (low < high)
        //: %1 is a figure, %2 and %3 its P10 and P90
        cell.text = Texts::tr("%1 (%2–%3)").arg(cell.text, shortNumber(low), shortNumber(high));
    return cell;
}

/// The figure alone, its ends in the tooltip.
FigureCell withTip(FigureCell cell, double middle)
{
    cell.full = cell.text;
    cell.text = shortNumber(middle);
    return cell;
}

FigureCell costCell(const ItemOption& option)
{
    if (!option.cost)
        return banded(std::nan(""), 0.0, 0.0);
    return banded(perMillion(option.cost->middle), perMillion(option.cost->low),
                  perMillion(option.cost->high));
}

/// "reserved for 1 year", by the code of an offer.
QString tenureText(std::string_view offer)
{
    constexpr std::array<std::pair<std::string_view, const char*>, 7> words{
        {{"on_demand", QT_TRANSLATE_NOOP("jw::FrontierItems", "on demand")},
         {"reserved", QT_TRANSLATE_NOOP("jw::FrontierItems", "reserved")},
         {"reserved_1y", QT_TRANSLATE_NOOP("jw::FrontierItems", "reserved 1 year")},
         {"reserved_3y", QT_TRANSLATE_NOOP("jw::FrontierItems", "reserved 3 years")},
         {"spot", QT_TRANSLATE_NOOP("jw::FrontierItems", "spot")},
         {"purchase", QT_TRANSLATE_NOOP("jw::FrontierItems", "bought")},
         {"owned", QT_TRANSLATE_NOOP("jw::FrontierItems", "owned")}}};
    const auto found = std::ranges::find(words, offer, [](const auto& word) { return word.first; });
    return found == words.end() ? QString() : Texts::tr(found->second);
}

QString priceText(const ItemOption& option)
{
    if (!option.cost)
        return QStringLiteral("–");
    //: %1 is how the machines are had: on demand, reserved, owned
    return (option.planned ? Texts::tr("The plan's, %1") : Texts::tr("Catalogue, %1"))
        .arg(tenureText(option.offer));
}

/// In which the service's own device reads best, as its figures on the other sections do.
UnitName energyUnit(const std::vector<ItemOption>& all)
{
    const auto own = std::ranges::find(all, true, &ItemOption::own);
    return displayUnit((own == all.end() ? all.front() : *own).energy.base(), Dim{.energy = 1});
}

std::vector<FigureCell> rowOf(const ItemOption& option, UnitName unit)
{
    const QString name = QString::fromStdString(option.name);
    const double energy = option.energy.base() / unit.size, rate = option.perGpu.in(one / second);
    return {textCell(name, option.own ? Texts::tr("The device of the service") : name),
            textCell(tierText(option)),
            textCell(priceText(option)),
            costCell(option),
            withTip(banded(energy, energy * option.perItem.p10, energy * option.perItem.p90), energy),
            withTip(banded(rate, rate / option.time.p90, rate / option.time.p10), rate)};
}

} // namespace

FigureTable itemCostTable(const std::vector<ItemOption>& all)
{
    const UnitName unit = energyUnit(all);
    const QString symbol = QString::fromUtf8(unit.symbol.data(), static_cast<int>(unit.symbol.size()));
    FigureTable table{{{Texts::tr("Device"), {}, false},
                       {Texts::tr("Tier"), {}, false},
                       {Texts::tr("Price"), {}, false},
                       //: with P10 and P90
                       {Texts::tr("USD/million items"), Texts::tr("Million items (USD)")},
                       //: heads of a column: %1 is a unit such as mWh
                       {Texts::tr("%1/item, GPUs").arg(symbol),
                        Texts::tr("Energy of an item, GPUs alone (%1)").arg(symbol)},
                       {Texts::tr("Items/s/GPU"), Texts::tr("Items/s and GPU")}},
                      {}};
    for (const ItemOption& option : all)
        table.rows.push_back(rowOf(option, unit));
    return table;
}

ChartData itemCostChart(const std::vector<ItemOption>& all, const std::vector<std::string>& ofPlan,
                        std::size_t most)
{
    ChartData data;
    data.kind = ChartKind::GroupedBars;
    data.title = Texts::tr("Cost of a million items by accelerator");
    data.categoryTitle = Texts::tr("Device");
    data.valueTitle = Texts::tr("Cost of a million items");
    data.unit = QStringLiteral("USD");
    ChartSeries series{.name = data.valueTitle};
    const auto isOfPlan = [&](const ItemOption& option) {
        return option.own || std::ranges::find(ofPlan, option.device) != ofPlan.end();
    };
    const auto kept = static_cast<std::size_t>(std::ranges::count_if(
        all, [&](const ItemOption& option) { return option.cost && isOfPlan(option); }));
    std::size_t room = most - std::min(most, kept); // for the cheapest others
    for (const ItemOption& option : all) {
        if (!option.cost || (!isOfPlan(option) && room == 0))
            continue;
        room -= isOfPlan(option) ? 0 : 1;
        //: %1 is a device, %2 the tier of its prediction, such as C
        data.categories.push_back((option.own ? Texts::tr("%1, as planned (%2)") : Texts::tr("%1 (%2)"))
                                      .arg(QString::fromStdString(option.name), tierText(option)));
        series.values.push_back(perMillion(option.cost->middle));
        series.low.push_back(perMillion(option.cost->low));
        series.high.push_back(perMillion(option.cost->high));
        const bool range = option.cost->dearest > option.cost->middle;
        //: tooltip of a bar at the cheapest offer: %1 is a cost
        data.remarks.push_back(
            range
                ? Texts::tr("%1 USD at the dearest offer").arg(shortNumber(perMillion(option.cost->dearest)))
                : QString());
    }
    data.series.push_back(std::move(series));
    breakFarBars(data);
    return data;
}

} // namespace jw
