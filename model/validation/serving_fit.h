// The eleven constants of serving (C7), fitted on measured rows.
#pragma once

#include <span>
#include <stop_token>

#include "engine/serving/fitted_sets.h"
#include "validation/serving_point.h"

namespace jw {

/// What a fit counts an error of a logarithm as: its square, of errors beyond a tenth about their size.
[[nodiscard]] double robustError(double logError);

/// A measured row in the form that constants are fitted on.
struct FitRow {
    std::string id;
    std::size_t line = 0; ///< of its file
    std::size_t row = 0;  ///< its place among the rows that were read
    MeasuredPoint point;
    std::string engine;                   ///< as the row says it: two that are "other" are still two
    std::optional<Duration<>> tpot, ttft; ///< at least one

    /// log(predicted / measured); nothing where it was not measured.
    struct Errors {
        std::optional<double> tpot, ttft;
    };
    [[nodiscard]] Errors errorsWith(const ServingConstants<double>& constants) const;
};

/// What can be fitted on: a time per output token at a known prompt, concurrency and a replica of at most
/// eight GPUs, as in the rows of the shipped sets, of a model that fits.
[[nodiscard]] std::optional<FitRow> fitRowOf(const ServingRow& row, const Catalogue& catalogue);
[[nodiscard]] std::vector<FitRow> fitRowsOf(std::span<const ServingRow> rows, const Catalogue& catalogue);

using FitRows = std::vector<const FitRow*>;
[[nodiscard]] FitRows pointersTo(std::span<const FitRow> rows);

/// For each row the number of its configuration, from 0 in the order of the first ones: rows of one set that
/// share it were measured at the same place, however often.
[[nodiscard]] std::vector<std::size_t> configurationsOf(const FitRows& rows);

struct ServingFit {
    ServingConstants<double> constants;
    std::vector<std::string_view> atBound; ///< keys of those that are effective numbers: "ec"
};

/// Constants with the least robust error of log TPOT and, at 0.35 of its weight, log TTFT, pulled weakly
/// towards `prior`, so that what few rows do not determine stays there. tm and ts stay 0: a set of one
/// model holds them in its other constants. Without chance: equal rows give equal constants. Errors:
/// Canceled.
[[nodiscard]] Result<ServingFit> fitServing(const FitRows& rows, const ServingConstants<double>& prior,
                                            const std::stop_token& stop = {});

/// One set for models without their own, from round figures that no row had a say in. A model with many rows
/// counts less in each of them, by the root of their number: else it alone would decide. Errors: Canceled.
[[nodiscard]] Result<ServingFit> fitOverModels(const FitRows& rows, const std::stop_token& stop = {});

/// Rows of one model: its shape decides, not its name.
[[nodiscard]] bool sameModel(const FitRow& a, const FitRow& b);
/// Rows of one set: accelerator, engine, precision and model.
[[nodiscard]] bool sameSet(const FitRow& a, const FitRow& b);

} // namespace jw
