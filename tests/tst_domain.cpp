#include <QTest>

#include <functional>
#include <random>

#include "domain/check.h"
#include "domain/diff.h"
#include "domain/edit.h"
#include "domain/paths.h"
#include "domain/resolve.h"
#include "domain/uncertain_fields.h"
#include "sample_plan.h"

using namespace jw;
Q_DECLARE_METATYPE(std::function<void(jw::Plan&)>)

namespace {

QString text(const Error& e) { return QString::fromStdString(e.field + ' ' + e.text).trimmed(); }

QString firstProblem(const Plan& plan)
{
    const auto errors = problems(plan);
    return errors.empty() ? QStringLiteral("ok") : text(errors.front());
}

double number(const Plan& plan, const char* path)
{
    const auto at = fieldAt(plan, path);
    const Value value = at ? fieldValue(plan, at->row, at->field) : Value();
    return value.as<double>() ? *value.as<double>() : std::nan("");
}

/// Says of Ashburn's PUE how it is spread, without a check.
std::function<void(Plan&)> spreadPue(Spread dist, double a, double b, std::optional<double> c = {},
                                     std::vector<WeightedValue> points = {})
{
    return [=](Plan& plan) {
        plan.uncertainties.add(
            {.entity = "ashburn", .field = "pue", .dist = dist, .a = a, .b = b, .c = c, .points = points});
    };
}

/// The sample with two uncertain numbers.
Plan uncertainPlan()
{
    Plan plan = test::samplePlan();
    spreadPue(Spread::Uniform, 1.1, 1.3)(plan);
    plan.uncertainties.add({.entity = "oslo",
                            .field = "pue",
                            .ord = 1,
                            .dist = Spread::Triangular,
                            .a = 1.05,
                            .b = 1.1,
                            .c = 1.2});
    plan.settings.nextOrd = 2;
    return plan;
}

/// Some random edit anywhere in the plan: a field, a new row, a removed one, another order.
void randomEdit(Plan& plan, std::mt19937& random)
{
    const auto below = [&](std::size_t n) {
        return std::uniform_int_distribution<std::size_t>(0, n - 1)(random);
    };
    const TableInfo& table = tables()[below(tables().size())];
    const std::size_t size = table.size(plan);
    if (size == 0)
        return;
    const std::size_t at = below(size);
    switch (below(4)) {
    case 0: {
        const FieldInfo& info = table.fields[below(table.fields.size())];
        if (info.key != "uid" && info.kind == FieldKind::Number)
            (void)info.set(table.edit(plan, at), Value(static_cast<double>(below(1000)) / 999.0), "x");
        break;
    }
    case 1:
        if (table.hasUid && table.insert) {
            Value row = membersOf(table.fields, table.row(plan, at));
            row.as<Members>()->insert_or_assign("uid", "u" + std::to_string(random()));
            QVERIFY(table.insert(plan, below(size + 1), row, ""));
        }
        break;
    case 2:
        if (table.erase && size > 1)
            table.erase(plan, at);
        break;
    default:
        if (table.reorder) {
            std::vector<std::size_t> order(size);
            for (std::size_t i = 0; i < size; ++i)
                order[i] = i;
            std::shuffle(order.begin(), order.end(), random);
            table.reorder(plan, order);
        }
    }
}

} // namespace

class TestDomain : public QObject {
    Q_OBJECT

private slots:
    void aFieldMayHaveANoteAndASource()
    {
        Plan plan = test::samplePlan();
        plan.notes = {{.entity = "own", .field = "host_peak_w", .body = "measured twice"}};
        QCOMPARE(firstProblem(plan), QStringLiteral("ok"));
        plan.notes.add(plan.notes.front());
        QCOMPARE(firstProblem(plan), QStringLiteral("notes/own|host_peak_w/uid own|host_peak_w"));
    }

    /// A row without a uid is not one that stands twice.
    void aMissingUidIsMissing()
    {
        Plan plan = test::samplePlan();
        plan.sites.edit()[1].uid.clear();
        const std::vector<Error> errors = problems(plan);
        const auto found = std::ranges::find(errors, "sites/Oslo/uid", &Error::field);
        QVERIFY(found != errors.end());
        QVERIFY(found->kind == Error::Kind::MissingField);
        QCOMPARE(std::ranges::count(errors, "sites/Oslo/uid", &Error::field), 1);
    }

