// What a run would cost and emit if it took other GPU-hours on the same machines.
#pragma once

#include <optional>
#include <string_view>

#include "domain/plan.h"

namespace jw {

/// Rent, amortization, electricity and carbon of given machines all grow with the time they are taken for:
/// the fastest layout is the cheapest and the least in carbon as well.
struct RunCosts {
    Duration<> gpuHours{}; ///< of the final run
    Money<> cost{};        ///< of all runs, experiments included
    Carbon<> carbon{};     ///< location-based and embodied

    [[nodiscard]] Money<> costAt(Duration<> hours) const { return cost * (hours / gpuHours); }
    [[nodiscard]] Carbon<> carbonAt(Duration<> hours) const { return carbon * (hours / gpuHours); }
};

/// Of a training run of a resolved plan by its uid, whatever its layout: asked with GPU-hours in the place of
/// a prediction. Nothing where the plan cannot be evaluated for another reason.
[[nodiscard]] std::optional<RunCosts> runCosts(const Plan& resolved, std::string_view workloadUid);

} // namespace jw
