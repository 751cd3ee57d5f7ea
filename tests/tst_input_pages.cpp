// The pages where inputs are edited: by keyboard alone, by clipboard, from the catalogue.
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>

#include <cmath>

#include "catalogue/copy_in.h"
#include "document/plan_edits.h"
#include "domain/check.h"
#include "domain/edit.h"
#include "domain/tariff_grid.h"
#include "domain/tariff_hours.h"
#include "form_bench.h"
#include "sample_plan.h"
#include "views/common/page_frame.h"
#include "views/fleet/fleet_edits.h"
#include "views/fleet/fleet_page.h"
#include "views/forms/catalogue_picker.h"
#include "views/forms/cost_lines.h"
#include "views/forms/entity_form.h"
#include "views/forms/paste_dialog.h"
#include "views/forms/plan_settings_form.h"
#include "views/forms/remove_dialog.h"
#include "views/forms/table_view.h"
#include "views/sites/sites_page.h"
#include "views/sites/tariff_editor.h"
#include "views/sites/tariff_grid.h"
#include "views/workloads/share_matrix.h"
#include "views/workloads/workload_edits.h"
#include "views/workloads/workloads_page.h"

using namespace jw;

namespace {

Look* look = nullptr;

/// A page over a document, as large as the window leaves it at 1280 x 720.
template <class Page> struct Bench {
    explicit Bench(Plan plan = test::samplePlan())
        : document(std::make_shared<const Plan>(std::move(plan))),
          evaluation(document),
          page(document, evaluation, *look)
    {
        page.resize(930, 617);
        page.show();
        QApplication::setActiveWindow(&page);
        (void)QTest::qWaitForWindowActive(&page);
    }

    PlanDocument document;
    PlanEvaluation evaluation;
    Page page;
};

/// What has the keyboard takes these keys.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget* focus = QApplication::focusWidget();
    QVERIFY(focus);
    QTest::keyClick(focus, key, modifiers);
}

void write(const QString& text)
{
    QWidget* focus = QApplication::focusWidget();
    QVERIFY(focus);
    QTest::keyClicks(focus, text);
}

/// Tab until that widget has the keyboard; false if Tab comes round without it.
bool tabTo(QWidget* wanted)
{
    for (int i = 0; i < 400 && QApplication::focusWidget() != wanted; ++i)
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : wanted->window(),
                        Qt::Key_Tab);
    return QApplication::focusWidget() == wanted;
}

const Provenance* provenance(const Plan& plan, const std::string& entity, const std::string& field)
{
    for (const Provenance& row : plan.provenance)
        if (row.entity == entity && row.field == field)
            return &row;
    return nullptr;
}

const Source* sourceOfField(const Plan& plan, const std::string& entity, const std::string& field)
{
    const Provenance* row = provenance(plan, entity, field);
    for (const Source& source : plan.sources)
        if (row && source.uid == row->source)
            return &source;
    return nullptr;
}

/// n groups in one fleet, with nothing but names.
Plan planOfGroups(int count)
{
    Plan plan = newPlan("Many");
    plan.sites.add({.uid = "s", .name = "S"});
    plan.fleets.add({.uid = "f", .name = "F", .site = "s"});
    for (int i = 0; i < count; ++i)
        plan.groups.add({.uid = "g" + std::to_string(i), .fleet = "f", .name = "g" + std::to_string(i)});
    return plan;
}

} // namespace

class TestInputPages final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        look = new Look(*qobject_cast<QApplication*>(qApp), qApp);
    }

    void emptyPagesSayWhatToDo();  // UX-33
    void groupByKeyboardOnly();    // UX-03
    void siteByKeyboardOnly();     // UX-03
    void workloadByKeyboardOnly(); // UX-03
    void tabLeavesTables();        // UX-03
    void groupFromCatalogueNotesSources();
    void groupFilledInScenario();
    void priceIsChangedIntoThePlansCurrency();
    void regionFillsASite();
    void fleetTabsFilterTheGroups();
    void goToFindsEachField();
    void pasteOfABlockIsOneStep(); // UX-08
    void pasteMarksBadCells();     // UX-08
    void copyOffersTextAndTable(); // UX-09
    void copyComesBackEqual();     // UX-09
    void tableKeys();
    void groupsThatAreOffAreShown();
    void removeSaysWhatGoesWithIt();
    void gridAndBandsAreTheSame();
    void tariffIsPainted();
    void tariffIsPaintedByKeys();
    void sharesAreTyped();
    void sharesOfEqualNames();
    void sharesInAScenario();
    void costLinesOfEachOwner();
    void planSettings();
    void everyWidgetIsNamed();    // UX-44
    void tabFollowsTheEye();      // UX-03
    void noPageScrollsSideways(); // UX-30
    void nameColumnKeepsItsRoom();
    void dialogsAreSafe(); // UX-53
    void pictures();
};

