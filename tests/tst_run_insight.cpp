// What a training run says of itself beside its results: levers, phases, what fits, HFU; by hand arithmetic.
#include <QTest>

#include <cmath>

#include "domain/edit.h"
#include "engine/plan_results.h"
#include "engine/training/layout_question.h"
#include "engine/training/levers.h"
#include "engine/training/memory_fit.h"
#include "engine/training/run_phases.h"
#include "run_plan.h"

using namespace jw;

namespace {

/// Four layers of 1,000 x (3,000 + 1,000) of attention and 2 x 1,000 x 2,000 of FFN, 8 M each, and twice
/// 1 M of embedding: 34 M parameters, 33 M active.
Architecture<> model()
{
    Architecture<> a;
    a.layers = 4.0;
    a.hidden = 1000.0;
    a.ffn = 2000.0;
    a.heads = a.kvHeads = 10.0;
    a.headDim = 100.0;
    a.vocab = 1000.0;
    a.gated = false;
    return a;
}

/// On a device of 1 TFLOP/s and 1 TB/s that reaches its peaks, with NVLink of 1 GB/s and a network of
/// 0.1 GB/s; nothing is lost but what a test adds. A sequence of 1,000 tokens takes 48 ms of matrices and 7
/// ms of attention a layer (6 x 1,000 x 8 M; 3.5 x 2 x 1,000 x 1,000 x 1,000) and 6 ms of LM head: 226 ms.
LayoutQuestion question(double gpus, double batch)
{
    LayoutQuestion q;
    q.model = model();
    q.base.seq = 1000.0;
    q.base.gpus = gpus;
    q.base.globalBatch = batch;
    q.base.overlapsGradients = false;
    q.device.peak = q.device.bf16 = 1.0 * teraflopPerSecond;
    q.device.memory = 1000.0 * gigabyte / second;
    q.device.nvlink = 1.0 * gigabyte / second;
    q.device.nic = 0.1 * gigabyte / second;
    q.memory = 80.0 * gibibyte;
    for (Ratio<> StepConstants<double>::*full :
         {&StepConstants<double>::gemm, &StepConstants<double>::gemmBf16, &StepConstants<double>::attention,
          &StepConstants<double>::grouped, &StepConstants<double>::nvlink, &StepConstants<double>::network,
          &StepConstants<double>::exchange, &StepConstants<double>::farExchange})
        q.constants.*full = 1.0;
    return q;
}

/// Optimizer of all parameters: 34 M x 28 B at 1 TB/s.
constexpr double optimizer = 0.000952;

bool near(double actual, double expected)
{
    return std::fabs(actual - expected) <= 1e-9 * std::fabs(expected);
}

/// Speed with that lever alone; NaN: it is not offered.
double alone(const LayoutQuestion& q, std::string_view name)
{
    for (const LeverEffect& effect : leverEffects(q))
        if (effect.lever->name == name)
            return effect.alone;
    return std::nan("");
}

/// A run on power of its own at an MFU of 37 %, with a layout that recomputes all.
Plan givenRun()
{
    Plan plan = newPlan("Given");
    plan.sites.add({.uid = "s", .name = "S"});
    Workload run{
        .uid = "run", .name = "run", .kind = WorkloadKind::Training, .basis = Basis::Once, .site = "s"};
    run.inputs.values = {{"arch", Members{{"layers", 4.0},
                                          {"hidden", 1000.0},
                                          {"ffn", 2000.0},
                                          {"heads", 10.0},
                                          {"kv_heads", 10.0},
                                          {"head_dim", 100.0},
                                          {"vocab", 1000.0},
                                          {"glu", false}}},
                         {"tokens", 1e9},
                         {"seq", 1000.0},
                         {"peak_tflops", 1.0},
                         {"mfu", 0.37},
                         {"goodput", 0.9},
                         {"gpus", 2.0},
                         {"gpu_kw", 0.5},
                         {"layout", Members{{"gbs", 2.0}, {"recompute", "full"}}}};
    plan.workloads.add(run);
    return plan;
}

/// The 6.7 billion parameters of Llama on 16 H100s, with gradients and optimizer in memory.
Plan predictedRun(double memory, double microBatch)
{
    Plan plan = newPlan("Predicted");
    plan.sites.add({.uid = "s", .name = "S"});
    plan.fleets.add({.uid = "f", .name = "F", .site = "s"});
    Accelerator h100 = test::h100();
    h100.memory = {memory};
    h100.peak.fp8 = {1978.9};
    plan.accelerators.add(h100);
    NodeGroup group{.uid = "g", .fleet = "f", .name = "g", .accelerator = "h100"};
    group.nodes = 2;
    group.accelPerNode = 8;
    group.nodeIdle = {1000};
    group.nodePeak = {8000};
    group.utilization = {0.5};
    plan.groups.add(group);
    Workload run{.uid = "run", .name = "run", .kind = WorkloadKind::Training, .basis = Basis::Once};
    run.inputs.values = {{"arch", test::denseShape()},
                         {"tokens", 1e12},
                         {"seq", 4096.0},
                         {"layout", Members{{"gbs", 1024.0}, {"mbs", microBatch}}}};
    plan.workloads.add(run);
    plan.assignments.add({.uid = "a", .workload = "run", .group = "g"});
    return plan;
}

} // namespace

