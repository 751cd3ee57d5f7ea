// Owning against renting: the cost of a used GPU-hour and its break-evens, by hand arithmetic.
#include <QTest>

#include <cmath>
#include <functional>

#include "catalogue/rent_offers.h"
#include "engine/breakeven.h"

using namespace jw;

namespace {

using Edit = std::function<void(Plan&)>;

/// A node of eight GPUs for 250,000, 2 to 10 kW, at PUE 1.25 and 0.08 per kWh; 4 % maintenance, no interest.
Plan nodePlan()
{
    Plan plan = newPlan("Own or rent");
    plan.settings.discountRate.value = 0.0;
    Site site{.uid = "s", .name = "S"};
    site.pue.value = 1.25;
    site.pricePerKWh.value = 0.08;
    plan.sites.add(site);
    plan.fleets.add({.uid = "f", .name = "F", .site = "s"});
    NodeGroup group{.uid = "g", .fleet = "f", .name = "g"};
    group.nodes = 3; // of no account: all is per GPU
    group.utilization.value = 1.0;
    group.nodeIdle = {2000};
    group.nodePeak = {10000};
    group.pricePerNode.value = 250000;
    group.maintenanceFraction.value = 0.04;
    plan.groups.add(group);
    return plan;
}

NodeGroup& group(Plan& plan) { return plan.groups.edit()[0]; }

Plan changed(const Edit& edit)
{
    Plan plan = nodePlan();
    edit(plan);
    return plan;
}

OwnedGpu gpuOf(const Plan& plan) { return ownedGpu(plan, "g").value_or(OwnedGpu{}); }

void addLine(Plan& plan, const std::string& owner, const char* per, double amount, Members more = {})
{
    CostLine line{.uid = owner + per, .name = owner + per, .owner = owner};
    line.inputs.values = std::move(more);
    line.inputs.values["per"] = per;
    line.inputs.values["amount"] = amount;
    plan.costLines.add(line);
}

double aYear(MoneyRate<> rate) { return rate.in(money / year); }
double anHour(MoneyRate<> rate) { return rate.in(money / hour); }
Rent onDemand(double rate) { return {.rate = rate * money / hour}; }
Rent reserved(double rate) { return {.kind = RentKind::Reserved, .rate = rate * money / hour}; }
Rent spot(double rate, double useful)
{
    return {.kind = RentKind::Spot, .rate = rate * money / hour, .useful = useful};
}

bool near(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)); }

} // namespace

#define NEAR(a, b) QVERIFY2(near(a, b), qPrintable(QStringLiteral("%1, not %2").arg(a, 0, 'g', 15).arg(b)))

class TestOwnOrRent : public QObject {
    Q_OBJECT

private slots:
    /// Fixed cost of a GPU a year, of which the purchase is the part that the years change; a used hour.
    void costOfOwning_data()
    {
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<double>("years");
        QTest::addColumn<double>("fixed");
        QTest::addColumn<double>("used");
        // maintenance 10,000/8 = 1,250; idle 2 kW * 1.25 * 8,760 h * 0.08 / 8 = 219; used 8 kW * 1.25 * 0.08
        // / 8
        const double stands = 1250.0 + 219.0, used = 0.1;
        const auto row = [](const char* name, const Edit& edit, double years, double fixed, double perHour) {
            QTest::newRow(name) << edit << years << fixed << perHour;
        };
        const auto same = [](Plan&) {};
        row("five years", same, 5, 50000.0 / 8 + stands, used);
        row("one year", same, 1, 250000.0 / 8 + stands, used);
        row(
            "resold", [](Plan& p) { group(p).salvageFraction.value = 0.2; }, 4, 50000.0 / 8 + stands, used);
        const auto interest = [](Plan& p) { p.settings.discountRate.value = 0.1; };
        row("interest, a year", interest, 1, 31250 * 1.1 + stands, used);
        row("interest, two years", interest, 2, 31250 * 0.1 * 1.21 / 0.21 + stands, used);
        row(
            "half the power in use", [](Plan& p) { group(p).utilization.value = 0.5; }, 5, 6250 + stands,
            0.05);
        const auto demand = [](Plan& p) {
            Tariff tariff{.uid = "t", .site = "s"};
            tariff.demandPrice.value = 10;
            tariff.fixedPrice.value = 1e6; // the site's, not the group's
            tariff.bands = {TariffBand{}};
            p.tariffs.add(tariff);
        };
        row("demand charge", demand, 5, 6250 + stands + 10.0 * 1.25 * 10 * 12 / 8, used);
        row(
            "rented now", [](Plan& p) { group(p).tenure = Tenure::Rented; }, 5, 6250 + stands, used);
        row(
            "colocated now", [](Plan& p) { group(p).tenure = Tenure::Colocation; }, 5, 6250 + stands, used);
        row(
            "switched off", [](Plan& p) { p.fleets.edit()[0].enabled = false; }, 5, 6250 + stands, used);
    }
    void costOfOwning()
    {
        QFETCH(Edit, edit);
        QFETCH(double, years);
        QFETCH(double, fixed);
        QFETCH(double, used);
        const OwnedGpu own = gpuOf(changed(edit));
        NEAR(aYear(fixedCost(own, years * year)), fixed);
        NEAR(anHour(own.used), used);
        NEAR(anHour(usedHourCost(own, 0.4, years * year)), fixed / 8760 / 0.4 + used);
    }

