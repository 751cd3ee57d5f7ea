// Many rows of a plan's inputs at once give what the plan gives one by one, bit by bit.
#include <QTest>

#include <bit>

#include "catalogue/samples.h"
#include "domain/check.h"
#include "domain/edit.h"
#include "domain/resolve.h"
#include "engine/compare.h"
#include "engine/plan_batch.h"
#include "engine/result_paths.h"
#include "sample_plan.h"

using namespace jw;

namespace {

using Columns = std::vector<std::vector<double>>;

template <class Number, class Column> std::vector<std::span<Number>> spans(std::vector<Column>& columns)
{
    return {columns.begin(), columns.end()};
}

struct Answer {
    Columns results;
    BatchRefusals refusals;
};

Answer batch(const Plan& plan, const std::vector<VaryingField>& fields, Columns inputs,
             const std::vector<std::string>& paths, Arch arch = bestArch())
{
    Answer answer{Columns(paths.size(), std::vector<double>(inputs.front().size())), {}};
    const auto made = PlanBatch::of(std::make_shared<const Plan>(plan), fields, paths);
    if (!made)
        qFatal("no batch of %s", made.error().field.c_str());
    answer.refusals = made->run(spans<const double>(inputs), spans<double>(answer.results), arch);
    return answer;
}

bool same(double a, double b)
{
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) ||
           (std::isnan(a) && std::isnan(b)) || (a == 0.0 && b == 0.0);
}

/// The plan's own results with these numbers in its fields; nothing where it refuses them.
std::optional<std::vector<double>> oneByOne(Plan plan, const std::vector<VaryingField>& fields,
                                            const std::vector<double>& numbers,
                                            const std::vector<std::string>& paths)
{
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (!setField(plan, fields[i].uid, fields[i].field, Value(numbers[i])))
            return {};
    for (const VaryingField& field : fields)
        if (!checkRules(plan, findRow(plan, field.uid)))
            return {};
    const auto results = middleResults(plan);
    if (!results)
        return {};
    std::vector<double> found(paths.size(), std::nan(""));
    for (const auto& cell : allCells(*results, plan))
        if (const auto at = std::ranges::find(paths, cell.path); at != paths.end())
            found[static_cast<std::size_t>(at - paths.begin())] = cell.base;
    return found;
}

std::vector<std::string> allPaths(const Plan& plan)
{
    std::vector<std::string> paths;
    const auto results = middleResults(plan);
    if (!results)
        return paths;
    for (const auto& cell : allCells(*results, plan))
        paths.push_back(cell.path);
    return paths;
}

/// Every number of the plan that a form shows and that is given, and its value in the field's unit.
std::vector<std::pair<VaryingField, double>> numbersOf(const Plan& plan)
{
    std::vector<std::pair<VaryingField, double>> numbers;
    for (const DifferingInput& each : comparedInputs(plan, {0}, InputsListed::All))
        if (each.info && (each.info->kind == FieldKind::Number || each.info->kind == FieldKind::Whole))
            if (const double* number = each.values.front().as<double>())
                numbers.emplace_back(VaryingField{each.uid, each.field}, *number);
    return numbers;
}

} // namespace

