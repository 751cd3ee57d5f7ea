// The sample plans: canonical files, every typed value with its source, every published figure.
#include <QTest>

#include <QFile>
#include <QRegularExpression>

#include <set>

#include "catalogue/catalogue.h"
#include "catalogue/samples.h"
#include "domain/check.h"
#include "domain/edit.h"
#include "domain/paths.h"
#include "domain/resolve.h"
#include "engine/calc_plan.h"
#include "engine/compare.h"
#include "engine/findings.h"
#include "engine/group_findings.h"
#include "engine/predicted.h"
#include "engine/serving/energy_staircase.h"
#include "exchange/plan_json.h"
#include "readings/entry.h"
#include "validation/sample_figures.h"

using namespace jw;

namespace {

QString sampleFile(const QString& name)
{
    return QStringLiteral(JW_TEST_DATA "/../resources/samples/") + name + QStringLiteral(".json");
}

std::string described(const Error& error) { return error.field + ' ' + error.text; }

/// The result at `path` of a scenario, in its field's unit; NaN when there is none.
double figure(const Plan& plan, const std::string& scenario, const std::string& path)
{
    const auto flat = findScenario(plan, scenario)
                          .and_then([&](std::size_t at) { return resolve(plan, at); })
                          .and_then([](const Plan& resolved) { return planResults(resolved); })
                          .map([](const auto& results) { return flatResults(results); });
    const Value* found = flat ? flat->find(path) : nullptr;
    return found && found->as<double>() ? *found->as<double>() : std::nan("");
}

bool hasSource(const Plan& plan, const std::string& entity, const std::string& field)
{
    return std::ranges::any_of(plan.provenance, [&](const Provenance& p) {
        return p.entity == entity && p.field == field && findRow(plan, Source::table, p.source);
    });
}

/// Adds the paths of the numbers in a record of any depth: "inputs.layout.tp".
void addNumbers(std::vector<std::string>& fields, const std::string& path, const Value& value)
{
    if (value.as<double>())
        fields.push_back(path);
    if (const Members* members = value.as<Members>())
        for (const auto& [key, inner] : *members)
            addNumbers(fields, path + '.' + key, inner);
}

/// Fields of a row that hold a number: its own and those of its inputs or nested records, dotted.
std::vector<std::string> numberFields(const Plan& plan, RowRef row)
{
    std::vector<std::string> fields;
    for (const FieldInfo& info : row.table->fields)
        if (info.key != "ord" && info.key != "color")
            addNumbers(fields, std::string(info.key), info.get(row.in(plan)));
    return fields;
}

/// A number that nobody typed: equal to that of a new row.
bool isDefault(const Plan& plan, RowRef row, const std::string& field)
{
    const Value defaults = row.table->defaults();
    const Value* standard = defaults.find(field);
    return standard && *standard == fieldValue(plan, row, field);
}

Plan sample(const QString& name)
{
    auto plan = samplePlan(name.toStdString());
    return plan ? std::move(*plan) : Plan();
}

void publishedColumns()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("path");
    QTest::addColumn<double>("expected");
    QTest::addColumn<double>("within"); // half a unit of the last published digit
}

void publishedRow(const char* sample, const char* scenario, const char* path, double expected, double within)
{
    QTest::addRow("%s %s %s", sample, scenario, path) << sample << scenario << path << expected << within;
}

void sampleRows()
{
    QTest::addColumn<QString>("name");
    for (const SampleInfo& info : samples())
        QTest::newRow(std::string(info.name).c_str()) << QString::fromStdString(std::string(info.name));
}

} // namespace

