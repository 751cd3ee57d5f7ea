#include "views/common/legend_rows.h"

#include <algorithm>

#include "views/common/look.h"

namespace jw {

std::vector<QRect> legendRows(const std::vector<int>& needed, int width, int top, const Look& look)
{
    const int height = look.px(20), between = look.px(16);
    std::vector<QRect> places;
    int x = 0, y = top;
    for (const int wide : needed) {
        if (x > 0 && x + wide > width) {
            x = 0;
            y += height;
        }
        places.emplace_back(x, y, std::min(wide, width - x), height);
        x += wide + between;
    }
    return places;
}

} // namespace jw
