// Serving a model oneself against paying an API by the token.
#pragma once

#include "engine/field_specs.h"
#include "engine/model_info.h"
#include "engine/null.h"

namespace jw {

namespace term {
inline constexpr Term inputPrice{
    JW_TERM("jw::Term", "Price of an input token, caches counted"), {}, unit::shown(unit::dollarsPerMtok)};
inline constexpr Term apiMargin{
    JW_TERM("jw::Term", "Saved on a token"), {}, unit::shown(unit::dollarsPerMtok)};
inline constexpr Term replicaPaysAt{
    JW_TERM("jw::Term", "Volume that pays for a replica"), {}, unit::shown(unit::mtokPerMonth)};
inline constexpr Term replicaFilledTo{JW_TERM("jw::Term", "Share of a replica that this volume fills")};
inline constexpr Term replicas{JW_TERM("jw::Term", "Replicas")};
} // namespace term

struct ApiBreakeven {
    static constexpr ModelInfo info{"api_breakeven", "D", JW_TERM("jw::Model", "Own serving against an API")};

    template <class Real> struct In {
        Money<Real> input{}, output{}, cached{}; ///< of a token
        Ratio<Real> inputShare{}, cachedShare{};
        MoneyRate<Real> fixed{};
        Money<Real> variable{};
        PerTime<Real> capacity{}, volume{};
        Ratio<Real> minReplicas{1.0};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::input, unit::dollarsPerMtok,
                      required(amount("api_input_usd_per_mtok", {JW_TERM("jw::Term", "API price, input")}))),
                field(
                    &In::output, unit::dollarsPerMtok,
                    required(amount("api_output_usd_per_mtok", {JW_TERM("jw::Term", "API price, output")}))),
                field(&In::cached, unit::dollarsPerMtok,
                      amount("api_cached_usd_per_mtok", {JW_TERM("jw::Term", "API price, cached input")})),
                field(&In::inputShare, unit::number,
                      required(share("input_share", {JW_TERM("jw::Term", "Share of input tokens")}))),
                field(&In::cachedShare, unit::number,
                      share("cached_share", {JW_TERM("jw::Term", "Cached share of the input")})),
                field(&In::fixed, unit::dollarsPerMonth,
                      required(amount("fixed_usd_per_replica_month",
                                      {JW_TERM("jw::Term", "Fixed cost of a replica a month")}))),
                field(&In::variable, unit::dollarsPerMtok,
                      amount("variable_usd_per_mtok", {JW_TERM("jw::Term", "Variable cost of a token")})),
                field(&In::capacity, unit::mtokPerMonth,
                      required(aboveZero(
                          any("mtok_per_replica_month",
                              {JW_TERM("jw::Term", "Tokens a replica holds a month"),
                               JW_TERM("jw::Term", "at the latency goal and the real load curve")})))),
                field(&In::volume, unit::mtokPerMonth,
                      required(aboveZero(any("volume_mtok_month", {JW_TERM("jw::Term", "Tokens a month")})))),
                field(&In::minReplicas, unit::number,
                      aboveZero(count("min_replicas", {JW_TERM("jw::Term", "Least replicas"),
                                                       JW_TERM("jw::Term", "one unless given")}))),
            };
        }
    };

    template <class Real> struct Out {
        Money<Real> api{};
        PerTime<Real> breakeven{}, safe{};
        Money<Real> own{};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&Out::api, unit::dollarsPerMtok,
                      any("api_usd_per_mtok", {JW_TERM("jw::Term", "API price of a token")})),
                field(&Out::breakeven, unit::mtokPerMonth,
                      nullable(any("breakeven_mtok_month", {JW_TERM("jw::Term", "Break-even volume")}))),
                field(&Out::safe, unit::mtokPerMonth,
                      nullable(any("safe_mtok_month",
                                   {JW_TERM("jw::Term", "Volume above which own stays cheaper")}))),
                field(&Out::own, unit::dollarsPerMtok,
                      any("own_usd_per_mtok", {JW_TERM("jw::Term", "Own cost of a token")})),
            };
        }
    };

    /// Replicas come whole, so just above a full one own serving is dearer again: the safe volume is the
    /// one above which every further step still pays. Null when the API is never dearer, or a full replica
    /// does not pay for itself.
    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto input =
            named((1.0 - in.cachedShare) * in.input + in.cachedShare * in.cached, term::inputPrice);
        const auto api = in.inputShare * input + (1.0 - in.inputShare) * in.output;
        const auto margin = named(api - in.variable, term::apiMargin);
        const auto pays = named(in.fixed / margin, term::replicaPaysAt);
        const auto filled = named(pays / in.capacity, term::replicaFilledTo);
        const auto cheaper = margin > 0.0 * money;
        const auto breakeven = ifAny(filled <= 1.0 + slack, in.minReplicas * pays);
        const auto steps = max(in.minReplicas, wholeAbove(filled / (1.0 - filled)));
        const auto safe = ifAny(filled < 1.0 - slack, steps * pays);
        const auto replicas = named(max(in.minReplicas, wholeAbove(in.volume / in.capacity)), term::replicas);
        const auto own = (replicas * in.fixed + in.volume * in.variable) / in.volume;
        return {api, ifAny(cheaper, breakeven), ifAny(cheaper, safe), own};
    }

private:
    static constexpr double slack = 1e-9; ///< of a replica: what rounding may leave
    /// The next whole number.
    template <class Real> static Ratio<Real> wholeAbove(Ratio<Real> x) { return ceil(x - slack); }
};

} // namespace jw
