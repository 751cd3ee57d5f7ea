#include "views/sensitivity/sweep_question.h"

#include "domain/edit.h"
#include "views/sensitivity/input_words.h"

namespace jw {
namespace {

std::string textOf(const Value& record, const char* key)
{
    const Value* value = record.find(key);
    const std::string* text = value ? value->as<std::string>() : nullptr;
    return text ? *text : std::string();
}

const Items& itemsOf(const Value& record, const char* key)
{
    static const Items none;
    const Value* value = record.find(key);
    const Items* items = value ? value->as<Items>() : nullptr;
    return items ? *items : none;
}

std::optional<double> numberOf(const Value& record, const char* key)
{
    const Value* value = record.find(key);
    const double* number = value ? value->as<double>() : nullptr;
    return number ? std::optional(*number) : std::nullopt;
}

std::optional<AskedAxis> axisFrom(const Value& record, const Plan& plan)
{
    const RowRef row = findRow(plan, textOf(record, "uid"));
    const std::string field = textOf(record, "field");
    const FieldInfo* info = row ? fieldInfo(plan, row, field) : nullptr;
    const auto from = numberOf(record, "from"), to = numberOf(record, "to"),
               count = numberOf(record, "count");
    const Value* log = record.find("log");
    const bool* ratios = log ? log->as<bool>() : nullptr;
    if (!info || !from || !to || !count || !(*count >= 2.0 && *count <= 1e6) || !ratios)
        return {};
    return AskedAxis{{textOf(record, "uid"), field},
                     {*from, *to, *ratios},
                     static_cast<std::size_t>(*count),
                     formUnit(*info)};
}

} // namespace

Value questionRecord(const SweepAsked& asked)
{
    Items axes, scenarios;
    for (const AskedAxis& axis : asked.axes)
        axes.push_back(Members{{"uid", axis.field.uid},
                               {"field", axis.field.field},
                               {"from", axis.range.from},
                               {"to", axis.range.to},
                               {"log", axis.range.log},
                               {"count", static_cast<double>(axis.count)}});
    for (const std::size_t at : asked.scenarios)
        scenarios.emplace_back(asked.plan->scenarios[at].uid);
    return Members{
        {"result", asked.result.path}, {"axes", std::move(axes)}, {"scenarios", std::move(scenarios)}};
}

std::optional<SweepQuestionAgain> questionFrom(const Value& record, const Plan& plan)
{
    SweepQuestionAgain again{.result = textOf(record, "result")};
    for (const Value& each : itemsOf(record, "axes"))
        if (const auto axis = axisFrom(each, plan))
            again.axes.push_back(*axis);
    for (const Value& each : itemsOf(record, "scenarios"))
        if (const std::string* uid = each.as<std::string>())
            again.scenarios.push_back(*uid);
    if (again.result.empty() || again.axes.empty() || again.axes.size() > mostInputs)
        return {};
    return again;
}

} // namespace jw
