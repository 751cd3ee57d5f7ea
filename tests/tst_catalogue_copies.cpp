// What follows from rows of the catalogue: shapes, failure rates, figures per watt and dollar, search, CSV.
#include <QTest>

#include <cmath>

#include "catalogue/catalogue_spread.h"
#include "catalogue/catalogue_tables.h"
#include "catalogue/copy_in.h"
#include "catalogue/failure_rate.h"
#include "domain/origin.h"
#include "domain/uncertain_fields.h"
#include "exchange/csv_records.h"

using namespace jw;
using namespace std::string_literals;
Q_DECLARE_METATYPE(std::string)

namespace {

const ModelRow& model(std::string_view id) { return *builtInCatalogue().findModel(id); }

Value copied(std::string_view id, std::string_view key)
{
    for (const SourcedValue& value : copiedFields(model(id)))
        if (value.field == key)
            return value.value;
    return {};
}

/// "id id id" of the rows of `table` that have these words.
std::string found(std::string_view table, std::string_view words)
{
    const CatalogueTable& in = *findCatalogueTable(table);
    std::string ids;
    for (const std::size_t at : matchingRows(in, builtInCatalogue(), words))
        ids.append(ids.empty() ? "" : " ").append(in.id(in.row(builtInCatalogue(), at)));
    return ids;
}

/// Reads what csvOf() made back into rows, and compares them with the table's.
template <class Row> bool readsBack(const std::vector<Row>& rows)
{
    const CatalogueTable& table = *findCatalogueTable(Row::table);
    const auto all = matchingRows(table, builtInCatalogue(), "");
    const auto csv = parseCsv(toCsv(csvOf(table, builtInCatalogue(), all)));
    const auto read = csv.and_then([](const CsvTable& cells) { return recordsFrom<Row>(cells, "rows"); });
    return read && *read == rows;
}

/// A site with a PUE of 1.2 and 0.5 l/kWh, estimates of the catalogue, and a published carbon of 400 g/kWh; a
/// scenario that sets the PUE. A rented node of one H100.
Plan estimatedPlan()
{
    Plan plan = newPlan("Estimates");
    plan.settings.usdRate.value = 2.0; // of the plan's currency for 1 USD
    Site site{.uid = "s", .name = "S"};
    site.pue.value = 1.2;
    site.wue = {0.5};
    site.gridCarbon.value = 400;
    plan.sites.add(site);
    plan.fleets.add({.uid = "f", .name = "F", .site = "s"});
    plan.accelerators.add({.uid = "h100", .name = "H100", .catalogueId = "h100-sxm"});
    NodeGroup group{.uid = "g", .fleet = "f", .name = "g", .accelerator = "h100"};
    group.accelPerNode = 1;
    group.cloudPriceId = "mine";
    group.rent = {6.0};
    plan.groups.add(group);
    plan.scenarios.add({.uid = "better", .name = "Better"});
    plan.overrides.add({.scenario = "better", .entity = "s", .field = "pue", .number = 1.1});
    Source source{.kind = SourceKind::Catalogue, .title = "Regions"};
    source.confidence = Confidence::Published;
    noteSource(plan, {0, "s", "grid_carbon_g_per_kwh"}, source, "2026-01-01");
    source.confidence = Confidence::Estimated;
    for (const char* field : {"wue_l_per_kwh", "pue"})
        noteSource(plan, {0, "s", field}, source, "2026-01-01");
    noteSource(plan, {1, "s", "pue"}, source, "2026-01-01");
    return plan;
}

CloudPriceRow offer(const char* id, const char* provider, double usd, const char* asOf)
{
    CloudPriceRow row;
    row.id = id;
    row.provider = provider;
    row.acceleratorId = "h100-sxm";
    row.onDemand = {usd};
    row.asOf = asOf;
    return row;
}

/// The plan's own at 3 USD; A's newest at 2, B's at 5; D's is from memory.
Catalogue offered()
{
    Catalogue catalogue;
    catalogue.cloudPrices = {offer("mine", "Mine", 3.0, "2025-06"), offer("a1", "A", 1.0, "2024-01"),
                             offer("a2", "A", 2.0, "2025-11"), offer("b", "B", 5.0, "2025-02"),
                             offer("d", "D", 9.0, "2025-02")};
    catalogue.cloudPrices.back().note = "recalled, not re-verified";
    return catalogue;
}

} // namespace

