// The models that calc answers with: those of the engine's registry, and whole plans. Not for other layers:
// see verb.h.
#pragma once

#include <functional>

#include "engine/model_info.h"
#include "engine/prediction.h"
#include "readings/fields.h"

namespace jw::verbs {

/// What a model says of its inputs and how sure it is: {KEY: [p10, p90]}, empty where it is direct.
struct CalcAnswer {
    Value outputs;
    Tier tier = Tier::Direct;
    Members bands;
};

/// A model as calc knows it.
struct CalcModel {
    std::string_view name{}, section{}, text{};
    std::function<Result<CalcAnswer>(const Value& inputs)> run;
    std::span<const FieldInfo> inputs{}; ///< empty for a plan, which has no fixed list
    std::function<Value()> description;  ///< model, section, text, inputs, outputs

    /// The input that a path such as "arch.hidden" or "tiers[0].usd" leads to, or nullptr; of a plan that at
    /// the end of the path of an error, "sites[0].pue" or "workloads/chat/inputs/users".
    [[nodiscard]] const FieldInfo* findInput(std::string_view path) const;
};

/// What a model of records makes of its inputs. An output that is no finite number is an error.
using CalcRun = std::function<Result<Value>(const Value& inputs)>;
[[nodiscard]] CalcModel directModel(const ModelInfo& info, std::span<const FieldInfo> inputs,
                                    const Value& defaults, std::span<const FieldInfo> outputs, CalcRun run);

/// The same from a function of the records themselves.
template <HasFields In, HasFields Out>
[[nodiscard]] CalcModel directModel(const ModelInfo& info, Result<Out> (*answer)(const In&))
{
    return directModel(info, fieldsOf<In>(), toValue(In{}), fieldsOf<Out>(), [answer](const Value& inputs) {
        return recordFrom<In>(inputs).and_then(answer).map([](const Out& out) { return toValue(out); });
    });
}

/// All of them, plan_results last.
[[nodiscard]] std::span<const CalcModel> calcModels();
[[nodiscard]] const CalcModel* findCalcModel(std::string_view name);

} // namespace jw::verbs
