// Each plausibility rule of services at its bound and past it; what a service needs, and the nodes that hold
// it.
#include <QTest>

#include <cmath>
#include <functional>

#include "engine/serving/service_figures.h"
#include "engine/serving/service_need.h"
#include "engine/serving/serving_findings.h"
#include "service_plan.h"

using namespace jw;
using test::promise;
using test::servedPlan;

namespace {

Members with(Members more, const Members& also = promise)
{
    for (const auto& [key, value] : also)
        more.emplace(key, value);
    return more;
}

/// The model of the plan with a context length, and the promise.
Members withContext(double tokens)
{
    Members shape = test::llama70b();
    shape.emplace("context", tokens);
    return with({{"arch", shape}});
}

/// A rate of a replica that is entered beside the promise and the model.
Members given(double rate, Members more = {})
{
    more.insert({{"rate_from", "given"}, {"rate_per_replica", rate}});
    return with(std::move(more));
}

std::vector<Finding> found(const Plan& plan)
{
    const PlanIndex index(plan);
    return servingFindings(index, plan.workloads[0]);
}

QString said(const std::vector<Finding>& findings)
{
    QStringList all;
    for (const Finding& f : findings)
        all << QString::fromStdString(f.id + ' ' + f.what + ' ' + f.field);
    return all.join(QStringLiteral("; "));
}

using Make = std::function<Plan()>;

Plan onNodes(Plan plan, int nodes)
{
    plan.groups.edit()[0].nodes = nodes;
    return plan;
}

bool near(double a, double b, double tolerance) { return std::fabs(a / b - 1.0) < tolerance; }

} // namespace

