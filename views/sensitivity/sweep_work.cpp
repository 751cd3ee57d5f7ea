#include "views/sensitivity/sweep_work.h"

#include <QThread>

#include <algorithm>
#include <iterator>

namespace jw {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds slice{150}; // assumption: redraws often enough, and costs little

} // namespace

SweepWork::SweepWork(std::function<void()> came)
    : m_came(std::move(came)),
      m_job([this](Result<Slice> done) { take(std::move(done)); })
{
}

void SweepWork::start(SweepAsked asked)
{
    m_answer = {.asked = std::move(asked)};
    m_error.reset();
    m_spent = {};
    m_running = true;
    m_paused = false;
    next();
}

void SweepWork::goOn()
{
    m_paused = false;
    if (m_running && !m_job.isRunning())
        next();
}

void SweepWork::cancel()
{
    m_job.cancel();
    m_running = false;
    m_answer = {};
}

/// The points that fit into the time, in order; those of other threads that come too late are left.
Result<SweepWork::Slice> SweepWork::evaluate(const SweepAsked& asked, Slice from, std::size_t done,
                                             const std::stop_token& stop)
{
    if (!from.sweep) {
        auto sweep = sweepOf(asked);
        if (!sweep)
            return fail(sweep.error());
        from.sweep = std::make_shared<const PlanSweep>(std::move(*sweep));
    }
    const auto end = Clock::now() + slice;
    const SweepRun how{
        .done = done, .threads = static_cast<std::size_t>(QThread::idealThreadCount()), .stop = stop};
    const auto ok = from.sweep->run(how, [&](const SweptPoint& point) -> Result<void> {
        from.points.push_back(point);
        if (Clock::now() < end)
            return {};
        return fail({.kind = Error::Kind::Canceled});
    });
    if (!ok && ok.error().kind != Error::Kind::Canceled)
        return fail(ok.error());
    return from;
}

void SweepWork::next()
{
    m_since = Clock::now();
    m_job.start([asked = m_answer.asked, sweep = m_answer.sweep, done = m_answer.points.size()](
                    const std::stop_token& stop) { return evaluate(asked, {.sweep = sweep}, done, stop); });
}

void SweepWork::take(Result<Slice> slice)
{
    m_spent += Clock::now() - m_since;
    if (slice) {
        m_answer.sweep = std::move(slice->sweep);
        std::ranges::move(slice->points, std::back_inserter(m_answer.points));
        m_running = !m_answer.isWhole();
    } else {
        m_error = slice.error();
        m_running = false;
    }
    if (m_running && !m_paused)
        next();
    m_came();
}

JobState SweepWork::state() const
{
    if (!m_answer.sweep || m_answer.points.empty())
        return {};
    JobState state{.done = static_cast<double>(m_answer.points.size()) /
                           static_cast<double>(m_answer.sweep->points().size())};
    const std::chrono::duration<double, std::milli> spent = m_spent;
    state.left = std::chrono::round<std::chrono::milliseconds>(spent * ((1.0 - state.done) / state.done));
    return state;
}

} // namespace jw
