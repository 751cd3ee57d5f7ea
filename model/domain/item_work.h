// What one item of a service asks of its GPUs: an image, an embedding, a minute of speech.
#pragma once

#include "readings/fields.h"

namespace jw {

/// Its work, and what was measured of it.
template <class Real = double> struct ItemWork {
    std::optional<Work<Real>> work;            ///< of a forward pass; not given: 2 FLOP a parameter and token
    std::optional<Ratio<Real>> params, tokens; ///< of the model, active; of the item
    Ratio<Real> passes{1.0};                   ///< denoising steps, twice with guidance
    Data<Real> bytes{};                        ///< from memory in a pass, of one item: weights over the batch
    std::optional<Duration<Real>> time;        ///< measured, on a replica
    std::optional<Energy<Real>> energy;        ///< measured, GPUs alone

    static constexpr auto fields()
    {
        using W = ItemWork;
        const auto given = [](auto member, auto unit, std::string_view key, std::string_view name,
                              std::string_view doc) {
            return field(member, unit, {.key = key, .positive = true, .term = {name}, .doc = doc});
        };
        return std::tuple{
            given(&W::work, unit::teraflops, "tflop_per_pass", JW_TERM("jw::Term", "Work of a pass"),
                  JW_TERM("jw::Term", "forward; empty = 2 FLOP a parameter and token")),
            given(&W::params, unit::number, "params", JW_TERM("jw::Term", "Parameters"),
                  JW_TERM("jw::Term", "active in a token")),
            given(&W::tokens, unit::number, "tokens", JW_TERM("jw::Term", "Tokens of an item"), {}),
            field(&W::passes, unit::number,
                  {.key = "passes",
                   .positive = true,
                   .term = {JW_TERM("jw::Term", "Passes of an item"),
                            JW_TERM("jw::Term", "one unless said otherwise")}}),
            field(&W::bytes, unit::gibibytes,
                  {.key = "gib_per_pass",
                   .lower = 0,
                   .term = {JW_TERM("jw::Term", "Bytes of a pass"),
                            JW_TERM("jw::Term", "none: bound by compute")}}),
            given(&W::time, unit::seconds, "seconds_per_item",
                  JW_TERM("jw::Term", "Time of an item, measured"),
                  JW_TERM("jw::Term", "of a batch over its items; empty = from work and bytes")),
            given(&W::energy, unit::wattHours, "wh_per_item",
                  JW_TERM("jw::Term", "Energy of an item, measured"),
                  JW_TERM("jw::Term", "GPUs alone; empty = from power and time")),
        };
    }
    friend bool operator==(const ItemWork&, const ItemWork&) = default;
};

} // namespace jw
