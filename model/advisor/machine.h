// A device of the catalogue in a server: how many there can be, their rates, their power.
#pragma once

#include "advisor/advice.h"
#include "domain/sourced_value.h"

namespace jw {

/// Of devices without a known server: idle power over the peak, and the host's power over the TDP; and the
/// utilization of all (assumptions).
inline constexpr double bareIdle = 0.13, hostShare = 0.3, meanUtilization = 0.7;

/// A number of devices in servers of one kind.
struct Machine {
    const AcceleratorRow* device = nullptr;
    const SystemRow* system = nullptr; ///< nullptr: the catalogue has none
    Ratio<> count{1.0};

    /// Devices of a server; 1 where none is known.
    [[nodiscard]] Ratio<> server() const
    {
        return system ? Ratio<>(static_cast<double>(system->acceleratorCount)) : one;
    }
    /// A rented part of one server.
    [[nodiscard]] bool isPart() const { return count < server(); }
};

/// Every number of devices up to `most`: a server and its doublings, where the catalogue has one; else powers
/// of two; and smaller rented instances. Servers of the least price per device. Ascending.
[[nodiscard]] std::vector<Machine> machinesOf(const AcceleratorRow& device, const Catalogue& catalogue,
                                              Ratio<> most);
/// The least devices that can be had.
[[nodiscard]] Ratio<> fewestDevices(const AcceleratorRow& device, const Catalogue& catalogue);

/// Rates as the step reads them. Links count one direction: half of the interconnect's, 25 GB/s without one
/// (PCIe 4.0 x16, assumption) and between more than two PCIe cards whose bridges join pairs; the server's
/// part of the network, the fit's, or 12.5 GB/s (100 Gb/s, assumption). Nothing: no peak.
[[nodiscard]] std::optional<StepDevice<double>> stepDevice(const Machine& machine, TrainPrecision precision);

/// More than one server, joined by a network that neither the catalogue nor the fit knows.
[[nodiscard]] bool isNetworkAssumed(const Machine& machine);

/// Of one device with its share of the server. Without a server idle at 13 % of the TDP, and 30 % on top for
/// the host (assumption).
[[nodiscard]] Power<> peakPower(const Machine& machine);
/// Without a server: the host of `each` devices, "host_peak_w" of a node group, as peakPower() counts it.
[[nodiscard]] SourcedValue assumedHost(const Machine& machine, double each);
/// Between idle and peak; at a utilization of 70 % unless given (assumption, as a plan's default).
[[nodiscard]] Power<> meanPower(const Machine& machine, Ratio<> utilization = meanUtilization);

/// Of making one device with its share of the server; nothing: not known.
[[nodiscard]] std::optional<Carbon<>> embodiedCarbon(const Machine& machine);

} // namespace jw
