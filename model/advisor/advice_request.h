// What hardware is asked for: the training work, what to rank by, hard limits, and the place.
#pragma once

#include "catalogue/catalogue.h"
#include "domain/architecture.h"
#include "domain/parallel_layout.h"
#include "domain/plan.h"
#include "engine/field_specs.h"
#include "engine/training/step_inputs.h"

namespace jw {

enum class Objective { Cost, Time, Energy, Carbon };
inline constexpr std::array<std::string_view, 4> objectiveTexts{"cost", "time", "energy", "carbon"};
constexpr std::span<const std::string_view> choicesOf(Objective) { return objectiveTexts; }

/// Limits that are not given bind nothing, but never more than 16,384 devices are tried.
struct AdviceRequest {
    Architecture<> architecture;
    Ratio<> tokens{}, seq{};
    std::optional<Ratio<>> globalBatch;
    TrainPrecision precision = TrainPrecision::Bf16;
    TrainMethod method = TrainMethod::Full;
    Ratio<> adapterRank{16.0}, experimentOverhead{1.0};
    Objective objective = Objective::Cost;
    std::optional<Duration<>> deadline;
    std::optional<Money<>> budget;
    std::optional<Power<>> power; ///< at the meter
    std::optional<Ratio<>> mostDevices;
    std::string region = "world";
    std::optional<EnergyPrice<>> price; ///< in place of the region's, as the next two
    std::optional<CarbonIntensity<>> carbon;
    std::optional<Ratio<>> pue;

    /// What is trained. Work of another kind would stand beside it.
    static constexpr auto work()
    {
        using R = AdviceRequest;
        using namespace spec;
        return std::tuple{
            field(&R::architecture,
                  {.key = "arch", .required = true, .term = {JW_TERM("jw::Term", "Architecture")}}),
            field(&R::tokens, unit::number,
                  {.key = "tokens",
                   .upper = 1e18,
                   .positive = true,
                   .required = true,
                   .term = {JW_TERM("jw::Term", "Tokens")}}),
            field(&R::seq, unit::number,
                  {.key = "seq",
                   .lower = 1,
                   .upper = 1e8,
                   .required = true,
                   .whole = true,
                   .term = {JW_TERM("jw::Term", "Sequence length")}}),
            field(&R::globalBatch, unit::number,
                  {.key = "gbs",
                   .lower = 1,
                   .upper = 1e9,
                   .whole = true,
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "Global batch"),
                            JW_TERM("jw::Term",
                                    "assumption: 4 Mi tokens, 16 Mi beyond 4,096 devices; 128 sequences "
                                    "for adapters")},
                   .doc = JW_TERM("jw::Term", "sequences")}),
            field(&R::precision,
                  {.key = "precision",
                   .term = {JW_TERM("jw::Term", "Precision"), JW_TERM("jw::Term", "assumption: BF16")}}),
            field(&R::method, any("method", {JW_TERM("jw::Term", "Weights trained")})),
            field(&R::adapterRank, unit::number,
                  {.key = "lora_rank",
                   .upper = 1e5,
                   .positive = true,
                   .place = Place::More,
                   .term = term::adapterRank,
                   .usedWhen = {{{"method", "lora|qlora"}}}}),
            field(&R::experimentOverhead, unit::number,
                  {.key = "experiment_overhead",
                   .lower = 1,
                   .upper = 100,
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "Experiment overhead"),
                            JW_TERM("jw::Term",
                                    "assumption: the final run only; 2 to 3 is usual for a new model")}}),
        };
    }
    static constexpr auto limits()
    {
        using R = AdviceRequest;
        using namespace spec;
        return std::tuple{
            field(&R::objective, any("objective", {JW_TERM("jw::Term", "Rank by")})),
            field(&R::deadline, unit::days,
                  {.key = "deadline_days",
                   .upper = 1e5,
                   .positive = true,
                   .term = {JW_TERM("jw::Term", "Longest time")}}),
            field(&R::budget, unit::dollars,
                  {.key = "budget_usd",
                   .upper = 1e15,
                   .positive = true,
                   .term = {JW_TERM("jw::Term", "Budget")}}),
            field(&R::power, unit::kilowatts,
                  {.key = "power_kw",
                   .upper = 1e9,
                   .positive = true,
                   .term = {JW_TERM("jw::Term", "Most power")},
                   .doc = JW_TERM("jw::Term", "at the meter, all machines at their peak")}),
            field(&R::mostDevices, unit::number,
                  {.key = "most_devices",
                   .lower = 1,
                   .upper = 1e7,
                   .whole = true,
                   .term = {JW_TERM("jw::Term", "Most devices")}}),
        };
    }
    static constexpr auto place()
    {
        using R = AdviceRequest;
        const auto more = [](FieldSpec s, std::string_view doc) {
            s.place = Place::More;
            s.doc = doc;
            return s;
        };
        constexpr std::string_view empty = JW_TERM("jw::Term", "empty = the region's");
        return std::tuple{
            field(&R::region, {.key = "region",
                               .upper = 200,
                               .refersTo = "regions",
                               .term = {JW_TERM("jw::Term", "Region"),
                                        JW_TERM("jw::Term", "assumption: the world's average")}}),
            field(&R::price, unit::dollarsPerKWh, more(spec::price, empty)),
            field(&R::carbon, unit::gramsPerKWh, more(spec::grid, empty)),
            field(&R::pue, unit::number, more(spec::pue, empty)),
        };
    }
    static constexpr auto fields() { return std::tuple_cat(work(), limits(), place()); }
    friend bool operator==(const AdviceRequest&, const AdviceRequest&) = default;
};

