// What is said of a service in sentences: what binds it, what would hold it, and how far to trust it.
#pragma once

#include "engine/serving/day_capacity.h"
#include "engine/serving/service_need.h"
#include "engine/serving/serving_levers.h"
#include "messages/message.h"

namespace jw {

/// What bounds the requests of a replica.
[[nodiscard]] Sentence boundSentence(const ServiceNeed& need);

/// The nodes that hold the service beside those there; `group` is the name of theirs.
[[nodiscard]] Sentence sizeSentence(const FleetSize& size, const std::string& group);

/// Why a service that holds may not hold after all: what the slow end of the band needs. Nothing where that
/// holds too, or the service does not.
[[nodiscard]] std::optional<Sentence> slowSentence(const ServiceNeed& need);

/// What the replicas needed have beside the busiest hour's requests over those of a replica. Nothing where
/// that is all.
[[nodiscard]] std::optional<Sentence> headroomSentence(const ServiceNeed& need);

/// Of a day without hours of its own: the replicas that its busiest moment asks for, beside those at the mean
/// load, which each hour has. Nothing where these are as many.
[[nodiscard]] std::optional<Sentence> peakSentence(const ServiceQuestion& question,
                                                   const ServiceAnswer& answer);
[[nodiscard]] std::optional<Sentence> peakSentence(const ItemQuestion& question, const ItemDay& items);

/// Why the P90 of a query or an item does not follow from that of a total. Nothing where as many are answered
/// at the slow end as are predicted.
[[nodiscard]] std::optional<Sentence> answeredSentence(const ServiceNeed& need);

/// How much of a day the replicas work, and what there is beyond the load: of items or of requests.
[[nodiscard]] Sentence busySentence(const DayCapacity& capacity, bool ofItems);

/// What the band of cost leaves out: the GPUs that the slow end takes. Nothing where they are those needed.
[[nodiscard]] std::optional<Sentence> costSentence(const ServiceNeed& need);

/// Of a service that is not predicted by its tokens: why its figures have no band, or what the band of items
/// rests on. `item`: of a service that counts items, else nullptr.
[[nodiscard]] Sentence bandSentence(const ServiceNeed& need, const ItemWork<>* item);

/// The tier of the prediction at the load of the service, and the reason for it.
[[nodiscard]] Sentence trustSentence(const ServingChoice& choice);

/// The tier of what a replica can serve, where that is less or more sure than the prediction at its load;
/// nothing: it is as sure.
[[nodiscard]] std::optional<Sentence> capacitySentence(const ServiceQuestion& question);

/// In what the weights are computed where it is not their own format; nothing: it is.
[[nodiscard]] std::optional<Sentence> computedSentence(const ServiceQuestion& question);

/// Whose constants these are, on how many rows they were fitted, and how far off they were on others.
[[nodiscard]] Sentence constantsSentence(const ServiceQuestion& question);

/// What is not modeled of a model with experts. Nothing for one without.
[[nodiscard]] std::optional<Sentence> expertsSentence(const ServiceQuestion& question);

/// What a request takes as planned, on the GPUs that the load needs, by which levers are compared, and on
/// those of the plan. Nothing where the service does not hold.
[[nodiscard]] std::optional<Sentence> plannedSentence(const ServingLeverStudy& study);

/// Why a lever in use cannot be left out: `without` it the model does not fit.
[[nodiscard]] Sentence withoutSentence(const LeverFigures& without);

/// "vLLM", "FP8", as their makers write them
[[nodiscard]] std::string_view nameOf(ServeEngine engine);
[[nodiscard]] std::string_view nameOf(ServePrecision precision);

} // namespace jw
