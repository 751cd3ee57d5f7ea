// What the switches of a service do to the terms of its replicas.
#pragma once

#include "domain/serving.h"
#include "engine/serving/replica.h"

namespace jw {

/// C9: cached prompts are not computed; chunks of prefill disturb decoding less (0.8: Sarathi-Serve, 2024,
/// recalled), machines of their own not at all (DistServe, 2024).
template <class Real> ServingTuning<Real> tuningOf(const ServingLevers<Real>& levers)
{
    ServingTuning<Real> t;
    t.prompt = 1.0 - levers.prefixHit;
    if (levers.chunkedPrefill)
        t.interference = Ratio<Real>(0.8);
    if (levers.disaggregated)
        t.interference = Ratio<Real>(0.0);
    t.launch = levers.launch;
    if (levers.accept)
        t.drafting = Drafting<Real>{*levers.accept, levers.draftLength, levers.draftCost};
    t.window = levers.batchWindow;
    return t;
}

} // namespace jw
