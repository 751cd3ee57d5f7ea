#include "verbs/seek_sides.h"

#include <cctype>

#include "engine/lower_bounds.h"

namespace jw::verbs {
namespace {

/// Why it is not told which scenario has less.
std::string untoldText(const GoalDoubt& doubt)
{
    return isAnyMarked(doubt.compared.marks)
               ? "Only what is known of them is equal there: which of them is less is not known.\n"
               : "Machines there do not hold the load of a service: which of them is less is not told.\n";
}

std::string asHead(std::string text)
{
    text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    return text;
}

/// The values below and above a crossing of which it is told what is less there: up to the crossings beside
/// it, or the ends of the range.
struct Around {
    bool below = false, above = false;
    std::string under, over; ///< "below 10 %", "between 10 % and 20 %"
    bool isShort = false;    ///< what is above begins where what is below ends, and has no other end

    /// What lies between two crossings is told of the first, where anything is.
    static Around of(const SeekQuestion& q, const SeekFound& all, std::size_t at, const SeekFigures& figures)
    {
        const auto& found = all.answer.crossings;
        const Crossing& here = found[at];
        const bool after = at > 0, before = at + 1 < found.size();
        const bool isTold = after && (q.goal || all.doubts.found[at - 1].isTold());
        const auto between = [&](double low, double high) {
            return "between " + figures.value(low) + " and " + figures.value(high);
        };
        return {.below = here.at > all.answer.low && !isTold,
                .above = here.last < all.answer.high,
                .under = after ? between(found[at - 1].last, here.at) : "below " + figures.value(here.at),
                .over = before ? between(here.last, found[at + 1].at) : "above " + figures.value(here.last),
                .isShort = !before && here.last == here.at};
    }
};

/// On which sides of a crossing the result is more, or else less, than the goal.
std::string goalSideText(const Crossing& found, const GoalDoubt& doubt, const Around& around)
{
    const bool moreBelow = !found.rising, moreAbove = found.isMoreBehind();
    if (isAnyMarked(doubt.atLeast)) {
        std::string text;
        if (moreBelow && around.below)
            text += asHead(around.under) + " it is more than the goal. ";
        if (moreAbove && around.above)
            text += asHead(around.over) + " it is more than the goal. ";
        return text + "It is a lower bound: whether it is less than the goal is not known.\n";
    }
    const bool tellAbove = around.above && (found.rising || !around.below);
    const bool both = found.touches && around.below && around.above;
    const std::string where = both        ? around.under + " and " + around.over
                              : tellAbove ? around.over
                                          : around.under;
    return asHead(where) + " it is " + ((tellAbove ? moreAbove : moreBelow) ? "more" : "less") +
           " than the goal.\n";
}

/// On which sides of a crossing which scenario has less.
std::string lessSideText(const SeekQuestion& q, const Crossing& found, const Around& around)
{
    const std::string &lower = q.sides[found.rising ? 0 : 1].scenario,
                      &upper = q.sides[found.isMoreBehind() ? 1 : 0].scenario;
    if (!around.below)
        return asHead(around.over) + " it is less in " + upper + ".\n";
    if (found.touches && around.above)
        return asHead(around.under) + " and " + around.over + " it is less in " + lower + ".\n";
    return asHead(around.under) + " it is less in " + lower +
           (around.above ? ", " + (around.isShort ? "above" : around.over) + " in " + upper : "") + ".\n";
}

} // namespace

std::string sideText(const SeekQuestion& q, const SeekFound& all, std::size_t at, const SeekFigures& figures)
{
    const Crossing& found = all.answer.crossings[at];
    const GoalDoubt& doubt = all.doubts.found[at];
    if (!q.goal && !doubt.isTold())
        return untoldText(doubt);
    const Around around = Around::of(q, all, at, figures);
    if (around.below || around.above || (q.goal && isAnyMarked(doubt.atLeast)))
        return q.goal ? goalSideText(found, doubt, around) : lessSideText(q, found, around);
    if (at > 0) // what is below is told
        return {};
    return q.goal ? "The goal is met all over the range.\n" : "Both are the same all over the range.\n";
}

} // namespace jw::verbs
