// Beginning a training run in the window: the dialog by its keys, the same plan as from the command line,
// what the time follows from, and a new run among the workloads.
#include <QAbstractButton>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <algorithm>

#include "advisor/run_start.h"
#include "domain/edit.h"
#include "engine/plan_results.h"
#include "exchange/plan_json.h"
#include "form_bench.h"
#include "verb_support.h"
#include "views/advisor/request_field.h"
#include "views/common/result_card.h"
#include "views/common/segments.h"
#include "views/forms/catalogue_picker.h"
#include "views/forms/entity_form.h"
#include "views/forms/table_view.h"
#include "views/results/card_grid.h"
#include "views/results/results_page.h"
#include "views/start/run_start_dialog.h"
#include "views/workloads/layout_section.h"
#include "views/workloads/model_section.h"
#include "views/workloads/run_edits.h"
#include "views/workloads/run_parts.h"
#include "views/workloads/speed_choice.h"
#include "views/workloads/workloads_page.h"
#include "window_bench.h"

using namespace jw;

namespace {

Look* look = nullptr;

/// Llama 3.1 8B on four DGX H100.
Plan runPlan()
{
    RunStart start;
    start.nodes = 4.0;
    Plan plan = newPlan("Run");
    (void)beginRun(plan, start, builtInCatalogue(), "2026-01-02T03:04:05Z");
    return plan;
}

Plan machinesOnly()
{
    Plan plan = runPlan();
    removeRow(plan, plan.workloads[0].uid);
    return plan;
}

struct Bench {
    explicit Bench(Plan plan = runPlan())
        : document(std::make_shared<const Plan>(std::move(plan))),
          evaluation(document),
          page(document, evaluation, *look)
    {
        page.resize(930, 900);
        page.show();
        QApplication::setActiveWindow(&page);
        (void)QTest::qWaitForWindowActive(&page);
    }

    [[nodiscard]] std::string run() const { return document.plan()->workloads[0].uid; }
    [[nodiscard]] Value value(std::string_view field) const
    {
        const Plan& plan = *document.resolved();
        return fieldValue(plan, findRow(plan, run()), field);
    }
    [[nodiscard]] FieldEditor* editor(const char* field) const { return page.form().editor(field); }
    void chooseSpeed(SpeedFrom from) const
    {
        QTest::mouseClick(page.run().speed().choice().button(static_cast<int>(from)), Qt::LeftButton);
    }

    PlanDocument document;
    PlanEvaluation evaluation;
    WorkloadsPage page;
};

QPushButton* buttonNamed(const QWidget& on, const QString& text)
{
    for (QPushButton* one : on.findChildren<QPushButton*>())
        if (one->isVisible() && one->text() == text)
            return one;
    return nullptr;
}

/// Types into a field of the dialog and goes on; Enter would begin.
void enter(RunStartDialog& dialog, std::string_view key, const QString& text)
{
    auto* line = qobject_cast<QLineEdit*>(dialog.field(key).input());
    QVERIFY(line);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Tab);
}

void open(RunStartDialog& dialog)
{
    dialog.open();
    QApplication::setActiveWindow(&dialog);
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
}

struct Figures {
    double days = 0.0, energy = 0.0, cost = 0.0;
    friend bool operator==(const Figures&, const Figures&) = default;
};

Figures figuresOf(const Plan& plan)
{
    const auto results = planResults(plan);
    if (!results)
        return {};
    const auto& run = results->workloads[0];
    return {run.figures.hours.in(day), run.totals.energy.in(kWh), run.totals.cost.base()};
}

} // namespace

