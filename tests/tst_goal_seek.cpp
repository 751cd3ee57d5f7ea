// Questions asked backwards: crossings of functions and plans worked by hand, points that none beats, bars of
// a tornado.
#include <QTest>

#include <cmath>
#include <random>

#include "domain/resolve.h"
#include "domain/uncertain_fields.h"
#include "own_or_rent_plan.h"
#include "service_plan.h"
#include "whatif/goal_bands.h"
#include "whatif/goal_seek.h"
#include "whatif/pareto.h"
#include "whatif/tornado.h"

using namespace jw;

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

bool near(double actual, double expected)
{
    return std::fabs(actual - expected) <= 1e-9 * std::max(1.0, std::fabs(expected));
}

/// Crossings of a function with a number.
template <class Function>
Crossings crossings(Function function, double goal, double low, double high,
                    SeekNumbers numbers = SeekNumbers::Any)
{
    const auto sides = [&](std::span<const double> values) {
        std::vector<Sides> all;
        for (const double value : values)
            all.push_back({function(value), goal});
        return all;
    };
    return crossingsBetween(sides, low, high, numbers);
}

PlanPtr scenario(const Plan& plan, std::size_t at)
{
    return std::make_shared<const Plan>(*resolve(plan, at));
}
PlanPtr rented() { return scenario(test::ownOrRentPlan(), 0); }
PlanPtr owned() { return scenario(test::ownOrRentPlan(), 1); }

const std::string cost = "total/cost_usd";

std::vector<std::size_t> frontOf(const std::vector<std::vector<double>>& columns,
                                 const std::vector<Sense>& senses)
{
    const std::vector<std::span<const double>> spans(columns.begin(), columns.end());
    return paretoFront({spans, senses});
}

const TornadoInput* inputOf(const std::vector<TornadoInput>& inputs, const char* field)
{
    const auto found =
        std::ranges::find(inputs, field, [](const TornadoInput& input) { return input.field.field; });
    return found == inputs.end() ? nullptr : &*found;
}

} // namespace

class TestGoalSeek : public QObject {
    Q_OBJECT

private slots:
    /// (x - 1)(x - 2)(x - 3).
    void findsAllCrossings()
    {
        const Crossings answer =
            crossings([](double x) { return (x - 1.0) * (x - 2.0) * (x - 3.0); }, 0.0, 0.05, 3.9);
        QCOMPARE(answer.crossings.size(), std::size_t{3});
        for (std::size_t i = 0; i < 3; ++i) {
            const Crossing& found = answer.crossings[i];
            QVERIFY(near(found.at, double(i) + 1.0));
            QCOMPARE(found.at, found.last);
            QCOMPARE(found.rising, i != 1);
            QVERIFY(!found.before && std::fabs(found.sides.left) < 1e-9);
        }
        QCOMPARE(answer.trend, Trend::Mixed);
    }

    void noneAndBothEnds()
    {
        const Crossings answer = crossings([](double x) { return 10.0 - x; }, 20.0, 1.0, 4.0);
        QVERIFY(answer.crossings.empty());
        QCOMPARE(answer.trend, Trend::Falling);
        QCOMPARE(answer.ends[0].left, 9.0);
        QCOMPARE(answer.ends[1].left, 6.0);
        QCOMPARE(answer.low, 1.0);
        QCOMPARE(answer.high, 4.0);
    }

    void crossingsAtTheEnds()
    {
        const auto itself = [](double x) { return x; };
        for (const double goal : {1.0, 4.0}) {
            const Crossings answer = crossings(itself, goal, 1.0, 4.0);
            QCOMPARE(answer.crossings.size(), std::size_t{1});
            QVERIFY(near(answer.crossings.front().at, goal));
            QVERIFY(answer.crossings.front().rising);
        }
        QVERIFY(near(crossings(itself, 0.0, -1.0, 1.1).crossings.front().at, 0.0));
        QCOMPARE(crossings(itself, 2.0, 2.0, 2.0).crossings.size(), std::size_t{1}); // one value alone
    }

