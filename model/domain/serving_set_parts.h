// Parts of a row of fitted serving constants: where its measurements stood, and of what shape the model is.
#pragma once

#include "readings/fields.h"

namespace jw {

/// Where a measured row stood.
struct ServingSetPoint {
    static constexpr bool asList = true;
    double tp = 1.0, in = 0.0, out = 0.0, concurrency = 0.0;

    static constexpr auto fields()
    {
        using P = ServingSetPoint;
        const auto part = [](auto member, std::string_view key, Term term) {
            return field(member, {.key = key, .lower = 0, .upper = 1e9, .term = term});
        };
        return std::tuple{
            part(&P::tp, "tp", {JW_TERM("jw::Term", "GPUs of a replica")}),
            part(&P::in, "isl", {JW_TERM("jw::Term", "Tokens in")}),
            part(&P::out, "osl", {JW_TERM("jw::Term", "Tokens out")}),
            part(&P::concurrency, "concurrency", {JW_TERM("jw::Term", "Requests at once")}),
        };
    }
    friend bool operator==(const ServingSetPoint&, const ServingSetPoint&) = default;
};

/// The shape by which a served model is known.
struct ServingSetShape {
    double layers = 0.0, hidden = 0.0, ffn = 0.0, heads = 0.0, kvHeads = 0.0, experts = 0.0,
           activeExperts = 0.0, expertFfn = 0.0;

    static constexpr auto fields()
    {
        using S = ServingSetShape;
        const auto part = [](auto member, std::string_view key, Term term) {
            return field(member, {.key = key, .lower = 0, .upper = 1e7, .term = term});
        };
        return std::tuple{
            part(&S::layers, "layers", {JW_TERM("jw::Term", "Layers")}),
            part(&S::hidden, "hidden", {JW_TERM("jw::Term", "Hidden size")}),
            part(&S::ffn, "ffn", {JW_TERM("jw::Term", "FFN size")}),
            part(&S::heads, "heads", {JW_TERM("jw::Term", "Attention heads")}),
            part(&S::kvHeads, "kv_heads", {JW_TERM("jw::Term", "KV heads")}),
            part(&S::experts, "experts", {JW_TERM("jw::Term", "Experts")}),
            part(&S::activeExperts, "topk", {JW_TERM("jw::Term", "Experts per token")}),
            part(&S::expertFfn, "expert_ffn", {JW_TERM("jw::Term", "FFN size of an expert")}),
        };
    }
    friend bool operator==(const ServingSetShape&, const ServingSetShape&) = default;
};

} // namespace jw
