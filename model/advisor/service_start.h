// How a service begins: a model of the catalogue on machines that keep its promise, as many as its load
// needs.
#pragma once

#include "catalogue/insert_copies.h"
#include "domain/plan.h"
#include "domain/serving.h"

namespace jw {

/// What a planner says to begin with. Rows of the catalogue by their id; the rest follows.
struct ServiceStart {
    std::string model = "llama3.1-70b", machines = "system:dgx-h100";
    Measure<unit::perSecond> requests{10.0};
    Ratio<> tokensIn{1024.0}, tokensOut{1024.0};
    ServePrecision precision = ServePrecision::Fp8;
    ServeEngine engine = ServeEngine::Vllm;
    Measure<unit::milliseconds> ttft{2000.0}, tpot{100.0};
    std::string day = "chat-regional-smooth"; ///< empty: all hours alike
    std::optional<Ratio<>> nodes, tp;         ///< not given: as beginService() finds
    std::string region = "usa";

    static constexpr auto row(std::string ServiceStart::*member, std::string_view key, std::string_view table,
                              Term term, bool required = true)
    {
        return field(member,
                     {.key = key, .upper = 200, .required = required, .refersTo = table, .term = term});
    }
    static constexpr auto whole(std::optional<Ratio<>> ServiceStart::*member, std::string_view key,
                                double most, Term term)
    {
        return field(member, unit::number,
                     {.key = key, .lower = 1, .upper = most, .whole = true, .term = term});
    }
    static constexpr auto work()
    {
        using S = ServiceStart;
        const auto tokens = [](auto member, std::string_view key, std::string_view name) {
            return field(member, unit::number,
                         {.key = key,
                          .upper = 1e7,
                          .positive = true,
                          .term = {name, JW_TERM("jw::Term", "assumption: a chat as in InferenceX "
                                                             "benchmarks, SemiAnalysis, 2025")}});
        };
        const auto within = [](auto member, std::string_view key, std::string_view name) {
            return field(member, {.key = key,
                                  .upper = 1e7,
                                  .positive = true,
                                  .term = {name, JW_TERM("jw::Term", "assumption")}});
        };
        return std::tuple{
            row(&S::model, "model", "models", {JW_TERM("jw::Term", "Model")}),
            field(&S::requests, {.key = "requests",
                                 .upper = 1e9,
                                 .positive = true,
                                 .term = {JW_TERM("jw::Term", "Requests"), JW_TERM("jw::Term", "assumption")},
                                 .doc = JW_TERM("jw::Term", "mean over the day; 200M/day is understood")}),
            tokens(&S::tokensIn, "tokens_in", JW_TERM("jw::Term", "Tokens in")),
            tokens(&S::tokensOut, "tokens_out", JW_TERM("jw::Term", "Tokens out")),
            within(&S::ttft, "ttft", JW_TERM("jw::Term", "First token within")),
            within(&S::tpot, "tpot", JW_TERM("jw::Term", "Then a token every")),
            row(&S::day, "day", "load_profiles",
                {JW_TERM("jw::Term", "Day"), JW_TERM("jw::Term", "assumption")}, false),
        };
    }
    static constexpr auto fields()
    {
        using S = ServiceStart;
        return std::tuple_cat(
            work(),
            std::tuple{
                row(&S::machines, "machines", "systems",
                    {JW_TERM("jw::Term", "Machines"), JW_TERM("jw::Term", "assumption")}),
                field(&S::precision, {.key = "precision",
                                      .term = {JW_TERM("jw::Term", "Weights"),
                                               JW_TERM("jw::Term", "assumption: FP8, which most measured "
                                                                   "services use")}}),
                field(&S::engine, {.key = "engine",
                                   .term = {JW_TERM("jw::Term", "Serving engine"),
                                            JW_TERM("jw::Term", "assumption: vLLM")}}),
                whole(&S::tp, "tp", 1024,
                      {JW_TERM("jw::Term", "GPUs of a replica"),
                       JW_TERM("jw::Term", "assumption: that with which a request costs least")}),
                whole(&S::nodes, "nodes", 1e7,
                      {JW_TERM("jw::Term", "Nodes"),
                       JW_TERM("jw::Term", "assumption: as many as hold the busiest hour")}),
                row(&S::region, "region", "regions",
                    {JW_TERM("jw::Term", "Region"), JW_TERM("jw::Term", "assumption")})});
    }
    friend bool operator==(const ServiceStart&, const ServiceStart&) = default;
};

/// Adds a site, a fleet with one group of nodes, and a predicted service on all of it, to a plan; returns the
/// uid of the service. Replicas take powers of two of GPUs within a node: of those that hold the model and
/// keep the promise that with which the plan costs least, the smallest of equals. `at`: when the catalogue
/// was read, UTC, ISO 8601. Errors name a field of the start: UnknownName; Refused, the model has no shape,
/// or does not fit ("service_needs_..": with which precision it would, on how many GPUs), no number of nodes
/// keeps the promise, or the given one does not (the least in `upper`), or the requests need more nodes than
/// a group can have, or there is no prediction, as in serviceQuestion(); Inconsistent, as checkContext() and
/// checkTensorDegree() say. The plan is then to be thrown away.
[[nodiscard]] Result<std::string> beginService(Plan& plan, const ServiceStart& start,
                                               const Catalogue& catalogue, const std::string& at);

} // namespace jw