    /// Steps of 1 leap over 2.5 at 3.
    void leapsAreTold()
    {
        const Crossings answer = crossings([](double x) { return std::floor(x); }, 2.5, 0.0, 10.0);
        QCOMPARE(answer.crossings.size(), std::size_t{1});
        const Crossing& found = answer.crossings.front();
        QVERIFY(near(found.at, 3.0) && found.rising && found.before);
        QCOMPARE(found.sides.left, 3.0);
        QCOMPARE(found.before->sides.left, 2.0);
        QVERIFY(near(found.before->at, 3.0) && found.before->at < found.at);
    }

    /// The step of 3 goes from 3 to below 4; the last of the 65 values on it is 25 x 10 / 64.
    void stretchesAreTold()
    {
        const Crossings step = crossings([](double x) { return std::floor(x); }, 3.0, 0.0, 10.0);
        QCOMPARE(step.crossings.size(), std::size_t{1});
        QVERIFY(near(step.crossings.front().at, 3.0));
        QCOMPARE(step.crossings.front().last, 3.90625);
        const Crossings flat = crossings([](double) { return 5.0; }, 5.0, 1.0, 2.0);
        QCOMPARE(flat.crossings.size(), std::size_t{1});
        QCOMPARE(flat.crossings.front().at, 1.0);
        QCOMPARE(flat.crossings.front().last, 2.0);
        QCOMPARE(flat.trend, Trend::Flat);
    }

    /// Between two of the 65 values: (x - 0.505)^2 is 1e-6 at 0.505 -+ 0.001, and least at 0.505.
    void dipsBetweenTwoValues()
    {
        const auto dip = [](double x) { return 3.0 + (x - 0.505) * (x - 0.505); };
        const Crossings pair = crossings(dip, 3.0 + 1e-6, 0.0, 1.0);
        QCOMPARE(pair.crossings.size(), std::size_t{2});
        QVERIFY(std::fabs(pair.crossings[0].at - 0.504) < 1e-8 && !pair.crossings[0].rising);
        QVERIFY(std::fabs(pair.crossings[1].at - 0.506) < 1e-8 && pair.crossings[1].rising);
        QVERIFY(!pair.nearest);
        const Crossings touch = crossings(dip, 3.0, 0.0, 1.0);
        QCOMPARE(touch.crossings.size(), std::size_t{1});
        QVERIFY(std::fabs(touch.crossings[0].at - 0.505) < 1e-6 && touch.crossings[0].touches);
        const Crossings none = crossings(dip, 2.0, 0.0, 1.0);
        QVERIFY(none.crossings.empty() && none.nearest);
        QVERIFY(std::fabs(none.nearest->at - 0.505) < 1e-6 && near(none.nearest->sides.left, 3.0));
        const auto hill = [&](double x) { return -dip(x); };
        QCOMPARE(crossings(hill, -3.0 - 1e-6, 0.0, 1.0).crossings.size(), std::size_t{2});
        // of whole numbers (x - 505)^2 is 1 or less from 504 to 506
        const Crossings whole = crossings([](double x) { return (x - 505.0) * (x - 505.0); }, 1.5, 0.0,
                                          1000.0, SeekNumbers::Whole);
        QCOMPARE(whole.crossings.size(), std::size_t{2});
        QVERIFY(whole.crossings[0].at == 504.0 && whole.crossings[1].at == 507.0);
        QVERIFY(!crossings([](double x) { return x; }, 2.0, 0.0, 1.0).nearest); // an end is nearest
    }

