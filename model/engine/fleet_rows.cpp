// Registry rows: electricity, sites, owning and renting.
#include "engine/model_rows.h"

#include <array>

#include "engine/api_breakeven.h"
#include "engine/breakeven.h"
#include "engine/cloud.h"
#include "engine/electricity.h"
#include "engine/electricity_tou.h"
#include "engine/model_row.h"
#include "engine/site_models.h"
#include "engine/storage.h"
#include "engine/tco.h"
#include "engine/unit_costs.h"

std::span<const jw::AnyModel> jw::fleetModels()
{
    static constexpr std::array rows{rowOf<PueLoad>(),
                                     rowOf<ElectricityFlat>(),
                                     rowOf<ElectricityTou>(),
                                     rowOf<CloudMix>(),
                                     rowOf<Storage>(),
                                     rowOf<Tco>(),
                                     rowOf<BreakevenUtilization>(),
                                     rowOf<BreakevenMonths>(),
                                     rowOf<UnitCosts>(),
                                     rowOf<Supplies>(),
                                     rowOf<ApiBreakeven>()};
    return rows;
}
