#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

#include "catalogue/catalogue.h"
#include "embedded/catalogue.h"
#include "exchange/csv_records.h"

using namespace jw;
using namespace std::string_literals;

namespace {

std::string described(const Error& error)
{
    constexpr std::array kinds{"OutOfRange",      "MustBePositive", "NotWhole",     "WrongType",
                               "UnknownField",    "MissingField",   "BadChoice",    "LengthMismatch",
                               "UnknownName",     "Duplicate",      "Inconsistent", "Refused",
                               "UnsupportedArch", "Canceled",       "Syntax"};
    return error.field + ' ' + kinds.at(static_cast<std::size_t>(error.kind)) + " line " +
           std::to_string(error.row) + ' ' + error.text;
}

CsvTable tableNamed(std::string_view name)
{
    return *parseCsv(*embeddedText(embedded::catalogue(), std::string(name) + ".csv"));
}

template <class Row> std::string badRows()
{
    std::string faults;
    const CsvTable table = tableNamed(Row::table);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const auto record =
            rowMembers(fieldsOf<Row>(), table, i, std::string(Row::table)).and_then([](Members m) {
                return recordFrom<Row>(std::move(m));
            });
        if (!record)
            faults += table.rows[i][0] + ": " + described(record.error()) + '\n';
    }
    return faults;
}

/// Every column has its field, and every field its column; prices and supply list no estimates.
template <class Row> std::string columnFaults()
{
    std::string faults;
    const CsvTable table = tableNamed(Row::table);
    if (const auto ok = checkColumns(fieldsOf<Row>(), table, "columns"); !ok)
        faults += described(ok.error());
    for (const FieldInfo& info : fieldsOf<Row>())
        if (!table.column(info.key) && info.key != "estimated_fields")
            faults.append(" no column ").append(info.key);
    return faults;
}

/// The rows read are the rows of the file, cell by cell.
template <class Row> std::string lostCells(const std::vector<Row>& rows)
{
    std::string faults;
    const CsvTable table = tableNamed(Row::table);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const Value written = toValue(rows[i]);
        const auto read = rowMembers(fieldsOf<Row>(), table, i, "row");
        for (const auto& [key, value] : *read)
            if (!value.isNull() && plainText(*written.find(key)) != plainText(value)) // yes is written 1
                faults += rows[i].id + ' ' + key + ' ' + plainText(value) + '\n';
    }
    return faults;
}

std::string problemsOf(const Catalogue& catalogue)
{
    std::string lines;
    for (const Error& error : problems(catalogue))
        lines += described(error) + '\n';
    return lines;
}

std::vector<EmbeddedFile> withFile(std::string_view name, std::string_view text)
{
    const auto built = embedded::catalogue();
    std::vector<EmbeddedFile> files(built.begin(), built.end());
    for (EmbeddedFile& file : files)
        if (file.name == name)
            file.text = text;
        else if (name == "models.csv" && file.name == "api_prices.csv") // prices of models that are gone
            file.text = file.text.substr(0, file.text.find('\n') + 1);
    return files;
}

constexpr std::string_view sourceColumns = "source,source_url,as_of,confidence,note\n";

} // namespace

class TestCatalogue : public QObject {
    Q_OBJECT

private slots:
    void loadedInTime()
    {
        QElapsedTimer timer;
        timer.start();
        const auto catalogue = catalogueFrom(embedded::catalogue());
        qInfo("catalogue read in %.2f ms (goal 20)", static_cast<double>(timer.nsecsElapsed()) / 1e6);
        QVERIFY2(catalogue, catalogue ? "" : described(catalogue.error()).c_str());
        QVERIFY(&builtInCatalogue() == &builtInCatalogue());
        QCOMPARE(builtInCatalogue().accelerators.size(), catalogue->accelerators.size());
    }

