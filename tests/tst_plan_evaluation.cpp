// From an edit to results, without anybody asking.
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include <cmath>

#include "document/plan_evaluation.h"
#include "sample_plan.h"

using namespace jw;

namespace {
double energy(const PlanEvaluation& evaluation, std::size_t scenario)
{
    const auto& results = evaluation.latest()->scenarios[scenario]->results;
    return results ? results->total.energy.in(kWh) : std::nan("");
}
} // namespace

class TestPlanEvaluation : public QObject {
    Q_OBJECT

private slots:
    void followsEveryEdit()
    {
        PlanDocument document(std::make_shared<const Plan>(test::samplePlan()));
        PlanEvaluation evaluation(document);
        const double before = energy(evaluation, 0), other = energy(evaluation, 1);
        QVERIFY(document.setField({0, "ashburn", "pue"}, 1.5));
        QTRY_VERIFY(!evaluation.isStale());
        QVERIFY(energy(evaluation, 0) > before);
        QCOMPARE(energy(evaluation, 1), other); // has a PUE of its own
        document.history().undo();
        QTRY_COMPARE(energy(evaluation, 0), before);
    }

    /// Through two scenarios that do not set it, down to the third; what is based on one that does stays.
    void theBaselineReachesItsGrandchildren()
    {
        Plan plan = test::samplePlan();
        plan.scenarios.add({.uid = "child", .name = "Child"}); // 3
        plan.scenarios.add({.uid = "grandchild", .name = "Grandchild", .parent = "child"});
        plan.scenarios.add({.uid = "last", .name = "Last", .parent = "grandchild"}); // 5
        plan.overrides.add({.scenario = "child", .entity = "oslo", .field = "pue", .number = 1.3});
        PlanDocument document(std::make_shared<const Plan>(plan));
        PlanEvaluation evaluation(document);
        std::vector<double> before;
        for (std::size_t at = 0; at < plan.scenarios.size(); ++at)
            before.push_back(energy(evaluation, at));
        const double ashburn = evaluation.latest()->scenarios[0]->results->sites[0].totals.energy.in(kWh);
        QVERIFY(document.setField({0, "ashburn", "pue"}, 1.5));
        QTRY_VERIFY(!evaluation.isStale());
        // three years; energy at the meter is IT energy times PUE
        const double more = 3.0 * ashburn * (1.5 / 1.25 - 1.0);
        QVERIFY(more > 0.0);
        for (const std::size_t at : {0U, 3U, 4U, 5U})
            QVERIFY(std::fabs(energy(evaluation, at) - before[at] - more) < 1e-9 * before[at]);
        QVERIFY(before[5] > before[0]);             // Oslo's PUE is its child's own
        QCOMPARE(energy(evaluation, 1), before[1]); // has a PUE of its own
        QCOMPARE(energy(evaluation, 2), before[2]); // is based on that
    }

    void undoOvertakesTheCalculation()
    {
        PlanDocument document(std::make_shared<const Plan>(test::samplePlan()));
        PlanEvaluation evaluation(document);
        EvaluationPtr before;
        before = evaluation.latest(); // stays when the latest is another
        QVERIFY(document.setField({0, "ashburn", "pue"}, 1.5));
        document.history().undo(); // while that is being computed
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(evaluation.latest(), before);
        QVERIFY(!evaluation.isStale());
    }

    void staleUntilAsked()
    {
        PlanDocument document(std::make_shared<const Plan>(test::samplePlan()));
        PlanEvaluation evaluation(document);
        const double before = energy(evaluation, 0);
        evaluation.setAutomatic(false);
        QSignalSpy stale(&evaluation, &PlanEvaluation::staleChanged);
        QVERIFY(document.setField({0, "ashburn", "pue"}, 1.5));
        QCOMPARE(stale.count(), 1);
        QVERIFY(evaluation.isStale());
        QCOMPARE(energy(evaluation, 0), before);
        evaluation.recalculate();
        QTRY_VERIFY(!evaluation.isStale());
        QVERIFY(energy(evaluation, 0) > before);
    }
};

QTEST_GUILESS_MAIN(TestPlanEvaluation)
#include "tst_plan_evaluation.moc"
