#include "validation/held_out_checks.h"

#include <algorithm>
#include <map>

#include "engine/serving/fitted_sets.h"
#include "validation/serving_check.h"
#include "validation/serving_file.h"
#include "validation/serving_remark.h"

namespace jw {
namespace {

/// Nothing can cancel it, the one error that there is.
std::vector<HeldOutFigure> fittedWithout(HeldOut what)
{
    return heldOutPredictions(builtInServingRows(), builtInCatalogue(), what)
        .value_or(std::vector<HeldOutFigure>());
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
    check.inFit = false;
    check.heldOut = true;
    std::erase_if(check.reasons, [](const Remark& r) {
        return r.pattern == remark::ofSet || r.pattern == remark::ofAllSets ||
               r.pattern == remark::ofAllAsRowsScatter || r.pattern == remark::poorSet;
    });
    check.reasons.push_back({remarkOf(figure.what), {}});
}

} // namespace

const std::vector<HeldOutFigure>& libraryHeldOut(HeldOut what)
{
    switch (what) {
    case HeldOut::TpDegree: {
        static const std::vector<HeldOutFigure> degrees = fittedWithout(HeldOut::TpDegree);
        return degrees;
    }
    case HeldOut::Model: {
        static const std::vector<HeldOutFigure> models = fittedWithout(HeldOut::Model);
        return models;
    }
    case HeldOut::Row: break;
    }
    static const std::vector<HeldOutFigure> rows = fittedWithout(HeldOut::Row);
    return rows;
}

void takeHeldOut(std::vector<RowCheck>& checks, std::span<const ServingRow> rows,
                 std::span<const HeldOutFigure> figures)
{
    std::map<std::string_view, const HeldOutFigure*> byRow;
    for (const HeldOutFigure& figure : figures)
        byRow.emplace(figure.rowId, &figure);
    for (RowCheck& check : checks)
        if (const auto found = byRow.find(check.id);
            found != byRow.end() && check.metric.isServing() && check.inFit && check.predicted)
            take(check, rows[check.row], *found->second);
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
