#include <QSignalSpy>
#include <QTest>

#include <random>
#include <set>

#include "document/plan_edits.h"
#include "document/scenario_edits.h"
#include "document/uncertainty_edits.h"
#include "domain/check.h"
#include "domain/edit.h"
#include "domain/resolve.h"
#include "domain/scenario_groups.h"
#include "domain/uncertain_fields.h"
#include "exchange/plan_json.h"
#include "sample_plan.h"

using namespace jw;

namespace {

/// With a row in every table.
PlanPtr sample()
{
    Plan plan = test::samplePlan();
    plan.servingSets.add({.uid = "set", .name = "Own rows", .accelerator = "h100-sxm", .model = "llama-8b"});
    plan.uncertainties.add(
        {.entity = "ashburn", .field = "price_per_kwh", .dist = Spread::Normal, .a = 0.05, .b = 0.1});
    plan.settings.nextOrd = 1;
    return std::make_shared<const Plan>(std::move(plan));
}

double number(const Plan& plan, const char* uid, const char* field)
{
    const Value value = fieldValue(plan, findRow(plan, uid), field);
    return value.as<double>() ? *value.as<double>() : std::nan("");
}

Result<void> nothing(Plan&) { return {}; }

/// A field of a row of a table, as setField() names it.
struct Target {
    const TableInfo* table = nullptr;
    std::string field{};
};

/// Every field that a form or table can edit: of rows, of nested records, of inputs of each kind.
std::vector<Target> allTargets()
{
    std::vector<Target> targets;
    const auto add = [&](const TableInfo& table, const std::string& prefix,
                         std::span<const FieldInfo> fields) {
        for (const FieldInfo& info : fields)
            if (info.key != "uid")
                targets.push_back({&table, prefix + std::string(info.key)});
    };
    for (const TableInfo& table : tables()) {
        add(table, "", table.fields);
        for (const FieldInfo& info : table.fields)
            if (info.kind == FieldKind::Record && info.inner)
                add(table, std::string(info.key) + '.', info.inner());
        for (std::size_t kind = 0; table.name == Workload::table && kind < workloadKindTexts.size(); ++kind)
            add(table, "inputs.", inputFields(static_cast<WorkloadKind>(kind)));
        if (table.name == CostLine::table)
            add(table, "inputs.", fieldsOf<CostInputs<double>>());
    }
    return targets;
}

std::string randomUid(const Plan& plan, std::string_view table, std::mt19937& random)
{
    const TableInfo* info = findTable(table == "*" ? std::string_view("sites") : table);
    const std::size_t size = info->size(plan);
    return size == 0 ? std::string() : info->rowId(info->row(plan, random() % size));
}

/// Some value that a field of that kind may have; the bounds of numbers are kept.
Value randomValue(const Plan& plan, const FieldInfo& info, std::mt19937& random)
{
    const auto below = [&](double n) { return std::uniform_real_distribution<double>(0, n)(random); };
    const double lower = std::max(info.lower, info.positive ? 1e-6 : -1e6), upper = std::min(info.upper, 1e6);
    if (info.optional && random() % 4 == 0)
        return {};
    switch (info.kind) {
    case FieldKind::Number: return lower + below(upper - lower);
    case FieldKind::Whole: return std::floor(lower + below(std::min(upper - lower, 100.0)));
    case FieldKind::YesNo: return random() % 2 == 0;
    case FieldKind::Choice: return info.choices[random() % info.choices.size()];
    case FieldKind::Date: return "2027-0" + std::to_string(1 + random() % 9) + "-15";
    case FieldKind::Text:
        return info.upper == 3 ? "EUR" : "\u00e9 \u65b9\u6848 " + std::to_string(random() % 1000);
    case FieldKind::Reference: return randomUid(plan, info.refersTo, random);
    case FieldKind::List:
    case FieldKind::Record: return {};
    }
    return {};
}

/// One edit as a form makes it, or one of whole rows; it may be refused.
void randomEdit(PlanDocument& document, const Target& target, std::mt19937& random)
{
    const Plan& plan = *document.plan();
    const std::string uid = randomUid(plan, target.table->name, random);
    const std::size_t scenario = random() % plan.scenarios.size();
    switch (random() % 12) {
    case 0: (void)duplicateRow(document, uid); return;
    case 1: (void)moveRow(document, uid, randomUid(plan, target.table->name, random)); return;
    case 2: (void)(target.table->size(plan) > 3 ? removeRows(document, {uid}) : Result<void>{}); return;
    case 3: (void)document.resetField({scenario, uid, target.field}); return;
    default: break;
    }
    const FieldInfo* info = fieldInfo(plan, findRow(plan, target.table->name, uid), target.field);
    if (info && info->kind != FieldKind::Record && info->kind != FieldKind::List)
        (void)document.setField({scenario, uid, target.field}, randomValue(plan, *info, random),
                                random() % 2 == 0 ? "typed" : "");
}

} // namespace

