// The page Catalogue: rows found, sorted, shown with their sources, compared, drawn, copied, taken over.
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

#include <cmath>

#include "document/field_entries.h"
#include "document/plan_edits.h"
#include "form_bench.h"
#include "sample_plan.h"
#include "views/advisor/advisor_view.h"
#include "views/catalogue/catalogue_page.h"
#include "views/catalogue/catalogue_words.h"
#include "views/catalogue/compared_view.h"
#include "views/catalogue/filter_bar.h"
#include "views/catalogue/hardware_texts.h"
#include "views/catalogue/region_texts.h"
#include "views/catalogue/row_details.h"
#include "views/catalogue/scatter_panel.h"
#include "views/catalogue/statistic_texts.h"
#include "views/charts/chart.h"
#include "views/common/empty_state.h"
#include "views/common/table_copy.h"
#include "views/fleet/fleet_edits.h"

using namespace jw;

namespace {

Look* look = nullptr;
using Shown = CataloguePage::Shown;

/// The page over a document, as large as the window leaves it at 1280 x 720.
struct Bench {
    explicit Bench(Plan plan = test::samplePlan())
        : document(std::make_shared<const Plan>(std::move(plan))),
          page(document, *look)
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
    [[nodiscard]] int column(const char* key) const { return rows().rows().columnOf(key); }
    /// A cell of the catalogue by its names, as the table shows it
    [[nodiscard]] QModelIndex cell(const char* id, const char* key) const
    {
        const CatalogueModel& model = rows().rows();
        return rows().mapFromSource(model.index(model.rowOf(id), column(key)));
    }
    [[nodiscard]] QString details() const { return page.details().text().toPlainText(); }

    PlanDocument document;
    CataloguePage page;
};

/// The numbers of a column from above, NaN where there is none.
std::vector<double> numbers(const Bench& bench, const char* key)
{
    std::vector<double> all;
    for (int row = 0; row < bench.rows().rowCount(); ++row) {
        const QVariant value = bench.rows().index(row, bench.column(key)).data(CatalogueModel::SortRole);
        all.push_back(value.isValid() ? value.toDouble() : std::nan(""));
    }
    return all;
}

const AcceleratorRow& v100() { return *builtInCatalogue().findAccelerator("v100-pcie-16"); }

/// A plan with that accelerator whose TDP is 200 W by an older catalogue, and whose idle power is one's own.
void makeDifferent(PlanDocument& document)
{
    const auto uid = addAccelerator(document, v100());
    QVERIFY(uid);
    const Source older{.kind = SourceKind::Catalogue, .title = "An older data sheet"};
    QVERIFY(setFields(document, {"Set", {}},
                      {{.uid = *uid, .field = "tdp_w", .value = 200, .source = older},
                       {.uid = *uid, .field = "idle_w", .value = 20, .enteredText = "20"}}));
}

} // namespace

class TestCataloguePage final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        look = new Look(*qobject_cast<QApplication*>(qApp), qApp);
    }

    void modelsKeepTheRules();
    void eachTableIsShown();
    void allTabsAreSeen();
    void advisorIsATab();
    void numbersAreSortedUnknownLast_data();
    void numbersAreSortedUnknownLast();
    void headsSort();
    void cellsSayWhatIsKnown();
    void textsCanBeTranslated();
    void searchNarrows();
    void searchWithoutResultOffersAWayOut(); // UX-33
    void choicesNarrow();
    void columnsAreChosen();
    void detailsShowSourceAndEstimates();
    void looksChangeNoPlan(); // UX-47
    void rowsAreUsedInThePlan();
    void planRowsAreMarked();
    void differencesAreTakenOver(); // UX-47
    void sitesInARegionDiffer();
    void rowsStandSideBySide();
    void scatterHasAPointForEachPair();
    void scatterBeginsWithRows();
    void scatterFollowsTheSelection();
    void csvHoldsTheRowsShown();
    void copyHasHeadsAndPlainNumbers(); // UX-09
    void goesToARow();
    void searchByKeyboard();
    void everyWidgetIsNamed(); // UX-44
    void tabFollowsTheEye();   // UX-03
    void fitsTheLeastWindow(); // UX-30
    void pictures();
};

