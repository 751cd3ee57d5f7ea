// What every model says about itself.
#pragma once

#include <string_view>

#include "units/result.h"

namespace jw {

/// A model is a struct with `info`, record templates In<Real> and Out<Real> (keys, units and bounds in their
/// fields(); outputs are quantities only), the formula `run(const In<Real>&) -> Out<Real>` and, where fields
/// must agree with each other, `check(const In<double>&) -> Result<void>` (with `checked`, the beginning of
/// the keys that it looks at, where these are few); a prediction also `forecast(const In<double>&) ->
/// Forecast`.
struct ModelInfo {
    std::string_view name{};    ///< as calc calls it
    std::string_view section{}; ///< of the engine's specification: "A", "D", ..
    std::string_view text{};    ///< one line for people (context "jw::Model")
};

} // namespace jw
