// What the advisor answers: each device with its best number, offer and layout, or why there is none.
#pragma once

#include "advisor/advice_request.h"
#include "engine/training/bands.h"
#include "engine/training/layout_search.h"

namespace jw {

/// Why a device is out. Only the last three are limits of the request besides the number of devices.
enum class AdviceReason {
    None,
    NoPeak,         ///< no such precision, or its peak rate is not known
    InferenceOnly,  ///< the maker does not offer it for training
    NotCovered,     ///< the prediction knows no machine like it
    TooManyDevices, ///< the smallest server has more than allowed
    NoMemory,       ///< the least that a layout needs on a device; what it may need
    NoLayout,       ///< none divides the devices and the batch
    NoOffer,        ///< neither rented out nor priced
    Deadline,
    Budget,
    Power,
};
inline constexpr std::array<std::string_view, 11> adviceReasonTexts{
    "",         "no_peak",  "inference_only", "not_covered", "too_many_devices", "no_memory", "no_layout",
    "no_offer", "deadline", "budget",         "power"};
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
/// rest of their time (assumption). Rents include electricity; what is bought pays for it on top.
struct Offer {
    OfferKind kind = OfferKind::OnDemand;
    const CloudPriceRow* rent = nullptr; ///< nullptr: a purchase
    MoneyRate<> hourly{};                ///< of a device
    PerTime<> interruptions{};           ///< of a device, by the provider
};

/// The work done on an offer.
struct OfferFigures {
    Offer offer;
    Ratio<> goodput{1.0};
    Duration<> time{}, gpuHours{}; ///< of all experiments; on the clock, and of all devices that are paid
    Money<> cost{};
    Energy<> energy{}; ///< at the meter
    Carbon<> carbon{}; ///< of the energy, and the share of making the machines
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

    [[nodiscard]] bool accepted() const { return limits.empty(); }
};

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

} // namespace jw
