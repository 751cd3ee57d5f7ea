// The rows of a plan in and out of the tables of a database, and their checksum.
#pragma once

#include "domain/plan.h"
#include "store/sqlite.h"

namespace jw {

/// All rows, into empty tables of the current format. Errors: OutOfRange for a number that is not finite or a
/// text beyond what a row may hold, Duplicate for a second row of the same identity; the field is "sites/2"
/// or "sites/2/pue", rows counted from 1.
[[nodiscard]] Result<void> writeRows(Database& database, const Plan& plan);

/// The plan that the tables hold. Errors: those of addRow; OutOfRange beyond rowLimit; Damaged for lists and
/// records that are no JSON.
[[nodiscard]] Result<Plan> readRows(Database& database);

/// SHA-256 over every value of every row of every table but "meta", with names, types and order: what a file
/// says apart from when and by what it was saved. Works for any format.
[[nodiscard]] Result<std::string> contentHash(Database& database);

} // namespace jw
