#include "views/sensitivity/sampled_view.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

#include "catalogue/catalogue_spread.h"
#include "domain/edit.h"
#include "domain/uncertain_fields.h"
#include "engine/lower_bounds.h"
#include "engine/prediction.h"
#include "messages/overload_text.h"
#include "messages/spread_text.h"
#include "uncertainty/sampled_figures.h"
#include "views/common/histogram_chart.h"
#include "views/common/shown_number.h"
#include "views/common/words.h"
#include "views/results/result_tables.h"
#include "views/sensitivity/input_words.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::SampledView)
};

QString percent(double share)
{
    return std::isfinite(share) ? Words::tr("%1 %").arg(QLocale().toString(100.0 * share, 'f', 1))
                                : QStringLiteral("–");
}

FigureCell dash() { return {.text = QStringLiteral("–"), .dimmed = true}; }

FigureCell shareCell(double share)
{
    FigureCell cell{.text = percent(share)};
    cell.copy = std::isfinite(share) ? QString::number(100.0 * share, 'g', 12) : QString();
    return cell;
}

/// Of a lower bound, or of a cost without machines beside others.
FigureCell notKnown() { return {.text = Words::tr("not known"), .dimmed = true}; }

FigureCell boundCell(FigureCell cell, bool atLeast)
{
    return atLeast ? atLeastCell(std::move(cell),
                                 Words::tr("At least so much: something is not known and left out"))
                   : cell;
}

/// How often it is lower, and beside it how often it is the same, where it ever is.
FigureCell lowerCell(const PairedFigure& pair)
{
    FigureCell cell = shareCell(pair.lower);
    if (pair.equal > 0.0)
        //: %1 and %2 are shares of samples: "50.0 %, equal in 25.0 %"
        cell.text = Words::tr("%1, equal in %2").arg(cell.text, percent(pair.equal));
    return cell;
}

/// The cells behind a scenario's name.
class RowMaker {
public:
    RowMaker(const SampledResult& result, Limit limit)
        : m_result(result),
          m_limit(limit),
          m_unit(result.unit())
    {
    }

    [[nodiscard]] std::vector<FigureCell> row(std::size_t at) const
    {
        const auto column = m_result.column(at);
        std::vector<FigureCell> cells{textCell(m_result.name(at), m_result.name(at))};
        const auto sampled = m_result.sampledFigure(at);
        const bool atLeast = isMarked(m_result.doubts.atLeast, at);
        for (const auto figure :
             {&SampledFigure::p10, &SampledFigure::p50, &SampledFigure::p90, &SampledFigure::mean})
            cells.push_back(sampled ? boundCell(cell((*sampled).*figure), atLeast) : dash());
        if (m_limit)
            cells.push_back(atLeast   ? notKnown()
                            : sampled ? shareCell(shareAtMost(column, *m_limit))
                                      : dash());
        if (m_result.sampled.scenarios.size() < 2)
            return cells;
        if (at > 0 && !isDifferenceKnown(m_result.doubts.compared.marks, 0, at)) {
            cells.insert(cells.end(), {notKnown(), dash(), dash()});
            return cells;
        }
        const auto pair = at > 0 ? m_result.pairs[at] : std::nullopt;
        cells.push_back(pair ? lowerCell(*pair) : dash());
        cells.push_back(pair ? cell(pair->difference.p10) : dash());
        cells.push_back(pair ? cell(pair->difference.p90) : dash());
        return cells;
    }

private:
    [[nodiscard]] FigureCell cell(double base) const
    {
        return figureCell(base, *m_result.asked.info, m_unit, *m_result.plan, {});
    }

    const SampledResult& m_result;
    Limit m_limit;
    UnitName m_unit;
};

/// What is drawn for an input, in words.
QString spreadWords(const SampledResult& result, const VaryingField& field)
{
    const Plan& plan = *result.plan;
    if (field.field == Slowness::field)
        return Words::tr("its prediction errs within its band P10 to P90");
    const Uncertainty* spread = findUncertainty(plan, field.uid, field.field);
    const FieldInfo* info = fieldInfo(plan, findRow(plan, field.uid), field.field);
    if (!spread || !info)
        return {};
    const QString words = shownText(fullSpread(*spread, *info));
    //: %1 is a distribution such as "P10 1.12, P90 1.19 (lognormal)"
    return isSpreadOfCatalogue(plan, *spread) ? Words::tr("%1, from the catalogue").arg(words) : words;
}

QString refusedRemark(const SampledResult& result, std::size_t at)
{
    const SampledScenario& of = result.sampled.scenarios[at];
    const QString count = QLocale().toString(static_cast<qulonglong>(of.refusals.rows));
    const QString all = QLocale().toString(result.sampled.question.samples);
    //: %1 is a scenario, %2 and %3 are numbers
    QString words = Words::tr("%1: the plan refuses %2 of %3 samples; they are left out.")
                        .arg(result.name(at), count, all);
    if (of.refusals.first)
        words +=
            QLatin1Char(' ') + Words::tr("The first: %1").arg(errorText(*of.refusals.first, *result.plan));
    return words;
}

/// Half against all samples.
QString convergenceRemark(const SampledResult& result, std::size_t at)
{
    const auto& steps = result.figures[at];
    if (steps.size() < 2)
        return {};
    const SampledFigure &half = steps[steps.size() - 2].figure, &all = steps.back().figure;
    const UnitName unit = result.unit();
    //: %1 is a scenario, %2 to %5 are numbers with units
    return Words::tr("%1: half of the samples say P10 %2 and P90 %3, all of them %4 and %5.")
        .arg(result.name(at), result.figure(half.p10, unit), result.figure(half.p90, unit),
             result.figure(all.p10, unit), result.figure(all.p90, unit));
}

} // namespace

