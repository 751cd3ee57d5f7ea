// Owning against renting as charts and sentences, made without a window.
#pragma once

#include "domain/plan.h"
#include "engine/own_or_rent.h"
#include "views/charts/chart_data.h"

namespace jw {

/// What is compared.
struct OwnOrRent {
    OwnedGpu own;
    std::vector<Rent> rents;
    int years = 3;            ///< kept so long: of the sentences about utilization
    Ratio<> utilization{0.5}; ///< of the chart and the sentences over years
};

/// "USD/h per GPU"
[[nodiscard]] QString rateUnit(const Plan& plan);

/// "on demand at 2 USD/h per GPU", "reserved for 1 year at …"
[[nodiscard]] QString rentWords(const Rent& rent, const Plan& plan);

/// Cost of a used GPU-hour over the utilization: owning for several times, reserved rents as lines, others as
/// level lines; the break-even points are marked. Costs far above all rents are cut off.
[[nodiscard]] ChartData usedHourChart(const OwnOrRent& asked, const Plan& plan);

/// What has been paid for a GPU over the years it is kept, at its worth today, with the break-even marked.
[[nodiscard]] ChartData paidChart(const OwnOrRent& asked, const Plan& plan);

/// One sentence a rent: from which utilization on owning is cheaper when kept for `years`.
[[nodiscard]] QStringList utilizationWords(const OwnOrRent& asked, const Plan& plan);

/// One sentence a rent: after how long owning is cheaper at `utilization`.
[[nodiscard]] QStringList yearsWords(const OwnOrRent& asked, const Plan& plan);

} // namespace jw
