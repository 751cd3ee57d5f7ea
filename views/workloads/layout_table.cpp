#include "views/workloads/layout_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

#include "engine/plan_leaves.h"
#include "engine/plan_totals.h"
#include "items/choice_text.h"
#include "views/common/shown_number.h"
#include "views/common/to_qt.h"
#include "views/common/words.h"
#include "views/results/result_tables.h"
#include "views/workloads/run_facts.h"

namespace jw {
namespace {

struct LayoutTable {
    Q_DECLARE_TR_FUNCTIONS(jw::LayoutTable)
};

using Figures = WorkloadFigures<double>;

struct Degree {
    const char* title;
    Ratio<> ParallelLayout<double>::*member;
};
constexpr std::array degrees{
    Degree{QT_TRANSLATE_NOOP("jw::LayoutTable", "TP"), &ParallelLayout<double>::tp},
    Degree{QT_TRANSLATE_NOOP("jw::LayoutTable", "PP"), &ParallelLayout<double>::pp},
    Degree{QT_TRANSLATE_NOOP("jw::LayoutTable", "VP"), &ParallelLayout<double>::vp},
    Degree{QT_TRANSLATE_NOOP("jw::LayoutTable", "CP"), &ParallelLayout<double>::cp},
    Degree{QT_TRANSLATE_NOOP("jw::LayoutTable", "EP"), &ParallelLayout<double>::ep},
    Degree{QT_TRANSLATE_NOOP("jw::LayoutTable", "Micro-batch"), &ParallelLayout<double>::microBatch},
};

QString titleOf(const Degree& degree) { return QCoreApplication::translate("jw::LayoutTable", degree.title); }

QString choiceOf(Recompute recompute)
{
    return choiceText(recomputeTexts[static_cast<std::size_t>(recompute)]);
}
QString choiceOf(Shard shard) { return choiceText(shardTexts[static_cast<std::size_t>(shard)]); }

/// One column of numbers: its field and the value of an answer, in base units. Without a title it has the
/// field's name and the unit that suits the first row, the best; those that have one are compared over
/// searches.
struct NumberColumn {
    const char* title;
    const FieldInfo* info;
    std::function<double(const LayoutAnswer&)> base;
    UnitName unit{};
};

std::vector<NumberColumn> numberColumns(const RunQuestion& question, const std::optional<RunCosts>& costs)
{
    const auto gpuHours = [&question](const LayoutAnswer& a) {
        const auto time = question.gpuHours(a.step.tokenRate);
        return time ? time->base() : std::nan("");
    };
    const auto tokenRate = [](const LayoutAnswer& a) { return a.step.tokenRate.base(); };
    const auto mfu = [](const LayoutAnswer& a) { return a.step.mfu.base(); };
    const auto days = [gpuHours](const LayoutAnswer& a) { return gpuHours(a) / a.layout.gpus.base(); };
    const auto memory = [](const LayoutAnswer& a) { return a.memory.total.base(); };
    using Sums = Totals<double>;
    std::vector<NumberColumn> columns{
        {QT_TRANSLATE_NOOP("jw::LayoutTable", "Tokens/s per GPU"), &infoOf<&Figures::tokenRate>(), tokenRate},
        {QT_TRANSLATE_NOOP("jw::LayoutTable", "MFU (%)"), &infoOf<&Figures::mfu>(), mfu},
        {QT_TRANSLATE_NOOP("jw::LayoutTable", "Time (days)"), &infoOf<&Figures::days>(), days},
        {QT_TRANSLATE_NOOP("jw::LayoutTable", "GPU-hours"), &infoOf<&Sums::gpuHours>(), gpuHours},
        {QT_TRANSLATE_NOOP("jw::LayoutTable", "Memory (GiB)"), &infoOf<&Figures::memory>(), memory}};
    if (!costs)
        return columns;
    columns.push_back({nullptr, &infoOf<&Sums::cost>(),
                       [=](const LayoutAnswer& a) { return costs->costAt(gpuHours(a) * hour).base(); }});
    static const FieldInfo carbon = [] { // "location-based and embodied" would take the room of two columns
        FieldInfo info = infoOf<&Sums::carbonTotal>();
        info.term.name = JW_TERM("jw::Term", "Carbon with embodied");
        return info;
    }();
    columns.push_back({nullptr, &carbon,
                       [=](const LayoutAnswer& a) { return costs->carbonAt(gpuHours(a) * hour).base(); }});
    return columns;
}

FigureCell degreeCell(Ratio<> value)
{
    const QString number = QString::number(value.base(), 'f', 0);
    return {.text = number, .full = {}, .copy = number};
}

double baseOf(const NumberColumn& column, const LayoutAnswer& answer)
{
    return answer.hasFigures() ? column.base(answer) : std::nan("");
}

void setUnits(std::vector<NumberColumn>& columns, const LayoutAnswers& answers,
              const std::vector<std::size_t>& listed)
{
    for (NumberColumn& column : columns) {
        const double best = listed.empty() ? std::nan("") : baseOf(column, answers[listed.front()]);
        column.unit = !column.title          ? commonUnit({&best, 1}, *column.info)
                      : column.info->percent ? UnitName{"%", 0.01}
                                             : column.info->term.unit;
    }
}

/// Degrees that differ from 1 somewhere, and those that always matter.
std::vector<Degree> shownDegrees(const LayoutAnswers& answers, const std::vector<std::size_t>& listed)
{
    std::vector<Degree> shown;
    for (const Degree& degree : degrees) {
        const bool always =
            degree.member != &ParallelLayout<double>::cp && degree.member != &ParallelLayout<double>::ep;
        if (always || std::ranges::any_of(
                          listed, [&](std::size_t at) { return answers[at].layout.*degree.member > one; }))
            shown.push_back(degree);
    }
    return shown;
}

/// What is wrong, in a word or two: the sentence stands below the table.
QString shortFault(LayoutFault fault)
{
    switch (fault) {
    case LayoutFault::Heads: return LayoutTable::tr("attention heads");
    case LayoutFault::Devices: return LayoutTable::tr("accelerators");
    case LayoutFault::Layers: return LayoutTable::tr("layers");
    case LayoutFault::Batch: return LayoutTable::tr("global batch");
    case LayoutFault::Experts: return LayoutTable::tr("experts");
    case LayoutFault::Pipeline: return LayoutTable::tr("sharding");
    case LayoutFault::None:
    case LayoutFault::Memory: break;
    }
    return LayoutTable::tr("memory");
}

/// Words beside the paler color.
FigureCell verdictCell(const LayoutAnswer& answer)
{
    if (answer.fault == LayoutFault::None)
        return textCell(LayoutTable::tr("Yes"));
    //: %1 is why a layout does not fit, in a word or two, such as "memory"
    return textCell(LayoutTable::tr("No: %1").arg(shortFault(answer.fault)));
}

std::vector<FigureColumn> headOf(const std::vector<NumberColumn>& numbers, const std::vector<Degree>& shown,
                                 const Plan& plan)
{
    std::vector<FigureColumn> columns;
    for (const NumberColumn& number : numbers) {
        columns.push_back(figureColumn(*number.info, number.unit, plan));
        if (number.title)
            columns.back().title = QCoreApplication::translate("jw::LayoutTable", number.title);
    }
    for (const Degree& degree : shown)
        columns.push_back({titleOf(degree)});
    columns.push_back({LayoutTable::tr("Recomputation"), {}, false});
    columns.push_back({LayoutTable::tr("Sharding"), {}, false});
    return columns;
}

/// With the axes, the line of the memory that may be used, and a series each for what fits and what does not.
ChartData emptyLayoutChart(const RunQuestion& question)
{
    const FieldInfo &rate = infoOf<&Figures::tokenRate>(), &memory = infoOf<&Figures::memory>();
    ChartData data;
    data.kind = ChartKind::Points;
    data.title = LayoutTable::tr("Memory over the speed of the layouts");
    data.categoryTitle = LayoutTable::tr("Layout");
    data.positionTitle = termText(rate.term.name);
    data.positionUnit = unitWords(rate.term.unit, rate.dim, Plan{});
    data.valueTitle = termText(memory.term.name);
    data.unit = unitWords(memory.term.unit, memory.dim, Plan{});
    data.series.push_back({.name = LayoutTable::tr("Fits")});
    data.series.push_back({.name = LayoutTable::tr("Too much memory")});
    const double usable = question.share * question.memory.base() / memory.term.unit.size;
    //: a line in a chart: %1 is an amount of memory such as "75.2 GiB"
    data.limits.push_back(
        {LayoutTable::tr("%1 may be used").arg(numberIn(usable, {"", 1.0}) + QLatin1Char(' ') + data.unit),
         usable});
    return data;
}

void addPoint(ChartData& data, const LayoutAnswer& answer)
{
    const FieldInfo &rate = infoOf<&Figures::tokenRate>(), &memory = infoOf<&Figures::memory>();
    const double needed = answer.memory.total.base() / memory.term.unit.size;
    const bool fits = answer.fault == LayoutFault::None;
    data.positions.push_back(answer.step.tokenRate.base() / rate.term.unit.size);
    data.series[0].values.push_back(fits ? needed : std::nan(""));
    data.series[1].values.push_back(fits ? std::nan("") : needed);
    data.categories.push_back(layoutName(answer.layout));
}

} // namespace

QString layoutName(const TrainLayout<double>& layout)
{
    QStringList parts;
    for (const Degree& degree : degrees)
        if (const Ratio<> value = layout.*degree.member; value > one)
            //: %1 is a degree of parallelism such as TP, %2 how many
            parts << LayoutTable::tr("%1 %2").arg(titleOf(degree)).arg(value.base());
    //: %1 is what is computed again: "None"
    parts << LayoutTable::tr("recomputation: %1").arg(choiceOf(layout.recompute)) << choiceOf(layout.shard);
    return parts.join(QStringLiteral(" · "));
}

std::vector<LayoutGroup> layoutGroups(const LayoutAnswers& answers)
{
    constexpr std::array faults{LayoutFault::None,    LayoutFault::Memory,  LayoutFault::Heads,
                                LayoutFault::Devices, LayoutFault::Layers,  LayoutFault::Batch,
                                LayoutFault::Experts, LayoutFault::Pipeline};
    const auto of = [&](const auto& belongs) {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < answers.size(); ++i)
            if (belongs(answers[i].fault))
                found.push_back(i);
        return found;
    };
    const auto counted = [](const std::vector<std::size_t>& found) {
        return QLocale().toString(static_cast<qulonglong>(found.size()));
    };
    std::vector<LayoutGroup> groups;
    for (const LayoutFault fault : faults) {
        auto found = of([fault](LayoutFault other) { return other == fault; });
        if (fault == LayoutFault::None)
            //: a choice: %1 is how many
            groups.push_back({LayoutTable::tr("Possible: %1").arg(counted(found)), found, fault});
        else if (!found.empty())
            //: a choice: %1 is what is wrong, such as "memory", %2 how many layouts
            groups.push_back(
                {LayoutTable::tr("Rejected, %1: %2").arg(shortFault(fault), counted(found)), found, fault});
    }
    if (groups.size() == 1)
        return groups;
    const auto rejected = of([](LayoutFault fault) { return fault != LayoutFault::None; });
    //: a choice: %1 is how many
    groups.insert(groups.begin() + 1, {LayoutTable::tr("Rejected: %1").arg(counted(rejected)), rejected, {}});
    const auto all = of([](LayoutFault) { return true; });
    //: a choice: %1 is how many
    groups.insert(groups.begin() + 1, {LayoutTable::tr("All: %1").arg(counted(all)), all, {}});
    return groups;
}