class TestRunStartView final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { look = new Look(*qApp, this); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void keysMakeAPlanWithCards();
    void sameAsTheCommandLine();
    void everyFieldSaysWhereItIsFrom();
    void saysOnHowManyNodesItFits();
    void escapeChangesNothing();
    void eachWayHasItsFields_data();
    void eachWayHasItsFields();
    void whatWasTypedIsKept();
    void planFromTheModelInstead();
    void modelHasItsName();
    void goodputGivesWayToLosses();
    void newRunTakesMachinesInOneStep();
    void newRunWithoutMachinesAsksForThem();
    void foundLayoutBringsItsBatch();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// From the first page: the command, and Enter on what is offered.
void TestRunStartView::keysMakeAPlanWithCards()
{
    test::Run run(m_folder->path());
    int pressed = 0;
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : QApplication::activeWindow(), key, modifiers);
        ++pressed;
    };
    run.window().showPage("start");
    press(Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY(test::dialog<RunStartDialog>() && test::dialog()->isActiveWindow());
    press(Qt::Key_Return);
    QTRY_VERIFY(!test::dialog());
    QTRY_VERIFY(test::isSettled(run));
    QVERIFY(pressed <= 12);
    QCOMPARE(run.window().currentPage(), QString("results"));
    auto* page = qobject_cast<ResultsPage*>(run.window().page("results"));
    QVERIFY(page && page->cards().cards().size() >= 5);
    for (const ResultCard* card : page->cards().cards())
        QVERIFY2(!card->content().value.isEmpty(), qPrintable(card->content().name));
    QVERIFY(QString::fromStdString(run.plan().settings.name).contains("Llama 3.1 8B"));
}

void TestRunStartView::sameAsTheCommandLine()
{
    RunStartDialog dialog(*look);
    PlanPtr made;
    connect(&dialog, &RunStartDialog::made, this, [&](const PlanPtr& plan) { made = plan; });
    open(dialog);
    enter(dialog, "tokens", "2T");
    enter(dialog, "nodes", "16");
    dialog.accept();
    QTRY_VERIFY(made);
    const test::Ran ran = test::ran({"new", "--train", "llama3.1-8b", "--tokens", "2e12", "--nodes", "16",
                                     "--on", "dgx-h100", "--region", "usa", "-o", "-"});
    QCOMPARE(ran.code, 0);
    const auto plan = planFromJson(ran.out);
    QVERIFY(plan);
    QVERIFY(figuresOf(*plan).days > 0.0);
    QCOMPARE(figuresOf(*plan), figuresOf(*made));
    QCOMPARE(plan->workloads[0].inputs, made->workloads[0].inputs);
}

void TestRunStartView::everyFieldSaysWhereItIsFrom()
{
    RunStartDialog dialog(*look);
    open(dialog);
    test::checkNames(dialog);
    for (const FieldInfo& field : fieldsOf<RunStart>())
        QVERIFY2(!dialog.source(field.key).text().isEmpty(), std::string(field.key).c_str());
    QVERIFY(dialog.source("nodes").text().startsWith("assumption"));
    const QString before = dialog.source("tokens").text();
    auto* nodes = qobject_cast<QLineEdit*>(dialog.field("nodes").input());
    QCOMPARE(nodes->text(), QString("128"));
    CataloguePicker& picker = dialog.pick("model");
    picker.choose("llama3.1-405b");
    picker.accept();
    QCOMPARE(qobject_cast<QLineEdit*>(dialog.field("model").input())->text(), QString("Llama 3.1 405B"));
    QVERIFY(nodes->text() != "128"); // more work, more machines
    QCOMPARE(dialog.source("tokens").text(), before);
    CataloguePicker& unknown = dialog.pick("model");
    unknown.choose("mistral-7b"); // its tokens were never published
    unknown.accept();
    QVERIFY(dialog.source("tokens").text().isEmpty());
    dialog.accept();
    QTRY_VERIFY(!dialog.isSearching());
    QVERIFY(dialog.isVisible() && dialog.status().text().contains("Tokens"));
}

void TestRunStartView::saysOnHowManyNodesItFits()
{
    RunStartDialog dialog(*look);
    bool made = false;
    connect(&dialog, &RunStartDialog::made, this, [&] { made = true; });
    open(dialog);
    CataloguePicker& picker = dialog.pick("model");
    picker.choose("llama3.1-405b");
    picker.accept();
    enter(dialog, "nodes", "2");
    dialog.accept();
    QTRY_VERIFY(!dialog.isSearching());
    QVERIFY(dialog.isVisible() && !made);
    QVERIFY2(dialog.status().text().contains("at least"), qPrintable(dialog.status().text()));
    QVERIFY(dialog.beginButton().isEnabled());
}