    /// 3 - |x - 5| is 3 at 5 alone, and of floor(x) and 13 - floor(x) the lesser is 6 from 6 to below 8: it
    /// comes back to where it came from. What ends the range on the goal has no other side.
    void touchesAreTold()
    {
        const Crossings point = crossings([](double x) { return 3.0 - std::fabs(x - 5.0); }, 3.0, 0.0, 10.0);
        QCOMPARE(point.crossings.size(), std::size_t{1});
        QVERIFY(near(point.crossings[0].at, 5.0) && point.crossings[0].rising && point.crossings[0].touches);
        const auto roof = [](double x) { return std::min(std::floor(x), 13.0 - std::floor(x)); };
        const Crossings flat = crossings(roof, 6.0, 0.0, 13.0);
        QCOMPARE(flat.crossings.size(), std::size_t{1});
        QVERIFY(near(flat.crossings[0].at, 6.0) && flat.crossings[0].last > 7.0);
        QVERIFY(flat.crossings[0].touches);
        QVERIFY(!crossings(roof, 6.0, 0.0, 7.5).crossings[0].touches);
        QVERIFY(!crossings([](double x) { return x; }, 2.0, 0.0, 4.0).crossings[0].touches);
    }

    /// At the first look, and between two values: no more than the values at hand are looked at.
    void stopsInTheMiddle()
    {
        for (const std::size_t asked : {std::size_t{1}, std::size_t{2}}) {
            std::stop_source stop;
            std::size_t looks = 0;
            const auto sides = [&](std::span<const double> values) {
                if (++looks == asked)
                    stop.request_stop();
                std::vector<Sides> all;
                for (const double value : values)
                    all.push_back({value * value, 0.5});
                return all;
            };
            const auto answer = crossingsBetween(sides, 0.0, 1.0, SeekNumbers::Any, stop.get_token());
            QVERIFY2(looks <= asked + 2, qPrintable(QString::number(looks))); // both ends of what is left
        }
    }

    /// 7 n from n = 1 to 1,000: 100 is first reached by 15 (105), and 98 by 14.
    void leastWholeNumber()
    {
        const auto sevens = [](double n) { return 7.0 * n; };
        const Crossings answer = crossings(sevens, 100.0, 1.0, 1000.0, SeekNumbers::Whole);
        QCOMPARE(answer.crossings.size(), std::size_t{1});
        const Crossing& found = answer.crossings.front();
        QCOMPARE(found.at, 15.0);
        QVERIFY(found.before);
        QCOMPARE(found.before->at, 14.0);
        QCOMPARE(found.before->sides.left, 98.0);
        QCOMPARE(crossings(sevens, 98.0, 1.0, 1000.0, SeekNumbers::Whole).crossings.front().at, 14.0);
        const auto falling = [](double n) { return 1000.0 / n; }; // 300 is kept from 4 on: 250
        QCOMPARE(crossings(falling, 300.0, 1.0, 9.0, SeekNumbers::Whole).crossings.front().at, 4.0);
    }

    /// What does not exist below 1 hides nothing above it, and its edge is no crossing.
    void missingNumbers()
    {
        const auto above = [](double x) { return x < 1.0 ? missing : x - 1.5; };
        const Crossings answer = crossings(above, 0.0, 0.0, 3.0);
        QCOMPARE(answer.crossings.size(), std::size_t{1});
        QVERIFY(near(answer.crossings.front().at, 1.5));
        QVERIFY(std::isnan(answer.ends[0].left));
        QVERIFY(crossings(above, -10.0, 0.0, 3.0).crossings.empty());
        QVERIFY(crossings([](double) { return missing; }, 0.0, 0.0, 3.0).crossings.empty());
    }

