// Draws, distributions and what is read from samples: published numbers, and what must hold of any of them.
#include <QTest>

#include <boost/random/sobol.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

#include "uncertainty/distribution.h"
#include "uncertainty/percentiles.h"
#include "uncertainty/pert.h"
#include "uncertainty/quantiles.h"
#include "uncertainty/samplers.h"
#include "uncertainty/sobol_indices.h"

using namespace jw;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

// Whatever RapidCheck comes up with -------------------------------------------------------------------------

/// Of its full size from the first case on.
template <class T> T anyIn(T from, T to) { return *rc::gen::resize(100, rc::gen::inRange<T>(from, to)); }

/// 0 < p < 1, often near the ends.
double anyShare()
{
    const double u = (anyIn<std::uint32_t>(0, 0xFFFF'FFFFU) + 0.5) * 0x1p-32;
    switch (anyIn(0, 3)) {
    case 0: return u * 0x1p-20 + 0x1p-33;
    case 1: return 1.0 - u * 0x1p-20 - 0x1p-33;
    default: return u;
    }
}

double anyNumber(double from, double to) { return from + (to - from) * anyIn(0, 1001) / 1000.0; }

/// Any continuous one.
SpreadNumbers anySpread()
{
    const auto spread = static_cast<Spread>(anyIn(0, 5));
    const double low = anyNumber(spread == Spread::Lognormal ? 0.01 : -100.0, 100.0),
                 range = anyNumber(0.1, 50), mode = low + range * anyNumber(0, 1);
    switch (spread) {
    case Spread::Triangular:
    case Spread::Pert: return {spread, low, std::min(mode, low + range), low + range};
    case Spread::Normal: return {spread, low, range};
    default: return {spread, low, low + range};
    }
}

/// The cumulative distribution: the share below x.
double below(const SpreadNumbers& n, double x)
{
    const auto normal = [](double z) { return 0.5 * std::erfc(-z / std::sqrt(2.0)); };
    const double range = n.c.value_or(n.b) - n.a;
    switch (n.spread) {
    case Spread::Uniform: return (x - n.a) / range;
    case Spread::Triangular:
        return x < n.b ? (x - n.a) * (x - n.a) / (range * (n.b - n.a))
                       : 1.0 - (*n.c - x) * (*n.c - x) / (range * (*n.c - n.b));
    case Spread::Normal: return normal((x - n.a) / n.b);
    case Spread::Lognormal: // P10 and P90 are as far below and above the mean of the logarithm
        return normal(std::log(x * x / (n.a * n.b)) / std::log(n.b / n.a) * normalP90);
    case Spread::Pert: return Pert{(n.b - n.a) / range}.below(std::clamp((x - n.a) / range, 0.0, 1.0));
    case Spread::Discrete: break;
    }
    return none;
}

QString errorOf(const Result<Distribution>& made)
{
    if (made)
        return QStringLiteral("none");
    return QString::number(static_cast<int>(made.error().kind)) + QLatin1Char(' ') +
           QString::fromStdString(made.error().field);
}

std::vector<double> column(std::size_t rows, double value = 0.0) { return std::vector<double>(rows, value); }

/// One column of a field, its indices cut into blocks of these sizes.
std::vector<double> inBlocks(const PlanDraws& draws, std::uint32_t first, std::span<const std::size_t> blocks)
{
    std::vector<double> all;
    for (const std::size_t rows : blocks) {
        auto block = column(rows);
        const std::array columns{std::span<double>(block)};
        draws.fill(first + static_cast<std::uint32_t>(all.size()), columns);
        all.insert(all.end(), block.begin(), block.end());
    }
    return all;
}

constexpr double nearlyZero = 0.005; // of an index from 4,096 Sobol points

/// Indices of both inputs of f(x, y), uniform in 0..1.
template <class F> std::array<SobolIndices, 2> indicesOf(const F& f)
{
    constexpr std::uint32_t rows = 4096;
    const auto u = sampled(Sampler::Sobol, 0, rows, 4);
    const auto result = [&](std::size_t x, std::size_t y) {
        auto results = column(rows);
        std::ranges::transform(u[x], u[y], results.begin(), f);
        return results;
    };
    const auto a = result(0, 1), b = result(2, 3);
    return {sobolIndices(a, b, result(2, 1)), sobolIndices(a, b, result(0, 3))};
}

bool near(double a, double b, double by) { return std::fabs(a - b) <= by; }

} // namespace

class TestUncertainty : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=406 max_success=300");
    }

    /// As published with the generator: seed 42, stream 54.
    void pcgWords()
    {
        Pcg32 random(42);
        for (const std::uint32_t word :
             {0xa15c02b7U, 0x7b47f409U, 0xba1d3330U, 0x83d2f293U, 0xbfa4784bU, 0xcbed606eU})
            QCOMPARE(random.next(), word);
    }

    void stratified() // one place in each stratum of each column
    {
        for (auto& places : sampled(Sampler::Lhs, 5, 100, 3)) {
            std::ranges::sort(places);
            for (std::size_t i = 0; i < places.size(); ++i)
                QCOMPARE(std::floor(places[i] * 100.0), static_cast<double>(i));
        }
    }

    /// The numbers that Wichura (1988) gives to check an implementation by.
    void normalQuantiles()
    {
        QVERIFY(near(normalQuantile(0.25), -0.6744897501960817, 1e-15));
        QVERIFY(near(normalQuantile(0.001), -3.090232306167814, 4e-15));
        QVERIFY(near(normalQuantile(1e-20), -9.262340089798408, 1e-14));
        QCOMPARE(normalQuantile(0.5), 0.0);
        QVERIFY(near(normalQuantile(0.9), normalP90, 1e-15));
        QVERIFY(std::isfinite(normalQuantile(0.0)) && std::isfinite(normalQuantile(1.0)));
    }

    void quantileIsMonotone()
    {
        QVERIFY(rc::check("a larger share, a larger value", [] {
            const SpreadNumbers numbers = anySpread();
            const auto made = Distribution::of(numbers);
            const auto [p, q] = std::minmax({anyShare(), anyShare()});
            const double low = made->at(p), high = made->at(q);
            // where the table of PERT begins they may differ by what it is off
            const double off = numbers.spread == Spread::Pert ? 1e-8 * (*numbers.c - numbers.a) : 0.0;
            RC_ASSERT(low <= high + off + 1e-12 * (1.0 + std::fabs(low)));
        }));
    }

    void quantileInvertsTheDistribution()
    {
        QVERIFY(rc::check("the share below the quantile of p is p", [] {
            const SpreadNumbers numbers = anySpread();
            const double p = anyShare(), x = Distribution::of(numbers)->at(p);
            RC_ASSERT(near(below(numbers, x), p, numbers.spread == Spread::Pert ? 1e-7 : 1e-10));
        }));
    }

    /// Neither the length of a block nor the place in it matters: to the last bit.
    void registersAgreeWithSingleNumbers()
    {
        QVERIFY(rc::check("a block is its numbers", [] {
            const auto made = Distribution::of(anySpread());
            std::vector<double> p(anyIn<std::size_t>(0, 9));
            std::ranges::generate(p, anyShare);
            auto together = column(p.size());
            made->at(p, together);
            for (std::size_t i = 0; i < p.size(); ++i)
                RC_ASSERT(together[i] == made->at(p[i]));
        }));
    }

    void pertTable()
    {
        QVERIFY(rc::check("the table is within 1e-8 of the bisection", [] {
            const Pert pert{anyNumber(0, 1)};
            const PertTable table(pert);
            for (int i = 0; i < 20; ++i) {
                const double p = anyShare();
                RC_ASSERT(near(table.quantile(p), pert.quantile(p), 1e-8));
            }
        }));
    }

    /// A fifth at 1, four fifths at 3: 1 up to p = 0.2.
    void discrete()
    {
        const auto plan = Distribution::of(
            Uncertainty{.dist = Spread::Discrete, .a = 1, .b = 3, .points = {{3, 8}, {1, 2}}});
        QVERIFY(plan.has_value());
        QCOMPARE(plan->at(0.0), 1.0);
        QCOMPARE(plan->at(0.2), 1.0);
        QCOMPARE(plan->at(0.21), 3.0);
        QCOMPARE(plan->at(1.0), 3.0);
        QCOMPARE(Distribution::fixed(7.0).at(0.4), 7.0);
    }

    void errors_data()
    {
        QTest::addColumn<int>("spread");
        QTest::addColumn<QList<double>>("numbers");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* name, Spread spread, const QList<double>& numbers, Error::Kind kind,
                            const char* field) {
            QTest::newRow(name) << static_cast<int>(spread) << numbers << static_cast<int>(kind)
                                << QString::fromLatin1(field);
        };
        using Kind = Error::Kind;
        row("no range", Spread::Uniform, {2, 2}, Kind::Inconsistent, "b");
        row("upside down", Spread::Uniform, {2, 1}, Kind::Inconsistent, "b");
        row("endless", Spread::Uniform, {-HUGE_VAL, 1}, Kind::OutOfRange, "a");
        row("no number", Spread::Uniform, {0, none}, Kind::OutOfRange, "b");
        row("mode outside", Spread::Triangular, {0, 3, 2}, Kind::OutOfRange, "b");
        row("nothing but the mode", Spread::Pert, {1, 1, 1}, Kind::Inconsistent, "c");
        row("no greatest value", Spread::Pert, {1, 2}, Kind::MissingField, "c");
        row("negative deviation", Spread::Normal, {0, -1}, Kind::OutOfRange, "b");
        row("P10 of 0", Spread::Lognormal, {0, 1}, Kind::MustBePositive, "a");
        row("P10 above P90", Spread::Lognormal, {2, 1}, Kind::Inconsistent, "b");
        row("P90 whose tail has no end", Spread::Lognormal, {1e-150, 1e150}, Kind::OutOfRange, "b");
        row("squares without an end", Spread::Triangular, {0, 1, 1e200}, Kind::OutOfRange, "c");
        row("no points", Spread::Discrete, {0, 1}, Kind::MissingField, "points");
    }
    void errors()
    {
        QFETCH(int, spread);
        QFETCH(QList<double>, numbers);
        QFETCH(int, kind);
        QFETCH(QString, field);
        const auto c = numbers.size() > 2 ? std::optional(numbers[2]) : std::nullopt;
        const SpreadNumbers given{static_cast<Spread>(spread), numbers[0], numbers[1], c};
        QCOMPARE(errorOf(Distribution::of(given)), QStringLiteral("%1 %2").arg(kind).arg(field));
    }

    /// As far apart as numbers may be.
    void widestAreFinite()
    {
        const double most = 1e150;
        for (const SpreadNumbers& widest :
             {SpreadNumbers{Spread::Uniform, -most, most}, SpreadNumbers{Spread::Normal, most, most},
              SpreadNumbers{Spread::Triangular, -most, 0.0, most},
              SpreadNumbers{Spread::Pert, -most, 0.0, most}, SpreadNumbers{Spread::Lognormal, 1.0, 1e20}}) {
            const auto made = Distribution::of(widest);
            QVERIFY(made);
            for (const double p : {0.0, 0.5, 1.0})
                QVERIFY(std::isfinite(made->at(p)));
        }
    }

    void pointsThatAreNone_data()
    {
        QTest::addColumn<QList<double>>("weights");
        QTest::newRow("none") << QList<double>{};
        QTest::newRow("no weight") << QList<double>{0, 0};
        QTest::newRow("less than none") << QList<double>{-1, 2};
        QTest::newRow("no number") << QList<double>{1, none};
    }
    void pointsThatAreNone()
    {
        QFETCH(QList<double>, weights);
        Uncertainty given{.dist = Spread::Discrete};
        for (const double weight : weights)
            given.points.push_back({1.0, weight});
        const auto made = Distribution::of(given);
        QVERIFY(!made);
        QCOMPARE(made.error().field, std::string("points"));
    }

    /// Bit by bit the points of Boost's 64-bit sequence, cut off after 32 bits.
    void sobolPointsAreBoosts()
    {
        const std::array<std::size_t, 6> dimensions{0, 1, 2, 9, 500, sobolDimensions - 1};
        const auto sequences = SobolDimension::of(dimensions);
        boost::random::sobol boosts(sobolDimensions);
        std::vector<std::uint64_t> point(sobolDimensions);
        std::array<std::uint32_t, 6> bits{};
        for (std::uint32_t index = 0; index < 200; ++index) {
            boosts.generate(point.begin(), point.end());
            for (std::size_t i = 0; i < dimensions.size(); ++i) {
                const auto boost = static_cast<std::uint32_t>(point[dimensions[i]] >> 32U);
                bits[i] = index > 0 ? sequences[i].after(bits[i], index - 1) : boost;
                QCOMPARE(sequences[i].at(index), boost);
                QCOMPARE(bits[i], boost);
            }
        }
    }

    void blockBordersDoNotMatter()
    {
        QVERIFY(rc::check("numbers are those of their indices", [] {
            const std::array field{PlanDraws::Field{"u/pue", anyIn<std::size_t>(0, 40)}};
            const auto seed = anyIn<std::uint64_t>(0, 1'000'000);
            const auto draws = PlanDraws::of(seed, field);
            const auto first = anyIn<std::uint32_t>(0, 0xFFFF'0000U);
            std::vector<std::size_t> blocks(4);
            std::ranges::generate(blocks, [] { return anyIn<std::size_t>(0, 30); });
            const std::array whole{std::accumulate(blocks.begin(), blocks.end(), std::size_t{0})};
            const auto all = inBlocks(*draws, first, whole);
            RC_ASSERT(inBlocks(*draws, first, blocks) == all);
            for (std::size_t i = 0; i < all.size(); ++i)
                RC_ASSERT(all[i] == planSample(seed, field[0].uid, field[0].dimension,
                                               first + static_cast<std::uint32_t>(i)));
        }));
    }

    /// The last step ends at 1, which a double would be rounded to; the first is half a step above 0.
    void drawsStayBelowOne()
    {
        QCOMPARE(Pcg32::uniformOf(~0U, ~0U), 1.0 - 0x1p-53);
        QCOMPARE(Pcg32::uniformOf(0, 0), 0x1p-54);
    }

    void otherFieldsDoNotMatter()
    {
        const std::array<PlanDraws::Field, 3> fields{{{"a/pue", 4}, {"b/pue", 0}, {"c/pue", 17}}};
        constexpr std::size_t rows = 50;
        std::array<std::vector<double>, 3> together{column(rows), column(rows), column(rows)};
        const std::array<std::span<double>, 3> columns{together[0], together[1], together[2]};
        PlanDraws::of(7, fields)->fill(0, columns);
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const auto alone = PlanDraws::of(7, std::span(fields).subspan(i, 1));
            QVERIFY(inBlocks(*alone, 0, std::array{rows}) == together[i]);
        }
    }

    void lastIndices()
    {
        const std::array field{PlanDraws::Field{"u/pue", 3}};
        const auto last = inBlocks(*PlanDraws::of(7, field), sobolPoints - 3, std::array<std::size_t, 1>{3});
        QCOMPARE(last.back(), planSample(7, "u/pue", 3, sobolPoints - 1));
        QVERIFY(std::ranges::all_of(last, [](double u) { return u > 0.0 && u < 1.0; }));
    }

    void dimensionsThatSobolPointsLack()
    {
        const std::array field{PlanDraws::Field{"u/pue", sobolDimensions}};
        const auto draws = PlanDraws::of(7, field);
        QVERIFY(!draws && draws.error().kind == Error::Kind::OutOfRange && draws.error().field == "u/pue");
    }

    /// Type 7 of 1, 2, 3, 4: place 0.1 * 3 = 0.3, between the first two.
    void samplesByHand()
    {
        const std::array values{4.0, 1.0, 3.0, 2.0};
        QVERIFY(near(percentile(values, 0.1), 1.3, 1e-15));
        const std::array shares{1.0, 0.0, 0.5};
        QVERIFY((percentiles(values, shares) == std::vector{4.0, 1.0, 2.5}));
        QCOMPARE(percentile(std::array{5.0}, 0.3), 5.0);
        const Moments moments = momentsOf(values); // 2.25 + 0.25 + 0.25 + 2.25 = 5, over 3
        QCOMPARE(moments.mean, 2.5);
        QVERIFY(near(moments.sd, std::sqrt(5.0 / 3.0), 1e-15));
        QCOMPARE(momentsOf(std::array{5.0}).sd, 0.0);
        const Moments same = momentsOf(std::vector(1000, 0.1)); // 0.1 has no end in binary
        QVERIFY(same.mean == 0.1 && same.sd == 0.0);
        QVERIFY((known(std::array{1.0, none, 2.0}) == std::vector{1.0, 2.0}));
    }

    void histogram()
    {
        const Histogram two = histogramOf(std::array{4.0, 0.0, 1.0, 2.0, 3.0}, 2); // 0 1 | 2 3 4
        QCOMPARE(two.lower, 0.0);
        QCOMPARE(two.width, 2.0);
        QVERIFY((two.counts == std::vector<std::size_t>{2, 3}));
        const Histogram equal = histogramOf(std::array{7.0, 7.0}, 3);
        QCOMPARE(equal.width, 0.0);
        QVERIFY((equal.counts == std::vector<std::size_t>{2, 0, 0}));
        const Histogram endless = histogramOf(std::array{1.0, 2.0, HUGE_VAL}, 2);
        QCOMPARE(endless.width, 0.0);
        QVERIFY((endless.counts == std::vector<std::size_t>{3, 0}));
    }

    void curveIsThinned()
    {
        const auto curve = cumulativeCurve(std::array{4.0, 0.0, 1.0, 2.0, 3.0}, 3);
        QCOMPARE(curve.size(), std::size_t{3});
        QCOMPARE(curve[1].value, 2.0);
        QCOMPARE(curve[1].share, 0.5);
        QVERIFY(rc::check("a point of the curve is the percentile of its share", [] {
            std::vector<double> values(anyIn<std::size_t>(2, 60));
            std::ranges::generate(values, [] { return anyNumber(-5, 5); });
            const auto most = anyIn<std::size_t>(2, 20);
            const auto points = cumulativeCurve(values, most);
            RC_ASSERT(points.size() == std::min(most, values.size()));
            RC_ASSERT(points.front().value == std::ranges::min(values));
            RC_ASSERT(points.back().value == std::ranges::max(values));
            for (const CurvePoint& point : points)
                RC_ASSERT(near(percentile(values, point.share), point.value, 1e-12));
        }));
    }

    /// Variances add up: x has 1/12, 2 y has 4/12 of 5/12.
    void indicesOfASum()
    {
        for (const double offset : {0.0, 1000.0}) { // what is added to the result does not matter
            const auto [x, y] = indicesOf([offset](double a, double b) { return offset + a + 2.0 * b; });
            QVERIFY(near(x.first, 0.2, nearlyZero) && near(x.total, 0.2, nearlyZero));
            QVERIFY(near(y.first, 0.8, nearlyZero) && near(y.total, 0.8, nearlyZero));
        }
    }

    /// Alone neither moves the mean of the product of two numbers around 0; together they are all of it.
    void indicesOfAnInteraction()
    {
        for (const SobolIndices& of : indicesOf([](double a, double b) { return (a - 0.5) * (b - 0.5); }))
            QVERIFY(near(of.first, 0.0, nearlyZero) && near(of.total, 1.0, nearlyZero));
    }

    void indicesOfAConstant()
    {
        const std::array same{3.0, 3.0, none};
        const SobolIndices indices = sobolIndices(same, same, same);
        QCOMPARE(indices.first, 0.0);
        QCOMPARE(indices.total, 0.0);
    }
};

QTEST_APPLESS_MAIN(TestUncertainty)
#include "tst_uncertainty.moc"