class TestPlanBatch : public QObject {
    Q_OBJECT

private slots:
    void everyNumberOfASample_data()
    {
        QTest::addColumn<QString>("sample");
        for (const SampleInfo& info : samples())
            QTest::addRow("%s", std::string(info.name).c_str())
                << QString::fromStdString(std::string(info.name));
    }
    void everyNumberOfASample()
    {
        QFETCH(QString, sample);
        const auto plan = samplePlan(sample.toStdString());
        QVERIFY(plan);
        const auto resolved = resolve(*plan, 0);
        QVERIFY(resolved);
        const std::vector<std::string> paths = allPaths(*resolved);
        QVERIFY(!paths.empty());
        for (const auto& [field, number] : numbersOf(*resolved)) {
            const FieldInfo* info = fieldInfo(*resolved, findRow(*resolved, field.uid), field.field);
            const bool whole = info->kind == FieldKind::Whole;
            // 0 and 1 are where the engine decides: no spot machines, no other node
            const std::vector<double> column =
                whole ? std::vector{number, number + 1.0, number - 1.0, 0.0, 1.0}
                      : std::vector{number, number * 1.07, number * 0.9, 0.0, 1.0};
            const Answer all = batch(*resolved, {field}, {column}, paths);
            for (std::size_t row = 0; row < column.size(); ++row) {
                const auto own = oneByOne(*resolved, {field}, {column[row]}, paths);
                for (std::size_t i = 0; i < paths.size(); ++i) {
                    const double expected = own ? (*own)[i] : std::nan("");
                    QVERIFY2(same(all.results[i][row], expected),
                             qPrintable(QStringLiteral("%1 = %2: %3 is %4, not %5")
                                            .arg(QString::fromStdString(field.field))
                                            .arg(column[row])
                                            .arg(QString::fromStdString(paths[i]))
                                            .arg(all.results[i][row], 0, 'g', 17)
                                            .arg(expected, 0, 'g', 17)));
                }
            }
        }
    }

    /// Every width of registers gives the same bits, also in the rows that do not fill one at the end, and
    /// they are those of the plan row by row, on both sides of a block's end.
    void everyInstructionSet()
    {
        const Plan plan = test::samplePlan();
        const std::vector<VaryingField> fields{{"ashburn", "pue"}, {"oslo", "price_per_kwh"}};
        Columns inputs(2);
        for (int i = 0; i < 1003; ++i) { // 3 more than registers of 2, 4 or 8 hold
            inputs[0].push_back(1.05 + 1e-3 * i);
            inputs[1].push_back(0.02 + 1e-4 * i);
        }
        const std::vector<std::string> paths{"total/cost_usd", "total/energy_kwh"};
        const Answer wide = batch(plan, fields, inputs, paths);
        QCOMPARE(wide.refusals.rows, std::size_t{0});
        for (const Arch arch : allArchs)
            if (isAvailable(arch)) {
                const Answer other = batch(plan, fields, inputs, paths, arch);
                QCOMPARE(other.results, wide.results);
            }
        for (const std::size_t row :
             {std::size_t{0}, std::size_t{255}, std::size_t{256}, std::size_t{1002}}) {
            const auto own = oneByOne(plan, fields, {inputs[0][row], inputs[1][row]}, paths);
            QVERIFY(own);
            QCOMPARE(wide.results[0][row], (*own)[0]);
            QCOMPARE(wide.results[1][row], (*own)[1]);
        }
    }

    /// As slow as one truth in ten is, a prediction stands at the slow end of its band; so does a batch of
    /// such draws.
    void predictionsThatErr_data()
    {
        QTest::addColumn<QString>("sample");
        for (const char* sample : {"llama31-405b-run", "chatgpt-service", "embeddings"})
            QTest::newRow(sample) << QString::fromLatin1(sample);
    }
    void predictionsThatErr()
    {
        QFETCH(QString, sample);
        const auto plan =
            samplePlan(sample.toStdString()).and_then([](const Plan& p) { return resolve(p, 0); });
        QVERIFY(plan);
        const auto results = planResults(*plan);
        QVERIFY(results && results->ends.size() == 2);
        const auto predicted = std::ranges::find_if(
            results->workloads, [](const auto& each) { return each.prediction.tier != Tier::Direct; });
        QVERIFY(predicted != results->workloads.end());
        const std::vector<double> draws{PredictedAt::Fast.slowness, 0.0, PredictedAt::Slow.slowness, 0.3,
                                        -0.7};
        const std::vector<std::string> paths{"total/cost_usd", "total/energy_kwh"};
        const Answer all = batch(*plan, {{predicted->uid, std::string(Slowness::field)}}, {draws}, paths);
        QCOMPARE(all.refusals.rows, std::size_t{0});
        const auto near = [](double a, double b) { return std::fabs(a - b) <= 1e-12 * std::fabs(b); };
        const std::array ends{&results->ends[0], &*results, &results->ends[1]};
        for (std::size_t row = 0; row < ends.size(); ++row) {
            QVERIFY(near(all.results[0][row], ends[row]->total.cost.base()));
            QVERIFY(near(all.results[1][row], ends[row]->total.energy.base()));
        }
        for (std::size_t row = 3; row < draws.size(); ++row) {
            const std::array drawn{Slowness{predicted->uid, draws[row]}};
            const auto own = middleResults(*plan, drawn);
            QVERIFY(own && near(all.results[0][row], own->total.cost.base()));
        }
    }

