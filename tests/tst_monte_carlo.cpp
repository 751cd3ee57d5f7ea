// Samples of a plan's results against hand arithmetic: distributions, pairs, and what they may depend on.
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <atomic>
#include <bit>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "catalogue/samples.h"
#include "domain/origin.h"
#include "domain/uncertain_fields.h"
#include "engine/compare.h"
#include "engine/plan_results.h"
#include "exchange/plan_json.h"
#include "on_threads.h"
#include "own_or_rent_plan.h"
#include "run_plan.h"
#include "service_plan.h"
#include "store/plan_file.h"
#include "uncertainty/monte_carlo.h"
#include "uncertainty/sampled_bands.h"
#include "uncertainty/sampled_differences.h"
#include "uncertainty/sampled_figures.h"
#include "uncertainty/variance_shares.h"
#include "verb_support.h"

using namespace jw;
using namespace jw::test;

namespace {

/// One node, rented or owned, with a PUE of 1 to 2 and a rent of 1.5 to 2.5 USD.
Plan uncertainPlan()
{
    Plan plan = ownOrRentPlan();
    const auto uniform = [&](const char* entity, const char* field, double low, double high) {
        const auto ok = setUncertainty(
            plan, {.entity = entity, .field = field, .dist = Spread::Uniform, .a = low, .b = high});
        if (!ok)
            qFatal("%s", ok.error().field.c_str());
    };
    uniform("hall", "pue", 1.0, 2.0);
    uniform("g", "rent_per_gpu_hour", 1.5, 2.5);
    return plan;
}

MonteCarlo sampled(const Plan& plan, std::uint32_t samples = 4096,
                   std::vector<std::size_t> scenarios = {0, 1}, std::uint64_t seed = 7)
{
    const auto all = monteCarlo(
        plan,
        {.scenarios = std::move(scenarios), .results = {"total/cost_usd"}, .samples = samples, .seed = seed});
    if (!all)
        qFatal("no samples");
    return *all;
}

const std::vector<double>& costs(const MonteCarlo& all, std::size_t at)
{
    return all.scenarios[at].results.front();
}

/// Of the scenarios against the first of them.
SampledDifferences differences(const Plan& plan, std::vector<std::size_t> scenarios,
                               std::vector<std::string> results = {"total/cost_usd"})
{
    const auto found = sampledDifferences(
        plan, {.scenarios = std::move(scenarios), .results = std::move(results), .draws = {.count = 2000}});
    if (!found)
        qFatal("no differences");
    return *found;
}

/// The node with a PUE of 1 to 2. "Dear": owned, at 0.15 USD a kWh; "Set": owned, with a PUE of 1.5.
Plan pairedPlan()
{
    Plan plan = ownOrRentPlan();
    if (!setUncertainty(plan,
                        {.entity = "hall", .field = "pue", .dist = Spread::Uniform, .a = 1.0, .b = 2.0}))
        qFatal("refused");
    plan.scenarios.add({.uid = "dear", .name = "Dear", .parent = "own"});
    plan.scenarios.add({.uid = "set", .name = "Set", .parent = "own"});
    plan.overrides.add({.scenario = "dear", .entity = "hall", .field = "price_per_kwh", .number = 0.15});
    plan.overrides.add({.scenario = "set", .entity = "hall", .field = "pue", .number = 1.5});
    return plan;
}

/// A run for each uid, each predicted from its layout on sixteen nodes of H100s of its own.
Plan predictedRuns(const std::vector<std::string>& uids)
{
    Plan plan = newPlan("Runs");
    plan.sites.add({.uid = "s", .name = "S"});
    plan.fleets.add({.uid = "f", .name = "F", .site = "s"});
    plan.accelerators.add(h100());
    for (const std::string& uid : uids) {
        NodeGroup group{.uid = "of " + uid, .fleet = "f", .name = "of " + uid, .accelerator = "h100"};
        group.nodes = 16;
        group.accelPerNode = 8;
        group.tenure = Tenure::Rented;
        group.rent = {2};
        plan.groups.add(group);
        Workload run{.uid = uid, .name = uid, .kind = WorkloadKind::Training, .basis = Basis::Once};
        run.inputs.values = {{"arch", denseShape()},
                             {"tokens", 1e12},
                             {"seq", 4096.0},
                             {"layout", Members{{"gbs", 1024.0}, {"recompute", "full"}}}};
        plan.workloads.add(run);
        plan.assignments.add({.uid = "on " + uid, .workload = uid, .group = "of " + uid});
    }
    return plan;
}

/// In a scenario; nothing where its work is not predicted.
std::optional<std::size_t> dimensionOf(const Plan& plan, std::size_t scenario, const std::string& workload)
{
    const auto inputs = uncertainInputs(plan, scenario, Predictions::Err);
    if (!inputs)
        qFatal("no inputs");
    const auto found =
        std::ranges::find(*inputs, workload, [](const UncertainInput& input) { return input.field.uid; });
    return found == inputs->end() ? std::nullopt : std::optional(found->dimension);
}

/// Uids of two workloads that would be given the same dimension if each were alone.
std::pair<std::string, std::string> collidingRuns()
{
    std::map<std::size_t, std::string> there;
    for (int i = 0; i < 2000; ++i) {
        const std::string uid = "run" + std::to_string(i);
        const auto [first, isNew] = there.emplace(dimensionOf(predictedRuns({uid}), 0, uid).value_or(0), uid);
        if (!isNew)
            return {first->second, uid};
    }
    qFatal("no two runs collide");
}

/// All results of the scenario, by path.
std::vector<std::string> pathsOf(const Plan& plan, std::size_t scenario)
{
    const ScenarioOutcome outcome = evaluateScenario(plan, scenario);
    if (!outcome.results)
        qFatal("no results");
    std::vector<std::string> paths;
    for (const auto& cell : resultCells(*outcome.results))
        paths.push_back(cell.path);
    return paths;
}

/// The same numbers to the last bit; what does not exist is the same as itself.
bool isSame(std::span<const double> a, std::span<const double> b)
{
    return std::ranges::equal(a, b, [](double x, double y) {
        return std::bit_cast<std::uint64_t>(x) == std::bit_cast<std::uint64_t>(y);
    });
}

/// How many differences there are; the ends of all of them have to be 0.
std::size_t zeroDifferences(const SampledDifferences& found)
{
    std::size_t count = 0;
    for (const auto& [path, bands] : found)
        for (const auto& band : bands) {
            if (!band)
                continue;
            ++count;
            const SampledEnds relative = band->relative.value_or(SampledEnds{0.0, 0.0, 0.0});
            for (const double each : {band->absolute.p10, band->absolute.p50, band->absolute.p90,
                                      relative.p10, relative.p50, relative.p90})
                if (each != 0.0)
                    qFatal("%s differs", path.c_str());
        }
    return count;
}

/// Asks for a stop when it first hears of samples that are done.
struct StopsAtFirst {
    std::stop_source source{};
    std::atomic<std::size_t> last{0}, all{0};

    [[nodiscard]] SamplesDone done()
    {
        return [this](std::size_t now, std::size_t of) {
            source.request_stop();
            all = of;
            for (std::size_t before = last; before < now && !last.compare_exchange_weak(before, now);) {
            }
        };
    }
};

bool near(double value, double expected, double within)
{
    return std::fabs(value - expected) <= within * std::fabs(expected);
}

} // namespace

