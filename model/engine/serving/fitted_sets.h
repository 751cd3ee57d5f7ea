// Whose constants a prediction of serving takes, and how far it can be trusted (C7).
#pragma once

#include <algorithm>
#include <compare>
#include <optional>
#include <span>

#include "engine/serving/serving_bands.h"
#include "engine/serving/serving_inputs.h"
#include "engine/serving/serving_power.h"

namespace jw {

/// Where a measured row stood.
struct FittedPoint {
    double tp = 1.0, in = 0.0, out = 0.0, concurrency = 0.0;

    friend auto operator<=>(const FittedPoint&, const FittedPoint&) = default;
};

/// The shape by which a served model is known: models that share it run alike, whatever they are called.
struct ModelShape {
    double layers = 0.0, hidden = 0.0, ffn = 0.0, heads = 0.0, kvHeads = 0.0, experts = 0.0,
           activeExperts = 0.0, expertFfn = 0.0;

    friend bool operator==(const ModelShape&, const ModelShape&) = default;
};
/// What no layer uses is 0: the FFN size of a model of experts alone, experts of a dense one.
[[nodiscard]] ModelShape shapeOf(const Architecture<double>& model);

/// Constants fitted on one model with one engine and precision on one accelerator.
struct FittedSet {
    std::string accelerator; ///< id of its catalogue row: "h100-sxm"
    ServeEngine engine = ServeEngine::Vllm;
    ServePrecision precision = ServePrecision::Bf16;
    std::string model; ///< as the source calls it: "llama-70b"
    ModelShape shape;
    ServingConstants<double> constants;
    int rows = 0;                    ///< that it was fitted on; of own sets their different places
    double tpotError = 0.0;          ///< mean of |predicted / measured - 1| of rows held out, 0.1 = 10 %
    std::optional<double> ttftError; ///< median of the same; nothing: no row has a TTFT
    /// Mean error of TPOT of the rows of `points`, which the set saw: of its constants, of the global ones.
    /// Of own sets 0: what is held out says it.
    double knownError = 0.0, knownErrorOfGlobal = 0.0;
    std::vector<FittedPoint> points;
    std::string source, asOf; ///< of its rows
    bool own = false;         ///< of the plan, fitted by its owner

    /// The larger of its errors of TPOT.
    [[nodiscard]] double error() const { return std::max(tpotError, knownError); }
    /// False where its rows are at odds with each other: it errs by uselessError, or it scatters and the
    /// global set is nearer by half to the known rows.
    [[nodiscard]] bool isUseful() const;
};

/// Those that the program carries (resources/serving/sets.csv); read when first asked for. Safe from any
/// thread.
[[nodiscard]] std::span<const FittedSet> shippedSets();
/// For models and cells without a set: one fit over all of them.
[[nodiscard]] const ServingConstants<double>& globalConstants();

/// How far such a fit is off on the rows of each model that is left out of it, as `validate --held-out model`
/// shows: the mean of the absolute error of TPOT, the median of that of TTFT. tst_serving_validation makes
/// them anew.
inline constexpr int unseenRows = 251;
inline constexpr double unseenTpotError = 0.21, unseenTtftError = 0.50;

/// What is to be predicted.
struct ServingPoint {
    std::string_view accelerator; ///< catalogue id; empty: a device that no catalogue knows
    ServeEngine engine = ServeEngine::Vllm;
    ServePrecision precision = ServePrecision::Bf16;
    Architecture<double> model;
    FittedPoint at;
    double joined = 0.0;  ///< GPUs that a fast link joins; 0: all of the replica
    bool altered = false; ///< its figures are not those of the accelerator: no set was measured on it
};

/// C7: rows of a set, fewer of which predict in tier C.
inline constexpr int enoughRows = 15;

/// Mean error of TPOT on rows held out, from which on a set of one's own is not used (assumption: the one set
/// for all errs by a quarter on models that it has not seen, so such rows are at odds with each other).
inline constexpr double uselessError = 0.5;

/// Why there is no prediction, or one of little trust.
enum class ServingDoubt {
    None,
    UnknownAccelerator,
    EngineUnseen,
    FarFromRows,
    NoRowsOfModel,
    TpUnseen,
    SetIsPoor,
    AcrossNodes, ///< the network between them is no NVLink, as the formula counts it
    FewRows,     ///< of this model: fewer than enoughRows
    Altered,     ///< another device under the name of one that was measured
    BatchUnseen  ///< smaller batches than any row of a set whose steps take no fixed time
};

/// What of a point is farthest from a measured row.
enum class Farthest { TokensIn, TokensOut, Sequences };

/// The constants for a point and the tier of what they predict; tier Direct: refused, `doubt` says why.
struct ServingChoice {
    const FittedSet* set = nullptr; ///< nullptr: the global constants
    Tier tier = Tier::Direct;
    ServingDoubt doubt = ServingDoubt::None;
    double ratio = 0.0;      ///< to the nearest row of its tp, as C7 measures; 0: there is none
    double ratioOfAll = 0.0; ///< to the nearest of any tp, where that keeps it from being refused; else 0
    Farthest farthest = Farthest::TokensIn; ///< in that `ratio`

    [[nodiscard]] const ServingConstants<double>& constants() const;
    [[nodiscard]] bool refused() const { return tier == Tier::Direct; }
};

/// The way to the field of a service that a refusal for distance names.
[[nodiscard]] constexpr const char* farthestField(Farthest farthest)
{
    switch (farthest) {
    case Farthest::TokensIn: return "inputs.tokens_in";
    case Farthest::TokensOut: return "inputs.tokens_out";
    case Farthest::Sequences: break; // they follow from what is asked for
    }
    return "inputs.requests_per_s";
}

/// C7: the set of the same accelerator, engine, precision and shape that is useful, first among `own`; else
/// the global one. A set that scatters is one tier less sure, one that errs more than the global set does on
/// models that it has not seen is C. Below the batches of a set whose steps take no fixed time the global one
/// counts, in tier C. Tier C at best across nodes. Never the set of another model: measured
/// errors are twice as large; none for a device that is altered. Refused beyond 32 times the nearest row of
/// its tp, or of all rows of the set where some or all of its tp are not known. Whether the model fits in
/// memory is another question.
[[nodiscard]] ServingChoice servingChoice(const ServingPoint& point, std::span<const FittedSet> own = {});

/// The rule of C7 by itself: "A", "B", "C" or "refuse" (calc's `tier`). `ratios` < 0: that tp is unseen.
[[nodiscard]] std::string_view servingTier(int rows, double ratios, bool tpSeen, bool fits,
                                           bool acceleratorKnown, bool engineSeen);

/// Accelerators that share their constants of power: those of H100, those of B200, and all others.
enum class PowerFamily { Hopper, Blackwell, Other };
[[nodiscard]] const PowerConstants<double>& shippedPower(PowerFamily family);

/// Power constants of an accelerator by its catalogue id, and the tier of what they predict of dense models:
/// H100 and B200 are measured (A), their relatives and an altered one a tier down, others C.
struct PowerChoice {
    PowerConstants<double> constants;
    Tier tier = Tier::C;
    PowerFamily family = PowerFamily::Other;
};
[[nodiscard]] PowerChoice powerChoice(std::string_view catalogueId, bool altered = false);
/// C8: joules of models with experts are a third off, on whatever accelerator. `dense`: as of PowerChoice.
[[nodiscard]] inline Tier powerTierOf(const Architecture<double>& model, Tier dense)
{
    return model.experts > 1.0 ? Tier::C : dense;
}

} // namespace jw
