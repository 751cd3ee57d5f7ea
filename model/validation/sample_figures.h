// What was published of the runs that the samples are of, beside what their plans compute.
#pragma once

#include <span>

#include "engine/predicted.h"

namespace jw {

/// A published figure, in the unit of the result that it is held against.
struct SampleFigure {
    std::string_view sample; ///< its name: "llama31-405b-run"
    std::string_view path;   ///< of the result in the baseline: "total/gpu_hours"
    double published = 0.0;
    std::string_view source;   ///< ends with the month of publication
    std::string_view remark{}; ///< why they differ (context "jw::SampleFigure"); empty: nothing is known
};

/// All of them, in the order of samples(). Static data.
[[nodiscard]] std::span<const SampleFigure> sampleFigures();

/// Why a training sample has none (context "jw::SampleFigure"); empty for samples that have, and for those
/// that are no training runs.
[[nodiscard]] std::string_view noFigures(std::string_view sample);

/// In the field's unit; without a band p10 and p90 are the value itself.
struct ComparedFigure {
    const SampleFigure* figure = nullptr;
    const FieldInfo* field = nullptr;
    double predicted = 0.0, p10 = 0.0, p90 = 0.0;
    Tier tier = Tier::Direct;

    [[nodiscard]] double error() const { return predicted / figure->published - 1.0; }
    [[nodiscard]] bool isInBand() const { return figure->published >= p10 && figure->published <= p90; }
};

/// Those of a sample against the results of its baseline; a figure whose result is not there is left out.
[[nodiscard]] std::vector<ComparedFigure> comparedFigures(std::string_view sample,
                                                          const PlanResults<double>& baseline);

} // namespace jw
