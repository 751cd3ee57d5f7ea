// Which hardware for which work: the devices of the catalogue, ranked.
#pragma once

#include "advisor/advice.h"

namespace jw {

/// Every accelerator of the catalogue, once: accepted ones first, the best under the objective before all
/// (then the cheaper, then the order of the catalogue), behind them the rejected ones by reason. Of each
/// device every number of devices is tried with every offer, and the best that keeps all limits is taken;
/// where none does, the one that misses the fewest, by the least. Deterministic; takes no thread.
/// Errors: those of checkArchitecture() under "arch"; UnknownName, no such region.
[[nodiscard]] Result<std::vector<Advice>> advise(const AdviceRequest& request, const Catalogue& catalogue);

/// The same of one device.
[[nodiscard]] Advice adviceOn(const AcceleratorRow& device, const AdviceRequest& request,
                              const Catalogue& catalogue, const AdviceSite& site);

/// What the objective counts, in base units; less is better.
[[nodiscard]] double scoreOf(const OfferFigures& figures, Objective objective);

} // namespace jw
