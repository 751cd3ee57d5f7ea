// The verb `serve` as a script sees it: figures with their bands, what binds, what would hold, refusals.
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>

#include "engine/serving/plan_sets.h"
#include "exchange/plan_json.h"
#include "messages/service_text.h"
#include "service_plan.h"
#include "verb_support.h"

using namespace jw;
using namespace jw::test;

namespace {

Ran served(const Plan& plan, std::vector<std::string> more = {"--json"})
{
    std::vector<std::string> words{"serve", "-"};
    words.insert(words.end(), more.begin(), more.end());
    return ran(words, planToJson(plan));
}

double number(const Value& value)
{
    const double* found = value.as<double>();
    return found ? *found : std::nan("");
}

bool near(double a, double b) { return std::fabs(a / b - 1.0) < 1e-6; }

/// The explanation of a figure of the service "chat".
Ran explained(const Plan& plan, const std::string& key, const std::vector<std::string>& more = {"--json"})
{
    std::vector<std::string> words{"explain", "-", "workloads/chat/" + key};
    words.insert(words.end(), more.begin(), more.end());
    return ran(words, planToJson(plan));
}

} // namespace

class TestServeVerb : public QObject {
    Q_OBJECT

private slots:
    /// C-046, C-047, C-049 at a request a second, C-062 for the promise.
    void figuresAndBands()
    {
        const Ran reply = served(servedPlan(1.0, promise));
        QCOMPARE(reply.code, 0);
        const Value json = reply.json();
        const auto figure = [&](const char* key) { return number(at(json, "data", "figures", key)); };
        QVERIFY(near(figure("batch"), 6.460382));
        QVERIFY(near(figure("tpot_ms"), 12.397491));
        QVERIFY(near(figure("ttft_ms"), 134.715356));
        QVERIFY(near(figure("rate_per_replica"), 6.554017));
        QCOMPARE(figure("gpus_needed"), 4.0);
        const Value& band = at(json, "data", "bands", "tpot_ms");
        QVERIFY(number(at(band, 0)) < figure("tpot_ms") && number(at(band, 1)) > figure("tpot_ms"));
        QCOMPARE(text(at(json, "data", "bound")), std::string("tpot"));
        QCOMPARE(text(at(json, "data", "constants", "set")), std::string("llama-70b"));
        QVERIFY(number(at(json, "data", "results", "wh_per_query")) > 0.0);
        QVERIFY(number(at(json, "data", "result_bands", "wh_per_query", 0)) > 0.0);
    }

    /// A set of one's own whose rows have no TTFT: how far that is off is unknown, not 0 %.
    void anErrorThatNobodyMeasured()
    {
        Plan plan = servedPlan(1.0);
        const auto question = serviceQuestion(plan, "w");
        QVERIFY(question && question->choice.set);
        FittedSet own = *question->choice.set;
        own.ttftError.reset();
        putSet(plan, servingSetOf(own));
        const Value json = served(plan).json();
        QVERIFY(*at(json, "data", "constants", "own").as<bool>());
        QVERIFY(at(json, "data", "constants", "ttft_error").isNull());
        const Ran words = served(plan, {});
        QVERIFY2(words.out.find("No row has a TTFT") != std::string::npos, words.out.c_str());
        QVERIFY(words.out.find(" by 0 %") == std::string::npos);
    }

    /// 20 requests a second ask for four nodes of one replica each.
    void saysWhatWouldHold()
    {
        const Ran reply = served(servedPlan(20.0, promise));
        QCOMPARE(reply.code, 3); // of level error, and answered all the same
        const Value json = reply.json();
        QCOMPARE(number(at(json, "data", "nodes", "there")), 1.0);
        QCOMPARE(number(at(json, "data", "nodes", "hold")), 4.0);
        const bool* holds = at(json, "data", "holds").as<bool>();
        QVERIFY(holds && !*holds);
        const Ran words = served(servedPlan(20.0, promise), {});
        QVERIFY2(words.out.find("4 node(s) of “g” would hold the service; there are 1.") != std::string::npos,
                 words.out.c_str());
        QVERIFY(words.out.find("What binds is the promise of a token at a time.") != std::string::npos);
        QVERIFY(words.out.find("P10") != std::string::npos);
        QVERIFY2(words.err.find("4 replicas are needed at the busiest hour") != std::string::npos,
                 words.err.c_str());
    }

