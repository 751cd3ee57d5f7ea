// A run under one power cap after another: what it takes longer, and what it saves.
#pragma once

#include <stop_token>

#include "engine/predicted.h"

namespace jw {

struct CapPoint {
    double share = 1.0; ///< of the TDP
    Power<> cap{};      ///< of an accelerator
    Duration<> time{};
    Energy<> energy{};
    Money<> cost{};
    Carbon<> carbon{};               ///< location-based and embodied
    std::vector<BandedCell> bands{}; ///< of these and the run's other figures; none of a time that is given

    /// The band of a figure by its key; nullptr: it has none.
    [[nodiscard]] const BandedCell* bandOf(std::string_view key) const;
};

/// A training run of a resolved plan with its machines capped at 50 % to 100 % of their TDP, in steps of 5 %.
/// Only a predicted speed changes with the cap. Errors: those of planResults; MissingField, no machines with
/// an accelerator; Canceled.
[[nodiscard]] Result<std::vector<CapPoint>> powerCaps(const Plan& plan, std::string_view workloadUid,
                                                      const std::stop_token& stop = {});

/// The cheapest point; end() of none.
[[nodiscard]] std::vector<CapPoint>::const_iterator cheapest(const std::vector<CapPoint>& points);

} // namespace jw
