// The verb `breakeven` as a script sees it: rents with their sources, break-evens, what is missing.
#include <QTest>

#include <cmath>

#include "verb_support.h"

using namespace jw;
using namespace jw::test;

class TestBreakevenVerb : public QObject {
    Q_OBJECT

    static double number(const Value& value)
    {
        const double* found = value.as<double>();
        return found ? *found : std::nan("");
    }
    static std::size_t count(const Value& value)
    {
        const Items* items = value.as<Items>();
        return items ? items->size() : 0;
    }

private slots:
    /// The DGX A100 of the sample: 200,000 USD for eight.
    void offersOfTheCatalogue()
    {
        const Value data = at(ran({"breakeven", "sample:llama2-70b-run", "--json"}).json(), "data");
        QCOMPARE(number(at(data, "own", "price_per_gpu")), 25000.0);
        const Value& rents = at(data, "rents");
        QVERIFY(count(rents) > 1);
        for (std::size_t i = 0; i < count(rents); ++i) {
            const Value& source = at(rents, i, "source");
            for (const char* key :
                 {"id", "provider", "instance", "region", "title", "url", "as_of", "confidence"})
                QVERIFY2(!text(at(source, key)).empty(), key);
            QCOMPARE(count(at(rents, i, "breakeven")), std::size_t(5));
        }
        const Ran run = ran({"breakeven", "sample:llama2-70b-run"});
        QCOMPARE(run.code, 0);
        QVERIFY(run.out.find(text(at(rents, 0, "source", "provider"))) != std::string::npos);
        QVERIFY(run.out.find(text(at(rents, 0, "source", "as_of"))) != std::string::npos);
    }

    /// A community's list has 0.55 USD; providers' own lists go first, and the note of a row is told.
    void surePricesGoFirst()
    {
        const Value rents = at(ran({"breakeven", "sample:llama2-70b-run", "--json"}).json(), "data", "rents");
        QCOMPARE(text(at(rents, 0, "kind")), std::string("on_demand"));
        QVERIFY(number(at(rents, 0, "per_gpu_hour")) > 1.0);
        QVERIFY(text(at(rents, 0, "source", "note")).find("community") == std::string::npos);
        const Ran run = ran({"breakeven", "sample:llama2-70b-run"});
        QVERIFY(run.out.find("\nHow sure these prices are:\non demand: published; ") != std::string::npos);
        QVERIFY(run.out.find("recalled, not re-verified") != std::string::npos); // 3 years: none is surer
        QVERIFY(run.out.find("when kept so long (no resale value counted):") != std::string::npos);
    }

    void ratesAboveZero()
    {
        for (const char* rate : {"--rate=0", "--rate=-1", "--rate=inf", "--rate=x"}) {
            const Ran run = ran({"breakeven", "sample:llama2-70b-run", rate});
            QCOMPARE(run.code, 2);
            QVERIFY2(run.err.size() < 200, run.err.c_str());
        }
    }

    /// At the break-even utilization both cost the same by the figures that are printed with it.
    void rateGiven()
    {
        const Value data =
            at(ran({"breakeven", "sample:llama2-70b-run", "--rate", "4", "--years", "3", "--json"}).json(),
               "data");
        QCOMPARE(count(at(data, "rents")), std::size_t(1));
        const Value& rent = at(data, "rents", 0);
        QCOMPARE(text(at(rent, "kind")), std::string("on_demand"));
        QVERIFY(at(rent, "source").isNull());
        const Value& own = at(data, "own");
        const double r = number(at(own, "discount_rate"));
        for (std::size_t y = 0; y < 3; ++y) {
            const double years = double(y + 1), u = number(at(rent, "breakeven", y, "utilization"));
            QCOMPARE(number(at(rent, "breakeven", y, "years")), years);
            const double recovery = r / (1.0 - std::pow(1.0 + r, -years)) / 8760.0;
            const double fixed =
                number(at(own, "price_per_gpu")) * recovery + number(at(own, "standing_per_gpu_hour"));
            QVERIFY(std::abs(fixed / u + number(at(own, "used_per_gpu_hour")) - 4.0) < 1e-9);
        }
        QCOMPARE(count(at(data, "own", "by_utilization")), std::size_t(30));
    }

    void oneOffer()
    {
        const Ran run =
            ran({"breakeven", "sample:llama2-70b-run", "--offer", "aws-p4de.24xlarge-us-east-1", "--json"});
        const Value source = at(run.json(), "data", "rents", 0, "source");
        QCOMPARE(text(at(source, "id")), std::string("aws-p4de.24xlarge-us-east-1"));
        QCOMPARE(ran({"breakeven", "sample:llama2-70b-run", "--offer", "nobody"}).code, 3);
    }

    void ownRentsGoFirst()
    {
        const Ran run = ran({"breakeven", "sample:gpt4-class", "--set",
                             "fleets/Training cluster/HGX H100/price_per_node=300000", "--json"});
        const Value rents = at(run.json(), "data", "rents");
        QCOMPARE(count(rents), std::size_t(1));
        QCOMPARE(number(at(rents, 0, "per_gpu_hour")), 2.95);
        QVERIFY(at(rents, 0, "source").isNull());
    }

    void groupsByName()
    {
        for (const char* name : {"RTX 4090 PC", "Own machine/RTX 4090 PC"}) {
            const Ran run = ran({"breakeven", "sample:lora-finetune", name});
            QVERIFY2(run.code == 0, run.err.c_str());
        }
        QCOMPARE(ran({"breakeven", "sample:lora-finetune", "nobody"}).code, 3);
        QCOMPARE(ran({"breakeven", "sample:llama2-70b-run", "--years", "0"}).code, 2);
    }

    void namesWhatIsMissing()
    {
        const Ran none = ran({"breakeven", "sample:chatbot-billion"}); // a plan without machines
        QCOMPARE(none.code, 3);
        QVERIFY2(none.err.starts_with("error: group: The plan has no node group"), none.err.c_str());
        const Ran run = ran({"breakeven", "sample:gpt4-class", "--json"});
        QCOMPARE(run.code, 3);
        QCOMPARE(text(at(run.json(), "problems", 0, "field")),
                 std::string("fleets/Training cluster/HGX H100/price_per_node"));
    }
};

QTEST_APPLESS_MAIN(TestBreakevenVerb)
#include "tst_breakeven_verb.moc"