void TestInputPages::emptyPagesSayWhatToDo()
{
    const auto check = [](PageFrame& frame, auto& page) {
        QVERIFY(frame.isEmpty());
        const auto buttons = frame.emptyState().findChildren<QPushButton*>();
        QCOMPARE(buttons.size(), 2);
        QVERIFY(!frame.emptyState().accessibleName().isEmpty());
        using Page = std::remove_reference_t<decltype(page)>;
        QSignalSpy example(&page, &Page::exampleRequested);
        for (QPushButton* button : buttons)
            if (button->property("kind") == "link")
                button->click();
        QCOMPARE(example.count(), 1);
    };
    Bench<FleetPage> fleet(newPlan("Empty"));
    check(fleet.page.frame(), fleet.page);
    Bench<SitesPage> sites(newPlan("Empty"));
    check(sites.page.frame(), sites.page);
    Bench<WorkloadsPage> work(newPlan("Empty"));
    check(work.page.frame(), work.page);
}

/// No mouse: from an empty plan to a group with a name and 96 nodes.
void TestInputPages::groupByKeyboardOnly()
{
    Bench<FleetPage> bench(newPlan("Mine"));
    auto* action = bench.page.frame().emptyState().findChildren<QPushButton*>().front();
    QVERIFY(tabTo(action));
    press(Qt::Key_Space);
    QCOMPARE(bench.document.plan()->groups.size(), std::size_t{1});
    QCOMPARE(bench.document.plan()->fleets.size(), std::size_t{1});
    QCOMPARE(bench.document.plan()->sites.size(), std::size_t{1});
    QCOMPARE(bench.document.history().count(), 1);
    QCOMPARE(QApplication::focusWidget(), bench.page.groupForm().editor("name")->input());
    write("train");
    QVERIFY(tabTo(bench.page.groupForm().editor("nodes")->input()));
    write("96");
    press(Qt::Key_Return);
    QCOMPARE(bench.document.plan()->groups[0].name, std::string("train"));
    QCOMPARE(bench.document.plan()->groups[0].nodes, std::int64_t{96});
    QVERIFY(problems(*bench.document.plan()).empty());
}

void TestInputPages::siteByKeyboardOnly()
{
    Bench<SitesPage> bench;
    QPushButton* add = nullptr;
    for (auto* button : bench.page.findChildren<QPushButton*>())
        if (button->text() == "Add site")
            add = button;
    QVERIFY(add);
    QVERIFY(tabTo(add));
    press(Qt::Key_Space);
    QCOMPARE(bench.document.plan()->sites.size(), std::size_t{3});
    write("Luleå");
    press(Qt::Key_Return);
    QVERIFY(tabTo(bench.page.form().editor("pue")->input()));
    write("1.07");
    press(Qt::Key_Return);
    QCOMPARE(bench.document.plan()->sites[2].name, std::string("Luleå"));
    QCOMPARE(bench.document.plan()->sites[2].pue.value, 1.07);
}

void TestInputPages::workloadByKeyboardOnly()
{
    Bench<WorkloadsPage> bench(newPlan("Mine"));
    auto* action = bench.page.frame().emptyState().findChildren<QPushButton*>().front();
    QVERIFY(tabTo(action));
    press(Qt::Key_Space);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QTest::keyClick(menu, Qt::Key_Down); // from direct power to per query
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(bench.document.plan()->workloads.size(), std::size_t{1});
    QCOMPARE(bench.document.plan()->workloads[0].kind, WorkloadKind::PerQuery);
    QCOMPARE(bench.document.history().count(), 1);
    QVERIFY(problems(*bench.document.plan()).empty());
    QVERIFY(tabTo(bench.page.form().editor("inputs.users")->input()));
    write("1e9");
    press(Qt::Key_Return);
    QCOMPARE(bench.document.plan()->workloads[0].inputs.values.at("users"), Value(1e9));
}

void TestInputPages::tabLeavesTables()
{
    Bench<FleetPage> bench;
    bench.page.groups().setFocus();
    press(Qt::Key_Tab);
    QVERIFY(!bench.page.groups().hasFocus());
    Bench<WorkloadsPage> work;
    work.page.shares().setFocus();
    press(Qt::Key_Tab);
    QVERIFY(!work.page.shares().hasFocus());
}