class TestSamples : public QObject {
    Q_OBJECT

private slots:
    void canonical_data() { sampleRows(); }
    void canonical()
    {
        QFETCH(QString, name);
        QFile file(sampleFile(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        file.close();
        const auto plan = planFromJson(text.toStdString());
        QVERIFY2(plan, plan ? "" : described(plan.error()).c_str());
        const auto written = QByteArray::fromStdString(planToJson(*plan));
        if (qEnvironmentVariableIntValue("JW_UPDATE_GOLDEN") == 1 && written != text)
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(written) == written.size());
        else
            QCOMPARE(written, text);
    }

    void valid_data() { sampleRows(); }
    void valid()
    {
        QFETCH(QString, name);
        const Plan plan = sample(name);
        const auto faults = problems(plan);
        QVERIFY2(faults.empty(), faults.empty() ? "" : described(faults.front()).c_str());
        for (std::size_t at = 0; at < plan.scenarios.size(); ++at) {
            const auto results = resolve(plan, at).and_then([](const Plan& p) { return planResults(p); });
            QVERIFY2(results, results ? "" : described(results.error()).c_str());
            QVERIFY(results->total.energy.base() > 0.0);
        }
    }

    void titlesAreThePlansOwn_data() { sampleRows(); }
    void titlesAreThePlansOwn()
    {
        QFETCH(QString, name);
        const auto info = std::ranges::find(samples(), name.toStdString(), &SampleInfo::name);
        const Plan plan = sample(name);
        QCOMPARE(plan.settings.name, std::string(info->title));
        QVERIFY(!info->line.empty() && !plan.settings.note.empty());
    }

    /// Opened twice, a sample is two plans; nothing else differs.
    void everyCopyHasItsOwnIdentity()
    {
        Plan a = sample(QStringLiteral("rtx4090-week")), b = sample(QStringLiteral("rtx4090-week"));
        QVERIFY(a.settings.uid != b.settings.uid);
        QVERIFY(hasSource(a, a.settings.uid, "years"));
        a.settings.uid = b.settings.uid;
        a.provenance = b.provenance;
        QVERIFY(a == b);
    }

    void unknownName()
    {
        const auto plan = samplePlan("none");
        QVERIFY(!plan);
        QVERIFY(plan.error().kind == Error::Kind::BadChoice);
        QVERIFY(plan.error().text.find("llama31-405b, chatbot-billion") != std::string::npos);
    }

    /// Every number that is not a default, every input of a workload and every override says where it is
    /// from.
    void everyValueHasASource_data() { sampleRows(); }
    void everyValueHasASource()
    {
        QFETCH(QString, name);
        const Plan plan = sample(name);
        std::string missing;
        for (const TableInfo& table : tables())
            for (std::size_t at = 0; table.hasUid && at < table.size(plan); ++at)
                for (const std::string& field : numberFields(plan, {&table, at}))
                    if (const std::string uid = table.rowId(table.row(plan, at));
                        !isDefault(plan, {&table, at}, field) && !hasSource(plan, uid, field))
                        missing += pathOf(plan, {&table, at}, field) + '\n';
        for (const Override& o : plan.overrides)
            if (o.why.empty() ||
                (o.field != "enabled" && !hasSource(plan, o.scenario, o.entity + '/' + o.field)))
                missing += o.field + '\n';
        QCOMPARE(missing, std::string());
        for (const Source& source : plan.sources)
            QVERIFY(
                std::ranges::any_of(plan.provenance, [&](const auto& p) { return p.source == source.uid; }));
    }

    /// What is kept as typed reads back as the value.
    void typedTextsReadBack_data() { sampleRows(); }
    void typedTextsReadBack()
    {
        QFETCH(QString, name);
        const Plan plan = sample(name);
        for (const Provenance& p : plan.provenance) {
            if (p.enteredText.empty())
                continue;
            const RowRef row = findRow(plan, p.entity);
            const FieldInfo* info = fieldInfo(plan, row, p.field);
            QVERIFY2(info, p.field.c_str());
            const auto read = parseEntry(p.enteredText, *info);
            QVERIFY2(read, p.enteredText.c_str());
            QVERIFY2(Value(read->value) == fieldValue(plan, row, p.field), p.enteredText.c_str());
        }
    }

    /// Figures of a site are those of the catalogue row it names.
    void sitesFollowTheCatalogue_data() { sampleRows(); }
    void sitesFollowTheCatalogue()
    {
        QFETCH(QString, name);
        const Plan plan = sample(name);
        for (const Site& site : plan.sites) {
            const RegionRow* region = builtInCatalogue().findRegion(site.regionId);
            QVERIFY(region);
            QCOMPARE(site.gridCarbon.value, region->carbon.value);
            QCOMPARE(site.carbonBasis, region->carbonBasis);
            QCOMPARE(site.gridWater->value, region->gridWater->value);
            QVERIFY(!site.wue || site.wue->value == region->wue.value);
        }
    }

    void published_data()
    {
        publishedColumns();
        const auto row = publishedRow;
        const char* s = "rtx4090-week";
        row(s, "", "total/energy_kwh", 142.8, 1e-9);               // 0.85 kW * 168 h
        row(s, "", "total/cost_usd", 71.40, 1e-9);                 // 142.8 * $0.50
        row(s, "", "workloads/RTX 4090 PC/ca_homes", 0.95, 0.005); // 142.8 / 150 a week = 0.952

        s = "superpod-week";
        row(s, "", "total/peak_kw", 652.8, 1e-9);                // 64 * 10.2 kW
        row(s, "", "total/energy_kwh", 109670.4, 1e-6);          // 652.8 * 168
        row(s, "", "total/cost_usd", 21934.08, 1e-6);            // 109,670.4 * $0.20
        row(s, "", "workloads/Full load/ca_homes", 731, 0.5);    // 109,670.4 / 150 = 731.1
        row(s, "24 nodes", "total/peak_kw", 244.8, 1e-9);        // 24 * 10.2
        row(s, "24 nodes", "total/energy_kwh", 41126.4, 1e-6);   // 244.8 * 168
        row(s, "24 nodes", "total/cost_usd", 8225.28, 1e-6);     // 41,126.4 * $0.20
        row(s, "128 nodes", "total/peak_kw", 1305.6, 1e-9);      // 128 * 10.2
        row(s, "128 nodes", "total/energy_kwh", 219340.8, 1e-6); // 1,305.6 * 168
        row(s, "128 nodes", "total/cost_usd", 43868.16, 1e-6);   // 219,340.8 * $0.20

        s = "llama31-405b";
        row(s, "", "total/energy_kwh", 21588000, 1e-3);                       // 30.84e6 h * 0.7 kW
        row(s, "", "workloads/Training as reported/days", 78.4, 0.05);        // 30.84e6 / 16,384 / 24 = 78.43
        row(s, "As the article has it", "total/energy_kwh", 112128000, 1e-3); // 1.6 * 16,000 * 8,760 * 0.5
        row(s, "As the article has it", "total/cost_usd", 22425600, 1e-3);    // 112,128,000 * $0.20
        row(s, "As the article has it", "total/average_kw", 12800, 1e-6);     // 112,128,000 / 8,760

        s = "chatbot-billion";
        row(s, "", "total/energy_kwh", 7.3e10, 1);                            // 0.002 * 100 * 1e9 * 365 kWh
        row(s, "", "total/average_kw", 8333333, 0.5);                         // 7.3e10 / 8,760 = 8,333 MW
        row(s, "", "total/cost_usd", 14.6e9, 1);                              // 7.3e10 * $0.20
        row(s, "", "workloads/Chatbot/grand_coulee_dams", 1.22, 0.005);       // 8,333.3 / 6,809 = 1.2239
        row(s, "", "workloads/Chatbot/us_generation_share", 0.0175, 0.00005); // 73 / 4,178 TWh = 0.01747
        row(s, "4 Wh per query", "total/energy_kwh", 1.46e11, 1);             // twice
        row(s, "4 Wh per query", "total/average_kw", 16666667, 0.5);
        row(s, "4 Wh per query", "total/cost_usd", 29.2e9, 1);
        row(s, "4 Wh per query", "workloads/Chatbot/grand_coulee_dams", 2.4477, 0.0001); // 2 * 1.22387
        row(s, "4 Wh per query", "workloads/Chatbot/us_generation_share", 0.0349, 0.0001);

        s = "chatbot-models";
        row(s, "", "total/energy_kwh", 7.3e10, 1); // as of chatbot-billion
        row(s, "4 Wh per query", "total/energy_kwh", 1.46e11, 1);
        row(s, "Llama 3.1 8B", "workloads/Llama 3.1 8B/queries", 3.65e13, 1e3); // 1e9 * 100 * 365

        s = "assistant-5000";
        row(s, "", "workloads/On RTX 4090s/queries", 36.5e6, 1e-6);             // 100,000 * 365
        row(s, "L40S server", "total/gpu_hours", 17520, 1e-9);                  // 0.25 * 8 * 8,760
        row(s, "L40S server", "workloads/On L40S/maintenance_usd", 1375, 1e-9); // 0.05 * 0.25 * $110,000
        row(s, "One rented H100", "total/cost_usd", 28820.4, 1e-6);             // $3.29 * 8,760

        s = "embeddings";
        // 2 * 3.4e8 * 512 = 3.4816e11 FLOP a text, at 35 % of 121e12 FLOPS 121.6 a second:
        // 2,000 * 1.35 / (0.9 * 121.6) = 24.7, so 25 of them
        row(s, "", "total/cost_usd", 176251.2, 1e-6); // 25 * $0.8048 * 8,760
        // at 35 % of 190e12 FLOPS 191.0 a second: 2,000 * 1.35 / (0.9 * 191.0) = 15.7
        row(s, "Inferentia2", "total/cost_usd", 106269.312, 1e-6); // 16 * $0.7582 * 8,760

        s = "chatgpt-service";
        row(s, "", "workloads/DeepSeek-V3 class/queries", 7.3e10, 1); // 200 M * 365

        s = "chatgpt-day";
        row(s, "", "workloads/Requests of a day/queries", 2e8, 1e-6);       // 200 M * 1 * 1 day
        row(s, "", "total/energy_kwh", 500000, 1e-6);                       // 2e8 * 0.0025 kWh = 500 MWh
        row(s, "", "workloads/Requests of a day/wh_per_query", 2.5, 1e-12); // 5e8 Wh / 2e8
        row(s, "", "workloads/Requests of a day/us_homes", 17000, 50);      // 500,000 / 29.4 = 17,007

        s = "hardware-options";
        // 100,000 / (82 * 0.7) = 1,742.1603 h; * ($0.50 + 0.45 kW * $0.10) = 1,742.1603 * 0.545
        row(s, "", "workloads/The job/hours", 1742.1603, 0.00005);
        row(s, "", "total/cost_usd", 949.48, 0.005);
        // 100,000 / (312 * 0.5) = 641.0256 h; * (3.67 + 0.03) = 641.0256 * 3.70
        row(s, "A100, TFLOPS-hours", "workloads/The job/hours", 641.0256, 0.00005);
        row(s, "A100, TFLOPS-hours", "total/cost_usd", 2371.79, 0.005);
        // 100,000 / (125 * 0.4) = 2,000 h; * (2.48 + 0.025)
        row(s, "V100, TFLOPS-hours", "workloads/The job/hours", 2000, 1e-9);
        row(s, "V100, TFLOPS-hours", "total/cost_usd", 5010.00, 0.005);
        // Read as TFLOP the same division gives seconds: 641.0256 s = 0.178063 h, billed as 100 h: 100 * 3.70
        row(s, "A100, TFLOP", "workloads/The job/hours_unfloored", 641.0256 / 3600, 1e-7);
        row(s, "A100, TFLOP", "workloads/The job/hours", 100, 1e-9);
        row(s, "A100, TFLOP", "total/cost_usd", 370.00, 1e-9);
        row(s, "RTX 4090, TFLOP", "total/cost_usd", 54.50, 1e-9); // 100 * 0.545
        row(s, "V100, TFLOP", "total/cost_usd", 250.50, 1e-9);    // 100 * 2.505

        s = "server-supplies";
        row(s, "", "fleets/Rack/AI server/provisioned_kw", 7.2, 1e-12); // 4 * 1.8
        row(s, "", "fleets/Rack/AI server/usable_kw", 7.2, 1e-12);      // none lost
        row(s, "AI server, one supply lost", "fleets/Rack/AI server/provisioned_kw", 7.2, 1e-12);
        row(s, "AI server, one supply lost", "fleets/Rack/AI server/usable_kw", 5.4, 1e-12); // (4 - 1) * 1.8
        row(s, "General server", "fleets/Rack/General server/provisioned_kw", 1.6, 1e-12);   // 2 * 0.8
        row(s, "General server, one supply lost", "fleets/Rack/General server/usable_kw", 0.8, 1e-12);
        // assumed to draw what is left with one supply lost: 1.08 + 0.7 * (5.4 - 1.08) = 4.104 kW, a year of
        // it
        row(s, "", "total/it_energy_kwh", 35951.04, 1e-6); // 4.104 * 8,760
    }
    void published()
    {
        QFETCH(QString, sample);
        QFETCH(QString, scenario);
        QFETCH(QString, path);
        QFETCH(double, expected);
        QFETCH(double, within);
        const double actual = figure(::sample(sample), scenario.toStdString(), path.toStdString());
        QVERIFY2(std::fabs(actual - expected) <= within, std::to_string(actual).c_str());
    }

    /// The figures that publishers of runs made of GPU-hours, watts, PUE and rent.
    void publishedRuns_data()
    {
        publishedColumns();
        const auto row = publishedRow;
        const char* s = "llama31-405b-run";
        const char* reported = "As published";
        row(s, reported, "total/gpu_hours", 30840000, 1e-3);
        row(s, reported, "total/energy_kwh", 21588000, 1e-3);                // 30.84e6 h * 0.7 kW
        row(s, reported, "workloads/Training as reported/days", 78.4, 0.05); // 30.84e6 / 16,384 / 24
        s = "llama2-70b-run";
        row(s, reported, "total/energy_kwh", 688128, 1e-6); // 1,720,320 h * 0.4 kW
        s = "deepseek-v3-run";
        row(s, reported, "workloads/Training as reported/days", 54.2, 0.05); // 2.664e6 / 2,048 / 24
        row(s, reported, "total/rent_usd", 5.328e6, 1e-3);                   // 2.664e6 h * $2
        row(s, "As published, all stages", "total/rent_usd", 5.576e6, 1e-3); // 2.788e6 h * $2
        s = "gpt3-run";
        row(s, "34 days, as published", "total/gpu_hours", 835584, 1e-6); // 34 * 24 * 1,024
        row(s, "34 days, as published", "workloads/Training as reported/days", 34, 1e-9);
        // 14.8 d * 24 * 10,000 * 0.33 kW * 1.1 = 1,289,376 kWh; 1,287 MWh printed from days not rounded
        row(s, "10,000 V100, as estimated", "total/energy_kwh", 1287000, 0.003 * 1287000);
        s = "bloom-run";
        row(s, reported, "total/energy_kwh", 433195, 1.5);        // 1,082,990 h * 0.4 kW = 433,196
        row(s, reported, "total/carbon_location_kg", 24690, 500); // printed at 57 g/kWh, here 56
    }
    void publishedRuns() { published(); }

    /// By hand: FLOP of a token through a frozen model is 4 x 7,504,658,432 matrix parameters, three times
    /// the causal attention of 2,048 tokens (536,870,912) and 6 x 41,943,040 adapter parameters of rank 16:
    /// 31,880,904,704.
    void fineTuning_data()
    {
        publishedColumns();
        const auto row = publishedRow;
        const char* s = "lora-finetune";
        const char* hours = "workloads/LoRA fine-tuning/hours";
        constexpr double work = 5e7 * 31880904704.0 / 3600.0;
        constexpr double on4090 = work / (165.2e12 * 0.35); // 7.658 h
        constexpr double onA10 = work / (125e12 * 0.35);    // 10.121 h
        constexpr double onL4 = work / (121e12 * 0.35);     // 10.455 h
        row(s, "", hours, on4090, 1e-9);
        row(s, "", "total/energy_kwh", on4090 * 0.441, 1e-9); // 70 W + 0.7 * (600 - 70) W
        row(s, "", "total/electricity_usd", on4090 * 0.441 * 0.16, 1e-9);
        row(s, "A10", hours, onA10, 1e-9);
        row(s, "A10", "total/cost_usd", onA10 * 0.35, 1e-9);
        row(s, "L4", hours, onL4, 1e-9);
        row(s, "L4", "total/cost_usd", onL4 * 0.8048, 1e-9);
    }
    void fineTuning() { published(); }

    /// What is predicted from the layout against what was published, as the samples list it. Where the
    /// engine's specification lists the error of that run, this one is within 3 points of it: what the sample
    /// must assume differs.
    void predictedAgainstPublished_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("path");
        QTest::addColumn<double>("published"); // typed again from the source
        QTest::addColumn<double>("error");
        QTest::addColumn<double>("within");
        QTest::addColumn<bool>("inBand");
        const auto row = [](const char* name, const char* path, double published, double error, double within,
                            bool inBand) {
            QTest::addRow("%s %s", name, path) << name << path << published << error << within << inBand;
        };
        const char* const hours = "total/gpu_hours";
        row("llama31-405b-run", hours, 30.84e6, -0.048, 0.03, true);
        // table 4 of the paper; the engine's fit holds it
        row("llama31-405b-run", "workloads/Training as predicted/mfu", 0.41, 0.0, 0.05, true);
        // GPUs and layout are not published: no more is asked than the same size
        row("llama2-70b-run", hours, 1720320.0, 0.0, 0.15, false);
        // -14.3 % with experts loaded evenly, as in the specification; the load of a run takes some of it
        row("deepseek-v3-run", hours, 2.664e6, 0.0, 0.12, true);
        row("deepseek-v3-run", "total/rent_usd", 5.328e6, 0.0, 0.12, true);
        row("gpt3-run", "workloads/Training as predicted/days", 34.0, -0.026, 0.03, true);
        // a known miss: restarts beyond the formula
        row("bloom-run", hours, 1082990.0, -0.27, 0.03, false);
        // GPUs alone against hosts and PUE in fewer hours
        row("bloom-run", "total/energy_kwh", 433195.0, 0.0, 0.05, true);
        // an open model in the place of one that is not published: no more is asked than the same size
        row("chatgpt-service", "workloads/DeepSeek-V3 class/wh_per_query", 0.34, -0.3, 0.2, true);
    }
    void predictedAgainstPublished()
    {
        QFETCH(QString, name);
        QFETCH(QString, path);
        QFETCH(double, published);
        QFETCH(double, error);
        QFETCH(double, within);
        QFETCH(bool, inBand);
        const ScenarioOutcome outcome = evaluateScenario(sample(name), 0);
        QVERIFY(outcome.results);
        const auto rows = comparedFigures(name.toStdString(), *outcome.results);
        const auto row = std::ranges::find_if(
            rows, [&](const ComparedFigure& r) { return r.figure->path == path.toStdString(); });
        QVERIFY(row != rows.end());
        QCOMPARE(row->figure->published, published);
        QVERIFY2(std::fabs(row->error() - error) <= within, std::to_string(row->predicted).c_str());
        QVERIFY(std::fabs(row->predicted - figure(sample(name), "", path.toStdString())) <=
                1e-9 * row->predicted);
        QVERIFY(row->tier != Tier::Direct && row->p10 < row->predicted && row->predicted < row->p90);
        if (inBand)
            QVERIFY(row->isInBand());
    }

