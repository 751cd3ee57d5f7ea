// Forms made from the registry: what people type, see, undo and cannot break.
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

#include "domain/edit.h"
#include "domain/resolve.h"
#include "form_bench.h"
#include "sample_plan.h"
#include "views/common/panel.h"
#include "views/common/person_text.h"
#include "views/forms/entity_form.h"
#include "views/forms/source_dialog.h"
#include "views/forms/source_dot.h"

using namespace jw;

namespace {

constexpr const char* hostPeak = "host_peak_w";

/// A form in a window of the size that a page leaves it.
struct Bench {
    explicit Bench(const std::string& uid = "own", Plan plan = test::samplePlan())
        : document(std::make_shared<const Plan>(std::move(plan))),
          form(document, *look)
    {
        form.resize(900, 700);
        form.show();
        form.setRow(uid);
        form.activateWindow();
        QApplication::setActiveWindow(&form);
        (void)QTest::qWaitForWindowActive(&form);
    }

    FieldEditor* field(const char* name) const { return form.editor(name); }
    QLineEdit* line(const char* name) const { return qobject_cast<QLineEdit*>(field(name)->input()); }
    double number(const char* uid, const char* field) const
    {
        const Value value = fieldValue(*document.resolved(), findRow(*document.resolved(), uid), field);
        return value.as<double>() ? *value.as<double>() : -1e300;
    }

    static inline Look* look = nullptr;
    PlanDocument document;
    EntityForm form;
};

} // namespace

class TestForms final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        Bench::look = new Look(*qobject_cast<QApplication*>(qApp), qApp);
    }

    void typedPowersAreTheSame_data();
    void typedPowersAreTheSame();     // UX-05
    void typedTextComesBackOnFocus(); // UX-05
    void ambiguousNumberAsks_data();
    void ambiguousNumberAsks();          // UX-06
    void wrongUnitIsRefusedWithReason(); // UX-07
    void refusedTextStaysUntilEscape();
    void escapeLeavesTheValue();
    void boundsAreNamed();
    void sharesArePercent();
    void optionalNumberCanBeCleared();
    void zeroTypedOverZeroIsAPrice();
    void displayUnitChangesNothing();
    void choiceAndReferenceArePicked();
    void yesNo();
    void noteHasLines();
    void twoFieldsThatNeedEachOther();
    void editIsOneUndoStepWithItsName();
    void overrideShowsBarAndReset();            // UX-22
    void baselineMovesThoseThatDoNotOverride(); // UX-23
    void replacedValueStandsBelow();
    void replacedValuesOfAllKinds();
    void halfTypedTextSurvivesOtherEdits();
    void formFollowsTheKindOfWork();
    void unusedFieldsAreNotShown();
    void limitIsInMegawatts();
    void moreOpensByItself();
    void focusFieldOpensMore();
    void sourceDotAndWords();
    void sourceDialogWritesOneStep();
    void inputsHaveTheirDefaults();
    void everyWidgetIsNamed(); // UX-44
    void tabFollowsTheEye();   // UX-03
    void pathIsCopied();
    void unitsAreSpelled_data();
    void unitsAreSpelled();
};

void TestForms::typedPowersAreTheSame_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("text");
    const QLocale english(QLocale::English, QLocale::UnitedStates), german(QLocale::German);
    QTest::newRow("kW") << english << "0.85 kW";
    QTest::newRow("W") << english << "850 W";
    QTest::newRow("bare") << english << "850";
    QTest::newRow("full width") << english << "８５０";
    QTest::newRow("comma") << german << "0,85 kW";
    QTest::newRow("comma, bare") << german << "850,0";
}

void TestForms::typedPowersAreTheSame()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, text);
    const test::WithLocale with(locale);
    Bench bench;
    auto* line = bench.line(hostPeak);
    bench.form.setMoreOpen(true);
    line->setFocus();
    line->setText(text);
    line->setModified(true);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(bench.number("own", hostPeak), 850.0);
    QVERIFY2(bench.field(hostPeak)->message().isEmpty(), qPrintable(bench.field(hostPeak)->message()));
}