void TestCataloguePage::modelsKeepTheRules()
{
    CatalogueModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    CatalogueFilter filter(model);
    const QAbstractItemModelTester filtered(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const CatalogueTable& table : catalogueTables()) {
        model.setTable(table);
        QCOMPARE(model.rowCount(), static_cast<int>(table.size(builtInCatalogue())));
        QVERIFY(!model.headerData(-1, Qt::Horizontal).isValid());
        QVERIFY(!model.headerData(model.columnCount(), Qt::Horizontal).isValid());
        filter.setSearch("a");
        filter.clear();
    }
    ComparedModel compared;
    const QAbstractItemModelTester rows(&compared, QAbstractItemModelTester::FailureReportingMode::QtTest);
    compared.setRows(model, {0, 1});
    compared.setRows(model, {});
}

void TestCataloguePage::eachTableIsShown()
{
    Bench bench(newPlan("Mine"));
    const int tables = static_cast<int>(catalogueTables().size());
    QCOMPARE(bench.page.tabs().count(), tables + 2); // the advisor, serving
    for (int tab = 0; tab < tables; ++tab) {
        bench.page.tabs().setCurrentIndex(tab);
        const CatalogueTable& table = catalogueTables()[static_cast<std::size_t>(tab)];
        QCOMPARE(bench.rows().rowCount(), static_cast<int>(table.size(builtInCatalogue())));
        QVERIFY(!bench.details().isEmpty());
        QVERIFY(!bench.page.view().isColumnShown("id"));
        QVERIFY(!bench.page.view().isColumnShown("source"));
    }
    QCOMPARE(bench.page.view().horizontalHeader()->sortIndicatorSection(), -1);
}

/// In a window of 1280 pixels, beside whatever else the page offers for its tables.
void TestCataloguePage::allTabsAreSeen()
{
    Bench bench;
    const QTabBar& tabs = bench.page.tabs();
    const int width = tabs.width();
    QVERIFY2(tabs.sizeHint().width() <= width, qPrintable(QString::number(tabs.sizeHint().width())));
    bench.page.showAdvisor(); // nothing moves
    QCOMPARE(tabs.width(), width);
}

void TestCataloguePage::advisorIsATab()
{
    Bench bench;
    QVERIFY(!bench.page.advisor());
    const int advisor = static_cast<int>(catalogueTables().size());
    bench.page.tabs().setCurrentIndex(advisor);
    QVERIFY(bench.page.advisor() && bench.page.advisor()->isVisible());
    QVERIFY(!bench.page.view().isVisible());
    QVERIFY(bench.page.showRow("accelerators", "h100-sxm")); // the table that was shown before
    QVERIFY(bench.page.view().isVisible() && !bench.page.advisor()->isVisible());
    QCOMPARE(bench.page.tabs().currentIndex(), 0);
    bench.page.showAdvisor();
    QCOMPARE(bench.page.tabs().currentIndex(), advisor);
    QVERIFY(bench.page.minimumSizeHint().height() <= 610);
    test::shoot(bench.page, "catalogue_advisor");
}

void TestCataloguePage::numbersAreSortedUnknownLast_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("some unknown") << "fp8_tflops";
    QTest::newRow("all known") << "tdp_w";
    QTest::newRow("ratio") << "tflops_per_usd";
}

void TestCataloguePage::numbersAreSortedUnknownLast()
{
    QFETCH(QString, key);
    Bench bench;
    const QByteArray name = key.toUtf8();
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        bench.page.view().sortByColumn(bench.column(name), order);
        const auto all = numbers(bench, name);
        const auto firstUnknown = std::ranges::find_if(all, [](double v) { return std::isnan(v); });
        QVERIFY(firstUnknown - all.begin() > 5);
        QVERIFY(std::all_of(firstUnknown, all.end(), [](double v) { return std::isnan(v); }));
        const bool rises = order == Qt::AscendingOrder;
        QVERIFY(std::is_sorted(all.begin(), firstUnknown,
                               [rises](double a, double b) { return rises ? a < b : a > b; }));
        QVERIFY(all.front() != *(firstUnknown - 1));
    }
}

/// A click sorts up, another down, the third as the catalogue has it; what is selected stays in view.
void TestCataloguePage::headsSort()
{
    Bench bench;
    QVERIFY(bench.page.showRow("accelerators", "h100-sxm"));
    CatalogueView& view = bench.page.view();
    QHeaderView* head = view.horizontalHeader();
    const int tdp = bench.column("tdp_w");
    const QPoint place(head->sectionViewportPosition(tdp) + 20, head->height() / 2);
    for (const char* arrow : {"▲", "▼", ""}) {
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, place);
        const QString title = bench.rows().headerData(tdp, Qt::Horizontal).toString();
        QCOMPARE(title, QString::fromUtf8(arrow).isEmpty() ? QString("TDP (W)")
                                                           : QString::fromUtf8(arrow) + QString(" TDP (W)"));
        QVERIFY(view.viewport()->rect().intersects(view.visualRect(view.currentIndex())));
        QCOMPARE(bench.rows().rows().rowOf("h100-sxm"), view.currentRow());
    }
}

