#include "validation/serving_benchmark.h"

#include <algorithm>
#include <cctype>

#include "catalogue/copy_in.h"
#include "exchange/json.h"
#include "readings/display.h"
#include "readings/lower_case.h"
#include "validation/serving_remark.h"

namespace jw {
namespace {

constexpr double leastAnswered = 0.95; ///< of the requests sent (assumption: a few fail anywhere)

/// Python writes numbers that JSON does not have; nothing that is read is one of them. Elsewhere than in
/// strings they become null.
std::string withoutInfinities(std::string_view text)
{
    constexpr std::array<std::string_view, 3> words{"-Infinity", "Infinity", "NaN"};
    std::string plain;
    bool inString = false;
    for (std::size_t i = 0; i < text.size();) {
        const auto word = std::ranges::find_if(
            words, [&](std::string_view w) { return !inString && text.substr(i).starts_with(w); });
        if (word != words.end()) {
            plain += "null";
            i += word->size();
            continue;
        }
        if (inString && text[i] == '\\' && i + 1 < text.size())
            plain += text[i++];
        else if (text[i] == '"')
            inString = !inString;
        plain += text[i++];
    }
    return plain;
}

struct Run {
    Value content;
    std::size_t line = 1;
};

/// The records of a file: one, a list, or one a line.
Result<std::vector<Run>> runsIn(const std::string& text)
{
    std::vector<Run> runs;
    auto whole = parseJson(text);
    if (whole) {
        if (const Items* list = whole->as<Items>())
            for (const Value& each : *list)
                runs.push_back({each, runs.size() + 1});
        else
            runs.push_back({std::move(*whole)});
        return runs;
    }
    std::size_t line = 0;
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view one = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        ++line;
        if (one.find_first_not_of(" \t\r") == std::string_view::npos)
            continue;
        auto content = parseJson(one);
        if (!content && runs.empty())
            return fail(std::move(whole.error()));
        runs.push_back({content ? std::move(*content) : Value(), line});
    }
    return runs;
}

/// Letters and digits of a name without its owner and without words for tuning and precision.
std::string coreOf(std::string_view name)
{
    constexpr std::array<std::string_view, 24> besides{
        "instruct", "chat",  "it",    "hf",       "base",    "meta",   "fp8",       "fp4",
        "nvfp4",    "mxfp4", "bf16",  "fp16",     "awq",     "gptq",   "int4",      "int8",
        "w4a16",    "w8a8",  "w8a16", "modelopt", "dynamic", "static", "quantized", "kv"};
    while (!name.empty() && name.back() == '/')
        name.remove_suffix(1);
    const std::string text = lowerCase(name.substr(name.find_last_of('/') + 1)) + '-';
    std::string core, word;
    for (const char c : text) {
        if (c != '-' && c != '_' && c != ' ') {
            if (std::isalnum(static_cast<unsigned char>(c)))
                word += c;
            continue;
        }
        if (std::ranges::find(besides, word) == besides.end())
            core += word;
        word.clear();
    }
    return core;
}

/// The engine behind the client's name for it; empty where the protocol says nothing of it.
std::string engineOf(const std::string& backend)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> known{{
        {"sglang", "sglang"},
        {"sgl", "sglang"},
        {"vllm", "vllm"},
        {"tensorrt", "trtllm"},
        {"trt", "trtllm"},
    }};
    for (const auto& [part, engine] : known)
        if (backend.find(part) != std::string::npos)
            return std::string(engine);
    return {};
}

/// "20260811-142501" as "2026-08-11"; empty for what is no such stamp.
std::string dateOf(const std::string& stamp)
{
    constexpr std::size_t digits = 8;
    const std::string date = stamp.substr(0, digits);
    if (date.size() < digits || date.find_first_not_of("0123456789") != std::string::npos)
        return {};
    return date.substr(0, 4) + '-' + date.substr(4, 2) + '-' + date.substr(6, 2);
}

