#include "readings/explain.h"

#include <algorithm>
#include <bit>
#include <map>
#include <tuple>
#include <utility>

#include "readings/value.h"
#include "readings/value_text.h"

namespace jw {
namespace {

struct Notation {
    std::string_view symbol;
    int strength; ///< binds tighter when larger; 0: written as a function
};

constexpr Notation notation(Op op)
{
    constexpr std::array<Notation, 22> table{{
        {"", 0},      {"", 0},      {"", 0},     {"−", 3},   {"√", 0},   {"exp", 0}, {"expm1", 0}, {"ln", 0},
        {"log1p", 0}, {"floor", 0}, {"ceil", 0}, {" + ", 1}, {" − ", 1}, {" × ", 2}, {" / ", 2},   {" < ", 1},
        {" ≤ ", 1},   {"min", 0},   {"max", 0},  {"pow", 0}, {"", 0},    {"", 1},
    }};
    return table[static_cast<std::size_t>(op)];
}

constexpr std::array<int, 7> exponents(Dim d)
{
    return {d.energy, d.time, d.money, d.carbon, d.work, d.water, d.data};
}

/// The first node equal to each: same operation, name and (first equal) operands. Value numbering. Literals
/// are told apart by their dimension too, 1 is not 1/h, and by their bits: what does not exist equals none.
std::vector<NodeId> firstEqual(std::span<const Node> nodes)
{
    using Key =
        std::tuple<Op, const Term*, std::uint32_t, std::array<NodeId, 3>, std::uint64_t, std::array<int, 7>>;
    std::map<Key, NodeId> seen;
    std::vector<NodeId> first;
    for (const Node& node : nodes) {
        const auto id = static_cast<NodeId>(first.size());
        if (node.op == Op::Input || node.op == Op::Sum) {
            first.push_back(id);
            continue;
        }
        std::array<NodeId, 3> args = node.args;
        for (NodeId& arg : args)
            arg = arg == noNode ? noNode : first[arg];
        const bool literal = node.op == Op::Literal;
        const auto dim = exponents(literal ? node.dim : Dim{});
        const Key key{
            node.op, node.term, node.label, args, literal ? std::bit_cast<std::uint64_t>(node.value) : 0,
            dim};
        first.push_back(seen.try_emplace(key, id).first->second);
    }
    return first;
}

class FormulaWriter {
public:
    FormulaWriter(const Trace& trace, std::span<const NodeId> first, Explanation& to)
        : m_trace(trace),
          m_nodes(trace.nodes()),
          m_first(first),
          m_to(to)
    {
    }

    /// The operation of `node` itself, even if the node has a name.
    void body(NodeId id, int outer)
    {
        const Node& node = m_nodes[id];
        if (node.op == Op::Select)
            return taken(node, outer);
        const auto [symbol, strength] = notation(node.op);
        if (strength == 0)
            return function(node, symbol);
        const bool bracket = strength < outer;
        text(bracket ? "(" : "");
        if (node.op == Op::Sum) {
            sum(node);
            return text(bracket ? ")" : "");
        }
        if (arity(node.op) == 2)
            operand(node.args[0], strength);
        text(symbol);
        const bool loose = node.op == Op::Add || node.op == Op::Multiply; // a − (b + c), but a + b + c
        operand(node.args[arity(node.op) - 1], loose ? strength : strength + 1);
        text(bracket ? ")" : "");
    }

private:
    void sum(const Node& node)
    {
        const auto addends = m_trace.addends(node);
        if (addends.empty())
            text("0");
        for (std::size_t i = 0; i < addends.size(); ++i) {
            text(i ? " + " : "");
            operand(addends[i], 1);
        }
    }

    /// Of two cases the one that was taken, and why.
    void taken(const Node& choice, int outer)
    {
        const Node& mask = m_nodes[choice.args[0]];
        const NodeId is = choice.args[mask.value > 0.0 ? 1 : 2];
        if (mask.op != Op::Less && mask.op != Op::LessEqual) // decided without a number of the plan
            return operand(is, outer);
        text(outer > 0 ? "(" : "");
        operand(is, 0);
        const bool within = std::exchange(m_why, true);
        text(JW_TERM("jw::Term", " if "));
        comparison(mask);
        m_why = within;
        text(outer > 0 ? ")" : "");
    }

    /// As it came out, the constant last: Experts ≤ 1 where 1 < Experts does not hold.
    void comparison(const Node& mask)
    {
        constexpr std::array<std::string_view, 4> signs{" < ", " ≤ ", " ≥ ", " > "};
        const bool strict = mask.op == Op::Less, turned = m_nodes[mask.args[0]].op == Op::Literal;
        const std::size_t sign = mask.value > 0.0 ? (strict ? 0 : 1) : (strict ? 2 : 3);
        operand(mask.args[turned ? 1 : 0], 1);
        text(turned ? signs[3 - sign] : signs[sign]);
        operand(mask.args[turned ? 0 : 1], 1);
    }

