#include "views/validation/calibration_tables.h"

#include <QCoreApplication>
#include <QLocale>

#include <unordered_map>

#include "items/choice_text.h"
#include "views/common/number_text.h"
#include "views/validation/check_words.h"

namespace jw {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(jw::CalibrationDialog)
};

const QString none = QStringLiteral("–");

QString toQt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

template <class Given> QString given(const Given& amount)
{
    return amount ? tickNumber(amount->value) : none;
}

QString nameOr(const std::string& id) { return id.empty() ? none : QString::fromStdString(id); }

QString precisionOf(const ServingRow& row)
{
    return row.precision ? toQt(publishedServingTexts[static_cast<std::size_t>(*row.precision)]) : none;
}

/// Why rows are left out, by their place.
std::unordered_map<std::size_t, QString> reasonsIn(const CalibrationAnswer& answer)
{
    std::unordered_map<std::size_t, QString> reasons;
    for (const LeftOutRow& row : answer.leftOut)
        reasons.emplace(row.row, remarkText(row.why));
    for (const FarOffCell& cell : answer.farOff)
        reasons.emplace(cell.row, remarkText(remarkOf(cell)));
    return reasons;
}

QString setName(const FittedSet& set)
{
    return QStringLiteral("%1 · %2 · %3 · %4")
        .arg(QString::fromStdString(set.model), QString::fromStdString(set.accelerator),
             toQt(textOf(set.engine)), toQt(textOf(set.precision)));
}

QString ttftWords(const ServingErrors& errors)
{
    return errors.ttftMedian ? percentWords(*errors.ttftMedian) : none;
}

std::vector<SummaryCell> setRow(const Calibration& c)
{
    const auto after = [&](const QString& text) { return c.fitted ? text : none; };
    QStringList bounds;
    for (const std::string_view key : c.atBound)
        bounds << toQt(key);
    return {{setName(c.set)},
            {QLocale().toString(static_cast<qulonglong>(c.rows))},
            {QLocale().toString(static_cast<qulonglong>(c.set.points.size()))},
            {percentWords(c.before.tpotMean)},
            {after(percentWords(c.after.tpotMean))},
            {ttftWords(c.before)},
            {after(ttftWords(c.after))},
            {c.fitted ? (bounds.isEmpty() ? none : bounds.join(QStringLiteral(", ")))
                      : Texts::tr("too few operating points")}};
}

} // namespace

ReadyTable measuredTable(const CalibrationRun& run)
{
    ReadyTable table;
    table.heads = {Texts::tr("Row"),       Texts::tr("Model"),      Texts::tr("Accelerator"),
                   Texts::tr("Engine"),    Texts::tr("Weights"),    Texts::tr("GPUs"),
                   Texts::tr("Tokens in"), Texts::tr("Tokens out"), Texts::tr("Requests at once"),
                   Texts::tr("TTFT, ms"),  Texts::tr("TPOT, ms"),   Texts::tr("Left out because")};
    const auto reasons = reasonsIn(run.answer);
    for (std::size_t i = 0; i < run.rows.size(); ++i) {
        const ServingRow& row = run.rows[i];
        const auto why = reasons.find(i);
        table.rows.push_back({{QString::fromStdString(row.id)},
                              {nameOr(row.modelId)},
                              {nameOr(row.acceleratorId)},
                              {nameOr(row.engine)},
                              {precisionOf(row)},
                              {given(row.tp)},
                              {given(row.in)},
                              {given(row.out)},
                              {given(row.concurrency)},
                              {given(row.ttft)},
                              {given(row.tpot)},
                              {why == reasons.end() ? QString() : why->second}});
    }
    return table;
}

ReadyTable calibrationTable(const CalibrationAnswer& answer)
{
    ReadyTable table;
    table.heads = {Texts::tr("Set"),
                   Texts::tr("Rows"),
                   Texts::tr("Operating points"),
                   Texts::tr("TPOT error before"),
                   Texts::tr("after"),
                   Texts::tr("TTFT error before"),
                   Texts::tr("after"),
                   Texts::tr("Constants at their bound")};
    for (const Calibration& calibration : answer.sets)
        table.rows.push_back(setRow(calibration));
    return table;
}

QString calibrationWords(const CalibrationAnswer& answer)
{
    //: %1 of %2 are numbers of rows
    QString words = Texts::tr("%1 of %2 rows are fitted on.")
                        .arg(QLocale().toString(static_cast<qulonglong>(answer.usable)),
                             QLocale().toString(static_cast<qulonglong>(answer.rows)));
    const auto few = std::ranges::count(answer.sets, false, &Calibration::fitted);
    if (few > 0)
        //: %1 is the least number of operating points of a set
        words += QLatin1Char(' ') + Texts::tr("%n set(s) have fewer than %1 operating points and are not "
                                              "fitted.",
                                              nullptr, static_cast<int>(few))
                                        .arg(static_cast<int>(leastFitRows));
    if (answer.repeated > 0)
        words += QLatin1Char(' ') + Texts::tr("%n row(s) repeat a measurement and count once.", nullptr,
                                              static_cast<int>(answer.repeated));
    if (!answer.farOff.empty())
        words += QLatin1Char(' ') + remarkText(remarkOf(answer.farOff.front()));
    else if (!answer.leftOut.empty())
        words += QLatin1Char(' ') + remarkText(answer.leftOut.front().why);
    if (const auto doubts = doubtsOf(answer); !doubts.empty()) // the others are seen in the table
        words += QLatin1Char(' ') + remarkText(doubts.front().wrong) + QLatin1Char(' ') +
                 remarkText(doubts.front().mend);
    if (const auto points = fewPointsRemark(answer))
        words += QLatin1Char(' ') + remarkText(*points);
    return words;
}

} // namespace jw
