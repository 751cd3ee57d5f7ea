#include "views/window/screenshot.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabBar>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <functional>
#include <string>

#include "catalogue/samples.h"
#include "engine/result_paths.h"
#include "verbs/verb.h"
#include "views/results/result_book.h"
#include "views/window/file_actions.h"
#include "views/window/main_window.h"
#include "views/window/program.h"

namespace jw {
namespace {

/// Until nothing more is queued and results are there: pages settle over a few turns of the event loop.
void settle(const Session& session)
{
    constexpr int patience = 300; // milliseconds; explanations come from another thread
    constexpr int turns = 10;     // what one turn queues is done in the next, however long they take
    QElapsedTimer time;
    time.start();
    while (time.elapsed() < patience || session.isWorking())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    for (int turn = 0; turn < turns; ++turn) // what came last is drawn, too
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

QImage picture(QWidget& window, double scale)
{
    QImage image(window.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    window.render(&image);
    return image;
}

/// The name of the first option whose value is none of those offered.
const char* wrongOption(const QString& page, const QString& theme, const QString& language,
                        const QString& size)
{
    static const QStringList pages{QStringLiteral("start"),       QStringLiteral("fleet"),
                                   QStringLiteral("sites"),       QStringLiteral("workloads"),
                                   QStringLiteral("catalogue"),   QStringLiteral("scenarios"),
                                   QStringLiteral("results"),     QStringLiteral("compare"),
                                   QStringLiteral("sensitivity"), QStringLiteral("validation")};
    static const QRegularExpression sizes(QStringLiteral("^[1-9]\\d{2,3}x[1-9]\\d{2,3}$"));
    return !pages.contains(page)                                                   ? "page"
           : theme != QLatin1String("light") && theme != QLatin1String("dark")     ? "theme"
           : language != QLatin1String("en") && language != QLatin1String("zh_CN") ? "language"
           : !sizes.match(size).hasMatch()                                         ? "size"
                                                                                   : nullptr;
}

int refused(const std::string& why, Exit exit = Exit::Usage)
{
    std::fprintf(stderr, "joulewright: %s\n", why.c_str());
    return static_cast<int>(exit);
}

struct Option {
    const char *name, *value, *standard, *about;
};

constexpr std::array options{
    Option{"output", "FILE.png", "", "where the picture goes; required"},
    Option{"sample", "NAME", "", "the plan shown; joulewright samples lists them"},
    Option{"scenario", "NAME", "", "of the sample, by its English name; the first where none is named"},
    Option{"page", "KEY", "start",
           "start, fleet, sites, workloads, catalogue, scenarios, results, compare, sensitivity or "
           "validation"},
    Option{"section", "NAME", "",
           "presses a choice or tab of the page by its English words, such as Levers; may be repeated"},
    Option{"theme", "NAME", "light", "light or dark"},
    Option{"language", "NAME", "en", "en or zh_CN"},
    Option{"size", "WxH", "1440x900", "of the window"},
    Option{"scale", "NUMBER", "1", "pixels of the picture for each of the window"},
    Option{"explain", "RESULT", "", "opens Explain on a result, such as total/cost_usd"},
};

std::string helpText()
{
    std::string text = "Draw the window into a PNG file, without a display\n"
                       "Usage: joulewright screenshot --output FILE.png [OPTIONS]\n\nOptions:\n";
    const auto line = [&](std::string left, const std::string& right) {
        left.resize(28, ' ');
        text += "  " + left + right + '\n';
    };
    line("-h,--help", "Print this help message and exit");
    for (const Option& option : options)
        line(std::string("--") + option.name + ' ' + option.value,
             option.about + (*option.standard ? std::string(" [") + option.standard + ']' : std::string()));
    return text;
}

void addOptions(QCommandLineParser& parser)
{
    for (const Option& option : options)
        parser.addOption({QString::fromLatin1(option.name),
                          {},
                          QStringLiteral("VALUE"),
                          QString::fromLatin1(option.standard)});
}

/// What the results of the scenario shown are called, one a line, when none is called `path`; else nothing.
std::string othersThan(const std::string& path, Session& session)
{
    const Evaluation& evaluation = *session.evaluation().latest();
    const ScenarioOutcome& outcome = outcomeAt(evaluation, session.document().currentScenario());
    if (!outcome.results)
        return "\n  none";
    std::string names;
    for (const auto& cell : allCells(*outcome.results, outcome.resolved)) {
        if (cell.path == path)
            return {};
        names += std::isnan(cell.base) ? std::string() : "\n  " + cell.path;
    }
    return names.empty() ? "\n  none" : names;
}

/// A segment or a tab that a page offers.
struct PageChoice {
    QString name;
    std::function<void()> choose;
};

std::vector<PageChoice> choicesOf(const QWidget& page)
{
    std::vector<PageChoice> choices;
    for (QPushButton* button : page.findChildren<QPushButton*>())
        if (button->isVisible() && button->property("kind") == QLatin1String("segment"))
            choices.push_back({button->text(), [button] { button->click(); }});
    for (QTabBar* tabs : page.findChildren<QTabBar*>())
        for (int at = 0; at < tabs->count() && tabs->isVisible(); ++at)
            choices.push_back({tabs->tabText(at), [tabs, at] { tabs->setCurrentIndex(at); }});
    return choices;
}

/// What the page offers, one a line, when it has no such choice; else nothing.
std::string othersThan(const QString& section, const QWidget& page)
{
    std::string names;
    for (const PageChoice& choice : choicesOf(page)) {
        if (choice.name.compare(section, Qt::CaseInsensitive) == 0) {
            choice.choose();
            return {};
        }
        names += "\n  " + choice.name.toStdString();
    }
    return names.empty() ? "\n  none" : names;
}

/// Chooses the scenario of that name. Its names, one a line, when none has it; else nothing. `english` is the
/// plan before its texts were translated.
std::string othersThan(const std::string& scenario, const Plan& english, PlanDocument& document)
{
    std::string names;
    for (std::size_t at = 0; at < english.scenarios.size(); ++at) {
        if (english.scenarios[at].name == scenario) {
            document.setCurrentScenario(at);
            return {};
        }
        names += "\n  " + english.scenarios[at].name;
    }
    return names;
}

struct Asked {
    std::function<QString(const char* option)> value;
    QStringList sections;
};

/// Opens the sample in its scenario. Returns why it cannot; nothing where it could.
std::string refusalToOpen(const Asked& asked, Session& session)
{
    const std::string sample = asked.value("sample").toStdString();
    const auto english = samplePlan(sample);
    if (!sample.empty() && !english)
        return "--sample: no sample of that name; joulewright samples lists them";
    if (!sample.empty())
        session.files().openSample(asked.value("sample"));
    const std::string scenario = asked.value("scenario").toStdString();
    if (scenario.empty())
        return {};
    const std::string others =
        othersThan(scenario, english ? *english : *session.document().plan(), session.document());
    return others.empty() ? others
                          : "--scenario: the plan has no scenario " + scenario + "; there are" + others;
}

/// Goes to page and sections. Returns why it cannot; nothing where it could.
std::string refusalToShow(const Asked& asked, Session& session)
{
    const QString page = asked.value("page");
    session.window().showPage(page);
    if (asked.sections.isEmpty())
        return {};
    settle(session);
    session.language().set(QStringLiteral("en")); // which their names are in
    for (const QString& section : asked.sections) {
        settle(session); // what one leads to may offer the next
        if (const std::string others = othersThan(section, *session.window().page(page)); !others.empty())
            return "--section: the page has no choice " + section.toStdString() + "; there are" + others;
    }
    session.language().set(asked.value("language"));
    return {};
}

int drawWindow(QApplication& app, const Asked& asked)
{
    const auto& value = asked.value;
    const QTemporaryDir folder; // no state of the person who runs this
    Session session(app, folder.filePath(QStringLiteral("open")),
                    folder.filePath(QStringLiteral("settings.json")));
    session.language().set(value("language"));
    session.look().setMode(value("theme") == QLatin1String("dark") ? Look::Mode::Dark : Look::Mode::Light);
    const QStringList sides = value("size").split(QLatin1Char('x'));
    session.window().resize(sides.value(0).toInt(), sides.value(1).toInt());
    session.window().show();
    for (const auto& step : {refusalToOpen, refusalToShow})
        if (const std::string why = step(asked, session); !why.empty())
            return refused(why);
    const QString explained = value("explain");
    if (!explained.isEmpty())
        session.explain(explained);
    settle(session);
    const std::string others =
        explained.isEmpty() ? std::string() : othersThan(explained.toStdString(), session);
    if (!others.empty())
        return refused("--explain: there is no result " + explained.toStdString() + "; there are" + others,
                       Exit::Invalid);
    const bool written =
        picture(session.window(), std::max(1.0, value("scale").toDouble())).save(value("output"));
    if (!written)
        std::fprintf(stderr, "joulewright: %s: cannot be written; does its folder exist?\n",
                     qPrintable(value("output")));
    return static_cast<int>(written ? Exit::Ok : Exit::Io);
}

} // namespace

int takeScreenshot(QApplication& app, const QStringList& arguments)
{
    if (arguments.contains(QLatin1String("--help")) || arguments.contains(QLatin1String("-h"))) {
        std::fputs(helpText().c_str(), stdout);
        return static_cast<int>(Exit::Ok);
    }
    QCommandLineParser parser;
    addOptions(parser);
    const bool parsed = parser.parse(arguments);
    const auto value = [&](const char* name) { return parser.value(QString::fromLatin1(name)); };
    if (!parsed)
        return refused(parser.errorText().toStdString() +
                       "; joulewright screenshot --help lists the options");
    if (const QStringList others = parser.positionalArguments(); !others.isEmpty())
        return refused(others.front().toStdString() +
                       ": screenshot takes no file; --sample NAME names the plan that it draws, and "
                       "joulewright samples lists them");
    if (value("output").isEmpty())
        return refused("--output is required; joulewright screenshot --help lists the options");
    if (const char* wrong = wrongOption(value("page"), value("theme"), value("language"), value("size")))
        return refused(std::string("--") + wrong +
                       ": not one of the values that joulewright screenshot --help lists");
    return drawWindow(app, {value, parser.values(QStringLiteral("section"))});
}

} // namespace jw