class TestCatalogueCopies : public QObject {
    Q_OBJECT

private slots:
    /// Shapes as published: GPT-3 table 2.1, Llama 3 table 3, DeepSeek-V2 and V3 section 4.2, Mixtral
    /// table 1.
    void shapes_data()
    {
        QTest::addColumn<std::string>("id");
        QTest::addColumn<std::string>("key");
        QTest::addColumn<double>("wanted");
        const auto row = [](const char* id, const char* key, double wanted) {
            QTest::newRow((id + " "s + key).c_str()) << std::string(id) << std::string(key) << wanted;
        };
        row("gpt3-175b", "ffn", 49152); // 4 x 12,288
        row("gpt3-175b", "kv_heads", 96);
        row("gpt3-175b", "glu", 0);
        row("gpt3-175b", "tied", 1);
        row("gpt3-175b", "experts", 0);
        row("llama3.1-405b", "layers", 126);
        row("llama3.1-405b", "hidden", 16384);
        row("llama3.1-405b", "kv_heads", 8);
        row("llama3.1-405b", "glu", 1);
        row("llama3.1-405b", "tied", 0);
        row("deepseek-v3", "layers", 61);
        row("deepseek-v3", "topk", 8);
        row("deepseek-v3", "expert_ffn", 2048);
        row("deepseek-v3", "shared_ffn", 2048); // one shared expert
        row("deepseek-v3", "dense_layers", 3);
        row("deepseek-v3", "q_lora", 1536);
        row("deepseek-v3", "kv_lora", 512);
        row("deepseek-v3", "rope_dim", 64);
        row("deepseek-v2", "shared_ffn", 3072); // two of 1,536
        row("mixtral-8x7b", "shared_ffn", 0);
        row("minimax-m2.5", "ffn", 0); // no layer without experts
    }
    void shapes()
    {
        QFETCH(std::string, id);
        QFETCH(std::string, key);
        QFETCH(double, wanted);
        const auto shape = architectureOf(model(id));
        QVERIFY2(shape, shape ? "" : shape.error().field.c_str());
        const Value written = toValue(*shape);
        const Value value = *written.find(key);
        const bool* yes = value.as<bool>();
        QCOMPARE(yes ? (*yes ? 1.0 : 0.0) : *value.as<double>(), wanted);
    }

    /// P10 and P90 a factor of 1.25 below and above: of 0.5 l/kWh 0.4 and 0.625; of a PUE of 1.2 what is
    /// above 1: 1 + 0.2 / 1.25 = 1.16 and 1 + 0.2 x 1.25 = 1.25.
    void estimatesAreSpread()
    {
        Plan plan = estimatedPlan();
        const auto pue = catalogueSpread(plan, "s", "pue"),
                   water = catalogueSpread(plan, "s", "wue_l_per_kwh");
        QVERIFY(pue && pue->isEstimate() && pue->spread.dist == Spread::Lognormal);
        QVERIFY(std::fabs(pue->spread.a - 1.16) < 1e-12 && std::fabs(pue->spread.b - 1.25) < 1e-12);
        QVERIFY(water && std::fabs(water->spread.a - 0.4) < 1e-12 &&
                std::fabs(water->spread.b - 0.625) < 1e-12);
        QVERIFY(!catalogueSpread(plan, "s", "grid_carbon_g_per_kwh")); // published
        QVERIFY(!catalogueSpread(plan, "s", "price_per_kwh"));         // of no source
        QCOMPARE(catalogueEstimates(plan).size(), std::size_t(2)); // that of the scenario is its own number
        noteEntered(plan, 0, "s", "pue", {"1.2", "2026-01-02"});
        QVERIFY(!catalogueSpread(plan, "s", "pue")); // one's own now
        QCOMPARE(catalogueEstimates(plan).size(), std::size_t(1));
    }