class TestPlanDocument final : public QObject {
    Q_OBJECT

private slots:
    void editIsOneStepAndUndoGivesThePlanBack()
    {
        PlanDocument document(sample());
        const PlanPtr start = document.plan();
        QSignalSpy changed(&document, &PlanDocument::planChanged),
            modified(&document, &PlanDocument::modifiedChanged);

        QVERIFY(document.setField({0, "ashburn", "pue"}, 1.5));
        QCOMPARE(number(*document.plan(), "ashburn", "pue"), 1.5);
        QCOMPARE(document.history().count(), 1);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(modified.count(), 1);
        QVERIFY(document.isModified());

        document.history().undo();
        QCOMPARE(document.plan(), start); // the very same plan: caches by value find it at once
        QVERIFY(!document.isModified());
        QCOMPARE(modified.count(), 2);
        document.history().redo();
        QCOMPARE(number(*document.plan(), "ashburn", "pue"), 1.5);
    }

    void nothingChangedLeavesNoStep()
    {
        PlanDocument document(sample());
        QSignalSpy changed(&document, &PlanDocument::planChanged);
        QVERIFY(document.edit({"Nothing", {}}, &nothing));
        QVERIFY(document.setField({0, "ashburn", "pue"}, 1.25, "1.25")); // the value it has
        QCOMPARE(document.history().count(), 0);
        QCOMPARE(changed.count(), 0);
        QVERIFY(!document.isModified());
    }

    void refusedEdits_data()
    {
        QTest::addColumn<QString>("uid");
        QTest::addColumn<QString>("field");
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("path");
        using K = Error::Kind;
        QTest::newRow("beyond its bounds") << "ashburn"
                                           << "pue" << 0.5 << int(K::OutOfRange) << "sites/Ashburn/pue";
        QTest::newRow("idle above peak: a rule over two fields")
            << "own"
            << "host_idle_w" << 3000.0 << int(K::Inconsistent) << "fleets/F1/own/host_idle_w";
        QTest::newRow("shares of a group above 1: a rule over two rows")
            << "a3"
            << "share" << 0.5 << int(K::Inconsistent) << "assignments/rest/own/share";
        QTest::newRow("no such row") << "nobody"
                                     << "pue" << 1.0 << int(K::UnknownName) << "pue";
        QTest::newRow("no such field") << "ashburn"
                                       << "puh" << 1.0 << int(K::UnknownField) << "sites/Ashburn/puh";
    }
    void refusedEdits()
    {
        QFETCH(QString, uid);
        QFETCH(QString, field);
        QFETCH(double, value);
        QFETCH(int, kind);
        PlanDocument document(sample());
        const PlanPtr start = document.plan();
        const auto done = document.setField({0, uid.toStdString(), field.toStdString()}, value);
        QVERIFY(!done);
        QCOMPARE(int(done.error().kind), kind);
        QTEST(QString::fromStdString(done.error().field), "path");
        QCOMPARE(document.plan(), start);
        QCOMPARE(document.history().count(), 0);
    }

    void aFaultThatWasThereDoesNotBlock()
    {
        Plan faulty = test::samplePlan();
        faulty.groups.edit()[0].hostIdle.value = 3000; // above its peak of 2676
        PlanDocument document(std::make_shared<const Plan>(faulty));
        QCOMPARE(document.problems().size(), 1u);
        QVERIFY(document.setField({0, "ashburn", "pue"}, 1.4));
        QVERIFY(
            document.setField({0, "own", "name"}, "mine")); // the fault's path changes, the fault does not
        QVERIFY(!document.setField({0, "cloud", "node_idle_w"}, 9500.0)); // the same fault in another field
        QVERIFY(document.setField({0, "own", "host_idle_w"}, 500.0));     // mended
        QVERIFY(document.problems().empty());
        QVERIFY(!document.setField({0, "own", "host_idle_w"}, 3000.0)); // and not to be brought back
        document.history().undo();
        QCOMPARE(document.problems().size(), 1u);
    }

    void whatIsNotFinishedDoesNotBlock()
    {
        PlanDocument document(sample());
        QVERIFY(document.setField({0, "own", "node_idle_w"}, 1000.0)); // the peak comes next
        QCOMPARE(document.problems().size(), 1u);
        QVERIFY(document.setField({0, "own", "node_peak_w"}, 9000.0));
        QVERIFY(document.problems().empty());
        QVERIFY(addRow(document, "workloads", {{"name", "new"}})); // neither a site nor inputs yet
        QVERIFY(!document.problems().empty());
    }

