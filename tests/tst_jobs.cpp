#include <QSemaphore>
#include <QTest>

#include <future>
#include <numeric>

#include "jobs/in_parallel.h"
#include "jobs/job.h"

using namespace jw;

class TestJobs final : public QObject {
    Q_OBJECT

private slots:
    /// Also when every thread of the global pool is waiting for such work, as evaluations of several edits
    /// do.
    void inParallelDoesAllOfIt()
    {
        const auto squares = [] {
            std::vector<int> done(1000, -1);
            inParallel(done.size(), [&](std::size_t at) { done[at] = static_cast<int>(at * at); });
            return std::accumulate(done.begin(), done.end(), 0LL);
        };
        constexpr long long sum = 999LL * 1000 * 1999 / 6; // of i * i for i = 0 .. 999
        QCOMPARE(squares(), sum);
        std::vector<std::future<long long>> many;
        for (int i = 0; i < 5; ++i)
            many.push_back(std::async(std::launch::async, squares));
        for (auto& one : many)
            QCOMPARE(one.get(), sum);
        inParallel(0, [](std::size_t) { QFAIL("there is nothing to do"); });
    }

    void answerComesToTheOwnersThread()
    {
        std::vector<int> answers;
        QThread* thread = nullptr;
        LatestJob<int> job([&](int answer) {
            answers.push_back(answer);
            thread = QThread::currentThread();
        });
        job.start([](const std::stop_token&) { return 6 * 7; });
        QVERIFY(job.isRunning());
        QTRY_COMPARE(answers, std::vector{42});
        QCOMPARE(thread, QThread::currentThread());
        QVERIFY(!job.isRunning());
    }

    void onlyTheNewestCounts()
    {
        std::vector<int> answers;
        LatestJob<int> job([&](int answer) { answers.push_back(answer); });
        QSemaphore begun, go, finished;
        job.start([&](const std::stop_token& stop) {
            begun.release();
            go.acquire();
            finished.release();
            return stop.stop_requested() ? -1 : 1;
        });
        begun.acquire();
        job.start([](const std::stop_token&) { return 2; });
        go.release(); // the first ends only after it was overtaken
        finished.acquire();
        QTRY_COMPARE(answers, std::vector{2});
        QCoreApplication::processEvents();
        QCOMPARE(answers, std::vector{2});
    }

    void aFinishedButOvertakenAnswerIsForgotten()
    {
        std::vector<int> answers;
        LatestJob<int> job([&](int answer) { answers.push_back(answer); });
        QSemaphore done;
        job.start([&](const std::stop_token&) {
            done.release();
            return 1;
        });
        done.acquire(); // its event may already be on the way
        job.start([](const std::stop_token&) { return 2; });
        QTRY_COMPARE(answers, std::vector{2});
    }

    void canceledDeliversNothing()
    {
        std::vector<int> answers;
        LatestJob<int> job([&](int answer) { answers.push_back(answer); });
        QSemaphore begun, stopped;
        job.start([&](const std::stop_token& stop) {
            begun.release();
            while (!stop.stop_requested())
                std::this_thread::yield();
            stopped.release();
            return 1;
        });
        begun.acquire();
        job.cancel();
        stopped.acquire();
        QVERIFY(!job.isRunning());
        job.start([](const std::stop_token&) { return 2; });
        QTRY_COMPARE(answers, std::vector{2}); // and it can start again
    }

    void destroyedDeliversNothing()
    {
        int delivered = 0;
        QSemaphore stopped;
        {
            LatestJob<int> job([&](int) { ++delivered; });
            job.start([&](const std::stop_token& stop) {
                while (!stop.stop_requested())
                    std::this_thread::yield();
                stopped.release();
                return 1;
            });
        }
        stopped.acquire();
        QCoreApplication::processEvents();
        QCOMPARE(delivered, 0);
    }

    void progressIsReportedSeldomAndRises()
    {
        std::vector<double> told;
        std::optional<std::chrono::milliseconds> left;
        bool delivered = false;
        QSemaphore go;
        Job<int> job([&](int) { delivered = true; },
                     [&](JobState state) {
                         told.push_back(state.done);
                         left = state.left;
                         go.release();
                     });
        job.start([&](const std::stop_token&, const Progress& progress) {
            progress.say(0.5);
            go.acquire(); // told once
            for (int i = 0; i < 100000; ++i)
                progress.say(0.5 + i * 5e-6);
            progress.say(1.0);
            go.acquire();
            return 0;
        });
        QTRY_VERIFY(delivered);
        QVERIFY(told.size() >= 2 && told.size() < 20); // 100,000 times said
        QVERIFY(std::is_sorted(told.begin(), told.end()));
        QCOMPARE(told.front(), 0.5);
        QCOMPARE(told.back(), 1.0);
        QCOMPARE(left, std::chrono::milliseconds(0));
    }

    void canceledJobReportsNothing()
    {
        int reports = 0, answers = 0;
        Job<int> job([&](int) { ++answers; }, [&](JobState) { ++reports; });
        QSemaphore stopped;
        job.start([&](const std::stop_token& stop, const Progress& progress) {
            while (!stop.stop_requested())
                progress.say(0.3);
            stopped.release();
            return 0;
        });
        QTRY_COMPARE(reports, 1);
        job.cancel();
        stopped.acquire();
        QCoreApplication::processEvents();
        QCOMPARE(reports, 1);
        QCOMPARE(answers, 0);
        QVERIFY(!job.isRunning());
    }

    void progressStaysWithinBounds()
    {
        const Progress progress;
        for (const auto& [said, kept] :
             {std::pair{-1.0, 0.0}, {0.25, 0.25}, {7.0, 1.0}, {std::nan(""), 0.0}}) {
            progress.say(said);
            QCOMPARE(progress.done(), kept);
        }
        progress.say(3, 4);
        QCOMPARE(progress.done(), 0.75);
        QCOMPARE(progress.steps(), std::size_t(4));
        progress.say(0, 0);
        QCOMPARE(progress.done(), 1.0);
    }
};

QTEST_GUILESS_MAIN(TestJobs)
#include "tst_jobs.moc"
