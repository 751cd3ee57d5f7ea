// A sweep off the GUI thread, a slice of time at a time: its points are seen as they come, and it can pause.
// They are kept on disk, where the same sweep goes on with them another time.
#pragma once

#include <chrono>

#include "jobs/job.h"
#include "views/sensitivity/sweep_view.h"

namespace jw {

class ShardWriter;

/// What is kept of a sweep; nothing where there is none. Of other inputs it has no `asked.inputs`, so that it
/// is not the same as any that is asked; nothing after a stop. Not for the GUI thread.
[[nodiscard]] std::optional<SweepAnswer> keptAnswer(const std::string& folder, SweepAsked asked,
                                                    const std::stop_token& stop);

class SweepWork final {
public:
    /// `came` is called on the owner's thread when more points are there, the last ones, or an error.
    explicit SweepWork(std::function<void()> came);

    /// How long points are gathered before they come; 0: each comes alone.
    void sliceBy(std::chrono::milliseconds slice) { m_slice = slice; }

    void keepIn(std::string folder) { m_folder = std::move(folder); } ///< "": points are not kept
    [[nodiscard]] const std::string& folder() const { return m_folder; }

    /// With inputs; ends what runs. The question is remembered in the folder, unless it is null.
    void start(SweepAsked asked, Value question = {});
    void pause() { m_paused = true; } ///< once what is being evaluated has come
    void goOn();
    SweepAnswer cancel(); ///< what is there of what ran

    [[nodiscard]] bool isRunning() const { return m_running; } ///< or pauses
    [[nodiscard]] bool isPaused() const { return m_running && m_paused && !m_job.isRunning(); }
    [[nodiscard]] const SweepAnswer& answer() const { return m_answer; } ///< as far as it is there
    [[nodiscard]] std::size_t kept() const { return m_kept; } ///< points that were there before the start
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    /// Why points are no longer kept; told once, as none are from then on.
    [[nodiscard]] std::optional<Error> takeUnkept() { return std::exchange(m_unkept, std::nullopt); }
    [[nodiscard]] JobState state() const;

private:
    struct Slice {
        std::shared_ptr<const PlanSweep> sweep{};
        std::shared_ptr<ShardWriter> writer{};
        std::size_t done = 0, kept = 0; ///< points of earlier slices; of these, those from the disk
        std::vector<SweptPoint> points{};
        std::optional<Error> unkept{};

        void resume(const std::string& folder, const SweepAsked& asked, const std::stop_token& stop);
        void keep(const Plan& plan, const SweptPoint& point);
        void finish();
        void failed(const Error& error);
    };
    struct Start {
        std::string folder{};
        Value question{};
    };
    static Result<Slice> evaluate(const SweepAsked& asked, Slice from, const Start& start,
                                  std::chrono::milliseconds slice, const std::stop_token& stop);
    void next();
    void take(Result<Slice> slice);

    std::function<void()> m_came;
    SweepAnswer m_answer;
    Start m_start;
    std::string m_folder;
    std::shared_ptr<ShardWriter> m_writer;
    std::size_t m_kept = 0;
    std::optional<Error> m_error, m_unkept;
    bool m_running = false, m_paused = false;
    std::chrono::milliseconds m_slice{150};          ///< assumption: redraws often enough, and costs little
    std::chrono::steady_clock::time_point m_since{}; ///< when the slice was begun
    std::chrono::steady_clock::duration m_spent{};   ///< on all slices before
    LatestJob<Result<Slice>> m_job;
};

} // namespace jw