/// DGX H100 as the catalogue has it; every figure notes the catalogue, all in one step.
void TestInputPages::groupFromCatalogueNotesSources()
{
    Bench<FleetPage> bench(newPlan("Mine"));
    bench.page.addGroupFromCatalogue();
    auto* picker = bench.page.findChild<CataloguePicker*>();
    QVERIFY(picker);
    picker->choose("system:dgx-h100");
    picker->accept();
    const Plan& plan = *bench.document.plan();
    const Catalogue& catalogue = builtInCatalogue();
    const SystemRow& system = *catalogue.findSystem("dgx-h100");
    const AcceleratorRow& device = *catalogue.findAccelerator(system.acceleratorId);
    QCOMPARE(bench.document.history().count(), 1);
    QCOMPARE(plan.groups.size(), std::size_t{1});
    const NodeGroup& group = plan.groups[0];
    QCOMPARE(group.accelPerNode, system.acceleratorCount);
    QCOMPARE(group.hostPeak.value, system.hostPower.value);
    QCOMPARE(group.hostIdle.value, system.idlePower.value - 8 * device.idle.value);
    QCOMPARE(group.pricePerNode.value, system.price->value);
    const Accelerator& accelerator = plan.accelerators[0];
    QCOMPARE(group.accelerator, accelerator.uid);
    QCOMPARE(accelerator.tdp, device.tdp);
    QCOMPARE(accelerator.systemMax->value, system.maxPower.value / 8);
    QCOMPARE(accelerator.peak.bf16, device.bf16);
    for (const char* field : {"accel_per_node", "host_peak_w", "host_idle_w", "price_per_node"}) {
        const Source* source = sourceOfField(plan, group.uid, field);
        QVERIFY2(source, field);
        QCOMPARE(source->kind, SourceKind::Catalogue);
        QCOMPARE(source->title, system.source);
        QCOMPARE(source->published, system.asOf);
    }
    for (const char* field : {"tdp_w", "idle_w", "memory_gib", "peak.bf16_tflops", "system_max_w"})
        QVERIFY2(sourceOfField(plan, accelerator.uid, field), field);
    QVERIFY(problems(plan).empty());
    bench.document.history().undo();
    QVERIFY(bench.document.plan()->groups.empty() && bench.document.plan()->sources.empty());
}

void TestInputPages::groupFilledInScenario()
{
    Bench<FleetPage> bench;
    bench.document.setCurrentScenario(1);
    const Hardware hardware = findHardware(builtInCatalogue(), "system:dgx-a100");
    QVERIFY(hardware);
    QVERIFY(fillGroup(bench.document, "own", hardware));
    const Plan& plan = *bench.document.plan();
    QCOMPARE(plan.groups[0].hostPeak.value, 2676.0); // the baseline stays
    QCOMPARE(bench.document.resolved()->groups[0].hostPeak, hardware.system->hostPower);
    const Source* source = sourceOfField(plan, "better", "own/host_peak_w");
    QVERIFY(source && source->kind == SourceKind::Catalogue);
    QVERIFY(!findHardware(builtInCatalogue(), "system:none"));
}

void TestInputPages::priceIsChangedIntoThePlansCurrency()
{
    Plan plan = newPlan("Mine");
    plan.settings.currency = "CNY";
    plan.settings.usdRate.value = 7.25;
    PlanDocument document(std::make_shared<const Plan>(plan));
    const Hardware hardware = findHardware(builtInCatalogue(), "system:dgx-h100");
    QVERIFY(addGroup(document, {}, hardware));
    QCOMPARE(document.plan()->groups[0].pricePerNode.value, hardware.system->price->value * 7.25);
    const RegionRow& usa = *builtInCatalogue().findRegion("usa");
    QVERIFY(addSiteIn(document, usa));
    QCOMPARE(document.plan()->sites.back().pricePerKWh.value, 0.0804 * 7.25);
}