    void everyRowIsSound()
    {
        QCOMPARE(badRows<AcceleratorRow>(), ""s);
        QCOMPARE(badRows<SystemRow>(), ""s);
        QCOMPARE(badRows<RegionRow>(), ""s);
        QCOMPARE(badRows<CloudPriceRow>(), ""s);
        QCOMPARE(badRows<SupplyRow>(), ""s);
        QCOMPARE(badRows<ModelRow>(), ""s);
        QCOMPARE(badRows<ReliabilityRow>(), ""s);
        QCOMPARE(badRows<LoadProfileRow>() + badRows<RequestProfileRow>(), ""s);
        QCOMPARE(badRows<QueryFigureRow>(), ""s);
        QCOMPARE(badRows<ApiPriceRow>(), ""s);
        QCOMPARE(builtInCatalogue().models.size(), std::size_t(115));
        QCOMPARE(builtInCatalogue().reliability.size(), std::size_t(67));
        QCOMPARE(problemsOf(builtInCatalogue()), ""s);
    }

    void everyColumnIsKept()
    {
        const Catalogue& catalogue = builtInCatalogue();
        QCOMPARE(columnFaults<AcceleratorRow>() + lostCells(catalogue.accelerators), ""s);
        QCOMPARE(columnFaults<SystemRow>() + lostCells(catalogue.systems), ""s);
        QCOMPARE(columnFaults<RegionRow>() + lostCells(catalogue.regions), ""s);
        QCOMPARE(columnFaults<CloudPriceRow>() + lostCells(catalogue.cloudPrices), ""s);
        QCOMPARE(columnFaults<SupplyRow>() + lostCells(catalogue.supply), ""s);
        QCOMPARE(columnFaults<ModelRow>() + lostCells(catalogue.models), ""s);
        QCOMPARE(columnFaults<ReliabilityRow>() + lostCells(catalogue.reliability), ""s);
        QCOMPARE(columnFaults<LoadProfileRow>() + lostCells(catalogue.loadProfiles), ""s);
        QCOMPARE(columnFaults<RequestProfileRow>() + lostCells(catalogue.requestProfiles), ""s);
        QCOMPARE(columnFaults<QueryFigureRow>() + lostCells(catalogue.queryFigures), ""s);
        QCOMPARE(columnFaults<ApiPriceRow>() + lostCells(catalogue.apiPrices), ""s);
    }

    void knownFigures()
    {
        const Catalogue& catalogue = builtInCatalogue();
        const AcceleratorRow* h100 = catalogue.findAccelerator("h100-sxm");
        QVERIFY(h100);
        QCOMPARE(h100->tdp.value, 700.0); // NVIDIA H100 data sheet
        QCOMPARE(h100->memory->value, 80.0);
        QCOMPARE(h100->embodied->value, 164.0); // NVIDIA HGX H100 carbon footprint, per GPU
        // HBM stacks are binary: never the data sheet's GB turned into 131 or 167.
        QCOMPARE(catalogue.findAccelerator("h200-sxm")->memory->value, 141.0);
        QCOMPARE(catalogue.findAccelerator("b200")->memory->value, 180.0);

        const SystemRow* dgx = catalogue.findSystem("dgx-h100");
        QCOMPARE(dgx->maxPower.value, 10200.0); // NVIDIA DGX H100 data sheet
        QCOMPARE(dgx->acceleratorId, "h100-sxm"s);
        QCOMPARE(dgx->embodied->value + 8 * h100->embodied->value, 4412.0);

        const RegionRow* usa = catalogue.findRegion("usa");
        QCOMPARE(usa->carbon.value, 369.5);           // Ember 2023
        QCOMPARE(usa->industrialPrice.value, 0.0804); // EIA Electric Power Annual 2023
        QVERIFY(usa->kind == RegionKind::Country);
        QCOMPARE(catalogue.findSupply("grand-coulee-mw")->value, 6809.0); // EIA-860
        QVERIFY(!catalogue.findAccelerator("h100") && !catalogue.findCloudPrice(""));
    }

