// Accelerators of a plan that the catalogue does not have as they are, in the shape of its rows.
#pragma once

#include "catalogue/plan_copies.h"

namespace jw {

struct OwnRow {
    AcceleratorRow row;   ///< its id is that of the row it was copied from, or "" where there is none
    std::string uid;      ///< of the plan's accelerator
    bool changed = false; ///< a copy of a built-in row in which somebody has set figures

    friend bool operator==(const OwnRow&, const OwnRow&) = default;
};

/// A field of an Accelerator ("peak.bf16_tflops") for a column of the catalogue; "" for those that a plan
/// does not keep.
[[nodiscard]] std::string acceleratorField(std::string_view column);

/// The plan's accelerator as a row: what the plan does not keep or know is not given. Its source is the one
/// that most of its figures have; estimates are the figures whose own source says so. Without any source the
/// row is an estimate.
[[nodiscard]] AcceleratorRow rowOf(const PlanView& view, const Accelerator& accelerator);

/// A column of a row and where its figure comes from.
struct ColumnSource {
    std::string_view column;
    Source source;
};

/// One source for a whole row, as a file has it: the one that most columns have; estimates are those whose
/// own source says so, all of them make the row an estimate.
[[nodiscard]] RowSource commonSource(const std::vector<ColumnSource>& columns);

/// Accelerators without a row in the built-in catalogue, and copies whose figures somebody has changed, in
/// the plan's order. A copy that an older catalogue explains is neither.
[[nodiscard]] std::vector<OwnRow> ownAccelerators(const PlanView& view);

} // namespace jw
