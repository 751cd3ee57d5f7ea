// Levers and power caps of a training run on the page of workloads, driven as a person would.
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>

#include "domain/check.h"
#include "domain/edit.h"
#include "engine/training/layout_question.h"
#include "form_bench.h"
#include "run_plan.h"
#include "views/charts/chart.h"
#include "views/common/segments.h"
#include "views/forms/table_view.h"
#include "views/workloads/cap_panel.h"
#include "views/workloads/lever_panel.h"
#include "views/workloads/levers_section.h"
#include "views/workloads/run_edits.h"
#include "views/workloads/run_parts.h"
#include "views/workloads/workloads_page.h"

using namespace jw;
using Part = RunParts::Part;

namespace {

Look* look = nullptr;

/// Code of old: attention by a matrix, all computed again, gradients of 4 bytes after the work.
Members oldLayout()
{
    return {{"gbs", 1024.0},
            {"recompute", "full"},
            {"square_attention", true},
            {"dp_overlap", false},
            {"grad_wire_bytes", 4.0}};
}

NodeGroup machines()
{
    NodeGroup group{.uid = "g", .fleet = "f", .name = "g", .accelerator = "h100"};
    group.nodes = 16;
    group.accelPerNode = 8;
    group.pricePerNode.value = 300000;
    return group;
}

/// A dense model of 6.7 billion parameters on 128 H100s, and a second run on none.
Plan oldRun()
{
    Plan plan = newPlan("Runs");
    plan.sites.add({.uid = "s", .name = "S"});
    plan.fleets.add({.uid = "f", .name = "F", .site = "s"});
    plan.accelerators.add(test::h100());
    plan.groups.add(machines());
    Workload run{.uid = "llama", .name = "llama", .kind = WorkloadKind::Training, .basis = Basis::Once};
    run.inputs.values = {
        {"arch", test::denseShape()}, {"tokens", 1e12}, {"seq", 4096.0}, {"layout", oldLayout()}};
    plan.workloads.add(run);
    plan.assignments.add({.uid = "a", .workload = "llama", .group = "g"});
    plan.scenarios.add({.uid = "other", .name = "Other"});
    return plan;
}

struct Bench {
    explicit Bench(Plan plan = oldRun())
        : document(std::make_shared<const Plan>(std::move(plan))),
          evaluation(document),
          page(document, evaluation, *look)
    {
        page.resize(930, 900);
        page.show();
        QApplication::setActiveWindow(&page);
        (void)QTest::qWaitForWindowActive(&page);
        page.workloads().selectRow("llama");
        page.run().choose(Part::Levers);
    }

    [[nodiscard]] LeverPanel& levers() const { return page.run().levers().levers(); }
    [[nodiscard]] CapPanel& caps() const { return page.run().levers().caps(); }
    [[nodiscard]] Value value(std::string_view field) const
    {
        const Plan& plan = *document.resolved();
        return fieldValue(plan, findRow(plan, "llama"), field);
    }
    [[nodiscard]] std::optional<double> capOfGroup() const
    {
        const auto& cap = document.resolved()->groups[0].powerCap;
        return cap ? std::optional(cap->value) : std::nullopt;
    }
    /// The row of a lever by its name; -1: it is not listed
    [[nodiscard]] int rowOf(std::string_view name) const
    {
        const LeverEffects& all = levers().effects();
        const auto at =
            std::ranges::find_if(all, [&](const LeverEffect& e) { return e.lever->name == name; });
        return at == all.end() ? -1 : static_cast<int>(at - all.begin());
    }
    void waitForCaps() const { QTRY_COMPARE(caps().points().size(), std::size_t{11}); }

    PlanDocument document;
    PlanEvaluation evaluation;
    WorkloadsPage page;
};

QString cell(const FigureView& view, int row, int column)
{
    return view.model()->index(row, column).data().toString();
}

const Lever& leverCalled(const QString& name)
{
    return *std::ranges::find(levers(), name.toStdString(), &Lever::name);
}

} // namespace

