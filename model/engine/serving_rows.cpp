// Registry rows: inference.
#include "engine/model_rows.h"

#include <array>

#include "engine/model_row.h"
#include "engine/serving/item_service.h"
#include "engine/serving/serving_models.h"
#include "engine/serving/serving_power.h"

std::span<const jw::AnyModel> jw::servingModels()
{
    static constexpr std::array rows{rowOf<KvBytes>(),    rowOf<DecodeStepModel>(), rowOf<Prefill>(),
                                     rowOf<KvCapacity>(), rowOf<ServeClosed>(),     rowOf<ServeOpen>(),
                                     rowOf<MaxRateSlo>(), rowOf<MgkWait>(),         rowOf<GpusNeeded>(),
                                     rowOf<GpuPower>(),   rowOf<EnergyRequest>(),   rowOf<Speculative>(),
                                     rowOf<ItemService>()};
    return rows;
}
