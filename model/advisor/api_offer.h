// Buying tokens from an API against serving them on the plan's machines: at which volume which is cheaper.
#pragma once

#include <cmath>
#include <variant>
#include <vector>

#include "catalogue/catalogue.h"
#include "engine/api_breakeven.h"
#include "engine/plan_totals.h"
#include "engine/serving/service.h"

namespace jw {

/// Prices of a token, in the plan's currency.
struct ApiOffer {
    Money<> input{}, cached{}, output{}; ///< cached: input that the provider still has
};
/// `usdRate` units of the currency are 1 USD.
[[nodiscard]] ApiOffer offerOf(const ApiPriceRow& row, double usdRate);

/// What a service's own machines cost, and what they can do. A token is one of a prompt or an answer.
struct OwnServing {
    MoneyRate<> fixed{};  ///< of a replica: all that the plan pays, what is not used too, over its replicas
    Money<> variable{};   ///< of a token at the plan's load: the electricity that follows the requests
    Money<> planned{};    ///< of a token in the results of the plan
    PerTime<> capacity{}; ///< tokens of a replica within the promise, over the real day, headroom kept
    PerTime<> volume{};   ///< tokens that are asked
    PerTime<> answered{}; ///< of these
    Ratio<> inputShare{}, cachedShare{};
    Ratio<> replicas{1.0}, needed{1.0}; ///< that the plan pays; that its volume takes, its floor kept
    /// With predictions at the fast and the slow end of their bands; without capacity where no replica keeps
    /// the promise there. Empty: nothing is predicted.
    std::vector<OwnServing> ends{};
    /// Of a replica: the electricity that follows its requests, at even steps of its load from none to
    /// `capacity`. Empty: `variable` at any load.
    std::vector<MoneyRate<>> follows{};

    [[nodiscard]] bool answersAll() const { return answered >= volume * (1.0 - 1e-9); }
    /// Of a token, `variable` at another volume, with the replicas of the plan or as many as hold it.
    [[nodiscard]] Money<> variableAt(PerTime<> other) const;
    [[nodiscard]] MoneyRate<> paid() const { return replicas * fixed; }
    [[nodiscard]] PerTime<> held() const { return replicas * capacity; } ///< tokens within the promise
    [[nodiscard]] bool holds() const { return needed <= replicas + 1e-9; }
    /// Of a token, were only the replicas needed paid for.
    [[nodiscard]] Money<> ifOnlyNeeded() const { return needed * fixed / volume + variable; }
};

/// From the results of the workload in a plan, a run or a year alike, with its ends. Errors: Inconsistent
/// under "inputs.requests_per_s", nothing is asked or no replica keeps the promise; MissingField under
/// "workload", the results have none of that uid.
[[nodiscard]] Result<OwnServing> ownServing(const ServiceQuestion& question,
                                            const PlanResults<double>& results, std::string_view workload);

/// P10 and P90.
template <class Amount> struct Ends {
    Amount low{}, high{};

    [[nodiscard]] bool isBand() const { return low < high; }
};
/// Of a token in the results of the plan; both that of the plan where nothing is predicted.
[[nodiscard]] Ends<Money<>> plannedEnds(const OwnServing& own);

/// API prices in their order, those of a service's model first.
struct ApiPrices {
    std::vector<const ApiPriceRow*> rows;
    std::size_t ofModel = 0; ///< so many of the first rows are of the model, the cheapest before dearer ones

    [[nodiscard]] bool isOfModel(std::size_t at) const { return at < ofModel; }
    /// Of how many offers of the model the row is the cheapest; 0: it is not.
    [[nodiscard]] std::size_t cheapestOf(std::size_t at) const { return at == 0 ? ofModel : 0; }
};
/// All of the catalogue: those of this model (an id or a name) first, by what they cost for this service's
/// input and output; then the others, the newest first. Other models are another quality, which no price
/// says.
[[nodiscard]] ApiPrices apiPricesFor(std::string_view model, const OwnServing& own,
                                     const Catalogue& catalogue);

enum class ApiVerdict {
    Never,    ///< own serving is never cheaper
    Api,      ///< cheaper at this volume; own serving pays from the break-even on
    Step,     ///< above the break-even, but each further replica makes own serving dearer again for a while:
              ///< just now the API is cheaper
    Own,      ///< cheaper at this volume, not yet above every further step
    Always,   ///< cheaper at this volume and any larger one
    Undecided ///< the API price lies between P10 and P90 of own serving, or above P10 where there is no P90
};
/// English, said of a service that does not hold its volume. A translation key of context "jw::Advisor".
[[nodiscard]] std::string_view notHeldText();

struct ApiComparison {
    Money<> api{}, own{};          ///< of a token at the volume; own as the plan pays it
    Money<> held{};                ///< own, but with further replicas where the plan's do not hold the volume
    PerTime<> breakeven{}, safe{}; ///< NaN: none
    PerTime<> full{};              ///< that the machines of the plan hold
    /// From which own serving pays with a further replica; where paysInSteps().
    PerTime<> again{};
    Ends<Money<>> heldEnds{};        ///< endless where no number of replicas keeps the promise
    Ends<PerTime<>> breakevenEnds{}; ///< NaN: none there
    ApiVerdict verdict = ApiVerdict::Never;

    /// At the slow end of the band the service cannot keep its promise: own serving has no P90.
    [[nodiscard]] bool isOpen() const { return std::isinf(heldEnds.high.base()); }
    /// Does it pay from the break-even to full machines alone, and then again with further replicas?
    [[nodiscard]] bool paysInSteps() const { return !(safe <= breakeven * (1.0 + 1e-9)); }
    /// Rent alone costs the same at both ends of the band, which then moves the break-even alone.
    [[nodiscard]] bool hasBreakevenBand() const
    {
        return breakevenEnds.isBand() ||
               std::isnan(breakevenEnds.low.base()) != std::isnan(breakevenEnds.high.base());
    }
};
/// The electricity that the inputs of `api_breakeven` count: of a token at the volume asked, for the prices
/// of a token, or at the break-even, for that and for the safe volume.
enum class ElectricityAt { Volume, Breakeven };
[[nodiscard]] ApiBreakeven::In<double> breakevenInputs(const OwnServing& own, const ApiOffer& offer,
                                                       ElectricityAt at);

/// Break-even and safe volume count from the replicas that the plan pays, with the electricity of a token as
/// it is at the break-even: they do not move with the volume that is asked.
[[nodiscard]] ApiComparison buyOrServe(const OwnServing& own, const ApiOffer& offer);

struct ApiSentence {
    std::string_view pattern; ///< English, a translation key of context "jw::Advisor"
    std::vector<std::variant<Money<>, PerTime<>>> amounts; ///< %1 and on: prices of a token, volumes
};
/// Which is cheaper at the volume, from which volumes on own serving pays, and what holds at P10 and P90.
[[nodiscard]] std::vector<ApiSentence> sentencesOf(const OwnServing& own, const ApiComparison& comparison);

/// Cost of a month at a volume; own with the replicas of the plan, and with further ones beyond what they
/// hold.
struct MonthlyCost {
    Money<> api{}, own{};
    Ends<Money<>> ends{}; ///< of own; endless where no number of replicas keeps the promise
};
[[nodiscard]] MonthlyCost monthlyCost(const OwnServing& own, const ApiOffer& offer, PerTime<> volume);

} // namespace jw
