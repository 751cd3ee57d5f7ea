// What the engine's models refuse: every divisor of 0, shares outside 0..1, lists that do not fit together.
#include <QTest>

#include "engine_support.h"

using namespace jw;
using Kind = Error::Kind;

namespace {

/// A call that works, of each model; the rows below spoil one field of it.
const std::map<std::string, std::string> calls{
    {"direct_power", R"({"unit_kw": 1, "count": 2, "hours": 3})"},
    {"per_query", R"({"wh_per_query": 2, "queries_per_user_day": 3, "users": 4, "days": 5})"},
    {"hardware_options", R"({"work_tflop": 1e5, "reading": "tflop", "tflops": 300, "utilization": 0.5,
                             "rate_usd_per_h": 3, "power_kw": 0.3})"},
    {"metrics", R"({"tflops": 300, "watts": 400, "usd_per_h": 2})"},
    {"crf", R"({"rate": 0.08, "years": 5})"},
    {"amortize", R"({"capex_usd": 1000, "rate": 0.08, "years": 5})"},
    {"npv", R"({"flows": [-1, 2], "rate": 0.08})"},
    {"irr", R"({"flows": [-1, 2]})"},
    {"pue_load", R"({"pue_full": 1.2, "load_fraction": 0.5})"},
    {"electricity_flat", R"({"kwh": 1000, "price": 0.1})"},
    {"electricity_tou",
     R"({"average_kw": 1, "days": 1, "hours_per_day_by_band": [12, 12], "price_by_band": [0.1, 0.2]})"},
    {"cloud_mix", R"({"gpus": 8, "hours": 10, "on_demand_rate": 2})"},
    {"storage", R"({"tb_now": 1, "months": 12, "tiers": [[3, 0.02], [null, 0.01]]})"},
    {"tco", R"({"gpus": 8, "server_usd_per_gpu": 30000, "utilization": 0.7})"},
    {"breakeven_utilization", R"({"cloud_usd_per_gpu_hour": 2, "own_fixed_usd_per_gpu_year": 9000})"},
    {"breakeven_months", R"({"capex_usd": 1, "cloud_monthly_usd": 2, "own_monthly_usd": 1})"},
    {"multi_year", R"({"demand0": 10, "capacity_per_unit": 1, "years": 3, "unit_price0": 1, "rate": 0.1})"},
    {"growth", R"({"value0": 1, "months": 12, "doubling_months": 6})"},
    {"unit_costs", R"({"usd_per_gpu_hour": 2, "tokens_per_s_per_gpu": 100, "kw_per_gpu": 1})"},
    {"supplies", R"({"supplies": 4, "supply_kw": 1, "redundant": 1})"},
    {"escalation", R"({"cost_usd": 1, "years": 3, "nominal_rate": 0.1})"},
    {"npv_after_tax",
     R"({"capex_usd": 10, "flows": [5, 5], "depreciation_years": 2, "tax_rate": 0.2, "rate": 0.1})"},
    {"api_breakeven", R"({"api_input_usd_per_mtok": 1, "api_output_usd_per_mtok": 2, "input_share": 0.5,
        "fixed_usd_per_replica_month": 100, "mtok_per_replica_month": 1000, "volume_mtok_month": 10})"},
    {"carbon_operational", R"({"energy_kwh": 1, "g_per_kwh": 400})"},
    {"carbon_hourly", R"({"kw": [1, 2], "g_per_kwh": [300, 400]})"},
    {"embodied", R"({"kg_per_unit": 1, "units": 1, "used_hours": 1})"},
    {"water", R"({"it_kwh": 1})"},
    {"arch_params",
     R"({"arch": {"layers": 2, "hidden": 64, "ffn": 128, "heads": 4, "kv_heads": 2, "head_dim": 16, "vocab": 100}})"},
    {"train_flops",
     R"({"arch": {"layers": 2, "hidden": 64, "ffn": 128, "heads": 4, "kv_heads": 2, "head_dim": 16, "vocab": 100}, "seq": 8})"},
    {"train_time", R"({"tokens": 1e9, "flops_per_token": 1e9, "gpus": 8, "peak_tflops": 100, "mfu": 0.4})"},
    {"pipeline_bubble", R"({"microbatches": 8, "pp": 2})"},
    {"train_memory",
     R"({"arch": {"layers": 2, "hidden": 64, "ffn": 128, "heads": 4, "kv_heads": 2, "head_dim": 16, "vocab": 100}, "seq": 8, "tp": 1, "pp": 1, "cp": 1, "ep": 1, "dp": 1, "mbs": 1, "gbs": 1,
        "recompute": "none", "zero": 1})"},
    {"train_mfu",
     R"({"arch": {"layers": 2, "hidden": 64, "ffn": 128, "heads": 4, "kv_heads": 2, "head_dim": 16, "vocab": 100}, "layout": {"seq": 8, "gpus": 8, "gbs": 8},
        "acc": {"peak_tflops": 100, "bf16_tflops": 100, "hbm_gbs": 1000, "nvlink_gbs": 100, "nic_gbs": 10},
        "c": {"e": 0.7, "e_bf16": 0.7, "e_att": 0.4, "T0": 100, "h0": 300, "c_w": 36, "x_g": 0.6, "t_lay": 700,
              "c_ew": 7, "e_nv": 1, "e_net": 0.6, "e_a2a": 1, "e_a2an": 1, "s0": 0, "ov": 0.7, "x_pp": 0,
              "x_dp": 0.2, "x_fsdp": 0.8}})"},
    {"young_daly", R"({"ckpt_write_s": 60, "mtbf_s": 10800})"},
    {"goodput", R"({"gpus": 8, "failures_per_gpu_hour": 2e-5, "ckpt_write_s": 15, "restart_s": 420})"},
    {"spot",
     R"({"interruptions_per_hour": 0.1, "ckpt_interval_s": 600, "restart_s": 60, "ckpt_write_s": 10})"},
    {"dvfs_speed", R"({"power_fraction": 0.8})"},
    {"equivalences", R"({"energy_kwh": 1, "hours": 1})"},
    {"kv_bytes",
     R"({"arch": {"layers": 2, "hidden": 64, "ffn": 128, "heads": 4, "kv_heads": 2, "head_dim": 16, "vocab": 100}, "ctx": 10})"},
    {"decode_step",
     R"({"arch": {"layers": 2, "hidden": 64, "ffn": 128, "heads": 4, "kv_heads": 2, "head_dim": 16, "vocab": 100}, "acc": {"peak_tflops": 100, "bf16_tflops": 50, "hbm_gbs": 1000, "nvlink_gbs": 100, "nic_gbs": 10, "mem_gib": 80}, "c": {"t0": 0.3, "tl": 36, "ew": 0.7, "ekv": 0.9, "ec": 1, "aar": 23, "ep": 0.8, "phi": 0.9, "t1": 100, "kd": 5, "kq": 0.4}, "prec": "fp8", "tp": 1, "batch": 4, "ctx": 100})"},
    {"prefill",
     R"({"arch": {"layers": 2, "hidden": 64, "ffn": 128, "heads": 4, "kv_heads": 2, "head_dim": 16, "vocab": 100}, "acc": {"peak_tflops": 100, "bf16_tflops": 50, "hbm_gbs": 1000, "nvlink_gbs": 100, "nic_gbs": 10, "mem_gib": 80}, "c": {"t0": 0.3, "tl": 36, "ew": 0.7, "ekv": 0.9, "ec": 1, "aar": 23, "ep": 0.8, "phi": 0.9, "t1": 100, "kd": 5, "kq": 0.4}, "prec": "fp8", "tp": 1, "isl": 100})"},
    {"kv_capacity",
     R"({"arch": {"layers": 2, "hidden": 64, "ffn": 128, "heads": 4, "kv_heads": 2, "head_dim": 16, "vocab": 100}, "acc": {"peak_tflops": 100, "bf16_tflops": 50, "hbm_gbs": 1000, "nvlink_gbs": 100, "nic_gbs": 10, "mem_gib": 80}, "prec": "fp8", "tp": 1, "tokens_per_seq": 100})"},
    {"serve_closed",
     R"({"arch": {"layers": 2, "hidden": 64, "ffn": 128, "heads": 4, "kv_heads": 2, "head_dim": 16, "vocab": 100}, "acc": {"peak_tflops": 100, "bf16_tflops": 50, "hbm_gbs": 1000, "nvlink_gbs": 100, "nic_gbs": 10, "mem_gib": 80}, "c": {"t0": 0.3, "tl": 36, "ew": 0.7, "ekv": 0.9, "ec": 1, "aar": 23, "ep": 0.8, "phi": 0.9, "t1": 100, "kd": 5, "kq": 0.4}, "prec": "fp8", "tp": 1, "isl": 100, "osl": 50, "concurrency": 4})"},
    {"serve_open",
     R"({"arch": {"layers": 2, "hidden": 64, "ffn": 128, "heads": 4, "kv_heads": 2, "head_dim": 16, "vocab": 100}, "acc": {"peak_tflops": 100, "bf16_tflops": 50, "hbm_gbs": 1000, "nvlink_gbs": 100, "nic_gbs": 10, "mem_gib": 80}, "c": {"t0": 0.3, "tl": 36, "ew": 0.7, "ekv": 0.9, "ec": 1, "aar": 23, "ep": 0.8, "phi": 0.9, "t1": 100, "kd": 5, "kq": 0.4}, "prec": "fp8", "tp": 1, "isl": 100, "osl": 50, "rate": 1})"},
    {"max_rate_slo",
     R"({"arch": {"layers": 2, "hidden": 64, "ffn": 128, "heads": 4, "kv_heads": 2, "head_dim": 16, "vocab": 100}, "acc": {"peak_tflops": 100, "bf16_tflops": 50, "hbm_gbs": 1000, "nvlink_gbs": 100, "nic_gbs": 10, "mem_gib": 80}, "c": {"t0": 0.3, "tl": 36, "ew": 0.7, "ekv": 0.9, "ec": 1, "aar": 23, "ep": 0.8, "phi": 0.9, "t1": 100, "kd": 5, "kq": 0.4}, "prec": "fp8", "tp": 1, "isl": 100, "osl": 50, "ttft_slo_s": 1, "tpot_slo_s": 0.1})"},
    {"mgk_wait", R"({"k": 2, "rate": 1, "service_s": 1})"},
    {"gpus_needed", R"({"total_rate": 10, "rate_per_replica": 3, "tp": 2})"},
    {"gpu_power",
     R"({"tdp_w": 700, "idle_w": 90, "mem_util": 0.5, "compute_util": 0.1, "z": {"z0": 0.3, "z1": 0.4, "z2": 0.9, "z3": 0.95, "z4": 0.3}})"},
    {"energy_request", R"({"gpu_w": 500, "gpus": 4, "host_w": 600, "osl": 500, "requests_per_s": 3})"},
    {"speculative", R"({"accept": 0.7, "draft_len": 4, "draft_cost": 0.05})"},
    {"item_service",
     R"({"tflop_per_pass": 4, "peak_tflops": 100, "hbm_gb_s": 1000, "tdp_w": 300, "idle_w": 30, "z": {"z0": 0.3, "z1": 0.4, "z2": 0.9, "z3": 0.95, "z4": 0.3}})"},
};

