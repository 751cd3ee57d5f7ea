// One price of a model behind an API of the catalogue, by the token.
#pragma once

#include "catalogue/row_source.h"
#include "engine/planning_units.h"

namespace jw {

struct ApiPriceRow : RowSource {
    static constexpr std::string_view table = "api_prices";
    std::string id, provider, model;
    std::string modelId; ///< row of models; empty where its shape is not published
    Measure<unit::dollarsPerMtok> input;
    std::optional<Measure<unit::dollarsPerMtok>>
        cached; ///< input that the provider still has; not given: as any
    Measure<unit::dollarsPerMtok> output;

    static constexpr auto fields()
    {
        using A = ApiPriceRow;
        const auto text = [](auto member, std::string_view key, std::string_view name) {
            return field(member, {.key = key, .lower = 1, .upper = 200, .required = true, .term = {name}});
        };
        const auto price = [](auto member, std::string_view key, std::string_view name) {
            return field(member,
                         {.key = key, .upper = 1e6, .positive = true, .required = true, .term = {name}});
        };
        return std::tuple_cat(
            std::tuple{
                text(&A::id, "id", JW_TERM("jw::Term", "ID")),
                text(&A::provider, "provider", JW_TERM("jw::Term", "Provider")),
                text(&A::model, "model", JW_TERM("jw::Term", "Model")),
                field(&A::modelId, {.key = "model_id",
                                    .refersTo = "models",
                                    .term = {JW_TERM("jw::Term", "Shape of the model")}}),
                price(&A::input, "input_usd_per_mtok", JW_TERM("jw::Term", "Input")),
                field(&A::cached, {.key = "cached_usd_per_mtok",
                                   .upper = 1e6,
                                   .positive = true,
                                   .term = {JW_TERM("jw::Term", "Cached input")}}),
                price(&A::output, "output_usd_per_mtok", JW_TERM("jw::Term", "Output")),
            },
            RowSource::fields());
    }
    friend bool operator==(const ApiPriceRow&, const ApiPriceRow&) = default;
};

} // namespace jw
