#include "advisor/serving_devices.h"

#include <algorithm>
#include <cmath>

namespace jw {
namespace {

Machine partOf(Machine machine, double count)
{
    machine.count = count;
    return machine;
}

/// Weights of a format that the device has no units for are computed at the BF16 rate; see computesIn().
WorkRate<> rateOr(const std::optional<Measure<unit::teraflopsPerSecond>>& rate, WorkRate<> bf16)
{
    return rate ? rate->quantity() : bf16;
}

ServicePower<> powerOf(const Machine& machine)
{
    const AcceleratorRow& row = *machine.device;
    const Power<> host = peakPower(machine) - row.tdp.quantity();
    return {.tdp = row.tdp.quantity(),
            .idle = row.idle.quantity(),
            .hostIdle = host,
            .hostPeak = host,
            .constants = powerChoice(row.id).constants};
}

} // namespace

std::optional<Machine> serverOf(const AcceleratorRow& row, const Catalogue& catalogue)
{
    std::optional<Machine> largest;
    for (const Machine& machine : machinesOf(row, catalogue, 1024.0))
        if (!largest || machine.count <= max(machine.server(), Ratio<>(usualNode)))
            largest = machine;
    return largest;
}

std::optional<ServingDevice> servingDevice(const AcceleratorRow& row, const Catalogue& catalogue)
{
    const auto server = serverOf(row, catalogue);
    const auto pair = server ? stepDevice(partOf(*server, 2.0), TrainPrecision::Bf16) : std::nullopt;
    if (!pair || !row.memory)
        return std::nullopt;
    const auto ring = stepDevice(partOf(*server, usualNode), TrainPrecision::Bf16);
    ServingDevice device{
        .id = row.id,
        .name = row.name,
        .rates = *pair,
        .peaks = {pair->bf16, rateOr(row.fp8, pair->bf16), rateOr(row.fp4, pair->bf16), pair->bf16},
        .ring = ring->nvlink,
        .power = powerOf(*server),
        .powerTier = powerChoice(row.id).tier};
    device.rates.capacity = row.memory->quantity();
    device.most = server->system ? server->server() : Ratio<>(usualNode);
    return device;
}

ServingDevice plannedDevice(const ServiceQuestion& question, const Catalogue& catalogue)
{
    ServingDevice device = plannedDevice(question);
    const AcceleratorRow* row = catalogue.findAccelerator(question.accelerator);
    if (row)
        device.name = row->name;
    return device;
}

Result<std::vector<ServingDevice>> devicesFor(const ServiceQuestion& question,
                                              std::span<const std::string> ids, const Catalogue& catalogue)
{
    std::vector<ServingDevice> devices{plannedDevice(question, catalogue)};
    for (const std::string& id : ids) {
        const AcceleratorRow* row = catalogue.findAccelerator(id);
        if (!row)
            return fail({.kind = Error::Kind::UnknownName, .field = "accelerators", .text = id});
        const auto device = servingDevice(*row, catalogue);
        if (!device)
            return fail({.kind = Error::Kind::Refused, .field = "accelerators", .text = "no_peak"});
        if (id != question.accelerator)
            devices.push_back(*device);
    }
    return devices;
}

std::vector<MachineOffer> replicaOffers(const AcceleratorRow& row, Ratio<> gpus, const Catalogue& catalogue,
                                        const AdviceSite& site, Ratio<> load)
{
    std::vector<MachineOffer> offers;
    const auto server = serverOf(row, catalogue);
    for (const Machine& machine : machinesOf(row, catalogue, 1024.0)) {
        const bool filled = std::fmod(machine.count.base(), gpus.base()) == 0.0;
        if (!filled || !server || machine.count > server->count)
            continue;
        for (const HourlyOffer& offer : standingOffers(machine, catalogue, site, load))
            offers.push_back({machine, offer});
    }
    std::ranges::stable_sort(offers, {}, [](const MachineOffer& o) { return o.offer.hourly; });
    return offers;
}

} // namespace jw
