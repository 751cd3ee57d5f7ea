#include "engine/tape.h"

#include <algorithm>
#include <memory>
#include <unordered_map>

namespace jw {

/// Writes a tape from the nodes of a trace, in their order, with registers that are used again as soon as
/// nobody reads them any more.
class TapeWriter {
public:
    TapeWriter(Tape& tape, const Trace& trace) : m_tape(tape), m_trace(trace), m_nodes(trace.nodes()) {}

    void write(std::span<const NodeId> inputs, std::span<const Traced> results)
    {
        findVarying(inputs);
        findDecisions();
        findLastUse(results);
        m_place.assign(m_nodes.size(), nowhere);
        for (const NodeId input : inputs) // for the whole run: the last use of an input may be its first
            m_tape.m_inputs.push_back(m_place[input] = fresh());
        m_tape.m_left = fresh();
        step(Op::Alias, m_tape.m_left, {constant(0.0)});
        for (NodeId id = 0; id < m_nodes.size(); ++id)
            if (m_varies[id] && m_lastUse[id] != unused)
                writeNode(id);
        for (const Traced& result : results)
            m_tape.m_results.push_back(result.trace() ? placeOf(result.node()) : constant(result.value()));
        m_tape.m_registers = m_made;
    }

private:
    static constexpr std::uint32_t nowhere = ~0U;
    static constexpr NodeId unused = noNode;
    static constexpr NodeId toTheEnd = noNode - 1;

    [[nodiscard]] std::span<const NodeId> argsOf(const Node& node) const
    {
        return node.op == Op::Sum ? m_trace.addends(node) : std::span(node.args).first(arity(node.op));
    }

    void findVarying(std::span<const NodeId> inputs)
    {
        m_varies.assign(m_nodes.size(), false);
        m_same.resize(m_nodes.size());
        for (const NodeId input : inputs)
            m_varies[input] = true;
        for (NodeId id = 0; id < m_nodes.size(); ++id) {
            if (std::ranges::any_of(argsOf(m_nodes[id]), [&](NodeId arg) { return m_varies[arg]; }))
                m_varies[id] = true;
            m_same[id] = m_varies[id] ? sameAs(id) : id;
            m_varies[id] = m_varies[m_same[id]];
        }
    }

    /// The node that has the same number on every row: that which is named, that which a constant chooses,
    /// that which is multiplied or divided by 1.
    [[nodiscard]] NodeId sameAs(NodeId id) const
    {
        const Node& node = m_nodes[id];
        const auto same = [&](std::size_t arg) { return m_same[node.args[arg]]; };
        const auto isOne = [&](std::size_t arg) {
            return !m_varies[node.args[arg]] && m_nodes[node.args[arg]].value == 1.0;
        };
        switch (node.op) {
        case Op::Alias: return same(0);
        case Op::Select: return m_varies[node.args[0]] ? id : same(m_nodes[node.args[0]].value > 0.0 ? 1 : 2);
        case Op::Multiply: return isOne(1) ? same(0) : isOne(0) ? same(1) : id;
        case Op::Divide: return isOne(1) ? same(0) : id;
        default: return id;
        }
    }

    void findDecisions()
    {
        for (const Decision& each : m_trace.decisions())
            if (m_varies[each.node])
                m_decisions[m_same[each.node]] = each.kept; // asked again, it came out the same
    }

    /// Backwards, so that what nobody needs is not written at all.
    void findLastUse(std::span<const Traced> results)
    {
        m_lastUse.assign(m_nodes.size(), unused);
        for (const Traced& result : results)
            if (result.trace())
                m_lastUse[m_same[result.node()]] = toTheEnd;
        for (NodeId id = static_cast<NodeId>(m_nodes.size()); id-- > 0;) {
            if (m_decisions.contains(id) && m_lastUse[id] == unused)
                m_lastUse[id] = id;
            if (m_lastUse[id] == unused || !m_varies[id])
                continue;
            for (const NodeId arg : argsOf(m_nodes[id]))
                if (m_lastUse[m_same[arg]] == unused)
                    m_lastUse[m_same[arg]] = id;
        }
    }

    void writeNode(NodeId id)
    {
        const Node& node = m_nodes[id];
        const std::span<const NodeId> args = argsOf(node);
        const std::uint32_t to = node.op == Op::Input ? m_place[id] : fresh();
        if (node.op == Op::Sum)
            writeSum(to, args);
        else if (node.op != Op::Input)
            step(node.op, to,
                 {placeOf(args[0]), args.size() > 1 ? placeOf(args[1]) : placeOf(args[0]),
                  args.size() > 2 ? placeOf(args[2]) : placeOf(args[0])});
        m_place[id] = to;
        if (const auto decision = m_decisions.find(id); decision != m_decisions.end())
            writeDecision(to, node.value, decision->second);
        for (const NodeId arg : args)
            release(m_same[arg], id);
        release(id, id);
    }

    void writeSum(std::uint32_t to, std::span<const NodeId> args)
    {
        step(Op::Alias, to, {placeOf(args[0])});
        for (const NodeId arg : args.subspan(1))
            step(Op::Add, to, {to, placeOf(arg)});
    }