    /// The sample has its services in scenarios only; a name that is not there is answered by those that are.
    void namesThatAreThereAreListed_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QString>("words");
        QTest::newRow("none in the baseline") << QStringList() << "--scenario";
        QTest::newRow("no such scenario") << QStringList{"--scenario", "nix"} << "The scenarios are “";
        QTest::newRow("no such service") << QStringList{"nix"} << "The services are “";
    }
    void namesThatAreThereAreListed()
    {
        QFETCH(QStringList, more);
        QFETCH(QString, words);
        std::vector<std::string> arguments{"serve", "sample:chatbot-models"};
        for (const QString& each : more)
            arguments.push_back(each.toStdString());
        const Ran said = ran(arguments);
        QVERIFY(said.code != 0);
        QVERIFY2(said.err.find(words.toStdString()) != std::string::npos, said.err.c_str());
        QVERIFY2(said.err.find("“Llama 3.1 70B") != std::string::npos, said.err.c_str());
    }

    /// The promise of the plan holds for 99 % of requests: so does every first token shown.
    void firstTokensNameTheirPercentile()
    {
        const Plan plan = servedPlan(1.0, {{"ttft_slo_ms", 1000.0}, {"pct", 0.99}});
        const std::string words = served(plan, {"--day", "--levers", "--frontier"}).out;
        for (const char* part : {"Time to first token, 99th percentile", "TTFT P99 MS",
                                 "that of the plan's "
                                 "point the P99"})
            QVERIFY2(words.find(part) != std::string::npos, part);
        QVERIFY(words.find("P95") == std::string::npos);
        QCOMPARE(number(at(served(plan).json(), "data", "percentile")), 0.99);
        const Ran late = served(servedPlan(1.0, {{"ttft_slo_ms", 10.0}, {"pct", 0.999}}), {});
        QVERIFY2(late.err.find("TTFT P99.9") != std::string::npos, late.err.c_str());
    }

    /// Each part that is asked for is in the data, and the text grows by it.
    void partsOnRequest_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("key");
        QTest::newRow("day") << "--day"
                             << "day";
        QTest::newRow("levers") << "--levers"
                                << "levers";
        QTest::newRow("staircase") << "--staircase"
                                   << "energy";
        QTest::newRow("api") << "--api"
                             << "api";
        QTest::newRow("frontier") << "--frontier"
                                  << "frontier";
    }
    void partsOnRequest()
    {
        QFETCH(QString, option);
        QFETCH(QString, key);
        const Plan plan = servedPlan(1.0, promise);
        const Value json = served(plan, {"--json", option.toStdString()}).json();
        QVERIFY(!at(json, "data", key.toStdString()).isNull());
        QVERIFY(at(served(plan).json(), "data", key.toStdString()).isNull());
        const Ran words = served(plan, {option.toStdString()});
        QCOMPARE(words.code, 0);
        QVERIFY(words.out.size() > served(plan, {}).out.size() + 100);
        const Plan entered = servedPlan(1.0, {{"rate_from", "given"}, {"rate_per_replica", 6.0}});
        QVERIFY(served(entered, {option.toStdString()}).code != 0); // takes a prediction
    }

    /// What is not known of most published figures is said once; those of Jegham have a length: 300 tokens.
    void aCommonDoubtIsSaidOnce()
    {
        const std::string out = served(servedPlan(1.0, promise), {"--staircase"}).out;
        for (const char* doubt : {"tenfold", "The length of its answers is not known", "leaves out hosts"}) {
            QVERIFY2(out.find(doubt) != std::string::npos, out.c_str());
            QCOMPARE(out.find(doubt), out.rfind(doubt));
        }
        QVERIFY(out.find("Its answers have 300 tokens") != std::string::npos);
        const Value json = served(servedPlan(1.0, promise), {"--staircase", "--json"}).json();
        QVERIFY(!at(json, "data", "energy", "shared_reasons", 0, "of", 1).isNull());
    }

    /// Llama 3 70B, 70.55 billion parameters by its shape; a figure of ML.ENERGY is of Llama 3.1 405B.
    void aFigureOfAnotherModelIsNamed()
    {
        const std::string out = served(servedPlan(1.0, promise), {"--staircase"}).out;
        QVERIFY2(
            out.find("It is of another model, with 405 billion parameters; that of this service has 70.6 "
                     "billion.") != std::string::npos,
            out.c_str());
    }

    /// Two workstations' GPUs are paid and one would do: own serving costs what the results say. One's own
    /// price comes first; 0.1 in and 0.4 out, at the shares of the service.
    void ownServingCostsWhatThePlanPays()
    {
        const Value json = ran({"serve", "sample:assistant-5000", "--json", "--api", "--price-in", "0.1",
                                "--price-out", "0.4"})
                               .json();
        const Value own = at(json, "data", "api", "own");
        QVERIFY(number(at(own, "replicas_needed")) < number(at(own, "replicas")));
        const double paid = number(at(json, "data", "results", "usd_per_mtok"));
        const Value offers = at(json, "data", "api", "offers");
        const Value& first = offers.as<Items>()->front();
        QVERIFY(std::fabs(number(at(first, "own_per_mtok")) / paid - 1.0) < 1e-9);
        QVERIFY(number(at(own, "only_needed_per_mtok")) < 0.9 * paid);
        QCOMPARE(text(at(first, "provider")), std::string("Own price"));
        const double in = number(at(own, "input_share"));
        QVERIFY(std::fabs(number(at(first, "api_per_mtok")) - (0.1 * in + 0.4 * (1.0 - in))) < 1e-9);
    }
    /// 20 requests a second are asked of one replica: 4 x 2 x 730 a month are paid for what it answers.
    void aTokenIsPricedOverWhatIsAnswered()
    {
        const Plan plan = servedPlan(20.0, promise);
        const Value own = at(served(plan, {"--json", "--api"}).json(), "data", "api", "own");
        const double answered = number(at(own, "answered_mtok_month"));
        QVERIFY(answered < 0.9 * number(at(own, "volume_mtok_month")));
        QVERIFY(std::fabs(number(at(own, "planned_per_mtok")) * answered / 5840.0 - 1.0) < 1e-6);
        QVERIFY(served(plan, {"--api"}).out.find("a month that are answered (") != std::string::npos);
        QVERIFY(served(servedPlan(1.0, promise), {"--api"}).out.find("are answered (") == std::string::npos);
    }
    /// As much as is asked, the break-even is the same: electricity counts as it is there.
    void theBreakevenDoesNotMoveWithTheLoad()
    {
        const auto even = [](double requests) {
            Plan plan = servedPlan(requests, promise);
            plan.groups.edit()[0].tenure = Tenure::Owned;
            plan.groups.edit()[0].pricePerNode.value = 100000.0;
            plan.sites.edit()[0].pricePerKWh.value = 0.2;
            const Value json =
                served(plan, {"--json", "--api", "--price-in", "1", "--price-out", "1"}).json();
            return number(at(at(json, "data", "api", "offers").as<Items>()->front(), "breakeven_mtok_month"));
        };
        QVERIFY(std::fabs(even(1.0) / even(5.0) - 1.0) < 1e-4);
    }
    /// Nobody has said what the machines cost: that of the service is at least what it says, and none of a
    /// query is told. 0 that is typed is a price.
    void withoutAPriceCostIsNotKnown()
    {
        Plan plan = servedPlan(1.0);
        plan.sites.edit()[0].pricePerKWh.value = 0.1;
        plan.groups.edit()[0].tenure = Tenure::Owned;
        const Ran unknown = served(plan, {"--json", "--api"});
        QCOMPARE(unknown.code, 0);
        const Value json = unknown.json(), results = at(json, "data", "results");
        for (const char* key :
             {"cents_per_query", "usd_per_1000_queries", "usd_per_mtok", "usd_per_gpu_hour"})
            QVERIFY2(!results.find(key), key);
        const Items& bounds = *at(json, "data", "lower_bounds").as<Items>();
        QVERIFY(std::ranges::find(bounds, Value("cost_usd")) != bounds.end());
        QVERIFY(std::ranges::find(bounds, Value("electricity_usd")) == bounds.end());
        QVERIFY(number(at(results, "wh_per_query")) > 0.0);
        QVERIFY(at(json, "data", "api").isNull());
        const Ran words = served(plan, {"--api"});
        QVERIFY(words.out.find("Cost: no price of H100") != std::string::npos);
        QVERIFY(words.out.find("Own serving against an API: not known") != std::string::npos);
        QVERIFY(words.err.find("warning: D0: fleets/F/g/price_per_node") != std::string::npos);
        // 4 x 0.51461 kWh an hour for 3,600 requests
        const Value free = served(plan, {"--json", "--set", "fleets/F/g/price_per_node=0"}).json();
        const double cents = number(at(free, "data", "results", "cents_per_query"));
        QVERIFY(std::fabs(cents / (100 * 0.1 * 4 * 0.51461 / 3600) - 1.0) < 1e-4);
    }
    /// A price inside the band of the results is undecided, one above it is not: alike for input and output,
    /// so at any shares. 5,000 people ask 20 times a day, 1,154.7 tokens in and 211.1 out: in 365 / 12 days
    /// 4.154 billion tokens.
    void aPriceInsideTheBandIsUndecided()
    {
        const auto offered = [](const std::string& price) {
            return ran({"serve", "sample:assistant-5000", "--json", "--api", "--price-in", price,
                        "--price-out", price})
                .json();
        };
        const Value far = offered("10");
        const double p10 = number(at(far, "data", "result_bands", "usd_per_mtok", 0)),
                     p90 = number(at(far, "data", "result_bands", "usd_per_mtok", 1));
        QVERIFY(near(number(at(far, "data", "api", "own", "bands", "planned_per_mtok", 0)), p10));
        QVERIFY(near(number(at(far, "data", "api", "own", "bands", "planned_per_mtok", 1)), p90));
        QCOMPARE(text(at(far, "data", "api", "offers", 0, "verdict")), std::string("always"));
        const Value inside = offered(std::to_string((p10 + p90) / 2));
        QCOMPARE(text(at(inside, "data", "api", "offers", 0, "verdict")), std::string("undecided"));
        const Ran words = ran({"serve", "sample:assistant-5000", "--api"});
        QVERIFY2(words.out.find("Groq (the cheapest of 3 offers of this model): ") != std::string::npos &&
                     words.out.find("4.15 billion a month.") != std::string::npos,
                 words.out.c_str());
    }
    /// One H100 for 2,402 a month against 0.0546 a million tokens of the API: 2,402 / 0.0546 = 44.0 billion,
    /// and it holds 45.1 billion. A second one pays from twice 44.0 on; what is paid for does not lie
    /// between.
    void whatPaysBetweenFullMachines()
    {
        const std::string out =
            ran({"serve", "sample:assistant-5000", "--scenario", "One rented H100", "--api"}).out;
        for (const char* told :
             {"Own serving pays from 44 billion to 45.1 billion tokens a month, when its machines are full, "
              "again from 87.9 billion for a while, and from ",
              "P10 of the break-even is 44 billion tokens a month; at P90 there is none."})
            QVERIFY2(out.find(told) != std::string::npos, out.c_str());
        const std::string two = ran({"serve", "sample:chatgpt-service", "--api"}).out;
        QVERIFY2(two.find(" on the plan's machines)") != std::string::npos &&
                     two.find("with machines added where its promise needs them") != std::string::npos,
                 two.c_str());
    }
    /// Electricity alone costs more than 0.0001 USD a million tokens: no volume pays. Of an offer that pays
    /// at the fast end alone, the slow end is said to have none.
    void noBreakevenIsSaidSo()
    {
        const std::string never =
            ran({"serve", "sample:assistant-5000", "--api", "--price-in", "0.0001", "--price-out", "0.0001"})
                .out;
        QVERIFY2(never.find("there is no break-even.") != std::string::npos, never.c_str());
        for (const std::string& out : {never, ran({"serve", "sample:chatgpt-service", "--api"}).out}) {
            QVERIFY(out.find("none to none") == std::string::npos);
            QVERIFY(out.find("to none.") == std::string::npos);
        }
    }
    /// Without a prefix cache no input is cached: a price of it is said to count for nothing.
    void aCachedPriceWithoutACache()
    {
        const auto words = [](const Plan& plan, const std::string& cached) {
            return served(plan,
                          {"--api", "--price-in", "0.1", "--price-out", "0.4", "--price-cached", cached})
                .out;
        };
        const std::string note = "The price of cached input counts for nothing here";
        const std::string out = words(servedPlan(1.0), "0");
        QVERIFY2(out.find(note) != std::string::npos, out.c_str());
        QVERIFY(words(servedPlan(1.0), "0.1").find(note) == std::string::npos);
        const Plan hits = servedPlan(1.0, {{"levers", Members{{"prefix_hit", 0.5}}}});
        QVERIFY(words(hits, "0").find(note) == std::string::npos);
    }
    /// A token every 12 ms is promised: kept as predicted, but no load keeps it at the slow end. Then own
    /// serving has no P90, and wins by no price.
    void withoutAnUpperEndNobodyWins()
    {
        const Plan plan = servedPlan(1.0, {{"ttft_slo_ms", 1000.0}, {"tpot_slo_ms", 12.5}});
        const Value offer =
            at(served(plan, {"--json", "--api", "--price-in", "1000", "--price-out", "1000"}).json(), "data",
               "api", "offers", 0);
        QCOMPARE(text(at(offer, "verdict")), std::string("undecided"));
        QVERIFY(number(at(offer, "bands", "held_per_mtok", 0)) > 0.0);
        const Items* ends = at(offer, "bands", "held_per_mtok").as<Items>();
        QVERIFY(ends && ends->size() == 2 && ends->back().isNull());
        QVERIFY2(
            text(at(offer, "text")).find("at the slow end of the band the service cannot keep its promise") !=
                std::string::npos,
            text(at(offer, "text")).c_str());
    }
    /// What is tried beside the frontier's own device would be lost without it.
    void acceleratorsGoWithTheFrontier()
    {
        QCOMPARE(ran({"serve", "sample:assistant-5000", "--accelerator", "b200"}).code, 2);
    }
    void bothOwnPrices()
    {
        QVERIFY(ran({"serve", "sample:assistant-5000", "--api", "--price-in", "0.1"}).code != 0);
        QVERIFY(ran({"serve", "sample:assistant-5000", "--price-in", "0.1", "--price-out", "0.4"}).code != 0);
    }

    /// 20 / 6 is four replicas, and nothing is predicted.
    void aRateThatIsEntered()
    {
        const Plan plan = servedPlan(20.0, {{"rate_from", "given"}, {"rate_per_replica", 6.0}});
        const Value json = served(plan).json();
        QCOMPARE(text(at(json, "data", "bound")), std::string("given"));
        QCOMPARE(number(at(json, "data", "figures", "replicas_needed")), 4.0);
        QVERIFY(at(json, "data", "bands").isNull());
        const Ran words = served(plan, {});
        QVERIFY2(words.out.find("No band: the requests of a replica are given.") != std::string::npos,
                 words.out.c_str());
        QVERIFY(words.out.find("P10") == std::string::npos);
    }

    /// 40 TFLOP in 28 passes at 35 % of 989.4 TFLOP/s: 0.30919 images a second and GPU. Energy step by step
    /// and the day work as for requests, and tell what the results do; what counts tokens says why it cannot
    /// be.
    void itemsAreTold()
    {
        const Plan plan = servedPlan(1.0, {{"rate_from", "items"},
                                           {"precision", "bf16"},
                                           {"tp", 1.0},
                                           {"item", Members{{"tflop_per_pass", 40.0}, {"passes", 28.0}}}});
        const Value json = served(plan, {"--json", "--staircase", "--day"}).json();
        QCOMPARE(text(at(json, "data", "bound")), std::string("item"));
        QCOMPARE(text(at(json, "data", "tier")), std::string("C"));
        QVERIFY(near(number(at(json, "data", "item", "items_per_s_per_gpu")), 0.35 * 989.4 / (40 * 28)));
        const double middle = number(at(json, "data", "item", "wh_per_item"));
        QVERIFY(number(at(json, "data", "item_bands", "wh_per_item", 1)) > middle);
        const Value& last = at(json, "data", "energy", "steps", 3);
        QVERIFY(near(number(at(last, "wh_per_item")), middle));
        QVERIFY(at(last, "kwh_per_mtok").isNull());
        const Items& bounds = *at(json, "data", "lower_bounds").as<Items>(); // making the machines is unknown
        QVERIFY(std::ranges::find(bounds, Value("g_co2e_per_item")) != bounds.end());
        const Value& day = at(json, "data", "day");
        QVERIFY(
            near(number(at(day, "meter_kw")) * 8760.0, number(at(json, "data", "results", "energy_kwh"))));
        QVERIFY(near(number(at(day, "wh_per_item")), middle));
        QVERIFY(near(number(at(day, "wh_p90")), number(at(json, "data", "item_bands", "wh_per_item", 1))));
        QVERIFY(served(plan, {"--day"}).out.find("WH/ITEM") != std::string::npos);
        const Ran words = served(plan, {});
        for (const char* told :
             {"follows from the time of an item", "Cost of an item", "Tier C",
              "Energy of an item, GPUs, idle included", "Energy of an item, GPUs and hosts, idle included",
              "at the slow end of the band 11 replicas are needed, and there are 4."})
            QVERIFY2(words.out.find(told) != std::string::npos, told);
        QCOMPARE(words.out.find("Energy of an item at the meter"),
                 words.out.rfind("Energy of an item at the meter"));
        QVERIFY2(words.out.find("per query") == std::string::npos, words.out.c_str());
        for (const char* option : {"--levers", "--api"}) {
            const Ran refused = served(plan, {option});
            QVERIFY2(refused.code != 0 && refused.err.find("An item has no tokens") != std::string::npos,
                     refused.err.c_str());
            QVERIFY2(refused.err.find("Capacity follows from: The work of an item, not tokens. An item") !=
                         std::string::npos,
                     refused.err.c_str());
        }
    }

    /// Which of both is measured is told; both have to agree with the TDP of 700 W: 0.5 Wh in 1 s are 1,800
    /// W.
    void measuredItemsAreTold()
    {
        const auto of = [](Members item) {
            return served(
                servedPlan(
                    1.0,
                    {{"rate_from", "items"}, {"precision", "bf16"}, {"tp", 1.0}, {"item", std::move(item)}}),
                {});
        };
        const auto told = [&](Members item, const char* words) {
            return of(std::move(item)).out.find(words) != std::string::npos;
        };
        const Members work{{"tflop_per_pass", 40.0}, {"passes", 28.0}};
        Members timed = work, metered = work;
        timed.insert_or_assign("seconds_per_item", 3.0);
        metered.insert_or_assign("wh_per_item", 0.5); // in 3.23 s
        QVERIFY(told(work, "Tier C: time and energy of an item follow from its work"));
        QVERIFY(told(timed, "Tier C: the time of an item is measured, its energy follows from its work."));
        QVERIFY(told(metered, "Tier C: the energy of an item is measured, its time follows from its work"));
        QVERIFY(told({{"seconds_per_item", 1.0}, {"wh_per_item", 0.1}}, "No band: time and energy"));
        const Ran refused = of({{"seconds_per_item", 1.0}, {"wh_per_item", 0.5}});
        QVERIFY(refused.code != 0);
        QVERIFY2(
            refused.err.find("0.5 Wh in 1 s are 1,800 W a GPU, above its TDP of 700 W. No GPU takes more") !=
                std::string::npos,
            refused.err.c_str());
    }

    /// Items have no latency of a token: accelerators are ranked by an item in place of a frontier. Four
    /// times 2 USD an hour for 3,600 x 0.30919 items.
    void itemsByAccelerator()
    {
        const auto plan = [](Members item) {
            return servedPlan(
                1.0, {{"rate_from", "items"}, {"precision", "bf16"}, {"tp", 1.0}, {"item", std::move(item)}});
        };
        const Plan work = plan({{"tflop_per_pass", 40.0}, {"passes", 28.0}});
        const Value json = served(work, {"--json", "--frontier"}).json();
        const Value& devices = at(json, "data", "frontier", "devices");
        QVERIFY(devices.as<Items>() && devices.as<Items>()->size() > 10);
        bool own = false;
        for (const Value& device : *devices.as<Items>())
            if (text(at(device, "price_from")) == "plan") {
                own = true;
                const double usd = 2.0 / 3.6 / (0.35 * 989.4 / (40 * 28));
                QVERIFY(near(number(at(device, "usd_per_1000_items")), usd));
                QVERIFY(near(number(at(device, "usd_per_1000_items_high")), 3.3 * usd));
                const double energy = number(at(device, "wh_per_item"));
                QVERIFY(near(number(at(device, "bands", "wh_per_item", 0)), 0.9 * energy));
            }
        QVERIFY(own);
        const Ran words = served(work, {"--frontier"});
        QVERIFY2(words.out.find("An item has no tokens") != std::string::npos &&
                     words.out.find("as planned") != std::string::npos,
                 words.out.c_str());
        QVERIFY(served(work, {"--frontier", "--accelerator", "no-such"}).code != 0);
        const Ran measured = served(plan({{"seconds_per_item", 1.0}}), {"--frontier"});
        QVERIFY2(measured.code != 0 &&
                     measured.err.find("measured, on this device alone") != std::string::npos,
                 measured.err.c_str());
    }

    /// The planned point has the bands of the service. 2 USD an hour over the tokens of a GPU and second.
    void pointsHaveBands()
    {
        const Value json = served(servedPlan(1.0, promise), {"--json", "--frontier"}).json();
        const Value &data = at(json, "data"), &planned = at(data, "frontier", "planned");
        for (const int end : {0, 1}) {
            QVERIFY(near(number(at(planned, "bands", "tpot_ms", end)),
                         number(at(data, "bands", "tpot_ms", end))));
            QVERIFY(near(number(at(planned, "bands", "ttft_ms", end)),
                         number(at(data, "bands", "ttft_ms", end))));
        }
        const Value& point = at(data, "frontier", "points", 0);
        const double tpot = number(at(point, "tpot_ms")), tokens = number(at(point, "tokens_per_s_per_gpu"));
        const double low = number(at(point, "bands", "tpot_ms", 0)) / tpot;
        QVERIFY(low < 1.0 && number(at(point, "bands", "tpot_ms", 1)) > tpot);
        QVERIFY(near(number(at(point, "bands", "tokens_per_s_per_gpu", 1)), tokens / low));
        QVERIFY(near(number(at(point, "usd_per_mtok")), 2e6 / 3600 / tokens));
        QVERIFY(near(number(at(point, "usd_per_mtok_low")), 2e6 / 3600 / tokens * low));
    }

    /// Which limits a point breaks stands beside it; those whose first tokens are late are counted.
    void pointsThatBreakThePromise()
    {
        const Plan plan = servedPlan(1.0, {{"ttft_slo_ms", 300.0}, {"tpot_slo_ms", 25.0}});
        const Value json = served(plan, {"--json", "--frontier"}).json();
        for (const Value& point : *at(json, "data", "frontier", "points").as<Items>()) {
            QCOMPARE(*at(point, "breaks_ttft").as<bool>(), number(at(point, "ttft_ms")) > 300.0);
            QCOMPARE(*at(point, "breaks_tpot").as<bool>(), number(at(point, "tpot_ms")) > 25.0);
            QVERIFY(!(*at(point, "best").as<bool>() && *at(point, "breaks_ttft").as<bool>()));
        }
        const Ran words = served(plan, {"--frontier"});
        for (const char* told : {"  BREAKS", "break the promised TTFT of 300 ms in the mean", "P10-P90",
                                 "its requests come at random"})
            QVERIFY2(words.out.find(told) != std::string::npos, words.out.c_str());
    }

    /// A device is named for the frontier alone: without it that is wrong use, with the way out.
    void anAcceleratorNeedsTheFrontier()
    {
        const Ran said = served(servedPlan(1.0), {"--accelerator", "h200-sxm"});
        QCOMPARE(said.code, static_cast<int>(Exit::Usage));
        QVERIFY2(said.err.find("--accelerator") != std::string::npos &&
                     said.err.find("--frontier") != std::string::npos,
                 said.err.c_str());
        QCOMPARE(served(servedPlan(1.0), {"--frontier", "--accelerator", "h200-sxm"}).code, 0);
    }

    /// Gains that rest on assumed shares are named with these, and stand apart from the rest.
    void assumedLeversAreNamed()
    {
        const Plan plan = servedPlan(1.0, promise);
        const Value json = served(plan, {"--json", "--levers"}).json();
        const auto cost = [&](const char* of) {
            return number(at(json, "data", "levers", of, "cost_per_mtok"));
        };
        QVERIFY(cost("after") <= cost("without_assumed") && cost("without_assumed") <= cost("before"));
        const Items& stack = *at(json, "data", "levers", "stack").as<Items>();
        QVERIFY(std::ranges::find(stack, Value("Prefix cache")) != stack.end());
        const Items& sure = *at(json, "data", "levers", "stack_without_assumed").as<Items>();
        QVERIFY(std::ranges::find(sure, Value("Prefix cache")) == sure.end());
        QCOMPARE(number(at(json, "data", "levers", "kept", "gpus")), 4.0);
        const Ran words = served(plan, {"--levers"});
        for (const char* told :
             {"All that help: ", "All that help, without assumed shares: ", "As planned a request takes ",
              "Assumed, not measured: Prefix cache 50 %", "Speculative decoding 70 %, assumed  "})
            QVERIFY2(words.out.find(told) != std::string::npos, words.out.c_str());
    }

    /// Two RTX 4090 at 1,627.97 of hardware and 325 of maintenance a year are 976.5 each; electricity at 1 a
    /// kWh; 36.5 million requests of 211.1 tokens, 7,705 million. As planned on the one GPU that is needed
    /// 0.0956 Wh: (976.5 + 3,488) / 7,705 = 0.579. Without FP8 on two 0.197 Wh: (1,953 + 7,194) / 7,705 =
    /// 1.187. Prefill on machines of its own takes a second GPU and 0.105 Wh: (1,953 + 3,847) / 7,705 =
    /// 0.753, so no stack has it. On the two GPUs of the plan a request takes 0.162 Wh.
    void leversCostByGpusAndEnergy()
    {
        const Value json = ran({"serve", "sample:assistant-5000", "--json", "--levers", "--set",
                                "sites/Office/price_per_kwh=1"})
                               .json();
        const Value& levers = at(json, "data", "levers");
        const auto costIs = [](const Value& figures, double gpus, double expected) {
            const double cost = number(at(figures, "cost_per_mtok")),
                         wh = number(at(figures, "wh_per_request"));
            return number(at(figures, "gpus")) == gpus && std::fabs(cost / expected - 1.0) < 1e-3 &&
                   std::fabs(cost / ((976.485 * gpus + 36500.0 * wh) / 7705.0) - 1.0) < 1e-3;
        };
        QVERIFY(costIs(at(levers, "before"), 1.0, 0.5795));
        const double low = number(at(levers, "before", "bands", "cost_per_mtok", 0));
        QVERIFY(std::fabs(low / ((976.485 + 36500.0 * 0.0684) / 7705.0) - 1.0) < 1e-3);
        QVERIFY(std::fabs(number(at(levers, "kept", "wh_per_request")) - 0.161977) < 1e-6);
        for (const Value& row : *at(levers, "levers").as<Items>())
            if (text(at(row, "lever")) == "Weights in FP8 or INT8")
                QVERIFY(costIs(at(row, "without"), 2.0, 1.187));
            else if (text(at(row, "lever")) == "Prefill on machines of its own") {
                QVERIFY(costIs(at(row, "alone"), 2.0, 0.7528));
                QCOMPARE(text(at(row, "decides")), std::string("cost_per_mtok"));
            }
        for (const char* stack : {"stack", "stack_without_assumed"}) {
            const Items& names = *at(levers, stack).as<Items>();
            QVERIFY(std::ranges::find(names, Value("Prefill on machines of its own")) == names.end());
        }
        QCOMPARE(number(at(levers, "after", "gpus")), 1.0);
        QCOMPARE(number(at(levers, "without_assumed", "gpus")), 1.0);
    }

    /// 70B in FP8 on two H100s: in BF16 these have room for 14 sequences, so its row stands on more. Energy
    /// of each row has its band, and outcomes are words.
    void leversHaveBandsAndGpus()
    {
        Members inputs = promise;
        inputs["tp"] = 2.0;
        const Plan plan = servedPlan(1.0, inputs);
        const Value json = served(plan, {"--json", "--levers"}).json();
        const Value& before = at(json, "data", "levers", "before");
        QCOMPARE(number(at(before, "tp")), 2.0);
        const double wh = number(at(before, "wh_per_request"));
        QVERIFY(number(at(before, "bands", "wh_per_request", 0)) < wh);
        QVERIFY(number(at(before, "bands", "wh_per_request", 1)) > wh);
        for (const Value& row : *at(json, "data", "levers", "levers").as<Items>()) {
            const std::string outcome = text(at(row, "outcome"));
            QVERIFY2(std::ranges::find(leverOutcomeTexts, outcome) != leverOutcomeTexts.end(),
                     outcome.c_str());
            if (text(at(row, "lever")) == "Weights in FP8 or INT8") {
                QCOMPARE(outcome, std::string("in-use"));
                QVERIFY(number(at(row, "without", "tp")) > 2.0);
            }
        }
        const Ran words = served(plan, {"--levers"});
        for (const char* told : {"in-use; without it, on TP ", "in brackets P10 and P90",
                                 "part of a change may be the change of fit"}) // BF16 has another set
            QVERIFY2(words.out.find(told) != std::string::npos, words.out.c_str());
    }

    /// All predicted figures of the levers have their bands in the table, too; here every GPU is paid for,
    /// whatever the replicas need, so that the cost has none.
    void leversShowTheirBands()
    {
        const Ran words = served(servedPlan(1.0, promise), {"--levers"});
        const QStringList lines = QString::fromStdString(words.out).split(u'\n');
        const QString planned =
            lines.filter(QRegularExpression("^As planned  ")).join(u'\n'); // of each block
        QVERIFY2(planned.count(" to ") == 4, qPrintable(planned));         // rate, TTFT, TPOT, energy
    }

    /// Of a flat day every hour is the busiest, so its band is that of the service.
    void hoursHaveBands()
    {
        const Plan plan = servedPlan(1.0, promise);
        const Value json = served(plan, {"--json", "--day"}).json();
        const Value& hour = at(json, "data", "day", "hours", 7);
        for (const int end : {0, 1}) {
            QVERIFY(near(number(at(hour, "bands", "tpot_ms", end)),
                         number(at(json, "data", "bands", "tpot_ms", end))));
            QVERIFY(near(number(at(hour, "bands", "ttft_pct_ms", end)),
                         number(at(json, "data", "bands", "ttft_ms", end))));
        }
        QVERIFY(number(at(hour, "bands", "gpu_w", 0)) < number(at(hour, "gpu_w")));
        QVERIFY(number(at(hour, "bands", "gpu_w", 1)) > number(at(hour, "gpu_w")));
        const QStringList lines = QString::fromStdString(served(plan, {"--day"}).out)
                                      .split(u'\n')
                                      .filter(QRegularExpression("^07:00"));
        QCOMPARE(lines.size(), 1); // one block of columns
        QVERIFY2(lines[0].size() <= 120 && lines[0].count(" to ") == 2, qPrintable(lines[0]));
    }

    /// What `serve --staircase` tells, each step with its formula and its band.
    void stepsAreExplained()
    {
        const Plan plan = servedPlan(1.0);
        const Value told = served(plan, {"--json", "--staircase"}).json();
        for (int i = 0; i < 4; ++i) {
            const Value& step = at(told, "data", "energy", "steps", i);
            const Ran run = explained(plan, "staircase/" + text(at(step, "step")));
            QVERIFY2(run.code == 0, run.err.c_str());
            const Value json = run.json();
            QVERIFY(near(number(at(json, "data", "steps", 0, "value")), number(at(step, "wh_per_request"))));
            QVERIFY(near(number(at(json, "data", "p10")), number(at(step, "wh_p10"))));
            QVERIFY(near(number(at(json, "data", "p90")), number(at(step, "wh_p90"))));
        }
        const Ran words = explained(plan, "staircase/meter", {"--depth", "4"});
        for (const char* part :
             {"At the meter (chat) = With idle machines × PUE", "sites/S/pue", "P10 to P90"})
            QVERIFY2(words.out.find(part) != std::string::npos, words.out.c_str());
        const Ran none = explained(servedPlan(0.0), "staircase/meter", {});
        QVERIFY2(none.code != 0 && none.err.find("Nothing is asked") != std::string::npos, none.err.c_str());
    }

    /// What `serve --api` tells of an offer, with its formula; nothing where there is no break-even.
    void offersAreExplained()
    {
        const Plan plan = servedPlan(1.0, promise);
        const Value told = served(plan, {"--json", "--api"}).json();
        for (int i = 0; i < 3; ++i) {
            const Value& offer = at(told, "data", "api", "offers", i);
            const std::string path = "api/" + text(at(offer, "id")) + '/';
            for (const char* key :
                 {"api_per_mtok", "held_per_mtok", "breakeven_mtok_month", "safe_mtok_month"}) {
                const Ran run = explained(plan, path + key);
                QVERIFY2(run.code == 0, run.err.c_str());
                const Value value = at(run.json(), "data", "steps", 0, "value");
                QCOMPARE(value.isNull(), at(offer, key).isNull());
                QVERIFY(value.isNull() || near(number(value), number(at(offer, key))));
            }
            const std::string held = explained(plan, path + "held_per_mtok", {"--depth", "9"}).out,
                              price = explained(plan, path + "api_per_mtok", {"--depth", "9"}).out;
            QVERIFY2(held.find("workloads/chat/cost_usd a month without") != std::string::npos, held.c_str());
            QVERIFY2(price.find(text(at(offer, "source"))) != std::string::npos, price.c_str());
        }
    }

    /// What there is instead is named.
    void explainedKeysAreListed()
    {
        const Plan plan = servedPlan(1.0);
        const auto says = [&](const char* key, const char* words) {
            const Ran run = explained(plan, key, {});
            return run.code != 0 && run.err.find(words) != std::string::npos;
        };
        QVERIFY(says("staircase/sum", "gpu, with_host, with_idle, meter"));
        QVERIFY(says("api/nobody/own", "groq-llama3.3-70b"));
        QVERIFY(says("levers/fp8", "serve --levers"));
        const Ran other = ran({"explain", "-", "workloads/nobody/staircase/gpu"}, planToJson(plan));
        QVERIFY2(other.code != 0 && other.err.find("chat") != std::string::npos, other.err.c_str());
        QVERIFY(ran({"explain", "--help"}).out.find("staircase/STEP") != std::string::npos);
    }

    /// Why a special-purpose part is not predicted is said alike beside the levers and on the frontier.
    void reasonsOfPartsAreAlike()
    {
        const Plan plan = servedPlan(1.0, promise);
        const Value json = served(plan, {"--json", "--levers", "--frontier"}).json();
        const Items& devices = *at(json, "data", "frontier", "devices").as<Items>();
        const Items& parts = *at(json, "data", "levers", "parts").as<Items>();
        QVERIFY(!parts.empty());
        for (const Value& part : parts) {
            const std::string id = text(at(part, "id"));
            const auto device =
                std::ranges::find(devices, id, [](const Value& d) { return text(at(d, "device")); });
            QVERIFY2(device != devices.end(), id.c_str());
            QCOMPARE(text(at(part, "text")), text(at(*device, "text")));
            QCOMPARE(text(at(part, "reason")), text(at(*device, "reason")));
        }
    }

    /// 141 GB in BF16 on one H100, nine tenths of 80 GiB less 2 of the engine.
    void whatCannotBeLeftOutSaysWhy()
    {
        LeverFigures without;
        without.held = 131.5 * gibibyte;
        without.memory = 70.0 * gibibyte;
        QCOMPARE(englishText(withoutSentence(without)),
                 std::string(
                     "In use: without it the model does not fit. The weights take 131.5 GiB, and a replica "
                     "has 70 GiB for weights and cache."));
    }

    /// Experts on many nodes are not modeled: said of a model that has some, and of no other.
    void expertsAreNotSpread()
    {
        ServiceQuestion question;
        QVERIFY(!expertsSentence(question));
        question.replica.architecture.experts = 256.0;
        const auto said = expertsSentence(question);
        QVERIFY(said && englishText(*said).find("expert parallelism") != std::string::npos);
        QVERIFY(served(servedPlan(1.0, promise), {}).out.find("expert parallelism") == std::string::npos);
    }

    /// Where no number of replicas keeps the promise at the slow end, that is said.
    void holdsOnlyAsPredicted()
    {
        ServiceNeed need{.replicas = one, .replicasNeeded = one, .neededAtSlow = Ratio<>(std::nan(""))};
        QVERIFY(englishText(*slowSentence(need)).find("no number of replicas keeps the promise") !=
                std::string::npos);
        QVERIFY(englishText(*costSentence(need)).find("no number of GPUs") != std::string::npos);
        need.neededAtSlow = one;
        QVERIFY(!slowSentence(need) && !costSentence(need));
        need.replicasNeeded = 2.0; // it does not hold anyway
        QVERIFY(!slowSentence(need));
    }

    /// A row of four GPUs has 64 at once: the 400 that an overload fills are 6.25 times that (tier B), those
    /// within the promise fewer. A full replica's tokens are its requests times 512 over 4 GPUs, at each end.
    void tokensOfAnOverloadFollowItsRequests()
    {
        Members more = promise;
        more.insert_or_assign("max_seqs", 400.0);
        const Plan plan = servedPlan(1000.0, more);
        const Value json = served(plan).json();
        QCOMPARE(text(at(json, "data", "tier")), std::string("B"));
        const Value& bands = at(json, "data", "bands");
        for (const int end : {0, 1})
            QVERIFY(near(number(at(bands, "output_tokens_per_s_per_gpu", end)),
                         number(at(bands, "max_rate", end)) * 512.0 / 4.0));
        QVERIFY(number(at(bands, "rate_per_replica", 0)) <= number(at(bands, "max_rate", 0)));
        const std::string words = served(plan, {}).out;
        QVERIFY2(words.find("are of tier A: with as many sequences at once as that") != std::string::npos,
                 words.c_str());
    }

    /// What the table alone does not tell: headroom, which hour, and whose band a query's is.
    void whatTheFiguresAreOf()
    {
        const std::string out = ran({"serve", "sample:chatgpt-service"}).out;
        for (const char* told :
             {"The replicas needed are those of the busiest hour with headroom of 10 %.",
              "Latencies, tokens per second, sequences and load are of the busiest hour.",
              "Output tokens per second and GPU, busiest hour", "of the requests are answered: what a query"})
            QVERIFY2(out.find(told) != std::string::npos, told);
        ServiceNeed need{.headroom = 0.2, .spare = 2.0, .servedAtSlow = 0.75};
        QCOMPARE(englishText(*headroomSentence(need)),
                 std::string("The replicas needed are those of the busiest hour with headroom of 20 %, and 2 "
                             "spare."));
        QVERIFY(englishText(*answeredSentence(need)).find("the slow end of the band 75 % of the requests") !=
                std::string::npos);
        need.bound = ServiceBound::Item;
        QVERIFY(englishText(*answeredSentence(need)).find("75 % of the items are served") !=
                std::string::npos);
        need.headroom = 0.0;
        QVERIFY(englishText(*headroomSentence(need)).ends_with("the busiest hour, and 2 spare."));
        need.spare = 0.0;
        need.servedAtSlow = 1.0;
        QVERIFY(!headroomSentence(need) && !answeredSentence(need));
    }

    /// Two replicas of four GPUs are needed, and five at the slow end: 20 GPUs, which the plan does not pay.
    void costIsOfThePlansMachines()
    {
        const ServiceNeed need{
            .replicas = 3.0, .replicasNeeded = 2.0, .gpus = 12.0, .gpusNeeded = 8.0, .neededAtSlow = 5.0};
        QCOMPARE(englishText(*costSentence(need)), std::string("Cost is of the machines of the plan; at the "
                                                               "slow end of the band 20 GPUs are needed."));
    }

    /// What does not exist at one end of its band keeps its row, here as in `serve`.
    void openBandsAreShown()
    {
        for (const char* verb : {"run", "serve"}) {
            const std::string out = ran({verb, "sample:chatgpt-service"}).out;
            const auto band = out.find("P90");
            QVERIFY(band != std::string::npos);
            const auto at = out.find("\nTime to first token, 95th percentile", band);
            QVERIFY(at != std::string::npos);
            const std::string line = out.substr(at + 1, out.find('\n', at + 1) - at - 1);
            QVERIFY2(line.ends_with(" none"), line.c_str());
            QVERIFY(out.find("\nnone: at this end of the band") != std::string::npos);
        }
    }

    /// 70.55 GB of weights in FP8 leave room on one H100; 141 GB in BF16 take two.
    void refusals_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("words");
        QTest::newRow("memory") << "workloads/chat/inputs.precision=bf16"
                                << "Split a replica over 2 GPUs";
        QTest::newRow("engine") << "workloads/chat/inputs.engine=other"
                                << "No measurement of this engine";
        QTest::newRow("tokens") << "workloads/chat/inputs.tokens_in=0"
                                << "Tokens in";
        QTest::newRow("far") << "workloads/chat/inputs.tokens_out=28" // all rows have 1,024 or more
                             << "Tokens out";
    }
    void refusals()
    {
        QFETCH(QString, change);
        QFETCH(QString, words);
        const Ran reply = served(servedPlan(1.0, {{"tp", 1.0}}), {"--set", change.toStdString()});
        QVERIFY(reply.code != 0);
        QVERIFY2(reply.err.find(words.toStdString()) != std::string::npos, reply.err.c_str());
    }

    /// The numbers of Llama 3.1 70B under another name: they count, and no price is one of the same model.
    void otherModelsUnderAName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("same");
        QTest::addColumn<bool>("warned");
        QTest::newRow("its own") << "llama3.1-70b" << true << false;
        QTest::newRow("another") << "llama3.1-8b" << false << true;
        QTest::newRow("of nobody") << "foo" << false << false;
    }
    void otherModelsUnderAName()
    {
        QFETCH(QString, name);
        QFETCH(bool, same);
        QFETCH(bool, warned);
        const Plan plan = servedPlan(1.0, {{"model", name.toStdString()}});
        const Value json = served(plan, {"--json", "--api"}).json();
        const Items* offers = at(json, "data", "api", "offers").as<Items>();
        QVERIFY(offers && !offers->empty());
        const auto isSame = [](const Value& offer) { return *at(offer, "same_model").as<bool>(); };
        QCOMPARE(std::ranges::any_of(*offers, isSame), same);
        const Ran words = served(plan, {});
        QCOMPARE(words.err.find("The architecture is not that of Llama 3.1 8B") != std::string::npos, warned);
        QCOMPARE(words.out.find("another architecture") != std::string::npos, warned);
    }

    /// With 3,000 GB/s in place of 3,350 it is no H100, with the name of an L4 no L4.
    void otherDevicesUnderAName()
    {
        const Plan plan = servedPlan(1.0);
        for (const char* change : {"memory_bw_gb_s=3000", "catalogue_id=l4"}) {
            const std::vector<std::string> set{"--set", std::string("accelerators/H100 SXM/") + change};
            const Ran words = served(plan, set);
            QVERIFY2(words.err.find("Memory, bandwidth or rates are not those of") != std::string::npos,
                     words.err.c_str());
            QVERIFY(words.out.find("(by name; other figures)") != std::string::npos);
            const Value json = served(plan, {set[0], set[1], "--json"}).json();
            QCOMPARE(text(at(json, "data", "constants", "set")), std::string("global"));
            QCOMPARE(text(at(json, "data", "doubt")), std::string("altered"));
        }
    }

    /// Ten points of one's own are of this model: too few, not none.
    void fewPointsAreTheReason()
    {
        Plan plan = servedPlan(1.0);
        const auto question = serviceQuestion(plan, "w");
        QVERIFY(question && question->choice.set);
        FittedSet own = *question->choice.set;
        own.rows = 10;
        putSet(plan, servingSetOf(own));
        QCOMPARE(text(at(served(plan).json(), "data", "doubt")), std::string("few_rows"));
        const Ran words = served(plan, {});
        QVERIFY2(words.out.find("rest on 10 measured points of this model, and fewer than 15 are too few") !=
                     std::string::npos,
                 words.out.c_str());
        QVERIFY(words.out.find("was not measured") == std::string::npos);
    }

    /// Prices of the catalogue are in USD: in another currency a rate of 1 is most likely forgotten.
    void aCurrencyAsksForItsRate()
    {
        const auto warned = [](std::vector<std::string> set) {
            return served(servedPlan(1.0), std::move(set)).err.find("1 USD counts as 1") != std::string::npos;
        };
        QVERIFY(!warned({}));
        QVERIFY(warned({"--set", "plan/currency=EUR"}));
        QVERIFY(!warned({"--set", "plan/currency=EUR", "--set", "plan/usd_rate=0.92"}));
    }

    void aDayHasALoad()
    {
        const Ran none = served(servedPlan(1.0, {{"day", halfDay(0.0)}}), {});
        QCOMPARE(none.code, 3);
        QVERIFY2(none.err.find("All 24 hours of the day have a load of 0.") != std::string::npos,
                 none.err.c_str());
        QCOMPARE(served(servedPlan(1.0, {{"day", halfDay()}}), {}).err.find("All 24 hours"),
                 std::string::npos);
    }

    /// What the catalogue has is said where a name is not in it.
    void namesOfTheCatalogueAreListed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("near");
        QTest::addColumn<QString>("table");
        const QStringList made{"new", "-o", "-", "--serve"};
        QTest::newRow("model") << made + QStringList{"llama3.1-7b"} << "“llama3.1-8b”"
                               << "models";
        QTest::newRow("day") << made + QStringList{"llama3.1-8b", "--day", "flat"} << "“training-flat”"
                             << "load_profiles";
        QTest::newRow("region") << made + QStringList{"llama3.1-8b", "--region", "us-virginja"}
                                << "“us-virginia”"
                                << "regions";
        QTest::newRow("machines") << made + QStringList{"llama3.1-8b", "--on", "dgx-h10"} << "“dgx-h100”"
                                  << "systems";
        QTest::newRow("accelerator") << QStringList{"serve", "sample:assistant-5000", "--frontier",
                                                    "--accelerator", "h100-sxn"}
                                     << "“h100-sxm”"
                                     << "accelerators";
        QTest::newRow("advice") << QStringList{"advise", "--model", "llama3.1-7b", "--tokens", "1M"}
                                << "“llama3.1-8b”"
                                << "models";
    }
    void namesOfTheCatalogueAreListed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, near);
        QFETCH(QString, table);
        std::vector<std::string> words;
        for (const QString& word : arguments)
            words.push_back(word.toStdString());
        const Ran said = ran(words);
        QVERIFY(said.code != 0);
        QVERIFY2(said.err.find(near.toStdString()) != std::string::npos, said.err.c_str());
        QVERIFY2(said.err.find("`catalogue list " + table.toStdString() + '`') != std::string::npos,
                 said.err.c_str());
    }

    void onlyServices()
    {
        const Ran none = ran({"serve", "sample:llama31-405b-run"});
        QVERIFY(none.code != 0);
        QVERIFY(none.err.find("no service") != std::string::npos);
        const Ran unknown = served(servedPlan(1.0), {"nobody"});
        QVERIFY(unknown.code != 0 && unknown.err.find("nobody") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestServeVerb)
#include "tst_serve_verb.moc"
