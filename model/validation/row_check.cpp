#include "validation/row_check.h"

namespace jw {

std::optional<double> RowCheck::error() const
{
    return predicted ? std::optional(*predicted / published - 1.0) : std::nullopt;
}

bool RowCheck::inBand() const
{
    return predicted && published >= band.p10 * *predicted && published <= band.p90 * *predicted;
}

std::string_view tierText(const RowCheck& check) { return check.predicted ? textOf(check.tier) : "refuse"; }

} // namespace jw
