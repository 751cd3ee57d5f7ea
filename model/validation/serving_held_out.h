// What measured rows are predicted as by constants that they had no say in.
#pragma once

#include "engine/prediction.h"
#include "validation/serving_fit.h"

namespace jw {

/// What is held out of a fit together: a fifth of the configurations of a set, each with all its rows; all
/// rows of a set with one number of GPUs; all rows of a model, which then has no set and takes constants of
/// all others.
enum class HeldOut { Row, TpDegree, Model };
inline constexpr std::array<std::string_view, 3> heldOutTexts{"row", "tp", "model"};
constexpr std::string_view textOf(HeldOut what) { return heldOutTexts[static_cast<std::size_t>(what)]; }

/// Parts that the configurations of a set are held out in.
inline constexpr std::size_t heldOutFolds = 5;

struct HeldOutFigure {
    std::string rowId;
    double predictedTpotMs = 0.0, predictedTtftMs = 0.0;
    Tier tier = Tier::C;         ///< that its place has without it, by the points of the shipped set
    HeldOut what = HeldOut::Row; ///< what was held out for it
};

/// The rows that can be fitted on, in their order, but those that nothing of their set is left for and those
/// that are refused, with or without it. Where predictions take no set, but one fit over all models, the
/// whole model is held out, whatever is asked for. Sets are pulled towards one fit over the rows of all other
/// models, so that no row has any say in its own figure. Fits anew each time: a second or two for the
/// library. Errors: Canceled.
[[nodiscard]] Result<std::vector<HeldOutFigure>> heldOutPredictions(std::span<const ServingRow> rows,
                                                                    const Catalogue& catalogue, HeldOut what,
                                                                    const std::stop_token& stop = {});

/// Constants for each row of one set, fitted on the rows of other folds (0..4, by a fixed rule; rows of one
/// configuration share theirs). Errors: Canceled.
[[nodiscard]] Result<std::vector<ServingConstants<double>>>
constantsByFold(const FitRows& rows, const ServingConstants<double>& prior, const std::stop_token& stop = {});

} // namespace jw
