#include "catalogue/rent_offers.h"

#include <algorithm>
#include <array>
#include <limits>

namespace jw {
namespace {

/// Those without a price on demand come last.
double onDemandEach(const CloudPriceRow* row)
{
    return row->onDemand ? row->onDemand->value / static_cast<double>(row->acceleratorCount)
                         : std::numeric_limits<double>::infinity();
}

bool better(const RentOffer& a, const RentOffer& b)
{
    const int first = doubtOf(*a.row), second = doubtOf(*b.row);
    return first != second ? first < second : a.rent.rate < b.rent.rate;
}

} // namespace

std::vector<Rent> rentsOf(const CloudPriceRow& row, double usdRate, Ratio<> useful)
{
    std::vector<Rent> rents;
    const auto add = [&](const auto& price, Rent rent) {
        if (!price)
            return;
        rent.rate = price->quantity() * usdRate / static_cast<double>(row.acceleratorCount);
        rents.push_back(rent);
    };
    add(row.onDemand, {.kind = RentKind::OnDemand});
    add(row.reserved1y, {.kind = RentKind::Reserved, .term = 1});
    add(row.reserved3y, {.kind = RentKind::Reserved, .term = 3});
    add(row.spot, {.kind = RentKind::Spot, .useful = useful});
    return rents;
}

std::vector<const CloudPriceRow*> cloudPricesFor(const Plan& plan, const NodeGroup& group,
                                                 const Catalogue& catalogue)
{
    const auto device = std::ranges::find(plan.accelerators, group.accelerator, &Accelerator::uid);
    std::vector<const CloudPriceRow*> rows;
    if (device == plan.accelerators.end() || device->catalogueId.empty())
        return rows;
    for (const CloudPriceRow& row : catalogue.cloudPrices)
        if (row.acceleratorId == device->catalogueId)
            rows.push_back(&row);
    const auto otherSize = [&](const CloudPriceRow* row) {
        return row->acceleratorCount != group.accelPerNode;
    };
    if (!std::ranges::all_of(rows, otherSize))
        std::erase_if(rows, otherSize);
    std::ranges::stable_sort(rows, {}, onDemandEach);
    std::ranges::stable_sort(rows, std::ranges::greater{}, &CloudPriceRow::asOf);
    return rows;
}

int doubtOf(const CloudPriceRow& row)
{
    constexpr std::array<std::string_view, 4> hearsay{"community list", "third-party", "marketplace",
                                                      "typical spot"};
    const auto says = [&](std::string_view words) { return row.note.find(words) != std::string::npos; };
    if (row.confidence == Confidence::Estimated || says("recalled") || says("treat with care"))
        return 2;
    return row.confidence == Confidence::Derived || std::ranges::any_of(hearsay, says) ? 1 : 0;
}

std::vector<RentOffer> surestOffers(const std::vector<const CloudPriceRow*>& rows, double usdRate,
                                    Ratio<> useful)
{
    std::vector<RentOffer> offers;
    for (const CloudPriceRow* row : rows)
        for (const Rent& rent : rentsOf(*row, usdRate, useful)) {
            const auto same = std::ranges::find_if(offers, [&](const RentOffer& known) {
                return known.rent.kind == rent.kind && known.rent.term == rent.term;
            });
            if (same == offers.end())
                offers.push_back({rent, row});
            else if (better({rent, row}, *same))
                *same = {rent, row};
        }
    std::ranges::stable_sort(
        offers, {}, [](const RentOffer& offer) { return std::pair(offer.rent.kind, offer.rent.term); });
    return offers;
}

} // namespace jw
