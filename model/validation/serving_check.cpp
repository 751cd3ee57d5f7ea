#include "validation/serving_check.h"

#include <cmath>

#include "validation/figure_text.h"
#include "validation/serving_point.h"
#include "validation/serving_remark.h"

namespace jw {
namespace {

struct PublishedFigure {
    ServingMetric metric;
    double value;
    bool derived = false;
};

/// A row at the constants it takes.
struct PredictedRow {
    MeasuredPoint point;
    ServingChoice choice;
    Served<double> served;
    Tier tier = Tier::C;
};

Tier oneDown(Tier tier) { return tier == Tier::A ? Tier::B : Tier::C; }

template <class T> double valueOf(const std::optional<T>& figure) { return figure ? figure->value : 0.0; }

/// A request's energy that is its tokens' energy to a thousandth: one measurement, published twice.
bool followsFromTokens(const ServingRow& row)
{
    if (!row.tokenEnergy || !row.requestEnergy || !row.out)
        return false;
    const Energy<> tokens = row.tokenEnergy->quantity() * row.out->quantity();
    return std::fabs((tokens / row.requestEnergy->quantity()).base() - 1.0) < 1e-3;
}

std::vector<PublishedFigure> figuresOf(const ServingRow& row)
{
    std::vector<PublishedFigure> figures;
    const auto add = [&](ServingMetric metric, double value, bool derived = false) {
        if (value > 0.0)
            figures.push_back({metric, value, derived});
    };
    add(ServingMetric::Tpot, valueOf(row.tpot));
    add(ServingMetric::Ttft, valueOf(row.ttft));
    add(ServingMetric::TokenRate, valueOf(row.rate ? row.rate : row.derivedRate), !row.rate);
    add(ServingMetric::TokenEnergy, valueOf(row.tokenEnergy));
    add(ServingMetric::RequestEnergy, valueOf(row.requestEnergy), followsFromTokens(row));
    return figures;
}

Remark refusalOf(const ServingChoice& choice, const ServingRow& row)
{
    switch (choice.doubt) {
    case ServingDoubt::EngineUnseen: return {remark::engineUnseen, {row.engine}};
    case ServingDoubt::FarFromRows: return {remark::farFromRows, {figureText(choice.ratio)}};
    default: return {remark::unknownDevice, {}};
    }
}

void noteConstants(MeasuredPoint& point, const ServingChoice& choice)
{
    if (choice.set)
        point.remarks.push_back({remark::ofSet, {choice.set->model, std::to_string(choice.set->rows)}});
    else
        point.remarks.push_back(
            {choice.doubt == ServingDoubt::SetIsPoor ? remark::ofAllAsRowsScatter : remark::ofAllSets, {}});
    if (choice.set && choice.doubt == ServingDoubt::SetIsPoor)
        point.remarks.push_back({remark::poorSet, {}});
}

OrRefusal<PredictedRow> predictedAt(const ServingRow& row, const Catalogue& catalogue)
{
    auto point = servingPointOf(row, catalogue);
    if (!point)
        return tl::unexpected(std::move(point.error()));
    PredictedRow predicted{.choice = servingChoice(point->place())};
    if (predicted.choice.refused())
        return tl::unexpected(refusalOf(predicted.choice, row));
    predicted.served = point->served(predicted.choice.constants());
    if (!(predicted.served.fits > 0.5))
        return refusal(remark::doesNotFit,
                       {figureText(point->room().weights.in(gibibyte)), figureText(point->shape.tp.base()),
                        figureText(point->rates.capacity->in(gibibyte))});
    noteConstants(*point, predicted.choice);
    if (point->load == RowLoad::Concurrency && point->concurrency > 1.01 * predicted.served.batch)
        point->remarks.push_back({remark::waitForMemory, {figureText(floor(predicted.served.batch).base())}});
    const bool assumed = point->promptAssumed || point->load != RowLoad::Concurrency;
    predicted.tier = assumed ? oneDown(predicted.choice.tier) : predicted.choice.tier;
    predicted.point = std::move(*point);
    return predicted;
}

/// The replicas that serve most, as who runs a benchmark would look for them.
OrRefusal<PredictedRow> bestReplicas(ServingRow row, const Catalogue& catalogue)
{
    OrRefusal<PredictedRow> best = refusal(remark::noReplicaSize);
    for (double tp = 1.0; tp <= row.devices->value; tp *= 2.0) {
        row.tp = Measure<unit::number>{tp};
        auto tried = predictedAt(row, catalogue);
        if (tried ? !best || tried->served.tokensPerGpu > best->served.tokensPerGpu : !best)
            best = std::move(tried);
    }
    if (best) {
        best->tier = oneDown(best->tier);
        best->point.remarks.push_back({remark::bestReplica, {figureText(best->point.shape.tp.base())}});
    }
    return best;
}

OrRefusal<PredictedRow> predictedRow(const ServingRow& row, const Catalogue& catalogue)
{
    return row.devices && !row.tp && row.devices->value > 1.0 ? bestReplicas(row, catalogue)
                                                              : predictedAt(row, catalogue);
}

/// Energy of the accelerators for an output token: they are at work all the time.
Energy<> tokenEnergy(const PredictedRow& row, const PowerConstants<>& constants)
{
    const AcceleratorRow& device = *row.point.device;
    const Power<> power = workingPower(device.tdp.quantity(), device.idle.quantity(), row.served.memoryUse,
                                       row.served.computeUse, constants);
    return power / row.served.tokensPerGpu;
}

void predictEnergy(RowCheck& check, const PredictedRow& row)
{
    const PowerChoice power = powerChoice(row.point.device->id);
    check.tier = std::max(row.tier, powerTierOf(row.point.model, power.tier));
    check.band = servingBands(check.tier).energy;
    const Energy<> token = tokenEnergy(row, power.constants);
    const Energy<> request = token * row.point.request.out;
    check.predicted = check.metric == ServingMetric::TokenEnergy ? token.in(unit::joules.size)
                                                                 : request.in(unit::wattHours.size);
    check.reasons.push_back({remark::gpuOnly, {}});
    if (power.tier != Tier::A)
        check.reasons.push_back({remark::powerOfKin, {}});
}

void predict(RowCheck& check, const PredictedRow& row)
{
    check.experts = row.point.model.experts > 1.0;
    check.tier = tierOf(check, row.tier);
    const ServingBands bands = servingBands(check.tier);
    if (check.metric == ServingMetric::Tpot) {
        check.predicted = row.served.tpot.in(unit::milliseconds.size);
        check.band = bands.tpot;
    } else if (check.metric == ServingMetric::Ttft) {
        check.predicted = row.served.ttft.in(unit::milliseconds.size);
        check.band = bands.ttft;
    } else if (check.metric == ServingMetric::TokenRate) {
        check.predicted = row.served.tokensPerGpu.in(unit::perSecond.size);
        check.band = bands.tpot.inverse();
    } else {
        predictEnergy(check, row);
    }
}

RowCheck checkOf(const ServingRow& row, const PublishedFigure& figure)
{
    RowCheck check{.id = row.id, .metric = figure.metric, .published = figure.value};
    check.derived = figure.derived;
    check.inFit = isOfServingFit(row) &&
                  (figure.metric == ServingMetric::Tpot || figure.metric == ServingMetric::Ttft ||
                   (figure.metric == ServingMetric::TokenRate && figure.derived));
    check.model = row.modelId;
    check.hardware = row.acceleratorId;
    check.source = row.source;
    check.line = row.line;
    check.metricText = textOf(figure.metric);
    return check;
}

} // namespace

Tier tierOf(const RowCheck& check, Tier place)
{
    const bool waits = std::ranges::any_of(
        check.reasons, [](const Remark& remark) { return remark.pattern == remark::waitForMemory; });
    return waits && check.metric == ServingMetric::Ttft ? oneDown(place) : place;
}

bool isOfServingFit(const ServingRow& row)
{
    constexpr double mostTp = 8.0; // of the fit's rows
    return row.sourceUrl.find("aiconfigurator") != std::string::npos && row.mode == ServingMode::Aggregated &&
           (!row.tp || row.tp->value <= mostTp);
}

std::vector<RowCheck> checkedServingRow(const ServingRow& row, const Catalogue& catalogue)
{
    std::vector<RowCheck> checks;
    for (const PublishedFigure& figure : figuresOf(row))
        checks.push_back(checkOf(row, figure));
    if (row.fault || checks.empty()) {
        checks = {checkOf(row, checks.empty() ? PublishedFigure{ServingMetric::Tpot, 0.0}
                                              : figuresOf(row).front())};
        checks.front().unread = true;
        checks.front().reasons.push_back(
            row.fault.value_or(Remark{remark::noMetric, {std::to_string(row.line)}}));
        return checks;
    }
    const auto predicted = predictedRow(row, catalogue);
    for (RowCheck& check : checks) {
        if (!predicted) {
            check.reasons.push_back(predicted.error());
            continue;
        }
        check.reasons = predicted->point.remarks;
        if (check.derived)
            check.reasons.push_back(
                {check.metric == ServingMetric::RequestEnergy ? remark::derivedEnergy : remark::derivedRate,
                 {}});
        predict(check, *predicted);
    }
    return checks;
}

std::vector<RowCheck> checkedServingRows(std::span<const ServingRow> rows, const Catalogue& catalogue)
{
    std::vector<RowCheck> checks;
    checks.reserve(rows.size() * 3);
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (RowCheck& check : checkedServingRow(rows[row], catalogue)) {
            check.row = row;
            checks.push_back(std::move(check));
        }
    return checks;
}

} // namespace jw