class TestRunLeversView final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        look = new Look(*qobject_cast<QApplication*>(qApp), qApp);
    }

    void rowsAreTheEffects();
    void chartRanksThem();
    void eachLeverIsAField_data();
    void eachLeverIsAField();
    void leverWithoutAField();
    void usingALeverIsOneStep();
    void usedOnesAreGone();
    void whatDoesNotFitIsNotUsed();
    void leverInAScenario();
    void leversSayWhyNot_data();
    void leversSayWhyNot();
    void cheapestCapIsMarked();
    void freeMachinesSaveEnergy();
    void capsAreComparedWithNone();
    void capsCanBeStopped();
    void bandsStandInTheCells();
    void usingACapIsOneStep();
    void capInAScenario();
    void capsSayWhyNot_data();
    void capsSayWhyNot();
    void capsGoOutOfDate();
    void hiddenCapsWait();
    void widgetsAreNamedInOrder();
    void nothingScrollsSideways();
    void pictures();
};

/// Not among them: FP8 (no rate entered), what tensor parallelism would bring, all-reduce by node (as it is)
/// and expert traffic.
void TestRunLeversView::rowsAreTheEffects()
{
    Bench bench;
    const LeverEffects expected = leverEffects(*layoutQuestion(*bench.document.plan(), "llama"));
    const LeverEffects& shown = bench.levers().effects();
    const FigureView& table = bench.levers().table();
    QCOMPARE(shown.size(), std::size_t{8});
    QCOMPARE(shown.size(), expected.size());
    QCOMPARE(table.model()->rowCount(), 8);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const int row = static_cast<int>(i);
        QCOMPARE(shown[i].lever, expected[i].lever);
        QCOMPARE(shown[i].alone, expected[i].alone);
        QCOMPARE(shown[i].stacked, expected[i].stacked);
        QCOMPARE(cell(table, row, 0), leverName(*expected[i].lever));
        QCOMPARE(cell(table, row, 4), expected[i].fits ? "Yes" : "No");
        QVERIFY(table.model()->index(row, 0).data(Qt::ToolTipRole).toString().contains("Source: "));
    }
    QCOMPARE(bench.rowOf("Flash attention"), 0);
    QCOMPARE(cell(table, 0, 1), cell(table, 0, 2)); // nothing is stacked below the first
    QVERIFY2(cell(table, 0, 1).startsWith('+'), qPrintable(cell(table, 0, 1)));
    QVERIFY(bench.levers().words().text.startsWith("All that help and fit, together: speed +"));
}

void TestRunLeversView::chartRanksThem()
{
    Bench bench;
    const ChartData& chart = bench.levers().chart().data();
    QCOMPARE(chart.categories.size(), std::size_t{8});
    QCOMPARE(chart.series.size(), std::size_t{1});
    QVERIFY(std::ranges::is_sorted(chart.series[0].values, std::ranges::greater()));
    const auto flash = std::ranges::find(chart.categories, QString("Flash attention"));
    QVERIFY(flash != chart.categories.end());
    const double gain = chart.series[0].values[static_cast<std::size_t>(flash - chart.categories.begin())];
    QCOMPARE(gain, 100.0 * (bench.levers().effects()[0].alone - 1.0));
}

void TestRunLeversView::eachLeverIsAField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("Flash attention") << "square_attention" << QVariant(false);
    QTest::newRow("No recomputation") << "recompute" << QVariant("none");
    QTest::newRow("Sequence parallel") << "sp" << QVariant(true);
    QTest::newRow("Gradient traffic beside the work") << "dp_overlap" << QVariant(true);
    QTest::newRow("Gradients in BF16 on the wire") << "grad_wire_bytes" << QVariant(2.0);
    QTest::newRow("All-reduce by node first") << "hier_allreduce" << QVariant(true);
    QTest::newRow("Tensor-parallel traffic beside the work") << "tp_overlap" << QVariant(0.5);
    QTest::newRow("Twice the global batch") << "gbs" << QVariant(128.0);
    QTest::newRow("Twice the micro-batch") << "mbs" << QVariant(2.0);
    QTest::newRow("Matrix products in FP8") << "" << QVariant("fp8");
    QTest::newRow("Expert traffic beside the work") << "ep_overlap" << QVariant(0.9);
    QTest::newRow("Compiled, fused kernels") << "ew_factor" << QVariant(0.85);
    QTest::newRow("Optimizer in the host's memory") << "optimizer_offload" << QVariant(true);
}