void TestForms::typedTextComesBackOnFocus()
{
    Bench bench;
    QLineEdit* line = bench.line(hostPeak);
    test::type(line, "0.85 kW");
    bench.line("nodes")->setFocus();
    QTRY_COMPARE(line->text(), "850");
    line->setFocus();
    QCOMPARE(line->text(), "0.85 kW");
    QVERIFY(bench.document.setField({0, "own", hostPeak}, 900.0));
    QCOMPARE(line->text(), "900");
}

void TestForms::ambiguousNumberAsks_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("button");
    QTest::addColumn<double>("stored");
    const QLocale english(QLocale::English, QLocale::UnitedStates), german(QLocale::German);
    for (const auto& [name, locale, text] :
         {std::tuple{"German point", german, "1.048"}, {"English comma", english, "1,048"}}) {
        QTest::addRow("%s, none", name) << locale << text << -1 << 2676.0;
        QTest::addRow("%s, first", name) << locale << text << 0 << 1.048;
        QTest::addRow("%s, second", name) << locale << text << 1 << 1048.0;
    }
}

void TestForms::ambiguousNumberAsks()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, text);
    QFETCH(int, button);
    QFETCH(double, stored);
    const test::WithLocale with(locale);
    Plan plan = test::samplePlan();
    plan.groups.edit()[0].hostIdle.value = 0;
    Bench bench("own", plan);
    test::type(bench.line(hostPeak), text);
    QCOMPARE(bench.number("own", hostPeak), 2676.0);
    QCOMPARE(bench.line(hostPeak)->text(), text);
    std::vector<QPushButton*> readings;
    for (auto* each : bench.field(hostPeak)->findChildren<QPushButton*>())
        if (each->isVisibleTo(&bench.form))
            readings.push_back(each);
    QCOMPARE(readings.size(), std::size_t{2});
    if (button >= 0)
        QTest::mouseClick(readings[static_cast<std::size_t>(button)], Qt::LeftButton);
    QCOMPARE(bench.number("own", hostPeak), stored);
    QCOMPARE(bench.document.history().count(), button >= 0 ? 1 : 0);
}

void TestForms::wrongUnitIsRefusedWithReason()
{
    Bench bench;
    test::type(bench.line(hostPeak), "12 kWh");
    const QString message = bench.field(hostPeak)->message();
    QVERIFY2(message.startsWith("Host peak power: "), qPrintable(message));
    QVERIFY2(message.contains("kWh is energy, this field is power"), qPrintable(message));
    QVERIFY2(message.contains("for example 850 W"), qPrintable(message));
    QCOMPARE(bench.number("own", hostPeak), 2676.0);
    QVERIFY(bench.line(hostPeak)->property("bad").toBool());
    QCOMPARE(bench.document.history().count(), 0);
}

void TestForms::refusedTextStaysUntilEscape()
{
    Bench bench;
    QLineEdit* line = bench.line(hostPeak);
    test::type(line, "many");
    bench.line("nodes")->setFocus();
    QCoreApplication::processEvents();
    QCOMPARE(line->text(), "many");
    QVERIFY(bench.document.setField({0, "own", "nodes"}, 11.0));
    QCOMPARE(line->text(), "many");
    line->setFocus();
    QCOMPARE(line->text(), "many");
    QTest::keyClick(line, Qt::Key_Escape);
    QCOMPARE(line->text(), "2.676 kW"); // as it was typed once
    QVERIFY(bench.field(hostPeak)->message().isEmpty());
    QVERIFY(!line->property("bad").toBool());
}

void TestForms::escapeLeavesTheValue()
{
    Bench bench;
    QLineEdit* line = bench.line("nodes");
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, "99");
    QTest::keyClick(line, Qt::Key_Escape);
    bench.line("utilization")->setFocus();
    QCoreApplication::processEvents();
    QCOMPARE(bench.number("own", "nodes"), 10.0);
    QCOMPARE(line->text(), "10");
    QCOMPARE(bench.document.history().count(), 0);
}