void TestInputPages::regionFillsASite()
{
    Bench<SitesPage> bench;
    QVERIFY(bench.page.goTo("oslo", "region_id"));
    press(Qt::Key_Return); // the field opens the picker
    auto* picker = bench.page.findChild<CataloguePicker*>();
    QVERIFY(picker);
    picker->choose("usa");
    picker->accept();
    const Site& oslo = bench.document.plan()->sites[1];
    QCOMPARE(oslo.regionId, std::string("usa"));
    QCOMPARE(oslo.pue.value, 1.15);
    QCOMPARE(oslo.pricePerKWh.value, 0.0804);
    QCOMPARE(oslo.gridCarbon.value, 369.5);
    QCOMPARE(oslo.carbonBasis, std::string("life-cycle, generation"));
    QCOMPARE(oslo.wue->value, 0.4);
    QCOMPARE(oslo.gridWater->value, 3.1321);
    const Source* pue = sourceOfField(*bench.document.plan(), "oslo", "pue");
    QVERIFY(pue && pue->isEstimate()); // the catalogue says so of this column
    QCOMPARE(pue->published, std::string("2023-12"));
    QCOMPARE(bench.document.history().count(), 1);
    QCOMPARE(qobject_cast<QLineEdit*>(bench.page.form().editor("region_id")->input())->text(),
             QString("United States"));
}

void TestInputPages::fleetTabsFilterTheGroups()
{
    Bench<FleetPage> bench;
    QCOMPARE(bench.page.fleetTabs().count(), 3); // all, F1, F2
    QCOMPARE(bench.page.groups().model()->rowCount(), 2);
    bench.page.fleetTabs().setCurrentIndex(2);
    QCOMPARE(bench.page.groups().model()->rowCount(), 1);
    QCOMPARE(bench.page.fleetForm().row(), std::string("f2"));
    bench.page.addGroup();
    QCOMPARE(bench.document.plan()->groups[2].fleet, std::string("f2"));
    bench.document.history().undo();
    QCOMPARE(bench.page.groups().model()->rowCount(), 1);
}

void TestInputPages::goToFindsEachField()
{
    Bench<FleetPage> fleet;
    QVERIFY(fleet.page.goTo("cloud", "node_peak_w"));
    QCOMPARE(QApplication::focusWidget(), fleet.page.groupForm().editor("node_peak_w")->input());
    QVERIFY(fleet.page.goTo("h100", "peak.bf16_tflops"));
    QVERIFY(fleet.page.goTo("f2", "site"));
    QCOMPARE(fleet.page.fleetForm().row(), std::string("f2"));
    QVERIFY(fleet.page.goTo("fabric", "inputs.amount"));
    QVERIFY(!fleet.page.goTo("ashburn", "pue"));
    Bench<SitesPage> sites;
    QVERIFY(sites.page.goTo("oslo", "pue"));
    QCOMPARE(QApplication::focusWidget(), sites.page.form().editor("pue")->input());
    QVERIFY(sites.page.goTo("tou", "demand_per_kw_month"));
    QVERIFY(sites.page.goTo("tou", "bands"));
    QVERIFY(sites.page.goTo("hall", "inputs.amount"));
    QVERIFY(!sites.page.goTo("own", "nodes"));
    Bench<WorkloadsPage> work;
    QVERIFY(work.page.goTo("run", "hours"));
    QVERIFY(work.page.goTo("a1", "utilization"));
    QCOMPARE(work.page.shareForm().row(), std::string("a1"));
    QVERIFY(work.page.goTo("egress", "inputs.amount"));
}

/// 50 rows of 6 columns: 300 cells, one step.
void TestInputPages::pasteOfABlockIsOneStep()
{
    Bench<FleetPage> bench(planOfGroups(50));
    QStringList lines;
    for (int row = 0; row < 50; ++row)
        lines << QStringLiteral("n%1\t\t%2\t8\t%3\tOwned").arg(row).arg(row + 1).arg(50 + row % 40);
    QGuiApplication::clipboard()->setText(lines.join('\n'));
    bench.page.groups().selectRow("g0", "name");
    bench.page.groups().setFocus();
    press(Qt::Key_V, Qt::ControlModifier);
    auto* dialog = bench.page.findChild<PasteDialog*>();
    QVERIFY(dialog);
    QVERIFY2(dialog->summary().startsWith("300 cell"), qPrintable(dialog->summary()));
    QCOMPARE(bench.document.history().count(), 0);
    dialog->accept();
    QCOMPARE(bench.document.history().count(), 1);
    const Plan& plan = *bench.document.plan();
    QCOMPARE(plan.groups[0].name, std::string("n0"));
    QCOMPARE(plan.groups[49].nodes, std::int64_t{50});
    QCOMPARE(plan.groups[49].utilization.value, 0.59);
    bench.document.history().undo();
    QCOMPARE(bench.document.plan()->groups, planOfGroups(50).groups);
}

