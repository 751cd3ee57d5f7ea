#include "report/carbon_remarks.h"

#include <algorithm>

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

std::vector<CarbonRemark> carbonRemarks(const Plan& plan)
{
    return {
        {JW_TERM("jw::Term", "Scope 3, category 3: fuel- and energy-related activities"), fuelWords(plan)},
        {JW_TERM("jw::Term", "Scope 3, categories 4 to 15"),
         JW_TERM("jw::Term", "not counted: transport, waste, travel, use of what is sold, investments")}};
}

} // namespace jw
