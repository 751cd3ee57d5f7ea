// The day of a service in replica-hours, and as text and JSON of the command line.
#include <QTest>

#include <cmath>
#include <limits>

#include "messages/service_text.h"
#include "verbs/serve_day.h"

using namespace jw;

namespace {

/// Twelve hours of 2 requests/s, twelve of 6, on 4 replicas of 2 requests/s each.
struct Day {
    Day()
    {
        answer.ratePerReplica = 2.0 * (one / second);
        answer.replicas = Ratio<>(4.0);
        answer.busiest = 12;
        for (std::size_t at = 0; at < 24; ++at) {
            question.day[at] = Ratio<>(at < 12 ? 0.5 : 1.5);
            answer.hours[at].requests = (at < 12 ? 2.0 : 6.0) * (one / second);
        }
    }
    /// So many replicas work, and are busy for that share of the time, in quiet and in busy hours.
    void work(double quiet, double quietBusy, double busy, double busyBusy)
    {
        for (std::size_t at = 0; at < 24; ++at) {
            answer.hours[at].replicas = Ratio<>(at < 12 ? quiet : busy);
            answer.hours[at].replica.busy = Ratio<>(at < 12 ? quietBusy : busyBusy);
        }
    }

    ServiceQuestion question;
    ServiceAnswer answer;
};

/// Four replicas of two GPUs of 50 to 400 W, PUE 1.5: an item takes a second and 450 J, 225 W a GPU, half of
/// the way. One a second is asked for in twelve hours, three in the others.
ItemQuestion images()
{
    ItemQuestion q;
    q.item.gpus = 2.0;
    q.item.peak = 100.0 * teraflopPerSecond;
    q.item.bandwidth = 1000.0 * gigabyte / second;
    q.item.time = 1.0 * second;
    q.item.energy = 0.125 * wattHour;
    q.item.tdp = q.power.tdp = 400.0 * watt;
    q.item.idle = q.power.idle = 50.0 * watt;
    q.requests = 2.0 * (one / second);
    q.flat = false;
    for (std::size_t at = 0; at < 24; ++at)
        q.day[at] = Ratio<>(at < 12 ? 0.5 : 1.5);
    q.devices = 8.0;
    q.pue = 1.5;
    return q;
}

const Value& member(const Value& record, std::string_view key) { return *record.find(key); }

bool is(const Value& record, std::string_view key, double expected)
{
    const double* number = member(record, key).as<double>();
    return number && std::fabs(*number - expected) <= 1e-12 * std::fabs(expected);
}

ItemDay predicted(const ItemQuestion& question) { return question.at(PredictedAt::Middle); }

} // namespace

class TestServiceDay final : public QObject {
    Q_OBJECT

private slots:
    /// 2 / 2 = 1 and 6 / 2 = 3; with a quarter kept free each serves 1.5: 1.33 -> 2 and 4, and a spare.
    void replicasOfEachHour()
    {
        Day day;
        QCOMPARE(replicasNeeded(day.question, day.answer)[0], 1.0);
        QCOMPARE(replicasNeeded(day.question, day.answer)[23], 3.0);
        day.question.least = Ratio<>(2.0);
        QCOMPARE(replicasNeeded(day.question, day.answer)[0], 2.0);
        day.question.headroom = Ratio<>(0.25);
        day.question.spare = Ratio<>(1.0);
        QCOMPARE(replicasNeeded(day.question, day.answer)[0], 3.0);
        QCOMPARE(replicasNeeded(day.question, day.answer)[23], 5.0);
        day.answer.prefillReplicas = Ratio<>(2.0); // of a pool of their own
        QCOMPARE(replicasNeeded(day.question, day.answer)[0], 5.0);
        day.question.most = Ratio<>(4.0); // limits what may run, not what is needed
        QCOMPARE(replicasNeeded(day.question, day.answer)[23], 7.0);
    }

    /// All four share the load: 2 of 8 and 6 of 8 requests/s, 48 of 96 replica-hours at work.
    void sharedByAll()
    {
        Day day;
        day.work(4, 0.25, 4, 0.75);
        const DayCapacity capacity = dayCapacity(day.question, day.answer);
        QCOMPARE(capacity.stands, 96.0);
        QCOMPARE(capacity.works, 48.0);
        QCOMPARE(capacity.idleShare(), 0.5);
        QCOMPARE(capacity.spareShare(), 0.5);
        QCOMPARE(capacity.hoursBehind, 0);
    }