void TestRunLeversView::eachLeverIsAField()
{
    QFETCH(QString, field);
    QFETCH(QVariant, value);
    LayoutQuestion question;
    question.base.tp = 8.0;
    question.base.ep = 8.0;
    question.base.squareAttention = true;
    question.base.recompute = Recompute::Full;
    question.base.sequenceParallel = false;
    question.base.overlapsGradients = false;
    question.base.gradientBytes = 4.0 * byte;
    question.base.hierarchical = false;
    question.base.gpus = 64.0;
    question.base.globalBatch = 64.0;
    question.base.seq = 4096.0;
    question.model.layers = question.model.heads = question.model.experts = 64.0;
    question.fp8 = RatesAt{};
    const Lever& lever = leverCalled(QTest::currentDataTag());
    const auto fields = leverFields(lever, question);
    QCOMPARE(fields.size(), std::size_t{1});
    const QString wanted = field.isEmpty() ? "inputs.precision" : "inputs.layout." + field;
    QCOMPARE(QString::fromStdString(fields[0].field), wanted);
    const Value expected = value.typeId() == QMetaType::Bool     ? Value(value.toBool())
                           : value.typeId() == QMetaType::Double ? Value(value.toDouble())
                                                                 : Value(value.toString().toStdString());
    QVERIFY(fields[0].value == expected);
    QVERIFY(fields[0].source.title.find(lever.source) != std::string::npos);
}

void TestRunLeversView::leverWithoutAField()
{
    const Lever clock{
        .name = "Faster clock", .does = "Turns it up.", .source = "none", .turnOn = [](auto& q) {
            q.device.clock = Ratio<>(2.0);
            return true;
        }};
    QVERIFY(leverFields(clock, LayoutQuestion{}).empty());
    Bench bench;
    QVERIFY(useLever(bench.document, "llama", clock, *layoutQuestion(*bench.document.plan(), "llama")));
    QCOMPARE(bench.document.history().count(), 0);
}

void TestRunLeversView::usingALeverIsOneStep()
{
    Bench bench;
    LeverPanel& panel = bench.levers();
    panel.chooseRow(bench.rowOf("Gradients in BF16 on the wire"));
    QVERIFY(panel.useButton().isEnabled());
    panel.useButton().click();
    QCOMPARE(bench.document.history().count(), 1);
    QCOMPARE(bench.value("inputs.layout.grad_wire_bytes"), Value(2.0));
    Plan expected = oldRun();
    QVERIFY(setField(expected, "llama", "inputs.layout.grad_wire_bytes", 2.0));
    QCOMPARE(bench.document.plan()->workloads, expected.workloads); // and nothing else
    QVERIFY(problems(*bench.document.plan()).empty());
    QCOMPARE(bench.rowOf("Gradients in BF16 on the wire"), -1);
    QCOMPARE(panel.effects().size(), std::size_t{7});
    QVERIFY(panel.current());
    bench.document.history().undo();
    QCOMPARE(bench.document.plan()->workloads, oldRun().workloads);
    QCOMPARE(panel.effects().size(), std::size_t{8});
}

void TestRunLeversView::usedOnesAreGone()
{
    Plan plan = oldRun();
    plan.workloads.edit()[0].inputs.values["layout"] =
        Members{{"gbs", 4096.0}, {"mbs", 32.0}, {"ew_factor", 0.8}, {"optimizer_offload", true}};
    Bench bench(plan);
    QVERIFY(bench.levers().effects().empty());
    QVERIFY(!bench.levers().words().bad && !bench.levers().words().text.isEmpty());
    QVERIFY(!bench.levers().table().isVisible() && !bench.levers().useButton().isVisible());
}

/// Scores of 32 heads over 4,096 x 4,096 in 32 layers, kept: at 5 bytes each 86 GB.
void TestRunLeversView::whatDoesNotFitIsNotUsed()
{
    Bench bench;
    LeverPanel& panel = bench.levers();
    const int row = bench.rowOf("No recomputation");
    panel.chooseRow(row);
    QCOMPARE(cell(panel.table(), row, 4), QString("No"));
    QVERIFY(!panel.useButton().isEnabled());
    QVERIFY(!panel.useButton().toolTip().isEmpty());
    panel.useCurrent();
    QCOMPARE(bench.document.history().count(), 0);
    panel.chooseRow(bench.rowOf("Flash attention"));
    panel.useButton().click(); // without the scores it fits
    panel.chooseRow(bench.rowOf("No recomputation"));
    QVERIFY(panel.useButton().isEnabled());
}

