#include "engine/serving/fitted_sets.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace jw {
namespace {

/// Accelerators of one generation, and the engines that the measured rows which the program is checked
/// against (resources/validation/inference.csv) have on it: vLLM, SGLang, TensorRT-LLM.
struct Generation {
    std::array<std::string_view, 6> ids; ///< begin the catalogue ids
    std::array<bool, 3> seen;            ///< by ServeEngine
};
constexpr std::array generations{
    Generation{{"a10", "a30", "a40", "rtx-a6000", "rtx-3090"},
               {true, false, true}},                                          // Ampere; "a10": A100 too
    Generation{{"l4", "rtx-4090", "rtx-6000-ada"}, {true, false, true}},      // Ada
    Generation{{"h100", "h200", "h800", "h20", "gh200"}, {true, true, true}}, // Hopper
    Generation{{"b200", "b300", "gb200", "gb300", "rtx-5090", "rtx-pro-6000"},
               {true, true, true}},                         // Blackwell
    Generation{{"mi300x", "mi325x"}, {true, false, false}}, // CDNA 3
    Generation{{"mi350x", "mi355x"}, {false, true, false}}, // CDNA 4
};

constexpr bool beginsWithAny(std::string_view id, std::span<const std::string_view> beginnings)
{
    return std::ranges::any_of(beginnings,
                               [&](std::string_view b) { return !b.empty() && id.starts_with(b); });
}

/// Did anybody measure this engine on an accelerator of the same generation? Nobody did on what streams its
/// weights or is made for inference alone (Groq, Cerebras, Inferentia), nor on TPUs: the formula is not
/// theirs.
bool engineSeen(std::string_view catalogueId, ServeEngine engine)
{
    const auto at = static_cast<std::size_t>(engine);
    return std::ranges::any_of(generations, [&](const Generation& g) {
        return at < g.seen.size() && g.seen[at] && beginsWithAny(catalogueId, g.ids);
    });
}

const FittedSet* findSet(std::span<const FittedSet> sets, const ServingPoint& point, const ModelShape& shape)
{
    const auto found = std::ranges::find_if(sets, [&](const FittedSet& s) {
        return s.accelerator == point.accelerator && s.engine == point.engine &&
               s.precision == point.precision && s.shape == shape;
    });
    return found == sets.end() ? nullptr : &*found;
}

/// How many times one is the other; infinite unless both are above 0.
double factor(double a, double b)
{
    return a > 0.0 && b > 0.0 ? std::max(a / b, b / a) : std::numeric_limits<double>::infinity();
}

enum class Rows { OfItsTp, All };

/// How far a point is from a row, and in what.
struct Distance {
    double ratio = -1.0; ///< -1: there is no row
    Farthest in = Farthest::TokensIn;
};

Distance distance(const FittedPoint& row, const FittedPoint& at)
{
    const std::array all{Distance{factor(at.in, row.in), Farthest::TokensIn},
                         Distance{factor(at.out, row.out), Farthest::TokensOut},
                         Distance{factor(at.concurrency, row.concurrency), Farthest::Sequences}};
    return *std::ranges::max_element(all, {}, &Distance::ratio);
}

/// C7: over the rows of this tp, the smallest of the largest factor in prompt, answer and concurrency.
Distance nearest(std::span<const FittedPoint> rows, const FittedPoint& at, Rows which)
{
    Distance least;
    for (const FittedPoint& row : rows) {
        if (which == Rows::OfItsTp && row.tp != at.tp)
            continue;
        const Distance d = distance(row, at);
        if (least.ratio < 0.0 || d.ratio < least.ratio)
            least = d;
    }
    return least;
}

// Limits of C7.
constexpr double nearA = 2.1, nearB = 8.0, nearC = 32.0;
constexpr double poorError = 0.15;   // of TPOT
constexpr double globalError = 0.23; // of TPOT, of the global set on models left out of its fit
constexpr double slowCompute = 0.2;  // a share of the peak below it is no measurement of large batches

/// A, B, C, or Direct for a refusal.
Tier tierAt(int rows, double ratio, bool tpSeen, bool seen)
{
    if (rows < enoughRows)
        return seen ? Tier::C : Tier::Direct;
    if (ratio < 0.0)
        return Tier::B;
    if (ratio <= nearA)
        return tpSeen ? Tier::A : Tier::B;
    if (ratio <= nearB)
        return Tier::B;
    return ratio <= nearC ? Tier::C : Tier::Direct;
}

/// Batches beyond the rows of a set whose compute looks slow: its share of the peak says nothing of them.
bool beyondRows(const FittedSet& set, const FittedPoint& at)
{
    double most = 0.0;
    for (const FittedPoint& row : set.points)
        most = std::max(most, row.concurrency);
    return set.constants.compute < slowCompute && !(at.concurrency <= most);
}

/// Batches below the rows of a set whose steps take no fixed time: large batches alone hide it, and in small
/// ones there is little else.
bool belowRows(const FittedSet& set, const FittedPoint& at)
{
    if (set.constants.step > Duration<>() || set.constants.layer > Duration<>())
        return false;
    return std::ranges::none_of(set.points,
                                [&](const FittedPoint& row) { return row.concurrency <= at.concurrency; });
}

/// The tier by distance, to the rows of its tp and to `all` of the set. Of a set whose rows are known in part
/// the first is an upper bound: too far from the known ones of this tp, but not from others of the set, is C,
/// as rows of this tp may be as near. What no row of its tp says anything of is refused where all are too
/// far.
Tier tierByDistance(const FittedSet& set, const FittedPoint& at, double ratio, double all)
{
    if (beyondRows(set, at) || (set.rows >= enoughRows && ratio < 0.0 && all > nearC))
        return Tier::Direct;
    const Tier tier = tierAt(set.rows, ratio, ratio >= 0.0, true);
    const bool known = set.points.size() >= static_cast<std::size_t>(set.rows);
    return tier == Tier::Direct && !known && all <= nearC ? Tier::C : tier;
}

/// Why a prediction from this set is not better than it is.
ServingDoubt doubtOf(const FittedSet& set, double ratio, Tier near, Tier given)
{
    if (set.rows < enoughRows)
        return ServingDoubt::FewRows;
    if (near != given)
        return ServingDoubt::SetIsPoor;
    if (ratio < 0.0)
        return ServingDoubt::TpUnseen;
    return given == Tier::A ? ServingDoubt::None : ServingDoubt::FarFromRows;
}

/// As sure as a set with its error can be.
Tier demoted(const FittedSet& set, Tier near)
{
    if (set.error() <= poorError)
        return near;
    return set.error() <= globalError && near == Tier::A ? Tier::B : Tier::C;
}

ServingChoice chosenSet(const FittedSet& set, const FittedPoint& at)
{
    const Distance ofTp = nearest(set.points, at, Rows::OfItsTp), all = nearest(set.points, at, Rows::All);
    ServingChoice choice{.set = &set, .ratio = std::max(0.0, ofTp.ratio)};
    const Tier near = tierByDistance(set, at, ofTp.ratio, all.ratio);
    choice.tier = near == Tier::Direct ? near : demoted(set, near);
    choice.doubt = doubtOf(set, ofTp.ratio, near, choice.tier);
    if (ofTp.ratio > nearC && !choice.refused())
        choice.ratioOfAll = all.ratio;
    choice.farthest = beyondRows(set, at) ? Farthest::Sequences : ofTp.ratio < 0.0 ? all.in : ofTp.in;
    if (choice.refused())
        choice.doubt = ServingDoubt::FarFromRows;
    return choice;
}

/// The first that is useful, else the shipped one; nullptr: there is none.
const FittedSet* setFor(const ServingPoint& point, std::span<const FittedSet> own)
{
    const ModelShape shape = shapeOf(point.model);
    const FittedSet* set = findSet(own, point, shape);
    return set && set->isUseful() ? set : findSet(shippedSets(), point, shape);
}

ServingChoice choiceInNode(const ServingPoint& point, std::span<const FittedSet> own)
{
    const FittedSet* set = point.altered ? nullptr : setFor(point, own);
    if (set && set->isUseful())
        return belowRows(*set, point.at) ? ServingChoice{.tier = Tier::C, .doubt = ServingDoubt::BatchUnseen}
                                         : chosenSet(*set, point.at);
    if (set)
        return {.tier = Tier::C, .doubt = ServingDoubt::SetIsPoor};
    if (point.accelerator.empty())
        return {.doubt = ServingDoubt::UnknownAccelerator};
    if (!engineSeen(point.accelerator, point.engine))
        return {.doubt = ServingDoubt::EngineUnseen};
    return {.tier = Tier::C, .doubt = point.altered ? ServingDoubt::Altered : ServingDoubt::NoRowsOfModel};
}

} // namespace

