// A slider that is dragged under a field, and the chart on the page Compare that follows it.
#include <QApplication>
#include <QSlider>
#include <QTemporaryDir>

#include "bench.h"
#include "chart_watch.h"
#include "views/charts/chart.h"
#include "views/compare/compare_page.h"
#include "views/forms/entity_form.h"
#include "views/forms/slide_popup.h"
#include "views/window/main_window.h"

namespace jw::bench {
namespace {

constexpr int positions = 60;
constexpr double secondsPerMs = 1e-3;

/// Pictures a second, each position painted before the slider moves on.
std::optional<double> picturesPerSecond(QSlider& slider, Session& session, ChartWatch& watch)
{
    bool edited = false;
    const QObject scope; // of this connection
    QObject::connect(&session.document(), &PlanDocument::planChanged, &scope, [&] {
        edited = true;
        watch.start();
    });
    const int from = slider.value();
    const auto start = std::chrono::steady_clock::now();
    for (int moved = 1; moved <= positions; ++moved) {
        edited = false;
        slider.setValue(from + moved);
        while (!edited && msSince(start) < 10'000)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        if (!edited || !watch.wait())
            return std::nullopt;
    }
    return positions / (msSince(start) * secondsPerMs);
}

void measure(QApplication& app, Plan plan, const Figure& figure)
{
    const QTemporaryDir folder;
    Session session(app, folder.filePath(QStringLiteral("open")),
                    folder.filePath(QStringLiteral("settings.json")));
    session.window().resize(1440, 900);
    session.window().show();
    session.keeper().adopt(std::make_shared<const Plan>(std::move(plan)));
    session.window().showPage(QStringLiteral("compare"));
    EntityForm form(session.document(), session.look()); // beside the window: there the page would hide it
    form.resize(900, 700);
    form.show();
    form.setRow(session.document().plan()->sites[0].uid);
    rest();
    ChartWatch watch(*session.window().page(QStringLiteral("compare"))->findChild<QCustomPlot*>(), session);
    form.editor("pue")->slide();
    const auto* popup = form.findChild<SlidePopup*>();
    const auto pictures = popup ? picturesPerSecond(*popup->slider(), session, watch) : std::nullopt;
    if (!pictures)
        return printFailure(figure.name, "a position is not seen");
    print({figure.name, *pictures, figure.unit, figure.goal, true});
}

} // namespace

void measureSlider(QApplication& app)
{
    measure(app, benchPlan(50, 8), {"50 node groups, 8 scenarios, frames per second", 0.0, "/s", 30.0});
    measure(app, benchPlan(50, 100), {"50 node groups, 100 scenarios, frames per second", 0.0, "/s", {}});
}

} // namespace jw::bench