    void sampleHoldsTogether() { QCOMPARE(firstProblem(test::samplePlan()), QStringLiteral("ok")); }

    void newPlanHoldsTogether()
    {
        const Plan plan = newPlan("A");
        QCOMPARE(firstProblem(plan), QStringLiteral("ok"));
        QCOMPARE(plan.settings.uid.size(), std::size_t{36});
        QVERIFY(newPlan("A").settings.uid != plan.settings.uid);
    }

    void problemsNameTheField_data()
    {
        using Break = std::function<void(Plan&)>;
        QTest::addColumn<Break>("breakIt");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const char* wanted, const Break& breakIt) {
            QTest::newRow(wanted) << breakIt << QString::fromLatin1(wanted);
        };
        row("sites/Ashburn/pue", [](Plan& p) { p.sites.edit()[0].pue.value = 0.9; });
        row("fleets/F1/own/utilization",
            [](Plan& p) { p.groups.edit()[0].utilization.value = std::nan(""); });
        row("fleets/F1/site nowhere", [](Plan& p) { p.fleets.edit()[0].site = "nowhere"; });
        row("fleets/F1/site own", [](Plan& p) { p.fleets.edit()[0].site = "own"; });
        row("sites/Oslo/name Oslo", [](Plan& p) { p.sites.edit()[0].name = "Oslo"; });
        row("sites/Oslo/uid ashburn", [](Plan& p) { p.sites.edit()[1].uid = "ashburn"; });
        row("fleets/F1/own/host_idle_w idle_above_peak",
            [](Plan& p) { p.groups.edit()[0].hostIdle.value = 3000; });
        row("fleets/F2/cloud/node_peak_w both_or_none", [](Plan& p) { p.groups.edit()[1].nodePeak.reset(); });
        row("fleets/F2/cloud/reserved_share shares_above_one",
            [](Plan& p) { p.groups.edit()[1].spotShare = {0.6}; });
        row("workloads/run/hours Hours", [](Plan& p) { p.workloads.edit()[1].hours.reset(); });
        row("workloads/new/inputs/users Users", [](Plan& p) {
            Workload w{.uid = "new", .name = "new", .kind = WorkloadKind::PerQuery, .site = "oslo"};
            w.inputs.values = {{"wh_per_query", 2.0}, {"queries_per_user_day", 3.0}};
            p.workloads.add(w);
        });
        row("workloads/new/inputs/people", [](Plan& p) {
            Workload w{.uid = "new", .name = "new", .site = "oslo"};
            w.inputs.values = {{"unit_kw", 2.0}, {"people", 3.0}};
            p.workloads.add(w);
        });
        row("workloads/new/site site_or_machines", [](Plan& p) {
            Workload w{.uid = "new", .name = "new"};
            w.inputs.values = {{"unit_kw", 2.0}};
            p.workloads.add(w);
        });
        row("tariffs/Tariff/bands tariff_gap", [](Plan& p) { p.tariffs.edit()[0].bands.pop_back(); });
        row("tariffs/Tariff/bands tariff_overlap", [](Plan& p) { p.tariffs.edit()[0].bands[3].days = 127; });
        row("assignments/rest/own/share group_shares_above_one",
            [](Plan& p) { p.assignments.edit()[2].share.value = 0.5; });
        row("overrides/better|ashburn|height/field height",
            [](Plan& p) { p.overrides.edit()[0].field = "height"; });
        row("scenarios Baseline", [](Plan& p) { p.scenarios.edit().clear(), p.overrides.edit().clear(); });
        row("scenarios/Better hall/parent scenario_too_deep",
            [](Plan& p) { p.scenarios.edit()[1].parent = "best"; });
        row("scenarios/Better hall/group letters",
            [](Plan& p) { p.scenarios.edit()[1].group = std::string(201, 'x'); });
        row("accelerators/H100 SXM/peak/bf16_tflops",
            [](Plan& p) { p.accelerators.edit()[0].peak.bf16 = {-1}; });
        const auto uncertain = [&](const char* wanted, const char* entity, const char* field) {
            row(wanted, [entity, field](Plan& p) {
                p.uncertainties.add({.entity = entity, .field = field, .a = 0.5, .b = 0.9});
            });
        };
        uncertain("uncertainty/nowhere|pue/entity_uid nowhere", "nowhere", "pue");
        uncertain("uncertainty/better|ashburn|pue|num/entity_uid better|ashburn|pue", "better|ashburn|pue",
                  "num"); // an override is a number already
        uncertain("sites/Ashburn/height height", "ashburn", "height");
        uncertain("sites/Ashburn/name spread_no_number", "ashburn", "name");
        uncertain("sites/Oslo/pue", "oslo", "pue");       // below 1
        uncertain("fleets/F1/own/nodes", "own", "nodes"); // not whole
        row("uncertainty/ashburn|pue/a", spreadPue(Spread::Uniform, std::nan(""), 1.3));
        row("sites/Ashburn/pue spread_empty", spreadPue(Spread::Uniform, 1.3, 1.3));
        row("sites/Ashburn/pue spread_without_high", spreadPue(Spread::Pert, 1.1, 1.3));
        row("sites/Ashburn/pue spread_mode", spreadPue(Spread::Triangular, 1.1, 1.4, 1.3));
        row("sites/Ashburn/pue spread_deviation", spreadPue(Spread::Normal, 1.2, 0));
        row("sites/Ashburn/pue spread_not_positive", spreadPue(Spread::Lognormal, 0, 1.2));
        row("fleets/F1/own/host_peak_w spread_empty", [](Plan& p) {
            p.uncertainties.add(
                {.entity = "own", .field = "host_peak_w", .dist = Spread::Lognormal, .a = 900, .b = 800});
        });
        row("sites/Ashburn/pue spread_one_value",
            spreadPue(Spread::Discrete, 1.1, 1.2, {}, {{1.1, 1}, {1.2, 0}}));
        row("fleets/F1/own/utilization spread_dimension", [](Plan& p) {
            p = uncertainPlan();
            p.uncertainties.add({.entity = "own", .field = "utilization", .ord = 1, .a = 0.5, .b = 0.9});
        });
    }
    void problemsNameTheField()
    {
        QFETCH(std::function<void(Plan&)>, breakIt);
        QFETCH(QString, wanted);
        Plan plan = test::samplePlan();
        breakIt(plan);
        QCOMPARE(firstProblem(plan), wanted);
    }

    void fieldsByPath()
    {
        Plan plan = test::samplePlan();
        plan.sites.edit()[1].name = "A/B";
        QCOMPARE(number(plan, "sites/Ashburn/pue"), 1.25);
        QCOMPARE(number(plan, "sites/\"A/B\"/pue"), 1.1);
        QCOMPARE(number(plan, "fleets/F1/own/nodes"), 10.0);
        QCOMPARE(number(plan, "fleets/F1/groups/own/nodes"), 10.0);
        QCOMPARE(number(plan, "groups/own/nodes"), 10.0);
        QCOMPARE(number(plan, "accelerators/H100 SXM/peak/bf16_tflops"), 989.4);
        QCOMPARE(number(plan, "cost_lines/staff/inputs/amount"), 200000.0);
        QCOMPARE(number(plan, "cost_lines/staff/inputs/life_years"), 5.0); // not given: the default
        QCOMPARE(number(plan, "plan/discount_rate"), 0.08);
        QCOMPARE(text(fieldAt(plan, "sites/Bergen/pue").error()), QStringLiteral("sites/Bergen/pue Bergen"));
        QCOMPARE(text(fieldAt(plan, "sites/Ashburn/height").error()),
                 QStringLiteral("sites/Ashburn/height height"));
    }

    /// By the choices of the row's own fields; two conditions must both hold.
    void fieldsThatARowUses()
    {
        Plan plan = test::samplePlan();
        const auto uses = [&](std::string_view uid, std::string_view field) {
            const RowRef row = findRow(plan, uid);
            return isUsed(plan, row, *fieldInfo(plan, row, field));
        };
        QVERIFY(uses("own", "price_per_node") && !uses("own", "rent_per_gpu_hour"));
        QVERIFY(!uses("cloud", "price_per_node") && uses("cloud", "rent_per_gpu_hour"));
        plan.groups.edit()[1].tenure = Tenure::Mixed;
        QVERIFY(uses("cloud", "price_per_node") && uses("cloud", "rent_per_gpu_hour"));
        QVERIFY(uses("cloud", "owned_share") && !uses("own", "owned_share"));
        Workload w{.uid = "w", .name = "w", .kind = WorkloadKind::Training, .basis = Basis::Once};
        plan.workloads.add(w);
        QVERIFY(!uses("w", "hours")); // its GPU-hours say how long it takes
        plan.workloads.edit().back().kind = WorkloadKind::Idle;
        QVERIFY(uses("w", "hours"));
        plan.workloads.edit().back().basis = Basis::Continuous;
        QVERIFY(!uses("w", "hours"));
        QVERIFY((!UsedWhen{"tenure", "owned|mixed"}.allows("own")));
    }

    void everyPathLeadsBack()
    {
        const Plan plan = test::samplePlan();
        for (const TableInfo& table : tables())
            for (std::size_t at = 0; table.hasUid && at < table.size(plan); ++at) {
                const RowRef row{&table, at};
                const std::string_view field = table.fields.back().key;
                const std::string path = pathOf(plan, row, field);
                const auto found = fieldAt(plan, path);
                QVERIFY2(found && found->row.table == row.table && found->row.at == at, path.c_str());
            }
    }

    /// By its work and machines; with the fleet where the work is on two groups of one name, by its uid where
    /// it is on one group twice.
    void pathsOfAssignments()
    {
        Plan plan = test::samplePlan();
        const auto path = [&](const char* uid) { return pathOf(plan, findRow(plan, uid), "share"); };
        const auto uidAt = [&](const std::string& text) {
            const auto found = fieldAt(plan, text);
            return found ? plan.assignments[found->row.at].uid : std::string();
        };
        QCOMPARE(path("a3"), std::string("assignments/rest/own/share"));
        QCOMPARE(uidAt("assignments/rest/own/share"), std::string("a3"));
        QCOMPARE(uidAt("assignments/a3/share"), std::string("a3"));
        plan.groups.edit()[1].name = "own"; // of F2
        plan.assignments.add({.uid = "a4", .workload = "rest", .group = "cloud"});
        QCOMPARE(path("a3"), std::string("assignments/rest/own/share"));
        QCOMPARE(path("a4"), std::string("assignments/rest/F2/own/share"));
        QCOMPARE(uidAt(path("a4")), std::string("a4"));
        QCOMPARE(uidAt("assignments/rest/F1/own/share"), std::string("a3"));
        plan.assignments.add({.uid = "a5", .workload = "rest", .group = "cloud"});
        QCOMPARE(path("a5"), std::string("assignments/a5/share"));
        QCOMPARE(uidAt(path("a5")), std::string("a5"));
        plan.workloads.edit()[2].name = "idle/rest";
        QCOMPARE(path("a3"), std::string("assignments/\"idle/rest\"/own/share"));
        QCOMPARE(uidAt(path("a3")), std::string("a3"));
        QCOMPARE(fieldAt(plan, "assignments/rest/none/share").error().kind, Error::Kind::UnknownName);
    }

    /// A dimension is a field's own from the first time that it is uncertain, and never another's.
    void uncertainFieldsHaveDimensionsOfTheirOwn()
    {
        Plan plan = test::samplePlan();
        const auto set = [&](const char* uid, const char* field, double low, double high) {
            const Uncertainty wanted{.entity = uid, .field = field, .ord = 77, .a = low, .b = high};
            const auto ok = setUncertainty(plan, wanted);
            return ok ? findUncertainty(plan, uid, field)->ord : -1;
        };
        QCOMPARE(set("ashburn", "pue", 1.1, 1.3), std::int64_t{0});
        QCOMPARE(set("own", "utilization", 0.6, 0.9), std::int64_t{1});
        QCOMPARE(set("staff", "inputs.amount", 1e5, 2e5), std::int64_t{2});
        QCOMPARE(set("plan", "discount_rate", 0.05, 0.1), std::int64_t{3});
        QCOMPARE(set("ashburn", "pue", 1.1, 1.4), std::int64_t{0});
        clearUncertainty(plan, "ashburn", "pue");
        QVERIFY(!findUncertainty(plan, "ashburn", "pue"));
        QCOMPARE(set("ashburn", "pue", 1.1, 1.3), std::int64_t{4});
        removeRow(plan, "staff");
        QVERIFY(!findUncertainty(plan, "staff", "inputs.amount"));
        QCOMPARE(plan.uncertainties.size(), std::size_t{3});
        QCOMPARE(set("cloud", "utilization", 0.6, 0.9), std::int64_t{5});
        QCOMPARE(plan.settings.nextOrd, std::optional<std::int64_t>(6));
        QCOMPARE(firstProblem(plan), QStringLiteral("ok"));
        plan.settings.nextOrd.reset(); // of a file written by hand
        QCOMPARE(set("oslo", "pue", 1.1, 1.3), std::int64_t{6});
    }

    void aDistributionKeepsOnlyWhatItUses()
    {
        Plan plan = test::samplePlan();
        QVERIFY(setUncertainty(plan, {.entity = "ashburn",
                                      .field = "pue",
                                      .dist = Spread::Discrete,
                                      .c = 3,
                                      .points = {{1.3, 1}, {1.1, 2}, {1.2, 0.5}}}));
        const Uncertainty discrete = plan.uncertainties[0];
        QVERIFY(discrete.a == 1.1 && discrete.b == 1.3 && !discrete.c);
        Uncertainty wanted = discrete;
        wanted.dist = Spread::Normal;
        wanted.a = 1.2;
        wanted.b = 0.05;
        QVERIFY(setUncertainty(plan, wanted));
        QVERIFY(plan.uncertainties[0].points.empty());
        QCOMPARE(plan.uncertainties.size(), std::size_t{1});
    }

    void refusedDistributionChangesNothing()
    {
        const Plan plan = uncertainPlan();
        Plan edited = plan;
        QCOMPARE(text(setUncertainty(edited, {.entity = "ashburn", .field = "pue", .a = 2, .b = 1}).error()),
                 QStringLiteral("sites/Ashburn/pue spread_empty"));
        QCOMPARE(text(setUncertainty(edited, {.entity = "own", .field = "pue", .a = 1, .b = 2}).error()),
                 QStringLiteral("fleets/F1/own/pue pue"));
        QCOMPARE(text(setUncertainty(edited, {.entity = "nobody", .field = "pue", .a = 1, .b = 2}).error()),
                 QStringLiteral("pue nobody"));
        clearUncertainty(edited, "ashburn", "wue_l_per_kwh");
        QVERIFY(edited == plan);
        QVERIFY(edited.uncertainties.sharesWith(plan.uncertainties));
    }

    /// Better hall overrides Ashburn's PUE, and Best builds on it.
    void overriddenFieldsAreCertain()
    {
        const Plan plan = uncertainPlan();
        QCOMPARE(resolve(plan, 0)->uncertainties.size(), std::size_t{2});
        for (const std::size_t scenario : {std::size_t{1}, std::size_t{2}}) {
            const Plan resolved = *resolve(plan, scenario);
            QCOMPARE(resolved.uncertainties.size(), std::size_t{1});
            QCOMPARE(resolved.uncertainties[0].entity, std::string("oslo"));
        }
        QCOMPARE(number(plan, "uncertainty/ashburn|pue/a"), 1.1);
    }

    void refusedEditChangesNothing()
    {
        const Plan plan = test::samplePlan();
        Plan edited = plan;
        QCOMPARE(text(setField(edited, "ashburn", "pue", 0.5).error()), QStringLiteral("sites/Ashburn/pue"));
        QCOMPARE(text(setField(edited, "own", "tenure", "stolen").error()),
                 QStringLiteral("fleets/F1/own/tenure owned, rented, colocation, mixed"));
        QVERIFY(!setField(edited, "ashburn", "pue", Value()));
        QVERIFY(!setField(edited, "staff", "inputs.life_years", -1.0));
        QVERIFY(edited == plan);
        QVERIFY(setField(edited, "own", "power_cap_w", 500.0));
        QVERIFY(setField(edited, "own", "power_cap_w", Value())); // not given again
        QVERIFY(edited == plan);
    }

    void scenarioSetsOnlyItsOwn()
    {
        const Plan plan = test::samplePlan();
        const Plan better = *resolve(plan, 1), best = *resolve(plan, 2);
        QCOMPARE(better.sites[0].pue.value, 1.1);
        QVERIFY(better.groups[0].tenure == Tenure::Colocation);
        QVERIFY(best == better || best.sites[0].pue == better.sites[0].pue);
        QVERIFY(resolve(plan, 0)->sites == plan.sites);
        QVERIFY(better.workloads.sharesWith(plan.workloads)); // nothing copied that does not differ
    }

    void setAndResetInScenario()
    {
        Plan plan = test::samplePlan();
        QVERIFY(setInScenario(plan, 2, "ashburn", "pue", 1.05));
        QCOMPARE(resolve(plan, 2)->sites[0].pue.value, 1.05);
        QCOMPARE(resolve(plan, 1)->sites[0].pue.value, 1.1);
        QVERIFY(setInScenario(plan, 2, "ashburn", "pue", 1.1)); // as the parent has it
        QVERIFY(plan == test::samplePlan());
        resetInScenario(plan, 1, "ashburn", "pue");
        QCOMPARE(resolve(plan, 2)->sites[0].pue.value, 1.25);
        QVERIFY(setInScenario(plan, 0, "ashburn", "pue", 1.3));
        QCOMPARE(plan.sites[0].pue.value, 1.3);
        QVERIFY(!setInScenario(plan, 1, "ashburn", "pue", 0.3));
    }

    /// A scenario has no draws of its own; a file of before that says so is read, and its scenarios draw
    /// alike.
    void drawsAreOfThePlan()
    {
        Plan plan = test::samplePlan();
        const auto refused = setInScenario(plan, 1, "plan-uid", "samples", 100.0);
        QVERIFY(!refused && refused.error().text == "draws_of_the_plan");
        QVERIFY(plan == test::samplePlan());
        plan.overrides.add(
            {.scenario = plan.scenarios[1].uid, .entity = "plan-uid", .field = "samples", .number = 100.0});
        QVERIFY(check(plan));
        const auto resolved = resolve(plan, 1);
        QVERIFY(resolved);
        QCOMPARE(resolved->settings.samples, std::int64_t(2000));
        QCOMPARE(resolved->sites[0].pue.value, 1.1); // the others hold
        resetInScenario(plan, 1, "plan-uid", "samples");
        QVERIFY(plan == test::samplePlan());
    }

    void removalTakesWhatBelongs()
    {
        Plan plan = test::samplePlan();
        removeRow(plan, "f1");
        QCOMPARE(plan.groups.size(), std::size_t{1});
        QCOMPARE(plan.assignments.size(), std::size_t{1}); // a2
        QCOMPARE(plan.costLines.size(), std::size_t{3});
        QVERIFY(plan.labels.empty() && plan.provenance.empty());
        removeRow(plan, "h100");
        plan = test::samplePlan();
        removeRow(plan, "h100");
        QVERIFY(plan.groups[0].accelerator.empty());
        QCOMPARE(plan.groups.size(), std::size_t{2});
    }

    void diffNamesEveryField()
    {
        const Plan a = test::samplePlan();
        Plan b = a;
        b.sites.edit()[0].pue.value = 1.2;
        b.costLines.edit()[0].inputs.values["amount"] = 1.0;
        b.accelerators.edit()[0].peak.bf16 = {1000};
        b.groups.edit().pop_back();
        QStringList lines;
        for (const Change& c : diff(a, b))
            lines << QString::fromStdString(c.table + ' ' + c.uid + ' ' + c.field);
        const QStringList wanted{"sites ashburn pue", "accelerators h100 peak.bf16_tflops",
                                 "node_groups cloud ", "cost_lines staff inputs.amount"};
        QCOMPARE(lines, wanted);
        QVERIFY(diff(a, a).empty());
    }

    void applyOfDiffIsTheOtherPlan()
    {
        std::mt19937 random(20261122);
        Plan before = uncertainPlan();
        for (int round = 0; round < 500; ++round) {
            Plan after = before;
            for (int edits = 0; edits < 4; ++edits)
                randomEdit(after, random);
            const auto changes = diff(before, after);
            const auto forth = applied(changes, before);
            QVERIFY2(forth && *forth == after,
                     qPrintable(QStringLiteral("seed 20261122, round %1").arg(round)));
            const auto back = applied(reversed(changes), after);
            QVERIFY2(back && *back == before, qPrintable(QStringLiteral("back, round %1").arg(round)));
            if (round % 20 == 0)
                after = uncertainPlan();
            before = after;
        }
    }
};

QTEST_APPLESS_MAIN(TestDomain)
#include "tst_domain.moc"
