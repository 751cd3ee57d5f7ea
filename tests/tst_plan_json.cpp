#include <QTest>

#include "domain/check.h"
#include "domain/edit.h"
#include "exchange/json.h"
#include "exchange/plan_json.h"
#include "made_plans.h"

using namespace jw;
Q_DECLARE_METATYPE(std::string)
Q_DECLARE_METATYPE(jw::Plan)
Q_DECLARE_METATYPE(jw::Error::Kind)

namespace {

/// JSON with its quotes back: easier on the eye, and on moc, than escapes or raw strings.
std::string quoted(std::string text)
{
    std::ranges::replace(text, '\'', '"');
    return text;
}

/// The text form of a plan with one site, for texts that go wrong.
std::string withSite(const char* site)
{
    return quoted("{'format': 1, 'plan': {'uid': 'p'}, 'sites': [" + std::string(site) + "]}");
}

Plan shuffledPlan()
{
    Plan plan = test::fullPlan();
    std::ranges::reverse(plan.sites.edit());
    std::ranges::reverse(plan.overrides.edit());
    std::ranges::reverse(plan.costLines.edit());
    return plan;
}

} // namespace

class TestPlanJson : public QObject {
    Q_OBJECT

private slots:
    void fullPlanLeavesNoDefault()
    {
        const Plan plan = test::fullPlan();
        for (const TableInfo& table : tables())
            for (const FieldInfo& info : table.fields)
                QVERIFY2(!test::isUntouched(plan, table, info), info.key.data());
        const auto errors = problems(plan);
        QVERIFY2(errors.empty(), errors.empty() ? "" : errors.front().field.c_str());
    }

    void roundTrip_data()
    {
        QTest::addColumn<Plan>("plan");
        QTest::newRow("new") << newPlan("New");
        QTest::newRow("sample") << test::samplePlan();
        QTest::newRow("every field") << test::fullPlan();
        QTest::newRow("rows in no order") << shuffledPlan();
        QTest::newRow("1000 groups") << test::largePlan();
        Plan odd = test::samplePlan();
        odd.workloads.edit()[0].inputs.values = {{"none", Value()}, {"list", Items{1, "two", true, Value()}}};
        odd.sites.edit()[0].pue.value = std::nextafter(1.25, 2.0);
        odd.sites.edit()[0].name = "a/b \"c\"\n\u03a9";
        QTest::newRow("odd values") << odd;
    }
    void roundTrip()
    {
        QFETCH(Plan, plan);
        const std::string text = planToJson(plan);
        const auto back = planFromJson(text);
        QVERIFY2(back, back ? "" : (back.error().field + ": " + back.error().text).c_str());
        QVERIFY(*back == plan);
        QCOMPARE(QString::fromStdString(planToJson(*back)), QString::fromStdString(text));
    }

    void isCanonical()
    {
        Plan plan;
        plan.settings.uid = "p";
        plan.sites = {{.uid = "b", .name = "B"}, {.uid = "a", .name = "A"}};
        const auto value = parseJson(planToJson(plan));
        const Items& sites = *value->find("sites")->as<Items>();
        QCOMPARE(*sites[0].find("uid")->as<std::string>(), std::string("a"));
        QCOMPARE(*sites[0].find("ord")->as<double>(), 1.0);
        QCOMPARE(*sites[1].find("ord")->as<double>(), 0.0);
        QVERIFY(!sites[0].find("power_cap_kw")); // not given
        QVERIFY(!value->find("fleets"));         // no rows
        QCOMPARE(*value->find("format")->as<double>(), 1.0);
        QVERIFY(value->find("program")->as<std::string>()->starts_with("Joulewright "));
    }

    void distributionsReadWell()
    {
        const Plan plan = test::fullPlan();
        const Value value = planToValue(plan);
        const Value& row = value.find("uncertainty")->as<Items>()->front();
        QCOMPARE(*row.find("dist")->as<std::string>(), std::string("discrete"));
        QCOMPARE(*row.find("dimension")->as<double>(), 1.0);
        QVERIFY(!row.find("ord"));
        QCOMPARE(toJson(*row.find("points")), std::string("[[1.2,3],[1.4,1]]"));
        QVERIFY(!planToValue(newPlan("A")).find("plan")->find("next_ord")); // none has ever been uncertain
    }

    void keyedRowsCarryNoPlaceWhileSorted()
    {
        Plan plan;
        plan.notes = {{.entity = "a", .body = "1"}, {.entity = "b", .body = "2"}};
        const Value sorted = planToValue(plan);
        QVERIFY(!sorted.find("notes")->as<Items>()->front().find("ord"));
        std::ranges::reverse(plan.notes.edit());
        const Value reversed = planToValue(plan);
        QVERIFY(reversed.find("notes")->as<Items>()->front().find("ord"));
    }