    void knownModels()
    {
        const Catalogue& catalogue = builtInCatalogue();
        const ModelRow* gpt3 = catalogue.findModel("gpt3-175b"); // Brown et al. 2020, table 2.1
        QCOMPARE(gpt3->layers->value, 96.0);
        QCOMPARE(gpt3->hidden->value, 12288.0);
        QCOMPARE(gpt3->headDim->value, 128.0);
        QCOMPARE(gpt3->trainingTokens->value, 300.0);                 // billion
        const ModelRow* llama = catalogue.findModel("llama3.1-405b"); // Llama 3 Herd of Models, table 3
        QCOMPARE(llama->layers->value, 126.0);
        QCOMPARE(llama->ffn->value, 53248.0);
        QCOMPARE(llama->kvHeads->value, 8.0);
        QCOMPARE(llama->trainingTokens->value, 15600.0);
        QVERIFY(llama->attention == AttentionKind::Gqa && !llama->experts);
        const ModelRow* deepseek = catalogue.findModel("deepseek-v3"); // technical report, section 4.2
        QVERIFY(deepseek->kind == ModelKind::MoeLm && deepseek->attention == AttentionKind::Mla);
        QCOMPARE(deepseek->parameters.value, 671.0);
        QCOMPARE(deepseek->activeParameters.value, 37.0);
        QCOMPARE(deepseek->queryRank->value, 1536.0);
        QCOMPARE(deepseek->experts->value, 256.0);
        const ReliabilityRow* unexpected = catalogue.findReliability("l3-unexpected"); // Herd, table 5
        QCOMPARE(unexpected->value, 419.0);
        QCOMPARE(unexpected->period, "54 days"s);
        QVERIFY(!catalogue.findModel("gpt-5") && !catalogue.findReliability(""));
    }

    /// Four digits an hour: the mean is 1 within 0.00005.
    void daysAverageOne()
    {
        for (const LoadProfileRow& row : builtInCatalogue().loadProfiles) {
            QVERIFY2(std::fabs(meanOf(hoursOf(row)) - 1.0) < 5e-5, row.id.c_str());
            for (const FieldInfo& info : fieldsOf<DayShape<double>>())
                QVERIFY(tableNamed("load_profiles").column(info.key));
        }
        const DayHours campus = hoursOf(*builtInCatalogue().findLoadProfile("burstgpt-chat"));
        QCOMPARE(campus[14], 1.8389); // peak hour 14, valley hour 7, 11.72 between them: trace statistics
        QVERIFY(std::fabs(campus[14] / campus[7] - 11.72) < 0.01);
        QCOMPARE(std::ranges::max_element(campus) - campus.begin(), 14);
        QCOMPARE(std::ranges::min_element(campus) - campus.begin(), 7);
        const RequestProfileRow* code = builtInCatalogue().findRequestProfile("azure-2023-code");
        QCOMPARE(code->tokensIn.value, 2047.8); // Azure LLM inference trace 2023
        QCOMPARE(code->p95Out->value, 90.0);
        const RequestProfileRow* summary = builtInCatalogue().findRequestProfile("summary");
        QCOMPARE(summary->tokensIn.value, 8192.0); // InferenceX: 8K in, 1K out
        QCOMPARE(summary->tokensOut.value, 1024.0);
        QVERIFY(!builtInCatalogue().findLoadProfile("") && !builtInCatalogue().findRequestProfile("poems"));
    }

    /// Google's paper of August 2025: 0.24 Wh in all, of it 58 % accelerators: 0.1392 Wh.
    void knownQueriesAndPrices()
    {
        const Catalogue& catalogue = builtInCatalogue();
        const auto figure = [&](std::string_view id) -> const QueryFigureRow& {
            return *std::ranges::find(catalogue.queryFigures, id, &QueryFigureRow::id);
        };
        QCOMPARE(figure("gemini-median").energy.value, 0.24);
        QVERIFY(figure("gemini-median").counts == EnergyStep::Meter);
        QVERIFY(std::abs(figure("gemini-tpu-share").energy.value - 0.58 * 0.24) < 5e-4);
        QVERIFY(figure("gemini-tpu-share").counts == EnergyStep::Gpu);
        QCOMPARE(figure("chatgpt-altman").energy.value, 0.34);
        // 3,617 servers x 6.5 kW x 24 h over 13 million users x 15 requests
        QVERIFY(std::abs(figure("chatgpt-devries").energy.value - 3617 * 6500.0 * 24 / (13e6 * 15)) < 0.05);
        QVERIFY(figure("chatgpt-devries").basis == FigureBasis::PeakPower);
        const ApiPriceRow* llama = catalogue.findApiPrice("together-llama3.1-405b");
        QCOMPARE(llama->output.value, 3.5);
        QVERIFY(llama->modelId == "llama3.1-405b" && !llama->cached && !catalogue.findApiPrice("no"));
    }