/// The V100: 250 W by its data sheet, 28 W idle and 8,000 USD as estimates, no FP8.
void TestCataloguePage::cellsSayWhatIsKnown()
{
    Bench bench;
    QCOMPARE(bench.cell("v100-pcie-16", "tdp_w").data().toString(), QString("250"));
    QVERIFY(!bench.cell("v100-pcie-16", "tdp_w").data(Qt::FontRole).isValid());
    const QModelIndex idle = bench.cell("v100-pcie-16", "idle_w");
    QCOMPARE(idle.data().toString(), QString("≈ 28"));
    QVERIFY(idle.data(Qt::FontRole).value<QFont>().italic());
    QCOMPARE(idle.data(Qt::ToolTipRole).toString(), QString("28 W, an estimate"));
    QCOMPARE(idle.data(CopyRole).toString(), QString("28"));
    const QModelIndex unknown = bench.cell("v100-pcie-16", "fp8_tflops");
    QCOMPARE(unknown.data().toString(), QString("–"));
    QCOMPARE(unknown.data(CopyRole).toString(), QString());
    QCOMPARE(bench.cell("v100-pcie-16", "year").data().toString(), QString("2017"));
    QCOMPARE(bench.cell("v100-pcie-16", "tflops_per_w").data().toString(), QString("0.448")); // 112 / 250
    QCOMPARE(bench.cell("v100-pcie-16", "tflops_per_usd").data().toString(), QString("≈ 0.014"));
    QCOMPARE(bench.rows().headerData(bench.column("tdp_w"), Qt::Horizontal).toString(), QString("TDP (W)"));
    const int head =
        bench.rows().headerData(bench.column("tdp_w"), Qt::Horizontal, Qt::TextAlignmentRole).toInt();
    QVERIFY(head & Qt::AlignRight);
}

/// What is not listed can never be translated: columns of English words, whole.
void TestCataloguePage::textsCanBeTranslated()
{
    const auto isListed = [](const std::string& text) {
        const auto has = [&](const auto& texts) {
            return std::ranges::any_of(texts, [&](const char* each) { return text == each; });
        };
        return text.empty() || has(regionTexts) || has(hardwareTexts) || has(statisticTexts);
    };
    for (const RegionRow& row : builtInCatalogue().regions)
        QVERIFY2(isListed(row.name) && isListed(row.carbonBasis), row.id.c_str());
    for (const ApiPriceRow& row : builtInCatalogue().apiPrices)
        QVERIFY2(isListed(row.note), row.id.c_str());
    for (const ReliabilityRow& row : builtInCatalogue().reliability)
        QVERIFY2(isListed(row.topic) && isListed(row.metric) && isListed(row.period), row.id.c_str());
    for (const SupplyRow& row : builtInCatalogue().supply)
        QVERIFY2(isListed(row.category) && isListed(row.name), row.id.c_str());
    for (const RequestProfileRow& row : builtInCatalogue().requestProfiles)
        QVERIFY2(isListed(row.use), row.id.c_str());
    for (const LoadProfileRow& row : builtInCatalogue().loadProfiles)
        QVERIFY2(isListed(row.name), row.id.c_str());
}

void TestCataloguePage::searchNarrows()
{
    Bench bench;
    const int all = bench.rows().rowCount();
    QTest::keyClicks(&bench.page.filter().search(), "v100 PCIe");
    QVERIFY(bench.rows().rowCount() > 0 && bench.rows().rowCount() < all);
    for (int row = 0; row < bench.rows().rowCount(); ++row)
        QVERIFY(bench.rows().index(row, bench.column("name")).data().toString().contains("V100 PCIe"));
    QVERIFY(bench.details().contains("V100"));
    bench.page.filter().search().clear();
    QCOMPARE(bench.rows().rowCount(), all);
}

void TestCataloguePage::searchWithoutResultOffersAWayOut()
{
    Bench bench;
    const int all = bench.rows().rowCount();
    QTest::keyClicks(&bench.page.filter().search(), "no such thing");
    QCOMPARE(bench.rows().rowCount(), 0);
    QVERIFY(bench.page.emptyState().isVisible());
    QVERIFY(!bench.page.details().useButton().isVisible());
    for (QPushButton* button : bench.page.emptyState().findChildren<QPushButton*>())
        if (button->isVisible())
            button->click();
    QCOMPARE(bench.rows().rowCount(), all);
    QVERIFY(bench.page.view().isVisible());
    QCOMPARE(QApplication::focusWidget(), &bench.page.filter().search());
}