    void anotherKindOfWorkLosesNothing()
    {
        PlanDocument document(sample());
        const auto uid = addRow(
            document, "workloads",
            {{"name", "chat"},
             {"kind", "per_query"},
             {"site", "oslo"},
             {"inputs", Members{{"users", 1e9}, {"queries_per_user_day", 100.0}, {"wh_per_query", 2.0}}}});
        QVERIFY2(uid, uid ? "" : uid.error().field.c_str());
        QVERIFY(document.problems().empty());
        QVERIFY(document.setField({0, *uid, "kind"}, "direct"));
        for (const Error& fault : document.problems())
            QCOMPARE(int(fault.kind),
                     int(Error::Kind::MissingField)); // what direct power needs, nothing of users
        QVERIFY(document.setField({0, *uid, "kind"}, "per_query"));
        QVERIFY(document.problems().empty());
        QCOMPARE(number(*document.plan(), uid->c_str(), "inputs.users"), 1e9);
    }

    void overridesAndReset()
    {
        PlanDocument document(sample());
        QVERIFY(document.setField({2, "ashburn", "pue"}, 1.05));
        QCOMPARE(number(*document.plan(), "ashburn", "pue"), 1.25);
        document.setCurrentScenario(2);
        QCOMPARE(number(*document.resolved(), "ashburn", "pue"), 1.05);
        QVERIFY(document.resetField({2, "ashburn", "pue"}));
        QCOMPARE(number(*document.resolved(), "ashburn", "pue"), 1.1); // its parent's
        QVERIFY(document.setField({2, "ashburn", "pue"}, 1.1)); // equal to the parent's: no override, no step
        QCOMPARE(document.history().count(), 2);
        QCOMPARE(*document.plan(), *sample());
        QVERIFY(!document.setField({9, "ashburn", "pue"}, 1.05));
    }

    /// Of the plan in whatever scenario they are typed; an override that a file has is taken away by Reset.
    void drawsAreOfThePlan()
    {
        Plan plan = *sample();
        const std::string uid = plan.settings.uid, better = plan.scenarios[1].uid;
        plan.overrides.add({.scenario = better, .entity = uid, .field = "seed", .number = 9.0});
        PlanDocument document(std::make_shared<const Plan>(std::move(plan)));
        document.setCurrentScenario(1);
        QVERIFY(document.setField({1, uid, "samples"}, 100.0));
        QCOMPARE(document.plan()->settings.samples, std::int64_t(100));
        QCOMPARE(document.resolved()->settings.samples, std::int64_t(100));
        QCOMPARE(document.resolved()->settings.seed, std::int64_t(7));
        QVERIFY(document.resetField({1, uid, "seed"}));
        QCOMPARE(document.plan()->overrides.size(), sample()->overrides.size());
        QCOMPARE(document.plan()->settings.seed, std::int64_t(7));
    }

    void resetInTheBaselineIsTheDefault()
    {
        PlanDocument document(sample());
        QVERIFY(document.resetField({0, "own", "utilization"}));
        QCOMPARE(number(*document.plan(), "own", "utilization"), NodeGroup{}.utilization.value);
        QVERIFY(document.resetField({0, "own", "node_embodied_kgco2e"})); // optional: not given
        QVERIFY(!document.plan()->groups[0].nodeEmbodied);
        QVERIFY(!document.resetField({0, "own", "fleet"})); // has no default
    }

    void typedTextIsShownAgain()
    {
        PlanDocument document(sample());
        const FieldPlace peak{0, "own", "host_peak_w"};
        QCOMPARE(document.enteredText(peak), std::string("2.676 kW"));
        QVERIFY(document.setField(peak, 850.0 + 2000, "2.85 kW"));
        QCOMPARE(document.enteredText(peak), std::string("2.85 kW"));
        QCOMPARE(document.plan()->provenance.size(), 1u);
        QVERIFY(document.plan()->provenance[0].source.empty()); // the data sheet said another value
        document.history().undo();                              // text and value in one step
        QCOMPARE(document.enteredText(peak), std::string("2.676 kW"));
        QVERIFY(document.edit({"by script", {}},
                              [](Plan& p) { return setField(p, "own", "host_peak_w", 2700.0); }));
        QCOMPARE(document.enteredText(peak), std::string()); // says another value than the plan's

        QVERIFY(document.setField({1, "own", "host_peak_w"}, 2900.0, "2,9 kW"));
        QCOMPARE(document.enteredText({1, "own", "host_peak_w"}), std::string("2,9 kW"));
        QVERIFY(check(*document.plan()));
        QVERIFY(document.resetField({1, "own", "host_peak_w"}));
        QCOMPARE(document.enteredText({1, "own", "host_peak_w"}), std::string());
    }

