// A point of a sweep as a line of JSON and as a row of CSV: of the verbs, and of the window's tab Sweep.
#pragma once

#include <optional>

#include "verbs/reply.h"
#include "whatif/plan_sweep.h"
#include "whatif/shard_file.h"

namespace jw::verbs {

/// Members of a line that not every point has: results that are lower bounds, services that do not hold their
/// load, why the point is refused, how many of its samples are, in how many a service does not hold its load.
inline constexpr const char *atLeastKey = "at_least", *overloadedKey = "overloaded", *refusedKey = "refused",
                            *refusedSamplesKey = "refused_samples",
                            *overloadedSamplesKey = "overloaded_samples";

/// The result as `explain` takes it and, where it is sampled, its P10, P50 and P90.
[[nodiscard]] std::vector<std::string> columnNames(const Plan& plan, const SweepColumn& column);

/// Is the column a lower bound where at_least says this of a point: is it, or the result whose band it is,
/// named?
[[nodiscard]] bool isLowerBound(std::string_view atLeast, std::string_view column);

/// {"point", "inputs", "results"}, the results with their bands as columnNames() has them, and what the keys
/// above say.
[[nodiscard]] Value lineOf(const Plan& plan, const PlanSweep& sweep, const SweptPoint& point);

/// The header and the rows of such lines as a table; each ends with its line end.
[[nodiscard]] std::string csvHeader(const SweepIdentity& sweep);
[[nodiscard]] std::string csvRow(const SweepIdentity& sweep, const Value& line);

/// Takes lines, one by one.
using TakeLine = std::function<Result<void>(const Value& line)>;

/// Writes the table of the lines that fill() hands on; a file that is not whole is removed. Errors: Io,
/// InUse, those of fill().
[[nodiscard]] Result<void> writeTable(const std::string& file, const SweepIdentity& sweep,
                                      const std::function<Result<void>(const TakeLine& take)>& fill);

/// What the lines of this sweep are of, without remarks.
[[nodiscard]] SweepIdentity identityOf(const Plan& plan, const PlanSweep& sweep);

/// A file that is no shard of this sweep is a conflict, not a wrong plan.
[[nodiscard]] Reply shardFailed(const Error& error);

/// Why nothing is written to `output` without --force: a sweep that is not finished would be lost.
[[nodiscard]] std::optional<Reply> unfinished(const std::string& output);

} // namespace jw::verbs
