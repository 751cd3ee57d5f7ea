// Which figures of a plan's results are not sure, by predictions or samples, and the bands that the truth
// lies in.
#pragma once

#include <utility>

#include "engine/plan_results.h"

namespace jw {

/// A predicted or sampled result: one truth in ten is below p10, one above p90, in the field's unit.
struct BandedCell {
    std::string path; ///< as resultCells() has it
    const FieldInfo* field = nullptr;
    Tier tier = Tier::Direct;
    double value = 0.0, p10 = 0.0, p90 = 0.0;
    bool atLeast = false;    ///< as the result's
    double p50 = 0.0;        ///< of samples
    std::size_t samples = 0; ///< that the band is of; 0: it is that of a prediction

    [[nodiscard]] bool isBanded() const { return tier != Tier::Direct || samples > 0; }
};

/// P10 and P90 of a figure: the least and the most of it and its two ends; both ends as they are where one
/// does not exist.
[[nodiscard]] std::pair<double, double> endsOf(double value, double fast, double slow);

/// Of figures that do not exist at an end of their band, such as the replicas needed where no number keeps
/// the promise: are they without a band, or is that end NaN?
enum class OpenBands { LeftOut, Kept };

/// All results that predictions move, in the order of resultCells(), or those below a prefix: the plan
/// evaluated with its predicted runs at both ends of their bands, all erring together. So what is fixed stays
/// fixed (lines of cost, owned machines of other work), and what time cancels in has no band: average and
/// peak power of a run follow from given powers and utilization, not from its speed; the cost of a GPU-hour
/// has one only where part of the cost is fixed. Of results that were sampled, in place of all this, those
/// that vary in the samples. Empty where nothing is predicted or sampled.
[[nodiscard]] std::vector<BandedCell> bandedCells(const PlanResults<double>& results,
                                                  std::string_view prefix = {},
                                                  OpenBands open = OpenBands::LeftOut);

/// The same for each plan year, as yearCells() has them.
[[nodiscard]] std::vector<BandedCell> bandedYears(const PlanResults<double>& results, std::int64_t startYear);

/// The band of a path; nullptr where it has none.
[[nodiscard]] const BandedCell* findBand(const std::vector<BandedCell>& bands, std::string_view path);

} // namespace jw