void TestForms::boundsAreNamed()
{
    Bench bench("ashburn");
    test::type(bench.line("pue"), "0.5");
    const QString message = bench.field("pue")->message();
    QVERIFY2(message.startsWith("PUE: 0.5 is outside the allowed range."), qPrintable(message));
    QVERIFY2(message.contains("from 1 to 5"), qPrintable(message));
    test::type(bench.line("pue"), "1.2");
    QVERIFY(bench.field("pue")->message().isEmpty());
    QCOMPARE(bench.number("ashburn", "pue"), 1.2);
}

void TestForms::sharesArePercent()
{
    Bench bench;
    QLineEdit* line = bench.line("utilization");
    QCOMPARE(line->text(), "80");
    QCOMPARE(bench.field("utilization")->findChild<QToolButton*>()->text(), "%");
    test::type(line, "71");
    QCOMPARE(bench.number("own", "utilization"), 0.71);
    test::type(line, "65 %");
    QCOMPARE(bench.number("own", "utilization"), 0.65);
}

void TestForms::optionalNumberCanBeCleared()
{
    Bench bench("cloud");
    test::type(bench.line("rent_per_gpu_hour"), "$3.67/h");
    QCOMPARE(bench.number("cloud", "rent_per_gpu_hour"), 3.67);
    QLineEdit* line = bench.line("rent_per_gpu_hour");
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(!bench.document.plan()->groups[1].rent);
    QCOMPARE(line->text(), QString());
}

void TestForms::zeroTypedOverZeroIsAPrice()
{
    Bench bench;
    QVERIFY(bench.document.resetField({0, "own", "price_per_node"}));
    const int before = bench.document.history().count();
    test::type(bench.line("price_per_node"), "0");
    QCOMPARE(bench.document.history().count(), before + 1);
    QCOMPARE(bench.document.enteredText({0, "own", "price_per_node"}), "0");
    test::type(bench.line("price_per_node"), "0");
    QCOMPARE(bench.document.history().count(), before + 1);
}

void TestForms::displayUnitChangesNothing()
{
    Bench bench;
    FieldEditor* field = bench.field(hostPeak);
    field->setUnit({"kW", 1.0});
    QCOMPARE(bench.number("own", hostPeak), 2676.0);
    QCOMPARE(bench.line(hostPeak)->text(), "2.676");
    QCOMPARE(bench.document.history().count(), 0);
    test::type(bench.line(hostPeak), "3"); // meant in the unit on screen
    QCOMPARE(bench.number("own", hostPeak), 3000.0);
    QCOMPARE(bench.document.enteredText({0, "own", hostPeak}), "3 kW");
    test::type(bench.line(hostPeak), "2800 W");
    QCOMPARE(bench.number("own", hostPeak), 2800.0);
}

void TestForms::choiceAndReferenceArePicked()
{
    Bench bench;
    test::pick(bench.field("tenure")->input(), "Colocation");
    QCOMPARE(bench.document.plan()->groups[0].tenure, Tenure::Colocation);
    test::pick(bench.field("accelerator")->input(), "None");
    QCOMPARE(bench.document.plan()->groups[0].accelerator, std::string());
    test::pick(bench.field("accelerator")->input(), "H100 SXM");
    QCOMPARE(bench.document.plan()->groups[0].accelerator, std::string("h100"));
}

void TestForms::yesNo()
{
    Bench bench;
    bench.form.setMoreOpen(true);
    QTest::keyClick(bench.field("enabled")->input(), Qt::Key_Space);
    QVERIFY(!bench.document.plan()->groups[0].enabled);
    bench.document.history().undo();
    QVERIFY(qobject_cast<QCheckBox*>(bench.field("enabled")->input())->isChecked());
}

