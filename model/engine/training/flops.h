// FLOP of a token: of the model, and of the hardware with what is computed again.
#pragma once

#include "domain/parallel_layout.h"
#include "engine/training/parameters.h"

namespace jw {

namespace term {
inline constexpr Term attentionWidth{JW_TERM("jw::Term", "Width of attention")};
inline constexpr Term windowShare{JW_TERM("jw::Term", "Share of attention that windows leave")};
inline constexpr Term linearForward{JW_TERM("jw::Term", "Forward FLOP per token, matrices")};
inline constexpr Term attentionForward{JW_TERM("jw::Term", "Forward FLOP per token, attention")};
inline constexpr Term modelFlops{JW_TERM("jw::Term", "Model FLOP per token"), "PaLM, 2022, app. B"};
} // namespace term

/// Scores run over head and RoPE dimensions, values over the head dimension.
template <class Real> Ratio<Real> attentionWidth(const Architecture<Real>& a)
{
    return named(a.heads * (a.headDim + select(isMla(a), 0.5 * a.ropeDim, Ratio<Real>(0.0))),
                 term::attentionWidth);
}

/// Share of full causal attention that sliding windows leave, for a sequence of `seq` tokens.
template <class Real> Ratio<Real> windowShare(const Architecture<Real>& a, Ratio<Real> seq)
{
    if (!a.window)
        return Ratio<Real>(1.0);
    const auto x = min(Ratio<Real>(1.0), *a.window / seq);
    return named(1.0 - a.windowLayers / a.layers * (1.0 - x * (2.0 - x)), term::windowShare);
}

/// Which weights are trained; the rank counts for adapters only.
template <class Real> struct Tuning {
    TrainMethod method = TrainMethod::Full;
    Ratio<Real> rank{16.0};
};

template <class Real> struct TokenFlops {
    Work<Real> linear{}, attention{}; ///< forward
    Work<Real> model{};               ///< forward and backward, nothing twice
    Work<Real> hardware{};            ///< with what recomputation does again
};

/// Operations of B2: 1 MAC = 2 FLOP; backward is twice forward. `causal` false counts the whole square, as
/// some publications do.
template <class Real>
TokenFlops<Real> tokenFlops(const Architecture<Real>& a, Ratio<Real> seq, bool causal, Recompute recompute,
                            const Tuning<Real>& tuning = {})
{
    const auto p = parametersOf(a);
    TokenFlops<Real> f;
    f.linear = named(2.0 * p.active * Work<Real>(flop), term::linearForward);
    f.attention = named((causal ? 2.0 : 4.0) * seq * attentionWidth(a) * a.layers * windowShare(a, seq) *
                            Work<Real>(flop),
                        term::attentionForward);
    // Frozen weights have no gradient: forward, and backward to the activations.
    const auto model =
        tuning.method == TrainMethod::Full
            ? 3.0 * (f.linear + f.attention)
            : 2.0 * f.linear + 3.0 * f.attention + 6.0 * adapterParameters(a, tuning.rank) * Work<Real>(flop);
    f.model = named(model, term::modelFlops);
    f.hardware = f.model;
    if (recompute == Recompute::Selective)
        f.hardware = f.model + f.attention;
    if (recompute == Recompute::Full)
        f.hardware = f.model + (f.linear - 2.0 * p.embedding * Work<Real>(flop) + f.attention);
    return f;
}

/// Operations of the hardware over those of the model: HFU over MFU, B2.
template <class Real>
Ratio<Real> hfuOverMfu(const Architecture<Real>& a, Ratio<Real> seq, Recompute recompute,
                       const Tuning<Real>& tuning = {})
{
    const auto f = tokenFlops(a, seq, true, recompute, tuning);
    return f.hardware / f.model;
}

struct TrainFlops {
    static constexpr ModelInfo info{"train_flops", "B", JW_TERM("jw::Model", "FLOP of a token in training")};

    template <class Real> struct In {
        Architecture<Real> architecture;
        Ratio<Real> seq{};
        bool causal = true;
        Recompute recompute = Recompute::None;

        static constexpr auto fields()
        {
            return std::tuple{
                field(&In::architecture,
                      {.key = "arch", .required = true, .term = {JW_TERM("jw::Term", "Architecture")}}),
                field(&In::seq, unit::number,
                      {.key = "seq",
                       .positive = true,
                       .required = true,
                       .term = {JW_TERM("jw::Term", "Sequence length")}}),
                field(&In::causal, {.key = "causal",
                                    .term = {JW_TERM("jw::Term", "Causal attention")},
                                    .doc = JW_TERM("jw::Term", "half of the square; some publications count "
                                                               "all of it")}),
                field(&In::recompute, {.key = "recompute", .term = {JW_TERM("jw::Term", "Recomputation")}}),
            };
        }
    };

    template <class Real> struct Out {
        Work<Real> model{}, hardware{};
        Ratio<Real> ratio{};

        static constexpr auto fields()
        {
            return std::tuple{
                field(&Out::model, unit::flops, {.key = "model_flops_per_token", .term = term::modelFlops}),
                field(&Out::hardware, unit::flops,
                      {.key = "hardware_flops_per_token",
                       .term = {JW_TERM("jw::Term", "Hardware FLOP per token")}}),
                field(&Out::ratio, unit::number,
                      {.key = "hfu_over_mfu", .term = {JW_TERM("jw::Term", "HFU over MFU")}}),
            };
        }
    };

    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto f = tokenFlops(in.architecture, in.seq, in.causal, in.recompute);
        return {f.model, f.hardware, f.hardware / f.model};
    }
    static constexpr std::string_view checked = "arch.";
    static Result<void> check(const In<double>& in) { return checkArchitecture(in.architecture, "arch"); }
};

} // namespace jw
