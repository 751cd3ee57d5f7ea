// A published step in the form that constants are fitted on: its layout chosen once, its error as it stands.
#pragma once

#include "catalogue/catalogue.h"
#include "engine/training/layout_search.h"
#include "validation/training_row.h"

namespace jw {

struct RefitStep {
    std::string id, source; ///< the address of the source, or its title where it has none
    std::string title;      ///< of the source
    Architecture<> model;
    TrainLayout<double> layout;
    StepDevice<double> device;
    StepConstants<double> shipped;
    std::string deviceName; ///< of the fit: "H100"
    TrainPrecision precision = TrainPrecision::Bf16;
    bool of2023 = false;   ///< slower kernels of that year
    double logError = 0.0; ///< log(predicted / published) of the speed, with the shipped constants
    PerTime<> rate{};      ///< of tokens, with the shipped constants

    /// log(predicted / published) of the speed with other constants.
    [[nodiscard]] double logErrorWith(const StepConstants<double>& constants) const;
};

/// All rows of steps that B4 predicts on devices of the fit, in their order. Layouts are those that the
/// shipped constants choose.
[[nodiscard]] std::vector<RefitStep> refitSteps(std::span<const TrainingRow> rows,
                                                const Catalogue& catalogue);

} // namespace jw