    void versionIsThatOfTheNewestRow()
    {
        const Catalogue& catalogue = builtInCatalogue();
        std::string newest;
        const auto look = [&](const auto& rows) {
            for (const auto& row : rows)
                newest = std::max(newest, row.asOf.substr(0, 7));
        };
        look(catalogue.accelerators);
        look(catalogue.systems);
        look(catalogue.regions);
        look(catalogue.cloudPrices);
        look(catalogue.supply);
        look(catalogue.models);
        look(catalogue.reliability);
        look(catalogue.loadProfiles);
        look(catalogue.requestProfiles);
        look(catalogue.queryFigures);
        look(catalogue.apiPrices);
        QCOMPARE(catalogue.version.substr(0, 8), newest + '.');
    }

    void sourcesForAPlan()
    {
        const AcceleratorRow* t4 = builtInCatalogue().findAccelerator("t4");
        const Source tdp = sourceOf(*t4, "tdp_w");
        QVERIFY(tdp.kind == SourceKind::Catalogue);
        QCOMPARE(tdp.title, "NVIDIA T4 data sheet"s);
        QCOMPARE(tdp.url, "https://www.nvidia.com/en-us/data-center/tesla-t4/"s);
        QCOMPARE(tdp.published, "2019-03"s);
        QVERIFY(tdp.note.starts_with("16 GB board") && tdp.confidence == Confidence::Published);
        QVERIFY(!isEstimated(*t4, "tdp_w") && isEstimated(*t4, "idle_w"));
        QVERIFY(sourceOf(*t4, "idle_w").isEstimate());
        const SystemRow* workstation = builtInCatalogue().findSystem("ws-4090"); // an estimate as a whole
        QVERIFY(isEstimated(*workstation, "scale_out_gb_s"));
    }

