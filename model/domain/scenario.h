// Scenarios: the baseline and what others set differently.
#pragma once

#include "readings/fields.h"

namespace jw {

/// The first scenario of a plan is its baseline: no parent, no overrides. An empty parent of another means
/// the baseline.
struct Scenario {
    static constexpr std::string_view table = "scenarios";
    std::string uid, name = "Baseline", parent;
    std::string group; ///< those with the same one stand together; "" for none
    std::int64_t color = 0;
    std::string note;

    static constexpr auto fields()
    {
        using S = Scenario;
        return std::tuple{
            field(&S::uid, {.key = "uid", .place = Place::Hidden}),
            field(&S::name, {.key = "name",
                             .lower = 1,
                             .upper = 200,
                             .required = true,
                             .term = {JW_TERM("jw::Term", "Scenario name")}}),
            field(&S::parent,
                  {.key = "parent", .refersTo = "scenarios", .term = {JW_TERM("jw::Term", "Based on")}}),
            field(
                &S::group,
                {.key = "group", .upper = 200, .place = Place::More, .term = {JW_TERM("jw::Term", "Group")}}),
            field(&S::color, {.key = "color",
                              .lower = 0,
                              .upper = 5,
                              .place = Place::More,
                              .term = {JW_TERM("jw::Term", "Color")}}),
            field(&S::note, {.key = "note",
                             .upper = 100000,
                             .place = Place::More,
                             .term = {JW_TERM("jw::Term", "Note")}}),
        };
    }
    friend bool operator==(const Scenario&, const Scenario&) = default;
};

/// One field of one row, set differently in a scenario and those based on it. A number is in the field's
/// unit.
struct Override {
    static constexpr std::string_view table = "overrides";
    static constexpr std::array<std::string_view, 3> keys{"scenario", "entity_uid", "field"};
    std::string scenario, entity, field;
    std::optional<double> number{};
    std::optional<std::string> text{}; ///< also a choice, or a reference as uid
    std::string why{};

    [[nodiscard]] std::string rowId() const { return scenario + '|' + entity + '|' + field; }
    [[nodiscard]] Value value() const { return number ? Value(*number) : text ? Value(*text) : Value(); }

    static constexpr auto fields()
    {
        using O = Override;
        using jw::field;
        return std::tuple{
            field(&O::scenario, {.key = "scenario", .required = true, .refersTo = "scenarios"}),
            field(&O::entity, {.key = "entity_uid", .required = true, .refersTo = "*"}),
            field(&O::field, {.key = "field", .lower = 1, .upper = 200, .required = true}),
            field(&O::number, {.key = "num"}),
            field(&O::text, {.key = "txt", .upper = 100000}),
            field(&O::why, {.key = "why", .upper = 100000, .term = {JW_TERM("jw::Term", "Why")}}),
        };
    }
    friend bool operator==(const Override&, const Override&) = default;
};

} // namespace jw
