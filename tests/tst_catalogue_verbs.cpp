// The verb `catalogue` as a script sees it: tables, rows with their sources, problems, exit codes.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "catalogue/catalogue_tables.h"
#include "verb_support.h"

using namespace jw;
using namespace jw::test;
using namespace std::string_literals;
using Arguments = std::vector<std::string>;
Q_DECLARE_METATYPE(Arguments)

namespace {

void write(const QString& file, const std::string& content)
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly) &&
            out.write(content.data(), static_cast<qint64>(content.size())) >= 0);
}

std::size_t sizeOf(const Value& list)
{
    const Items* items = list.as<Items>();
    return items ? items->size() : 0;
}

/// The field of `show --json` with this key.
Value shownField(const Value& reply, std::string_view key)
{
    const Items* fields = at(reply, "data", "fields").as<Items>();
    for (std::size_t i = 0; fields && i < fields->size(); ++i)
        if (text(at((*fields)[i], "key")) == key)
            return (*fields)[i];
    return {};
}

const std::string systemsHead = "id,name,accelerator_id,accelerator_count,host_power_w,max_power_w,"
                                "idle_power_w,source,source_url,as_of,confidence,note\n";

} // namespace

class TestCatalogueVerbs : public QObject {
    Q_OBJECT

private slots:
    /// The shortest text of 300,000 is "3e+05"; people and spreadsheets read the plain one.
    void wholeNumbersInFull()
    {
        QVERIFY(ran({"catalogue", "list", "systems"}).out.find("~300000 ") != std::string::npos);
        QVERIFY(ran({"catalogue", "list", "systems", "--csv"}).out.find(",300000,") != std::string::npos);
        QCOMPARE(ran({"catalogue", "list", "accelerators", "--csv"}).out.find("e+0"), std::string::npos);
    }

