// Rows of the catalogue from CSV into a plan: what would change, what cannot be taken, out and in again;
// copies of models and systems that an edited plan or a newer catalogue makes differ.
#include <QTest>

#include "catalogue/catalogue_import.h"
#include "catalogue/copy_in.h"
#include "catalogue/own_rows.h"
#include "domain/check.h"
#include "domain/edit.h"
#include "domain/origin.h"
#include "domain/resolve.h"
#include "exchange/csv.h"

using namespace jw;
using namespace std::string_literals;
Q_DECLARE_METATYPE(std::string)

namespace {

constexpr const char* today = "2026-11-22T00:00:00Z";

const CatalogueTable& tableNamed(std::string_view name) { return *findCatalogueTable(name); }

/// What the file would do; a plan without scenarios but the baseline.
Result<CatalogueImport> read(const Plan& plan, std::string_view csv)
{
    return readRows({plan, 0, plan}, csv);
}

Plan taken(Plan plan, std::string_view csv)
{
    const auto import = read(plan, csv);
    if (!import || import->toTake() == 0 || !takeRows(plan, 0, *import, today))
        qFatal("the file of this test cannot be taken");
    return plan;
}

std::string csvOfOwn(const Plan& plan)
{
    Catalogue own;
    for (OwnRow& row : ownAccelerators({plan, 0, plan}))
        own.accelerators.push_back(std::move(row.row));
    const CatalogueTable& table = tableNamed("accelerators");
    return toCsv(csvOf(table, own, matchingRows(table, own, {})));
}

std::string builtInCsv(std::string_view words)
{
    const CatalogueTable& table = tableNamed("accelerators");
    return toCsv(csvOf(table, builtInCatalogue(), matchingRows(table, builtInCatalogue(), words)));
}

/// "tdp_w: null -> 300"
std::string textOf(const ImportedRow& row)
{
    std::string text;
    for (const CellChange& change : row.changes)
        text += std::string(change.field->key) + ": " + plainText(change.before) + " -> " +
                plainText(change.after) + '\n';
    return text;
}

/// A plan with two cards of its own and a built-in one: "Lab card" has a source, "Old card" none.
Plan labPlan()
{
    Plan plan = taken(newPlan("Lab"),
                      "name,vendor,memory_gib,tdp_w,idle_w,bf16_tflops,estimated_fields,source,source_url,"
                      "as_of,confidence,note\n"
                      "Lab card,Us,48,300,20,150,idle_w,Our bench,https://lab.example/card,2026-05,published,"
                      "third run\n"
                      "Old card,,,225,,,,,,,,\n");
    return taken(std::move(plan), builtInCsv("v100 PCIe 16GB"));
}

/// A group of a system as the Fleet page copies it: its figures with their sources.
Plan systemPlan(std::string_view system)
{
    const SystemRow& row = *builtInCatalogue().findSystem(system);
    const AcceleratorRow& device = *builtInCatalogue().findAccelerator(row.acceleratorId);
    Plan plan = newPlan("Hall");
    plan.accelerators.add({.uid = "device", .name = device.name, .catalogueId = device.id});
    plan.groups.add({.uid = "group", .fleet = "fleet", .name = row.name, .accelerator = "device"});
    for (const SourcedValue& value : copiedFields(row, device, 1.0)) {
        if (!setField(plan, "group", value.field, value.value))
            qFatal("a figure of the system is refused");
        noteSource(plan, {0, "group", value.field}, value.source, today);
    }
    return plan;
}

/// A run with the shape of a catalogue model.
Plan modelPlan(std::string_view model)
{
    const ModelRow& row = *builtInCatalogue().findModel(model);
    Plan plan = newPlan("Runs");
    plan.workloads.add({.uid = "run", .name = "Run", .kind = WorkloadKind::Training});
    const auto set = [&](const std::string& field, const Value& value, const Source& source) {
        if (!setField(plan, "run", field, value))
            qFatal("a figure of the model is refused");
        noteSource(plan, {0, "run", field}, source, today);
    };
    for (const SourcedValue& value : copiedFields(row))
        set("inputs.arch." + value.field, value.value, value.source);
    set("inputs.model", row.id, sourceOf(row, "id"));
    return plan;
}

std::string copiesOf(const Plan& plan, std::string_view table, std::string_view id)
{
    std::string text;
    const void* row = findRow(tableNamed(table), builtInCatalogue(), id);
    for (const PlanCopy& copy : planCopies({plan, 0, plan}, tableNamed(table), row)) {
        text += copy.title + ':';
        for (const FieldDifference& difference : copy.differences)
            text += ' ' + difference.inCatalogue.field + ' ' + plainText(difference.inPlan) + " -> " +
                    plainText(difference.inCatalogue.value) + (difference.ownValue ? " own" : "");
        text += '\n';
    }
    return text;
}

} // namespace

