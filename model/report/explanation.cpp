#include "report/explanation.h"

#include <algorithm>
#include <set>

#include "domain/edit.h"
#include "domain/paths.h"
#include "engine/group_prices.h"
#include "engine/lower_bounds.h"
#include "readings/display.h"
#include "report/text_table.h"

namespace jw {
namespace {

constexpr std::size_t longestFormula = 400; ///< of a sum over a thousand rows the first ones do

class StepWriter {
public:
    explicit StepWriter(const Explained& of)
        : m_of(of),
          m_explainer(of.trace),
          m_onUnknown(onUnknownPrices(of.resolved, of.trace))
    {
        const std::string& code = of.plan.settings.currency;
        m_style.currency = code == "USD" ? "$" : std::string_view(code);
    }

    /// A second name for the same figure does not count as a level; the same name once more is left out.
    void add(NodeId id, int level, int depth)
    {
        const Explanation explanation = m_explainer.explain(id);
        if (saysNothing(explanation))
            return add(explanation.parts.front(), level, depth);
        const bool known = std::ranges::find(m_opened, id) != m_opened.end();
        m_steps.push_back(stepOf(explanation, level));
        m_steps.back().again = known && !explanation.formula.empty();
        m_opened.push_back(id);
        const bool alias = at(id).op == Op::Alias;
        if (depth > 0 && !m_steps.back().again)
            for (const NodeId part : explanation.parts)
                add(part, level + 1, alias ? depth : depth - 1);
    }

    std::vector<ExplainedStep> taken() { return std::move(m_steps); }

private:
    const Node& at(NodeId id) const { return m_of.trace.nodes()[id]; }

    /// A figure that is another of the same name and owner.
    bool saysNothing(const Explanation& explanation) const
    {
        const Node& node = at(explanation.node);
        if (node.op != Op::Alias || explanation.parts.size() != 1)
            return false;
        const Node& part = at(explanation.parts.front());
        return node.term && part.term && part.op != Op::Input && node.term->name == part.term->name &&
               m_of.trace.label(node) == m_of.trace.label(part);
    }

    std::string valueOf(const Node& node) const
    {
        if (node.op == Op::Literal && node.value == 0.0)
            return "0"; // in any unit
        const UnitName unit = node.term ? node.term->unit : UnitName{};
        const bool fixed = (node.dim == Dim{} || node.dim == Dim{.time = 1}) && unit.size > 0.0;
        const UnitName suits = fixed ? unit : displayUnit(node.value, node.dim, unit);
        return formatValue(node.value / suits.size, suits, m_style);
    }

    /// With what it is of ("Chatbot", "year 2024") where that is another than `within`.
    std::string nameOf(const Node& node, std::uint32_t within) const
    {
        std::string name(node.term->name);
        const std::string& label = m_of.trace.label(node);
        const bool says = node.op != Op::Input && !label.empty() && node.label != within;
        return says ? name.append(" (").append(label).append(")") : name;
    }

    std::string formulaOf(const Explanation& explanation, bool names) const
    {
        std::string text;
        const std::uint32_t within = at(explanation.node).label;
        for (const Token& token : explanation.formula) {
            if (token.operand == noNode)
                text += token.text;
            else if (const Node& node = at(token.operand); names && node.term)
                text += nameOf(node, within);
            else
                text += valueOf(node);
        }
        return shortened(text, longestFormula);
    }

    ExplainedStep stepOf(const Explanation& explanation, int level) const
    {
        const Node& node = at(explanation.node);
        const std::string& label = m_of.trace.label(node);
        ExplainedStep step{.level = level, .node = explanation.node, .value = valueOf(node)};
        if (node.term) {
            step.name = node.term->name;
            step.source = node.term->source;
        }
        step.atLeast = node.dim.money != 0 && isMarked(m_onUnknown, explanation.node);
        if (step.atLeast && node.op == Op::Input)
            step.value = unknownPriceText();
        if (!explanation.formula.empty()) {
            step.formula = formulaOf(explanation, true);
            if (explanation.formula.size() > 1) // of a second name the value says it
                step.numbers = formulaOf(explanation, false);
        } else if (!label.empty()) {
            step.path = label;
            const OriginText origin = originText(m_of.plan, m_of.resolved, m_of.scenario, label);
            step.origin = origin.text;
            if (origin.kind != OriginKind::Default) // not where this value is from
                step.source.clear();
        }
        if (!label.empty() && step.path.empty())
            step.name += " (" + label + ')';
        return step;
    }