/// Idle above peak is refused alone; with the peak that belongs to it both are taken, as one step.
/// Enter is a line of the note; Ctrl+Enter takes it, leaving takes it, Escape does not.
void TestForms::noteHasLines()
{
    Bench bench("plan-uid");
    const auto kept = [&] { return QString::fromStdString(bench.document.plan()->settings.note); };
    QVERIFY(bench.form.focusField("note"));
    auto* note = qobject_cast<QPlainTextEdit*>(bench.field("note")->input());
    QVERIFY(note && note->hasFocus());
    QTest::keyClicks(note, "one");
    QTest::keyClick(note, Qt::Key_Return);
    QTest::keyClicks(note, "two");
    QCOMPARE(kept(), QString());
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(kept(), QString("one\ntwo"));
    QCOMPARE(bench.document.history().count(), 1);
    QCOMPARE(bench.document.history().undoText(), QString("Change Note of Mixed"));
    QTest::keyClicks(note, " three");
    QTest::keyClick(note, Qt::Key_Escape);
    QCOMPARE(note->toPlainText(), QString("one\ntwo"));
    QTest::keyClicks(note, "!");
    QTest::keyClick(note, Qt::Key_Tab);
    QVERIFY(!note->hasFocus());
    QCOMPARE(kept(), QString("one\ntwo!"));
    bench.document.history().undo();
    QCOMPARE(note->toPlainText(), QString("one\ntwo"));
    QCOMPARE(bench.document.history().index(), 1);
}

void TestForms::twoFieldsThatNeedEachOther()
{
    Bench bench;
    test::type(bench.line("host_idle_w"), "3000");
    QCOMPARE(bench.number("own", "host_idle_w"), 600.0);
    QVERIFY(bench.field("host_idle_w")->message().contains("3000 W"));
    test::type(bench.line(hostPeak), "3500");
    QCOMPARE(bench.number("own", hostPeak), 3500.0);
    QCOMPARE(bench.number("own", "host_idle_w"), 3000.0);
    QVERIFY(bench.field("host_idle_w")->message().isEmpty());
    while (bench.document.history().canUndo())
        bench.document.history().undo();
    QCOMPARE(*bench.document.plan(), test::samplePlan());
}

void TestForms::editIsOneUndoStepWithItsName()
{
    Bench bench;
    test::type(bench.line("nodes"), "12");
    QCOMPARE(bench.document.history().count(), 1);
    QCOMPARE(bench.document.history().undoText(), "Change Nodes of own");
    bench.document.history().undo();
    QCOMPARE(bench.line("nodes")->text(), "10");
    QCOMPARE(*bench.document.plan(), test::samplePlan());
}

void TestForms::overrideShowsBarAndReset()
{
    Bench bench("ashburn");
    bench.document.setCurrentScenario(1);
    FieldEditor* pue = bench.field("pue");
    QCOMPARE(bench.line("pue")->text(), "1.1");
    QVERIFY(pue->state().overridden);
    QVERIFY(bench.line("pue")->property("overridden").toBool());
    auto* reset = pue->findChild<QPushButton*>("reset");
    QVERIFY(reset);
    QVERIFY(reset->isVisibleTo(&bench.form));
    QTest::mouseClick(reset, Qt::LeftButton);
    QVERIFY(!findOverride(*bench.document.plan(), "better", "ashburn", "pue"));
    QCOMPARE(bench.line("pue")->text(), "1.25"); // the baseline's
    QVERIFY(!reset->isVisibleTo(&bench.form));
    QVERIFY(!bench.line("pue")->property("overridden").toBool());
    test::type(bench.line("pue"), "1.05");
    QVERIFY(findOverride(*bench.document.plan(), "better", "ashburn", "pue"));
    QCOMPARE(bench.document.plan()->sites[0].pue.value, 1.25);
    QTest::keyClick(bench.line("pue"), Qt::Key_R, Qt::ControlModifier);
    QVERIFY(!findOverride(*bench.document.plan(), "better", "ashburn", "pue"));
}

