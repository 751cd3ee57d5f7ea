// Registry rows: direct mode.
#include "engine/model_rows.h"

#include <array>

#include "engine/device_metrics.h"
#include "engine/direct_power.h"
#include "engine/model_row.h"
#include "engine/per_query.h"
#include "engine/work.h"

std::span<const jw::AnyModel> jw::directModels()
{
    static constexpr std::array rows{rowOf<DirectPower>(), rowOf<PerQuery>(), rowOf<HardwareOptions>(),
                                     rowOf<Metrics>()};
    return rows;
}
