// Sets of constants in a plan: there and back, one a case.
#include <QTest>

#include "domain/check.h"
#include "engine/serving/plan_sets.h"

using namespace jw;

namespace {

FittedSet fittedSet()
{
    FittedSet set{.accelerator = "h100-sxm",
                  .engine = ServeEngine::Sglang,
                  .precision = ServePrecision::Fp8,
                  .model = "llama3.1-70b",
                  .shape = {80, 8192, 28672, 64, 8, 0, 0, 0},
                  .constants = globalConstants(),
                  .rows = 42,
                  .tpotError = 0.04,
                  .ttftError = 0.17,
                  .points = {{8, 1024, 512, 16}, {4, 128, 64, 1}},
                  .source = "rows.csv",
                  .asOf = "2026-11-23",
                  .own = true};
    set.constants.weights = 0.5;
    set.constants.layer = 40e-6 * second;
    return set;
}

} // namespace

class TestPlanSets : public QObject {
    Q_OBJECT

private slots:
    void thereAndBack()
    {
        Plan plan = newPlan("Own");
        const FittedSet set = fittedSet();
        const std::string uid = putSet(plan, servingSetOf(set));
        QVERIFY(check(plan).has_value());
        QCOMPARE(plan.servingSets[0].uid, uid);
        QCOMPARE(plan.servingSets[0].name, std::string("llama3.1-70b, h100-sxm, sglang, fp8"));
        QCOMPARE(plan.servingSets[0].layer.value, 40.0);
        const auto back = planSets(plan);
        QCOMPARE(back.size(), std::size_t{1});
        QVERIFY(back[0].own);
        QVERIFY(back[0].shape == set.shape);
        QVERIFY(back[0].engine == set.engine && back[0].precision == set.precision);
        QCOMPARE(back[0].accelerator, set.accelerator);
        QCOMPARE(back[0].rows, 42);
        QCOMPARE(back[0].tpotError, 0.04);
        QVERIFY(back[0].ttftError == 0.17);
        QCOMPARE(back[0].points.size(), std::size_t{2});
        QCOMPARE(back[0].points[1].in, 128.0);
        QCOMPARE(back[0].constants.weights.base(), 0.5);
        QVERIFY(std::abs(back[0].constants.layer.in(1e-6 * second) - 40.0) < 1e-9);
        QCOMPARE(back[0].asOf, set.asOf);
    }

    /// Of rows without a TTFT no error of it is known: nothing, not 0.
    void anUnknownErrorStaysUnknown()
    {
        FittedSet set = fittedSet();
        set.ttftError.reset();
        Plan plan = newPlan("Own");
        putSet(plan, servingSetOf(set));
        QVERIFY(!plan.servingSets[0].ttftError);
        QVERIFY(!planSets(plan)[0].ttftError);
    }

    /// A service that points to the set keeps its uid; another precision is another set.
    void oneSetACase()
    {
        Plan plan = newPlan("Own");
        FittedSet set = fittedSet();
        const std::string uid = putSet(plan, servingSetOf(set));
        set.constants.weights = 0.9;
        QCOMPARE(putSet(plan, servingSetOf(set)), uid);
        QCOMPARE(plan.servingSets.size(), std::size_t{1});
        QCOMPARE(plan.servingSets[0].weights, 0.9);
        set.precision = ServePrecision::Bf16;
        QVERIFY(putSet(plan, servingSetOf(set)) != uid);
        QCOMPARE(plan.servingSets.size(), std::size_t{2});
    }

    /// A set of the plan goes before the shipped and the global constants.
    void goesFirst()
    {
        Plan plan = newPlan("Own");
        (void)putSet(plan, servingSetOf(fittedSet()));
        const auto own = planSets(plan);
        ServingPoint point{
            .accelerator = "h100-sxm", .engine = ServeEngine::Sglang, .precision = ServePrecision::Fp8};
        point.model.layers = 80.0;
        point.model.hidden = 8192.0;
        point.model.ffn = 28672.0;
        point.model.heads = 64.0;
        point.model.kvHeads = 8.0;
        point.at = {8, 1024, 512, 16};
        const ServingChoice choice = servingChoice(point, own);
        QVERIFY(choice.set && choice.set->own);
        QVERIFY(choice.tier == Tier::A); // 42 rows, 4 % off, at a measured point
        QCOMPARE(choice.constants().weights.base(), 0.5);
    }
};

QTEST_APPLESS_MAIN(TestPlanSets)
#include "tst_plan_sets.moc"