/// Sequences of a step: as given, else a power of two of them up to 4 Mi tokens, 16 Mi beyond 4,096
/// devices; 128 for adapters (assumptions).
[[nodiscard]] Ratio<> globalBatchOf(const AdviceRequest& request, Ratio<> devices);

/// Of a run that has no other: an assumption; published runs of large models took 15 to 118 days.
inline constexpr Duration<> usualDeadline = 365.0 * day;

/// Limits that stand until others are given or they are taken away: usualDeadline, without which the fewest
/// devices would often be the cheapest, for decades.
[[nodiscard]] Members usualLimits();

/// The devices that are tried at most.
[[nodiscard]] Ratio<> mostDevicesOf(const AdviceRequest& request);

/// A request for this model: its shape, and sequences of its context, at most 8,192 tokens (assumption).
/// Errors: those of architectureOf(); tokens are still to be given.
[[nodiscard]] Result<AdviceRequest> requestFor(const ModelRow& model);

/// What a plan's training run says of its work, by the keys of a request, with the region of its site and the
/// days from its start to its deadline; what it does not say is left out.
[[nodiscard]] Members workOf(const Plan& resolved, const Workload& run);

/// The catalogue's region where the machines of a workload stand, or the workload itself; "" where nobody
/// says.
[[nodiscard]] std::string regionOf(const Plan& resolved, const Workload& workload);

/// What energy costs and emits where the machines stand.
struct AdviceSite {
    EnergyPrice<> price{};
    CarbonIntensity<> carbon{};
    Ratio<> pue{1.0};
};

/// What the plan says of the site where the machines of a workload stand, in USD; nothing where nobody says.
[[nodiscard]] std::optional<AdviceSite> plannedSite(const Plan& resolved, const Workload& workload);

/// The region's figures, and over them those given. Errors: UnknownName, no such region.
[[nodiscard]] Result<AdviceSite> siteOf(const AdviceRequest& request, const Catalogue& catalogue);

/// The site that a plan has, else the region's figures. Errors: UnknownName, no such region.
[[nodiscard]] Result<AdviceSite> siteOr(const std::optional<AdviceSite>& planned, std::string_view region,
                                        const Catalogue& catalogue);

} // namespace jw
