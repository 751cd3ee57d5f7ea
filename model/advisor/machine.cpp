#include "advisor/machine.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "domain/origin.h"
#include "engine/load_share.h"
#include "engine/training/fit.h"

namespace jw {
namespace {

constexpr double largest = 16384.0;
constexpr DataRate<> usualNetwork = 12.5 * gigabyte / second; // assumption

double sizeOf(const SystemRow& system) { return static_cast<double>(system.acceleratorCount); }

bool divides(double part, double whole) { return std::fmod(whole, part) == 0.0; }

std::vector<const SystemRow*> systemsOf(const AcceleratorRow& device, const Catalogue& catalogue)
{
    std::vector<const SystemRow*> systems;
    for (const SystemRow& system : catalogue.systems)
        if (system.acceleratorId == device.id)
            systems.push_back(&system);
    return systems;
}

/// Priced ones first, the least price per device before all.
bool cheaper(const SystemRow* a, const SystemRow* b)
{
    if (a->price.has_value() != b->price.has_value())
        return a->price.has_value();
    return a->price && a->price->value / sizeOf(*a) < b->price->value / sizeOf(*b);
}

/// The server of `count` devices: whole ones, else the smallest that the rented part can be of.
const SystemRow* systemFor(const std::vector<const SystemRow*>& systems, double count)
{
    const SystemRow *whole = nullptr, *part = nullptr;
    for (const SystemRow* system : systems) {
        if (divides(sizeOf(*system), count) && (!whole || cheaper(system, whole)))
            whole = system;
        if (sizeOf(*system) > count && (!part || sizeOf(*system) < sizeOf(*part) ||
                                        (sizeOf(*system) == sizeOf(*part) && cheaper(system, part))))
            part = system;
    }
    return whole ? whole : part;
}

std::set<double> countsOf(const AcceleratorRow& device, const Catalogue& catalogue,
                          const std::vector<const SystemRow*>& systems)
{
    std::set<double> counts;
    const auto doubled = [&](double count) {
        for (; count <= largest; count *= 2.0)
            counts.insert(count);
    };
    if (systems.empty())
        doubled(1.0);
    for (const SystemRow* system : systems)
        doubled(sizeOf(*system));
    const double smallest = *counts.begin();
    for (const CloudPriceRow& price : catalogue.cloudPrices)
        if (price.acceleratorId == device.id && static_cast<double>(price.acceleratorCount) < smallest)
            counts.insert(static_cast<double>(price.acceleratorCount));
    return counts;
}

/// True for more than two PCIe cards, some of which have a bridge. It joins pairs, and a ring over all of
/// them is as fast as its slowest link.
bool passesBridges(const Machine& machine)
{
    constexpr std::array plain{32.0, 64.0, 128.0}; // GB/s both ways of x16 of PCIe 3.0, 4.0 and 5.0
    const AcceleratorRow& device = *machine.device;
    return device.formFactor.starts_with("PCIe") && machine.count > 2.0 &&
           std::ranges::find(plain, device.interconnect->value) == plain.end();
}

/// One direction, between the devices of a server.
DataRate<> linkOf(const Machine& machine)
{
    const auto& both = machine.device->interconnect;
    if (!both || !(both->value > 0.0) || passesBridges(machine))
        return hostLink;
    return 0.5 * both->quantity();
}

} // namespace

std::vector<Machine> machinesOf(const AcceleratorRow& device, const Catalogue& catalogue, Ratio<> most)
{
    const auto systems = systemsOf(device, catalogue);
    std::vector<Machine> machines;
    for (const double count : countsOf(device, catalogue, systems))
        if (count <= most.base())
            machines.push_back({&device, systemFor(systems, count), count});
    return machines;
}

Ratio<> fewestDevices(const AcceleratorRow& device, const Catalogue& catalogue)
{
    return *countsOf(device, catalogue, systemsOf(device, catalogue)).begin();
}

bool isNetworkAssumed(const Machine& machine)
{
    const bool known =
        (machine.system && machine.system->scaleOut && machine.system->scaleOut->value > 0.0) ||
        fittedDevice(machine.device->id);
    return !known && machine.count > (machine.system ? machine.server() : Ratio<>(usualNode));
}

std::optional<StepDevice<double>> stepDevice(const Machine& machine, TrainPrecision precision)
{
    const AcceleratorRow& device = *machine.device;
    const auto peak = trainingPeak(device, precision), bf16 = trainingPeak(device, TrainPrecision::Bf16);
    if (!peak || !bf16)
        return std::nullopt;
    const FittedDevice* fitted = fittedDevice(device.id);
    StepDevice<double> d{.peak = *peak, .bf16 = *bf16, .memory = device.memoryBandwidth->quantity()};
    d.nvlink = linkOf(machine);
    d.nic = machine.system && machine.system->scaleOut && machine.system->scaleOut->value > 0.0
                ? machine.system->scaleOut->quantity() / machine.server()
            : fitted ? fitted->nicGigabytes * gigabyte / second
                     : usualNetwork;
    return d;
}

Power<> peakPower(const Machine& machine)
{
    const Power<> tdp = machine.device->tdp.quantity();
    return machine.system ? tdp + machine.system->hostPower.quantity() / machine.server()
                          : (1.0 + hostShare) * tdp;
}

SourcedValue assumedHost(const Machine& machine, double each)
{
    const Power<> host = peakPower(machine) - machine.device->tdp.quantity();
    return {"host_peak_w", Value(host.in(watt)*each),
            ownSource("assumption: the advisor's share of a host, over the TDP")};
}

Power<> meanPower(const Machine& machine, Ratio<> utilization)
{
    const Power<> peak = peakPower(machine);
    const Ratio<> idle =
        machine.system ? machine.system->idlePower.quantity() / machine.server() / peak : Ratio<>(bareIdle);
    return meanLoad(idle, utilization) * peak;
}

std::optional<Carbon<>> embodiedCarbon(const Machine& machine)
{
    if (!machine.device->embodied)
        return std::nullopt;
    Carbon<> carbon = machine.device->embodied->quantity();
    if (machine.system && machine.system->embodied)
        carbon = carbon + machine.system->embodied->quantity() / machine.server();
    return carbon;
}

} // namespace jw