    void operand(NodeId id, int outer)
    {
        const Node& node = m_nodes[id];
        if (!node.term && node.op != Op::Literal)
            return body(id, outer);
        m_to.formula.push_back({{}, m_first[id], m_why});
        if (node.term && std::ranges::find(m_to.parts, m_first[id]) == m_to.parts.end())
            m_to.parts.push_back(m_first[id]);
    }

    void function(const Node& node, std::string_view name)
    {
        text(name);
        text(name.empty() ? "" : "(");
        for (std::size_t i = 0; i < arity(node.op); ++i) {
            text(i ? ", " : "");
            operand(node.args[i], 0);
        }
        text(name.empty() ? "" : ")");
    }

    void text(std::string_view t)
    {
        if (!t.empty())
            m_to.formula.push_back({t, noNode, m_why});
    }

    const Trace& m_trace;
    std::span<const Node> m_nodes;
    std::span<const NodeId> m_first;
    Explanation& m_to;
    bool m_why = false;
};

std::string nameText(const Trace& trace, const Node& node)
{
    const std::string& label = trace.label(node);
    return std::string(node.term->name) + (label.empty() ? "" : " (" + label + ")");
}

/// An explanation as indented text: each node once, its parts below it down to `depth`.
struct Unfolding {
    const Trace& trace;
    const Explainer& explainer;
    int depth;
    std::string text;
    std::vector<NodeId> shown;

    void add(NodeId id, int level)
    {
        const Node& node = trace.nodes()[id];
        const Explanation e = explainer.explain(id);
        const bool again = std::ranges::find(shown, id) != shown.end();
        shown.push_back(id);
        text.append(2 * static_cast<std::size_t>(level), ' ').append(nameText(trace, node));
        if (again && !e.formula.empty()) {
            text.append(" (above)\n");
            return;
        }
        for (const Show show : {Show::Names, Show::Values})
            if (!e.formula.empty())
                text.append(" = ").append(formulaText(trace, e.formula, show));
        text.append(" = ").append(valueText(node));
        if (!node.term->source.empty())
            text.append("  [").append(node.term->source).append("]");
        text.push_back('\n');
        if (level < depth)
            for (const NodeId part : e.parts)
                add(part, level + 1);
    }
};

} // namespace

Explainer::Explainer(const Trace& trace) : m_trace(trace), m_first(firstEqual(trace.nodes())) {}

Explanation Explainer::explain(NodeId node) const
{
    Explanation explanation{.node = node};
    const Op op = m_trace.nodes()[node].op;
    if (arity(op) > 0 || op == Op::Sum)
        FormulaWriter(m_trace, m_first, explanation).body(node, 0);
    return explanation;
}

std::vector<NodeId> Explainer::inputsOf(NodeId node, std::size_t limit) const
{
    std::vector<NodeId> inputs, open{node};
    std::vector<bool> seen(m_trace.nodes().size());
    while (!open.empty() && inputs.size() < limit) {
        const NodeId id = open.back();
        open.pop_back();
        if (seen[id])
            continue;
        seen[id] = true;
        const Node& at = m_trace.nodes()[id];
        if (at.op == Op::Input)
            inputs.push_back(id);
        if (at.op == Op::Sum) {
            const auto addends = m_trace.addends(at);
            open.insert(open.end(), addends.rbegin(), addends.rend());
        }
        for (std::size_t i = arity(at.op); i-- > 0;)
            open.push_back(at.args[i]);
    }
    return inputs;
}

Explanation explain(const Trace& trace, NodeId node) { return Explainer(trace).explain(node); }

std::string valueText(const Node& node)
{
    if (node.op == Op::Literal && node.value == 0.0)
        return "0"; // in any unit
    return valueText(node.value, node.dim, node.term ? node.term->unit : UnitName{});
}

namespace {

/// A sign or name as a calculator reads it.
std::string_view plainSign(std::string_view text)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> signs{
        {{" × ", " * "}, {" − ", " - "}, {"−", "-"}, {"√", "sqrt"}}};
    const auto found = std::ranges::find(signs, text, &std::pair<std::string_view, std::string_view>::first);
    return found == signs.end() ? text : found->second;
}

} // namespace

std::string formulaText(const Trace& trace, std::span<const Token> formula, Show show)
{
    std::string text;
    for (const Token& token : formula) {
        const Node* node = token.operand == noNode ? nullptr : &trace.nodes()[token.operand];
        if (token.why && show == Show::Digits)
            continue;
        if (!node)
            text.append(show == Show::Digits ? plainSign(token.text) : token.text);
        else if (show == Show::Digits)
            text.append(node->value < 0 ? "(" + numberText(node->value) + ")" : numberText(node->value));
        else if (show == Show::Names && node->term)
            text.append(node->term->name);
        else
            text.append(valueText(*node));
    }
    return text;
}

std::string unfold(const Trace& trace, NodeId node, int depth)
{
    const Explainer explainer(trace);
    Unfolding unfolding{.trace = trace, .explainer = explainer, .depth = depth, .text = {}, .shown = {}};
    unfolding.add(node, 0);
    return std::move(unfolding.text);
}

} // namespace jw
