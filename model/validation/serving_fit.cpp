#include "validation/serving_fit.h"

#include <cmath>
#include <map>

#include "validation/subplex.h"

namespace jw {
namespace {

using Constants = ServingConstants<double>;

template <auto Member> double* cellOf(Constants& constants) { return (constants.*Member).cell(); }

/// How a constant is searched: by its logarithm or as it is, within bounds, in steps of `spread`.
struct Slot {
    std::string_view key;
    double* (*cell)(Constants&);
    double unit; ///< that bounds and spread are counted in
    double low, high, spread;
    bool byLogarithm;
};

/// Bounds as the shipped sets have them. The upper ones of t0, tl, aar and kq lie far beyond any set:
/// assumptions that only keep the search from running away. A spread is what sets differ by: half of a
/// logarithm, or about the global constant. The last two tell models apart and large batches from small ones:
/// only a fit over all models has them, as a set of one model holds the first in tl and has few rows for the
/// second.
constexpr std::size_t slotCount = 13;
constexpr std::size_t slotsOfSet = 11; // the first ones
const std::array<Slot, slotCount>& slots()
{
    using C = Constants;
    static const double ms = (0.001 * second).base(), us = 0.001 * ms;
    static const std::array<Slot, slotCount> all{{
        {"t0", &cellOf<&C::step>, ms, 0.0, 20.0, 0.6, false},
        {"tl", &cellOf<&C::layer>, us, 0.0, 500.0, 36.0, false},
        {"ew", &cellOf<&C::weights>, 1.0, 0.03, 1.0, 0.5, true},
        {"ekv", &cellOf<&C::kv>, 1.0, 0.03, 1.0, 0.5, true},
        {"ec", &cellOf<&C::compute>, 1.0, 0.03, 1.0, 0.5, true},
        {"aar", &cellOf<&C::allReduce>, us, 0.0, 500.0, 23.0, false},
        {"ep", &cellOf<&C::prefill>, 1.0, 0.03, 1.0, 0.5, true},
        {"phi", &cellOf<&C::interference>, 1.0, 0.3, 3.0, 0.5, true},
        {"t1", &cellOf<&C::first>, ms, 0.0, 400.0, 107.0, false},
        {"kd", &cellOf<&C::firstSteps>, 1.0, 0.0, 5.0, 2.5, false},
        {"kq", &cellOf<&C::queueing>, 1.0, 0.0, 5.0, 0.4, false},
        {"tm", &cellOf<&C::expertLayer>, us, 0.0, 500.0, 20.0, false},
        {"ts", &cellOf<&C::sequence>, us, 0.0, 500.0, 20.0, false},
    }};
    return all;
}

using Searched = std::array<double, slotCount>;

double searched(const Slot& slot, double value)
{
    return (slot.byLogarithm ? std::log(value) : value) / slot.spread;
}

Searched placeOf(Constants constants)
{
    Searched place{};
    for (std::size_t i = 0; i < slotCount; ++i) {
        const Slot& slot = slots()[i];
        place[i] = searched(slot, std::clamp(*slot.cell(constants) / slot.unit, slot.low, slot.high));
    }
    return place;
}

Constants constantsAt(const double* place)
{
    Constants constants;
    for (std::size_t i = 0; i < slotCount; ++i) {
        const Slot& slot = slots()[i];
        const double value = place[i] * slot.spread;
        *slot.cell(constants) =
            slot.unit * std::clamp(slot.byLogarithm ? std::exp(value) : value, slot.low, slot.high);
    }
    return constants;
}

/// Where the search for a set begins: what experts take is part of its layers' time.
Constants priorOfSet(Constants all, const Architecture<double>& model)
{
    all.layer = all.layer + all.expertLayer * (servedWeights(model).moeLayers / model.layers);
    all.expertLayer = all.sequence = Duration<>(0.0 * second);
    return all;
}

/// Share of the first token's error in the sum: it scatters more, and queues before the server are in it.
constexpr double firstTokenWeight = 0.35;
/// Error from which on a row counts by its size, no longer by the square of it (assumption).
constexpr double robustFrom = 0.1;
/// A constant one spread away from the prior costs as much as a row that is a tenth off. Chosen on held-out
/// rows of the library: half and double of it change the errors of TPOT by less than a percent.
constexpr double pull = 0.01;

class Loss final {
public:
    /// `weights` of the rows, whose mean is 1. Searched are the first `count` slots; the others stay.
    Loss(const FitRows& rows, std::vector<double> weights, const Constants& prior, std::size_t count,
         const std::stop_token& stop)
        : m_rows(rows),
          m_weights(std::move(weights)),
          m_prior(placeOf(prior)),
          m_searched(count),
          m_stop(stop)
    {
    }

    Searched least() const
    {
        SearchSpace space{.step = 0.5, .still = 1e-8};
        for (std::size_t i = 0; i < m_searched; ++i) {
            space.start.push_back(m_prior[i]);
            space.low.push_back(searched(slots()[i], slots()[i].low));
            space.high.push_back(searched(slots()[i], slots()[i].high));
        }
        Searched place = m_prior;
        const auto value = [this](std::span<const double> at) { return lossAt(at); };
        std::ranges::copy(leastPlace(space, value, m_stop), place.begin());
        return place;
    }

private:
    double lossAt(std::span<const double> place) const
    {
        Searched all = m_prior;
        std::ranges::copy(place, all.begin());
        const Constants constants = constantsAt(all.data());
        double sum = 0.0;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const auto errors = m_rows[i]->errorsWith(constants);
            sum += m_weights[i] * ((errors.tpot ? robustError(*errors.tpot) : 0.0) +
                                   (errors.ttft ? firstTokenWeight * robustError(*errors.ttft) : 0.0));
        }
        for (std::size_t i = 0; i < m_searched; ++i)
            sum += pull * (place[i] - m_prior[i]) * (place[i] - m_prior[i]);
        return sum;
    }

