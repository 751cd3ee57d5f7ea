// A plan of one predicted service, for tests of services.
#pragma once

#include <cstdlib>

#include "domain/uncertain_fields.h"
#include "run_plan.h"

namespace jw::test {

/// Llama 3 70B in FP8 on vLLM, on four H100s as one replica: the set and the numbers of the engine's golden
/// cases C-045..C-062. Hosts draw nothing and PUE is 1, so that only the GPUs count.
inline Plan servedPlan(double requestsPerSecond, Members more = {})
{
    Plan plan = newPlan("Service");
    plan.settings.years = 1;
    plan.sites.add({.uid = "s", .name = "S"});
    plan.sites.edit()[0].pue.value = 1;
    plan.fleets.add({.uid = "f", .name = "F", .site = "s"});
    Accelerator device = h100();
    device.peak.fp8 = {1978.9};
    plan.accelerators.add(device);
    NodeGroup group{.uid = "g", .fleet = "f", .name = "g", .accelerator = "h100"};
    group.nodes = 1;
    group.accelPerNode = 4;
    group.tenure = Tenure::Rented;
    group.rent = {2};
    plan.groups.add(group);
    Workload w{.uid = "w", .name = "chat", .kind = WorkloadKind::Inference, .basis = Basis::Continuous};
    w.inputs.values = {{"rate_from", "predicted"}, {"requests_per_s", requestsPerSecond},
                       {"tokens_in", 1024.0},      {"tokens_out", 512.0},
                       {"arch", llama70b()},       {"precision", "fp8"},
                       {"engine", "vllm"},         {"tp", 4.0},
                       {"max_seqs", 128.0}};
    for (auto& [key, value] : more)
        w.inputs.values.insert_or_assign(key, value);
    plan.workloads.add(w);
    plan.assignments.add({.uid = "a", .workload = "w", .group = "g"});
    return plan;
}

/// Within these a replica of that plan serves 6.554017 requests a second (C-062 of the engine's golden
/// cases).
inline const Members promise{{"ttft_slo_ms", 1000.0}, {"tpot_slo_ms", 25.0}};

/// Within that promise with 1 or 100 requests a second, as likely: half is too much.
inline Plan unsureServedPlan()
{
    Plan plan = servedPlan(1.0, promise);
    const auto ok = setUncertainty(plan, {.entity = "w",
                                          .field = "inputs.requests_per_s",
                                          .dist = Spread::Discrete,
                                          .a = 1.0,
                                          .b = 100.0,
                                          .points = {{1.0, 1.0}, {100.0, 1.0}}});
    if (!ok)
        std::abort();
    return plan;
}

/// A day with that load, over the mean, from noon to midnight, and none before.
inline Members halfDay(double load = 2.0)
{
    Members day;
    for (int h = 0; h < 24; ++h)
        day.insert_or_assign((h < 10 ? "h0" : "h") + std::to_string(h), h < 12 ? 0.0 : load);
    return day;
}

} // namespace jw::test