    void exitCodes_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<Arguments>("args");
        const auto row = [](int code, const Arguments& args) {
            std::string name = std::to_string(code);
            for (const std::string& arg : args)
                name += ' ' + arg;
            QTest::newRow(name.c_str()) << code << args;
        };
        row(0, {"list"});
        row(0, {"list", "--search", "h100"});
        row(0, {"list", "regions"});
        row(0, {"list", "regions", "--search", "no such place"});
        row(0, {"list", "models", "--csv"});
        row(0, {"show", "supply", "grand-coulee-mw"});
        row(0, {"verify"});
        row(0, {"list", "--help"});
        row(2, {});
        row(2, {"dance"});
        row(2, {"list", "gadgets"});
        row(2, {"list", "--csv"});
        row(2, {"list", "models", "--csv", "--json"});
        row(2, {"show", "models"});
        row(2, {"show", "models", "gpt-5"});
        row(2, {"show", "gadgets", "gpt-5"});
        row(8, {"verify", "--folder", "/nonexistent"});
    }
    void exitCodes()
    {
        QFETCH(int, code);
        QFETCH(Arguments, args);
        args.insert(args.begin(), "catalogue");
        const Ran run = ran(args);
        QVERIFY2(run.code == code, (std::to_string(run.code) + '\n' + run.out + run.err).c_str());
        const bool envelope = !args.empty() && args.back() == "--json"; // which has the problem then
        QCOMPARE(run.err.empty(), code == 0 || envelope);
    }

    void tablesAreListed()
    {
        const Ran run = ran({"catalogue", "list", "--json"});
        const Value reply = run.json();
        QCOMPARE(text(at(reply, "schema")), "joulewright/catalogue/1"s);
        QVERIFY(at(reply, "ok") == Value(true));
        QCOMPARE(sizeOf(at(reply, "data", "tables")), catalogueTables().size());
        QCOMPARE(text(at(reply, "data", "tables", 4, "table")), "models"s);
        QCOMPARE(*at(reply, "data", "tables", 4, "rows").as<double>(), 115.0);
        QCOMPARE(text(at(reply, "data", "version")), builtInCatalogue().version);
    }

    void rowsAreListed()
    {
        const Value reply =
            ran({"catalogue", "list", "accelerators", "--search", "h100 SXM", "--json"}).json();
        QCOMPARE(sizeOf(at(reply, "data", "rows")), std::size_t(1));
        const Value row = at(reply, "data", "rows", 0);
        QCOMPARE(text(at(row, "id")), "h100-sxm"s);
        QCOMPARE(*at(row, "tdp_w").as<double>(), 700.0);
        QCOMPARE(*at(row, "derived", "tflops_per_w").as<double>(), 989.4 / 700);
        QVERIFY(at(row, "fp4_tflops").isNull());
        QCOMPARE(text(at(row, "estimated_fields", 0)), "idle_w"s);
        QCOMPARE(ran({"catalogue", "list", "accelerators", "--search", "h100 SXM"}).out,
                 "id        name            year  memory_gib  memory_bw_gb_s  tdp_w  bf16_tflops  fp8_tflops"
                 "  list_price_usd\n"
                 "h100-sxm  H100 SXM5 80GB  2022          80            3350    700        989.4      1978.9"
                 "          ~30000\n"
                 "~ marks an estimate\n"s);
    }

    void aRowIsShownWithItsSource()
    {
        const Value reply = ran({"catalogue", "show", "accelerators", "t4", "--json"}).json();
        QCOMPARE(*at(shownField(reply, "tdp_w"), "value").as<double>(), 70.0);
        QCOMPARE(text(at(shownField(reply, "tdp_w"), "unit")), "W"s);
        QVERIFY(at(shownField(reply, "tdp_w"), "estimated") == Value(false));
        QVERIFY(at(shownField(reply, "idle_w"), "estimated") == Value(true));
        QVERIFY(at(shownField(reply, "tflops_per_w"), "derived") == Value(true));
        QCOMPARE(text(at(reply, "data", "source", "source")), "NVIDIA T4 data sheet"s);
        QCOMPARE(text(at(reply, "data", "source", "as_of")), "2019-03"s);
        QCOMPARE(text(at(reply, "data", "source", "confidence")), "published"s);

        const std::string shown = ran({"catalogue", "show", "accelerators", "t4"}).out;
        for (const char* part : {"70 W\n", "10 W (estimated)\n", "2019-03\n", "published\n",
                                 "https://www.nvidia.com/en-us/data-center/tesla-t4/\n"})
            QVERIFY2(shown.find(part) != std::string::npos, part);
        QVERIFY2(shown.find("bf16_tflops") == std::string::npos, "what is not known is left out");
    }

    void csvIsTheTable()
    {
        const std::string csv = ran({"catalogue", "list", "models", "--csv", "--search", "gpt-3 13b"}).out;
        QVERIFY(csv.starts_with("id,name,kind,params_total_b,params_active_b,layers,"));
        QVERIFY2(csv.find("gpt3-13b,GPT-3 13B,dense_lm,13,13,40,5140,20560,40,40,128,50257,,,2048,300,mha,"
                          ",,,,2,,,,,1,") != std::string::npos,
                 csv.c_str());
        QCOMPARE(std::ranges::count(csv, '\n'), 2);
    }

    void problemsAreListed()
    {
        const QTemporaryDir folder;
        const Arguments verify{"catalogue", "verify", "--folder", folder.path().toStdString()};
        QCOMPARE(ran(verify).code, 0); // nothing in it: the built-in files
        // A T4 idles at 10 W and draws 70 W at most (NVIDIA T4 data sheet).
        write(folder.filePath("systems.csv"),
              systemsHead + "a,A,t4,2,10,149,25,maker,https://e.org,2025-01,published,\n" +
                  "a,B,t5,2,10,190,25,maker,https://e.org,2025-01,published,\n");
        const Ran run = ran(verify);
        QCOMPARE(run.code, 3);
        for (const char* part : {", 3 problems\n", "systems/a/max_power_w", "systems/a/id", "t5"})
            QVERIFY2(run.out.find(part) != std::string::npos, run.out.c_str());
        Arguments json = verify;
        json.push_back("--json");
        const Value reply = ran(json).json();
        QVERIFY(at(reply, "ok") == Value(false));
        QCOMPARE(sizeOf(at(reply, "problems")), std::size_t(3));
        QCOMPARE(text(at(reply, "problems", 0, "field")), "systems/a/max_power_w"s);
    }

    void whatCannotBeReadIsNamed()
    {
        const QTemporaryDir folder;
        write(folder.filePath("systems.csv"),
              systemsHead + "a,A,t4,2,ten,190,25,maker,https://e.org,2025-01,published,\n");
        const Ran run = ran({"catalogue", "verify", "--folder", folder.path().toStdString()});
        QCOMPARE(run.code, 3);
        QVERIFY2(run.err.find("systems.host_power_w") != std::string::npos, run.err.c_str());
        QVERIFY2(run.err.find("(line 2)") != std::string::npos, run.err.c_str());
    }
};

QTEST_APPLESS_MAIN(TestCatalogueVerbs)
#include "tst_catalogue_verbs.moc"
