// What to know of the candidates of `optimize` beside their figures. Not for other layers: see verb.h.
#pragma once

#include "verbs/reply.h"
#include "whatif/optimize.h"

namespace jw::verbs {

/// A value of a measure, in its field's unit, as people read it: "12.5 million USD".
[[nodiscard]] std::string fleetFigure(const OptimizeQuestion& question, const FieldInfo& info, double value);

/// "dgx-h100, swe, 512 GPUs, owned".
[[nodiscard]] std::string fleetText(const OptimizeQuestion& question, const FleetCandidate& fleet);

/// " per year" behind what is a sum over a year; else "".
[[nodiscard]] std::string yearText(const OptimizeQuestion& question, const OptimizeMeasure& measure);

/// Lines on the rents that the candidates pay, each with the catalogue's provider and date.
[[nodiscard]] std::string rentsText(const OptimizeQuestion& question, const Optimized& answer);

/// GPUs that whole nodes hold more of; load and limits that the best candidate does not keep at P90, and
/// which one does; how reserved machines and spot are charged.
[[nodiscard]] std::vector<Problem> candidateNotes(const OptimizeQuestion& question, const Optimized& answer);

/// Combinations that are none for other reasons than limits: "12 have no layout".
[[nodiscard]] std::vector<Problem> leftOutNotes(const OptimizeQuestion& question, const Optimized& answer);

} // namespace jw::verbs
