// A plan over CSV files: the same plan comes back, whatever its texts; faults name file and line.
#include <QTest>

#include "domain/edit.h"
#include "exchange/plan_csv.h"
#include "made_plans.h"

using namespace jw;
Q_DECLARE_METATYPE(jw::Plan)
Q_DECLARE_METATYPE(std::string)

namespace {

Plan textPlan(std::string name, std::string note)
{
    Plan plan = newPlan("Texts");
    plan.settings.note = std::move(note);
    plan.sites.add({.uid = "s", .name = std::move(name)});
    plan.sites.edit()[0].carbonBasis.clear(); // not its default
    plan.scenarios.add({.uid = "b", .name = "B"});
    plan.overrides.add({.scenario = "b", .entity = "s", .field = "carbon_basis", .number = {}, .text = ""});
    return plan;
}

std::vector<CsvFile> changed(const char* file, const std::string& from, const std::string& to)
{
    std::vector<CsvFile> files = planToCsv(test::samplePlan());
    for (CsvFile& f : files)
        if (const auto at = f.text.find(from); f.name == file && at != std::string::npos)
            f.text.replace(at, from.size(), to);
    return files;
}

} // namespace

class TestPlanCsv : public QObject {
    Q_OBJECT

private slots:
    void roundTrip_data()
    {
        QTest::addColumn<Plan>("plan");
        QTest::newRow("new") << newPlan("New");
        QTest::newRow("sample") << test::samplePlan();
        QTest::newRow("every field") << test::fullPlan();
        QTest::newRow("large") << test::largePlan(50, 5);
        QTest::newRow("quotes") << textPlan("\"\"", "\"\"\"\"");
        QTest::newRow("formula") << textPlan("=1+1", "'=\"x\"");
        QTest::newRow("lines") << textPlan("a, b; c", "one\ntwo\r\n\tthree \"four\"");
        QTest::newRow("number") << textPlan("1e5", "-3");
    }
    void roundTrip()
    {
        QFETCH(Plan, plan);
        const auto back = planFromCsv(planToCsv(plan));
        QVERIFY2(back, back ? "" : (back.error().field + ' ' + back.error().text).c_str());
        QVERIFY(*back == plan);
    }

    void otherFilesArePassedOver()
    {
        std::vector<CsvFile> files = planToCsv(newPlan("New"));
        files.push_back({"results.csv", "\"broken"});
        QVERIFY(planFromCsv(files));
    }

    void faults_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("field");
        QTest::addColumn<int>("line");
        const auto row = [](const char* name, const char* file, const char* from, const char* to,
                            const char* field,
                            int line) { QTest::newRow(name) << file << from << to << field << line; };
        row("no number", "sites.csv", "1.25", "much", "sites.csv, line 2, column pue", 2);
        row("out of bounds", "sites.csv", "1.1,", "0.5,", "sites.csv, line 3, column pue", 3);
        row("unknown column", "sites.csv", "pue", "pew", "sites.csv, line 1, column pew", 1);
        row("broken JSON", "workloads.csv", "{}", "{", "workloads.csv, line 2, column inputs", 2);
        row("unclosed quote", "sites.csv", "Oslo", "\"Oslo", "sites.csv", 3);
    }
    void faults()
    {
        QFETCH(QString, file);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, field);
        QFETCH(int, line);
        const auto plan = planFromCsv(changed(qPrintable(file), from.toStdString(), to.toStdString()));
        QVERIFY(!plan);
        QCOMPARE(QString::fromStdString(plan.error().field), field);
        QCOMPARE(static_cast<int>(plan.error().row), line);
    }

    void cellIsQuoted()
    {
        const auto plan = planFromCsv(changed("sites.csv", "1.25", "much"));
        QVERIFY(!plan && plan.error().kind == Error::Kind::WrongType);
        QCOMPARE(plan.error().text, std::string("a number: much"));
    }

    void missingFile_data()
    {
        QTest::addColumn<std::string>("file");
        for (const char* file : {"plan.csv", "sites.csv"})
            QTest::newRow(file) << std::string(file);
    }
    /// One error for the file, not one for each row that refers to it.
    void missingFile()
    {
        QFETCH(std::string, file);
        std::vector<CsvFile> files = planToCsv(test::samplePlan());
        std::erase_if(files, [&](const CsvFile& f) { return f.name == file; });
        const auto plan = planFromCsv(files);
        QVERIFY(!plan && plan.error().kind == Error::Kind::Inconsistent);
        QCOMPARE(plan.error().text, std::string("csv_file_missing"));
        QCOMPARE(plan.error().field, file);
    }
    void unusedFilesMayBeMissing()
    {
        std::vector<CsvFile> files = planToCsv(newPlan("New"));
        std::erase_if(files, [](const CsvFile& f) { return f.name == "sites.csv"; });
        QVERIFY(planFromCsv(files));
    }
};

QTEST_APPLESS_MAIN(TestPlanCsv)
#include "tst_plan_csv.moc"
