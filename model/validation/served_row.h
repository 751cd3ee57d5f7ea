// A published serving benchmark at the constants that its prediction takes.
#pragma once

#include "validation/serving_point.h"

namespace jw {

struct ServedRow {
    MeasuredPoint point; ///< with remarks on the constants
    ServingChoice choice;
    Served<double> served;
    Tier tier = Tier::C; ///< of its latencies

    /// Energy of the accelerators for an output token: they are at work all the time.
    [[nodiscard]] Energy<> tokenEnergy(const PowerConstants<>& constants) const;
};

/// Where the accelerators of a replica are not given: the replicas that serve most. Refusals: those of
/// servingPointOf; no measured rows near; the model does not fit.
[[nodiscard]] OrRefusal<ServedRow> servedRowOf(const ServingRow& row, const Catalogue& catalogue);

[[nodiscard]] constexpr Tier oneDown(Tier tier) { return tier == Tier::A ? Tier::B : Tier::C; }

} // namespace jw
