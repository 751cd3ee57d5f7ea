// Owning the GPUs of a node group against renting as many: what a used GPU-hour costs, and where the two
// meet.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "domain/plan.h"
#include "units/result.h"
#include "units/units.h"

namespace jw {

enum class RentKind { OnDemand, Reserved, Spot };
inline constexpr std::array<std::string_view, 3> rentKindTexts{"on_demand", "reserved", "spot"};

/// One way to rent a GPU, in the plan's currency.
struct Rent {
    RentKind kind = RentKind::OnDemand;
    MoneyRate<> rate{};    ///< of a GPU and hour
    Ratio<> useful{1.0};   ///< spot: share of the paid hours whose work is not lost
    std::int64_t term = 0; ///< reserved: the years it binds, 0 where nobody says

    friend bool operator==(const Rent&, const Rent&) = default;
};

/// What a GPU costs who owns it, at the prices of today: yearly changes of tariffs and cost lines are left
/// out, as rents have none either. Money is per GPU.
struct OwnedGpu {
    Money<> price{}, salvage{}; ///< paid at the start, with one-off cost lines; fetched at the end
    MoneyRate<> standing{};     ///< used or not: maintenance, idle power, demand charge, cost lines
    MoneyRate<> used{};         ///< more in a used hour: power above idle, cost lines by GPU-hour and kWh
    Ratio<> rate{};             ///< discount rate of the plan, per year
};

/// A GPU of the group (a uid) in a resolved plan, as if the group were all owned; a year in which the GPUs
/// are never used, and one in which they always are, by the formulas of a plan's rows. A used hour draws the
/// power of the group's utilization, any other hour idle power. Cost lines: all of the group; of its fleet,
/// its site and the plan those that are paid by the GPU, kW, GPU-hour or kWh. Errors: UnknownName;
/// MissingField naming price_per_node; MustBePositive naming nodes or accel_per_node; those of a tariff and
/// of a line's inputs.
[[nodiscard]] Result<OwnedGpu> ownedGpu(const Plan& plan, std::string_view group);

/// The share of paid spot hours that the group counts as useful; 1 unless it says.
[[nodiscard]] Ratio<> usefulSpot(const NodeGroup& group);

/// The group's own rents where it is rented or mixed. Not of colocation: its power is paid beside the rent.
/// Errors: UnknownName; MissingField naming rent_per_gpu_hour.
[[nodiscard]] Result<std::vector<Rent>> plannedRents(const Plan& plan, std::string_view group);

/// Of a GPU that is kept so long: its price less salvage spread over that time with interest (capital
/// recovery, NREL/TP-462-5173), and what stands. The salvage is the group's, however long it is kept.
[[nodiscard]] MoneyRate<> fixedCost(const OwnedGpu& own, Duration<> kept);

/// Cost of a used GPU-hour. `utilization` in (0, 1] is the share of the hours in which the GPU is used.
[[nodiscard]] MoneyRate<> usedHourCost(const OwnedGpu& own, Ratio<> utilization, Duration<> kept);
/// Of cloud_mix: reserved GPUs are paid used or not, spot also for the work that it loses.
[[nodiscard]] MoneyRate<> usedHourCost(const Rent& rent, Ratio<> utilization);

/// Utilizations at which owning is cheaper: above `from` and below `to`.
struct UtilizationRange {
    Ratio<> from{0.0}, to{1.0};
};

/// Where owning for so long is cheaper than the rent: from breakeven_utilization on; against a reservation,
/// which idles for nothing, up to some utilization. None where renting is never dearer.
[[nodiscard]] std::optional<UtilizationRange> ownCheaper(const OwnedGpu& own, Duration<> kept,
                                                         const Rent& rent);

/// The utilization at which both cost the same, within (0, 1]; none where they never do.
[[nodiscard]] std::optional<Ratio<>> breakevenUtilization(const OwnedGpu& own, Duration<> kept,
                                                          const Rent& rent);

/// How long a GPU must be kept until owning it is cheaper: as breakeven_months of the price less salvage,
/// with interest. None where the rent saves too little.
[[nodiscard]] std::optional<Duration<>> breakevenTime(const OwnedGpu& own, Ratio<> utilization,
                                                      const Rent& rent);

/// All that is paid for a GPU until `kept`, at its worth today; of an own one less its salvage then. The two
/// meet at breakevenTime().
[[nodiscard]] Money<> paidUntil(const OwnedGpu& own, Ratio<> utilization, Duration<> kept);
/// `rate`: discount rate, per year.
[[nodiscard]] Money<> paidUntil(const Rent& rent, Ratio<> utilization, Duration<> kept, Ratio<> rate);

} // namespace jw
