// A planner's own measurements turned into sets of constants, and what is gained by it.
#pragma once

#include <functional>

#include "engine/serving/fitted_sets.h"
#include "validation/serving_fit.h"

namespace jw {

/// Of different configurations; one that was measured again adds none. Fewer say next to nothing: an
/// assumption, with the pull to the prior in mind. Below sureFitRows, C7's bound, a set predicts in tier C.
inline constexpr std::size_t leastFitRows = 6, sureFitRows = enoughRows;

/// Of |predicted / measured - 1|.
struct ServingErrors {
    double tpotMean = 0.0, tpotMedian = 0.0, tpotP90 = 0.0;
    std::optional<double> ttftMedian; ///< nothing: no row has a TTFT
};
[[nodiscard]] ServingErrors servingErrors(const FitRows& rows,
                                          std::span<const ServingConstants<double>> constants);

/// A figure that lies 300 times or more off any prediction: seconds for milliseconds, rarely a
/// measurement.
struct FarOffCell {
    std::string id;
    std::size_t line = 0, row = 0; ///< of its file; its place among the rows
    std::string column;            ///< "tpot_ms"
    double measured = 0.0;         ///< in milliseconds
    double predicted = 0.0;        ///< by the global constants
};

/// A row that is left out, and why.
struct LeftOutRow {
    std::string id;
    Remark why;
    bool unread = false; ///< a cell of it cannot be read
    std::size_t row = 0; ///< its place among the rows
};

/// Rows of one set and what came of them.
struct Calibration {
    FittedSet set;        ///< accelerator, engine, precision, model and points always; the rest when fitted
    std::size_t rows = 0; ///< measured, several at a point where it was measured again
    bool fitted = false;
    std::vector<std::string_view> atBound; ///< keys of constants that went as far as they may
    ServingErrors before;                  ///< with the constants that the program would take
    ServingErrors within;                  ///< in the fit
    ServingErrors after;                   ///< of rows held out, five folds
    bool beforeIsSet = false;              ///< a shipped set of this model; else the global constants
    std::string engineVersion;             ///< where all rows say the same one
};

struct CalibrationAnswer {
    std::vector<Calibration> sets;    ///< in the order of their first rows
    std::vector<LeftOutRow> leftOut;  ///< rows that cannot be read or fitted on, or are there already
    std::vector<FarOffCell> farOff;   ///< of rows that are left out for it
    std::size_t rows = 0, usable = 0; ///< of the file; that enter a set
    std::size_t repeated = 0;         ///< left out as equal to an earlier one: pasted or given twice
};

/// Fits each set of at least leastFitRows configurations. `told(done, of)` is called after each set. Errors:
/// Canceled.
[[nodiscard]] Result<CalibrationAnswer>
calibrated(std::span<const ServingRow> rows, const Catalogue& catalogue, const std::stop_token& stop = {},
           const std::function<void(std::size_t, std::size_t)>& told = {});

/// What is said of such a figure.
[[nodiscard]] Remark remarkOf(const FarOffCell& cell);

/// Is an error on rows held out better or worse than the one before? By too little: alike.
enum class FitVerdict { Better, Alike, Worse };
[[nodiscard]] FitVerdict verdictOf(double before, double after);

/// What speaks against a set, and what to do about it.
struct CalibrationDoubt {
    Remark wrong, mend;
};
/// Sets that predictions do not use, then those that err more in TPOT than what was there before.
[[nodiscard]] std::vector<CalibrationDoubt> doubtsOf(const CalibrationAnswer& answer);

/// What sets of few points are good for; nothing where there are none.
[[nodiscard]] std::optional<Remark> fewPointsRemark(const CalibrationAnswer& answer);

} // namespace jw
