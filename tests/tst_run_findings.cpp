// Each plausibility rule of training runs, at its bound and just past it, on figures made by hand.
#include <QTest>

#include <cmath>
#include <functional>

#include "domain/edit.h"
#include "domain/paths.h"
#include "engine/group_findings.h"
#include "engine/training/layout_question.h"
#include "engine/training/run_findings.h"

using namespace jw;

namespace {

/// A run of ten days on 1,024 H100 that nobody would wonder at, with the result that it is said to have.
struct Case {
    Plan plan = newPlan("Case");
    WorkloadResult<double> result;

    Case()
    {
        plan.sites = {{.uid = "site", .name = "Site"}};
        Accelerator h100{.uid = "acc", .name = "H100", .catalogueId = "h100-sxm"};
        h100.memory = {80};
        plan.accelerators = {h100};
        Workload run{.uid = "run",
                     .name = "run",
                     .kind = WorkloadKind::Training,
                     .basis = Basis::Once,
                     .site = "site"};
        run.inputs.values = {{"accelerator", "acc"}, {"mfu", 0.4},   {"tokens", 40000.0},
                             {"seq", 8192.0},        {"arch", arch}, {"experiment_overhead", 2.0}};
        plan.workloads = {run};
        result.totals.peak = 2000.0 * kW;
        result.figures.hours = 240.0 * hour;
        result.figures.devices = 1024.0;
        result.figures.mfu = 0.4;
        result.figures.goodput = 0.9;
    }

    /// 2,000 parameters: 10 x 100 of the embedding, 10 x 3 x 10 + 10 x 10 of attention, 3 x 10 x 20 of FFN.
    static inline const Members arch{{"layers", 1.0},   {"hidden", 10.0},   {"ffn", 20.0},    {"heads", 1.0},
                                     {"kv_heads", 1.0}, {"head_dim", 10.0}, {"vocab", 100.0}, {"tied", true}};

    Value& in(const char* key) { return plan.workloads.edit()[0].inputs.values[key]; }
    Accelerator& device() { return plan.accelerators.edit()[0]; }
    WorkloadFigures<double>& figures() { return result.figures; }
    void layout(Members members) { in("layout") = std::move(members); }
    void experts()
    {
        Members moe = arch;
        moe.insert({{"experts", 8.0}, {"topk", 2.0}, {"expert_ffn", 20.0}});
        in("arch") = moe;
        in("tokens") = 40000.0;
    }
    NodeGroup& group()
    {
        plan.fleets = {{.uid = "fleet", .name = "Fleet", .site = "site"}};
        plan.groups = {{.uid = "pod", .fleet = "fleet", .name = "Pod", .accelerator = "acc"}};
        return plan.groups.edit()[0];
    }