    /// What a form refuses is refused, with the field and the bound.
    void refusedRows()
    {
        const Answer answer =
            batch(test::samplePlan(), {{"ashburn", "pue"}}, {{1.2, 0.5, 1.3, 0.7}}, {"total/cost_usd"});
        QCOMPARE(answer.refusals.rows, std::size_t{2});
        QVERIFY(answer.refusals.first);
        QCOMPARE(answer.refusals.first->field, std::string("sites/Ashburn/pue"));
        QCOMPARE(answer.refusals.first->value, 0.5);
        QVERIFY(std::isnan(answer.results[0][1]) && std::isnan(answer.results[0][3]));
        QVERIFY(answer.results[0][0] < answer.results[0][2]);
    }

    /// Shares of 0.6 owned and 0.4 on spot leave nothing on demand: more of either is no cheaper plan but
    /// none.
    void rulesBetweenNumbers()
    {
        Plan plan = test::samplePlan();
        NodeGroup& cloud = plan.groups.edit()[1];
        cloud.tenure = Tenure::Mixed;
        cloud.ownedShare = {0.6};
        cloud.reservedShare = {0.0};
        cloud.spotShare = {0.4};
        cloud.pricePerNode.value = 200000;
        const Answer shares =
            batch(plan, {{"cloud", "owned_share"}}, {{0.5, 0.6, 0.66, 0.7}}, {"total/cost_usd"});
        QCOMPARE(shares.refusals.rows, std::size_t{2});
        QCOMPARE(shares.refusals.first->text, std::string("shares_above_one"));
        QCOMPARE(shares.refusals.first->value, 1.06);
        QCOMPARE(shares.refusals.first->upper, 1.0);
        QVERIFY(std::isfinite(shares.results[0][1]) && std::isnan(shares.results[0][2]));
        const Answer together = batch(plan, {{"cloud", "owned_share"}, {"cloud", "spot_share"}},
                                      {{0.7, 0.7}, {0.3, 0.4}}, {"total/cost_usd"});
        QCOMPARE(together.refusals.rows, std::size_t{1}); // 0.7 + 0.3 is all of it
        const Answer power = batch(plan, {{"own", "host_idle_w"}}, {{600, 2676, 2677}}, {"total/cost_usd"});
        QCOMPARE(power.refusals.rows, std::size_t{1});
        QCOMPARE(power.refusals.first->text, std::string("idle_above_peak"));
    }

    /// The bound of a share holds to rounding, as in a form.
    void withinRoundingOfABound()
    {
        const Answer answer = batch(test::samplePlan(), {{"own", "utilization"}}, {{1.0, 1.0 + 1e-15, 1.1}},
                                    {"total/energy_kwh"});
        QCOMPARE(answer.refusals.rows, std::size_t{1});
        QCOMPARE(answer.refusals.first->value, 1.1);
    }

