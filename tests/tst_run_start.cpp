// How a training run begins: the plan made of a model and machines, what does not fit, and what its time
// follows from.
#include <QTest>

#include <algorithm>
#include <cmath>

#include "advisor/run_fields.h"
#include "advisor/run_start.h"
#include "advisor/start_parts.h"
#include "domain/check.h"
#include "domain/edit.h"
#include "domain/origin.h"
#include "engine/plan_results.h"
#include "engine/training/fit.h"
#include "engine/training/layout_question.h"
#include "validation/training_check.h"
#include "validation/training_library.h"

using namespace jw;

namespace {

const char* const now = "2026-01-02T03:04:05Z";

RunStart startOf(const char* model, const char* machines, std::optional<Ratio<>> nodes = {})
{
    RunStart start;
    start.model = model;
    start.machines = machines;
    start.nodes = nodes;
    return start;
}

struct Begun {
    Plan plan = newPlan("Begun");
    Result<std::string> run = fail({});

    explicit Begun(const RunStart& start) { run = beginRun(plan, start, builtInCatalogue(), now); }

    [[nodiscard]] Value value(std::string_view field) const
    {
        return fieldValue(plan, findRow(plan, *run), field);
    }
    [[nodiscard]] double number(std::string_view field) const
    {
        const Value found = value(field);
        const double* number = found.as<double>();
        return number ? *number : std::nan("");
    }
    [[nodiscard]] std::string source(std::string_view uid, std::string_view field) const
    {
        const ValueOrigin origin = originOf(plan, 0, uid, field);
        return origin.source ? origin.source->title : std::string();
    }
};

double daysOf(const Plan& plan)
{
    const auto results = planResults(plan);
    return results ? results->workloads[0].figures.hours.in(day) : std::nan("");
}

/// A small model on four DGX H100.
Begun smallRun() { return Begun(startOf("llama3.1-8b", "dgx-h100", Ratio<>(4.0))); }

} // namespace

class TestRunStart final : public QObject {
    Q_OBJECT

private slots:
    void usualNodes_data();
    void usualNodes();
    void makesAPlanThatComputes();
    void agreesWithTheValidation();
    void ownNumbersHaveNoSource();
    void batchIsDividedByTheDevices();
    void saysOnHowManyNodesItFits();
    void expertsAreAllHeld_data();
    void expertsAreAllHeld();
    void refusals_data();
    void refusals();
    void oneAcceleratorBecomesItsServer();
    void cardsWithoutAServerGetOne();
    void takesTheLargestMachinesThatHoldIt();
    void asksForMachinesAndLayout();
    void whatIsTypedForAnotherWayIsKept();
};

/// Llama 3.1 8B: 3 (2 x 7.505e9 + 2 x 8,192 x 4,096 x 32) = 5.15e10 FLOP a token, 15.6e12 tokens at 40 % of
/// 989 TFLOP/s are 2.0e9 s: 23 days on 1,024. 405B: 3 (2 x 403.7e9 + 2 x 8,192 x 16,384 x 126) = 2.52e12,
/// 9.9e10 s: 8,192 take 141 days, 16,384 take 70.
void TestRunStart::usualNodes_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("machines");
    QTest::addColumn<double>("nodes");
    QTest::newRow("1,024 devices") << "llama3.1-8b"
                                   << "dgx-h100" << 128.0;
    QTest::newRow("16,384 devices") << "llama3.1-405b"
                                    << "dgx-h100" << 2048.0;
    QTest::newRow("the power of two above 14.2") << "llama3.1-8b"
                                                 << "gb200-nvl72" << 16.0;
}

void TestRunStart::usualNodes()
{
    QFETCH(QString, model);
    QFETCH(QString, machines);
    const RunStart start = withDefaults(startOf(model.toLatin1(), machines.toLatin1()), builtInCatalogue());
    QVERIFY(start.nodes && start.tokens);
    QTEST(start.nodes->base(), "nodes");
    QCOMPARE(start.tokens->base(), 15.6e12);
}

