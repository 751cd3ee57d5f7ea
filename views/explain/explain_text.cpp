#include "views/explain/explain_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>

#include "domain/edit.h"
#include "domain/origin.h"
#include "domain/paths.h"
#include "domain/resolve.h"
#include "engine/lower_bounds.h"
#include "engine/result_paths.h"
#include "report/explanation.h"
#include "views/common/shown_number.h"
#include "views/common/words.h"
#include "views/forms/source_words.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::Explain)
};

constexpr std::size_t shownOperands = 8; ///< of a long sum

const Node& nodeAt(const TracedAnswer& answer, NodeId node) { return answer.traced.trace->nodes()[node]; }

/// Base units, as the digits of a copied formula count them: "kWh", "kW", "$/kWh".
QString baseUnit(Dim dim)
{
    if (dim == Dim{.energy = 1, .time = -1})
        return QStringLiteral("kW");
    QStringList above, below;
    const std::array<std::pair<int, const char*>, 7> parts{{{dim.money, "$"},
                                                            {dim.energy, "kWh"},
                                                            {dim.carbon, "kg CO₂e"},
                                                            {dim.work, "FLOP"},
                                                            {dim.water, "L"},
                                                            {dim.data, "B"},
                                                            {dim.time, "h"}}};
    for (const auto& [power, symbol] : parts)
        for (int i = 0; i < std::abs(power); ++i)
            (power > 0 ? above : below) << QString::fromUtf8(symbol);
    const QString under = below.isEmpty() ? QString() : QLatin1Char('/') + below.join(QLatin1Char('/'));
    return above.join(QLatin1Char(' ')) + under;
}

/// Tokens as text; operands by `write`, of more than shownOperands only the first.
template <class Write> QString formulaOf(const Explanation& explanation, const Write& write)
{
    const auto operands =
        std::ranges::count_if(explanation.formula, [](const Token& t) { return t.operand != noNode; });
    QString text;
    std::size_t seen = 0;
    for (const Token& token : explanation.formula) {
        if (token.operand != noNode && ++seen > shownOperands && operands > 12)
            //: %1 is the beginning of a long sum, %n the number of its parts
            return Words::tr("%1… (%n parts)", nullptr, static_cast<int>(operands)).arg(text);
        text += token.operand == noNode ? termText(token.text) : write(token.operand);
    }
    return text;
}

QString sourceText(const ValueOrigin& origin, const FieldInfo* info)
{
    if (origin.source)
        return sourceWords(*origin.source);
    if (origin.kind == OriginKind::Own)
        return Words::tr("own value, no source");
    const QString registry = info ? termText(info->term.source) : QString();
    return registry.isEmpty() ? Words::tr("default") : Words::tr("default: %1").arg(registry);
}

class TextWriter {
public:
    explicit TextWriter(const TracedAnswer& answer) : m_answer(answer) {}

    void write(NodeId id, int depth, int level)
    {
        const Explanation e = m_answer.explainer->explain(id);
        const bool again = !m_shown.insert(id).second;
        head(id, level);
        if (again || e.formula.empty())
            return;
        const QString indent(qsizetype{2} * level + 2, QLatin1Char(' '));
        if (e.parts.size() <= shownOperands)
            m_lines << indent + QStringLiteral("= ") + formulaWords(m_answer, e);
        m_lines << indent + QStringLiteral("= ") +
                       QString::fromStdString(formulaText(*m_answer.traced.trace, e.formula, Show::Digits));
        if (level < depth)
            for (const NodeId part : e.parts)
                write(part, depth, level + 1);
    }
    [[nodiscard]] QString text() const { return m_lines.join(QLatin1Char('\n')) + QLatin1Char('\n'); }

private:
    void head(NodeId id, int level)
    {
        const Node& node = nodeAt(m_answer, id);
        QString line = QString(qsizetype{2} * level, QLatin1Char(' ')) + nodeName(m_answer, id) +
                       QStringLiteral(": ") + QString::fromStdString(numberText(node.value));
        const QString unit = baseUnit(node.dim);
        if (!unit.isEmpty())
            line += QLatin1Char(' ') + unit;
        if (node.op == Op::Input) {
            const ExplainedInput input = inputAt(m_answer, id);
            line += QStringLiteral("  [%1; %2]").arg(input.path, input.source);
        }
        m_lines << line;
    }

    const TracedAnswer& m_answer;
    std::unordered_set<NodeId> m_shown;
    QStringList m_lines;
};

/// A label as people read it: names stay, "year 2024" is said in their language.
QString shownLabel(std::string_view label)
{
    constexpr std::string_view year = "year ";
    const QString text = QString::fromUtf8(label.data(), static_cast<qsizetype>(label.size()));
    if (!label.starts_with(year) || label.find_first_not_of("0123456789", year.size()) != label.npos)
        return text;
    //: %1 is a calendar year
    return Words::tr("year %1").arg(text.mid(static_cast<qsizetype>(year.size())));
}

