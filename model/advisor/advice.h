// What the advisor answers: each device with its best number, offer and layout, or why there is none.
#pragma once

#include "advisor/advice_request.h"
#include "engine/training/bands.h"
#include "engine/training/layout_search.h"

namespace jw {

/// Why a device is out, or why no more of it are tried. Only the last four are limits of the request besides
/// the number of devices.
enum class AdviceReason {
    None,
    NoPeak,         ///< no such precision, or its peak rate is not known
    InferenceOnly,  ///< the maker does not offer it for training
    NotCovered,     ///< the prediction knows no machine like it
    TooManyDevices, ///< the smallest server has more than allowed
    NoMemory,       ///< the least that a layout needs on a device; what it may need
    NoLayout,       ///< none divides the devices and the batch
    NoOffer,        ///< neither rented out nor priced
    SmallBatch,     ///< of more: a step of adapters has fewer sequences than devices
    ShortRun,       ///< of more: the work would end sooner than the start of the run
    Deadline,
    Budget, ///< the work costs more
    Outlay, ///< what is bought or reserved costs more, as a whole
    Power,
};
inline constexpr std::array<std::string_view, 14> adviceReasonTexts{
    "",         "no_peak",     "inference_only", "not_covered", "too_many_devices", "no_memory", "no_layout",
    "no_offer", "small_batch", "short_run",      "deadline",    "budget",           "outlay",    "power"};
[[nodiscard]] constexpr std::string_view textOf(AdviceReason reason)
{
    return adviceReasonTexts[static_cast<std::size_t>(reason)];
}
/// English with places %1 for the value and %2 for the limit; a translation key of context "jw::Advisor".
[[nodiscard]] std::string_view patternOf(AdviceReason reason);

/// A limit that was missed: the value and what it may be, both counted in `unit`.
struct AdviceLimit {
    AdviceReason reason = AdviceReason::None;
    double value = 0.0, limit = 0.0;
    UnitName unit{};

    /// How far it is missed, as a multiple of it.
    [[nodiscard]] double excess() const { return limit > 0.0 ? value / limit : value; }

    friend bool operator==(const AdviceLimit& a, const AdviceLimit& b)
    {
        return a.reason == b.reason && a.value == b.value && a.limit == b.limit;
    }
};

enum class OfferKind { OnDemand, Reserved1y, Reserved3y, Spot, Purchase };
inline constexpr std::array<std::string_view, 5> offerKindTexts{"on_demand", "reserved_1y", "reserved_3y",
                                                                "spot", "purchase"};
[[nodiscard]] constexpr std::string_view textOf(OfferKind kind)
{
    return offerKindTexts[static_cast<std::size_t>(kind)];
}

/// A way to have the devices. Reserved and bought ones are charged for the hours used: other work fills the
/// rest of their time (assumption). Rents include electricity and the building; what is bought pays for them
/// on top.
struct Offer {
    OfferKind kind = OfferKind::OnDemand;
    const CloudPriceRow* rent = nullptr; ///< nullptr: a purchase
    MoneyRate<> hourly{};                ///< of a device
    MoneyRate<> building{};              ///< around a device that is bought
    Money<> committed{};                 ///< of a device, used or not: its price, or the whole reservation
    PerTime<> interruptions{};           ///< of a device, by the provider
};

/// The work done on an offer.
struct OfferFigures {
    Offer offer;
    Ratio<> goodput{1.0};
    Duration<> work{};             ///< of one run, without its start
    Duration<> time{}, gpuHours{}; ///< of all experiments; on the clock, and of all devices that are paid
    Money<> cost{}, outlay{};      ///< of the work; of all that is bought or reserved, as a whole
    Energy<> energy{};             ///< at the meter
    Carbon<> carbon{};             ///< of the energy, and the share of making the machines
};

/// One device of the catalogue. Points into the catalogue. Figures stand where a layout was found.
struct Advice {
    const AcceleratorRow* device = nullptr;
    const SystemRow* system = nullptr; ///< nullptr: none is known
    Ratio<> count{}, used{};           ///< devices paid for; those that the layout divides
    TrainLayout<double> layout;
    PerTime<> tokenRate{}; ///< of a device that is used, in the step
    Ratio<> mfu{};
    Data<> memory{}, memoryToGive{}; ///< what the layout needs of a device; what it may take
    Power<> power{};                 ///< at the meter, at the peak
    Tier tier = Tier::Direct;
    Band band;                        ///< of time, and of all that grows with it
    bool embodiedKnown = false;       ///< else carbon is of the energy alone
    OfferFigures best;                ///< under the objective
    std::vector<OfferFigures> offers; ///< of this count, the cheapest of each kind, by kind
    std::vector<AdviceLimit> limits;  ///< missed ones, the one that binds first; empty: accepted
    std::vector<AdviceLimit>
        wouldDo;      ///< of a rejected one: limits with the least value that, alone, would do
    AdviceLimit more; ///< why larger numbers are not tried; None: nothing but their limit

    [[nodiscard]] bool accepted() const { return limits.empty(); }
};

/// What the catalogue does not know of a device and the advisor has assumed.
enum class Assumed { Host, Network, ServerPrice };
inline constexpr std::array<std::string_view, 3> assumedTexts{"host_power", "network", "server_price"};
/// All that stands for this number and offer, in order.
[[nodiscard]] std::vector<Assumed> assumedOf(const Advice& advice);
/// An English sentence; a translation key of context "jw::Advisor".
[[nodiscard]] std::string_view sentenceOf(Assumed assumed);

/// The limit of the request that a reason is about, by its key; "" for those about the device itself.
[[nodiscard]] std::string_view limitKeyOf(AdviceReason reason);

/// What keeps the devices out, where it keeps out all.
struct BindingLimit {
    AdviceReason reason = AdviceReason::None;
    std::size_t devices = 0;         ///< that it is the first reason of
    const Advice* closest = nullptr; ///< of these the one that misses it by the least
};

/// The limit of the request that rules out the most devices; where none does, the commonest other reason.
/// Nothing where a device is accepted, or there is none. Points into `all`.
[[nodiscard]] std::optional<BindingLimit> bindingLimit(const std::vector<Advice>& all);

/// A limit of the request that could be set to `limit.value`, the others as they are: `device` would do then.
struct Relaxation {
    AdviceLimit limit; ///< its value rounded up to three figures
    const Advice* device = nullptr;
};

/// Each limit that alone would do, with the device that needs the least of it, the nearest first. Empty where
/// a device is accepted, and where every one misses two limits or fails for what it is. Points into `all`.
[[nodiscard]] std::vector<Relaxation> relaxations(const std::vector<Advice>& all);

} // namespace jw
