// Machines: accelerators as copied from the catalogue, fleets at sites, groups of equal nodes.
#pragma once

#include "readings/fields.h"

namespace jw {

/// Dense peak rates by number format; int8 and int4 in TOP/s.
struct PeakRates {
    std::optional<Measure<unit::teraflopsPerSecond>> fp64, fp32, tf32, fp16, bf16, fp8, fp4, int8, int4;

    static constexpr auto fields()
    {
        using P = PeakRates;
        const auto rate = [](auto member, std::string_view key, std::string_view name) {
            return field(member, {.key = key,
                                  .upper = 1e9,
                                  .positive = true,
                                  .place = Place::More,
                                  .term = {name, "data sheet, dense"}});
        };
        return std::tuple{rate(&P::fp64, "fp64_tflops", "FP64"), rate(&P::fp32, "fp32_tflops", "FP32"),
                          rate(&P::tf32, "tf32_tflops", "TF32"), rate(&P::fp16, "fp16_tflops", "FP16"),
                          rate(&P::bf16, "bf16_tflops", "BF16"), rate(&P::fp8, "fp8_tflops", "FP8"),
                          rate(&P::fp4, "fp4_tflops", "FP4"),    rate(&P::int8, "int8_tops", "INT8"),
                          rate(&P::int4, "int4_tops", "INT4")};
    }
    friend bool operator==(const PeakRates&, const PeakRates&) = default;
};

struct Accelerator {
    static constexpr std::string_view table = "accelerators";
    std::string uid, name, vendor, catalogueId;
    std::optional<Measure<unit::gibibytes>> memory;
    Measure<unit::watts> tdp{700}, idle{91};
    std::optional<Measure<unit::gigabytesPerSecond>> memoryBandwidth, interconnect;
    std::optional<Measure<unit::kilograms>> embodied;
    std::optional<Measure<unit::watts>> systemMax;
    PeakRates peak;

    static constexpr auto fields()
    {
        using A = Accelerator;
        return std::tuple{
            field(&A::uid, {.key = "uid", .place = Place::Hidden}),
            field(&A::name, {.key = "name",
                             .lower = 1,
                             .upper = 200,
                             .required = true,
                             .term = {JW_TERM("jw::Term", "Accelerator name")}}),
            field(&A::vendor, {.key = "vendor", .upper = 200, .term = {JW_TERM("jw::Term", "Vendor")}}),
            field(&A::catalogueId, {.key = "catalogue_id", .upper = 200, .place = Place::Hidden}),
            field(&A::memory, {.key = "memory_gib",
                               .upper = 1e6,
                               .positive = true,
                               .term = {JW_TERM("jw::Term", "Memory")}}),
            field(&A::tdp, {.key = "tdp_w",
                            .upper = 1e6,
                            .positive = true,
                            .term = {JW_TERM("jw::Term", "TDP"), JW_TERM("jw::Term", "data sheet")}}),
            field(&A::idle, {.key = "idle_w",
                             .lower = 0,
                             .upper = 1e6,
                             .term = {JW_TERM("jw::Term", "Accelerator idle power"),
                                      JW_TERM("jw::Term", "assumption: 13 % of TDP")}}),
            field(&A::memoryBandwidth, {.key = "memory_bw_gb_s",
                                        .upper = 1e9,
                                        .positive = true,
                                        .place = Place::More,
                                        .term = {JW_TERM("jw::Term", "Memory bandwidth")}}),
            field(&A::interconnect, {.key = "interconnect_gb_s",
                                     .lower = 0,
                                     .upper = 1e9,
                                     .place = Place::More,
                                     .term = {JW_TERM("jw::Term", "Interconnect")},
                                     .doc = JW_TERM("jw::Term", "both directions together")}),
            field(&A::embodied, {.key = "embodied_kgco2e",
                                 .lower = 0,
                                 .upper = 1e6,
                                 .place = Place::More,
                                 .term = {JW_TERM("jw::Term", "Embodied carbon")}}),
            field(&A::systemMax,
                  {.key = "system_max_w",
                   .upper = 1e6,
                   .positive = true,
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "System maximum per accelerator"),
                            JW_TERM("jw::Term", "data sheet of the system")},
                   .doc = JW_TERM("jw::Term", "greatest power of a whole system over its accelerators")}),
            field(&A::peak,
                  {.key = "peak", .place = Place::More, .term = {JW_TERM("jw::Term", "Peak rates")}}),
        };
    }
    friend bool operator==(const Accelerator&, const Accelerator&) = default;
};

