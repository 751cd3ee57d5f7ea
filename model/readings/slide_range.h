// The numbers that a slider walks through between two ends.
#pragma once

#include "readings/fields.h"

namespace jw {

/// Steps are short numbers: from 1 to 5 by 0.01, from 212 to 3,390 by about 0.7 % each. Between the ends of a
/// logarithmic range each step is the same factor.
struct SlideRange {
    double low = 0.0, high = 1.0; ///< in the unit shown; low < high
    bool logarithmic = false;     ///< then low > 0
    bool whole = false;

    [[nodiscard]] int steps() const;
    [[nodiscard]] double at(int step) const; ///< step 0 is low, steps() is high
    [[nodiscard]] int nearest(double value) const;

    friend bool operator==(const SlideRange&, const SlideRange&) = default;
};

/// Around `value` (in the field's unit, finite), counted in `shown`: the field's bounds where both are close,
/// else from a quarter to four times it, and from 0 on for a zero.
[[nodiscard]] SlideRange slideRange(const FieldInfo& info, double value, UnitName shown);

/// The same with ends of the person's choice, low < high; logarithmic where both are above 0 and `range` was.
[[nodiscard]] SlideRange withEnds(SlideRange range, double low, double high);

} // namespace jw
