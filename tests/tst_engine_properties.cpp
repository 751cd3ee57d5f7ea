// What must hold of the engine's models whatever the numbers: doubling doubles, parts add up, definitions
// agree.
#include <QTest>

#include "engine_random.h"
#include "engine_support.h"

using namespace jw;

namespace {

constexpr unsigned seed = 405;

double output(const char* model, const Value& inputs, const char* key)
{
    const auto value = test::outputOf(model, inputs, key);
    return value && value->as<double>() ? *value->as<double>() : std::nan("");
}

Value with(Value inputs, const char* key, const Value& value)
{
    (*inputs.as<Members>())[key] = value;
    return inputs;
}

double number(const Value& inputs, const char* key)
{
    const Value* value = inputs.find(key);
    return value ? *value->as<double>() : std::nan("");
}

bool near(double a, double b) { return std::fabs(a - b) <= 1e-11 * std::max(std::fabs(a), std::fabs(b)); }

} // namespace

class TestEngineProperties : public QObject {
    Q_OBJECT

    test::RandomCalls m_calls{seed};
    Value any(const char* model) { return m_calls.inputs(*findModel(model)); }

private slots:
    void doublingDoubles_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QStringList>("doubled");
        const auto row = [](const char* model, const char* key, const QStringList& doubled) {
            QTest::addRow("%s %s", model, key)
                << QString::fromLatin1(model) << QString::fromLatin1(key) << doubled;
        };
        row("direct_power", "unit_kw",
            {"provisioned_kw", "average_kw", "energy_kwh", "cost_usd", "carbon_kg"});
        row("direct_power", "hours", {"energy_kwh", "cost_usd", "carbon_kg"});
        row("per_query", "users", {"queries", "energy_mwh", "average_mw", "cost_usd"});
        row("hardware_options", "work_tflop", {"hours_unfloored"});
        row("metrics", "tflops", {"tflops_per_watt", "flop_per_usd", "flop_per_kwh"});
        row("cloud_mix", "hours", {"total_usd"});
        row("breakeven_utilization", "own_fixed_usd_per_gpu_year", {"utilization"});
        row("breakeven_months", "capex_usd", {"months"});
        row("unit_costs", "kw_per_gpu", {"kwh_per_mtok", "kwh_per_mtok_at_utilization"});
        row("supplies", "supply_kw", {"provisioned_kw", "usable_kw"});
        row("escalation", "cost_usd", {"nominal_usd", "real_usd", "npv_usd"});
        row("carbon_operational", "energy_kwh", {"location_kg", "market_kg"});
        row("embodied", "units", {"kg"});
        row("water", "it_kwh", {"site_l", "grid_l", "total_l"});
        row("equivalences", "energy_kwh", {"us_homes", "ca_homes", "grand_coulee_dams", "solar_star"});
        row("growth", "value0", {"value"});
    }
    void doublingDoubles()
    {
        QFETCH(QString, model);
        QFETCH(QString, key);
        QFETCH(QStringList, doubled);
        const std::string name = model.toStdString(), field = key.toStdString();
        const Value once = any(name.c_str()),
                    twice = with(once, field.c_str(), 2 * number(once, field.c_str()));
        for (const QString& out : doubled) {
            const std::string result = out.toStdString();
            const double before = output(name.c_str(), once, result.c_str());
            const double after = output(name.c_str(), twice, result.c_str());
            QVERIFY2((std::isnan(before) && std::isnan(after)) || near(2 * before, after), qPrintable(out));
        }
    }

    void partsAddUp_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("whole");
        QTest::addColumn<QStringList>("parts");
        const auto row = [](const char* model, const char* whole, const QStringList& parts) {
            QTest::newRow(model) << QString::fromLatin1(model) << QString::fromLatin1(whole) << parts;
        };
        row("hardware_options", "total_usd", {"rent_usd", "electricity_usd"});
        row("storage", "total_usd", {"storage_usd", "egress_usd"});
        row("water", "total_l", {"site_l", "grid_l"});
    }
    void partsAddUp()
    {
        QFETCH(QString, model);
        QFETCH(QString, whole);
        QFETCH(QStringList, parts);
        const std::string name = model.toStdString();
        const Value inputs = any(name.c_str());
        double sum = 0.0;
        for (const QString& part : parts)
            sum += output(name.c_str(), inputs, qPrintable(part));
        QVERIFY(near(sum, output(name.c_str(), inputs, qPrintable(whole))));
    }

    void tcoIsTheSumOfItsParts()
    {
        const Value in = any("tco");
        const auto given = [&](const char* key) { return in.find(key) ? number(in, key) : 0.0; };
        const double sum = output("tco", in, "capital_annual_usd") + output("tco", in, "electricity_usd") +
                           output("tco", in, "maintenance_usd") + given("staff_fte") * given("staff_usd") +
                           given("software_usd");
        QVERIFY(near(sum, output("tco", in, "total_annual_usd")));
    }

    void morePueIsNeverLessEnergy()
    {
        for (const char* model : {"direct_power", "tco"})
            for (int i = 0; i < 20; ++i) {
                const Value in = any(model);
                QVERIFY(output(model, with(in, "pue", 1.1), "energy_kwh") <=
                        output(model, with(in, "pue", 1.2), "energy_kwh"));
            }
    }

    void capitalRecoveryPaysBack() // payments discount back to the price less the discounted salvage
    {
        for (int i = 0; i < 20; ++i) {
            Value in = with(with(any("amortize"), "years", 4), "method", "crf");
            const double rate = number(in, "rate"), capex = number(in, "capex_usd");
            const double salvage = in.find("salvage_usd") ? number(in, "salvage_usd") : 0.0;
            const double a = output("amortize", in, "annual_usd");
            const Value flows{Members{{"flows", Items{-capex, a, a, a, a + salvage}}, {"rate", rate}}};
            QVERIFY(std::fabs(output("npv", flows, "npv_usd")) < 1e-10 * (capex + salvage));
        }
    }

    void presentValueVanishesAtTheRateOfReturn()
    {
        int found = 0;
        for (int i = 0; i < 50; ++i) {
            const Value in = any("irr");
            const double rate = output("irr", in, "irr");
            if (!(rate >= 0.0)) // npv takes no negative rate
                continue;
            ++found;
            QVERIFY(std::fabs(output("npv", with(in, "rate", rate), "npv_usd")) < 1e-9);
        }
        QVERIFY(found > 5);
    }

    void realAndNominalAgree()
    {
        for (int i = 0; i < 20; ++i) {
            const Value in = any("escalation");
            QVERIFY(near(output("escalation", in, "npv_usd"), output("escalation", in, "npv_from_real_usd")));
        }
    }

    void withoutTaxItIsThePresentValue()
    {
        const Value in = with(any("npv_after_tax"), "tax_rate", 0);
        Items flows{-number(in, "capex_usd")};
        for (const Value& flow : *in.find("flows")->as<Items>())
            flows.push_back(flow);
        *flows.back().as<double>() += in.find("salvage_usd") ? number(in, "salvage_usd") : 0.0;
        const Value plain{Members{{"flows", flows}, {"rate", number(in, "rate")}}};
        QVERIFY(near(output("npv", plain, "npv_usd"), output("npv_after_tax", in, "npv_usd")));
        QCOMPARE(output("npv_after_tax", in, "tax_usd"), 0.0);
    }

    void atBreakEvenBothCostTheSame()
    {
        const Value in{Members{{"cloud_usd_per_gpu_hour", 2.5},
                               {"own_fixed_usd_per_gpu_year", 10000.0},
                               {"own_variable_usd_per_used_hour", 0.1}}};
        const double u = output("breakeven_utilization", in, "utilization");
        QVERIFY(near(10000.0 + 0.1 * u * 8760, 2.5 * u * 8760));
        const Value api{Members{{"api_input_usd_per_mtok", 0.6},
                                {"api_output_usd_per_mtok", 2.6},
                                {"input_share", 0.75},
                                {"fixed_usd_per_replica_month", 14600.0},
                                {"mtok_per_replica_month", 20000.0},
                                {"volume_mtok_month", 1.0}}};
        const double volume = output("api_breakeven", api, "breakeven_mtok_month");
        const Value there = with(api, "volume_mtok_month", volume);
        QVERIFY(near(output("api_breakeven", there, "own_usd_per_mtok"), 1.1));
    }

    void aYearsGrowthIsTwelveMonths()
    {
        const Value in = with(any("growth"), "months", 12);
        QVERIFY(near(output("growth", in, "value"),
                     number(in, "value0") * (1 + output("growth", in, "annual_growth"))));
    }

    void theOrderOfHoursDoesNotMatter()
    {
        Value in = any("carbon_hourly");
        const double before = output("carbon_hourly", in, "kg");
        for (const char* key : {"kw", "g_per_kwh"})
            std::ranges::reverse(*(*in.as<Members>())[key].as<Items>());
        QVERIFY(near(output("carbon_hourly", in, "kg"), before));
    }

    void flatCarbonIsRightForASteadyLoad()
    {
        const Value in = with(any("carbon_hourly"), "kw", Items{3.0, 3.0, 3.0, 3.0});
        QVERIFY(near(output("carbon_hourly", in, "kg"), output("carbon_hourly", in, "flat_average_kg")));
    }

    void aMarketFactorOfTheGridChangesNothing()
    {
        const Value in{Members{{"energy_kwh", 7.0}, {"g_per_kwh", 300.0}, {"market_g_per_kwh", 300.0}}};
        QCOMPARE(output("carbon_operational", in, "market_kg"),
                 output("carbon_operational", in, "location_kg"));
    }

    void fleetsFollowDemand() // never fewer units than demand needs
    {
        for (int i = 0; i < 20; ++i) {
            const Value in = with(with(any("multi_year"), "demand_growth", 0), "headroom", 0);
            const double need = std::ceil(number(in, "demand0") / number(in, "capacity_per_unit") - 1e-9);
            QCOMPARE(output("multi_year", in, "units_final"), need);
            const int years = int(number(in, "years")),
                      life = in.find("lifetime") ? int(number(in, "lifetime")) : 5;
            const int rounds = (years + life - 1) / life; // whole: the last purchase lasts longer
            QCOMPARE(output("multi_year", in, "units_bought"), need * rounds);
        }
    }
};

QTEST_APPLESS_MAIN(TestEngineProperties)
#include "tst_engine_properties.moc"