    const FitRows& m_rows;
    std::vector<double> m_weights;
    Searched m_prior;
    std::size_t m_searched;
    const std::stop_token& m_stop;
};

std::vector<std::string_view> boundOf(Constants constants, std::size_t searched)
{
    std::vector<std::string_view> keys;
    for (const Slot& slot : std::span(slots()).first(searched)) {
        const double value = *slot.cell(constants) / slot.unit, near = 1e-3 * (slot.high - slot.low);
        if (value < slot.low + near || value > slot.high - near)
            keys.push_back(slot.key);
    }
    return keys;
}

/// 1 over the root of the rows of its model, in the mean 1.
std::vector<double> byModel(const FitRows& rows)
{
    std::vector<double> weights;
    double sum = 0.0;
    for (const FitRow* row : rows) {
        const auto same =
            std::ranges::count_if(rows, [&](const FitRow* other) { return sameModel(*row, *other); });
        sum += weights.emplace_back(1.0 / std::sqrt(static_cast<double>(same)));
    }
    for (double& weight : weights)
        weight *= static_cast<double>(rows.size()) / sum;
    return weights;
}

/// Where a fit over all models starts and is weakly pulled to: assumptions, made without looking at any row.
Constants roundFigures()
{
    Constants c;
    c.step = 0.0003 * second;
    c.layer = 30e-6 * second;
    c.weights = 0.7;
    c.kv = 0.7;
    c.compute = 0.7;
    c.allReduce = 20e-6 * second;
    c.prefill = 0.6;
    c.interference = 1.0;
    c.first = 0.05 * second;
    c.firstSteps = 2.0;
    c.queueing = 0.5;
    c.expertLayer = 10e-6 * second;
    c.sequence = 1e-6 * second;
    return c;
}

Result<ServingFit> fitted(const FitRows& rows, std::vector<double> weights, const Constants& prior,
                          std::size_t searched, const std::stop_token& stop)
{
    const Searched place = Loss(rows, std::move(weights), prior, searched, stop).least();
    if (stop.stop_requested())
        return fail({.kind = Error::Kind::Canceled});
    const Constants constants = constantsAt(place.data());
    return ServingFit{constants, boundOf(constants, searched)};
}

constexpr double mostGpus = 8.0; // of a replica of the shipped sets' rows

} // namespace

double robustError(double logError)
{
    const double e = logError / robustFrom;
    return 2.0 * robustFrom * robustFrom * (std::sqrt(1.0 + e * e) - 1.0);
}

FitRow::Errors FitRow::errorsWith(const ServingConstants<double>& constants) const
{
    const auto served = point.served(constants);
    Errors errors;
    if (tpot)
        errors.tpot = std::log((served.tpot / *tpot).base());
    if (ttft)
        errors.ttft = std::log((served.ttft / *ttft).base());
    return errors;
}

std::optional<FitRow> fitRowOf(const ServingRow& row, const Catalogue& catalogue)
{
    if (row.fault || !row.tpot || !row.concurrency)
        return std::nullopt;
    auto point = servingPointOf(row, catalogue);
    if (!point || point->promptAssumed || point->shape.tp > mostGpus || point->room().sequences < 1.0)
        return std::nullopt;
    FitRow fit{.id = row.id, .line = row.line, .point = std::move(*point), .engine = row.engine};
    fit.tpot = row.tpot->quantity();
    if (row.ttft)
        fit.ttft = row.ttft->quantity();
    return fit;
}

std::vector<FitRow> fitRowsOf(std::span<const ServingRow> rows, const Catalogue& catalogue)
{
    std::vector<FitRow> fit;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (auto read = fitRowOf(rows[i], catalogue)) {
            read->row = i;
            fit.push_back(std::move(*read));
        }
    return fit;
}

FitRows pointersTo(std::span<const FitRow> rows)
{
    FitRows pointers;
    for (const FitRow& row : rows)
        pointers.push_back(&row);
    return pointers;
}

std::vector<std::size_t> configurationsOf(const FitRows& rows)
{
    std::map<FittedPoint, std::size_t> known;
    std::vector<std::size_t> numbers;
    for (const FitRow* row : rows)
        numbers.push_back(known.emplace(row->point.place().at, known.size()).first->second);
    return numbers;
}

Result<ServingFit> fitServing(const FitRows& rows, const ServingConstants<double>& prior,
                              const std::stop_token& stop)
{
    const Constants begin = rows.empty() ? prior : priorOfSet(prior, rows.front()->point.model);
    return fitted(rows, std::vector<double>(rows.size(), 1.0), begin, slotsOfSet, stop);
}

Result<ServingFit> fitOverModels(const FitRows& rows, const std::stop_token& stop)
{
    return fitted(rows, byModel(rows), roundFigures(), slotCount, stop);
}

bool sameModel(const FitRow& a, const FitRow& b) { return shapeOf(a.point.model) == shapeOf(b.point.model); }

bool sameSet(const FitRow& a, const FitRow& b)
{
    return a.point.device == b.point.device && a.point.engine == b.point.engine &&
           (a.point.engine != ServeEngine::Other || a.engine == b.engine) &&
           a.point.shape.precision == b.point.shape.precision && sameModel(a, b);
}

} // namespace jw
