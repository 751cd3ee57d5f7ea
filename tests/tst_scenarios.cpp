// The page Scenarios: the matrix of inputs, what a scenario changes in words, the tree edited in place.
#include <QtTest>

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>

#include "domain/edit.h"
#include "domain/resolve.h"
#include "sample_plan.h"
#include "views/common/cell_delegate.h"
#include "views/common/command_palette.h"
#include "views/common/look.h"
#include "views/common/resources.h"
#include "views/common/sections.h"
#include "views/common/table_copy.h"
#include "views/forms/findable_fields.h"
#include "views/scenarios/changes_text.h"
#include "views/scenarios/matrix_panel.h"
#include "views/scenarios/matrix_paste.h"
#include "views/scenarios/matrix_view.h"
#include "views/scenarios/scenario_tree.h"
#include "views/scenarios/scenarios_page.h"

using namespace jw;

namespace {

/// Baseline, Better hall (PUE 1.1 of Ashburn, colocation) and Best, which is based on that.
struct Bench {
    explicit Bench(const Look& look)
        : document(std::make_shared<const Plan>(test::samplePlan())),
          page(document, look)
    {
        page.resize(1000, 700);
        page.show();
        page.sections().choose(1);
    }

    InputsModel& inputs() { return page.matrix().inputs(); }
    QString row(int at)
    {
        QStringList cells;
        for (int column = 0; column < inputs().columnCount(); ++column) {
            const QModelIndex index = inputs().index(at, column);
            const bool own = index.data(CellRoles{}.overridden).toBool();
            cells << (own ? QStringLiteral("*") : QString()) + index.data().toString();
        }
        return cells.join(QStringLiteral(" | "));
    }
    double pue(std::size_t scenario)
    {
        const Plan plan = resolve(*document.plan(), scenario).value_or(Plan{});
        return *fieldValue(plan, findRow(plan, "ashburn"), "pue").as<double>();
    }
    const Scenario& scenario(const char* uid)
    {
        return document.plan()->scenarios[*findScenario(*document.plan(), uid)];
    }

    PlanDocument document;
    ScenariosPage page;
};

} // namespace

