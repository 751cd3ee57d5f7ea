// P10, P50 and P90 of every result of a scenario: what its uncertain inputs and predictions make of it.
#pragma once

#include "engine/compare.h"
#include "uncertainty/monte_carlo.h"

namespace jw {

enum class Sampled { Done, Stopped };

/// Draws all that is uncertain in the evaluated scenario, predictions too, and puts what follows for each
/// result into outcome.results->sampled, in place of the bands of predictions; no figures where nothing is
/// uncertain, none of a result that does not vary or has no sampledEnds(). The draws are those of
/// monteCarlo(). An outcome without results stays as it is. Errors: those of uncertainInputs and of
/// PlanBatch::of.
[[nodiscard]] Result<Sampled> sampleBands(ScenarioOutcome& outcome, const Plan& plan,
                                          const DrawnSamples& draws, const std::stop_token& stop = {});

} // namespace jw
