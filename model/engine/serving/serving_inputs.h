// What the speed of a replica is computed from, besides the model.
#pragma once

#include "domain/serving.h"
#include "engine/training/step_inputs.h"

namespace jw {

namespace detail {
inline constexpr std::string_view servingFit = JW_TERM("jw::Term", "fit on measured serving");
}

/// The eleven fitted constants of C7. One at its bound is an effective number, not a measurement of anything.
template <class Real> struct ServingConstants {
    Duration<Real> step{}, layer{};         ///< of a step and of each layer, whatever the batch
    Ratio<Real> weights{}, kv{}, compute{}; ///< shares of memory bandwidth and peak that decoding reaches
    Duration<Real> allReduce{};             ///< fixed part of each
    Ratio<Real> prefill{}, interference{};  ///< share of the peak; of other requests' prefill in a token
    Duration<Real> first{};                 ///< before a request's prefill begins
    Ratio<Real> firstSteps{}, queueing{};   ///< decode steps before the first token; of others' prefill
    Duration<Real> expertLayer{};           ///< of a step and layer with experts, beyond `layer`
    Duration<Real> sequence{};              ///< of a step and sequence: what the host does for each

    static constexpr auto fields()
    {
        using C = ServingConstants;
        using namespace spec;
        const auto part = [](auto member, auto unit, std::string_view key, std::string_view name) {
            return field(member, unit, required(amount(key, {name, detail::servingFit})));
        };
        const auto share = [](auto member, std::string_view key, std::string_view name) {
            return field(member, unit::number, required(aboveZero(any(key, {name, detail::servingFit}))));
        };
        return std::tuple{
            part(&C::step, unit::milliseconds, "t0", JW_TERM("jw::Term", "Fixed time of a decode step")),
            part(&C::layer, unit::microseconds, "tl", JW_TERM("jw::Term", "Fixed time of a layer")),
            share(&C::weights, "ew", JW_TERM("jw::Term", "Bandwidth reached by weights")),
            share(&C::kv, "ekv", JW_TERM("jw::Term", "Bandwidth reached by the KV cache")),
            share(&C::compute, "ec", JW_TERM("jw::Term", "Peak reached in decoding")),
            part(&C::allReduce, unit::microseconds, "aar",
                 JW_TERM("jw::Term", "Fixed time of an all-reduce")),
            share(&C::prefill, "ep", JW_TERM("jw::Term", "Peak reached in prefill")),
            part(&C::interference, unit::number, "phi", JW_TERM("jw::Term", "Prefill of others in a token")),
            part(&C::first, unit::milliseconds, "t1", JW_TERM("jw::Term", "Fixed time before prefill")),
            part(&C::firstSteps, unit::number, "kd",
                 JW_TERM("jw::Term", "Decode steps before the first token")),
            part(&C::queueing, unit::number, "kq",
                 JW_TERM("jw::Term", "Prefill of others before the first token")),
            field(&C::expertLayer, unit::microseconds,
                  amount("tm", {JW_TERM("jw::Term", "Fixed time of a layer's experts"), detail::servingFit})),
            field(&C::sequence, unit::microseconds,
                  amount("ts", {JW_TERM("jw::Term", "Fixed time of a sequence"), detail::servingFit})),
        };
    }
    friend bool operator==(const ServingConstants&, const ServingConstants&) = default;
};

/// How a model is kept and spread.
template <class Real> struct ReplicaShape {
    ServePrecision precision = ServePrecision::Bf16;
    Ratio<Real> tp{1.0};
    Data<Real> kvElement = 2.0 * byte;

    static constexpr auto fields()
    {
        using S = ReplicaShape;
        using namespace spec;
        return std::tuple{
            field(&S::precision, required(any("prec", {JW_TERM("jw::Term", "Precision of the weights")}))),
            field(&S::tp, unit::number,
                  {.key = "tp",
                   .lower = 1,
                   .required = true,
                   .whole = true,
                   .term = {JW_TERM("jw::Term", "GPUs of a replica")}}),
            field(&S::kvElement, unit::bytes,
                  aboveZero(any("kv_bytes_per_el", {JW_TERM("jw::Term", "Bytes of a KV element"),
                                                    JW_TERM("jw::Term", "assumption: BF16")}))),
        };
    }
};

/// A request: prompt and answer.
template <class Real> struct RequestShape {
    Ratio<Real> in{}, out{};

    /// The key of the longer of both, which is to be shortened where they exceed a context.
    [[nodiscard]] std::string longer() const { return out > in ? "tokens_out" : "tokens_in"; }

    static constexpr auto fields()
    {
        using R = RequestShape;
        using namespace spec;
        return std::tuple{
            field(&R::in, unit::number, required(aboveZero(any("isl", {JW_TERM("jw::Term", "Tokens in")})))),
            field(&R::out, unit::number,
                  required(aboveZero(any("osl", {JW_TERM("jw::Term", "Tokens out")})))),
        };
    }
};

} // namespace jw