    void typedInRowsNeedNoPlace()
    {
        const auto plan = planFromJson(withSite("{'uid': 'x', 'name': 'X'}, {'uid': 'b', 'name': 'B', 'ord': "
                                                "5}, {'uid': 'a', 'name': 'A', 'ord': 2}"));
        QVERIFY(plan);
        QCOMPARE(plan->sites.size(), std::size_t{3});
        QCOMPARE(plan->sites[0].uid, std::string("a"));
        QCOMPARE(plan->sites[1].uid, std::string("b"));
        QCOMPARE(plan->sites[2].uid, std::string("x"));
    }

    void refuses_data()
    {
        using Kind = Error::Kind;
        QTest::addColumn<std::string>("text");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("field");
        QTest::newRow("no JSON") << quoted("{") << Kind::Syntax << "";
        QTest::newRow("a list") << quoted("[]") << Kind::WrongType << "";
        QTest::newRow("no format") << quoted("{'plan': {}}") << Kind::MissingField << "format";
        QTest::newRow("newer") << quoted("{'format': 2, 'program': 'Joulewright 9', 'new': 1}")
                               << Kind::NewerFile << "format";
        QTest::newRow("format 0") << quoted("{'format': 0}") << Kind::OutOfRange << "format";
        QTest::newRow("format text") << quoted("{'format': '1'}") << Kind::WrongType << "format";
        QTest::newRow("no plan") << quoted("{'format': 1}") << Kind::MissingField << "plan";
        QTest::newRow("unknown table")
            << quoted("{'format': 1, 'plan': {}, 'planets': []}") << Kind::UnknownField << "planets";
        QTest::newRow("table no list")
            << quoted("{'format': 1, 'plan': {}, 'sites': {}}") << Kind::WrongType << "sites";
        QTest::newRow("settings") << quoted("{'format': 1, 'plan': {'years': 31}}") << Kind::OutOfRange
                                  << "plan/years";
        QTest::newRow("row no record") << withSite("1") << Kind::WrongType << "sites/1";
        QTest::newRow("no name") << withSite("{'uid': 'u'}") << Kind::MissingField << "sites/u/name";
        QTest::newRow("bounds") << withSite("{'uid': 'u', 'name': 'A', 'pue': 0.5}") << Kind::OutOfRange
                                << "sites/A/pue";
        QTest::newRow("slash") << withSite("{'uid': 'u', 'name': 'A/B', 'pue': 'x'}") << Kind::WrongType
                               << "sites/\"A/B\"/pue";
        QTest::newRow("ord") << withSite("{'uid': 'u', 'name': 'A', 'ord': 'x'}") << Kind::WrongType
                             << "sites/1/ord";
        QTest::newRow("NUL") << withSite("{'uid': 'u', 'name': 'A\\u0000'}") << Kind::WrongType
                             << "sites/u/name";
        QTest::newRow("escape") << withSite("{'uid': 'u', 'name': 'A', 'tz': '\\u001b[2J'}")
                                << Kind::WrongType << "sites/A/tz";
        QTest::newRow("unknown field")
            << withSite("{'uid': 'u', 'name': 'A', 'pu': 1}") << Kind::UnknownField << "sites/A/pu";
        QTest::newRow("nested") << quoted("{'format': 1, 'plan': {}, 'accelerators': [{'uid': 'h', "
                                          "'name': 'H', 'peak': {'bf16_tflops': 0}}]}")
                                << Kind::MustBePositive << "accelerators/H/peak/bf16_tflops";
        std::string many = "{'uid': '', 'name': 'S'}";
        for (int i = 0; i < 200; ++i)
            many += ", {'uid': '', 'name': 'S'}";
        QTest::newRow("201 scenarios") << quoted("{'format': 1, 'plan': {}, 'scenarios': [" + many + "]}")
                                       << Kind::OutOfRange << "scenarios";
    }
    void refuses()
    {
        QFETCH(std::string, text);
        QFETCH(Error::Kind, kind);
        QFETCH(QString, field);
        const auto plan = planFromJson(text);
        QVERIFY(!plan);
        QCOMPARE(QString::fromStdString(plan.error().field), field);
        QVERIFY(plan.error().kind == kind);
    }

    void newerFileNamesItsProgram()
    {
        const auto plan = planFromJson(quoted("{'format': 7, 'program': 'Joulewright 9.0'}"));
        QVERIFY(!plan);
        QCOMPARE(plan.error().text, std::string("Joulewright 9.0"));
        QCOMPARE(plan.error().value, 7.0);
        QCOMPARE(plan.error().upper, 1.0);
    }
};

QTEST_APPLESS_MAIN(TestPlanJson)
#include "tst_plan_json.moc"
