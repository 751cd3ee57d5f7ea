// What the advisor found, in the words and signs of the person.
#pragma once

#include <QString>

#include "advisor/advice.h"
#include "views/results/figure_model.h"

namespace jw {

/// "takes 92.6 d; the deadline is 90 d"
[[nodiscard]] QString reasonText(const AdviceLimit& limit);

/// All reasons of a rejected device, the one that binds first; "" for an accepted one.
[[nodiscard]] QString reasonsText(const Advice& advice);

/// A cell of words that may be cut: its tool tip has them in full, or more.
[[nodiscard]] FigureCell wordCell(const QString& text, const QString& more = {});

/// "On demand, Lambda"; a purchase has no provider.
[[nodiscard]] QString offerText(const Offer& offer);

/// Where the price of the best offer comes from: "AWS price list, 2026-08"; "" where there is none.
[[nodiscard]] QString priceSource(const Advice& advice);

/// What the catalogue does not know of it and was assumed, a sentence each; "" where it knows all.
[[nodiscard]] QString assumptionsText(const Advice& advice);

/// Why a device is not to be added to a plan; "" for an accepted one.
[[nodiscard]] QString cannotAddText(const Advice* advice);

/// How many devices keep the limits; where none does, the limit that binds, what comes closest to it, and to
/// what each limit alone would have to be set.
[[nodiscard]] QString verdictText(const std::vector<Advice>& all);

/// The device in full: its offer with price and date, what is committed, bands of time and cost, power and
/// server, what the cost leaves out, why no more of them, what is assumed; of a rejected one its reasons
/// first.
[[nodiscard]] QString detailsText(const Advice& advice);

} // namespace jw