class TestServingFindings : public QObject {
    Q_OBJECT

private slots:
    void rules_data()
    {
        QTest::addColumn<Make>("make");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const char* name, const Plan& plan, const char* wanted) {
            QTest::newRow(name) << Make([plan] { return plan; }) << QString::fromLatin1(wanted);
        };
        row("at ease", servedPlan(1.0, promise), "");
        row("as long as the context", servedPlan(1.0, withContext(1536.0)), ""); // 1,024 in, 512 out
        row("beyond the context", servedPlan(1.0, withContext(1535.0)),
            "context request_beyond_context inputs.tokens_in");
        Members answers = withContext(1535.0);
        answers.insert_or_assign("tokens_in", 512.0);
        answers.insert_or_assign("tokens_out", 1024.0);
        row("beyond the context, most of it the answer", servedPlan(1.0, answers),
            "context request_beyond_context inputs.tokens_out");
        row("entered, beyond the context", servedPlan(0.5, given(6.0, withContext(1535.0))),
            "context request_beyond_context inputs.tokens_in");
        row("too many for any group", servedPlan(1e9, promise),
            "capacity capacity_requests inputs.requests_per_s; capacity unanswered inputs.requests_per_s");
        row("no promise", servedPlan(1.0), "");
        row("94 % of the promise", servedPlan(6.16, promise), "");
        row("96 % of the promise", servedPlan(6.30, promise), "H09 near_promise inputs.requests_per_s");
        // 7.75 a second is the most of a replica at all
        row("too few, though late all are answered", servedPlan(7.0, promise),
            "capacity capacity_tpot inputs.requests_per_s");
        row("too few", servedPlan(20.0, promise),
            "capacity capacity_tpot inputs.requests_per_s; capacity unanswered inputs.requests_per_s");
        row("enough", onNodes(servedPlan(20.0, promise), 4), "");
        row("fewer allowed", onNodes(servedPlan(20.0, with({{"max_replicas", 2.0}})), 4),
            "capacity capacity_most inputs.max_replicas; capacity unanswered inputs.requests_per_s");
        // 6.95017e10 bytes over 4 x 3,350 GB/s: 5.187 ms
        row("slower than the weights", servedPlan(1.0, {{"tpot_slo_ms", 5.2}}),
            "capacity promise_tpot inputs.tpot_slo_ms");
        row("faster than the weights", servedPlan(1.0, {{"tpot_slo_ms", 5.1}}),
            "H15 tpot_weights inputs.tpot_slo_ms; capacity promise_tpot inputs.tpot_slo_ms");
        row("no time for a prompt", servedPlan(1.0, {{"ttft_slo_ms", 10.0}}),
            "capacity promise_ttft inputs.ttft_slo_ms");
        row("measured", servedPlan(0.5, given(6.0)), "");
        row("ten times the prediction", servedPlan(0.5, given(65.6)),
            "H05 rate_high inputs.rate_per_replica");
        row("just below", servedPlan(0.5, given(65.5)), "");
        row("a tenth of it", servedPlan(0.5, given(0.65)), "H05 rate_low inputs.rate_per_replica");
        row("entered and too few", servedPlan(20.0, given(5.0)),
            "capacity capacity_given inputs.requests_per_s; capacity unanswered inputs.requests_per_s");
        const Members nineSeconds{
            {"rate_from", "items"}, {"tp", 1.0}, {"item", Members{{"seconds_per_item", 9.0}}}};
        row("items that take too long", servedPlan(1.0, nineSeconds), // of 8 GPUs 8 / 9 an item a second
            "capacity capacity_item inputs.requests_per_s; capacity unanswered inputs.requests_per_s");
        row("entered, across domains", onNodes(servedPlan(0.5, given(6.0, {{"tp", 16.0}})), 4),
            "H10 replica_across_nodes inputs.tp");
        row("one domain", onNodes(servedPlan(0.5, given(6.0, {{"tp", 8.0}})), 4), "");
    }
    void rules()
    {
        QFETCH(Make, make);
        QFETCH(QString, wanted);
        QCOMPARE(said(found(make())), wanted);
    }

    /// 20 requests a second at 6.554: four replicas of one node each.
    void capacityNamesWhatBindsAndWhatHolds()
    {
        const Finding f = found(servedPlan(20.0, promise)).front();
        QCOMPARE(f.severity, Severity::Error);
        QCOMPARE(f.value, 4.0);
        QCOMPARE(f.limit, 1.0);
        QCOMPARE(f.text, std::string("g"));
        QCOMPARE(f.amounts.size(), std::size_t(3));
        QVERIFY(near(f.amounts[0].value, 6.554017, 1e-6));
        QCOMPARE(f.amounts[1].value, 4.0);
        QCOMPARE(f.amounts[2].value, 1.0);
    }

    /// 5 of 20 a second are answered.
    void theUnansweredAreCounted()
    {
        const auto all = found(servedPlan(20.0, given(5.0)));
        QCOMPARE(all.size(), std::size_t(2));
        QVERIFY(near(all[1].value, 75.0, 1e-12));
    }

    /// 0.85 of the most that a replica serves, and what else depends on the load.
    void nearTheMost()
    {
        const auto question = serviceQuestion(servedPlan(1.0), "w");
        QVERIFY(question);
        const double most = answerOf(*question).most.in(one / second);
        QCOMPARE(said(found(servedPlan(0.84 * most))), QString());
        QCOMPARE(said(found(servedPlan(0.86 * most))), QString("H21 near_most inputs.requests_per_s"));
    }

    /// Drafts and the prefix cache, on either side of 64 sequences.
    void switchesInLargeBatches()
    {
        const Members levers{{"accept", 0.7}, {"prefix_hit", 0.5}};
        const auto batch = [&](double rate) {
            const auto q = serviceQuestion(servedPlan(rate, {{"levers", levers}}), "w");
            return q ? answerOf(*q).hours[0].replica.batch.base() : std::nan("");
        };
        double low = 0.1, high = 20.0;
        while (high - low > 1e-3)
            (batch((low + high) / 2.0) <= 64.0 ? low : high) = (low + high) / 2.0;
        QVERIFY(batch(low - 0.1) < 64.0 && batch(high + 0.1) > 64.0);
        const auto rules = [&](double rate) { return said(found(servedPlan(rate, {{"levers", levers}}))); };
        QVERIFY2(!rules(low - 0.1).contains("H22"), qPrintable(rules(low - 0.1)));
        QVERIFY(rules(high + 0.1).contains("H22 drafts_in_batch inputs.levers.accept"));
        QVERIFY(rules(high + 0.1).contains("H22 prefix_in_batch inputs.levers.prefix_hit"));
    }

    /// Half of two more nodes are four GPUs beside the four there are: of 16, twelve are the first group's.
    void nodesOfSeveralGroups()
    {
        Plan plan = servedPlan(20.0, promise);
        NodeGroup other = plan.groups[0];
        other.uid = "h", other.name = "h", other.nodes = 2;
        plan.groups.add(other);
        Assignment half{.uid = "b", .workload = "w", .group = "h"};
        half.share.value = 0.5;
        plan.assignments.add(half);
        const auto need = needOf(plan, "w");
        QVERIFY(need);
        QCOMPARE(need->gpus, Ratio<>(8.0));
        QCOMPARE(need->gpusNeeded, Ratio<>(16.0));
        QVERIFY(!need->holds());
        const auto size = nodesThatHold(plan, "w", *need);
        QVERIFY(size);
        QCOMPARE(size->group, std::string("g"));
        QCOMPARE(size->nodes, 3.0);
        plan.groups.edit()[0].nodes = 3;
        QVERIFY(needOf(plan, "w")->holds());
    }

    /// 141.1 GB of BF16 weights are 131.4 GiB; a GPU has 0.9 x 80 - 2 = 70 GiB for them, two have 140.
    void gpusThatHoldTheModel()
    {
        const Plan large = servedPlan(1.0, {{"precision", "bf16"}, {"tp", 1.0}});
        const auto finding = replicaMemoryFinding(large, large.workloads[0]);
        QVERIFY(finding);
        QCOMPARE(finding->what, std::string("replica_memory"));
        QVERIFY(near(finding->value, 131.41, 1e-3));
        QVERIFY(near(finding->limit, 70.0, 1e-9));
        QCOMPARE(finding->amounts[1].value, 2.0);
        const Plan fits = servedPlan(1.0);
        QVERIFY(!replicaMemoryFinding(fits, fits.workloads[0]));
        // 100,000 tokens of 320 KiB are 30.5 GiB beside 65.7 GiB of weights: more than 70 GiB, less than 140.
        const Plan lengthy = servedPlan(1.0, {{"tokens_in", 1e5}, {"tp", 1.0}});
        const auto cache = replicaMemoryFinding(lengthy, lengthy.workloads[0]);
        QVERIFY(cache);
        QCOMPARE(cache->what, std::string("replica_cache"));
        QCOMPARE(cache->amounts[1].value, 2.0);
        QCOMPARE(cache->amounts[2].value, 1e5 + 256.0);
        Members tooLong = withContext(8192.0); // no number of GPUs mends that
        tooLong.insert_or_assign("tokens_in", 1e5);
        tooLong.insert_or_assign("tp", 1.0);
        const auto refused = serviceQuestion(servedPlan(1.0, tooLong), "w");
        QVERIFY(!refused);
        QCOMPARE(refused.error().text, std::string("beyond_context"));
        QVERIFY2(refused.error().field.ends_with("inputs/tokens_in"), refused.error().field.c_str());
        const Plan endless = servedPlan(1.0, {{"tokens_in", 1e9}});
        QCOMPARE(replicaMemoryFinding(endless, endless.workloads[0])->what, std::string("replica_never"));
    }

    void noNumberOfNodesKeepsIt()
    {
        const Plan plan = servedPlan(1.0, {{"ttft_slo_ms", 10.0}});
        const auto need = needOf(plan, "w");
        QVERIFY(need && !need->possible() && !need->holds());
        const auto size = nodesThatHold(plan, "w", *need);
        QVERIFY(!size && size.error().text == "serving_promise");
    }

    /// Half of the day at twice the mean, however its load is scaled; 25 % headroom: 2 x 3 / (2 x 0.75) = 4.
    void entered()
    {
        const Members more{{"day", test::halfDay(5.0)}, {"headroom", 0.25}};
        const auto need = needOf(servedPlan(3.0, given(2.0, more)), "w");
        QVERIFY(need);
        QCOMPARE(need->replicasNeeded, Ratio<>(4.0));
        QCOMPARE(need->gpusNeeded, Ratio<>(16.0));
    }

    /// Published text queries: 0.24 to 0.34 Wh.
    void energyOfAQuery_data()
    {
        QTest::addColumn<double>("wattHours");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("3.4") << 3.4 << QString();
        QTest::newRow("4") << 4.0 << "H05 query_high inputs.wh_per_query";
        QTest::newRow("0.024") << 0.024 << QString();
        QTest::newRow("0.02") << 0.02 << "H05 query_low inputs.wh_per_query";
        QTest::newRow("nothing") << 0.0 << QString();
    }
    void energyOfAQuery()
    {
        QFETCH(double, wattHours);
        QFETCH(QString, wanted);
        Workload work{.uid = "q", .name = "q", .kind = WorkloadKind::PerQuery};
        work.inputs.values = {{"wh_per_query", wattHours}, {"queries_per_user_day", 1.0}, {"users", 1.0}};
        QCOMPARE(said(perQueryFindings(work)), wanted);
    }

    /// 100 / 6.554 is 16 replicas. Slow is slower: fewer requests within the promise, more replicas; parts of
    /// the memory add up.
    void figuresAndTheirBands()
    {
        const auto q = serviceQuestion(servedPlan(100.0, promise), "w");
        QVERIFY(q);
        const auto cells = serviceCells(*q);
        const auto cell = [&](const char* key) { return *findBand(cells, key); };
        const ServingBands bands = servingBands(q->choice.tier);
        QVERIFY(near(cell("rate_per_replica").value, 6.554017, 1e-6));
        QVERIFY(near(cell("tpot_ms").p90, cell("tpot_ms").value * bands.tpot.p90, 1e-9));
        QVERIFY(cell("rate_per_replica").p10 < cell("rate_per_replica").value);
        QCOMPARE(cell("replicas_needed").value, 16.0);
        QVERIFY(cell("replicas_needed").p90 > 16.0);
        QCOMPARE(cell("replicas").p10, cell("replicas").p90);
        const ReplicaMemory m = replicaMemory(*q, answerOf(*q));
        QVERIFY(near((m.weights + m.cache + m.free + m.kept).in(gibibyte), 320.0, 1e-12));
        // 80 x 4 GiB x 0.1 + 4 x 2 GiB
        QVERIFY(near(m.kept.in(gibibyte), 40.0, 1e-12));
    }

    /// With hardly a request, so that the load moves nothing: times at the ends of their own bands, the most
    /// requests at the inverse ends of TPOT.
    void timesAndRatesAreInTheirBands()
    {
        const auto q = serviceQuestion(servedPlan(1e-6, promise), "w");
        QVERIFY(q);
        const auto cells = serviceCells(*q);
        const auto holds = [&](const char* key, Band band) {
            const BandedCell* cell = findBand(cells, key);
            return cell && near(cell->p10, cell->value * band.p10, 1e-3) &&
                   near(cell->p90, cell->value * band.p90, 1e-3);
        };
        const ServingBands bands = servingBands(q->choice.tier);
        QVERIFY(holds("tpot_ms", bands.tpot));
        QVERIFY(holds("ttft_ms", bands.ttft) && holds("ttft_mean_ms", bands.ttft));
        QVERIFY(holds("max_rate", servingBands(q->capacityTier()).tpot.inverse()));
    }

    /// C8: of a model with experts the power is as unsure as of an accelerator that nobody measured.
    void powerOfExpertsIsTierC()
    {
        Members shape = test::llama70b();
        QCOMPARE(serviceQuestion(servedPlan(1.0, with({{"arch", shape}})), "w")->powerTier, Tier::A);
        shape.insert({{"experts", 8.0}, {"topk", 2.0}, {"expert_ffn", 3584.0}});
        const auto q = serviceQuestion(servedPlan(1.0, with({{"arch", shape}})), "w");
        QVERIFY(q);
        QCOMPARE(q->powerTier, Tier::C);
    }

    /// Eight GPUs are joined in a node of an H100: sixteen are predicted as if all were.
    void acrossNodesIsTierC()
    {
        const auto choice = [](double tp) {
            const auto q = serviceQuestion(onNodes(servedPlan(1.0, with({{"tp", tp}})), 4), "w");
            return q ? q->choice : ServingChoice{};
        };
        QVERIFY(choice(8.0).tier == Tier::A || choice(8.0).tier == Tier::B);
        QCOMPARE(choice(16.0).tier, Tier::C);
        QCOMPARE(choice(16.0).doubt, ServingDoubt::AcrossNodes);
    }

    /// What a replica can serve, and how surely, has nothing to do with what it is asked for.
    void capacityIsTheSameAtAnyLoad()
    {
        const auto rate = [](double requests) {
            const auto q = serviceQuestion(servedPlan(requests, promise), "w");
            return q ? *findBand(serviceCells(*q), "rate_per_replica") : BandedCell{};
        };
        const BandedCell low = rate(0.01);
        QVERIFY(low.p10 < low.value && low.value < low.p90);
        for (const double requests : {1.0, 20.0, 200.0}) {
            const BandedCell here = rate(requests);
            QCOMPARE(here.value, low.value);
            QCOMPARE(here.p10, low.p10);
            QCOMPARE(here.p90, low.p90);
            QCOMPARE(here.tier, low.tier);
        }
    }
};

QTEST_APPLESS_MAIN(TestServingFindings)
#include "tst_serving_findings.moc"
