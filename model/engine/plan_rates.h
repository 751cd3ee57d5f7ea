// The rates of a plan's sites and node groups, and its discount rate: each read once.
#pragma once

#include "engine/group_rates.h"
#include "engine/site_rates.h"

namespace jw {

/// Reads a site or a group when it is first asked for and keeps what it read.
template <class Leaves> class PlanRates final {
    using Real = typename Leaves::Real;

public:
    PlanRates(const PlanIndex& index, Leaves& leaves)
        : m_index(index),
          m_leaves(leaves),
          m_discountRate(read<&PlanSettings::discountRate>(leaves, SettingsRow{index.plan().settings}))
    {
    }

    [[nodiscard]] Ratio<Real> discountRate() const { return m_discountRate; } ///< per year

    /// Errors: those of siteRates.
    [[nodiscard]] Result<SiteRates<Real>> of(const Site& site)
    {
        if (const auto known = m_sites.find(&site); known != m_sites.end())
            return known->second;
        auto rates = siteRates(site, m_index, m_leaves);
        if (rates)
            m_sites.emplace(&site, *rates);
        return rates;
    }

    [[nodiscard]] const GroupRates<Real>& of(const NodeGroup& group)
    {
        if (const auto known = m_groups.find(&group); known != m_groups.end())
            return known->second;
        return m_groups.emplace(&group, groupRates(group, m_index, m_leaves)).first->second;
    }

private:
    /// The settings as a row with a table, so that their leaves have a path.
    struct SettingsRow : PlanSettings {
        static constexpr std::string_view table = "plan";
        explicit SettingsRow(const PlanSettings& settings) : PlanSettings(settings) {}
    };

    const PlanIndex& m_index;
    Leaves& m_leaves;
    Ratio<Real> m_discountRate;
    std::unordered_map<const Site*, SiteRates<Real>> m_sites;
    std::unordered_map<const NodeGroup*, GroupRates<Real>> m_groups;
};

} // namespace jw