class TestCatalogueImport : public QObject {
    Q_OBJECT

private slots:
    void newRowsHaveTheirFiguresAndSources()
    {
        const Plan plan = labPlan();
        QCOMPARE(plan.accelerators.size(), std::size_t(3));
        const Accelerator& card = plan.accelerators[0];
        QCOMPARE(card.name, "Lab card"s);
        QCOMPARE(card.memory->value, 48.0);
        QCOMPARE(card.tdp.value, 300.0);
        QCOMPARE(card.peak.bf16->value, 150.0);
        QVERIFY(card.catalogueId.empty() && !card.peak.fp16 && !card.interconnect);
        const Source* source = originOf(plan, 0, card.uid, "tdp_w").source;
        QVERIFY(source);
        QCOMPARE(source->title, "Our bench"s);
        QCOMPARE(source->url, "https://lab.example/card"s);
        QCOMPARE(source->published, "2026-05"s);
        QCOMPARE(source->note, "third run"s);
        QCOMPARE(source->confidence, Confidence::Published);
        QVERIFY(source->kind == SourceKind::Own);
        QVERIFY(originOf(plan, 0, card.uid, "idle_w").source->isEstimate());
        QVERIFY(problems(plan).empty());
    }

    /// 13 % of 225 W is 29.25 W.
    void idlePowerIsAssumed()
    {
        const Plan plan = labPlan();
        const Accelerator& card = plan.accelerators[1];
        QCOMPARE(card.idle.value, 29.25);
        QCOMPARE(originOf(plan, 0, card.uid, "idle_w").source->title, "assumption: 13 % of TDP"s);
        QVERIFY(originOf(plan, 0, card.uid, "idle_w").source->kind == SourceKind::Own);
        QCOMPARE(ownAccelerators({plan, 0, plan})[1].row.confidence, Confidence::Estimated);
        QVERIFY(!originOf(plan, 0, card.uid, "tdp_w").source);
    }

    void builtInRowsStayTheCatalogues()
    {
        const Plan plan = labPlan();
        const Accelerator& v100 = plan.accelerators[2];
        QCOMPARE(v100.catalogueId, "v100-pcie-16"s);
        QVERIFY(originOf(plan, 0, v100.uid, "tdp_w").source->kind == SourceKind::Catalogue);
        QCOMPARE(copiesOf(plan, "accelerators", "v100-pcie-16"), v100.name + ":\n"); // no difference
        QCOMPARE(ownAccelerators({plan, 0, plan}).size(), std::size_t(2));
    }

    void ownRowsAndChangedCopies()
    {
        Plan plan = labPlan();
        const std::string v100 = plan.accelerators[2].uid;
        noteSource(plan, {0, v100, "tdp_w"}, {.kind = SourceKind::Catalogue, .title = "Older sheet"}, today);
        QVERIFY(setField(plan, v100, "tdp_w", 240.0));
        QCOMPARE(ownAccelerators({plan, 0, plan}).size(), std::size_t(2)); // an older catalogue explains it
        noteEntered(plan, 0, v100, "tdp_w", {"240 W", today});
        const std::vector<OwnRow> own = ownAccelerators({plan, 0, plan});
        QCOMPARE(own.size(), std::size_t(3));
        QVERIFY(!own[0].changed && !own[1].changed && own[2].changed);
        QCOMPARE(own[2].row.tdp.value, 240.0);
        QCOMPARE(own[2].row.id, "v100-pcie-16"s);
        QCOMPARE(own[2].row.source, builtInCatalogue().findAccelerator("v100-pcie-16")->source);
        QCOMPARE(own[0].row.source, "Our bench"s);
        QCOMPARE(own[0].row.note, "third run"s);
        QCOMPARE(own[0].row.estimatedFields, std::vector{"idle_w"s});
        QVERIFY(own[1].row.source.starts_with("assumption") && !own[1].row.memory && !own[1].row.year);
    }

