// A service for tests: Llama 3.3 70B in FP8 on H100s, as the cases C-032 to C-039 of golden.csv have it.
#pragma once

#include "engine/serving/service.h"
#include "run_plan.h"

namespace jw::test {

inline Architecture<double> llama70bShape()
{
    return recordFrom<Architecture<double>>(llama70b()).value_or(Architecture<double>{});
}

/// h100_sxm, vllm, fp8, llama-70b of the constants fitted by the specification.
inline ServingConstants<double> fittedConstants()
{
    constexpr Duration<> ms = 1e-3 * second, us = 1e-6 * second;
    return {.step = 0.0656 * ms,
            .layer = 33.1169 * us,
            .weights = 1.0,
            .kv = 0.7357,
            .compute = 0.7986,
            .allReduce = 22.0993 * us,
            .prefill = 0.5555,
            .interference = 0.7925,
            .first = 2.1381 * ms,
            .firstSteps = 5.0,
            .queueing = 0.1015};
}

/// 1,024 tokens in and out on four GPUs. Its constants are a set of its own, measured near every point that
/// tests ask for.
inline ServiceQuestion servingQuestion()
{
    ServiceQuestion q;
    q.replica.architecture = llama70bShape();
    q.replica.precision = q.precision = ServePrecision::Fp8;
    q.replica.tp = 4.0;
    q.replica.device = {.peak = 1978.9 * teraflopPerSecond,
                        .bf16 = 989.4 * teraflopPerSecond,
                        .memory = 3350.0 * gigabyte / second,
                        .nvlink = 450.0 * gigabyte / second,
                        .nic = 50.0 * gigabyte / second,
                        .capacity = 80.0 * gibibyte};
    q.peaks = {q.replica.device.bf16, q.replica.device.peak, WorkRate<>(), q.replica.device.bf16};
    q.replica.constants = fittedConstants();
    q.replica.request = {.in = 1024.0, .out = 1024.0};
    q.power = {.tdp = 700.0 * watt, .idle = 70.0 * watt};
    q.power.constants = {.base = 0.5, .memory = 0.0, .compute = 0.0, .most = 1.0, .exponent = 1.0};
    q.requests = 1.0 / second;
    q.day.fill(Ratio<>(1.0));
    q.devices = 64.0;
    q.accelerator = "h100-sxm";
    q.model = "Llama 3.3 70B";
    FittedSet set{.accelerator = "h100-sxm",
                  .engine = ServeEngine::Vllm,
                  .precision = ServePrecision::Fp8,
                  .model = "llama-70b",
                  .shape = shapeOf(q.replica.architecture),
                  .constants = fittedConstants(),
                  .rows = 42,
                  .tpotError = 0.04,
                  .ttftError = 0.17,
                  .points = {},
                  .source = "test",
                  .asOf = "2026-01",
                  .own = true};
    for (const double tp : {1.0, 2.0, 4.0, 8.0})
        for (const double concurrency : {1.0, 16.0, 256.0})
            for (const double in : {1024.0, 8192.0})
                set.points.push_back({.tp = tp, .in = in, .out = 1024.0, .concurrency = concurrency});
    q.own = std::make_shared<const std::vector<FittedSet>>(1, set);
    q.choice = servingChoice({.accelerator = q.accelerator,
                              .engine = q.engine,
                              .precision = q.precision,
                              .model = q.replica.architecture,
                              .at = {.tp = 4.0, .in = 1024.0, .out = 1024.0, .concurrency = 16.0}},
                             *q.own);
    return q;
}

} // namespace jw::test
