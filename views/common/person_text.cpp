#include "views/common/person_text.h"

#include "views/common/to_qt.h"

namespace jw {

CellStyle personStyle(const QLocale& locale)
{
    const bool grouped = !(locale.numberOptions() & QLocale::OmitGroupSeparator);
    return {.decimal = locale.decimalPoint() == u"," ? ',' : '.',
            .group = grouped ? locale.groupSeparator().toStdString() : std::string()};
}

CellStyle typingStyle() { return {.decimal = personStyle().decimal}; }

QString valueInWords(const FieldInfo& info, double value, const Plan& plan, const QLocale& locale)
{
    const CellStyle signs = personStyle(locale);
    const std::string currency = plan.settings.currency == "USD" ? "$" : plan.settings.currency;
    const DisplayStyle style{
        .decimal = {&signs.decimal, 1}, .group = signs.group, .minus = "\u2212", .currency = currency};
    const UnitName own = info.term.unit.size > 0.0 ? info.term.unit : UnitName{"", 1.0};
    const UnitName unit = shownUnit(info);
    const DisplayStyle read = readable(converted(value, own, unit), style);
    return spelledUnits(QString::fromStdString(formatAs(value, own, unit, read)));
}

Result<Value> typedIn(const FieldInfo& info, UnitName unit, const QString& text, const Plan& plan)
{
    const bool number = info.kind == FieldKind::Number || info.kind == FieldKind::Whole;
    const CellStyle style = personStyle();
    if (number && unit.symbol != shownUnit(info).symbol && !text.trimmed().isEmpty()) {
        auto inUnit = typedValue(info, text + u' ' + toQt(unit.symbol), plan, style);
        if (inUnit || inUnit.error().kind == Error::Kind::Ambiguous)
            return inUnit;
    }
    return typedValue(info, text, plan, style);
}

QString typedDigits(double number)
{
    const CellStyle signs = typingStyle();
    return QString::fromStdString(numberText(number, {.decimal = {&signs.decimal, 1}}));
}

QString unitWords(const UnitName& unit, const Plan& plan)
{
    QString words = toQt(unit.symbol);
    if (plan.settings.currency != "USD")
        words.replace(u'$', QString::fromStdString(plan.settings.currency));
    return spelledUnits(words);
}

} // namespace jw
