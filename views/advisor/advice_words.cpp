#include "views/advisor/advice_words.h"

#include <QCoreApplication>

#include <algorithm>

#include "engine/plan_leaves.h"
#include "engine/plan_totals.h"
#include "messages/message.h"
#include "views/common/number_text.h"
#include "views/common/shown_number.h"
#include "views/common/words.h"
#include "views/workloads/layout_table.h"

namespace jw {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(jw::AdviceWords)
};

QString toQt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

std::string amount(double value, UnitName unit)
{
    const ShownFigure figure{numberIn(value, {unit.symbol, 1.0}), unitWords(unit, Dim{}, Plan{})};
    return figure.text().toStdString();
}

/// The row that the price stands in: a rent, a server, or a card alone.
const RowSource& priceRow(const Advice& advice)
{
    if (advice.best.offer.rent)
        return *advice.best.offer.rent;
    return advice.system ? static_cast<const RowSource&>(*advice.system) : *advice.device;
}

/// "On demand, Dataoorts · 8x H100 · 2.1 USD/h for each device · 2026-07"
QString offerDetails(const Advice& advice)
{
    const Offer& offer = advice.best.offer;
    const QString instance = offer.rent ? toQt(offer.rent->instance) : QString();
    const QString hourly =
        ShownFigure{shortNumber(offer.hourly.in(money / hour)), QStringLiteral("USD/h")}.text();
    //: %1 is a price such as 2.1 USD/h
    return joined({offerText(offer), instance, Texts::tr("%1 for each device").arg(hourly),
                   toQt(priceRow(advice).asOf)});
}

/// "0.053–0.077 d (P10–P90, tier B)"
QString sureness(const Advice& advice)
{
    const FieldInfo& days = infoOf<&WorkloadFigures<double>::days>();
    const double time = advice.best.time.base(), low = time * advice.band.p10, high = time * advice.band.p90;
    const UnitName unit = commonUnit({&high, 1}, days);
    //: %1 and %2 are the ends of a band, %3 their unit, %4 a letter
    return Texts::tr("P10–P90 of the time: %1–%2 %3 (tier %4)")
        .arg(numberIn(low, unit), numberIn(high, unit), unitWords(unit, days.dim, Plan{}),
             toQt(textOf(advice.tier)));
}

QString machineDetails(const Advice& advice)
{
    const FieldInfo& memory = infoOf<&WorkloadFigures<double>::memory>();
    const FieldInfo& power = infoOf<&Totals<double>::peak>();
    //: %1 and %2 are amounts of memory
    return joined({Texts::tr("memory %1 of %2")
                       .arg(shownFigure(advice.memory.base(), memory, Plan{}).text(),
                            shownFigure(advice.memoryToGive.base(), memory, Plan{}).text()),
                   //: %1 is a power
                   Texts::tr("%1 at the meter").arg(shownFigure(advice.power.base(), power, Plan{}).text()),
                   advice.system ? QString::fromStdString(advice.system->name) : QString(),
                   layoutName(advice.layout)});
}

QString nothingText(const std::vector<Advice>& all, const BindingLimit& binding)
{
    const QString name = QString::fromStdString(binding.closest->device->name);
    const QString why = reasonText(binding.closest->limits.front());
    const std::string_view key = limitKeyOf(binding.reason);
    if (key.empty())
        //: %1 of %2 devices have a reason; %3 is one of them, %4 the reason
        return Texts::tr("No device can do this work. The commonest reason, of %1 in %2, is that of %3: %4.")
            .arg(binding.devices)
            .arg(all.size())
            .arg(name, why);
    const QString limit = termText(findField(fieldsOf<AdviceRequest>(), key)->term.name);
    //: %1 is a limit such as Longest time, it rules out %2 of %3 devices; %4 comes closest, %5 is why it
    //: fails
    return Texts::tr("No device keeps the limits. “%1” rules out %2 of %3. Closest is %4: %5.")
        .arg(limit)
        .arg(binding.devices)
        .arg(all.size())
        .arg(name, why);
}

} // namespace

QString reasonText(const AdviceLimit& limit)
{
    const std::string pattern(patternOf(limit.reason));
    const QString translated = QCoreApplication::translate("jw::Advisor", pattern.c_str());
    return QString::fromStdString(
        placed(translated.toStdString(), {amount(limit.value, limit.unit), amount(limit.limit, limit.unit)}));
}

QString reasonsText(const Advice& advice)
{
    QStringList reasons;
    for (const AdviceLimit& limit : advice.limits)
        reasons << reasonText(limit);
    return reasons.join(QStringLiteral("; "));
}

QString offerText(const Offer& offer)
{
    constexpr std::array words{JW_TERM("jw::Term", "On demand"), JW_TERM("jw::Term", "Reserved 1 year"),
                               JW_TERM("jw::Term", "Reserved 3 years"), JW_TERM("jw::Term", "Spot"),
                               JW_TERM("jw::Term", "Purchase")};
    const QString kind = termText(words[static_cast<std::size_t>(offer.kind)]);
    return offer.rent ? kind + QStringLiteral(", ") + QString::fromStdString(offer.rent->provider) : kind;
}

QString priceSource(const Advice& advice)
{
    if (advice.count <= 0.0)
        return {};
    const RowSource& row = priceRow(advice);
    return toQt(row.source) + QStringLiteral(", ") + toQt(row.asOf);
}

QString verdictText(const std::vector<Advice>& all)
{
    if (const auto binding = bindingLimit(all))
        return nothingText(all, *binding);
    //: %1 of %2 devices
    return Texts::tr("%1 of %2 devices keep the limits.")
        .arg(std::ranges::count_if(all, &Advice::accepted))
        .arg(all.size());
}

QString detailsText(const Advice& advice)
{
    QStringList lines;
    const QString name = QString::fromStdString(advice.device->name);
    if (!advice.accepted())
        //: %1 is a device, %2 why it is rejected
        lines << Texts::tr("%1: %2").arg(name, reasonsText(advice));
    if (advice.count > 0.0)
        lines << joined({advice.accepted() ? name : QString(), offerDetails(advice)})
              << joined({sureness(advice), machineDetails(advice)});
    if (advice.count > 0.0 && !advice.embodiedKnown)
        lines << Texts::tr("Carbon is of the energy alone: making the device is not in the catalogue.");
    return lines.join(QLatin1Char('\n'));
}

} // namespace jw