void TestForms::baselineMovesThoseThatDoNotOverride()
{
    Bench bench("ashburn");
    test::type(bench.line("wue_l_per_kwh"), "0.9");
    bench.document.setCurrentScenario(2);
    QCOMPARE(bench.line("wue_l_per_kwh")->text(), "0.9");
    QCOMPARE(bench.line("pue")->text(), "1.1"); // from the scenario it is based on
    QVERIFY(bench.field("pue")->state().differs && !bench.field("pue")->state().overridden);
}

/// Of the scenario that the overriding one is based on; the form does not jump when it comes or goes.
void TestForms::replacedValueStandsBelow()
{
    Bench bench("ashburn");
    FieldEditor* pue = bench.field("pue");
    auto* below = pue->findChild<QLabel*>("replaced");
    QVERIFY(below && !below->isVisibleTo(&bench.form));
    bench.document.setCurrentScenario(1);
    QVERIFY(below->isVisibleTo(&bench.form));
    QCOMPARE(below->toolTip(), "Baseline: 1.25");
    QVERIFY(pue->input()->accessibleDescription().contains("Baseline: 1.25"));
    QVERIFY(pue->findChild<QPushButton*>("reset")->toolTip().contains("Baseline again: 1.25"));
    const int height = pue->sizeHint().height();
    pue->reset();
    QVERIFY(!below->isVisibleTo(&bench.form) && below->toolTip().isEmpty());
    QCOMPARE(pue->sizeHint().height(), height);
    bench.document.history().undo();
    bench.document.setCurrentScenario(2);
    QCOMPARE(below->toolTip(), "From Better hall; Baseline: 1.25");
    test::type(pue->input(), "1.05");
    QCOMPARE(below->toolTip(), "Better hall: 1.1");
    QVERIFY(pue->hint().contains("Better hall: 1.1"));
}

void TestForms::replacedValuesOfAllKinds()
{
    Bench bench;
    const auto below = [&](const char* field) {
        return bench.field(field)->findChild<QLabel*>("replaced")->toolTip();
    };
    const QString peak = bench.line(hostPeak)->text();
    bench.document.setCurrentScenario(1);
    QVERIFY(bench.document.setField({1, "own", hostPeak}, 3000.0));
    QVERIFY(bench.document.setField({1, "own", "accelerator"}, ""));
    QVERIFY(bench.document.setField({1, "own", "enabled"}, false));
    QCOMPARE(below("tenure"), "Baseline: Owned");
    QCOMPARE(below(hostPeak), "Baseline: " + peak + " W");
    QCOMPARE(below("accelerator"), "Baseline: H100 SXM");
    QCOMPARE(below("enabled"), "Baseline: Yes");
    QCOMPARE(below("nodes"), "");
}

void TestForms::halfTypedTextSurvivesOtherEdits()
{
    Bench bench;
    QLineEdit* line = bench.line("nodes");
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, "4");
    QVERIFY(bench.document.setField({0, "own", "utilization"}, 0.5));
    QVERIFY(bench.document.setField({0, "ashburn", "pue"}, 1.4));
    QCOMPARE(line->text(), "4");
    QVERIFY(line->hasFocus());
    QTest::keyClicks(line, "2");
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(bench.number("own", "nodes"), 42.0);
    QCOMPARE(bench.line("utilization")->text(), "50");
}

void TestForms::formFollowsTheKindOfWork()
{
    Plan plan = test::samplePlan();
    plan.workloads.add({.uid = "chat", .name = "chat", .kind = WorkloadKind::PerQuery, .site = "oslo"});
    Bench bench("chat", plan);
    QVERIFY(bench.field("inputs.wh_per_query"));
    QVERIFY(!bench.field("inputs.work_tflop"));
    QWidget* kind = bench.field("kind")->input();
    kind->setFocus();
    test::pick(kind, "Given work");
    QCOMPARE(bench.document.plan()->workloads.back().kind, WorkloadKind::GivenWork);
    QVERIFY(bench.field("inputs.work_tflop"));
    QVERIFY(!bench.field("inputs.wh_per_query"));
    QVERIFY(kind->hasFocus());
    test::type(bench.line("inputs.work_tflop"), "100000");
    QCOMPARE(bench.number("chat", "inputs.work_tflop"), 1e5);
}

