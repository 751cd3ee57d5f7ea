// A slider under a number of a form: what it sets, keeps, puts back and refuses.
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QSlider>
#include <QTest>

#include <algorithm>

#include "domain/edit.h"
#include "domain/resolve.h"
#include "form_bench.h"
#include "sample_plan.h"
#include "views/forms/entity_form.h"
#include "views/forms/slide_popup.h"

using namespace jw;

namespace {

/// A field of a form of the mixed plan.
struct Bench {
    Bench(const std::string& uid, const char* fieldName, std::size_t scenario = 0)
        : document(std::make_shared<const Plan>(test::samplePlan())),
          form(document, *look),
          name(fieldName)
    {
        document.setCurrentScenario(scenario);
        form.resize(900, 700);
        form.show();
        form.setRow(uid);
        form.setMoreOpen(true);
        QApplication::setActiveWindow(&form);
        (void)QTest::qWaitForWindowActive(&form);
    }

    FieldEditor& field() const { return *form.editor(name); }
    QLineEdit* line() const { return qobject_cast<QLineEdit*>(field().input()); }
    SlidePopup* popup() const { return field().findChild<SlidePopup*>(); }
    QSlider* slider() const { return popup()->slider(); }
    QLineEdit* end(int at) const { return popup()->findChildren<QLineEdit*>()[at]; }
    QString problem() const { return popup()->findChild<QLabel*>()->text(); }
    double number() const
    {
        const Value value = fieldValue(*document.resolved(), findRow(*document.resolved(), form.row()), name);
        return value.as<double>() ? *value.as<double>() : -1e300;
    }
    int steps() { return document.history().count(); }

    static inline Look* look = nullptr;
    PlanDocument document;
    EntityForm form;
    const char* name;
};

constexpr const char* hostPeak = "host_peak_w"; // 2,676 W of a data sheet

} // namespace

