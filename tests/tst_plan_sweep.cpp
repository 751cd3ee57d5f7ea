// Sweeps: points of axes and lists, a plan at each of them, shards that are cut, resumed and joined.
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <bit>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "domain/edit.h"
#include "domain/resolve.h"
#include "domain/uncertain_fields.h"
#include "exchange/json.h"
#include "own_or_rent_plan.h"
#include "sample_plan.h"
#include "uncertainty/sampled_figures.h"
#include "whatif/kept_sweeps.h"
#include "whatif/plan_sweep.h"
#include "whatif/shard_file.h"

using namespace jw;

namespace {

using Numbers = std::vector<double>;

SweepAxis axis(const Plan& plan, const std::string& path, const std::string& values)
{
    const auto made = sweepAxis(plan, path, values);
    if (!made)
        qFatal("no axis %s: %s", path.c_str(), made.error().text.c_str());
    return *made;
}

SweepPoints grid(const Plan& plan)
{
    return *SweepPoints::grid(
        {axis(plan, "sites/Ashburn/pue", "1.1:1.5:9"), axis(plan, "sites/Oslo/price_per_kwh", "0.05,0.08")});
}

PlanSweep sweepOf(const Plan& plan, SweepPoints points, const SweepQuestion& question)
{
    auto made = PlanSweep::of(plan, std::move(points), question);
    if (!made)
        qFatal("no sweep: %s", made.error().field.c_str());
    return std::move(*made);
}

std::vector<SweptPoint> all(const PlanSweep& sweep, const SweepRun& how = {})
{
    std::vector<SweptPoint> points;
    const auto ok = sweep.run(how, [&](const SweptPoint& point) {
        points.push_back(point);
        return Result<void>();
    });
    return ok ? points : std::vector<SweptPoint>();
}

bool same(double a, double b)
{
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) ||
           (std::isnan(a) && std::isnan(b)) || (a == 0.0 && b == 0.0);
}

/// One node to rent or own, at a PUE that is anything from 1 to 2: owning costs 100,000 + 87,600 PUE x price.
Plan uncertainPlan()
{
    Plan plan = test::ownOrRentPlan();
    if (!setUncertainty(plan, {.entity = "hall", .field = "pue", .a = 1.0, .b = 2.0}))
        qFatal("no distribution");
    return plan;
}

/// The cost of owning over these prices.
PlanSweep sampledCost(const Plan& plan, const char* prices, DrawnSamples samples)
{
    return sweepOf(plan, *SweepPoints::grid({axis(plan, "sites/Hall/price_per_kwh", prices)}),
                   {.scenarios = {1}, .results = {"total/cost_usd"}, .samples = samples});
}

/// The result of the plan in a scenario with these numbers in its fields, in the unit of the result.
double oneByOne(const Plan& plan, const SweepColumn& column, const std::vector<SweepAxis>& axes,
                const Numbers& inputs)
{
    Plan resolved = *resolve(plan, column.scenario);
    for (std::size_t i = 0; i < axes.size(); ++i)
        if (!setField(resolved, axes[i].field.uid, axes[i].field.field, Value(inputs[i])))
            return std::nan("");
    const auto results = middleResults(resolved);
    if (!results)
        return std::nan("");
    for (const auto& cell : resultCells(*results))
        if (cell.path == column.path)
            return cell.base / cell.field->term.unit.size;
    return std::nan("");
}

