// Registry rows: carbon and water.
#include "engine/model_rows.h"

#include <array>

#include "engine/carbon_hourly.h"
#include "engine/carbon_models.h"
#include "engine/model_row.h"
#include "engine/water_models.h"

std::span<const jw::AnyModel> jw::carbonModels()
{
    static constexpr std::array rows{rowOf<CarbonOperational>(), rowOf<CarbonHourly>(), rowOf<Embodied>(),
                                     rowOf<WaterUse>(), rowOf<EquivalencesModel>()};
    return rows;
}
