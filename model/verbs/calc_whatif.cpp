#include "verbs/calc_whatif.h"

#include <algorithm>
#include <array>
#include <limits>

#include "engine/model.h"
#include "readings/display.h"
#include "whatif/crossings.h"
#include "whatif/pareto.h"

namespace jw::verbs {
namespace {

// goal_seek
// -------------------------------------------------------------------------------------------------

enum class GoalKind { PueForCost, UtilizationForBreakeven };
constexpr std::array<std::string_view, 2> goalKindTexts{"pue_for_cost", "utilization_for_breakeven"};
constexpr std::span<const std::string_view> choicesOf(GoalKind) { return goalKindTexts; }

/// What is asked, besides the inputs of the model that answers.
struct GoalQuestion {
    GoalKind kind = GoalKind::PueForCost;
    double lo = 0.0, hi = 0.0, target = 0.0;

    static constexpr auto fields()
    {
        using Q = GoalQuestion;
        const auto needed = [](auto member, std::string_view key, std::string_view name) {
            return field(member, {.key = key, .required = true, .term = {name}});
        };
        return std::tuple{needed(&Q::kind, "kind", JW_TERM("jw::Term", "What is sought")),
                          needed(&Q::lo, "lo", JW_TERM("jw::Term", "Sought from")),
                          needed(&Q::hi, "hi", JW_TERM("jw::Term", "Sought up to")),
                          needed(&Q::target, "target", JW_TERM("jw::Term", "Goal"))};
    }
};

struct GoalAnswer {
    double value = 0.0;

    static constexpr auto fields()
    {
        return std::tuple{
            field(&GoalAnswer::value, {.key = "value", .term = {JW_TERM("jw::Term", "Value found")}})};
    }
};

/// The model that answers, which of its inputs varies, and which output meets the goal.
struct Sought {
    std::string_view model, input, output;
};
constexpr std::array sought{Sought{"direct_power", "pue", "cost_usd"},
                            Sought{"tco", "utilization", "usd_per_used_gpu_hour"}};

constexpr std::string_view price = "price", modelPrice = "price_usd_per_kwh"; // of direct_power

/// The question out of the inputs; what is left is the model's.
Result<GoalQuestion> questionOf(Members& inputs)
{
    Members asked;
    for (const FieldInfo& info : fieldsOf<GoalQuestion>())
        if (auto node = inputs.extract(std::string(info.key)))
            asked.insert(std::move(node));
    return recordFrom<GoalQuestion>(asked).and_then([](const GoalQuestion& q) -> Result<GoalQuestion> {
        constexpr double infinite = std::numeric_limits<double>::infinity();
        if (q.lo <= q.hi)
            return q;
        return fail({.kind = Error::Kind::OutOfRange,
                     .field = "hi",
                     .value = q.hi,
                     .lower = q.lo,
                     .upper = infinite});
    });
}

Result<double> outputAt(const Sought& of, Members& inputs, double value)
{
    inputs.insert_or_assign(std::string(of.input), value);
    return findModel(of.model)->run(inputs).map([&](const Value& outputs) {
        const double* number = outputs.find(of.output)->as<double>();
        return number ? *number : std::numeric_limits<double>::quiet_NaN();
    });
}

Error notReached(const Sought& of, const Crossings& answer)
{
    const auto end = [&](std::size_t i) {
        constexpr DisplayStyle figures{.significant = 6};
        return numberText(answer.ends[i].left, figures) + " at " +
               numberText(i == 0 ? answer.low : answer.high, figures);
    };
    return {.kind = Error::Kind::Refused,
            .field = "target",
            .text = "no value between lo and hi reaches the goal: " + std::string(of.output) + " is " +
                    end(0) + " and " + end(1)};
}

Result<Value> soughtIn(const Sought& of, Members& inputs, const GoalQuestion& question)
{
    std::optional<Error> fault; // of the first value that the model refuses
    std::size_t answered = 0;
    const auto sides = [&](std::span<const double> values) {
        std::vector<Sides> all;
        for (const double value : values) {
            const auto output = outputAt(of, inputs, value);
            if (!output && !fault)
                fault = output.error();
            answered += output ? 1 : 0;
            all.push_back({output.value_or(std::numeric_limits<double>::quiet_NaN()), question.target});
        }
        return all;
    };
    const Crossings answer = crossingsBetween(sides, question.lo, question.hi);
    if (answered == 0)
        return fail(*fault);
    const auto found = std::ranges::find(answer.crossings, false, &Crossing::overGap);
    if (found == answer.crossings.end())
        return fail(notReached(of, answer));
    return toValue(GoalAnswer{found->at});
}

Result<Value> goalSeekAnswer(const Value& asked)
{
    if (!asked.as<Members>())
        return fail({.kind = Error::Kind::WrongType, .field = "inputs", .text = "a record {..}"});
    Members inputs = *asked.as<Members>();
    const auto question = questionOf(inputs);
    if (!question)
        return fail(question.error());
    if (question->kind == GoalKind::PueForCost)
        if (auto node = inputs.extract(std::string(price))) {
            node.key() = modelPrice;
            inputs.insert(std::move(node));
        }
    return soughtIn(sought[static_cast<std::size_t>(question->kind)], inputs, *question)
        .map_error([&](Error error) {
            if (error.field == modelPrice && question->kind == GoalKind::PueForCost)
                error.field = price;
            return error;
        });
}

/// The question, and what either model may need, each key once.
std::span<const FieldInfo> goalSeekInputs()
{
    static const std::vector<FieldInfo> all = [] {
        const auto own = fieldsOf<GoalQuestion>();
        std::vector<FieldInfo> fields(own.begin(), own.end());
        for (const Sought& each : sought)
            for (FieldInfo info : findModel(each.model)->inputs()) {
                if (info.key == modelPrice && each.input == "pue")
                    info.key = price;
                info.required = false; // of that model alone
                if (!findField(fields, info.key))
                    fields.push_back(info);
            }
        return fields;
    }();
    return all;
}

Members goalSeekDefaults()
{
    Members defaults;
    for (const Sought& each : sought)
        if (const Value of = findModel(each.model)->defaults(); const Members* members = of.as<Members>())
            defaults.insert(members->begin(), members->end());
    return defaults;
}

// pareto
// ----------------------------------------------------------------------------------------------------

struct ParetoQuestion {
    std::vector<std::vector<double>> points;
    std::vector<std::string> senses;