    /// A new group's price of 0 is no price until somebody types it, over the 0 that is there too.
    void defaultThatIsTypedIsOnesOwn()
    {
        Plan plan = *sample();
        plan.groups.edit()[0].pricePerNode = {0};
        PlanDocument document(std::make_shared<const Plan>(plan));
        const FieldPlace price{0, "own", "price_per_node"};
        QVERIFY(document.setField(price, 0.0, "0"));
        QCOMPARE(document.history().count(), 1);
        QCOMPARE(document.enteredText(price), std::string("0"));
        QVERIFY(document.setField(price, 0.0, "0")); // it is said already
        QCOMPARE(document.history().count(), 1);
        document.history().undo();
        QCOMPARE(*document.plan(), plan);
        QVERIFY(document.setField({1, "own", "price_per_node"}, 0.0, "0")); // there it is the baseline's
        QCOMPARE(document.enteredText(price), std::string("0"));
        QCOMPARE(document.plan()->overrides.size(), plan.overrides.size());
        const FieldPlace peak{0, "own", "host_peak_w"}; // has a source
        QVERIFY(document.setField(peak, 2676.0, "2676 W"));
        QCOMPARE(document.enteredText(peak), std::string("2.676 kW"));
    }

    void dragIsOneStep()
    {
        PlanDocument document(sample());
        const FieldPlace pue{0, "ashburn", "pue"};
        for (const double value : {1.3, 1.35, 1.4})
            QVERIFY(document.setField(pue, value, {}, Drag::Yes));
        QCOMPARE(document.history().count(), 1);
        document.endDrag();
        QVERIFY(document.setField(pue, 1.5, {}, Drag::Yes));
        QCOMPARE(document.history().count(), 2);
        QVERIFY(document.setField({0, "oslo", "pue"}, 1.5, {}, Drag::Yes));
        QCOMPARE(document.history().count(), 3);
        document.history().undo();
        document.history().undo();
        QCOMPARE(number(*document.plan(), "ashburn", "pue"), 1.4);
        document.history().undo();
        QCOMPARE(*document.plan(), *sample());
    }

    void dragBackToTheStartIsNoStep()
    {
        PlanDocument document(sample());
        QVERIFY(document.setField({0, "ashburn", "pue"}, 1.3, {}, Drag::Yes));
        QVERIFY(document.setField({0, "ashburn", "pue"}, 1.25, {}, Drag::Yes));
        QCOMPARE(document.history().count(), 0);
        QVERIFY(!document.isModified());
    }

    void dragIsTakenBack()
    {
        PlanDocument document(sample());
        const FieldPlace peak{1, "own", "host_peak_w"}; // its value has a source
        document.cancelDrag(peak);                      // nothing was dragged
        QVERIFY(document.setField(peak, 2700.0, "2700", Drag::Yes));
        QVERIFY(document.setField(peak, 2800.0, "2800", Drag::Yes));
        document.cancelDrag({0, "own", "host_peak_w"}); // another place
        QCOMPARE(document.history().count(), 1);
        document.cancelDrag(peak);
        QCOMPARE(document.history().count(), 0);
        QCOMPARE(*document.plan(), *sample());
        QVERIFY(!document.isModified());
        QVERIFY(document.setField(peak, 2900.0, {}, Drag::Yes));
        document.endDrag();
        document.cancelDrag(peak);
        QCOMPARE(document.history().count(), 1);
    }

    void aSavedStateWithinADragStaysReachable()
    {
        PlanDocument document(sample());
        QVERIFY(document.setField({0, "ashburn", "pue"}, 1.3, {}, Drag::Yes));
        document.markSaved(document.plan());
        QVERIFY(document.setField({0, "ashburn", "pue"}, 1.4, {}, Drag::Yes));
        QCOMPARE(document.history().count(), 2);
        document.history().undo();
        QVERIFY(!document.isModified());
    }

    void savedWhileEditsWentOn()
    {
        PlanDocument document(sample());
        QVERIFY(document.setField({0, "ashburn", "pue"}, 1.3));
        const PlanPtr handedOut = document.plan();
        QVERIFY(document.setField({0, "ashburn", "pue"}, 1.4));
        document.markSaved(handedOut);
        QVERIFY(document.isModified());
        document.history().undo();
        QVERIFY(!document.isModified());
        document.history().undo();
        QVERIFY(document.isModified());
    }

