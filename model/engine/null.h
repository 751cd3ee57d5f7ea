// Results that may not exist: NaN in every reading, null in files.
#pragma once

#include <limits>

#include "units/quantity.h"

namespace jw {

/// `value` where `exists` holds, else null.
template <class Mask, Dim D, class Real> Quantity<D, Real> ifAny(Mask exists, Quantity<D, Real> value)
{
    return select(exists, value, Quantity<D, Real>(Quantity<D>(std::numeric_limits<double>::quiet_NaN())));
}

} // namespace jw
