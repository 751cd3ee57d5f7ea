// Random calls of any model, within the bounds of its fields; the seed makes them repeatable.
#pragma once

#include <random>

#include "engine/model.h"

namespace jw::test {

class RandomCalls {
public:
    explicit RandomCalls(unsigned seed) : m_random(seed) {}

    /// Inputs that the model accepts; optional fields are given in half of the calls.
    Value inputs(const AnyModel& model)
    {
        for (;;) {
            Members inputs = members(model.inputs());
            if (model.run(inputs))
                return inputs;
        }
    }

    /// A number that the field accepts, of a plausible size where it has no bounds.
    double number(const FieldInfo& info)
    {
        if (info.kind == FieldKind::Whole)
            return std::floor(uniform(std::max(info.lower, 1.0), std::min(info.upper, 12.0)));
        if (info.percent)
            return uniform(std::max(info.lower, -0.2), std::min(info.upper, 0.6));
        if (std::isfinite(info.lower) && std::isfinite(info.upper))
            return uniform(info.lower, info.lower + (info.upper - info.lower) / 4);
        if (std::isfinite(info.lower))
            return info.lower + std::exp(uniform(-1, 4));
        return info.positive ? std::exp(uniform(-1, 4)) : uniform(-100, 200);
    }

private:
    double uniform(double from, double to)
    {
        return std::uniform_real_distribution<double>(from, to)(m_random);
    }

    Members members(std::span<const FieldInfo> fields)
    {
        Members record;
        for (const FieldInfo& info : fields)
            if (!info.optional || uniform(0, 1) < 0.5)
                record.emplace(info.key, value(info));
        return record;
    }

    Value value(const FieldInfo& info)
    {
        if (info.kind == FieldKind::Choice)
            return info.choices[m_random() % info.choices.size()];
        if (info.kind == FieldKind::YesNo)
            return m_random() % 2 == 0;
        if (info.kind == FieldKind::Record)
            return members(info.inner());
        if (info.kind != FieldKind::List)
            return number(info);
        Items items;
        for (int i = 0; i < 4; ++i)
            items.push_back(info.inner ? record(info.inner(), i == 3) : Value(number(info)));
        return items;
    }

    /// As a list; the last one holds for the rest.
    Value record(std::span<const FieldInfo> fields, bool last)
    {
        Items items;
        for (const FieldInfo& info : fields)
            items.push_back(last && info.optional ? Value() : value(info));
        return items;
    }

    std::mt19937_64 m_random;
};

} // namespace jw::test
