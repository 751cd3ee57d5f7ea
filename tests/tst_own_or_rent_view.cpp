// "Own or rent" on the page of fleets: charts by hand arithmetic, sentences, the choice of the rent.
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QTest>

#include <algorithm>
#include <cmath>

#include "catalogue/catalogue.h"
#include "catalogue/rent_offers.h"
#include "form_bench.h"
#include "views/charts/chart.h"
#include "views/charts/chart_export.h"
#include "views/common/page_frame.h"
#include "views/common/segments.h"
#include "views/fleet/fleet_page.h"
#include "views/fleet/own_or_rent_panel.h"
#include "views/forms/table_view.h"

using namespace jw;
using Over = OwnOrRentPanel::Over;

namespace {

Look* look = nullptr;

/// A node of eight H100s for 250,000 at PUE 1.25 and 0.08 per kWh, without interest; rented ones beside it.
Plan nodePlan()
{
    Plan plan = newPlan("Own or rent");
    plan.settings.discountRate.value = 0.0;
    Site site{.uid = "s", .name = "S"};
    site.pue.value = 1.25;
    site.pricePerKWh.value = 0.08;
    plan.sites.add(site);
    plan.fleets.add({.uid = "f", .name = "F", .site = "s"});
    plan.accelerators.add({.uid = "h100", .name = "H100 SXM", .catalogueId = "h100-sxm"});
    NodeGroup group{.uid = "g", .fleet = "f", .name = "DGX", .accelerator = "h100"};
    group.utilization.value = 1.0;
    group.nodeIdle = {2000};
    group.nodePeak = {10000};
    group.pricePerNode.value = 250000;
    group.maintenanceFraction.value = 0.04;
    plan.groups.add(group);
    group.uid = "rented";
    group.name = "Cloud";
    group.tenure = Tenure::Rented;
    group.rent = {2.0};
    group.reservedRent = {0.9};
    plan.groups.add(group);
    group.uid = "unpriced";
    group.name = "Gift";
    group.pricePerNode.value = 0;
    plan.groups.add(group);
    return plan;
}

/// The page as large as the window leaves it at 1280 x 720, with the charts of owning against renting.
struct Bench {
    explicit Bench(Plan plan = nodePlan(), const std::string& group = "g")
        : document(std::make_shared<const Plan>(std::move(plan))),
          evaluation(document),
          page(document, evaluation, *look),
          panel(page.ownOrRent())
    {
        page.resize(930, 617);
        page.show();
        QApplication::setActiveWindow(&page);
        (void)QTest::qWaitForWindowActive(&page);
        page.groups().selectRow(group);
        page.choose(FleetPage::Section::OwnOrRent);
    }

    void show(Over over) { panel.over().button(static_cast<int>(over))->click(); }

    PlanDocument document;
    PlanEvaluation evaluation;
    FleetPage page;
    OwnOrRentPanel& panel;
};

const ChartSeries& line(const ChartData& data, const QString& name)
{
    static const ChartSeries none;
    const auto found =
        std::find_if(data.series.begin(), data.series.end(), [&](const auto& s) { return s.name == name; });
    return found == data.series.end() ? none : *found;
}

OwnOrRent question(std::vector<Rent> rents)
{
    return {.own = ownedGpu(nodePlan(), "g").value_or(OwnedGpu{}), .rents = std::move(rents)};
}

Rent at(RentKind kind, double rate) { return {.kind = kind, .rate = rate * money / hour}; }

} // namespace

