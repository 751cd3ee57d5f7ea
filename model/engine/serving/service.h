// A service of a plan in plain numbers: what is asked through the day, what serves it, and how it fares.
#pragma once

#include "domain/plan.h"
#include "engine/serving/fitted_sets.h"
#include "engine/serving/item_day.h"

namespace jw {

/// The fitted sets of a plan, shared by all that point into them.
using OwnSets = std::shared_ptr<const std::vector<FittedSet>>;

/// GPUs that a fast link joins: of an NVLink domain where the device is known, else of a node.
[[nodiscard]] double joinedGpus(const Accelerator& accelerator, const NodeGroup& group);

/// Sequences of a replica at a rate; the most that it holds where it cannot keep up.
[[nodiscard]] double sequencesAt(const ServingCase<double>& replica, PerTime<> each);
/// The tier of the largest rate within a promise, `point` being the replica's but for the concurrency: that
/// of the sequences that it holds then. C too where they are too far from all rows.
[[nodiscard]] Tier capacityTier(const ServingCase<double>& replica, const Promise<double>& promise,
                                ServingPoint point, std::span<const FittedSet> own);

/// A service as its plan describes it. Precision and levers are in `replica` already; beside it they stand as
/// the plan says them.
struct ServiceQuestion : ServiceInputs<double> {
    ServingChoice choice;     ///< whose constants `replica` has, and how sure they are
    Tier powerTier = Tier::C; ///< of the power constants
    Ratio<> pue{1.0};         ///< of the first machines' site
    ServePrecision precision = ServePrecision::Bf16;
    ServeEngine engine = ServeEngine::Vllm;
    ServingLevers<double> levers;
    std::array<WorkRate<>, servePrecisionTexts.size()> peaks{}; ///< by ServePrecision; 0: the device has none
    std::string accelerator;                                    ///< catalogue id
    double joined = 0.0;                                        ///< as of ServingPoint
    bool altered = false;                                       ///< as of ServingPoint
    std::string model;                                          ///< its name
    OwnSets own;                                                ///< sets of the plan

    /// Has the device no units for the format of the weights? See computesIn().
    [[nodiscard]] bool widened() const
    {
        return precision != ServePrecision::Bf16 && replica.device.peak == replica.device.bf16;
    }
    /// Where it stands among measured rows with so many requests at once.
    [[nodiscard]] ServingPoint pointAt(double concurrency) const;
    /// Of what a replica can serve: where it then stands among measured rows. C too where that is too far.
    [[nodiscard]] Tier capacityTier() const;
    /// As servingChoice(), first among the plan's sets.
    [[nodiscard]] ServingChoice choiceFor(const ServingPoint& point) const;
};

/// The service that a workload asks for, on plain numbers. Errors: the path of the field that is missing or
/// wrong; Refused, no prediction (texts "serving_unknown_accelerator", "serving_engine_unseen",
/// "serving_far", "serving_memory"); Inconsistent, "serving_given" of a capacity that is given, and
/// "serving_items" of one that follows from the work of an item: there are no tokens to predict.
[[nodiscard]] Result<ServiceQuestion> serviceQuestion(const Plan& resolved, std::string_view workloadUid);

/// The service of a workload that counts items. Errors: as serviceQuestion(), but for what is no such
/// service: Inconsistent, "serving_given"; MissingField, what the time of an item follows from.
[[nodiscard]] Result<ItemQuestion> itemQuestion(const Plan& resolved, std::string_view workloadUid);

/// Does this say that the capacity follows from a given rate or from items, or that an item is measured, by
/// choice? It is no fault then.
[[nodiscard]] inline bool isByChoice(const Error& error)
{
    return error.text == "serving_given" || error.text == "serving_items" ||
           error.text == "serving_item_measured";
}

[[nodiscard]] ServiceAnswer answerOf(const ServiceQuestion& question);

} // namespace jw