void TestRunLeversView::leverInAScenario()
{
    Bench bench;
    bench.document.setCurrentScenario(1);
    bench.levers().chooseRow(bench.rowOf("Flash attention"));
    bench.levers().useButton().click();
    QCOMPARE(plainText(bench.value("inputs.layout.square_attention")),
             std::string("0")); // overrides: 0 is no
    QCOMPARE(bench.rowOf("Flash attention"), -1);
    bench.document.setCurrentScenario(0);
    QCOMPARE(bench.value("inputs.layout.square_attention"), Value(true));
    QCOMPARE(bench.rowOf("Flash attention"), 0);
}

void TestRunLeversView::leversSayWhyNot_data()
{
    QTest::addColumn<PlanPtr>("plan");
    Plan plan = oldRun();
    plan.workloads.edit()[0].inputs.values.erase("layout");
    QTest::newRow("no layout") << std::make_shared<const Plan>(plan);
    plan = oldRun();
    plan.workloads.edit()[0].inputs.values.erase("arch");
    QTest::newRow("no model") << std::make_shared<const Plan>(plan);
    plan = oldRun();
    Members three = oldLayout();
    three["tp"] = 3.0; // 32 heads
    plan.workloads.edit()[0].inputs.values["layout"] = three;
    QTest::newRow("refused layout") << std::make_shared<const Plan>(plan);
    plan = oldRun();
    plan.assignments = {};
    QTest::newRow("no machines") << std::make_shared<const Plan>(plan);
}

void TestRunLeversView::leversSayWhyNot()
{
    QFETCH(PlanPtr, plan);
    Bench bench(*plan);
    QVERIFY(bench.levers().words().bad);
    QVERIFY(!bench.levers().words().text.isEmpty());
    QVERIFY(bench.levers().effects().empty());
    QVERIFY(!bench.levers().table().isVisible() && !bench.levers().chart().isVisible());
    bench.levers().useCurrent();
    QCOMPARE(bench.document.history().count(), 0);
}

void TestRunLeversView::cheapestCapIsMarked()
{
    Bench bench;
    bench.waitForCaps();
    const CapPoints& points = bench.caps().points();
    const auto expected = powerCaps(*bench.document.plan(), "llama");
    QVERIFY(expected);
    const auto best = static_cast<std::size_t>(cheapest(*expected) - expected->begin());
    QCOMPARE(bench.caps().chart().data().emphasized, std::vector<std::size_t>{best});
    for (std::size_t i = 0; i < points.size(); ++i) {
        const QString head = cell(bench.caps().table(), static_cast<int>(i), 0);
        QCOMPARE(points[i].cost.base(), (*expected)[i].cost.base());
        QVERIFY(points[best].cost <= points[i].cost);
        QVERIFY(head.startsWith(QString::number(350 + 35 * static_cast<int>(i)) + " W")); // 5 % of 700 W
        QCOMPARE(head.contains("cheapest"), i == best);
        QCOMPARE(head.contains("as it is"), i == 10); // not capped
    }
    QCOMPARE(bench.caps().current(), &points[best]);
}

/// What costs nothing to own costs what it draws: the cheapest is that of the least energy.
void TestRunLeversView::freeMachinesSaveEnergy()
{
    Plan plan = oldRun();
    NodeGroup& group = plan.groups.edit()[0];
    group.pricePerNode.value = 0;
    group.hostIdle.value = group.hostPeak.value = 2000; // slow is not free
    Bench bench(plan);
    bench.waitForCaps();
    const CapPoints& points = bench.caps().points();
    const auto least =
        std::ranges::min_element(points, {}, [](const CapPoint& p) { return p.energy.base(); });
    const int row = static_cast<int>(least - points.begin());
    QVERIFY(row > 0 && row < 10);
    QVERIFY(cell(bench.caps().table(), row, 0).contains("cheapest"));
    const QString head = QStringLiteral("Cheapest at %1 W: cost −").arg(350 + 35 * row);
    QVERIFY2(bench.caps().words().startsWith(head), qPrintable(bench.caps().words()));
}

