// How many devices can be had, and what the work costs on each offer.
#pragma once

#include "advisor/placement.h"
#include "domain/run_losses.h"

namespace jw {

/// What is bought: its life, interest, and the share of its price that maintenance takes a year
/// (assumptions).
inline constexpr Duration<> ownedLife = 5.0 * year;
inline constexpr double ownedInterest = 0.08, ownedMaintenance = 0.05;

/// Price of a server over its accelerators alone: median of the catalogue's systems that have both prices.
inline constexpr double serverOverCards = 1.44;

/// What a run takes before its first step: as long as a restart after a failure (the default of RunLosses,
/// assumption).
inline constexpr Duration<> runStart = RunLosses<>{}.restart;

/// The cheapest offer of each kind, by kind: rents in instances that hold a whole server, or just the devices
/// of a rented part, or sold by the chip; a purchase of whole servers, or of cards and 44 % for a server
/// around them where none is known, modules then in boards of eight (assumption). Spot only where the
/// catalogue knows how often the device is interrupted.
/// Rents that the catalogue calls far below the market are none.
[[nodiscard]] std::vector<Offer> offersOf(const Machine& machine, const Catalogue& catalogue);

/// An offer, and what a device costs an hour by it: the rent, or what owning and running it takes.
struct HourlyOffer {
    Offer offer;
    MoneyRate<> hourly{};
};

/// For services: all but spot, the cheapest first. Answers are waited for: machines that can be taken away at
/// any time are none for them (assumption). `load` is the part of the way from idle to peak that the power of
/// what is bought is taken at.
[[nodiscard]] std::vector<HourlyOffer> standingOffers(const Machine& machine, const Catalogue& catalogue,
                                                      const AdviceSite& site, Ratio<> load);

/// Of a device when whole machines are bought: of the server over its devices, or of a card and 44 % for the
/// server around it (median of the catalogue's systems that have both prices) where none is known. Nothing:
/// not priced.
[[nodiscard]] std::optional<Money<>> purchasePrice(const Machine& machine);

/// Price of a device that is bought, per hour: capital recovery over 5 years at 8 % and 5 % a year for
/// maintenance (assumptions).
[[nodiscard]] MoneyRate<> ownedRate(Money<> price);

/// The building around a device that is bought, per hour: 10,000 USD for each kW at the peak, over 15 years
/// at 8 % (the defaults of `tco`).
[[nodiscard]] MoneyRate<> buildingRate(Power<> peak);

/// Tokens over the rate of the best layout, slower by what production runs are (searchedRunFactor), by
/// failures (the defaults of RunLosses) and interruptions; with the start of the run, times the experiments.
/// People, networks between servers and storage are not in the cost.
[[nodiscard]] OfferFigures figuresOf(const AdviceRequest& request, const Placement& placement,
                                     const Offer& offer, const AdviceSite& site);

} // namespace jw
