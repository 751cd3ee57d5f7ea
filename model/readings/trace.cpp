#include "readings/trace.h"

#include <cmath>

#include "units/scalar.h"

namespace jw {

double Traced::value() const { return m_origin->trace ? m_origin->trace->m_nodes[m_node].value : m_constant; }

double Traced::observed() const
{
    if (Trace* trace = m_origin->trace)
        trace->m_decisions.push_back({m_node, Decision::Kept::Value});
    return value();
}

bool holds(const TracedMask& mask)
{
    const bool yes = mask.holds.value() > 0.0;
    if (Trace* trace = mask.holds.trace())
        trace->m_decisions.push_back({mask.holds.node(), yes ? Decision::Kept::Yes : Decision::Kept::No});
    return yes;
}

Traced Trace::input(double value, const Term& term, Dim dim, std::string path)
{
    Node& node = m_nodes.emplace_back();
    node.value = value;
    node.term = &term;
    node.dim = dim;
    node.op = Op::Input;
    if (!path.empty()) {
        node.label = static_cast<std::uint32_t>(m_labels.size());
        m_labels.push_back(std::move(path));
    }
    return newest();
}

/// A Sum keeps its first operand's place in m_addends and their number where other nodes keep operands.
Traced Trace::sum(std::span<const Traced> terms)
{
    double total = 0.0;
    const auto first = static_cast<NodeId>(m_addends.size());
    for (const Traced& term : terms) {
        total += term.value();
        m_addends.push_back(idOf(term));
    }
    Node& node = m_nodes.emplace_back();
    node.value = total;
    node.op = Op::Sum;
    node.args = {first, static_cast<NodeId>(terms.size()), noNode};
    return newest();
}

std::span<const NodeId> Trace::addends(const Node& sum) const
{
    return std::span(m_addends).subspan(sum.args[0], sum.args[1]);
}

void Trace::setScope(std::string label)
{
    m_scope = static_cast<std::uint32_t>(m_labels.size());
    m_labels.push_back(std::move(label));
}

void Trace::clear()
{
    m_nodes.clear();
    m_addends.clear();
    m_decisions.clear();
    m_labels.resize(1);
    m_scope = 0;
}

NodeId Trace::idOf(Traced operand)
{
    if (operand.trace())
        return operand.node();
    Node& node = m_nodes.emplace_back();
    node.value = operand.value();
    node.dim = operand.dim();
    return newest().node();
}

// Nodes are written in place, field by field: copied as a whole they cost three times as much (store
// forwarding).
Traced Trace::record(Op op, double value, const Arg& a, const Arg& b, const Arg& c)
{
    Trace* trace = a.of.trace() ? a.of.trace() : b.of.trace() ? b.of.trace() : c.of.trace();
    if (!trace)
        return Traced(value);

    const std::size_t count = arity(op);
    const NodeId first = trace->idOf(a.of);
    const NodeId second = count > 1 ? trace->idOf(b.of) : noNode;
    const NodeId third = count > 2 ? trace->idOf(c.of) : noNode;
    Node& node = trace->m_nodes.emplace_back();
    node.value = value;
    node.args = {first, second, third};
    node.partials = {a.partial, b.partial, c.partial};
    node.op = op;
    return trace->newest();
}

/// A second name for a node becomes a node of its own; a name is never overwritten.
Traced Traced::named(const Term& term, Dim dim) const
{
    if (!trace())
        return *this;
    const Traced own =
        trace()->m_nodes[m_node].term ? Trace::record(Op::Alias, value(), {*this, 1.0}) : *this;
    Node& node = own.trace()->m_nodes[own.m_node];
    node.term = &term;
    node.dim = dim;
    node.label = own.trace()->m_scope;
    return own;
}

namespace {

/// Does the number change nothing beside a traced one? What changes nothing explains nothing: "x * 1" is x.
bool isConstant(const Traced& number, double value, const Traced& beside)
{
    return !number.trace() && number.value() == value && beside.trace();
}

/// Zero times a number is zero whatever the number is, as long as it is one.
bool isNothing(const Traced& number, const Traced& beside)
{
    return isConstant(number, 0.0, beside) && std::isfinite(beside.value());
}

} // namespace

Traced operator+(Traced a, Traced b)
{
    if (isConstant(a, 0.0, b))
        return b;
    if (isConstant(b, 0.0, a))
        return a;
    return Trace::record(Op::Add, a.value() + b.value(), {a, 1.0}, {b, 1.0});
}
Traced operator-(Traced a, Traced b)
{
    if (isConstant(b, 0.0, a))
        return a;
    return Trace::record(Op::Subtract, a.value() - b.value(), {a, 1.0}, {b, -1.0});
}
Traced operator*(Traced a, Traced b)
{
    if (isConstant(a, 1.0, b))
        return b;
    if (isConstant(b, 1.0, a))
        return a;
    if (isNothing(a, b) || isNothing(b, a))
        return Traced(a.value() * b.value());
    return Trace::record(Op::Multiply, a.value() * b.value(), {a, b.value()}, {b, a.value()});
}
Traced operator/(Traced a, Traced b)
{
    if (isConstant(b, 1.0, a))
        return a;
    if (isNothing(a, b) && b.value() != 0.0)
        return Traced(a.value() / b.value());
    const double quotient = a.value() / b.value();
    return Trace::record(Op::Divide, quotient, {a, 1.0 / b.value()}, {b, -quotient / b.value()});
}
Traced operator-(Traced a) { return Trace::record(Op::Negate, -a.value(), {a, -1.0}); }

TracedMask operator<(Traced a, Traced b)
{
    return {Trace::record(Op::Less, a.value() < b.value(), {a}, {b})};
}
TracedMask operator<=(Traced a, Traced b)
{
    return {Trace::record(Op::LessEqual, a.value() <= b.value(), {a}, {b})};
}

Traced select(TracedMask mask, Traced yes, Traced no)
{
    const bool holds = mask.holds.value() > 0.0;
    const double taken = holds ? 1.0 : 0.0;
    return Trace::record(Op::Select, holds ? yes.value() : no.value(), {mask.holds}, {yes, taken},
                         {no, 1.0 - taken});
}

// At a tie the derivative is one-sided: that of the operand whose value is returned.
Traced min(Traced a, Traced b)
{
    const double first = a.value() < b.value() ? 1.0 : 0.0;
    return Trace::record(Op::Min, scalar::min(a.value(), b.value()), {a, first}, {b, 1.0 - first});
}
Traced max(Traced a, Traced b)
{
    const double first = a.value() > b.value() ? 1.0 : 0.0;
    return Trace::record(Op::Max, scalar::max(a.value(), b.value()), {a, first}, {b, 1.0 - first});
}

Traced sqrt(Traced x)
{
    const double root = scalar::sqrt(x.value());
    return Trace::record(Op::Sqrt, root, {x, 0.5 / root});
}
Traced exp(Traced x)
{
    const double value = scalar::exp(x.value());
    return Trace::record(Op::Exp, value, {x, value});
}
Traced expm1(Traced x)
{
    const double value = scalar::expm1(x.value());
    return Trace::record(Op::Expm1, value, {x, value + 1.0});
}
Traced log(Traced x) { return Trace::record(Op::Log, scalar::log(x.value()), {x, 1.0 / x.value()}); }
Traced log1p(Traced x)
{
    return Trace::record(Op::Log1p, scalar::log1p(x.value()), {x, 1.0 / (1.0 + x.value())});
}
Traced floor(Traced x) { return Trace::record(Op::Floor, scalar::floor(x.value()), {x, 0.0}); }
Traced ceil(Traced x) { return Trace::record(Op::Ceil, scalar::ceil(x.value()), {x, 0.0}); }
Traced pow(Traced x, Traced y)
{
    const double value = scalar::pow(x.value(), y.value());
    const double byBase = y.value() * scalar::pow(x.value(), y.value() - 1.0);
    return Trace::record(Op::Pow, value, {x, byBase}, {y, value * scalar::log(x.value())});
}

} // namespace jw