    void outAndInChangesNothing()
    {
        Plan plan = labPlan();
        QVERIFY(setField(plan, plan.accelerators[2].uid, "tdp_w", 240.0));
        noteEntered(plan, 0, plan.accelerators[2].uid, "tdp_w", {"240 W", today});
        const std::string csv = csvOfOwn(plan);
        QCOMPARE(std::ranges::count(csv, '\n'), 4); // a head, three rows
        const auto import = read(plan, csv);
        QVERIFY(import);
        for (const ImportedRow& row : import->rows)
            QVERIFY2(row.state == ImportState::Same, (row.name + '\n' + textOf(row)).c_str());
        QCOMPARE(import->toTake(), std::size_t(0));
    }

    void theSameFileTwiceChangesNothing()
    {
        const std::string csv = builtInCsv("h100");
        const Plan plan = taken(newPlan("Mine"), csv);
        const auto again = read(plan, csv);
        QVERIFY(again);
        for (const ImportedRow& row : again->rows)
            QVERIFY2(row.state == ImportState::Same, (row.name + '\n' + textOf(row)).c_str());
        QVERIFY(!again->notKept.empty()); // year, form factor and list price have no place in a plan
    }

    void changesSayOldAndNew()
    {
        const Plan plan = labPlan();
        const auto import = read(plan, "name,tdp_w,memory_gib,vendor\nLab card,320,48,\n");
        QVERIFY(import);
        QCOMPARE(import->rows.size(), std::size_t(1));
        QVERIFY(import->rows[0].state == ImportState::Changed);
        QCOMPARE(textOf(import->rows[0]), "tdp_w: 300 -> 320\n"s); // an empty cell leaves the vendor
        const Plan after = taken(plan, "name,tdp_w\nLab card,320\n");
        QCOMPARE(after.accelerators[0].tdp.value, 320.0);
        QCOMPARE(after.accelerators[0].vendor, "Us"s);
        QCOMPARE(after.accelerators.size(), plan.accelerators.size());
    }

    void aNewSourceIsAChange()
    {
        const Plan plan = labPlan();
        const std::string csv = "name,tdp_w,source\nLab card,300,Data sheet\n";
        const auto import = read(plan, csv);
        QVERIFY(import);
        QCOMPARE(textOf(import->rows[0]), "source: Our bench -> Data sheet\n" // nothing of the old one stays
                                          "source_url: https://lab.example/card -> \nas_of: 2026-05 -> \n"
                                          "note: third run -> \n"s);
        const Plan after = taken(plan, csv);
        const std::string& uid = after.accelerators[0].uid;
        QCOMPARE(originOf(after, 0, uid, "tdp_w").source->title, "Data sheet"s);
        QCOMPARE(originOf(after, 0, uid, "memory_gib").source->title, "Our bench"s);
    }

    void scenariosAreChangedAlone()
    {
        Plan plan = labPlan();
        plan.scenarios.add({.uid = "s", .name = "Capped"});
        const auto resolved = resolve(plan, 1);
        QVERIFY(resolved);
        const auto import = readRows({plan, 1, *resolved}, "name,tdp_w\nLab card,250\nFresh,100\n");
        QVERIFY(import && import->toTake() == 2);
        QVERIFY(takeRows(plan, 1, *import, today));
        QCOMPARE(plan.accelerators[0].tdp.value, 300.0);
        QCOMPARE(resolve(plan, 1)->accelerators[0].tdp.value, 250.0);
        QCOMPARE(plan.accelerators[3].tdp.value, 100.0); // rows are the same in all scenarios
    }

