// What the carbon of a plan does not count is said, by the carbon basis of its sites.
#include <QTest>

#include "report/carbon_remarks.h"
#include "service_plan.h"

using namespace jw;

namespace {

Plan planOf(const std::vector<std::string>& bases)
{
    Plan plan = newPlan("Carbon");
    for (std::size_t at = 0; at < bases.size(); ++at)
        plan.sites.add({.uid = std::to_string(at), .name = std::to_string(at), .carbonBasis = bases[at]});
    return plan;
}

} // namespace

class TestCarbonRemarks : public QObject {
    Q_OBJECT

private slots:
    void categoryThree_data()
    {
        QTest::addColumn<QStringList>("bases");
        QTest::addColumn<bool>("within");  // upstream of fuels stands in scope 2 of some site
        QTest::addColumn<bool>("without"); // and is left out of some
        QTest::newRow("life-cycle") << QStringList{"life-cycle, generation"} << true << false;
        QTest::newRow("direct") << QStringList{"direct, consumption"} << false << true;
        QTest::newRow("both") << QStringList{"life-cycle, generation", "direct, generation 2022"} << true
                              << true;
    }
    void categoryThree()
    {
        QFETCH(QStringList, bases);
        std::vector<std::string> texts;
        for (const QString& basis : bases)
            texts.push_back(basis.toStdString());
        const std::vector<CarbonRemark> remarks = carbonRemarks(planOf(texts));
        QCOMPARE(remarks.size(), std::size_t(2));
        const auto says = [&](const char* part) {
            return remarks[0].words.find(part) != std::string_view::npos;
        };
        QVERIFY(remarks[0].category.starts_with("Scope 3, category 3: "));
        QTEST(says("within the electricity"), "within");
        QTEST(says("not counted: the grid carbon") || says("not counted: that of other sites"), "without");
        QVERIFY(says("losses of lines")); // which no site says
        QVERIFY(remarks[1].words.starts_with("not counted: "));
    }

    void unknownPriceIsSaid()
    {
        Plan plan = test::servedPlan(1.0);
        QVERIFY(!priceRemark(plan)); // rented
        plan.groups.edit()[0].rent.reset();
        QCOMPARE(
            QString::fromStdString(textOf(*priceRemark(plan))),
            QStringLiteral("Cost: no price of H100 SXM is known: totals of cost are at least (≥) what is "
                           "shown; enter the price per node or the rent, 0 if it is free"));
    }

    void unknownEmbodiedIsSaid()
    {
        Plan plan = test::servedPlan(1.0);
        const auto remark = embodiedRemark(plan);
        QVERIFY(remark);
        QVERIFY(textOf(*remark).find("not known for H100") != std::string::npos);
        QCOMPARE(carbonRemarks(plan).size(), std::size_t(3));
        plan.groups.edit()[0].nodeEmbodied = {4412};
        QVERIFY(!embodiedRemark(plan));
    }
};

QTEST_APPLESS_MAIN(TestCarbonRemarks)
#include "tst_carbon_remarks.moc"