/// Days of work that runs on, rent of machines that are owned: they would do nothing. What was typed is kept.
void TestForms::unusedFieldsAreNotShown()
{
    Plan plan = test::samplePlan();
    Workload chat{.uid = "chat", .name = "chat", .kind = WorkloadKind::PerQuery, .site = "oslo"};
    chat.inputs.values = {
        {"wh_per_query", 2.0}, {"queries_per_user_day", 10.0}, {"users", 1e6}, {"days", 30.0}};
    plan.workloads.add(chat);
    Bench bench("chat", plan);
    QVERIFY(!bench.field("inputs.days") && !bench.field("hours") && !bench.field("start"));
    QWidget* basis = bench.field("basis")->input();
    basis->setFocus();
    test::pick(basis, "Once");
    QVERIFY(bench.field("inputs.days") && bench.field("start") && !bench.field("hours"));
    QCOMPARE(bench.number("chat", "inputs.days"), 30.0);

    Bench machines("own", test::samplePlan());
    QVERIFY(machines.field("price_per_node") && !machines.field("rent_per_gpu_hour"));
    QVERIFY(!machines.field("spot_share") && machines.field("maintenance_fraction"));
    test::pick(machines.field("tenure")->input(), "Rented");
    QVERIFY(!machines.field("price_per_node") && machines.field("rent_per_gpu_hour"));
    QVERIFY(machines.field("spot_share") && !machines.field("maintenance_fraction"));
    QCOMPARE(machines.number("own", "price_per_node"), 300000.0);
}

/// A limit is read and typed in MW and kept in kW, as files have it.
void TestForms::limitIsInMegawatts()
{
    Bench bench("oslo", test::samplePlan());
    test::type(bench.line("power_cap_kw"), "2.5");
    QCOMPARE(bench.number("oslo", "power_cap_kw"), 2500.0);
    test::type(bench.line("power_cap_kw"), "800 kW");
    QCOMPARE(bench.number("oslo", "power_cap_kw"), 800.0);
}

void TestForms::moreOpensByItself()
{
    Plan plan = test::samplePlan();
    plan.sites.add({.uid = "plain", .name = "Plain"});
    Bench plain("plain", plan);
    QVERIFY(!plain.form.isMoreOpen());
    QVERIFY(!plain.field("tz")->isVisibleTo(&plain.form));
    QVERIFY(plain.document.setField({0, "plain", "tz"}, "Europe/Oslo"));
    QVERIFY(plain.form.isMoreOpen());
    QVERIFY(plain.field("tz")->isVisibleTo(&plain.form));
}

void TestForms::focusFieldOpensMore()
{
    Plan plan = test::samplePlan();
    plan.sites.add({.uid = "plain", .name = "Plain"});
    Bench bench("plain", plan);
    QVERIFY(bench.form.focusField("tz"));
    QVERIFY(bench.line("tz")->hasFocus());
    QVERIFY(bench.form.focusField("pue"));
    QVERIFY(bench.line("pue")->hasFocus());
    QVERIFY(!bench.form.focusField("nodes"));
}

void TestForms::sourceDotAndWords()
{
    Bench bench;
    const auto dot = [&](const char* field) { return bench.field(field)->findChild<SourceDot*>(); };
    QCOMPARE(bench.field(hostPeak)->hint(), "Data sheet: DGX H100 data sheet");
    QVERIFY(!dot(hostPeak)->isHollow());
    QVERIFY(dot("nodes")->isHollow());
    QVERIFY(bench.field("nodes")->hint().startsWith("Own value, no source"));
    QVERIFY(!dot("life_years")->isHollow());
    QVERIFY(bench.field("life_years")->hint().startsWith("Default: assumption"));
    QVERIFY(bench.field("nodes")->input()->accessibleDescription().contains("no source"));
}