    /// 64,000 / n of multiples of 64 alone: 1,000 at 64, 500 at 128, 333.3 at 192.
    void goalOverMissingWholeNumbers()
    {
        const auto of64 = [](double n) { return std::fmod(n, 64.0) == 0.0 ? 64000.0 / n : missing; };
        for (const double high : {128.0, 4000.0, 50000.0}) {
            const Crossings answer = crossings(of64, 700.0, 64.0, high, SeekNumbers::Whole);
            QCOMPARE(answer.crossings.size(), std::size_t{1});
            const Crossing& found = answer.crossings.front();
            QCOMPARE(found.at, 128.0);
            QCOMPARE(found.sides.left, 500.0);
            QVERIFY(found.overGap && !found.rising && found.before);
            QCOMPARE(found.before->at, 64.0);
            QCOMPARE(found.before->sides.left, 1000.0);
        }
        const Crossings between =
            crossings(of64, 400.0, 65.0, 255.0, SeekNumbers::Whole); // both ends missing
        QCOMPARE(between.crossings.size(), std::size_t{1});
        QCOMPARE(between.crossings.front().at, 192.0);
        QCOMPARE(between.crossings.front().before->at, 128.0);
    }

    /// 1 up to 1, 5 from 2 on, nothing between.
    void goalOverAGap()
    {
        const auto step = [](double x) { return x <= 1.0 ? 1.0 : x >= 2.0 ? 5.0 : missing; };
        const Crossings answer = crossings(step, 3.0, 0.0, 4.1);
        QCOMPARE(answer.crossings.size(), std::size_t{1});
        const Crossing& found = answer.crossings.front();
        QVERIFY(found.overGap && found.rising && found.before);
        QVERIFY(near(found.at, 2.0) && near(found.before->at, 1.0));
        QVERIFY(!crossings([](double x) { return x; }, 2.0, 0.0, 4.1).crossings.front().overGap);
    }

    /// Beside Own, which sets its price, Rent follows it; beside a scenario that sets it too, both do.
    void whoFollows()
    {
        Plan plan = test::ownOrRentPlan();
        const VaryingField price{"g", "price_per_node"};
        QVERIFY(followingOf(plan, 0, 1, price).first && followingOf(plan, 0, 1, price).other);
        plan.overrides.add({.scenario = "own", .entity = "g", .field = "price_per_node", .number = 400000.0});
        QVERIFY(followingOf(plan, 0, 1, price).first && !followingOf(plan, 0, 1, price).other);
        QVERIFY(!followingOf(plan, 1, 0, price).first && followingOf(plan, 1, 0, price).other);
        plan.scenarios.add({.uid = "third", .name = "Third"});
        plan.overrides.add(
            {.scenario = "third", .entity = "g", .field = "price_per_node", .number = 300000.0});
        QVERIFY(followingOf(plan, 1, 2, price).first && followingOf(plan, 1, 2, price).other);
    }

    /// Owning costs 100,000 and 8,760 x PUE: 110,512 is reached at 10,512 / 8,760 = 1.2.
    void pueForACost()
    {
        const auto answer = goalSeek(owned(), {{"hall", "pue"}, 1.0, 2.0}, cost, 110512.0);
        QVERIFY(answer);
        QCOMPARE(answer->crossings.size(), std::size_t{1});
        QVERIFY(near(answer->crossings.front().at, 1.2));
        QVERIFY(near(answer->crossings.front().sides.left, 110512.0));
        QCOMPARE(answer->trend, Trend::Rising);
        QVERIFY(near(answer->ends[0].left, 108760.0) && near(answer->ends[1].left, 117520.0));
    }

    /// Two nodes cost 217,520, three 326,280.
    void nodesForACost()
    {
        const auto answer = goalSeek(owned(), {{"g", "nodes"}, 1.0, 10.0}, cost, 300000.0);
        QVERIFY(answer && answer->crossings.size() == 1);
        const Crossing& found = answer->crossings.front();
        QCOMPARE(found.at, 3.0);
        QVERIFY(near(found.sides.left, 326280.0));
        QVERIFY(found.before && near(found.before->sides.left, 217520.0));
    }

