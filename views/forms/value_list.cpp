#include "views/forms/value_list.h"

#include <QStringList>

#include "readings/display.h"
#include "views/common/person_text.h"

namespace jw {

Result<std::vector<WeightedValue>> listedValues(QString text, const FieldInfo& info, UnitName unit,
                                                const Plan& plan)
{
    FieldInfo weight{.key = "weight", .lower = 0.0};
    weight.term.unit = {"", 1.0};
    std::vector<WeightedValue> points;
    text.replace(u'；', u';');
    for (const QString& line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (line.trimmed().isEmpty())
            continue;
        const auto value = typedIn(info, unit, line.section(u';', 0, 0), plan);
        if (!value)
            return fail(value.error());
        const QString typed = line.section(u';', 1).trimmed();
        const auto share = typed.isEmpty() ? Result<Value>(1.0) : typedIn(weight, {"", 1.0}, typed, plan);
        if (!share)
            return fail(share.error());
        if (const double* v = value->as<double>(), *w = share->as<double>(); v && w)
            points.push_back({*v, *w});
    }
    return points;
}

QString listText(const std::vector<WeightedValue>& values, const FieldInfo& info, UnitName unit)
{
    QStringList lines;
    for (const WeightedValue& each : values)
        lines << typedDigits(converted(each.value, info.term.unit, unit)) + QStringLiteral("; ") +
                     typedDigits(each.weight);
    return lines.join(QLatin1Char('\n'));
}

} // namespace jw