    /// 1 and 3 full replicas: the rest stands idle (48 of 96), or is given back (48 of 48 work).
    void onlyWhatIsNeeded()
    {
        Day day;
        day.work(1, 1, 3, 1);
        day.question.scaling = Scaling::Idle;
        QCOMPARE(dayCapacity(day.question, day.answer).idleShare(), 0.5);
        QCOMPARE(replicaCounts(day.question, day.answer).resting[0], 3.0); // of 4
        QCOMPARE(replicaCounts(day.question, day.answer).resting[23], 1.0);
        QVERIFY(verbs::dayText(day.question, day.answer).find(" IDLE ") != std::string::npos);
        day.question.scaling = Scaling::Off;
        QVERIFY(verbs::dayText(day.question, day.answer).find(" GIVEN BACK ") != std::string::npos);
        QCOMPARE(dayCapacity(day.question, day.answer).stands, 48.0);
        QCOMPARE(dayCapacity(day.question, day.answer).idleShare(), 0.0);
        day.question.scaling = Scaling::Idle;
        day.answer.prefillReplicas = Ratio<>(1.0); // 3 of the 4 decode: 48 of 72
        QCOMPARE(dayCapacity(day.question, day.answer).stands, 72.0);
    }

    /// 36 replica-hours of work for the 24 that stand: half more than there are, and nothing to spare.
    void anOverloadHasNothingToSpare()
    {
        DayCapacity capacity;
        capacity.stands = 24.0;
        capacity.works = 24.0 * (1.0 + 1e-15);
        capacity.serves = 36.0;
        QCOMPARE(capacity.idleShare(), 0.0);
        QCOMPARE(capacity.spareShare(), 0.0);
        QCOMPARE(capacity.overload(), 0.5);
        capacity.serves = 12.0;
        QCOMPARE(capacity.overload(), 0.0);
        ItemQuestion q = images();
        q.requests = 12.0 * (one / second); // three times the four that are served
        const std::string text = verbs::dayText(q, predicted(q));
        QVERIFY2(text.find("No capacity to spare: the load is 200 % more than that.") != std::string::npos,
                 text.c_str());
        const Value data = verbs::dayReply(q, predicted(q));
        QVERIFY(is(data, "spare_share", 0.0) && is(data, "overload", 2.0));
    }

    /// Where no share is known the replicas are at work all the time.
    void behindInTheBusyHours()
    {
        Day day;
        day.work(2, 0.5, 2, std::numeric_limits<double>::quiet_NaN());
        for (std::size_t at = 12; at < 24; ++at)
            day.answer.hours[at].keepsUp = false;
        const DayCapacity capacity = dayCapacity(day.question, day.answer);
        QCOMPARE(capacity.works, 12 * 1.0 + 12 * 2.0);
        QCOMPARE(capacity.hoursBehind, 12);
        const std::string text = verbs::dayText(day.question, day.answer);
        QVERIFY(text.find("not kept in 12 of 24 hours") != std::string::npos);
    }

    void textAndData()
    {
        Day day;
        day.work(4, 0.25, 4, 0.75);
        day.answer.hours[3].replica.tpot = std::numeric_limits<double>::quiet_NaN() * second;
        day.question.flat = false;
        const std::string text = verbs::dayText(day.question, day.answer);
        QVERIFY2(text.find("Busiest hour 12:00, 1.5 times the mean.") != std::string::npos, text.c_str());
        QVERIFY2(text.find("Busy: 50 % of 96 replica-hours") != std::string::npos, text.c_str());
        QCOMPARE(std::ranges::count(text.substr(0, text.find("\nBusiest")), '\n'), std::ptrdiff_t{25});
        const Value data = verbs::dayReply(day.question, day.answer);
        const Items& hours = *member(data, "hours").as<Items>();
        QCOMPARE(hours.size(), std::size_t{24});
        QCOMPARE(*member(hours[13], "load").as<double>(), 1.5);
        QCOMPARE(*member(hours[13], "requests_per_s").as<double>(), 6.0);
        QCOMPARE(*member(hours[13], "replicas_needed").as<double>(), 3.0);
        QCOMPARE(*member(hours[13], "replicas_resting").as<double>(), 0.0); // all share the load
        QVERIFY(member(hours[3], "tpot_ms").isNull());
        QCOMPARE(*member(data, "peak_factor").as<double>(), 1.5);
        QCOMPARE(*member(data, "idle_share").as<double>(), 0.5);
        day.question.flat = true;
        day.question.peakFactor = Ratio<>(2.5);
        QVERIFY(verbs::dayText(day.question, day.answer).find("A flat day with a peak of 2.5 times") !=
                std::string::npos);
        QCOMPARE(*member(verbs::dayReply(day.question, day.answer), "peak_factor").as<double>(), 2.5);
    }

