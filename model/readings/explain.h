// Unfolds a Trace into formulas a person can read, one level at a time.
#pragma once

#include <string>
#include <vector>

#include "readings/trace.h"

namespace jw {

/// One piece of a formula: a sign, bracket or function name, or an operand to be shown by name or by value.
struct Token {
    std::string_view text{};
    NodeId operand = noNode; ///< set when text is empty
    bool why = false;        ///< says why a case was taken: no part of the arithmetic
};

/// One level: what a tree item shows. Of two cases it has the one that was taken, and why: (a if b > c). Its
/// children are explain(trace, part) for each part, on demand.
struct Explanation {
    NodeId node = noNode;
    std::vector<Token> formula{}; ///< empty for an input
    std::vector<NodeId> parts{};  ///< the named operands, each once, in reading order
};

/// Names; values with units for people; every digit in base units (kWh, h, kW, ..), signs as a calculator
/// reads them.
enum class Show { Names, Values, Digits };

/// For a named node; equal sub-expressions, wherever they were written, come out as one and the same part.
[[nodiscard]] Explanation explain(const Trace& trace, NodeId node);

/// Explains many nodes of one trace: equal sub-expressions are looked for once. The trace outlives it and
/// does not grow meanwhile.
class Explainer final {
public:
    explicit Explainer(const Trace& trace);
    [[nodiscard]] Explanation explain(NodeId node) const;
    [[nodiscard]] const Trace& trace() const { return m_trace; }

    /// The leaves that `node` rests on, each once, in reading order; at most `limit`.
    [[nodiscard]] std::vector<NodeId> inputsOf(NodeId node, std::size_t limit) const;

private:
    const Trace& m_trace;
    std::vector<NodeId> m_first;
};

/// C locale, about three digits, the unit given or one that suits: "11.5 MW". Views use QLocale on Node
/// instead.
[[nodiscard]] std::string valueText(const Node& node);
[[nodiscard]] std::string formulaText(const Trace& trace, std::span<const Token> formula, Show show);

/// Lines "name = names = values = value [source]", indented, `depth` levels deep; a part met again is only
/// named.
[[nodiscard]] std::string unfold(const Trace& trace, NodeId node, int depth);

} // namespace jw
