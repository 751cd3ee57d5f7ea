// One published training run or measured step: what was run, on what, and what was published of it.
#pragma once

#include "catalogue/model_row.h"
#include "validation/remark.h"
#include "validation/training_metric.h"

namespace jw {

/// A row of resources/validation/training.csv, or of any file with these columns. What was not published is
/// not given.
struct TrainingRow {
    using Count = std::optional<Measure<unit::number>>;
    using Billions = std::optional<Measure<unit::billions>>;
    std::string id, modelId, systemId, acceleratorId;
    Count devices;
    PublishedPrecision precision = PublishedPrecision::Bf16;
    Count globalBatch, seq, tp, pp, dp; ///< batch in sequences
    std::string otherParallel;          ///< "CP=2, EP=8", "FULL_SHARD", "ZeRO-1", "SP"
    std::string recompute;              ///< "full", "selective+sequence-parallel"
    TrainingMetric metric = TrainingMetric::TokenRate;
    double value = 0.0;
    std::string unit; ///< of the value, see unitFactor(); empty: the metric's
    Billions parameters, tokens;
    std::optional<Measure<unit::teraflopsPerSecond>> assumedPeak;
    std::optional<Measure<unit::watts>> power;
    std::optional<Measure<unit::number>> pue;
    std::optional<Measure<unit::gramsPerKWh>> carbon;
    std::optional<double> goodput;
    std::string source, sourceUrl, asOf;
    Confidence confidence = Confidence::Published;
    std::string note;
    // Of the file it was read from; no columns.
    std::size_t line = 0;
    std::string metricText;      ///< as it stands there
    std::optional<Remark> fault; ///< it could not be read; the other members hold what could

    /// How it was spread, among fields().
    static constexpr auto layout()
    {
        using R = TrainingRow;
        const auto degree = [](auto member, std::string_view key, std::string_view term) {
            return field(member, {.key = key, .lower = 1, .upper = 1e7, .whole = true, .term = {term}});
        };
        return std::tuple{
            degree(&R::devices, "accelerator_count", JW_TERM("jw::Term", "Accelerators")),
            field(&R::precision, {.key = "precision", .term = {JW_TERM("jw::Term", "Training precision")}}),
            degree(&R::globalBatch, "global_batch_seqs", JW_TERM("jw::Term", "Global batch")),
            degree(&R::seq, "seq_len", JW_TERM("jw::Term", "Sequence length")),
            degree(&R::tp, "tensor_parallel", JW_TERM("jw::Term", "Tensor parallel")),
            degree(&R::pp, "pipeline_parallel", JW_TERM("jw::Term", "Pipeline parallel")),
            degree(&R::dp, "data_parallel", JW_TERM("jw::Term", "Data parallel")),
            text(&R::otherParallel, "other_parallel", JW_TERM("jw::Term", "Other parallelism")),
            text(&R::recompute, "activation_recompute", JW_TERM("jw::Term", "Recomputation")),
        };
    }
    /// What was published, among fields().
    static constexpr auto published()
    {
        using R = TrainingRow;
        const auto above0 = [](auto member, std::string_view key, std::string_view term) {
            return field(member, {.key = key, .upper = 1e15, .positive = true, .term = {term}});
        };
        return std::tuple{
            field(&R::metric, {.key = "metric", .required = true, .term = {JW_TERM("jw::Term", "Metric")}}),
            field(&R::value, {.key = "value",
                              .upper = 1e30,
                              .positive = true,
                              .required = true,
                              .term = {JW_TERM("jw::Term", "Published value")}}),
            text(&R::unit, "unit", JW_TERM("jw::Term", "Unit")),
            above0(&R::parameters, "params_b", JW_TERM("jw::Term", "Parameters")),
            above0(&R::tokens, "tokens_b", JW_TERM("jw::Term", "Training tokens")),
            above0(&R::assumedPeak, "peak_tflops_assumed", JW_TERM("jw::Term", "Peak rate of the source")),
            above0(&R::power, "power_w_per_accel", JW_TERM("jw::Term", "Power of an accelerator")),
            field(&R::pue, {.key = "pue", .lower = 1, .upper = 10, .term = {JW_TERM("jw::Term", "PUE")}}),
            field(&R::carbon, {.key = "carbon_g_per_kwh",
                               .lower = 0,
                               .upper = 10000,
                               .term = {JW_TERM("jw::Term", "Grid carbon")}}),
            field(&R::goodput, {.key = "goodput_fraction",
                                .lower = 0,
                                .upper = 1,
                                .term = {JW_TERM("jw::Term", "Goodput")}}),
        };
    }
    static constexpr auto fields()
    {
        using R = TrainingRow;
        return std::tuple_cat(
            std::tuple{name(&R::id, "id", JW_TERM("jw::Term", "ID")),
                       name(&R::modelId, "model_id", JW_TERM("jw::Term", "Model")),
                       text(&R::systemId, "system_id", JW_TERM("jw::Term", "System")),
                       name(&R::acceleratorId, "accelerator_id", JW_TERM("jw::Term", "Accelerator"))},
            layout(), published(),
            std::tuple{
                text(&R::source, "source", JW_TERM("jw::Term", "Source")),
                text(&R::sourceUrl, "source_url", JW_TERM("jw::Term", "URL")),
                text(&R::asOf, "as_of", JW_TERM("jw::Term", "As of")),
                field(&R::confidence, {.key = "confidence", .term = {JW_TERM("jw::Term", "Confidence")}}),
                text(&R::note, "note", JW_TERM("jw::Term", "Note"))});
    }

private:
    static constexpr Field<TrainingRow, std::string> text(std::string TrainingRow::*member,
                                                          std::string_view key, std::string_view term)
    {
        return field(member, {.key = key, .upper = 2000, .term = {term}});
    }
    static constexpr Field<TrainingRow, std::string> name(std::string TrainingRow::*member,
                                                          std::string_view key, std::string_view term)
    {
        return field(member, {.key = key, .lower = 1, .upper = 200, .required = true, .term = {term}});
    }
};

} // namespace jw
