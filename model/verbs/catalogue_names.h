// What to say of a name that the catalogue does not have: the names that it may stand for.
#pragma once

#include "verbs/reply.h"

namespace jw::verbs {

/// "The nearest of 183: “usa”, “us-iowa”. `catalogue list regions` lists all." of a table; all of its ids
/// where there are few. `table`: as of `catalogue list`.
[[nodiscard]] std::string namesNear(std::string_view word, std::string_view table);

/// With the names of the tables that the field refers to in place of the remedy: model, machines, device,
/// region, day and accelerators. A problem of another field, or another error, stays as it is.
[[nodiscard]] Problem withNames(Problem problem, const Error& error);

} // namespace jw::verbs
