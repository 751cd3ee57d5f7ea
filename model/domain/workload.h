// Work to be done and the machines it is given to; what else costs money.
#pragma once

#include "domain/workload_inputs.h"

namespace jw {

enum class WorkloadKind { Direct, PerQuery, GivenWork, Training, Inference, Batch, Idle };
inline constexpr std::array<std::string_view, 7> workloadKindTexts{
    "direct", "per_query", "given_work", "training", "inference", "batch", "idle"};
constexpr std::span<const std::string_view> choicesOf(WorkloadKind) { return workloadKindTexts; }

enum class Basis { Once, Continuous }; ///< one run of some hours, or every hour of every plan year
inline constexpr std::array<std::string_view, 2> basisTexts{"once", "continuous"};
constexpr std::span<const std::string_view> choicesOf(Basis) { return basisTexts; }

/// Inputs by key, checked against inputFields(kind) by check(); kept as typed, so that another kind loses
/// nothing.
struct InputBag {
    static constexpr bool isBag = true;
    Members values;
    friend bool operator==(const InputBag&, const InputBag&) = default;
};
[[nodiscard]] inline Value valueOf(const InputBag& bag, const FieldInfo&) { return bag.values; }
[[nodiscard]] Result<void> assign(InputBag& bag, const FieldInfo&, const Value& value,
                                  const std::string& path);

struct Workload {
    static constexpr std::string_view table = "workloads";
    std::string uid, name;
    WorkloadKind kind = WorkloadKind::Direct;
    bool enabled = true;
    Basis basis = Basis::Continuous;
    std::string start;
    std::optional<Measure<unit::hours>> hours;
    std::string site;
    InputBag inputs;

    static constexpr auto fields()
    {
        using W = Workload;
        return std::tuple{
            field(&W::uid, {.key = "uid", .place = Place::Hidden}),
            field(&W::name, {.key = "name",
                             .lower = 1,
                             .upper = 200,
                             .required = true,
                             .term = {JW_TERM("jw::Term", "Workload name")}}),
            field(&W::kind, {.key = "kind", .term = {JW_TERM("jw::Term", "Kind of work")}}),
            field(&W::enabled,
                  {.key = "enabled", .place = Place::More, .term = {JW_TERM("jw::Term", "Enabled")}}),
            field(&W::basis,
                  {.key = "basis",
                   .term = {JW_TERM("jw::Term", "Basis")},
                   .doc = JW_TERM("jw::Term", "one run of some hours, or every hour of every plan year")}),
            field(&W::start, {.key = "start",
                              .upper = 10,
                              .date = true,
                              .term = {JW_TERM("jw::Term", "Start date")},
                              .usedWhen = {{{"basis", "once"}}}}),
            field(&W::hours, {.key = "hours",
                              .lower = 0,
                              .upper = 1e6,
                              .term = {JW_TERM("jw::Term", "Hours")},
                              .doc = JW_TERM("jw::Term", "of the run"),
                              .usedWhen = {{{"basis", "once"}, {"kind", "direct|inference|batch|idle"}}}}),
            field(&W::site, {.key = "site",
                             .refersTo = "sites",
                             .term = {JW_TERM("jw::Term", "Site")},
                             .doc = JW_TERM("jw::Term", "of work without machines of a fleet"),
                             .usedWhen = {{{"kind", "direct|per_query|given_work|training"}}}}),
            field(&W::inputs, {.key = "inputs", .term = {JW_TERM("jw::Term", "Inputs")}}),
        };
    }
    friend bool operator==(const Workload&, const Workload&) = default;
};

/// The registry of a kind's inputs: keys of the calc models.
[[nodiscard]] std::span<const FieldInfo> inputFields(WorkloadKind kind);

/// The values of a bag that such a record has; what another kind has left there is passed over.
[[nodiscard]] Members knownInputs(const InputBag& bag, std::span<const FieldInfo> fields);

/// Does any kind of work have an input of that key?
[[nodiscard]] bool isInputOfAnyKind(std::string_view key);

/// A share of a group's nodes given to a workload.
struct Assignment {
    static constexpr std::string_view table = "assignments";
    std::string uid, workload, group;
    bool enabled = true;
    Measure<unit::number> share{1};
    std::optional<Measure<unit::number>> utilization;

