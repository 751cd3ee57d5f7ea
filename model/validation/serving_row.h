// One published serving benchmark: what was served, on what, and what was published of it.
#pragma once

#include "domain/provenance.h"
#include "readings/fields.h"
#include "validation/remark.h"
#include "validation/serving_metric.h"

namespace jw {

/// A row of resources/validation/inference.csv, or of any file with these columns. What was not published is
/// not given, never 0.
struct ServingRow {
    using Count = std::optional<Measure<unit::number>>;
    using Millis = std::optional<Measure<unit::milliseconds>>;
    std::string id, modelId, acceleratorId;
    Count devices, tp, pp, dp, ep;
    std::optional<PublishedServing> precision;
    std::string engine, engineVersion;
    ServingMode mode = ServingMode::Aggregated;
    Count in, out, concurrency, batch; ///< concurrency of all replicas together, batch of one
    Millis ttft, tpot;
    std::optional<Measure<unit::perSecond>> rate,
        derivedRate; ///< output tokens per device; derived: from the latencies, no measurement
    std::optional<Measure<unit::wattHours>> requestEnergy;
    std::optional<Measure<unit::joules>> tokenEnergy; ///< of the devices alone
    std::optional<Measure<unit::watts>> power;        ///< of all devices together
    UnitOfWork unitOfWork = UnitOfWork::Token;
    Count prefillDevices, decodeDevices;
    std::string source, sourceUrl, asOf;
    Confidence confidence = Confidence::Published;
    std::string note;
    // Of the file it was read from; no columns.
    std::size_t line = 0;
    std::optional<Remark> fault; ///< it could not be read; the other members hold what could
    std::optional<Remark> doubt; ///< it was read, and may be of something else

    /// How it was run, among fields().
    static constexpr auto layout()
    {
        using R = ServingRow;
        const auto degree = [](auto member, std::string_view key, std::string_view term) {
            return field(member, {.key = key, .lower = 1, .upper = 1e7, .whole = true, .term = {term}});
        };
        const auto amount = [](auto member, std::string_view key, std::string_view term) {
            return field(member, {.key = key, .upper = 1e9, .positive = true, .term = {term}});
        };
        return std::tuple{
            degree(&R::devices, "accelerator_count", JW_TERM("jw::Term", "Accelerators")),
            degree(&R::tp, "tensor_parallel", JW_TERM("jw::Term", "Tensor parallel")),
            degree(&R::pp, "pipeline_parallel", JW_TERM("jw::Term", "Pipeline parallel")),
            degree(&R::dp, "data_parallel", JW_TERM("jw::Term", "Data parallel")),
            degree(&R::ep, "expert_parallel", JW_TERM("jw::Term", "Expert parallel")),
            field(&R::precision,
                  {.key = "precision", .term = {JW_TERM("jw::Term", "Precision of the weights")}}),
            text(&R::engine, "engine", JW_TERM("jw::Term", "Serving engine")),
            text(&R::engineVersion, "engine_version", JW_TERM("jw::Term", "Version of the engine")),
            field(&R::mode, {.key = "mode", .term = {JW_TERM("jw::Term", "Prompts and answers")}}),
            amount(&R::in, "input_len", JW_TERM("jw::Term", "Tokens in")),
            amount(&R::out, "output_len", JW_TERM("jw::Term", "Tokens out")),
            amount(&R::concurrency, "concurrency", JW_TERM("jw::Term", "Requests at once")),
            amount(&R::batch, "batch", JW_TERM("jw::Term", "Batch")),
        };
    }
    /// What was published, among fields().
    static constexpr auto published()
    {
        using R = ServingRow;
        const auto above0 = [](auto member, std::string_view key, std::string_view term) {
            return field(member, {.key = key, .upper = 1e9, .positive = true, .term = {term}});
        };
        const auto count = [](auto member, std::string_view key, std::string_view term) {
            return field(member, {.key = key, .lower = 0, .upper = 1e7, .whole = true, .term = {term}});
        };
        return std::tuple{
            above0(&R::ttft, "ttft_ms", JW_TERM("jw::Term", "Time to first token (TTFT)")),
            above0(&R::tpot, "tpot_ms", JW_TERM("jw::Term", "Time per output token (TPOT)")),
            above0(&R::rate, "tokens_per_s_per_gpu", JW_TERM("jw::Term", "Output tokens per second and GPU")),
            above0(&R::derivedRate, "derived_tok_s_per_gpu",
                   JW_TERM("jw::Term", "Output tokens per second and GPU, from latencies")),
            above0(&R::requestEnergy, "energy_wh_per_request", JW_TERM("jw::Term", "Energy of a request")),
            above0(&R::tokenEnergy, "j_per_token", JW_TERM("jw::Term", "Energy of an output token")),
            above0(&R::power, "avg_power_w", JW_TERM("jw::Term", "Mean power of all GPUs")),
            field(&R::unitOfWork, {.key = "unit_of_work", .term = {JW_TERM("jw::Term", "Unit of work")}}),
            count(&R::prefillDevices, "prefill_accelerators",
                  JW_TERM("jw::Term", "Accelerators for prompts")),
            count(&R::decodeDevices, "decode_accelerators", JW_TERM("jw::Term", "Accelerators for answers")),
        };
    }
    static constexpr auto fields()
    {
        using R = ServingRow;
        return std::tuple_cat(
            std::tuple{field(&R::id, {.key = "id",
                                      .lower = 1,
                                      .upper = 200,
                                      .required = true,
                                      .term = {JW_TERM("jw::Term", "ID")}}),
                       text(&R::modelId, "model_id", JW_TERM("jw::Term", "Model")),
                       text(&R::acceleratorId, "accelerator_id", JW_TERM("jw::Term", "Accelerator"))},
            layout(), published(),
            std::tuple{
                text(&R::source, "source", JW_TERM("jw::Term", "Source")),
                text(&R::sourceUrl, "source_url", JW_TERM("jw::Term", "URL")),
                text(&R::asOf, "as_of", JW_TERM("jw::Term", "As of")),
                field(&R::confidence, {.key = "confidence", .term = {JW_TERM("jw::Term", "Confidence")}}),
                text(&R::note, "note", JW_TERM("jw::Term", "Note"))});
    }

private:
    static constexpr Field<ServingRow, std::string> text(std::string ServingRow::*member,
                                                         std::string_view key, std::string_view term)
    {
        return field(member, {.key = key, .upper = 2000, .term = {term}});
    }
};

} // namespace jw
