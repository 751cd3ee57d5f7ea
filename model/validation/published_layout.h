// The parallel layout that a published row tells, as far as it does.
#pragma once

#include "domain/parallel_layout.h"
#include "validation/training_row.h"

namespace jw {

/// What is not said is not given.
struct PublishedLayout {
    Ratio<> tp{1.0}, pp{1.0}, cp{1.0}, ep{1.0};
    std::optional<double> chunks, microBatch;  ///< "VP=4", "MBS=2"
    std::optional<double> layers, denseLayers; ///< of a model cut short: "LAYERS=12", "DENSE=1"
    std::optional<Shard> shard;
    std::optional<Recompute> recompute;
    bool sequenceParallel = false;
    bool dualPipe = false; ///< DeepSeek's schedule, with all that its report tells of it
};

/// True if the row tells how the model was spread: a tensor- or pipeline-parallel degree, data parallelism
/// over all accelerators, or weights shared by them.
[[nodiscard]] bool tellsLayout(const TrainingRow& row);

/// True if the row ran a model cut short, whose layout is no one else's.
[[nodiscard]] bool isCut(const TrainingRow& row);

/// What the columns of degrees, "other_parallel" and "activation_recompute" say.
[[nodiscard]] PublishedLayout publishedLayout(const TrainingRow& row);

/// What "activation_recompute" says: "full", "selective+sequence-parallel".
[[nodiscard]] std::optional<Recompute> publishedRecompute(const TrainingRow& row);

/// Slices or pods of TPUs that only the data-centre network joins: of "2 pods of 3,072 chips", or the
/// data-parallel degree where the note says that it is between slices. 1 where nothing is said.
[[nodiscard]] double tpuSlices(const TrainingRow& row);

/// LoRA or QLoRA fine-tuning by the row's id or note, else all weights.
[[nodiscard]] TrainMethod methodOf(const TrainingRow& row);

} // namespace jw
