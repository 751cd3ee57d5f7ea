// Results as cards: what each says, in words and figures.
#pragma once

#include "views/common/result_card.h"
#include "views/results/result_book.h"

namespace jw {

/// What a card says, and the path of the number behind it.
struct PathCard {
    std::string path;
    CardContent content;
};

/// The cards of a subject in a scenario: energy, cost, carbon, water, average power, time or net present
/// value, and what is said of its queries. Changes are against the baseline. Empty where the scenario has no
/// results.
[[nodiscard]] std::vector<PathCard> resultCards(const Evaluation& evaluation, std::size_t scenario,
                                                const Subject& subject);

/// Of results with this key the smaller is better: of most.
[[nodiscard]] bool isLessBetter(std::string_view key);

/// In front, for the side of a form, what its fields are tuned for: what a request takes and how soon it is
/// answered, how fast a run is.
[[nodiscard]] std::vector<PathCard> leadingFirst(std::vector<PathCard> cards);

/// "−11.3 %, better" and its tone, for a result of which less is better.
struct ShownChange {
    QString text;
    Tone tone = Tone::Neutral;
};
[[nodiscard]] ShownChange shownChange(double value, double reference);

/// "1.22 Grand Coulee dams, of nameplate": a figure that counts something, in words.
[[nodiscard]] QString countText(const ResultCell<double>& cell, const Plan& plan);

} // namespace jw
