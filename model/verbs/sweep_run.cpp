#include "verbs/sweep_run.h"

#include <algorithm>
#include <ostream>

#include "report/figure_table.h"
#include "units/listed.h"
#include "verbs/interruption.h"
#include "verbs/outcomes.h"
#include "verbs/sweep_lines.h"

namespace jw::verbs {
namespace {

/// A sweep that runs, and where its lines go.
class Running {
public:
    Running(const SweptPlan& swept, const SweepOutput& output, const Session& session)
        : m_plan(swept.plan),
          m_sweep(swept.sweep),
          m_output(output),
          m_session(session),
          m_header{identityOf(swept.plan, swept.sweep), output.part},
          m_own(m_header.shard.size(m_header.sweep.points))
    {
    }

    Reply table()
    {
        if (m_output.file != "-")
            return replyTo(
                writeTable(m_output.file, m_header.sweep, [&](const TakeLine& take) { return run(take); }));
        return replyTo(print(csvHeader(m_header.sweep)).and_then([&] {
            return run([&](const Value& line) { return print(csvRow(line)); });
        }));
    }

    Reply lines()
    {
        const std::string& file = m_output.file;
        if (m_output.resume) {
            const auto done = isDone(file, m_header);
            if (!done)
                return shardFailed(done.error());
            if (*done) {
                m_kept = m_own;
                return replyTo({});
            }
        }
        auto writer =
            m_output.resume ? ShardWriter::resume(file, m_header) : ShardWriter::begin(file, m_header);
        if (!writer)
            return shardFailed(writer.error());
        m_done = m_kept = writer->lines();
        return replyTo(run([&](const Value& line) { return writer->add(line); }).and_then([&] {
            return writer->finish();
        }));
    }

private:
    /// Of a stream that fails the one who called all verbs tells.
    Result<void> print(const std::string& text)
    {
        m_session.streams.out << text;
        if (!m_session.streams.out.good())
            return fail({.kind = Error::Kind::Io, .field = "standard output"});
        return {};
    }

    Result<void> run(const TakeLine& take)
    {
        const Interruption guard;
        const SweepRun how{.first = m_header.shard.first(),
                           .step = m_header.shard.of,
                           .done = m_done,
                           .threads = m_output.threads};
        return m_sweep.run(how, [&](const SweptPoint& point) {
            return take(lineOf(m_plan, m_sweep, point)).and_then([&] { return told(point); });
        });
    }

    /// The point is where it belongs.
    Result<void> told(const SweptPoint& point)
    {
        const bool refused =
            std::ranges::any_of(point.refused, [](const auto& error) { return error.has_value(); });
        m_refused += refused ? 1 : 0;
        const std::size_t hundredth = m_own / 100 + 1;
        if (++m_done % hundredth == 0 || m_done == m_own)
            m_session.progress(m_done, m_own);
        if (Interruption::asked())
            return fail({.kind = Error::Kind::Canceled});
        return {};
    }

    [[nodiscard]] Reply replyTo(const Result<void>& outcome) const
    {
        if (!outcome && outcome.error().kind == Error::Kind::Canceled)
            return interrupted();
        if (!outcome)
            return m_session.streams.out.good() ? failed(outcome.error()) : Reply{};
        Reply reply{.data = Members{{"plan", verbs::identityOf(m_plan)},
                                    {"currency", m_plan.settings.currency},
                                    {"output", m_output.file},
                                    {"points", static_cast<double>(m_own)},
                                    {"kept", static_cast<double>(m_kept)},
                                    {"refused", static_cast<double>(m_refused)},
                                    {"columns", columns()}}};
        if (m_output.file != "-")
            reply.problems.push_back(noteOf(std::to_string(m_own) + " points are in " + m_output.file));
        addLowerBounds(reply);
        if (m_refused > 0)
            reply.problems.push_back(noteOf("the plan refuses " + std::to_string(m_refused) +
                                            " of the points just computed; \"refused\" says why"));
        return reply;
    }

    /// The table itself has numbers alone.
    void addLowerBounds(Reply& reply) const
    {
        std::vector<std::string> bounds;
        for (std::size_t i = 0; i < m_sweep.columns().size(); ++i)
            if (m_sweep.columns()[i].atLeast)
                bounds.push_back(m_header.sweep.results[i]);
        if (bounds.empty())
            return;
        reply.problems.push_back(noteOf(listed(bounds) +
                                        (bounds.size() > 1 ? ": lower bounds" : ": a lower bound") +
                                        ", as not all of it is known"));
        for (const Finding& finding : m_sweep.unknown())
            reply.problems.push_back(problemOf(finding, m_plan, {}));
    }

    [[nodiscard]] Reply interrupted() const
    {
        const std::string way =
            m_output.asLines ? "go on with --resume" : "a table is kept only when it is whole";
        Reply reply{.problems = {noteOf("interrupted after " + std::to_string(m_done) + " of " +
                                        std::to_string(m_own) + " points: " + way)},
                    .exit = Exit::Interrupted};
        return reply;
    }

    /// What the numbers of a line are, with their units.
    [[nodiscard]] Value columns() const
    {
        Items all;
        const auto add = [&](const std::string& path, const FieldInfo& info, bool atLeast) {
            const std::string unit = unitText(info.term.unit, m_plan.settings.currency);
            all.push_back(Members{{"path", path}, {"unit", unit}, {"lower_bound", atLeast}});
        };
        for (const SweepAxis& axis : m_sweep.points().axes())
            add(axis.path, *axis.info, false);
        for (std::size_t i = 0; i < m_sweep.columns().size(); ++i)
            add(m_header.sweep.results[i], *m_sweep.columns()[i].info, m_sweep.columns()[i].atLeast);
        return all;
    }

    const Plan& m_plan;
    const PlanSweep& m_sweep;
    const SweepOutput& m_output;
    const Session& m_session;
    ShardHeader m_header;
    std::size_t m_own, m_done = 0, m_kept = 0, m_refused = 0;
};

} // namespace

Reply runSweep(const SweptPlan& swept, const SweepOutput& output, const Session& session)
{
    Running running(swept, output, session);
    return output.asLines ? running.lines() : running.table();
}

} // namespace jw::verbs
