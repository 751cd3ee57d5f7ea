// A sweep off the GUI thread, a slice of time at a time: its points are seen as they come, and it can pause.
#pragma once

#include <chrono>

#include "jobs/job.h"
#include "views/sensitivity/sweep_view.h"

namespace jw {

class SweepWork final {
public:
    /// `came` is called on the owner's thread when more points are there, the last ones, or an error.
    explicit SweepWork(std::function<void()> came);

    void start(SweepAsked asked);     ///< with inputs; ends what runs
    void pause() { m_paused = true; } ///< what is being evaluated still comes
    void goOn();
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_running; } ///< or pauses
    [[nodiscard]] bool isPaused() const { return m_running && m_paused; }
    [[nodiscard]] const SweepAnswer& answer() const { return m_answer; } ///< as far as it is there
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    [[nodiscard]] JobState state() const;

private:
    struct Slice {
        std::shared_ptr<const PlanSweep> sweep{};
        std::vector<SweptPoint> points{};
    };
    static Result<Slice> evaluate(const SweepAsked& asked, Slice from, std::size_t done,
                                  const std::stop_token& stop);
    void next();
    void take(Result<Slice> slice);

    std::function<void()> m_came;
    SweepAnswer m_answer;
    std::optional<Error> m_error;
    bool m_running = false, m_paused = false;
    std::chrono::steady_clock::time_point m_since{}; ///< when the slice was begun
    std::chrono::steady_clock::duration m_spent{};   ///< on all slices before
    LatestJob<Result<Slice>> m_job;
};

} // namespace jw
