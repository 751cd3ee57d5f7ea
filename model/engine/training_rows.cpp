// Registry rows: training.
#include "engine/model_rows.h"

#include <array>

#include "engine/model_row.h"
#include "engine/training/goodput.h"
#include "engine/training/memory.h"
#include "engine/training/power_cap.h"
#include "engine/training/step.h"

std::span<const jw::AnyModel> jw::trainingModels()
{
    static constexpr std::array rows{rowOf<ArchParams>(),     rowOf<TrainFlops>(),   rowOf<TrainTime>(),
                                     rowOf<PipelineBubble>(), rowOf<TrainMemory>(),  rowOf<TrainMfu>(),
                                     rowOf<YoungDaly>(),      rowOf<GoodputModel>(), rowOf<Spot>(),
                                     rowOf<DvfsSpeed>()};
    return rows;
}
