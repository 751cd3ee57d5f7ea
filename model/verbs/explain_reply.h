// A figure explained in a reply: its steps, and the band it lies in. Not for other layers: see verb.h.
#pragma once

#include "engine/predicted.h"
#include "report/explanation.h"
#include "verbs/reply.h"

namespace jw::verbs {

/// {"path", "scenario", "currency", "steps", "tier", "p10", "p90"}, the last three where there is a band, and
/// the steps as text, in which the band follows them.
[[nodiscard]] Reply explainReply(const Explained& of, const std::string& path,
                                 const std::vector<ExplainedStep>& steps,
                                 const std::optional<BandedCell>& band);

} // namespace jw::verbs
