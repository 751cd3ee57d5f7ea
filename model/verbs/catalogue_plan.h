// What `catalogue` does with a plan: own rows, rows from a CSV file, differences. Not for other layers: see
// verb.h.
#pragma once

#include <vector>

#include "catalogue/catalogue.h"
#include "verbs/table.h"

namespace jw::verbs {

/// A command under `catalogue`, and what it answers.
struct PlanCommand {
    Command command;
    Action run;
};

/// Declares `catalogue import` and `catalogue differences`.
[[nodiscard]] std::vector<PlanCommand> addPlanCommands(const Command& catalogue, Common& common);

/// A catalogue of nothing but the plan's own accelerators, in the baseline; or why the plan cannot be opened.
[[nodiscard]] tl::expected<Catalogue, Reply> ownCatalogue(const std::string& plan, const Session& session);

} // namespace jw::verbs
