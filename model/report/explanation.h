// Where a result comes from: its formula with its numbers, down to the sources of the values typed in.
#pragma once

#include "domain/origin.h"
#include "readings/explain.h"

namespace jw {

/// One line of an explanation: a result with its formula, or an input with where its value comes from.
struct ExplainedStep {
    int level = 0;
    NodeId node = noNode;
    std::string name{};    ///< "Energy", with whose it is: "Energy (chat)"
    std::string formula{}; ///< in names; empty for an input
    std::string numbers{}; ///< the same with values
    std::string value{};   ///< "21.588 GWh"
    std::string source{};  ///< of the formula, or of the input's default if it has that value
    std::string path{};    ///< of an input
    std::string origin{};  ///< of an input's value: "literature: Model card, 2024-07, https://.."
    bool again = false;    ///< a result shown above, not opened twice
    bool atLeast = false;  ///< a price that nobody has given, or money that rests on one
};

/// What to explain: a node of the trace of `resolved`, which is `plan` in scenario `scenario`.
struct Explained {
    const Plan& plan;
    const Plan& resolved;
    std::size_t scenario = 0;
    const Trace& trace;
};

/// By node: is it the price of a purchase that nobody has given, or does it rest on one? Empty: none does.
[[nodiscard]] std::vector<bool> onUnknownPrices(const Plan& resolved, const Trace& trace);
/// English, in place of such a price; a translation key of context "jw::Term".
[[nodiscard]] std::string_view unknownPriceText();

/// The steps under `node`, `depth` levels deep, depth first.
[[nodiscard]] std::vector<ExplainedStep> explanationOf(const Explained& of, NodeId node, int depth);

struct OriginText {
    OriginKind kind = OriginKind::Own;
    std::string text{}; ///< empty where there is no such field
};

/// Where the value of a field comes from in that scenario: its source, or that it is a default, or that
/// nobody said.
[[nodiscard]] OriginText originText(const Plan& plan, const Plan& resolved, std::size_t scenario,
                                    const std::string& path);

/// One step a line, indented; the origin of an input on a line of its own.
[[nodiscard]] std::string toText(const std::vector<ExplainedStep>& steps);

/// A list of records; numbers in the unit of the term, or base units where it has none.
[[nodiscard]] Value toValue(const std::vector<ExplainedStep>& steps, const Trace& trace);

} // namespace jw
