// The plan's own accelerators on the page Catalogue: listed, marked, found, compared, drawn; from CSV as one
// undo step; models and systems whose figures the catalogue has otherwise.
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

#include "document/field_entries.h"
#include "document/plan_edits.h"
#include "form_bench.h"
#include "sample_plan.h"
#include "views/catalogue/catalogue_csv.h"
#include "views/catalogue/catalogue_page.h"
#include "views/catalogue/compared_view.h"
#include "views/catalogue/filter_bar.h"
#include "views/catalogue/import_dialog.h"
#include "views/catalogue/row_details.h"
#include "views/catalogue/scatter_panel.h"
#include "views/charts/chart.h"
#include "views/fleet/fleet_edits.h"
#include "views/workloads/run_edits.h"

using namespace jw;

namespace {

Look* look = nullptr;
using Shown = CataloguePage::Shown;

struct Bench {
    Bench() : document(std::make_shared<const Plan>(newPlan("Mine"))), page(document, *look)
    {
        page.resize(1220, 610);
        page.show();
        QApplication::setActiveWindow(&page);
        (void)QTest::qWaitForWindowActive(&page);
    }

    [[nodiscard]] CatalogueFilter& rows() const
    {
        return *qobject_cast<CatalogueFilter*>(page.view().model());
    }
    [[nodiscard]] CatalogueModel& all() const { return rows().rows(); }
    [[nodiscard]] int ownRows() const { return all().rowCount() - all().builtInRows(); }
    /// "Lab card | Own" of the plan's own rows
    [[nodiscard]] QStringList marks() const
    {
        QStringList lines;
        for (int row = all().builtInRows(); row < all().rowCount(); ++row)
            lines << all().index(row, all().columnOf("name")).data().toString() + " | " +
                         all().index(row, all().planColumn()).data().toString();
        return lines;
    }
    [[nodiscard]] const Plan& plan() const { return *document.plan(); }

    PlanDocument document;
    CataloguePage page;
};

const AcceleratorRow& v100() { return *builtInCatalogue().findAccelerator("v100-pcie-16"); }

/// A card of one's own of 300 W and 150 TFLOP/s without a source, and a V100 whose idle power is one's own.
void addOwn(PlanDocument& document)
{
    QVERIFY(addRow(document, "accelerators", {{"name", "Lab card"}, {"vendor", "Us"}, {"tdp_w", 300}}));
    const std::string card = document.plan()->accelerators[0].uid;
    QVERIFY(setFields(document, {"Set", {}}, {{.uid = card, .field = "peak.bf16_tflops", .value = 150}}));
    const auto uid = addAccelerator(document, v100());
    QVERIFY(uid);
    QVERIFY(setFields(document, {"Set", {}},
                      {{.uid = *uid, .field = "idle_w", .value = 20, .enteredText = "20"}}));
}

} // namespace

class TestCatalogueOwn final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        look = new Look(*qobject_cast<QApplication*>(qApp), qApp);
    }

    void ownRowsAreListedAndMarked();
    void ownRowsFollowThePlan();
    void ownRowsAreFound();
    void ownRowsAloneAreShown();
    void ownRowsAreComparedAndDrawn();
    void detailsOfOwnRows();
    void importIsOneStep();
    void badFilesChangeNothing();
    void goodRowsCanBeTaken();
    void otherTablesComeInToo();
    void pastedAndOpened();
    void exportedRowsReadBack();
    void changedSystemsAreOffered(); // UX-47
    void changedModelsAreOffered();  // UX-47
    void everyWidgetIsNamed();       // UX-44
    void pictures();
};

