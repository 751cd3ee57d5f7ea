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

/// How little a price is to be relied on: 0 as its provider lists it; 1 derived, or told by others (a
/// community's list, a third party, a market's usual price); 2 estimated, written from memory, or odd. By the
/// row's confidence and the words of its note.
[[nodiscard]] int doubtOf(const CloudPriceRow& row);

/// The rent of each kind and term among `rows` that is the least doubtful, and of these the cheapest.
[[nodiscard]] std::vector<RentOffer> surestOffers(const std::vector<const CloudPriceRow*>& rows,
                                                  double usdRate, Ratio<> useful);

} // namespace jw