    /// Price / 5 + 8,760 is 140,160 at (140,160 - 8,760) x 5 = 657,000; below it owning costs less.
    void priceAtWhichOwningEqualsRenting()
    {
        const auto answer = breakEven(rented(), owned(), {{"g", "price_per_node"}, 1e5, 1e6}, cost);
        QVERIFY(answer && answer->crossings.size() == 1);
        const Crossing& found = answer->crossings.front();
        QVERIFY(near(found.at, 657000.0));
        QVERIFY(near(found.sides.left, 140160.0) && near(found.sides.right, 140160.0));
        QVERIFY(!found.rising);
        QCOMPARE(answer->trend, Trend::Falling);
        QCOMPARE(answer->refusals.rows, std::size_t{0});
    }

    void refusedQuestions()
    {
        const auto kind = [](const SeekRange& range) {
            const auto answer = goalSeek(owned(), range, cost, 1.0);
            return answer ? Error::Kind::Damaged : answer.error().kind;
        };
        QCOMPARE(kind({{"nowhere", "pue"}, 1.0, 2.0}), Error::Kind::UnknownName);
        QCOMPARE(kind({{"hall", "name"}, 1.0, 2.0}), Error::Kind::WrongType);
        QCOMPARE(kind({{"hall", "pue"}, 2.0, 1.0}), Error::Kind::OutOfRange);
        QCOMPARE(kind({{"g", "nodes"}, 1.2, 1.8}), Error::Kind::NotWhole);
        QCOMPARE(kind({{"hall", "pue"}, 0.1, 0.5}), Error::Kind::OutOfRange); // a PUE is 1 or more
        std::stop_source stop;
        stop.request_stop();
        const auto canceled = goalSeek(owned(), {{"hall", "pue"}, 1.0, 2.0}, cost, 1.0, stop.get_token());
        QCOMPARE(canceled.error().kind, Error::Kind::Canceled);
    }

    /// Golden case G-041.
    void paretoOfTwo()
    {
        const std::vector<std::vector<double>> columns{{1, 2, 3, 4, 4, 5}, {5, 4, 4, 1, 1, 5}};
        QCOMPARE(frontOf(columns, {Sense::Least, Sense::Least}), (std::vector<std::size_t>{0, 1, 3, 4}));
        QCOMPARE(frontOf(columns, {Sense::Most, Sense::Most}), (std::vector<std::size_t>{5}));
        QCOMPARE(frontOf({{1, missing, 2}, {1, 0, 0}}, {Sense::Least, Sense::Least}),
                 (std::vector<std::size_t>{0, 2}));
        QCOMPARE(frontOf({std::vector<double>{3, 1, 1}}, {Sense::Least}), (std::vector<std::size_t>{1, 2}));
        QVERIFY(frontOf({{}, {}}, {Sense::Least, Sense::Most}).empty());
    }

    /// By hand: 1 and 2 are equal and kept; 3 is worse than 0 in the third alone; 4 is best in the second
    /// alone; 5 is beaten by 1 and 2 (equal in the first, worse in the others) and by 0 (equal in the last
    /// two); 6 lacks a number.
    void paretoOfThree()
    {
        const std::vector<std::vector<double>> columns{
            {1, 2, 2, 1, 9, 2, 0}, {5, 3, 3, 5, 1, 5, 0}, {4, 3, 3, 5, 9, 4, missing}};
        const std::vector<Sense> senses(3, Sense::Least);
        const std::vector<std::size_t> front = frontOf(columns, senses);
        QCOMPARE(front, (std::vector<std::size_t>{0, 1, 2, 4}));
        const std::vector<std::span<const double>> spans(columns.begin(), columns.end());
        const ParetoPoints points{spans, senses};
        QCOMPARE(beatenBy(points, front, 3), (std::vector<std::size_t>{0}));
        QCOMPARE(beatenBy(points, front, 5), (std::vector<std::size_t>{0, 1, 2}));
        QVERIFY(beatenBy(points, front, 1).empty() && beatenBy(points, front, 6).empty());
        // where more is better in the third, 3 beats 0, and both 1 and 2 stay for their second
        QCOMPARE(frontOf(columns, {Sense::Least, Sense::Least, Sense::Most}),
                 (std::vector<std::size_t>{1, 2, 3, 4}));
    }

