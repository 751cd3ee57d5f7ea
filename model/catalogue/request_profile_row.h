// One kind of request of the catalogue: its tokens, of a trace of a service, a benchmark or an estimate.
#pragma once

#include "catalogue/row_source.h"

namespace jw {

struct RequestProfileRow : RowSource {
    static constexpr std::string_view table = "request_profiles";
    using Tokens = Measure<unit::number>;
    std::string id, name, use;  ///< use: "chat", "code", "summary", "reasoning"
    Tokens tokensIn, tokensOut; ///< means; of a benchmark what it asks for
    std::optional<Tokens> medianIn, medianOut, p95In, p95Out;

    static constexpr auto fields()
    {
        using R = RequestProfileRow;
        const auto text = [](auto member, std::string_view key, std::string_view name) {
            return field(member, {.key = key, .lower = 1, .upper = 200, .required = true, .term = {name}});
        };
        const auto tokens = [](auto member, std::string_view key, std::string_view name,
                               bool required = false) {
            return field(member,
                         {.key = key, .lower = 0, .upper = 1e9, .required = required, .term = {name}});
        };
        return std::tuple_cat(
            std::tuple{
                text(&R::id, "id", JW_TERM("jw::Term", "ID")),
                text(&R::name, "name", JW_TERM("jw::Term", "Name")),
                text(&R::use, "use", JW_TERM("jw::Term", "Use")),
                tokens(&R::tokensIn, "tokens_in", JW_TERM("jw::Term", "Tokens in"), true),
                tokens(&R::tokensOut, "tokens_out", JW_TERM("jw::Term", "Tokens out"), true),
                tokens(&R::medianIn, "p50_tokens_in", JW_TERM("jw::Term", "Tokens in, median")),
                tokens(&R::medianOut, "p50_tokens_out", JW_TERM("jw::Term", "Tokens out, median")),
                tokens(&R::p95In, "p95_tokens_in", JW_TERM("jw::Term", "Tokens in, P95")),
                tokens(&R::p95Out, "p95_tokens_out", JW_TERM("jw::Term", "Tokens out, P95")),
            },
            RowSource::fields());
    }
    friend bool operator==(const RequestProfileRow&, const RequestProfileRow&) = default;
};

} // namespace jw