    const Explained& m_of;
    Explainer m_explainer;
    std::vector<bool> m_onUnknown; ///< by node
    DisplayStyle m_style{.significant = 6, .group = ","};
    std::vector<ExplainedStep> m_steps;
    std::vector<NodeId> m_opened;
};

std::string sourceText(const Source& source)
{
    std::string text(sourceKindTexts[static_cast<std::size_t>(source.kind)]);
    text += ": " + source.title;
    for (const std::string* part : {&source.published, &source.url})
        if (!part->empty())
            text += ", " + *part;
    if (source.isEstimate())
        text += ", an estimate";
    if (!source.note.empty())
        text += " (" + source.note + ')';
    return text;
}

Value stepValue(const ExplainedStep& step, const Node& node)
{
    const UnitName unit = node.term && node.term->unit.size > 0.0 ? node.term->unit : UnitName{"", 1.0};
    Members members{{"level", step.level},
                    {"name", step.name},
                    {"value", node.value / unit.size},
                    {"unit", unit.symbol},
                    {"text", step.value}};
    const auto give = [&](const char* key, const std::string& text) {
        if (!text.empty())
            members.emplace(key, text);
    };
    give("formula", step.formula);
    give("numbers", step.numbers);
    give("definition", step.source);
    give("path", step.path);
    give("origin", step.origin);
    if (step.atLeast)
        members.emplace("lower_bound", true);
    return members;
}

} // namespace

std::vector<bool> onUnknownPrices(const Plan& resolved, const Trace& trace)
{
    const PlanIndex index(resolved);
    std::set<std::string> missing;
    for (const NodeGroup& group : resolved.groups)
        for (const MissingPrice& price : missingPrices(index, group))
            missing.insert(pathOf(resolved, findRow(resolved, group.uid), price.field));
    if (missing.empty())
        return {};
    const std::span<const Node> nodes = trace.nodes();
    std::vector<bool> marks(nodes.size());
    const auto isMarkedNode = [&](NodeId id) { return id != noNode && marks[id]; };
    for (std::size_t at = 0; at < nodes.size(); ++at) { // arguments precede their users
        const Node& node = nodes[at];
        if (node.op == Op::Input)
            marks[at] = missing.contains(trace.label(node));
        else if (node.op == Op::Sum) // its operands stand elsewhere
            marks[at] = std::ranges::any_of(trace.addends(node), isMarkedNode);
        else
            marks[at] = std::ranges::any_of(node.args, isMarkedNode);
    }
    return marks;
}

std::string_view unknownPriceText() { return JW_TERM("jw::Term", "not known, counted as 0"); }

std::vector<ExplainedStep> explanationOf(const Explained& of, NodeId node, int depth)
{
    StepWriter explainer(of);
    explainer.add(node, 0, depth);
    return explainer.taken();
}

OriginText originText(const Plan& plan, const Plan& resolved, std::size_t scenario, const std::string& path)
{
    const auto ref = fieldAt(resolved, path);
    if (!ref)
        return {};
    const std::string uid = ref->row.table->rowId(ref->row.in(resolved));
    const ValueOrigin origin = originOf(plan, scenario, uid, ref->field);
    const std::string entered = origin.provenance ? origin.provenance->enteredText : std::string();
    const std::string typed = entered.empty() ? "" : ", typed as \"" + entered + '"';
    if (origin.source)
        return {origin.kind, sourceText(*origin.source) + typed};
    const std::string_view registry = fieldInfo(resolved, ref->row, ref->field)->term.source;
    if (origin.kind == OriginKind::Default)
        return {origin.kind, "default" + std::string(registry.empty() ? "" : ": ").append(registry)};
    return {origin.kind, "own value, no source given" + typed};
}

std::string toText(const std::vector<ExplainedStep>& steps)
{
    std::string text;
    for (const ExplainedStep& step : steps) {
        const std::string indent(2 * static_cast<std::size_t>(step.level), ' ');
        text += indent + step.name;
        if (step.again) {
            text += " (above)\n";
            continue;
        }
        for (const std::string* part : {&step.formula, &step.numbers, &step.value})
            if (!part->empty())
                text += " = " + *part;
        if (!step.source.empty() && !step.formula.empty())
            text += "  [" + step.source + ']';
        text += '\n';
        if (!step.path.empty())
            text += indent + "    " + step.path + "  [" + (step.origin.empty() ? "?" : step.origin) + "]\n";
    }
    return text;
}

Value toValue(const std::vector<ExplainedStep>& steps, const Trace& trace)
{
    Items items;
    for (const ExplainedStep& step : steps)
        items.push_back(stepValue(step, trace.nodes()[step.node]));
    return items;
}

} // namespace jw
