#include "views/window/screenshot.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QPainter>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <cstdio>

#include "catalogue/samples.h"
#include "verbs/verb.h"
#include "views/window/file_actions.h"
#include "views/window/main_window.h"
#include "views/window/program.h"

namespace jw {
namespace {

/// Until nothing more is queued and results are there: pages settle over a few turns of the event loop.
void settle(const Session& session)
{
    constexpr int patience = 300; // milliseconds; explanations come from another thread
    QElapsedTimer time;
    time.start();
    while (time.elapsed() < patience || const_cast<Session&>(session).evaluation().isStale())
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
    static const QStringList pages{QStringLiteral("start"),     QStringLiteral("fleet"),
                                   QStringLiteral("sites"),     QStringLiteral("workloads"),
                                   QStringLiteral("scenarios"), QStringLiteral("results"),
                                   QStringLiteral("compare")};
    static const QRegularExpression sizes(QStringLiteral("^[1-9]\\d{2,3}x[1-9]\\d{2,3}$"));
    return !pages.contains(page)                                                   ? "page"
           : theme != QLatin1String("light") && theme != QLatin1String("dark")     ? "theme"
           : language != QLatin1String("en") && language != QLatin1String("zh_CN") ? "language"
           : !sizes.match(size).hasMatch()                                         ? "size"
                                                                                   : nullptr;
}

int refused(const std::string& why)
{
    std::fprintf(stderr, "%s\n", why.c_str());
    return static_cast<int>(Exit::Usage);
}

} // namespace

int takeScreenshot(QApplication& app, const QStringList& arguments)
{
    QCommandLineParser parser;
    const auto option = [&](const char* name, const char* standard) {
        const QCommandLineOption o(QString::fromLatin1(name), {}, QStringLiteral("VALUE"),
                                   QString::fromLatin1(standard));
        parser.addOption(o);
        return [&parser, name] { return parser.value(QString::fromLatin1(name)); };
    };
    const auto sample = option("sample", ""), page = option("page", "start"),
               theme = option("theme", "light");
    const auto language = option("language", "en"), size = option("size", "1440x900"),
               scale = option("scale", "1");
    const auto explain = option("explain", ""), output = option("output", "");
    if (!parser.parse(arguments) || output().isEmpty()) {
        std::fputs("joulewright: usage: joulewright screenshot --output FILE.png [--sample NAME] [--page "
                   "KEY] [--theme dark] "
                   "[--language zh_CN] [--size WxH] [--scale 2] [--explain RESULT]\n",
                   stderr);
        return static_cast<int>(Exit::Usage);
    }
    if (const char* wrong = wrongOption(page(), theme(), language(), size()))
        return refused(std::string("joulewright: --") + wrong + ": not one of the values in the usage line");
    const QTemporaryDir folder; // no state of the person who runs this
    Session session(app, folder.filePath(QStringLiteral("open")),
                    folder.filePath(QStringLiteral("settings.json")));
    session.language().set(language());
    session.look().setMode(theme() == QLatin1String("dark") ? Look::Mode::Dark : Look::Mode::Light);
    const QStringList sides = size().split(QLatin1Char('x'));
    session.window().resize(sides.value(0).toInt(), sides.value(1).toInt());
    session.window().show();
    if (!sample().isEmpty() && !samplePlan(sample().toStdString()))
        return refused("joulewright: --sample: no sample of that name; joulewright-cli samples lists them");
    if (!sample().isEmpty())
        session.files().openSample(sample());
    session.window().showPage(page());
    if (!explain().isEmpty())
        session.explain(explain());
    settle(session);
    const bool written = picture(session.window(), std::max(1.0, scale().toDouble())).save(output());
    if (!written)
        std::fprintf(stderr, "joulewright: %s: cannot be written; does its folder exist?\n",
                     qPrintable(output()));
    return static_cast<int>(written ? Exit::Ok : Exit::Io);
}

} // namespace jw