    /// By row and field, each with a dimension of its own; what is uncertain already stays as it is.
    void estimatesBecomeUncertain()
    {
        Plan plan = estimatedPlan();
        QVERIFY(setUncertainty(
            plan, {.entity = "s", .field = "price_per_kwh", .dist = Spread::Uniform, .a = 0.1, .b = 0.2}));
        const auto taken = spreadEstimates(plan);
        QVERIFY(taken && taken->size() == 2);
        QCOMPARE((*taken)[0].field, "pue"s);
        QCOMPARE((*taken)[0].ord, std::int64_t(1));
        QCOMPARE((*taken)[1].ord, std::int64_t(2));
        QCOMPARE(plan.uncertainties.size(), std::size_t(3));
        QVERIFY(catalogueEstimates(plan).empty());
        const Uncertainty* pue = findUncertainty(plan, "s", "pue");
        QVERIFY(pue && isSpreadOfCatalogue(plan, *pue));
        QVERIFY(!isSpreadOfCatalogue(plan, plan.uncertainties[0]));
        Plan full = estimatedPlan();
        full.settings.nextOrd = 2642; // the last one of fields: it suffices for one of both
        const auto refused = spreadEstimates(full);
        QVERIFY(!refused && refused.error().kind == Error::Kind::OutOfRange);
        QCOMPARE(refused.error().field, "sites/S/wue_l_per_kwh"s);
        QVERIFY(full.uncertainties.empty());
    }

    /// Of three providers, at 2 units of the currency a USD: 4 (A) to 10 (B), mostly the plan's own 6.
    void rentsOfProvidersAreATriangle()
    {
        Plan plan = estimatedPlan();
        const Catalogue catalogue = offered();
        const auto rent = catalogueSpread(plan, "g", "rent_per_gpu_hour", catalogue);
        QVERIFY(rent && !rent->isEstimate() && rent->spread.dist == Spread::Triangular);
        QCOMPARE(rent->providers, std::size_t(3));
        QCOMPARE(rent->spread.a, 4.0);
        QCOMPARE(rent->spread.b, 6.0);
        QCOMPARE(*rent->spread.c, 10.0);
        QCOMPARE(rent->cheapest, "A"s);
        QCOMPARE(rent->dearest, "B"s);
        QVERIFY(!catalogueSpread(plan, "g", "spot_per_gpu_hour", catalogue)); // nobody says it
        Catalogue few = catalogue;
        few.cloudPrices.erase(few.cloudPrices.begin() + 3); // B
        QVERIFY(!catalogueSpread(plan, "g", "rent_per_gpu_hour", few));
        plan.groups.edit()[0].rent = {6.5}; // not as copied
        QVERIFY(!catalogueSpread(plan, "g", "rent_per_gpu_hour", catalogue));
    }

    void copiesHaveTheirSource()
    {
        const std::vector<SourcedValue> fields = copiedFields(model("gpt3-175b"));
        for (const SourcedValue& value : fields) {
            QVERIFY2(findField(fieldsOf<Architecture<double>>(), value.field), value.field.c_str());
            QVERIFY(value.source.kind == SourceKind::Catalogue);
            QCOMPARE(value.source.url, "https://arxiv.org/abs/2005.14165"s);
            QCOMPARE(value.source.published, "2020-05"s);
        }
        QVERIFY(copied("gpt3-175b", "glu") == Value(false));
        QVERIFY(copied("gpt3-175b", "q_lora").isNull()); // not known is not 0
        QCOMPARE(*copied("gpt-oss-20b", "window").as<double>(), 128.0);
        QCOMPARE(*copied("gpt-oss-20b", "window_layers").as<double>(), 12.0);
        QVERIFY(copied("glm-5", "q_lora").isNull() && !copied("glm-5", "kv_lora").isNull());
    }

    /// All that is not wholly made of known transformer layers is refused, by the column that is missing.
    void whatIsNoShape()
    {
        std::string lines;
        for (const ModelRow& row : builtInCatalogue().models) {
            const auto shape = architectureOf(row);
            if (shape) {
                QVERIFY2(checkArchitecture(*shape, row.id), row.id.c_str());
                continue;
            }
            QVERIFY(shape.error().kind == Error::Kind::MissingField && !shape.error().text.empty());
            lines += row.id + ' ' + shape.error().field + '\n';
        }
        QCOMPARE(lines, "glm-5 q_lora_rank\n"
                        "nemotron3-super dense_layers\n"
                        "resnet-50 hidden\n"
                        "vit-l-16 vocab\n"
                        "sdxl layers\n"
                        "sd3.5-large vocab\n"
                        "sd3.5-medium vocab\n"
                        "flux1-dev vocab\n"s);
    }