void TestCatalogueOwn::ownRowsAreListedAndMarked()
{
    Bench bench;
    const QAbstractItemModelTester tester(&bench.all(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(bench.page.view().isColumnHidden(bench.all().planColumn()));
    addOwn(bench.document);
    QCOMPARE(bench.marks(), (QStringList{"Lab card | Own", "Tesla V100 PCIe 16GB | Changed"}));
    QVERIFY(!bench.page.view().isColumnHidden(bench.all().planColumn()));
    const int card = bench.all().builtInRows();
    QCOMPARE(bench.all().index(card, bench.all().columnOf("memory_gib")).data().toString(),
             QString::fromUtf8("–"));
    QCOMPARE(bench.all().index(card, bench.all().columnOf("year")).data().toString(), QString::fromUtf8("–"));
    bench.page.showTable("regions");
    QCOMPARE(bench.ownRows(), 0);
    bench.page.showTable("accelerators");
    QCOMPARE(bench.ownRows(), 2);
}

void TestCatalogueOwn::ownRowsFollowThePlan()
{
    Bench bench;
    addOwn(bench.document);
    QVERIFY(bench.page.showRow("accelerators", "h100-sxm"));
    const std::string card = bench.plan().accelerators[0].uid;
    QVERIFY(setFields(bench.document, {"Set", {}}, {{.uid = card, .field = "tdp_w", .value = 310}}));
    const QModelIndex tdp = bench.all().index(bench.all().builtInRows(), bench.all().columnOf("tdp_w"));
    QVERIFY(tdp.data().toString().endsWith("310"));
    QCOMPARE(bench.page.view().currentRow(), bench.all().rowOf("h100-sxm")); // stays selected
    QVERIFY(removeRows(bench.document, {card}));
    QCOMPARE(bench.marks(), QStringList{"Tesla V100 PCIe 16GB | Changed"});
    bench.document.history().setIndex(0);
    QCOMPARE(bench.ownRows(), 0);
    QVERIFY(!bench.page.filter().ownOnly().isVisible());
    QCOMPARE(bench.page.view().currentRow(), bench.all().rowOf("h100-sxm"));
}

void TestCatalogueOwn::ownRowsAreFound()
{
    Bench bench;
    addOwn(bench.document);
    QTest::keyClicks(&bench.page.filter().search(), "lab card");
    QCOMPARE(bench.rows().rowCount(), 1);
    bench.page.filter().search().clear();
    test::pick(&bench.page.filter().choice(0), "Us"); // its vendor is a choice
    QCOMPARE(bench.rows().rowCount(), 1);
    bench.document.history().setIndex(0); // no row says so any more
    QCOMPARE(bench.rows().rowCount(), bench.all().builtInRows());
}

void TestCatalogueOwn::ownRowsAloneAreShown()
{
    Bench bench;
    QVERIFY(!bench.page.filter().ownOnly().isVisible());
    addOwn(bench.document);
    QVERIFY(bench.page.filter().ownOnly().isVisible());
    bench.page.filter().ownOnly().click();
    QCOMPARE(bench.rows().rowCount(), 2);
    bench.document.history().setIndex(0);
    QCOMPARE(bench.rows().rowCount(), bench.all().builtInRows());
}

/// 150 TFLOP/s of 300 W are 0.5 a watt.
void TestCatalogueOwn::ownRowsAreComparedAndDrawn()
{
    Bench bench;
    addOwn(bench.document);
    const int card = bench.all().builtInRows();
    QVERIFY(bench.page.view().selectRow(card));
    QVERIFY(bench.page.view().selectRow(bench.all().rowOf("v100-pcie-16"), true));
    bench.page.setShown(Shown::Compare);
    const ComparedModel& compared = bench.page.compared().compared();
    QStringList heads;
    for (int column = 1; column < compared.columnCount(); ++column)
        heads << compared.headerData(column, Qt::Horizontal).toString();
    heads.sort();
    QCOMPARE(heads, (QStringList{"Lab card (own)", "Tesla V100 PCIe 16GB"}));
    bench.page.setShown(Shown::Chart);
    bench.page.scatter().choose({"tdp_w", "tflops_per_w", false, false});
    const ChartData& drawn = bench.page.scatter().chart().data();
    const auto at = std::ranges::find(drawn.categories, "Lab card (own)") - drawn.categories.begin();
    QVERIFY(at < static_cast<std::ptrdiff_t>(drawn.categories.size()));
    QCOMPARE(drawn.series[0].values[static_cast<std::size_t>(at)], 0.5);
    QCOMPARE(std::ranges::count(drawn.categories, "Tesla V100 PCIe 16GB (changed)"), 1);
}

void TestCatalogueOwn::detailsOfOwnRows()
{
    Bench bench;
    addOwn(bench.document);
    QVERIFY(bench.page.view().selectRow(bench.all().builtInRows()));
    RowDetails& details = bench.page.details();
    QVERIFY(details.text().toPlainText().contains("no source is noted"));
    QVERIFY(!details.useButton().isVisible());
    QVERIFY(details.mark().text().contains("Lab card"));
    QCOMPARE(details.differences().rowCount(), 0);
    QVERIFY(bench.page.view().selectRow(bench.all().builtInRows() + 1));
    QCOMPARE(details.differences().rowCount(), 1);
    QCOMPARE(details.differences().index(0, 0).data(Qt::ToolTipRole).toString(),
             QString::fromUtf8("Accelerator idle power: plan has 20 W, catalogue ≈ 28 W. "
                               "The plan's is a value of your own."));
    QCOMPARE(details.differences().index(0, DifferencesModel::From).data().toString(),
             QString::fromUtf8("NVIDIA V100 data sheet (DS-Tesla-V100), 2020-01 · Estimated"));
    QVERIFY(details.differences()
                .index(0, 2)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QString::fromStdString(v100().source)));
}

void TestCatalogueOwn::importIsOneStep()
{
    Bench bench;
    addOwn(bench.document);
    const PlanPtr before = bench.document.plan();
    const int steps = bench.document.history().count();
    ImportDialog* dialog = bench.page.csv().openText("name,tdp_w,memory_gib,source,source_url,as_of\n"
                                                     "Lab card,320,48,Bench,https://lab.example,2026-05\n"
                                                     "Other card,200,,,,\n");
    QVERIFY(dialog);
    QCOMPARE(dialog->summary(), QString::fromUtf8("1 new · 1 changed"));
    QCOMPARE(dialog->lines().index(0, ImportModel::Before).data().toString(), QString::fromUtf8("–"));
    QCOMPARE(dialog->lines().index(0, ImportModel::Field).data().toString(), QString("Memory"));
    QCOMPARE(dialog->lines().index(1, ImportModel::Before).data().toString(), QString("300 W"));
    QCOMPARE(dialog->lines().index(1, ImportModel::After).data().toString(), QString("320 W"));
    QCOMPARE(bench.document.plan(), before); // nothing by itself
    dialog->takeButton().click();
    QCOMPARE(bench.document.history().count(), steps + 1);
    QCOMPARE(bench.plan().accelerators.size(), std::size_t{3});
    QCOMPARE(bench.plan().accelerators[0].tdp.value, 320.0);
    QCOMPARE(bench.ownRows(), 3);
    bench.document.history().undo();
    QVERIFY(*bench.document.plan() == *before);
}

void TestCatalogueOwn::badFilesChangeNothing()
{
    Bench bench;
    const PlanPtr before = bench.document.plan();
    ImportDialog* dialog = bench.page.csv().openText("name,tdp_w\nBad,fast\n");
    QVERIFY(dialog);
    QVERIFY(!dialog->takeButton().isEnabled());
    dialog->reject();
    dialog = bench.page.csv().openText("name,tdp_w\nGood,300\nBad,fast\n");
    QVERIFY(dialog);
    QVERIFY(dialog->takeButton().isEnabled() && !dialog->takeButton().isDefault());
    QVERIFY2(dialog->complaint().contains("Line 3, column tdp_w: TDP: "), qPrintable(dialog->complaint()));
    QVERIFY(dialog->complaint().contains("Correct this cell"));
    dialog->reject();
    QSignalSpy refused(&bench.page.csv(), &CatalogueCsv::refused);
    QVERIFY(!bench.page.csv().openText("name,color\nGood,red\n"));
    QCOMPARE(refused.count(), 1);
    QVERIFY2(refused[0][0].toString().contains("Line 1: "), qPrintable(refused[0][0].toString()));
    QVERIFY(refused[0][0].toString().contains("color"));
    QCOMPARE(bench.document.plan(), before);
}

void TestCatalogueOwn::goodRowsCanBeTaken()
{
    Bench bench;
    ImportDialog* dialog = bench.page.csv().openText("name,tdp_w\nGood,300\nBad,fast\n");
    QVERIFY(dialog);
    QCOMPARE(dialog->summary(), QString::fromUtf8("1 new · 1 unreadable"));
    dialog->takeButton().click();
    QCOMPARE(bench.plan().accelerators.size(), std::size_t{1});
    QCOMPARE(bench.plan().accelerators[0].name, std::string("Good"));
}

/// The table that the columns tell is shown; where a plan has no place for rows there is no button.
void TestCatalogueOwn::otherTablesComeInToo()
{
    Bench bench;
    const auto hasButton = [&] {
        const auto buttons = bench.page.findChildren<QPushButton*>();
        return std::ranges::any_of(buttons, [](const QPushButton* button) {
            return button->isVisible() && button->text().startsWith(QStringLiteral("Import CSV"));
        });
    };
    QVERIFY(hasButton());
    ImportDialog* dialog = bench.page.csv().openText(
        "name,carbon_g_per_kwh,carbon_basis,industrial_usd_per_kwh,pue_typical\nHome,120,direct,0.11,1.2\n");
    QVERIFY(dialog);
    QVERIFY(dialog->windowTitle().contains(QStringLiteral("Regions")));
    dialog->takeButton().click();
    QCOMPARE(bench.plan().sites[0].name, std::string("Home"));
    QCOMPARE(bench.page.tabs().tabText(bench.page.tabs().currentIndex()), QStringLiteral("Regions"));
    QVERIFY(hasButton());
    bench.page.showTable("supply");
    QVERIFY(!hasButton());
    (void)bench.page.showAdvisor();
    QVERIFY(!hasButton());
}

void TestCatalogueOwn::pastedAndOpened()
{
    Bench bench;
    QGuiApplication::clipboard()->setText("name\ttdp_w\nPasted\t300\n"); // as a spreadsheet copies it
    bench.page.view().setFocus();
    QTest::keyClick(&bench.page.view(), Qt::Key_V, Qt::ControlModifier);
    auto* dialog = bench.page.findChild<ImportDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->summary(), QString("1 new"));
    dialog->reject();
    QSignalSpy refused(&bench.page.csv(), &CatalogueCsv::refused);
    const QTemporaryDir folder;
    bench.page.csv().openFile(folder.filePath("none.csv"));
    QCOMPARE(refused.count(), 1);
    QVERIFY(!refused[0][0].toString().isEmpty());
}