class TestMonteCarlo : public QObject {
    Q_OBJECT

private slots:
    /// Owning costs 100,000 + 87,600 x 0.1 x PUE, the PUE evenly spread over 1 to 2: P10 at 1.1 is 109,636,
    /// P50 at 1.5 and the mean 113,140, P90 at 1.9 116,644; the standard deviation 8,760 / sqrt(12) =
    /// 2,528.8.
    void percentilesByHand()
    {
        const MonteCarlo all = sampled(uncertainPlan());
        const auto own = sampledFigure(costs(all, 1));
        QVERIFY(own && own->samples == 4096);
        QVERIFY(near(own->p10, 109636.0, 1e-4) && near(own->p50, 113140.0, 1e-4));
        QVERIFY(near(own->p90, 116644.0, 1e-4) && near(own->mean, 113140.0, 1e-4));
        QVERIFY(near(own->sd, 2528.8, 2e-3));
        QCOMPARE(all.scenarios[1].refusals.rows, std::size_t{0});
    }

    /// Renting costs 8 x 8,760 x rent = 70,080 x rent, evenly spread over 105,120 to 175,200. Owning is
    /// cheaper where 100,000 + 8,760 PUE < 70,080 rent; mean over the PUE of (2.5 - threshold): the threshold
    /// (100,000 + 8,760 PUE) / 70,080 is 1.6144 on average, so in 2.5 - 1.6144 = 88.56 % of all cases.
    void pairs()
    {
        const MonteCarlo all = sampled(uncertainPlan());
        const auto pair = pairedFigure(costs(all, 0), costs(all, 1));
        QVERIFY(pair);
        QVERIFY(std::fabs(pair->lower - 0.8856) < 2e-3);
        QVERIFY(near(pair->difference.mean, 113140.0 - 140160.0, 1e-3));
        const auto self = pairedFigure(costs(all, 1), costs(all, 1));
        QVERIFY(self && self->difference.p10 == 0.0 && self->difference.p90 == 0.0 && self->lower == 0.0 &&
                self->equal == 1.0);
        // b is lower in two of four, the same in one
        const auto ties = pairedFigure(std::array{1.0, 2.0, 3.0, 4.0}, std::array{1.0, 1.0, 4.0, 3.0});
        QVERIFY(ties && ties->lower == 0.5 && ties->equal == 0.25);
    }

    /// UX-20: a scenario that sets nothing is drawn as the one it is based on, in every result.
    void sameIsSame()
    {
        Plan plan = uncertainPlan();
        plan.scenarios.add({.uid = "twin", .name = "Twin", .parent = "own"});
        const auto all =
            monteCarlo(plan, {.scenarios = {1, 2}, .results = pathsOf(plan, 1), .samples = 4096});
        QVERIFY(all);
        for (std::size_t at = 0; at < all->question.results.size(); ++at)
            QVERIFY2(isSame(all->scenarios[0].results[at], all->scenarios[1].results[at]),
                     all->question.results[at].c_str());
        const auto pair = pairedFigure(costs(sampled(plan), 1), costs(sampled(plan, 4096, {2}), 0));
        QVERIFY(pair && pair->difference.samples == 4096 && pair->lower == 0.0 && pair->equal == 1.0);
        for (const double each : {pair->difference.mean, pair->difference.sd, pair->difference.p10,
                                  pair->difference.p50, pair->difference.p90})
            QCOMPARE(each, 0.0);
    }

    /// A prediction errs in a scenario as it does in another, whatever else is predicted there: of two runs
    /// whose places among the draws collide, each keeps its own where the other's speed is given.
    void predictionsKeepTheirDraws()
    {
        const auto [one, other] = collidingRuns();
        Plan plan = predictedRuns({one, other});
        plan.scenarios = {{.uid = "base", .name = "Base"}};
        for (const std::string& given : {one, other}) {
            plan.scenarios.add({.uid = given + " given", .name = given + " given"});
            plan.overrides.add({.scenario = given + " given",
                                .entity = given,
                                .field = "inputs.speed_from",
                                .text = "gpu_hours"});
            plan.overrides.add(
                {.scenario = given + " given", .entity = given, .field = "inputs.gpu_hours", .number = 1e4});
        }
        QVERIFY(dimensionOf(plan, 0, one) != dimensionOf(plan, 0, other));
        QVERIFY(!dimensionOf(plan, 1, one) && !dimensionOf(plan, 2, other));
        QCOMPARE(dimensionOf(plan, 1, other), dimensionOf(plan, 0, other));
        QCOMPARE(dimensionOf(plan, 2, one), dimensionOf(plan, 0, one));
        const std::string hours = "workloads/" + other + "/hours";
        const auto all = monteCarlo(plan, {.scenarios = {0, 1}, .results = {hours}, .samples = 1000});
        QVERIFY(all && varies(endsOf(*sampledFigure(all->scenarios[0].results[0]))));
        QCOMPARE(all->scenarios[1].results, all->scenarios[0].results);
    }

    /// A prediction and its twin differ by nothing.
    void predictedTwinsAreTheSame()
    {
        Plan plan = predictedRuns({"run"});
        plan.scenarios = {{.uid = "base", .name = "Base"}, {.uid = "twin", .name = "Twin"}};
        QVERIFY(zeroDifferences(differences(plan, {0, 1}, pathsOf(plan, 0))) > 0);
    }

    /// More predictions than there are places for.
    void manyPredictions()
    {
        std::vector<std::string> uids;
        for (int i = 0; i < 1030; ++i)
            uids.push_back("run" + std::to_string(i));
        const auto inputs = uncertainInputs(predictedRuns(uids), 0, Predictions::Err);
        QVERIFY(inputs);
        QCOMPARE(inputs->size(), uids.size());
        std::set<std::size_t> dimensions;
        for (const UncertainInput& input : *inputs)
            dimensions.insert(input.dimension);
        QCOMPARE(dimensions.size(), std::size_t{1024});
    }

    /// 100,000 + 8,760 PUE is at most 112,264 up to a PUE of 1.4.
    void limits()
    {
        const MonteCarlo all = sampled(uncertainPlan());
        QVERIFY(std::fabs(shareAtMost(costs(all, 1), 112264.0) - 0.4) < 1e-3);
        QCOMPARE(shareAtMost(costs(all, 1), 1e9), 1.0);
        QVERIFY(std::isnan(shareAtMost({}, 1.0)));
    }

    /// Not on threads, nor on how many samples follow, nor on what else is uncertain.
    void dependsOnTheQuestionAlone()
    {
        const Plan plan = uncertainPlan();
        const MonteCarlo all = sampled(plan, 10000);
        const MonteCarlo few = sampled(plan, 100);
        QVERIFY(std::ranges::equal(costs(few, 1), std::span(costs(all, 1)).first(100)));
        Plan more = plan;
        QVERIFY(setUncertainty(more, {.entity = "hall",
                                      .field = "grid_carbon_g_per_kwh",
                                      .dist = Spread::Uniform,
                                      .a = 100.0,
                                      .b = 200.0}));
        QCOMPARE(costs(sampled(more, 100), 1), costs(few, 1));
        QVERIFY(costs(sampled(plan, 100, {0, 1}, 8), 1) != costs(few, 1));
    }