void TestForms::sourceDialogWritesOneStep()
{
    Bench bench;
    bench.field("nodes")->setSource();
    auto* dialog = bench.form.findChild<SourceDialog*>();
    QVERIFY(dialog);
    test::checkNames(*dialog);
    const auto lines = dialog->findChildren<QLineEdit*>();
    lines[0]->setText("Quote 1234");
    lines[2]->setText("2026-05-01");
    test::pick(dialog->findChild<QComboBox*>(), "Quote");
    dialog->accept();
    QCOMPARE(bench.document.history().count(), 1);
    QCOMPARE(bench.document.plan()->sources.size(), std::size_t{2});
    QCOMPARE(bench.field("nodes")->hint(), "Quote: Quote 1234, 2026-05-01");
    QVERIFY(!bench.field("nodes")->findChild<SourceDot*>()->isHollow());
    bench.document.history().undo();
    QCOMPARE(*bench.document.plan(), test::samplePlan());
}

void TestForms::inputsHaveTheirDefaults()
{
    Bench bench("staff");
    QVERIFY(!bench.field("inputs.amount")->state().isDefault);
    QVERIFY(bench.field("inputs.life_years")->state().isDefault);
    QVERIFY(!bench.field("inputs.escalation")->state().isDefault);
    QCOMPARE(bench.line("inputs.life_years")->text(), "5");
}

void TestForms::everyWidgetIsNamed()
{
    for (const char* uid : {"own", "ashburn", "h100", "f1", "serve", "staff", "plan"}) {
        Bench bench(uid);
        bench.form.setMoreOpen(true);
        QVERIFY(!bench.form.editors().empty());
        test::checkNames(bench.form);
    }
}

void TestForms::tabFollowsTheEye()
{
    for (const int width : {360, 560, 1000})
        for (const char* uid : {"own", "ashburn", "serve"}) {
            Bench bench(uid);
            bench.form.resize(width, 900);
            bench.form.setMoreOpen(true);
            QTest::qWait(0);
            test::checkTabOrder(bench.form);
        }
}

void TestForms::pathIsCopied()
{
    Bench bench;
    bench.field("nodes")->copyPath();
    QCOMPARE(QGuiApplication::clipboard()->text(), "fleets/F1/own/nodes");
}

void TestForms::unitsAreSpelled_data()
{
    QTest::addColumn<QString>("spelled");
    QTest::newRow("kg CO2e") << "kg CO₂e";
    QTest::newRow("/day") << "/<day>";
    QTest::newRow("d") << "<d>";
    QTest::newRow("months") << "<months>";
    QTest::newRow("CNY/kW-month") << "CNY/kW-<month>";
    QTest::newRow("million m³") << "<million> m³";
    QTest::newRow("kWh") << "kWh";
    QTest::newRow("20 TFLOP/s") << "20 TFLOP/s";
}

/// Words are translated wherever they stand in a unit, symbols stay as they are.
void TestForms::unitsAreSpelled()
{
    struct Marks final : QTranslator {
        QString translate(const char* context, const char* source, const char*, int) const override
        {
            return qstrcmp(context, "jw::Unit") == 0 ? QStringLiteral("<%1>").arg(QLatin1String(source))
                                                     : QString();
        }
        bool isEmpty() const override { return false; }
    } marks;
    QFETCH(QString, spelled);
    QVERIFY(QCoreApplication::installTranslator(&marks));
    const QString found = spelledUnits(QString::fromUtf8(QTest::currentDataTag()));
    QCoreApplication::removeTranslator(&marks);
    QCOMPARE(found, spelled);
    QCOMPARE(unitWords(UnitName{"kg CO2e", 1.0}, test::samplePlan()), QString("kg CO₂e"));
}

QTEST_MAIN(TestForms)
#include "tst_forms.moc"
