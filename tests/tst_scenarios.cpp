// The page Scenarios: the matrix of inputs, what a scenario changes in words, the tree edited in place.
#include <QtTest>

#include <QClipboard>
#include <QCompleter>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSlider>

#include "document/scenario_edits.h"
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
#include "views/forms/slide_popup.h"
#include "views/scenarios/changes_text.h"
#include "views/scenarios/matrix_panel.h"
#include "views/scenarios/matrix_paste.h"
#include "views/scenarios/matrix_view.h"
#include "views/scenarios/scenario_details.h"
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

/// Beside Better hall and Best, which is based on it, two that stand alone; the tree shows them.
void addTwo(Bench& bench)
{
    bench.page.sections().choose(0);
    QVERIFY(addScenario(bench.document, 0, "Own"));
    QVERIFY(addScenario(bench.document, 0, "Rent"));
    QCoreApplication::processEvents();
}

/// "Baseline(Better hall(Best),Hall[Own,Rent])": scenarios based on one in round brackets, those of a
/// group in square ones.
QString shown(const QTreeWidgetItem& item)
{
    QStringList below;
    for (int i = 0; i < item.childCount(); ++i)
        below << shown(*item.child(i));
    const bool heading = item.data(0, Qt::UserRole).isNull();
    const QString inner = below.join(QLatin1Char(','));
    if (below.isEmpty())
        return item.text(0);
    return item.text(0) + (heading ? QStringLiteral("[%1]") : QStringLiteral("(%1)")).arg(inner);
}
QString shown(ScenarioTree& tree)
{
    QCoreApplication::processEvents(); // it follows the plan then
    return shown(*tree.topLevelItem(0));
}
template <class Widget> Widget* named(const QWidget& in, const char* accessibleName)
{
    for (auto* each : in.findChildren<Widget*>())
        if (each->accessibleName() == QLatin1String(accessibleName))
            return each;
    return nullptr;
}
void pick(ScenarioTree& tree, const QStringList& names)
{
    for (QTreeWidgetItemIterator at(&tree); *at; ++at)
        (*at)->setSelected(names.contains((*at)->text(0)));
}

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

    /// From 1 to 5 by 0.01; Escape puts the value back, and a choice has no slider.
    void numberOfTheMatrixSlides()
    {
        Bench bench(*m_look);
        MatrixView& view = bench.page.matrix().view();
        view.setCurrentIndex(bench.inputs().index(0, 2));
        QTest::keyClick(&view, Qt::Key_L, Qt::ControlModifier);
        const QPointer<SlidePopup> popup = view.findChild<SlidePopup*>();
        QVERIFY(popup);
        QCOMPARE(popup->slider()->value(), 10); // 1.1
        popup->slider()->setValue(20);
        QTRY_COMPARE(bench.pue(1), 1.2);
        QCOMPARE(bench.pue(0), 1.25);
        QTest::keyClick(popup->slider(), Qt::Key_Escape);
        QTRY_VERIFY(!popup);
        QCOMPARE(bench.pue(1), 1.1);
        QCOMPARE(bench.document.history().count(), 0);
        view.setCurrentIndex(bench.inputs().index(1, 2)); // tenure
        QTest::keyClick(&view, Qt::Key_L, Qt::ControlModifier);
        QVERIFY(!view.findChild<SlidePopup*>());
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
        QTest::newRow("a single column with its title") << 1 << "Best\n1.05\n"
                                                        << "Ashburn / PUE | 1.25 | *1.1 | *1.05 | ";
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

    /// A scenario may be called as one of its choices is.
    void valuesAreNoTitles_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("one") << "Colocation\n";
        QTest::newRow("a column") << "Colocation\nRented\n"; // cloud is rented already
    }

    void valuesAreNoTitles()
    {
        QFETCH(QString, text);
        Bench bench(*m_look);
        QVERIFY(bench.document.setField({0, "best", "name"}, Value("Colocation")));
        bench.page.matrix().addInput(QStringLiteral("fleets/F2/cloud/tenure"));
        QCOMPARE(bench.inputs().index(1, 1).data().toString(), QStringLiteral("Owned"));
        QCOMPARE(bench.inputs().index(2, 1).data().toString(), QStringLiteral("Rented"));
        QCOMPARE(pasteInputs(bench.inputs(), bench.inputs().index(1, 1), text), QString());
        QCOMPARE(bench.inputs().index(1, 1).data().toString(), QStringLiteral("Colocation"));
        QCOMPARE(bench.inputs().index(2, 1).data().toString(), QStringLiteral("Rented"));
        QCOMPARE(bench.document.history().count(), 2);
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
        QTest::newRow("titles alone are none") << 1 << "Best\n"
                                               << "Row 1 (Ashburn / PUE), column Baseline: ";
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
        tree.drop({2}, 0, ScenarioTree::Drop::On);
        QCOMPARE(bench.scenario("best").parent, std::string());
        QCOMPARE(bench.pue(2), 1.25); // what it inherited is gone
        tree.drop({2}, 1, ScenarioTree::Drop::Above);
        QCOMPARE(bench.document.plan()->scenarios[1].uid, std::string("best"));
        tree.drop({2}, 1, ScenarioTree::Drop::On);
        QCOMPARE(bench.scenario("better").parent, std::string("best"));
        QCOMPARE(bench.document.history().count(), 3);
        tree.drop({0}, 1, ScenarioTree::Drop::On); // the baseline stays
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
        bench.page.tree().drop({4}, 3, ScenarioTree::Drop::On);
        bench.page.tree().drop({1}, 2, ScenarioTree::Drop::On); // on one that is based on it
        QCOMPARE(refused, 2);
        QCOMPARE(bench.document.history().count(), steps);
        QCOMPARE(bench.document.plan()->scenarios[4].parent, std::string());
        const auto texts = bench.page.findChildren<QLabel*>();
        QVERIFY(std::any_of(texts.begin(), texts.end(), [](const QLabel* label) {
            return !label->isHidden() && label->text().contains(QLatin1String("more than 3 ancestors"));
        }));
    }

    void severalAreGrouped()
    {
        Bench bench(*m_look);
        addTwo(bench);
        ScenarioTree& tree = bench.page.tree();
        QCOMPARE(shown(tree), QStringLiteral("Baseline(Better hall(Best),Own,Rent)"));
        const int steps = bench.document.history().count();
        pick(tree, {"Baseline", "Better hall", "Rent"});
        tree.groupChosen(QStringLiteral(" Hall "));
        QCOMPARE(shown(tree), QStringLiteral("Baseline(Hall[Better hall(Best),Rent],Own)"));
        QCOMPARE(tree.headingOf("Hall")->text(1), QStringLiteral("2 scenario(s)"));
        QCOMPARE(bench.document.plan()->scenarios[0].group, std::string());
        QCOMPARE(bench.document.history().count(), steps + 1);
        QCOMPARE(bench.document.history().undoText(), QStringLiteral("Group 2 scenarios as “Hall”"));
        QCOMPARE(tree.chosen(), (std::vector<std::size_t>{1, 4})); // they stay selected
        pick(tree, {"Hall"});                                      // all below it
        QCOMPARE(tree.chosen(), (std::vector<std::size_t>{1, 4}));
        tree.groupChosen({});
        QCOMPARE(shown(tree), QStringLiteral("Baseline(Better hall(Best),Own,Rent)"));
        QCOMPARE(bench.document.history().undoText(), QStringLiteral("Take 2 scenarios out of their groups"));
    }

    /// One that is based on a scenario of its group needs no name of it above.
    void basedOnOneOfItsGroup()
    {
        Bench bench(*m_look);
        addTwo(bench);
        ScenarioTree& tree = bench.page.tree();
        pick(tree, {"Better hall", "Best"});
        tree.groupChosen(QStringLiteral("Hall"));
        QCOMPARE(shown(tree), QStringLiteral("Baseline(Hall[Better hall(Best)],Own,Rent)"));
        pick(tree, {"Best"});
        tree.groupChosen(QStringLiteral("Far"));
        QCOMPARE(shown(tree), QStringLiteral("Baseline(Hall[Better hall(Far[Best])],Own,Rent)"));
        QCOMPARE(bench.document.history().undoText(), QStringLiteral("Group Best as “Far”"));
    }

    void droppedOnAGroup()
    {
        Bench bench(*m_look);
        addTwo(bench);
        ScenarioTree& tree = bench.page.tree();
        pick(tree, {"Own"});
        tree.groupChosen(QStringLiteral("Hall"));
        QCOMPARE(shown(tree), QStringLiteral("Baseline(Better hall(Best),Hall[Own],Rent)"));
        const int steps = bench.document.history().count();
        tree.dropOnGroup({1, 2}, *tree.headingOf("Hall"), ScenarioTree::Drop::On); // no more below the other
        QCOMPARE(shown(tree), QStringLiteral("Baseline(Hall[Own,Better hall,Best],Rent)"));
        QCOMPARE(bench.document.history().count(), steps + 1);
        QCOMPARE(bench.document.history().undoText(), QStringLiteral("Group 2 scenarios as “Hall”"));
        tree.dropOnGroup({2}, *tree.headingOf("Hall"), ScenarioTree::Drop::Above); // out of it
        QCOMPARE(shown(tree), QStringLiteral("Baseline(Better hall,Hall[Own,Best],Rent)"));
        tree.drop({4}, 3, ScenarioTree::Drop::Above); // beside one of the group
        QCOMPARE(shown(tree), QStringLiteral("Baseline(Better hall,Hall[Own,Rent,Best])"));
        tree.drop({3}, 0, ScenarioTree::Drop::On);
        QCOMPARE(shown(tree), QStringLiteral("Baseline(Better hall,Hall[Own,Best],Rent)"));
    }

    /// Within its group, or past whole groups.
    void movedByKeys()
    {
        Bench bench(*m_look);
        addTwo(bench);
        ScenarioTree& tree = bench.page.tree();
        pick(tree, {"Own", "Rent"});
        tree.groupChosen(QStringLiteral("Hall"));
        QCOMPARE(shown(tree), QStringLiteral("Baseline(Better hall(Best),Hall[Own,Rent])"));
        bench.document.setCurrentScenario(3);
        tree.moveCurrent(-1); // the first of its group
        QCOMPARE(shown(tree), QStringLiteral("Baseline(Better hall(Best),Hall[Own,Rent])"));
        tree.moveCurrent(1);
        QCOMPARE(shown(tree), QStringLiteral("Baseline(Better hall(Best),Hall[Rent,Own])"));
        bench.document.setCurrentScenario(1);
        tree.moveCurrent(1);
        QCOMPARE(shown(tree), QStringLiteral("Baseline(Hall[Rent,Own],Better hall(Best))"));
        tree.moveCurrent(-1);
        QCOMPARE(shown(tree), QStringLiteral("Baseline(Better hall(Best),Hall[Rent,Own])"));
    }

    void aGroupIsRenamedAndStaysFolded()
    {
        Bench bench(*m_look);
        addTwo(bench);
        ScenarioTree& tree = bench.page.tree();
        pick(tree, {"Own", "Rent"});
        tree.groupChosen(QStringLiteral("Hall"));
        QCoreApplication::processEvents();
        tree.headingOf("Hall")->setText(0, QStringLiteral("Cloud"));
        QCOMPARE(shown(tree), QStringLiteral("Baseline(Better hall(Best),Cloud[Own,Rent])"));
        tree.headingOf("Cloud")->setText(0, QStringLiteral(" ")); // no name
        QCOMPARE(tree.headingOf("Cloud")->text(0), QStringLiteral("Cloud"));
        bench.document.setCurrentScenario(0); // else it unfolds to show the current one
        tree.headingOf("Cloud")->setExpanded(false);
        QVERIFY(bench.document.setField({0, "better", "name"}, Value("Hall")));
        QCOMPARE(shown(tree), QStringLiteral("Baseline(Hall(Best),Cloud[Own,Rent])"));
        QVERIFY(!tree.headingOf("Cloud")->isExpanded());
    }

    /// With those based on others of it, which stand below no name of their own; and taken out with them.
    void aGroupIsOneAcrossLevels()
    {
        Bench bench(*m_look);
        addTwo(bench);
        ScenarioTree& tree = bench.page.tree();
        pick(tree, {"Better hall", "Best"});
        tree.groupChosen(QStringLiteral("Hall"));
        QCOMPARE(shown(tree), QStringLiteral("Baseline(Hall[Better hall(Best)],Own,Rent)"));
        tree.headingOf("Hall")->setText(0, QStringLiteral("Cloud"));
        QCOMPARE(shown(tree), QStringLiteral("Baseline(Cloud[Better hall(Best)],Own,Rent)"));
        pick(tree, {"Cloud"});
        QCOMPARE(tree.chosen(), (std::vector<std::size_t>{1, 2}));
        tree.groupChosen({});
        QCOMPARE(shown(tree), QStringLiteral("Baseline(Better hall(Best),Own,Rent)"));
    }

    /// What acts on one scenario does nothing on the name of a group.
    void theNameOfAGroupIsNoScenario()
    {
        Bench bench(*m_look);
        addTwo(bench);
        ScenarioTree& tree = bench.page.tree();
        pick(tree, {"Own", "Rent"});
        tree.groupChosen(QStringLiteral("Hall"));
        QCoreApplication::processEvents();
        tree.setCurrentItem(tree.headingOf("Hall"));
        const PlanPtr before = bench.document.plan();
        tree.removeCurrent();
        tree.duplicateCurrent();
        tree.moveCurrent(-1);
        QVERIFY(bench.document.plan() == before);
        bench.document.setCurrentScenario(1); // the last one added was shown
        bench.document.setCurrentScenario(4);
        pick(tree, {"Own", "Rent"});
        tree.removeCurrent();
        QCOMPARE(shown(tree), QStringLiteral("Baseline(Better hall(Best))"));
        QCOMPARE(bench.document.history().undoText(), QStringLiteral("Remove 2 rows, kind: scenario"));
    }

    void menuOffersGroups()
    {
        Bench bench(*m_look);
        addTwo(bench);
        ScenarioTree& tree = bench.page.tree();
        pick(tree, {"Own"});
        tree.groupChosen(QStringLiteral("R&D"));
        QCoreApplication::processEvents();
        pick(tree, {"Own", "Rent"});
        QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QCoreApplication::sendEvent(&tree, &byKey);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QMenu* groups = nullptr;
        for (QAction* entry : menu->actions())
            groups = entry->menu() ? entry->menu() : groups;
        QVERIFY(groups);
        QStringList texts;
        for (const QAction* entry : groups->actions())
            texts << entry->text() + (entry->isChecked() ? QStringLiteral(" *") : QString());
        QCOMPARE(texts, QStringList({"No group", "R&&D", "", "New group…"}));
        groups->actions()[1]->trigger();
        menu->close();
        QCOMPARE(shown(tree), QStringLiteral("Baseline(Better hall(Best),R&D[Own,Rent])"));
        pick(tree, {"Own", "Best"});
        QCoreApplication::sendEvent(&tree, &byKey);
        menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (QAction* entry : menu->actions())
            groups = entry->menu() ? entry->menu() : groups;
        groups->actions().back()->trigger();
        menu->close();
        auto* dialog = tree.findChild<QInputDialog*>();
        QVERIFY(dialog);
        dialog->setTextValue(QStringLiteral("New"));
        dialog->accept();
        QCOMPARE(shown(tree), QStringLiteral("Baseline(Better hall(New[Best]),New[Own],R&D[Rent])"));
    }

    /// The group is a field of the scenario too, with the names in use.
    void groupIsTyped()
    {
        Bench bench(*m_look);
        addTwo(bench);
        ScenarioTree& tree = bench.page.tree();
        bench.document.setCurrentScenario(3);
        auto* line = named<QLineEdit>(*bench.page.findChild<ScenarioDetails*>(), "Group");
        QVERIFY(line && line->isVisible());
        line->setFocus();
        QTest::keyClicks(line, QStringLiteral("Hall"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(shown(tree), QStringLiteral("Baseline(Better hall(Best),Hall[Own],Rent)"));
        bench.document.setCurrentScenario(4);
        QCOMPARE(line->text(), QString());
        emit line->completer()->activated(QStringLiteral("Hall")); // picked from the list
        QCOMPARE(line->completer()->model()->index(0, 0).data().toString(), QStringLiteral("Hall"));
        QTRY_COMPARE(shown(tree), QStringLiteral("Baseline(Better hall(Best),Hall[Own,Rent])"));
        bench.document.setCurrentScenario(0);
        QVERIFY(!line->isVisible());
    }

    /// Of a number that another one has already; before, each further click was refused.
    void newOnesGetFreeNames()
    {
        Bench bench(*m_look);
        const auto last = [&] { return bench.document.plan()->scenarios.back().name; };
        bench.page.makeFromHere();
        QCOMPARE(last(), std::string("Scenario 3"));
        QVERIFY(removeScenario(bench.document, "better")); // Baseline, Best, Scenario 3
        bench.document.setCurrentScenario(0);
        bench.page.makeFromHere();
        QCOMPARE(last(), std::string("Scenario 4"));
        bench.document.setCurrentScenario(0);
        QVERIFY(removeScenario(bench.document, "best"));
        bench.page.tree().duplicateCurrent(); // of the baseline: based on it
        QCOMPARE(last(), std::string("Scenario 5"));
    }

    void isRenamedInTheTree()
    {
        Bench bench(*m_look);
        bench.page.sections().choose(0);
        bench.document.setCurrentScenario(2);
        ScenarioTree& tree = bench.page.tree();
        const auto rename = [&](const QString& name) {
            tree.setFocus();
            QTest::keyClick(&tree, Qt::Key_F2);
            auto* line = tree.findChild<QLineEdit*>();
            QVERIFY(line);
            line->setText(name);
            QTest::keyClick(line, Qt::Key_Return);
            QTRY_VERIFY(!tree.findChild<QLineEdit*>());
        };
        rename(QStringLiteral(" Best of all "));
        QCOMPARE(bench.scenario("best").name, std::string("Best of all"));
        QCOMPARE(bench.document.history().count(), 1);
        rename(QStringLiteral("Better hall")); // another's
        QCOMPARE(shown(tree), QStringLiteral("Baseline(Better hall(Best of all))"));
        QCOMPARE(bench.document.history().count(), 1);
    }

    void colorAndNoteAreSet()
    {
        Bench bench(*m_look);
        bench.page.sections().choose(0);
        bench.document.setCurrentScenario(1);
        auto* details = bench.page.findChild<ScenarioDetails*>();
        auto* color = named<QComboBox>(*details, "Color");
        QVERIFY(color && color->isVisible());
        color->setCurrentIndex(3);
        emit color->activated(3);
        QCOMPARE(bench.scenario("better").color, std::int64_t{3});
        auto* note = named<QPlainTextEdit>(*details, "Note");
        QVERIFY(note && note->isVisible());
        note->setFocus();
        QTest::keyClicks(note, QStringLiteral("As offered"));
        QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(bench.scenario("better").note, std::string("As offered"));
        QCOMPARE(bench.document.history().count(), 2);
        bench.document.setCurrentScenario(2); // each has its own
        QCOMPARE(color->currentIndex(), 0);
        QCOMPARE(note->toPlainText(), QString());
        bench.document.setCurrentScenario(1);
        QCOMPARE(color->currentIndex(), 3);
        QCOMPARE(note->toPlainText(), QStringLiteral("As offered"));
    }

    /// The order stays, and the same one again is no edit.
    void anotherParentIsPicked()
    {
        Bench bench(*m_look);
        addTwo(bench);
        bench.document.setCurrentScenario(2);
        auto* parent = named<QComboBox>(*bench.page.findChild<ScenarioDetails*>(), "Based on");
        QVERIFY(parent && parent->isVisible());
        QCOMPARE(parent->currentText(), QStringLiteral("Better hall"));
        const int steps = bench.document.history().count();
        emit parent->activated(parent->currentIndex());
        QCOMPARE(bench.document.history().count(), steps);
        parent->setCurrentIndex(0);
        emit parent->activated(0);
        QCOMPARE(shown(bench.page.tree()), QStringLiteral("Baseline(Better hall,Best,Own,Rent)"));
        QCOMPARE(bench.document.history().count(), steps + 1);
    }

    /// Behind another page it waits; shown again it has the plan as it is.
    void pageRestsWhilePutAway()
    {
        PlanDocument document(std::make_shared<const Plan>(test::samplePlan()));
        QWidget window;
        ScenariosPage page(document, *m_look, &window);
        window.show();
        page.hide();
        QVERIFY(document.setField({0, "best", "name"}, Value("Third")));
        document.setCurrentScenario(2);
        QCoreApplication::processEvents();
        QCOMPARE(shown(*page.tree().topLevelItem(0)), QStringLiteral("Baseline(Better hall(Best))"));
        page.show();
        QCOMPARE(shown(*page.tree().topLevelItem(0)), QStringLiteral("Baseline(Better hall(Third))"));
        QCOMPARE(page.tree().currentItem()->text(0), QStringLiteral("Third"));
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
