#include "views/sensitivity/sweep_view.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

#include "domain/edit.h"
#include "domain/resolve.h"
#include "domain/uncertain_fields.h"
#include "readings/display.h"
#include "readings/slide_range.h"
#include "uncertainty/distribution.h"
#include "views/common/person_text.h"
#include "views/common/words.h"
#include "views/sensitivity/input_words.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::SweepView)
};

/// At each point, for P10 and P90: fewer than a plan has, as there are many points. Assumption; a power of 2
/// suits Sobol points.
constexpr std::uint32_t mostBandSamples = 256;

constexpr std::size_t usualCount = 21; // assumption: ends, middle, and steps of a twentieth

const FieldInfo& infoOf(const Plan& plan, const VaryingField& field)
{
    return *fieldInfo(plan, findRow(plan, field.uid), field.field);
}

/// From P10 to P90, to three figures, as ends that can be read; nothing where the field is certain.
std::optional<SweepRange> bandOf(const Plan& plan, const VaryingField& field)
{
    const Uncertainty* spread = findUncertainty(plan, field.uid, field.field);
    const auto distribution =
        spread ? Distribution::of(*spread) : Result<Distribution>(fail({.kind = Error::Kind::MissingField}));
    if (!distribution)
        return {};
    const auto at = [&](double p) { return QString::number(distribution->at(p), 'g', 3).toDouble(); };
    return SweepRange{at(0.1), at(0.9)};
}

SweepRange aroundValue(const FieldInfo& info, double value)
{
    SweepRange range{std::min(0.5 * value, 2.0 * value), std::max(0.5 * value, 2.0 * value)};
    if (info.kind == FieldKind::Whole)
        range = {std::round(range.from), std::round(range.to)};
    return range;
}

/// A map has colors alone.
bool hasBands(const SweepAsked& asked) { return asked.axes.size() == 1; }

std::optional<DrawnSamples> bandSamples(const SweepAsked& asked)
{
    if (!hasBands(asked))
        return {};
    DrawnSamples draws = drawnSamples(asked.plan->settings);
    draws.count = std::min(draws.count, mostBandSamples);
    return draws;
}

QString quoted(QString text) { return u'\'' + text.replace(u'\'', QLatin1String("'\\''")) + u'\''; }

/// As sweepAxis() reads it; rounded values one by one.
QString axisText(const Plan& plan, const AskedAxis& asked, const SweepAxis& axis)
{
    const std::string currency = plan.settings.currency == "USD" ? "$" : plan.settings.currency;
    const auto text = [&](double value) {
        return QString::fromStdString(formatValue(value, axis.info->term.unit, {.currency = currency}));
    };
    QStringList parts;
    if (axis.info->kind == FieldKind::Whole) {
        for (const double value : axis.values)
            parts << text(value);
        return parts.join(u',');
    }
    if (asked.range.log)
        parts << QStringLiteral("log");
    parts << text(asked.range.from) << text(asked.range.to) << QString::number(asked.count);
    return parts.join(u':');
}

} // namespace

std::optional<AskedAxis> usualAxis(const Plan& resolved, const VaryingField& field)
{
    const RowRef row = findRow(resolved, field.uid);
    const FieldInfo* info = row ? fieldInfo(resolved, row, field.field) : nullptr;
    const Value value = info ? fieldValue(resolved, row, field.field) : Value();
    const double* number = value.as<double>();
    if (!number)
        return {};
    AskedAxis axis{field, bandOf(resolved, field).value_or(aroundValue(*info, *number)), usualCount,
                   formUnit(*info)};
    axis.range.from = std::max(axis.range.from, info->lower);
    axis.range.to = std::min(axis.range.to, info->upper);
    if (axis.range.from < axis.range.to && (axis.range.from > 0.0 || !info->positive))
        return axis;
    const SlideRange slide = slideRange(*info, *number, axis.unit); // of a zero, or of a bound
    axis.range = {converted(slide.low, axis.unit, info->term.unit),
                  converted(slide.high, axis.unit, info->term.unit)};
    return axis;
}

Result<SweepAsked> withInputs(SweepAsked asked)
{
    asked.inputs.clear();
    for (const std::size_t at : asked.scenarios) {
        auto resolved = resolve(*asked.plan, at);
        if (!resolved)
            return fail(resolved.error());
        resolved->scenarios = {};
        resolved->overrides = {};
        resolved->labels = {};
        resolved->sources = {};
        resolved->provenance = {};
        resolved->notes = {};
        if (!hasBands(asked))
            resolved->uncertainties = {};
        for (const AskedAxis& axis : asked.axes)
            clearUncertainty(*resolved, axis.field.uid, axis.field.field);
        asked.inputs.push_back(std::make_shared<const Plan>(std::move(*resolved)));
    }
    return asked;
}

bool isSame(const SweepAsked& a, const SweepAsked& b)
{
    if (a.result.path != b.result.path || a.axes != b.axes || a.inputs.size() != b.inputs.size())
        return false;
    for (std::size_t i = 0; i < a.inputs.size(); ++i)
        if (a.plan->scenarios[a.scenarios[i]].uid != b.plan->scenarios[b.scenarios[i]].uid ||
            !(*a.inputs[i] == *b.inputs[i]))
            return false;
    return true;
}