    static constexpr auto fields()
    {
        using A = Assignment;
        return std::tuple{
            field(&A::uid, {.key = "uid", .place = Place::Hidden}),
            field(&A::workload, {.key = "workload",
                                 .required = true,
                                 .refersTo = "workloads",
                                 .term = {JW_TERM("jw::Term", "Workload")}}),
            field(&A::group, {.key = "group",
                              .required = true,
                              .refersTo = "node_groups",
                              .term = {JW_TERM("jw::Term", "Node group")}}),
            field(&A::enabled, {.key = "enabled", .term = {JW_TERM("jw::Term", "Enabled")}}),
            field(&A::share, {.key = "share",
                              .lower = 0,
                              .upper = 1,
                              .percent = true,
                              .term = {JW_TERM("jw::Term", "Share of the group")}}),
            field(&A::utilization, {.key = "utilization",
                                    .lower = 0,
                                    .upper = 1,
                                    .percent = true,
                                    .term = {JW_TERM("jw::Term", "Own utilization")},
                                    .doc = JW_TERM("jw::Term", "empty = that of the group")}),
        };
    }
    friend bool operator==(const Assignment&, const Assignment&) = default;
};

enum class CostKind { Staff, Network, Storage, Egress, Software, Facility, Other };
inline constexpr std::array<std::string_view, 7> costKindTexts{"staff",    "network",  "storage", "egress",
                                                               "software", "facility", "other"};
constexpr std::span<const std::string_view> choicesOf(CostKind) { return costKindTexts; }

enum class CostPer { Once, Month, Year, TbMonth, GpuYear, GpuCapital, KwCapital, GpuHour, Kwh };
inline constexpr std::array<std::string_view, 9> costPerTexts{
    "once", "month", "year", "tb_month", "gpu_year", "gpu_capital", "kw_capital", "gpu_hour", "kwh"};
constexpr std::span<const std::string_view> choicesOf(CostPer) { return costPerTexts; }

template <class Real> struct CostInputs {
    Money<Real> amount{};
    CostPer per = CostPer::Year;
    Ratio<Real> count{1.0};
    Duration<Real> life = 5.0 * year;
    Ratio<Real> escalation{};

    static constexpr auto fields()
    {
        using I = CostInputs;
        return std::tuple{
            field(&I::amount, unit::currency,
                  {.key = "amount",
                   .lower = -1e15,
                   .upper = 1e15,
                   .required = true,
                   .term = {JW_TERM("jw::Term", "Amount")}}),
            field(&I::per, {.key = "per", .term = {JW_TERM("jw::Term", "Per")}}),
            field(&I::count, unit::number,
                  {.key = "count", .lower = 0, .upper = 1e12, .term = {JW_TERM("jw::Term", "Number")}}),
            field(&I::life, unit::years,
                  {.key = "life_years",
                   .upper = 100,
                   .positive = true,
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "Life"), JW_TERM("jw::Term", "assumption")}}),
            field(&I::escalation, unit::number,
                  {.key = "escalation",
                   .lower = -0.5,
                   .upper = 1,
                   .percent = true,
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "Yearly change")}}),
        };
    }
};

/// Money that no machine row explains. Owner: the plan, a site, a fleet, a node group or a workload.
struct CostLine {
    static constexpr std::string_view table = "cost_lines";
    std::string uid, name, owner;
    CostKind kind = CostKind::Other;
    bool enabled = true;
    InputBag inputs;

    static constexpr auto fields()
    {
        using C = CostLine;
        return std::tuple{
            field(&C::uid, {.key = "uid", .place = Place::Hidden}),
            field(&C::name, {.key = "name",
                             .lower = 1,
                             .upper = 200,
                             .required = true,
                             .term = {JW_TERM("jw::Term", "Cost line name")}}),
            field(&C::owner, {.key = "owner_uid",
                              .required = true,
                              .refersTo = "*",
                              .term = {JW_TERM("jw::Term", "Belongs to")}}),
            field(&C::kind, {.key = "kind", .term = {JW_TERM("jw::Term", "Kind of cost")}}),
            field(&C::enabled, {.key = "enabled", .term = {JW_TERM("jw::Term", "Enabled")}}),
            field(&C::inputs, {.key = "inputs", .term = {JW_TERM("jw::Term", "Inputs")}}),
        };
    }
    friend bool operator==(const CostLine&, const CostLine&) = default;
};

} // namespace jw
