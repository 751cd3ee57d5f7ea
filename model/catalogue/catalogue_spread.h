// How sure the catalogue is of a number that a plan has from it.
#pragma once

#include "catalogue/catalogue.h"
#include "domain/plan.h"

namespace jw {

/// P10 and P90 of an estimate lie so many times below and above it: an assumption, the catalogue says no
/// more than that it is an estimate. Of a number with a least value above 0, as a PUE has, what it has above
/// that is spread.
inline constexpr double estimateFactor = 1.25;

/// Of fewer providers their prices are no range: an assumption.
inline constexpr std::size_t fewestProviders = 3;

struct CatalogueSpread {
    Uncertainty spread{};              ///< without a sample dimension
    std::size_t providers = 0;         ///< whose prices they are; 0: an estimate
    std::string cheapest{}, dearest{}; ///< of these providers

    [[nodiscard]] bool isEstimate() const { return providers == 0; }
};

/// What the catalogue says of a number of the baseline that was copied from it and is still as copied: of an
/// estimate a lognormal around it; of the rent of a cloud price a triangle from the least to the greatest
/// price that providers ask for the same accelerator on the same terms, each with its newest, the plan's own
/// being the most likely. Nothing for any other field, nor for shapes of models and days, memory and rates of
/// devices, which say what it is that is planned.
[[nodiscard]] std::optional<CatalogueSpread> catalogueSpread(const Plan& plan, std::string_view uid,
                                                             std::string_view field,
                                                             const Catalogue& catalogue = builtInCatalogue());

/// True where the field is spread as the catalogue has it.
[[nodiscard]] bool isSpreadOfCatalogue(const Plan& plan, const Uncertainty& spread);

/// How the catalogue's estimates in the baseline would be spread, of those that are not uncertain already, by
/// row and field. Rents are none: which provider one takes is a choice.
[[nodiscard]] std::vector<Uncertainty> catalogueEstimates(const Plan& plan);

/// Makes them all uncertain and returns them. Errors: OutOfRange naming the path where the plan has no sample
/// dimension left; then nothing has happened.
[[nodiscard]] Result<std::vector<Uncertainty>> spreadEstimates(Plan& plan);

} // namespace jw
