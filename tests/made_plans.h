// Plans made for tests of files: one that leaves no field at its default, one that is large.
#pragma once

#include <algorithm>

#include "domain/tables.h"
#include "sample_plan.h"

namespace jw::test {

/// The values of a row that nobody touched.
inline Value untouchedRow(const TableInfo& table)
{
    Value row;
    if (table.name == "plan")
        row = toValue(PlanSettings{});
    const auto of = [&](auto member) {
        using T = typename std::remove_cvref_t<decltype(std::declval<Plan>().*member)>::Vector::value_type;
        if (T::table == table.name)
            row = toValue(T{});
    };
    std::apply([&](auto... member) { (of(member), ...); }, planTables);
    return row;
}

/// True if no row of the table has another value than the default there.
inline bool isUntouched(const Plan& plan, const TableInfo& table, const FieldInfo& info)
{
    const Value row = untouchedRow(table);
    for (std::size_t at = 0; at < table.size(plan); ++at)
        if (!(info.get(table.row(plan, at)) == *row.find(info.key)))
            return false;
    return true;
}

/// Some value that is no default, within the bounds.
inline Value someValue(const Plan& plan, const FieldInfo& info)
{
    switch (info.kind) {
    case FieldKind::Number: return std::clamp(0.3, info.lower, info.upper);
    case FieldKind::Whole: return info.lower + 1;
    case FieldKind::YesNo: return false;
    case FieldKind::Choice: return std::string(info.choices.back());
    case FieldKind::Date: return "2027-03-01";
    case FieldKind::Text: return info.upper < 20 ? "EUR" : "d\u00e9j\u00e0 \"vu\" / \\ 100 %";
    case FieldKind::Reference: return findTable(info.refersTo)->rowId(findTable(info.refersTo)->row(plan, 0));
    case FieldKind::List: return Items{};
    case FieldKind::Record: break;
    }
    Members members;
    for (const FieldInfo& inner : info.inner ? info.inner() : std::span<const FieldInfo>{})
        members.emplace(inner.key, someValue(plan, inner));
    return members;
}

/// The sample plan with every field of every table at another value than its default in some row.
inline Plan fullPlan()
{
    Plan plan = samplePlan();
    plan.accelerators.edit()[0].tdp.value = 650;
    plan.workloads.add(
        {.uid = "chat",
         .name = "chat",
         .kind = WorkloadKind::PerQuery,
         .site = "oslo",
         .inputs = {{{"users", 1e9}, {"queries_per_user_day", 100.0}, {"wh_per_query", 2.0}}}});
    plan.servingSets.add({.uid = "set", .name = "own", .points = {{8, 1024, 512, 16}}});
    plan.uncertainties.add({.entity = "ashburn",
                            .field = "pue",
                            .dist = Spread::Discrete,
                            .a = 1.2,
                            .b = 1.4,
                            .points = {{1.2, 3}, {1.4, 1}}});
    for (const TableInfo& table : tables())
        for (const FieldInfo& info : table.fields)
            if (isUntouched(plan, table, info) || info.key == "peak")
                (void)info.set(table.edit(plan, 0), someValue(plan, info), "");
    return plan;
}

/// `groups` node groups in ten fleets at five sites with an assignment and a source each, and `scenarios`
/// scenarios of ten overrides.
inline Plan largePlan(std::size_t groups = 1000, std::size_t scenarios = 100)
{
    const auto name = [](const char* what, std::size_t i) { return what + std::to_string(i); };
    Plan plan = samplePlan();
    for (std::size_t i = 0; i < 5; ++i)
        plan.sites.add({.uid = name("site-", i), .name = name("Site ", i)});
    for (std::size_t i = 0; i < 10; ++i)
        plan.fleets.add({.uid = name("fleet-", i), .name = name("Fleet ", i), .site = name("site-", i % 5)});
    for (std::size_t i = 0; i < groups / 5; ++i)
        plan.workloads.add({.uid = name("work-", i), .name = name("Work ", i)});
    for (std::size_t i = 0; i < groups; ++i) {
        NodeGroup group{.uid = name("group-", i), .fleet = name("fleet-", i % 10), .name = name("Group ", i)};
        group.accelerator = "h100";
        group.nodes = static_cast<std::int64_t>(i % 100);
        group.utilization.value = 1.0 / static_cast<double>(i + 2);
        plan.groups.add(std::move(group));
        plan.assignments.add({.uid = name("job-", i),
                              .workload = name("work-", i % (groups / 5)),
                              .group = name("group-", i)});
        plan.provenance.add({.entity = name("group-", i), .field = "utilization", .source = "src"});
    }
    for (std::size_t i = 0; i < scenarios; ++i) {
        plan.scenarios.add({.uid = name("scenario-", i), .name = name("Scenario ", i)});
        for (std::size_t k = 0; k < 10; ++k)
            plan.overrides.add({.scenario = name("scenario-", i),
                                .entity = name("group-", (i + 13 * k) % groups),
                                .field = "utilization",
                                .number = 0.5});
    }
    return plan;
}

} // namespace jw::test
