#include "views/advisor/advice_words.h"

#include <QCoreApplication>

#include <algorithm>

#include "engine/plan_leaves.h"
#include "engine/plan_totals.h"
#include "views/common/joined.h"
#include "views/common/number_text.h"
#include "views/common/shown_number.h"
#include "views/common/to_qt.h"
#include "views/common/words.h"

namespace jw {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(jw::AdviceWords)
};

QString amount(double value, UnitName unit)
{
    const ShownFigure figure{numberIn(value, {unit.symbol, 1.0}), unitWords(unit, Dim{}, Plan{})};
    return figure.text();
}

/// The row that the price stands in: a rent, a server, or a card alone.
const RowSource& priceRow(const Advice& advice)
{
    if (advice.best.offer.rent)
        return *advice.best.offer.rent;
    return advice.system ? static_cast<const RowSource&>(*advice.system) : *advice.device;
}

/// What is paid whether it is used or not.
QString outlayText(const Advice& advice)
{
    const FieldInfo& cost = infoOf<&Totals<double>::cost>();
    //: %1 is an amount of money: a price, or what a reservation costs until its end
    return advice.best.outlay.base() > 0.0
               ? Texts::tr("%1 as a whole").arg(shownFigure(advice.best.outlay.base(), cost, Plan{}).text())
               : QString();
}

/// "On demand, Lambda · 8x H100 · 2.1 USD/h for each device · 2026-07"
QString offerDetails(const Advice& advice)
{
    const Offer& offer = advice.best.offer;
    const QString instance = offer.rent ? toQt(offer.rent->instance) : QString();
    const QString hourly =
        ShownFigure{shortNumber((offer.hourly + offer.building).in(money / hour)), QStringLiteral("USD/h")}
            .text();
    //: %1 is a price such as 2.1 USD/h
    return joined({offerText(offer), instance, outlayText(advice),
                   Texts::tr("%1 for each device").arg(hourly), toQt(priceRow(advice).asOf)});
}

/// "0.053–0.077 d"
QString bandOf(double middle, const Band& band, const FieldInfo& info)
{
    const double low = middle * band.p10, high = middle * band.p90;
    const UnitName unit = commonUnit({&high, 1}, info);
    return ShownFigure{numberIn(low, unit) + QStringLiteral("–") + numberIn(high, unit),
                       unitWords(unit, info.dim, Plan{})}
        .text();
}

QString sureness(const Advice& advice)
{
    //: Bands: %1 of the time, %2 of the cost; %3 is a letter
    return Texts::tr("P10–P90: %1, %2 (tier %3)")
        .arg(bandOf(advice.best.time.base(), advice.band, infoOf<&WorkloadFigures<double>::days>()),
             bandOf(advice.best.cost.base(), advice.band, infoOf<&Totals<double>::cost>()),
             toQt(textOf(advice.tier)));
}

/// What the cost counts, and why there are no more devices.
QString notesText(const Advice& advice)
{
    QStringList sentences;
    if (!advice.best.offer.rent)
        sentences << Texts::tr("The cost is of the hours used, without people, network and storage.");
    else if (advice.best.outlay.base() > 0.0)
        sentences << Texts::tr("The cost is of the hours used; the reservation is paid for all.");
    if (advice.more.reason != AdviceReason::None)
        //: %1 is a reason: "a step has 4 sequences, too few for 8 devices"
        sentences << Texts::tr("Why not more devices: %1.").arg(reasonText(advice.more));
    return sentences.join(QLatin1Char(' '));
}

/// "Each of these alone would do: longest time 3.2 d (H100 SXM); budget 1,200 USD (L4)."
QString relaxedText(const std::vector<Advice>& all)
{
    QStringList parts;
    for (const Relaxation& each : relaxations(all)) {
        const FieldInfo& field = *findField(fieldsOf<AdviceRequest>(), limitKeyOf(each.limit.reason));
        //: %1 is a limit such as Longest time, %2 its value, %3 a device
        parts << Texts::tr("“%1” of %2 (%3)")
                     .arg(termText(field.term.name), amount(each.limit.value, each.limit.unit),
                          QString::fromStdString(each.device->device->name));
    }
    if (parts.isEmpty())
        return Texts::tr("No single limit that is given up would be enough.");
    //: %1 is one limit or several, each with its value and a device
    return Texts::tr("Each of these alone would do: %1.").arg(parts.join(QStringLiteral("; ")));
}

QString machineDetails(const Advice& advice)
{
    const FieldInfo& power = infoOf<&Totals<double>::peak>();
    //: %1 is a power
    return joined({Texts::tr("%1 at the meter").arg(shownFigure(advice.power.base(), power, Plan{}).text()),
                   advice.system ? QString::fromStdString(advice.system->name) : QString()});
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
               .arg(name, why) +
           QLatin1Char(' ') + relaxedText(all);
}

} // namespace

QString reasonText(const AdviceLimit& limit)
{
    return translated("jw::Advisor", patternOf(limit.reason),
                      {amount(limit.value, limit.unit), amount(limit.limit, limit.unit)});
}

QString reasonsText(const Advice& advice)
{
    QStringList reasons;
    for (const AdviceLimit& limit : advice.limits)
        reasons << reasonText(limit);
    return reasons.join(QStringLiteral("; "));
}

FigureCell wordCell(const QString& text, const QString& more)
{
    return {.text = text, .full = more.isEmpty() ? text : more, .number = false};
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

QString assumptionsText(const Advice& advice)
{
    QStringList sentences;
    for (const Assumed each : assumedOf(advice))
        sentences << translated("jw::Advisor", sentenceOf(each));
    return sentences.join(QLatin1Char(' '));
}

QString cannotAddText(const Advice* advice)
{
    if (!advice)
        return Texts::tr("No device is selected.");
    //: %1 is why a device is rejected
    return advice->accepted() ? QString() : Texts::tr("It cannot be added: %1.").arg(reasonsText(*advice));
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
              << joined({sureness(advice), machineDetails(advice)}) << notesText(advice)
              << assumptionsText(advice);
    if (advice.count > 0.0 && !advice.embodiedKnown)
        lines << Texts::tr("Carbon is of the energy alone: making the device is not in the catalogue.");
    return joined(std::move(lines), QStringLiteral("\n"));
}

} // namespace jw