void TestInputPages::pasteMarksBadCells()
{
    Bench<FleetPage> bench(planOfGroups(3));
    QGuiApplication::clipboard()->setText("10\t8\n12 kWh\t8\n30\t8");
    bench.page.groups().selectRow("g0", "nodes");
    bench.page.groups().paste();
    auto* dialog = bench.page.findChild<PasteDialog*>();
    QVERIFY(dialog);
    QVERIFY2(dialog->complaint().startsWith("Row 2, Nodes: "), qPrintable(dialog->complaint()));
    QVERIFY(dialog->summary().contains("1 cannot"));
    dialog->accept();
    QCOMPARE(bench.document.plan()->groups[0].nodes, std::int64_t{10});
    QCOMPARE(bench.document.plan()->groups[1].nodes, std::int64_t{1});
    QCOMPARE(bench.document.plan()->groups[2].nodes, std::int64_t{30});
}

void TestInputPages::copyOffersTextAndTable()
{
    const test::WithLocale german{QLocale(QLocale::German)};
    Bench<FleetPage> bench;
    bench.page.groups().selectAll();
    bench.page.groups().setFocus();
    press(Qt::Key_C, Qt::ControlModifier);
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->hasText() && data->hasHtml());
    const QStringList lines = data->text().split('\n');
    QVERIFY2(lines[0].startsWith("Group name\tAccelerator\tNodes"), qPrintable(lines[0]));
    QVERIFY(lines[0].contains("Average utilization (%)"));
    QVERIFY2(lines[1].startsWith("own\tH100 SXM\t10\t8\t80\t"), qPrintable(lines[1]));
    QVERIFY(data->html().contains("<table"));
}

void TestInputPages::copyComesBackEqual()
{
    Bench<FleetPage> bench;
    bench.page.groups().selectAll();
    bench.page.groups().copySelected();
    QVERIFY(bench.document.setField({0, "own", "nodes"}, 77.0));
    QVERIFY(bench.document.setField({0, "cloud", "utilization"}, 0.1));
    bench.page.groups().selectRow("own", "name");
    bench.page.groups().paste();
    auto* dialog = bench.page.findChild<PasteDialog*>();
    QVERIFY(dialog);
    dialog->accept();
    QCOMPARE(bench.document.plan()->groups, test::samplePlan().groups);
}

/// A column says which are off, and stands there only while some are.
void TestInputPages::groupsThatAreOffAreShown()
{
    Bench<FleetPage> bench;
    const PlanTableView& groups = bench.page.groups();
    const auto& columns = groups.table().shape().columns;
    const int column = static_cast<int>(std::ranges::find(columns, "enabled") - columns.begin());
    QVERIFY(groups.isColumnHidden(column));
    QVERIFY(bench.document.setField({0, "own", "enabled"}, false));
    QTRY_VERIFY(!groups.isColumnHidden(column));
    QCOMPARE(groups.table().index(groups.table().rowOf("own"), column).data(PlanTableModel::ValueRole),
             QVariant(false));
    bench.document.history().undo();
    QTRY_VERIFY(groups.isColumnHidden(column));
}

void TestInputPages::tableKeys()
{
    Bench<FleetPage> bench;
    PlanTableView& groups = bench.page.groups();
    groups.selectRow("own", "nodes");
    groups.setFocus();
    press(Qt::Key_F2);
    auto* editor = groups.viewport()->findChild<QLineEdit*>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, "64");
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(bench.document.plan()->groups[0].nodes,
                 std::int64_t{64}); // the delegate takes it a turn later
    QCOMPARE(bench.document.enteredText({0, "own", "nodes"}), std::string("64"));
    groups.setFocus();
    press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(bench.document.plan()->groups.size(), std::size_t{3});
    QCOMPARE(bench.document.plan()->groups[1].name, std::string("own 2"));
    QCOMPARE(groups.currentUid(), bench.document.plan()->groups[1].uid);
    press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(bench.document.plan()->groups[2].name, std::string("own 2"));
    press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(bench.document.plan()->groups[1].name, std::string("own 2"));
    press(Qt::Key_Delete);
    QCOMPARE(bench.document.plan()->groups.size(), std::size_t{2});
    QCOMPARE(bench.document.history().count(), 5);
}

void TestInputPages::removeSaysWhatGoesWithIt()
{
    Bench<SitesPage> bench;
    const auto also = alsoRemoved(bench.document, {"ashburn"});
    for (const char* part : {"fleet F1", "node group own", "tariff Tariff", "cost line hall"})
        QVERIFY2(std::ranges::find(also, std::string(part)) != also.end(), part);
    bench.page.sites().selectRow("ashburn");
    bench.page.sites().setFocus();
    press(Qt::Key_Delete);
    auto* box = bench.page.findChild<QMessageBox*>(); // the picker is still being put away
    QVERIFY(box);
    QCOMPARE(bench.document.plan()->sites.size(), std::size_t{2}); // asks first
    QTest::keyClick(box, Qt::Key_Escape);
    QCOMPARE(bench.document.plan()->sites.size(), std::size_t{2});
}