/// A named set of node groups at one site.
struct Fleet {
    static constexpr std::string_view table = "fleets";
    std::string uid, name, site;
    bool enabled = true;

    static constexpr auto fields()
    {
        using F = Fleet;
        return std::tuple{
            field(&F::uid, {.key = "uid", .place = Place::Hidden}),
            field(&F::name, {.key = "name",
                             .lower = 1,
                             .upper = 200,
                             .required = true,
                             .term = {JW_TERM("jw::Term", "Fleet name")}}),
            field(&F::site, {.key = "site",
                             .required = true,
                             .refersTo = "sites",
                             .term = {JW_TERM("jw::Term", "Site")}}),
            field(&F::enabled,
                  {.key = "enabled", .place = Place::More, .term = {JW_TERM("jw::Term", "Enabled")}}),
        };
    }
    friend bool operator==(const Fleet&, const Fleet&) = default;
};

enum class Tenure { Owned, Rented, Colocation, Mixed };
inline constexpr std::array<std::string_view, 4> tenureTexts{"owned", "rented", "colocation", "mixed"};
constexpr std::span<const std::string_view> choicesOf(Tenure) { return tenureTexts; }

/// Equal nodes under one tenure. Power at the wall: node_idle_w and node_peak_w whole, else host plus
/// accelerators; and beside the node what it takes of network and storage.
struct NodeGroup {
    static constexpr std::string_view table = "node_groups";
    std::string uid, fleet, name;
    bool enabled = true;
    std::string accelerator;
    std::int64_t nodes = 1, accelPerNode = 8;
    Measure<unit::number> utilization{0.7};
    Measure<unit::watts> hostIdle{0}, hostPeak{0};
    std::optional<Measure<unit::watts>> nodeIdle, nodePeak, powerCap;
    std::optional<Measure<unit::gigabytesPerSecond>> scaleOut;
    std::optional<Measure<unit::watts>> networkStorage;
    Measure<unit::number> psuEfficiency{1};
    std::optional<std::int64_t> supplies;
    std::optional<Measure<unit::watts>> supplyPower;
    std::optional<std::int64_t> suppliesSpare;
    Tenure tenure = Tenure::Owned;
    std::optional<Measure<unit::number>> ownedShare, reservedShare, spotShare;
    std::optional<Measure<unit::currencyPerHour>> rent, reservedRent, spotRent;
    std::optional<Measure<unit::number>> spotRatio;
    std::string cloudPriceId;
    Measure<unit::currency> pricePerNode{0};
    Measure<unit::years> life{5};
    Measure<unit::number> salvageFraction{0}, maintenanceFraction{0.05};
    std::optional<Measure<unit::kilograms>> nodeEmbodied;
    Measure<unit::perHour> failureRate{1.97e-5};
    std::string inService;

