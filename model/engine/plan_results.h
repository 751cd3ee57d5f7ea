// From a plan to results: energy, money, carbon and water of every workload, site and year, in one scenario.
#pragma once

#include <array>
#include <memory>
#include <span>

#include "domain/plan.h"
#include "engine/plan_totals.h"
#include "readings/trace.h"

namespace jw {

/// Evaluates a resolved plan (see resolve()); D0 of the engine's definitions. Rows are summed in plan order,
/// so results repeat to the last bit. With predicted runs the plan is evaluated again at both ends of their
/// bands, so that what does not follow from them keeps its value. Errors name the plan's field: inputs that
/// miss, a run without machines, groups of unequal accelerators in one training run, more batch work than
/// machines, a tariff with gaps.
[[nodiscard]] Result<PlanResults<double>> planResults(const Plan& plan);

/// The same without the ends of the bands; as predicted but for workloads whose slowness is drawn.
[[nodiscard]] Result<PlanResults<double>> middleResults(const Plan& plan,
                                                        std::span<const Slowness> drawn = {});

/// The least sure tier of all workloads; Direct where nothing is predicted.
[[nodiscard]] Tier tierOf(const PlanResults<double>& results);

/// The result of a workload, or nullptr.
[[nodiscard]] const WorkloadResult<double>* findWorkload(const PlanResults<double>& results,
                                                         std::string_view uid);

/// The same numbers with their formulas.
struct TracedPlan {
    std::unique_ptr<Trace> trace; ///< results point here
    PlanResults<Traced> results;
};
/// Slowness that is drawn is an input like fields of the plan: "workloads/run/prediction".
[[nodiscard]] Result<TracedPlan> tracePlan(const Plan& plan, std::span<const Slowness> drawn = {});

/// One number of a result: its path ("workloads/chat/energy_kwh", "total/cost_usd"), its field and the number
/// in base units. NaN: does not exist.
template <class Real> struct ResultCell {
    std::string path;
    const FieldInfo* field = nullptr;
    Real base{};
    bool atLeast = false; ///< isLowerBound()
};

/// What a request takes and costs, by the keys of WorkloadFigures, in the order in which it is told.
inline constexpr std::array<std::string_view, 6> requestKeys{"wh_per_query",        "cents_per_query",
                                                             "usd_per_mtok_output", "usd_per_mtok",
                                                             "g_co2e_per_query",    "ml_per_query"};

/// The field ttft_ms, by the name that its percentile gives it: "Time to first token, 95th percentile". Of a
/// percentile that is not usual, and of 0, the name tells of none.
[[nodiscard]] const FieldInfo& firstTokenField(double percentile);

/// Is there a number other than 0 among these? NaN: does not exist.
[[nodiscard]] bool hasFigure(std::span<const double> bases);

/// Every number of a result, in the order of the plan: workloads, sites, groups
/// with power supplies, once, per_year, total. With a prefix ("workloads/chat/") those below it only.
template <class Real>
[[nodiscard]] std::vector<ResultCell<Real>> resultCells(const PlanResults<Real>& results,
                                                        std::string_view prefix = {});
extern template std::vector<ResultCell<double>> resultCells(const PlanResults<double>&, std::string_view);
extern template std::vector<ResultCell<Traced>> resultCells(const PlanResults<Traced>&, std::string_view);

/// The same for each plan year: "years/2026/cost_usd".
template <class Real>
[[nodiscard]] std::vector<ResultCell<Real>> yearCells(const PlanResults<Real>& results,
                                                      std::int64_t startYear);
extern template std::vector<ResultCell<double>> yearCells(const PlanResults<double>&, std::int64_t);
extern template std::vector<ResultCell<Traced>> yearCells(const PlanResults<Traced>&, std::int64_t);

/// The totals whose cells begin with `prefix` ("total/", "workloads/chat/"), or nullptr.
[[nodiscard]] const Totals<double>* totalsAt(const PlanResults<double>& results, std::string_view prefix);

/// Cost from the start of the plan to the end of each year, beginning with nothing: one more than years.
[[nodiscard]] std::vector<Money<>> cumulativeCost(const PlanResults<double>& results);

/// The fields of figures that stand only in totals: npv_cost_usd, average_kw.
struct PlanFigureTerms {
    static const FieldInfo& npv();
    static const FieldInfo& average();
};

} // namespace jw
