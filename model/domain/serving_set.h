// Constants of serving that were fitted on the planner's own measurements, and what they were fitted on.
#pragma once

#include "domain/serving.h"
#include "domain/serving_set_parts.h"

namespace jw {

/// A row of the plan: whose measurements they are, the eleven constants of section C7 of the engine's
/// specification, and how far rows that had no say in them were off.
struct ServingSet {
    static constexpr std::string_view table = "serving_sets";
    std::string uid, name, accelerator;
    ServeEngine engine = ServeEngine::Vllm;
    ServePrecision precision = ServePrecision::Bf16;
    std::string model;
    ServingSetShape shape;
    Measure<unit::milliseconds> step{0.0};
    Measure<unit::microseconds> layer{0.0};
    double weights = 1.0, kv = 1.0, compute = 1.0;
    Measure<unit::microseconds> allReduce{0.0};
    double prefill = 1.0, interference = 1.0;
    Measure<unit::milliseconds> first{0.0};
    double firstSteps = 0.0, queueing = 0.0;
    std::int64_t rows = 0;
    std::optional<double> tpotError, ttftError;
    std::vector<ServingSetPoint> points;
    std::string source, engineVersion, asOf, note;

    /// What was measured, among fields().
    static constexpr auto measured()
    {
        using S = ServingSet;
        return std::tuple{
            field(&S::uid, {.key = "uid", .place = Place::Hidden}),
            field(&S::name, {.key = "name",
                             .lower = 1,
                             .upper = 200,
                             .required = true,
                             .place = Place::Hidden,
                             .term = {JW_TERM("jw::Term", "Calibration name")}}),
            text(&S::accelerator, "accelerator", JW_TERM("jw::Term", "Accelerator")),
            field(&S::engine,
                  {.key = "engine", .place = Place::Hidden, .term = {JW_TERM("jw::Term", "Serving engine")}}),
            field(&S::precision,
                  {.key = "precision", .place = Place::Hidden, .term = {JW_TERM("jw::Term", "Weights")}}),
            text(&S::model, "model", JW_TERM("jw::Term", "Model")),
            field(&S::shape,
                  {.key = "shape", .place = Place::Hidden, .term = {JW_TERM("jw::Term", "Architecture")}}),
            field(
                &S::points,
                {.key = "points", .place = Place::Hidden, .term = {JW_TERM("jw::Term", "Measured points")}}),
            text(&S::source, "source", JW_TERM("jw::Term", "Source")),
            text(&S::engineVersion, "engine_version", JW_TERM("jw::Term", "Version of the engine")),
            text(&S::asOf, "as_of", JW_TERM("jw::Term", "As of")),
            text(&S::note, "note", JW_TERM("jw::Term", "Note")),
        };
    }
    /// The constants and their errors, among fields().
    static constexpr auto fitted()
    {
        using S = ServingSet;
        return std::tuple{
            part(&S::step, "t0_ms", 0, 1e4, JW_TERM("jw::Term", "Fixed time of a decode step")),
            part(&S::layer, "tl_us", 0, 1e6, JW_TERM("jw::Term", "Fixed time of a layer")),
            part(&S::weights, "ew", 0.01, 1, JW_TERM("jw::Term", "Bandwidth reached by weights")),
            part(&S::kv, "ekv", 0.01, 1, JW_TERM("jw::Term", "Bandwidth reached by the KV cache")),
            part(&S::compute, "ec", 0.01, 1, JW_TERM("jw::Term", "Peak reached in decoding")),
            part(&S::allReduce, "aar_us", 0, 1e6, JW_TERM("jw::Term", "Fixed time of an all-reduce")),
            part(&S::prefill, "ep", 0.01, 1, JW_TERM("jw::Term", "Peak reached in prefill")),
            part(&S::interference, "phi", 0, 10, JW_TERM("jw::Term", "Prefill of others in a token")),
            part(&S::first, "t1_ms", 0, 1e5, JW_TERM("jw::Term", "Fixed time before prefill")),
            part(&S::firstSteps, "kd", 0, 100, JW_TERM("jw::Term", "Decode steps before the first token")),
            part(&S::queueing, "kq", 0, 100, JW_TERM("jw::Term", "Prefill of others before the first token")),
            part(&S::rows, "rows", 0, 1e9, JW_TERM("jw::Term", "Measured rows")),
            part(&S::tpotError, "tpot_error", 0, 1e6, JW_TERM("jw::Term", "Mean TPOT error, rows left out")),
            part(&S::ttftError, "ttft_error", 0, 1e6,
                 JW_TERM("jw::Term", "Median TTFT error, rows left out")),
        };
    }
    static constexpr auto fields() { return std::tuple_cat(measured(), fitted()); }
    friend bool operator==(const ServingSet&, const ServingSet&) = default;

private:
    static constexpr Field<ServingSet, std::string> text(std::string ServingSet::*member,
                                                         std::string_view key, std::string_view name)
    {
        return field(member, {.key = key, .upper = 2000, .place = Place::Hidden, .term = {name}});
    }
    template <class Member>
    static constexpr Field<ServingSet, Member> part(Member ServingSet::*member, std::string_view key,
                                                    double lower, double upper, std::string_view name)
    {
        return field(member, {.key = key,
                              .lower = lower,
                              .upper = upper,
                              .place = Place::Hidden,
                              .term = {name, JW_TERM("jw::Term", "fit on the planner's own measurements")}});
    }
};

} // namespace jw