class TestSlide final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        Bench::look = new Look(*qobject_cast<QApplication*>(qApp), qApp);
    }

    /// The range is 1 to 5, the field's bounds, by 0.01.
    void aSlideIsOneUndoStep()
    {
        Bench bench("ashburn", "pue");
        bench.line()->setFocus();
        QTest::keyClick(bench.line(), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(bench.popup() && bench.popup()->isVisible());
        QVERIFY(bench.slider()->hasFocus());
        QCOMPARE(bench.slider()->value(), 25); // 1.25
        for (const int at : {30, 55, 40, 60})
            bench.slider()->setValue(at);
        QTRY_COMPARE(bench.number(), 1.6);
        QCOMPARE(bench.line()->text(), "1.6");
        const QPointer<SlidePopup> popup = bench.popup();
        QTest::keyClick(bench.slider(), Qt::Key_Return);
        QTRY_VERIFY(!popup);
        QTRY_VERIFY(bench.line()->hasFocus());
        QCOMPARE(bench.steps(), 1);
        QCOMPARE(bench.document.history().undoText(), "Change PUE of Ashburn");
        bench.field().slide();
        bench.slider()->setValue(10);
        bench.popup()->close(); // sets what it has not yet set
        QCOMPARE(bench.number(), 1.1);
        QCOMPARE(bench.steps(), 2);
        bench.document.history().undo();
        QCOMPARE(bench.number(), 1.6);
        bench.document.history().undo();
        QCOMPARE(*bench.document.plan(), test::samplePlan());
    }

    /// From 669 to 10,700 W in 400 steps of a factor: 669 * (10700 / 669)^(201 / 400) = 2,694.1, on a grid
    /// of 10.
    void escapePutsTheOldValueBack()
    {
        Bench bench("own", hostPeak);
        bench.field().slide();
        QCOMPARE(bench.slider()->value(), 200);
        QTest::keyClick(bench.slider(), Qt::Key_Right);
        QTRY_COMPARE(bench.number(), 2690.0);
        QVERIFY(!bench.field().state().source);
        const QPointer<SlidePopup> popup = bench.popup();
        QTest::keyClick(bench.slider(), Qt::Key_Escape);
        QTRY_VERIFY(!popup);
        QCOMPARE(bench.steps(), 0);
        QVERIFY(!bench.document.isModified());
        QVERIFY(bench.field().state().source); // as before
        QCOMPARE(*bench.document.plan(), test::samplePlan());
    }

    void backAtItsStartItHasDoneNothing()
    {
        Bench bench("own", hostPeak);
        bench.field().slide();
        QTest::keyClick(bench.slider(), Qt::Key_Right);
        QTRY_COMPARE(bench.steps(), 1);
        QTest::keyClick(bench.slider(), Qt::Key_Left);
        QTRY_COMPARE(bench.steps(), 0);
        QCOMPARE(*bench.document.plan(), test::samplePlan());
    }

    void keysStep_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<int>("key");
        QTest::addColumn<double>("stored");
        QTest::addColumn<QString>("text");
        QTest::newRow("share, right") << "utilization" << int(Qt::Key_Right) << 0.81 << "81";
        QTest::newRow("share, page") << "utilization" << int(Qt::Key_PageUp) << 0.9 << "90";
        QTest::newRow("share, end") << "utilization" << int(Qt::Key_End) << 1.0 << "100";
        QTest::newRow("count, left") << "nodes" << int(Qt::Key_Left) << 9.0 << "9"; // from 2 to 40 by 1
        QTest::newRow("count, page") << "nodes" << int(Qt::Key_PageUp) << 13.0 << "13";
        QTest::newRow("count, begin") << "nodes" << int(Qt::Key_Home) << 2.0 << "2";
    }

    void keysStep()
    {
        QFETCH(QString, field);
        QFETCH(int, key);
        QFETCH(double, stored);
        QFETCH(QString, text);
        const QByteArray name = field.toUtf8();
        Bench bench("own", name.constData());
        bench.field().slide();
        QTest::keyClick(bench.slider(), static_cast<Qt::Key>(key));
        QTRY_COMPARE(bench.number(), stored);
        QCOMPARE(bench.line()->text(), text);
    }

    void theUnitShownIsMeant()
    {
        Bench bench("own", hostPeak);
        bench.field().setUnit({"kW", 1.0});
        bench.field().slide();
        QCOMPARE(bench.end(0)->text(), "0.669");
        QCOMPARE(bench.end(1)->text(), "10.7");
        QTest::keyClick(bench.slider(), Qt::Key_Right);
        QTRY_COMPARE(bench.number(), 2690.0);
        QCOMPARE(bench.line()->text(), "2.69");
        QCOMPARE(bench.document.enteredText({0, "own", hostPeak}), std::string("2.69 kW"));
    }

    void aScenarioOverrides()
    {
        Bench bench("own", "utilization", 1);
        bench.field().slide();
        QTest::keyClick(bench.slider(), Qt::Key_Left);
        QTRY_COMPARE(bench.number(), 0.79);
        QVERIFY(findOverride(*bench.document.plan(), "better", "own", "utilization"));
        QCOMPARE(bench.document.plan()->groups[0].utilization.value, 0.8);
        QVERIFY(bench.field().state().overridden);
        QTest::keyClick(bench.slider(), Qt::Key_Escape);
        QCOMPARE(*bench.document.plan(), test::samplePlan());
    }

    void endsAreTyped()
    {
        Bench bench("ashburn", "pue");
        bench.field().slide();
        QCOMPARE(bench.end(0)->text(), "1");
        QCOMPARE(bench.end(1)->text(), "5");
        test::type(bench.end(0), "1.2");
        QVERIFY(bench.slider()->hasFocus());
        bench.slider()->setValue(50); // 1.2 + 50 * 0.01
        QTRY_COMPARE(bench.number(), 1.7);
        test::type(bench.end(1), "9"); // a PUE goes up to 5
        QVERIFY2(bench.problem().startsWith("PUE: "), qPrintable(bench.problem()));
        QCOMPARE(bench.end(1)->text(), "5");
        test::type(bench.end(1), "1.1");
        QVERIFY2(bench.problem().startsWith("The left end must be less"), qPrintable(bench.problem()));
        QCOMPARE(bench.end(1)->text(), "5");
        bench.end(1)->setFocus();
        QTest::keyClicks(bench.end(1), "7");
        QTest::keyClick(bench.end(1), Qt::Key_Escape); // leaves the end, not the slider
        QVERIFY(bench.popup()->isVisible());
        QCOMPARE(bench.end(1)->text(), "5");
        QCOMPARE(bench.number(), 1.7);
        QCOMPARE(bench.steps(), 1);
    }

    /// Idle power of the host may not be above its peak of 2,676 W: 600 W times four stays below, 4,000 does
    /// not.
    void whatThePlanRefusesIsSaid()
    {
        Bench bench("own", "host_idle_w");
        bench.field().slide();
        test::type(bench.end(1), "4000");
        QTest::keyClick(bench.slider(), Qt::Key_End);
        QTRY_VERIFY(!bench.problem().isEmpty());
        QCOMPARE(bench.number(), 600.0);
        QTest::keyClick(bench.slider(), Qt::Key_Home);
        QTRY_COMPARE(bench.number(), 150.0);
        QVERIFY(bench.problem().isEmpty());
        bench.popup()->close();
        QVERIFY(bench.field().message().isEmpty());
    }

    void typedTextIsTakenFirst()
    {
        Bench bench("ashburn", "pue");
        bench.line()->setFocus();
        bench.line()->selectAll();
        QTest::keyClicks(bench.line(), "1.3");
        bench.field().slide();
        QCOMPARE(bench.number(), 1.3);
        QCOMPARE(bench.slider()->value(), 30);
        bench.slider()->setValue(31);
        QTRY_COMPARE(bench.number(), 1.31);
        QCOMPARE(bench.steps(), 2);
        bench.popup()->close();
        bench.line()->selectAll();
        QTest::keyClicks(bench.line(), "0.5");
        bench.field().slide(); // first the text has to be put right
        QVERIFY(!bench.field().message().isEmpty());
        QCOMPARE(bench.number(), 1.31);
    }

    void nameAndMenuOpenIt()
    {
        Bench bench("ashburn", "pue");
        for (QLabel* label : bench.field().findChildren<QLabel*>())
            if (label->buddy() == bench.line())
                QTest::mouseClick(label, Qt::LeftButton);
        QVERIFY(bench.popup() && bench.popup()->isVisible());
        test::checkNames(*bench.popup());
        test::checkTabOrder(*bench.popup());
        test::shoot(*bench.popup(), "slider");
        const QPointer<SlidePopup> popup = bench.popup();
        popup->close();
        QTRY_VERIFY(!popup);
        const QPoint at(1, 1);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, at, bench.line()->mapToGlobal(at));
        QApplication::sendEvent(bench.line(), &event);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        const auto actions = menu->actions();
        const auto slide = std::find_if(actions.begin(), actions.end(),
                                        [](const QAction* action) { return action->text() == "Slide…"; });
        QVERIFY(slide != actions.end());
        menu->close();
        (*slide)->trigger();
        QVERIFY(bench.popup());
    }

    void onlyNumbersSlide()
    {
        Bench bench("own", "name");
        QVERIFY(!bench.field().canSlide());
        bench.field().slide();
        QVERIFY(!bench.popup());
        QVERIFY(!bench.form.editor("tenure")->canSlide());
        QVERIFY(!bench.form.editor("power_cap_w")->canSlide()); // not given
        QVERIFY(bench.form.editor("nodes")->canSlide());
    }
};

QTEST_MAIN(TestSlide)
#include "tst_slide.moc"
