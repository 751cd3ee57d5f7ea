// Long work off the GUI thread, with progress and cancel: for whatever may take more than half a second.
#pragma once

#include <QTimer>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <optional>

#include "jobs/latest_job.h"

namespace jw {

/// What a worker says about how far it is; from any of its threads and as often as it likes, since saying it
/// is one store.
class Progress final {
public:
    Progress() : m_said(std::make_shared<Said>()) {}

    /// 0..1; outside and NaN are taken as the nearest bound.
    void say(double done) const
    {
        m_said->done.store(done > 0.0 ? std::min(done, 1.0) : 0.0, std::memory_order_relaxed);
    }
    void say(std::size_t done, std::size_t all) const
    {
        m_said->steps.store(all, std::memory_order_relaxed);
        say(all == 0 ? 1.0 : static_cast<double>(done) / static_cast<double>(all));
    }
    [[nodiscard]] double done() const { return m_said->done.load(std::memory_order_relaxed); }
    /// That the work counts; 0: it says a share only.
    [[nodiscard]] std::size_t steps() const { return m_said->steps.load(std::memory_order_relaxed); }

private:
    struct Said {
        std::atomic<double> done{0.0};
        std::atomic<std::size_t> steps{0};
    };
    std::shared_ptr<Said> m_said; ///< shared with the worker, which may outlive the job
};

/// How far a job is. `left` is guessed from the time so far; nothing until a twentieth is done.
struct JobState {
    double done = 0.0;
    std::optional<std::chrono::milliseconds> left{};
    std::size_t steps = 0; ///< of which `done` is a share, such as samples; 0: they are not counted
};

/// A LatestJob that reports. `report` is called on the owner's thread at most 20 times a second while the
/// work runs, and only when it has come further; never after deliver() or cancel().
template <class T> class Job final {
public:
    using Report = std::function<void(JobState)>;
    using Work = std::function<T(std::stop_token, Progress)>;
    static constexpr std::chrono::milliseconds interval{50};

    Job(std::function<void(T)> deliver, Report report)
        : m_report(std::move(report)),
          m_job([this, deliver = std::move(deliver)](T answer) {
              m_timer.stop();
              deliver(std::move(answer));
          })
    {
        m_timer.setInterval(interval);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { tick(); });
    }

    void start(Work work)
    {
        m_progress = Progress();
        m_told = 0.0;
        m_since = std::chrono::steady_clock::now();
        m_timer.start();
        m_job.start([work = std::move(work), progress = m_progress](std::stop_token stop) {
            return work(std::move(stop), progress);
        });
    }
    void cancel()
    {
        m_timer.stop();
        m_job.cancel();
    }
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }

private:
    void tick()
    {
        const double done = m_progress.done();
        if (done <= m_told)
            return;
        m_told = done;
        JobState state{.done = done, .left = {}, .steps = m_progress.steps()};
        const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - m_since;
        if (done >= 0.05)
            state.left = std::chrono::round<std::chrono::milliseconds>(spent * ((1.0 - done) / done));
        m_report(state);
    }

    Report m_report;
    Progress m_progress;
    double m_told = 0.0;
    std::chrono::steady_clock::time_point m_since{};
    QTimer m_timer;
    LatestJob<T> m_job;
};

} // namespace jw
