// The mean power of a machine that idles part of the time.
#pragma once

#include "units/units.h"

namespace jw {

namespace term {
inline constexpr Term loadShare{JW_TERM("jw::Term", "Mean share of the load"),
                                "Fan, Weber, Barroso, ISCA 2007: linear"};
} // namespace term

/// Of the power at full load, the share drawn on average: `idle` at rest, linear in utilization above.
template <class Real> Ratio<Real> meanLoad(Ratio<Real> idle, Ratio<Real> utilization)
{
    return idle + (1.0 - idle) * utilization;
}

} // namespace jw
