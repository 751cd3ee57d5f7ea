// Sums over lists: one node of an explanation, whose parts are the rows.
#pragma once

#include <vector>

#include "readings/trace.h"
#include "units/quantity.h"

namespace jw {

/// Left to right, from 0; the same bits in every reading.
template <Dim D, class Real> Quantity<D, Real> total(const std::vector<Quantity<D, Real>>& terms)
{
    if constexpr (std::same_as<Real, Traced>) {
        std::vector<Traced> rows;
        Trace* trace = nullptr;
        for (const auto& term : terms) {
            trace = trace ? trace : term.base().trace();
            rows.push_back(term.base());
        }
        if (trace)
            return Quantity<D, Real>(trace->sum(rows));
    }
    Quantity<D, Real> sum{};
    for (const auto& term : terms)
        sum = sum + term;
    return sum;
}

} // namespace jw
