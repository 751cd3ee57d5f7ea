// Where each value comes from, and what people note beside it.
#pragma once

#include "readings/fields.h"

namespace jw {

enum class SourceKind { Catalogue, Datasheet, Measured, Literature, Quote, Own };
inline constexpr std::array<std::string_view, 6> sourceKindTexts{"catalogue",  "datasheet", "measured",
                                                                 "literature", "quote",     "own"};
constexpr std::span<const std::string_view> choicesOf(SourceKind) { return sourceKindTexts; }

/// How far a figure can be relied on: read off its source; worked out from figures of it; a guess.
enum class Confidence { Published, Derived, Estimated };
inline constexpr std::array<std::string_view, 3> confidenceTexts{"published", "derived", "estimated"};
constexpr std::span<const std::string_view> choicesOf(Confidence) { return confidenceTexts; }

struct Source {
    static constexpr std::string_view table = "sources";
    std::string uid;
    SourceKind kind = SourceKind::Own;
    std::string title, url, published, fetched, license, note;
    std::optional<Confidence> confidence; ///< nothing: nobody has said

    [[nodiscard]] bool isEstimate() const { return confidence == Confidence::Estimated; }

    static constexpr auto fields()
    {
        using S = Source;
        return std::tuple{
            field(&S::uid, {.key = "uid", .place = Place::Hidden}),
            field(&S::kind, {.key = "kind", .term = {JW_TERM("jw::Term", "Kind of source")}}),
            field(&S::title, {.key = "title",
                              .lower = 1,
                              .upper = 1000,
                              .required = true,
                              .term = {JW_TERM("jw::Term", "Title")}}),
            field(&S::url, {.key = "url", .upper = 2000, .term = {JW_TERM("jw::Term", "URL")}}),
            field(&S::published,
                  {.key = "published", .upper = 40, .term = {JW_TERM("jw::Term", "Published")}}),
            field(&S::fetched, {.key = "fetched", .upper = 40, .term = {JW_TERM("jw::Term", "Read on")}}),
            field(&S::license, {.key = "license", .upper = 200, .term = {JW_TERM("jw::Term", "License")}}),
            field(&S::note, {.key = "note", .upper = 100000, .term = {JW_TERM("jw::Term", "Note")}}),
            field(&S::confidence, {.key = "confidence", .term = {JW_TERM("jw::Term", "Confidence")}}),
        };
    }
    friend bool operator==(const Source&, const Source&) = default;
};

/// The source of one field's value, and how it was typed ("0.85 kW").
struct Provenance {
    static constexpr std::string_view table = "provenance";
    static constexpr std::array<std::string_view, 2> keys{"entity_uid", "field"};
    std::string entity, field, source, enteredText, at;

    [[nodiscard]] std::string rowId() const { return entity + '|' + field; }

    static constexpr auto fields()
    {
        using P = Provenance;
        using jw::field;
        return std::tuple{
            field(&P::entity, {.key = "entity_uid", .required = true, .refersTo = "*"}),
            field(&P::field, {.key = "field", .lower = 1, .upper = 200, .required = true}),
            field(&P::source,
                  {.key = "source", .refersTo = "sources", .term = {JW_TERM("jw::Term", "Source")}}),
            field(&P::enteredText, {.key = "entered_text", .upper = 1000}),
            field(&P::at, {.key = "at", .upper = 40}),
        };
    }
    friend bool operator==(const Provenance&, const Provenance&) = default;
};

/// A label of a row: team, project.
struct Label {
    static constexpr std::string_view table = "labels";
    static constexpr std::array<std::string_view, 2> keys{"entity_uid", "key"};
    std::string entity, key, value;

    [[nodiscard]] std::string rowId() const { return entity + '|' + key; }

    static constexpr auto fields()
    {
        using L = Label;
        return std::tuple{
            field(&L::entity, {.key = "entity_uid", .required = true, .refersTo = "*"}),
            field(&L::key, {.key = "key", .lower = 1, .upper = 200, .required = true}),
            field(&L::value, {.key = "value", .upper = 200}),
        };
    }
    friend bool operator==(const Label&, const Label&) = default;
};

/// Free text beside a row (field empty) or one of its fields.
struct Note {
    static constexpr std::string_view table = "notes";
    static constexpr std::array<std::string_view, 2> keys{"entity_uid", "field"};
    std::string entity, field, body, at, author;

    [[nodiscard]] std::string rowId() const { return entity + '|' + field; }

    static constexpr auto fields()
    {
        using N = Note;
        using jw::field;
        return std::tuple{
            field(&N::entity, {.key = "entity_uid", .required = true, .refersTo = "*"}),
            field(&N::field, {.key = "field", .upper = 200}),
            field(&N::body, {.key = "body", .lower = 1, .upper = 100000, .required = true}),
            field(&N::at, {.key = "at", .upper = 40}),
            field(&N::author, {.key = "author", .upper = 200}),
        };
    }
    friend bool operator==(const Note&, const Note&) = default;
};

} // namespace jw