FigureTable sampledTable(const SampledResult& result, Limit limit)
{
    const FieldInfo& info = *result.asked.info;
    const auto column = [&](const QString& title) {
        const auto in = [&](UnitName unit) {
            return titleIn(title, unitWords(unit, info.dim, *result.plan));
        };
        return FigureColumn{.title = in(result.unit()), .copyTitle = in(info.term.unit)};
    };
    FigureTable table;
    table.columns = {{.title = Words::tr("Scenario"), .number = false},
                     column(QStringLiteral("P10")),
                     column(QStringLiteral("P50")),
                     column(QStringLiteral("P90")),
                     column(Words::tr("Mean"))};
    if (limit)
        table.columns.push_back(
            {.title = Words::tr("At most %1").arg(result.figure(*limit, result.unit())),
             .tip = Words::tr("Share of the samples in which the result is at most the limit")});
    if (result.sampled.scenarios.size() > 1) {
        //: head of a column: %1 is the first scenario
        table.columns.push_back({.title = Words::tr("Lower than %1").arg(result.name(0)),
                                 .tip = Words::tr("Share of the samples in which the scenario is lower; both "
                                                  "have the same draws of what they share")});
        table.columns.push_back(column(Words::tr("Difference, P10")));
        table.columns.push_back(column(Words::tr("Difference, P90")));
    }
    const RowMaker maker(result, limit);
    for (std::size_t at = 0; at < result.sampled.scenarios.size(); ++at)
        table.rows.push_back(maker.row(at));
    return table;
}

FigureTable drawnInputs(const SampledResult& result)
{
    FigureTable table;
    table.columns = {{.title = Words::tr("Uncertain input"), .number = false},
                     {.title = Words::tr("Distribution"), .number = false},
                     {.title = Words::tr("Certain in"), .number = false}};
    std::vector<VaryingField> all;
    for (const SampledScenario& of : result.sampled.scenarios)
        for (const UncertainInput& input : of.inputs)
            if (std::ranges::find(all, input.field) == all.end())
                all.push_back(input.field);
    for (const VaryingField& field : all) {
        QStringList certain;
        for (std::size_t at = 0; at < result.sampled.scenarios.size(); ++at)
            if (std::ranges::find(result.sampled.scenarios[at].inputs, field, &UncertainInput::field) ==
                result.sampled.scenarios[at].inputs.end())
                certain << result.name(at);
        table.rows.push_back({textCell(inputName(*result.plan, field), inputPath(*result.plan, field)),
                              textCell(spreadWords(result, field)),
                              textCell(certain.join(QStringLiteral(", ")))});
    }
    return table;
}

FigureTable varianceTable(const SampledResult& result, std::size_t at)
{
    FigureTable table;
    table.columns = {{.title = Words::tr("Input"), .number = false},
                     {.title = Words::tr("First-order"),
                      .tip = Words::tr("Share of the variance that comes from the input alone")},
                     {.title = Words::tr("Total"),
                      .tip = Words::tr("Share of the variance that comes from the input, also through what "
                                       "it does together with others")}};
    for (const VarianceShare& share : result.shares[at])
        table.rows.push_back(
            {textCell(inputName(*result.plan, share.input.field), inputPath(*result.plan, share.input.field)),
             shareCell(shownShare(share.indices.first)), shareCell(shownShare(share.indices.total))});
    return table;
}

QString varianceWords(const SampledResult& result, std::size_t at)
{
    const std::vector<VarianceShare>& shares = result.shares[at];
    if (result.sampled.scenarios[at].error)
        return {}; // sampledRemarks() says why
    if (shares.empty())
        //: %1 is a scenario
        return Words::tr("In %1 nothing is uncertain, so there is no spread to share out.")
            .arg(result.name(at));
    QString words = Words::tr(
        "Sobol indices, shares of the variance. First-order: by the input alone. Total: also through "
        "what it does together with others, so where it is more, inputs act together; an input whose "
        "total is near 0 may as well be certain.");
    if (std::ranges::any_of(shares, [](const VarianceShare& share) { return isOutside(share.indices); }))
        words += QLatin1Char(' ') + Words::tr("They are estimated from samples: 0 % and 100 % stand for what "
                                              "sampling error takes beyond.");
    return words;
}

QStringList sampledRemarks(const SampledResult& result)
{
    QStringList remarks;
    for (const Finding& finding : result.doubts.compared.why)
        remarks << findingText(finding, *result.plan);
    for (std::size_t at = 0; at < result.sampled.scenarios.size(); ++at) {
        const SampledScenario& of = result.sampled.scenarios[at];
        if (of.error) {
            //: %1 is a scenario, %2 says why it has no results
            remarks << Words::tr("%1 has no results. %2")
                           .arg(result.name(at), errorText(*of.error, *result.plan));
            continue;
        }
        for (const SampledOverload& overload : of.overloads)
            remarks << shownText(overloadSentence(result.name(at).toStdString(), overload));
        if (of.refusals.rows > 0)
            remarks << refusedRemark(result, at);
        if (!of.inputs.empty())
            remarks << convergenceRemark(result, at);
    }
    remarks.removeAll(QString());
    return remarks;
}

} // namespace jw
