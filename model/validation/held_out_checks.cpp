#include "validation/held_out_checks.h"

#include <algorithm>
#include <map>

#include "engine/serving/fitted_sets.h"
#include "validation/serving_check.h"
#include "validation/serving_file.h"
#include "validation/serving_remark.h"

namespace jw {
namespace {

/// Nothing can cancel them, the one error that there is.
HeldOutRows fittedWithout(HeldOut what)
{
    const auto& rows = builtInServingRows();
    return {heldOutPredictions(rows, builtInCatalogue(), what).value_or(std::vector<HeldOutFigure>()),
            heldOutEnergies(rows, builtInCatalogue(), what).value_or(std::vector<HeldOutEnergy>())};
}

std::string_view remarkOf(HeldOut what)
{
    switch (what) {
    case HeldOut::TpDegree: return remark::withoutTp;
    case HeldOut::Model: return remark::withoutModel;
    case HeldOut::Row: break;
    }
    return remark::withoutRow;
}

std::string_view powerRemarkOf(HeldOut what)
{
    switch (what) {
    case HeldOut::TpDegree: return remark::powerWithoutTp;
    case HeldOut::Model: return remark::powerWithoutModel;
    case HeldOut::Row: break;
    }
    return remark::powerWithoutRow;
}

void markHeldOut(RowCheck& check, std::string_view why)
{
    check.inFit = false;
    check.heldOut = true;
    check.reasons.push_back({why, {}});
}

/// Output tokens over the time of a request, per device: what the row's own rate was derived by.
double rateOf(const ServingRow& row, const HeldOutFigure& figure)
{
    const double request = (figure.predictedTtftMs + row.out->value * figure.predictedTpotMs) / 1000.0;
    const double devices = row.devices ? row.devices->value : row.tp->value;
    return row.concurrency->value * row.out->value / request / devices;
}

void take(RowCheck& check, const ServingRow& row, const HeldOutFigure& figure)
{
    check.tier = tierOf(check, figure.tier);
    const ServingBands bands = servingBands(check.tier);
    if (check.metric == ServingMetric::Tpot) {
        check.predicted = figure.predictedTpotMs;
        check.band = bands.tpot;
    } else if (check.metric == ServingMetric::Ttft) {
        check.predicted = figure.predictedTtftMs;
        check.band = bands.ttft;
    } else {
        check.predicted = rateOf(row, figure);
        check.band = bands.tpot.inverse();
    }
    std::erase_if(check.reasons, [](const Remark& r) {
        return r.pattern == remark::ofSet || r.pattern == remark::ofAllSets ||
               r.pattern == remark::ofAllAsRowsScatter || r.pattern == remark::poorSet;
    });
    markHeldOut(check, remarkOf(figure.what));
}

void take(RowCheck& check, const ServingRow& row, const HeldOutEnergy& figure)
{
    if (figure.ofKin) { // as of an accelerator that nobody measured
        check.tier = std::max(check.tier, Tier::B);
        check.band = servingBands(check.tier).energy;
    }
    check.predicted = check.metric == ServingMetric::TokenEnergy
                          ? figure.token.in(unit::joules.size)
                          : (figure.token * row.out->quantity()).in(unit::wattHours.size);
    markHeldOut(check, figure.ofKin ? remark::powerOfNearest : powerRemarkOf(figure.what));
}

bool isEnergy(const RowCheck& check)
{
    return check.metric == ServingMetric::TokenEnergy || check.metric == ServingMetric::RequestEnergy;
}

/// The figures of rows in the place of those checks that are of their kind.
template <class Figure>
void takeAll(std::vector<RowCheck>& checks, std::span<const ServingRow> rows,
             const std::vector<Figure>& figures, bool energies)
{
    std::map<std::string_view, const Figure*> byRow;
    for (const Figure& figure : figures)
        byRow.emplace(figure.rowId, &figure);
    for (RowCheck& check : checks)
        if (const auto found = byRow.find(check.id); found != byRow.end() && check.metric.isServing() &&
                                                     isEnergy(check) == energies && check.inFit &&
                                                     check.predicted)
            take(check, rows[check.row], *found->second);
}

} // namespace

const HeldOutRows& libraryHeldOut(HeldOut what)
{
    switch (what) {
    case HeldOut::TpDegree: {
        static const HeldOutRows degrees = fittedWithout(HeldOut::TpDegree);
        return degrees;
    }
    case HeldOut::Model: {
        static const HeldOutRows models = fittedWithout(HeldOut::Model);
        return models;
    }
    case HeldOut::Row: break;
    }
    static const HeldOutRows rows = fittedWithout(HeldOut::Row);
    return rows;
}

void takeHeldOut(std::vector<RowCheck>& checks, std::span<const ServingRow> rows, const HeldOutRows& figures)
{
    takeAll(checks, rows, figures.latencies, false);
    takeAll(checks, rows, figures.energies, true);
}

std::vector<RowCheck> quotedRows(const PublishedRows& rows, const Catalogue& catalogue, HeldOut what)
{
    std::vector<RowCheck> checks = checkedRows(rows, catalogue);
    const auto inFit = [](const RowCheck& check) { return check.metric.isServing() && check.inFit; };
    if (std::ranges::any_of(checks, inFit))
        takeHeldOut(checks, rows.serving, libraryHeldOut(what));
    return checks;
}

} // namespace jw