void TestInputPages::gridAndBandsAreTheSame()
{
    const std::vector<TariffBand> bands = test::samplePlan().tariffs[0].bands;
    const auto prices = tariffPrices(bands);
    QCOMPARE(prices[tariffCell(0, 0, 8)], 0.12);
    QCOMPARE(prices[tariffCell(0, 0, 20)], 0.05);
    QCOMPARE(prices[tariffCell(11, 6, 12)], 0.05);
    Tariff again{.uid = "t", .site = "s", .bands = tariffBands(prices)};
    QCOMPARE(again.bands.size(), std::size_t{4}); // as people wrote it: three on workdays, one on weekends
    QCOMPARE(tariffPrices(again.bands), prices);
    QVERIFY(bandHours(again));
    auto gap = prices;
    gap[tariffCell(5, 2, 3)] = std::nan("");
    const auto withGap = tariffPrices(tariffBands(gap));
    QVERIFY(std::isnan(withGap[tariffCell(5, 2, 3)]));
    QCOMPARE(withGap[tariffCell(5, 2, 4)], prices[tariffCell(5, 2, 4)]);
}

void TestInputPages::tariffIsPainted()
{
    Bench<SitesPage> bench;
    QVERIFY(bench.page.goTo("oslo", "pue"));
    TariffEditor& editor = bench.page.tariff();
    QCOMPARE(editor.tariff(), std::string());
    editor.addTariff();
    QVERIFY(!editor.tariff().empty());
    QCOMPARE(bench.document.plan()->tariffs[1].bands.size(), std::size_t{1});
    QCOMPARE(bench.document.plan()->tariffs[1].bands[0].pricePerKWh.value, 0.08); // Oslo's flat price
    editor.brush().setText("0.02");
    editor.paint(0, 11, 0, 5);
    QCOMPARE(bench.document.history().count(), 2);
    const Tariff& tariff = bench.document.plan()->tariffs[1];
    const auto prices = tariffPrices(tariff.bands);
    QCOMPARE(prices[tariffCell(3, 6, 5)], 0.02);
    QCOMPARE(prices[tariffCell(3, 6, 6)], 0.08);
    const auto hours = bandHours(tariff);
    QVERIFY(hours);
    QCOMPARE((*hours)[0], 6.0 * 365);
    QCOMPARE((*hours)[1], 18.0 * 365);
    editor.brush().setText("cheap");
    editor.paint(0, 0, 0, 0);
    QCOMPARE(bench.document.history().count(), 2);
}

void TestInputPages::tariffIsPaintedByKeys()
{
    Bench<SitesPage> bench;
    bench.page.sites().selectRow("ashburn");
    TariffEditor& editor = bench.page.tariff();
    QVERIFY(tabTo(&editor.brush()));
    editor.brush().selectAll();
    write("0.3");
    QVERIFY(tabTo(&editor.grid()));
    press(Qt::Key_Down);
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Space);
    const auto prices = tariffPrices(bench.document.plan()->tariffs[0].bands);
    for (int day = 0; day < 7; ++day) {
        QCOMPARE(prices[tariffCell(1, day, 0)], 0.3);
        QCOMPARE(prices[tariffCell(1, day, 1)], 0.3);
        QCOMPARE(prices[tariffCell(1, day, 2)], 0.05);
        QCOMPARE(prices[tariffCell(0, day, 0)], 0.05);
    }
    QVERIFY(editor.grid().accessibleDescription().contains("0.3"));
}

