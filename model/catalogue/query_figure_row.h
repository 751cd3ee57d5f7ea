// One published energy of a request to a model, and how much of what stands around the GPU it counts.
#pragma once

#include "catalogue/row_source.h"
#include "engine/serving/energy_step.h"

namespace jw {

/// Where the figure is from: meters of its owner; said by the owner without more; computed from assumptions;
/// the highest power of servers over all hours.
enum class FigureBasis { Measured, Stated, Computed, PeakPower };
inline constexpr std::array<std::string_view, 4> figureBasisTexts{"measured", "stated", "computed",
                                                                  "peak_power"};
constexpr std::span<const std::string_view> choicesOf(FigureBasis) { return figureBasisTexts; }

struct QueryFigureRow : RowSource {
    static constexpr std::string_view table = "query_figures";
    std::string id, name;
    Measure<unit::wattHours> energy;
    std::optional<Measure<unit::wattHours>> low, high;
    EnergyStep counts = EnergyStep::Meter;
    FigureBasis basis = FigureBasis::Stated;
    std::string model;
    std::optional<Measure<unit::number>> tokensOut, sequences; ///< of a request; at once
    std::int64_t year = 0;

    static constexpr auto fields()
    {
        using Q = QueryFigureRow;
        const auto text = [](auto member, std::string_view key, std::string_view name) {
            return field(member, {.key = key, .lower = 1, .upper = 200, .required = true, .term = {name}});
        };
        const auto amount = [](auto member, std::string_view key, std::string_view name) {
            return field(member, {.key = key, .upper = 1e9, .positive = true, .term = {name}});
        };
        return std::tuple_cat(
            std::tuple{
                text(&Q::id, "id", JW_TERM("jw::Term", "ID")),
                text(&Q::name, "name", JW_TERM("jw::Term", "Name")),
                field(&Q::energy, {.key = "wh",
                                   .upper = 1e6,
                                   .positive = true,
                                   .required = true,
                                   .term = {JW_TERM("jw::Term", "Energy of a request")}}),
                amount(&Q::low, "wh_low", JW_TERM("jw::Term", "Lowest energy of a request")),
                amount(&Q::high, "wh_high", JW_TERM("jw::Term", "Highest energy of a request")),
                field(&Q::counts,
                      {.key = "counts", .required = true, .term = {JW_TERM("jw::Term", "What it counts")}}),
                field(&Q::basis,
                      {.key = "basis", .required = true, .term = {JW_TERM("jw::Term", "How it was found")}}),
                text(&Q::model, "model_class", JW_TERM("jw::Term", "Model")),
                amount(&Q::tokensOut, "tokens_out", JW_TERM("jw::Term", "Tokens out")),
                amount(&Q::sequences, "sequences", JW_TERM("jw::Term", "Sequences at once")),
                field(&Q::year, {.key = "year",
                                 .lower = 2000,
                                 .upper = 2100,
                                 .required = true,
                                 .term = {JW_TERM("jw::Term", "Year")}}),
            },
            RowSource::fields());
    }
    friend bool operator==(const QueryFigureRow&, const QueryFigureRow&) = default;
};

} // namespace jw
