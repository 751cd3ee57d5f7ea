// What the catalogue's cloud prices ask for a GPU-hour, as rents to hold against owning.
#pragma once

#include "catalogue/catalogue.h"
#include "engine/own_or_rent.h"

namespace jw {

/// A rent, and the row that names its provider, source and date.
struct RentOffer {
    Rent rent;
    const CloudPriceRow* row = nullptr;
};

/// Rents of a cloud price per accelerator, in a currency of which `usdRate` units are 1 USD.
/// `useful`: share of spot hours whose work is not lost.
[[nodiscard]] std::vector<Rent> rentsOf(const CloudPriceRow& row, double usdRate, Ratio<> useful);

/// Cloud prices for the machines of a group, the newest first and of these the cheapest on demand: those of
/// instances as large as its nodes, else of any. Empty where its accelerator is none of the catalogue, or
/// nobody rents it out.
[[nodiscard]] std::vector<const CloudPriceRow*> cloudPricesFor(const Plan& plan, const NodeGroup& group,
                                                               const Catalogue& catalogue);

/// The cheapest rent of each kind and term among `rows`.
[[nodiscard]] std::vector<RentOffer> cheapestOffers(const std::vector<const CloudPriceRow*>& rows,
                                                    double usdRate, Ratio<> useful);

} // namespace jw