class TestRunInsight : public QObject {
    Q_OBJECT

private slots:
    /// FP8 at 75 % of twice the rate: 32 ms in place of 48; attention and LM head stay: 4 x 39 + 6 = 162 ms.
    void fp8()
    {
        LayoutQuestion q = question(1.0, 1.0);
        QVERIFY(std::isnan(alone(q, "Matrix products in FP8"))); // the device has none
        q.fp8 = RatesAt{q.device, q.constants};
        q.fp8->device.peak = 2.0 * teraflopPerSecond;
        q.fp8->constants.gemm = 0.75;
        QVERIFY(near(alone(q, "Matrix products in FP8"), (0.226 + optimizer) / (0.162 + optimizer)));
    }

    /// Two sequences a step: the optimizer works once for both.
    void twiceTheBatch()
    {
        QVERIFY(near(alone(question(1.0, 1.0), "Twice the global batch"),
                     2.0 * (0.226 + optimizer) / (0.452 + optimizer)));
        // 16,777 sequences of 1,000 tokens are the most: 16 x 1,048,576
        QVERIFY(std::isnan(alone(question(1.0, 8389.0), "Twice the global batch")));
        QVERIFY(!std::isnan(alone(question(1.0, 8388.0), "Twice the global batch")));
    }

    /// With half of the rate lost on 1,000 tokens and a third on 2,000. Of one: 96 + 7 ms a layer and 12 of
    /// head: 424 ms, twice. Of two at once: 144 + 14 and 18: 650 ms.
    void twiceTheMicroBatch()
    {
        LayoutQuestion q = question(1.0, 2.0);
        q.constants.halfTokens = 1000.0;
        QVERIFY(near(alone(q, "Twice the micro-batch"), (0.848 + optimizer) / (0.650 + optimizer)));
        q.base.globalBatch = 3.0;
        QVERIFY(std::isnan(alone(q, "Twice the micro-batch"))); // 3 is not twice anything
    }

    /// 4 x 2 x 1/2 x 1,000 x 1,000 x 2 B at 1 GB/s: 8 ms a layer beside 24 + 3.5; head 3 ms; half hidden: 4
    /// ms.
    void tensorOverlap()
    {
        LayoutQuestion q = question(2.0, 1.0);
        QVERIFY(std::isnan(alone(q, "Tensor-parallel traffic beside the work")));
        q.base.tp = 2.0;
        const double rest = 4 * 27.5e-3 + 3e-3 + optimizer / 2.0;
        QVERIFY(near(alone(q, "Tensor-parallel traffic beside the work"), (rest + 32e-3) / (rest + 16e-3)));
        q.base.tensorOverlap = 0.6;
        QVERIFY(std::isnan(alone(q, "Tensor-parallel traffic beside the work")));
    }

    /// 4 B x 34 M x 15/16 = 127.5 MB between 16 devices on two nodes: at 0.1 GB/s of one NIC 1.275 s, at
    /// 0.8 GB/s of eight 0.159375 s. The optimizer is split over 16.
    void byNodeFirst()
    {
        LayoutQuestion q = question(16.0, 16.0);
        QVERIFY(std::isnan(alone(q, "All-reduce by node first"))); // as all do that say nothing
        q.base.hierarchical = false;
        const double rest = 0.226 + optimizer / 16.0;
        QVERIFY(near(alone(q, "All-reduce by node first"), (rest + 1.275) / (rest + 0.159375)));
    }

    void stepSharesOfTraffic()
    {
        LayoutQuestion q = question(2.0, 1.0);
        q.base.tp = 2.0;
        const double time = 4 * 35.5e-3 + 3e-3 + optimizer / 2.0;
        const StepShares s = stepShares(q);
        QVERIFY(near(s.traffic.base(), 32e-3 / time));
        QVERIFY(near(s.work.base(), 113e-3 / time));
        QVERIFY(near(s.optimizer.base(), optimizer / 2.0 / time));
        QVERIFY(s.bubble.base() == 0.0 && std::fabs(s.waiting.base()) < 1e-12);
    }

