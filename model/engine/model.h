// The calc models behind one face: inputs as a Value in; outputs, a trace or a sweep out.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "engine/model_info.h"
#include "engine/prediction.h"
#include "engine/sweep_columns.h"
#include "readings/trace.h"

namespace jw {

/// The trace of one run: explain(*trace, node) for the formulas, gradientOf() for the derivatives.
struct TracedRun {
    struct Output {
        std::string key{};
        NodeId node = noNode; ///< noNode: does not exist (null)
    };

    std::unique_ptr<Trace> trace{};
    std::size_t inputs = 0; ///< the first nodes are the input numbers, labeled by path: "arch.hidden"
    std::vector<Output> outputs{};

    /// The node of an output; noNode where it does not exist, or no output has that key.
    [[nodiscard]] NodeId node(std::string_view key) const;
};

/// d output / d input for each input number, in base units; empty if the output does not exist.
[[nodiscard]] std::vector<double> gradientOf(const TracedRun& run, std::string_view output);

struct ModelAnswer {
    Value outputs{};
    std::optional<Forecast> forecast{}; ///< of a prediction
};

/// A model without its types. Errors of all: those of recordFrom() and of the model's own check(), naming the
/// field; OutOfRange naming the output, when a result is too large for a number.
struct AnyModel {
    ModelInfo info{};
    std::span<const FieldInfo> (*inputs)() = nullptr;
    std::span<const FieldInfo> (*outputs)() = nullptr; ///< `optional`: may not exist (null)
    Result<Value> (*run)(const Value& inputs) = nullptr;
    Result<ModelAnswer> (*answer)(const Value& inputs) = nullptr;
    Result<TracedRun> (*trace)(const Value& inputs) = nullptr;
    SweepFunction* sweep = nullptr; ///< nullptr: has lists, runs one by one only
    Value (*defaults)() = nullptr;  ///< the inputs of a new record
};

/// All of them, by section, in the order of the specification. Static data.
[[nodiscard]] std::span<const AnyModel> models();
/// The model of that name, or nullptr.
[[nodiscard]] const AnyModel* findModel(std::string_view name);

} // namespace jw