std::string contentOf(const std::string& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write(const std::string& file, std::string_view content)
{
    std::ofstream(file, std::ios::binary) << content;
}

/// A sweep of ten points that is not one of a plan: a line says which it is.
ShardHeader header(std::size_t number, std::size_t of)
{
    return {{.plan = "p", .options = "o", .engine = "e", .points = 10, .inputs = {"a/b"}, .results = {"c/d"}},
            {number, of}};
}

Value pointLine(std::size_t index)
{
    const auto number = static_cast<double>(index);
    return Members{{"point", number}, {"inputs", Items{number / 8.0}}, {"results", Items{std::sqrt(number)}}};
}

/// A point as the verb writes it.
Value lineOf(const SweptPoint& point)
{
    return Members{{"point", static_cast<double>(point.index)},
                   {"inputs", Items(point.inputs.begin(), point.inputs.end())},
                   {"results", Items(point.results.begin(), point.results.end())}};
}

/// A sweep of eighteen points, and what it is called on disk.
struct KeptBench {
    Plan plan = test::samplePlan();
    PlanSweep sweep = sweepOf(plan, grid(plan), {.scenarios = {0}, .results = {"total/energy_kwh"}});
    SweepIdentity identity{.plan = "p",
                           .options = optionsHash(plan, sweep),
                           .engine = "e",
                           .points = 18,
                           .inputs = {},
                           .results = {}};
    std::vector<SweptPoint> points = all(sweep);
    KeptSweeps kept{"sweeps", "plan-uid"};

    /// Adds points up to that one to what is there; all of them end the file.
    void fill(std::size_t end)
    {
        auto run = kept.resume(sweep, identity);
        QVERIFY(run && run->writer);
        for (std::size_t i = run->points.size(); i < end; ++i)
            QVERIFY(run->writer->add(lineOf(points[i])));
        if (end == points.size())
            QVERIFY(run->writer->finish());
    }
    /// The only file there is.
    static std::string file() { return std::filesystem::directory_iterator("sweeps")->path().string(); }
};

std::set<std::string> keptFiles()
{
    std::set<std::string> files;
    std::error_code none; // no folder yet: no files
    for (const auto& entry : std::filesystem::directory_iterator("sweeps", none))
        files.insert(entry.path().string());
    return files;
}

/// Begins a sweep of so many points, or goes on with it.
void askFor(int count)
{
    const Plan plan = test::samplePlan();
    const KeptSweeps kept("sweeps", "plan-uid");
    const PlanSweep sweep = sweepOf(
        plan, *SweepPoints::grid({axis(plan, "sites/Ashburn/pue", "1.1:1.5:" + std::to_string(count))}),
        {.scenarios = {0}, .results = {"total/energy_kwh"}});
    QVERIFY(kept.resume(sweep, {.plan = "p",
                                .options = optionsHash(plan, sweep),
                                .engine = "e",
                                .points = sweep.points().size(),
                                .inputs = {},
                                .results = {}}));
}

/// Adds what the shard lacks and ends it.
void complete(ShardWriter writer, const ShardHeader& of)
{
    for (std::size_t i = writer.lines(); i < of.shard.size(of.sweep.points); ++i)
        QVERIFY(writer.add(pointLine(of.shard.first() + i * of.shard.of)));
    QVERIFY(writer.finish());
}

void writeShard(const std::string& file, const ShardHeader& of)
{
    auto writer = ShardWriter::begin(file, of);
    QVERIFY(writer);
    complete(std::move(*writer), of);
}

/// The merged sweep as text, or the error's.
std::string merged(const std::vector<std::string>& files)
{
    const auto set = ShardSet::open(files);
    if (!set)
        return set.error().text;
    std::string text;
    const auto ok = set->forEach([&](const Value& point) {
        text += toJson(point) + '\n';
        return Result<void>();
    });
    return ok ? text : "not read";
}

} // namespace

