#include "views/results/scenario_places.h"

#include <set>
#include <string_view>

namespace jw {

std::vector<std::size_t> placesIn(const Plan& other, const Plan& plan,
                                  const std::vector<std::size_t>& scenarios)
{
    std::set<std::string_view> uids;
    for (const std::size_t at : scenarios)
        if (at < plan.scenarios.size())
            uids.insert(plan.scenarios[at].uid);
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < other.scenarios.size(); ++at)
        if (uids.contains(other.scenarios[at].uid))
            places.push_back(at);
    return places;
}

} // namespace jw