FigureTable layoutTable(const RunQuestion& question, const std::optional<RunCosts>& costs,
                        const LayoutAnswers& answers, const std::vector<std::size_t>& listed,
                        const Plan& plan)
{
    std::vector<NumberColumn> numbers = numberColumns(question, costs);
    setUnits(numbers, answers, listed);
    const std::vector<Degree> shown = shownDegrees(answers, listed);
    FigureTable table{headOf(numbers, shown, plan), {}};
    const bool verdicts =
        std::ranges::any_of(listed, [&](std::size_t at) { return answers[at].fault != LayoutFault::None; });
    if (verdicts)
        table.columns.insert(table.columns.begin(), {LayoutTable::tr("Possible"), {}, false});
    for (const std::size_t at : listed) {
        const LayoutAnswer& answer = answers[at];
        std::vector<FigureCell>& row = table.rows.emplace_back();
        if (verdicts)
            row.push_back(verdictCell(answer));
        for (const NumberColumn& number : numbers)
            row.push_back(figureCell(baseOf(number, answer), *number.info, number.unit, plan, {}));
        for (const Degree& degree : shown)
            row.push_back(degreeCell(answer.layout.*degree.member));
        row.push_back(textCell(choiceOf(answer.layout.recompute)));
        row.push_back(textCell(choiceOf(answer.layout.shard)));
        for (FigureCell& cell : row)
            cell.dimmed = answer.fault != LayoutFault::None;
    }
    return table;
}