    /// One way to the band of a request's energy: the last step of the staircase is the result, P10 and P90
    /// too, in every scenario of every sample with a predicted service.
    void requestsTakeOneEnergy()
    {
        int services = 0;
        for (const SampleInfo& info : samples()) {
            const Plan plan = *samplePlan(info.name);
            for (std::size_t at = 0; at < plan.scenarios.size(); ++at) {
                const auto resolved = resolve(plan, at);
                const auto results = resolved ? planResults(*resolved) : fail(resolved.error());
                const auto bands = results ? bandedCells(*results) : std::vector<BandedCell>{};
                for (std::size_t w = 0; results && w < results->workloads.size(); ++w) {
                    const WorkloadResult<double>& work = results->workloads[w];
                    const auto question = serviceQuestion(*resolved, work.uid);
                    if (!question)
                        continue;
                    const StaircaseStep meter = energyStaircase(*question)->steps.back();
                    const BandedCell* band =
                        findBand(bands, "workloads/" + quotedName(work.name) + "/wh_per_query");
                    QVERIFY2(band, work.name.c_str());
                    for (const auto& [own, result] : {std::pair{meter.request, band->value},
                                                      {meter.low, band->p10},
                                                      {meter.high, band->p90}})
                        QVERIFY2(std::fabs(own.in(wattHour) / result - 1.0) < 1e-9, work.name.c_str());
                    ++services;
                }
            }
        }
        QVERIFY(services >= 10);
    }

