// How a service begins: the plan made of a model, machines, a load and a promise, its size, and what does
// not fit.
#include <QTest>

#include <algorithm>
#include <cmath>

#include "advisor/new_service.h"
#include "advisor/service_start.h"
#include "advisor/usual_inputs.h"
#include "domain/check.h"
#include "domain/edit.h"
#include "domain/new_rows.h"
#include "domain/origin.h"
#include "engine/plan_results.h"
#include "engine/serving/service.h"

using namespace jw;

namespace {

const char* const now = "2026-01-02T03:04:05Z";

struct Begun {
    Plan plan = newPlan("Begun");
    Result<std::string> service = fail({});

    explicit Begun(const ServiceStart& start)
    {
        service = beginService(plan, start, builtInCatalogue(), now);
    }
    [[nodiscard]] Value value(std::string_view field) const
    {
        return fieldValue(plan, findRow(plan, *service), field);
    }
    [[nodiscard]] std::string source(std::string_view uid, std::string_view field) const
    {
        const ValueOrigin origin = originOf(plan, 0, uid, field);
        return origin.source ? origin.source->title : std::string();
    }
    [[nodiscard]] ServiceAnswer answer() const { return answerOf(*serviceQuestion(plan, *service)); }
    [[nodiscard]] std::int64_t nodes() const { return plan.groups[0].nodes; }
};

double costOf(const Plan& plan)
{
    const auto results = planResults(plan);
    return results ? results->total.cost.base() : std::numeric_limits<double>::infinity();
}

ServiceStart smallStart()
{
    ServiceStart start;
    start.model = "llama3.1-8b";
    return start;
}

} // namespace

class TestServiceStart final : public QObject {
    Q_OBJECT

private slots:
    void makesAPlanThatComputes();
    void defaultsAreThoseOfANewService();
    void ownValuesHaveNoSource();
    void nodesHoldTheBusiestHour();
    void replicaIsTheCheapest();
    void withoutADayAllHoursAreAlike();
    void saysOnHowManyNodesItHolds();
    void saysWithWhichPrecisionItFits();
    void saysOnHowManyGpusItFits();
    void refusesWhatTheModelCannot();
    void requestsBeyondAllMachinesAreNamed();
    void usualInputsHaveTheirSources();
    void usualItemsAreServed_data();
    void usualItemsAreServed();
    void refusals_data();
    void refusals();
};

void TestServiceStart::makesAPlanThatComputes()
{
    const Begun begun{ServiceStart()};
    QVERIFY2(begun.service, begun.service ? "" : begun.service.error().text.c_str());
    QVERIFY(problems(begun.plan).empty());
    QCOMPARE(begun.plan.sites.size(), std::size_t{1});
    QCOMPARE(begun.plan.workloads[0].name, std::string("Llama 3.1 70B"));
    QCOMPARE(begun.value("inputs.rate_from"), Value("predicted"));
    QCOMPARE(begun.value("inputs.precision"), Value("fp8"));
    QCOMPARE(begun.value("inputs.arch.layers"), Value(80.0));
    for (const char* field :
         {"inputs.arch.layers", "inputs.tokens_in", "inputs.ttft_slo_ms", "inputs.tp", "inputs.day.h00"})
        QVERIFY2(!begun.source(*begun.service, field).empty(), field);
    QVERIFY(begun.source(begun.plan.groups[0].uid, "nodes").starts_with("assumption"));
    const auto results = planResults(begun.plan);
    QVERIFY(results);
    QVERIFY(results->total.cost.base() > 0.0 && results->total.energy.base() > 0.0);
    const ServiceAnswer answer = begun.answer();
    QVERIFY(answer.tpot.in(second) <= 0.1 && answer.ttftPercentile.in(second) <= 2.0);
}

/// What nobody changed keeps the source that a new service has for it.
void TestServiceStart::defaultsAreThoseOfANewService()
{
    Plan plan = newPlan("New");
    const auto uid = insertService(plan, *builtInCatalogue().findModel("llama3.1-70b"), "New", now);
    QVERIFY(uid);
    const ServiceStart start;
    const auto value = [&](const char* field) { return fieldValue(plan, findRow(plan, *uid), field); };
    QCOMPARE(value("inputs.tokens_in"), Value(start.tokensIn.base()));
    QCOMPARE(value("inputs.tokens_out"), Value(start.tokensOut.base()));
    QCOMPARE(value("inputs.ttft_slo_ms"), Value(start.ttft.value));
    QCOMPARE(value("inputs.tpot_slo_ms"), Value(start.tpot.value));
}

void TestServiceStart::ownValuesHaveNoSource()
{
    ServiceStart start = smallStart();
    start.tokensIn = 500.0;
    start.nodes = 3.0;
    start.tp = 2.0;
    const Begun begun(start);
    QVERIFY(begun.service);
    QCOMPARE(begun.value("inputs.tokens_in"), Value(500.0));
    QCOMPARE(begun.value("inputs.tp"), Value(2.0));
    QCOMPARE(begun.nodes(), std::int64_t{3});
    for (const char* field : {"inputs.tokens_in", "inputs.requests_per_s", "inputs.tp"})
        QVERIFY2(begun.source(*begun.service, field).empty(), field);
    QVERIFY(!begun.source(*begun.service, "inputs.tokens_out").empty());
}