    /// UX-19: with 1 and 8 threads, in ten blocks of samples, and from a file.
    void sameBitsAgain()
    {
        const Plan plan = uncertainPlan();
        const auto on = [](const Plan& of, int threads) {
            const MonteCarlo all = onThreads(threads, [&] { return sampled(of, 40000); });
            return std::pair(costs(all, 0), costs(all, 1));
        };
        const auto one = on(plan, 1);
        QVERIFY(one.first != one.second);
        QVERIFY(on(plan, 8) == one);
        const QTemporaryDir folder;
        const std::string file = folder.filePath(QStringLiteral("plan.joule")).toStdString();
        QVERIFY(savePlan(plan, file, {}));
        const auto reopened = openPlan(file);
        QVERIFY(reopened);
        QVERIFY(on(reopened->content.plan, 8) == one);
    }

    /// UX-19: so are what is made of the samples.
    void sameBitsOfAllThatIsSampled()
    {
        const Plan plan = uncertainPlan();
        const std::vector<std::string> paths = pathsOf(plan, 1);
        const auto numbersOn = [&](int threads) {
            return onThreads(threads, [&] {
                std::vector<double> numbers;
                const auto add = [&](const SampledEnds& ends) {
                    numbers.insert(numbers.end(), {ends.p10, ends.p50, ends.p90});
                };
                ScenarioOutcome own = evaluateScenario(plan, 1);
                if (sampleBands(own, plan, {.count = 10000}) == Sampled::Done)
                    for (const auto& [path, ends] : own.results->sampled->figures)
                        add(ends);
                for (const auto& [path, bands] : differences(plan, {0, 1}, paths))
                    for (const auto& band : bands)
                        if (band)
                            add(band->absolute);
                const auto shares =
                    varianceShares(plan, {.scenario = 1, .result = "total/cost_usd", .samples = 10000});
                for (const VarianceShare& share : **shares)
                    numbers.insert(numbers.end(), {share.indices.first, share.indices.total});
                return numbers;
            });
        };
        const std::vector<double> one = numbersOn(1);
        QVERIFY(one.size() > 10);
        QVERIFY(isSame(numbersOn(8), one));
    }

    /// What a scenario sets is certain in it; the numbers drawn for a sample make its result.
    void scenariosSetWhatIsCertain()
    {
        Plan plan = uncertainPlan();
        plan.overrides.add({.scenario = "own", .entity = "hall", .field = "pue", .number = 1.3});
        const MonteCarlo all = sampled(plan, 100);
        QCOMPARE(all.scenarios[1].inputs.size(), std::size_t{1}); // the rent, that nobody pays there
        for (const double cost : costs(all, 1))
            QVERIFY(near(cost, 100000.0 + 8760.0 * 1.3, 1e-12));
        const auto& inputs = all.scenarios[0].inputs;
        QCOMPARE(inputs.size(), std::size_t{2});
        QCOMPARE(inputs[1].path, std::string("fleets/F/g/rent_per_gpu_hour"));
        const double rent = drawnColumns(inputs, *drawsOf(inputs, 7), 42, 1)[1].front();
        QVERIFY(near(costs(all, 0)[42], 70080.0 * rent, 1e-12));
    }

    /// A PUE of 1.05 with a standard deviation of 0.05: below 1 it is impossible, which is said and left out.
    void impossibleSamples()
    {
        Plan plan = ownOrRentPlan();
        QVERIFY(setUncertainty(
            plan, {.entity = "hall", .field = "pue", .dist = Spread::Normal, .a = 1.05, .b = 0.05}));
        const MonteCarlo all = sampled(plan, 4096, {1});
        const double share = static_cast<double>(all.scenarios[0].refusals.rows) / 4096.0;
        QVERIFY(std::fabs(share - 0.1587) < 0.01); // one standard deviation below the mean
        QVERIFY(all.scenarios[0].refusals.first);
        QCOMPARE(all.scenarios[0].refusals.first->field, std::string("sites/Hall/pue"));
        QCOMPARE(sampledFigure(costs(all, 0))->samples, 4096 - all.scenarios[0].refusals.rows);
    }

    /// A predicted run errs by its band: a tenth of its samples lies below, a tenth above.
    void predictionsErr()
    {
        const auto plan = samplePlan("llama31-405b-run");
        QVERIFY(plan);
        const auto results = planResults(*plan);
        QVERIFY(results && results->ends.size() == 2);
        const auto all =
            monteCarlo(*plan, {.scenarios = {0}, .results = {"total/gpu_hours"}, .samples = 8192});
        QVERIFY(all);
        const SampledScenario& of = all->scenarios[0];
        QVERIFY(!of.inputs.empty() && of.inputs.back().field.field == Slowness::field);
        const auto figure = sampledFigure(of.results.front());
        QVERIFY(figure);
        QVERIFY(near(figure->p10, results->ends[0].total.gpuHours.base(), 2e-3));
        QVERIFY(near(figure->p50, results->total.gpuHours.base(), 2e-3));
        QVERIFY(near(figure->p90, results->ends[1].total.gpuHours.base(), 2e-3));
    }

    /// Owning costs 100,000 + 87,600 x PUE x price, the PUE X even over 1 to 2, the price Y over 0.05 to
    /// 0.15: in 1/12, (E Y)^2 V(X) = 0.01, (E X)^2 V(Y) = 0.0225 and V(X) V(Y) = 0.01 / 12, together 0.03333.
    /// So the first-order indices are 0.3 and 0.675, the totals 0.325 and 0.7; the rent that nobody pays has
    /// neither.
    void sharesOfTheVariance()
    {
        Plan plan = uncertainPlan();
        QVERIFY(setUncertainty(
            plan,
            {.entity = "hall", .field = "price_per_kwh", .dist = Spread::Uniform, .a = 0.05, .b = 0.15}));
        const VarianceQuestion question{.scenario = 1, .result = "total/cost_usd", .samples = 8192};
        const auto shares = varianceShares(plan, question);
        QVERIFY(shares && *shares && (*shares)->size() == 3);
        const auto is = [&](std::size_t at, const char* path, double first, double total) {
            const VarianceShare& share = (**shares)[at];
            return share.input.path == path && std::fabs(share.indices.first - first) < 0.01 &&
                   std::fabs(share.indices.total - total) < 0.01;
        };
        QVERIFY(is(0, "sites/Hall/price_per_kwh", 0.675, 0.7));
        QVERIFY(is(1, "sites/Hall/pue", 0.3, 0.325));
        QCOMPARE((**shares)[2].input.path, std::string("fleets/F/g/rent_per_gpu_hour"));
        QCOMPARE((**shares)[2].indices.total, 0.0);
        const auto again = onThreads(1, [&] { return varianceShares(plan, question); });
        QVERIFY(again && *again && (**again)[0].indices.total == (**shares)[0].indices.total);
        std::stop_source source;
        source.request_stop();
        const auto stopped = varianceShares(plan, question, source.get_token());
        QVERIFY(stopped && !*stopped);
        const auto certain = varianceShares(ownOrRentPlan(), question);
        QVERIFY(certain && *certain && (*certain)->empty());
    }