void TestRunStartView::escapeChangesNothing()
{
    test::Run run(m_folder->path());
    const Plan before = run.plan();
    run.action(Command::TrainModel).trigger();
    QTRY_VERIFY(test::dialog<RunStartDialog>());
    QTest::keyClick(test::dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!test::dialog());
    QCOMPARE(run.plan(), before);
}

void TestRunStartView::eachWayHasItsFields_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<bool>("machines");
    QTest::addColumn<QStringList>("shown");
    QTest::addColumn<QStringList>("absent");
    const QString hours = "inputs.gpu_hours", mfu = "inputs.mfu", gpus = "inputs.gpus";
    const auto row = [](const char* name, SpeedFrom from, bool machines, const QStringList& shown,
                        const QStringList& absent) {
        QTest::newRow(name) << static_cast<int>(from) << machines << shown << absent;
    };
    row("layout", SpeedFrom::Layout, true, {"inputs.tokens"}, {hours, mfu, gpus});
    row("MFU", SpeedFrom::Mfu, true, {"inputs.tokens", mfu}, {hours, gpus});
    row("hours", SpeedFrom::GpuHours, true, {hours}, {mfu, gpus});
    row("layout, no machines", SpeedFrom::Layout, false, {"inputs.tokens", gpus}, {hours, mfu});
    row("MFU, no machines", SpeedFrom::Mfu, false, {mfu, gpus}, {hours});
    row("hours, no machines", SpeedFrom::GpuHours, false, {hours, gpus}, {mfu});
}

void TestRunStartView::eachWayHasItsFields()
{
    QFETCH(int, from);
    QFETCH(bool, machines);
    QFETCH(QStringList, shown);
    QFETCH(QStringList, absent);
    Plan plan = runPlan();
    if (!machines)
        removeRow(plan, plan.assignments[0].uid);
    Bench bench(plan);
    QVERIFY(setSpeedFrom(bench.document, bench.run(), static_cast<SpeedFrom>(from)));
    QCOMPARE(bench.page.run().speed().choice().chosen(), from);
    shown << "name"
          << "start"
          << "inputs.deadline";
    for (const QString& field : shown) {
        const FieldEditor* editor = bench.editor(field.toLatin1());
        QVERIFY2(editor && editor->field().place == Place::Main, qPrintable(field));
    }
    for (const QString& field : absent)
        QVERIFY2(!bench.editor(field.toLatin1()), qPrintable(field));
    const auto editors = bench.page.form().editors();
    const auto front = std::ranges::count_if(
        editors, [](const FieldEditor* editor) { return editor->field().place == Place::Main; });
    QVERIFY2(front >= 5 && front <= 8, qPrintable(QString::number(front)));
}

void TestRunStartView::whatWasTypedIsKept()
{
    Bench bench;
    bench.chooseSpeed(SpeedFrom::GpuHours);
    QCOMPARE(bench.document.history().count(), 1);
    QVERIFY(bench.editor("inputs.gpu_hours"));
    test::type(bench.editor("inputs.gpu_hours")->input(), "32000");
    QCOMPARE(figuresOf(*bench.document.plan()).days, 1000.0 / 24.0); // on 32
    bench.chooseSpeed(SpeedFrom::Layout);
    QVERIFY(!bench.editor("inputs.gpu_hours"));
    QCOMPARE(bench.value("inputs.gpu_hours"), Value(32000.0));
    QCOMPARE(figuresOf(*bench.document.plan()), figuresOf(runPlan()));
    bench.chooseSpeed(SpeedFrom::GpuHours);
    QCOMPARE(bench.value("inputs.gpu_hours"), Value(32000.0));
    QCOMPARE(bench.document.history().count(), 4); // one step each
    bench.document.history().undo();
    QCOMPARE(bench.page.run().speed().choice().chosen(), static_cast<int>(SpeedFrom::Layout));
}

