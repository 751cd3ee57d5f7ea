// The models that have a sweep: all whose inputs are numbers and choices, no lists. One list for three
// kernels.
#pragma once

#include "engine/api_breakeven.h"
#include "engine/breakeven.h"
#include "engine/carbon_models.h"
#include "engine/cloud.h"
#include "engine/device_metrics.h"
#include "engine/direct_power.h"
#include "engine/electricity.h"
#include "engine/escalation.h"
#include "engine/finance_models.h"
#include "engine/growth.h"
#include "engine/multi_year.h"
#include "engine/per_query.h"
#include "engine/serving/item_service.h"
#include "engine/serving/serving_models.h"
#include "engine/serving/serving_power.h"
#include "engine/site_models.h"
#include "engine/tco.h"
#include "engine/training/goodput.h"
#include "engine/training/memory.h"
#include "engine/training/power_cap.h"
#include "engine/training/step.h"
#include "engine/unit_costs.h"
#include "engine/water_models.h"
#include "engine/work.h"

namespace jw {

template <class... M> struct ModelList {
    static constexpr std::size_t size = sizeof...(M);
    /// Its place in the list; `size` if it is not there.
    template <class Model> static constexpr std::size_t indexOf()
    {
        std::size_t index = 0;
        const bool found = ((std::is_same_v<M, Model> || (++index, false)) || ...);
        return found ? index : size;
    }
};

using SweepModels =
    ModelList<DirectPower, PerQuery, HardwareOptions, Metrics, ArchParams, TrainFlops, TrainTime,
              PipelineBubble, TrainMemory, TrainMfu, YoungDaly, GoodputModel, Spot, DvfsSpeed, KvBytes,
              DecodeStepModel, Prefill, KvCapacity, ServeClosed, ServeOpen, MaxRateSlo, MgkWait, GpusNeeded,
              GpuPower, EnergyRequest, Speculative, ItemService, Crf, Amortize, PueLoad, ElectricityFlat,
              CloudMix, Tco, BreakevenUtilization, BreakevenMonths, MultiYear, Growth, UnitCosts, Supplies,
              Escalation, ApiBreakeven, CarbonOperational, Embodied, WaterUse, EquivalencesModel>;

} // namespace jw
