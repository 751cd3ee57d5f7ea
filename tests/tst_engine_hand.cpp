// Models of direct mode, money, carbon and water against hand arithmetic, which stands beside each row.
#include <QTest>

#include "engine_support.h"

using namespace jw;

namespace {

constexpr double nothing = -12345.0; ///< stands for a null output

void columns()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("inputs");
    QTest::addColumn<QString>("output");
    QTest::addColumn<double>("expected");
}

/// Adds a row "model output: inputs".
void row(const char* model, const char* inputs, const char* output, double expected)
{
    const QString text = QString::fromLatin1(inputs).simplified();
    QTest::addRow("%s %s: %s", model, output, qPrintable(text))
        << QString::fromLatin1(model) << text << QString::fromLatin1(output) << expected;
}

void compare(double relative)
{
    QFETCH(QString, model);
    QFETCH(QString, inputs);
    QFETCH(QString, output);
    QFETCH(double, expected);
    const auto value = test::outputOf(model, test::valueFrom(inputs), output);
    QVERIFY2(value, value ? "" : value.error().field.c_str());
    if (expected == nothing) {
        QVERIFY2(value->isNull(), plainText(*value).c_str());
        return;
    }
    QVERIFY2(value->as<double>(), "null");
    const double scale = expected == 0.0 ? 1.0 : std::fabs(expected);
    QVERIFY2(std::fabs(*value->as<double>() - expected) <= relative * scale, plainText(*value).c_str());
}

/// 2 layers of 4 (a+2k)d + adh = 32 + 16 and 3 x 4 x 8 = 96: 288; 40 for a matrix of the vocabulary.
const char* const tiny =
    R"("arch": {"layers": 2, "hidden": 4, "ffn": 8, "heads": 2, "kv_heads": 1, "head_dim": 2,
                            "vocab": 10})";

const char* const week = R"({"unit_kw": 0.85, "count": 1, "hours": 168, "price_usd_per_kwh": 0.5})";
const char* const year16000 =
    R"({"unit_kw": 1.6, "count": 16000, "hours": 8760, "utilization": 0.5, "price_usd_per_kwh": 0.2})";
const char* const billion =
    R"({"wh_per_query": 2, "queries_per_user_day": 100, "users": 1e9, "price_usd_per_kwh": 0.2})";

} // namespace