/// Reads one run. The first thing that is missing or no number is its fault.
class RunReader final {
public:
    RunReader(const Run& run, const std::string& file) : m_run(run)
    {
        m_row.line = run.line;
        m_row.id = run.line > 1 ? file + ':' + std::to_string(run.line) : file;
        m_row.source = file;
    }

    ServingRow row(const BenchmarkFacts& facts, const Catalogue& catalogue) &&
    {
        metadata();
        what(catalogue);
        compare(facts);
        facts.fill(m_row);
        if (!m_row.devices)
            m_row.devices = m_row.tp;
        measured();
        load();
        missing("accelerator", m_row.acceleratorId.empty());
        missing("model", m_row.modelId.empty());
        missing("engine", m_row.engine.empty());
        missing("precision", !m_row.precision);
        missing("tp", !m_row.tp);
        heads(catalogue);
        return std::move(m_row);
    }

private:
    [[nodiscard]] const Value* find(std::string_view key) const
    {
        const Value* value = m_run.content.as<Members>() ? m_run.content.find(key) : nullptr;
        return value && !value->isNull() ? value : nullptr;
    }
    [[nodiscard]] std::string text(std::string_view key) const
    {
        const Value* value = find(key);
        return value && value->as<std::string>() ? *value->as<std::string>() : std::string();
    }
    [[nodiscard]] std::optional<double> number(std::string_view key) const
    {
        const Value* value = find(key);
        return value && value->as<double>() ? std::optional(*value->as<double>()) : std::nullopt;
    }

    void fault(std::string_view pattern, std::string key)
    {
        if (!m_row.fault)
            m_row.fault = Remark{pattern, {std::to_string(m_row.line), std::move(key)}};
    }
    void missing(std::string what, bool is)
    {
        if (is)
            fault(remark::notSaid, std::move(what));
    }

    /// The member `key` as a cell of that column, within its bounds.
    void put(std::string_view column, std::string_view key, const Value& value)
    {
        const FieldInfo* info = findField(fieldsOf<ServingRow>(), column);
        if (!info || !info->set(&m_row, value, std::string(key)))
            fault(remark::badMember, std::string(key));
    }

    /// Members named like columns, as text or number.
    void metadata()
    {
        constexpr std::array<std::string_view, 6> keys{"accelerator_id",  "accelerator_count",
                                                       "tensor_parallel", "precision",
                                                       "engine",          "engine_version"};
        for (const std::string_view key : keys)
            if (const Value* value = find(key))
                put(key, key, *value);
    }

    void what(const Catalogue& catalogue)
    {
        const Value* server = find("server_info"); // SGLang's newer releases tell how it was started
        const auto ofServer = [&](std::string_view key) { return server ? server->find(key) : nullptr; };
        std::string name = text("model_id");
        if (const Value* path = ofServer("model_path"); name.empty() && path && path->as<std::string>())
            name = *path->as<std::string>();
        const ModelRow* model = modelNamed(name, catalogue);
        m_row.modelId = model ? model->id : std::string();
        m_unknown = model ? std::string() : name;
        if (m_row.engine.empty())
            m_row.engine = engineOf(lowerCase(text("backend")));
        if (const Value* tp = ofServer("tp_size"); !m_row.tp && tp && tp->as<double>())
            put("tensor_parallel", "tp_size", *tp);
        if (const Value* version = ofServer("version"); version && version->as<std::string>())
            m_row.engineVersion = *version->as<std::string>();
        m_row.asOf = dateOf(text("date"));
    }

    /// What the result says of itself against what the person says of it.
    void compare(const BenchmarkFacts& facts)
    {
        const auto against = [&](const char* what, const std::string& says, const std::string& said) {
            if (!m_row.fault && !says.empty() && !said.empty() && says != said)
                m_row.fault = Remark{remark::otherThanSaid, {std::to_string(m_row.line), what, says, said}};
        };
        against("model", m_row.modelId, facts.model);
        against("engine", m_row.engine, facts.engine);
        against("accelerator", m_row.acceleratorId, facts.accelerator);
        if (!m_unknown.empty() && !facts.model.empty())
            m_row.doubt = Remark{remark::unknownModelName, {m_unknown, facts.model}};
    }

