// All that a form tells of one field in the current scenario, as a value.
#pragma once

#include <optional>

#include "document/plan_document.h"
#include "views/common/theme.h"

namespace jw {

/// A field that a form shows. `field` is dotted: "inputs.users".
struct FormField {
    std::string field;
    const FieldInfo* info = nullptr; ///< static data
    Place place = Place::Main;

    friend bool operator==(const FormField& a, const FormField& b)
    {
        return a.field == b.field && a.info == b.info && a.place == b.place;
    }
};

/// The fields of a row's form in order, those of nested records and of its kind included; hidden ones and
/// those that the row as it is does not use left out.
[[nodiscard]] std::vector<FormField> formFields(const Plan& plan, RowRef row);

/// The part of a form that a field stands in: the record within the inputs ("inputs.arch" of
/// "inputs.arch.layers"), or "" for all else.
[[nodiscard]] std::string_view sectionOf(std::string_view field);

/// A number that may turn out otherwise: not those that only say how the plan is computed, such as its years.
[[nodiscard]] bool canVary(RowRef row, const FieldInfo& info);

/// What would hold without the override of a scenario.
struct ReplacedValue {
    std::size_t by = 0; ///< the scenario that overrides
    std::size_t in = 0; ///< the one that it is based on, where the value holds
    Value value{};
};

struct FieldState {
    RowRef row{};
    Value value{};
    std::string enteredText{};               ///< as typed, if the value is still that
    bool overridden = false;                 ///< by the current scenario itself
    bool differs = false;                    ///< from the baseline, by this scenario or one it is based on
    std::optional<ReplacedValue> replaced{}; ///< where it differs
    bool isDefault = false;                  ///< what a new row has
    std::optional<Source> source{};          ///< without uid for a value without a source row
    bool own = false;                        ///< given by a person, without a source
    std::string note{};
    std::optional<Error> fault{};
};

[[nodiscard]] FieldState fieldState(const PlanDocument& document, const std::string& uid,
                                    const std::string& field);

/// What the field is called.
[[nodiscard]] QString fieldTitle(const FieldInfo& info);

/// What is wrong with its value: an error of the text in it, or one of the plan with a path.
[[nodiscard]] QString problemText(const Error& error, const FieldInfo& info, const Plan& plan);

/// How far a kind of source can be trusted, as the color of its dot.
[[nodiscard]] Tone toneOf(SourceKind kind);

/// The dot beside a field's name, and what it means in words.
struct SourceMark {
    Tone tone = Tone::Neutral;
    bool hollow = false; ///< own value without a source
    QString words;       ///< "Data sheet: DGX H100 data sheet, 2022-09"
};
[[nodiscard]] SourceMark sourceMark(const FieldState& state, const FieldInfo& info);

} // namespace jw
