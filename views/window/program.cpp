#include "views/window/program.h"

#include <QApplication>

#include <cstdio>

#include "views/common/language.h"
#include "views/common/look.h"
#include "views/start/start_page.h"
#include "views/window/main_window.h"

namespace jw {
namespace {

/// Qt aborts without a display; one clear line is better.
bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

} // namespace

int runProgram(int argc, char** argv)
{
    if (!hasDisplay()) {
        std::fputs("joulewright: no display here; joulewright-cli does the same work without one\n", stderr);
        return 7;
    }
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Joulewright"));
    QApplication::setApplicationVersion(QStringLiteral(JW_VERSION));
    Look look(app);
    Language language(app);
    PlanDocument document(std::make_shared<const Plan>(newPlan("New plan")));
    PlanEvaluation evaluation(document);
    MainWindow window({document, evaluation, look, language});
    auto* start = new StartPage(look, &window);
    window.addPage(
        {QStringLiteral("start"), QT_TRANSLATE_NOOP("jw::MainWindow", "Start"), Icon::Start, start});
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
}

} // namespace jw
