// The third reading: a formula evaluated with Traced writes its own expression graph into a Trace.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "units/dim.h"
#include "units/term.h"

namespace jw {

using NodeId = std::uint32_t;
inline constexpr NodeId noNode = ~NodeId{0};

/// In order of the number of operands.
enum class Op : std::uint8_t {
    Input,
    Literal,
    Alias,
    Negate,
    Sqrt,
    Exp,
    Expm1,
    Log,
    Log1p,
    Floor,
    Ceil,
    Add,
    Subtract,
    Multiply,
    Divide,
    Less,
    LessEqual,
    Min,
    Max,
    Pow,
    Select,
    Sum, ///< of any number of operands: Trace::addends
};
constexpr std::size_t arity(Op op)
{
    return op <= Op::Literal || op == Op::Sum ? 0 : op <= Op::Ceil ? 1 : op <= Op::Pow ? 2 : 3;
}

/// One operation. The partial derivatives are known when it is recorded, so the reverse sweep needs no
/// switch.
struct Node {
    double value = 0.0;
    std::array<NodeId, 3> args{noNode, noNode, noNode};
    std::array<double, 3> partials{};
    const Term* term = nullptr; ///< set for inputs and named results
    Dim dim{};                  ///< known for inputs, named results and unit constants
    std::uint32_t label = 0;    ///< Trace::labels: an input's path, or whose result this is; 0: none
    Op op = Op::Literal;
};

/// What an evaluation decided by looking at a number on its way. On other inputs the same nodes are the
/// evaluation only where all decisions come out the same.
struct Decision {
    enum class Kept : std::uint8_t {
        Yes,
        No,
        Value
    }; ///< of a comparison: its outcome; else the number itself
    NodeId node = noNode;
    Kept kept = Kept::Value;
};

class Trace;

/// Where a Traced comes from: a trace, or (no trace) a constant of some dimension.
struct Origin {
    Trace* trace = nullptr;
    Dim dim{};
};
template <Dim D> inline constexpr Origin constantOrigin{nullptr, D};

/// A number that remembers how it came about. Two words, so that it travels in registers. A constant is
/// recorded where it first meets a traced number that it changes: not 0 in a sum, nor 1 in a product.
class Traced {
public:
    Traced(double constant = 0.0) : m_origin(&constantOrigin<Dim{}>), m_constant(constant) {}
    template <Dim D> static Traced constant(double base) { return {&constantOrigin<D>, base}; }

    [[nodiscard]] double value() const;
    /// The value, decided on: recorded as a Decision.
    [[nodiscard]] double observed() const;
    [[nodiscard]] NodeId node() const { return m_origin->trace ? m_node : noNode; }
    [[nodiscard]] Trace* trace() const { return m_origin->trace; }
    [[nodiscard]] Dim dim() const { return m_origin->dim; } ///< of a constant
    [[nodiscard]] Traced named(const Term& term, Dim dim) const;

private:
    friend class Trace;
    Traced(const Origin* origin, double constant) : m_origin(origin), m_constant(constant) {}
    Traced(const Origin* origin, NodeId node) : m_origin(origin), m_node(node) {}

    const Origin* m_origin;
    union {
        double m_constant;
        NodeId m_node; ///< if there is a trace
    };
};

/// A comparison's outcome, itself a node, so that an explanation can show why a branch was taken.
struct TracedMask {
    Traced holds; ///< 1 or 0
};

struct Arg {
    Traced of;
    double partial = 0.0; ///< d result / d of
};

/// The arena of nodes; arguments always precede their users. Clear it to use its memory again.
class Trace final {
public:
    Trace() = default;
    Trace(const Trace&) = delete; // Traced values point here
    Trace& operator=(const Trace&) = delete;

    /// A leaf; `path` says where its value lives ("workloads/chat/inputs/users").
    [[nodiscard]] Traced input(double value, const Term& term, Dim dim, std::string path = {});
    /// The sum of any number of terms, left to right: a total over the rows of a plan.
    [[nodiscard]] Traced sum(std::span<const Traced> terms);
    /// Results named from now on belong to `label` (a workload, a site): shown beside their name.
    void setScope(std::string label);

    [[nodiscard]] std::span<const Node> nodes() const { return m_nodes; }
    [[nodiscard]] std::span<const NodeId> addends(const Node& sum) const; ///< operands of a Sum
    [[nodiscard]] const std::string& label(const Node& node) const { return m_labels[node.label]; }
    [[nodiscard]] std::span<const Decision> decisions() const
    {
        return m_decisions;
    } ///< a node may be repeated
    void clear();

    /// Records in the trace of the first argument that has one; of constants alone makes a constant.
    [[nodiscard]] static Traced record(Op op, double value, const Arg& a, const Arg& b = {},
                                       const Arg& c = {});

private:
    friend class Traced;
    friend bool holds(const TracedMask& mask);
    [[nodiscard]] Traced newest() const { return {&m_origin, static_cast<NodeId>(m_nodes.size() - 1)}; }
    NodeId idOf(Traced operand);

    Origin m_origin{this};
    std::vector<Node> m_nodes;
    std::vector<NodeId> m_addends;
    std::vector<Decision> m_decisions;
    std::vector<std::string> m_labels{{}};
    std::uint32_t m_scope = 0;
};

/// Which way a comparison goes, recorded as a Decision: for the `if` that a formula cannot select.
[[nodiscard]] bool holds(const TracedMask& mask);

[[nodiscard]] Traced operator+(Traced a, Traced b);
[[nodiscard]] Traced operator-(Traced a, Traced b);
[[nodiscard]] Traced operator*(Traced a, Traced b);
[[nodiscard]] Traced operator/(Traced a, Traced b);
[[nodiscard]] Traced operator-(Traced a);
[[nodiscard]] TracedMask operator<(Traced a, Traced b);
[[nodiscard]] TracedMask operator<=(Traced a, Traced b);
[[nodiscard]] Traced select(TracedMask mask, Traced yes, Traced no);
[[nodiscard]] Traced min(Traced a, Traced b);
[[nodiscard]] Traced max(Traced a, Traced b);
[[nodiscard]] Traced sqrt(Traced x);
[[nodiscard]] Traced exp(Traced x);
[[nodiscard]] Traced expm1(Traced x);
[[nodiscard]] Traced log(Traced x);
[[nodiscard]] Traced log1p(Traced x);
[[nodiscard]] Traced floor(Traced x); ///< derivative 0: a step
[[nodiscard]] Traced ceil(Traced x);
[[nodiscard]] Traced pow(Traced x, Traced y);

} // namespace jw
