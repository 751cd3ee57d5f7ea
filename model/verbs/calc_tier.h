// What the call `tier` asks and answers: how far a predicted time of serving can be trusted.
#pragma once

#include "engine/serving/fitted_sets.h"

namespace jw::verbs {

/// The facts that the rule of C7 looks at.
struct TierQuestion {
    int rows = 0;
    std::optional<double> ratios; ///< null: no row has that tp
    bool tpSeen = false, fits = false, acceleratorKnown = false, engineSeen = false;

    static constexpr auto fields()
    {
        using Q = TierQuestion;
        const auto fact = [](auto member, std::string_view key, std::string_view name) {
            return field(member, {.key = key, .required = true, .term = {name}});
        };
        return std::tuple{
            field(&Q::rows, {.key = "same_cell_model_rows",
                             .lower = 0,
                             .upper = 1e9,
                             .required = true,
                             .term = {JW_TERM("jw::Term", "Fitted rows of cell and model")}}),
            field(&Q::ratios,
                  {.key = "ratios", .lower = 0, .term = {JW_TERM("jw::Term", "Times off the nearest row")}}),
            fact(&Q::tpSeen, "tp_seen", JW_TERM("jw::Term", "Rows with as many GPUs")),
            fact(&Q::fits, "fits_memory", JW_TERM("jw::Term", "Fits the memory")),
            fact(&Q::acceleratorKnown, "accelerator_known", JW_TERM("jw::Term", "Known accelerator")),
            fact(&Q::engineSeen, "engine_seen_on_generation",
                 JW_TERM("jw::Term", "Engine measured on the generation")),
        };
    }
};

struct TierAnswer {
    std::string tier; ///< "A", "B", "C" or "refuse"

    static constexpr auto fields()
    {
        return std::tuple{field(&TierAnswer::tier, {.key = "tier", .term = {JW_TERM("jw::Term", "Tier")}})};
    }
};

[[nodiscard]] inline TierAnswer answerTo(const TierQuestion& q)
{
    return {std::string(
        servingTier(q.rows, q.ratios.value_or(-1.0), q.tpSeen, q.fits, q.acceleratorKnown, q.engineSeen))};
}

} // namespace jw::verbs