    /// The same percentiles of every result at once, and of those that vary alone; the scenario's years too.
    void bandsOfAllResults()
    {
        const Plan plan = uncertainPlan();
        ScenarioOutcome own = evaluateScenario(plan, 1);
        QVERIFY(sampleBands(own, plan, {.count = 4096}) == Sampled::Done);
        const auto bands = bandedCells(*own.results);
        const BandedCell* cost = findBand(bands, "total/cost_usd");
        QVERIFY(cost && cost->isBanded() && cost->samples == 4096 && cost->tier == Tier::Direct);
        QVERIFY(near(cost->p10, 109636.0, 1e-4) && near(cost->p50, 113140.0, 1e-4));
        QVERIFY(near(cost->p90, 116644.0, 1e-4) && near(cost->value, 108760.0, 1e-12));
        QVERIFY(!findBand(bands, "total/hardware_usd")); // 100,000 whatever is drawn
        QVERIFY(!own.results->sampled->open.contains("total/hardware_usd"));
        QCOMPARE(bandedYears(*own.results, plan.settings.startYear).empty(), false);
        ScenarioOutcome certain = evaluateScenario(ownOrRentPlan(), 1);
        QVERIFY(sampleBands(certain, ownOrRentPlan(), {.count = 100}) == Sampled::Done);
        QVERIFY(bandedCells(*certain.results).empty());
        std::stop_source source;
        source.request_stop();
        QVERIFY(sampleBands(own, plan, {.count = 100}, source.get_token()) == Sampled::Stopped);
    }

    /// Owning costs 100,000 + 8,760 PUE, renting 140,160: owning is dearer by 8,760 PUE - 40,160, which is
    /// -30,524 at a PUE of 1.1, -27,020 at 1.5 and -23,516 at 1.9; of 140,160 these are -21.778, -19.278 and
    /// -16.778 %. At 0.15 USD a kWh owning costs 4,380 PUE more, of 100,000 + 8,760 PUE: 4,818, 4.3945 % of
    /// 109,636, to 8,322, 7.1345 % of 116,644.
    void differencesByHand()
    {
        const SampledDifferences rent = differences(pairedPlan(), {0, 1});
        QVERIFY(!findDifference(rent, "total/cost_usd", 0));
        const DifferenceBand* own = findDifference(rent, "total/cost_usd", 1);
        QVERIFY(own && own->relative);
        QVERIFY(near(own->absolute.p10, -30524.0, 0.005) && near(own->absolute.p50, -27020.0, 0.005));
        QVERIFY(near(own->absolute.p90, -23516.0, 0.005));
        QVERIFY(near(own->relative->p10, -0.21778, 0.005) && near(own->relative->p50, -0.19278, 0.005));
        QVERIFY(near(own->relative->p90, -0.16778, 0.005));
        const SampledDifferences price = differences(pairedPlan(), {1, 2});
        const DifferenceBand* dear = findDifference(price, "total/cost_usd", 1);
        QVERIFY(dear && dear->relative);
        QVERIFY(near(dear->absolute.p10, 4818.0, 0.005) && near(dear->absolute.p90, 8322.0, 0.005));
        QVERIFY(near(dear->relative->p10, 0.043945, 0.005) && near(dear->relative->p90, 0.071345, 0.005));
    }

    /// UX-20: of a scenario and itself, and of one that sets nothing, every result exactly 0.
    void noDifferenceHasNoWidth()
    {
        Plan plan = pairedPlan();
        plan.scenarios.add({.uid = "twin", .name = "Twin", .parent = "own"});
        for (const std::size_t other : {std::size_t{1}, std::size_t{4}}) {
            const SampledDifferences found = differences(plan, {1, other}, pathsOf(plan, 1));
            for (const char* path : {"total/cost_usd", "total/energy_kwh"}) {
                const DifferenceBand* band = findDifference(found, path, 1);
                QVERIFY2(band && band->relative, path);
            }
            QVERIFY(zeroDifferences(found) > 2);
        }
    }

    /// With a PUE of 1.5 owning costs 8,760 (1.5 - PUE) more: -3,504 at 1.9 to 3,504 at 1.1, 0 at 1.5.
    void differencesFromWhatIsCertain()
    {
        const SampledDifferences found = differences(pairedPlan(), {1, 3});
        const DifferenceBand* band = findDifference(found, "total/cost_usd", 1);
        QVERIFY(band && near(band->absolute.p10, -3504.0, 0.005) && near(band->absolute.p90, 3504.0, 0.005));
        QVERIFY(std::fabs(band->absolute.p50) < 0.005 * 3504.0);
    }

    /// Hardware costs what it does whatever is drawn, and nothing is drawn where nothing is uncertain. Who
    /// owns pays no rent: 70,080 x 1.6 to 70,080 x 2.4 USD more are no percentage of that.
    void differencesThatSayNothing()
    {
        const std::vector<std::string> asked{"total/hardware_usd", "total/rent_usd", "total/nonsense"};
        const SampledDifferences found = differences(uncertainPlan(), {1, 0}, asked);
        QCOMPARE(found.size(), std::size_t{1});
        const DifferenceBand* rent = findDifference(found, "total/rent_usd", 1);
        QVERIFY(rent && !rent->relative);
        QVERIFY(near(rent->absolute.p10, 112128.0, 0.005) && near(rent->absolute.p90, 168192.0, 0.005));
        QVERIFY(differences(ownOrRentPlan(), {0, 1}).empty());
        std::stop_source source;
        source.request_stop();
        const auto stopped = sampledDifferences(
            pairedPlan(), {.scenarios = {0, 1}, .results = {"total/cost_usd"}}, source.get_token());
        QVERIFY(!stopped);
    }

    /// A machine without a price has no cost to compare, but its electricity; a price that is drawn is known.
    void differencesOfDoubtfulResults()
    {
        Plan plan = pairedPlan();
        plan.groups.edit()[0].pricePerNode = {0};
        const SampledDifferences found =
            differences(plan, {0, 1}, {"total/cost_usd", "total/electricity_usd"});
        QVERIFY(!found.contains("total/cost_usd") && found.contains("total/electricity_usd"));
        QVERIFY(setUncertainty(plan, {.entity = "g",
                                      .field = "price_per_node",
                                      .dist = Spread::Uniform,
                                      .a = 400000.0,
                                      .b = 600000.0}));
        QVERIFY(differences(plan, {0, 1}).contains("total/cost_usd"));
    }

