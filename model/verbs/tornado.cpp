// joulewright-cli tornado: how far a result moves when one input at a time is low and high.
#include "whatif/tornado.h"

#include <algorithm>
#include <cmath>

#include "domain/edit.h"
#include "domain/paths.h"
#include "domain/resolve.h"
#include "engine/result_paths.h"
#include "report/field_text.h"
#include "report/figure_table.h"
#include "verbs/command.h"
#include "verbs/outcomes.h"
#include "verbs/varied.h"

namespace jw::verbs {
namespace {

struct Options {
    std::string file, result, scenario;
    std::vector<std::string> vary;
    std::optional<double> percent;
};

constexpr double usualPercent = 10.0; // assumption
constexpr std::size_t mostShown = 15; // assumption
constexpr std::size_t mostAsked = 60; // assumption; by derivative: among so many are the longest

/// How it is known how far inputs vary: said with the question, by distributions of the plan, or not at all.
enum class Basis { Named, Uncertain, Assumed };
constexpr std::array<std::string_view, 3> basisNames{"named", "uncertain", "assumed"};

/// The inputs and what they do to one result of a plan.
struct Question {
    const Plan& plan;
    const Plan& resolved;
    ResultCell<double> cell;
    Basis basis = Basis::Named;
    double percent = usualPercent; ///< of what is assumed
    std::vector<TornadoInput> inputs{};

