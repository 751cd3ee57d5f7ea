// Systems, regions, cloud prices and models from CSV into a plan: each table out of the catalogue and in
// again, own rows by hand, bad rows left out whole.
#include <QTest>

#include "catalogue/catalogue_import.h"
#include "domain/check.h"
#include "domain/edit.h"
#include "domain/origin.h"
#include "domain/resolve.h"

using namespace jw;
using namespace std::string_literals;
Q_DECLARE_METATYPE(std::string)

namespace {

constexpr const char* today = "2026-11-22T00:00:00Z";

CatalogueImport read(const Plan& plan, std::string_view csv)
{
    auto import = readRows({plan, 0, plan}, csv);
    if (!import)
        qFatal("%s: %s", import.error().field.c_str(), import.error().text.c_str());
    return std::move(*import);
}

Plan taken(Plan plan, std::string_view csv)
{
    if (!takeRows(plan, 0, read(plan, csv), today))
        qFatal("the file of this test cannot be taken");
    return plan;
}

/// The whole table as `catalogue list TABLE --csv` and the page's export have it.
std::string exported(std::string_view name)
{
    const CatalogueTable& table = *findCatalogueTable(name);
    return toCsv(csvOf(table, builtInCatalogue(), matchingRows(table, builtInCatalogue(), {})));
}

/// "3 on_demand_usd_per_hour" of each cell that cannot be taken.
std::string faultsOf(const CatalogueImport& import)
{
    std::string lines;
    for (const ImportedRow& row : import.rows)
        for (const CellFault& fault : row.faults)
            lines += std::to_string(fault.error.row) + ' ' + std::string(fault.column->key) + '\n';
    return lines;
}

std::string changesOf(const CatalogueImport& import)
{
    std::string lines;
    for (const ImportedRow& row : import.rows)
        for (const CellChange& change : row.changes)
            lines += row.name + ": " + std::string(change.field->key) + ' ' + plainText(change.before) +
                     " -> " + plainText(change.after) + '\n';
    return lines;
}

Value valueOf(const Plan& plan, const std::string& uid, std::string_view field)
{
    return fieldValue(plan, findRow(plan, uid), field);
}

/// A plan with a card of its own: 300 W, idle 20 W.
Plan cardPlan() { return taken(newPlan("Lab"), "id,name,tdp_w,idle_w\nlab-card,Lab card,300,20\n"); }

const std::string systemHead = "id,name,accelerator_id,accelerator_count,host_power_w,idle_power_w,price_usd,"
                               "source,source_url,as_of,confidence\n";

} // namespace

class TestImportTables : public QObject {
    Q_OBJECT

private slots:
    void eachTableComesInAgain_data()
    {
        QTest::addColumn<std::string>("name");
        for (const CatalogueTable& table : catalogueTables())
            if (canBeImported(table))
                QTest::newRow(std::string(table.name).c_str()) << std::string(table.name);
    }
    /// All rows are new but a hybrid of which neither FFN size nor dense layers are known, which is no shape;
    /// the plan holds together, and the same file again changes nothing.
    void eachTableComesInAgain()
    {
        QFETCH(std::string, name);
        const CatalogueTable& table = *findCatalogueTable(name);
        const std::string csv = exported(name);
        const CatalogueImport first = read(newPlan("All"), csv);
        QCOMPARE(first.table, &table);
        std::string refused;
        for (const ImportedRow& row : first.rows)
            for (const CellFault& fault : row.faults)
                refused += row.name + ' ' + std::string(fault.column->key) + ';';
        QCOMPARE(refused, name == "models" ? "Nemotron 3 Super 120B-A12B dense_layers;"s : ""s);
        QCOMPARE(first.toTake(), table.size(builtInCatalogue()) - first.count(ImportState::Unreadable));
        const Plan plan = taken(newPlan("All"), csv);
        QVERIFY(problems(plan).empty());
        const CatalogueImport again = read(plan, csv);
        QCOMPARE(changesOf(again), std::string());
        QCOMPARE(again.count(ImportState::Same), first.toTake());
        for (const DifferingCopy& copy : differingCopies({plan, 0, plan}))
            QFAIL((copy.id + " differs from what was taken").c_str());
    }

