#include "items/unit_words.h"

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

} // namespace jw
