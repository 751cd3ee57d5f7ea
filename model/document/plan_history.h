// The words of the open plan's history: where a field stands, a state, the history of an earlier session.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "document/edit_text.h"
#include "domain/plan.h"

namespace jw {

/// A field of a row as a scenario sees it; scenario 0 is the baseline.
struct FieldPlace {
    std::size_t scenario = 0;
    std::string uid{}, field{};
};

enum class Drag { No, Yes }; ///< is the mouse still down? Then edits of the same field are one undo step

/// One state of the plan. 0 is the state a document began with; a number is never given twice in a document.
struct PlanStep {
    std::int64_t number = 0;
    PlanPtr plan{};
};

/// What a journal tells of an earlier session: states 0..n, `texts[i]` leads from state i to i + 1.
struct PlanHistory {
    std::vector<PlanPtr> states{}; ///< never empty
    std::vector<EditText> texts{};
    std::size_t position = 0;           ///< the state in force
    std::optional<std::size_t> saved{}; ///< the state the file holds, if it is one of these
};

} // namespace jw
