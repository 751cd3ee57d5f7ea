#include "verbs/sweep_run.h"

#include <ostream>

#include "report/figure_table.h"
#include "verbs/interruption.h"
#include "verbs/outcomes.h"
#include "verbs/sweep_notes.h"

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
        m_header.sweep.remarks = remarksOf(swept.plan, swept.sweep, swept.samplesAsked);
    }

    Reply table()
    {
        if (m_output.file != "-")
            return replyTo(
                writeTable(m_output.file, m_header.sweep, [&](const TakeLine& take) { return run(take); }));
        return replyTo(print(csvHeader(m_header.sweep)).and_then([&] {
            return run([&](const Value& line) { return print(csvRow(m_header.sweep, line)); });
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
                return replyTo(tallyKept(file));
            }
        }
        auto writer =
            m_output.resume ? ShardWriter::resume(file, m_header) : ShardWriter::begin(file, m_header);
        if (!writer)
            return shardFailed(writer.error());
        m_done = m_kept = writer->lines();
        return replyTo(
            tallyKept(PartFile::partOf(file))
                .and_then([&] { return run([&](const Value& line) { return writer->add(line); }); })
                .and_then([&] { return writer->finish(); }));
    }

private:
    /// Points that were there are told as those that are computed now.
    Result<void> tallyKept(const std::string& file)
    {
        if (m_kept == 0)
            return {};
        return readShard(file,
                         [this](const ShardHeader&, const Value& line) {
                             m_tally.add(line);
                             return Result<void>();
                         })
            .map([](const ShardHeader&) {});
    }

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
            const Value line = lineOf(m_plan, m_sweep, point);
            m_tally.add(line);
            return take(line).and_then([&] { return told(); });
        });
    }

    /// The point is where it belongs.
    Result<void> told()
    {
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
        Reply reply{
            .data = Members{{"plan", verbs::identityOf(m_plan)},
                            {"currency", m_plan.settings.currency},
                            {"output", m_output.file},
                            {"points", static_cast<double>(m_own)},
                            {"kept", static_cast<double>(m_kept)},
                            {"refused", static_cast<double>(m_tally.refused())},
                            {"overloaded", static_cast<double>(m_tally.overloaded())},
                            {"overloaded_in_samples", static_cast<double>(m_tally.withOverloadedSamples())},
                            {"samples", samples()},
                            {"columns", columns()}}};
        if (m_output.file != "-")
            reply.problems.push_back(noteOf(std::to_string(m_own) + " points are in " + m_output.file));
        std::ranges::move(m_tally.notes(m_header.sweep.remarks), std::back_inserter(reply.problems));
        return reply;
    }

    /// {"count", "seed"}; null where nothing was sampled.
    [[nodiscard]] Value samples() const
    {
        const auto& asked = m_sweep.samples();
        return asked ? Value(Members{{"count", static_cast<double>(asked->count)},
                                     {"seed", static_cast<double>(asked->seed)}})
                     : Value();
    }

    [[nodiscard]] Reply interrupted() const
    {
        const std::string way = m_output.asLines       ? "go on with --resume"
                                : m_output.file == "-" ? "the table that was printed ends there"
                                                       : "a table is kept only when it is whole";
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
        for (const SweepColumn& column : m_sweep.columns())
            for (const std::string& name : columnNames(m_plan, column))
                add(name, *column.info, column.atLeast);
        return all;
    }

    const Plan& m_plan;
    const PlanSweep& m_sweep;
    const SweepOutput& m_output;
    const Session& m_session;
    ShardHeader m_header;
    std::size_t m_own, m_done = 0, m_kept = 0;
    SweepTally m_tally;
};

} // namespace

Reply runSweep(const SweptPlan& swept, const SweepOutput& output, const Session& session)
{
    Running running(swept, output, session);
    return output.asLines ? running.lines() : running.table();
}

} // namespace jw::verbs
