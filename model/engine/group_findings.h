// Plausibility of node groups: their power, dates, network and prices.
#pragma once

#include "engine/findings.h"
#include "engine/plan_index.h"

namespace jw {

/// Peak of a node at the wall in W, without the network and storage beside it.
[[nodiscard]] double nodePeakWatts(const NodeGroup& group, const Accelerator* accelerator);

/// The field that says most of that peak: the node's own, its host, its supplies or its accelerator.
[[nodiscard]] const char* nodePeakField(const NodeGroup& group);

/// H25: in service before its site has power; H26: a network above 100 GB/s an accelerator. D0, of a group
/// that is `inUse`: a part on demand, reserved or on spot without its rent, or owned without a price, or
/// embodied carbon that is not known.
[[nodiscard]] std::vector<Finding> groupFindings(const PlanIndex& index, const NodeGroup& group, bool inUse);

/// The accelerator, else the group, that works in a plan and whose embodied carbon or price is not known.
struct UnknownMachine {
    std::string name, group; ///< the first group of it, by uid
    std::string_view field;  ///< where it is to be entered
};
[[nodiscard]] std::vector<UnknownMachine> unknownEmbodied(const Plan& resolved);
[[nodiscard]] std::vector<UnknownMachine> unknownPrices(const Plan& resolved);
/// Adds what is not there by its name.
void addNew(std::vector<UnknownMachine>& to, UnknownMachine each);
/// "L4, Inferentia2"
[[nodiscard]] std::string namesOf(const std::vector<UnknownMachine>& all);

} // namespace jw