    /// Two stages, four micro-batches: the slow stage takes 110 + 6 ms each, filling the mean of 113 ms.
    void stepSharesOfABubble()
    {
        LayoutQuestion q = question(2.0, 4.0);
        q.base.pp = 2.0;
        q.constants.straggling = 0.1; // a tenth for each doubling beyond 8
        const double time = 4 * 0.116 + 0.113 + optimizer / 2.0;
        const StepShares s = stepShares(q);
        QVERIFY(near(s.bubble.base(), 0.113 / time));
        QVERIFY(near(s.work.base(), 4 * 0.116 / time));
        QVERIFY(std::fabs(s.traffic.base()) < 1e-9 && std::fabs(s.waiting.base()) < 1e-12);
        q.base.gpus = 16.0; // eight copies, and one doubling beyond eight devices
        q.base.globalBatch = 32.0;
        QVERIFY(near(stepShares(q).waiting.base(), 0.1 / 1.1));
        q.base.production = 1.25; // a fifth of the time is none of the step's
        QVERIFY(near(stepShares(q).beyond.base(), 0.2));
        QVERIFY(near(stepShares(q).waiting.base(), 0.8 * 0.1 / 1.1));
    }

    void powerByPhase()
    {
        const PowerLevels mild{100.0 * watt, 220.0 * watt, 400.0 * watt};
        const PhasePower a = phasePower(mild, 0.25); // (220 - 25) / 0.75
        QVERIFY(near(a.working.in(watt), 260.0) && near(a.waiting.in(watt), 100.0));
        const PowerLevels busy{100.0 * watt, 300.0 * watt, 400.0 * watt};
        const PhasePower b =
            phasePower(busy, 0.5); // (300 - 50) / 0.5 is beyond 400; (300 - 200) / 0.5 is left
        QVERIFY(near(b.working.in(watt), 400.0) && near(b.waiting.in(watt), 200.0));
        QVERIFY(near(phasePower(mild, 0.0).working.in(watt), 220.0));
    }

    /// Speed and goodput are given, there are no machines: two phases, and no power to share out.
    void phasesOfAGivenRun()
    {
        const auto run = runPhases(givenRun(), "run");
        QVERIFY(run);
        QVERIFY(!run->hasSteps && !run->hasEnergy());
        QCOMPARE(run->phases.size(), std::size_t{2});
        QVERIFY(near(run->phases[0].time.base(), 0.9) && run->phases[0].works);
        QVERIFY(near(run->phases[1].time.base(), 0.1) && !run->phases[1].works);
        QVERIFY(std::isnan(run->phases[0].energy.base()));
    }

    /// Of 2 nodes at 1 to 8 kW, half used: 9 kW on average.
    void phasesOfAPredictedRun()
    {
        const Plan plan = predictedRun(80.0, 1.0);
        const auto run = runPhases(plan, "run");
        QVERIFY(run && run->hasSteps && run->hasEnergy());
        QVERIFY(near(run->levels.mean.in(kW), 9.0) && near(run->levels.idle.in(kW), 2.0));
        double time = 0.0, energy = 0.0, waits = 0.0;
        for (const RunPhase& phase : run->phases) {
            time += phase.time.base();
            energy += phase.energy.base();
            waits += phase.works ? 0.0 : phase.time.base();
            QVERIFY(phase.time > 0.0);
        }
        QVERIFY(near(time, 1.0) && near(energy, 1.0));
        QVERIFY(waits > 0.0 && near(run->power.working.in(kW), (9.0 - 2.0 * waits) / (1.0 - waits)));
        QVERIFY(!runPhases(plan, "nobody"));
    }

    /// Alone the model needs 2 GiB of reserve, (2 + 4 + 12) x 34 M = 612 MB and 10 MB of buffers and logits:
    /// more than 2 GiB and 500 MB. Two devices that split the optimizer have 408 MB of these; all activations
    /// (24 kB a token and layer) would add 96 MB, without norms and FFN products (16 kB) 64 MB at the same
    /// speed: 482 MB. Sharing the weights too would send them three times.
    void smallestLayoutOnTwice()
    {
        LayoutQuestion q = question(1.0, 2.0);
        q.memory = (2.0 * gibibyte + 0.5 * gigabyte) / 0.94;
        const auto fit = smallestFit(q);
        QVERIFY(fit);
        QCOMPARE(fit->layout.gpus.base(), 2.0);
        QCOMPARE(layoutText(fit->layout), std::string("TP 1, PP 1, MBS 1, recompute light, zero1"));
        QVERIFY(near(fit->memory.total.base(), 2.0 * gibibyte.base() + 482e6));
    }

