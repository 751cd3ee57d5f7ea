#include "views/window/draw_verb.h"

#include <QCommandLineParser>

#include <array>
#include <cstdio>

#include "messages/message.h"
#include "store/plan_file.h"
#include "verbs/verb.h"
#include "views/charts/chart_export.h"
#include "views/compare/comparison_chart.h"

namespace jw {
namespace {

int told(const Error& error)
{
    std::fprintf(stderr, "joulewright: %s\n", englishText(messageOf(error, nullptr)).c_str());
    switch (error.kind) {
    case Error::Kind::NewerFile: return static_cast<int>(Exit::Newer);
    case Error::Kind::Damaged:
    case Error::Kind::InUse: return static_cast<int>(Exit::Damaged);
    case Error::Kind::Io: return static_cast<int>(Exit::Io);
    default: return static_cast<int>(Exit::Invalid);
    }
}

/// --what energy|cost|carbon|water|power|cumulative; energy where nothing is said
Compared comparedFrom(const QString& what)
{
    const std::array names{"energy", "cost", "carbon", "water", "power", "cumulative"};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (what == QLatin1String(names[i]))
            return comparedKinds[i];
    return Compared::Energy;
}

} // namespace

int drawChart(std::span<const char* const> args)
{
    QStringList words{QStringLiteral("joulewright")};
    for (const char* arg : args.subspan(1))
        words << QString::fromLocal8Bit(arg);
    QCommandLineParser parser;
    const QCommandLineOption chart(QStringLiteral("chart"), {}, QStringLiteral("FILE"));
    const QCommandLineOption what(QStringLiteral("what"), {}, QStringLiteral("WHAT"));
    const QCommandLineOption quiet(QStringList{QStringLiteral("quiet"), QStringLiteral("q")});
    parser.addOptions({chart, what, quiet});
    if (!parser.parse(words) || parser.positionalArguments().size() != 1 || !parser.isSet(chart)) {
        std::fputs("joulewright: usage: joulewright export PLAN --chart FILE.svg|png|pdf|csv [--what "
                   "energy|cost|carbon|water|power|cumulative]\n",
                   stderr);
        return static_cast<int>(Exit::Usage);
    }
    const auto opened = openPlan(parser.positionalArguments().front().toStdString());
    if (!opened)
        return told(opened.error());
    const EvaluationPtr evaluation = evaluateAll(std::make_shared<const Plan>(opened->content.plan));
    ComparisonChoice choice{.what = comparedFrom(parser.value(what))};
    for (std::size_t at = 0; at < evaluation->scenarios.size(); ++at)
        choice.scenarios.push_back(at);
    ChartStyle style;
    style.withTitle = true;
    const auto written = exportChart(comparisonChart(*evaluation, choice), style, parser.value(chart));
    return written ? static_cast<int>(Exit::Ok) : told(written.error());
}

} // namespace jw