    void otherTablesHaveNoPlace()
    {
        QVERIFY(!canBeImported(*findCatalogueTable("supply")));
        QVERIFY(!canBeImported(*findCatalogueTable("reliability")));
        QVERIFY(!canBeImported(*findCatalogueTable("query_figures")));
        QVERIFY(!canBeImported(*findCatalogueTable("api_prices")));
    }

    /// Idle power of the host: 300 W - 4 cards of 20 W = 220 W. At 0.9 units of the currency for a dollar,
    /// 40,000 USD are 36,000.
    void aSystemOfOnesOwnCards()
    {
        Plan plan = cardPlan();
        plan.settings.usdRate.value = 0.9;
        plan =
            taken(std::move(plan),
                  systemHead + "box,Lab box,lab-card,4,1000,300,40000,Our meter,https://lab.example,2026-05,"
                               "published\n");
        QVERIFY(problems(plan).empty());
        QCOMPARE(plan.groups.size(), std::size_t(1));
        const NodeGroup& group = plan.groups[0];
        QCOMPARE(group.name, "Lab box"s);
        QCOMPARE(group.accelerator, plan.accelerators[0].uid);
        QCOMPARE(group.accelPerNode, std::int64_t(4));
        QCOMPARE(group.hostPeak.value, 1000.0);
        QCOMPARE(group.hostIdle.value, 220.0);
        QCOMPARE(group.pricePerNode.value, 36000.0);
        const Source* source = originOf(plan, 0, group.uid, "host_peak_w").source;
        QVERIFY(source && source->kind == SourceKind::Own);
        QCOMPARE(source->title, "Our meter"s);
        QCOMPARE(plan.fleets.size(), std::size_t(1)); // a new plan has none
    }

    void partOfASystem()
    {
        const Plan plan = taken(cardPlan(), systemHead + "box,Lab box,lab-card,4,1000,300,40000,,,,\n");
        const std::string csv = "name,accelerator_id,accelerator_count,price_usd\nLab box,lab-card,4,38000\n";
        QCOMPARE(changesOf(read(plan, csv)), "Lab box: price_per_node 40000 -> 38000\n"s);
        QCOMPARE(taken(plan, csv).groups[0].hostPeak.value, 1000.0);
    }

    /// 10 USD an hour for 4 accelerators: 2.5 each.
    void aRentOfOnesOwn()
    {
        const std::string csv = "id,provider,instance,accelerator_id,accelerator_count,region,"
                                "on_demand_usd_per_hour,spot_usd_per_hour,reserved_3y_usd_per_hour\n"
                                "own-1,Near,box4,h100-sxm,4,north,10,,6\n";
        const CatalogueImport import = read(newPlan("Rent"), csv);
        QCOMPARE(import.notKept.size(), std::size_t(1));
        QCOMPARE(import.notKept[0]->key, std::string_view("reserved_3y_usd_per_hour"));
        const Plan plan = taken(newPlan("Rent"), csv);
        QVERIFY(problems(plan).empty());
        const NodeGroup& group = plan.groups[0];
        QCOMPARE(group.name, "Near box4 north"s);
        QVERIFY(group.tenure == Tenure::Rented);
        QCOMPARE(group.rent->value, 2.5);
        QVERIFY(!group.spotRent);
        QCOMPARE(group.accelPerNode, std::int64_t(4));
        QCOMPARE(plan.accelerators[0].catalogueId, "h100-sxm"s); // copied in with it
        QCOMPARE(read(plan, csv).count(ImportState::Same), std::size_t(1));
    }

    void aRegionChangesItsSites()
    {
        const std::string head = "id,name,carbon_g_per_kwh,carbon_basis,industrial_usd_per_kwh,pue_typical\n";
        Plan plan = taken(newPlan("Sites"), head + "home,Home,120,\"direct, generation\",0.11,1.2\n");
        plan.sites.add({.uid = "second", .name = "Hall 2", .regionId = "home"});
        const Plan after = taken(plan, "id,name,pue_typical\nhome,Home,1.15\n");
        QCOMPARE(after.sites.size(), std::size_t(2));
        for (const Site& site : after.sites)
            QCOMPARE(site.pue.value, 1.15);
        QCOMPARE(after.sites[0].gridCarbon.value, 120.0);
        QCOMPARE(after.sites[0].carbonBasis, "direct, generation"s);
        QCOMPARE(after.sites[1].name, "Hall 2"s);
    }

