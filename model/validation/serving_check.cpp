#include "validation/serving_check.h"

#include <cmath>

#include "validation/served_row.h"
#include "validation/serving_remark.h"

namespace jw {
namespace {

struct PublishedFigure {
    ServingMetric metric;
    double value;
    bool derived = false;
};

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

void predictEnergy(RowCheck& check, const ServedRow& row)
{
    const PowerChoice power = powerChoice(row.point.device->id);
    check.tier = std::max(row.tier, powerTierOf(row.point.model, power.tier));
    check.band = servingBands(check.tier).energy;
    const Energy<> token = row.tokenEnergy(power.constants);
    const Energy<> request = token * row.point.request.out;
    check.predicted = check.metric == ServingMetric::TokenEnergy ? token.in(unit::joules.size)
                                                                 : request.in(unit::wattHours.size);
    check.reasons.push_back({remark::gpuOnly, {}});
    if (power.tier != Tier::A)
        check.reasons.push_back({remark::powerOfKin, {}});
}

void predict(RowCheck& check, const ServedRow& row)
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

bool isInFit(const ServingRow& row, const PublishedFigure& figure)
{
    switch (figure.metric) {
    case ServingMetric::Tpot:
    case ServingMetric::Ttft: return isOfServingFit(row);
    case ServingMetric::TokenRate: return isOfServingFit(row) && figure.derived;
    case ServingMetric::TokenEnergy:
    case ServingMetric::RequestEnergy: break;
    }
    return isOfPowerFit(row);
}

RowCheck checkOf(const ServingRow& row, const PublishedFigure& figure)
{
    RowCheck check{.id = row.id, .metric = figure.metric, .published = figure.value};
    check.derived = figure.derived;
    check.inFit = isInFit(row, figure);
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

bool isOfPowerFit(const ServingRow& row)
{
    return row.sourceUrl.find("ml.energy") != std::string::npos &&
           (row.source.find("lm-arena-chat") != std::string::npos ||
            row.source.find("gpqa") != std::string::npos);
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
    const auto predicted = servedRowOf(row, catalogue);
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
