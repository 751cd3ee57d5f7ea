// A service of a plan in plain numbers: what is asked through the day, what serves it, and how it fares.
#pragma once

#include <array>

#include "domain/plan.h"
#include "engine/serving/fitted_sets.h"
#include "engine/serving/serving_models.h"

namespace jw {

/// What a device draws, and its share of what stands around it.
struct ServicePower {
    Power<> tdp{}, idle{};          ///< of a GPU; under a cap the cap
    Power<> hostIdle{}, hostPeak{}; ///< a GPU's share of its host, at the wall
    PowerConstants<> constants;
    Tier tier = Tier::C;
};

/// Everything that the figures of a service follow from. Levers are in `replica.tuning` already.
struct ServiceQuestion {
    ServingCase<double> replica;
    Promise<double> promise;
    ServingChoice choice;
    ServicePower power;
    PerTime<> requests{};                                    ///< mean of the day
    std::array<double, 24> day{};                            ///< of each hour over the mean
    Ratio<> devices{}, headroom{}, spare{}, least{}, most{}; ///< devices: of its machines; most 0: all
    Scaling scaling = Scaling::Fixed;
    Ratio<> idleOverhead{}, pue{1.0};
    ServePrecision precision = ServePrecision::Bf16;
    ServeEngine engine = ServeEngine::Vllm;
    std::string accelerator;    ///< catalogue id
    std::string model;          ///< its name
    std::vector<FittedSet> own; ///< sets of the plan
};

/// The service that a workload asks for. Errors: the path of the field that is missing or wrong; Refused, no
/// prediction (the text names why: "serving_unknown_accelerator", "serving_engine_unseen", "serving_far",
/// "serving_memory").
[[nodiscard]] Result<ServiceQuestion> serviceQuestion(const Plan& plan, std::string_view workload);

/// One hour of the day on the service's machines.
struct ServiceHour {
    PerTime<> requests{};    ///< of the whole service
    Ratio<> replicas{};      ///< that work
    LoadedReplica<> replica; ///< one of them; NaN where they cannot keep up
    Power<> gpu{};           ///< mean power of a working GPU
    bool keepsUp = true;     ///< within the promise
};

struct ServiceAnswer {
    PerTime<> ratePerReplica{};                   ///< the largest within the promise
    PerTime<> most{};                             ///< that a replica serves at all
    ServingLimit limit = ServingLimit::Sequences; ///< what the rate is bound by
    Ratio<> replicas{}, replicasNeeded{},
        gpusNeeded{}; ///< needed: at the busiest hour, with headroom and spares
    std::array<ServiceHour, 24> hours;
    std::size_t busiest = 0;
    LoadedReplica<> mean;      ///< at the mean load of the machines, evenly shared
    Power<> gpu{};             ///< mean over the day of all GPUs, idle ones too
    Energy<> gpuPerRequest{};  ///< the GPUs alone
    Energy<> hostPerRequest{}; ///< their hosts
    KvRoom<double> room;
};

[[nodiscard]] ServiceAnswer answerOf(const ServiceQuestion& question);

} // namespace jw