class TestOwnOrRentView final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        look = new Look(*qobject_cast<QApplication*>(qApp), qApp);
    }

    /// Five years: 7,719 a year of 8,760 h; at 50 % 1.7623 and 0.1 of power; level with 2.00 at 46.4 %.
    void chartOverUtilization()
    {
        const ChartData data = usedHourChart(question({at(RentKind::OnDemand, 2.0)}), nodePlan());
        QCOMPARE(data.series.size(), std::size_t(4));
        QCOMPARE(data.unit, QStringLiteral("USD/h per GPU"));
        const ChartSeries& own = data.series[3];
        const auto half = std::find(data.positions.begin(), data.positions.end(), 50.0);
        QVERIFY(half != data.positions.end());
        const auto row = static_cast<std::size_t>(half - data.positions.begin());
        QVERIFY(std::abs(own.values[row] - (7719.0 / 8760 / 0.5 + 0.1)) < 1e-9);
        QCOMPARE(own.marks.size(), std::size_t(1));
        QCOMPARE(own.marks[0].name, QStringLiteral("46.4 %"));
        QVERIFY(std::abs(own.marks[0].position - 100.0 * 7719.0 / 8760 / 1.9) < 1e-9);
        QVERIFY(std::abs(own.marks[0].value - 2.0) < 1e-9);
        QCOMPARE(data.limits.size(), std::size_t(1));
        QCOMPARE(data.limits[0].value, 2.0);
        QVERIFY(data.series[0].marks.empty()); // a year: 31,250 / 8,760 alone is 3.57
    }

    /// Reserved GPUs are paid unused too: no level line. 0.90 at 50 % is 1.80 a used hour.
    void reservedIsNoLevelLine()
    {
        const ChartData data =
            usedHourChart(question({at(RentKind::OnDemand, 2.0), at(RentKind::Reserved, 0.9)}), nodePlan());
        QCOMPARE(data.limits.size(), std::size_t(1));
        const ChartSeries& reserved = line(data, "Reserved");
        QVERIFY(std::abs(reserved.values[45] - 1.8) < 1e-9); // from 5 % on
        QCOMPARE(data.series.size(), std::size_t(5));
        QCOMPARE(&reserved, &data.series[3]); // among the four that are drawn at first
    }

    /// Half used: 31,250 against 730 - 158.9167 a month, 54.7 months.
    void chartOverYears()
    {
        const ChartData data = paidChart(question({at(RentKind::OnDemand, 2.0)}), nodePlan());
        QCOMPARE(data.series.size(), std::size_t(2));
        QCOMPARE(data.positions.back(), 5.0);
        QCOMPARE(data.positions[12], 1.0);
        const double thousands = data.series[0].values[0] / 31250.0; // in whatever unit suits
        QVERIFY(std::abs(data.series[1].values[12] / thousands - 8760.0) < 1e-6);
        QVERIFY(std::abs(data.series[0].values[12] / thousands - (31250.0 + 1469.0 + 438.0)) < 1e-6);
        QCOMPARE(data.series[0].marks.size(), std::size_t(1));
        QVERIFY(std::abs(data.series[0].marks[0].position - 31250.0 / (730.0 - 1469.0 / 12 - 36.5) / 12) <
                1e-9);
    }

    void sentences_data()
    {
        QTest::addColumn<Rent>("rent");
        QTest::addColumn<QString>("byUtilization");
        QTest::addColumn<QString>("byYears");
        // three years: 31,250 / 3 + 1,469 = 11,885.67 a year, 1.35681 an hour; / 1.9 = 0.7141
        QTest::newRow("on demand") << at(RentKind::OnDemand, 2.0)
                                   << QStringLiteral("from 71.4 % on when kept")
                                   << QStringLiteral("after 4.56 years");
        QTest::newRow("cheap") << at(RentKind::OnDemand, 0.3)
                               << QStringLiteral("never cheaper than on demand")
                               << QStringLiteral("never gets cheaper than on demand");
        QTest::newRow("reserved") << at(RentKind::Reserved, 1.4) << QStringLiteral("up to 43.2 % when kept")
                                  << QStringLiteral("cheaper than reserved at 1.4 USD/h per GPU");
        QTest::newRow("dear") << at(RentKind::Reserved, 1.5) << QStringLiteral("at any utilization")
                              << QStringLiteral("cheaper than reserved");
    }
    void sentences()
    {
        QFETCH(Rent, rent);
        QFETCH(QString, byUtilization);
        QFETCH(QString, byYears);
        const QStringList words = utilizationWords(question({rent}), nodePlan());
        QCOMPARE(words.size(), 1);
        QVERIFY2(words[0].contains(byUtilization), qPrintable(words[0]));
        const QString years = yearsWords(question({rent}), nodePlan()).join(QString());
        QVERIFY2(years.contains(byYears), qPrintable(years));
    }

    /// An owned group is held against the catalogue, whose source stands below; a rented one against its own.
    void offersFollowTheGroup()
    {
        Bench bench;
        QComboBox& offers = bench.panel.offers();
        const auto rows =
            cloudPricesFor(*bench.document.plan(), bench.document.plan()->groups[0], builtInCatalogue());
        QVERIFY(!rows.empty());
        QCOMPARE(offers.count(), int(rows.size()) + 1);
        QCOMPARE(offers.currentData().toString().toStdString(), rows[0]->id);
        QVERIFY(offers.currentText().contains(QString::fromStdString(rows[0]->provider)));
        QVERIFY(offers.currentText().contains(QString::fromStdString(rows[0]->asOf)));
        bench.page.groups().selectRow("rented");
        QCOMPARE(offers.currentText(), QStringLiteral("Rents of the group"));
        QVERIFY2(bench.panel.words().contains("on demand at 2 USD/h per GPU from 71.4 %"),
                 qPrintable(bench.panel.words()));
        QCOMPARE(bench.panel.words().count('\n'), 1);
        const QString chosen = offers.itemText(2);
        test::pick(&offers, chosen);
        bench.page.groups().selectRow("g");
        QCOMPARE(offers.currentText(), chosen); // what a person chose stays
    }

    void ownRateAndYears()
    {
        Bench bench;
        QVERIFY(!bench.panel.ownRate().isVisible());
        test::pick(&bench.panel.offers(), "Own rate");
        QVERIFY(bench.panel.ownRate().isVisible());
        bench.panel.ownRate().setValue(2.0);
        bench.panel.years().setValue(5);
        QVERIFY2(bench.panel.words().contains("from 46.4 % on"), qPrintable(bench.panel.words()));
        const auto labels = bench.panel.findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
            return label->text() == QStringLiteral("No resale value is counted.");
        }));
        bench.show(Over::Years);
        QVERIFY(!bench.panel.years().isVisible() && bench.panel.utilization().isVisible());
        QVERIFY2(bench.panel.words().contains("Used 50 % of the time"), qPrintable(bench.panel.words()));
        QCOMPARE(bench.panel.chart().data().positions.back(), 5.0);
        QCOMPARE(bench.document.history().count(), 0); // nothing in the plan
    }

    /// A mark is painted on its line.
    void marksAreDrawn()
    {
        ChartData data = usedHourChart(question({at(RentKind::OnDemand, 2.0)}), nodePlan());
        const auto drawn = [&] {
            return chartFile(data, ChartStyle{}, ChartFormat::Svg).value_or(QByteArray());
        };
        QVERIFY(drawn().contains("46.4 %"));
        for (ChartSeries& series : data.series)
            series.marks.clear();
        const QByteArray without = drawn();
        QVERIFY(!without.isEmpty() && !without.contains("46.4 %"));
    }

    /// An edit is followed at once, also after the panel was behind the other chart.
    void editsAreFollowed()
    {
        Bench bench;
        test::pick(&bench.panel.offers(), "Own rate");
        const QString before = bench.panel.words();
        QVERIFY(bench.document.setField({0, "g", "price_per_node"}, 100000.0));
        QTRY_VERIFY(bench.panel.words() != before);
        bench.page.choose(FleetPage::Section::Group);
        QVERIFY(!bench.panel.isVisible());
        QVERIFY(bench.document.setField({0, "g", "price_per_node"}, 250000.0));
        bench.page.choose(FleetPage::Section::OwnOrRent);
        QTRY_COMPARE(bench.panel.words(), before);
    }

    void whatIsMissingIsSaid()
    {
        Bench bench(nodePlan(), "unpriced");
        QVERIFY(!bench.panel.chart().isVisible());
        QVERIFY2(bench.panel.words().contains("Price per node"), qPrintable(bench.panel.words()));
    }

    void keyboardAndNames()
    {
        for (const Over over : {Over::Utilization, Over::Years}) {
            Bench bench;
            bench.show(over);
            test::checkNames(bench.page);
            test::checkTabOrder(bench.page);
            bench.page.resize(674, 540); // what 1024 x 640 leaves beside navigation and results
            QTest::qWait(0);
            QVERIFY2(bench.page.minimumSizeHint().width() <= 674,
                     qPrintable(QString::number(bench.page.minimumSizeHint().width())));
        }
    }

    /// For the eye: JW_SHOTS=FOLDER writes them.
    void pictures()
    {
        if (!qEnvironmentVariableIsSet("JW_SHOTS"))
            return;
        for (const Look::Mode mode : {Look::Mode::Light, Look::Mode::Dark}) {
            look->setMode(mode);
            const QString theme = mode == Look::Mode::Dark ? "-dark" : "-light";
            for (const char* group : {"g", "rented", "unpriced"}) {
                Bench bench(nodePlan(), group);
                test::shoot(bench.panel, QString("own-or-rent-") + group + theme);
                bench.show(Over::Years);
                test::shoot(bench.panel, QString("own-or-rent-years-") + group + theme);
                bench.page.frame().reveal(&bench.panel);
                test::shoot(bench.page, QString("own-or-rent-page-") + group + theme);
            }
        }
        look->setMode(Look::Mode::Light);
    }
};

QTEST_MAIN(TestOwnOrRentView)
#include "tst_own_or_rent_view.moc"