    static constexpr auto fields()
    {
        using Q = ParetoQuestion;
        return std::tuple{
            field(&Q::points,
                  {.key = "points", .required = true, .term = {JW_TERM("jw::Term", "Points, a list each")}}),
            field(&Q::senses, {.key = "senses", .term = {JW_TERM("jw::Term", "min or max, by column")}})};
    }
};

struct ParetoAnswer {
    std::vector<double> indices; ///< from 0
    double count = 0.0;

    static constexpr auto fields()
    {
        using A = ParetoAnswer;
        return std::tuple{
            field(&A::indices, {.key = "indices", .term = {JW_TERM("jw::Term", "Points that none beats")}}),
            field(&A::count, {.key = "count", .term = {JW_TERM("jw::Term", "How many")}})};
    }
};

/// Errors: LengthMismatch, a point that is not as long as the first.
Result<std::vector<std::vector<double>>> columnsOf(const std::vector<std::vector<double>>& points)
{
    std::vector<std::vector<double>> columns(points.empty() ? 0 : points.front().size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (points[i].size() != columns.size())
            return fail({.kind = Error::Kind::LengthMismatch,
                         .field = "points[" + std::to_string(i) + ']',
                         .value = static_cast<double>(points[i].size()),
                         .upper = static_cast<double>(columns.size())});
        for (std::size_t k = 0; k < columns.size(); ++k)
            columns[k].push_back(points[i][k]);
    }
    return columns;
}

Result<ParetoAnswer> paretoAnswer(const ParetoQuestion& question)
{
    const auto columns = columnsOf(question.points);
    if (!columns)
        return fail(columns.error());
    return sensesFrom(question.senses, columns->size()).map([&](const std::vector<Sense>& senses) {
        const std::vector<std::span<const double>> spans(columns->begin(), columns->end());
        const std::vector<std::size_t> front = paretoFront({spans, senses});
        return ParetoAnswer{{front.begin(), front.end()}, static_cast<double>(front.size())};
    });
}

} // namespace

CalcModel goalSeekModel()
{
    return directModel({"goal_seek", "G", "The PUE or utilization at which a cost is as given"},
                       goalSeekInputs(), goalSeekDefaults(), fieldsOf<GoalAnswer>(), &goalSeekAnswer);
}

CalcModel paretoModel()
{
    return directModel({"pareto", "G", "The points that no other beats in every column"}, &paretoAnswer);
}

} // namespace jw::verbs
