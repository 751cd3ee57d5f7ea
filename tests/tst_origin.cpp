// Which source a value has in a scenario: its own, that of the nearest override, or none.
#include <QTest>

#include "domain/origin.h"
#include "domain/resolve.h"

using namespace jw;

namespace {

/// Baseline, "mid" on it, "leaf" on mid; the baseline's PUE has source a, mid overrides it from b.
Plan chained()
{
    Plan plan = newPlan("Chain");
    plan.sites.add({.uid = "s", .name = "Site"});
    plan.sources = {{.uid = "a", .title = "A"}, {.uid = "b", .title = "B"}};
    plan.scenarios.add({.uid = "mid", .name = "Mid"});
    plan.scenarios.add({.uid = "leaf", .name = "Leaf", .parent = "mid"});
    plan.overrides.add({.scenario = "mid", .entity = "s", .field = "pue", .number = 1.2});
    plan.provenance = {{.entity = "s", .field = "pue", .source = "a"},
                       {.entity = "mid", .field = "s/pue", .source = "b"}};
    return plan;
}

QString titleIn(const Plan& plan, std::size_t scenario, const char* field = "pue")
{
    const Source* source = originOf(plan, scenario, "s", field).source;
    return source ? QString::fromStdString(source->title) : QStringLiteral("none");
}

} // namespace

class TestOrigin : public QObject {
    Q_OBJECT

private slots:
    void nearestOverrideWins()
    {
        const Plan plan = chained();
        QCOMPARE(titleIn(plan, 0), QStringLiteral("A"));
        QCOMPARE(titleIn(plan, 1), QStringLiteral("B"));
        QCOMPARE(titleIn(plan, 2), QStringLiteral("B")); // inherited
    }

    /// An override that nobody sourced does not borrow the source of the value it replaces.
    void unsourcedOverrideHasNone()
    {
        Plan plan = chained();
        plan.overrides.add({.scenario = "leaf", .entity = "s", .field = "pue", .number = 1.1});
        QCOMPARE(titleIn(plan, 2), QStringLiteral("none"));
        QCOMPARE(titleIn(plan, 1), QStringLiteral("B"));
    }

    void otherFieldsAndMissingSources()
    {
        Plan plan = chained();
        QCOMPARE(titleIn(plan, 0, "price_per_kwh"), QStringLiteral("none"));
        plan.sources.edit().clear();
        QVERIFY(originOf(plan, 0, "s", "pue").provenance);
        QCOMPARE(titleIn(plan, 0), QStringLiteral("none"));
    }

    /// A default is what nobody changed and nobody typed.
    void defaultOrOwn()
    {
        Plan plan = chained();
        QVERIFY(originOf(plan, 0, "s", "price_per_kwh").kind == OriginKind::Default);
        QVERIFY(originOf(plan, 2, "s", "price_per_kwh").kind == OriginKind::Default);
        QVERIFY(originOf(plan, 0, "s", "pue").kind == OriginKind::Sourced);
        plan.provenance.add({.entity = "s", .field = "price_per_kwh", .enteredText = "0.08"});
        QVERIFY(originOf(plan, 0, "s", "price_per_kwh").kind ==
                OriginKind::Own); // typed, though it is the same
        plan.sites.edit()[0].wue = {0.3};
        QVERIFY(originOf(plan, 0, "s", "wue_l_per_kwh").kind == OriginKind::Own);
        plan.overrides.add(
            {.scenario = "leaf", .entity = "s", .field = "grid_carbon_g_per_kwh", .number = 20});
        const ValueOrigin overridden = originOf(plan, 2, "s", "grid_carbon_g_per_kwh");
        QVERIFY(overridden.kind == OriginKind::Own && overridden.scenario == 2 && !overridden.provenance);
        QVERIFY(originOf(plan, 1, "s", "grid_carbon_g_per_kwh").kind == OriginKind::Default);
    }
};

QTEST_APPLESS_MAIN(TestOrigin)
#include "tst_origin.moc"