void takeNames(SweepAsked& asked, const SweepAsked& now)
{
    Plan plan = *asked.plan;
    for (std::size_t i = 0; i < asked.scenarios.size(); ++i)
        plan.scenarios.edit()[asked.scenarios[i]] = now.plan->scenarios[now.scenarios[i]];
    asked.plan = std::make_shared<const Plan>(std::move(plan));
    asked.result = now.result;
    if (!now.planned.empty())
        asked.planned = now.planned;
}

Result<PlanSweep> sweepOf(const SweepAsked& asked)
{
    std::vector<SweepAxis> axes;
    for (const AskedAxis& each : asked.axes) {
        auto axis = sweepAxis(*asked.plan, each.field, each.range, each.count);
        if (!axis)
            return fail(axis.error());
        axes.push_back(std::move(*axis));
    }
    return SweepPoints::grid(std::move(axes)).and_then([&](SweepPoints points) {
        return PlanSweep::of(
            *asked.plan, std::move(points),
            {.scenarios = asked.scenarios, .results = {asked.result.path}, .samples = bandSamples(asked)});
    });
}

QString sweepCommand(const SweepAnswer& answer)
{
    const SweepAsked& asked = answer.asked;
    const std::vector<SweepAxis>& axes = answer.sweep->points().axes();
    QString command = QStringLiteral("joulewright-cli sweep plan.joule");
    for (std::size_t i = 0; i < axes.size(); ++i)
        command += QStringLiteral(" --vary ") + quoted(QString::fromStdString(axes[i].path) + u'=' +
                                                       axisText(*asked.plan, asked.axes[i], axes[i]));
    for (const std::size_t at : asked.scenarios)
        command +=
            QStringLiteral(" --scenario ") + quoted(QString::fromStdString(asked.plan->scenarios[at].name));
    command += QStringLiteral(" --result ") + quoted(QString::fromStdString(asked.result.path));
    if (const auto& samples = answer.sweep->samples())
        command += QStringLiteral(" --samples %1").arg(samples->count);
    return command + QStringLiteral(" --resume -o sweep.shard");
}

QStringList sweepWords(const SweepAnswer& answer)
{
    QStringList words;
    for (const Finding& finding : answer.sweep ? answer.sweep->doubts() : std::vector<Finding>())
        words << findingText(finding, *answer.asked.plan);
    std::size_t refused = 0, overloaded = 0, overloadedInSamples = 0;
    const Error* first = nullptr;
    for (const SweptPoint& point : answer.points) {
        overloadedInSamples += point.overloadedSamples > 0 ? 1 : 0;
        overloaded += std::ranges::all_of(point.overloaded, &std::string::empty) ? 0 : 1;
        const auto why = std::ranges::find_if(point.refused, [](const auto& error) { return !!error; });
        if (why == point.refused.end())
            continue;
        ++refused;
        first = first ? first : &**why;
    }
    if (first)
        //: %n is a number of points, %1 why the first of them has no result
        words << Words::tr("The plan refuses %n point(s); the first: %1", nullptr, static_cast<int>(refused))
                     .arg(errorText(*first, *answer.asked.plan));
    if (overloaded > 0)
        //: %n is a number of points
        words << Words::tr("At %n point(s) the machines of a service do not hold its load.", nullptr,
                           static_cast<int>(overloaded));
    if (overloadedInSamples > 0)
        //: %n is a number of points
        words << Words::tr(
            "At %n point(s) the machines of a service do not hold its load in some of the samples.", nullptr,
            static_cast<int>(overloadedInSamples));
    return words;
}

std::vector<FieldNumber> pointInputs(const SweepAnswer& answer, std::size_t point)
{
    constexpr int figures = 12; // 1.3, not 1.2999999999999998
    std::vector<FieldNumber> inputs;
    for (std::size_t i = 0; i < answer.asked.axes.size(); ++i) {
        const VaryingField& field = answer.asked.axes[i].field;
        const double value = answer.sweep->points().at(point, i);
        inputs.push_back({field.uid, field.field, QString::number(value, 'g', figures).toDouble()});
    }
    return inputs;
}

QString pointName(const SweepAnswer& answer, std::size_t point)
{
    const Plan& plan = *answer.asked.plan;
    const auto termAt = [&](const VaryingField& field) { return termText(infoOf(plan, field).term.name); };
    const std::vector<AskedAxis>& axes = answer.asked.axes;
    QStringList terms;
    for (const AskedAxis& axis : axes)
        terms << termAt(axis.field);
    const bool alike = terms.removeDuplicates() > 0;
    QStringList parts;
    for (const FieldNumber& input : pointInputs(answer, point)) {
        const VaryingField field{input.uid, input.field};
        const QString name = alike ? inputName(plan, field) : termAt(field);
        //: part of a scenario's name: %1 is an input, %2 its value with its unit
        parts << Words::tr("%1 %2").arg(name, valueInWords(infoOf(plan, field), input.value, plan));
    }
    //: between the inputs in a scenario's name: "GPUs 2,048, PUE 1.2"
    return parts.join(Words::tr(", "));
}

} // namespace jw
