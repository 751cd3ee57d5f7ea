// Speculative decoding: tokens that a pass over a draft decides.
#pragma once

#include "engine/field_specs.h"
#include "engine/model_info.h"

namespace jw {

namespace term {
inline constexpr Term tokensPerPass{JW_TERM("jw::Term", "Tokens that a pass decides"),
                                    "Leviathan et al., 2023"};
inline constexpr Term draftSpeedup{JW_TERM("jw::Term", "Speed-up by drafts"), "Leviathan et al., 2023"};
} // namespace term

/// A small model proposes `length` tokens at `cost` of a step each; one is right with probability `accept`.
template <class Real> struct Drafting {
    Ratio<Real> accept{}, length{4.0}, cost{0.05};
};

/// (1 - a^(n+1)) / (1 - a): the accepted beginning of the draft and one token more; n + 1 where all are
/// right.
template <class Real> Ratio<Real> tokensPerPass(Ratio<Real> accept, Ratio<Real> length)
{
    const auto all = accept >= 1.0;
    const Ratio<Real> a = select(all, Ratio<Real>(0.5), accept); // no 0/0 in the branch that is not taken
    const auto some = (1.0 - pow(max(a, Ratio<Real>(1e-30)), length + 1.0)) / (1.0 - a);
    return named(select(all, length + 1.0, some), term::tokensPerPass);
}

struct Speculative {
    static constexpr ModelInfo info{"speculative", "C", JW_TERM("jw::Model", "Gain of speculative decoding")};

    template <class Real> struct In {
        Ratio<Real> accept{}, length{}, cost{};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::accept, unit::number,
                      required(share("accept", {JW_TERM("jw::Term", "Accepted draft tokens")}))),
                field(&In::length, unit::number,
                      required(amount("draft_len", {JW_TERM("jw::Term", "Draft length")}))),
                field(&In::cost, unit::number,
                      required(amount("draft_cost", {JW_TERM("jw::Term", "Cost of a draft token")}))),
            };
        }
    };
    template <class Real> struct Out {
        Ratio<Real> tokens{}, speedup{};

        static constexpr auto fields()
        {
            using spec::any;
            return std::tuple{field(&Out::tokens, unit::number, any("tokens_per_pass", term::tokensPerPass)),
                              field(&Out::speedup, unit::number, any("speedup", term::draftSpeedup))};
        }
    };
    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto tokens = tokensPerPass(in.accept, in.length);
        return {tokens, tokens / (1.0 + in.length * in.cost)};
    }
};

} // namespace jw