    void stepTextNamesActionEntityAndField_data()
    {
        QTest::addColumn<int>("scenario");
        QTest::addColumn<QString>("uid");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a column") << 0 << "own"
                                  << "host_peak_w"
                                  << "Change Host peak power of own";
        QTest::newRow("in a scenario") << 2 << "ashburn"
                                       << "pue"
                                       << "Change PUE of Ashburn in Best";
        QTest::newRow("of the plan") << 0 << "plan"
                                     << "discount_rate"
                                     << "Change Discount rate of Mixed";
        QTest::newRow("a nested rate") << 0 << "h100"
                                       << "peak.fp8_tflops"
                                       << "Change FP8 of H100 SXM";
        QTest::newRow("of a row without a name") << 0 << "a1"
                                                 << "share"
                                                 << "Change Share of the group of serve, own";
        QTest::newRow("an input by kind") << 0 << "staff"
                                          << "inputs.amount"
                                          << "Change Amount of staff";
    }
    void stepTextNamesActionEntityAndField() // UX-12
    {
        QFETCH(int, scenario);
        QFETCH(QString, uid);
        QFETCH(QString, field);
        PlanDocument document(sample());
        const FieldPlace place{static_cast<std::size_t>(scenario), uid.toStdString(), field.toStdString()};
        const Value old = fieldValue(*document.plan(), findRow(*document.plan(), place.uid), place.field);
        const double value = old.as<double>() ? *old.as<double>() * 0.99 : 1979;
        const auto done = document.setField(place, value);
        QVERIFY2(done, done ? "" : done.error().field.c_str());
        QTEST(document.history().undoText(), "expected");
        QTEST(QString::fromStdString(inEnglish(document.stepText(0))), "expected");
        QCOMPARE(editTextFrom(toLine(document.stepText(0))), document.stepText(0)); // what the journal keeps
    }

    void rowStepTexts()
    {
        const Plan plan = test::samplePlan();
        QCOMPARE(inEnglish(addText(plan, findRow(plan, "own"))), std::string("Add node group own"));
        QCOMPARE(inEnglish(removeText(plan, findRow(plan, "oslo"))), std::string("Remove site Oslo"));
        QCOMPARE(inEnglish(moveText(plan, findRow(plan, "a2"))), std::string("Move assignment run, cloud"));
        QCOMPARE(inEnglish(duplicateText(plan, findRow(plan, "best"))),
                 std::string("Duplicate scenario Best"));
        QCOMPARE(inEnglish(pasteText(300, *findTable("node_groups"))),
                 std::string("Paste 300 cells, kind: node group"));
        QCOMPARE(editTextFrom("not ours").verb, std::string("not ours"));
        for (const TableInfo& table : tables()) // each has a word of its own
            QVERIFY2(kindWord(table.name) != table.name || table.name == "plan", table.name.data());
    }

    /// UX-11: edits of every table, in the baseline and as overrides; 500 undos lead to the start, 500 redos
    /// to the end.
    void randomWalk()
    {
        constexpr unsigned seed = 11;
        constexpr int steps = 500;
        std::mt19937 random(seed);
        PlanDocument document(sample());
        const std::string start = planToJson(*document.plan());
        const std::vector<Target> targets = allTargets();
        std::set<std::string> touched;
        std::size_t turn = 0;
        for (; document.history().count() < steps && turn < 20 * targets.size(); ++turn) {
            const Target& target = targets[turn % targets.size()];
            const int before = document.history().count();
            randomEdit(document, target, random);
            if (document.history().count() > before)
                touched.insert(std::string(target.table->name));
        }
        QVERIFY2(document.history().count() == steps,
                 qPrintable(QString("seed %1: %2 edits").arg(seed).arg(document.history().count())));
        QCOMPARE(touched.size(), tables().size());
        const std::string end = planToJson(*document.plan());
        QVERIFY(end != start);
        for (int i = 0; i < steps; ++i)
            document.history().undo();
        QCOMPARE(QString::fromStdString(planToJson(*document.plan())), QString::fromStdString(start));
        QVERIFY(!document.isModified());
        for (int i = 0; i < steps; ++i)
            document.history().redo();
        QCOMPARE(QString::fromStdString(planToJson(*document.plan())), QString::fromStdString(end));
    }