void TestRunStartView::planFromTheModelInstead()
{
    Plan plan = runPlan();
    const std::string uid = plan.workloads[0].uid;
    QVERIFY(setField(plan, uid, "inputs.gpu_hours", Value(32000.0)));
    QVERIFY(setField(plan, uid, "inputs.speed_from", Value("given"))); // as in older plans
    Bench bench(plan);
    for (const RunParts::Part part : {RunParts::Part::Model, RunParts::Part::Layout}) {
        bench.page.run().choose(part);
        QPushButton* button = buttonNamed(bench.page, "Plan from the model instead");
        QVERIFY(button);
        button->click();
        QCOMPARE(bench.document.history().count(), 1);
        QCOMPARE(bench.value("inputs.speed_from"), Value("layout"));
        QCOMPARE(bench.value("inputs.gpu_hours"), Value(32000.0));
        QVERIFY(!buttonNamed(bench.page, "Plan from the model instead"));
        bench.document.history().undo();
    }
}

void TestRunStartView::modelHasItsName()
{
    Bench bench;
    QVERIFY(bench.editor("inputs.model"));
    auto* line = qobject_cast<QLineEdit*>(bench.editor("inputs.model")->input());
    QVERIFY(line && line->isReadOnly());
    QCOMPARE(line->text(), QString("Llama 3.1 8B"));
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Return);
    auto* picker = bench.page.findChild<CataloguePicker*>();
    QVERIFY(picker);
    picker->choose("llama3-70b");
    picker->accept();
    QCOMPARE(bench.document.history().count(), 1);
    QCOMPARE(bench.value("inputs.arch.layers"), Value(80.0));
    QCOMPARE(line->text(), QString("Llama 3 70B"));
}

void TestRunStartView::goodputGivesWayToLosses()
{
    Bench bench; // counts its losses
    QVERIFY(!bench.editor("inputs.goodput"));
    QVERIFY(setRecord(bench.document, bench.run(), "inputs.losses", false));
    QVERIFY(bench.editor("inputs.goodput"));
}

void TestRunStartView::newRunTakesMachinesInOneStep()
{
    Bench bench(machinesOnly());
    const Plan before = *bench.document.plan();
    bench.page.addWorkload(WorkloadKind::Training);
    QCOMPARE(bench.document.history().count(), 1);
    QCOMPARE(bench.document.plan()->workloads.size(), std::size_t{1});
    QVERIFY(bench.value("inputs.gpu_hours").isNull());
    QVERIFY(hasRecord(*bench.document.plan(), bench.run(), "inputs.layout"));
    QCOMPARE(bench.document.plan()->assignments.size(), std::size_t{1});
    QVERIFY(figuresOf(*bench.document.plan()).days > 0.0);
    bench.document.history().undo();
    QCOMPARE(*bench.document.plan(), before);
}

void TestRunStartView::newRunWithoutMachinesAsksForThem()
{
    Bench bench(newPlan("Empty"));
    bench.page.addWorkload(WorkloadKind::Training);
    QVERIFY(bench.value("inputs.gpu_hours").isNull());
    QVERIFY(bench.value("inputs.gpus").isNull());
    const auto results = planResults(*bench.document.plan());
    QVERIFY(!results);
    QVERIFY(results.error().field.ends_with("/inputs/gpus"));
    QCOMPARE(results.error().text, std::string("run_machines"));
    QVERIFY(bench.page.goTo(bench.run(), "inputs.gpus"));
}

/// A run without a layout is searched with the usual batch, 4 Mi tokens in sequences of 8,192.
void TestRunStartView::foundLayoutBringsItsBatch()
{
    Plan plan = runPlan();
    const std::string uid = plan.workloads[0].uid;
    QVERIFY(setField(plan, uid, "inputs.layout", Value()));
    Bench bench(plan);
    QVERIFY(bench.page.goTo(uid, "inputs.layout")); // where the error leads to
    QCOMPARE(QApplication::focusWidget(), &bench.page.run().layoutSection().searchButton());
    TrainLayout<double> layout;
    layout.globalBatch = 512.0;
    layout.tp = 2.0;
    QVERIFY(useLayout(bench.document, uid, layout));
    QCOMPARE(bench.value("inputs.layout.gbs"), Value(512.0));
    layout.globalBatch = 256.0;
    QVERIFY(useLayout(bench.document, uid, layout)); // what the run says itself stays
    QCOMPARE(bench.value("inputs.layout.gbs"), Value(512.0));
}

QTEST_MAIN(TestRunStartView)
#include "tst_run_start_view.moc"
