// The frontier of a service on the page of workloads: lines, points, the plan's own, a point used and undone.
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <algorithm>
#include <cmath>

#include "domain/edit.h"
#include "form_bench.h"
#include "run_plan.h"
#include "views/charts/chart.h"
#include "views/common/number_text.h"
#include "views/common/segments.h"
#include "views/results/figure_model.h"
#include "views/workloads/frontier_panel.h"

using namespace jw;

namespace {

Look* look = nullptr;

/// Llama 3 70B in FP8 on eight rented H100s, four a replica, and a service whose rate is given.
Plan servedPlan(Members more = {})
{
    Plan plan = newPlan("Service");
    plan.sites.add({.uid = "s", .name = "S"});
    plan.fleets.add({.uid = "f", .name = "F", .site = "s"});
    Accelerator device = test::h100();
    device.peak.fp8 = {1978.9};
    plan.accelerators.add(device);
    NodeGroup group{.uid = "g", .fleet = "f", .name = "g", .accelerator = "h100"};
    group.nodes = 1;
    group.accelPerNode = 8;
    group.tenure = Tenure::Rented;
    group.rent = {3.6};
    plan.groups.add(group);
    Workload chat{.uid = "w", .name = "chat", .kind = WorkloadKind::Inference, .basis = Basis::Continuous};
    chat.inputs.values = {{"rate_from", "predicted"}, {"requests_per_s", 2.0},
                          {"tokens_in", 1024.0},      {"tokens_out", 512.0},
                          {"precision", "fp8"},       {"engine", "vllm"},
                          {"arch", test::llama70b()}, {"tp", 4.0},
                          {"max_seqs", 128.0},        {"ttft_slo_ms", 1000.0},
                          {"tpot_slo_ms", 25.0}};
    for (auto& [key, value] : more)
        chat.inputs.values.insert_or_assign(key, value);
    plan.workloads.add(chat);
    Workload given{.uid = "v", .name = "given", .kind = WorkloadKind::Inference, .basis = Basis::Continuous};
    given.inputs.values = {{"requests_per_s", 1.0}, {"rate_per_replica", 2.0}};
    plan.workloads.add(given);
    plan.assignments.add({.uid = "a", .workload = "w", .group = "g", .share = {0.5}});
    plan.assignments.add({.uid = "b", .workload = "v", .group = "g", .share = {0.5}});
    return plan;
}

struct Bench {
    explicit Bench(Members more = {})
        : document(std::make_shared<const Plan>(servedPlan(std::move(more)))),
          panel(document, *look)
    {
        panel.resize(930, 1200);
        panel.show();
        QApplication::setActiveWindow(&panel);
        (void)QTest::qWaitForWindowActive(&panel);
    }
    void ask(const char* workload)
    {
        panel.setRow(workload);
        QTRY_VERIFY(!panel.isComputing());
    }
    [[nodiscard]] Value value(std::string_view field) const
    {
        const Plan& plan = *document.resolved();
        return fieldValue(plan, findRow(plan, "w"), field);
    }
    /// A point of the service's device with eight GPUs; of another device where there is one.
    [[nodiscard]] std::size_t place(bool own) const
    {
        const auto& points = panel.answer()->frontier.points;
        const auto found = std::ranges::find_if(points, [&](const OperatingPoint& p) {
            return own ? p.device == 0 && p.tp.base() == 8.0 && p.precision == ServePrecision::Bf16
                       : p.device > 0;
        });
        return static_cast<std::size_t>(found - points.begin());
    }

    PlanDocument document;
    FrontierPanel panel;
};

} // namespace