    void heads(const Catalogue& catalogue)
    {
        const ModelRow* model = catalogue.findModel(m_row.modelId);
        const auto shape = model ? architectureOf(*model) : Result<Architecture<double>>(fail({}));
        if (!m_row.fault && shape && m_row.tp && !sharesHeads(*shape, m_row.tp->quantity()))
            m_row.fault = Remark{remark::headsNotShared,
                                 {std::to_string(m_row.line), numberText(m_row.tp->value), model->name}};
    }

    /// The first of the keys; a fault where none is there or it is not above 0.
    double needed(std::string_view key, std::string_view other)
    {
        const auto value = number(key) ? number(key) : number(other);
        if (!value)
            fault(remark::noMember, std::string(key));
        else if (!(*value > 0.0))
            fault(remark::notAboveZero, std::string(key));
        return value.value_or(0.0);
    }

    void measured()
    {
        m_row.ttft.emplace(needed("median_ttft_ms", "mean_ttft_ms"));
        m_row.tpot.emplace(needed("median_tpot_ms", "mean_tpot_ms"));
        const double requests = needed("completed", "completed");
        if (const auto asked = number("num_prompts");
            !m_row.fault && asked && requests < leastAnswered * *asked)
            m_row.fault =
                Remark{remark::requestsFailed,
                       {std::to_string(m_row.line), "completed", numberText(requests, {.significant = 6}),
                        numberText(*asked, {.significant = 6})}};
        m_row.in.emplace(needed("total_input_tokens", "total_input_tokens") / std::max(1.0, requests));
        m_row.out.emplace(needed("total_output_tokens", "total_output_tokens") / std::max(1.0, requests));
        if (const auto rate = number("output_throughput"); rate && *rate > 0.0 && m_row.devices)
            m_row.rate.emplace(*rate / m_row.devices->value);
    }

    void load()
    {
        if (number("max_concurrency")) {
            m_row.concurrency.emplace(needed("max_concurrency", "max_concurrency"));
            return;
        }
        if (const auto mean = number("concurrency")) {
            m_row.concurrency.emplace(std::max(1.0, *mean));
            return;
        }
        const double seconds =
            1e-3 * (m_row.ttft->value + std::max(0.0, m_row.out->value - 1.0) * m_row.tpot->value);
        m_row.concurrency.emplace(
            std::max(1.0, needed("request_throughput", "request_throughput") * seconds));
    }

    const Run& m_run;
    ServingRow m_row;
    std::string m_unknown; ///< as the result names its model, where the catalogue has none of the name
};

} // namespace

void BenchmarkFacts::fill(ServingRow& row) const
{
    const auto put = [](std::string& into, const std::string& said) {
        if (!said.empty())
            into = said;
    };
    put(row.acceleratorId, accelerator);
    put(row.modelId, model);
    put(row.engine, engine);
    put(row.engineVersion, engineVersion);
    if (precision)
        row.precision = precision;
    if (tp) {
        row.tp.emplace(*tp);
        row.devices.reset();
    }
}

bool isBenchmark(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}

Result<std::vector<ServingRow>> benchmarkRows(std::string_view text, const std::string& file,
                                              const BenchmarkFacts& facts, const Catalogue& catalogue)
{
    return runsIn(withoutInfinities(text)).map([&](const std::vector<Run>& runs) {
        std::vector<ServingRow> rows;
        for (const Run& run : runs)
            rows.push_back(RunReader(run, file).row(facts, catalogue));
        return rows;
    });
}

const ModelRow* modelNamed(std::string_view name, const Catalogue& catalogue)
{
    const std::string core = coreOf(name);
    const auto found = std::ranges::find_if(catalogue.models, [&](const ModelRow& row) {
        return coreOf(row.id) == core || coreOf(row.name) == core;
    });
    return core.empty() || found == catalogue.models.end() ? nullptr : &*found;
}

} // namespace jw