void TestRunStart::makesAPlanThatComputes()
{
    const Begun begun{RunStart()};
    QVERIFY(begun.run);
    QVERIFY(problems(begun.plan).empty());
    QCOMPARE(begun.plan.sites.size(), std::size_t{1});
    QCOMPARE(begun.plan.sites[0].regionId, std::string("usa"));
    QCOMPARE(begun.plan.groups.size(), std::size_t{1});
    QCOMPARE(begun.plan.groups[0].nodes, std::int64_t{128});
    QCOMPARE(begun.plan.workloads[0].name, std::string("Llama 3.1 8B"));
    QCOMPARE(begun.number("inputs.tokens"), 15.6e12);
    QCOMPARE(begun.number("inputs.seq"), 8192.0);
    QCOMPARE(begun.number("inputs.layout.gbs"), 512.0); // 4 Mi tokens / 8,192
    QCOMPARE(begun.number("inputs.production_factor"), searchedRunFactor);
    QCOMPARE(begun.value("inputs.speed_from"), Value("layout"));
    for (const char* field : {"inputs.arch.layers", "inputs.tokens", "inputs.seq", "inputs.layout.tp",
                              "inputs.layout.gbs", "inputs.production_factor"})
        QVERIFY2(!begun.source(*begun.run, field).empty(), field);
    QVERIFY(begun.source(begun.plan.groups[0].uid, "nodes").starts_with("assumption"));
    const auto results = planResults(begun.plan);
    QVERIFY(results);
    const auto& run = results->workloads[0];
    QVERIFY(run.figures.hours.in(day) > 20.0 &&
            run.figures.hours.in(day) < 40.0); // 23 at 40 %, less of it here
    QVERIFY(run.totals.cost.base() > 0.0 && run.totals.energy.base() > 0.0);
}

/// A run of the library that does not tell its layout, planned on the same devices with the same batch: both
/// go through the same search, factor and losses. The devices fail as often as those of the row: usually.
void TestRunStart::agreesWithTheValidation()
{
    const auto& rows = builtInTrainingRows();
    const auto row = std::ranges::find(rows, "llama3.1-70b-gpuh", &TrainingRow::id);
    QVERIFY(row != rows.end());
    const RowCheck check = checkedRows(std::span(&*row, 1), builtInCatalogue()).front();
    QVERIFY(check.predicted);
    RunStart start = startOf("llama3.1-70b", "dgx-h100", Ratio<>(512.0)); // 4,096 devices, as assumed there
    start.tokens = row->tokens->quantity();
    const Begun begun(start);
    QVERIFY(begun.run);
    const auto results = planResults(begun.plan);
    QVERIFY(results);
    const double hours = results->workloads[0].totals.gpuHours.in(hour);
    QVERIFY2(std::fabs(hours / *check.predicted - 1.0) < 0.01,
             std::to_string(hours / *check.predicted).c_str());
}

void TestRunStart::ownNumbersHaveNoSource()
{
    RunStart start = startOf("llama3.1-8b", "dgx-h100", Ratio<>(4.0));
    start.tokens = 1e12;
    const Begun begun(start);
    QVERIFY(begun.run);
    QCOMPARE(begun.number("inputs.tokens"), 1e12);
    QVERIFY(begun.source(*begun.run, "inputs.tokens").empty());
    QVERIFY(begun.source(begun.plan.groups[0].uid, "nodes").empty());
    QVERIFY(!begun.source(*begun.run, "inputs.seq").empty());
}

/// 800 = 32 x 25: of 512 sequences the most that 25 times a power of two leave are 400.
void TestRunStart::batchIsDividedByTheDevices()
{
    const Begun begun(startOf("llama3.1-8b", "dgx-h100", Ratio<>(100.0)));
    QVERIFY(begun.run);
    QCOMPARE(begun.number("inputs.layout.gbs"), 400.0);
    QVERIFY(daysOf(begun.plan) > 0.0);
}

/// 405.85e9 parameters, 18 bytes each while they are trained: 6,800 GiB, of which 16 devices have 1,280.
void TestRunStart::saysOnHowManyNodesItFits()
{
    RunStart start = startOf("llama3.1-405b", "dgx-h100", Ratio<>(2.0));
    const Begun small(start);
    QVERIFY(!small.run);
    QCOMPARE(small.run.error().field, std::string("nodes"));
    QCOMPARE(small.run.error().text, std::string("run_needs_nodes"));
    const double least = small.run.error().upper;
    QVERIFY(least * 8 * 80 > 6800.0);
    start.nodes = least;
    QVERIFY(Begun(start).run);
    start.nodes = least - 1.0;
    QVERIFY(!Begun(start).run);
}

