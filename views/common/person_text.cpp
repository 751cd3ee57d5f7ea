#include "views/common/person_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace jw {
namespace {

/// Words that may be part of a unit: "million $", "/day", "$/kW-month".
constexpr std::array unitWordList{
    QT_TRANSLATE_NOOP("jw::Unit", "million"),  QT_TRANSLATE_NOOP("jw::Unit", "billion"),
    QT_TRANSLATE_NOOP("jw::Unit", "trillion"), QT_TRANSLATE_NOOP("jw::Unit", "h"),
    QT_TRANSLATE_NOOP("jw::Unit", "d"),        QT_TRANSLATE_NOOP("jw::Unit", "day"),
    QT_TRANSLATE_NOOP("jw::Unit", "days"),     QT_TRANSLATE_NOOP("jw::Unit", "month"),
    QT_TRANSLATE_NOOP("jw::Unit", "months"),   QT_TRANSLATE_NOOP("jw::Unit", "yr")};

QString spelledWord(const QString& word)
{
    const auto known =
        std::ranges::find_if(unitWordList, [&](const char* one) { return word == QLatin1String(one); });
    return known == unitWordList.end() ? word : QCoreApplication::translate("jw::Unit", *known);
}

} // namespace

QString spelledUnits(const QString& text)
{
    QString spelled, word;
    for (const QChar sign : text) {
        if (!QStringLiteral(" /-·").contains(sign)) {
            word += sign;
            continue;
        }
        spelled += spelledWord(word) + sign;
        word.clear();
    }
    spelled += spelledWord(word);
    return spelled.replace(QLatin1String("CO2e"), QStringLiteral("CO₂e"));
}

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
    return spelledUnits(QString::fromStdString(formatAs(value, own, shownUnit(info), style)));
}

QString unitWords(const UnitName& unit, const Plan& plan)
{
    QString words = QString::fromUtf8(unit.symbol.data(), static_cast<qsizetype>(unit.symbol.size()));
    if (plan.settings.currency != "USD")
        words.replace(u'$', QString::fromStdString(plan.settings.currency));
    return spelledUnits(words);
}

} // namespace jw
