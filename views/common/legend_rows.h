// Where the entries of a painted legend stand: from left to right, in as many rows as the width asks for.
#pragma once

#include <QRect>

#include <vector>

namespace jw {

class Look;

/// A place for each entry that needs that width in pixels, the first row at `top`; none wider than `width`.
[[nodiscard]] std::vector<QRect> legendRows(const std::vector<int>& needed, int width, int top,
                                            const Look& look);

} // namespace jw
