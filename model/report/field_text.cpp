#include "report/field_text.h"

#include <algorithm>
#include <cmath>

#include "domain/paths.h"
#include "readings/display.h"

namespace jw {
namespace {

std::string numberIn(const FieldInfo& info, double number, UnitName unit)
{
    const UnitName own = info.term.unit.size > 0.0 ? info.term.unit : UnitName{"", 1.0};
    const DisplayStyle style{.group = info.kind == FieldKind::Whole ? "" : ","};
    const double counted = converted(number, own, unit);
    return numberText(counted, readable(counted, style));
}

std::string nameOf(const Plan& plan, const std::string& uid)
{
    const RowRef row = findRow(plan, uid);
    const std::string name = row ? rowText(plan, row, "name") : std::string();
    return name.empty() ? uid : name;
}

} // namespace

UnitName inputUnit(const FieldInfo& info, const std::vector<Value>& values)
{
    if (info.percent)
        return {"%", 0.01};
    const UnitName own = info.term.unit.size > 0.0 ? info.term.unit : UnitName{"", 1.0};
    if (info.dim == Dim{})
        return own;
    double largest = 0.0;
    for (const Value& value : values)
        if (const double* number = value.as<double>())
            largest = std::max(largest, std::fabs(*number) * own.size);
    const UnitName suited = displayUnit(largest, info.dim, own);
    return largest > 0.0 && !suited.symbol.empty() && suited.symbol.find(' ') == std::string_view::npos
               ? suited
               : own;
}

std::string fieldText(const Plan& plan, const FieldInfo& info, const Value& value, UnitName unit)
{
    if (value.isNull())
        return "not given";
    if (const double* number = value.as<double>();
        number && (info.kind == FieldKind::Number || info.kind == FieldKind::Whole))
        return numberIn(info, *number, unit);
    if (info.kind == FieldKind::YesNo)
        return plainText(value) == "1" ? "yes" : "no";
    if (const std::string* text = value.as<std::string>())
        return info.kind == FieldKind::Reference ? nameOf(plan, *text) : *text;
    return plainText(value);
}

} // namespace jw
