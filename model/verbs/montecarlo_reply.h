// What `montecarlo` answers, as data and as text. Not for other layers: see verb.h.
#pragma once

#include "readings/value.h"
#include "uncertainty/sampled_doubts.h"
#include "uncertainty/variance_shares.h"

namespace jw::verbs {

/// By scenario sampled; none where the scenario cannot be evaluated.
using Shares = std::vector<std::vector<VarianceShare>>;

/// The samples of all scenarios.
struct SampledAnswer {
    const Plan& plan;
    const MonteCarlo& all;
    const SampledDoubts& doubts;
    const FieldInfo& field;         ///< of the result
    std::optional<double> limit{};  ///< in base units
    std::optional<Shares> shares{}; ///< nothing where they were not asked for
};

[[nodiscard]] Members montecarloData(const SampledAnswer& answer);
[[nodiscard]] std::string montecarloText(const SampledAnswer& answer);

} // namespace jw::verbs