void TestInputPages::sharesAreTyped()
{
    Bench<WorkloadsPage> bench;
    auto* matrix = qobject_cast<ShareMatrix*>(bench.page.shares().model());
    QVERIFY(matrix);
    QCOMPARE(matrix->rowCount(), 4); // serve, run, rest, given away
    QCOMPARE(matrix->columnCount(), 2);
    const QVariant aligned = matrix->headerData(0, Qt::Horizontal, Qt::TextAlignmentRole);
    QVERIFY(aligned.toInt() & Qt::TextWordWrap); // names of machines have two lines
    QCOMPARE(matrix->index(0, 0).data().toString(), QString("60"));
    QCOMPARE(matrix->index(3, 0).data().toString(), QString("100"));
    QVERIFY(matrix->setData(matrix->index(2, 0), "30 %", Qt::EditRole));
    QCOMPARE(findAssignment(*bench.document.plan(), "rest", "own")->share.value, 0.3);
    QVERIFY(matrix->setData(matrix->index(2, 1), "25", Qt::EditRole)); // a new assignment
    QCOMPARE(findAssignment(*bench.document.plan(), "rest", "cloud")->share.value, 0.25);
    QVERIFY(matrix->setData(matrix->index(2, 1), "", Qt::EditRole));
    QVERIFY(!findAssignment(*bench.document.plan(), "rest", "cloud"));
    QSignalSpy refused(matrix, &ShareMatrix::editRefused);
    QVERIFY(!matrix->setData(matrix->index(0, 0), "many", Qt::EditRole));
    QVERIFY(!matrix->setData(matrix->index(0, 0), "120", Qt::EditRole));
    QCOMPARE(refused.count(), 2);
}

/// Groups of one name in two fleets are told apart; others keep their name alone.
void TestInputPages::sharesOfEqualNames()
{
    Plan plan = test::samplePlan();
    QVERIFY(plan.groups.size() == 2 && plan.fleets.size() >= 1);
    plan.fleets.add({.uid = "second", .name = "Second", .site = plan.sites[0].uid});
    plan.groups.edit()[1].fleet = "second";
    plan.groups.edit()[1].name = plan.groups[0].name;
    PlanDocument document(std::make_shared<const Plan>(plan));
    const ShareMatrix matrix(document);
    const QString first = matrix.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(),
                  second = matrix.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString();
    QVERIFY2(first != second && second.startsWith("Second: "), qPrintable(second));
    PlanDocument plain(std::make_shared<const Plan>(test::samplePlan()));
    QVERIFY(!ShareMatrix(plain).headerData(0, Qt::Horizontal, Qt::DisplayRole).toString().contains(": "));
}

void TestInputPages::sharesInAScenario()
{
    PlanDocument document(std::make_shared<const Plan>(test::samplePlan()));
    document.setCurrentScenario(1);
    QVERIFY(setShare(document, "rest", "cloud", 0.0)); // "run" has it all
    QVERIFY(setShare(document, "serve", "own", {}));
    QVERIFY(findAssignment(*document.plan(), "serve", "own")->enabled);
    QVERIFY(!findAssignment(*document.resolved(), "serve", "own")->enabled);
    QVERIFY(!findAssignment(*document.plan(), "rest", "cloud")->enabled); // only the scenario has it
    QVERIFY(findAssignment(*document.resolved(), "rest", "cloud")->enabled);
    QCOMPARE(givenAway(*document.resolved())["own"], 0.4);
    document.setCurrentScenario(0);
    QCOMPARE(givenAway(*document.resolved())["own"], 1.0);
}

void TestInputPages::costLinesOfEachOwner()
{
    Bench<SitesPage> sites;
    sites.page.sites().selectRow("ashburn");
    QCOMPARE(sites.page.costs().table().model()->rowCount(), 1);
    sites.page.costs().addLine();
    QCOMPARE(sites.document.plan()->costLines.back().owner, std::string("ashburn"));
    Bench<WorkloadsPage> work;
    work.page.workloads().selectRow("serve");
    QCOMPARE(work.page.costs().table().model()->rowCount(), 1);
}

