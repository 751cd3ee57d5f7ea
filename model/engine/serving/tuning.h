// What the switches that a planner sets do to the terms of a replica.
#pragma once

#include "engine/serving/replica.h"

namespace jw {

namespace term {
inline constexpr Term prefillReplicas{JW_TERM("jw::Term", "Replicas of the prefill pool"), "DistServe, 2024"};
} // namespace term

/// Of the fitted interference that chunks leave: Sarathi-Serve, 2024, as recalled; an estimate.
inline constexpr double chunkedInterference = 0.8;

/// C9: each switch to the term that it changes. Of chunked and disaggregated prefill the latter counts.
template <class Real> ServingTuning<Real> tuningOf(const ServingLevers<Real>& levers)
{
    ServingTuning<Real> t;
    t.prompt = 1.0 - levers.prefixHit;
    t.interference = Ratio<Real>(levers.disaggregated    ? 0.0
                                 : levers.chunkedPrefill ? chunkedInterference
                                                         : 1.0);
    t.launch = levers.launch;
    if (levers.accept)
        t.drafting = Drafting<Real>{*levers.accept, levers.draftLength, levers.draftCost};
    t.window = levers.batchWindow;
    if (levers.lengthSpread)
        t.spread = *levers.lengthSpread;
    t.apart = levers.disaggregated;
    return t;
}

/// Replicas that only fill prompts at `rate`, like this one, with a share of each kept free; none where it
/// fills its own.
template <class Real>
Ratio<Real> prefillReplicas(const Replica<Real>& replica, Ratio<Real> prompt, PerTime<Real> rate,
                            Ratio<Real> headroom)
{
    if (!replica.tuning().apart)
        return Ratio<Real>(0.0);
    return named(ceil(rate * replica.prefill(prompt) / (1.0 - headroom) - 1e-9), term::prefillReplicas);
}

} // namespace jw
