#include "views/common/person_text.h"

#include "views/common/to_qt.h"

namespace jw {

CellStyle personStyle(const QLocale& locale)
{
    const bool grouped = !(locale.numberOptions() & QLocale::OmitGroupSeparator);
    return {.decimal = locale.decimalPoint() == u"," ? ',' : '.',
            .group = grouped ? locale.groupSeparator().toStdString() : std::string()};
}

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

QString unitWords(const UnitName& unit, const Plan& plan)
{
    QString words = toQt(unit.symbol);
    if (plan.settings.currency != "USD")
        words.replace(u'$', QString::fromStdString(plan.settings.currency));
    return spelledUnits(words);
}

} // namespace jw
