// A point of a sweep as a line of JSON and as a row of CSV. Not for other layers: see verb.h.
#pragma once

#include "verbs/reply.h"
#include "whatif/plan_sweep.h"
#include "whatif/shard_file.h"

namespace jw::verbs {

/// {"point", "inputs", "results"} and, where a scenario refuses the point, "refused" with the reason.
[[nodiscard]] Value lineOf(const Plan& plan, const PlanSweep& sweep, const SweptPoint& point);

/// The header and the rows of such lines as a table; each ends with its line end.
[[nodiscard]] std::string csvHeader(const SweepIdentity& sweep);
[[nodiscard]] std::string csvRow(const Value& line);

/// Takes lines, one by one.
using TakeLine = std::function<Result<void>(const Value& line)>;

/// Writes the table of the lines that fill() hands on; a file that is not whole is removed. Errors: Io,
/// InUse, those of fill().
[[nodiscard]] Result<void> writeTable(const std::string& file, const SweepIdentity& sweep,
                                      const std::function<Result<void>(const TakeLine& take)>& fill);

/// What the lines of this sweep are of.
[[nodiscard]] SweepIdentity identityOf(const Plan& plan, const PlanSweep& sweep);

/// A file that is no shard of this sweep is a conflict, not a wrong plan.
[[nodiscard]] Reply shardFailed(const Error& error);

} // namespace jw::verbs
