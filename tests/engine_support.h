// Calls of engine models as calc writes them: JSON text in, numbers out.
#pragma once

#include <cmath>

#include <QString>
#include <nlohmann/json.hpp>

#include "engine/model.h"

namespace jw::test {

inline Value valueFrom(const nlohmann::json& json)
{
    if (json.is_boolean())
        return json.get<bool>();
    if (json.is_number())
        return json.get<double>();
    if (json.is_string())
        return json.get<std::string>();
    if (json.is_array()) {
        Items items;
        for (const auto& item : json)
            items.push_back(valueFrom(item));
        return items;
    }
    if (!json.is_object())
        return {};
    Members members;
    for (const auto& [key, item] : json.items())
        members.emplace(key, valueFrom(item));
    return members;
}

inline Value valueFrom(const QString& text) { return valueFrom(nlohmann::json::parse(text.toStdString())); }

/// The output of a model as a text: a number, "null", "?" where there is no such output, or "kind field" of
/// an error.
inline Result<Value> outputOf(const QString& model, const Value& inputs, const QString& output)
{
    const AnyModel* found = findModel(model.toStdString());
    if (!found)
        return fail({.kind = Error::Kind::UnknownName, .field = model.toStdString()});
    const auto outputs = found->run(inputs);
    if (!outputs)
        return fail(outputs.error());
    const Value* value = outputs->find(output.toStdString());
    return value ? Result<Value>(*value)
                 : fail({.kind = Error::Kind::UnknownField, .field = output.toStdString()});
}

/// Written so that NaN is not close to anything.
inline bool close(double actual, double expected, double relative)
{
    return std::fabs(actual - expected) <= relative * std::fabs(expected);
}

} // namespace jw::test
