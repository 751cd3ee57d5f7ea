#include "views/sensitivity/sweep_work.h"

#include <QThread>

#include <algorithm>
#include <iterator>
#include <thread>

#include "messages/message.h"
#include "verbs/sweep_lines.h"
#include "whatif/kept_sweeps.h"

namespace jw {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds longestHold{1}; // of a file by a run that was canceled; it ends in 200 ms

/// Of the inputs alone that its results follow from: edits elsewhere in the plan do not count.
SweepIdentity identityOf(const SweepAsked& asked, const PlanSweep& sweep)
{
    SweepIdentity identity = verbs::identityOf(*asked.plan, sweep);
    Sha256 hash;
    for (const PlanPtr& each : asked.inputs)
        hash.add(inputHash(*each));
    identity.plan = hash.digest();
    return identity;
}

KeptSweeps sweepsIn(const std::string& folder, const SweepAsked& asked)
{
    return {folder, asked.plan->settings.uid};
}

void logLeft(const std::vector<Error>& left)
{
    for (const Error& error : left)
        qWarning("kept sweep ignored: %s", englishText(messageOf(error, nullptr)).c_str());
}

} // namespace

std::optional<SweepAnswer> keptAnswer(const std::string& folder, SweepAsked asked,
                                      const std::stop_token& stop)
{
    auto sweep = sweepOf(asked);
    if (!sweep)
        return {};
    KeptPoints kept = sweepsIn(folder, asked).find(*sweep, identityOf(asked, *sweep), stop);
    if (stop.stop_requested())
        return {};
    logLeft(kept.left);
    if (kept.points.empty())
        return {};
    if (kept.stale)
        asked.inputs.clear();
    return SweepAnswer{.asked = std::move(asked),
                       .sweep = std::make_shared<const PlanSweep>(std::move(*sweep)),
                       .points = std::move(kept.points)};
}

/// The points there are, and where the others go.
void SweepWork::Slice::resume(const std::string& folder, const SweepAsked& asked, const std::stop_token& stop)
{
    const KeptSweeps sweeps = sweepsIn(folder, asked);
    const SweepIdentity identity = identityOf(asked, *sweep);
    const auto end = Clock::now() + longestHold;
    auto there = sweeps.resume(*sweep, identity, stop);
    while (!there && there.error().kind == Error::Kind::InUse && Clock::now() < end &&
           !stop.stop_requested()) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        there = sweeps.resume(*sweep, identity, stop);
    }
    if (!there)
        return failed(there.error());
    logLeft(there->left);
    kept = there->points.size();
    points = std::move(there->points);
    if (there->writer)
        writer = std::make_shared<ShardWriter>(std::move(*there->writer));
}

void SweepWork::Slice::keep(const Plan& plan, const SweptPoint& point)
{
    if (!writer)
        return;
    if (const auto ok = writer->add(verbs::lineOf(plan, *sweep, point)); !ok) {
        writer->discard(); // others need the room
        failed(ok.error());
    }
}

void SweepWork::Slice::finish()
{
    if (!writer || done + points.size() < sweep->points().size())
        return;
    if (const auto ok = writer->finish(); !ok)
        return failed(ok.error());
    writer.reset();
}

/// Another window that has the same sweep keeps it.
void SweepWork::Slice::failed(const Error& error)
{
    writer.reset();
    if (error.kind != Error::Kind::InUse)
        unkept = error;
}

SweepWork::SweepWork(std::function<void()> came)
    : m_came(std::move(came)),
      m_job([this](Result<Slice> done) { take(std::move(done)); })
{
}

void SweepWork::start(SweepAsked asked, Value question)
{
    m_start = {m_folder, std::move(question)};
    m_writer.reset();
    m_kept = 0;
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

SweepAnswer SweepWork::cancel()
{
    m_job.cancel();
    m_writer.reset();
    m_running = false;
    return std::exchange(m_answer, {});
}

/// The points that fit into the time, in order; those of other threads that come too late are left.
Result<SweepWork::Slice> SweepWork::evaluate(const SweepAsked& asked, Slice from, const Start& start,
                                             std::chrono::milliseconds slice, const std::stop_token& stop)
{
    if (!from.sweep) {
        auto sweep = sweepOf(asked);
        if (!sweep)
            return fail(sweep.error());
        from.sweep = std::make_shared<const PlanSweep>(std::move(*sweep));
        if (!start.folder.empty())
            from.resume(start.folder, asked, stop);
        if (!start.folder.empty() && !start.question.isNull()) // if it cannot, nor can the points be kept
            static_cast<void>(sweepsIn(start.folder, asked).remember(start.question));
    }
    const auto end = Clock::now() + slice;
    const SweepRun how{.done = from.done + from.points.size(),
                       .threads = static_cast<std::size_t>(QThread::idealThreadCount()),
                       .stop = stop};
    const auto ok = from.sweep->run(how, [&](const SweptPoint& point) -> Result<void> {
        from.points.push_back(point);
        from.keep(*asked.plan, point);
        if (Clock::now() < end)
            return {};
        return fail({.kind = Error::Kind::Canceled});
    });
    if (!ok && ok.error().kind != Error::Kind::Canceled)
        return fail(ok.error());
    from.finish();
    return from;
}

void SweepWork::next()
{
    m_since = Clock::now();
    const Slice from{.sweep = m_answer.sweep, .writer = m_writer, .done = m_answer.points.size()};
    m_job.start([asked = m_answer.asked, from, start = m_start, slice = m_slice](
                    const std::stop_token& stop) { return evaluate(asked, from, start, slice, stop); });
}

void SweepWork::take(Result<Slice> slice)
{
    m_spent += Clock::now() - m_since;
    if (slice) {
        m_answer.sweep = std::move(slice->sweep);
        m_writer = std::move(slice->writer);
        m_kept += slice->kept;
        if (slice->unkept) {
            m_unkept = slice->unkept;
            m_folder.clear();
        }
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
    const auto all = static_cast<double>(m_answer.sweep->points().size());
    const auto there = static_cast<double>(m_answer.points.size());
    JobState state{.done = there / all, .left = {}, .steps = m_answer.sweep->points().size()};
    if (m_answer.points.size() == m_kept)
        return state;
    const std::chrono::duration<double, std::milli> spent = m_spent;
    state.left = std::chrono::round<std::chrono::milliseconds>(
        spent * ((all - there) / (there - static_cast<double>(m_kept))));
    return state;
}

} // namespace jw