QString layoutBandWords(const RunQuestion& question, const LayoutAnswer& answer)
{
    if (!answer.hasFigures())
        return {};
    const auto [tier, time, rate, memory] = question.foundPrediction();
    const auto band = [](double base, Band of, UnitName unit) {
        //: the ends of a band, P10 to P90
        return LayoutTable::tr("%1–%2").arg(numberIn(base * of.p10, unit), numberIn(base * of.p90, unit));
    };
    const QString speed = band(answer.step.tokenRate.base(), rate, infoOf<&Figures::tokenRate>().term.unit);
    const QString needed = band(answer.memory.total.base(), memory, infoOf<&Figures::memory>().term.unit);
    const auto hours = question.gpuHours(answer.step.tokenRate);
    if (!hours)
        //: %1 is the tier of a prediction; %2 to %4 are the ends of bands such as "340–581"
        return LayoutTable::tr("Tier %1, P10 to P90: %2 tokens/s per GPU, MFU %3 %, %4 GiB")
            .arg(toQt(textOf(tier)), speed, band(answer.step.mfu.base(), rate, {"%", 0.01}), needed);
    //: %1 is the tier of a prediction; %2 to %5 are the ends of bands such as "340–581"; cost and carbon
    //: have the band of the days
    return LayoutTable::tr("Tier %1, P10 to P90: %2 tokens/s per GPU, MFU %3 %, %4 GiB, %5 days; cost and "
                           "carbon in proportion to the days")
        .arg(toQt(textOf(tier)), speed, band(answer.step.mfu.base(), rate, {"%", 0.01}), needed,
             band((*hours / answer.layout.gpus).base(), time, infoOf<&Figures::days>().term.unit));
}

