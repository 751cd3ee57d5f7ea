#include "views/workloads/lever_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

#include "engine/plan_leaves.h"
#include "views/common/shown_number.h"
#include "views/common/words.h"
#include "views/results/result_tables.h"

namespace jw {
namespace {

struct LeverTable {
    Q_DECLARE_TR_FUNCTIONS(jw::LeverTable)
};

FigureCell gainCell(double speed)
{
    const double gain = speed - 1.0;
    return {.text = signedPercent(gain), .full = {}, .copy = QString::number(100.0 * gain, 'g', 12)};
}

const FieldInfo& memoryField() { return infoOf<&WorkloadFigures<double>::memory>(); }

std::vector<FigureColumn> columns()
{
    return {{LeverTable::tr("Lever"), {}, false},
            {LeverTable::tr("Speed, alone"), LeverTable::tr("Speed, alone (%)")},
            {LeverTable::tr("Speed, all up to it"), LeverTable::tr("Speed, all up to it (%)")},
            {LeverTable::tr("Memory, alone (GiB)")},
            {LeverTable::tr("Fits"), {}, false}};
}

} // namespace

QString leverName(const Lever& lever) { return translated("jw::Lever", lever.name); }

QString leverWords(const Lever& lever)
{
    //: %1 is a sentence on what a lever does, %2 its source such as "Dao et al., 2022", which has no
    //: translation and stays
    return LeverTable::tr("%1 Source: %2.")
        .arg(translated("jw::Lever", lever.does), translated("jw::Lever", lever.source));
}

FigureTable leverTable(const LeverEffects& effects, const Plan& plan)
{
    FigureTable table{columns(), {}};
    for (const LeverEffect& effect : effects)
        table.rows.push_back(
            {textCell(leverName(*effect.lever), leverWords(*effect.lever)), gainCell(effect.alone),
             gainCell(effect.stacked),
             figureCell(effect.memory.base(), memoryField(), memoryField().term.unit, plan, {}),
             textCell(effect.fits ? LeverTable::tr("Yes") : LeverTable::tr("No"))});
    return table;
}

ChartData leverChart(const LeverEffects& effects)
{
    LeverEffects ranked = effects;
    std::ranges::stable_sort(ranked, std::ranges::greater(), &LeverEffect::alone);
    ChartData data;
    data.kind = ChartKind::GroupedBars;
    data.title = LeverTable::tr("Speed gained by each lever alone");
    data.categoryTitle = LeverTable::tr("Lever");
    data.valueTitle = LeverTable::tr("Speed gained");
    data.unit = QStringLiteral("%");
    data.series.push_back({.name = data.valueTitle});
    for (const LeverEffect& effect : ranked) {
        data.categories.push_back(leverName(*effect.lever));
        data.series.front().values.push_back(100.0 * (effect.alone - 1.0));
    }
    return data;
}

RunWords togetherWords(const LeverEffects& effects, const LayoutQuestion& question, const Plan& plan)
{
    const LayoutQuestion all = stackedLevers(question);
    const RunWords memory = memoryWords(tryLayout(all, all.base), all.memory, plan);
    //: %1 is a change such as "+23 %", %2 a sentence on memory
    return {LeverTable::tr("All that help and fit, together: speed %1. %2")
                .arg(signedPercent(effects.back().stacked - 1.0), memory.text),
            memory.bad};
}

} // namespace jw
