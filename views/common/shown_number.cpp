#include "views/common/shown_number.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

#include "readings/display.h"
#include "views/common/person_text.h"
#include "views/common/to_qt.h"

namespace jw {
namespace {

constexpr UnitName percentUnit{"%", 0.01};

/// The signs of the window's locale; owns what DisplayStyle only points to.
struct LocaleSigns {
    std::string decimal = QLocale().decimalPoint().toStdString(),
                group = QLocale().groupSeparator().toStdString();

    [[nodiscard]] DisplayStyle style(int significant) const
    {
        return {.significant = significant,
                .decimal = decimal,
                .group = group,
                .minus = "\xE2\x88\x92", // U+2212
                .currency = {}};
    }
};

/// Chinese counts in 10^4, 10^8 and 10^12: 4,318,000 USD is 431.8 of the first, 14.6 billion 146 of the
/// second.
UnitName inChinese(UnitName unit, double largest)
{
    struct Scale {
        double size;
        std::string_view alone, money, volume;
    };
    static constexpr std::array scales{Scale{1e12, "万亿", "万亿 $", "万亿 m³"},
                                       Scale{1e8, "亿", "亿 $", "亿 m³"}, Scale{1e4, "万", "万 $", "万 m³"}};
    const bool volume = unit.symbol.ends_with(" m³"), money = unit.symbol.ends_with(" $");
    const double one = volume ? 1e3 : 1.0; // liters, money and numbers are counted one by one
    for (const Scale& scale : scales)
        if (largest >= scale.size * one)
            return {volume ? scale.volume : money ? scale.money : scale.alone, scale.size * one};
    return unit;
}

bool isCounted(UnitName unit)
{
    return unit.symbol.starts_with("million") || unit.symbol.starts_with("billion") ||
           unit.symbol.starts_with("trillion");
}

UnitName unitOf(const FieldInfo& info) { return info.percent ? percentUnit : info.term.unit; }

/// Money keeps its cents, so its sign goes in; with an empty currency only the number comes out.
QString numberText(double value, UnitName unit, const DisplayStyle& style)
{
    const UnitName shown{unit.symbol == "$" ? unit.symbol : std::string_view(), 1.0};
    return QString::fromStdString(formatValue(value, shown, style));
}

} // namespace

QString ShownFigure::text() const { return unit.isEmpty() ? number : number + QLatin1Char(' ') + unit; }

UnitName commonUnit(std::span<const double> bases, const FieldInfo& info)
{
    double largest = 0.0;
    for (const double base : bases)
        if (std::isfinite(base))
            largest = std::max(largest, std::fabs(base));
    if (info.percent)
        return percentUnit;
    const UnitName unit = displayUnit(largest, info.dim, info.term.unit);
    return isCounted(unit) && QLocale().language() == QLocale::Chinese ? inChinese(unit, largest) : unit;
}

QString unitWords(UnitName unit, Dim dim, const Plan& plan)
{
    QString words = toQt(unit.symbol);
    if (dim == Dim{.carbon = 1} && !unit.symbol.empty() && !unit.symbol.ends_with("CO2e"))
        words += QStringLiteral(" CO2e");
    return spelledUnits(words.replace(u'$', toQt(plan.settings.currency)));
}

QString numberIn(double base, UnitName unit)
{
    const LocaleSigns signs;
    return numberText(base / unit.size, unit, signs.style(4));
}

QString atLeastNumber(const QString& number) { return QStringLiteral("≥ ") + number; }

ShownFigure shownFigure(double base, const FieldInfo& info, const Plan& plan)
{
    const UnitName unit = commonUnit({&base, 1}, info);
    if (!std::isfinite(base))
        return {numberIn(base, unit), {}};
    return {numberIn(base, unit), unitWords(unit, info.dim, plan)};
}

QString fullFigure(double base, const FieldInfo& info, const Plan& plan)
{
    const LocaleSigns signs;
    const UnitName unit = unitOf(info);
    const double value = converted(base / info.term.unit.size, info.term.unit, unit);
    const QString number = QString::fromStdString(formatValue(value, {"", 1.0}, signs.style(15)));
    return ShownFigure{number, std::isfinite(base) ? unitWords(unit, info.dim, plan) : QString()}.text();
}

QString plainFigure(double base, const FieldInfo& info)
{
    if (!std::isfinite(base))
        return {};
    return QString::fromStdString(formatValue(base / info.term.unit.size, {"", 1.0}, DisplayStyle{}));
}

QString signedPercent(double fraction)
{
    if (!std::isfinite(fraction))
        return {};
    if (fraction == 0.0)
        return QStringLiteral("±0 %");
    const LocaleSigns signs;
    const double percent = converted(std::fabs(fraction), {"", 1.0}, percentUnit);
    const QString number = QString::fromStdString(formatValue(percent, {"", 1.0}, signs.style(3)));
    return (fraction < 0.0 ? QStringLiteral("−") : QStringLiteral("+")) + number + QStringLiteral(" %");
}

} // namespace jw
