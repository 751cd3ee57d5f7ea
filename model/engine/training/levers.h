// Software levers: what each switch of a run's software is worth, alone and on top of the ones before it.
#pragma once

#include "engine/lever.h"
#include "engine/training/layout_search.h"

namespace jw {

using Lever = LeverOf<LayoutQuestion>;
[[nodiscard]] std::span<const Lever> levers();

struct LeverEffect {
    const Lever* lever = nullptr;
    double alone = 1.0;   ///< speed over that of the run as it is
    double stacked = 1.0; ///< speed with this and the levers before it, as far as they help and fit
    Data<> memory{};      ///< needed with it alone
    bool fits = true;     ///< alone
};

/// The run with every lever turned on that helps and fits, one after another.
[[nodiscard]] LayoutQuestion stackedLevers(const LayoutQuestion& question);

/// Of each lever that the run as asked does not use yet, in the order of levers().
[[nodiscard]] std::vector<LeverEffect> leverEffects(const LayoutQuestion& question);

} // namespace jw
