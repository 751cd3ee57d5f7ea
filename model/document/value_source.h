// Where a value comes from, as far as the plan says.
#pragma once

#include "document/plan_document.h"

namespace jw {

enum class SourceState {
    Named,   ///< a source is noted beside the value
    Default, ///< nobody changed it: the registry says where the default is from
    Own,     ///< a value of one's own without a source
};

struct ValueSource {
    SourceState state = SourceState::Own;
    const Source* source = nullptr; ///< of Named; lives in the plan
    std::string_view registry{};    ///< of Default: "assumption", or a source in short; may be empty
    std::size_t scenario = 0; ///< the scenario that sets the value: the one asked for, or one it builds on
};

/// The source of the value that a scenario has, which may be its parent's or the baseline's.
[[nodiscard]] ValueSource sourceOf(const Plan& plan, const FieldPlace& place);

/// A row with numbers of one's own that have no source: how many, and the first of them.
struct UnsourcedRow {
    std::string uid, field;
    int count = 0;
};

/// Such rows of the baseline, in the order of the plan's tables.
[[nodiscard]] std::vector<UnsourcedRow> unsourcedRows(const Plan& plan);

} // namespace jw
