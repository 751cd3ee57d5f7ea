#include "validation/power_fit.h"

#include <array>
#include <cmath>

#include "validation/serving_fit.h"
#include "validation/subplex.h"

namespace jw {
namespace {

/// Of an accelerator.
std::optional<Power<>> measuredPower(const ServingRow& row)
{
    if (!row.tokenEnergy)
        return std::nullopt;
    const Energy<> token = row.tokenEnergy->quantity();
    if (const auto& rate = row.rate ? row.rate : row.derivedRate)
        return token * rate->quantity();
    if (row.tpot && row.concurrency && row.devices)
        return token * row.concurrency->quantity() / row.tpot->quantity() / row.devices->quantity();
    return std::nullopt;
}

/// How a constant is searched: from `start` within bounds, in steps of `spread`. All are assumptions: any
/// work draws a third of the TDP, memory at full use another, compute two, and nothing more than the TDP
/// where the search begins. Bounds only keep it from running away.
struct Slot {
    Ratio<> PowerConstants<>::*constant;
    double start, low, high, spread;
};
using C = PowerConstants<>;
constexpr std::array<Slot, powerConstantCount> slots{{{&C::base, 1.0 / 3.0, 0.0, 1.0, 0.3},
                                                      {&C::memory, 1.0 / 3.0, 0.0, 2.0, 0.3},
                                                      {&C::compute, 2.0 / 3.0, 0.0, 2.0, 0.3},
                                                      {&C::most, 1.0, 0.3, 1.2, 0.1},
                                                      {&C::exponent, 1.0, 0.1, 4.0, 1.0}}};

PowerConstants<> constantsAt(std::span<const double> place)
{
    PowerConstants<> constants;
    for (std::size_t i = 0; i < slots.size(); ++i)
        constants.*slots[i].constant = place[i] * slots[i].spread;
    return constants;
}

} // namespace

Power<> PowerRow::predicted(const PowerConstants<>& constants) const
{
    return workingPower(tdp, idle, memoryUse, computeUse, constants);
}

std::optional<PowerRow> powerRowOf(const ServingRow& row, const Catalogue& catalogue)
{
    const auto measured = measuredPower(row);
    if (row.fault || !measured)
        return std::nullopt;
    const auto served = servedRowOf(row, catalogue);
    if (!served)
        return std::nullopt;
    const AcceleratorRow& device = *served->point.device;
    return PowerRow{.id = row.id,
                    .family = powerChoice(device.id).family,
                    .precision = served->point.shape.precision,
                    .model = shapeOf(served->point.model),
                    .at = served->point.place().at,
                    .tdp = device.tdp.quantity(),
                    .idle = device.idle.quantity(),
                    .measured = *measured,
                    .memoryUse = served->served.memoryUse,
                    .computeUse = served->served.computeUse,
                    .tokensPerGpu = served->served.tokensPerGpu};
}

std::vector<PowerRow> powerRowsOf(std::span<const ServingRow> rows, const Catalogue& catalogue)
{
    std::vector<PowerRow> read;
    for (const ServingRow& row : rows)
        if (auto of = powerRowOf(row, catalogue))
            read.push_back(std::move(*of));
    return read;
}

Result<PowerConstants<>> fitPower(const PowerRows& rows, const std::stop_token& stop)
{
    SearchSpace space{.step = 0.5, .still = 1e-8};
    for (const Slot& slot : slots) {
        space.start.push_back(slot.start / slot.spread);
        space.low.push_back(slot.low / slot.spread);
        space.high.push_back(slot.high / slot.spread);
    }
    const auto loss = [&](std::span<const double> place) {
        const PowerConstants<> constants = constantsAt(place);
        double sum = 0.0;
        for (const PowerRow* row : rows)
            sum += robustError(std::log((row->predicted(constants) / row->measured).base()));
        return sum;
    };
    const auto place = leastPlace(space, loss, stop);
    if (stop.stop_requested())
        return fail({.kind = Error::Kind::Canceled});
    return constantsAt(place);
}

} // namespace jw