class TestFrontierPanel final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        look = new Look(*qobject_cast<QApplication*>(qApp), qApp);
    }

    void drawsTheService()
    {
        Bench bench;
        bench.ask("w");
        QVERIFY(bench.panel.answer());
        const ChartData& chart = bench.panel.chart().data();
        QCOMPARE(chart.kind, ChartKind::Points);
        QVERIFY(chart.series.size() >= 3); // two GPUs and more hold the model, and the plan's own point
        QCOMPARE(chart.categories[chart.emphasized.front()], QString("As planned"));
        QVERIFY(chart.positionLimit);
        QCOMPARE(chart.positionLimit->value, 25.0);
        // Of the rows that nothing beats none is pale, and there are both.
        QVERIFY(!chart.faded.empty() && chart.faded.size() + 1 < chart.positions.size());
        for (const std::size_t row : chart.faded)
            QVERIFY(row + 1 < chart.positions.size()); // the planned point stands last
        // 3.60 USD/h are 0.001 USD/s.
        const auto& options = bench.panel.answer()->options;
        const auto own = std::ranges::find_if(options, &ServingOption::planned);
        QVERIFY(own != options.end());
        QVERIFY(std::abs(1e6 * own->cost.middle.in(money)*own->best.perGpu().in(one / second) - 1000.0) <
                1e-6);
        QCOMPARE(bench.panel.table().figures().rowCount(), static_cast<int>(options.size()));
        QVERIFY(!bench.panel.costs().data().categories.empty());
        QVERIFY(bench.panel.costs().data().categories.size() <= 10);
    }

    /// What stands beside the bars is seen without scrolling sideways, in figures of three digits and their
    /// band.
    void costsFitTheWindow()
    {
        Bench bench;
        bench.ask("w");
        FigureView& view = bench.panel.table();
        bench.panel.resize(870, 2000); // of 1280, between navigation and results
        QTest::qWait(0);
        QVERIFY2(view.horizontalHeader()->length() <= view.viewport()->width(),
                 qPrintable(QStringLiteral("%1 > %2")
                                .arg(view.horizontalHeader()->length())
                                .arg(view.viewport()->width())));
        const auto head = view.model()->headerData(3, Qt::Horizontal).toString();
        QCOMPARE(head, QString("USD/Mtok out"));
        const FigureTable& table = view.figures().table();
        const ServingOption& best = bench.panel.answer()->options.front();
        QCOMPARE(table.rows[0][3].text, QStringLiteral("%1 (%2–%3)")
                                            .arg(shortNumber(1e6 * best.cost.middle.in(money)),
                                                 shortNumber(1e6 * best.cost.low.in(money)),
                                                 shortNumber(1e6 * best.cost.high.in(money))));
        QVERIFY(!table.rows.back()[0].full.isEmpty()); // why it is not predicted
    }

    /// Only the planned and the chosen point have whiskers, in both directions; every other one has its band
    /// and cost in its tooltip.
    void bandsOfPoints()
    {
        Bench bench;
        bench.ask("w");
        bench.panel.choosePlace(bench.place(true)); // on no line: of another precision
        bench.panel.lines().button(static_cast<int>(LinesOf::Gpus))->click();
        const auto whiskers = [&] {
            const ChartData& chart = bench.panel.chart().data();
            std::vector<std::size_t> rows;
            for (std::size_t row = 0; row < chart.positionLow.size(); ++row)
                if (chart.positionLow[row] < chart.positions[row] &&
                    chart.positions[row] < chart.positionHigh[row])
                    rows.push_back(row);
            return rows;
        };
        const std::size_t last = bench.panel.chart().data().positions.size() - 1;
        QCOMPARE(whiskers(), std::vector<std::size_t>{last});
        emit bench.panel.chart().rowChosen(0);
        QCOMPARE(whiskers(), (std::vector<std::size_t>{0, last}));
        const ChartData& chart = bench.panel.chart().data();
        const ChartSeries& first = chart.series.front();
        QVERIFY(first.low[0] < first.values[0] && first.values[0] < first.high[0]);
        QVERIFY(std::isnan(first.low[1]));
        QVERIFY2(chart.remarks[1].startsWith("Tier "), qPrintable(chart.remarks[1]));
        QVERIFY2(chart.remarks[1].contains("A million output tokens cost "), qPrintable(chart.remarks[1]));
        QVERIFY2(bench.panel.words().contains("A million output tokens cost "),
                 qPrintable(bench.panel.words()));
    }

    /// What is late is pale and says so; why the planned point is not on its line stands below the chart.
    void aPromisedFirstToken()
    {
        Bench bench(Members{{"ttft_slo_ms", 300.0}});
        bench.ask("w");
        const ChartData& chart = bench.panel.chart().data();
        std::size_t late = 0;
        for (std::size_t row = 0; row + 1 < chart.positions.size(); ++row)
            if (chart.remarks[row].contains("It breaks the promised TTFT of 300")) {
                ++late;
                QVERIFY(std::ranges::find(chart.faded, row) != chart.faded.end());
            }
        QVERIFY(late > 0);
        QVERIFY2(bench.panel.notes().contains("break the promised TTFT of 300"),
                 qPrintable(bench.panel.notes()));
        QVERIFY2(bench.panel.notes().contains("come at random"), qPrintable(bench.panel.notes()));
    }

    void opensWithItsPoints()
    {
        Bench bench;
        bench.ask("w");
        for (const LinesOf lines : {LinesOf::Gpus, LinesOf::Precision, LinesOf::Accelerator}) {
            bench.panel.lines().button(static_cast<int>(lines))->click();
            QVERIFY(bench.panel.chart().isVisible() && !bench.panel.chart().isZoomed());
            QVERIFY(bench.panel.chart().data().positions.size() > 10);
        }
        QVERIFY(bench.panel.costs().isVisible());
    }

    /// No frontier without tokens: the reason, and accelerators by what an item costs.
    void itemsAreRanked()
    {
        Bench bench(Members{{"rate_from", "items"},
                            {"precision", "bf16"},
                            {"tp", 1.0},
                            {"item", Members{{"tflop_per_pass", 40.0}, {"passes", 28.0}}}});
        bench.ask("w");
        QVERIFY(bench.panel.words().isEmpty());
        QVERIFY(!bench.panel.chart().parentWidget()->isVisible() && !bench.panel.useButton().isVisible());
        QVERIFY(bench.panel.costs().isVisible() && bench.panel.table().isVisible());
        QVERIFY(bench.panel.costs().data().categories.size() > 3);
        QCOMPARE(bench.panel.table().model()->headerData(4, Qt::Horizontal).toString(),
                 QString("Wh/item, GPUs"));
        QCOMPARE(bench.panel.table().figures().rowCount(),
                 static_cast<int>(bench.panel.answer()->items.size()));
        test::checkNames(bench.panel);
        bench.ask("v");
        QVERIFY(!bench.panel.table().isVisible());
    }

    void linesByPrecisionAndAccelerator()
    {
        Bench bench;
        bench.ask("w");
        const auto names = [&](LinesOf lines) {
            bench.panel.lines().button(static_cast<int>(lines))->click();
            QStringList all;
            for (const ChartSeries& series : bench.panel.chart().data().series)
                all << series.name;
            return all;
        };
        QVERIFY(names(LinesOf::Precision).contains("FP8"));
        QVERIFY(names(LinesOf::Precision).contains("BF16"));
        QCOMPARE(names(LinesOf::Accelerator).size(), 5); // its own, three others, and as planned
        QVERIFY(names(LinesOf::Gpus).contains("8 GPUs") || names(LinesOf::Gpus).contains("8 GPU(s)"));
    }

    void aPointIsUsedInOneStep()
    {
        Bench bench;
        bench.ask("w");
        QVERIFY(!bench.panel.useButton().isEnabled());
        const std::size_t place = bench.place(true);
        QVERIFY(place < bench.panel.answer()->frontier.points.size());
        const OperatingPoint point = bench.panel.answer()->frontier.points[place];
        bench.panel.choosePlace(place);
        QVERIFY(bench.panel.useButton().isEnabled());
        QVERIFY(bench.panel.words().contains("BF16"));
        bench.panel.useButton().click();
        QCOMPARE(bench.value("inputs.tp"), Value(8.0));
        QCOMPARE(bench.value("inputs.precision"), Value("bf16"));
        QCOMPARE(bench.value("inputs.max_seqs"), Value(point.concurrency.base()));
        bench.document.history().undo();
        QCOMPARE(bench.value("inputs.tp"), Value(4.0));
        QCOMPARE(bench.value("inputs.precision"), Value("fp8"));
        QCOMPARE(bench.value("inputs.max_seqs"), Value(128.0));
        QVERIFY(!bench.document.history().canUndo());
    }

    void aRowOfTheChartIsAPoint()
    {
        Bench bench;
        bench.ask("w");
        emit bench.panel.chart().rowChosen(0);
        QVERIFY(bench.panel.current());
        QCOMPARE(bench.panel.chart().data().emphasized.size(), std::size_t{2});
        const auto last = static_cast<int>(bench.panel.chart().data().positions.size()) - 1;
        emit bench.panel.chart().rowChosen(last); // the planned one: told, not chosen
        QVERIFY(bench.panel.words().startsWith("4 × "));
    }

    void anotherAcceleratorIsNotUsed()
    {
        Bench bench;
        bench.ask("w");
        bench.panel.choosePlace(bench.place(false));
        QVERIFY(bench.panel.current());
        QVERIFY(!bench.panel.useButton().isEnabled());
        QVERIFY(bench.panel.useButton().toolTip().contains("Fleet"));
        bench.panel.useCurrent();
        QVERIFY(!bench.document.history().canUndo());
    }

    void aGivenRateIsToldInWords()
    {
        Bench bench;
        bench.ask("v");
        QVERIFY(!bench.panel.answer());
        QVERIFY(!bench.panel.words().isEmpty());
        QVERIFY(!bench.panel.chart().isVisible());
        bench.ask("");
        QVERIFY(bench.panel.words().isEmpty());
    }

    void everyWidgetIsNamed()
    {
        Bench bench;
        bench.ask("w");
        test::checkNames(bench.panel);
    }

    void pictures()
    {
        Bench bench;
        bench.ask("w");
        bench.panel.choosePlace(bench.place(true));
        test::shoot(bench.panel, "frontier");
        bench.panel.lines().button(static_cast<int>(LinesOf::Accelerator))->click();
        look->setMode(Look::Mode::Dark);
        test::shoot(bench.panel, "frontier_dark");
        look->setMode(Look::Mode::Light);
    }
};

QTEST_MAIN(TestFrontierPanel)
#include "tst_frontier_panel.moc"