    void faultsNameLineAndColumn_data()
    {
        QTest::addColumn<std::string>("csv");
        QTest::addColumn<std::string>("wanted"); // "line column"
        const auto row = [](const char* name, const char* csv, const char* wanted) {
            QTest::newRow(name) << std::string(csv) << std::string(wanted);
        };
        row("a word", "name,tdp_w\nA,fast\n", "2 tdp_w\n");
        row("below zero", "name,tdp_w\nA,-5\n", "2 tdp_w\n");
        row("no name", "name,tdp_w\nA,5\n,7\n", "3 name\n");
        row("no TDP of a new one", "name,memory_gib\nA,80\n", "2 tdp_w\n");
        row("two in a row", "name,tdp_w,memory_gib\nA,5,80\nB,x,0\n", "3 tdp_w\n3 memory_gib\n");
        row("twice", "name,tdp_w\nA,5\n\nA,6\n", "4 name\n");
        row("the plan's name, another id", "id,name,tdp_w\nx,Tesla V100 PCIe 16GB,250\n", "2 name\n");
        row("no date", "name,tdp_w,source,as_of\nA,5,S,last spring\n", "2 as_of\n");
        row("no such confidence", "name,tdp_w,confidence\nA,5,sure\n", "2 confidence\n");
        row("idle above TDP", "name,tdp_w,idle_w\nA,5,6\nB,5,4\n", "2 idle_w\n");
        row("all is well", "name,tdp_w\nA,5\n", "");
    }
    void faultsNameLineAndColumn()
    {
        QFETCH(std::string, csv);
        QFETCH(std::string, wanted);
        const auto import = read(labPlan(), csv);
        QVERIFY(import);
        std::string lines;
        for (const ImportedRow& row : import->rows)
            for (const CellFault& fault : row.faults)
                lines += std::to_string(fault.error.row) + ' ' + std::string(fault.column->key) + '\n';
        QCOMPARE(lines, wanted);
        QCOMPARE(import->count(ImportState::Unreadable), wanted.empty() ? std::size_t(0) : std::size_t(1));
    }

    void filesThatAreNone_data()
    {
        QTest::addColumn<std::string>("csv");
        QTest::addColumn<std::string>("field");
        QTest::newRow("a column of its own") << "name,tdp_w,color\nA,5,red\n"s
                                             << "accelerators.color"s;
        QTest::newRow("no names") << "vendor,tdp_w\nA,5\n"s
                                  << "accelerators.name"s;
        QTest::newRow("a column twice") << "name,tdp_w,tdp_w\nA,5,5\n"s
                                        << "accelerators.tdp_w"s;
        QTest::newRow("a short row") << "name,tdp_w,vendor\nA,5\n"s
                                     << ""s;
        QTest::newRow("nothing") << ""s
                                 << ""s;
    }
    void filesThatAreNone()
    {
        QFETCH(std::string, csv);
        QFETCH(std::string, field);
        const auto import = read(labPlan(), csv);
        QVERIFY(!import);
        QCOMPARE(import.error().field, field);
        QVERIFY(csv.empty() || import.error().row > 0);
    }

    void groupsKnowTheirSystem_data()
    {
        QTest::addColumn<std::string>("id");
        for (const SystemRow& row : builtInCatalogue().systems)
            QTest::newRow(row.id.c_str()) << row.id;
    }
    void groupsKnowTheirSystem()
    {
        QFETCH(std::string, id);
        const Plan plan = systemPlan(id);
        QCOMPARE(idsInPlan({plan, 0, plan}, tableNamed("systems")), std::set<std::string>{id});
        QCOMPARE(copiesOf(plan, "systems", id), plan.groups[0].name + ":\n");
    }

