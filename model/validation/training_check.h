// Every published row recomputed from its own inputs, beside what was published.
#pragma once

#include "engine/prediction.h"
#include "validation/training_case.h"

namespace jw {

/// A row, and what the engine says of it. Without a prediction the last reason says why.
struct TrainingCheck {
    std::string id;
    TrainingMetric metric = TrainingMetric::TokenRate;
    double published = 0.0; ///< in the unit of the metric, as `predicted`
    std::optional<double> predicted;
    Band band;           ///< multipliers of `predicted`
    Tier tier = Tier::C; ///< means nothing without a prediction
    bool inFit = false;  ///< of a source and metric that the constants were fitted on
    bool powerGiven = false;
    bool unread = false;    ///< the row could not be read; the last reason says what and where
    std::string metricText; ///< as the file has it; what is read of no file: that of the metric
    std::vector<Remark> reasons;
    std::string model, hardware, source; ///< ids, and the source's title
    std::size_t line = 0;

    /// predicted / published - 1.
    [[nodiscard]] std::optional<double> error() const;
    /// The published value lies between P10 and P90 of the prediction.
    [[nodiscard]] bool inBand() const;
};

/// "A", "B", "C" or "refuse".
[[nodiscard]] std::string_view tierText(const TrainingCheck& check);

/// One row. Its published value and those of all other rows enter nothing but `published`.
[[nodiscard]] TrainingCheck checkedRow(const TrainingRow& row, const CaseSources& sources);

/// All rows, in their order; layouts that a row does not tell are looked up among them, then in the library.
[[nodiscard]] std::vector<TrainingCheck> checkedRows(std::span<const TrainingRow> rows,
                                                     const Catalogue& catalogue);

} // namespace jw
