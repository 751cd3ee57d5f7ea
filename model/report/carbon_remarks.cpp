#include "report/carbon_remarks.h"

#include <algorithm>

#include "engine/group_findings.h"
#include "messages/message.h"
#include "units/term.h"

namespace jw {
namespace {

std::string_view fuelWords(const Plan& plan)
{
    const auto lifeCycle = [](const Site& site) { return site.carbonBasis.starts_with("life-cycle"); };
    if (std::ranges::none_of(plan.sites, lifeCycle))
        return JW_TERM("jw::Term", "not counted: the grid carbon of the sites holds no upstream of fuels and "
                                   "no losses of lines");
    if (std::ranges::all_of(plan.sites, lifeCycle))
        return JW_TERM("jw::Term", "upstream of fuels within the electricity, whose carbon basis is "
                                   "life-cycle; not counted: losses of lines");
    return JW_TERM("jw::Term", "upstream of fuels within the electricity of sites whose carbon basis is "
                               "life-cycle; not counted: that of other sites, losses of lines");
}

} // namespace

std::string textOf(const CarbonRemark& remark)
{
    return std::string(remark.category) + ": " + placed(remark.words, {remark.names});
}

std::optional<CarbonRemark> embodiedRemark(const Plan& resolved)
{
    std::string names = namesOf(unknownEmbodied(resolved));
    if (names.empty())
        return std::nullopt;
    return CarbonRemark{
        JW_TERM("jw::Term", "Embodied carbon of the machines"),
        JW_TERM("jw::Term", "not known for %1: totals of carbon and scope 3 are at least (≥) what is shown; "
                            "enter it for the node or for its accelerator"),
        std::move(names)};
}

std::optional<CarbonRemark> priceRemark(const Plan& resolved)
{
    std::string names = namesOf(unknownPrices(resolved));
    if (names.empty())
        return std::nullopt;
    return CarbonRemark{
        JW_TERM("jw::Term", "Cost"),
        JW_TERM("jw::Term",
                "no price of %1 is known: totals of cost are at least (≥) what is shown; enter the "
                "price per node or the rent, 0 if it is free"),
        std::move(names)};
}

std::optional<CarbonRemark> missingRemark(const FieldInfo& field, const Plan& resolved)
{
    return field.dim.money != 0 ? priceRemark(resolved) : embodiedRemark(resolved);
}

std::vector<CarbonRemark> carbonRemarks(const Plan& plan)
{
    std::vector<CarbonRemark> remarks{
        {JW_TERM("jw::Term", "Scope 3, category 3: fuel- and energy-related activities"), fuelWords(plan)},
        {JW_TERM("jw::Term", "Scope 3, categories 4 to 15"),
         JW_TERM("jw::Term", "not counted: transport, waste, travel, use of what is sold, investments")}};
    if (auto embodied = embodiedRemark(plan))
        remarks.insert(remarks.begin(), std::move(*embodied));
    return remarks;
}

} // namespace jw