    void aModelOfOnesOwnIsARunToComplete()
    {
        const std::string csv =
            "id,name,layers,hidden,ffn_hidden,heads,kv_heads,head_dim,vocab,ffn_matrices,train_tokens_b\n"
            "lab-1b,Lab 1B,16,2048,8192,32,8,64,128256,3,100\n";
        const Plan plan = taken(newPlan("Runs"), csv);
        QVERIFY(problems(plan).empty());
        const Workload& run = plan.workloads[0];
        QVERIFY(run.kind == WorkloadKind::Training && !run.enabled);
        QCOMPARE(run.name, "Lab 1B"s);
        QVERIFY(valueOf(plan, run.uid, "inputs.model") == Value("lab-1b"));
        QVERIFY(valueOf(plan, run.uid, "inputs.arch.ffn") == Value(8192.0));
        QVERIFY(valueOf(plan, run.uid, "inputs.arch.glu") == Value(true));
        QVERIFY(valueOf(plan, run.uid, "inputs.tokens") == Value(1e11));
        QCOMPARE(read(plan, csv).count(ImportState::Same), std::size_t(1));
    }

    void faultsNameLineAndColumn_data()
    {
        QTest::addColumn<std::string>("csv");
        QTest::addColumn<std::string>("wanted"); // "line column"
        const auto row = [](const char* name, const std::string& csv, const char* wanted) {
            QTest::newRow(name) << csv << std::string(wanted);
        };
        row("no such accelerator", systemHead + ",Box,nothing,4,1000,300,,,,,\n", "2 accelerator_id\n");
        row("hosts below zero", systemHead + ",Box,lab-card,4,1000,70,,,,,\n", "2 idle_power_w\n");
        row("hosts that idle above their peak", systemHead + ",Box,lab-card,4,1000,1100,,,,,\n",
            "2 idle_power_w\n");
        row("a system without its power", systemHead + ",Box,lab-card,4,,,,,,,\n",
            "2 host_power_w\n2 idle_power_w\n");
        row("a rent without a price",
            "provider,instance,accelerator_id,accelerator_count,region\nNear,box,lab-card,4,\n",
            "2 on_demand_usd_per_hour\n");
        row("half a shape", "name,layers,hidden,heads,kv_heads\nM,2,64,8,8\n",
            "2 head_dim\n2 vocab\n2 ffn_matrices\n2 ffn_hidden\n");
        row("a PUE below one",
            "name,carbon_g_per_kwh,carbon_basis,industrial_usd_per_kwh,pue_typical\nA,1,direct,0.1,0.9\n",
            "2 pue_typical\n");
        row("a new region needs its figures", "name,pue_typical\nA,1.2\n",
            "2 carbon_g_per_kwh\n2 carbon_basis\n2 industrial_usd_per_kwh\n");
    }
    void faultsNameLineAndColumn()
    {
        QFETCH(std::string, csv);
        QFETCH(std::string, wanted);
        const Plan plan = cardPlan();
        const CatalogueImport import = read(plan, csv);
        QCOMPARE(faultsOf(import), wanted);
        QCOMPARE(import.toTake(), std::size_t(0));
    }

    /// Nothing of the bad row comes in, all of the good ones does.
    void goodRowsAreTakenWhole()
    {
        const std::string csv =
            "name,tdp_w,idle_w,memory_gib\nA,100,10,x\nB,200,20,8\nC,300,400,8\nD,50,5,8\n";
        const CatalogueImport import = read(newPlan("Some"), csv);
        QCOMPARE(faultsOf(import), "2 memory_gib\n4 idle_w\n"s);
        QCOMPARE(import.toTake(), std::size_t(2));
        const Plan plan = taken(newPlan("Some"), csv);
        QCOMPARE(plan.accelerators.size(), std::size_t(2));
        QCOMPARE(plan.accelerators[0].name, "B"s);
        QCOMPARE(plan.accelerators[1].name, "D"s);
        QVERIFY(problems(plan).empty());
    }
};

QTEST_APPLESS_MAIN(TestImportTables)
#include "tst_import_tables.moc"
