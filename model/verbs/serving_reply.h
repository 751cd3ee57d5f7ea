// Hardware for serving, predicted or screened, as text and as JSON. Not for other layers: see verb.h.
#pragma once

#include "advisor/serving_options.h"

namespace jw::verbs {

/// Why a device is not predicted, or not even screened, as a sentence and as scripts read it. Of a predicted
/// one both are empty.
[[nodiscard]] std::string whyNotPredicted(const ServingOption& option);
[[nodiscard]] std::string_view reasonCode(const ServingOption& option);

/// A table of the predicted devices by cost, one of the screened ones by the order of the screening, a line
/// for each rejected one, and what the figures are.
[[nodiscard]] std::string optionsText(const std::vector<ServingOption>& all);

/// A row a device in their order, of kind "predicted", "screened" or "rejected"; null where a figure does not
/// exist.
[[nodiscard]] Items optionRows(const std::vector<ServingOption>& all);

/// An operating point: {"device", "engine", "precision", "tp", "concurrency", "ttft_ms", "tpot_ms",
/// "user_tokens_per_s", "tokens_per_s_per_gpu", "j_per_token", "tier", "bands"}; in the last P10 and P90 of
/// each latency, throughput and energy by its key.
[[nodiscard]] Members pointData(const OperatingPoint& point, const PointEnds& ends,
                                const std::string& device);

/// {"usd_per_mtok", "usd_per_mtok_low", "usd_per_mtok_high"} of output tokens.
[[nodiscard]] Members costData(const TokenCost& cost);

} // namespace jw::verbs