    /// Against the definition, on points with many equal numbers.
    void paretoIsItsDefinition()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 60; ++round) {
            const std::size_t width = 1 + std::size_t(round) % 4;
            std::vector<std::vector<double>> columns(width, std::vector<double>(50));
            std::vector<Sense> senses;
            for (auto& column : columns) {
                for (double& number : column)
                    number = double(random() % 6);
                senses.push_back(static_cast<Sense>(random() % 2));
            }
            const std::vector<std::span<const double>> spans(columns.begin(), columns.end());
            const ParetoPoints points{spans, senses};
            std::vector<std::size_t> expected;
            for (std::size_t i = 0; i < 50; ++i) {
                bool beaten = false;
                for (std::size_t j = 0; j < 50; ++j)
                    beaten = beaten || points.beats(j, i);
                if (!beaten)
                    expected.push_back(i);
            }
            QVERIFY2(paretoFront(points) == expected, qPrintable(QString::number(round)));
        }
    }

    /// 500,000 USD +- 10 % move the cost by 20,000; a PUE of 1 to 1.5 by 4,380.
    void tornadoBySpan()
    {
        const std::vector<TornadoInput> inputs{{{"hall", "pue"}, 1.0, 1.5},
                                               {{"g", "price_per_node"}, 450000.0, 550000.0}};
        const auto tornado = tornadoOf(owned(), inputs, cost);
        QVERIFY(tornado && tornado->bars.size() == 2);
        QVERIFY(near(tornado->middle, 108760.0));
        const TornadoBar &first = tornado->bars[0], &second = tornado->bars[1];
        QCOMPARE(first.input, std::size_t{1});
        QCOMPARE(first.middle, 500000.0);
        QVERIFY(near(first.atLow, 98760.0) && near(first.atHigh, 118760.0));
        QVERIFY(near(second.span(), 4380.0));
        std::vector<TornadoInput> around = inputs; // at a PUE of 1.2 power costs 10,512 USD
        around[0].middle = 1.2;
        QVERIFY(near(tornadoOf(owned(), around, cost)->middle, 110512.0));
        const std::vector<TornadoInput> outside{{{"hall", "pue"}, 0.5, 1.5}, inputs[1]};
        const auto refused = tornadoOf(owned(), outside, cost);
        QVERIFY(refused && refused->refusals.rows == 1);
        QVERIFY(std::isnan(refused->bars.back().span()));
        // up to 4 it moves the cost by 26,280, more than the price does, whose ends are both there
        const std::vector<TornadoInput> oneEnd{inputs[1], {{"hall", "pue"}, 0.5, 4.0}};
        const auto sorted = tornadoOf(owned(), oneEnd, cost);
        QVERIFY(sorted && sorted->bars.front().input == 1 && std::isnan(sorted->bars.front().span()));
    }

    /// Of owning, price / 5 + 87,600 x PUE x USD a kWh. The price is 400,000 to 900,000 at P10 and P90 of a
    /// lognormal distribution: 600,000 at P50, the root of their product. A PUE of 1 to 2, most likely 1,
    /// is 2 - sqrt(1 - p) at p; a kWh of 0.05 to 0.15 is 0.06, 0.1 and 0.14.
    void tornadoOfSkewedInputs()
    {
        Plan plan = test::ownOrRentPlan();
        for (const Uncertainty& each :
             {Uncertainty{
                  .entity = "hall", .field = "pue", .dist = Spread::Triangular, .a = 1.0, .b = 1.0, .c = 2.0},
              Uncertainty{
                  .entity = "hall", .field = "price_per_kwh", .dist = Spread::Uniform, .a = 0.05, .b = 0.15},
              Uncertainty{.entity = "g",
              .field = "price_per_node",
              .dist = Spread::Lognormal,
              .a = 400000.0,
              .b = 900000.0}})
            QVERIFY(setUncertainty(plan, each));
        const auto inputs = uncertainRanges(plan, 1);
        QVERIFY(inputs && inputs->size() == 3);
        const auto tornado = tornadoOf(scenario(plan, 1), *inputs, cost);
        QVERIFY(tornado && tornado->bars.size() == 3);
        const auto pue = [](double p) { return 2.0 - std::sqrt(1.0 - p); };
        const auto isNear = [](double actual, double expected) {
            return std::fabs(actual - expected) < 1e-6 * expected; // of the quantiles
        };
        QVERIFY(isNear(tornado->middle, 120000.0 + 8760.0 * pue(0.5)));
        const auto is = [&](std::size_t at, const char* field, double middle, double low, double high) {
            const TornadoBar& bar = tornado->bars[at];
            return (*inputs)[bar.input].field.field == field && isNear(bar.middle, middle) &&
                   isNear(bar.atLow, low) && isNear(bar.atHigh, high);
        };
        const double power = 8760.0 * pue(0.5);
        QVERIFY(is(0, "price_per_node", 600000.0, 80000.0 + power, 180000.0 + power));
        QVERIFY(is(1, "price_per_kwh", 0.1, 120000.0 + 0.6 * power, 120000.0 + 1.4 * power));
        QVERIFY(is(2, "pue", pue(0.5), 120000.0 + 8760.0 * pue(0.1), 120000.0 + 8760.0 * pue(0.9)));
    }

    /// Half of the samples of one service have no time to its first token, as its machines do not hold the
    /// load: how often the other is faster is not known.
    void sharesNeedBothResults()
    {
        const auto shareOf = [](const Plan& other) {
            const auto bands =
                goalBands({.sides = {{.resolved = scenario(test::servedPlan(1.0, test::promise), 0)},
                                     {.resolved = scenario(other, 0)}},
                           .field = {"s", "pue"},
                           .result = "workloads/chat/ttft_ms",
                           .samples = {.count = 500}},
                          std::vector<Crossing>{{.at = 1.2}});
            if (!bands)
                qFatal("%s", bands.error().field.c_str());
            return bands->front();
        };
        const GoalBands unsure = shareOf(test::unsureServedPlan());
        QVERIFY(unsure.sides[0] && !unsure.sides[1] && !unsure.share);
        const GoalBands sure = shareOf(test::servedPlan(2.0, test::promise));
        QVERIFY(sure.sides[0] && sure.sides[1] && sure.share);
    }

    /// A PUE is never below 1; 10 % of one node is none; the rent of what is owned does not matter.
    void inputsBehindAResult()
    {
        const auto inputs = inputsBehind(*owned(), cost, 0.1, 100);
        QVERIFY(inputs);
        const TornadoInput *price = inputOf(*inputs, "price_per_node"), *pue = inputOf(*inputs, "pue");
        QVERIFY(price && near(price->low, 450000.0) && near(price->high, 550000.0));
        QVERIFY(pue && pue->low == 1.0 && near(pue->high, 1.1));
        QVERIFY(!inputOf(*inputs, "nodes") && !inputOf(*inputs, "rent_per_gpu_hour"));
        Plan ten = *owned();
        ten.groups.edit()[0].nodes = 10;
        const auto ofTen = inputsBehind(ten, cost, 0.1, 100);
        const TornadoInput* nodes = inputOf(*ofTen, "nodes");
        QVERIFY(nodes && nodes->low == 9.0 && nodes->high == 11.0);
        QVERIFY(inputOf(*inputsBehind(*rented(), cost, 0.1, 100), "rent_per_gpu_hour"));
        QCOMPARE(inputsBehind(*owned(), cost, 0.1, 2)->size(), std::size_t{2});
        QCOMPARE(inputsBehind(*owned(), "total/fun", 0.1, 2).error().kind, Error::Kind::BadChoice);
    }
};

QTEST_GUILESS_MAIN(TestGoalSeek)
#include "tst_goal_seek.moc"
