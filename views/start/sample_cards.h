// The samples as cards: title, one line, and the figures they come to.
#pragma once

#include <QString>

#include <vector>

#include "document/plan_evaluation.h"

namespace jw {

/// A sample as the page shows it, in the current language.
struct SampleCard {
    QString name, title, line;
    QString figures; ///< of the baseline: "109.7 MWh · 21,934 USD · this run"; below it what a query takes
    QString against; ///< "GPU-hours: published 30.84 M, predicted 29.34 M (−4.9 %)"; or why there is none
    QString sources; ///< all that was published of it, a line each, with source and remark
};

/// The results of every sample, in the order of samples(). Takes some milliseconds.
[[nodiscard]] std::vector<EvaluationPtr> evaluateSamples();

/// One card for each; `evaluations` come from evaluateSamples(), or none: then there are no figures.
[[nodiscard]] std::vector<SampleCard> sampleCards(const std::vector<EvaluationPtr>& evaluations);

} // namespace jw
