// The phases of a training run in a reply.
#pragma once

#include "engine/training/run_phases.h"
#include "verbs/reply.h"

namespace jw::verbs {

/// Adds a table to the text and "phases" to the data, with the power that the energy is shared out by.
void addPhases(Reply& reply, Members& data, const RunPhases& run);

} // namespace jw::verbs