void TestRunStart::expertsAreAllHeld_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<double>("nodes");
    QTest::addColumn<double>("billions"); // of parameters
    QTest::newRow("Mixtral 8x22B") << "mixtral-8x22b" << 16.0 << 140.0;
    QTest::newRow("DeepSeek-V3") << "deepseek-v3" << 256.0 << 671.0;
}

/// However experts are spread, all devices together hold each weight at least once, 2 bytes of it; those of
/// a layout that fits hold 16 bytes of each parameter: weights, gradients in FP32, optimizer.
void TestRunStart::expertsAreAllHeld()
{
    QFETCH(QString, model);
    QFETCH(double, nodes);
    QFETCH(double, billions);
    RunStart start = startOf(model.toLatin1(), "dgx-h100", Ratio<>(nodes));
    start.tokens = 1e12;
    const Begun begun(start);
    QVERIFY(begun.run);
    const auto question = layoutQuestion(begun.plan, *begun.run);
    QVERIFY(question);
    const double devices = nodes * 8.0;
    int seen = 0;
    for (const LayoutAnswer& answer :
         searchLayouts(question->searched(), usualSpace(question->model, question->base.seq, devices))) {
        if (!answer.hasFigures())
            continue;
        QVERIFY(answer.memory.weights.base() * devices > 0.98 * 2.0 * billions * 1e9);
        if (answer.fault == LayoutFault::None)
            QVERIFY(answer.memory.total.base() * devices > 16.0 * billions * 1e9);
        ++seen;
    }
    QVERIFY(seen > 10);
    start.nodes = std::floor(16.0 * billions * 1e9 / (8.0 * 80.0 * 1073741824.0)); // less than all of it
    QVERIFY(!Begun(start).run);
}

void TestRunStart::refusals_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("machines");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* model, const char* machines, const char* region, const char* field,
                        Error::Kind kind) {
        QTest::newRow(field) << model << machines << region << field << static_cast<int>(kind);
    };
    row("nothing", "dgx-h100", "usa", "model", Error::Kind::UnknownName);
    row("llama3.1-8b", "nothing", "usa", "machines", Error::Kind::UnknownName);
    row("llama3.1-8b", "dgx-h100", "nowhere", "region", Error::Kind::UnknownName);
    row("resnet-50", "dgx-h100", "usa", "model", Error::Kind::Refused);
    row("mistral-7b", "dgx-h100", "usa", "tokens", Error::Kind::MissingField); // never published
}

void TestRunStart::refusals()
{
    QFETCH(QString, model);
    QFETCH(QString, machines);
    QFETCH(QString, region);
    QFETCH(QString, field);
    QFETCH(int, kind);
    RunStart start = startOf(model.toLatin1(), machines.toLatin1());
    start.region = region.toStdString();
    const Begun begun(start);
    QVERIFY(!begun.run);
    QCOMPARE(QString::fromStdString(begun.run.error().field), field);
    QCOMPARE(static_cast<int>(begun.run.error().kind), kind);
}

void TestRunStart::oneAcceleratorBecomesItsServer()
{
    const Hardware hardware = startMachines("accelerator:h100-sxm", builtInCatalogue());
    QVERIFY(hardware.system);
    QCOMPARE(hardware.system->acceleratorId, std::string("h100-sxm"));
    QVERIFY(hardware.system->price);
    for (const SystemRow& other : builtInCatalogue().systems)
        if (other.acceleratorId == "h100-sxm" && other.price && other.acceleratorCount == 8)
            QVERIFY(hardware.system->price->value <= other.price->value);
}

void TestRunStart::cardsWithoutAServerGetOne()
{
    const RunStart start = startOf("llama3.1-8b", "rtx-3090", Ratio<>(8.0));
    QVERIFY(!startMachines(start.machines, builtInCatalogue()).system);
    const Begun begun(start);
    QVERIFY2(begun.run, begun.run ? "" : begun.run.error().field.c_str());
    const NodeGroup& group = begun.plan.groups[0];
    QCOMPARE(group.accelPerNode, std::int64_t{8});
    for (const char* field : {"accel_per_node", "host_peak_w", "scale_out_gb_s"})
        QVERIFY2(begun.source(group.uid, field).starts_with("assumption"), field);
}