    /// Every sample that predicts a run, or could, has figures with a dated source or says why not; and every
    /// figure has a row above.
    void everyRunIsHeldAgainstSomething()
    {
        for (const SampleFigure& f : sampleFigures()) {
            QVERIFY(QRegularExpression(QStringLiteral("\\b\\d{4}-\\d{2}$"))
                        .match(QString::fromStdString(std::string(f.source)))
                        .hasMatch());
            QVERIFY(std::ranges::find(samples(), f.sample, &SampleInfo::name) != samples().end());
            QVERIFY(noFigures(f.sample).empty());
        }
        QCOMPARE(sampleFigures().size(), std::size_t{9});
        for (const SampleInfo& info : samples()) {
            const Plan plan = *samplePlan(info.name);
            const bool predicts = std::ranges::any_of(plan.workloads, [](const Workload& w) {
                return w.kind == WorkloadKind::Training && w.enabled &&
                       !w.inputs.values.contains("gpu_hours");
            });
            const bool has =
                std::ranges::find(sampleFigures(), info.name, &SampleFigure::sample) != sampleFigures().end();
            QVERIFY2(!predicts || has || !noFigures(info.name).empty(), std::string(info.name).c_str());
        }
        QVERIFY(noFigures("lora-finetune").find("is an input") != std::string_view::npos);
    }