    void addsRows()
    {
        PlanDocument document(sample());
        const auto uid = addRow(document, "node_groups", {{"fleet", "f1"}, {"nodes", 3.0}});
        QVERIFY(uid);
        QCOMPARE(document.history().undoText(), QString("Add node group Node group"));
        QCOMPARE(rowText(*document.plan(), findRow(*document.plan(), *uid), "name"),
                 std::string("Node group"));
        const auto second = addRow(document, "node_groups", {{"fleet", "f1"}});
        QVERIFY(second);
        QCOMPARE(rowText(*document.plan(), findRow(*document.plan(), *second), "name"),
                 std::string("Node group 2"));
        const auto elsewhere = addRow(document, "node_groups", {{"fleet", "f2"}}); // free in its own fleet
        QCOMPARE(rowText(*document.plan(), findRow(*document.plan(), *elsewhere), "name"),
                 std::string("Node group"));
        QVERIFY(!addRow(document, "node_groups"));              // of which fleet?
        QVERIFY(!addRow(document, "fleets", {{"site", "f1"}})); // f1 is no site
        QVERIFY(!addRow(document, "nonsense"));
        QCOMPARE(document.history().count(), 3);
    }

    void removesRowsWithWhatBelongsToThem()
    {
        PlanDocument document(sample());
        QVERIFY(removeRows(document, {"f1"}));
        QCOMPARE(document.history().undoText(), QString("Remove fleet F1"));
        QCOMPARE(document.plan()->groups.size(), 1u);
        document.history().undo();
        QVERIFY(removeRows(document, {"a1", "a3"}));
        QCOMPARE(document.history().undoText(), QString("Remove 2 rows, kind: assignment"));
        QVERIFY(!removeRows(document, {"nobody"}));
        QVERIFY(!removeRows(document, {"plan"}));
        QVERIFY(removeRows(document, {}));
        QCOMPARE(document.history().count(), 1);
    }

    void duplicates_data()
    {
        QTest::addColumn<QString>("uid");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("table"); // of the parts
        QTest::addColumn<int>("parts");     // rows more in it
        QTest::newRow("a group and its source") << "own"
                                                << "own 2"
                                                << "provenance" << 1;
        QTest::newRow("a fleet with its group") << "f1"
                                                << "F1 2"
                                                << "node_groups" << 1;
        QTest::newRow("a fleet with its label") << "f1"
                                                << "F1 2"
                                                << "labels" << 1;
        QTest::newRow("a site with its uncertain price") << "ashburn"
                                                         << "Ashburn 2"
                                                         << "uncertainty" << 1;
        QTest::newRow("a site with its tariff") << "ashburn"
                                                << "Ashburn 2"
                                                << "tariffs" << 1;
        QTest::newRow("a scenario with its overrides") << "better"
                                                       << "Better hall 2"
                                                       << "overrides" << 2;
        QTest::newRow("a workload with its machines") << "run"
                                                      << "run 2"
                                                      << "assignments" << 1;
    }
    void duplicates()
    {
        QFETCH(QString, uid);
        QFETCH(QString, name);
        QFETCH(QString, table);
        PlanDocument document(sample());
        const TableInfo* info = findTable(table.toStdString());
        const auto before = info->size(*document.plan());
        const auto copy = duplicateRow(document, uid.toStdString());
        QVERIFY2(copy, copy ? "" : copy.error().field.c_str());
        const PlanPtr changed = document.plan();
        const Plan& plan = *changed;
        QCOMPARE(QString::fromStdString(rowTitle(plan, findRow(plan, *copy))), name);
        QCOMPARE(findRow(plan, *copy).at, findRow(plan, uid.toStdString()).at + 1);
        QTEST(static_cast<int>(info->size(plan) - before), "parts");
        QVERIFY(check(plan));
        document.history().undo();
        QCOMPARE(*document.plan(), *sample());
    }

    void uncertaintyIsOneStep()
    {
        PlanDocument document(sample());
        const Uncertainty wanted{.entity = "ashburn", .field = "pue", .a = 1.1, .b = 1.3};
        QVERIFY(setUncertainty(document, wanted));
        QCOMPARE(document.history().undoText(), QString("Set the distribution of PUE of Ashburn"));
        const Uncertainty* set = findUncertainty(*document.plan(), "ashburn", "pue");
        QVERIFY(set && set->b == 1.3);
        QCOMPARE(set->ord, std::int64_t{1});       // the price has the first
        QVERIFY(setUncertainty(document, wanted)); // nothing new
        QCOMPARE(document.history().count(), 1);
        QVERIFY(clearUncertainty(document, "ashburn", "pue"));
        QCOMPARE(document.history().undoText(), QString("Remove the distribution of PUE of Ashburn"));
        QVERIFY(!findUncertainty(*document.plan(), "ashburn", "pue"));
        QVERIFY(clearUncertainty(document, "ashburn", "pue"));
        QCOMPARE(document.history().count(), 2);
        document.history().undo();
        QVERIFY(findUncertainty(*document.plan(), "ashburn", "pue"));
        document.history().undo();
        QCOMPARE(*document.plan(), *sample());
    }

