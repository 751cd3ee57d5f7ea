// A published figure beside what the engine predicts of it.
#pragma once

#include <optional>

#include "engine/prediction.h"
#include "validation/check_metric.h"
#include "validation/remark.h"

namespace jw {

/// A figure of a row, and what the engine says of it. Without a prediction the last reason says why.
struct RowCheck {
    std::string id;
    CheckMetric metric = TrainingMetric::TokenRate;
    double published = 0.0; ///< in the unit of the metric, as `predicted`
    std::optional<double> predicted;
    Band band;           ///< multipliers of `predicted`
    Tier tier = Tier::C; ///< means nothing without a prediction
    bool inFit = false;  ///< of a source and metric that the constants were fitted on
    bool powerGiven = false;
    bool heldOut = false;   ///< predicted by constants fitted without the row
    bool derived = false;   ///< what was published follows from other figures of the row
    bool experts = false;   ///< the model has experts
    bool unread = false;    ///< the row could not be read; the last reason says what and where
    std::string metricText; ///< as the file has it; what is read of no file: that of the metric
    std::vector<Remark> reasons;
    std::string model, hardware, source; ///< ids, and the source's title
    std::size_t line = 0;
    std::size_t row = 0; ///< its place among the rows

    /// predicted / published - 1.
    [[nodiscard]] std::optional<double> error() const;
    /// The published value lies between P10 and P90 of the prediction.
    [[nodiscard]] bool inBand() const;
};

/// "A", "B", "C" or "refuse".
[[nodiscard]] std::string_view tierText(const RowCheck& check);

} // namespace jw
