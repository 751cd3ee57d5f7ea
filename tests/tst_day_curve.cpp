// The day of a service: drawn with mouse and keys, pasted, picked from the catalogue, one undo step each.
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <cmath>

#include "catalogue/catalogue.h"
#include "domain/edit.h"
#include "domain/origin.h"
#include "form_bench.h"
#include "views/forms/catalogue_picker.h"
#include "views/forms/entity_form.h"
#include "views/workloads/day_cells.h"
#include "views/workloads/day_curve.h"
#include "views/workloads/day_edits.h"
#include "views/workloads/day_panel.h"
#include "views/workloads/day_table.h"

using namespace jw;

namespace {

Look* look = nullptr;

Plan service()
{
    Plan plan = newPlan("Chat");
    plan.sites.add({.uid = "s", .name = "S"});
    Workload chat{.uid = "chat", .name = "chat", .kind = WorkloadKind::Inference, .site = "s"};
    chat.inputs.values = {{"requests_per_s", 10.0}, {"rate_per_replica", 2.0}};
    plan.workloads.add(chat);
    plan.scenarios.add({.uid = "other", .name = "Other"});
    return plan;
}

struct Bench {
    Bench() : document(std::make_shared<const Plan>(service())), panel(document, *look)
    {
        panel.setRow("chat");
        panel.resize(900, 700);
        panel.show();
        QApplication::setActiveWindow(&panel);
        (void)QTest::qWaitForWindowActive(&panel);
        panel.curve().setFocus();
    }

    [[nodiscard]] DayCurve& curve() const { return panel.curve(); }
    [[nodiscard]] int steps() { return document.history().index(); }
    [[nodiscard]] double load(int hourAt) const { return curve().load(hourAt); }
    void key(Qt::Key code, Qt::KeyboardModifiers with = {}) { QTest::keyClick(&curve(), code, with); }
    /// Presses a bar at its top and moves it up by so many pixels in several moves.
    void drag(int hourAt, int up)
    {
        const QPoint from = curve().handleAt(hourAt).toPoint();
        QTest::mousePress(&curve(), Qt::LeftButton, {}, from);
        for (const int part : {1, 2, 3, 4})
            QTest::mouseMove(&curve(), from - QPoint(0, up * part / 4));
        QTest::mouseRelease(&curve(), Qt::LeftButton, {}, from - QPoint(0, up));
    }
    void paste(const QString& text)
    {
        QGuiApplication::clipboard()->setText(text);
        panel.paste();
    }

    PlanDocument document;
    DayPanel panel;
};

/// "1<sep>2<sep>...24"
QString numbers(const QString& separator, int count = 24)
{
    QStringList all;
    for (int i = 1; i <= count; ++i)
        all << QString::number(i);
    return all.join(separator);
}

/// Lines of "HOUR<tab>LOAD", loads 1 to 24.
QString withHours(int first, const QString& after = {})
{
    QString text;
    for (int i = 0; i < 24; ++i)
        text += QStringLiteral("%1%2\t%3\n").arg(first + i).arg(after).arg(i + 1);
    return text;
}

bool isRising(const DayHours& hours)
{
    for (std::size_t at = 0; at < hours.size(); ++at)
        if (hours[at] != static_cast<double>(at + 1))
            return false;
    return true;
}

/// 10 requests/s on the mean, on 4 replicas of 3 requests/s each.
std::pair<ServiceQuestion, ServiceAnswer> answered(const DayHours& load)
{
    ServiceQuestion question;
    std::ranges::transform(load, question.day.begin(), [](double l) { return Ratio<>(l); });
    ServiceAnswer answer;
    answer.ratePerReplica = 3.0 * (one / second);
    answer.replicas = Ratio<>(4.0);
    for (std::size_t at = 0; at < load.size(); ++at) {
        answer.hours[at].requests = 10.0 * load[at] * (one / second);
        answer.hours[at].replicas = Ratio<>(4.0);
        answer.hours[at].keepsUp = load[at] < 1.2;
    }
    return {question, answer};
}

} // namespace

