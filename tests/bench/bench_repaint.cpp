// From an edit to the chart on the page Compare that shows its result, in the whole window.
#include <QApplication>
#include <QTemporaryDir>

#include <qcustomplot.h>

#include "bench.h"
#include "catalogue/samples.h"
#include "chart_watch.h"
#include "views/charts/chart.h"
#include "views/compare/compare_page.h"
#include "views/window/main_window.h"
#include "views/window/program.h"

namespace jw::bench {
namespace {

/// The plan's first site, at another PUE each time.
bool editPue(PlanDocument& document, std::size_t turn)
{
    const FieldPlace place{.uid = document.plan()->sites[0].uid, .field = "pue"};
    return document.setField(place, 1.2 + 0.01 * static_cast<double>(turn)).has_value();
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
    rest();
    auto* plot = session.window().page(QStringLiteral("compare"))->findChild<QCustomPlot*>();
    ChartWatch watch(*plot, session);
    std::vector<double> times;
    for (std::size_t turn = 0; turn <= rounds; ++turn) {
        watch.start();
        const auto ms = editPue(session.document(), turn) ? watch.wait() : std::nullopt;
        if (!ms)
            return printFailure(figure.name, "the edit is not seen");
        if (turn > 0)
            times.push_back(*ms);
        rest();
    }
    print({figure.name, median(std::move(times)), figure.unit, figure.goal});
}

/// A sample with so many scenarios, each with an input of its own.
Plan manyScenarios(std::string_view sample, std::size_t count)
{
    Plan plan = samplePlan(sample).value_or(Plan{});
    for (std::size_t i = plan.scenarios.size(); i < count; ++i) {
        const std::string uid = "scenario-" + std::to_string(i);
        plan.scenarios.add({.uid = uid, .name = "Scenario " + std::to_string(i)});
        plan.overrides.add({.scenario = uid,
                            .entity = plan.workloads[0].uid,
                            .field = "inputs.wh_per_query",
                            .number = 0.04 * static_cast<double>(i)});
    }
    return plan;
}

} // namespace

void measureRepaint(QApplication& app)
{
    measure(app, manyScenarios("chatbot-billion", 100), {"chatbot-billion, 100 scenarios", 0.0, "ms", 50.0});
    measure(app, manyScenarios("chatbot-billion", 200), {"chatbot-billion, 200 scenarios", 0.0, "ms", 100.0});
    measure(app, benchPlan(50, 8), {"50 node groups, 8 scenarios", 0.0, "ms", 50.0});
    measure(app, benchPlan(50, 100), {"50 node groups, 100 scenarios", 0.0, "ms", 50.0});
    measure(app, benchPlan(50, 200), {"50 node groups, 200 scenarios", 0.0, "ms", 100.0});
    measure(app, benchPlan(1000, 100), {"1,000 node groups, 100 scenarios", 0.0, "ms", {}});
}

} // namespace jw::bench