void TestRunStart::takesTheLargestMachinesThatHoldIt()
{
    Plan plan = smallRun().plan;
    const auto fleet = plan.fleets[0].uid;
    const Hardware cards{.accelerator = builtInCatalogue().findAccelerator("t4")}; // 16 GiB, no network known
    const auto large = insertGroupOf(plan, fleet, cards, now);
    QVERIFY(large && setField(plan, *large, "nodes", 1000.0));
    const ModelRow& model = *builtInCatalogue().findModel("llama3.1-8b");
    const auto run = insertRun(plan, model, "Second", now);
    QVERIFY(run && takeMachines(plan, *run, now));
    const Assignment& taken = plan.assignments[plan.assignments.size() - 1];
    QCOMPARE(taken.workload, *run);
    QCOMPARE(taken.group, plan.groups[0].uid);
    QVERIFY(planResults(plan));

    const auto huge = insertRun(plan, *builtInCatalogue().findModel("llama3.1-405b"), "Huge", now);
    const Plan before = plan;
    QVERIFY(huge && !takeMachines(plan, *huge, now));
    QCOMPARE(plan, before);
}

/// What is missing is asked for by what a person does about it, not by "Peak rate" and "MFU".
void TestRunStart::asksForMachinesAndLayout()
{
    Begun begun = smallRun();
    const std::string path = "workloads/Llama 3.1 8B/inputs/";
    Plan bare = begun.plan;
    QVERIFY(setField(bare, *begun.run, "inputs.layout", Value()));
    QCOMPARE(planResults(bare).error().field, path + "layout");
    QCOMPARE(planResults(bare).error().text, std::string("run_layout"));
    QVERIFY(layoutQuestion(bare, *begun.run)); // the search knows a batch
    QCOMPARE(layoutQuestion(bare, *begun.run)->base.globalBatch.base(), 512.0);

    removeRow(bare, bare.assignments[0].uid);
    QVERIFY(setField(bare, *begun.run, "site", Value(bare.sites[0].uid)));
    QCOMPARE(planResults(bare).error().field, path + "gpus");
    QCOMPARE(planResults(bare).error().text, std::string("run_machines"));

    const auto give = [&](const char* field, const Value& value) {
        return setField(bare, *begun.run, field, value).has_value();
    };
    QVERIFY(give("inputs.gpus", Value(32.0)) && give("inputs.gpu_kw", Value(1.0)));
    QVERIFY(give("inputs.mfu", Value(0.4)) && give("inputs.speed_from", Value("mfu")));
    QCOMPARE(planResults(bare).error().field, path + "accelerator"); // it says the peak rate
}

/// 32 devices: 32,000 GPU-hours are 1,000 h. At an MFU of one's own, half of it takes twice as long.
void TestRunStart::whatIsTypedForAnotherWayIsKept()
{
    Begun begun = smallRun();
    const double predicted = daysOf(begun.plan);
    const auto set = [&](const char* field, const Value& value) {
        return setField(begun.plan, *begun.run, field, value).has_value();
    };
    QVERIFY(set("inputs.gpu_hours", Value(32000.0)) && set("inputs.mfu", Value(0.2)));
    QCOMPARE(daysOf(begun.plan), predicted); // typed, and not chosen
    QVERIFY(set("inputs.speed_from", Value("gpu_hours")));
    QCOMPARE(daysOf(begun.plan), 1000.0 / 24.0);
    QVERIFY(set("inputs.speed_from", Value("mfu")));
    const double slow = daysOf(begun.plan);
    QVERIFY(set("inputs.mfu", Value(0.4)));
    QVERIFY(std::abs(slow / daysOf(begun.plan) - 2.0) < 1e-12);
    QVERIFY(set("inputs.speed_from", Value("layout")));
    QCOMPARE(daysOf(begun.plan), predicted);
    QVERIFY(set("inputs.speed_from", Value("given"))); // as in plans that do not say: hours go first
    QCOMPARE(daysOf(begun.plan), 1000.0 / 24.0);
    QVERIFY(set("inputs.speed_from", Value("gpu_hours")) && set("inputs.gpu_hours", Value()));
    QVERIFY(planResults(begun.plan).error().field.ends_with("/inputs/gpu_hours"));
}

QTEST_APPLESS_MAIN(TestRunStart)
#include "tst_run_start.moc"
