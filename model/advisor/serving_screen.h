// A screening of the catalogue for serving a model: what bounds it, no prediction of how fast it is.
#pragma once

#include "advisor/offers.h"
#include "domain/serving.h"

namespace jw {

enum class ServingPrecision { Fp8, Int8, Bf16, Fp4, Int4 };
inline constexpr std::array<std::string_view, 5> servingPrecisionTexts{"fp8", "int8", "bf16", "fp4", "int4"};
constexpr std::span<const std::string_view> choicesOf(ServingPrecision) { return servingPrecisionTexts; }
constexpr std::string_view textOf(ServingPrecision p)
{
    return servingPrecisionTexts[static_cast<std::size_t>(p)];
}

/// INT8 is served like FP8.
[[nodiscard]] ServePrecision servedAs(ServingPrecision precision);
[[nodiscard]] ServingPrecision screenedAs(ServePrecision precision);

/// Reading the weights bounds the writing of an answer, operations bound the reading of a prompt.
enum class ScreenOrder { BandwidthPerDollar, OperationsPerDollar, OperationsPerWatt };
inline constexpr std::array<std::string_view, 3> screenOrderTexts{
    "bandwidth_per_dollar", "operations_per_dollar", "operations_per_watt"};
constexpr std::span<const std::string_view> choicesOf(ScreenOrder) { return screenOrderTexts; }

struct ScreenRequest {
    Architecture<> architecture;
    ServingPrecision precision = ServingPrecision::Fp8;
    ScreenOrder order = ScreenOrder::BandwidthPerDollar;
    std::string region = "world";
    Ratio<> tokensIn{1000.0}, tokensOut{500.0}; ///< of a request; only predictions count them

    static constexpr auto fields()
    {
        using R = ScreenRequest;
        using namespace spec;
        return std::tuple{
            field(&R::architecture,
                  {.key = "arch", .required = true, .term = {JW_TERM("jw::Term", "Architecture")}}),
            field(&R::precision, any("serving_precision", {JW_TERM("jw::Term", "Precision")})),
            field(&R::order, any("order", {JW_TERM("jw::Term", "Rank by")})),
            field(&R::region, {.key = "region",
                               .upper = 200,
                               .refersTo = "regions",
                               .term = {JW_TERM("jw::Term", "Region"),
                                        JW_TERM("jw::Term", "assumption: the world's average")}}),
            field(&R::tokensIn, unit::number,
                  {.key = "tokens_in",
                   .lower = 1,
                   .upper = 1e7,
                   .term = {JW_TERM("jw::Term", "Tokens in"), JW_TERM("jw::Term", "assumption: 1,000")}}),
            field(&R::tokensOut, unit::number,
                  {.key = "tokens_out",
                   .lower = 1,
                   .upper = 1e7,
                   .term = {JW_TERM("jw::Term", "Tokens out"), JW_TERM("jw::Term", "assumption: 500")}}),
        };
    }
    friend bool operator==(const ScreenRequest&, const ScreenRequest&) = default;
};

/// Why a device is out.
enum class ScreenReason { None, NoRate, NoMemory, NoOffer };
inline constexpr std::array<std::string_view, 4> screenReasonTexts{"", "no_rate", "no_memory", "no_offer"};
/// English with places %1 for the weights and %2 for the memory; a translation key of context "jw::Advisor".
[[nodiscard]] std::string_view patternOf(ScreenReason reason);

/// Devices of one kind, at most a server of them, whose memory holds the weights. Points into the
/// catalogue. All figures are of tier C: of data sheets alone, without the cache of keys and values, batches,
/// links and software.
struct Screened {
    const AcceleratorRow* device = nullptr;
    const SystemRow* system = nullptr; ///< nullptr: none is known, its host is assumed
    ScreenReason reason = ScreenReason::None;
    ServingPrecision precision = ServingPrecision::Fp8; ///< of the weights
    Ratio<> needed{}, count{};  ///< devices that hold the weights; the fewest of them that can be had
    Data<> weights{}, memory{}; ///< what the model takes; what the devices to be had have to give
    Offer offer;                ///< the cheapest but spot
    MoneyRate<> hourly{};       ///< of a device, with the electricity and building of what is bought
    Power<> power{};            ///< of a device and its share of the server, at the peak, before PUE
    DataRate<> bandwidth{};     ///< of a device
    WorkRate<> rate{};          ///< of a device; 4-bit weights without units for them are computed in BF16
    PerTime<> mostTokens{};     ///< no single answer is written faster on the devices that are needed: every
                                ///< token reads the active weights

    [[nodiscard]] bool accepted() const { return reason == ScreenReason::None; }

    [[nodiscard]] auto bandwidthPerDollar() const { return bandwidth / hourly; } ///< bounds writing answers
    [[nodiscard]] auto ratePerDollar() const { return rate / hourly; }           ///< bounds reading prompts
    [[nodiscard]] auto ratePerPower() const { return rate / power; }
};

/// What is ranked by, in base units; more is better. 0 of a rejected one.
[[nodiscard]] double scoreOf(const Screened& screened, ScreenOrder order);

/// Every accelerator once: accepted ones by the order, then the rejected ones by reason. `at` stands in place
/// of the region's figures. What is bought draws its peak power. Errors: those of
/// checkArchitecture() under "arch" and checkContext() at the longer of the lengths; UnknownName, no such
/// region.
[[nodiscard]] Result<std::vector<Screened>> screenForServing(const ScreenRequest& request,
                                                             const Catalogue& catalogue,
                                                             const std::optional<AdviceSite>& at = {});

} // namespace jw