class TestScenarios final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        ensureResources();
        m_look = std::make_unique<Look>(*qApp);
    }

    void matrixShowsOwnAndInherited()
    {
        Bench bench(*m_look);
        QAbstractItemModelTester tester(&bench.inputs(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(bench.inputs().rowCount(), 2);
        QCOMPARE(bench.row(0), QStringLiteral("Ashburn / PUE | 1.25 | *1.1 | 1.1 | "));
        QVERIFY(bench.inputs().setData(bench.inputs().index(0, 3), QStringLiteral("1.05")));
        QCOMPARE(bench.row(0), QStringLiteral("Ashburn / PUE | 1.25 | *1.1 | *1.05 | "));
        QVERIFY(bench.inputs().setData(bench.inputs().index(0, 1), QStringLiteral("1.3")));
        QCOMPARE(bench.row(0), QStringLiteral("Ashburn / PUE | 1.3 | *1.1 | *1.05 | "));
        bench.document.history().undo();
        bench.document.history().undo();
        QCOMPARE(bench.row(0), QStringLiteral("Ashburn / PUE | 1.25 | *1.1 | 1.1 | "));
    }

    void deleteResetsWhatIsSelected()
    {
        Bench bench(*m_look);
        MatrixView& view = bench.page.matrix().view();
        QVERIFY(bench.inputs().setData(bench.inputs().index(0, 3), QStringLiteral("1.05")));
        const int steps = bench.document.history().count();
        view.setCurrentIndex(bench.inputs().index(0, 1));
        QVERIFY(!view.canReset()); // the baseline sets nothing differently
        view.selectionModel()->select({bench.inputs().index(0, 1), bench.inputs().index(0, 3)},
                                      QItemSelectionModel::ClearAndSelect);
        QTest::keyClick(&view, Qt::Key_Delete);
        QCOMPARE(bench.document.history().count(), steps + 1);
        QCOMPARE(bench.pue(1), 1.25);
        QCOMPARE(bench.pue(2), 1.25);
        QCOMPARE(bench.inputs().rowCount(), 1); // no scenario sets it any more
        bench.document.history().undo();
        QCOMPARE(bench.pue(2), 1.05);
    }

    void blocksArePasted_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("row");
        QTest::newRow("numbers") << 1 << "1.4\t1.2\t1.15\n"
                                 << "Ashburn / PUE | 1.4 | *1.2 | *1.15 | ";
        QTest::newRow("the parent's value is no override") << 1 << "1.4\t1.2\t1.2\n"
                                                           << "Ashburn / PUE | 1.4 | *1.2 | 1.2 | ";
        QTest::newRow("an empty cell takes over") << 2 << "\t1.2\n"
                                                  << "Ashburn / PUE | 1.25 | 1.25 | *1.2 | ";
        QTest::newRow("titles say which columns")
            << 1 << "Input\tBest\tBetter hall\nAshburn / PUE\t1.1\t1.2\n"
            << "Ashburn / PUE | 1.25 | *1.2 | *1.1 | ";
    }

    void blocksArePasted()
    {
        QFETCH(int, column);
        QFETCH(QString, text);
        Bench bench(*m_look);
        QCOMPARE(pasteInputs(bench.inputs(), bench.inputs().index(0, column), text), QString());
        QTEST(bench.row(0), "row");
        QCOMPARE(bench.document.history().count(), 1);
        bench.document.history().undo();
        QCOMPARE(*bench.document.plan(), test::samplePlan());
    }

    void badBlocksLeaveAllAsItWas_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("begins");
        QTest::newRow("not a value") << 2 << "1.2\t1.1\ncolocation\tcastle\n"
                                     << "Row 2 (own / Tenure), column Best: Tenure: ";
        QTest::newRow("below its bound") << 1 << "1.3\t0.5\n"
                                         << "Row 1 (Ashburn / PUE), column Better hall: PUE: ";
        QTest::newRow("beyond the last row") << 3 << "1.2\ncolocation\n7\n"
                                             << "Row 3: ";
        QTest::newRow("an input not listed") << 1 << "Input\tBest\nOslo / PUE\t1.05\n"
                                             << "Row 2: ";
        QTest::newRow("another unit") << 1 << "Best\tUnit\n1.05\tkW\n"
                                      << "Row 2, column Unit: ";
    }

    void badBlocksLeaveAllAsItWas()
    {
        QFETCH(int, column);
        QFETCH(QString, text);
        QFETCH(QString, begins);
        Bench bench(*m_look);
        const QString why = pasteInputs(bench.inputs(), bench.inputs().index(0, column), text);
        QVERIFY2(why.startsWith(begins), qPrintable(why));
        QVERIFY(why.endsWith(QLatin1String("Nothing was pasted.")));
        QCOMPARE(bench.document.history().count(), 0);
    }

    /// What is copied with titles and pasted back changes nothing.
    void copyIsPastedBack()
    {
        Bench bench(*m_look);
        MatrixView& view = bench.page.matrix().view();
        view.selectAll();
        view.copySelected();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(
            QStringLiteral("Input\tBaseline\tBetter hall\tBest\tUnit\nAshburn / PUE\t1.25\t1.1\t1.1\t")));
        view.setCurrentIndex(bench.inputs().index(1, 2));
        QTest::keySequence(&view, QKeySequence::Paste);
        QCOMPARE(bench.page.matrix().refusal(), QString());
        QCOMPARE(bench.document.history().count(), 0);
    }

    void anyInputCanBeAdded()
    {
        Bench bench(*m_look);
        bench.document.setCurrentScenario(2);
        bench.page.matrix().addInput(QStringLiteral("sites/Oslo/pue"));
        QCOMPARE(bench.inputs().rowCount(), 3);
        QCOMPARE(bench.row(1), QStringLiteral("Oslo / PUE | 1.1 | 1.1 | 1.1 | ")); // in the plan's order
        const QModelIndex at = bench.page.matrix().view().currentIndex();
        QCOMPARE(at, bench.inputs().index(1, 3));
        QVERIFY(bench.inputs().setData(at, QStringLiteral("1.05")));
        QCOMPARE(bench.row(1), QStringLiteral("Oslo / PUE | 1.1 | 1.1 | *1.05 | "));
        bench.page.matrix().pickInput();
        QVERIFY(bench.page.matrix().findChild<CommandPalette*>()->isVisible());
        for (const Findable& found : findableOverrides(*bench.document.plan(), {}))
            QVERIFY2(!found.detail.endsWith(QLatin1String("/name")), qPrintable(found.detail));
    }

    /// Hidden, it compares nothing: each edit would wait for it.
    void matrixRestsWhileHidden()
    {
        Bench bench(*m_look);
        bench.page.sections().choose(0);
        QCOMPARE(bench.inputs().rowCount(), 0);
        QVERIFY(bench.document.setField({1, "ashburn", "pue"}, 1.15));
        bench.page.sections().choose(1);
        QCOMPARE(bench.row(0), QStringLiteral("Ashburn / PUE | 1.25 | *1.15 | 1.15 | "));
    }

    void changesAreTold()
    {
        Plan plan = test::samplePlan();
        plan.overrides.edit()[0].why = "new chillers";
        plan.overrides.add({.scenario = "best", .entity = "ashburn", .field = "pue", .number = 1.05});
        QCOMPARE(changesInWords(plan, 0), QStringList());
        QCOMPARE(changesInWords(plan, 1),
                 QStringList({QStringLiteral("PUE of Ashburn: 1.25 → 1.1, because new chillers"),
                              QStringLiteral("Tenure of own: Owned → Colocation")}));
        QCOMPARE(changesToCopy(plan, 2), // against the scenario it is based on
                 QStringLiteral("Best, based on Better hall:\n- PUE of Ashburn: 1.1 → 1.05"));
    }

    void droppedOnAnother()
    {
        Bench bench(*m_look);
        ScenarioTree& tree = bench.page.tree();
        tree.drop(2, 0, ScenarioTree::Drop::On);
        QCOMPARE(bench.scenario("best").parent, std::string());
        QCOMPARE(bench.pue(2), 1.25); // what it inherited is gone
        tree.drop(2, 1, ScenarioTree::Drop::Above);
        QCOMPARE(bench.document.plan()->scenarios[1].uid, std::string("best"));
        tree.drop(2, 1, ScenarioTree::Drop::On);
        QCOMPARE(bench.scenario("better").parent, std::string("best"));
        QCOMPARE(bench.document.history().count(), 3);
        tree.drop(0, 1, ScenarioTree::Drop::On); // the baseline stays
        QCOMPARE(bench.document.history().count(), 3);
    }

    void tooDeepIsRefused()
    {
        Bench bench(*m_look);
        bench.document.setCurrentScenario(2);
        bench.page.makeFromHere(); // Baseline, Better hall, Best, this one: three deep
        bench.document.setCurrentScenario(0);
        bench.page.makeFromHere();
        const int steps = bench.document.history().count();
        int refused = 0;
        connect(&bench.page.tree(), &ScenarioTree::refused, this, [&refused] { ++refused; });
        bench.page.tree().drop(4, 3, ScenarioTree::Drop::On);
        bench.page.tree().drop(1, 2, ScenarioTree::Drop::On); // on one that is based on it
        QCOMPARE(refused, 2);
        QCOMPARE(bench.document.history().count(), steps);
        QCOMPARE(bench.document.plan()->scenarios[4].parent, std::string());
        const auto texts = bench.page.findChildren<QLabel*>();
        QVERIFY(std::any_of(texts.begin(), texts.end(), [](const QLabel* label) {
            return !label->isHidden() && label->text().contains(QLatin1String("more than 3 ancestors"));
        }));
    }

    /// A new scenario is named first; what follows the edit must not close the editor.
    void duplicateIsNamed()
    {
        Bench bench(*m_look);
        bench.page.sections().choose(0);
        bench.document.setCurrentScenario(1);
        bench.page.tree().duplicateCurrent();
        QCOMPARE(bench.document.plan()->scenarios[bench.document.currentScenario()].name,
                 std::string("Better hall 2"));
        QCOMPARE(bench.document.plan()->overrides.size(), 4U);
        QCoreApplication::processEvents();
        QVERIFY(bench.page.tree().findChild<QLineEdit*>());
    }

private:
    std::unique_ptr<Look> m_look;
};

QTEST_MAIN(TestScenarios)
#include "tst_scenarios.moc"
