#include "views/common/number_text.h"

#include <algorithm>
#include <cmath>

namespace jw {
namespace {

constexpr double largestPlain = 1e9, smallestPlain = 1e-3;

int exponentOf(double value) { return static_cast<int>(std::floor(std::log10(std::abs(value)))); }

QString superscript(int number)
{
    static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString out;
    for (const QChar c : QString::number(number))
        out += c == QLatin1Char('-') ? QChar(0x207B) : digits[c.digitValue()];
    return out;
}

QString withTrueMinus(const QString& text)
{
    return text.startsWith(QLatin1Char('-')) ? QChar(0x2212) + text.mid(1) : text;
}

QString withoutEndZeros(QString text, const QString& decimalPoint)
{
    if (!text.contains(decimalPoint))
        return text;
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    if (text.endsWith(decimalPoint))
        text.chop(static_cast<int>(decimalPoint.size()));
    return text;
}

/// `figures` significant ones; as mantissa and power of ten when the plain form would be too long
QString plainOrPower(double value, const QLocale& locale, int figures)
{
    if (std::abs(value) < largestPlain && std::abs(value) >= smallestPlain)
        return locale.toString(value, 'f', std::max(0, figures - 1 - exponentOf(value)));
    const int exponent = exponentOf(value);
    const double mantissa = value / std::pow(10.0, exponent);
    return locale.toString(mantissa, 'f', figures - 1) + QStringLiteral(" × 10") + superscript(exponent);
}

} // namespace

QString shortNumber(double value, const QLocale& locale)
{
    if (!std::isfinite(value))
        return QStringLiteral("–");
    return value == 0 ? locale.toString(0) : withTrueMinus(plainOrPower(value, locale, 3));
}

QString tickNumber(double value, const QLocale& locale)
{
    if (!std::isfinite(value) || value == 0)
        return shortNumber(value, locale);
    const QString text = plainOrPower(value, locale, 6);
    const int split = static_cast<int>(text.indexOf(QStringLiteral(" × 10")));
    const QString head = withoutEndZeros(split < 0 ? text : text.left(split), locale.decimalPoint());
    if (split < 0)
        return withTrueMinus(head);
    const QString power = text.mid(split + 3);
    return withTrueMinus(head == QLatin1String("1") ? power : head + QStringLiteral(" × ") + power);
}

QString fullNumber(double value, const QLocale& locale)
{
    if (!std::isfinite(value) || value == 0)
        return shortNumber(value, locale);
    const int exponent = exponentOf(value);
    if (exponent > 14 || exponent < -6)
        return withTrueMinus(locale.toString(value, 'g', 12));
    const QString text = locale.toString(value, 'f', std::clamp(11 - exponent, 0, 17));
    return withTrueMinus(withoutEndZeros(text, locale.decimalPoint()));
}

} // namespace jw