    /// What each line adds to the cost of a GPU: once, a year, an hour of use.
    void costLines_data()
    {
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<double>("once");
        QTest::addColumn<double>("aYear");
        QTest::addColumn<double>("anHour");
        const auto row = [](const char* owner, const char* per, double amount, double once, double perYear,
                            double perHour, const Members& more = {}) {
            QTest::newRow((std::string(owner) + ' ' + per).c_str())
                << Edit([=](Plan& p) { addLine(p, owner, per, amount, more); }) << once << perYear << perHour;
        };
        row("g", "gpu_year", 100, 0, 100, 0);
        row("f", "gpu_hour", 0.02, 0, 0, 0.02);
        row("s", "kw_capital", 8000, 0, 8000.0 * 10 / 10 / 8, 0, {{"life_years", 10.0}});
        row("f", "gpu_capital", 500, 0, 500.0 / 5, 0);
        row("f", "kwh", 0.01, 0, 0.01 * 2 * 1.25 * 8760 / 8, 0.01 * 8 * 1.25 / 8);
        row("g", "month", 80, 0, 80.0 * 12 / 24, 0);
        row("g", "once", 48000, 48000.0 / 24, 0, 0);
        row("f", "year", 1e6, 0, 0, 0); // nobody says which of its groups cost it
        row("f", "once", 1e6, 0, 0, 0);
    }
    void costLines()
    {
        QFETCH(Edit, edit);
        QFETCH(double, once);
        QFETCH(double, aYear);
        QFETCH(double, anHour);
        const OwnedGpu with = gpuOf(changed(edit)), without = gpuOf(nodePlan());
        NEAR(with.price.in(money), without.price.in(money) + once);
        NEAR(::aYear(with.standing), ::aYear(without.standing) + aYear);
        NEAR(::anHour(with.used), ::anHour(without.used) + anHour);
    }

    void costOfRenting()
    {
        NEAR(anHour(usedHourCost(onDemand(2.0), 0.4)), 2.0);
        NEAR(anHour(usedHourCost(reserved(1.0), 0.4)), 2.5);
        NEAR(anHour(usedHourCost(spot(1.0, 0.8), 0.4)), 1.25);
    }

    /// Five years: fixed 7,719 a year = 0.8811643836 an hour, 0.1 more in a used one.
    void breakevenOfUtilization_data()
    {
        QTest::addColumn<Rent>("rent");
        QTest::addColumn<double>("from"); // NaN: nowhere
        QTest::addColumn<double>("to");
        const double fixed = 7719.0 / 8760, none = std::nan("");
        QTest::newRow("on demand") << onDemand(2.0) << fixed / 1.9 << 1.0;
        QTest::newRow("on demand, just") << onDemand(fixed + 0.1 + 1e-6) << fixed / (fixed + 1e-6) << 1.0;
        QTest::newRow("on demand, cheap") << onDemand(0.9) << none << none;
        QTest::newRow("cheaper than power") << onDemand(0.05) << none << none;
        QTest::newRow("spot") << spot(1.0, 0.8) << fixed / 1.15 << 1.0;
        QTest::newRow("reserved, dear") << reserved(1.0) << 0.0 << 1.0;
        QTest::newRow("reserved, between") << reserved(0.9) << 0.0 << (0.9 - fixed) / 0.1;
        QTest::newRow("reserved, cheap") << reserved(0.8) << none << none;
    }
    void breakevenOfUtilization()
    {
        QFETCH(Rent, rent);
        QFETCH(double, from);
        QFETCH(double, to);
        const OwnedGpu own = gpuOf(nodePlan());
        const auto range = ownCheaper(own, 5.0 * year, rent);
        const auto meet = breakevenUtilization(own, 5.0 * year, rent);
        QCOMPARE(range.has_value(), !std::isnan(from));
        if (!range) {
            QVERIFY(!meet);
            return;
        }
        QVERIFY(std::abs(range->from.base() - from) < 1e-9 && std::abs(range->to.base() - to) < 1e-9);
        QCOMPARE(meet.has_value(), from > 0.0 || to < 1.0);
        if (meet)
            NEAR(anHour(usedHourCost(own, *meet, 5.0 * year)), anHour(usedHourCost(rent, *meet)));
    }