ModelShape shapeOf(const Architecture<double>& model)
{
    const bool experts = model.experts > 1.0;
    const auto size = [](Ratio<> amount, bool used) { return used ? amount.base() : 0.0; };
    return {.layers = model.layers.base(),
            .hidden = model.hidden.base(),
            .ffn = size(model.ffn, !experts || model.denseLayers > 0.0),
            .heads = model.heads.base(),
            .kvHeads = model.kvHeads.base(),
            .experts = size(model.experts, experts),
            .activeExperts = size(model.activeExperts, experts),
            .expertFfn = size(model.expertFfn, experts)};
}

bool FittedSet::isUseful() const
{
    constexpr double farther = 2.0; // assumption: of a few rows less than that may be chance
    return tpotError <= uselessError && (error() <= poorError || knownError <= farther * knownErrorOfGlobal);
}

const ServingConstants<double>& ServingChoice::constants() const
{
    return set ? set->constants : globalConstants();
}

ServingChoice servingChoice(const ServingPoint& point, std::span<const FittedSet> own)
{
    ServingChoice choice = choiceInNode(point, own);
    if (point.joined > 0.0 && point.at.tp > point.joined && !choice.refused()) {
        choice.tier = Tier::C;
        choice.doubt = ServingDoubt::AcrossNodes;
    }
    return choice;
}