void TestCataloguePage::choicesNarrow()
{
    Bench bench;
    test::pick(&bench.page.filter().choice(0), "AMD");
    QVERIFY(bench.rows().rowCount() > 0);
    for (int row = 0; row < bench.rows().rowCount(); ++row)
        QCOMPARE(bench.rows().index(row, bench.column("vendor")).data().toString(), QString("AMD"));
    bench.page.showTable("regions");
    QVERIFY(bench.rows().rowCount() > 100); // the choice went with its table
    test::pick(&bench.page.filter().choice(0), "US state");
    for (int row = 0; row < bench.rows().rowCount(); ++row)
        QCOMPARE(bench.rows().index(row, bench.column("kind")).data().toString(), QString("US state"));
    test::pick(&bench.page.filter().choice(2), "Estimated");
    for (int row = 0; row < bench.rows().rowCount(); ++row)
        QCOMPARE(bench.rows().index(row, bench.column("confidence")).data().toString(), QString("Estimated"));
}

void TestCataloguePage::columnsAreChosen()
{
    Bench bench;
    QMenu menu;
    bench.page.view().fillColumnMenu(menu);
    const auto find = [&](const QString& text) {
        for (QAction* action : menu.actions())
            if (action->text() == text)
                return action;
        return static_cast<QAction*>(nullptr);
    };
    QVERIFY(find("Source") && !find("Source")->isChecked());
    find("Source")->trigger();
    QVERIFY(bench.page.view().isColumnShown("source"));
    find("TDP (W)")->trigger();
    QVERIFY(!bench.page.view().isColumnShown("tdp_w"));
    bench.page.showTable("regions");
    bench.page.showTable("accelerators");
    QVERIFY(bench.page.view().isColumnShown("source")); // remembered
    bench.page.view().resetColumns();
    QVERIFY(bench.page.view().isColumnShown("tdp_w") && !bench.page.view().isColumnShown("source"));
}

void TestCataloguePage::detailsShowSourceAndEstimates()
{
    Bench bench;
    QVERIFY(bench.page.showRow("accelerators", "v100-pcie-16"));
    const QString text = bench.details();
    for (const char* part :
         {"NVIDIA V100 data sheet (DS-Tesla-V100)", "https://www.nvidia.com/en-us/data-center/v100/",
          "As of 2020-01 · Published", "no BF16", "250 W", "≈ 28 W", "estimate", "≈ 8000 USD"})
        QVERIFY2(text.contains(QString::fromUtf8(part)),
                 qPrintable(QString::fromUtf8(part) + " is not in: " + text));
    QVERIFY(!text.contains("≈ 250"));
    QVERIFY(text.contains("–")); // no FP8
}

void TestCataloguePage::looksChangeNoPlan()
{
    Bench bench;
    makeDifferent(bench.document);
    const PlanPtr before = bench.document.plan();
    const int steps = bench.document.history().count();
    for (int tab = 0; tab < bench.page.tabs().count(); ++tab) {
        bench.page.tabs().setCurrentIndex(tab);
        bench.page.view().selectAll();
        bench.page.setShown(Shown::Compare);
        bench.page.setShown(Shown::Chart);
    }
    QCOMPARE(bench.document.plan(), before);
    QCOMPARE(bench.document.history().count(), steps);
}

void TestCataloguePage::rowsAreUsedInThePlan()
{
    Bench bench(newPlan("Mine"));
    const auto use = [&](const char* table, const char* id) {
        QVERIFY(bench.page.showRow(table, id));
        QVERIFY(bench.page.details().useButton().isVisible());
        bench.page.details().useButton().click();
    };
    use("accelerators", "v100-pcie-16");
    QCOMPARE(bench.document.history().count(), 1);
    QCOMPARE(bench.document.plan()->accelerators.size(), std::size_t{1});
    QCOMPARE(bench.document.plan()->accelerators[0].tdp.value, 250.0);
    QVERIFY(!bench.page.details().useButton().isVisible()); // it is there now
    QVERIFY(bench.page.details().mark().text().contains(QString::fromStdString(v100().name)));
    use("regions", "usa");
    QCOMPARE(bench.document.history().count(), 2);
    QCOMPARE(bench.document.plan()->sites.size(), std::size_t{1});
    QCOMPARE(bench.document.plan()->sites[0].gridCarbon.value, 369.5);
    use("systems", "dgx-h100");
    QCOMPARE(bench.document.history().count(), 3);
    QCOMPARE(bench.document.plan()->groups.size(), std::size_t{1});
    QVERIFY(bench.page.showRow("supply", "grand-coulee-mw"));
    QVERIFY(!bench.page.details().useButton().isVisible());
    for (int step = 0; step < 3; ++step)
        bench.document.history().undo();
    QVERIFY(bench.document.plan()->accelerators.empty() && bench.document.plan()->sites.empty());
}