    /// Half used: 730 a month on demand against 1,469/12 + 0.05 * 730 = 158.9167; 31,250 / 571.0833.
    void breakevenOfTime()
    {
        const OwnedGpu own = gpuOf(nodePlan());
        const auto time = breakevenTime(own, 0.5, onDemand(2.0));
        QVERIFY(time);
        NEAR(time->in(month), 31250.0 / (730.0 - 1469.0 / 12 - 36.5));
        QVERIFY(!breakevenTime(own, 0.5, onDemand(0.4)));
        const auto resold = breakevenTime(
            gpuOf(changed([](Plan& p) { group(p).salvageFraction.value = 0.2; })), 0.5, onDemand(2.0));
        QVERIFY(resold);
        NEAR(resold->in(month), 25000.0 / (730.0 - 1469.0 / 12 - 36.5));
    }

    /// Both break-evens are the same place, and there as much has been paid.
    void viewsAgree_data()
    {
        QTest::addColumn<double>("rate");
        QTest::addColumn<double>("salvage");
        QTest::addColumn<Rent>("rent");
        for (const double rate : {-0.02, 0.0, 1e-6, 0.08, 0.15})
            for (const double salvage : {0.0, 0.3})
                for (const Rent& rent : {onDemand(2.0), reserved(1.5), spot(1.7, 0.9)})
                    QTest::addRow("rate %g, salvage %g, kind %d", rate, salvage, int(rent.kind))
                        << rate << salvage << rent;
    }
    void viewsAgree()
    {
        QFETCH(double, rate);
        QFETCH(double, salvage);
        QFETCH(Rent, rent);
        const OwnedGpu own = gpuOf(changed([&](Plan& p) {
            p.settings.discountRate.value = rate;
            group(p).salvageFraction.value = salvage;
        }));
        const Ratio<> utilization = 0.7;
        const auto time = breakevenTime(own, utilization, rent);
        QVERIFY(time);
        const double own1 = anHour(usedHourCost(own, utilization, *time));
        QVERIFY(std::abs(own1 / anHour(usedHourCost(rent, utilization)) - 1.0) < 1e-6);
        const auto meet = breakevenUtilization(own, *time, rent);
        QVERIFY(meet && std::abs(meet->base() - 0.7) < 1e-5);
        const double paid = paidUntil(own, utilization, *time).in(money);
        QVERIFY(std::abs(paid / paidUntil(rent, utilization, *time, own.rate).in(money)-1.0) < 1e-6);
    }

    /// Two years without interest: 31,250 - 6,250 + 2 * (1,469 + 0.5 * 876); of the rent 2 * 8,760.
    void paid()
    {
        const OwnedGpu own = gpuOf(changed([](Plan& p) { group(p).salvageFraction.value = 0.2; }));
        NEAR(paidUntil(own, 0.5, 2.0 * year).in(money), 25000.0 + 2 * (1469.0 + 438.0));
        NEAR(paidUntil(own, 0.5, Duration<>{}).in(money), 25000.0);
        NEAR(paidUntil(onDemand(2.0), 0.5, 2.0 * year, own.rate).in(money), 17520.0);
        QCOMPARE(paidUntil(onDemand(2.0), 0.5, Duration<>{}, own.rate).in(money), 0.0);
    }

    /// Interest so high that what the rent saves never pays it.
    void neverPaidBack()
    {
        for (const double salvage : {0.0, 0.9}) {
            const OwnedGpu own = gpuOf(changed([&](Plan& p) {
                p.settings.discountRate.value = 0.9;
                group(p).salvageFraction.value = salvage;
            }));
            QVERIFY(!breakevenTime(own, 0.5, onDemand(2.0)));
        }
    }