/// Every hour is held, and one node fewer would not do.
void TestServiceStart::nodesHoldTheBusiestHour()
{
    ServiceStart start;
    start.requests.value = 100.0;
    const Begun begun(start);
    QVERIFY(begun.service);
    const ServiceAnswer answer = begun.answer();
    QVERIFY(answer.replicasNeeded <= answer.replicas);
    QVERIFY(std::ranges::all_of(answer.hours, &ServiceHour::keepsUp));
    QVERIFY(begun.nodes() > 1);
    start.nodes = static_cast<double>(begun.nodes() - 1);
    start.tp = begun.value("inputs.tp").as<double>() ? *begun.value("inputs.tp").as<double>() : 0.0;
    const Begun fewer(start);
    QVERIFY(!fewer.service);
    QCOMPARE(fewer.service.error().text, std::string("service_needs_nodes"));
    QCOMPARE(fewer.service.error().upper, static_cast<double>(begun.nodes()));
}

void TestServiceStart::replicaIsTheCheapest()
{
    ServiceStart start;
    start.requests.value = 50.0;
    const Begun best(start);
    QVERIFY(best.service);
    int possible = 0;
    for (const double tp : {1.0, 2.0, 4.0, 8.0}) {
        start.tp = tp;
        const Begun other(start);
        if (!other.service)
            continue;
        ++possible;
        QVERIFY(costOf(best.plan) <= costOf(other.plan) * (1.0 + 1e-12));
    }
    QVERIFY(possible >= 2);
}

void TestServiceStart::withoutADayAllHoursAreAlike()
{
    ServiceStart start = smallStart();
    start.day.clear();
    const Begun begun(start);
    QVERIFY(begun.service);
    QVERIFY(!begun.plan.workloads[0].inputs.values.contains("day"));
    QCOMPARE(begun.answer().peakRequests.in(1.0 / second), 10.0);
}

void TestServiceStart::saysOnHowManyNodesItHolds()
{
    ServiceStart start;
    start.requests.value = 500.0;
    start.nodes = 1.0;
    const Begun begun(start);
    QVERIFY(!begun.service);
    const Error& error = begun.service.error();
    QCOMPARE(error.field, std::string("nodes"));
    QCOMPARE(error.text, std::string("service_needs_nodes"));
    QVERIFY(error.upper > 1.0);
    start.nodes = error.upper;
    QVERIFY(Begun(start).service);
}

/// 405 billion parameters are 812 GB in BF16, 406 in FP8; eight H100 hold 8 (0.9 x 80 - 2) = 560 GiB.
void TestServiceStart::saysWithWhichPrecisionItFits()
{
    ServiceStart start;
    start.model = "llama3.1-405b";
    start.precision = ServePrecision::Bf16;
    const Begun begun(start);
    QVERIFY(!begun.service);
    const Error& error = begun.service.error();
    QCOMPARE(error.field, std::string("precision"));
    QCOMPARE(error.text, std::string("service_needs_fp8"));
    QCOMPARE(error.value, 8.0);
    QCOMPARE(error.upper, 16.0); // 1,120 GiB
    start.precision = ServePrecision::Fp8;
    QVERIFY(Begun(start).service);
}

/// A workstation of two RTX 4090 holds 2 (0.9 x 24 - 2) = 39.2 GiB; 70 billion parameters take 36 GB even
/// in INT4 beside 2 GB of 16-bit vectors, 405 billion 205 GB: sixteen cards hold 313.6 GiB.
void TestServiceStart::saysOnHowManyGpusItFits()
{
    ServiceStart start;
    start.model = "llama3.1-405b";
    start.machines = "ws-4090-dual";
    start.precision = ServePrecision::Int4;
    const Begun begun(start);
    QVERIFY(!begun.service);
    const Error& error = begun.service.error();
    QCOMPARE(error.field, std::string("machines"));
    QCOMPARE(error.text, std::string("service_needs_gpus"));
    QCOMPARE(error.upper, 16.0);
}

void TestServiceStart::refusals_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const char* key, const char* given, const char* field,
                        const char* text) { QTest::newRow(name) << key << given << field << text; };
    row("unknown model", "model", "nobody", "model", "nobody");
    row("unknown machines", "machines", "nothing", "machines", "nothing");
    row("unknown region", "region", "nowhere", "region", "nowhere");
    row("unknown day", "day", "never", "day", "never");
    row("images", "model", "sdxl", "model", "served_by_item");
    row("encoder", "model", "bert-large", "model", "served_by_item");
    row("no rows of the engine", "machines", "aws-inf2-48xl", "engine", "serving_engine_unseen");
}