    /// Quiet: (8 x 50 W + 1 x 350 W) x 1.5 = 1.125 kW, of one item a second 0.3125 Wh; busy: 2.175 kW. Twelve
    /// hours of each are 39.6 kWh, 1.65 kW on the mean, of two items a second 825 J. 48 of 96 replica-hours.
    void hoursOfItems()
    {
        const Value data = verbs::dayReply(images(), predicted(images()));
        const Items& hours = *member(data, "hours").as<Items>();
        QCOMPARE(hours.size(), std::size_t{24});
        QVERIFY(is(hours[3], "items_per_s", 1.0) && is(hours[3], "busy", 0.25) && is(hours[3], "load", 0.5));
        QVERIFY(is(hours[3], "meter_kw", 1.125) && is(hours[3], "wh_per_item", 0.3125));
        QVERIFY(is(hours[20], "meter_kw", 2.175) && is(hours[20], "wh_per_item", 725.0 / 3600.0));
        QVERIFY(is(hours[20], "replicas", 4.0) && is(hours[20], "replicas_needed", 3.0));
        QVERIFY(is(hours[20], "gpus_on", 8.0) && is(hours[20], "wh_p90", 725.0 / 3600.0)); // measured
        QVERIFY(is(data, "meter_kw", 1.65) && is(data, "wh_per_item", 825.0 / 3600.0));
        QVERIFY(is(data, "replica_hours", 96.0) && is(data, "idle_share", 0.5));
        QVERIFY(is(data, "peak_factor", 1.5) && is(data, "busiest_hour", 12.0));
        const std::string text = verbs::dayText(images(), predicted(images()));
        for (const char* told : {"ITEMS/S", "KEEPS UP", "Busiest hour 12:00, 1.5 times the mean.",
                                 "Busy: 50 % of 96 replica-hours a day; the rest is waiting for items",
                                 "Beyond what the load asks for: 50 %.", "39.6 kWh at the meter"})
            QVERIFY2(text.find(told) != std::string::npos, text.c_str());
        QVERIFY2(text.find("More is asked") == std::string::npos, text.c_str());
    }

    /// Two items a second of a replica of one a second each: two replicas, and three at a moment of 1.5 times
    /// that. A day with hours of its own has those.
    void aFlatDayHasABusiestMoment()
    {
        ItemQuestion q = images();
        q.peakFactor = Ratio<>(1.5);
        QVERIFY(!peakSentence(q, predicted(q)));
        q.flat = true;
        q.day.fill(Ratio<>(1.0));
        const auto sentence = peakSentence(q, predicted(q));
        QVERIFY(sentence);
        QCOMPARE(
            englishText(*sentence),
            std::string("Replicas needed: 3 at the busiest moment, with 1.5 times the mean load; 2 at the "
                        "mean load, which each hour has."));
        q.peakFactor = Ratio<>(1.0);
        QVERIFY(!peakSentence(q, predicted(q)));
        Day day; // 6 a second at the peak, 2 in each hour, of 2 a replica
        day.question.flat = true;
        day.question.peakFactor = Ratio<>(3.0);
        day.answer.replicasNeeded = Ratio<>(3.0);
        const auto served = peakSentence(day.question, day.answer);
        QVERIFY(served &&
                englishText(*served).find("3 at the busiest moment, with 3 times") != std::string::npos);
    }

    /// Two of the replicas may run: of three items two are served. Where the time of an item is predicted it
    /// has a band.
    void hoursThatAreTooFull()
    {
        ItemQuestion q = images();
        q.most = Ratio<>(2.0);
        const std::string text = verbs::dayText(q, predicted(q));
        QVERIFY2(text.find("More is asked than the machines serve in 12 of 24 hours.") != std::string::npos,
                 text.c_str());
        q.item.time.reset();
        q.item.work = 70.0 * teraflop; // 1 s on two GPUs at 35 % of 100 TFLOP/s
        const Value hour = (*member(verbs::dayReply(q, predicted(q)), "hours").as<Items>())[3];
        QVERIFY(*member(hour, "wh_p90").as<double>() > *member(hour, "wh_p10").as<double>());
        QVERIFY(is(hour, "busy", 0.5));
    }
};

QTEST_APPLESS_MAIN(TestServiceDay)
#include "tst_service_day.moc"
