// Where the value of a field comes from, in a scenario.
#pragma once

#include "domain/plan.h"

namespace jw {

enum class OriginKind {
    Sourced, ///< a source is noted beside the value
    Default, ///< nobody changed it: the registry says where the default is from
    Own,     ///< a value of one's own without a source
};

/// Pointers into the plan, nullptr where there is none.
struct ValueOrigin {
    OriginKind kind = OriginKind::Own;
    const Provenance* provenance = nullptr; ///< source and typed text
    const Source* source = nullptr;
    std::size_t scenario = 0; ///< the one that sets the value: the one asked for, or one it builds on
};

/// Of the value that holds in scenario `at`: that of the nearest override in its chain if there is one, else
/// of the row itself. The provenance of an override stands under the scenario's uid, its field being
/// "ENTITY/FIELD". An override does not borrow the source of the value it replaces.
[[nodiscard]] ValueOrigin originOf(const Plan& plan, std::size_t at, std::string_view entity,
                                   std::string_view field);

/// The row that notes the source and typed text of the scenario's own value, or nullptr.
[[nodiscard]] const Provenance* provenanceIn(const Plan& plan, std::size_t scenario, std::string_view entity,
                                             std::string_view field);

/// A value of a scenario by its names.
struct ValuePlace {
    std::size_t scenario = 0;
    std::string_view entity{}, field{};
};

/// What a person typed, and when: UTC, ISO 8601.
struct TypedText {
    std::string text, at;
};

/// Notes the way the scenario's own value was typed; its old source no longer holds. An empty text removes
/// the note, as does a value that is the parent's.
void noteEntered(Plan& plan, std::size_t scenario, std::string_view entity, std::string_view field,
                 const TypedText& typed);

/// Notes what was typed over an equal value: a default that is typed is one's own from then on, in the
/// baseline, which sets it. Any other value keeps its source and its typed text.
void noteConfirmed(Plan& plan, const ValuePlace& place, const TypedText& typed);

/// A source of one's own that says no more than its title: an assumption, a pasted file.
[[nodiscard]] Source ownSource(const std::string& title);

/// Notes `source` for the scenario's own value, read or set at `at` (UTC, ISO 8601); an equal source of the
/// plan is used again. The typed text stays. Does nothing where the scenario has its parent's value.
void noteSource(Plan& plan, const ValuePlace& place, const Source& source, const std::string& at);

} // namespace jw
