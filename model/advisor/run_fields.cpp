#include "advisor/run_fields.h"

#include <array>

#include "catalogue/copy_in.h"
#include "domain/origin.h"
#include "engine/training/usual.h"

namespace jw {

SourcedValue sequenceFor(double context, const Source& source)
{
    constexpr std::string_view field = "inputs.seq";
    if (context <= usualSequence)
        return {std::string(field), Value(context), source};
    return {std::string(field), Value(usualSequence),
            ownSource("assumption: most tokens are trained in sequences of 8,192, long ones at the end")};
}

std::vector<SourcedValue> shapeFields(const ModelRow& row)
{
    std::vector<SourcedValue> values = copiedFields(row);
    for (SourcedValue& copied : values)
        copied.field.insert(0, "inputs.arch.");
    values.push_back({"inputs.model", Value(row.id), sourceOf(row, "id")});
    return values;
}

std::vector<SourcedValue> runFields(const ModelRow& row)
{
    std::vector<SourcedValue> values = shapeFields(row);
    if (row.trainingTokens)
        values.push_back(
            {"inputs.tokens", Value(row.trainingTokens->quantity().base()), sourceOf(row, "train_tokens_b")});
    if (row.context)
        values.push_back(sequenceFor(row.context->value, sourceOf(row, "context")));
    return values;
}

std::vector<SourcedValue> layoutFields(const TrainLayout<double>& layout)
{
    constexpr std::array<std::string_view, 8> keys{"tp", "pp", "vp", "cp", "ep", "mbs", "recompute", "shard"};
    const Value record = toValue(static_cast<const ParallelLayout<double>&>(layout));
    std::vector<SourcedValue> values;
    values.reserve(keys.size() + 1);
    for (const std::string_view key : keys)
        values.push_back(
            {"inputs.layout." + std::string(key), *record.find(key), ownSource("layout search")});
    values.push_back(
        {"inputs.layout.gbs", Value(layout.globalBatch.base()),
         ownSource("assumption: 4 Mi tokens a step, 16 Mi beyond 4,096 accelerators; 128 sequences "
                   "for adapters")});
    values.push_back(
        {"inputs.production_factor", Value(layout.production.base()),
         ownSource("assumption: published runs took this times as long as the best layout of a search, the "
                   "median of ten")});
    return values;
}

LayoutAnswer fastestLayout(const RunQuestion& question)
{
    const auto answers =
        searchLayouts(question.searched(), usualSpace(question.model, question.base.seq, question.base.gpus));
    return answers.empty() ? LayoutAnswer{.fault = LayoutFault::Devices} : answers.front();
}

} // namespace jw