    void faultsAreFound_data()
    {
        QTest::addColumn<std::string>("file");
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("wanted");
        const std::string systems = "id,name,accelerator_id,accelerator_count,host_power_w,max_power_w,"
                                    "idle_power_w,estimated_fields," +
                                    std::string(sourceColumns);
        const std::string prices = "id,provider,instance,accelerator_id,accelerator_count,region,region_id,"
                                   "on_demand_usd_per_hour,spot_usd_per_hour,on_demand_usd_per_accel_hour," +
                                   std::string(sourceColumns);
        const std::string models =
            "id,name,kind,params_total_b,params_active_b,layers,heads,kv_heads,attention,experts,"
            "experts_active,expert_ffn_hidden,dense_layers,kv_lora_rank,rope_head_dim,window,window_layers," +
            std::string(sourceColumns);
        const std::string reliability =
            "id,topic,subject,accelerator_id,metric,value,unit,period," + std::string(sourceColumns);
        const std::string source = "maker,https://example.org,2025-01,published,\n";
        const auto row = [](const char* name, const std::string& file, const std::string& text,
                            const std::string& wanted) { QTest::newRow(name) << file << text << wanted; };
        row("sound", "systems.csv", systems + "a,A,t4,1,10,90,20,max_power_w," + source, "");
        row("word for a number", "systems.csv", systems + "a,A,t4,1,ten,90,20,," + source,
            "systems.host_power_w WrongType line 2 a number\n");
        row("no power", "systems.csv", systems + "a,A,t4,1,,90,20,," + source,
            "systems.host_power_w MissingField line 2 Host power\n");
        row("half a card", "systems.csv",
            systems + "a,A,t4,1,1,90,11,," + source + "b,B,t4,1.5,1,90,11,," + source,
            "systems.accelerator_count NotWhole line 3 \n");
        row("no source", "systems.csv", systems + "a,A,t4,1,10,90,20,,,https://e.org,2025-01,published,\n",
            "systems.source MissingField line 2 Source\n");
        row("short row", "systems.csv", systems + "a,A\n",
            "systems Syntax line 2 line 2: 2 cells, the header has 13\n");
        row("unknown column", "systems.csv", "id,color\na,red\n", "systems.color UnknownField line 0 \n");
        row("column twice", "systems.csv", "id,id\na,a\n", "systems.id Duplicate line 0 id\n");
        row("id twice", "systems.csv",
            systems + "a,A,t4,1,1,90,11,," + source + "a,B,t4,1,1,90,11,," + source,
            "systems/a/id Duplicate line 0 a\n");
        row("unknown accelerator", "systems.csv", systems + "a,A,t5,1,10,90,20,," + source,
            "systems/a/accelerator_id UnknownName line 0 t5\n");
        // A T4 idles at 10 W and draws 70 W at most (NVIDIA T4 data sheet).
        row("host idles below zero", "systems.csv", systems + "a,A,t4,2,10,190,19,," + source,
            "systems/a/idle_power_w Inconsistent line 0 host_power_w\n");
        row("host idles above its load", "systems.csv", systems + "a,A,t4,2,10,190,31,," + source,
            "systems/a/idle_power_w Inconsistent line 0 host_power_w\n");
        row("parts above the maximum", "systems.csv", systems + "a,A,t4,2,10,149,25,," + source,
            "systems/a/max_power_w Inconsistent line 0 host_power_w\n");
        row("no such month", "systems.csv",
            systems + "a,A,t4,1,10,90,20,,maker,https://e.org,2025-13,published,\n",
            "systems/a/as_of WrongType line 0 a date: YYYY-MM or YYYY-MM-DD\n");
        row("estimate of no column", "systems.csv", systems + "a,A,t4,1,10,90,20,name;color," + source,
            "systems/a/estimated_fields UnknownName line 0 color\n");
        row("unknown region", "cloud_prices.csv", prices + "a,P,i,t4,1,us,nowhere,1,,1," + source,
            "cloud_prices/a/region_id UnknownName line 0 nowhere\n");
        row("price per card", "cloud_prices.csv", prices + "a,P,i,t4,2,us,,1,,1," + source,
            "cloud_prices/a/on_demand_usd_per_accel_hour Inconsistent line 0 on_demand_usd_per_hour\n");
        row("no price", "cloud_prices.csv", prices + "a,P,i,t4,2,us,,,,," + source,
            "cloud_prices/a/on_demand_usd_per_hour MissingField line 0 \n");
        row("spot above demand", "cloud_prices.csv", prices + "a,P,i,t4,1,us,,1,2,1," + source,
            "cloud_prices/a/spot_usd_per_hour Inconsistent line 0 on_demand_usd_per_hour\n");
        const auto model = [&](const char* name, const std::string& cells, const std::string& wanted) {
            row(name, "models.csv", models + "a,A," + cells + ',' + source, wanted);
        };
        model("sound model", "dense_lm,1,1,2,4,2,gqa,,,,,,,,", "");
        model("latent attention without a query rank", "dense_lm,1,1,2,4,4,mla,,,,,8,4,,", "");
        model("half a layer", "dense_lm,1,1,1.5,4,2,gqa,,,,,,,,", "models.layers NotWhole line 2 \n");
        model("unknown attention", "dense_lm,1,1,2,4,2,full,,,,,,,,",
              "models.attention BadChoice line 2 mha, gqa, mqa, mla\n");
        model("more active than there are", "dense_lm,1,2,2,4,2,gqa,,,,,,,,",
              "models/a/params_active_b Inconsistent line 0 params_total_b\n");
        model("fewer KV heads than heads", "dense_lm,1,1,2,4,2,mha,,,,,,,,",
              "models/a/attention Inconsistent line 0 kv_heads\n");
        model("groups of unequal size", "dense_lm,1,1,2,4,3,gqa,,,,,,,,",
              "models/a/attention Inconsistent line 0 kv_heads\n");
        model("latent attention without a rank", "dense_lm,1,1,2,4,4,mla,,,,,,4,,",
              "models/a/kv_lora_rank Inconsistent line 0 attention\n");
        model("latent attention without RoPE", "dense_lm,1,1,2,4,4,mla,,,,,8,,,",
              "models/a/rope_head_dim MissingField line 0 \n");
        model("mixture of one", "moe_lm,1,1,2,4,2,gqa,1,1,8,0,,,,",
              "models/a/experts Inconsistent line 0 kind\n");
        model("more experts active than there are", "moe_lm,1,1,2,4,2,gqa,8,9,8,0,,,,",
              "models/a/experts_active Inconsistent line 0 experts\n");
        model("experts without a width", "moe_lm,1,1,2,4,2,gqa,8,2,,0,,,,",
              "models/a/expert_ffn_hidden MissingField line 0 \n");
        model("more dense layers than layers", "moe_lm,1,1,2,4,2,gqa,8,2,8,3,,,,",
              "models/a/dense_layers Inconsistent line 0 layers\n");
        model("window of no layer", "dense_lm,1,1,2,4,2,gqa,,,,,,,128,",
              "models/a/window_layers MissingField line 0 \n");
        model("window of more layers than there are", "dense_lm,1,1,2,4,2,gqa,,,,,,,128,3",
              "models/a/window_layers Inconsistent line 0 layers\n");
        row("failures of an unknown device", "reliability.csv",
            reliability + "a,T,S,t5,mttf_h,1,hours,," + source,
            "reliability/a/accelerator_id UnknownName line 0 t5\n");
        row("figure above its range", "query_figures.csv",
            "id,name,wh,wh_high,counts,basis,model_class,year," + std::string(sourceColumns) +
                "a,A,3,2,meter,stated,M,2025," + source,
            "query_figures/a/wh Inconsistent line 0 wh_high\n");
        row("cached dearer than new", "api_prices.csv",
            "id,provider,model,model_id,input_usd_per_mtok,cached_usd_per_mtok,output_usd_per_mtok," +
                std::string(sourceColumns) + "a,P,M,no-model,1,2,3," + source,
            "api_prices/a/model_id UnknownName line 0 no-model\n"
            "api_prices/a/cached_usd_per_mtok Inconsistent line 0 input_usd_per_mtok\n");
        row("failures over a while", "reliability.csv",
            reliability + "a,T,S,t4,interruptions,1,count,a while," + source,
            "reliability/a/period WrongType line 0 a time: 54 days, 2 months\n");
        const std::string days = "id,name,day_type,h00,h01," + std::string(sourceColumns);
        row("a day around its mean", "load_profiles.csv", days + "a,A,all,0.5,1.5," + source, "");
        row("a day of requests", "load_profiles.csv", days + "a,A,all,500,1500," + source,
            "load_profiles/a/h00 Inconsistent line 0 mean\n");
        row("a load below zero", "load_profiles.csv", days + "a,A,all,-1,3," + source,
            "load_profiles.h00 OutOfRange line 2 \n");
    }
    void faultsAreFound()
    {
        QFETCH(std::string, file);
        QFETCH(std::string, text);
        QFETCH(std::string, wanted);
        const auto catalogue = catalogueFrom(withFile(file, text));
        const std::string found = catalogue ? problemsOf(*catalogue) : described(catalogue.error()) + '\n';
        QCOMPARE(QString::fromStdString(found), QString::fromStdString(wanted));
    }

    void aMissingFileIsNamed()
    {
        const auto catalogue = catalogueFrom(embedded::catalogue().first(1));
        QVERIFY(!catalogue && catalogue.error().kind == Error::Kind::MissingField);
        QCOMPARE(catalogue.error().field, "accelerators.csv"s);
    }
};

QTEST_APPLESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