    void whatIsMissing_data()
    {
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* name, const Edit& edit, Error::Kind kind, const char* field) {
            QTest::newRow(name) << edit << static_cast<int>(kind) << QString::fromLatin1(field);
        };
        using Kind = Error::Kind;
        row(
            "price", [](Plan& p) { group(p).pricePerNode.value = 0; }, Kind::MissingField,
            "fleets/F/g/price_per_node");
        row(
            "nodes", [](Plan& p) { group(p).nodes = 0; }, Kind::MustBePositive, "fleets/F/g/nodes");
        row(
            "GPUs", [](Plan& p) { group(p).accelPerNode = 0; }, Kind::MustBePositive,
            "fleets/F/g/accel_per_node");
        row(
            "group", [](Plan& p) { group(p).uid = "h"; }, Kind::UnknownName, "group");
        row(
            "line", [](Plan& p) { addLine(p, "f", "dance", 1); }, Kind::BadChoice,
            "cost_lines/fdance/inputs/per");
    }
    void whatIsMissing()
    {
        QFETCH(Edit, edit);
        QFETCH(int, kind);
        QFETCH(QString, field);
        const auto own = ownedGpu(changed(edit), "g");
        QVERIFY(!own);
        QCOMPARE(static_cast<int>(own.error().kind), kind);
        QCOMPARE(QString::fromStdString(own.error().field), field);
    }

    void plannedRentsOfAGroup()
    {
        const auto rents = [](Tenure tenure, bool priced) {
            return plannedRents(changed([&](Plan& p) {
                                    group(p).tenure = tenure;
                                    group(p).rent = {priced ? 2.0 : 0.0};
                                    group(p).spotRent = {priced ? 1.0 : 0.0};
                                    group(p).spotRatio = {0.8};
                                }),
                                "g");
        };
        for (const Tenure tenure : {Tenure::Rented, Tenure::Mixed}) {
            const auto found = rents(tenure, true);
            QVERIFY(found && found->size() == 2);
            QVERIFY((*found)[0] == onDemand(2.0));
            QVERIFY((*found)[1] == spot(1.0, 0.8));
        }
        for (const auto& none :
             {rents(Tenure::Owned, true), rents(Tenure::Colocation, true), rents(Tenure::Rented, false)}) {
            QVERIFY(!none);
            QCOMPARE(none.error().field, std::string("fleets/F/g/rent_per_gpu_hour"));
            QVERIFY(none.error().kind == Error::Kind::MissingField);
        }
    }

    /// An instance of eight for 16 USD an hour is 2 USD a GPU, or 14 in a currency of 7 to the USD.
    void offers()
    {
        CloudPriceRow eight, dear, one;
        eight.acceleratorId = dear.acceleratorId = one.acceleratorId = "h100-sxm";
        eight.acceleratorCount = dear.acceleratorCount = 8;
        eight.onDemand = {16.0};
        eight.spot = {8.0};
        dear.onDemand = {24.0};
        dear.reserved3y = {9.6};
        one.onDemand = {1.5};
        eight.asOf = dear.asOf = "2025-11";
        one.asOf = "2025-11-30";
        const auto rents = rentsOf(eight, 7.0, 0.9);
        QCOMPARE(rents.size(), std::size_t(2));
        QVERIFY(rents[0] == onDemand(14.0));
        QVERIFY(rents[1] == spot(7.0, 0.9));

        Catalogue catalogue;
        catalogue.cloudPrices = {dear, eight, one};
        Plan plan = nodePlan();
        plan.accelerators.add({.uid = "a", .name = "H100", .catalogueId = "h100-sxm"});
        group(plan).accelerator = "a";
        const auto rows = cloudPricesFor(plan, plan.groups[0], catalogue);
        QCOMPARE(rows.size(), std::size_t(2)); // eight GPUs a node: not the single one
        QVERIFY(rows[0] == &catalogue.cloudPrices[1]);
        const auto best = surestOffers(rows, 1.0, 1.0);
        QCOMPARE(best.size(), std::size_t(3));
        QVERIFY(best[0].rent == onDemand(2.0) && best[0].row == rows[0]);
        QVERIFY(best[1].rent.kind == RentKind::Reserved && best[1].rent.term == 3);
        NEAR(anHour(best[1].rent.rate), 1.2);
        QVERIFY(best[2].rent.kind == RentKind::Spot && best[2].row == rows[0]);
        catalogue.cloudPrices[1].note = "community list, some rows date from 2023";
        QCOMPARE(doubtOf(catalogue.cloudPrices[1]), 1);
        const auto sure = surestOffers(rows, 1.0, 1.0);
        QCOMPARE(sure.size(), std::size_t(3));
        QVERIFY(sure[0].rent == onDemand(3.0));                                 // 24 / 8, dearer and listed
        QVERIFY(sure[2].rent.kind == RentKind::Spot && sure[2].row == rows[0]); // nobody else has one
        catalogue.cloudPrices[0].note = "recalled, not re-verified";
        QCOMPARE(doubtOf(catalogue.cloudPrices[0]), 2);
        QVERIFY(surestOffers(rows, 1.0, 1.0)[0].rent == onDemand(2.0));
        catalogue.cloudPrices[2].confidence = Confidence::Estimated;
        QCOMPARE(doubtOf(catalogue.cloudPrices[2]), 2);
        group(plan).accelPerNode = 4;
        const auto any = cloudPricesFor(plan, plan.groups[0], catalogue);
        QCOMPARE(any.size(), std::size_t(3));
        QVERIFY(any[0] == &catalogue.cloudPrices[2]); // the newest
    }
};

QTEST_APPLESS_MAIN(TestOwnOrRent)
#include "tst_own_or_rent.moc"