class TestDayCurve final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        look = new Look(*qobject_cast<QApplication*>(qApp), qApp);
    }

    /// The others keep their load, so the new mean is (23 + x) / 24 and x = 2 * 23 / 22 for twice the mean.
    void oneHourLeavesTheOthers()
    {
        DayHours flat{};
        flat.fill(1.0);
        const DayHours twice = withLoad(flat, 7, 2.0);
        QVERIFY(std::fabs(twice[7] - 2.0 * 23.0 / 22.0) < 1e-12);
        QVERIFY(std::fabs(overMean(twice)[7] - 2.0) < 1e-12);
        QCOMPARE(twice[8], 1.0);
        QCOMPARE(withLoad(flat, 7, 24.0), flat); // all of the day in one hour
        QCOMPARE(withLoad(flat, 7, -0.1), flat);
        DayHours alone{};
        alone[3] = 5.0;
        QCOMPARE(withLoad(alone, 3, 0.5), alone); // there is no other hour to give it to
        QCOMPARE(overMean(DayHours{}), flat);
    }

    void dragIsOneStep()
    {
        Bench bench;
        QVERIFY(!hasDay(*bench.document.plan(), "chat"));
        bench.drag(14, 40);
        QCOMPARE(bench.curve().current(), 14);
        QVERIFY2(bench.load(14) > 1.1, qPrintable(QString::number(bench.load(14))));
        QVERIFY(std::fabs(meanOf(overMean(bench.curve().hours())) - 1.0) < 1e-12);
        QVERIFY(bench.load(3) < 1.0);
        QCOMPARE(bench.steps(), 1);
        QVERIFY(hasDay(*bench.document.plan(), "chat"));
        const double high = bench.load(14);
        bench.drag(14, -20);
        QVERIFY(bench.load(14) < high);
        QCOMPARE(bench.steps(), 2);
        bench.document.history().undo();
        QCOMPARE(bench.load(14), high);
        bench.document.history().undo();
        QVERIFY(!hasDay(*bench.document.plan(), "chat"));
        QCOMPARE(bench.load(14), 1.0);
    }

    void clickOnlyChooses()
    {
        Bench bench;
        bench.drag(5, 0);
        QCOMPARE(bench.curve().current(), 5);
        QCOMPARE(bench.steps(), 0);
    }

    void keysOnAnHourAreOneStep()
    {
        Bench bench;
        bench.key(Qt::Key_Home);
        QCOMPARE(bench.curve().current(), 0);
        bench.key(Qt::Key_Up); // 1 % of the mean, then 10 %
        bench.key(Qt::Key_Up, Qt::ShiftModifier);
        QVERIFY(std::fabs(bench.load(0) - 1.11) < 1e-9);
        bench.key(Qt::Key_Down);
        bench.key(Qt::Key_PageDown);
        QVERIFY(std::fabs(bench.load(0) - 1.0) < 1e-9);
        bench.key(Qt::Key_PageUp);
        QCOMPARE(bench.steps(), 1);
        bench.key(Qt::Key_Right);
        bench.key(Qt::Key_Up);
        QCOMPARE(bench.curve().current(), 1);
        QCOMPARE(bench.steps(), 2);
        bench.key(Qt::Key_End);
        bench.key(Qt::Key_Right);
        QCOMPARE(bench.curve().current(), 23);
        bench.document.history().undo();
        bench.document.history().undo();
        QCOMPARE(bench.load(0), 1.0);
        QCOMPARE(bench.steps(), 0);
    }

    void loadStaysFromZero()
    {
        Bench bench;
        for (int i = 0; i < 15; ++i)
            bench.key(Qt::Key_PageDown);
        QCOMPARE(bench.load(12), 0.0);
        QCOMPARE(dayOf(*bench.document.plan(), "chat")[12], 0.0);
        bench.curve().setLoad(100.0);
        QVERIFY(std::fabs(bench.load(12) - 23.0) < 1e-9);
    }

    void numberIsTyped()
    {
        Bench bench;
        bench.key(Qt::Key_2);
        QVERIFY(bench.panel.loadField().hasFocus());
        QCOMPARE(bench.panel.loadField().text(), QString("2"));
        QTest::keyClicks(&bench.panel.loadField(), ".5");
        QTest::keyClick(&bench.panel.loadField(), Qt::Key_Return);
        QVERIFY(std::fabs(bench.load(12) - 2.5) < 1e-9);
        QCOMPARE(bench.steps(), 1);
        for (const char* wrong : {"x", "-1", "24", ""}) {
            test::type(&bench.panel.loadField(), wrong);
            QVERIFY2(!bench.panel.message().isEmpty(), wrong);
            QCOMPARE(bench.steps(), 1);
            QCOMPARE(bench.panel.loadField().text(), QString("2.50"));
        }
        test::type(&bench.panel.loadField(), "1.5");
        QVERIFY(bench.panel.message().isEmpty());
        QCOMPARE(bench.steps(), 2);
    }

    void pastedDays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("column") << numbers("\n");
        QTest::newRow("column with a line end") << numbers("\r\n") + "\r\n\r\n";
        QTest::newRow("row") << numbers("\t");
        QTest::newRow("titled column") << "Load\n" + numbers("\n");
        QTest::newRow("titled row") << "Load\t" + numbers("\t");
        QTest::newRow("hours from 0") << withHours(0);
        QTest::newRow("hours from 1") << withHours(1);
        QTest::newRow("clock") << "Hour\tLoad\n" + withHours(0, ":00");
        QTest::newRow("hours above loads")
            << QString("0\t" + numbers("\t", 23) + "\n" + numbers("\t")).replace("0\t1\t", "00:00\t1\t");
    }
    void pastedDays()
    {
        QFETCH(QString, text);
        const PastedDay pasted = dayFrom(text, {});
        QVERIFY2(pasted.fault.isEmpty(), qPrintable(pasted.fault));
        QVERIFY(isRising(pasted.hours));
        Bench bench;
        bench.paste(text);
        QVERIFY(bench.panel.message().isEmpty());
        QCOMPARE(bench.steps(), 1);
        QVERIFY(isRising(dayOf(*bench.document.plan(), "chat")));
        QVERIFY(std::fabs(bench.load(23) - 24.0 / 12.5) < 1e-12); // the mean of 1 to 24 is 12.5
    }

    void badPastes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("told");
        QTest::newRow("nothing") << ""
                                 << "0 were pasted";
        QTest::newRow("23") << numbers("\n", 23) << "23 were pasted";
        QTest::newRow("25") << numbers("\n", 25) << "25 were pasted";
        QTest::newRow("a word") << numbers("\n").replace("\n7\n", "\nseven\n") << "row 7, column 1: “seven”";
        QTest::newRow("a word in a row")
            << numbers("\t").replace("\t7\t", "\tseven\t") << "row 1, column 7: “seven”";
        QTest::newRow("below zero") << numbers("\n").replace("\n7\n", "\n-7\n") << "row 7, column 1: “-7”";
        QTest::newRow("hour twice") << withHours(0).replace("\n5\t", "\n4\t") << "row 6, column 1: “4”";
        QTest::newRow("no hour") << withHours(0).replace("\n5\t", "\nfive\t") << "row 6, column 1: “five”";
        QTest::newRow("load missing") << withHours(0).replace("\n5\t6\n", "\n5\t\n") << "row 6, column 1";
        QTest::newRow("a table") << withHours(0).replace("\t1\n", "\t1\t9\n") << "row 1, column 3";
        QTest::newRow("no load at all") << QString("0\n").repeated(24) << "must have a load";
    }
    void badPastes()
    {
        QFETCH(QString, text);
        QFETCH(QString, told);
        Bench bench;
        bench.paste(text);
        QVERIFY2(bench.panel.message().contains(told), qPrintable(bench.panel.message()));
        QCOMPARE(bench.steps(), 0);
        bench.paste(numbers("\t"));
        QVERIFY(bench.panel.message().isEmpty());
    }

    void numbersInThePersonsSigns()
    {
        const QString german = QString("0,5\n1,5\n").repeated(12);
        const PastedDay pasted = dayFrom(german, {.decimal = ',', .group = "."});
        QVERIFY2(pasted.fault.isEmpty(), qPrintable(pasted.fault));
        QCOMPARE(pasted.hours[0], 0.5);
        QCOMPARE(pasted.hours[1], 1.5);
    }

    /// What is copied comes back as it was, over its mean.
    void copiesComeBack()
    {
        Bench bench;
        bench.paste(numbers("\n"));
        bench.key(Qt::Key_C, Qt::ControlModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.startsWith("Hour\t"));
        const PastedDay back = dayFrom(copied, {.decimal = ',', .group = "."});
        QVERIFY2(back.fault.isEmpty(), qPrintable(back.fault));
        for (std::size_t at = 0; at < 24; ++at)
            QVERIFY(std::fabs(back.hours[at] - static_cast<double>(at + 1) / 12.5) < 1e-9);
        bench.panel.makeFlat();
        bench.key(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(std::fabs(bench.load(23) - 24.0 / 12.5) < 1e-9);
        QCOMPARE(bench.steps(), 3);
    }

    void profileBringsItsSource()
    {
        Bench bench;
        CataloguePicker& picker = bench.panel.pickFromCatalogue();
        picker.choose("burstgpt-chat");
        picker.accept();
        const LoadProfileRow& row = *builtInCatalogue().findLoadProfile("burstgpt-chat");
        QCOMPARE(bench.steps(), 1);
        QCOMPARE(dayOf(*bench.document.plan(), "chat"), hoursOf(row));
        QCOMPARE(bench.document.plan()->provenance.size(), std::size_t{24});
        for (const FieldInfo& info : fieldsOf<DayShape<double>>()) {
            const ValueOrigin origin =
                originOf(*bench.document.plan(), 0, "chat", "inputs.day." + std::string(info.key));
            QVERIFY(origin.source && origin.source->kind == SourceKind::Catalogue);
            QCOMPARE(origin.source->title, row.source);
            QCOMPARE(origin.source->url, row.sourceUrl);
        }
        QVERIFY(bench.panel.words().contains("14:00")); // the busiest hour of the trace
        bench.key(Qt::Key_Up);                          // an own value has no source of the catalogue
        QCOMPARE(bench.document.plan()->provenance.size(), std::size_t{23});
        bench.document.history().undo();
        bench.document.history().undo();
        QVERIFY(!hasDay(*bench.document.plan(), "chat"));
    }

    void flatAndLeftOut()
    {
        Bench bench;
        bench.paste(numbers("\t"));
        bench.panel.makeFlat();
        QVERIFY(hasDay(*bench.document.plan(), "chat"));
        QCOMPARE(bench.load(23), 1.0);
        bench.panel.leaveOut();
        QVERIFY(!hasDay(*bench.document.plan(), "chat"));
        QCOMPARE(bench.steps(), 3);
        QVERIFY(bench.panel.words().contains("no day of its own"));
    }

    void scenarioChangesSingleHours()
    {
        Bench bench;
        bench.paste(numbers("\t"));
        bench.document.setCurrentScenario(1);
        bench.curve().setCurrent(0);
        bench.curve().setLoad(1.0);
        QVERIFY2(bench.panel.message().isEmpty(), qPrintable(bench.panel.message()));
        QVERIFY(std::fabs(bench.load(0) - 1.0) < 1e-9);
        QVERIFY(isRising(dayOf(*bench.document.plan(), "chat")));
        QCOMPARE(bench.document.plan()->overrides.size(), std::size_t{1});
        bench.document.setCurrentScenario(0);
        QVERIFY(bench.load(0) < 0.1);
    }

    /// 10 requests/s at 3 a replica ask for 4 of them, 13 for 5.
    void servedHoursStandBelow()
    {
        Bench bench;
        QVERIFY(!bench.panel.table().isVisible());
        DayHours load{};
        load.fill(1.0);
        load[20] = 1.3;
        const auto [question, answer] = answered(load);
        bench.panel.setService(question, answer);
        QVERIFY(bench.panel.table().isVisible());
        QCOMPARE(bench.panel.table().model()->rowCount(), 24);
        bench.panel.resize(874, 700); // as wide as the window leaves it at 1280 x 720
        QTRY_COMPARE(bench.panel.table().horizontalScrollBar()->maximum(), 0);
        const auto cell = [&](int row, int column) {
            return bench.panel.table().model()->index(row, column).data().toString();
        };
        QCOMPARE(cell(20, 0), QString("20:00"));
        QCOMPARE(cell(20, 1), QString("5.35")); // 13 of 23 x 10 + 13 = 243
        QCOMPARE(cell(20, 2), QString("13.0"));
        QCOMPARE(cell(19, 3), QString("4"));
        QCOMPARE(cell(20, 3), QString("5"));
        QCOMPARE(cell(20, 5), QString("0")); // all four are at work
        QCOMPARE(cell(19, 10), QString("Yes"));
        QCOMPARE(cell(20, 10), QString("No"));
        const QAbstractItemModel& hours = *bench.panel.table().model();
        QStringList titles;
        for (int column = 0; column < hours.columnCount(); ++column) {
            titles << hours.headerData(column, Qt::Horizontal).toString();
            QVERIFY(!hours.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
        }
        QCOMPARE(titles.removeDuplicates(), 0);
        QVERIFY(bench.curve().words(20).contains("replicas needed of 4"));
        bench.curve().setCurrent(20);
        QCOMPARE(bench.panel.table().currentIndex().row(), 20);
        bench.panel.table().selectRow(3);
        QCOMPARE(bench.curve().current(), 3);
        bench.panel.setService({}, {});
        QVERIFY(!bench.panel.table().isVisible());
    }

    /// Four GPUs of an item a second each: 10 a second ask for 10. At work a GPU draws 100 W of 200 W, so 0.4
    /// kW in all and 0.1 kW x s an item of those served.
    void itemsHaveHoursToo()
    {
        Bench bench;
        ItemQuestion q;
        q.item.time = 1.0 * second;
        q.item.energy = 100.0 / 3600.0 * wattHour;
        q.item.peak = 100.0 * teraflopPerSecond;
        q.item.bandwidth = 1000.0 * gigabyte / second;
        q.item.tdp = q.power.tdp = 200.0 * watt;
        q.requests = 10.0 * (one / second);
        q.day.fill(one);
        q.devices = 4.0;
        bench.panel.setItems(q);
        const QAbstractItemModel& hours = *bench.panel.table().model();
        QVERIFY(bench.panel.table().isVisible());
        QCOMPARE(hours.rowCount(), 24);
        const auto cell = [&](int column) { return hours.index(7, column).data().toString(); };
        QCOMPARE(cell(0), QString("07:00"));
        QCOMPARE(cell(2), QString("10.0"));
        QCOMPARE(cell(3), QString("10"));
        QCOMPARE(cell(4), QString("4"));
        QCOMPARE(cell(6), QString("100"));
        QCOMPARE(cell(7), QString("4"));
        QCOMPARE(cell(8).toDouble(), 0.4);
        QCOMPARE(cell(12), QString("No"));
        QStringList titles;
        for (int column = 0; column < hours.columnCount(); ++column) {
            titles << hours.headerData(column, Qt::Horizontal).toString();
            QVERIFY(!hours.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
        }
        QCOMPARE(titles.removeDuplicates(), 0);
        QVERIFY(bench.curve().words(7).contains("replicas needed of 4"));
        const auto says = [&](const QString& text) {
            const auto labels = bench.panel.findChildren<QLabel*>();
            return std::ranges::any_of(labels, [&](const QLabel* l) { return l->text().contains(text); });
        };
        QVERIFY(!says("busiest moment"));
        q.peakFactor = 1.35;
        bench.panel.setItems(q);
        QVERIFY(says("Replicas needed: 14 at the busiest moment, with 1.35 times the mean load; 10 at the "
                     "mean load, which each hour has."));
        QCOMPARE(titles[9], QString("Item (Wh)"));
        QCOMPARE(cell(9), QString("0.0278")); // 100 J
        q.item.time = 0.01 * second;          // a hundred times as many items, each a hundredth: 1 J
        q.item.energy = 1.0 / 3600.0 * wattHour;
        q.requests = 1000.0 * (one / second);
        bench.panel.setItems(q);
        QCOMPARE(hours.headerData(9, Qt::Horizontal).toString(), QString("Item (mWh)"));
        QCOMPARE(cell(9), QString("0.278"));
        bench.panel.setService({}, {});
        QVERIFY(!bench.panel.table().isVisible());
    }

    void choicesAreFields()
    {
        Bench bench;
        QCOMPARE(bench.panel.form().editors().size(), std::size_t{3});
        for (const char* field : {"inputs.scaling", "inputs.min_replicas", "inputs.max_replicas"})
            QVERIFY2(bench.panel.form().editor(field), field);
    }

    void widgetsAreNamedInOrder()
    {
        Bench bench;
        bench.paste(numbers("\t"));
        const auto [question, answer] = answered(bench.curve().hours());
        bench.panel.setService(question, answer);
        test::checkNames(bench.panel);
        test::checkTabOrder(bench.panel);
        bench.curve().setCurrent(7);
        QVERIFY(bench.curve().accessibleDescription().startsWith("07:00: "));
    }

    void pictures()
    {
        for (const bool dark : {false, true}) {
            look->setMode(dark ? Look::Mode::Dark : Look::Mode::Light);
            Bench bench;
            QVERIFY(
                useLoadProfile(bench.document, "chat", *builtInCatalogue().findLoadProfile("burstgpt-chat")));
            const auto [question, answer] = answered(bench.curve().hours());
            bench.panel.setService(question, answer);
            bench.panel.resize(900, bench.panel.sizeHint().height());
            test::shoot(bench.panel, dark ? "day_dark" : "day_light");
        }
        look->setMode(Look::Mode::Light);
    }
};

QTEST_MAIN(TestDayCurve)
#include "tst_day_curve.moc"
