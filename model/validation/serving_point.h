// What a published serving benchmark is predicted from: one replica, its requests and its load.
#pragma once

#include "catalogue/catalogue.h"
#include "engine/serving/closed_loop.h"
#include "engine/serving/fitted_sets.h"
#include "validation/serving_row.h"

namespace jw {

/// Where the load of a row comes from.
enum class RowLoad {
    Concurrency, ///< given
    Batch,       ///< of a replica, given
    Memory       ///< not given, all requests queue: as many at once as fit
};

/// The inputs of closedLoop() for one replica of a row; its replicas share the load evenly.
struct MeasuredPoint {
    const AcceleratorRow* device = nullptr; ///< of the catalogue
    Architecture<double> model;
    ReplicaShape<double> shape; ///< the KV cache is taken as BF16
    StepDevice<double> rates;
    RequestShape<double> request;
    Ratio<> concurrency{}; ///< of a replica
    Ratio<> replicas{1.0};
    RowLoad load = RowLoad::Concurrency;
    ServeEngine engine = ServeEngine::Other;
    bool promptAssumed = false;
    bool inRuntime = false; ///< a batch whose answers end with their first token: no server is in its time
    std::vector<Remark> remarks; ///< assumptions made

    /// Refers into the catalogue.
    [[nodiscard]] ServingPoint place() const;
    /// What closedLoop() says of it with those constants; null figures where it does not fit.
    [[nodiscard]] Served<double> served(const ServingConstants<double>& constants) const;
    /// Memory of a replica at the mean length of its sequences.
    [[nodiscard]] KvRoom<double> room() const;
};

/// FP16 as BF16, INT8 as FP8 (the same bytes and, where both are, the same rate), MXFP4 as FP4.
[[nodiscard]] ServePrecision servedAs(PublishedServing precision);

/// The peak at which weights of a precision compute: their own; else, as weights alone are smaller then, that
/// of BF16. INT8 computes at the FP8 rate, or at its own where there is none. Nothing: no rate is known.
[[nodiscard]] std::optional<WorkRate<>> servedPeak(const AcceleratorRow& device, PublishedServing precision);

/// The point of a row; no figure that was measured enters. Refusals: what the formula is not about
/// (machines apart for prompts and answers, pipeline stages, data parallel attention, other units of work,
/// models that do not write), what is not given, what the catalogue does not have.
[[nodiscard]] OrRefusal<MeasuredPoint> servingPointOf(const ServingRow& row, const Catalogue& catalogue);

} // namespace jw
