#include "verbs/row_columns.h"

#include <algorithm>
#include <array>

#include "messages/message.h"
#include "readings/near_names.h"
#include "validation/csv_rows.h"
#include "validation/published_rows.h"
#include "validation/serving_row.h"

namespace jw::verbs {
namespace {

/// Names that people and benchmarks use for columns.
struct OtherName {
    std::string_view name, key;
};
constexpr std::array otherNames{
    OtherName{"model", "model_id"},
    OtherName{"hardware", "accelerator_id"},
    OtherName{"accelerator", "accelerator_id"},
    OtherName{"device", "accelerator_id"},
    OtherName{"gpu", "accelerator_id"},
    OtherName{"gpus", "accelerator_count"},
    OtherName{"tp", "tensor_parallel"},
    OtherName{"pp", "pipeline_parallel"},
    OtherName{"dp", "data_parallel"},
    OtherName{"ep", "expert_parallel"},
    OtherName{"isl", "input_len"},
    OtherName{"tokens_in", "input_len"},
    OtherName{"osl", "output_len"},
    OtherName{"tokens_out", "output_len"},
    OtherName{"max_concurrency", "concurrency"},
    OtherName{"itl_ms", "tpot_ms"},
};

std::string meant(const std::string& column, std::span<const FieldInfo> fields)
{
    std::vector<std::string> keys;
    for (const FieldInfo& info : fields)
        keys.emplace_back(info.key);
    const auto other = std::ranges::find(otherNames, column, &OtherName::name);
    if (other != otherNames.end() && findField(fields, other->key))
        return std::string(other->key);
    return nearNames(column, keys, 1).front();
}

std::string joined(const auto& names)
{
    std::string text;
    for (const auto& name : names)
        text.append(text.empty() ? "" : ",").append(name);
    return text;
}

std::string keysOf(std::span<const FieldInfo> fields)
{
    std::vector<std::string_view> keys;
    for (const FieldInfo& info : fields)
        keys.push_back(info.key);
    return joined(keys);
}

} // namespace

std::string servingColumnsText()
{
    return "Columns of a CSV file, in any order; a row is one load of one replica or several:\n"
           "  id               any name of the row\n"
           "  model_id         of the catalogue: llama3.1-8b (`catalogue list models`)\n"
           "  accelerator_id   of the catalogue: h100-sxm (`catalogue list accelerators`)\n"
           "  engine           vllm, sglang, trtllm or another\n"
           "  precision        of the weights: " +
           joined(publishedServingTexts) +
           "\n"
           "  tensor_parallel  accelerators of a replica\n"
           "  concurrency      requests at once, of all replicas\n"
           "  input_len        tokens of a request, mean\n"
           "  output_len       tokens of its answer, mean\n"
           "  tpot_ms          time per output token in milliseconds, mean or median\n"
           "and where they are known:\n"
           "  ttft_ms          time to the first token in milliseconds\n"
           "  accelerator_count  of all replicas; else those of one\n"
           "  engine_version, source, source_url, as_of (2026-08), note\n"
           "  pipeline_parallel, data_parallel, expert_parallel\n"
           "Example:\n"
           "  id,model_id,accelerator_id,engine,precision,tensor_parallel,concurrency,input_len,output_len,"
           "tpot_ms,ttft_ms\n"
           "  r1,llama3.1-8b,h100-sxm,vllm,bf16,1,16,1000,300,9.1,62\n";
}

Reply badColumns(const Error& error, const std::string& file, std::string_view csv,
                 std::span<const FieldInfo> fields)
{
    const std::string key = error.field.substr(error.field.find_last_of('.') + 1);
    const Message message = messageOf(error, findField(fields, key));
    Problem problem{.file = file,
                    .field = error.field,
                    .text = englishText(message),
                    .wrong = englishText(message.wrong),
                    .remedy = englishText(message.mend)};
    if (error.kind == Error::Kind::MissingField) {
        problem.wrong = "The header of the file is “" + joined(columnsOf(csv)) + "”; it has no column “" +
                        key + "”, which each row needs.";
        problem.remedy = "Name the columns by what they hold: " + keysOf(fields) +
                         ". `fit --help` says which are needed for a fit.";
        problem.text = problem.field + ": " + problem.wrong + ' ' + problem.remedy;
    }
    return {.problems = {std::move(problem)}, .exit = exitOf(error)};
}

std::optional<Reply> noFigures(std::string_view csv)
{
    const Cells columns = columnsOf(csv);
    if (columns.empty() || hasFigures(columns))
        return std::nullopt;
    const bool serving = hasOwnColumns(columns, RowKind::Serving);
    const bool training = hasOwnColumns(columns, RowKind::Training);
    std::string remedy;
    if (serving || !training)
        remedy = "Serving benchmarks have one column or more of " + joined(servingMetricTexts) +
                 ", beside others of " + keysOf(rowFields(RowKind::Serving)) + ".";
    if (training || !serving)
        remedy += std::string(remedy.empty() ? "" : " ") +
                  "Training runs have metric and value, beside others of " +
                  keysOf(rowFields(RowKind::Training)) + ".";
    return lacking("rows",
                   "The header of the file is “" + joined(columns) +
                       "”; none of its columns holds a published figure.",
                   remedy);
}

std::vector<Problem> ignoredColumns(std::string_view csv, const std::string& file,
                                    std::span<const FieldInfo> fields)
{
    std::vector<Problem> problems;
    for (const std::string& column : unknownColumns(csv, fields)) {
        Problem problem{.level = "warning", .file = file, .field = "rows." + column};
        problem.wrong = "No row has a column of this name; it is left out.";
        problem.remedy = "If “" + meant(column, fields) + "” is meant, name it so; else remove it.";
        problem.text = problem.field + ": " + problem.wrong + ' ' + problem.remedy;
        problems.push_back(std::move(problem));
    }
    return problems;
}

} // namespace jw::verbs
