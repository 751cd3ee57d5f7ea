#include "advisor/query_figures.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <iterator>
#include <optional>
#include <string_view>

namespace jw {
namespace {

constexpr double notAlike = 1.25; // assumption: so many times more tokens or sequences are worth a word

constexpr double otherSize = 1.5; // assumption: likewise of parameters

bool differs(double a, double b, double times = notAlike) { return a > times * b || b > times * a; }

/// Billions of parameters in a name such as "Llama 3.1 405B, FP8"; nothing where it tells none.
std::optional<double> billionsIn(std::string_view name)
{
    const auto isNumber = [](char c) { return (c >= '0' && c <= '9') || c == '.'; };
    for (std::size_t end = name.find('B'); end != std::string_view::npos; end = name.find('B', end + 1)) {
        std::size_t begin = end;
        while (begin > 0 && isNumber(name[begin - 1]))
            --begin;
        double billions = 0.0;
        std::from_chars(name.data() + begin, name.data() + end, billions);
        if (billions > 0.0)
            return billions;
    }
    return std::nullopt;
}

Energy<> orElse(const std::optional<Measure<unit::wattHours>>& bound, Energy<> figure)
{
    return bound ? bound->quantity() : figure;
}

bool agrees(const QueryFigureRow& row, const StaircaseStep& service)
{
    const Energy<> figure = row.energy.quantity();
    return orElse(row.low, figure) <= service.high && orElse(row.high, figure) >= service.low;
}

/// How many times the energy of a request a difference makes; 1 where it tells nothing of that.
double effectOf(const ReasonedFigure& r)
{
    constexpr double sharing = 0.48; // ML.ENERGY, Llama 70B: at 128 times the sequences 1/10.05 of the energy
    switch (r.reason) {
    case FigureReason::Model:
    case FigureReason::Tokens: return r.first / r.second; // assumption: in proportion
    case FigureReason::Sequences: return std::pow(r.second / r.first, sharing);
    default: return 1.0;
    }
}

/// How much of the ratio, as a logarithm, a reason accounts for; below 0 it speaks for the contrary. What is
/// not known stands behind what is where that accounts for half of the ratio (assumption).
double accountedFor(const ReasonedFigure& r, double ratio)
{
    const double all = std::log(ratio);
    if (r.reason == FigureReason::TokensUnknown || r.reason == FigureReason::SequencesUnknown)
        return 0.5 * std::fabs(all);
    return std::copysign(1.0, all) * std::log(effectOf(r));
}

/// How the request and its model differ from the service's, that which accounts for most of the ratio first.
std::vector<ReasonedFigure> requestReasons(const QueryFigureRow& row, const EnergyStaircase& stairs,
                                           double ratio)
{
    std::vector<ReasonedFigure> reasons;
    const double here = 1e-9 * stairs.parameters.base();
    if (const auto there = billionsIn(row.model); there && here > 0.0 && differs(*there, here, otherSize))
        reasons.push_back({FigureReason::Model, *there, here});
    const double tokens = stairs.tokensOut.base(), sequences = stairs.sequences.base();
    if (!row.tokensOut)
        reasons.push_back({FigureReason::TokensUnknown, 0.0, tokens});
    else if (differs(row.tokensOut->value, tokens))
        reasons.push_back({FigureReason::Tokens, row.tokensOut->value, tokens});
    if (!row.sequences)
        reasons.push_back({FigureReason::SequencesUnknown, 0.0, sequences});
    else if (differs(row.sequences->value, sequences))
        reasons.push_back({FigureReason::Sequences, row.sequences->value, sequences});
    std::ranges::stable_sort(reasons, std::greater(),
                             [ratio](const ReasonedFigure& r) { return accountedFor(r, ratio); });
    return reasons;
}

void addStepReason(std::vector<ReasonedFigure>& to, EnergyStep counts, const EnergyStaircase& stairs)
{
    constexpr std::array<FigureReason, 3> leftOut{FigureReason::LeavesOutHost, FigureReason::LeavesOutIdle,
                                                  FigureReason::LeavesOutSite};
    if (counts != EnergyStep::Meter)
        to.push_back({leftOut[static_cast<std::size_t>(counts)], stairs.at(counts).in(wattHour),
                      stairs.at(EnergyStep::Meter).in(wattHour)});
}

FigureComparison compared(const QueryFigureRow& row, const EnergyStaircase& stairs)
{
    FigureComparison c{.row = &row, .service = stairs.at(row.counts)};
    c.ratio = (row.energy.quantity() / c.service).base();
    c.agrees = agrees(row, stairs.steps[static_cast<std::size_t>(row.counts)]);
    if (c.agrees)
        c.reasons.push_back({FigureReason::WithinBand});
    if (row.basis == FigureBasis::PeakPower)
        c.reasons.push_back({FigureReason::PeakPower});
    if (row.basis == FigureBasis::Stated)
        c.reasons.push_back({FigureReason::NotSaid});
    std::ranges::copy(requestReasons(row, stairs, c.ratio), std::back_inserter(c.reasons));
    addStepReason(c.reasons, row.counts, stairs);
    return c;
}

} // namespace

std::string_view patternOf(FigureReason reason)
{
    switch (reason) {
    case FigureReason::WithinBand: return JW_TERM("jw::Advisor", "Within the P10 to P90 of this service.");
    case FigureReason::PeakPower:
        return JW_TERM("jw::Advisor", "It takes the highest power of the servers for every hour of the day.");
    case FigureReason::NotSaid:
        return JW_TERM("jw::Advisor", "What it counts has not been said; it is taken as all of it.");
    case FigureReason::Model:
        return JW_TERM("jw::Advisor", "It is of another model, with %1 billion parameters; that of this "
                                      "service has %2 billion.");
    case FigureReason::Tokens:
        return JW_TERM("jw::Advisor", "Its answers have %1 tokens, those of this service %2.");
    case FigureReason::TokensUnknown:
        return JW_TERM("jw::Advisor", "The length of its answers is not known; here they have %2 tokens.");
    case FigureReason::Sequences:
        return JW_TERM("jw::Advisor", "There %1 sequences share a replica, here %2: the more, the less "
                                      "energy each takes.");
    case FigureReason::SequencesUnknown:
        return JW_TERM("jw::Advisor", "How many sequences share a replica there is not known; here it is %2. "
                                      "That alone can change the energy tenfold.");
    case FigureReason::LeavesOutHost:
        return JW_TERM("jw::Advisor", "It leaves out hosts, idle machines and the site, so it stands against "
                                      "%1 Wh and not against the %2 Wh at the meter.");
    case FigureReason::LeavesOutIdle:
        return JW_TERM("jw::Advisor", "It leaves out idle machines and the site, so it stands against %1 Wh "
                                      "and not against the %2 Wh at the meter.");
    case FigureReason::LeavesOutSite: break;
    }
    return JW_TERM("jw::Advisor", "It leaves out cooling and losses of the site, so it stands against %1 Wh "
                                  "and not against the %2 Wh at the meter.");
}

const ReasonedFigure* FigureComparison::cause() const
{
    const auto found = std::ranges::find_if(reasons, [this](const ReasonedFigure& r) {
        return r.reason < FigureReason::LeavesOutHost && !(accountedFor(r, ratio) < 0.0);
    });
    return found == reasons.end() ? nullptr : &*found;
}

std::vector<FigureComparison> nearestFigures(const EnergyStaircase& stairs, const Catalogue& catalogue)
{
    std::vector<FigureComparison> all;
    if (stairs.ofItems())
        return all;
    for (const QueryFigureRow& row : catalogue.queryFigures)
        all.push_back(compared(row, stairs));
    std::ranges::stable_sort(all, {}, [](const FigureComparison& c) { return std::fabs(std::log(c.ratio)); });
    return all;
}

std::vector<SharedReason> sharedReasons(const std::vector<FigureComparison>& all)
{
    std::vector<SharedReason> shared;
    for (const FigureComparison& c : all)
        for (const ReasonedFigure& reason : c.reasons) {
            if (reason.reason == FigureReason::WithinBand)
                continue;
            const auto known = std::ranges::find(shared, reason, &SharedReason::reason);
            if (known == shared.end())
                shared.push_back({reason, {c.row}});
            else
                known->of.push_back(c.row);
        }
    std::erase_if(shared, [](const SharedReason& s) { return s.of.size() < 2; });
    std::ranges::stable_sort(shared, {}, [](const SharedReason& s) { return s.reason.reason; });
    return shared;
}

std::vector<ReasonedFigure> ownReasons(const FigureComparison& figure,
                                       const std::vector<SharedReason>& shared)
{
    std::vector<ReasonedFigure> own = figure.reasons;
    std::erase_if(own, [&](const ReasonedFigure& reason) {
        return std::ranges::find(shared, reason, &SharedReason::reason) != shared.end();
    });
    return own;
}

} // namespace jw
