// `catalogue import`, `catalogue differences` and `catalogue list --own` as a script sees them.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>

#include "catalogue/catalogue.h"
#include "verb_support.h"

using namespace jw;
using namespace jw::test;
using namespace std::string_literals;

namespace {

/// The row of the catalogue's H100, 700 W there, with another TDP; and a card of one's own.
const std::string twoRows = "id,name,vendor,memory_gib,tdp_w,idle_w,source,source_url,as_of,confidence\n"
                            "h100-sxm,H100 SXM5 80GB,NVIDIA,80,650,91,Our meter,https://lab.example,2026-05,"
                            "published\n"
                            ",Lab card,Us,48,300,20,Our meter,https://lab.example,2026-05,published\n";

class Folder {
public:
    [[nodiscard]] std::string file(const char* name) const { return m_folder.filePath(name).toStdString(); }
    std::string write(const char* name, const std::string& content) const
    {
        QFile out(m_folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(QByteArray::fromStdString(content)) < 0)
            qFatal("cannot write into the folder of the test");
        return file(name);
    }
    [[nodiscard]] bool has(const char* name) const { return QFile::exists(m_folder.filePath(name)); }
    /// A new plan without any accelerator
    [[nodiscard]] std::string plan() const
    {
        const std::string path = file("plan.json");
        const Ran made = ran({"new", "--force", "-o", path});
        if (made.code != 0)
            qFatal("%s", made.err.c_str());
        return path;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

class TestCataloguePlanVerb : public QObject {
    Q_OBJECT

private slots:
    void aDryRunWritesNothing()
    {
        const Folder folder;
        const std::string plan = folder.plan();
        const Ran run =
            ran({"catalogue", "import", plan, "-", "--dry-run", "-o", folder.file("out.json"), "--json"},
                twoRows);
        QVERIFY2(run.code == 0, run.err.c_str());
        const Value reply = run.json();
        QCOMPARE(text(at(reply, "schema")), "joulewright/catalogue/1"s);
        QCOMPARE(*at(reply, "data", "new").as<double>(), 2.0);
        QCOMPARE(*at(reply, "data", "unreadable").as<double>(), 0.0);
        QCOMPARE(text(at(reply, "data", "rows", 1, "name")), "Lab card"s);
        QCOMPARE(*at(reply, "data", "rows", 1, "line").as<double>(), 3.0);
        QVERIFY(!folder.has("out.json"));
    }

    void outAndInChangesNothing()
    {
        const Folder folder;
        const std::string plan = folder.plan(), out = folder.file("out.json");
        const Ran run = ran({"catalogue", "import", plan, folder.write("a.csv", twoRows), "-o", out});
        QVERIFY2(run.code == 0, run.err.c_str());
        QVERIFY(run.out.find("accelerators: 2 new, 0 changed, 0 same, 0 unreadable") != std::string::npos);
        const Ran own = ran({"catalogue", "list", "--own", out, "--csv"});
        QVERIFY2(own.code == 0, own.err.c_str());
        QVERIFY(own.out.find("Lab card") != std::string::npos);
        QVERIFY(own.out.find("Our meter") != std::string::npos);
        for (const std::string& csv : {twoRows, own.out}) {
            const Value again = ran({"catalogue", "import", out, "-", "--dry-run", "--json"}, csv).json();
            QCOMPARE(*at(again, "data", "same").as<double>(), 2.0);
            QCOMPARE(*at(again, "data", "changed").as<double>(), 0.0);
        }
    }

    void aBadLineIsNamedAndNothingWritten()
    {
        const Folder folder;
        const std::string csv = folder.write("bad.csv", twoRows + ",Third,Us,48,fast,20,,,,\n");
        const Ran run = ran({"catalogue", "import", folder.plan(), csv, "-o", folder.file("out.json")});
        QCOMPARE(run.code, 3);
        QVERIFY2(run.err.find("bad.csv: error: ") != std::string::npos, run.err.c_str());
        QVERIFY2(run.err.find("line 4, column tdp_w: TDP: ") != std::string::npos, run.err.c_str());
        QVERIFY2(run.err.find("“fast”") != std::string::npos, run.err.c_str());
        QVERIFY2(run.err.find("Correct this cell") != std::string::npos, run.err.c_str());
        QVERIFY(!folder.has("out.json"));
    }

    void badLinesCanBeSkipped()
    {
        const Folder folder;
        const std::string csv = folder.write("bad.csv", twoRows + ",Third,Us,48,fast,-1,,,,\n");
        const std::string plan = folder.plan(), out = folder.file("out.json");
        const Ran refused = ran({"catalogue", "import", plan, csv, "-o", out});
        QCOMPARE(refused.code, 3);
        QVERIFY2(refused.err.find("line 4, column tdp_w") != std::string::npos, refused.err.c_str());
        QVERIFY2(refused.err.find("line 4, column idle_w") != std::string::npos, refused.err.c_str()); // all
        const Ran run = ran({"catalogue", "import", plan, csv, "--skip-bad", "-o", out});
        QVERIFY2(run.code == 0, run.err.c_str());
        QVERIFY2(run.err.find("1 row was left out, 2 taken") != std::string::npos, run.err.c_str());
        QVERIFY2(run.err.find("line 4, column tdp_w") != std::string::npos, run.err.c_str());
        const Value again = ran({"catalogue", "import", out, "-", "--dry-run", "--json"}, twoRows).json();
        QCOMPARE(*at(again, "data", "same").as<double>(), 2.0);
    }

    /// What the list prints comes in again: a site of that region.
    void otherTablesComeInToo()
    {
        const Folder folder;
        const std::string out = folder.file("out.json");
        const Ran list = ran({"catalogue", "list", "regions", "--search", "Ireland", "--csv"});
        const Ran run = ran({"catalogue", "import", folder.plan(), "-", "-o", out}, list.out);
        QVERIFY2(run.code == 0, run.err.c_str());
        QVERIFY2(run.out.starts_with("regions: "), run.out.c_str());
        const Value again = ran({"catalogue", "import", out, "-", "--dry-run", "--json"}, list.out).json();
        QCOMPARE(text(at(again, "data", "table")), "regions"s);
        QVERIFY(*at(again, "data", "same").as<double>() > 0.0);
        QCOMPARE(*at(again, "data", "new").as<double>() + *at(again, "data", "changed").as<double>(), 0.0);
    }

    void exitCodes()
    {
        const Folder folder;
        const std::string plan = folder.plan(), csv = folder.write("a.csv", twoRows);
        QCOMPARE(ran({"catalogue", "import", plan}).code, 2);
        QCOMPARE(ran({"catalogue", "import", plan, csv, "--json"}).code, 2); // where would the plan go?
        QCOMPARE(ran({"catalogue", "import", plan, csv, "-o", plan}).code, 2);
        QCOMPARE(ran({"catalogue", "import", plan, folder.file("none.csv"), "--dry-run"}).code, 8);
        QCOMPARE(ran({"catalogue", "import", folder.file("none.json"), csv, "--dry-run"}).code, 8);
        QCOMPARE(ran({"catalogue", "import", plan, "-", "--dry-run"}, "name,tdp_w,color\nA,5,red\n").code, 3);
        QCOMPARE(ran({"catalogue", "import", plan, "-", "--dry-run"}, "name,tdp_w\nA\n").code, 6);
        QCOMPARE(ran({"catalogue", "list", "accelerators", "--own", plan}).code, 2);
        QCOMPARE(ran({"catalogue", "list", "--own", plan}).code, 0);
        QCOMPARE(ran({"catalogue", "differences", plan}).code, 0);
        QCOMPARE(ran({"catalogue", "differences", plan, "--scenario", "nowhere"}).code, 3);
    }

    void thePlanGoesToStandardOutput()
    {
        const Folder folder;
        const Value plan = ran({"catalogue", "import", folder.plan(), "-"}, twoRows).json();
        const std::set names{text(at(plan, "accelerators", 0, "name")), // in the order of their uids
                             text(at(plan, "accelerators", 1, "name"))};
        QCOMPARE(names, (std::set{"H100 SXM5 80GB"s, "Lab card"s}));
    }

    void differencesAreListed()
    {
        const Folder folder;
        const std::string out = folder.file("out.json");
        QCOMPARE(ran({"catalogue", "import", folder.plan(), "-", "-o", out}, twoRows).code, 0);
        const Value reply = ran({"catalogue", "differences", out, "--json"}).json();
        bool found = false;
        for (const Value& row : *at(reply, "data", "rows").as<Items>())
            if (text(at(row, "field")) == "tdp_w") {
                found = true;
                QCOMPARE(text(at(row, "table")), "accelerators"s);
                QCOMPARE(text(at(row, "id")), "h100-sxm"s);
                QCOMPARE(*at(row, "old").as<double>(), 650.0);
                QCOMPARE(*at(row, "new").as<double>(), 700.0);
                QCOMPARE(text(at(row, "unit")), "W"s);
                QVERIFY(at(row, "own") == Value(true));
                QCOMPARE(text(at(row, "source")), builtInCatalogue().findAccelerator("h100-sxm")->source);
                QCOMPARE(text(at(row, "as_of")), builtInCatalogue().findAccelerator("h100-sxm")->asOf);
                QCOMPARE(text(at(row, "confidence")), "published"s);
            }
        QVERIFY(found);
        const Ran lines = ran({"catalogue", "differences", out});
        QVERIFY2(lines.out.find("650 (own)") != std::string::npos, lines.out.c_str());
        QVERIFY(ran({"catalogue", "differences", folder.plan()}).out.starts_with("no figure of the plan"));
    }
};

QTEST_APPLESS_MAIN(TestCataloguePlanVerb)
#include "tst_catalogue_plan_verb.moc"