    static constexpr auto fields()
    {
        using G = NodeGroup;
        return std::tuple{
            field(&G::uid, {.key = "uid", .place = Place::Hidden}),
            field(&G::fleet, {.key = "fleet",
                              .required = true,
                              .place = Place::Hidden,
                              .refersTo = "fleets",
                              .term = {JW_TERM("jw::Term", "Fleet")}}),
            field(&G::name, {.key = "name",
                             .lower = 1,
                             .upper = 200,
                             .required = true,
                             .term = {JW_TERM("jw::Term", "Group name")}}),
            field(&G::enabled,
                  {.key = "enabled", .place = Place::More, .term = {JW_TERM("jw::Term", "Enabled")}}),
            field(&G::accelerator, {.key = "accelerator",
                                    .refersTo = "accelerators",
                                    .term = {JW_TERM("jw::Term", "Accelerator")}}),
            field(&G::nodes,
                  {.key = "nodes", .lower = 0, .upper = 1e7, .term = {JW_TERM("jw::Term", "Nodes")}}),
            field(&G::accelPerNode, {.key = "accel_per_node",
                                     .lower = 0,
                                     .upper = 1024,
                                     .term = {JW_TERM("jw::Term", "Accelerators per node")}}),
            field(&G::utilization,
                  {.key = "utilization",
                   .lower = 0,
                   .upper = 1,
                   .percent = true,
                   .term = {JW_TERM("jw::Term", "Average utilization"), JW_TERM("jw::Term", "assumption")},
                   .doc = JW_TERM("jw::Term", "of power, between idle and peak")}),
            field(&G::tenure, {.key = "tenure", .term = {JW_TERM("jw::Term", "Tenure")}}),
            field(&G::pricePerNode, {.key = "price_per_node",
                                     .lower = 0,
                                     .upper = 1e12,
                                     .term = {JW_TERM("jw::Term", "Price per node")},
                                     .usedWhen = {{{"tenure", "owned|mixed"}}}}),
            field(&G::rent, {.key = "rent_per_gpu_hour",
                             .lower = 0,
                             .upper = 1e6,
                             .term = {JW_TERM("jw::Term", "Rent")},
                             .doc = JW_TERM("jw::Term", "per accelerator and hour, on demand"),
                             .usedWhen = {{{"tenure", "rented|colocation|mixed"}}}}),
            field(&G::inService, {.key = "in_service",
                                  .upper = 10,
                                  .date = true,
                                  .place = Place::More,
                                  .term = {JW_TERM("jw::Term", "In service from")}}),
            field(&G::nodeIdle,
                  {.key = "node_idle_w",
                   .lower = 0,
                   .upper = 1e7,
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "Node idle power")},
                   .doc = JW_TERM("jw::Term", "of the whole node at the wall; with the node peak power it "
                                              "goes before host and accelerators")}),
            field(&G::nodePeak, {.key = "node_peak_w",
                                 .lower = 0,
                                 .upper = 1e7,
                                 .place = Place::More,
                                 .term = {JW_TERM("jw::Term", "Node peak power")}}),
            field(&G::hostIdle, {.key = "host_idle_w",
                                 .lower = 0,
                                 .upper = 1e7,
                                 .place = Place::More,
                                 .term = {JW_TERM("jw::Term", "Host idle power")}}),
            field(&G::hostPeak, {.key = "host_peak_w",
                                 .lower = 0,
                                 .upper = 1e7,
                                 .place = Place::More,
                                 .term = {JW_TERM("jw::Term", "Host peak power")}}),
            field(&G::powerCap, {.key = "power_cap_w",
                                 .upper = 1e6,
                                 .positive = true,
                                 .place = Place::More,
                                 .term = {JW_TERM("jw::Term", "Power cap")},
                                 .doc = JW_TERM("jw::Term", "per accelerator; empty = TDP")}),
            field(&G::scaleOut, {.key = "scale_out_gb_s",
                                 .upper = 1e6,
                                 .positive = true,
                                 .place = Place::More,
                                 .term = {JW_TERM("jw::Term", "Scale-out")},
                                 .doc = JW_TERM("jw::Term", "network of a whole node, one direction")}),
            field(&G::networkStorage,
                  {.key = "network_storage_w",
                   .lower = 0,
                   .upper = 1e7,
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "Network and storage power")},
                   .doc = JW_TERM("jw::Term", "of switches, optics and storage outside the node, for each "
                                              "node, at the wall, at any load; empty = none")}),
            field(&G::psuEfficiency,
                  {.key = "psu_eff",
                   .upper = 1,
                   .positive = true,
                   .percent = true,
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "PSU efficiency"),
                            JW_TERM("jw::Term", "assumption: watts are already at the wall")}}),
            field(&G::supplies, {.key = "supplies",
                                 .lower = 1,
                                 .upper = 64,
                                 .place = Place::More,
                                 .term = {JW_TERM("jw::Term", "Power supplies")}}),
            field(&G::supplyPower, {.key = "supply_w",
                                    .upper = 1e6,
                                    .positive = true,
                                    .place = Place::More,
                                    .term = {JW_TERM("jw::Term", "Power of a supply")}}),
            field(&G::suppliesSpare, {.key = "supplies_spare",
                                      .lower = 0,
                                      .upper = 63,
                                      .place = Place::More,
                                      .term = {JW_TERM("jw::Term", "Spare supplies")}}),
            field(&G::ownedShare, {.key = "owned_share",
                                   .lower = 0,
                                   .upper = 1,
                                   .percent = true,
                                   .place = Place::More,
                                   .term = {JW_TERM("jw::Term", "Owned share")},
                                   .usedWhen = {{{"tenure", "mixed"}}}}),
            field(&G::reservedShare, {.key = "reserved_share",
                                      .lower = 0,
                                      .upper = 1,
                                      .percent = true,
                                      .place = Place::More,
                                      .term = {JW_TERM("jw::Term", "Reserved share")},
                                      .usedWhen = {{{"tenure", "rented|colocation|mixed"}}}}),
            field(&G::spotShare, {.key = "spot_share",
                                  .lower = 0,
                                  .upper = 1,
                                  .percent = true,
                                  .place = Place::More,
                                  .term = {JW_TERM("jw::Term", "Spot share")},
                                  .usedWhen = {{{"tenure", "rented|colocation|mixed"}}}}),
            field(&G::reservedRent, {.key = "reserved_per_gpu_hour",
                                     .lower = 0,
                                     .upper = 1e6,
                                     .place = Place::More,
                                     .term = {JW_TERM("jw::Term", "Reserved rent")},
                                     .usedWhen = {{{"tenure", "rented|colocation|mixed"}}}}),
            field(&G::spotRent, {.key = "spot_per_gpu_hour",
                                 .lower = 0,
                                 .upper = 1e6,
                                 .place = Place::More,
                                 .term = {JW_TERM("jw::Term", "Spot rent")},
                                 .usedWhen = {{{"tenure", "rented|colocation|mixed"}}}}),
            field(&G::spotRatio,
                  {.key = "spot_ratio",
                   .upper = 1,
                   .positive = true,
                   .percent = true,
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "Useful share of spot"), JW_TERM("jw::Term", "assumption")},
                   .usedWhen = {{{"tenure", "rented|colocation|mixed"}}}}),
            field(&G::cloudPriceId, {.key = "cloud_price_id", .upper = 200, .place = Place::Hidden}),
            field(&G::life, {.key = "life_years",
                             .upper = 100,
                             .positive = true,
                             .place = Place::More,
                             .term = {JW_TERM("jw::Term", "Life"), JW_TERM("jw::Term", "assumption")}}),
            field(&G::salvageFraction,
                  {.key = "salvage_fraction",
                   .lower = 0,
                   .upper = 1,
                   .percent = true,
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "Salvage value"), JW_TERM("jw::Term", "assumption")},
                   .usedWhen = {{{"tenure", "owned|mixed"}}}}),
            field(&G::maintenanceFraction,
                  {.key = "maintenance_fraction",
                   .lower = 0,
                   .upper = 1,
                   .percent = true,
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "Maintenance"), JW_TERM("jw::Term", "assumption")},
                   .doc = JW_TERM("jw::Term", "of the price, per year"),
                   .usedWhen = {{{"tenure", "owned|mixed"}}}}),
            field(&G::nodeEmbodied, {.key = "node_embodied_kgco2e",
                                     .lower = 0,
                                     .upper = 1e7,
                                     .place = Place::More,
                                     .term = {JW_TERM("jw::Term", "Embodied carbon of a node")}}),
            field(&G::failureRate,
                  {.key = "failures_per_gpu_hour",
                   .lower = 0,
                   .upper = 1,
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "Failures"), "Llama 3 Herd of Models, 2024, sec. 3.3.4"},
                   .doc = JW_TERM("jw::Term", "of an accelerator; files and the command line hold them per "
                                              "GPU-hour: 0.48 per 1,000 GPU-days is 0.00002 per hour"),
                   .shown = nameOf(unit::perThousandGpuDays)}),
        };
    }
    friend bool operator==(const NodeGroup&, const NodeGroup&) = default;
};

} // namespace jw
