// Which hardware for which work: the devices of the catalogue, ranked.
#pragma once

#include <functional>

#include "advisor/advice.h"

namespace jw {

/// Calls work(0) .. work(count - 1), each once, in any order or several at a time; returns after all.
using ForEach = std::function<void(std::size_t count, const std::function<void(std::size_t)>& work)>;

/// One after the other.
void oneByOne(std::size_t count, const std::function<void(std::size_t)>& work);

/// Every accelerator of the catalogue, once: accepted ones first, the best under the objective before all
/// (then the cheaper, then the order of the catalogue), behind them the rejected ones by reason. Of each
/// device every number of devices is tried with every offer, and the best that keeps all limits is taken;
/// where none does, the one that misses the fewest, by the least. Deterministic; takes no thread but those of
/// `each`. What `each` passes over has no device, and the answer is of no use then.
/// Errors: those of checkArchitecture() under "arch"; UnknownName, no such region.
[[nodiscard]] Result<std::vector<Advice>> advise(const AdviceRequest& request, const Catalogue& catalogue,
                                                 const ForEach& each = oneByOne);

/// The same of one device.
[[nodiscard]] Advice adviceOn(const AcceleratorRow& device, const AdviceRequest& request,
                              const Catalogue& catalogue, const AdviceSite& site);

/// What the objective counts, in base units; less is better.
[[nodiscard]] double scoreOf(const OfferFigures& figures, Objective objective);

} // namespace jw
