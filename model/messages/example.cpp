#include "messages/example.h"

#include <algorithm>
#include <cmath>

#include "domain/tables.h"
#include "engine/model.h"
#include "readings/entry.h"

namespace jw::messages {
namespace {

template <HasFields... Records> Value standardIn(const FieldInfo& field)
{
    Value standard;
    const auto look = [&](std::span<const FieldInfo> fields, const auto& record) {
        if (findField(fields, field.key) == &field)
            standard = field.get(&record);
    };
    (look(fieldsOf<Records>(), Records{}), ...);
    return standard;
}

/// What a new record holds in this field: of a plan, of a workload's inputs, of a model; null where none
/// does.
Value standardOf(const FieldInfo& field)
{
    const auto memberOf = [&](const Value& record) {
        const Value* member = record.find(field.key);
        return member ? *member : Value();
    };
    for (const TableInfo& table : tables())
        if (table.defaults && findField(table.fields, field.key) == &field)
            return memberOf(table.defaults());
    for (const AnyModel& model : models())
        if (findField(model.inputs(), field.key) == &field)
            return memberOf(model.defaults());
    return standardIn<DirectInputs<double>, PerQueryInputs<double>, GivenWorkInputs<double>,
                      TrainingInputs<double>, InferenceInputs<double>, BatchInputs<double>,
                      CostInputs<double>>(field);
}

/// What people type into fields of this unit; of plain numbers a half, a factor of at least 1, or a count.
double usualOf(const FieldInfo& field)
{
    struct Usual {
        std::string_view symbol;
        double value;
    };
    constexpr std::array usual{Usual{"W", 850},       Usual{"kW", 10.2},     Usual{"MW", 12},
                               Usual{"h", 168},       Usual{"$", 25000},     Usual{"USD", 25000},
                               Usual{"$/kWh", 0.2},   Usual{"USD/kWh", 0.2}, Usual{"$/h", 3.67},
                               Usual{"USD/h", 3.67},  Usual{"g/kWh", 369.5}, Usual{"GiB", 80},
                               Usual{"TFLOP/s", 312}, Usual{"kg CO2e", 164}};
    const auto known = std::ranges::find(usual, field.term.unit.symbol, &Usual::symbol);
    if (known != usual.end())
        return known->value;
    if (inPercent(field))
        return 0.5;
    const bool factor =
        field.kind == FieldKind::Number && field.term.unit.symbol.empty() && field.lower == 1.0;
    return factor ? 1.2 : 8.0;
}

} // namespace

bool inPercent(const FieldInfo& field)
{
    return isShare(field) || (field.percent && field.term.unit.size == 1.0);
}

double exampleOf(const FieldInfo& field, double lower, double upper)
{
    lower = std::max(lower, field.lower);
    upper = std::min(upper, field.upper);
    const Value standard = standardOf(field);
    const double* given = standard.as<double>();
    const bool says = given && *given != 0.0 && lower < *given && *given < upper;
    const double first = says ? *given : usualOf(field);
    const double nearLower = std::round(lower + 0.05 * (upper - lower));
    for (const double value : {first, nearLower, 1.0, lower, upper, 0.5})
        if (lower <= value && value <= upper && checkNumber(field, value, {}))
            return value;
    return first;
}

} // namespace jw::messages
