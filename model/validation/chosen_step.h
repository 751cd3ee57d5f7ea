// The step of a published run: its own layout with what it leaves open chosen, or the best of a search.
#pragma once

#include "validation/training_case.h"

namespace jw {

struct ChosenStep {
    TrainLayout<double> layout;
    TrainStep<double> step;
    Data<> memory{};
    bool fits = true;
    bool searched = false;
    bool assumesLight = false; ///< recomputation, which the row does not tell
    bool part = false;         ///< of the accelerators: as many as the search could divide
};

/// The fastest layout that fits in memory. Of a published layout only what it leaves open is chosen: the
/// micro-batch among those that divide the batch (all that it can fill where none does), the chunks of a
/// pipeline by rule, and light recomputation where nothing fits without; when nothing fits, it ran all the
/// same, with the least memory. Else all layouts of the search. Refusals: none of the search fits; the
/// published degrees exceed the accelerators or layers; the memory is several times what there is.
[[nodiscard]] OrRefusal<ChosenStep> chosenStep(const TrainingCase& given);

} // namespace jw