void TestCataloguePage::planRowsAreMarked()
{
    Bench bench(newPlan("Mine"));
    const int column = bench.rows().rows().planColumn();
    QVERIFY(bench.page.view().isColumnHidden(column));
    QVERIFY(addAccelerator(bench.document, v100()));
    QVERIFY(!bench.page.view().isColumnHidden(column));
    const auto mark = [&] {
        return bench.cell("v100-pcie-16", "name").siblingAtColumn(column).data().toString();
    };
    QCOMPARE(mark(), QString("Same"));
    QCOMPARE(bench.cell("v100-sxm-16", "name").siblingAtColumn(column).data().toString(), QString());
    QVERIFY(setFields(bench.document, {"Set", {}},
                      {{.uid = bench.document.plan()->accelerators[0].uid, .field = "tdp_w", .value = 200}}));
    QCOMPARE(mark(), QString("Differs"));
    bench.document.history().setIndex(0);
    QVERIFY(bench.page.view().isColumnHidden(column));
}

void TestCataloguePage::differencesAreTakenOver()
{
    Bench bench(newPlan("Mine"));
    makeDifferent(bench.document);
    QVERIFY(bench.page.showRow("accelerators", "v100-pcie-16"));
    DifferencesModel& differences = bench.page.details().differences();
    QCOMPARE(differences.rowCount(), 2);
    QStringList lines;
    for (int row = 0; row < 2; ++row)
        lines << differences.index(row, 0).data(Qt::ToolTipRole).toString();
    lines.sort();
    QCOMPARE(lines[0], QString::fromUtf8("Accelerator idle power: plan has 20 W, catalogue ≈ 28 W. "
                                         "The plan's is a value of your own."));
    QCOMPARE(lines[1], QString("TDP: plan has 200 W, catalogue 250 W"));
    QCOMPARE(differences.checked().size(), std::size_t{1}); // one's own value is left alone at first
    QCOMPARE(differences.checked()[0].inCatalogue.field, std::string("tdp_w"));
    const int steps = bench.document.history().count();
    bench.page.details().takeButton().click();
    const auto device = [&]() -> const Accelerator& { return bench.document.plan()->accelerators[0]; };
    QCOMPARE(device().tdp.value, 250.0);
    QCOMPARE(device().idle.value, 20.0);
    QCOMPARE(bench.document.history().count(), steps + 1);
    QCOMPARE(differences.rowCount(), 1);
    QVERIFY(!bench.page.details().takeButton().isEnabled());
    QVERIFY(differences.setData(differences.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(bench.page.details().takeButton().isEnabled());
    bench.page.details().takeButton().click();
    QCOMPARE(device().idle.value, 28.0);
    QVERIFY(!bench.page.details().takeButton().isVisible());
    bench.document.history().undo();
    bench.document.history().undo();
    QCOMPARE(device().tdp.value, 200.0);
    QCOMPARE(differences.rowCount(), 2);
}

/// Two sites of one region: each difference names its site; one alone is taken over.
void TestCataloguePage::sitesInARegionDiffer()
{
    Plan plan = newPlan("Two");
    plan.sites.add({.uid = "a", .name = "A", .regionId = "usa"});
    plan.sites.add({.uid = "b", .name = "B", .regionId = "usa"});
    Bench bench(plan);
    QVERIFY(bench.page.showRow("regions", "usa"));
    DifferencesModel& differences = bench.page.details().differences();
    QVERIFY(bench.page.details().mark().text().contains("A, B"));
    int pueOfB = -1;
    for (int row = 0; row < differences.rowCount(); ++row) {
        const QModelIndex field = differences.index(row, 0);
        QVERIFY(field.data().toString().endsWith(" of A") || field.data().toString().endsWith(" of B"));
        if (field.data().toString() == "PUE of B")
            pueOfB = row;
        QVERIFY(differences.setData(field, Qt::Unchecked, Qt::CheckStateRole));
    }
    QVERIFY(pueOfB >= 0);
    QVERIFY(differences.setData(differences.index(pueOfB, 0), Qt::Checked, Qt::CheckStateRole));
    bench.page.details().takeButton().click();
    QCOMPARE(bench.document.plan()->sites[0].pue.value, 1.3);
    QCOMPARE(bench.document.plan()->sites[1].pue.value, 1.15);
}

/// Of two V100: 112 / 250 W is more than 125 / 300 W, 112 TFLOPS / 8,000 USD more than 125 / 9,000.
void TestCataloguePage::rowsStandSideBySide()
{
    Bench bench;
    QVERIFY(bench.page.showRow("accelerators", "v100-pcie-16"));
    bench.page.setShown(Shown::Compare);
    QCOMPARE(bench.page.shown(), Shown::Compare);
    const CatalogueModel& model = bench.rows().rows();
    QVERIFY(bench.page.view().selectRow(model.rowOf("v100-sxm-16"), true));
    const ComparedModel& compared = bench.page.compared().compared();
    QCOMPARE(compared.columnCount(), 3);
    const auto line = [&](const QString& field) {
        for (int row = 0; row < compared.rowCount(); ++row)
            if (compared.index(row, 0).data().toString().startsWith(field))
                return row;
        return -1;
    };
    for (const char* ratio :
         {"16-bit TFLOPS per watt", "16-bit TFLOPS per dollar", "Memory bandwidth per dollar"}) {
        const int row = line(ratio);
        QVERIFY2(row >= 0, ratio);
        QVERIFY(compared.isBest(compared.index(row, 1)) && !compared.isBest(compared.index(row, 2)));
        QVERIFY(compared.index(row, 1).data(Qt::FontRole).value<QFont>().bold());
        QVERIFY(compared.index(row, 1).data().toString().startsWith("▲"));
    }
    QCOMPARE(compared.index(line("TDP"), 2).data().toString(), QString("300"));
    QVERIFY(!compared.isBest(compared.index(line("TDP"), 2)));
    QVERIFY(line("FP8") < 0); // neither says
    bench.page.view().clearSelection();
    QCOMPARE(bench.page.shown(), Shown::Table);
}

/// Counted in the rows' own texts.
void TestCataloguePage::scatterHasAPointForEachPair()
{
    Bench bench;
    bench.page.setShown(Shown::Chart);
    const CatalogueTable& table = *findCatalogueTable("accelerators");
    const auto all = matchingRows(table, builtInCatalogue(), {});
    const CsvTable csv = csvOf(table, builtInCatalogue(), all);
    const auto pairs = [&](const char* x, const char* y) {
        return static_cast<std::size_t>(std::ranges::count_if(csv.rows, [&](const Cells& cells) {
            return !cells[*csv.column(x)].empty() && !cells[*csv.column(y)].empty();
        }));
    };
    for (const auto& [x, y] :
         {std::pair{"list_price_usd", "fp8_tflops"}, {"year", "tdp_w"}, {"fp64_tflops", "fp4_tflops"}}) {
        bench.page.scatter().choose({x, y, false, true});
        const ChartData& drawn = bench.page.scatter().chart().data();
        QCOMPARE(drawn.kind, ChartKind::Points);
        QCOMPARE(drawn.positions.size(), pairs(x, y));
        QCOMPARE(drawn.series[0].values.size(), pairs(x, y));
        QVERIFY(std::ranges::is_sorted(drawn.positions));
        QVERIFY(drawn.logValues && !drawn.logPositions);
    }
    bench.page.scatter().choose({"tdp_w", "tflops_per_w", false, false});
    const ChartData& ratio = bench.page.scatter().chart().data();
    const auto at =
        std::ranges::find(ratio.categories, QString::fromStdString(v100().name)) - ratio.categories.begin();
    QCOMPARE(ratio.positions[static_cast<std::size_t>(at)], 250.0);
    QCOMPARE(ratio.series[0].values[static_cast<std::size_t>(at)], 112.0 / 250.0);
    QCOMPARE(ratio.positionUnit, QString("W"));
    QTest::keyClicks(&bench.page.filter().search(), "v100 PCIe");
    QCOMPARE(bench.page.scatter().chart().data().positions.size(),
             static_cast<std::size_t>(bench.rows().rowCount()));
}

/// Every query figure has an energy and a year (query_figures.csv), and energies from 0.01 to 4 Wh.
void TestCataloguePage::scatterBeginsWithRows()
{
    Bench bench;
    bench.page.setShown(Shown::Chart);
    for (const CatalogueTable& table : catalogueTables()) {
        bench.page.showTable(table.name);
        QVERIFY2(!bench.page.scatter().chart().data().positions.empty(), table.name.data());
    }
    bench.page.showTable("query_figures");
    QVERIFY((bench.page.scatter().choice() == ScatterChoice{"year", "wh", false, true}));
    QCOMPARE(bench.page.scatter().chart().data().positions.size(), builtInCatalogue().queryFigures.size());
}

void TestCataloguePage::scatterFollowsTheSelection()
{
    Bench bench;
    bench.page.scatter().choose({"tdp_w", "memory_gib", false, false});
    QVERIFY(bench.page.showRow("accelerators", "v100-pcie-16"));
    bench.page.setShown(Shown::Chart);
    Chart& chart = bench.page.scatter().chart();
    QCOMPARE(chart.data().emphasized.size(), std::size_t{1});
    QCOMPARE(chart.data().categories[chart.data().emphasized[0]], QString::fromStdString(v100().name));
    const auto other = std::ranges::find(chart.data().categories, "H100 SXM5 80GB");
    const std::size_t point = other == chart.data().categories.end()
                                  ? 0
                                  : static_cast<std::size_t>(other - chart.data().categories.begin());
    const QString name = chart.data().categories[point];
    emit chart.rowChosen(static_cast<int>(point));
    QCOMPARE(chart.data().categories[chart.data().emphasized[0]], name);
    QCOMPARE(
        catalogueName(bench.rows().rows().table(), bench.rows().rows().rowAt(bench.page.view().currentRow())),
        name);
    chart.setFocus();
    QTest::keyClick(&chart, Qt::Key_Left); // the last point
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(chart.data().emphasized[0], chart.data().positions.size() - 1);
}

void TestCataloguePage::csvHoldsTheRowsShown()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("rows.csv");
    Bench bench;
    QTest::keyClicks(&bench.page.filter().search(), "v100");
    bench.page.view().sortByColumn(bench.column("tdp_w"), Qt::DescendingOrder);
    QVERIFY(bench.page.exportCsv(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto csv = parseCsv(file.readAll().toStdString());
    QVERIFY(csv);
    QCOMPARE(csv->rows.size(), static_cast<std::size_t>(bench.rows().rowCount()));
    QCOMPARE(csv->header.size(), bench.rows().rows().table().fields.size());
    const std::size_t id = *csv->column("id"), tdp = *csv->column("tdp_w"),
                      estimated = *csv->column("estimated_fields");
    const auto row =
        std::ranges::find(csv->rows, "v100-pcie-16", [&](const Cells& cells) { return cells[id]; });
    QVERIFY(row != csv->rows.end());
    QCOMPARE((*row)[tdp], std::string("250"));
    QCOMPARE((*row)[estimated], std::string("idle_w;embodied_kgco2e;list_price_usd"));
    QVERIFY(std::stod(csv->rows.front()[tdp]) > std::stod(csv->rows.back()[tdp]));
    const auto refused = bench.page.exportCsv(folder.filePath("no/such/folder.csv"));
    QVERIFY(!refused && refused.error().kind == Error::Kind::Io);
}

void TestCataloguePage::copyHasHeadsAndPlainNumbers()
{
    Bench bench;
    QVERIFY(bench.page.showRow("accelerators", "v100-pcie-16"));
    QTest::keyClick(&bench.page.view(), Qt::Key_C, Qt::ControlModifier);
    const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
    const QStringList lines = mime->text().split('\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    const QStringList heads = lines[0].split('\t'), cells = lines[1].split('\t');
    QCOMPARE(heads.size(), cells.size());
    QVERIFY(!heads.contains("ID")); // a column that is not shown
    QCOMPARE(cells[heads.indexOf("TDP (W)")], QString("250"));
    QCOMPARE(cells[heads.indexOf("List price (USD)")], QString("8000"));
    QVERIFY(mime->html().contains("<table") && mime->html().contains("8000"));
}

void TestCataloguePage::goesToARow()
{
    Bench bench;
    QTest::keyClicks(&bench.page.filter().search(), "v100");
    QVERIFY(bench.page.showRow("accelerators", "h100-sxm")); // the search goes
    QVERIFY(bench.page.filter().search().text().isEmpty());
    QCOMPARE(bench.rows().rows().rowOf("h100-sxm"), bench.page.view().currentRow());
    QVERIFY(bench.page.showRow("regions", "usa"));
    QCOMPARE(bench.page.tabs().currentIndex(), 2);
    QVERIFY(!bench.page.showRow("regions", "atlantis"));
    QVERIFY(!bench.page.showRow("planets", "usa"));
    QSignalSpy jumps(&bench.page, &CataloguePage::goToRequested);
    QVERIFY(addAccelerator(bench.document, v100()));
    QVERIFY(bench.page.showRow("accelerators", "v100-pcie-16"));
    for (QPushButton* button : bench.page.details().findChildren<QPushButton*>())
        if (button->accessibleName() == "Show in the plan")
            button->click();
    QCOMPARE(jumps.count(), 1);
    QVERIFY(jumps[0][0].toString().startsWith("accelerators/"));
}

void TestCataloguePage::searchByKeyboard()
{
    Bench bench;
    bench.page.view().setFocus();
    QTest::keyClick(&bench.page.view(), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), &bench.page.filter().search());
    QTest::keyClicks(QApplication::focusWidget(), "h100");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), &bench.page.view());
    const QString first = bench.details();
    QTest::keyClick(&bench.page.view(), Qt::Key_Down);
    QVERIFY(bench.details() != first);
}

void TestCataloguePage::everyWidgetIsNamed()
{
    Bench bench(newPlan("Mine"));
    makeDifferent(bench.document);
    QVERIFY(bench.page.showRow("accelerators", "v100-pcie-16"));
    QVERIFY(bench.page.view().selectRow(0, true));
    for (const Shown what : {Shown::Table, Shown::Compare, Shown::Chart}) {
        bench.page.setShown(what);
        test::checkNames(bench.page);
    }
}

void TestCataloguePage::tabFollowsTheEye()
{
    Bench bench(newPlan("Mine"));
    makeDifferent(bench.document);
    QVERIFY(bench.page.showRow("accelerators", "v100-pcie-16"));
    QTest::qWait(0);
    test::checkTabOrder(bench.page);
    bench.page.setShown(Shown::Chart); // two columns of widgets: the left one first, whatever is lower
    QTest::qWait(0);
    test::checkTabOrder(bench.page.scatter());
    test::checkTabOrder(bench.page.details());
    const QWidgetList stops = test::tabStops(bench.page);
    QVERIFY(stops.indexOf(&bench.page.scatter().chart()) < stops.indexOf(&bench.page.details().text()));
}

/// What 1024 x 640 leaves, for each table, also with the most that the details can show.
void TestCataloguePage::fitsTheLeastWindow()
{
    Plan plan = newPlan("Mine");
    plan.sites.add({.uid = "a", .name = "A", .regionId = "usa"});
    Bench bench(plan);
    for (const CatalogueTable& table : catalogueTables())
        for (const Shown what : {Shown::Table, Shown::Chart}) {
            bench.page.showTable(table.name);
            bench.page.setShown(what);
            QTest::qWait(0);
            const QSize least = bench.page.minimumSizeHint();
            QVERIFY2(least.width() <= 964 && least.height() <= 525, qPrintable(QStringLiteral("%1: %2 x %3")
                                                                                   .arg(catalogueTitle(table))
                                                                                   .arg(least.width())
                                                                                   .arg(least.height())));
        }
}

void TestCataloguePage::pictures()
{
    for (const bool dark : {false, true}) {
        look->setMode(dark ? Look::Mode::Dark : Look::Mode::Light);
        const QString theme = dark ? QStringLiteral("-dark") : QStringLiteral("-light");
        Bench bench(newPlan("Mine"));
        makeDifferent(bench.document);
        QVERIFY(bench.page.showRow("accelerators", "v100-pcie-16"));
        bench.page.view().sortByColumn(bench.column("tdp_w"), Qt::AscendingOrder);
        test::shoot(bench.page, "catalogue" + theme);
        bench.page.showRow("accelerators", "h100-sxm");
        for (const char* id : {"a100-sxm-80", "v100-pcie-16"})
            bench.page.view().selectRow(bench.rows().rows().rowOf(id), true);
        bench.page.setShown(Shown::Compare);
        test::shoot(bench.page, "catalogue-compare" + theme);
        bench.page.setShown(Shown::Chart);
        bench.page.scatter().choose({"tdp_w", "bf16_tflops", false, true});
        test::shoot(bench.page, "catalogue-chart" + theme);
    }
    look->setMode(Look::Mode::Light);
}

QTEST_MAIN(TestCataloguePage)
#include "tst_catalogue_page.moc"
