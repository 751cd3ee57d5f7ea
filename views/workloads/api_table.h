// Buying tokens against serving them oneself as a chart, a table and words; without a window.
#pragma once

#include "advisor/api_offer.h"
#include "views/charts/chart_data.h"
#include "views/results/figure_model.h"

namespace jw {

/// What is compared: the service, and money as its plan counts it.
struct ApiQuestion {
    OwnServing own;
    std::string model;    ///< of the service: id or name
    std::string currency; ///< "USD"
    double usdRate = 1.0; ///< units of it for 1 USD
};

/// An offer, and the row of the catalogue that it is from; nullptr: a person's own.
struct ShownOffer {
    ApiOffer offer;
    const ApiPriceRow* row = nullptr;
    bool ofModel = false;       ///< of the service's model
    std::size_t cheapestOf = 0; ///< offers of the model, where it is the cheapest
};

/// A person's own offer first, then those of the catalogue, of the service's model before others.
[[nodiscard]] std::vector<ShownOffer> shownOffers(const ApiQuestion& asked, const ApiOffer& own);

/// A row for each offer: price, own cost, break-even volume, who is cheaper at the service's volume.
[[nodiscard]] FigureTable apiTable(const ApiQuestion& asked, const std::vector<ShownOffer>& offers);

/// Cost of a month over the volume, both ways, with the break-even and the volume of the service marked.
[[nodiscard]] ChartData apiChart(const ApiQuestion& asked, const ApiOffer& offer);

/// Who is cheaper, from which volume on, and what own serving is made of.
[[nodiscard]] QString apiWords(const ApiQuestion& asked, const ApiOffer& offer);

/// Source and date of a price, whether it is of the same model; of a person's own, where it is kept.
[[nodiscard]] QString apiSourceWords(const ShownOffer& offer);

} // namespace jw
