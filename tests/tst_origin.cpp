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
    const Source* source = sourceOf(plan, originOf(plan, scenario, "s", field));
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
        QVERIFY(originOf(plan, 0, "s", "pue"));
        QCOMPARE(titleIn(plan, 0), QStringLiteral("none"));
    }
};

QTEST_APPLESS_MAIN(TestOrigin)
#include "tst_origin.moc"
