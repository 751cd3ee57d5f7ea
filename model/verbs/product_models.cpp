// calc: mc_product and tornado_product, the product of uncertain inputs.
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <string>

#include "uncertainty/percentiles.h"
#include "uncertainty/samplers.h"
#include "verbs/calc_spread.h"
#include "verbs/sample_fields.h"
#include "verbs/uncertainty_models.h"

namespace jw::verbs {
namespace {

struct NamedSpread : CalcSpread {
    std::string name{};

    static constexpr auto fields()
    {
        const FieldSpec named{
            .key = "name", .lower = 1, .required = true, .term = {JW_TERM("jw::Term", "Name")}};
        return std::tuple_cat(CalcSpread::fields(), std::tuple{field(&NamedSpread::name, named)});
    }
};

constexpr FieldSpec spreadsSpec{
    .key = "dists", .required = true, .term = {JW_TERM("jw::Term", "Distributions")}};

/// Errors: MissingField, none; OutOfRange, more than Sobol points have dimensions; Duplicate, a name that
/// stands twice; those of distributionOf().
Result<std::vector<Distribution>> distributionsOf(const std::vector<NamedSpread>& spreads)
{
    if (spreads.empty())
        return fail({.kind = Error::Kind::MissingField, .field = "dists", .text = "Distributions"});
    if (spreads.size() > sobolDimensions)
        return fail({.kind = Error::Kind::OutOfRange,
                     .field = "dists",
                     .value = static_cast<double>(spreads.size()),
                     .lower = 1.0,
                     .upper = static_cast<double>(sobolDimensions)});
    std::vector<Distribution> all;
    for (std::size_t i = 0; i < spreads.size(); ++i) {
        const std::string path = "dists[" + std::to_string(i) + "].", &name = spreads[i].name;
        if (std::ranges::count(spreads, name, &NamedSpread::name) > 1)
            return fail({.kind = Error::Kind::Duplicate, .field = path + "name", .text = name});
        auto made = distributionOf(spreads[i], path);
        if (!made)
            return fail(made.error());
        all.push_back(std::move(*made));
    }
    return all;
}

struct ProductQuestion {
    std::vector<NamedSpread> spreads{};
    std::int64_t n = 2, seed = 0;
    Sampler sampler = Sampler::Sobol;

    static constexpr auto fields()
    {
        using Q = ProductQuestion;
        const FieldSpec sampler{
            .key = "sampler", .required = true, .term = {JW_TERM("jw::Term", "Way of drawing")}};
        return std::tuple{
            field(&Q::spreads, spreadsSpec),
            field(&Q::n, samplesSpec(2)),
            field(&Q::seed, seedSpec),
            field(&Q::sampler, sampler),
        };
    }
};

struct ProductAnswer {
    double mean = 0.0, sd = 0.0, p10 = 0.0, p50 = 0.0, p90 = 0.0;

    static constexpr auto fields()
    {
        using A = ProductAnswer;
        const auto number = [](auto member, std::string_view key, std::string_view name) {
            return field(member, {.key = key, .term = {name}});
        };
        return std::tuple{
            number(&A::mean, "mean", JW_TERM("jw::Term", "Mean")),
            number(&A::sd, "sd", JW_TERM("jw::Term", "Standard deviation")),
            number(&A::p10, "p10", JW_TERM("jw::Term", "P10")),
            number(&A::p50, "p50", JW_TERM("jw::Term", "Median")),
            number(&A::p90, "p90", JW_TERM("jw::Term", "P90")),
        };
    }
};

std::vector<double> products(const ProductQuestion& question, const std::vector<Distribution>& factors)
{
    auto columns = sampled(question.sampler, static_cast<std::uint64_t>(question.seed),
                           static_cast<std::uint32_t>(question.n), factors.size());
    std::vector<double> product(static_cast<std::size_t>(question.n), 1.0);
    for (std::size_t i = 0; i < factors.size(); ++i) {
        factors[i].at(columns[i], columns[i]);
        std::ranges::transform(product, columns[i], product.begin(), std::multiplies{});
    }
    return product;
}

Result<ProductAnswer> productAnswer(const ProductQuestion& question)
{
    return distributionsOf(question.spreads).and_then([&](const std::vector<Distribution>& factors) {
        return fitsSample(question.n, factors.size()).map([&] {
            const std::vector<double> product = products(question, factors);
            const Moments moments = momentsOf(product);
            const std::vector<double> shares = percentiles(product, std::array{0.1, 0.5, 0.9});
            return ProductAnswer{moments.mean, moments.sd, shares[0], shares[1], shares[2]};
        });
    });
}

struct TornadoQuestion {
    std::vector<NamedSpread> spreads{};

    static constexpr auto fields() { return std::tuple{field(&TornadoQuestion::spreads, spreadsSpec)}; }
};

/// What the answer holds, for each NAME.
struct TornadoAnswer {
    double base = 0.0, low = 0.0, high = 0.0;
    std::string largest{};

    static constexpr auto fields()
    {
        using A = TornadoAnswer;
        const auto member = [](auto cell, std::string_view key, std::string_view name) {
            return field(cell, {.key = key, .term = {name}});
        };
        return std::tuple{
            member(&A::base, "base", JW_TERM("jw::Term", "Product of the medians")),
            member(&A::low, "NAME_low", JW_TERM("jw::Term", "Product with an input at its P10")),
            member(&A::high, "NAME_high", JW_TERM("jw::Term", "Product with an input at its P90")),
            member(&A::largest, "largest", JW_TERM("jw::Term", "Input with the largest span")),
        };
    }
};

/// The product of the medians, but for one factor, which is at its quantile of p.
double productWith(const std::vector<Distribution>& factors, std::size_t one, double p)
{
    double product = 1.0;
    for (std::size_t i = 0; i < factors.size(); ++i)
        product *= factors[i].at(i == one ? p : 0.5);
    return product;
}

Value tornado(const std::vector<NamedSpread>& spreads, const std::vector<Distribution>& factors)
{
    Members answer{{"base", productWith(factors, 0, 0.5)}};
    double largest = -1.0;
    for (std::size_t i = 0; i < factors.size(); ++i) {
        const double low = productWith(factors, i, 0.1), high = productWith(factors, i, 0.9);
        answer.insert_or_assign(spreads[i].name + "_low", low);
        answer.insert_or_assign(spreads[i].name + "_high", high);
        if (std::fabs(high - low) > largest) {
            largest = std::fabs(high - low);
            answer.insert_or_assign("largest", spreads[i].name);
        }
    }
    return answer;
}

Result<Value> tornadoAnswer(const Value& inputs)
{
    return recordFrom<TornadoQuestion>(inputs).and_then([](const TornadoQuestion& question) {
        return distributionsOf(question.spreads).map([&](const std::vector<Distribution>& factors) {
            return tornado(question.spreads, factors);
        });
    });
}

} // namespace

std::vector<CalcModel> productModels()
{
    return {
        directModel({"mc_product", "G", "The product of uncertain inputs, by Monte Carlo"}, &productAnswer),
        directModel({"tornado_product", "G", "The product of uncertain inputs, each at its P10 and P90"},
                    fieldsOf<TornadoQuestion>(), toValue(TornadoQuestion{}), fieldsOf<TornadoAnswer>(),
                    &tornadoAnswer),
    };
}

} // namespace jw::verbs
