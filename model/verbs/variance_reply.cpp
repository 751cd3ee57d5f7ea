#include "verbs/variance_reply.h"

#include <algorithm>

#include "readings/display.h"
#include "report/text_table.h"

namespace jw::verbs {
namespace {

std::string percent(double share) { return numberText(100.0 * shownShare(share), {.significant = 3}) + " %"; }

} // namespace

Items varianceData(const std::vector<VarianceShare>& shares)
{
    Items data;
    for (const VarianceShare& share : shares)
        data.emplace_back(Members{
            {"input", share.input.path}, {"first", share.indices.first}, {"total", share.indices.total}});
    return data;
}

std::string varianceText(const std::string& scenario, const std::vector<VarianceShare>& shares)
{
    if (shares.empty())
        return {};
    TextTable table{.header = {"INPUT", "FIRST-ORDER", "TOTAL"}};
    for (const VarianceShare& share : shares)
        table.rows.push_back({share.input.path, percent(share.indices.first), percent(share.indices.total)});
    const bool outside =
        std::ranges::any_of(shares, [](const VarianceShare& share) { return isOutside(share.indices); });
    return '\n' + scenario + ": shares of the variance (Sobol indices)\n" + alignedText(table) +
           "First-order: by the input alone. Total: also through what it does together with others; an input "
           "whose total is near 0 may as well be certain.\n" +
           (outside ? "They are estimated from samples: 0 % and 100 % stand for what sampling error takes "
                      "beyond.\n"
                    : "");
}

} // namespace jw::verbs
