#include "roles.h"

#include <cstdio>
#include <cstdlib>

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QFile>
#include <QMainWindow>
#include <QTemporaryDir>
#include <QTimer>

#include "child.h"
#include "views/window/file_actions.h"
#include "views/window/main_window.h"
#include "views/window/program.h"

namespace jw::bench {
namespace {

bool waitsForWindow = false;

void writeAndQuit()
{
    std::puts("shown");
    std::fflush(stdout);
    QCoreApplication::quit();
}

/// Sees every event. A paint of the window paints all that stands in it, before the next turn of the loop.
class FirstPaint final : public QObject {
public:
    using QObject::QObject;

private:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && qobject_cast<QMainWindow*>(watched)) {
            qApp->removeEventFilter(this);
            QTimer::singleShot(0, qApp, writeAndQuit);
        }
        return false;
    }
};

/// Called inside QApplication's constructor: so main() need not know that it is watched.
void watchFirstPaint()
{
    if (waitsForWindow)
        qApp->installEventFilter(new FirstPaint(qApp));
}
Q_COREAPP_STARTUP_FUNCTION(watchFirstPaint)

/// VmRSS of this process, in MB of 10^6 bytes.
double residentMb()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0.0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').front().toDouble() * 1024e-6;
    return 0.0;
}

/// Until the pages have settled and results are there.
void settle(Session& session)
{
    constexpr qint64 quiet = 300; // ms
    QElapsedTimer time;
    time.start();
    while (time.elapsed() < quiet || session.evaluation().isStale())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

} // namespace

int showWindow(int argc, char** argv)
{
    waitsForWindow = true;
    return runProgram(argc, argv);
}

int weighWindow(int argc, char** argv)
{
    QApplication app(argc, argv);
    const QTemporaryDir folder;
    Session session(app, folder.filePath(QStringLiteral("open")),
                    folder.filePath(QStringLiteral("settings.json")));
    session.window().resize(1440, 900);
    session.window().show();
    session.files().openSample(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
    settle(session);
    const double opened = residentMb();
    for (const char* page : {"fleet", "sites", "workloads", "scenarios", "results", "compare"}) {
        session.window().showPage(QString::fromLatin1(page));
        settle(session);
    }
    session.explain(QStringLiteral("total/energy_kwh"));
    settle(session);
    std::printf("%.1f %.1f\n", opened, residentMb());
    return 0;
}

} // namespace jw::bench
