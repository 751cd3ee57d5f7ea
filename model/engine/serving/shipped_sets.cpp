// The fitted sets that the program carries, read from their tables (resources/serving).
#include <cassert>

#include "embedded/serving.h"
#include "engine/serving/fitted_sets.h"
#include "exchange/csv_records.h"

namespace jw {
namespace {

/// What a set was fitted on, as both tables name it.
struct CellKey {
    std::string accelerator;
    ServeEngine engine = ServeEngine::Vllm;
    ServePrecision precision = ServePrecision::Bf16;
    std::string model;

    static constexpr auto fields()
    {
        using K = CellKey;
        return std::tuple{field(&K::accelerator, {.key = "accelerator"}),
                          field(&K::engine, {.key = "engine"}), field(&K::precision, {.key = "precision"}),
                          field(&K::model, {.key = "model", .lower = 1, .required = true})};
    }
};

struct SetRow : CellKey, ModelShape, ServingConstants<double> {
    int rows = 0;
    double tpotError = 0.0, ttftError = 0.0;
    double knownError = 0.0, knownErrorOfGlobal = 0.0;
    std::string source, url, asOf, confidence, note;

    static constexpr auto shape()
    {
        using S = ModelShape;
        const auto size = [](auto member, std::string_view key) {
            return field(member, {.key = key, .lower = 0, .whole = true});
        };
        return std::tuple{
            size(&S::layers, "layers"),      size(&S::hidden, "hidden"),       size(&S::ffn, "ffn"),
            size(&S::heads, "heads"),        size(&S::kvHeads, "kv_heads"),    size(&S::experts, "experts"),
            size(&S::activeExperts, "topk"), size(&S::expertFfn, "expert_ffn")};
    }
    static constexpr auto fields()
    {
        using R = SetRow;
        const auto error = [](auto member, std::string_view key) {
            return field(member, {.key = key, .lower = 0, .required = true});
        };
        return std::tuple_cat(
            CellKey::fields(), shape(), ServingConstants<double>::fields(),
            std::tuple{field(&R::rows, {.key = "rows", .lower = 1, .required = true}),
                       error(&R::tpotError, "tpot_error"), error(&R::ttftError, "ttft_error"),
                       field(&R::knownError, {.key = "known_error", .lower = 0}),
                       field(&R::knownErrorOfGlobal, {.key = "known_error_global", .lower = 0}),
                       field(&R::source, {.key = "source", .lower = 1, .required = true}),
                       field(&R::url, {.key = "source_url", .lower = 1, .required = true}),
                       field(&R::asOf, {.key = "as_of", .lower = 7, .required = true}),
                       field(&R::confidence, {.key = "confidence", .lower = 1, .required = true}),
                       field(&R::note, {.key = "note"})});
    }
};

struct PointRow : CellKey, FittedPoint {
    static constexpr auto fields()
    {
        using P = FittedPoint;
        const auto count = [](auto member, std::string_view key) {
            return field(member, {.key = key, .lower = 1, .required = true, .whole = true});
        };
        return std::tuple_cat(CellKey::fields(),
                              std::tuple{count(&P::tp, "tp"), count(&P::in, "isl"), count(&P::out, "osl"),
                                         count(&P::concurrency, "concurrency")});
    }
};

/// A table of the program itself: a fault in it is one of the build, which the tests find.
template <HasFields Row> std::vector<Row> rowsOf(std::string_view file)
{
    const auto text = embeddedText(embedded::serving(), file);
    assert(text);
    auto rows = parseCsv(text.value_or(std::string_view())).and_then([&](const CsvTable& table) {
        return recordsFrom<Row>(table, std::string(file));
    });
    assert(rows);
    return rows ? std::move(*rows) : std::vector<Row>();
}

struct Shipped {
    std::vector<FittedSet> sets;
    ServingConstants<double> global; ///< the row without an accelerator
};

FittedSet setOf(const SetRow& row)
{
    return {.accelerator = row.accelerator,
            .engine = row.engine,
            .precision = row.precision,
            .model = row.model,
            .shape = row,
            .constants = row,
            .rows = row.rows,
            .tpotError = row.tpotError,
            .ttftError = row.ttftError,
            .knownError = row.knownError,
            .knownErrorOfGlobal = row.knownErrorOfGlobal,
            .points = {},
            .source = row.source,
            .asOf = row.asOf};
}

Shipped read()
{
    Shipped shipped;
    for (const SetRow& row : rowsOf<SetRow>("sets.csv")) {
        if (row.accelerator.empty())
            shipped.global = row;
        else
            shipped.sets.push_back(setOf(row));
    }
    for (const PointRow& row : rowsOf<PointRow>("points.csv"))
        for (FittedSet& set : shipped.sets)
            if (set.accelerator == row.accelerator && set.engine == row.engine &&
                set.precision == row.precision && set.model == row.model)
                set.points.push_back(row);
    return shipped;
}

const Shipped& shipped()
{
    static const Shipped all = read();
    return all;
}

} // namespace

std::span<const FittedSet> shippedSets() { return shipped().sets; }

const ServingConstants<double>& globalConstants() { return shipped().global; }

} // namespace jw