    /// The DGX H100 has 300,000 USD and 2,676 W of host in the catalogue.
    void changedSystemsAreOffered()
    {
        Plan plan = systemPlan("dgx-h100");
        QVERIFY(setField(plan, "group", "price_per_node", 280000.0)); // as an older catalogue had it
        QVERIFY(setField(plan, "group", "host_peak_w", 2500.0));
        noteEntered(plan, 0, "group", "host_peak_w", {"2.5 kW", today});
        QCOMPARE(copiesOf(plan, "systems", "dgx-h100"),
                 plan.groups[0].name + ": host_peak_w 2500 -> 2676 own price_per_node 280000 -> 300000\n");
        QCOMPARE(copiesOf(plan, "systems", "dgx-h200"), ""s);
    }

    void groupsOfOnesOwnHaveNoSystem()
    {
        Plan plan = systemPlan("dgx-h100");
        plan.provenance = {};
        QVERIFY(idsInPlan({plan, 0, plan}, tableNamed("systems")).empty());
    }

    void overridesOfAScenarioKnowTheirSystem()
    {
        Plan plan = systemPlan("dgx-h100");
        plan.scenarios.add({.uid = "s", .name = "Newer"});
        QVERIFY(setInScenario(plan, 1, "group", "price_per_node", 290000.0));
        const auto resolved = resolve(plan, 1);
        QVERIFY(resolved);
        const auto copies = planCopies({plan, 1, *resolved}, tableNamed("systems"),
                                       builtInCatalogue().findSystem("dgx-h100"));
        QCOMPARE(copies.size(), std::size_t(1));
        QCOMPARE(copies[0].differences.size(), std::size_t(1));
        QVERIFY(copies[0].differences[0].ownValue);
    }

    /// Llama 3.1 405B: 126 layers of 16,384 (Llama 3 paper, table 3).
    void changedModelsAreOffered()
    {
        Plan plan = modelPlan("llama3.1-405b");
        QCOMPARE(copiesOf(plan, "models", "llama3.1-405b"), "Run:\n"s);
        QVERIFY(setField(plan, "run", "inputs.arch.layers", 120.0));
        QVERIFY(setField(plan, "run", "inputs.arch.hidden", 16000.0));
        noteEntered(plan, 0, "run", "inputs.arch.hidden", {"16000", today});
        QCOMPARE(copiesOf(plan, "models", "llama3.1-405b"),
                 "Run: inputs.arch.layers 120 -> 126 inputs.arch.hidden 16000 -> 16384 own\n"s);
        const auto all = differingCopies({plan, 0, plan});
        QCOMPARE(all.size(), std::size_t(1));
        QCOMPARE(all[0].id, "llama3.1-405b"s);
        QCOMPARE(std::string(all[0].table->name), "models"s);
    }

    /// What is no transformer has its work of a sample from the catalogue.
    void changedSampleWorkIsOffered()
    {
        const ModelRow& row = *builtInCatalogue().findModel("resnet-50");
        const auto work = copiedSampleWork(row);
        QVERIFY(work && !missingShape(row).empty());
        Plan plan = newPlan("Runs");
        plan.workloads.add({.uid = "run", .name = "Run", .kind = WorkloadKind::Training});
        QVERIFY(setField(plan, "run", "inputs.model", row.id));
        QVERIFY(setField(plan, "run", "inputs.flops_per_token", 1e9)); // of an older catalogue
        noteSource(plan, {0, "run", "inputs.flops_per_token"}, work->source, today);
        const auto copies = planCopies({plan, 0, plan}, tableNamed("models"), &row);
        QCOMPARE(copies.size(), std::size_t(1));
        QCOMPARE(copies[0].differences.size(), std::size_t(1));
        QVERIFY(copies[0].differences[0].inCatalogue.value == work->value);
        QVERIFY(!copies[0].differences[0].ownValue);
    }

    /// A name alone is no copy: published runs are compared by it.
    void shapesOfOnesOwnAreNoCopies()
    {
        Plan plan = modelPlan("llama3.1-405b");
        plan.provenance = {};
        QVERIFY(idsInPlan({plan, 0, plan}, tableNamed("models")).empty());
    }
};

QTEST_APPLESS_MAIN(TestCatalogueImport)
#include "tst_catalogue_import.moc"