    /// Training takes three times the forward work, 4.1 billion multiply-adds of an image for ResNet-50;
    /// ViT-L/16 2 x 197 tokens x 24 x 12 x 1,024^2 and 4 x 197^2 x 1,024 x 24 of attention. What is a shape
    /// has none.
    void workOfASample()
    {
        const auto work = [](std::string_view id) {
            const auto copied = copiedSampleWork(model(id));
            return copied ? *copied->value.as<double>() : 0.0;
        };
        QVERIFY(std::fabs(work("resnet-50") / (3.0 * 2.0 * 4.1e9) - 1.0) < 1e-12);
        const double vit = 2.0 * 197 * 24 * 12 * 1048576 + 4.0 * 197 * 197 * 1024 * 24;
        QVERIFY(std::fabs(work("vit-l-16") / (3.0 * vit) - 1.0) < 0.01);
        QCOMPARE(work("bert-large"), 0.0);
        QVERIFY(isEstimated(model("sdxl"), "forward_tflop") && !isEstimated(model("sdxl"), "params_total_b"));
        const auto sdxl = copiedSampleWork(model("sdxl"));
        QCOMPARE(sdxl->field, "flops_per_token"s);
        QVERIFY(sdxl->source.isEstimate() && sdxl->source.note.ends_with("takes twice of it"));
    }

    /// Failures per GPU-hour by hand; 0 stands for none.
    void failureRates_data()
    {
        QTest::addColumn<std::string>("id");
        QTest::addColumn<double>("wanted");
        const auto row = [](const char* id, double wanted) {
            QTest::newRow(id) << std::string(id) << wanted;
        };
        row("l3-unexpected", 419.0 / (16384.0 * 54 * 24));
        row("l3-faulty-gpu", 148.0 / 21233664.0);
        row("l3-gpuh-per-failure", 1.0 / 50675.0);
        row("l3-mtti", 1.0 / (3.09 * 16384.0));
        row("rsc-mttf-1024", 1.0 / 8089.6);   // 7.9 h x 1,024
        row("rsc1-rate", 6.5 / 192000.0);     // 1,000 nodes x 8 GPUs x 24 h
        row("bloom-failures", 1.5 / 64512.0); // 384 x 168 h
        row("b200-504-xid", 1.0 / 66528.0);   // as its paper says
        row("l3-planned", 0.0);
        row("l3-total", 0.0); // planned ones among them
        row("l3-goodput", 0.0);
        row("opt-manual-restarts", 0.0);
        row("spot-aws-p5", 0.0);
    }
    void failureRates()
    {
        QFETCH(std::string, id);
        QFETCH(double, wanted);
        const auto rate = failureRateOf(*builtInCatalogue().findReliability(id));
        QCOMPARE(rate.has_value(), wanted > 0.0);
        if (!rate)
            return;
        QCOMPARE(*rate->value.as<double>() * 1e5, wanted * 1e5);
        QCOMPARE(rate->field, "failures_per_gpu_hour"s);
        QVERIFY(rate->source.url.starts_with("https://"));
    }
    void failuresCountedOverNothing()
    {
        ReliabilityRow row = *builtInCatalogue().findReliability("l3-unexpected");
        row.period.clear();
        QVERIFY(!failureRateOf(row));
        row = *builtInCatalogue().findReliability("rsc-mttf-1024");
        row.acceleratorCount.reset();
        QVERIFY(!failureRateOf(row));
        QCOMPARE(periodOf("54 days")->in(hour), 1296.0);
        QCOMPARE(periodOf("2 months")->in(hour), 1460.0);
        QVERIFY(!periodOf("") && !periodOf("54") && !periodOf("days") && !periodOf("-1 days"));
    }

