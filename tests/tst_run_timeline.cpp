// A run on the calendar: which days it takes, and how they are drawn and said.
#include <QApplication>
#include <QTest>

#include "readings/calendar_day.h"
#include "views/common/look.h"
#include "views/workloads/run_timeline.h"

using namespace jw;

class tst_run_timeline : public QObject {
    Q_OBJECT

private slots:
    void days_data()
    {
        QTest::addColumn<double>("hours");
        QTest::addColumn<double>("p90");
        QTest::addColumn<QString>("deadline");
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("late");
        QTest::addColumn<int>("daysLate");
        // 240 h are ten days: from 1 to 10 March; half as long again 15 days
        QTest::newRow("whole days") << 240.0 << 1.5 << ""
                                    << "2026-03-10"
                                    << "2026-03-15" << 0;
        QTest::newRow("an hour more") << 241.0 << 1.0 << ""
                                      << "2026-03-11"
                                      << "2026-03-11" << 0;
        QTest::newRow("an hour in all") << 1.0 << 1.0 << ""
                                        << "2026-03-01"
                                        << "2026-03-01" << 0;
        QTest::newRow("missed") << 240.0 << 1.0 << "2026-03-08"
                                << "2026-03-10"
                                << "2026-03-10" << 2;
        QTest::newRow("held") << 240.0 << 1.0 << "2026-03-31"
                              << "2026-03-10"
                              << "2026-03-10" << -21;
        // 2026-03-01 + 731 days = 2028-03-01 (365 + 366, as 29 February 2028 lies between): the 731st is the
        // day before
        QTest::newRow("over a leap day") << 24.0 * 731 << 1.0 << ""
                                         << "2028-02-29"
                                         << "2028-02-29" << 0;
    }
    void days()
    {
        QFETCH(double, hours);
        QFETCH(double, p90);
        QFETCH(QString, deadline);
        const auto calendar = calendarOf(hours, p90, deadline);
        QVERIFY(calendar);
        QTEST(QString::fromStdString(dayText(calendar->end)), "end");
        QTEST(QString::fromStdString(dayText(calendar->late)), "late");
        QTEST(calendar->daysLate(), "daysLate");
    }

    void nothingWithoutStartOrHours()
    {
        WorkloadResult<double> result;
        result.figures.hours = 24.0 * hour;
        Workload work;
        QVERIFY(!runCalendar(work, result, ""));
        work.start = "2026-03-01";
        QVERIFY(runCalendar(work, result, ""));
        result.figures.hours = Duration<>();
        QVERIFY(!runCalendar(work, result, ""));
    }

    void wordsAndPlaces()
    {
        Look look(*qApp);
        RunTimeline line(look);
        line.resize(600, line.sizeHint().height());
        line.setCalendar(*calendarOf(240.0, 1.5, "2026-03-08"));
        const QString words = line.words();
        for (const char* part : {"2026-03-01", "2026-03-10", "10 day", "2026-03-15", "2 day"})
            QVERIFY2(words.contains(QLatin1String(part)), qPrintable(words));
        const RunCalendar& c = line.calendar();
        QCOMPARE(line.placeOf(c.start), 0);
        QVERIFY(line.placeOf(*c.deadline) < line.placeOf(c.end));
        QVERIFY(line.placeOf(c.end) < line.placeOf(c.late));
        QVERIFY(line.placeOf(c.late) < line.width() - 1);
        QCOMPARE(line.accessibleDescription(), words);
    }

    /// From a run of hours to one of thirty years, in a narrow and in a wide panel.
    void ticksDoNotTouch_data()
    {
        QTest::addColumn<double>("days");
        for (const double days : {0.5, 3.0, 10.0, 45.0, 75.0, 400.0, 1200.0, 11000.0})
            QTest::addRow("%g days", days) << days;
    }
    void ticksDoNotTouch()
    {
        QFETCH(double, days);
        Look look(*qApp);
        RunTimeline line(look);
        line.setCalendar(*calendarOf(24.0 * days, 1.3, "2026-04-01"));
        for (const int width : {180, 480, 820, 1400}) {
            line.resize(width, line.heightForWidth(width));
            int end = 0, told = 0;
            for (const RunTimeline::Tick& tick : line.ticks()) {
                if (tick.text.isEmpty())
                    continue;
                QVERIFY(tick.place.left() >= end && tick.place.right() < width);
                end = tick.place.right() + 4; // pixels between two
                ++told;
            }
            QVERIFY2(told >= (width < 400 ? 1 : 2), qPrintable(QString::number(told)));
        }
    }

    /// The legend takes as many rows as it needs.
    void legendWraps()
    {
        Look look(*qApp);
        RunTimeline line(look);
        line.setCalendar(*calendarOf(240.0, 1.5, "2026-03-08"));
        QVERIFY(line.heightForWidth(300) > line.heightForWidth(1400));
    }

    /// For the eye: JW_SHOTS=FOLDER writes them.
    void pictures()
    {
        if (!qEnvironmentVariableIsSet("JW_SHOTS"))
            return;
        Look look(*qApp);
        for (const double days : {10.0, 75.0, 400.0}) {
            RunTimeline line(look);
            line.setCalendar(*calendarOf(24.0 * days, 1.3, days < 20 ? "2026-03-08" : "2026-06-20"));
            line.resize(840, line.heightForWidth(840));
            const QString name = QStringLiteral("/timeline-%1.png").arg(days);
            QVERIFY(line.grab().save(qEnvironmentVariable("JW_SHOTS") + name));
        }
    }

private:
    static std::optional<RunCalendar> calendarOf(double hours, double p90, const QString& deadline)
    {
        Workload work;
        work.start = "2026-03-01";
        WorkloadResult<double> result;
        result.figures.hours = hours * hour;
        result.prediction.time = {1.0 / p90, p90};
        return runCalendar(work, result, deadline.toStdString());
    }
};

QTEST_MAIN(tst_run_timeline)
#include "tst_run_timeline.moc"
