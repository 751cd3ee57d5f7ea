// What belongs to what in a plan: its rows by uid, machines by workload, tariffs by site.
#pragma once

#include <unordered_map>
#include <unordered_set>

#include "domain/plan.h"
#include "units/result.h"

namespace jw {

inline constexpr std::string_view purchaseField = "price_per_node"; ///< of a node group

/// Of a plan that outlives it and does not change. Everything asked for by uid is nullptr where the plan has
/// no such row.
class PlanIndex final {
public:
    explicit PlanIndex(const Plan& plan);

    [[nodiscard]] const Plan& plan() const { return m_plan; }
    [[nodiscard]] const Site* site(std::string_view uid) const;
    [[nodiscard]] const NodeGroup* group(std::string_view uid) const;
    [[nodiscard]] const Accelerator* accelerator(std::string_view uid) const;
    [[nodiscard]] const Fleet* fleetOf(const NodeGroup& group) const;
    [[nodiscard]] const Accelerator* acceleratorOf(const NodeGroup& group) const;
    [[nodiscard]] const Tariff* tariffOf(const Site& site) const; ///< the enabled one

    /// The site where a group stands, or nullptr when the group, its fleet or its site is left out.
    [[nodiscard]] const Site* siteOf(const NodeGroup& group) const;

    /// Enabled assignments of a workload to groups that stand somewhere, in plan order.
    [[nodiscard]] std::span<const Assignment* const> assignedTo(const Workload& workload) const;

    /// Work without any machines of a fleet has power of its own. Machines that are all left out are still
    /// machines.
    [[nodiscard]] bool hasMachines(const Workload& workload) const;

    /// The plan year a workload starts in, 0 for the first; within the plan's years.
    [[nodiscard]] int yearOf(const Workload& workload) const;

    /// Did anybody say what a node of the group costs? A 0 that somebody entered is a price, the 0 that a new
    /// group begins with is none.
    [[nodiscard]] bool isPriceEntered(const NodeGroup& group) const;

    /// Is the owner of a cost line the plan as a whole?
    [[nodiscard]] bool isPlan(std::string_view owner) const;

private:
    template <class T> using ByUid = std::unordered_map<std::string_view, const T*>;

    const Plan& m_plan;
    ByUid<Site> m_sites;
    ByUid<Fleet> m_fleets;
    ByUid<NodeGroup> m_groups;
    ByUid<Accelerator> m_accelerators;
    ByUid<Tariff> m_tariffs;                                                         ///< by site
    std::unordered_map<std::string_view, std::vector<const Assignment*>> m_assigned; ///< by workload
    std::unordered_set<std::string_view> m_priced; ///< groups with a note or override of their price
};

/// The error of a row's field, under the field's path ("workloads/chat/inputs/users").
[[nodiscard]] tl::unexpected<Error> refuse(const Plan& plan, std::string_view table, std::string_view uid,
                                           std::string_view field, Error error);
template <class Row>
[[nodiscard]] tl::unexpected<Error> refuse(const PlanIndex& index, const Row& row, std::string_view field,
                                           Error error)
{
    return refuse(index.plan(), Row::table, row.uid, field, std::move(error));
}

} // namespace jw