void TestInputPages::planSettings()
{
    PlanDocument document(std::make_shared<const Plan>(test::samplePlan()));
    PlanSettingsForm dialog(document, *look);
    dialog.open();
    QVERIFY(dialog.goTo("plan-uid", "discount_rate"));
    test::type(dialog.form().editor("discount_rate")->input(), "6");
    QCOMPARE(document.plan()->settings.discountRate.value, 0.06);
    QVERIFY(dialog.isVisible()); // Enter takes the field, not the dialog
    QVERIFY(dialog.goTo("staff", "inputs.amount"));
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void TestInputPages::everyWidgetIsNamed()
{
    Bench<FleetPage> fleet;
    fleet.page.groupForm().setMoreOpen(true);
    test::checkNames(fleet.page);
    Bench<SitesPage> sites;
    test::checkNames(sites.page);
    Bench<WorkloadsPage> work;
    test::checkNames(work.page);
    PlanDocument document(std::make_shared<const Plan>(test::samplePlan()));
    PlanSettingsForm dialog(document, *look);
    dialog.open();
    test::checkNames(dialog);
}

void TestInputPages::tabFollowsTheEye()
{
    Bench<FleetPage> fleet;
    test::checkTabOrder(fleet.page);
    Bench<SitesPage> sites;
    test::checkTabOrder(sites.page);
    Bench<WorkloadsPage> work;
    test::checkTabOrder(work.page);
}

void TestInputPages::noPageScrollsSideways()
{
    const auto check = [](QWidget& page) {
        page.resize(674, 540); // what 1024 x 640 leaves beside navigation and results
        QTest::qWait(0);
        QVERIFY2(page.minimumSizeHint().width() <= 674,
                 qPrintable(QString::number(page.minimumSizeHint().width())));
        for (QWidget* part : page.findChildren<QWidget*>())
            if (part->isVisibleTo(&page) && part->parentWidget() && part->inherits("jw::EntityForm"))
                QVERIFY(part->mapTo(&page, QPoint(part->width(), 0)).x() <= page.width());
    };
    Bench<FleetPage> fleet;
    check(fleet.page);
    Bench<SitesPage> sites;
    check(sites.page);
    Bench<WorkloadsPage> work;
    check(work.page);
}

/// The table scrolls rather than cut its names; with room it fills the page.
void TestInputPages::nameColumnKeepsItsRoom()
{
    Bench<FleetPage> bench;
    const PlanTableView& groups = bench.page.groups();
    for (const int width : {500, 674, 930}) {
        bench.page.resize(width, 540);
        QTRY_VERIFY2(groups.horizontalHeader()->sectionSize(0) >= 160, qPrintable(QString::number(width)));
        QTRY_COMPARE(groups.verticalScrollBar()->maximum(), 0); // its bar hides no row
    }
    bench.page.resize(1800, 540);
    QTRY_COMPARE(groups.horizontalHeader()->length(), groups.viewport()->width());
    QCOMPARE(groups.horizontalScrollBar()->maximum(), 0);
}

void TestInputPages::dialogsAreSafe()
{
    Bench<FleetPage> bench;
    bench.page.addGroupFromCatalogue();
    auto* picker = bench.page.findChild<CataloguePicker*>();
    QVERIFY(picker);
    test::checkNames(*picker);
    QVERIFY(picker->width() <= 1024 && picker->height() <= 640);
    QTest::keyClick(picker, Qt::Key_Escape);
    QCOMPARE(bench.document.history().count(), 0);
    bench.page.groups().selectRow("own");
    bench.page.groups().removeSelected();             // its assignments go with it: asks
    auto* box = bench.page.findChild<QMessageBox*>(); // the picker is still being put away
    QVERIFY(box);
    for (QPushButton* button : box->findChildren<QPushButton*>())
        QCOMPARE(button->isDefault(), button->text().contains("Cancel"));
    QTest::keyClick(box, Qt::Key_Escape);
    QCOMPARE(bench.document.plan()->groups.size(), std::size_t{2});
}

/// For the eye: JW_SHOTS=FOLDER writes them.
void TestInputPages::pictures()
{
    if (!qEnvironmentVariableIsSet("JW_SHOTS"))
        return;
    for (const Look::Mode mode : {Look::Mode::Light, Look::Mode::Dark}) {
        look->setMode(mode);
        const QString theme = mode == Look::Mode::Dark ? "-dark" : "-light";
        Bench<FleetPage> fleet;
        fleet.document.setCurrentScenario(1);
        test::shoot(fleet.page, "fleet" + theme);
        fleet.page.resize(930, 1500);
        fleet.page.groupForm().setMoreOpen(true);
        test::type(fleet.page.groupForm().editor("host_idle_w")->input(), "12 kWh");
        test::type(fleet.page.groupForm().editor("nodes")->input(), "1,048");
        test::shoot(fleet.page, "fleet-long" + theme);
        Bench<SitesPage> sites;
        test::shoot(sites.page, "sites" + theme);
        sites.page.resize(930, 1700);
        test::shoot(sites.page, "sites-long" + theme);
        Bench<WorkloadsPage> work;
        work.page.resize(930, 1300);
        work.page.shares().setCurrentIndex(work.page.shares().model()->index(0, 0));
        test::shoot(work.page, "workloads" + theme);
        Bench<FleetPage> empty(newPlan("Empty"));
        test::shoot(empty.page, "empty" + theme);
        empty.page.addGroupFromCatalogue();
        test::shoot(*empty.page.findChild<CataloguePicker*>(), "picker" + theme);
    }
    look->setMode(Look::Mode::Light);
}

QTEST_MAIN(TestInputPages)
#include "tst_input_pages.moc"