    /// Without a price of its machines a service has no cost of a query. A price that varies from 0 is given.
    void pricesThatNobodyGave()
    {
        const auto sample =
            samplePlan("assistant-5000").and_then([](const Plan& p) { return resolve(p, 0); });
        QVERIFY(sample);
        Plan plan = *sample;
        NodeGroup& group = plan.groups.edit()[0];
        group.tenure = Tenure::Owned;
        group.pricePerNode.value = 0;
        std::erase_if(plan.provenance.edit(),
                      [](const Provenance& note) { return note.field == "price_per_node"; });
        const std::string query = "workloads/" + plan.workloads[0].name + "/cents_per_query";
        const auto own = oneByOne(plan, {}, {}, {query});
        QVERIFY(own && std::isnan((*own)[0]));
        const Answer answer = batch(plan, {{group.uid, "price_per_node"}}, {{0, 100000, 200000}}, {query});
        const std::vector<double>& cents = answer.results[0];
        QVERIFY(std::isfinite(cents[0]) && cents[0] < cents[1]);
        // each 100,000 USD more of a node adds the same to each query
        QVERIFY(std::fabs(cents[2] - 2.0 * cents[1] + cents[0]) < 1e-9 * cents[2]);
    }

    /// Machines reserved without a price of the reservation have no known cost; without a share, a known one.
    void sharesThatNeedAPrice()
    {
        const auto sample =
            samplePlan("assistant-5000").and_then([](const Plan& p) { return resolve(p, 0); });
        QVERIFY(sample);
        Plan plan = *sample;
        NodeGroup& group = plan.groups.edit()[0];
        group.tenure = Tenure::Rented;
        group.rent = {2.0};
        group.reservedRent.reset();
        group.reservedShare = {0.0};
        const std::string query = "workloads/" + plan.workloads[0].name + "/cents_per_query";
        const std::vector<double> shares{0.0, 0.5, 0.0};
        const Answer answer = batch(plan, {{group.uid, "reserved_share"}}, {shares}, {query});
        for (std::size_t row = 0; row < shares.size(); ++row)
            QCOMPARE(std::isnan(answer.results[0][row]), shares[row] > 0.0);
    }

    /// A row that the engine refuses (10 nodes of 8 GPUs have 1,920 hours a day) takes none of the others
    /// with it, whichever of them comes first.
    void refusedByTheEngine()
    {
        Plan plan = test::samplePlan();
        Workload& serve = plan.workloads.edit()[0];
        serve.kind = WorkloadKind::Batch;
        serve.inputs.values = {{"gpu_hours_per_day", 10.0}};
        const std::vector<VaryingField> field{{"serve", "inputs.gpu_hours_per_day"}};
        std::vector<double> hours(200, 10.0);
        hours[0] = hours[1] = hours[150] = 2000.0;
        const Answer all = batch(plan, field, {hours}, {"total/energy_kwh"});
        QCOMPARE(all.refusals.rows, std::size_t{3});
        const auto own = oneByOne(plan, field, {10.0}, {"total/energy_kwh"});
        QVERIFY(own);
        for (std::size_t row = 0; row < hours.size(); ++row)
            QVERIFY(hours[row] > 10.0 ? std::isnan(all.results[0][row])
                                      : same(all.results[0][row], (*own)[0]));
    }

    void wrongFields()
    {
        const auto plan = std::make_shared<const Plan>(test::samplePlan());
        const auto of = [&](const char* uid, const char* field) {
            const std::array fields{VaryingField{uid, field}};
            return PlanBatch::of(plan, fields, {"total/cost_usd"}).error();
        };
        QCOMPARE(of("nowhere", "pue").kind, Error::Kind::UnknownName);
        QCOMPARE(of("ashburn", "colour").kind, Error::Kind::UnknownField);
        QCOMPARE(of("ashburn", "name").kind, Error::Kind::WrongType);
        QCOMPARE(of("ashburn", "name").field, std::string("sites/Ashburn/name"));
    }
};

QTEST_GUILESS_MAIN(TestPlanBatch)
#include "tst_plan_batch.moc"