ChartData layoutChart(const RunQuestion& question, const LayoutAnswers& answers,
                      const std::vector<std::size_t>& listed, std::size_t current,
                      std::vector<std::size_t>& drawn)
{
    drawn.clear();
    const auto answer = [&](std::size_t i) -> const LayoutAnswer& { return answers[listed[i]]; };
    const Data<> usable = question.share * question.memory;
    int beyond = 0;
    for (std::size_t i = 0; i < listed.size(); ++i) {
        const bool far = answer(i).hasFigures() && answer(i).memory.total > 2.0 * usable;
        beyond += far ? 1 : 0;
        if (answer(i).hasFigures() && !far)
            drawn.push_back(i);
    }
    std::ranges::stable_sort(drawn, {}, [&](std::size_t i) { return answer(i).step.tokenRate.base(); });
    ChartData data = emptyLayoutChart(question);
    if (beyond > 0)
        data.notes << LayoutTable::tr("%n layout(s) that need more than twice as much are not drawn.",
                                      nullptr, beyond);
    for (const std::size_t i : drawn) {
        if (i == current)
            data.emphasized.push_back(data.positions.size());
        addPoint(data, answer(i));
    }
    if (std::ranges::all_of(data.series[1].values, [](double value) { return std::isnan(value); }))
        data.series.pop_back();
    return data;
}

} // namespace jw