    void figuresPerWattAndDollar()
    {
        const CatalogueTable& table = *findCatalogueTable("accelerators");
        const auto cell = [&](std::string_view id, std::string_view key) {
            return findColumn(table, key)->get(findRow(table, builtInCatalogue(), id));
        };
        // H100 SXM: 989.4 TFLOP/s, 700 W, 80 GiB, 3,350 GB/s (data sheet), 30,000 USD (estimate)
        QCOMPARE(*cell("h100-sxm", "tflops_per_w").as<double>(), 989.4 / 700);
        QCOMPARE(*cell("h100-sxm", "tflops_per_usd").as<double>(), 989.4 / 30000);
        QCOMPARE(*cell("h100-sxm", "gb_s_per_usd").as<double>(), 3350.0 / 30000);
        QCOMPARE(*cell("h100-sxm", "gib_per_usd").as<double>(), 80.0 / 30000);
        QCOMPARE(*cell("t4", "tflops_per_w").as<double>(), 65.0 / 70); // FP16: it has no BF16
        QVERIFY(cell("fpga-generic", "tflops_per_w").isNull());
        const void* h100 = findRow(table, builtInCatalogue(), "h100-sxm");
        QVERIFY(isEstimated(table, h100, "idle_w") && !isEstimated(table, h100, "tdp_w"));
        QVERIFY(isEstimated(table, h100, "gib_per_usd") && !isEstimated(table, h100, "tflops_per_w"));
        QVERIFY(!isEstimated(table, h100, "fp4_tflops") && !isEstimated(table, h100, "nothing"));
    }
    void withoutAPriceThereIsNone()
    {
        AcceleratorRow row = *builtInCatalogue().findAccelerator("h100-sxm");
        row.listPrice.reset();
        for (const DerivedColumn& column : findCatalogueTable("accelerators")->derived)
            QCOMPARE(column.info.get(&row).isNull(), column.info.key != "tflops_per_w");
    }

    void tablesAreWhole()
    {
        std::size_t rows = 0;
        for (const CatalogueTable& table : catalogueTables()) {
            rows += table.size(builtInCatalogue());
            for (const std::string_view key : table.shown)
                QVERIFY2(findColumn(table, key), std::string(key).c_str());
            const void* first = table.row(builtInCatalogue(), 0);
            QVERIFY(findRow(table, builtInCatalogue(), table.id(first)) == first);
            QVERIFY(!table.source(first).source.empty() && !findRow(table, builtInCatalogue(), "?"));
        }
        const Catalogue& all = builtInCatalogue();
        QCOMPARE(rows, all.accelerators.size() + all.systems.size() + all.regions.size() +
                           all.cloudPrices.size() + all.models.size() + all.reliability.size() +
                           all.supply.size() + all.loadProfiles.size() + all.requestProfiles.size() +
                           all.queryFigures.size() + all.apiPrices.size());
        QVERIFY(!findCatalogueTable("tariffs"));
    }

    void search()
    {
        QCOMPARE(found("models", "LLAMA 405b"), "llama3.1-405b"s);
        QCOMPARE(found("models", "deepseek-v2"), "deepseek-v2"s);
        QCOMPARE(found("models", "llama nothing"), ""s);
        QCOMPARE(found("reliability", "planned_int"), "l3-planned"s);
        QCOMPARE(found("accelerators", "mlco2"), ""s); // stands in a note only
        QCOMPARE(matchingRows(*findCatalogueTable("models"), builtInCatalogue(), "  ").size(),
                 builtInCatalogue().models.size());
    }

    void csvReadsBack()
    {
        const Catalogue& all = builtInCatalogue();
        QVERIFY(readsBack(all.accelerators) && readsBack(all.systems) && readsBack(all.regions));
        QVERIFY(readsBack(all.cloudPrices) && readsBack(all.models) && readsBack(all.reliability));
        QVERIFY(readsBack(all.supply) && readsBack(all.loadProfiles) && readsBack(all.requestProfiles) &&
                readsBack(all.queryFigures) && readsBack(all.apiPrices));
    }
};

QTEST_APPLESS_MAIN(TestCatalogueCopies)
#include "tst_catalogue_copies.moc"