    void nothingFits()
    {
        LayoutQuestion q = question(1.0, 2.0);
        q.memory = 2.0 * gibibyte; // the reserve alone
        QVERIFY(!smallestFit(q));
    }

    /// BF16 weights, FP32 gradients, 12 B of optimizer over 16 ranks.
    void memoryThatIsMissing()
    {
        constexpr double parameters = 6738149376.0, gib = 1073741824.0;
        const Plan plan = predictedRun(80.0, 16.0);
        const auto results = planResults(plan);
        QVERIFY(!results);
        const auto found = refusalFindings(plan, results.error());
        QCOMPARE(found.size(), std::size_t{1});
        const Finding& f = found.front();
        QCOMPARE(f.id + ' ' + f.what, std::string("H08 memory_layout"));
        QVERIFY(f.severity == Severity::Error);
        QCOMPARE(f.amounts.size(), std::size_t{8});
        QVERIFY(near(f.amounts[0].value, 2.0 * parameters / gib));
        QVERIFY(near(f.amounts[1].value, 4.0 * parameters / gib));
        QVERIFY(near(f.amounts[2].value, 12.0 * parameters / 16.0 / gib));
        double sum = 0.0;
        for (std::size_t i = 0; i < 6; ++i)
            sum += f.amounts[i].value;
        QVERIFY(near(sum, f.value) && f.value > 80.0 && f.limit == 80.0);
        QVERIFY(f.amounts[6].value <= 0.94 * 80.0 && f.amounts[7].value == 16.0);
        QVERIFY(f.text.starts_with("TP 1, PP 1, "));
    }

    void memoryThatNoLayoutHas()
    {
        const Plan plan = predictedRun(2.0, 1.0);
        const auto found = refusalFindings(plan, planResults(plan).error());
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found.front().what, std::string("memory_never"));
        QCOMPARE(found.front().amounts.size(), std::size_t{6});
    }

    void nothingIsMissing()
    {
        QVERIFY(planResults(predictedRun(80.0, 1.0)));
        QVERIFY(!memoryFinding(predictedRun(80.0, 1.0), "run"));
        QVERIFY(refusalFindings(predictedRun(2.0, 1.0), {.text = "layout_heads"}).empty());
    }

    /// Forward 2 x 33 M and 2 x 1,000 x 1,000 x 4 of causal attention: 74 MFLOP; three times that is the
    /// model; recomputed are 74 MFLOP less the 2 MFLOP of the LM head: (222 + 72) / 222.
    void hfuBesideMfu()
    {
        Plan plan = givenRun();
        const auto figuresOf = [&] { return planResults(plan)->workloads.front().figures; };
        QVERIFY(near(figuresOf().mfu.base(), 0.37));
        QVERIFY(near(figuresOf().hfu.base(), 0.37 * 294.0 / 222.0));
        QVERIFY(setField(plan, "run", "inputs.layout.recompute", "none"));
        QVERIFY(near(figuresOf().hfu.base(), 0.37));
        QVERIFY(setField(plan, "run", "inputs.layout", Value()));
        QVERIFY(std::isnan(figuresOf().hfu.base()));
    }

    /// An efficiency that was entered is not sold as a result.
    void anInputIsNamedSo()
    {
        const auto nameOfMfu = [](const Plan& plan) {
            for (const auto& cell : resultCells(*planResults(plan), "workloads/run/"))
                if (cell.path == "workloads/run/mfu")
                    return std::string(cell.field->term.name);
            return std::string();
        };
        QCOMPARE(nameOfMfu(givenRun()), std::string("MFU, an input"));
        QCOMPARE(nameOfMfu(predictedRun(80.0, 1.0)), std::string("MFU"));
    }

    /// Dense models on H100 were measured 1.3 to 1.75 times as fast; a small one gains a little less.
    void fp8OnH100()
    {
        const auto q = layoutQuestion(predictedRun(80.0, 1.0), "run");
        QVERIFY(q && q->fp8);
        const double gain = alone(*q, "Matrix products in FP8");
        QVERIFY2(gain > 1.2 && gain < 1.75, std::to_string(gain).c_str());
    }
};

QTEST_APPLESS_MAIN(TestRunInsight)
#include "tst_run_insight.moc"
