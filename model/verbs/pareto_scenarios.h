// The scenarios of a plan that no other beats. Not for other layers: see verb.h.
#pragma once

#include "verbs/table.h"
#include "whatif/pareto.h"

namespace jw::verbs {

struct ScenariosAsked {
    std::string file;
    std::vector<std::string> scenarios{}; ///< by name or uid; else all
    std::vector<std::string> metrics{};   ///< as metricFrom() reads them
    std::vector<Sense> senses{};          ///< of each metric
};

[[nodiscard]] Reply frontOfScenarios(const ScenariosAsked& asked, const Session& session);

} // namespace jw::verbs