Result<Value> spoiled(const std::string& model, const std::string& key, const QString& value)
{
    Value inputs = test::valueFrom(QString::fromStdString(calls.at(model)));
    if (!key.empty())
        (*inputs.as<Members>())[key] = test::valueFrom(value);
    return findModel(model)->run(inputs);
}

} // namespace

class TestEngineErrors : public QObject {
    Q_OBJECT

private slots:
    void everyModelRunsBeforeItIsSpoiled()
    {
        QCOMPARE(calls.size(), models().size());
        for (const auto& [model, inputs] : calls) {
            QVERIFY2(findModel(model), model.c_str());
            const auto outputs = spoiled(model, {}, {});
            QVERIFY2(outputs, (model + ' ' + (outputs ? "" : outputs.error().field)).c_str());
            QCOMPARE(outputs->as<Members>()->size(), findModel(model)->outputs().size());
        }
        QVERIFY(!findModel("direct_powers"));
    }

    void names_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* model, const char* key, const char* value, Kind kind) {
            QTest::addRow("%s %s = %s", model, key, value)
                << QString::fromLatin1(model) << QString::fromLatin1(key) << QString::fromLatin1(value)
                << int(kind);
        };
        const auto divisor = [&](const char* model, const char* key) {
            row(model, key, "0", Kind::MustBePositive);
            row(model, key, "-1", Kind::MustBePositive);
        };
        divisor("per_query", "days");
        divisor("hardware_options", "tflops");
        divisor("hardware_options", "utilization");
        divisor("metrics", "watts");
        divisor("crf", "years");
        divisor("amortize", "years");
        divisor("pue_load", "load_fraction");
        divisor("electricity_flat", "kwh");
        divisor("cloud_mix", "gpus");
        divisor("cloud_mix", "hours");
        divisor("cloud_mix", "utilization");
        divisor("cloud_mix", "spot_ratio");
        divisor("tco", "gpus");
        divisor("tco", "utilization");
        divisor("tco", "years");
        divisor("tco", "facility_years");
        divisor("multi_year", "capacity_per_unit");
        divisor("multi_year", "lifetime");
        divisor("growth", "doubling_months");
        divisor("unit_costs", "usd_per_gpu_hour");
        divisor("unit_costs", "tokens_per_s_per_gpu");
        divisor("unit_costs", "utilization");
        divisor("unit_costs", "kw_per_gpu");
        divisor("supplies", "supplies");
        divisor("npv_after_tax", "depreciation_years");
        divisor("api_breakeven", "mtok_per_replica_month");
        divisor("api_breakeven", "volume_mtok_month");
        divisor("api_breakeven", "min_replicas");
        divisor("embodied", "life_hours");
        divisor("equivalences", "hours");
        row("metrics", "usd_per_h", "0", Kind::MustBePositive); // nothing to divide by: no power price either
        row("electricity_tou", "hours_per_day_by_band", "[0, 0]", Kind::MustBePositive);
        row("electricity_tou", "hours_per_day_by_band", "[20, 10]", Kind::OutOfRange); // more than a day
        row("carbon_hourly", "kw", "[0, 0]", Kind::MustBePositive);
        row("carbon_hourly", "g_per_kwh", "[300]", Kind::LengthMismatch);
        row("electricity_tou", "price_by_band", "[0.1]", Kind::LengthMismatch);
        row("npv_after_tax", "flows", "[]", Kind::LengthMismatch);
        row("storage", "tiers", "[[3, 0.02]]", Kind::Inconsistent); // no price from the third month on
        row("storage", "tiers", "[]", Kind::Inconsistent);
        row("storage", "months", "1201", Kind::OutOfRange);
        row("supplies", "redundant", "4", Kind::OutOfRange);
        row("supplies", "redundant", "0.5", Kind::NotWhole);
        row("escalation", "years", "2.5", Kind::NotWhole);
        row("escalation", "inflation", "-1", Kind::OutOfRange);
        row("direct_power", "utilization", "1.1", Kind::OutOfRange);
        row("direct_power", "pue", "0.99", Kind::OutOfRange);
        row("direct_power", "hours", "-1", Kind::OutOfRange);
        row("direct_power", "unit_kw", "null", Kind::MissingField);
        row("direct_power", "unit_kw", "\"much\"", Kind::WrongType);
        row("direct_power", "power", "1", Kind::UnknownField);
        row("hardware_options", "reading", "\"flop\"", Kind::BadChoice);
        row("crf", "rate", "-0.1", Kind::OutOfRange);
        row("amortize", "method", "\"linear\"", Kind::BadChoice);
        row("carbon_operational", "recs_fraction", "1.5", Kind::OutOfRange);
    }
    void names()
    {
        QFETCH(QString, model);
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(int, kind);
        const auto outputs = spoiled(model.toStdString(), key.toStdString(), value);
        QVERIFY(!outputs);
        QCOMPARE(QString::fromStdString(outputs.error().field), key);
        QCOMPARE(int(outputs.error().kind), kind);
    }

    void aListNamesItsRow()
    {
        const auto outputs = spoiled("npv", "flows", QStringLiteral("[1, \"a\"]"));
        QVERIFY(!outputs);
        QCOMPARE(outputs.error().field, std::string("flows[1]"));
    }

    void tooLargeForANumber() // 1e308 kW for 1e308 h: the first output that has no number
    {
        const Members inputs{{"unit_kw", 1e308}, {"hours", 1e308}};
        for (const auto& error : {findModel("direct_power")->run(inputs).error(),
                                  findModel("direct_power")->trace(inputs).error()}) {
            QCOMPARE(error.field, std::string("average_kw"));
            QVERIFY(error.kind == Kind::OutOfRange);
        }
    }

    void noWorkGivesZeros_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("key");
        for (const char* key : {"unit_kw", "count", "hours"})
            QTest::addRow("direct_power %s", key)
                << QStringLiteral("direct_power") << QString::fromLatin1(key);
        for (const char* key : {"wh_per_query", "queries_per_user_day", "users"})
            QTest::addRow("per_query %s", key) << QStringLiteral("per_query") << QString::fromLatin1(key);
        QTest::newRow("hardware_options count")
            << QStringLiteral("hardware_options") << QStringLiteral("count");
        QTest::newRow("supplies units") << QStringLiteral("supplies") << QStringLiteral("units");
    }
    void noWorkGivesZeros()
    {
        QFETCH(QString, model);
        QFETCH(QString, key);
        const auto outputs = spoiled(model.toStdString(), key.toStdString(), QStringLiteral("0"));
        QVERIFY(outputs);
        for (const char* output : {"energy_kwh", "average_kw", "average_mw", "cost_usd",
                                   "usd_per_1000_queries", "hours", "total_usd", "usable_kw"})
            if (const Value* value = outputs->find(output))
                QCOMPARE(*value->as<double>(), 0.0);
    }
};

QTEST_APPLESS_MAIN(TestEngineErrors)
#include "tst_engine_errors.moc"
