// What differs between two plans, field by field: for the journal, Compare, `diff`, merge.
#pragma once

#include "domain/tables.h"

namespace jw {

/// One difference. An added or removed row has an empty field and its whole content (with "ord", its place)
/// on one side, null on the other; a moved row has the field "ord".
struct Change {
    std::string table, uid, field;
    Value before, after;

    friend bool operator==(const Change&, const Change&) = default;
};

/// Inputs and nested records are compared member by member ("inputs.users"), lists as a whole.
[[nodiscard]] std::vector<Change> diff(const Plan& before, const Plan& after);

/// applied(diff(a, b), a) == b. Errors: UnknownName, or those of setField, when the changes do not fit the
/// plan.
[[nodiscard]] Result<Plan> applied(const std::vector<Change>& changes, const Plan& plan);

/// The changes that lead back.
[[nodiscard]] std::vector<Change> reversed(std::vector<Change> changes);

} // namespace jw