class TestEngineHand : public QObject {
    Q_OBJECT

private slots:
    void training_data()
    {
        columns();
        const auto with = [](const char* rest) { return QByteArray("{") + tiny + rest + "}"; };
        row("arch_params", with(""), "total", 368);  // 288 + 2 x 40
        row("arch_params", with(""), "active", 328); // 288 + 40
        // 3 x (2 x 328 + attention 2 x 8 x 4 x 2 = 128)
        row("train_flops", with(R"(, "seq": 8)"), "model_flops_per_token", 2352);
        // and 2 x 328 - 2 x 40 + 128 again
        row("train_flops", with(R"(, "seq": 8, "recompute": "full")"), "hardware_flops_per_token", 3056);
        row("pipeline_bubble", R"({"microbatches": 8, "pp": 5, "vp": 2})", "idle_fraction", 0.2); // b = 4/16
        row("train_time", R"({"tokens": 3.6e9, "flops_per_token": 1e12, "gpus": 10, "peak_tflops": 1000,
            "mfu": 0.5, "goodput": 0.8})",
            "gpu_hours", 2500); // 3.6e21 / 5e14 / 0.8 s = 9e6 s
        // failures every 36,000 s: 3600 / (36300 expm1(3660/36000)), expm1(0.101667) = 0.107014
        row("spot", R"({"interruptions_per_hour": 0.1, "ckpt_interval_s": 3600, "restart_s": 300,
            "ckpt_write_s": 60})",
            "effective_ratio", 3600.0 / (36300.0 * 0.10701440542));
        row("young_daly", R"({"ckpt_write_s": 50, "mtbf_s": 10000})", "young_s", 1000); // sqrt(2 x 50 x 1e4)
        row("dvfs_speed", R"({"power_fraction": 0.675, "static_share": 0.35, "exponent": 1})", "speed", 0.5);
        row("dvfs_speed", R"({"power_fraction": 0.3})", "speed", 0); // below the static share
    }
    void training() { compare(1e-7); }

    void directMode_data()
    {
        columns();
        row("direct_power", week, "energy_kwh", 142.8); // 0.85 * 168
        row("direct_power", week, "cost_usd", 71.4);    // * 0.50
        const char* const pod = R"({"unit_kw": 10.2, "count": %1, "hours": 168, "price_usd_per_kwh": 0.2})";
        const auto nodes = [&](int count) { return QString::fromLatin1(pod).arg(count).toStdString(); };
        row("direct_power", nodes(64).c_str(), "provisioned_kw", 652.8); // 64 * 10.2
        row("direct_power", nodes(64).c_str(), "energy_kwh", 109670.4);  // * 168
        row("direct_power", nodes(64).c_str(), "cost_usd", 21934.08);    // * 0.20
        row("direct_power", nodes(24).c_str(), "energy_kwh", 41126.4);
        row("direct_power", nodes(24).c_str(), "cost_usd", 8225.28);
        row("direct_power", nodes(128).c_str(), "energy_kwh", 219340.8);
        row("direct_power", nodes(128).c_str(), "cost_usd", 43868.16);
        row("direct_power", year16000, "energy_kwh", 112128e3); // 1.6 * 16000 * 8760 * 0.5
        row("direct_power", year16000, "cost_usd", 22425600);   // * 0.20
        row("direct_power", year16000, "average_kw", 12800);    // 1.6 * 16000 * 0.5
        row("direct_power", R"({"unit_kw": 0.7, "hours": 30.84e6})", "energy_kwh", 21588e3); // 30.84e6 * 0.7
        row("direct_power", R"({"unit_kw": 2, "count": 3, "hours": 10, "pue": 1.5, "g_per_kwh": 400})",
            "carbon_kg",
            36); // 2 * 3 * 10 * 1.5 = 90 kWh, * 400 / 1000
        row("direct_power", R"({"unit_kw": 2, "count": 3, "hours": 10, "pue": 1.5})", "it_energy_kwh", 60);
        row("direct_power", R"({"unit_kw": 2, "count": 3, "hours": 10, "pue": 1.5})", "average_kw",
            9);                                                 // 90 / 10
        row("per_query", billion, "energy_mwh", 7.3e7);         // 0.002 * 100 * 1e9 * 365 / 1000
        row("per_query", billion, "average_mw", 25e3 / 3);      // 7.3e7 / 8760
        row("per_query", billion, "cost_usd", 14.6e9);          // * 200 a MWh
        row("per_query", billion, "queries", 36.5e12);          // 100 * 1e9 * 365
        row("per_query", billion, "usd_per_1000_queries", 0.4); // 0.002 * 0.2 * 1000
        const char* const day =
            R"({"wh_per_query": 2.5, "queries_per_user_day": 1, "users": 200e6, "days": 1})";
        row("per_query", day, "energy_kwh", 500e3); // 0.0025 * 200e6
        row("equivalences", R"({"energy_kwh": 500e3, "hours": 24})", "us_homes", 500e3 / 29.4); // 17,007
    }
    void directMode() { compare(1e-12); }

    void givenWork_data()
    {
        columns();
        const auto device = [](const char* reading, const char* rest) {
            return QStringLiteral(
                       R"({"work_tflop": 1e5, "floor_hours": 100, "price_usd_per_kwh": 0.1, "reading": "%1", %2})")
                .arg(QLatin1String(reading), QLatin1String(rest))
                .toStdString();
        };
        const char* const a100 =
            R"("tflops": 312, "utilization": 0.5, "rate_usd_per_h": 3.67, "power_kw": 0.3)";
        const char* const v100 =
            R"("tflops": 125, "utilization": 0.4, "rate_usd_per_h": 2.48, "power_kw": 0.25)";
        const char* const rtx =
            R"("tflops": 82, "utilization": 0.7, "rate_usd_per_h": 0.5, "power_kw": 0.45)";
        const std::string h = device("tflops_hours", a100), s = device("tflop", a100);
        row("hardware_options", h.c_str(), "hours", 1e5 / 156);           // 312 * 0.5 = 156: 641.0256 h
        row("hardware_options", h.c_str(), "rent_usd", 367e3 / 156);      // * 3.67: 2,352.5641
        row("hardware_options", h.c_str(), "electricity_usd", 3e3 / 156); // * 0.3 * 0.1: 19.2308
        row("hardware_options", h.c_str(), "total_usd", 370e3 / 156);     // 2,371.7949
        row("hardware_options", device("tflops_hours", v100).c_str(), "hours", 2000); // 1e5 / 50
        row("hardware_options", device("tflops_hours", v100).c_str(), "total_usd",
            5010); // 2000 * (2.48 + 0.025)
        row("hardware_options", device("tflops_hours", rtx).c_str(), "hours", 1e5 / 57.4); // 1,742.1603
        row("hardware_options", device("tflops_hours", rtx).c_str(), "total_usd",
            54.5e3 / 57.4);                                                      // * 0.545: 949.4774
        row("hardware_options", s.c_str(), "hours_unfloored", 1e5 / 156 / 3600); // 641 s = 0.17806 h
        row("hardware_options", s.c_str(), "hours", 100);
        row("hardware_options", s.c_str(), "total_usd", 370); // 100 * (3.67 + 0.03)
        const std::string none = device("tflop", (std::string(a100) + R"(, "count": 0)").c_str());
        for (const char* output : {"hours", "hours_unfloored", "rent_usd", "electricity_usd", "total_usd"})
            row("hardware_options", none.c_str(), output, 0);
        const std::string four = device("tflops_hours", (std::string(a100) + R"(, "count": 4)").c_str());
        row("hardware_options", four.c_str(), "hours", 1e5 / 624); // 160.2564 h on each
        row("hardware_options", four.c_str(), "total_usd",
            370e3 / 156); // four times the devices, a quarter of the hours

        const char* const card =
            R"({"tflops": 1000, "utilization": 0.4, "watts": 700, "usd_per_h": 1.93, "price_usd_per_kwh": 0.1})";
        row("metrics", card, "tflops_per_watt", 4.0 / 7); // 1000 * 0.4 / 700
        row("metrics", card, "gflops_per_watt", 4000.0 / 7);
        row("metrics", card, "flop_per_kwh", 1.44e18 / 0.7); // 4e14 * 3600 / 0.7
        row("metrics", card, "flop_per_usd", 1.44e18 / 2);   // / (1.93 + 0.7 * 0.1)
    }
    void givenWork() { compare(1e-12); }

    void moneyOverTime_data()
    {
        columns();
        row("crf", R"({"rate": 0.08, "years": 5})", "crf", 0.08 / (1 - 1 / 1.4693280768)); // 1.08^5
        row("crf", R"({"rate": 0, "years": 4})", "crf", 0.25);
        row("crf", R"({"rate": 1, "years": 2})", "crf", 4.0 / 3);                  // 1 / (1 - 1/4)
        row("crf", R"({"rate": 1e-10, "years": 4})", "crf", 0.25 * (1 + 2.5e-10)); // (1 + r(n+1)/2) / n
        row("amortize", R"({"capex_usd": 1e6, "salvage_usd": 1e5, "rate": 0.1, "years": 4})", "annual_usd",
            (1e6 - 1e5 / 1.4641) * 0.1 / (1 - 1 / 1.4641)); // 1.1^4 = 1.4641
        row("amortize", R"({"capex_usd": 1e6, "rate": 0, "years": 4})", "annual_usd", 250e3);
        row("amortize",
            R"({"capex_usd": 1e6, "salvage_usd": 1e5, "rate": 0.1, "years": 4, "method": "straight_line"})",
            "annual_usd", 225e3); // 900,000 / 4
        row("npv", R"({"flows": [-1000, 400, 400, 400], "rate": 0.1})", "npv_usd",
            -1000 + 400 / 1.1 + 400 / 1.21 + 400 / 1.331);          // -5.2592
        row("npv", R"({"flows": [5], "rate": 0.1})", "npv_usd", 5); // today
        row("npv", R"({"flows": [], "rate": 0.1})", "npv_usd", 0);
        row("irr", R"({"flows": [-100, 110]})", "irr", 0.1);
        row("irr", R"({"flows": [-100, 0, 121]})", "irr", 0.1);
        row("irr", R"({"flows": [-100, 50]})", "irr", -0.5);
        row("irr", R"({"flows": [-100, 0, 0, 12.5]})", "irr", -0.5);
        row("irr", R"({"flows": [100, -103]})", "irr", 0.03); // a loan
        row("irr", R"({"flows": [-1000, -5]})", "irr", nothing);
        row("irr", R"({"flows": [0, 0]})", "irr", nothing);
        row("irr", R"({"flows": []})", "irr", nothing);
        const char* const twice = R"({"value0": 3, "months": 24, "doubling_months": 6})";
        row("growth", twice, "value", 48);        // 3 * 2^4
        row("growth", twice, "annual_growth", 3); // 2^2 - 1
        row("growth", R"({"value0": 3, "months": 0, "doubling_months": 12})", "value", 3);
        const char* const rising =
            R"({"cost_usd": 1000, "years": 2, "price_escalation": 0.05, "inflation": 0.02,
                                       "nominal_rate": 0.1})";
        row("escalation", rising, "nominal_usd", 2050);                           // 1000 + 1050
        row("escalation", rising, "real_usd", 1000 / 1.02 + 1050 / 1.0404);       // 1,989.62
        row("escalation", rising, "npv_usd", 1000 / 1.1 + 1050 / 1.21);           // 1,776.86
        row("escalation", rising, "npv_from_real_usd", 1000 / 1.1 + 1050 / 1.21); // the same, by Fisher's law
        row("escalation", rising, "real_rate", 0.08 / 1.02);                      // 1.1 / 1.02 - 1
        row("escalation", R"({"cost_usd": 1000, "years": 0, "nominal_rate": 0.1})", "npv_usd", 0);
    }
    void moneyOverTime() { compare(1e-12); }

    void taxes_data()
    {
        columns();
        const char* const three = R"({"capex_usd": 1000, "salvage_usd": 100, "flows": [500, 500, 500],
                                      "depreciation_years": 3, "tax_rate": 0.25, "rate": 0.1})";
        row("npv_after_tax", three, "npv_usd", -1000 + 450 / 1.1 + 450 / 1.21 + 550 / 1.331); // 194.21
        row("npv_after_tax", three, "depreciation_usd_per_year", 300); // (1000 - 100) / 3
        row("npv_after_tax", three, "tax_usd", 150);                   // 3 * (500 - 300) / 4
        row("npv_after_tax", three, "book_end_usd", 100);
        // Sold after one year of three: book 700, loss (100 - 700), tax (500 - 300 - 600) / 4 = -100.
        const char* const early = R"({"capex_usd": 1000, "salvage_usd": 100, "flows": [500],
                                      "depreciation_years": 3, "tax_rate": 0.25, "rate": 0})";
        row("npv_after_tax", early, "book_end_usd", 700);
        row("npv_after_tax", early, "tax_usd", -100);
        row("npv_after_tax", early, "npv_usd", -300); // -1000 + 500 + 100 + 100
        // Used for a year more than it is written off: 400 * 1/4 - 150, then the whole flow is taxed.
        const char* const late =
            R"({"capex_usd": 400, "flows": [600, 600], "depreciation_years": 1, "tax_rate": 0.25,
                                     "rate": 0})";
        row("npv_after_tax", late, "tax_usd", 200); // (600 - 400) / 4 + 600 / 4
        row("npv_after_tax", late, "npv_usd", 600); // -400 + 1200 - 200
    }
    void taxes() { compare(1e-12); }

    void overYears_data()
    {
        columns();
        const char* const steady = R"({"demand0": 100, "capacity_per_unit": 10, "years": 3, "lifetime": 2,
                                       "unit_price0": 1000, "opex_per_unit_year": 100, "rate": 0})";
        row("multi_year", steady, "units_bought", 20);    // 10 at once, 10 when they have aged
        row("multi_year", steady, "npv_cost_usd", 23000); // 20,000 + 3 * 1,000
        row("multi_year", steady, "capex_usd", 20000);
        row("multi_year", steady, "opex_usd", 3000);
        // Demand 100, 150, 225 with a tenth in reserve: 11, 17 (16.5), 25 (24.75) units; bought 11, 6, 8.
        const char* const growing =
            R"({"demand0": 100, "demand_growth": 0.5, "headroom": 0.1, "capacity_per_unit": 10,
            "years": 3, "lifetime": 5, "unit_price0": 1000, "price_decline": 0.2, "opex_per_unit_year": 100,
            "opex_decline": 0.1, "rate": 0.1})";
        row("multi_year", growing, "units_bought", 25);
        row("multi_year", growing, "units_final", 25);
        row("multi_year", growing, "capex_usd", 20920); // 11 * 1000 + 6 * 800 + 8 * 640
        row("multi_year", growing, "opex_usd", 4655);   // 1100 + 1700 * 0.9 + 2500 * 0.81
        row("multi_year", growing, "npv_cost_usd",
            11000 + 4800 / 1.1 + 5120 / 1.21 + 1100 / 1.1 + 1530 / 1.21 + 2025 / 1.331);
        // Demand 100, 50: units are kept, not sold.
        const char* const falling =
            R"({"demand0": 100, "demand_growth": -0.5, "capacity_per_unit": 10, "years": 2,
            "lifetime": 5, "unit_price0": 1, "rate": 0})";
        row("multi_year", falling, "units_final", 10);

        const char* const tiers =
            R"({"tb_now": 100, "growth_per_month": 10, "months": 3, "retention_months": null,
                                      "tiers": [[1, 0.023], [null, 0.004]]})";
        row("storage", tiers, "storage_usd", 3910); // 110 at 23 a TB ; 110 * 4 + 10 * 23 ; 120 * 4 + 10 * 23
        row("storage", tiers, "peak_tb", 130);
        // Kept for two months: 110 ; 120 ; 20, all at 20 a TB.
        const char* const brief =
            R"({"tb_now": 100, "growth_per_month": 10, "months": 3, "retention_months": 2,
            "tiers": [[null, 0.02]], "egress_tb_month": 5, "egress_usd_per_gb": 0.08})";
        row("storage", brief, "storage_usd", 5000); // 2200 + 2400 + 400
        row("storage", brief, "peak_tb", 120);
        row("storage", brief, "egress_usd", 1200); // 5000 * 0.08 * 3
        row("storage", brief, "total_usd", 6200);
    }
    void overYears() { compare(1e-12); }

    void owningAndRenting_data()
    {
        columns();
        const char* const own = R"({"gpus": 1000, "server_usd_per_gpu": 30000, "network_usd_per_gpu": 10000,
            "kw_per_gpu": 1.2, "kw_per_gpu_load": 1, "idle_fraction": 0.2, "utilization": 0.5, "pue": 1.25,
            "price_usd_per_kwh": 0.1, "facility_usd_per_kw": 10000, "facility_years": 10, "years": 4,
            "salvage_fraction": 0.1, "maintenance_fraction": 0.05, "staff_fte": 2, "staff_usd": 150000,
            "software_usd": 50000, "method": "straight_line"})";
        row("tco", own, "capital_annual_usd", 10200000); // 40e6 * 0.9 / 4 + 12e6 / 10
        row("tco", own, "energy_kwh", 6570000);          // 1000 * (0.2 + 0.8 * 0.5) * 1.25 * 8760
        row("tco", own, "electricity_usd", 657000);
        row("tco", own, "maintenance_usd", 2000000);
        row("tco", own, "total_annual_usd", 13207000);       // + 300,000 + 50,000
        row("tco", own, "usd_per_gpu_hour", 13207 / 8760.0); // 8.76e6 hours
        row("tco", own, "usd_per_used_gpu_hour", 13207 / 4380.0);
        // With interest: 40e6 less 4e6 / 1.1^2 = 1.21 at CRF 0.1 / (1 - 1/1.21), and the building over one
        // year.
        const char* const interest =
            R"({"gpus": 1000, "server_usd_per_gpu": 40000, "kw_per_gpu": 1.2, "utilization": 1,
            "facility_years": 1, "years": 2, "rate": 0.1, "salvage_fraction": 0.1})";
        row("tco", interest, "capital_annual_usd", (40e6 - 4e6 / 1.21) * 0.121 / 0.21 + 12e6 * 1.1);
        row("tco", interest, "energy_kwh", 10512000); // 1.2 * 8760 * 1000: the nameplate, no idling
        row("unit_costs", R"({"usd_per_gpu_hour": 2.5, "tokens_per_s_per_gpu": 400, "utilization": 0.5,
                              "kw_per_gpu": 1, "pue": 1.2})",
            "usd_per_mtok", 2.5e6 / 720e3); // 400 * 3600 * 0.5
        const char* const token = R"({"usd_per_gpu_hour": 2, "tokens_per_s_per_gpu": 500, "utilization": 0.5,
                                      "kw_per_gpu": 1, "pue": 1.2})";
        row("unit_costs", token, "tokens_per_usd", 450e3); // 500 * 3600 * 0.5 / 2
        row("unit_costs", token, "tokens_per_kwh", 1.5e6); // 1.8e6 / 1.2
        row("unit_costs", token, "kwh_per_mtok", 2.0 / 3);
        row("unit_costs", token, "kwh_per_mtok_at_utilization", 13.0 / 15); // 0.65 * 1.2 / 0.9

        const char* const mix = R"({"gpus": 64, "hours": 8760, "utilization": 0.8, "reserved_gpus": 32,
            "reserved_rate": 2.5, "on_demand_rate": 4, "spot_rate": 1.5, "spot_ratio": 0.9, "spot_share": 0.5})";
        row("cloud_mix", mix, "total_usd", 1177344); // 8760 * (32 * 2.5 + 9.6 / 0.9 * 1.5 + 9.6 * 4)
        row("cloud_mix", mix, "usd_per_used_gpu_hour", 2.625); // / (51.2 * 8760)
        const char* const idle = R"({"gpus": 64, "hours": 10, "utilization": 0.25, "reserved_gpus": 32,
                                     "reserved_rate": 2, "on_demand_rate": 4})";
        row("cloud_mix", idle, "total_usd", 640);           // 32 * 10 * 2, used or not
        row("cloud_mix", idle, "usd_per_used_gpu_hour", 4); // / (16 * 10)
        row("breakeven_utilization", R"({"own_fixed_usd_per_gpu_year": 8760, "cloud_usd_per_gpu_hour": 2.5,
                                         "own_variable_usd_per_used_hour": 0.5})",
            "utilization", 0.5); // 1 / (2.5 - 0.5)
        row("breakeven_utilization", R"({"own_fixed_usd_per_gpu_year": 1, "cloud_usd_per_gpu_hour": 2,
                                         "own_variable_usd_per_used_hour": 2})",
            "utilization", nothing);
        row("breakeven_months", R"({"capex_usd": 300e3, "cloud_monthly_usd": 19e3, "own_monthly_usd": 4e3})",
            "months",
            20); // 300 / 15
        row("breakeven_months", R"({"capex_usd": 1, "cloud_monthly_usd": 4, "own_monthly_usd": 5})", "months",
            nothing);
    }
    void owningAndRenting() { compare(1e-12); }

    void apiOrOwn_data()
    {
        columns();
        const auto call = [](const char* rest) {
            return QStringLiteral(
                       R"({"fixed_usd_per_replica_month": 14600, "variable_usd_per_mtok": 0.1, "input_share": 0.75,
                "api_input_usd_per_mtok": 0.6, "api_output_usd_per_mtok": 2.6, %1})")
                .arg(QLatin1String(rest))
                .toStdString();
        };
        const std::string base = call(R"("mtok_per_replica_month": 20000, "volume_mtok_month": 25000)");
        row("api_breakeven", base.c_str(), "api_usd_per_mtok", 1.1);       // 0.75 * 0.6 + 0.25 * 2.6
        row("api_breakeven", base.c_str(), "breakeven_mtok_month", 14600); // 14600 / (1.1 - 0.1)
        row("api_breakeven", base.c_str(), "safe_mtok_month", 43800);      // 0.73 / 0.27 = 2.7: 3 replicas
        row("api_breakeven", base.c_str(), "own_usd_per_mtok", 1.268);     // (2 * 14600 + 2500) / 25000
        const std::string tight = call(R"("mtok_per_replica_month": 14000, "volume_mtok_month": 14000)");
        row("api_breakeven", tight.c_str(), "breakeven_mtok_month", nothing); // a full replica does not pay
        row("api_breakeven", tight.c_str(), "safe_mtok_month", nothing);
        row("api_breakeven", tight.c_str(), "own_usd_per_mtok", 16000.0 / 14000); // one replica, exactly full
        const std::string exact = call(R"("mtok_per_replica_month": 14600, "volume_mtok_month": 1)");
        row("api_breakeven", exact.c_str(), "breakeven_mtok_month", 14600); // pays only when full
        row("api_breakeven", exact.c_str(), "safe_mtok_month", nothing);    // never beyond every step
        const std::string two =
            call(R"("mtok_per_replica_month": 20000, "volume_mtok_month": 100, "min_replicas": 2)");
        row("api_breakeven", two.c_str(), "breakeven_mtok_month", 29200);
        row("api_breakeven", two.c_str(), "safe_mtok_month", 43800);
        row("api_breakeven", two.c_str(), "own_usd_per_mtok", 292.1); // (29200 + 10) / 100
        const std::string cached = call(R"("mtok_per_replica_month": 20000, "volume_mtok_month": 100,
                                           "cached_share": 0.5, "api_cached_usd_per_mtok": 0.2)");
        row("api_breakeven", cached.c_str(), "api_usd_per_mtok", 0.95); // 0.75 * (0.3 + 0.1) + 0.65
        const char* const cheap =
            R"({"fixed_usd_per_replica_month": 1, "variable_usd_per_mtok": 0.6, "input_share": 1,
            "api_input_usd_per_mtok": 0.6, "api_output_usd_per_mtok": 2.6, "mtok_per_replica_month": 9,
            "volume_mtok_month": 9})";
        row("api_breakeven", cheap, "breakeven_mtok_month", nothing); // own saves nothing on a token
    }
    void apiOrOwn() { compare(1e-12); }

    void sitesAndElectricity_data()
    {
        columns();
        row("pue_load", R"({"pue_full": 1.2, "load_fraction": 1})", "pue", 1.2);
        row("pue_load", R"({"pue_full": 1.2, "load_fraction": 0.2, "fixed_share": 0.5})", "pue",
            1.6); // 1 + 0.2 * 0.6 / 0.2
        row("pue_load", R"({"pue_full": 1.5, "load_fraction": 0.5})", "pue",
            1.7); // 1 + 0.5 * (0.4 + 0.3) / 0.5
        row("supplies", R"({"supplies": 4, "supply_kw": 1.8, "redundant": 1})", "provisioned_kw", 7.2);
        row("supplies", R"({"supplies": 4, "supply_kw": 1.8, "redundant": 1})", "usable_kw", 5.4);
        row("supplies", R"({"supplies": 2, "supply_kw": 0.8, "redundant": 1})", "provisioned_kw", 1.6);
        row("supplies", R"({"supplies": 2, "supply_kw": 0.8, "redundant": 1, "units": 10})", "usable_kw", 8);
        row("supplies", R"({"supplies": 2, "supply_kw": 0.8, "units": 0})", "usable_kw", 0);
        const char* const flat = R"({"kwh": 1e6, "price": 0.08, "peak_kw": 200, "demand_usd_per_kw_month": 15,
                                     "fixed_month_usd": 500})";
        row("electricity_flat", flat, "total_usd", 122e3); // 80,000 + 12 * (3,000 + 500)
        row("electricity_flat", flat, "effective_usd_per_kwh", 0.122);
        const char* const month =
            R"({"kwh": 1e6, "price": 0.08, "peak_kw": 200, "demand_usd_per_kw_month": 15,
                                      "months": 1})";
        row("electricity_flat", month, "total_usd", 83e3);
        const char* const bands = R"({"average_kw": 100, "days": 30, "hours_per_day_by_band": [8, 10, 6],
                                      "price_by_band": [0.06, 0.1, 0.2]})";
        row("electricity_tou", bands, "energy_usd", 8040); // 3000 * (0.48 + 1 + 1.2)
        row("electricity_tou", bands, "effective_usd_per_kwh", 2.68 / 24);
        row("electricity_tou",
            R"({"average_kw": 0, "days": 30, "hours_per_day_by_band": [24], "price_by_band": [0.1]})",
            "effective_usd_per_kwh", 0.1);
    }
    void sitesAndElectricity() { compare(1e-12); }

    void carbonAndWater_data()
    {
        columns();
        const char* const market = R"({"energy_kwh": 1e6, "g_per_kwh": 380, "market_g_per_kwh": 100,
                                       "recs_fraction": 0.25})";
        row("carbon_operational", market, "location_kg", 380e3);
        row("carbon_operational", market, "market_kg", 75e3); // 100,000 * 0.75
        row("carbon_operational", R"({"energy_kwh": 1e6, "g_per_kwh": 380, "recs_fraction": 0.25})",
            "market_kg",
            285e3); // the grid's, 380,000 * 0.75
        const char* const hourly = R"({"kw": [100, 50, 200, 10], "g_per_kwh": [500, 400, 100, 50]})";
        row("carbon_hourly", hourly, "kg", 90.5); // 50 + 20 + 20 + 0.5
        row("carbon_hourly", hourly, "effective_g_per_kwh", 90.5e3 / 360);
        row("carbon_hourly", hourly, "flat_average_kg", 94.5); // 360 * 262.5 / 1000
        row("embodied",
            R"({"kg_per_unit": 1312, "units": 8, "used_hours": 1000, "life_hours": 43800, "allocation": 0.5})",
            "kg", 1312 * 4000 / 43800.0);
        row("embodied", R"({"kg_per_unit": 164, "units": 2, "used_hours": 4380})", "kg",
            32.8); // a tenth of 5 years
        const char* const water =
            R"({"it_kwh": 1e6, "pue": 1.2, "wue_site_l_per_kwh": 1.1, "grid_l_per_kwh": 3})";
        row("water", water, "site_l", 1.1e6);
        row("water", water, "grid_l", 3.6e6); // 1.2e6 * 3
        row("water", water, "total_l", 4.7e6);
        const char* const year = R"({"energy_kwh": 73e9, "hours": 8760, "kg": 28e9})";
        row("equivalences", year, "us_homes", 73e9 / (29.4 * 365)); // 6.8 million
        row("equivalences", year, "cars", 28e9 / 4600);
        row("equivalences", year, "grand_coulee_dams", 73e9 / 8760 / 6.809e6); // 8,333 MW: 1.2239
        row("equivalences", year, "solar_star", 73e9 / 8760 / 5.79e5);
        row("equivalences", year, "us_generation_share", 73 / 4178.0); // 1.75 %
        row("equivalences", R"({"energy_kwh": 142.8, "hours": 168})", "ca_homes", 0.952);
        row("equivalences", R"({"energy_kwh": 109670.4, "hours": 168})", "ca_homes", 731.136);
    }
    void carbonAndWater() { compare(1e-12); }
};

QTEST_APPLESS_MAIN(TestEngineHand)
#include "tst_engine_hand.moc"
