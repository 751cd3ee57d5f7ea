// What `montecarlo` answers, as data and as text. Not for other layers: see verb.h.
#pragma once

#include "engine/result_paths.h"
#include "readings/value.h"
#include "uncertainty/sampled_doubts.h"
#include "uncertainty/variance_shares.h"

namespace jw::verbs {

/// By scenario sampled; none where the scenario cannot be evaluated.
using Shares = std::vector<std::vector<VarianceShare>>;

/// The samples of all scenarios. The results of the question are the one that was asked for and, behind it,
/// the loads of the services.
struct SampledAnswer {
    const Plan& plan;
    const MonteCarlo& all;
    const SampledDoubts& doubts;
    const FieldInfo& field;        ///< of the result
    std::optional<double> limit{}; ///< in base units
    std::vector<ServiceLoad> services{};
    std::optional<Shares> shares{}; ///< nothing where they were not asked for
};

[[nodiscard]] Members montecarloData(const SampledAnswer& answer);
[[nodiscard]] std::string montecarloText(const SampledAnswer& answer);

} // namespace jw::verbs