    void refusesDistributionsThatDoNotHold()
    {
        PlanDocument document(sample());
        const auto backwards =
            setUncertainty(document, {.entity = "ashburn", .field = "pue", .a = 1.3, .b = 1.1});
        QVERIFY(!backwards);
        QCOMPARE(backwards.error().field, std::string("sites/Ashburn/pue"));
        QVERIFY(!setUncertainty(document, {.entity = "nobody", .field = "pue", .a = 1.1, .b = 1.3}));
        QVERIFY(!clearUncertainty(document, "nobody", "pue"));
        QCOMPARE(document.history().count(), 0);
    }

    /// A copied row draws samples of its own.
    void aCopyHasItsOwnSamples()
    {
        PlanDocument document(sample());
        const auto copy = duplicateRow(document, "ashburn");
        QVERIFY(copy);
        const Uncertainty* copied = findUncertainty(*document.plan(), *copy, "price_per_kwh");
        QVERIFY(copied && copied->a == 0.05);
        QCOMPARE(copied->ord, std::int64_t{1});
        QCOMPARE(document.plan()->settings.nextOrd, std::optional<std::int64_t>(2));
    }

    void aCopyOfBusyWorkIsDisabled()
    {
        PlanDocument document(sample());
        const auto copy = duplicateRow(document, "serve"); // 60 % of a group that gives 40 % to another
        QVERIFY(copy);
        QCOMPARE(fieldValue(*document.plan(), findRow(*document.plan(), *copy), "enabled"), Value(false));
    }

    void movesRows()
    {
        PlanDocument document(sample());
        const auto order = [&] {
            QString all;
            for (const Workload& w : document.plan()->workloads)
                all += QString::fromStdString(w.uid) + ' ';
            return all.trimmed();
        };
        QVERIFY(moveRow(document, "rest", "serve"));
        QCOMPARE(order(), QString("rest serve run"));
        QCOMPARE(document.history().undoText(), QString("Move workload rest"));
        QVERIFY(moveRow(document, "rest", ""));
        QCOMPARE(order(), QString("serve run rest"));
        QVERIFY(moveRow(document, "serve", "rest"));
        QCOMPARE(order(), QString("run serve rest"));
        QVERIFY(moveRow(document, "run", "run")); // where it is
        QCOMPARE(order(), QString("run serve rest"));
        QVERIFY(!moveRow(document, "run", "own"));
        QVERIFY(moveRow(document, "best", "base")); // the baseline stays first
        QCOMPARE(document.plan()->scenarios[0].uid, std::string("base"));
        QCOMPARE(document.plan()->scenarios[1].uid, std::string("best"));
    }

    void scenariosArePlaced()
    {
        PlanDocument document(sample()); // base, better, best on better
        QVERIFY(placeScenario(document, "best", "base", "better"));
        const auto scenarios = [&] {
            std::string all;
            for (const Scenario& s : document.plan()->scenarios)
                all += s.uid + '<' + s.parent + ' ';
            return all;
        };
        QCOMPARE(scenarios(), std::string("base< best< better< "));
        QVERIFY(placeScenario(document, "better", "best"));
        QCOMPARE(scenarios(), std::string("base< best< better<best "));
        const auto loop = placeScenario(document, "best", "better");
        QVERIFY(!loop && loop.error().kind == Error::Kind::Inconsistent);
        QVERIFY(!placeScenario(document, "base", "best"));
        QVERIFY(!placeScenario(document, "best", "", "nobody"));
        QCOMPARE(document.history().count(), 2);
        document.history().undo();
        document.history().undo();
        QCOMPARE(scenarios(), std::string("base< better< best<better "));
    }