std::string_view servingTier(int rows, double ratios, bool tpSeen, bool fits, bool acceleratorKnown,
                             bool engineSeen)
{
    const Tier tier = fits && acceleratorKnown ? tierAt(rows, ratios, tpSeen, engineSeen) : Tier::Direct;
    return tier == Tier::Direct ? "refuse" : textOf(tier);
}

const PowerConstants<double>& shippedPower(PowerFamily family)
{
    // C8: fits on 430 rows of ML.ENERGY (chat and reasoning); leaving a model out errs by 10 % on H100, by 14
    // % on B200, and by 17.5 % when carried from one to the other. Relatives are unmeasured.
    static const std::array<PowerConstants<double>, 3> all{
        {{.base = 0.593, .memory = 0.0, .compute = 0.730, .most = 0.876, .exponent = 2.0},
         {.base = 0.136, .memory = 0.757, .compute = 1.092, .most = 0.954, .exponent = 0.495},
         {.base = 0.293, .memory = 0.368, .compute = 0.899, .most = 0.956, .exponent = 0.3}}};
    return all[static_cast<std::size_t>(family)];
}

PowerChoice powerChoice(std::string_view catalogueId, bool altered)
{
    constexpr std::array<std::string_view, 4> hopper{"h100", "h200", "h800", "gh200"};
    constexpr std::array<std::string_view, 4> blackwell{"b200", "b300", "gb200", "gb300"};
    const auto chosen = [&](PowerFamily family, std::string_view measured) {
        const Tier tier = catalogueId == measured && !altered ? Tier::A : Tier::B;
        return PowerChoice{shippedPower(family), tier, family};
    };
    if (beginsWithAny(catalogueId, hopper))
        return chosen(PowerFamily::Hopper, "h100-sxm");
    if (beginsWithAny(catalogueId, blackwell))
        return chosen(PowerFamily::Blackwell, "b200");
    return {.constants = shippedPower(PowerFamily::Other)};
}

} // namespace jw