class TestPlanSweep : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid() && QDir::setCurrent(m_folder->path()));
    }
    void cleanup() { QDir::setCurrent(QStringLiteral("/")); }

    void axes_data()
    {
        QTest::addColumn<std::string>("path");
        QTest::addColumn<std::string>("text");
        QTest::addColumn<Numbers>("values");
        const auto row = [](const char* path, const char* text, const Numbers& values) {
            QTest::addRow("%s=%s", path, text) << std::string(path) << std::string(text) << values;
        };
        row("sites/Ashburn/pue", "1:2:5", {1, 1.25, 1.5, 1.75, 2});
        row("sites/Ashburn/pue", "2:1:3", {2, 1.5, 1});
        row("sites/Ashburn/pue", "1.2", {1.2});
        row("sites/Ashburn/pue", "1.2,1.1,1.2", {1.2, 1.1, 1.2});
        row("sites/Oslo/price_per_kwh", "$0.05/kWh,0.25", {0.05, 0.25});
        row("fleets/F1/own/nodes", "8:64:8", {8, 16, 24, 32, 40, 48, 56, 64});
        row("fleets/F1/own/nodes", "log:1:1000:4", {1, 10, 100, 1000});
        row("groups/own/utilization", "log:0.2:0.8:3", {0.2, 0.4, 0.8});
    }
    /// By field: whole numbers are rounded and each is there once.
    void axesOfFields()
    {
        const Plan plan = test::samplePlan();
        const auto values = [&](const VaryingField& field, const SweepRange& range, std::size_t count) {
            return sweepAxis(plan, field, range, count).map([](const SweepAxis& made) {
                return made.values;
            });
        };
        QCOMPARE(*values({"ashburn", "pue"}, {1.0, 2.0}, 5), (Numbers{1, 1.25, 1.5, 1.75, 2}));
        QCOMPARE(*values({"ashburn", "pue"}, {1.0, 4.0, true}, 3), (Numbers{1, 2, 4}));
        QCOMPARE(*values({"own", "nodes"}, {1.0, 3.0}, 5), (Numbers{1, 2, 3})); // 1.5 and 2.5 are rounded up
        QCOMPARE(sweepAxis(plan, {"own", "nodes"}, {1.0, 3.0}, 5)->path, std::string("fleets/F1/own/nodes"));
        const auto kind = [&](const VaryingField& field, const SweepRange& range, std::size_t count) {
            return values(field, range, count).error().kind;
        };
        QCOMPARE(kind({"ashburn", "pue"}, {1.0, 2.0}, 1), Error::Kind::OutOfRange);
        QCOMPARE(kind({"ashburn", "pue"}, {0.0, 2.0, true}, 5), Error::Kind::MustBePositive);
        QCOMPARE(kind({"ashburn", "name"}, {1.0, 2.0}, 5), Error::Kind::WrongType);
        QCOMPARE(kind({"nobody", "pue"}, {1.0, 2.0}, 5), Error::Kind::UnknownName);
    }
    void axes()
    {
        QFETCH(std::string, path);
        QFETCH(std::string, text);
        QFETCH(Numbers, values);
        QCOMPARE(axis(test::samplePlan(), path, text).values, values);
    }

    void refusedAxes_data()
    {
        QTest::addColumn<std::string>("path");
        QTest::addColumn<std::string>("text");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* path, const char* text, Error::Kind kind) {
            QTest::addRow("%s=%s", path, text) << std::string(path) << std::string(text) << int(kind);
        };
        row("sites/Ashburn/pue", "1:2", Error::Kind::WrongType);
        row("sites/Ashburn/pue", "1:2:1", Error::Kind::WrongType);
        row("sites/Ashburn/pue", "1:2:3:4", Error::Kind::WrongType);
        row("sites/Ashburn/pue", "1:2:3.5", Error::Kind::WrongType);
        row("sites/Ashburn/pue", "1:2:10000001", Error::Kind::WrongType);
        row("sites/Ashburn/pue", "low", Error::Kind::WrongType);
        row("sites/Ashburn/pue", "", Error::Kind::MissingField);
        row("sites/Ashburn/pue", "1.1,", Error::Kind::MissingField);
        row("sites/Ashburn/pue", "log:0:2:3", Error::Kind::MustBePositive);
        row("sites/Ashburn/pue", "1 kWh", Error::Kind::WrongUnit);
        row("sites/Ashburn/name", "1:2:3", Error::Kind::WrongType);
        row("plan/seed", "1,2", Error::Kind::Inconsistent);
        row("sites/Nowhere/pue", "1:2:3", Error::Kind::UnknownName);
        row("sites/Ashburn/size", "1:2:3", Error::Kind::UnknownField);
    }
    void refusedAxes()
    {
        QFETCH(std::string, path);
        QFETCH(std::string, text);
        QFETCH(int, kind);
        const auto made = sweepAxis(test::samplePlan(), path, text);
        QVERIFY(!made);
        QCOMPARE(int(made.error().kind), kind);
        QVERIFY(!made.error().field.empty());
    }

    /// The first axis is the slowest.
    void rowMajor()
    {
        const SweepPoints points =
            *SweepPoints::grid({{.field = {"a", "x"}, .path = "a", .values = {1, 2}},
                                {.field = {"b", "x"}, .path = "b", .values = {3}},
                                {.field = {"c", "x"}, .path = "c", .values = {4, 5, 6}}});
        QCOMPARE(points.size(), std::size_t(6));
        Numbers seen;
        for (std::size_t point = 0; point < points.size(); ++point)
            seen.push_back(100 * points.at(point, 0) + 10 * points.at(point, 1) + points.at(point, 2));
        QCOMPARE(seen, (Numbers{134, 135, 136, 234, 235, 236}));
    }

    void limits()
    {
        const auto axisOf = [](const char* uid, std::size_t count) {
            return SweepAxis{.field = {uid, "x"}, .path = uid, .values = Numbers(count, 1.0)};
        };
        QCOMPARE(SweepPoints::grid({axisOf("a", 10000), axisOf("b", 1000)})->size(), mostSweepPoints);
        const auto more = SweepPoints::grid({axisOf("a", 10000), axisOf("b", 1001)});
        QVERIFY(!more && more.error().kind == Error::Kind::OutOfRange && more.error().field == "points");
        const auto huge = SweepPoints::grid(
            std::vector<SweepAxis>{axisOf("a", 100000), axisOf("b", 100000), axisOf("c", 100000)});
        QVERIFY(!huge && huge.error().kind == Error::Kind::OutOfRange);
        const auto twice = SweepPoints::grid({axisOf("a", 2), axisOf("a", 2)});
        QVERIFY(!twice && twice.error().text == "varied_twice");
        const auto none = SweepPoints::grid({});
        QVERIFY(!none && none.error().kind == Error::Kind::MissingField);
        const auto unequal = SweepPoints::listed({axisOf("a", 2), axisOf("b", 3)});
        QVERIFY(!unequal && unequal.error().kind == Error::Kind::LengthMismatch);
    }

    void pointsOfCsv()
    {
        const Plan plan = test::samplePlan();
        const auto points = SweepPoints::fromCsv(
            plan, "sites/Ashburn/pue,sites/Oslo/price_per_kwh\n1.1,$0.05/kWh\n1.3,0.06\n");
        QVERIFY(points);
        QCOMPARE(points->size(), std::size_t(2));
        QCOMPARE(points->at(1, 0), 1.3);
        QCOMPARE(points->at(0, 1), 0.05);
        const auto wrong = SweepPoints::fromCsv(plan, "sites/Ashburn/pue\n1.1\nhigh\n");
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().row, std::size_t(3));
        QVERIFY(!SweepPoints::fromCsv(plan, "sites/Nowhere/pue\n1.1\n"));
    }

    /// Each of so many equal parts of a range has one point; counts are whole.
    void latinHypercube()
    {
        const Plan plan = test::samplePlan();
        const std::vector<SweepText> ranges{{"sites/Ashburn/pue", "1:2"},
                                            {"sites/Oslo/price_per_kwh", "log:0.01:1"},
                                            {"fleets/F1/own/nodes", "10:30"}};
        const auto points = SweepPoints::latinHypercube(plan, ranges, 10);
        QVERIFY(points);
        QCOMPARE(points->size(), std::size_t(10));
        std::vector<int> linear, log;
        for (std::size_t i = 0; i < 10; ++i) {
            linear.push_back(static_cast<int>(std::floor((points->at(i, 0) - 1.0) * 10.0)));
            log.push_back(static_cast<int>(std::floor(std::log10(points->at(i, 1) / 0.01) * 5.0)));
            QCOMPARE(points->at(i, 2), std::round(points->at(i, 2)));
            QVERIFY(points->at(i, 2) >= 10.0 && points->at(i, 2) <= 30.0);
        }
        std::ranges::sort(linear);
        std::ranges::sort(log);
        QCOMPARE(linear, (std::vector{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
        QCOMPARE(log, linear);
        const auto again = SweepPoints::latinHypercube(plan, ranges, 10);
        QVERIFY(again->axes() == points->axes());
        const auto list =
            SweepPoints::latinHypercube(plan, std::vector<SweepText>{{"sites/Ashburn/pue", "1,2"}}, 10);
        QVERIFY(!list && list.error().kind == Error::Kind::WrongType);
    }

    /// Every point in every scenario is what the plan gives with these numbers, in order, bit by bit,
    /// whatever the number of threads and shards.
    void results_data()
    {
        QTest::addColumn<int>("threads");
        QTest::addColumn<int>("shards");
        for (const int threads : {1, 3})
            for (const int shards : {1, 3, 8, 40})
                QTest::addRow("%d threads, %d shards", threads, shards) << threads << shards;
    }
    void results()
    {
        QFETCH(int, threads);
        QFETCH(int, shards);
        const Plan plan = test::samplePlan();
        const auto points = SweepPoints::grid(
            {axis(plan, "sites/Ashburn/pue", "1.1:1.5:18"), axis(plan, "fleets/F1/own/nodes", "4:16:13")});
        const PlanSweep sweep =
            sweepOf(plan, *points,
                    {.scenarios = {0, 1}, .results = {"total/cost_usd", "workloads/serve/energy_kwh"}});
        QCOMPARE(sweep.columns().size(), std::size_t(4));
        std::size_t seen = 0;
        for (int shard = 0; shard < shards; ++shard) {
            const std::vector<SweptPoint> own = all(
                sweep,
                {.first = std::size_t(shard), .step = std::size_t(shards), .threads = std::size_t(threads)});
            for (std::size_t i = 0; i < own.size(); ++i, ++seen) {
                QCOMPARE(own[i].index, std::size_t(shard) + i * std::size_t(shards));
                for (std::size_t c = 0; c < sweep.columns().size(); ++c)
                    QVERIFY(same(own[i].results[c],
                                 oneByOne(plan, sweep.columns()[c], points->axes(), own[i].inputs)));
            }
        }
        QCOMPARE(seen, std::size_t(18 * 13));
    }

    /// A PUE is 1 at least; the other points are not touched by it.
    void refusedPoints()
    {
        const Plan plan = test::samplePlan();
        const PlanSweep sweep =
            sweepOf(plan, *SweepPoints::grid({axis(plan, "sites/Ashburn/pue", "0.5,1.2,0.9")}),
                    {.scenarios = {0, 1}});
        const std::vector<SweptPoint> points = all(sweep);
        QCOMPARE(points.size(), std::size_t(3));
        for (std::size_t i = 0; i < 3; ++i)
            for (std::size_t scenario = 0; scenario < 2; ++scenario) {
                const auto& refused = points[i].refused[scenario];
                QCOMPARE(refused.has_value(), i != 1);
                QVERIFY(i == 1 ||
                        (refused->kind == Error::Kind::OutOfRange && refused->field == "sites/Ashburn/pue" &&
                         refused->value == (i ? 0.9 : 0.5)));
                QCOMPARE(std::isnan(points[i].results.front()), i != 1);
            }
    }

    /// A tenth of the PUEs is below 1.1, half below 1.5, nine tenths below 1.9. The same PUEs are drawn at
    /// every point, and they are those of Monte Carlo: at twice the price power costs twice as much.
    void bands()
    {
        const Plan plan = uncertainPlan();
        const PlanSweep sweep = sampledCost(plan, "0.1,0.2", {.count = 1024, .seed = 7});
        QVERIFY(sweep.samples() && sweep.columns().front().sampled);
        const std::vector<SweptPoint> points = all(sweep);
        QCOMPARE(points.size(), std::size_t(2));
        const SampledEnds &once = points[0].bands.front(), &twice = points[1].bands.front();
        QCOMPARE(points[0].results.front(), 108760.0); // as planned, at a PUE of 1
        const auto power = [](double cost) { return cost - 100000.0; };
        const std::array pue{1.1, 1.5, 1.9}, first{once.p10, once.p50, once.p90},
            second{twice.p10, twice.p50, twice.p90};
        for (std::size_t i = 0; i < 3; ++i) {
            QVERIFY(std::fabs(power(first[i]) - 8760.0 * pue[i]) < 8760.0 * 0.003);
            QVERIFY(std::fabs(power(second[i]) - 2.0 * power(first[i])) < 1e-6);
        }
        const auto drawn =
            monteCarlo(plan, {.scenarios = {1}, .results = {"total/cost_usd"}, .samples = 1024, .seed = 7});
        QVERIFY(drawn);
        const auto figure = sampledFigure(drawn->scenarios.front().results.front());
        QVERIFY(figure && same(figure->p10, once.p10) && same(figure->p90, once.p90));
        QCOMPARE(points[0].refusedSamples, std::size_t(0));
    }

    /// What is swept is not drawn; where nothing else is uncertain there are no bands.
    void sweptInputsAreNotDrawn()
    {
        const Plan plan = uncertainPlan();
        const SweepPoints points = *SweepPoints::grid({axis(plan, "sites/Hall/pue", "1:2:3")});
        const SweepQuestion question{.scenarios = {1}, .results = {"total/cost_usd"}};
        SweepQuestion sampled = question;
        sampled.samples = DrawnSamples{.count = 100};
        const PlanSweep with = sweepOf(plan, points, sampled), without = sweepOf(plan, points, question);
        QVERIFY(!with.samples() && !with.columns().front().sampled);
        QVERIFY(all(with).front().bands.empty());
        QCOMPARE(optionsHash(plan, with), optionsHash(plan, without));
    }

    /// Samples and seed are part of what is asked; threads and shards are not.
    void bandsInShards()
    {
        const Plan plan = uncertainPlan();
        const char* prices = "0.1:0.5:41";
        const PlanSweep sweep = sampledCost(plan, prices, {.count = 100, .seed = 7});
        const std::vector<SweptPoint> whole = all(sweep);
        QCOMPARE(whole.size(), std::size_t(41));
        std::size_t seen = 0;
        for (std::size_t shard = 0; shard < 3; ++shard)
            for (const SweptPoint& point : all(sweep, {.first = shard, .step = 3, .threads = 2})) {
                const SampledEnds &a = point.bands.front(), &b = whole[point.index].bands.front();
                QVERIFY(same(a.p10, b.p10) && same(a.p50, b.p50) && same(a.p90, b.p90));
                ++seen;
            }
        QCOMPARE(seen, whole.size());
        const std::string hash = optionsHash(plan, sweep);
        QVERIFY(hash != optionsHash(plan, sampledCost(plan, prices, {.count = 101, .seed = 7})));
        QVERIFY(hash != optionsHash(plan, sampledCost(plan, prices, {.count = 100, .seed = 8})));
    }

    /// 10,001 x 100,000 are more than 1e9.
    void tooManySamples()
    {
        const Plan plan = uncertainPlan();
        const auto sweep = PlanSweep::of(
            plan, *SweepPoints::grid({axis(plan, "sites/Hall/price_per_kwh", "0.1:0.5:10001")}),
            {.scenarios = {1}, .results = {"total/cost_usd"}, .samples = DrawnSamples{.count = 100'000}});
        QVERIFY(!sweep);
        QCOMPARE(int(sweep.error().kind), int(Error::Kind::Inconsistent));
        QCOMPARE(sweep.error().text, std::string("sweep_samples"));
        QCOMPARE(sweep.error().value, 10001.0);
        QCOMPARE(sweep.error().lower, 100000.0);
    }

    /// Cost, energy, carbon, and the hours of each workload.
    void usualResults()
    {
        const Plan plan = test::samplePlan();
        QStringList paths;
        const PlanSweep sweep = sweepOf(plan, grid(plan), {});
        for (const SweepColumn& column : sweep.columns())
            paths << QString::fromStdString(column.path);
        QCOMPARE(paths.join(QLatin1Char(' ')),
                 QStringLiteral("total/cost_usd total/energy_kwh total/carbon_location_kg "
                                "workloads/serve/hours workloads/run/hours workloads/rest/hours"));
    }

    void unknownResults()
    {
        const Plan plan = test::samplePlan();
        const auto sweep = PlanSweep::of(plan, grid(plan), {.results = {"total/happiness"}});
        QVERIFY(!sweep);
        QCOMPARE(int(sweep.error().kind), int(Error::Kind::BadChoice));
        QCOMPARE(sweep.error().field, std::string("total/happiness"));
        QVERIFY(sweep.error().text.find("cost_usd") != std::string::npos);
        const auto nearest = [&](const std::string& path) {
            const auto unknown = PlanSweep::of(plan, grid(plan), {.results = {path}});
            return unknown ? std::string() : unknown.error().text.substr(0, unknown.error().text.find(','));
        };
        QCOMPARE(nearest("total/cost_us"), std::string("cost_usd"));
        QCOMPARE(nearest("workload/run/cost_usd"), std::string("workloads/run/"));
        const PlanSweep byUid = sweepOf(plan, grid(plan), {.results = {"sites/ashburn/energy_kwh"}});
        QCOMPARE(byUid.columns().front().path, std::string("sites/Ashburn/energy_kwh"));
    }

    void stops()
    {
        const Plan plan = test::samplePlan();
        const PlanSweep sweep =
            sweepOf(plan, *SweepPoints::grid({axis(plan, "sites/Ashburn/pue", "1.1:1.5:1000")}), {});
        std::stop_source source;
        std::size_t points = 0;
        const auto stopped = sweep.run({.stop = source.get_token()}, [&](const SweptPoint&) {
            source.request_stop();
            ++points;
            return Result<void>();
        });
        QVERIFY(!stopped && stopped.error().kind == Error::Kind::Canceled);
        QVERIFY(points > 0 && points < 1000);
        points = 0;
        const auto full = sweep.run({.threads = 2}, [&](const SweptPoint&) -> Result<void> {
            return ++points < 70 ? Result<void>() : fail({.kind = Error::Kind::Io, .text = "full"});
        });
        QVERIFY(!full && full.error().kind == Error::Kind::Io);
        QCOMPARE(points, std::size_t(70));
    }

    /// Notes and sources are no inputs; a number is.
    void hashes()
    {
        const Plan plan = test::samplePlan();
        Plan noted = plan;
        noted.notes = {{.entity = "ashburn", .field = "pue", .body = "another one"}};
        noted.provenance = {};
        noted.settings.uid = "a copy";
        QCOMPARE(inputHash(noted), inputHash(plan));
        Plan other = plan;
        other.sites.edit().front().pue.value = 1.26;
        QVERIFY(inputHash(other) != inputHash(plan));
        const auto hashOf = [&](const char* values, const SweepQuestion& question) {
            return optionsHash(
                plan, sweepOf(plan, *SweepPoints::grid({axis(plan, "sites/Ashburn/pue", values)}), question));
        };
        QCOMPARE(hashOf("1.25:1.5:2", {}), hashOf("1.25,1.5", {}));
        QVERIFY(hashOf("1.25,1.5", {}) != hashOf("1.5,1.25", {}));
        QVERIFY(hashOf("1.25,1.5", {}) != hashOf("1.25,1.5", {.scenarios = {1}}));
        QVERIFY(hashOf("1.25,1.5", {}) != hashOf("1.25,1.5", {.results = {"total/cost_usd"}}));
    }

    void partSizes()
    {
        for (std::size_t of = 1; of <= 12; ++of) {
            std::size_t sum = 0;
            for (std::size_t number = 1; number <= of; ++number)
                sum += SweepPart{number, of}.size(10);
            QCOMPARE(sum, std::size_t(10));
        }
        QCOMPARE((SweepPart{12, 12}.size(10)), std::size_t(0));
    }

    /// However far a shard came, it goes on to the same bytes.
    void resumedFromEveryCut()
    {
        const ShardHeader of = header(2, 3);
        writeShard("whole", of);
        const std::string whole = contentOf("whole");
        QVERIFY(whole.size() > 300);
        for (std::size_t cut = 0; cut <= whole.size(); cut += cut + 5 < whole.size() ? 5 : 1) {
            write("s.part", whole.substr(0, cut));
            auto writer = ShardWriter::resume("s", of);
            QVERIFY(writer);
            const auto ends = static_cast<std::size_t>(
                std::count(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(cut), '\n'));
            QCOMPARE(writer->lines(), std::min<std::size_t>(ends > 0 ? ends - 1 : 0, 3));
            complete(std::move(*writer), of);
            QCOMPARE(contentOf("s"), whole);
            QVERIFY(!std::ifstream("s.part").is_open());
        }
    }

    /// A line that is whole but not the next point ends what is kept.
    void resumedBehindNoise()
    {
        const ShardHeader of = header(1, 3);
        writeShard("whole", of);
        std::string text = contentOf("whole");
        text.replace(text.find("\"point\":3"), 9, "\"point\":4");
        write("s.part", text);
        auto writer = ShardWriter::resume("s", of);
        QVERIFY(writer);
        QCOMPARE(writer->lines(), std::size_t(1));
        complete(std::move(*writer), of);
        QCOMPARE(contentOf("s"), contentOf("whole"));
    }

    void resumesOnlyItsOwn()
    {
        QVERIFY(ShardWriter::begin("s", header(1, 3)));
        ShardHeader other = header(1, 3);
        other.sweep.plan = "another";
        const auto plan = ShardWriter::resume("s", other);
        QVERIFY(!plan);
        QCOMPARE(plan.error().text, std::string("shard_other_sweep: plan"));
        const auto part = ShardWriter::resume("s", header(2, 3));
        QVERIFY(!part);
        QCOMPARE(part.error().text, std::string("shard_other_part: 2"));
        QVERIFY(ShardWriter::resume("s", header(1, 3)));
    }

    /// Two writers would cut each other's lines.
    void oneWriter()
    {
        const auto first = ShardWriter::begin("s", header(1, 3));
        QVERIFY(first);
        const auto second = ShardWriter::resume("s", header(1, 3));
        QVERIFY(!second && second.error().kind == Error::Kind::InUse);
    }

    void isThere()
    {
        QCOMPARE(*isDone("s", header(1, 3)), false);
        writeShard("s", header(1, 3));
        QCOMPARE(*isDone("s", header(1, 3)), true);
        QVERIFY(!isDone("s", header(2, 3)));
    }

    void merges_data()
    {
        QTest::addColumn<int>("shards");
        for (const int shards : {1, 3, 8, 12})
            QTest::addRow("%d", shards) << shards;
    }
    void merges()
    {
        QFETCH(int, shards);
        std::string expected;
        for (std::size_t i = 0; i < 10; ++i)
            expected += toJson(pointLine(i)) + '\n';
        std::vector<std::string> files;
        for (std::size_t number = std::size_t(shards); number > 0; --number) { // in any order
            files.push_back("s" + std::to_string(number));
            writeShard(files.back(), header(number, std::size_t(shards)));
        }
        QCOMPARE(merged(files), expected);
    }

    void mergesOnlyWholeSets()
    {
        for (std::size_t number = 1; number <= 3; ++number)
            writeShard("s" + std::to_string(number), header(number, 3));
        QCOMPARE(ShardSet::open({"s1", "s3"})->missing(), std::vector<std::size_t>{2});
        QVERIFY(ShardSet::open({"s3", "s2", "s1"})->missing().empty());
        write("again", contentOf("s1"));
        QCOMPARE(merged({"s1", "s2", "s3", "again"}), std::string("shard_twice: s1"));
        writeShard("part", header(3, 4));
        QCOMPARE(merged({"s1", "s2", "part"}), std::string("shard_other_part: 3"));
        ShardHeader other = header(3, 3);
        other.sweep.options = "others";
        writeShard("other", other);
        QCOMPARE(merged({"s1", "s2", "other"}), std::string("shard_other_sweep: options"));
        const auto gone = ShardSet::open({"s1", "s2", "gone"});
        QVERIFY(!gone && gone.error().kind == Error::Kind::Io);
    }

    /// Any byte that is changed or gone is seen.
    void seesDamage()
    {
        writeShard("s", header(1, 3));
        const std::string whole = contentOf("s");
        for (std::size_t at = 0; at < whole.size(); ++at) {
            std::string cut = whole.substr(0, at);
            write("cut", cut);
            QVERIFY(!checkedShard("cut"));
        }
        const std::size_t lines = whole.find('\n') + 1; // a header has nothing that proves it but the others
        for (std::size_t at = lines; at < whole.size(); ++at) {
            std::string changed = whole;
            changed[at] = changed[at] == '7' ? '8' : '7';
            write("changed", changed);
            QVERIFY2(!checkedShard("changed"), changed.c_str());
        }
        write("more", whole + "\n");
        QVERIFY(!checkedShard("more"));
    }

    /// What a kill leaves is gone on with; what is whole is only read.
    void keptPointsGoOn()
    {
        KeptBench bench;
        QVERIFY(bench.kept.find(bench.sweep, bench.identity).points.empty());
        bench.fill(7);
        QCOMPARE(bench.kept.find(bench.sweep, bench.identity).points.size(), std::size_t(7));
        bench.fill(18);
        const auto run = bench.kept.resume(bench.sweep, bench.identity);
        QVERIFY(run && !run->writer && !run->stale && run->left.empty());
        QCOMPARE(run->points.size(), std::size_t(18));
        for (std::size_t i = 0; i < 18; ++i) {
            QCOMPARE(run->points[i].index, i);
            QVERIFY(run->points[i].inputs == bench.points[i].inputs);
            QVERIFY(run->points[i].results == bench.points[i].results);
        }
        const KeptSweeps other("sweeps", "another plan");
        QVERIFY(other.find(bench.sweep, bench.identity).points.empty());
    }

    /// They are seen as stale, and never taken for those of the plan.
    void keptPointsOfOtherInputs()
    {
        KeptBench bench;
        bench.fill(18);
        bench.identity.plan = "q";
        const KeptPoints there = bench.kept.find(bench.sweep, bench.identity);
        QVERIFY(there.stale && there.points.size() == 18);
        bench.fill(3); // all of them from the start: what is there is not counted
        QCOMPARE(bench.kept.find(bench.sweep, bench.identity).points.size(), std::size_t(3));
        bench.fill(18);
        bench.identity.plan = "p";
        QVERIFY(bench.kept.find(bench.sweep, bench.identity).stale);
    }

    /// Counts that none can be.
    void keptPointsWithWrongCounts()
    {
        KeptBench bench;
        for (const double count : {-1.0, 1e300}) {
            auto run = bench.kept.resume(bench.sweep, bench.identity);
            QVERIFY(run && run->writer && run->points.empty());
            Members line = *lineOf(bench.points[0]).as<Members>();
            line.insert_or_assign("refused_samples", count);
            QVERIFY(run->writer->add(line));
            run->writer.reset();
            const KeptPoints there = bench.kept.find(bench.sweep, bench.identity);
            QVERIFY(there.points.empty() && there.left.size() == 1);
        }
    }

    /// A line that says in words what was refused is evaluated again, and that can be stopped.
    void refusedPointsAreEvaluatedAgain()
    {
        KeptBench bench;
        {
            auto run = bench.kept.resume(bench.sweep, bench.identity);
            QVERIFY(run && run->writer);
            for (const SweptPoint& point : bench.points) {
                Members line = *lineOf(point).as<Members>();
                if (point.index % 3 == 1) {
                    line.insert_or_assign("refused", "too much");
                    line.insert_or_assign("results", Items(bench.sweep.columns().size(), Value()));
                }
                QVERIFY(run->writer->add(line));
            }
            QVERIFY(run->writer->finish());
        }
        const KeptPoints there = bench.kept.find(bench.sweep, bench.identity);
        QCOMPARE(there.points.size(), bench.points.size());
        for (std::size_t i = 0; i < there.points.size(); ++i) {
            QCOMPARE(there.points[i].index, i);
            QCOMPARE(there.points[i].results, bench.points[i].results);
        }
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(bench.kept.find(bench.sweep, bench.identity, stop.get_token()).points.empty());
        const auto stopped = bench.kept.resume(bench.sweep, bench.identity, stop.get_token());
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, Error::Kind::Canceled);
        QCOMPARE(bench.kept.find(bench.sweep, bench.identity).points.size(), bench.points.size());
    }

    /// Another one writes them: the points are not read to say so.
    void keptPointsInUse()
    {
        KeptBench bench;
        const auto first = bench.kept.resume(bench.sweep, bench.identity);
        QVERIFY(first && first->writer);
        const auto second = bench.kept.resume(bench.sweep, bench.identity);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, Error::Kind::InUse);
    }

    void damagedKeptPoints()
    {
        KeptBench bench;
        bench.fill(18);
        const std::string file = KeptBench::file();
        std::string content = contentOf(file);
        content[content.size() / 2] = '#';
        write(file, content);
        const KeptPoints there = bench.kept.find(bench.sweep, bench.identity);
        QVERIFY(there.points.empty());
        QCOMPARE(there.left.size(), std::size_t(1));
        QCOMPARE(there.left[0].field, file);
        bench.fill(18); // written over
        QCOMPARE(bench.kept.find(bench.sweep, bench.identity).points.size(), std::size_t(18));
        write(file, "noise");
        bench.fill(18);
    }

    /// Eight questions of a plan, the first once more, and two others: those that were asked least recently
    /// make room.
    void keptFilesHaveALimit()
    {
        QCOMPARE(KeptSweeps::mostFiles, std::size_t(8));
        std::map<int, std::string> made; // by the number of points
        for (const int count : {2, 3, 4, 5, 6, 7, 8, 9, 2, 10, 11}) {
            const std::set<std::string> before = keptFiles();
            askFor(count);
            for (const std::string& file : keptFiles())
                if (!before.contains(file))
                    made[count] = file;
        }
        QCOMPARE(made.size(), std::size_t(10));
        std::set<std::string> newest;
        for (const int count : {2, 5, 6, 7, 8, 9, 10, 11})
            newest.insert(made[count]);
        QVERIFY(keptFiles() == newest);
    }

    /// Together with what was used last, one of a minute ago has room in the limit of bytes, one of an hour
    /// ago has not.
    void keptBytesHaveALimit()
    {
        askFor(2);
        const std::set<std::string> first = keptFiles();
        const auto add = [](const char* file, std::uintmax_t size, std::chrono::minutes ago) {
            write(file, {});
            std::filesystem::resize_file(file, size); // without taking it on disk
            std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() - ago);
        };
        add("sweeps/recent.shard", KeptSweeps::mostBytes / 2, std::chrono::minutes(1));
        add("sweeps/old.shard", KeptSweeps::mostBytes / 2 + 1, std::chrono::minutes(60));
        askFor(2);
        std::set<std::string> expected = first;
        expected.insert("sweeps/recent.shard");
        QVERIFY(keptFiles() == expected);
    }

    void lastQuestion()
    {
        const KeptSweeps kept("sweeps", "plan-uid");
        QVERIFY(kept.question().isNull());
        QVERIFY(kept.remember(Members{{"result", "total/cost_usd"}}));
        QVERIFY(kept.question() == Value(Members{{"result", "total/cost_usd"}}));
        write(KeptBench::file(), "noise");
        QVERIFY(kept.question().isNull());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestPlanSweep)
#include "tst_plan_sweep.moc"
