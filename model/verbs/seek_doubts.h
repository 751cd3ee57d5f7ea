// What `seek` says of an answer that its numbers do not tell. Not for other layers: see verb.h.
#pragma once

#include "verbs/seek_reply.h"

namespace jw::verbs {

/// What is not known of the results, and which machines do not hold their load, at what was found and over
/// the range.
[[nodiscard]] std::vector<Problem> doubtNotes(const SeekQuestion& question, const SeekAnswer& answer,
                                              const GoalDoubts& doubts);

/// As data: {scenario, workload, values, of, first, last} by service.
[[nodiscard]] Items overloadData(const SeekQuestion& question, const GoalDoubts& doubts);

} // namespace jw::verbs
