// From an edit to results, without anybody asking.
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

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