    /// A group is a step of its own; the baseline is in none.
    void scenariosAreGrouped()
    {
        PlanDocument document(sample());
        QVERIFY(groupScenarios(document, {"better", "best"}, "Hall"));
        QCOMPARE(document.history().undoText(), QString("Group 2 scenarios as “Hall”"));
        QCOMPARE(scenarioGroups(*document.plan()), std::vector<std::string>{"Hall"});
        QCOMPARE(scenariosInGroup(*document.plan(), "Hall"), (std::vector<std::size_t>{1, 2}));
        QVERIFY(groupScenarios(document, {"better", "best"}, "Hall")); // nothing new
        QVERIFY(groupScenarios(document, {"best"}, ""));
        QCOMPARE(document.history().undoText(), QString("Take Best out of its group"));
        QCOMPARE(scenariosInGroup(*document.plan(), "Hall"), std::vector<std::size_t>{1});
        QVERIFY(scenariosInGroup(*document.plan(), "").empty());
        const auto copy = duplicateScenario(document, 1, "");
        QVERIFY(copy && document.plan()->scenarios[*findScenario(*document.plan(), *copy)].group == "Hall");
        const auto tooLong = groupScenarios(document, {"best"}, std::string(201, 'x'));
        QVERIFY(!tooLong && tooLong.error().kind == Error::Kind::OutOfRange);
        QCOMPARE(tooLong.error().field, std::string("scenarios/Best/group"));
        QVERIFY(!groupScenarios(document, {"best", "base"}, "Hall"));
        QCOMPARE(document.history().count(), 3);
    }

    /// Those based on one that goes have its parent then, in whatever order they go.
    void scenariosAreRemoved()
    {
        PlanDocument document(sample());
        QVERIFY(addScenario(document, 2, "Third")); // base, better, best on better, third on best
        QVERIFY(removeScenarios(document, {"best", "better"}));
        QCOMPARE(document.plan()->scenarios.size(), std::size_t{2});
        QCOMPARE(document.plan()->scenarios[1].parent, std::string());
        QCOMPARE(document.plan()->overrides.size(), std::size_t{0});
        QCOMPARE(document.history().undoText(), QString("Remove 2 rows, kind: scenario"));
        QVERIFY(!removeScenarios(document, {"base"}));
        QCOMPARE(document.history().count(), 2);
    }

    /// In any order: the parent's value decides what is an override.
    void valuesOfScenarios()
    {
        PlanDocument document(sample());
        const auto pue = [](std::size_t scenario, std::optional<Value> value) {
            return ScenarioValue{{scenario, "ashburn", "pue"}, std::move(value)};
        };
        const EditText text{"Paste", {}};
        QVERIFY(setValues(document, text, {pue(2, 1.2), pue(1, 1.2), pue(0, 1.3)}));
        QCOMPARE(number(*document.plan(), "ashburn", "pue"), 1.3);
        QVERIFY(findOverride(*document.plan(), 1, "ashburn", "pue"));
        QVERIFY(!findOverride(*document.plan(), 2, "ashburn", "pue"));
        QVERIFY(setValues(document, text, {pue(1, std::nullopt)}));
        QVERIFY(!findOverride(*document.plan(), 1, "ashburn", "pue"));
        QCOMPARE(document.history().count(), 2);
        const PlanPtr before = document.plan();
        const auto bad = setValues(document, text, {pue(1, 1.1), pue(2, 0.5)});
        QVERIFY(!bad);
        QCOMPARE(bad.error().row, 2u);
        QVERIFY(document.plan() == before);
    }

    void historyIsLimited()
    {
        PlanDocument document(sample());
        for (int i = 1; i <= PlanDocument::undoLimit + 5; ++i)
            QVERIFY(document.setField({0, "plan", "seed"}, 100 + i));
        QCOMPARE(document.history().count(), PlanDocument::undoLimit);
    }

    void currentScenarioFollowsItsScenario()
    {
        PlanDocument document(sample());
        QSignalSpy moved(&document, &PlanDocument::currentScenarioChanged);
        document.setCurrentScenario(2);
        document.setCurrentScenario(2);
        QCOMPARE(moved.count(), 1);
        const auto removeBetter = [](Plan& plan) -> Result<void> {
            removeRow(plan, "better");
            return {};
        };
        QVERIFY(document.edit({"Remove", {}}, removeBetter));
        QCOMPARE(document.currentScenario(), 1u); // "best" is now the second
        QCOMPARE(moved.last().at(0).toInt(), 1);
        document.history().undo();
        QCOMPARE(document.currentScenario(), 2u);
        document.setCurrentScenario(7);
        QCOMPARE(document.currentScenario(), 0u);
    }

    void anotherPlanStartsAnew()
    {
        PlanDocument document(sample());
        QVERIFY(document.setField({0, "ashburn", "pue"}, 1.3));
        document.setCurrentScenario(1);
        QSignalSpy replaced(&document, &PlanDocument::replaced);
        document.replace(std::make_shared<const Plan>(newPlan("Other")));
        QCOMPARE(replaced.count(), 1);
        QCOMPARE(document.history().count(), 0);
        QCOMPARE(document.currentScenario(), 0u);
        QVERIFY(!document.isModified());
        document.markModified();
        QVERIFY(document.isModified());
    }
};

QTEST_GUILESS_MAIN(TestPlanDocument)
#include "tst_plan_document.moc"