void TestRunLeversView::capsCanBeStopped()
{
    std::stop_source stop;
    stop.request_stop();
    const auto points = powerCaps(oldRun(), "llama", stop.get_token());
    QVERIFY(!points);
    QCOMPARE(points.error().kind, Error::Kind::Canceled);
}

/// Less power for more time, each against the last row.
void TestRunLeversView::capsAreComparedWithNone()
{
    Bench bench;
    bench.waitForCaps();
    const CapPoints& points = bench.caps().points();
    const ChartData& chart = bench.caps().chart().data();
    QCOMPARE(chart.series.size(), std::size_t{3});
    for (const ChartSeries& line : chart.series)
        QCOMPARE(line.values.back(), 0.0);
    QCOMPARE(chart.positions.front(), 350.0);
    QCOMPARE(chart.series[0].values[0], 100.0 * (points[0].cost / points[10].cost - one).base());
    QVERIFY(chart.series[1].values[0] < 0.0);
    QVERIFY(chart.series[2].values[0] > 0.0);
}

void TestRunLeversView::bandsStandInTheCells()
{
    Bench bench;
    bench.waitForCaps();
    const FigureView& table = bench.caps().table();
    const auto* run = currentResult(bench.evaluation, bench.document, "llama");
    QVERIFY(run && run->prediction.tier != Tier::Direct);
    const QString tier = "ier " + QString::fromLatin1(textOf(run->prediction.tier).data());
    QVERIFY2(bench.caps().words().contains(tier), qPrintable(bench.caps().words()));
    for (const int column : {2, 3, 4, 5}) { // cost, energy, running time, carbon
        QVERIFY2(cell(table, 3, column).contains('('), qPrintable(cell(table, 3, column)));
        QVERIFY(table.model()->index(3, column).data(Qt::ToolTipRole).toString().contains(tier));
    }
}

void TestRunLeversView::usingACapIsOneStep()
{
    Bench bench;
    bench.waitForCaps();
    CapPanel& panel = bench.caps();
    panel.chooseRow(10);
    QVERIFY(!panel.useButton().isEnabled()); // that is how it is
    panel.chooseRow(0);
    panel.useButton().click();
    QCOMPARE(bench.document.history().count(), 1);
    QCOMPARE(bench.capOfGroup(), std::optional(350.0));
    QVERIFY(problems(*bench.document.plan()).empty());
    QTRY_VERIFY(cell(panel.table(), 0, 0).contains("as it is"));
    bench.document.history().undo();
    QVERIFY(!bench.capOfGroup());
    QTRY_VERIFY(cell(panel.table(), 10, 0).contains("as it is"));
}

void TestRunLeversView::capInAScenario()
{
    Bench bench;
    bench.document.setCurrentScenario(1);
    QTRY_VERIFY(!bench.caps().isComputing());
    bench.waitForCaps();
    bench.caps().chooseRow(4);
    bench.caps().useButton().click();
    QCOMPARE(bench.capOfGroup(), std::optional(490.0)); // 70 % of 700 W
    bench.document.setCurrentScenario(0);
    QVERIFY(!bench.capOfGroup());
}

void TestRunLeversView::capsSayWhyNot_data()
{
    QTest::addColumn<PlanPtr>("plan");
    QTest::addColumn<QString>("word");
    Plan plan = oldRun();
    plan.workloads.edit()[0].inputs.values["mfu"] = 0.4;
    QTest::newRow("own MFU") << std::make_shared<const Plan>(plan) << "MFU";
    plan = oldRun();
    plan.workloads.edit()[0].inputs.values["gpu_hours"] = 1e5;
    QTest::newRow("own hours") << std::make_shared<const Plan>(plan) << "GPU-hours";
    plan = oldRun();
    plan.workloads.edit()[0].enabled = false;
    QTest::newRow("switched off") << std::make_shared<const Plan>(plan) << "not enabled";
    plan = oldRun();
    plan.groups.edit()[0].nodeIdle = {2000};
    plan.groups.edit()[0].nodePeak = {10000};
    QTest::newRow("no curve") << std::make_shared<const Plan>(plan) << "whole nodes";
    plan = oldRun();
    plan.groups.edit()[0].accelerator.clear();
    QTest::newRow("no accelerator") << std::make_shared<const Plan>(plan) << "accelerator";
    plan = oldRun();
    plan.assignments = {};
    QTest::newRow("no machines") << std::make_shared<const Plan>(plan) << "node group";
    plan = oldRun();
    Members three = oldLayout();
    three["tp"] = 3.0;
    plan.workloads.edit()[0].inputs.values["layout"] = three;
    QTest::newRow("refused layout") << std::make_shared<const Plan>(plan) << "ensor parallel";
}

