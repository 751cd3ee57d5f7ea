// Results of the serving benchmarks of vLLM and SGLang as rows like those of a CSV file of measurements.
#pragma once

#include "catalogue/catalogue.h"
#include "units/result.h"
#include "validation/serving_row.h"

namespace jw {

/// What such files do not say of themselves, as the person says it. A result that says another model, engine
/// or accelerator has its fault; else it goes before what a file does say.
struct BenchmarkFacts {
    std::string accelerator, model; ///< catalogue ids
    std::string engine, engineVersion;
    std::optional<PublishedServing> precision;
    std::optional<double> tp;

    /// Puts what is given into a row, in the place of what the row says.
    void fill(ServingRow& row) const;
};

/// True for text that begins like JSON: no CSV file does.
[[nodiscard]] bool isBenchmark(std::string_view text);

/// A row for each run: of a JSON file (vLLM writes one a run), a list of them, or lines of JSON (SGLang adds
/// a line a run). Lengths are means of the requests; latencies medians where the file has them, else means;
/// concurrency is the limit of the run, else what it measured, else rate times duration of a request
/// (Little's law). Metadata named like a column of ServingRow counts as that column. A run that lacks
/// something has its fault, which names the key. `file` names the rows. Errors: Syntax, no JSON at all.
[[nodiscard]] Result<std::vector<ServingRow>> benchmarkRows(std::string_view text, const std::string& file,
                                                            const BenchmarkFacts& facts,
                                                            const Catalogue& catalogue);

/// The model of the catalogue that a checkpoint's name means, "meta-llama/Llama-3.1-70B-Instruct-FP8":
/// without its owner and words for tuning and precision it is the row's id or name. nullptr: none.
[[nodiscard]] const ModelRow* modelNamed(std::string_view name, const Catalogue& catalogue);

} // namespace jw
