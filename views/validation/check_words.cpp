#include "views/validation/check_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

#include "items/choice_text.h"
#include "items/unit_words.h"
#include "messages/message.h"
#include "validation/prediction_remark.h"
#include "validation/published_rows.h"
#include "views/common/number_text.h"
#include "views/common/to_qt.h"
#include "views/common/words.h"

namespace jw {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(jw::CheckWords)
};

struct MetricWords {
    const char* name;
    const char* unit;
};

/// By CheckMetric::index().
// clang-format off
constexpr std::array<MetricWords, CheckMetric::count> metricWords{{
    {QT_TRANSLATE_NOOP("jw::CheckWords", "Tokens/s per GPU"), "tokens/s"},
    {QT_TRANSLATE_NOOP("jw::CheckWords", "MFU"), "%"},
    {QT_TRANSLATE_NOOP("jw::CheckWords", "TFLOP/s per GPU"), "TFLOP/s"},
    {QT_TRANSLATE_NOOP("jw::CheckWords", "Step time"), "s"},
    {QT_TRANSLATE_NOOP("jw::CheckWords", "GPU-hours"), "GPU-h"},
    {QT_TRANSLATE_NOOP("jw::CheckWords", "Days"), "d"},
    {QT_TRANSLATE_NOOP("jw::CheckWords", "Energy"), "kWh"},
    {QT_TRANSLATE_NOOP("jw::CheckWords", "Carbon"), "t CO2e"},
    {QT_TRANSLATE_NOOP("jw::CheckWords", "Benchmark minutes"), "min"},
    {QT_TRANSLATE_NOOP("jw::CheckWords", "Memory"), "GiB"},
    {QT_TRANSLATE_NOOP("jw::CheckWords", "TPOT"), "ms"},
    {QT_TRANSLATE_NOOP("jw::CheckWords", "TTFT"), "ms"},
    {QT_TRANSLATE_NOOP("jw::CheckWords", "Output tokens/s"), "tokens/s"},
    {QT_TRANSLATE_NOOP("jw::CheckWords", "Energy of a token"), "J"},
    {QT_TRANSLATE_NOOP("jw::CheckWords", "Energy of a request"), "Wh"},
}};
// clang-format on

const MetricWords& wordsOf(CheckMetric metric) { return metricWords[metric.index()]; }

QString oneDecimal(double percent)
{
    const double rounded = std::round(percent * 10.0) / 10.0;
    return QLocale().toString(std::fabs(rounded), 'f', 1) + QStringLiteral(" %");
}

} // namespace

QString metricName(CheckMetric metric) { return Texts::tr(wordsOf(metric).name); }

QString metricUnit(CheckMetric metric) { return spelledUnits(QString::fromUtf8(wordsOf(metric).unit)); }

double shownValue(CheckMetric metric, double value)
{
    return metric == TrainingMetric::Mfu ? 100.0 * value : value;
}

QString metricFigure(CheckMetric metric, double value)
{
    return shortNumber(shownValue(metric, value)) + QLatin1Char(' ') + metricUnit(metric);
}

QString percentWords(double share) { return oneDecimal(100.0 * share); }

QString errorPercent(double share)
{
    const QString sign = share < -0.0005 ? QStringLiteral("\u2212") : QStringLiteral("+");
    return sign + oneDecimal(100.0 * share);
}

QString goalPercent(double share)
{
    const double percent = 100.0 * share;
    const int decimals = std::fabs(percent - std::round(percent)) < 0.05 ? 0 : 1;
    return QLocale().toString(percent, 'f', decimals) + QStringLiteral(" %");
}

QString bandWords(const RowCheck& check)
{
    if (!check.predicted)
        return QStringLiteral("–");
    const double middle = shownValue(check.metric, *check.predicted);
    return shortNumber(middle * check.band.p10) + QStringLiteral("–") + shortNumber(middle * check.band.p90);
}

QString tierWords(const RowCheck& check)
{
    const std::string_view tier = textOf(check.tier);
    return check.predicted ? toQt(tier) : QStringLiteral("–");
}

QString fitWords(const RowCheck& check)
{
    return check.inFit ? Texts::tr("Inside") : check.heldOut ? Texts::tr("Held out") : Texts::tr("Outside");
}

QString modelName(const RowCheck& check)
{
    const ModelRow* row = builtInCatalogue().findModel(check.model);
    return QString::fromStdString(row ? row->name : check.model);
}

QString hardwareName(const RowCheck& check)
{
    const AcceleratorRow* row = builtInCatalogue().findAccelerator(check.hardware);
    return QString::fromStdString(row ? row->name : check.hardware);
}

QString validationText(std::string_view english) { return translated("jw::Validation", english); }

QString remarkText(const Remark& remark)
{
    std::vector<QString> words;
    for (const std::string& argument : remark.arguments)
        words.push_back(QString::fromStdString(argument));
    if (remark.pattern == remark::layout) // ends with two choices
        for (std::size_t at = words.size() - 2; at < words.size(); ++at)
            words[at] = choiceText(remark.arguments[at]);
    return translated("jw::Validation", remark.pattern, words);
}

QString refusalText(const RowCheck& check)
{
    return check.predicted || check.reasons.empty() ? QString() : remarkText(check.reasons.back());
}

QString rowsErrorText(const Error& error)
{
    const std::string key = error.field.substr(error.field.find_last_of('.') + 1);
    const FieldInfo* info = findField(rowFields(RowKind::Training), key);
    if (!info)
        info = findField(rowFields(RowKind::Serving), key);
    const QString text = shownText(messageOf(error, info));
    if (error.row == 0 || error.kind == Error::Kind::Syntax) // those name the line themselves
        return text;
    //: %1 is what is wrong with a file, %2 the number of its line
    return Texts::tr("%1 (line %2)").arg(text).arg(error.row);
}

} // namespace jw
