// calc: pcg32, quantile, percentile, lhs, sobol, plan_sample.
#include "verbs/uncertainty_models.h"

#include <algorithm>

#include "uncertainty/percentiles.h"
#include "uncertainty/samplers.h"
#include "verbs/calc_spread.h"
#include "verbs/sample_fields.h"

namespace jw::verbs {
namespace {

constexpr double mostWords = 1e8; // drawn one by one: a second
constexpr FieldSpec rowSpec = countOf("row", 0, mostNumbers, JW_TERM("jw::Term", "Sample, counted from 0"));
constexpr FieldSpec dimensionSpec =
    countOf("dim", 0, sobolDimensions - 1, JW_TERM("jw::Term", "Dimension, counted from 0"));

struct Answer {
    double value = 0.0;

    static constexpr auto fields()
    {
        return std::tuple{field(&Answer::value, {.key = "value", .term = {JW_TERM("jw::Term", "Value")}})};
    }
};

Result<void> below(const char* field, std::int64_t value, std::int64_t end)
{
    if (value < end)
        return {};
    return fail({.kind = Error::Kind::OutOfRange,
                 .field = field,
                 .value = static_cast<double>(value),
                 .lower = 0.0,
                 .upper = static_cast<double>(end - 1)});
}

// Numbers drawn -------------------------------------------------------------------------------------------

struct PcgQuestion {
    std::int64_t n = 1, seed = 0;

    static constexpr auto fields()
    {
        return std::tuple{
            field(&PcgQuestion::n, countOf("n", 1, mostWords, JW_TERM("jw::Term", "Samples"))),
            field(&PcgQuestion::seed, seedSpec),
        };
    }
};

struct PcgAnswer {
    double last = 0.0;

    static constexpr auto fields()
    {
        return std::tuple{
            field(&PcgAnswer::last, {.key = "last", .term = {JW_TERM("jw::Term", "Last number drawn")}})};
    }
};

Result<PcgAnswer> pcgAnswer(const PcgQuestion& question)
{
    Pcg32 random(static_cast<std::uint64_t>(question.seed));
    PcgAnswer answer;
    for (std::int64_t i = 0; i < question.n; ++i)
        answer.last = random.uniform();
    return answer;
}

/// One number of a sample of n rows and dims columns.
struct PlaceQuestion {
    std::int64_t n = 1, dims = 1, row = 0, dim = 0;

    static constexpr auto fields()
    {
        using Q = PlaceQuestion;
        return std::tuple{
            field(&Q::n, samplesSpec(1)),
            field(&Q::dims, countOf("dims", 1, sobolDimensions, JW_TERM("jw::Term", "Dimensions"))),
            field(&Q::row, rowSpec),
            field(&Q::dim, dimensionSpec),
        };
    }
    [[nodiscard]] Result<void> check() const
    {
        return below("row", row, n).and_then([this] { return below("dim", dim, dims); });
    }
};

struct LhsQuestion : PlaceQuestion {
    std::int64_t seed = 0;

    static constexpr auto fields()
    {
        return std::tuple_cat(PlaceQuestion::fields(), std::tuple{field(&LhsQuestion::seed, seedSpec)});
    }
};

Result<Answer> lhsAnswer(const LhsQuestion& q)
{
    const auto columns = static_cast<std::size_t>(q.dim) + 1; // later ones do not matter
    return q.check().and_then([&] { return fitsSample(q.n, columns); }).map([&] {
        const auto sample = sampled(Sampler::Lhs, static_cast<std::uint64_t>(q.seed),
                                    static_cast<std::uint32_t>(q.n), columns);
        return Answer{sample.back()[static_cast<std::size_t>(q.row)]};
    });
}

Result<Answer> sobolAnswer(const PlaceQuestion& q)
{
    return q.check().map([&] {
        const auto dimension = static_cast<std::size_t>(q.dim);
        const auto sequence = SobolDimension::of({&dimension, 1}).front();
        return Answer{sequence.at(static_cast<std::uint32_t>(q.row)) * 0x1p-32};
    });
}

struct PlanQuestion {
    std::int64_t seed = 0, dimension = 0, index = 0;
    std::string uid{};

    static constexpr auto fields()
    {
        using Q = PlanQuestion;
        return std::tuple{
            field(&Q::seed, seedSpec),
            field(&Q::uid, {.key = "uid",
                            .lower = 1,
                            .required = true,
                            .term = {JW_TERM("jw::Term", "Record and field"),
                                     JW_TERM("jw::Term", "written ENTITY/FIELD")}}),
            field(&Q::dimension, dimensionSpec),
            field(&Q::index,
                  countOf("index", 0, sobolPoints - 1U, JW_TERM("jw::Term", "Sample, counted from 0"))),
        };
    }
};

Result<Answer> planAnswer(const PlanQuestion& q)
{
    return Answer{planSample(static_cast<std::uint64_t>(q.seed), q.uid, static_cast<std::size_t>(q.dimension),
                             static_cast<std::uint32_t>(q.index))};
}

// Distributions -------------------------------------------------------------------------------------------

struct QuantileQuestion : CalcSpread {
    double p = 0.5;

    static constexpr auto fields()
    {
        return std::tuple_cat(CalcSpread::fields(),
                              std::tuple{field(&QuantileQuestion::p,
                                               {.key = "p",
                                                .lower = 0,
                                                .upper = 1,
                                                .required = true,
                                                .percent = true,
                                                .term = {JW_TERM("jw::Term", "Share below the value")}})});
    }
};

Result<Answer> quantileAnswer(const QuantileQuestion& q)
{
    const bool endless = q.dist == CalcDist::Normal || q.dist == CalcDist::Lognormal;
    if (endless && (q.p <= 0.0 || q.p >= 1.0)) // has no ends
        return fail({.kind = Error::Kind::OutOfRange,
                     .field = "p",
                     .value = q.p,
                     .lower = 1e-300,
                     .upper = 1.0 - 1e-16});
    return distributionOf(q).map([&](const Distribution& spread) { return Answer{spread.at(q.p)}; });
}

struct PercentileQuestion {
    std::vector<double> xs{};
    double q = 0.5;

    static constexpr auto fields()
    {
        using Q = PercentileQuestion;
        return std::tuple{
            field(&Q::xs, {.key = "xs", .required = true, .term = {JW_TERM("jw::Term", "Values")}}),
            field(&Q::q, {.key = "q",
                          .lower = 0,
                          .upper = 1,
                          .required = true,
                          .percent = true,
                          .term = {JW_TERM("jw::Term", "Share below the value")}}),
        };
    }
};

Result<Answer> percentileAnswer(const PercentileQuestion& question)
{
    if (question.xs.empty())
        return fail({.kind = Error::Kind::MissingField, .field = "xs", .text = "Values"});
    return Answer{percentile(question.xs, question.q)};
}

} // namespace

std::vector<CalcModel> drawModels()
{
    return {
        directModel({"pcg32", "G", "The n-th number of PCG32"}, &pcgAnswer),
        directModel({"quantile", "G", "The value below which a share of a distribution lies"},
                    &quantileAnswer),
        directModel({"percentile", "G", "The value below which a share of a sample lies, type 7"},
                    &percentileAnswer),
        directModel({"lhs", "G", "A number of a Latin hypercube sample"}, &lhsAnswer),
        directModel({"sobol", "G", "A number of the Sobol sequence"}, &sobolAnswer),
        directModel({"plan_sample", "G", "What a field of a plan is drawn with: a scrambled Sobol number"},
                    &planAnswer),
    };
}

} // namespace jw::verbs
