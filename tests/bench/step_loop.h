// A training step (B4) as one writes it for speed, to hold against the engine's sweep.
#pragma once

#include <span>
#include <vector>

#include "engine/sweep.h"
#include "engine/training/step.h"

namespace jw::bench {

/// Results of TrainMfu, a column each, in the order of its fields and in their units.
using StepColumns = std::vector<std::vector<double>>;

/// The step of `run` at each point, with its length of sequences (tokens) and its batch (sequences) in place
/// of the run's: units by hand, plain arrays, what does not vary taken out of the loop. Only for a run
/// like Llama 3.1 405B's: dense, all weights trained, nothing computed again, optimizer sharded, sequence
/// parallel, traffic overlapped, one context rank; as many points as every register divides.
void stepsByHand(const TrainMfu::In<double>& run, std::span<const double> seq, std::span<const double> batch,
                 StepColumns& to, Arch arch);

} // namespace jw::bench