    /// left = max(left, has it come out otherwise?)
    void writeDecision(std::uint32_t of, double value, Decision::Kept kept)
    {
        const std::uint32_t no = fresh();
        if (kept == Decision::Kept::No) {
            step(Op::Max, m_tape.m_left, {m_tape.m_left, of});
        } else if (kept == Decision::Kept::Yes) {
            step(Op::Subtract, no, {constant(1.0), of});
            step(Op::Max, m_tape.m_left, {m_tape.m_left, no});
        } else {
            for (const bool below : {true, false}) { // of what is no number neither holds
                const std::uint32_t same = constant(value);
                step(Op::LessEqual, no, {below ? of : same, below ? same : of});
                step(Op::Subtract, no, {constant(1.0), no});
                step(Op::Max, m_tape.m_left, {m_tape.m_left, no});
            }
        }
        m_free.push_back(no);
    }

    void step(Op op, std::uint32_t to, std::array<std::uint32_t, 3> args)
    {
        m_tape.m_steps.push_back({to, {args[0], args[1], args[2]}, op});
    }

    std::uint32_t fresh()
    {
        if (m_free.empty())
            return m_made++;
        const std::uint32_t place = m_free.back();
        m_free.pop_back();
        return place;
    }

    void release(NodeId node, NodeId at)
    {
        if (m_lastUse[node] != at || !m_varies[node] || m_nodes[node].op == Op::Input)
            return;
        m_lastUse[node] = unused; // once, also where it stands twice
        m_free.push_back(m_place[node]);
    }

    std::uint32_t placeOf(NodeId node)
    {
        return m_varies[node] ? m_place[m_same[node]] : constant(m_nodes[node].value);
    }

    std::uint32_t constant(double value)
    {
        const auto [found, added] = m_known.try_emplace(std::bit_cast<std::uint64_t>(value), 0);
        if (added) {
            found->second =
                Tape::m_constantAt + static_cast<std::uint32_t>(m_tape.m_constants.size() / TapeJob::lanes);
            m_tape.m_constants.insert(m_tape.m_constants.end(), TapeJob::lanes, value);
        }
        return found->second;
    }

    Tape& m_tape;
    const Trace& m_trace;
    std::span<const Node> m_nodes;
    std::vector<bool> m_varies;
    std::vector<NodeId> m_same;    ///< itself, or the node that has its number
    std::vector<NodeId> m_lastUse; ///< the node that reads it last
    std::vector<std::uint32_t> m_place, m_free;
    std::unordered_map<NodeId, Decision::Kept> m_decisions;
    std::unordered_map<std::uint64_t, std::uint32_t> m_known; ///< constants by their bits
    std::uint32_t m_made = 0;
};

Tape::Tape(const Trace& trace, std::span<const NodeId> inputs, std::span<const Traced> results)
{
    TapeWriter(*this, trace).write(inputs, results);
}

namespace {

struct Aligned {
    explicit Aligned(std::size_t numbers)
        : at(static_cast<double*>(::operator new[](numbers * sizeof(double), alignment)))
    {
        std::fill_n(at.get(), numbers, 0.0);
    }
    static constexpr std::align_val_t alignment{TapeJob::lanes * sizeof(double)};
    struct Delete {
        void operator()(double* numbers) const { ::operator delete[](numbers, alignment); }
    };
    std::unique_ptr<double[], Delete> at;
};

/// Into base units; returns the end of what was written. Most columns are in base units already.
double* scaled(const double* from, std::size_t count, double* to, double unit)
{
    if (unit == 1.0)
        return std::copy_n(from, count, to);
    return std::transform(from, from + count, to, [unit](double v) { return v * unit; });
}

/// And back.
void unscaled(const double* from, std::size_t count, double* to, double unit)
{
    if (unit == 1.0)
        std::copy_n(from, count, to);
    else
        std::transform(from, from + count, to, [unit](double v) { return v / unit; });
}

TapeKernel kernelOf(Arch arch)
{
    switch (arch) {
    case Arch::Avx512: return tapeKernelAvx512();
    case Arch::Avx2: return tapeKernelAvx2();
    case Arch::Sse2: break;
    }
    return tapeKernelSse2();
}

} // namespace

void Tape::run(std::span<const TapeColumn<const double>> inputs, std::span<const TapeColumn<double>> results,
               std::span<bool> left, Arch arch) const
{
    const Aligned registers(m_registers * TapeJob::block), constants(m_constants.size());
    std::ranges::copy(m_constants, constants.at.get());
    const auto place = [&](std::uint32_t at) { return registers.at.get() + at * TapeJob::block; };
    const TapeJob job{m_steps.data(), m_steps.size(), registers.at.get(), constants.at.get(), m_constantAt};
    const TapeKernel kernel = kernelOf(arch);
    for (std::size_t row = 0; row < left.size(); row += TapeJob::block) {
        const std::size_t count = std::min(TapeJob::block, left.size() - row);
        for (std::size_t i = 0; i < m_inputs.size(); ++i) {
            const auto& [values, unit] = inputs[i];
            double* const to = scaled(values.data() + row, count, place(m_inputs[i]), unit);
            std::fill_n(to, TapeJob::block - count, values[row] * unit); // no lane computes on rubbish
        }
        kernel(job);
        for (std::size_t i = 0; i < m_results.size(); ++i) {
            const auto& [values, unit] = results[i];
            double* const to = values.data() + row;
            if (varies(i))
                unscaled(place(m_results[i]), count, to, unit);
            else
                std::fill_n(to, count, m_constants[(m_results[i] - m_constantAt) * TapeJob::lanes] / unit);
        }
        std::transform(place(m_left), place(m_left) + count, left.data() + row,
                       [](double no) { return no > 0.0; });
    }
}

} // namespace jw