    std::vector<Finding> findings() const
    {
        const PlanIndex index(plan);
        return runFindings(index, plan.workloads[0], result);
    }
};

QString said(const std::vector<Finding>& findings)
{
    QStringList all;
    for (const Finding& f : findings)
        all << QString::fromStdString(f.id + ' ' + f.what + ' ' + f.field);
    return all.join(QStringLiteral("; "));
}

using Change = std::function<void(Case&)>;

void row(const char* name, const char* wanted, const Change& change)
{
    QTest::newRow(name) << change << QString::fromLatin1(wanted);
}

/// MFU `share` on a device at a precision.
Change mfuOf(const char* device, const char* precision, double share, bool experts = false)
{
    return [=](Case& c) {
        c.device().catalogueId = device;
        c.in("precision") = precision;
        c.figures().mfu = share;
        if (experts)
            c.experts();
    };
}

void mfuRows()
{
    row("H100 BF16 0.55", "", mfuOf("h100-sxm", "bf16", 0.55));
    row("H100 BF16 0.56", "H02 mfu_bf16 inputs.mfu", mfuOf("h100-sxm", "bf16", 0.56));
    row("A100 BF16 0.65", "", mfuOf("a100-sxm-80", "bf16", 0.65));
    row("A100 BF16 0.66", "H02 mfu_bf16 inputs.mfu", mfuOf("a100-sxm-80", "bf16", 0.66));
    row("B200 BF16 0.50", "", mfuOf("b200", "bf16", 0.50));
    row("B200 BF16 0.51", "H02 mfu_bf16 inputs.mfu", mfuOf("b200", "bf16", 0.51));
    row("TPU 0.72", "", mfuOf("tpu-v5p", "bf16", 0.72));
    row("TPU 0.73", "H02 mfu_bf16 inputs.mfu", mfuOf("tpu-v5p", "bf16", 0.73));
    row("FP8 0.55", "", mfuOf("gb300", "fp8", 0.55));
    row("FP8 0.56", "H03 mfu_fp8 inputs.mfu", mfuOf("gb300", "fp8", 0.56));
    row("FP8 experts 0.35", "", mfuOf("gb300", "fp8", 0.35, true));
    row("FP8 experts 0.36", "H03 mfu_fp8_experts inputs.mfu", mfuOf("gb300", "fp8", 0.36, true));
    row("FP4 0.40", "", mfuOf("gb300", "fp4", 0.40));
    row("FP4 0.41", "H03 mfu_fp4 inputs.mfu", mfuOf("gb300", "fp4", 0.41));
    row("predicted", "H02 mfu_bf16 inputs.layout.tp", [](Case& c) {
        c.in("mfu") = Value{};
        c.figures().mfu = 0.56;
    });
}

/// Llama 2 70B took 1,720,320 hours of A100, that is 1,680 h on 1,024 of them.
Change llama(double hours, const char* device = "a100-sxm-80", double tokens = 2e12)
{
    return [=](Case& c) {
        c.in("model") = "llama2-70b";
        c.in("tokens") = tokens;
        c.in("arch") = Value{};
        c.device().catalogueId = device;
        c.figures().hours = hours * hour;
    };
}

void publishedRows()
{
    constexpr auto off = "H04 published_hours inputs.mfu";
    row("as published", "", llama(1680));
    row("1.99 times", "", llama(3350));
    row("2.01 times", off, llama(3370));
    row("0.51 times", "", llama(850));
    row("0.49 times", off, llama(830));
    row("a tenth of the tokens", "", llama(168, "a100-sxm-80", 2e11));
    // 1,680 x 312 / 989.4 = 529.8 h on H100
    row("1.99 times on H100", "", llama(1055, "h100-sxm"));
    row("2.01 times on H100", off, llama(1065, "h100-sxm"));
    row("adapters only", "", [](Case& c) {
        llama(1)(c);
        c.in("method") = "lora";
    });
}

Change layoutOf(double devices, Members members)
{
    return [=](Case& c) {
        c.figures().devices = devices;
        c.layout(members);
    };
}

void layoutRows()
{
    row("memory 75.1 of 80 GiB", "", [](Case& c) { c.figures().memory = 75.1 * gibibyte; });
    row("memory 75.3 of 80 GiB", "H08 memory_tight inputs.layout.tp",
        [](Case& c) { c.figures().memory = 75.3 * gibibyte; });
    row("TP 8", "", layoutOf(1024, {{"tp", 8.0}, {"gbs", 1024.0}}));
    row("TP 16", "H10 tp_across_nodes inputs.layout.tp", layoutOf(1024, {{"tp", 16.0}, {"gbs", 1024.0}}));
    row("TP 8 in nodes of 4", "H10 tp_across_nodes inputs.layout.tp",
        layoutOf(1024, {{"tp", 8.0}, {"gbs", 1024.0}, {"node", 4.0}}));
    row("TP 16 in a rack", "", [](Case& c) {
        c.device().catalogueId = "gb200";
        c.layout({{"tp", 16.0}, {"gbs", 1024.0}});
    });
    // 16 ranks: 28 micro-batches of one sequence each, 7 / 28 = 0.25; then 7 / 27
    row("bubble 0.25", "", layoutOf(1024, {{"tp", 8.0}, {"pp", 8.0}, {"gbs", 448.0}}));
    row("bubble 0.26", "H11 bubble inputs.layout.pp",
        layoutOf(1024, {{"tp", 8.0}, {"pp", 8.0}, {"gbs", 432.0}}));
    row("bubble 0.13", "", layoutOf(1024, {{"tp", 8.0}, {"pp", 8.0}, {"vp", 2.0}, {"gbs", 432.0}}));
    row("2,048 x 8,192 tokens", "", layoutOf(1024, {{"gbs", 2048.0}}));
    row("2,049 x 8,192 tokens", "H13 batch_large inputs.layout.gbs", layoutOf(1024, {{"gbs", 2049.0}}));
    row("more, with experts", "", [](Case& c) {
        c.experts();
        c.layout({{"gbs", 15360.0}});
    });
    row("31 x 8,192 tokens", "", layoutOf(1025, {{"gbs", 31.0}}));
    row("30 x 8,192 tokens", "H13 batch_small inputs.layout.gbs", layoutOf(1025, {{"gbs", 30.0}}));
    row("30 x 8,192 tokens on few", "", layoutOf(1024, {{"gbs", 30.0}}));
}

Change goodputOf(double devices, double goodput)
{
    return [=](Case& c) {
        c.figures().devices = devices;
        c.figures().goodput = goodput;
    };
}

/// Failures a day, and an hour between checkpoints: 4.8 a day are 5 hours apart.
Change failing(double perDay)
{
    return [=](Case& c) {
        c.in("losses") = Members{{"interval_s", 3600.0}};
        c.figures().failures = perDay / day;
    };
}

void lossRows()
{
    constexpr auto high = "H12 goodput_high inputs.goodput";
    row("goodput 0.97", "", goodputOf(16384, 0.97));
    row("goodput 0.98", high, goodputOf(16384, 0.98));
    row("no loss at all", high, goodputOf(16384, std::nan("")));
    row("0.98 on 4,096", "", goodputOf(4096, 0.98));
    row("hours as reported", "", [](Case& c) {
        goodputOf(16384, std::nan(""))(c);
        c.in("gpu_hours") = 240.0 * 16384;
    });
    row("five intervals", "", failing(4.79));
    row("less than five", "H12 failures_close inputs.losses.interval_s", failing(4.81));
}

Change input(const char* key, Value value)
{
    return [=](Case& c) { c.in(key) = value; };
}

void workRows()
{
    row("nothing odd", "", [](Case&) {});
    row("5 tokens a parameter", "", input("tokens", 10000.0));
    row("fewer", "H14 few_tokens inputs.tokens", input("tokens", 9990.0));
    row("beyond the context", "context run_beyond_context inputs.seq", [](Case& c) {
        Value& shape = c.in("arch");
        (*shape.as<Members>())["context"] = *c.in("seq").as<double>() - 1.0;
    });
    row("2,000 tokens a parameter", "", input("tokens", 4e6));
    row("more", "H14 many_tokens inputs.tokens", input("tokens", 4.01e6));
    row("fewer for adapters", "", [](Case& c) {
        c.in("tokens") = 100.0;
        c.in("method") = "lora";
    });
    row("peak 1,480", "", input("peak_tflops", 1480.0)); // 1.5 x 989.4 = 1,484
    row("peak 1,979", "H17 sparse_peak inputs.peak_tflops", input("peak_tflops", 1979.0));
    row("peak 1,979 at FP8", "", [](Case& c) {
        c.in("peak_tflops") = 1979.0;
        c.in("precision") = "fp8";
    });
    row("the final run only", "H23 no_experiments inputs.experiment_overhead",
        input("experiment_overhead", 1.0));
    const auto predicted = [](Case& c) {
        c.in("mfu") = Value{};
        c.layout({{"gbs", 128.0}});
    };
    row("at the speed of its steps", "B5 no_production_factor inputs.production_factor", predicted);
    row("measured to be that fast", "", [=](Case& c) {
        predicted(c);
        c.in("production_factor") = 1.0;
    });
    row("hours of a run that was", "", [](Case& c) {
        c.in("experiment_overhead") = 1.0;
        c.in("gpu_hours") = 240.0 * 1024;
    });
    row("a run that is published", "", [](Case& c) {
        llama(1680)(c);
        c.in("experiment_overhead") = 1.0;
    });
}

/// Ten days from the first of January 2026 end on the tenth.
Change dated(const char* deadline, double p90 = 1.0, const char* powerFrom = "")
{
    return [=](Case& c) {
        c.plan.workloads.edit()[0].start = "2026-01-01";
        c.in("deadline") = deadline;
        c.result.prediction.time = {0.9, p90};
        c.plan.sites.edit()[0].powerFrom = powerFrom;
    };
}

void dateRows()
{
    row("on the last day", "", dated("2026-01-10"));
    row("a day late", "deadline missed inputs.deadline", dated("2026-01-09"));
    row("13.1 days at worst", "", dated("2026-01-14", 1.31));
    row("perhaps a day late", "deadline in_doubt inputs.deadline", dated("2026-01-13", 1.31));
    row("a deadline of a run without start", "deadline no_start start", [](Case& c) {
        dated("2026-01-09")(c);
        c.plan.workloads.edit()[0].start.clear();
    });
    row("no deadline", "", dated("", 1.31));
    row("power from that day", "", dated("", 1.0, "2026-01-01"));
    row("power a day later", "H25 before_power start", dated("", 1.0, "2026-01-02"));
    row("power from that year", "", dated("", 1.0, "2026"));
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestRunFindings : public QObject {
    Q_OBJECT

private slots:
    void rules_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("wanted");
        mfuRows();
        publishedRows();
        layoutRows();
        lossRows();
        workRows();
        dateRows();
    }
    void rules()
    {
        QFETCH(Change, change);
        QFETCH(QString, wanted);
        Case made;
        change(made);
        QCOMPARE(said(made.findings()), wanted);
        for (const Finding& f : made.findings()) // each leads to a field
            QVERIFY(fieldInfo(made.plan, findRow(made.plan, f.uid), f.field));
    }

    /// What the sentences quote.
    void numbers()
    {
        Case made;
        llama(3370)(made);
        const Finding published = made.findings().at(0);
        QCOMPARE(published.value, 3370.0 * 1024);
        QCOMPARE(published.limit, 1720320.0);
        QCOMPARE(published.text, std::string("llama2-70b"));
        QCOMPARE(published.also, std::string("Meta, Llama 2 model card, 2023-07"));

        Case late;
        dated("2026-01-09", 1.0, "2026-03-01")(late);
        late.plan.workloads.edit()[0].start = "2027-12-25";
        const Finding missed = late.findings().at(0);
        QCOMPARE(missed.text, std::string("2028-01-03"));
        QCOMPARE(missed.value, 724.0); // 365 + 365 days less the six from the third to the ninth

        Case early;
        dated("", 1.0, "2026-03-01")(early);
        const Finding power = early.findings().at(0);
        QCOMPARE(power.value, 2.0); // MW
        QCOMPARE(power.text + ' ' + power.also, std::string("2026-01-01 2026-03-01"));
    }

    /// H10 says what the network costs. 16 ranks hand on 4 x 2 x 15/16 x 8,192 tokens x 10 x 2 bytes a layer,
    /// at 0.997 of 50 GB/s in place of 450; one layer, one micro-batch, stragglers 0.14 % at 16 GPUs.
    void networkOfTensorParallel()
    {
        Case made;
        Accelerator& h100 = made.device();
        h100.peak.bf16 = {989.4};
        h100.memoryBandwidth = {3350};
        h100.interconnect = {900};
        made.in("gpus") = 16.0;
        made.in("gpu_kw") = 1.0;
        made.layout({{"tp", 16.0}, {"gbs", 1.0}});
        made.figures().devices = 16.0;
        made.result.totals.gpuHours = 3840.0 * hour;
        made.result.totals.energy = 5000.0 * kWh;
        const auto found = made.findings();
        QCOMPARE(said(found), QStringLiteral("H10 tp_network inputs.layout.tp"));
        const auto q = layoutQuestion(made.plan, "run");
        QVERIFY(q);
        const double step =
            StepFormula<double>(q->model, q->base, q->device, q->constants).step().time.in(second);
        const double lost = 7.5 * 8192 * 10 * 2 / 0.997 * (1 / 50e9 - 1 / 450e9) * 1.0014 / step;
        const auto near = [](double value, double wanted) {
            return std::fabs(value - wanted) <= 1e-3 * wanted; // constants as printed, of three figures
        };
        QCOMPARE(found[0].amounts.size(), 3U);
        QVERIFY(near(found[0].amounts[0].value, 100.0 * lost));
        QVERIFY(near(found[0].amounts[1].value, 3840.0 * lost));
        QVERIFY(near(found[0].amounts[2].value, 5.0 * lost));
    }

    void accelerators_data()
    {
        QTest::addColumn<QString>("device");
        QTest::addColumn<double>("bf16");
        QTest::addColumn<double>("fp8");
        QTest::addColumn<double>("link");
        QTest::addColumn<QString>("wanted");
        const auto line = [](const char* device, double bf16, double fp8, double link, const char* wanted) {
            QTest::addRow("%s %g %g %g", device, bf16, fp8, link)
                << QString::fromLatin1(device) << bf16 << fp8 << link << QString::fromLatin1(wanted);
        };
        line("h100-sxm", 989.4, 1978.9, 900, "");
        line("h100-sxm", 1979, 1978.9, 900, "H17 sparse_peak peak.bf16_tflops");
        line("h100-sxm", 989.4, 3958, 900, "H17 sparse_peak peak.fp8_tflops");
        line("h100-sxm", 989.4, 1978.9, 901, "H26 nvlink_high interconnect_gb_s");
        line("a100-sxm-80", 624, 0, 600, "H17 sparse_peak peak.bf16_tflops");
        line("a100-sxm-80", 312, 0, 601, "H26 nvlink_high interconnect_gb_s");
        line("gb200", 2500, 5000, 1800, "");
        line("gb200", 2500, 5000, 1801, "H26 nvlink_high interconnect_gb_s");
        line("own", 1e5, 1e5, 1e5, ""); // nothing is known of it
    }
    void accelerators()
    {
        QFETCH(QString, device);
        QFETCH(double, bf16);
        QFETCH(double, fp8);
        QFETCH(double, link);
        QFETCH(QString, wanted);
        Accelerator a{.uid = "acc", .name = "A", .catalogueId = device.toStdString()};
        a.peak.bf16 = {bf16};
        if (fp8 > 0.0)
            a.peak.fp8 = {fp8};
        a.interconnect = {link};
        QCOMPARE(said(acceleratorFindings(a)), wanted);
    }

    void groups()
    {
        Case made;
        NodeGroup& g = made.group();
        g.nodes = 10;
        g.scaleOut = {800};
        g.inService = "2026-01-01";
        made.plan.sites.edit()[0].powerFrom = "2026-01-01";
        const auto now = [&] { return groupFindings(PlanIndex(made.plan), made.plan.groups[0], false); };
        QCOMPARE(said(now()), QString());
        made.plan.groups.edit()[0].scaleOut = {808};
        QCOMPARE(said(now()), QStringLiteral("H26 network_high scale_out_gb_s"));
        QCOMPARE(now().at(0).value, 101.0);
        made.plan.groups.edit()[0].scaleOut.reset();
        made.plan.sites.edit()[0].powerFrom = "2026-07-01";
        QCOMPARE(said(now()), QStringLiteral("H25 before_power in_service"));
        QCOMPARE(now().at(0).value, 0.0728); // MW: 10 x 8 x 700 W x 1.3
    }
};

QTEST_APPLESS_MAIN(TestRunFindings)
#include "tst_run_findings.moc"