    [[nodiscard]] bool isAssumed() const { return basis == Basis::Assumed; }
};

/// Those named. Errors: those of variedRange; Inconsistent, one twice.
Result<std::vector<TornadoInput>> namedRanges(const Plan& resolved, const std::vector<std::string>& ranges)
{
    std::vector<TornadoInput> inputs;
    for (const std::string& text : ranges) {
        const auto range = variedRange(resolved, text);
        if (!range)
            return fail(range.error());
        if (std::ranges::find(inputs, range->field, &TornadoInput::field) != inputs.end())
            return fail({.kind = Error::Kind::Inconsistent, .field = range->path, .text = "varied_twice"});
        inputs.push_back({range->field, range->low, range->high});
    }
    return inputs;
}

/// Those named, else those that are uncertain, else those behind the result by so many percent.
Result<void> findInputs(Question& q, const Options& options, std::size_t scenario)
{
    const auto take = [&](std::vector<TornadoInput> inputs) { q.inputs = std::move(inputs); };
    if (!options.vary.empty())
        return namedRanges(q.resolved, options.vary).map(take);
    q.basis = Basis::Uncertain;
    if (!options.percent)
        if (auto ok = uncertainRanges(q.plan, scenario).map(take); !ok || !q.inputs.empty())
            return ok;
    q.basis = Basis::Assumed;
    q.percent = options.percent.value_or(usualPercent);
    return inputsBehind(q.resolved, q.cell.path, 0.01 * q.percent, mostAsked).map(take);
}

/// An input as a field of the plan.
struct Named {
    std::string path;
    const FieldInfo* info = nullptr;
};
Named namedOf(const Question& q, const TornadoBar& bar)
{
    const VaryingField& field = q.inputs[bar.input].field;
    const RowRef row = findRow(q.resolved, field.uid);
    return {pathOf(q.resolved, row, field.field), fieldInfo(q.resolved, row, field.field)};
}

/// Bars to show: those asked for, or the longest of those assumed.
std::span<const TornadoBar> shownBars(const Question& q, const Tornado& tornado)
{
    return std::span(tornado.bars)
        .first(q.isAssumed() ? std::min(mostShown, tornado.bars.size()) : tornado.bars.size());
}

std::string titleOf(const Question& q, const Tornado& tornado, UnitName unit)
{
    const std::string symbol = unitText(unit, q.plan.settings.currency);
    std::string text = q.plan.settings.name + ": " + q.cell.path + " is " +
                       figureText(tornado.middle, unit, q.cell.atLeast) +
                       (symbol.empty() ? "" : ' ' + symbol) +
                       (q.basis == Basis::Uncertain ? " with all at P50" : " as planned");
    if (q.basis == Basis::Uncertain)
        text += "; each uncertain input at its P10 and P90";
    if (q.isAssumed())
        text += "; each input " + jw::numberText(q.percent) +
                " % less and more (an assumption, within the bounds of its field), the " +
                std::to_string(shownBars(q, tornado).size()) + " that move it most";
    return text + "\n\n";
}

std::string textOf(const Question& q, const Tornado& tornado)
{
    const std::string& currency = q.plan.settings.currency;
    FigureRow row{q.cell.path, q.cell.field, {tornado.middle}};
    for (const TornadoBar& bar : tornado.bars)
        row.base.insert(row.base.end(), {bar.atLow, bar.atHigh});
    const UnitName unit = rowUnit(row);
    TextTable table{.header = {"INPUT", "", "LOW", q.basis == Basis::Uncertain ? "P50" : "PLANNED", "HIGH",
                               "RESULT AT LOW", "RESULT AT HIGH", "SPAN"},
                    .labels = 2};
    const auto figure = [&](double base) {
        return std::isfinite(base) ? figureText(base, unit) : std::string("refused");
    };
    for (const TornadoBar& bar : shownBars(q, tornado)) {
        const auto [path, info] = namedOf(q, bar);
        const TornadoInput& input = q.inputs[bar.input];
        const UnitName own = inputUnit(*info, {input.low, input.high});
        const auto number = [&, field = info](double value) {
            return fieldText(q.resolved, *field, value, own);
        };
        table.rows.push_back({path, unitText(own, currency), number(input.low), number(bar.middle),
                              number(input.high), figure(bar.atLow), figure(bar.atHigh), figure(bar.span())});
    }
    if (table.rows.empty())
        return titleOf(q, tornado, unit) + "No number of the plan moves it.\n";
    return titleOf(q, tornado, unit) + alignedText(table);
}

Members dataOf(const Question& q, const Tornado& tornado)
{
    const std::string& currency = q.plan.settings.currency;
    const auto figure = [&](double base) {
        const double number = base / q.cell.field->term.unit.size;
        return number == number ? Value(number) : Value();
    };
    Items bars;
    for (const TornadoBar& bar : shownBars(q, tornado)) {
        const auto [path, info] = namedOf(q, bar);
        bars.emplace_back(Members{{"field", path},
                                  {"unit", unitText(info->term.unit, currency)},
                                  {"low", q.inputs[bar.input].low},
                                  {"middle", bar.middle},
                                  {"high", q.inputs[bar.input].high},
                                  {"at_low", figure(bar.atLow)},
                                  {"at_high", figure(bar.atHigh)},
                                  {"span", figure(bar.span())}});
    }
    return {{"plan", identityOf(q.plan)},
            {"currency", currency},
            {"result", q.cell.path},
            {"unit", unitText(q.cell.field->term.unit, currency)},
            {"middle", figure(tornado.middle)},
            {"lower_bound", q.cell.atLeast},
            {"percent", q.isAssumed() ? Value(q.percent) : Value()},
            {"basis", basisNames[static_cast<std::size_t>(q.basis)]},
            {"bars", std::move(bars)}};
}

Reply answered(const Options& options, const Session& session)
{
    const ResultPath path = resultPathOf(options.result);
    const auto name = scenarioNamed(options.scenario, path.scenario);
    if (!name)
        return name.error();
    const auto opened = openedIn(options.file, *name, session);
    if (!opened)
        return opened.error();
    const Plan& resolved = opened->resolved;
    const auto results = middleResults(resolved);
    if (!results)
        return failed(results.error(), &resolved);
    const auto cell = cellAt(*results, resolved, path.result);
    if (!cell)
        return failed(cell.error());
    Question question{.plan = opened->plan, .resolved = resolved, .cell = *cell};
    if (const auto ok = findInputs(question, options, findScenario(opened->plan, *name).value_or(0)); !ok)
        return failed(ok.error(), &resolved);
    const auto tornado =
        tornadoOf(std::make_shared<const Plan>(resolved), question.inputs, question.cell.path);
    if (!tornado)
        return failed(tornado.error(), &resolved);
    Reply reply{.data = dataOf(question, *tornado), .text = textOf(question, *tornado)};
    if (tornado->refusals.first)
        reply.problems.push_back(noteOf("Some ends are refused. The first: " +
                                        problemOf(*tornado->refusals.first, &resolved).text));
    return reply;
}

} // namespace

Action addTornado(const Command& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.option("file", options->file, planHelp).required();
    command.option("result", options->result, "[SCENARIO/]total/KEY, workloads/NAME/KEY, ..").required();
    command.option("--scenario", options->scenario, "a scenario by name or uid; else the baseline");
    const Option vary = command.option("--vary", options->vary,
                                       (rangeHelp + std::string("; else what is uncertain in the plan")));
    vary.eachOnce().check(&rangeFault);
    command
        .option("--percent", options->percent,
                "vary each number behind the result so far; 10 where nothing is uncertain. The shape of "
                "a model, degrees and batches of a layout and the GPUs of a replica only with --vary")
        .within(0.001, 100.0)
        .excludes(vary);
    addCommon(command, common, Takes::Plan);
    return [options](const Session& session) { return answered(*options, session); };
}

} // namespace jw::verbs