void TestServiceStart::refusals()
{
    QFETCH(QString, key);
    QFETCH(QString, given);
    QFETCH(QString, field);
    QFETCH(QString, text);
    Value whole = toValue(smallStart());
    whole.as<Members>()->insert_or_assign(key.toStdString(), Value(given.toStdString()));
    const auto start = recordFrom<ServiceStart>(*whole.as<Members>());
    QVERIFY(start);
    const Begun begun(*start);
    QVERIFY(!begun.service);
    QCOMPARE(QString::fromStdString(begun.service.error().field), field);
    QCOMPARE(QString::fromStdString(begun.service.error().text), text);
}

/// Llama 3.1 8B: 32 attention heads, 8 KV heads, 131,072 tokens (its config.json).
void TestServiceStart::refusesWhatTheModelCannot()
{
    ServiceStart start = smallStart();
    start.tp = 3.0;
    QCOMPARE(Begun(start).service.error().field, std::string("tp"));
    QCOMPARE(Begun(start).service.error().text, std::string("tp_heads: 1, 2, 4, 8")); // of a node of 8
    start.tp = {};
    start.tokensIn = 130'048.0;
    QVERIFY(Begun(start).service); // with 1,024 out
    start.tokensIn = 130'049.0;
    const Begun longer(start);
    QVERIFY(!longer.service);
    QCOMPARE(longer.service.error().text, std::string("beyond_context"));
    QCOMPARE(longer.service.error().field, std::string("tokens_in"));
    QCOMPARE(longer.service.error().value, 131'073.0);
    QCOMPARE(longer.service.error().upper, 131'072.0);
    std::swap(start.tokensIn, start.tokensOut);
    QCOMPARE(Begun(start).service.error().field, std::string("tokens_out"));
}

/// A replica serves tens of requests a second, a node makes up at most eight: 1e9 take more than 1e7 nodes.
void TestServiceStart::requestsBeyondAllMachinesAreNamed()
{
    ServiceStart start = smallStart();
    start.requests.value = 1e9;
    for (const auto nodes : {std::optional<Ratio<>>(), std::optional<Ratio<>>(3.0)}) {
        start.nodes = nodes;
        const Begun begun(start);
        QVERIFY(!begun.service);
        QCOMPARE(begun.service.error().field, std::string("requests"));
        QCOMPARE(begun.service.error().text, std::string("service_too_large"));
        QCOMPARE(begun.service.error().value, 1e9);
        QVERIFY(begun.service.error().lower > 1e7);
    }
}

void TestServiceStart::usualInputsHaveTheirSources()
{
    auto all = usualLengths(builtInCatalogue());
    QCOMPARE(all.size(), builtInCatalogue().requestProfiles.size());
    for (const UsualInputs& lengths : all)
        QVERIFY2(lengths.inputs.size() == 2 && lengths.inputs[0].field == "inputs.tokens_in",
                 lengths.id.c_str());
    QVERIFY(all[0].inputs[0].source.isEstimate() && !all[0].inputs[1].source.isEstimate()); // Epoch's answer
    std::ranges::move(usualItems(builtInCatalogue()), std::back_inserter(all));
    for (const UsualInputs& usual : all)
        for (const SourcedValue& value : usual.inputs)
            QVERIFY2(!value.source.title.empty(), usual.id.c_str());
}

/// At 35 % of the 989.4 TFLOP/s of an H100 in BF16, 346.29: 74.4 TFLOP x 50, 31.1 x 56, 8.9 x 56, 6 x 40,
/// 0.123, and 2 x 0.34e9 x 512 FLOP.
void TestServiceStart::usualItemsAreServed_data()
{
    QTest::addColumn<double>("seconds");
    QTest::newRow("image-flux1-dev") << 10.742;
    QTest::newRow("image-sd3.5-large") << 5.0293;
    QTest::newRow("image-sd3.5-medium") << 1.43926;
    QTest::newRow("image-sdxl") << 0.693061;
    QTest::newRow("class-vit-l-16") << 3.55194e-4;
    QTest::newRow("embedding-512") << 1.005400e-3;
}

void TestServiceStart::usualItemsAreServed()
{
    QFETCH(double, seconds);
    const auto all = usualItems(builtInCatalogue());
    QCOMPARE(all.size(), std::size_t(6));
    const auto usual = std::ranges::find(all, std::string(QTest::currentDataTag()), &UsualInputs::id);
    QVERIFY(usual != all.end());
    Begun begun(smallStart());
    QVERIFY(setField(begun.plan, *begun.service, "inputs.rate_from", "items"));
    QVERIFY(setField(begun.plan, *begun.service, "inputs.precision", "bf16"));
    QVERIFY(putSourced(begun.plan, *begun.service, usual->inputs, now));
    const auto question = itemQuestion(begun.plan, *begun.service);
    QVERIFY(question);
    const double each = 1.0 / question->at(PredictedAt::Middle).each.in(one / second);
    QVERIFY2(std::fabs(each / seconds - 1.0) < 1e-4, qPrintable(QString::number(each, 'g', 9)));
}

QTEST_APPLESS_MAIN(TestServiceStart)
#include "tst_service_start.moc"