void TestCatalogueOwn::exportedRowsReadBack()
{
    Bench bench;
    addOwn(bench.document);
    bench.page.filter().ownOnly().click();
    const QTemporaryDir folder;
    const QString path = folder.filePath("own.csv");
    QVERIFY(bench.page.exportCsv(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    ImportDialog* dialog = bench.page.csv().openText(file.readAll());
    QVERIFY(dialog);
    QCOMPARE(dialog->summary(), QString("2 as in the plan"));
    QVERIFY(!dialog->takeButton().isEnabled());
}

/// The price of a DGX H100 in the catalogue is 300,000 USD.
void TestCatalogueOwn::changedSystemsAreOffered()
{
    Bench bench;
    const auto group = addGroup(bench.document, {}, findHardware(builtInCatalogue(), "system:dgx-h100"));
    QVERIFY(group);
    const Source older{.kind = SourceKind::Catalogue, .title = "An older list"};
    QVERIFY(setFields(bench.document, {"Set", {}},
                      {{.uid = *group, .field = "price_per_node", .value = 280000, .source = older},
                       {.uid = *group, .field = "host_peak_w", .value = 2500, .enteredText = "2500"}}));
    QVERIFY(bench.page.showRow("systems", "dgx-h100"));
    QCOMPARE(bench.all().inPlan(bench.all().rowOf("dgx-h100")), InPlan::Differs);
    DifferencesModel& differences = bench.page.details().differences();
    QCOMPARE(differences.rowCount(), 2);
    QCOMPARE(differences.checked().size(), std::size_t{1}); // one's own value is left alone at first
    const int steps = bench.document.history().count();
    bench.page.details().takeButton().click();
    QCOMPARE(bench.plan().groups[0].pricePerNode.value, 300000.0);
    QCOMPARE(bench.plan().groups[0].hostPeak.value, 2500.0);
    QCOMPARE(bench.document.history().count(), steps + 1);
    QCOMPARE(differences.rowCount(), 1);
}

/// GPT-3 has 96 layers (Brown et al., table 2.1).
void TestCatalogueOwn::changedModelsAreOffered()
{
    Bench bench;
    const auto run = addRow(bench.document, "workloads", {{"kind", "training"}});
    QVERIFY(run);
    const ModelRow& gpt3 = *builtInCatalogue().findModel("gpt3-175b");
    QVERIFY(copyModel(bench.document, *run, gpt3));
    QVERIFY(bench.page.showRow("models", "gpt3-175b"));
    QCOMPARE(bench.all().inPlan(bench.all().rowOf("gpt3-175b")), InPlan::Same);
    const Source older{.kind = SourceKind::Catalogue, .title = "An older list"};
    QVERIFY(setFields(bench.document, {"Set", {}},
                      {{.uid = *run, .field = "inputs.arch.layers", .value = 90, .source = older}}));
    DifferencesModel& differences = bench.page.details().differences();
    QCOMPARE(differences.rowCount(), 1);
    QCOMPARE(differences.index(0, 1).data().toString(), QString("90"));
    QCOMPARE(differences.index(0, 2).data().toString(), QString("96"));
    bench.page.details().takeButton().click();
    QCOMPARE(bench.all().inPlan(bench.all().rowOf("gpt3-175b")), InPlan::Same);
    bench.document.history().undo();
    QCOMPARE(differences.rowCount(), 1);
}

void TestCatalogueOwn::everyWidgetIsNamed()
{
    Bench bench;
    addOwn(bench.document);
    test::checkNames(bench.page);
    test::checkTabOrder(bench.page);
    const QSize least = bench.page.minimumSizeHint();
    QVERIFY2(least.width() <= 964, qPrintable(QString::number(least.width())));
    ImportDialog* dialog = bench.page.csv().openText("name,tdp_w\nA,5\n");
    QVERIFY(dialog);
    test::checkNames(*dialog);
}

void TestCatalogueOwn::pictures()
{
    for (const bool dark : {false, true}) {
        look->setMode(dark ? Look::Mode::Dark : Look::Mode::Light);
        const QString theme = dark ? QStringLiteral("-dark") : QStringLiteral("-light");
        Bench bench;
        addOwn(bench.document);
        bench.page.filter().ownOnly().click();
        test::shoot(bench.page, "catalogue-own" + theme);
        ImportDialog* dialog = bench.page.csv().openText(
            "name,tdp_w,memory_gib,year\nLab card,320,48,2025\nNew,200,24,\nBad,x,,\n");
        QVERIFY(dialog);
        test::shoot(*dialog, "catalogue-import" + theme);
        dialog->reject();
    }
    look->setMode(Look::Mode::Light);
}

QTEST_MAIN(TestCatalogueOwn)
#include "tst_catalogue_own.moc"