    /// The numbers of `compare` are those of `montecarlo`; without --samples it has none.
    void compareVerb()
    {
        const std::string plan = planToJson(pairedPlan());
        const std::vector<std::string> asked{"compare",   "-",    "Own",    "Dear",
                                             "--samples", "2000", "--seed", "9"};
        std::vector<std::string> asData = asked;
        asData.push_back("--json");
        const Ran data = ran(asData, plan);
        QVERIFY2(data.code == 0, (data.out + data.err).c_str());
        QCOMPARE(*at(data.json(), "data", "samples").as<double>(), 2000.0);
        const Value drawn = at(ran({"montecarlo", "-", "total/cost_usd", "--scenario", "Own", "Dear",
                                    "--samples", "2000", "--seed", "9", "--json"},
                                   plan)
                                   .json(),
                               "data", "scenarios", 1, "against_first", "difference");
        const auto costOf = [](const Value& of) {
            const Value results = at(of, "data", "results");
            for (const Value& result : *results.as<Items>())
                if (text(at(result, "path")) == "total/cost_usd")
                    return result;
            return Value();
        };
        const Value cost = costOf(data.json());
        for (const auto& [key, figure] : std::vector<std::pair<const char*, const char*>>{
                 {"change_p10", "p10"}, {"change_p50", "p50"}, {"change_p90", "p90"}}) {
            QVERIFY(at(cost, key, 0).isNull());
            QCOMPARE(*at(cost, key, 1).as<double>(), *at(drawn, figure).as<double>());
        }
        QVERIFY(near(*at(cost, "change_percent_p90", 1).as<double>(), 7.1345, 0.005));
        QVERIFY(near(*at(cost, "p50", 0).as<double>(), 113140.0, 0.005));
        const Ran said = ran(asked, plan);
        for (const char* told : {"2,000 samples, seed 9: ", "  P10 to P90, sampled", " to +8,3"})
            QVERIFY2(said.out.find(told) != std::string::npos, said.out.c_str());
        QVERIFY(
            at(costOf(ran({"compare", "-", "Own", "Dear", "--json"}, plan).json()), "change_p10").isNull());
        const Ran certain = ran({"compare", "-", "--samples", "100"}, planToJson(ownOrRentPlan()));
        QVERIFY2(certain.err.find("nothing is uncertain") != std::string::npos, certain.err.c_str());
        Plan overfull =
            ownOrRentPlan(); // more GPU-hours a day than the 8 x 24 of the node: nothing to sample
        Workload& work = overfull.workloads.edit()[0];
        work.kind = WorkloadKind::Batch;
        work.inputs.values = {{"gpu_hours_per_day", 1000.0}};
        const Ran refused = ran({"compare", "-", "--samples", "100"}, planToJson(overfull));
        QVERIFY2(refused.code == 3 && refused.err.find("nothing is uncertain") == std::string::npos,
                 refused.err.c_str());
    }