    /// What a note says of a prediction is what the plan gives, to the digits that it prints.
    void notesSayWhatThePlanGives_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<QString>("path");
        QTest::addColumn<double>("unit");
        QTest::addColumn<int>("decimals");
        const auto row = [](const char* name, const char* scenario, const char* path, double unit,
                            int decimals) {
            QTest::addRow("%s %s %s", name, scenario, path) << name << scenario << path << unit << decimals;
        };
        const char* const days = "workloads/Training as predicted/days";
        row("deepseek-v3-run", "", "total/gpu_hours", 1e6, 2);
        row("llama2-70b-run", "", "total/gpu_hours", 1e6, 2);
        row("llama31-405b-run", "", "total/gpu_hours", 1e6, 2);
        row("llama31-405b-run", "", days, 1.0, 1);
        row("gpt3-run", "", days, 1.0, 1);
        for (const char* scenario : {"8,192 GPUs", "16,384 GPUs", "24,576 GPUs"}) {
            row("gpt4-class", scenario, days, 1.0, 0);
            row("gpt4-class", scenario, "total/gpu_hours", 1e6, 1);
        }
        row("chatbot-models", "Llama 3.1 8B", "workloads/Llama 3.1 8B/wh_per_query", 1.0, 3);
        row("chatbot-models", "Llama 3.1 70B", "workloads/Llama 3.1 70B/wh_per_query", 1.0, 2);
        row("chatbot-models", "Llama 3.1 405B", "workloads/Llama 3.1 405B/wh_per_query", 1.0, 2);
        row("chatbot-models", "DeepSeek-V3", "workloads/DeepSeek-V3/wh_per_query", 1.0, 2);
        row("chatgpt-service", "", "workloads/DeepSeek-V3 class/wh_per_query", 1.0, 2);
        row("chatgpt-service", "Llama 3.1 70B class", "workloads/Llama 3.1 70B class/wh_per_query", 1.0, 2);
        row("chatgpt-service", "Llama 3.1 405B class", "workloads/Llama 3.1 405B class/wh_per_query", 1.0, 2);
    }
    void notesSayWhatThePlanGives()
    {
        QFETCH(QString, name);
        QFETCH(QString, scenario);
        QFETCH(QString, path);
        QFETCH(double, unit);
        QFETCH(int, decimals);
        const Plan plan = sample(name);
        const double given = figure(plan, scenario.toStdString(), path.toStdString()) / unit;
        const QString note = QString::fromStdString(plan.settings.note);
        QVERIFY2(note.contains(' ' + QString::number(given, 'f', decimals)), qPrintable(note));
    }

    /// A node less would not hold the busiest hour with a tenth to spare; the flat estimate has no PUE, as it
    /// is of IT energy.
    void chatbotServicesHold_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("perNode"); // replicas: 8 GPUs over those of one
        QTest::newRow("8B") << "Llama 3.1 8B" << 8;
        QTest::newRow("70B") << "Llama 3.1 70B" << 8;
        QTest::newRow("405B") << "Llama 3.1 405B" << 2;
        QTest::newRow("V3") << "DeepSeek-V3" << 1;
    }
    void chatbotServicesHold()
    {
        QFETCH(QString, name);
        QFETCH(int, perNode);
        const Plan plan = sample(QStringLiteral("chatbot-models"));
        const auto of = [&](const char* key) {
            return figure(plan, name.toStdString(), "workloads/" + name.toStdString() + '/' + key);
        };
        // a billion people ask 100 times a day; 1.3542 at 14 h of hours that add up to 23.9998
        const double busiest = 1e11 / 86400.0 * 1.3542 * 24.0 / 23.9998;
        const double needed = std::ceil(busiest / (0.9 * of("rate_per_replica")));
        QVERIFY(of("replicas") >= needed && of("replicas") - perNode < needed);
        QCOMPARE(of("capacity_ok"), 1.0);
        QVERIFY(std::fabs(of("energy_kwh") / of("it_energy_kwh") - 1.15) < 1e-9);
        QCOMPARE(figure(plan, "", "total/energy_kwh"), figure(plan, "", "total/it_energy_kwh"));
    }

    /// Both sides of the embeddings rent at the least that the provider asks for the device in that region.
    void embeddingsRentTheCheapest()
    {
        const Plan plan = sample(QStringLiteral("embeddings"));
        QCOMPARE(plan.groups.size(), std::size_t{2});
        for (const NodeGroup& group : plan.groups) {
            const CloudPriceRow* taken = builtInCatalogue().findCloudPrice(group.cloudPriceId);
            QVERIFY(taken && taken->onDemandPerAccelerator);
            QVERIFY(group.rent->value == taken->onDemandPerAccelerator->value);
            for (const CloudPriceRow& other : builtInCatalogue().cloudPrices)
                if (other.provider == taken->provider && other.region == taken->region &&
                    other.acceleratorId == taken->acceleratorId && other.onDemandPerAccelerator)
                    QVERIFY2(other.onDemandPerAccelerator->value >= taken->onDemandPerAccelerator->value,
                             other.id.c_str());
        }
    }

    /// What a predicted run does in its hours, after its losses, is tokens x FLOP per token.
    void hoursHoldTheWork_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("flop");
        // 6 N and attention of 8,192 tokens: 2.523955986e12 a token
        QTest::newRow("405B") << "llama31-405b-run" << 15.6e12 * 2.523955986e12;
        // N = 120 (4 h^2 + 2 x 2 x 10,240 x 45,056 + 16 h) + 100,352 h = 272,838,164,480; attention forward
        // 4 x 8,192 x 10,240 x 120 / 2 = 20,132,659,200; 6 N + 3 of that: 2.21e25 FLOP where 2.15e25 are
        // reported
        QTest::newRow("GPT-4 class") << "gpt4-class" << 13e12 * 1697426964480.0;
    }
    void hoursHoldTheWork()
    {
        QFETCH(QString, name);
        QFETCH(double, flop);
        const Plan plan = sample(name);
        const auto of = [&](const char* key) {
            return figure(plan, "", std::string("workloads/Training as predicted/") + key);
        };
        const double done = of("gpu_hours") * 3600.0 * of("goodput") * of("mfu") * 989.4e12;
        QVERIFY2(std::fabs(done / flop - 1.0) < 1e-8, std::to_string(done / flop).c_str());
    }

    /// Carbon by scope grows with the time that is predicted, as energy does: the same band.
    void scopesArePredicted()
    {
        const ScenarioOutcome outcome = evaluateScenario(sample(QStringLiteral("llama31-405b-run")), 0);
        QVERIFY(outcome.results);
        const Prediction& sure = outcome.results->workloads.front().prediction;
        std::set<std::string> found;
        for (const BandedCell& cell : bandedCells(*outcome.results)) {
            const std::string key(cell.field->key);
            if (!key.starts_with("scope") || !cell.path.starts_with("workloads/"))
                continue;
            found.insert(key);
            QVERIFY(cell.tier == sure.tier);
            QVERIFY(std::fabs(cell.p10 / cell.value - sure.time.p10) < 1e-12);
            QVERIFY(std::fabs(cell.p90 / cell.value - sure.time.p90) < 1e-12);
        }
        QVERIFY(found.contains("scope3_kg"));
        QVERIFY(found.contains("scope2_location_kg") || found.contains("scope3_rented_kg"));
        QVERIFY(!found.contains("scope1_kg")); // nothing, for sure
    }

    /// More GPUs for the same work: fewer days, but more GPU-hours, as more of them fail and wait.
    void gpt4ClassOnMoreGpus()
    {
        const Plan plan = sample(QStringLiteral("gpt4-class"));
        double days = 1e9, gpuHours = 0.0;
        for (const auto& [scenario, gpus] :
             {std::pair{"8,192 GPUs", 8192.0}, {"16,384 GPUs", 16384.0}, {"24,576 GPUs", 24576.0}}) {
            const double d = figure(plan, scenario, "workloads/Training as predicted/days");
            const double g = figure(plan, scenario, "total/gpu_hours");
            QVERIFY(std::fabs(d * 24.0 * gpus / g - 1.0) < 1e-12);
            QVERIFY(std::fabs(figure(plan, scenario, "total/cost_usd") / (2.95 * g) - 1.0) < 1e-12);
            QVERIFY(d < days && g > gpuHours);
            days = d;
            gpuHours = g;
        }
    }

    /// The article's figure is 5.2 times what the model card says: 112,128,000 / 21,588,000 = 5.194.
    void articleAgainstModelCard()
    {
        const Plan plan = sample(QStringLiteral("llama31-405b"));
        const double ratio = figure(plan, "As the article has it", "total/energy_kwh") /
                             figure(plan, "As its model card has it", "total/energy_kwh");
        QVERIFY(std::fabs(ratio - 5.2) < 0.05);
    }

    /// What a colleague would ask about each case; notes on a PUE of 1 left out.
    void oddities_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const char* name, const char* scenario, const char* wanted) {
            QTest::addRow("%s %s", name, scenario) << name << scenario << wanted;
        };
        row("rtx4090-week", "", "");
        row("superpod-week", "", ""); // 10.2 kW / 8 is what the maker says
        row("llama31-405b", "", "H20 inputs.gpu_kw");
        // 1.6 kW against 1.275 kW; 16,000 x 8,760 = 140 M device-hours against 30.84 M
        row("llama31-405b", "As the article has it", "H06 inputs.unit_kw, H07 inputs.count");
        row("chatbot-billion", "", "H19 power_cap_kw"); // 8,333 MW
        row("chatgpt-day", "", "");
        row("hardware-options", "", "H16 inputs.reading");
        row("hardware-options", "A100, TFLOP", "");
        row("server-supplies", "", "D0 node_embodied_kgco2e");
        row("llama31-405b-run", "", "");
        row("llama31-405b-run", "As published", "H20 inputs.gpu_kw");
        row("llama2-70b-run", "", "");
        row("deepseek-v3-run", "", "H08 memory_gib"); // left out: the run fitted in another way
        row("gpt3-run", "",                           // 1.7 tokens a parameter
            "H14 inputs.tokens, H23 inputs.experiment_overhead");
        row("gpt3-run", "10,000 V100, as estimated", "");
        row("bloom-run", "", "H14 inputs.tokens"); // 2.1
        row("gpt4-class", "", "H23 inputs.experiment_overhead, B5 inputs.production_factor");
        row("lora-finetune", "", "");
        row("lora-finetune", "A10", "");
        row("lora-finetune", "L4", ""); // a host of 75 W beside 72 W
        row("chatgpt-service", "", ""); // a tenth kept free
        row("chatgpt-service", "Llama 3.1 70B class", "");
        row("chatgpt-service", "Llama 3.1 405B class", "");
        row("assistant-5000", "", "");
        row("assistant-5000", "L40S server", "D0 nodes"); // of eight GPUs two serve
        row("assistant-5000", "One rented H100", "");
        row("embeddings", "", "");
        row("embeddings", "Inferentia2", "D0 node_embodied_kgco2e");
    }
    void oddities()
    {
        QFETCH(QString, name);
        QFETCH(QString, scenario);
        QFETCH(QString, wanted);
        const Plan plan = sample(name);
        const auto at = findScenario(plan, scenario.toStdString());
        QVERIFY(at);
        const ScenarioOutcome outcome = evaluateScenario(plan, *at);
        QVERIFY(outcome.results);
        QStringList found;
        for (const Finding& f : findings(outcome.resolved, *outcome.results))
            if (f.what != "pue_low" || f.severity != Severity::Note)
                found << QString::fromStdString(f.id + ' ' + f.field);
        QCOMPARE(found.join(QStringLiteral(", ")), wanted);
    }

    /// Machines that count as free say so: no sample opens with a price that misses.
    void everyPriceIsKnown_data() { sampleRows(); }
    void everyPriceIsKnown()
    {
        QFETCH(QString, name);
        const Plan plan = sample(name);
        for (std::size_t at = 0; at < plan.scenarios.size(); ++at) {
            const ScenarioOutcome outcome = evaluateScenario(plan, at);
            QVERIFY(outcome.results);
            QCOMPARE(QString::fromStdString(namesOf(unknownPrices(outcome.resolved))), QString());
            QVERIFY(outcome.results->total.isPriced());
        }
    }

    void scenariosInOrder_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("scenarios");
        QTest::newRow("rtx4090-week") << "rtx4090-week"
                                      << "One PC, one week";
        QTest::newRow("superpod-week") << "superpod-week"
                                       << "64 nodes; 24 nodes; 128 nodes";
        QTest::newRow("llama31-405b") << "llama31-405b"
                                      << "As its model card has it; As the article has it";
        QTest::newRow("chatbot-billion") << "chatbot-billion"
                                         << "2 Wh per query; 4 Wh per query";
        QTest::newRow("chatgpt-day") << "chatgpt-day"
                                     << "200 M requests";
        QTest::newRow("hardware-options") << "hardware-options"
                                          << "RTX 4090, TFLOPS-hours; A100, TFLOPS-hours; V100, "
                                             "TFLOPS-hours; RTX 4090, TFLOP; A100, TFLOP; "
                                             "V100, TFLOP";
        QTest::newRow("server-supplies") << "server-supplies"
                                         << "AI server; General server; AI server, one supply lost; General "
                                            "server, one supply lost";
        QTest::newRow("llama31-405b-run") << "llama31-405b-run"
                                          << "Predicted from its layout; As published";
        QTest::newRow("llama2-70b-run") << "llama2-70b-run"
                                        << "Predicted from its layout; As published";
        QTest::newRow("deepseek-v3-run")
            << "deepseek-v3-run"
            << "Predicted from its layout; As published; As published, all stages";
        QTest::newRow("gpt3-run") << "gpt3-run"
                                  << "Predicted from its layout; 34 days, as published; 10,000 V100, as "
                                     "estimated";
        QTest::newRow("bloom-run") << "bloom-run"
                                   << "Predicted from its layout; As published";
        QTest::newRow("gpt4-class") << "gpt4-class"
                                    << "8,192 GPUs; 16,384 GPUs; 24,576 GPUs";
        QTest::newRow("lora-finetune") << "lora-finetune"
                                       << "RTX 4090; A10; L4";
    }
    void scenariosInOrder()
    {
        QFETCH(QString, name);
        QFETCH(QString, scenarios);
        QStringList names;
        for (const Scenario& scenario : sample(name).scenarios)
            names << QString::fromStdString(scenario.name);
        QCOMPARE(names.join(QStringLiteral("; ")), scenarios);
    }
};

QTEST_APPLESS_MAIN(TestSamples)
#include "tst_samples.moc"
