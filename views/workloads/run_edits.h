// What the sections of a training run do to a plan, each as one undo step in the current scenario.
#pragma once

#include "catalogue/model_row.h"
#include "document/plan_document.h"
#include "domain/sourced_value.h"
#include "engine/training/levers.h"
#include "exchange/hf_config.h"

namespace jw {

/// The shape of a catalogue model, its id, and, where a run has none yet, tokens and sequence length; each
/// with its source. What an earlier model had and this one has not goes back to the default. A model that is
/// no shape, but whose work per sample is known, brings that in place of a shape; tokens of a shape go, they
/// count something else. Errors: Inconsistent, "stays_in_scenario", where a scenario would have to leave out
/// what it is based on.
[[nodiscard]] Result<void> copyModel(PlanDocument& document, const std::string& workload,
                                     const ModelRow& row);

/// The same from a pasted config.json, noted as an own value from there.
[[nodiscard]] Result<void> copyConfig(PlanDocument& document, const std::string& workload,
                                      const HfConfig& config);

/// The layout that a search has found (layoutFields); its batch and production factor where the run has none;
/// the rest of the layout stays.
[[nodiscard]] Result<void> useLayout(PlanDocument& document, const std::string& workload,
                                     const TrainLayout<double>& layout);

/// One input of any workload ("inputs.rate_from").
[[nodiscard]] Result<void> setInput(PlanDocument& document, const std::string& workload,
                                    const std::string& field, const Value& value);

/// What the time of the run follows from; the values of the other ways stay.
[[nodiscard]] Result<void> setSpeedFrom(PlanDocument& document, const std::string& workload, SpeedFrom from);

/// The fields of a run that a lever changes, none of a lever that is no field. `question` is the run as it
/// is.
[[nodiscard]] std::vector<SourcedValue> leverFields(const Lever& lever, const LayoutQuestion& question);
[[nodiscard]] Result<void> useLever(PlanDocument& document, const std::string& workload, const Lever& lever,
                                    const LayoutQuestion& question);

/// Caps the accelerators of all node groups that the run works on.
[[nodiscard]] Result<void> useCap(PlanDocument& document, const std::string& workload, Power<> cap);

/// A record of the inputs ("inputs.losses") with nothing but defaults, or none at all. In the baseline: a
/// scenario overrides fields, not records.
[[nodiscard]] Result<void> setRecord(PlanDocument& document, const std::string& workload,
                                     const std::string& record, bool present);

/// Does the workload have that record? `field` as in setRecord().
[[nodiscard]] bool hasRecord(const Plan& plan, const std::string& workload, const std::string& record);

} // namespace jw