void TestRunLeversView::capsSayWhyNot()
{
    QFETCH(PlanPtr, plan);
    QFETCH(QString, word);
    Bench bench(*plan);
    QTRY_VERIFY2(bench.caps().words().contains(word), qPrintable(bench.caps().words()));
    QVERIFY(!bench.caps().isComputing());
    QVERIFY(bench.caps().points().empty());
    QVERIFY(!bench.caps().chart().isVisible() && !bench.caps().useButton().isVisible());
    bench.caps().useCurrent();
    QCOMPARE(bench.document.history().count(), 0);
}

void TestRunLeversView::capsGoOutOfDate()
{
    Bench bench;
    bench.waitForCaps();
    const double before = bench.caps().points()[0].energy.base();
    bench.evaluation.setAutomatic(false);
    QVERIFY(bench.document.setField({0, "llama", "inputs.tokens"}, 2e12));
    QVERIFY(bench.caps().chart().isStale());
    QVERIFY(!bench.caps().useButton().isEnabled());
    QCOMPARE(bench.caps().points()[0].energy.base(), before);
    bench.evaluation.recalculate();
    QTRY_VERIFY(!bench.caps().chart().isStale());
    const double doubled = bench.caps().points()[0].energy.base() / before;
    QVERIFY2(std::fabs(doubled - 2.0) < 1e-9, qPrintable(QString::number(doubled)));
}

/// Of a section that is not in front nothing is computed until it is.
void TestRunLeversView::hiddenCapsWait()
{
    Bench bench;
    bench.waitForCaps();
    bench.page.run().choose(Part::Run);
    QVERIFY(bench.document.setField({0, "llama", "inputs.tokens"}, 2e12));
    QTRY_VERIFY(!bench.evaluation.isStale());
    QVERIFY(!bench.caps().isComputing());
    bench.page.run().choose(Part::Levers);
    QVERIFY(bench.caps().isComputing());
    QTRY_VERIFY(!bench.caps().isComputing());
}

void TestRunLeversView::widgetsAreNamedInOrder()
{
    Bench bench;
    QCOMPARE(bench.page.run().choice().chosen(), static_cast<int>(Part::Levers));
    bench.waitForCaps();
    test::checkNames(bench.page);
    test::checkTabOrder(bench.page);
}

void TestRunLeversView::nothingScrollsSideways()
{
    Bench bench;
    bench.waitForCaps();
    bench.page.resize(674, 540); // what 1024 x 640 leaves beside navigation and results
    QTest::qWait(0);
    QVERIFY2(bench.page.minimumSizeHint().width() <= 674,
             qPrintable(QString::number(bench.page.minimumSizeHint().width())));
    for (const QWidget* part : {static_cast<QWidget*>(&bench.levers()), static_cast<QWidget*>(&bench.caps())})
        QVERIFY(part->mapTo(&bench.page, QPoint(part->width(), 0)).x() <= bench.page.width());
}

/// For the eye: JW_SHOTS=FOLDER writes them.
void TestRunLeversView::pictures()
{
    if (!qEnvironmentVariableIsSet("JW_SHOTS"))
        return;
    for (const Look::Mode mode : {Look::Mode::Light, Look::Mode::Dark}) {
        look->setMode(mode);
        const QString theme = mode == Look::Mode::Dark ? "-dark" : "-light";
        Bench bench;
        bench.waitForCaps();
        test::shoot(bench.levers(), "run-levers" + theme);
        test::shoot(bench.caps(), "run-caps" + theme);
    }
    look->setMode(Look::Mode::Light);
}

QTEST_MAIN(TestRunLeversView)
#include "tst_run_levers_view.moc"