/// Rates as they were typed ("100 /day"), everything else in the unit that suits.
QString inputText(double base, const FieldInfo& info, const Plan& plan)
{
    if (!info.term.unit.symbol.starts_with('/'))
        return shownFigure(base, info, plan).text();
    return ShownFigure{numberIn(base, info.term.unit), unitWords(info.term.unit, info.dim, plan)}.text();
}

} // namespace

const ResultCell<Traced>* TracedAnswer::find(const std::string& path) const
{
    const auto found = std::ranges::find(cells, path, &ResultCell<Traced>::path);
    return found == cells.end() ? nullptr : &*found;
}

TracedAnswerPtr traceScenario(const PlanPtr& plan, std::size_t scenario)
{
    auto resolved = resolve(*plan, scenario);
    if (!resolved)
        return nullptr;
    auto answer = std::make_shared<TracedAnswer>();
    answer->plan = plan;
    answer->resolved = std::make_shared<const Plan>(std::move(*resolved));
    answer->scenario = scenario;
    auto traced = tracePlan(*answer->resolved);
    if (!traced)
        return nullptr;
    answer->traced = std::move(*traced);
    answer->explainer = std::make_unique<Explainer>(*answer->traced.trace);
    answer->onUnknown = onUnknownPrices(*answer->resolved, *answer->traced.trace);
    answer->cells = allCells(answer->traced.results, *answer->resolved);
    if (const auto results = planResults(*answer->resolved)) {
        answer->bands = bandedCells(*results);
        std::ranges::move(bandedYears(*results, plan->settings.startYear), std::back_inserter(answer->bands));
    }
    return answer;
}

QString nodeName(const TracedAnswer& answer, NodeId node, std::uint32_t within)
{
    const Node& at = nodeAt(answer, node);
    const QString name = at.term ? termText(at.term->name) : Words::tr("Number");
    const QString label = shownLabel(answer.traced.trace->label(at));
    if (at.op == Op::Input || label.isEmpty() || at.label == within)
        return name;
    //: %1 a quantity, %2 the workload, site or year it is of
    return Words::tr("%1 (%2)").arg(name, label);
}

QString nodeValue(const TracedAnswer& answer, NodeId node)
{
    const Node& at = nodeAt(answer, node);
    FieldInfo info;
    info.dim = at.dim;
    info.term.unit = at.term && at.term->unit.size > 0.0 ? at.term->unit : UnitName{"", 1.0};
    return shownFigure(at.value, info, *answer.plan).text();
}

QString formulaWords(const TracedAnswer& answer, const Explanation& explanation)
{
    const std::uint32_t within = nodeAt(answer, explanation.node).label;
    return formulaOf(explanation, [&](NodeId id) {
        return nodeAt(answer, id).term ? nodeName(answer, id, within) : nodeValue(answer, id);
    });
}

QString formulaNumbers(const TracedAnswer& answer, const Explanation& explanation)
{
    return formulaOf(explanation, [&](NodeId id) { return nodeValue(answer, id); });
}

ExplainedInput inputAt(const TracedAnswer& answer, NodeId node)
{
    const Node& at = nodeAt(answer, node);
    const std::string& path = answer.traced.trace->label(at);
    ExplainedInput input{
        nodeName(answer, node), nodeValue(answer, node), {}, Tone::Attention, QString::fromStdString(path)};
    const auto place = fieldAt(*answer.resolved, path);
    if (!place)
        return input;
    const FieldInfo* info = fieldInfo(*answer.resolved, place->row, place->field);
    if (info)
        input.value = isMarked(answer.onUnknown, node) ? termText(unknownPriceText())
                                                       : inputText(at.value, *info, *answer.plan);
    const std::string uid = place->row.table->name == "plan"
                                ? std::string("plan")
                                : place->row.table->rowId(place->row.in(*answer.resolved));
    const ValueOrigin origin = originOf(*answer.plan, answer.scenario, uid, place->field);
    input.tone = origin.source                        ? toneOf(origin.source->kind)
                 : origin.kind == OriginKind::Default ? Tone::Neutral
                                                      : Tone::Attention;
    input.source = sourceText(origin, info);
    return input;
}

NodeId firstStep(const TracedAnswer& answer, NodeId node)
{
    for (;;) {
        const Explanation explanation = answer.explainer->explain(node);
        if (explanation.parts.size() != 1 || nodeAt(answer, explanation.parts[0]).op == Op::Input ||
            nodeAt(answer, explanation.parts[0]).value != nodeAt(answer, node).value)
            return node;
        node = explanation.parts[0];
    }
}

QString explanationText(const TracedAnswer& answer, NodeId node, int depth)
{
    TextWriter writer(answer);
    writer.write(node, depth, 0);
    return writer.text();
}

} // namespace jw
