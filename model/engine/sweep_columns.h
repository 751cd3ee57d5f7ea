// What goes into a sweep and comes out: columns of numbers, by key.
#pragma once

#include <span>
#include <string_view>

#include "engine/arch.h"
#include "readings/fields.h"

namespace jw {

/// An input that varies, by its dotted path among the model's inputs, counted in the field's unit.
struct InColumn {
    std::string_view key{};
    std::span<const double> values{};
};

/// A result wanted, by its key among the model's outputs, written in that field's unit; NaN: does not exist.
struct OutColumn {
    std::string_view key{};
    std::span<double> values{};
};

/// Fills `out` row by row: the inputs of `base`, with those in `in` replaced. See sweep() in sweep.h.
using SweepFunction = Result<void>(const Value& base, std::span<const InColumn> in,
                                   std::span<const OutColumn> out, Arch arch);

} // namespace jw
