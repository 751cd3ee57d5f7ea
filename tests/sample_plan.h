// The mixed plan of the engine's hand arithmetic: an owned fleet on a tariff, a rented one, four workloads'
// worth of cases.
#pragma once

#include "domain/plan.h"

namespace jw::test {

/// Ashburn (time-of-use tariff) with ten owned nodes, Oslo with four rented ones; a service, a run, the idle
/// rest; a scenario with two overrides.
inline Plan samplePlan()
{
    Plan plan;
    plan.settings.uid = "plan-uid";
    plan.settings.name = "Mixed";
    plan.settings.years = 3;
    Site ashburn{.uid = "ashburn", .name = "Ashburn"};
    ashburn.pue.value = 1.25;
    ashburn.gridCarbon.value = 400;
    ashburn.marketCarbon = {100};
    ashburn.wue = {0.4};
    ashburn.gridWater = {3.0};
    ashburn.waterPrice = {0.002};
    Site oslo{.uid = "oslo", .name = "Oslo"};
    oslo.pue.value = 1.1;
    oslo.pricePerKWh.value = 0.08;
    oslo.gridCarbon.value = 30;
    plan.sites = {ashburn, oslo};
    Tariff tariff{.uid = "tou", .site = "ashburn"};
    tariff.demandPrice.value = 10;
    tariff.fixedPrice.value = 300;
    tariff.escalation.value = 0.03;
    tariff.bands = {{4095, 31, 8, 20, {0.12}},
                    {4095, 31, 0, 8, {0.05}},
                    {4095, 31, 20, 24, {0.05}},
                    {4095, 96, 0, 24, {0.05}}};
    plan.tariffs = {tariff};
    Accelerator h100{.uid = "h100", .name = "H100 SXM"};
    h100.tdp.value = 700;
    h100.idle.value = 70;
    h100.peak.bf16 = {989.4};
    plan.accelerators = {h100};
    plan.fleets = {{.uid = "f1", .name = "F1", .site = "ashburn"},
                   {.uid = "f2", .name = "F2", .site = "oslo"}};
    NodeGroup own{.uid = "own", .fleet = "f1", .name = "own", .accelerator = "h100"};
    own.nodes = 10;
    own.utilization.value = 0.8;
    own.hostIdle.value = 600;
    own.hostPeak.value = 2676;
    own.pricePerNode.value = 300000;
    own.salvageFraction.value = 0.1;
    own.nodeEmbodied = {4412};
    NodeGroup cloud{.uid = "cloud", .fleet = "f2", .name = "cloud"};
    cloud.nodes = 4;
    cloud.utilization.value = 0.75;
    cloud.nodeIdle = {1900};
    cloud.nodePeak = {9000};
    cloud.tenure = Tenure::Rented;
    cloud.reservedShare = {0.5};
    cloud.spotShare = {0.25};
    cloud.rent = {2.5};
    cloud.reservedRent = {1.8};
    cloud.spotRent = {1.2};
    cloud.spotRatio = {0.9};
    cloud.nodeEmbodied = {4412};
    plan.groups = {own, cloud};
    Workload serve{.uid = "serve", .name = "serve"};
    Workload run{.uid = "run", .name = "run", .basis = Basis::Once, .start = "2027-01-01"};
    run.hours = {720};
    Workload rest{.uid = "rest", .name = "rest", .kind = WorkloadKind::Idle};
    plan.workloads = {serve, run, rest};
    plan.assignments = {
        {.uid = "a1", .workload = "serve", .group = "own", .share = {0.6}, .utilization = {{0.5}}},
        {.uid = "a2", .workload = "run", .group = "cloud"},
        {.uid = "a3", .workload = "rest", .group = "own", .share = {0.4}}};
    const auto line = [](const char* uid, const char* owner, CostKind kind, Members inputs) {
        return CostLine{.uid = uid, .name = uid, .owner = owner, .kind = kind, .inputs = {std::move(inputs)}};
    };
    plan.costLines = {
        line("staff", "plan", CostKind::Staff,
             {{"amount", 200000.0}, {"count", 2.0}, {"escalation", 0.02}, {"per", "year"}}),
        line("hall", "ashburn", CostKind::Facility,
             {{"amount", 10000.0}, {"life_years", 15.0}, {"per", "kw_capital"}}),
        line("fabric", "f1", CostKind::Network,
             {{"amount", 5000.0}, {"life_years", 5.0}, {"per", "gpu_capital"}}),
        line("egress", "serve", CostKind::Egress, {{"amount", 0.05}, {"count", 20.0}, {"per", "tb_month"}})};
    plan.scenarios = {{.uid = "base", .name = "Baseline"},
                      {.uid = "better", .name = "Better hall"},
                      {.uid = "best", .name = "Best", .parent = "better"}};
    plan.overrides = {{.scenario = "better", .entity = "ashburn", .field = "pue", .number = 1.1},
                      {.scenario = "better", .entity = "own", .field = "tenure", .text = "colocation"}};
    plan.labels = {{.entity = "f1", .key = "team", .value = "search"}};
    plan.sources = {{.uid = "src", .kind = SourceKind::Datasheet, .title = "DGX H100 data sheet"}};
    plan.provenance = {{.entity = "own", .field = "host_peak_w", .source = "src", .enteredText = "2.676 kW"}};
    plan.notes = {{.entity = "ashburn", .field = "pue", .body = "asked the operator"}};
    return plan;
}

} // namespace jw::test