    void changesFromItself_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("other");
        QTest::newRow("itself") << "-"
                                << "Own"
                                << "Own";
        QTest::newRow("sets nothing") << "-"
                                      << "Own"
                                      << "Twin";
        QTest::newRow("predicted") << "sample:llama31-405b-run"
                                   << "Predicted from its layout"
                                   << "Predicted from its layout";
    }
    /// UX-20: every result that varies and whose change is told has one of exactly 0, without any width.
    void changesFromItself()
    {
        QFETCH(QString, file);
        QFETCH(QString, first);
        QFETCH(QString, other);
        Plan plan = uncertainPlan();
        plan.scenarios.add({.uid = "twin", .name = "Twin", .parent = "own"});
        const Ran data = ran({"compare", file.toStdString(), first.toStdString(), other.toStdString(),
                              "--samples", "2000", "--json"},
                             planToJson(plan));
        QVERIFY2(data.code == 0, (data.out + data.err).c_str());
        const Value parsed = data.json();
        const Items* results = at(parsed, "data", "results").as<Items>();
        QVERIFY(results);
        int varying = 0;
        for (const Value& result : *results) {
            if (!at(result, "p50", 1).as<double>() || !at(result, "change", 1).as<double>())
                continue;
            ++varying;
            for (const char* key : {"change", "change_p10", "change_p50", "change_p90"}) {
                const double* change = at(result, key, 1).as<double>();
                QVERIFY2(change && *change == 0.0, (text(at(result, "path")) + ' ' + key).c_str());
            }
            for (const char* key : {"change_percent_p10", "change_percent_p50", "change_percent_p90"})
                if (const double* percent = at(result, key, 1).as<double>())
                    QCOMPARE(*percent, 0.0);
        }
        QVERIFY2(varying > 4, data.out.c_str());
    }

    void runVerb()
    {
        const std::string plan = planToJson(uncertainPlan());
        const Ran data = ran({"run", "-", "--scenario", "Own", "--samples", "4096", "--json"}, plan);
        QVERIFY2(data.code == 0, (data.out + data.err).c_str());
        const Value sampled = at(data.json(), "data", "scenarios", 0, "sampled");
        QCOMPARE(*at(sampled, "samples").as<double>(), 4096.0);
        const Value cost = at(sampled, "figures", "total/cost_usd");
        QVERIFY(near(*at(cost, "p10").as<double>(), 109636.0, 1e-4));
        QVERIFY(near(*at(cost, "p50").as<double>(), 113140.0, 1e-4));
        QVERIFY(near(*at(cost, "p90").as<double>(), 116644.0, 1e-4));
        const Ran table = ran({"run", "-", "--scenario", "Own", "--samples", "4096"}, plan);
        QVERIFY2(table.out.find("Total, sampled, 4,096 draws") != std::string::npos, table.out.c_str());
        const Ran plain = ran({"run", "-", "--json"}, plan);
        QVERIFY(at(plain.json(), "data", "scenarios", 0, "sampled").isNull());
        const Ran certain = ran({"run", "-", "--samples", "100"}, planToJson(ownOrRentPlan()));
        QVERIFY2(certain.err.find("nothing is uncertain") != std::string::npos, certain.err.c_str());
        QCOMPARE(ran({"run", "-", "--seed", "3"}, plan).code, 2); // of no samples
    }

    void stops()
    {
        std::stop_source source;
        source.request_stop();
        QVERIFY(!monteCarlo(uncertainPlan(), {.scenarios = {0}, .results = {"total/cost_usd"}},
                            source.get_token()));
    }

    /// In the first of fifty blocks of samples: those that other threads have begun are the last.
    void stopsInTheMiddle()
    {
        StopsAtFirst drawing;
        QVERIFY(!monteCarlo(uncertainPlan(),
                            {.scenarios = {0, 1}, .results = {"total/cost_usd"}, .samples = 50 * 4096},
                            drawing.source.get_token(), drawing.done()));
        QCOMPARE(drawing.all.load(), std::size_t{2 * 50 * 4096});
        QVERIFY(drawing.last > 0 && drawing.last < drawing.all);
        StopsAtFirst sharing;
        const auto shares =
            varianceShares(uncertainPlan(), {.scenario = 1, .result = "total/cost_usd", .samples = 50 * 4096},
                           sharing.source.get_token(), sharing.done());
        QVERIFY(shares && !*shares);
        QVERIFY(sharing.last > 0 && sharing.last < sharing.all);
    }

    /// 4; 4 and 2; 4, 2, 8 and 6; 1 to 8. Percentiles lie at places q (n - 1): P10 of 2, 4, 6, 8 at 0.3 is
    /// 2.6, P90 at 2.7 is 7.4; squares about the mean are 2, 20 and 42, over n - 1.
    void convergenceByHand()
    {
        const auto all = convergenceOf(std::array{4.0, 2.0, 8.0, 6.0, 1.0, 3.0, 7.0, 5.0});
        const std::array<SampledFigure, 4> expected{{{1, 4.0, 0.0, 4.0, 4.0, 4.0},
                                                     {2, 3.0, std::sqrt(2.0), 2.2, 3.0, 3.8},
                                                     {4, 5.0, std::sqrt(20.0 / 3.0), 2.6, 5.0, 7.4},
                                                     {8, 4.5, std::sqrt(6.0), 1.7, 4.5, 7.3}}};
        QCOMPARE(all.size(), expected.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            const SampledFigure &is = all[i].figure, &as = expected[i];
            QCOMPARE(all[i].samples, as.samples);
            QCOMPARE(is.samples, as.samples);
            QVERIFY(near(is.mean, as.mean, 1e-12) && near(is.sd, as.sd, 1e-12));
            QVERIFY(near(is.p10, as.p10, 1e-12) && near(is.p50, as.p50, 1e-12) &&
                    near(is.p90, as.p90, 1e-12));
        }
        QVERIFY(convergenceOf({}).empty());
    }

    /// Owned machines without a price cost at least their electricity, which is not lower than the rent; a
    /// price that is drawn is known.
    void costsThatAreNotKnown()
    {
        Plan plan = ownOrRentPlan();
        plan.groups.edit()[0].pricePerNode = {0};
        const std::vector<std::string> asked{"montecarlo", "-", "total/cost_usd", "--limit", "20000"};
        std::vector<std::string> asData = asked;
        asData.push_back("--json");
        const Ran data = ran(asData, planToJson(plan));
        QVERIFY2(data.code == 0, (data.out + data.err).c_str());
        const Value rent = at(data.json(), "data", "scenarios", 0),
                    own = at(data.json(), "data", "scenarios", 1);
        QVERIFY(at(rent, "lower_bound") == Value(false) && at(own, "lower_bound") == Value(true));
        QVERIFY(near(*at(own, "figure", "p50").as<double>(), 8760.0, 1e-12));
        QVERIFY(at(own, "share_at_most").isNull() && *at(rent, "share_at_most").as<double>() == 0.0);
        QVERIFY(at(own, "against_first").isNull());
        const Ran text = ran(asked, planToJson(plan));
        QVERIFY2(text.out.find("≥ 8,760") != std::string::npos &&
                     text.out.find("not known") != std::string::npos,
                 text.out.c_str());
        QVERIFY2(text.err.find("The price of") != std::string::npos, text.err.c_str());
        asData.insert(asData.end(), {"--vary", "fleets/F/g/price_per_node=uniform(400000,600000)"});
        const Value drawn = at(ran(asData, planToJson(plan)).json(), "data", "scenarios", 1);
        QVERIFY(at(drawn, "lower_bound") == Value(false));
        QCOMPARE(*at(drawn, "against_first", "share_lower").as<double>(), 1.0); // at most 128,760
    }

    /// As published the run has no machines: its electricity alone is no lower cost, but it is lower energy.
    void costsWithoutMachinesAreNotLower()
    {
        const auto asked = [](const char* result) {
            return ran({"montecarlo", "sample:llama31-405b-run", result, "--samples", "200", "--json"});
        };
        const Ran cost = asked("total/cost_usd"), energy = asked("total/energy_kwh");
        QVERIFY2(cost.code == 0 && energy.code == 0, (cost.err + energy.err).c_str());
        QVERIFY(at(cost.json(), "data", "scenarios", 1, "lower_bound") == Value(false));
        QVERIFY(at(cost.json(), "data", "scenarios", 1, "against_first").isNull());
        QVERIFY(!at(energy.json(), "data", "scenarios", 1, "against_first").isNull());
        const Ran text = ran({"montecarlo", "sample:llama31-405b-run", "total/cost_usd", "--samples", "200"});
        QVERIFY2(text.err.find("is without machines") != std::string::npos, text.err.c_str());
    }

    /// As a script asks: fields made uncertain on the way.
    /// A replica serves 6.55 requests a second within its promise: of 1 and 100 as likely, half is too much.
    void overloadedServicesAreTold()
    {
        std::vector<std::string> args{"montecarlo",
                                      "-",
                                      "total/energy_kwh",
                                      "--vary",
                                      "workloads/chat/inputs/requests_per_s=discrete(1:1,100:1)",
                                      "--samples",
                                      "1024"};
        const std::string plan = planToJson(servedPlan(1.0, promise));
        const Ran shown = ran(args, plan);
        QVERIFY2(shown.out.find("the machines of chat do not hold its load in ") != std::string::npos,
                 (shown.out + shown.err).c_str());
        args.emplace_back("--json");
        const Value told = at(ran(args, plan).json(), "data", "scenarios", 0, "overloaded", 0);
        QCOMPARE(*at(told, "workload").as<std::string>(), std::string("chat"));
        QVERIFY(std::fabs(*at(told, "share").as<double>() - 0.5) < 0.01);
        QVERIFY(at(ran({"montecarlo", "-", "total/cost_usd", "--json"}, planToJson(ownOrRentPlan())).json(),
                   "data", "scenarios", 0, "overloaded") == Value(Items{}));
    }

    /// Half of the draws, in the same words and with the same share wherever there are samples.
    void overloadsAreToldBesideEveryBand()
    {
        const Plan served = unsureServedPlan();
        const std::string plan = planToJson(served), name = served.scenarios[0].name;
        const Ran drawn = ran({"montecarlo", "-", "total/energy_kwh"}, plan);
        const std::size_t from = drawn.out.find(name + ": the machines of chat do not hold its load in ");
        QVERIFY2(from != std::string::npos, (drawn.out + drawn.err).c_str());
        const std::string told = drawn.out.substr(from, drawn.out.find('\n', from) - from);
        const auto shareIn = [&](std::vector<std::string> args, const auto&... way) {
            const std::string notes = ran(args, plan).err;
            args.emplace_back("--json");
            const Value share = at(ran(args, plan).json(), "data", way..., "overloaded", 0, "share");
            const std::size_t first = notes.find(told);
            return first != std::string::npos && notes.rfind(told) == first && share.as<double>()
                       ? *share.as<double>()
                       : -1.0;
        };
        const double run = shareIn({"run", "-", "--samples", "2000"}, "scenarios", 0, "sampled");
        QVERIFY(std::fabs(run - 0.5) < 0.01);
        QCOMPARE(shareIn({"compare", "-", name, name, "--samples", "2000"}, "scenarios", 1), run);
        QCOMPARE(shareIn({"pareto", "-", "--metrics", "total/energy_kwh@p90"}, "points", 0), run);
        const Ran plain = ran({"run", "-"}, plan);
        QVERIFY(plain.err.find("of the samples") == std::string::npos);
    }

    void verb()
    {
        const Ran data = ran({"montecarlo", "-", "total/cost_usd", "--vary", "sites/Hall/pue=uniform(1,2)",
                              "--limit", "112264", "--samples", "4096", "--json"},
                             planToJson(ownOrRentPlan()));
        QVERIFY2(data.code == 0, (data.out + data.err).c_str());
        const Value own = at(data.json(), "data", "scenarios", 1);
        QCOMPARE(*at(own, "name").as<std::string>(), std::string("Own"));
        QVERIFY(near(*at(own, "figure", "p90").as<double>(), 116644.0, 1e-4));
        const Value convergence = at(own, "convergence");
        QCOMPARE(convergence.as<Items>()->size(), std::size_t{4});
        QCOMPARE(*at(convergence, 0, "samples").as<double>(), 512.0);
        QVERIFY(at(convergence, 3) == at(own, "figure"));
        QVERIFY(std::fabs(*at(own, "share_at_most").as<double>() - 0.4) < 1e-3);
        QCOMPARE(*at(own, "against_first", "share_lower").as<double>(), 1.0);
        QCOMPARE(*at(own, "against_first", "share_equal").as<double>(), 0.0);
        const Ran one = ran({"montecarlo", "-", "Own/total/cost_usd", "--json"}, planToJson(ownOrRentPlan()));
        QCOMPARE(*at(one.json(), "data", "result").as<std::string>(), std::string("total/cost_usd"));
        QCOMPARE(*at(one.json(), "data", "scenarios", 0, "name").as<std::string>(), std::string("Own"));
        const Ran unknown = ran({"montecarlo", "-", "total/cost_us"}, planToJson(ownOrRentPlan()));
        QVERIFY2(unknown.code == 3 && unknown.err.find("total/cost_us: ") != std::string::npos &&
                     unknown.err.find("The choices are: cost_usd,") != std::string::npos,
                 unknown.err.c_str());
        // one input: all of the variance of owning comes from it, none of that of renting
        const std::vector<std::string> asked{
            "montecarlo", "-", "total/cost_usd", "--vary", "sites/Hall/pue=uniform(1,2)", "--indices"};
        std::vector<std::string> asData = asked;
        asData.push_back("--json");
        const Value indices =
            at(ran(asData, planToJson(ownOrRentPlan())).json(), "data", "scenarios", 1, "indices", 0);
        QCOMPARE(*at(indices, "input").as<std::string>(), std::string("sites/Hall/pue"));
        QVERIFY(near(*at(indices, "first").as<double>(), 1.0, 0.02));
        QVERIFY(near(*at(indices, "total").as<double>(), 1.0, 0.02));
        const Ran table = ran(asked, planToJson(ownOrRentPlan()));
        for (const char* told : {"Own: shares of the variance", "Own: 1 uncertain input;", "AGAINST Rent"})
            QVERIFY2(table.out.find(told) != std::string::npos, table.out.c_str());
        const Ran shown = ran({"montecarlo", "-", "total/cost_usd"}, planToJson(ownOrRentPlan()));
        QVERIFY2(shown.out.find("nothing is uncertain") != std::string::npos, shown.out.c_str());
        for (const auto& [vary, told] : std::vector<std::pair<std::string, std::string>>{
                 {"sites/Hall/pue=uniform(1)", "sites/Hall/pue"},
                 {"sites/Hall/pue=even(1,2)", "uniform, triangular"},
                 {"sites/Hall/pue=uniform(1,2", "A parenthesis of the distribution is missing."},
                 {"sites/Hall/pue=uniform 1,2)", "A parenthesis of the distribution is missing."},
                 {"sites/Hall/pue=uniform(2,1)", "sites/Hall/pue"},
                 {"sites/Nowhere/pue=uniform(1,2)", "Nowhere"}}) {
            const Ran wrong =
                ran({"montecarlo", "-", "total/cost_usd", "--vary", vary}, planToJson(ownOrRentPlan()));
            QVERIFY2(wrong.code != 0 && wrong.err.find(told) != std::string::npos, wrong.err.c_str());
        }
    }

    /// Owning n nodes costs n x (100,000 + 8,760 PUE). Ends in percent of the way, by hand:
    ///   triangular(1, 1.2, 2): 1 + sqrt(0.1 x 1 x 0.2), 2 - sqrt(0.5 x 1 x 0.8), 2 - sqrt(0.1 x 1 x 0.8);
    ///   pert(1, 1.5, 2) is 1 + Beta(3, 3): 10 x^3 - 15 x^4 + 6 x^5 is 0.1 at x = 0.24664, 0.5 at 0.5;
    ///   normal: mean -+ 1.281552 sd; lognormal: the ends it is given by, and the root of their product;
    ///   whole nodes of uniform(1,3) are rounded: 1 below 1.5, in a quarter of all cases, 3 above 2.5;
    ///   normal(100,2.5) nodes: 96.796, 100, 103.204, rounded.
    void spreadsByHand_data()
    {
        QTest::addColumn<QString>("vary");
        QTest::addColumn<double>("p10");
        QTest::addColumn<double>("p50");
        QTest::addColumn<double>("p90");
        const auto pue = [](const char* spread, double p10, double p50, double p90) {
            QTest::newRow(spread) << QStringLiteral("sites/Hall/pue=") + QLatin1String(spread)
                                  << 1e5 + 8760.0 * p10 << 1e5 + 8760.0 * p50 << 1e5 + 8760.0 * p90;
        };
        pue("uniform(1,2)", 1.1, 1.5, 1.9);
        pue("triangular(1,1.2,2)", 1.0 + std::sqrt(0.02), 2.0 - std::sqrt(0.4), 2.0 - std::sqrt(0.08));
        pue("pert(1,1.5,2)", 1.24664, 1.5, 1.75336);
        pue("normal(1.2,0.05)", 1.2 - 1.281552 * 0.05, 1.2, 1.2 + 1.281552 * 0.05);
        pue("lognormal(1.3,1.5)", 1.3, std::sqrt(1.95), 1.5);
        pue("discrete(1.1:0.3,1.4:0.7)", 1.1, 1.4, 1.4);
        pue("discrete(1.1:20 %,1.4:60 %,1.8:20 %)", 1.1, 1.4, 1.8);
        pue("discrete(1.2,1.6:2)", 1.2, 1.6, 1.6);
        const auto nodes = [](const char* spread, double p10, double p50, double p90) {
            QTest::newRow((std::string("nodes ") + spread).c_str())
                << QStringLiteral("fleets/F/g/nodes=") + QLatin1String(spread) << 108760.0 * p10
                << 108760.0 * p50 << 108760.0 * p90;
        };
        nodes("uniform(1,3)", 1.0, 2.0, 3.0);
        nodes("normal(100,2.5)", 97.0, 100.0, 103.0);
    }
    void spreadsByHand()
    {
        QFETCH(QString, vary);
        QFETCH(double, p10);
        QFETCH(double, p50);
        QFETCH(double, p90);
        const Ran run = ran({"montecarlo", "-", "Own/total/cost_usd", "--vary", vary.toStdString(),
                             "--samples", "4096", "--json"},
                            planToJson(ownOrRentPlan()));
        QVERIFY2(run.code == 0, (run.out + run.err).c_str());
        const Value figure = at(run.json(), "data", "scenarios", 0, "figure");
        for (const auto& [key, expected] : {std::pair{"p10", p10}, {"p50", p50}, {"p90", p90}}) {
            const double* number = at(figure, key).as<double>();
            QVERIFY2(number && near(*number, expected, 1e-4), run.out.c_str());
        }
    }

    /// What is a value of the field is within its bounds; what is none is what its distribution needs.
    void spreadsThatDoNotHold_data()
    {
        QTest::addColumn<QString>("vary");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* vary, const char* told) {
            QTest::newRow(vary) << QString::fromUtf8(vary) << QString::fromUtf8(told);
        };
        row("sites/Hall/pue=normal(0.9,0.05)", "sites/Hall/pue: ");
        row("sites/Hall/pue=normal(1.2,0)", "The standard deviation 0 is not above zero.");
        row("sites/Hall/pue=normal(1.2,wide)", "sites/Hall/pue: ");
        row("sites/Hall/pue=uniform(0.9,1.2)", "sites/Hall/pue: ");
        row("sites/Hall/pue=uniform(1.2)", "1 instead of 2 numbers. It is typed as uniform(LOW,HIGH).");
        row("sites/Hall/pue=discrete(0.9:1,1.2:1)", "sites/Hall/pue: ");
        row("sites/Hall/pue=discrete(1.1:-1,1.2:1)", "The weight -1 is negative.");
        row("sites/Hall/pue=discrete(1.1:0,1.2:1)", "with a weight above zero: 1.");
        row("sites/Hall/pue=discrete(1.1:1:2,1.2:1)",
            "3 instead of 2 numbers. It is typed as discrete(VALUE:WEIGHT,..).");
        row("sites/Hall/pue=pert(1,2)", "2 instead of 3 numbers. It is typed as pert(LOW,MODE,HIGH).");
        row("plan/seed=uniform(1,4)", "This sets how samples are drawn.");
        row("fleets/F/g/nodes=uniform(1,2.5)", "fleets/F/g/nodes: ");
        row("sites/Hall/name=uniform(1,2)", "This field holds no number.");
    }
    void spreadsThatDoNotHold()
    {
        QFETCH(QString, vary);
        QFETCH(QString, told);
        const Ran wrong = ran({"montecarlo", "-", "total/cost_usd", "--vary", vary.toStdString()},
                              planToJson(ownOrRentPlan()));
        QVERIFY2(wrong.code == 3 && QString::fromStdString(wrong.err).contains(told), wrong.err.c_str());
    }

    void spreadTwice()
    {
        const Ran wrong = ran({"montecarlo", "-", "total/cost_usd", "--vary", "sites/Hall/pue=uniform(1,2)",
                               "--vary", "sites/Hall/pue=uniform(1,1.5)"},
                              planToJson(ownOrRentPlan()));
        QVERIFY2(wrong.code == 3 && wrong.err.find("This input is there twice.") != std::string::npos,
                 wrong.err.c_str());
    }

    /// A site's name with '=' in it, in double quotes.
    void spreadOfAQuotedName()
    {
        Plan plan = ownOrRentPlan();
        plan.sites.edit()[0].name = "Hall=1";
        const Ran run = ran({"montecarlo", "-", "Own/total/cost_usd", "--vary",
                             "sites/\"Hall=1\"/pue=uniform(1,2)", "--samples", "64"},
                            planToJson(plan));
        QVERIFY2(run.code == 0, run.err.c_str());
    }

    void onlyOneScenarioIsNamed()
    {
        const auto code = [](std::vector<std::string> more) {
            std::vector<std::string> args{"montecarlo", "-", "Own/total/cost_usd", "--samples", "8"};
            args.insert(args.end(), more.begin(), more.end());
            return ran(args, planToJson(ownOrRentPlan())).code;
        };
        QCOMPARE(code({"--scenario", "Rent"}), 2);
        QCOMPARE(code({"--scenario", "Own", "Rent"}), 2);
        QCOMPARE(code({"--scenario", "Own"}), 0);
        QCOMPARE(code({}), 0);
    }

    /// The largest seed is that of a plan.
    void seeds()
    {
        const auto code = [](const char* seed) {
            return ran({"montecarlo", "-", "total/cost_usd", "--samples", "8", "--seed", seed},
                       planToJson(ownOrRentPlan()))
                .code;
        };
        QCOMPARE(code("9007199254740991"), 0); // 2^53 - 1
        QCOMPARE(code("9007199254740992"), 2);
        QCOMPARE(code("-1"), 2);
    }

    /// A PUE of 1.2 that the catalogue estimates: P10 and P90 are 1 + 0.2 / 1.25 = 1.16 and 1 + 0.2 x 1.25 =
    /// 1.25. Owned: 100,000 USD and 8,760 x PUE. --vary says it more exactly.
    void estimatesOfTheCatalogue()
    {
        Plan plan = ownOrRentPlan();
        plan.sites.edit()[0].pue.value = 1.2;
        Source source{.kind = SourceKind::Catalogue, .title = "Regions"};
        source.confidence = Confidence::Estimated;
        noteSource(plan, {0, "hall", "pue"}, source, "2026-01-01T00:00:00Z");
        std::vector<std::string> asked{"montecarlo", "-",      "Own/total/cost_usd",   "--samples",
                                       "4096",       "--json", "--catalogue-estimates"};
        const Ran data = ran(asked, planToJson(plan));
        QVERIFY2(data.code == 0, (data.out + data.err).c_str());
        const Value figure = at(data.json(), "data", "scenarios", 0, "figure");
        QVERIFY(near(*at(figure, "p10").as<double>(), 110161.6, 1e-4));
        QVERIFY(near(*at(figure, "p90").as<double>(), 110950.0, 1e-4));
        const Value estimate = at(data.json(), "data", "catalogue_estimates", 0);
        QCOMPARE(text(at(estimate, "input")), std::string("sites/Hall/pue"));
        QVERIFY(near(*at(estimate, "p10").as<double>(), 1.16, 1e-12));
        QVERIFY(near(*at(estimate, "p90").as<double>(), 1.25, 1e-12));
        asked.erase(asked.begin() + 5);
        const Ran told = ran(asked, planToJson(plan));
        QVERIFY2(told.out.find("ESTIMATE OF THE CATALOGUE") != std::string::npos &&
                     told.out.find("a factor of 1.25") != std::string::npos,
                 told.out.c_str());
        const Ran certain = ran({"montecarlo", "-", "Own/total/cost_usd"}, planToJson(plan));
        QVERIFY2(certain.out.find("taken for certain: 1;") != std::string::npos, certain.out.c_str());
        asked.insert(asked.end(), {"--vary", "sites/Hall/pue=uniform(1,2)"});
        const Ran named = ran(asked, planToJson(plan));
        QVERIFY2(named.out.find("no estimate of the catalogue") != std::string::npos, named.out.c_str());
    }

    /// A limit has a unit if one likes, and is a number.
    void limitsWithUnits()
    {
        const auto share = [](const std::string& limit) {
            const Ran run = ran({"montecarlo", "-", "Own/total/cost_usd", "--vary",
                                 "sites/Hall/pue=uniform(1,2)", "--limit", limit, "--json"},
                                planToJson(ownOrRentPlan()));
            return at(run.json(), "data", "scenarios", 0, "share_at_most");
        };
        QVERIFY(share("112264").as<double>());
        QVERIFY(share("112.264 thousand USD") == share("112264"));
        for (const char* limit : {"nan", "inf", "lots", "1 kWh"}) {
            const Ran wrong =
                ran({"montecarlo", "-", "total/cost_usd", "--limit", limit}, planToJson(ownOrRentPlan()));
            QVERIFY2(wrong.code == 3 && wrong.err.find("total/cost_usd: ") != std::string::npos,
                     wrong.err.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestMonteCarlo)
#include "tst_monte_carlo.moc"
