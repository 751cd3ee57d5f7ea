#include "views/advisor/serving_table.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

#include "messages/message.h"
#include "views/advisor/advice_words.h"
#include "views/common/number_text.h"

namespace jw {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(jw::ServingTable)
};

/// One column of numbers, with its unit in the title.
struct NumberColumn {
    const char* title;
    double (*value)(const Screened&);
};
constexpr std::array numberColumns{
    NumberColumn{QT_TRANSLATE_NOOP("jw::ServingTable", "Devices needed"),
                 [](const Screened& s) { return s.needed.base(); }},
    NumberColumn{QT_TRANSLATE_NOOP("jw::ServingTable", "Least to be had"),
                 [](const Screened& s) { return s.count.base(); }},
    NumberColumn{QT_TRANSLATE_NOOP("jw::ServingTable", "Cost of each (USD/h)"),
                 [](const Screened& s) { return s.hourly.in(money / hour); }},
    NumberColumn{
        QT_TRANSLATE_NOOP("jw::ServingTable", "GB/s per USD/h"),
        [](const Screened& s) { return s.bandwidthPerDollar().in(gigabyte / second / (money / hour)); }},
    NumberColumn{QT_TRANSLATE_NOOP("jw::ServingTable", "TOPS per USD/h"),
                 [](const Screened& s) { return s.ratePerDollar().in(teraflopPerSecond / (money / hour)); }},
    NumberColumn{QT_TRANSLATE_NOOP("jw::ServingTable", "TOPS per W"),
                 [](const Screened& s) { return s.ratePerPower().in(teraflopPerSecond / watt); }},
    NumberColumn{QT_TRANSLATE_NOOP("jw::ServingTable", "Tokens/s of an answer, at most"),
                 [](const Screened& s) { return s.mostTokens.in(one / second); }},
};

FigureCell numberCell(const Screened& screened, const NumberColumn& column)
{
    const double value = screened.accepted() ? column.value(screened) : std::nan("");
    const bool whole = &column < &numberColumns[2]; // devices
    return {.text = whole && screened.accepted() ? QLocale().toString(value, 'f', 0) : shortNumber(value),
            .full = fullNumber(value),
            .copy = screened.accepted() ? QString::number(value, 'g', 12) : QString()};
}

QString reasonText(const Screened& screened)
{
    const std::string pattern(patternOf(screened.reason));
    const QString translated = QCoreApplication::translate("jw::Advisor", pattern.c_str());
    const auto gib = [](Data<> data) { return (shortNumber(data.in(gibibyte)) + " GiB").toStdString(); };
    return QString::fromStdString(
        placed(translated.toStdString(), {gib(screened.weights), gib(screened.memory)}));
}

QString serverText(const Screened& screened)
{
    return screened.system ? QString::fromStdString(screened.system->name)
                           : Texts::tr("assumed: a host of 30 % of the TDP");
}

std::vector<FigureCell> rowOf(const Screened& screened)
{
    const bool accepted = screened.accepted();
    const QString none = QStringLiteral("–"), reason = accepted ? QString() : reasonText(screened);
    std::vector<FigureCell> row{wordCell(QString::fromStdString(screened.device->name)),
                                wordCell(accepted ? offerText(screened.offer) : none)};
    for (const NumberColumn& column : numberColumns)
        row.push_back(numberCell(screened, column));
    row.push_back(wordCell(accepted ? serverText(screened) : none));
    row.push_back(wordCell(reason));
    for (FigureCell& cell : row)
        cell.dimmed = !accepted;
    row.front().full = accepted ? row.front().text : reason;
    return row;
}

} // namespace

FigureTable servingTable(const std::vector<Screened>& all)
{
    FigureTable table{{{Texts::tr("Device"), {}, false}, {Texts::tr("Offer"), {}, false}}, {}};
    for (const NumberColumn& column : numberColumns)
        table.columns.push_back({Texts::tr(column.title)});
    table.columns.push_back({Texts::tr("Server"), {}, false});
    table.columns.push_back({Texts::tr("Why not"), {}, false});
    for (const Screened& screened : all)
        table.rows.push_back(rowOf(screened));
    return table;
}

} // namespace jw
