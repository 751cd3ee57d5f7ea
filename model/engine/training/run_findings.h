// Plausibility of training runs, of the links and peak rates they are computed from, and of their dates.
#pragma once

#include "engine/findings.h"
#include "engine/plan_index.h"

namespace jw {

/// The rules that a training run and its result touch; none where its inputs cannot be read.
/// H02, H03 MFU above anything published at its precision; H04 GPU-hours more than twice, or less than half,
/// those of a published run of the same model, scaled by tokens and peak rate; H08 memory within the error of
/// its estimate below the device's, or, where the speed is given, above it (memoryFinding); H10 tensor
/// parallel across NVLink domains, with the time, GPU-hours and energy that it costs where the run can be
/// computed; H11 a pipeline bubble above a quarter; H12 goodput above 0.97 beyond 4,096 accelerators, or
/// failures less than five checkpoint intervals apart; H13 global batches outside what is used; H14 tokens
/// per parameter outside 5 to 2,000; H17 a peak entered above the dense one; H23 a budget without
/// experiments; H25 a start before the site's power; "deadline" an end behind it.
[[nodiscard]] std::vector<Finding> runFindings(const PlanIndex& index, const Workload& work,
                                               const WorkloadResult<double>& result);

/// H17: a peak rate above the dense one; H26: NVLink above its generation's.
[[nodiscard]] std::vector<Finding> acceleratorFindings(const Accelerator& accelerator);

} // namespace jw
