// The optimizer of machines: against every combination evaluated by itself, and by hand on linear cases.
#include <QTest>

#include <array>
#include <atomic>
#include <bit>
#include <cmath>

#include "advisor/run_fields.h"
#include "catalogue/samples.h"
#include "domain/check.h"
#include "domain/edit.h"
#include "domain/resolve.h"
#include "engine/group_prices.h"
#include "engine/plan_index.h"
#include "engine/serving/service_need.h"
#include "engine/training/layout_question.h"
#include "on_threads.h"
#include "own_or_rent_plan.h"
#include "whatif/fleet_columns.h"
#include "whatif/fleet_scenario.h"
#include "whatif/optimize.h"

using namespace jw;

namespace {

constexpr const char* readAt = "2026-01-01T00:00:00Z";

bool near(double value, double expected) { return std::fabs(value - expected) <= 1e-9 * std::fabs(expected); }

/// Of the baseline, the cost of its only workload being made least.
OptimizeQuestion questionOn(const Plan& plan)
{
    OptimizeQuestion question;
    question.resolved = std::make_shared<const Plan>(plan);
    question.work = workMachines(plan, {}).value_or(WorkMachines{});
    question.at = readAt;
    question.objective = {{measureOf(plan, question.work, "cost").value_or(OptimizeMeasure{}), 1.0}};
    return question;
}

void choose(OptimizeQuestion& question, const char* key, const char* values)
{
    const auto ok = addChoice(question.choices, key, values);
    QVERIFY2(ok, key);
}

void limit(OptimizeQuestion& question, const char* measure, double most)
{
    const auto found = measureOf(*question.resolved, question.work, measure);
    QVERIFY2(found, measure);
    question.limits.push_back({*found, most});
}

/// A node rented to owned in tenths: cost 140,160 - 31,400 x owned, hardware 100,000 x owned.
OptimizeQuestion tenths()
{
    OptimizeQuestion question = questionOn(test::ownOrRentPlan());
    choose(question, "procurement",
           "rented,owned:10+rented:90,owned:20,owned:30,owned:40,owned:50,owned:60,owned:70,owned:80,"
           "owned:90,owned");
    return question;
}

/// A run of 10,000 GPU-hours on that node.
Plan runPlan()
{
    Plan plan = test::ownOrRentPlan();
    Workload& run = plan.workloads.edit()[0];
    run.kind = WorkloadKind::Training;
    run.basis = Basis::Once;
    run.inputs.values = {{"speed_from", "gpu_hours"}, {"gpu_hours", 10000.0}};
    return plan;
}

/// The layout that a search finds for a candidate, as the page Run does; nothing where there is none.
std::optional<TrainLayout<double>> searchedLayout(const OptimizeQuestion& q, const FleetCandidate& fleet)
{
    Plan plan = *q.resolved;
    const auto group = putMachines({plan, 0, builtInCatalogue(), readAt}, q.work, fleet.device, fleet.region);
    if (!group || !setField(plan, *group, "nodes", Value(fleet.nodes)))
        return {};
    const auto question = layoutQuestion(plan, q.work.workload);
    if (!question)
        return {};
    const LayoutAnswer fastest = fastestLayout(*question);
    return fastest.fault == LayoutFault::None ? std::optional(fastest.layout) : std::nullopt;
}

/// Cost and hours of the workload with the candidate in the plan; nothing where it is refused or not priced.
std::optional<std::pair<double, double>> evaluated(const OptimizeQuestion& q, const FleetCandidate& fleet)
{
    Plan plan = *q.resolved;
    if (!putCandidate({plan, 0, builtInCatalogue(), readAt}, q.work, fleet) ||
        !checkPrices(plan, q.work.workload))
        return {};
    const auto results = planResults(plan);
    if (!results)
        return {};
    const auto* work = findWorkload(*results, q.work.workload);
    return std::pair(work->totals.cost.base(), work->figures.hours.in(hour));
}

/// One result of the plan, in its field's unit.
double resultAt(const Plan& plan, const OptimizeMeasure& measure)
{
    const auto results = middleResults(plan);
    if (!results)
        qFatal("%s", results.error().field.c_str());
    for (const auto& cell : resultCells(*results))
        if (cell.path == measure.path)
            return cell.base / measure.info->term.unit.size;
    return std::nan("");
}

/// Everything that is counted of an answer, to the last bit: NaN is what does not exist.
std::vector<std::uint64_t> bitsOf(const Optimized& answer)
{
    std::vector<std::uint64_t> bits{answer.considered, answer.feasible, answer.sureAt, answer.looked};
    const auto add = [&](double number) { bits.push_back(std::bit_cast<std::uint64_t>(number)); };
    for (const RankedFleet& each : answer.best) {
        for (const double number : {each.score, each.fleet.gpus, each.fleet.cap.value_or(1.0)})
            add(number);
        std::ranges::for_each(each.figures, add);
        std::ranges::for_each(each.limits, add);
    }
    for (const auto& slope : answer.slopes)
        add(slope ? slope->worth : 0.0);
    return bits;
}

} // namespace

class TestOptimize : public QObject {
    Q_OBJECT

private slots:
    void choicesAreRead()
    {
        FleetChoices choices;
        QVERIFY(addChoice(choices, "gpus", "64:256:64"));
        QCOMPARE(choices.gpus, (std::vector<double>{64, 128, 192, 256}));
        QVERIFY(addChoice(choices, "cap", "60,100%"));
        QCOMPARE(choices.caps, (std::vector<double>{0.6, 1.0}));
        QVERIFY(addChoice(choices, "device", "dgx-h100, planned"));
        QCOMPARE(choices.devices, (std::vector<std::string>{"dgx-h100", "planned"}));
        QVERIFY(addChoice(choices, "procurement", "owned:60+spot:40,rented"));
        QCOMPARE(choices.procurement, (std::vector<Procurement>{{0.6, 0.0, 0.4}, {}}));
        QCOMPARE(textOf(choices.procurement[0]), std::string("owned:60+spot:40"));
        QCOMPARE(textOf(choices.procurement[1]), std::string("rented"));
        choices.procurement.clear();
        QVERIFY(addChoice(choices, "procurement", "mix:25"));
        QCOMPARE(choices.procurement.size(), std::size_t(35)); // 4 parts in 4 ways: 7! / (4! 3!)
    }

    void wrongChoices_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("values");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* key, const char* values, Error::Kind kind) {
            QTest::addRow("%s=%s", key, values) << key << values << static_cast<int>(kind);
        };
        row("gpus", "many", Error::Kind::WrongType);
        row("gpus", "8:64", Error::Kind::WrongType);
        row("gpus", "64:8:8", Error::Kind::WrongType);
        row("gpus", "8:64:0", Error::Kind::WrongType);
        row("gpus", "0", Error::Kind::OutOfRange);
        row("gpus", "8.5", Error::Kind::NotWhole);
        row("cap", "120", Error::Kind::OutOfRange);
        row("procurement", "borrowed", Error::Kind::WrongType);
        row("procurement", "owned:80+spot:30", Error::Kind::Inconsistent);
        row("procurement", "mix:30", Error::Kind::Inconsistent); // 100 is no multiple of it
        row("procurement", "mix:4", Error::Kind::Inconsistent);  // below 5
        row("procurement", "mix:few", Error::Kind::WrongType);
        row("layout", "any", Error::Kind::WrongType);
        row("device", "a,,b", Error::Kind::WrongType);
        row("color", "red", Error::Kind::UnknownName);
    }
    void wrongChoices()
    {
        QFETCH(QString, key);
        QFETCH(QString, values);
        QFETCH(int, kind);
        FleetChoices choices;
        const auto ok = addChoice(choices, key.toStdString(), values.toStdString());
        QVERIFY(!ok);
        QCOMPARE(static_cast<int>(ok.error().kind), kind);
    }

    /// With more hardware than 40,001 USD kept out, four tenths are owned: 127,600. Half would take 50,000
    /// and cost 3,140 less.
    void bindingLimit()
    {
        OptimizeQuestion question = tenths();
        limit(question, "workloads/w/hardware_usd", 40001.0);
        limit(question, "gpus", 8.0);
        const auto answer = optimize(question, builtInCatalogue());
        QVERIFY(answer);
        QCOMPARE(answer->considered, std::size_t(11));
        QCOMPARE(answer->feasible, std::size_t(5));
        const RankedFleet& best = answer->best.front();
        QVERIFY(near(best.score, 127600.0) && near(best.figures[0], 127600.0));
        QVERIFY(!best.atLeast[0] && best.atLeast[3]); // nobody knows its embodied carbon
        QCOMPARE(best.fleet.procurement->owned, 0.4);
        QCOMPARE(best.fleet.gpus, 8.0);
        QVERIFY(near(answer->best[1].score, 130740.0));
        const LimitReport& hardware = answer->limits[0];
        QCOMPARE(hardware.excludes, std::size_t(6));
        QCOMPARE(hardware.alone, std::size_t(6));
        QVERIFY(near(hardware.relaxed->to, 50000.0) && near(hardware.relaxed->gain, 3140.0));
        QVERIFY(near(hardware.worth(40001.0), 3140.0 / 9999.0));
        QVERIFY(near(answer->relaxed[0]->score, 124460.0));
        QCOMPARE(answer->slopes[0]->field, std::string("owned_share")); // 31,400 of cost for 100,000
        QVERIFY(near(answer->slopes[0]->worth, 0.314));
        QVERIFY(!answer->limits[1].relaxed && answer->limits[1].excludes == 0);
    }

    /// What is owned takes hardware and pays its own electricity, 8,760 USD of all. Limits of 40,001 and
    /// 3,600 USD keep out half of it both: more of one alone is of no use, of both it is 3,140 less.
    void limitsThatBindTogether()
    {
        OptimizeQuestion question = tenths();
        limit(question, "workloads/w/hardware_usd", 40001.0);
        limit(question, "workloads/w/electricity_usd", 3600.0);
        limit(question, "gpus", 8.0);
        const auto answer = optimize(question, builtInCatalogue());
        QVERIFY(answer);
        QVERIFY(near(answer->best.front().score, 127600.0));
        for (const LimitReport& report : answer->limits)
            QVERIFY(!report.relaxed);
        QVERIFY(answer->joint && answer->together);
        QCOMPARE(answer->joint->limits, (std::vector<std::size_t>{0, 1}));
        QVERIFY(near(answer->joint->gain, 3140.0));
        QVERIFY(near(answer->together->limits[0], 50000.0) && near(answer->together->limits[1], 4380.0));
        question.limits.erase(question.limits.begin() + 1);
        QVERIFY(!optimize(question, builtInCatalogue())->joint); // hardware binds by itself
    }

    /// 70,080 GPU-hours at 2 USD, reserved at 1.5 and on spot at 1; owned 108,760. 70 % reserved and 30 %
    /// spot is 70,080 x 1.35; 60 % owned and 40 % spot is 65,256 + 28,032.
    void mixesOfTwoWays()
    {
        Plan plan = test::ownOrRentPlan();
        NodeGroup& group = plan.groups.edit()[0];
        group.reservedRent = {1.5};
        group.spotRent = {1.0};
        OptimizeQuestion question = questionOn(plan);
        choose(question, "procurement", "reserved:70+spot:30,owned:60+spot:40,reserved,spot");
        const auto answer = optimize(question, builtInCatalogue());
        QVERIFY(answer);
        QCOMPARE(answer->best.size(), std::size_t(4));
        const std::array scores{70080.0, 93288.0, 94608.0, 105120.0};
        for (std::size_t i = 0; i < scores.size(); ++i)
            QVERIFY2(near(answer->best[i].score, scores[i]), qPrintable(QString::number(scores[i])));
        QCOMPARE(textOf(*answer->best[2].fleet.procurement), std::string("reserved:70+spot:30"));
        QVERIFY(answer->best[2].spotFree); // the plan has no interruptions
    }

    /// Of the mixes in steps of a quarter, 35, "owned" is one; the machines of the plan stand there once.
    void repeatedChoicesCountOnce()
    {
        Plan plan = test::ownOrRentPlan();
        NodeGroup& group = plan.groups.edit()[0];
        group.reservedRent = {1.5};
        group.spotRent = {1.0};
        OptimizeQuestion question = questionOn(plan);
        choose(question, "procurement", "mix:25,owned,owned:25+spot:75,rented");
        choose(question, "device", "planned,planned");
        question.best = 100;
        const auto answer = optimize(question, builtInCatalogue());
        QVERIFY(answer);
        QCOMPARE(answer->considered, std::size_t(35));
        QCOMPARE(answer->best.size(), std::size_t(35));
    }

    /// On spot, at 1 USD a GPU-hour, a fifth of the hours is lost: a share s takes 70,080 (1 + s / 4)
    /// GPU-hours, as 1 / 0.8 is 1.25, and costs 70,080 (2 (1 - s) + 1.25 s), 0.75 x 70,080 less for each s.
    /// One more GPU-hour is worth 0.75 / 0.25 = 3 USD. 72,000 of them allow s = 0.1, at 70,080 x 1.925.
    void spotIsWorthGpuHours()
    {
        Plan plan = test::ownOrRentPlan();
        NodeGroup& group = plan.groups.edit()[0];
        group.spotRent = {1.0};
        group.spotRatio = {0.8};
        OptimizeQuestion question = questionOn(plan);
        choose(question, "procurement", "rented,rented:90+spot:10,rented:80+spot:20");
        limit(question, "workloads/w/gpu_hours", 72000.0);
        const auto answer = optimize(question, builtInCatalogue());
        QVERIFY(answer && !answer->best.empty());
        QVERIFY(near(answer->best.front().score, 134904.0));
        QVERIFY(near(answer->limits[0].relaxed->to, 73584.0));
        QVERIFY(answer->slopes[0]);
        QCOMPARE(answer->slopes[0]->field, std::string("spot_share"));
        QVERIFY(near(answer->slopes[0]->worth, 3.0));
    }

    /// Half is reserved, at 1.5 USD instead of 2: less of it is more rent and as much more cost. Where cost
    /// is to be low no limit of rent is worth anything; where it is to be high, each dollar is worth one.
    void reservedMovesRentAndCostAlike()
    {
        Plan plan = test::ownOrRentPlan();
        NodeGroup& group = plan.groups.edit()[0];
        group.reservedRent = {1.5};
        group.reservedShare = {0.5};
        OptimizeQuestion question = questionOn(plan);
        choose(question, "procurement", "rented:50+reserved:50");
        limit(question, "workloads/w/rent_usd", 1e5);
        QVERIFY(!limitSlopes(plan, question, "g")[0]);
        question.objective.front().weight = -1.0;
        const auto slope = limitSlopes(plan, question, "g")[0];
        QVERIFY(slope);
        QCOMPARE(slope->field, std::string("reserved_share"));
        QVERIFY(near(slope->worth, 1.0));
    }

    /// The derivatives against the plan evaluated half a watt below and above a cap of 80 %: hours saved for
    /// each kW of the peak. 16,384 GPUs under a cap of 1 W more draw 16.384 kW more at a PUE of 1.
    void powerCapIsWorthTime()
    {
        const auto sample = samplePlan("llama31-405b-run");
        QVERIFY(sample);
        Plan plan = *resolve(*sample, 0);
        OptimizeQuestion question = questionOn(plan);
        const auto group = std::ranges::find(plan.groups, question.work.group, &NodeGroup::uid);
        const auto place = static_cast<std::size_t>(group - plan.groups.begin());
        const auto capped = [&](double watts) {
            plan.groups.edit()[place].powerCap = {watts};
            return plan;
        };
        const auto measure = [&](const char* word) { return measureOf(plan, question.work, word).value(); };
        const OptimizeMeasure time = measure("time"), power = measure("power");
        question.objective = {{time, 1.0}};
        choose(question, "cap", "80");
        limit(question, "power", 1.0);
        const Plan low = capped(559.5), high = capped(560.5);
        const double hours = resultAt(low, time) - resultAt(high, time),
                     kilowatts = resultAt(high, power) - resultAt(low, power);
        const double pue = plan.sites.front().pue.value;
        QVERIFY(hours > 0.0 && std::fabs(kilowatts / (16.384 * pue) - 1.0) < 1e-6);
        const auto slope = limitSlopes(capped(560.0), question, question.work.group)[0];
        QVERIFY(slope);
        QCOMPARE(slope->field, std::string("power_cap_w"));
        QVERIFY(std::fabs(slope->worth * kilowatts / hours - 1.0) < 1e-4);
        QVERIFY(!limitSlopes(capped(700.0), question, question.work.group)[0]); // at the TDP
    }

    void roundedUpToFigures()
    {
        QVERIFY(near(roundedUp(1234.4, 4), 1235.0));
        QVERIFY(near(roundedUp(1234567.0, 4), 1235000.0));
        QVERIFY(near(roundedUp(0.012341, 4), 0.01235));
        QVERIFY(near(roundedUp(108760.00000001, 6), 108760.0)); // rounding is no more
        QCOMPARE(roundedUp(0.0, 4), 0.0);
    }

    /// 1 % more than 59,500 USD is 60,095: six tenths may then be owned, at 60,000.
    void onePercentMore()
    {
        OptimizeQuestion question = tenths();
        limit(question, "workloads/w/hardware_usd", 59500.0);
        const auto answer = optimize(question, builtInCatalogue());
        QVERIFY(near(answer->best.front().score, 124460.0));
        QVERIFY(near(answer->limits[0].relaxed->to, 60000.0));
        QVERIFY(near(answer->limits[0].worth(59500.0), 3140.0 / 500.0));
    }

    /// 10,000 GPU-hours take 250 h on 40 GPUs and 208.3 h on 48: 41.7 h for 8 GPUs.
    void gpusAreWorthTime()
    {
        OptimizeQuestion question = questionOn(runPlan());
        question.objective.front().measure =
            measureOf(*question.resolved, question.work, "time").value_or(OptimizeMeasure{});
        choose(question, "gpus", "8:80:8");
        limit(question, "gpus", 40.0);
        const auto answer = optimize(question, builtInCatalogue());
        QVERIFY(answer);
        QVERIFY(near(answer->best.front().score, 250.0));
        QCOMPARE(answer->best.front().fleet.nodes, 5.0);
        QCOMPARE(answer->limits[0].relaxed->to, 48.0);
        QVERIFY(near(answer->limits[0].worth(40.0), (250.0 - 10000.0 / 48.0) / 8.0));
        QVERIFY(!answer->slopes[0]); // a number of GPUs does not move a little
    }

    /// 10 GPUs are in two nodes, as 16 are.
    void wholeNodesHoldTheGpus()
    {
        OptimizeQuestion question = questionOn(runPlan());
        choose(question, "gpus", "10,16");
        const auto answer = optimize(question, builtInCatalogue());
        QCOMPARE(answer->considered, std::size_t(1));
        QCOMPARE(answer->best.front().fleet.gpus, 16.0);
        QCOMPARE(answer->rounded, (std::vector<RoundedGpus>{{10.0, 2.0, 8.0}}));
    }

    /// Cost is 108,760 at least; with the hardware that is allowed 127,600.
    void noCandidate()
    {
        OptimizeQuestion question = tenths();
        limit(question, "cost", 100000.0);
        limit(question, "workloads/w/hardware_usd", 40001.0);
        const auto answer = optimize(question, builtInCatalogue());
        QVERIFY(answer && answer->best.empty());
        QCOMPARE(answer->feasible, std::size_t(0));
        QCOMPARE(answer->limits[0].excludes, std::size_t(11));
        QCOMPARE(answer->limits[0].alone, std::size_t(5));
        QVERIFY(near(answer->limits[0].relaxed->to, 127600.0));
        QVERIFY(std::isnan(answer->limits[0].relaxed->gain));
        QVERIFY(!answer->limits[1].relaxed);
        QCOMPARE(answer->closest->fleet.procurement->owned, 0.4);
    }

    /// Cost plus 0.5 times the hardware: 140,160 + 18,600 x owned.
    void weightedObjective()
    {
        OptimizeQuestion question = tenths();
        question.objective.push_back(
            {measureOf(*question.resolved, question.work, "workloads/w/hardware_usd").value(), 0.5});
        const auto answer = optimize(question, builtInCatalogue());
        QCOMPARE(answer->best.front().fleet.procurement->owned, 0.0);
        QVERIFY(near(answer->best.front().score, 140160.0));
        QVERIFY(near(answer->best[1].score, 142020.0));
    }

    /// Columns: time of continuous work is left out; what else is limited has one; each measure has one.
    void columns()
    {
        OptimizeQuestion question = tenths();
        limit(question, "workloads/w/hardware_usd", 40001.0);
        limit(question, "cost", 200000.0);
        limit(question, "gpus", 8.0);
        std::vector<std::string> names;
        for (const FleetColumn& column : fleetColumns(question)) {
            names.push_back(column.name());
            QCOMPARE(column.perYear, column.name() != "power");
        }
        QCOMPARE(names,
                 (std::vector<std::string>{"cost", "energy", "carbon", "power", "workloads/w/hardware_usd"}));
        const auto answer = optimize(question, builtInCatalogue());
        QVERIFY(near(fleetColumns(question).back().of(answer->best.front()), 40000.0));
        const OptimizeQuestion run = questionOn(runPlan());
        const auto ofRun = fleetColumns(run);
        QCOMPARE(ofRun.size(), std::size_t(5));
        QVERIFY(std::ranges::none_of(ofRun, &FleetColumn::perYear));
    }

    /// A limit of 105: 100 keeps it, and 110 at P90 does not.
    void limitsAtP90()
    {
        OptimizeQuestion question = tenths();
        limit(question, "workloads/w/hardware_usd", 105.0);
        RankedFleet fleet;
        fleet.limits = {100.0};
        QVERIFY(brokenAtP90(question, fleet).empty() && !areLimitsBanded(question, {fleet}));
        fleet.bands = {{.path = "workloads/w/hardware_usd", .value = 100.0, .p10 = 90.0, .p90 = 110.0}};
        QCOMPARE(limitAtP90(question, fleet, 0), 110.0);
        QVERIFY(areLimitsBanded(question, {fleet}));
        QCOMPARE(brokenAtP90(question, fleet), std::vector<std::size_t>{0});
    }

    /// Nothing here is predicted: the best candidate is sure.
    void bestIsSure()
    {
        const auto answer = optimize(tenths(), builtInCatalogue());
        QVERIFY(answer && answer->sure);
        QCOMPARE(answer->sureAt, std::size_t(0));
        QVERIFY(near(answer->sure->score, 108760.0));
    }

    /// A predicted time that just keeps its limit breaks it at P90: the best candidate is not sure.
    void bestBreaksItsLimitAtP90()
    {
        const auto sample = samplePlan("llama31-405b-run");
        QVERIFY(sample);
        OptimizeQuestion question = questionOn(*resolve(*sample, 0));
        choose(question, "gpus", "8192,16384");
        const auto free = optimize(question, builtInCatalogue());
        QVERIFY(free && !free->best.empty());
        QVERIFY(free->sureAt == 0); // no limit to break
        limit(question, "time", 1.0001 * free->best.front().figures[1]);
        const auto answer = optimize(question, builtInCatalogue());
        QVERIFY(answer && !answer->best.empty());
        const RankedFleet& best = answer->best.front();
        QCOMPARE(best.fleet.gpus, free->best.front().fleet.gpus);
        QVERIFY(areLimitsBanded(question, answer->best));
        QCOMPARE(brokenAtP90(question, best), std::vector<std::size_t>{0});
        QVERIFY(!answer->sure || answer->sureAt > 0);
        QVERIFY(answer->looked >= 1);
    }

    /// A predicted service on one GPU holds as predicted, and not at the slow end of the band: the best
    /// candidate is not sure, and what is said of each is what the service itself says.
    void loadAtP90()
    {
        const auto sample = samplePlan("assistant-5000");
        QVERIFY(sample);
        const auto resolved = resolve(*sample, 0);
        QVERIFY(resolved);
        OptimizeQuestion question;
        question.resolved = std::make_shared<const Plan>(*resolved);
        question.at = readAt;
        question.work = workMachines(*resolved, "On RTX 4090s").value();
        question.objective = {{measureOf(*resolved, question.work, "cost").value(), 1.0}};
        choose(question, "device", "ws-4090");
        choose(question, "gpus", "1:4:1");
        limit(question, "cost", 1e6);
        const auto answer = optimize(question, builtInCatalogue());
        QVERIFY(answer && answer->best.size() == 4);
        for (const RankedFleet& each : answer->best) {
            Plan plan = *question.resolved;
            QVERIFY(putCandidate({plan, 0, builtInCatalogue(), readAt}, question.work, each.fleet));
            const auto need = needOf(plan, question.work.workload);
            QVERIFY(need && need->holds());
            QVERIFY(each.holdsAtP90 == std::optional(need->holdsAtSlow()));
            QVERIFY(brokenAtP90(question, each).empty());
            QCOMPARE(keepsAtP90(question, each), need->holdsAtSlow());
        }
        const RankedFleet& best = answer->best.front();
        QCOMPARE(best.fleet.gpus, 1.0);
        QVERIFY(!keepsAtP90(question, best) && best.gpusAtP90 > 1.0);
        QVERIFY(answer->sure && answer->sureAt > 0 && keepsAtP90(question, *answer->sure));
    }

    void tightestLimits()
    {
        QCOMPARE(tightest({}), std::vector<std::size_t>());
        QCOMPARE(tightest({{.excludes = 2}, {.excludes = 1}, {.excludes = 2}}),
                 (std::vector<std::size_t>{0, 2}));
        QCOMPARE(tightest({{.excludes = 1}, {.excludes = 3}}), std::vector<std::size_t>{1});
    }

    /// The plan's own rent names no row; that of a machine of the catalogue names provider and date.
    void rentsNameTheirRows()
    {
        OptimizeQuestion question = questionOn(test::ownOrRentPlan());
        choose(question, "procurement", "rented");
        const auto own = optimize(question, builtInCatalogue());
        QCOMPARE(own->best.front().rents, (std::vector<UsedRent>{{RentKind::OnDemand, 2.0}}));
        choose(question, "device", "dgx-h100");
        const auto listed = optimize(question, builtInCatalogue());
        QVERIFY(listed && !listed->best.empty());
        const UsedRent rent = listed->best.front().rents.at(0);
        QVERIFY(!rent.row.empty() && !rent.provider.empty() && !rent.date.empty());
        QVERIFY(rent.rate > 0.0);
    }

    void spotHasNoPrice()
    {
        OptimizeQuestion question = questionOn(test::ownOrRentPlan());
        choose(question, "procurement", "spot,owned");
        for (const auto& [measure, score] :
             {std::pair("cost", 108760.0), {"workloads/w/usd_per_gpu_hour", 108760.0 / 70080.0}}) {
            question.objective.front().measure =
                measureOf(*question.resolved, question.work, measure).value_or(OptimizeMeasure{});
            const auto answer = optimize(question, builtInCatalogue());
            QCOMPARE(answer->noPrice, std::size_t(1));
            QCOMPARE(answer->best.size(), std::size_t(1));
            QVERIFY(near(answer->best.front().score, score));
        }
    }

    void wrongQuestions()
    {
        OptimizeQuestion caps = questionOn(test::ownOrRentPlan());
        choose(caps, "cap", "80");
        const auto noDevice = optimize(caps, builtInCatalogue());
        QVERIFY(!noDevice);
        QCOMPARE(noDevice.error().field, std::string("fleets/F/g/accelerator"));
        OptimizeQuestion device = questionOn(test::ownOrRentPlan());
        choose(device, "device", "abacus");
        const auto unknown = optimize(device, builtInCatalogue());
        QCOMPARE(unknown.error().kind, Error::Kind::UnknownName);
        QCOMPARE(unknown.error().field, std::string("device"));
        const Error joy = measureOf(test::ownOrRentPlan(), device.work, "joy").error();
        QCOMPARE(joy.kind, Error::Kind::BadChoice);
        QVERIFY2(joy.text.starts_with("cost, time, energy, carbon, power, gpus, "), joy.text.c_str());
        QCOMPARE(workMachines(test::ownOrRentPlan(), "x").error().kind, Error::Kind::UnknownName);
        Plan idle = test::ownOrRentPlan();
        idle.assignments = {};
        QCOMPARE(workMachines(idle, {}).error().text, std::string("optimize_no_machines"));
        OptimizeQuestion many = questionOn(test::ownOrRentPlan());
        choose(many, "gpus", "1:99999:1");
        choose(many, "procurement", "mix:10");
        QCOMPARE(optimize(many, builtInCatalogue()).error().kind, Error::Kind::OutOfRange);
    }

    void stops()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto answer = optimize(tenths(), builtInCatalogue(), stop.get_token());
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::Canceled);
    }

    /// After the first of five hundred numbers of GPUs: those that other threads have begun are the last.
    void stopsInTheMiddle()
    {
        OptimizeQuestion question = questionOn(runPlan());
        choose(question, "gpus", "8:4000:8");
        std::stop_source stop;
        std::atomic<double> last{0.0};
        const auto answer = optimize(question, builtInCatalogue(), stop.get_token(), [&](double share) {
            stop.request_stop();
            for (double before = last; before < share && !last.compare_exchange_weak(before, share);) {
            }
        });
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::Canceled);
        QVERIFY(last > 0.0 && last < 1.0);
    }

    /// UX-19: with 1 and 8 threads, layouts searched and limits judged.
    void sameBitsOnThreads()
    {
        const auto sample = samplePlan("llama31-405b-run");
        QVERIFY(sample);
        OptimizeQuestion question = questionOn(*resolve(*sample, 0));
        choose(question, "device", "planned,dgx-b200");
        choose(question, "gpus", "8192,12288,16384");
        choose(question, "cap", "70,100");
        choose(question, "procurement", "owned,rented");
        limit(question, "time", 24.0 * 150.0);
        const auto on = [&](int threads) {
            return test::onThreads(threads, [&] { return optimize(question, builtInCatalogue()); });
        };
        const auto one = on(1), eight = on(8);
        QVERIFY(one && eight && !one->best.empty());
        QVERIFY(bitsOf(*eight) == bitsOf(*one));
    }

    /// Every combination put into the plan and evaluated by itself: the same best, the same numbers.
    void againstEachByItself()
    {
        const auto sample = samplePlan("llama31-405b-run");
        QVERIFY(sample);
        OptimizeQuestion question = questionOn(*resolve(*sample, 0));
        choose(question, "device", "planned,dgx-b200");
        choose(question, "region", "planned,swe");
        choose(question, "gpus", "8192,12288,16384");
        choose(question, "cap", "70,100");
        choose(question, "procurement", "owned,rented,owned:50+rented:50");
        limit(question, "time", 24.0 * 150.0);
        question.best = 1000;
        const auto answer = optimize(question, builtInCatalogue());
        QVERIFY(answer);
        QCOMPARE(answer->considered, std::size_t(72));
        std::size_t feasible = 0;
        double least = std::numeric_limits<double>::infinity();
        for (const std::string& device : question.choices.devices)
            for (const std::string& region : question.choices.regions)
                for (const double gpus : question.choices.gpus) {
                    FleetCandidate fleet{.device = device, .region = region, .nodes = gpus / 8, .gpus = gpus};
                    fleet.layout = searchedLayout(question, fleet);
                    for (const double cap : question.choices.caps)
                        for (const Procurement& mix : question.choices.procurement) {
                            fleet.cap = cap;
                            fleet.procurement = mix;
                            const auto figures = fleet.layout ? evaluated(question, fleet) : std::nullopt;
                            if (!figures || figures->second > 3600.0)
                                continue;
                            ++feasible;
                            least = std::min(least, figures->first);
                            const auto same = std::ranges::find_if(answer->best, [&](const RankedFleet& r) {
                                return r.fleet.device == device && r.fleet.region == region &&
                                       r.fleet.gpus == gpus && r.fleet.cap == cap &&
                                       r.fleet.procurement == mix;
                            });
                            QVERIFY(same != answer->best.end());
                            QVERIFY(near(same->score, figures->first));
                            QVERIFY(near(same->limits[0], figures->second));
                        }
                }
        QVERIFY(feasible > 0);
        QCOMPARE(answer->feasible, feasible);
        QVERIFY(near(answer->best.front().score, least));
        const auto again = optimize(question, builtInCatalogue());
        for (std::size_t i = 0; i < feasible; ++i)
            QCOMPARE(again->best[i].score, answer->best[i].score);
    }

    /// Added to the scenario that it is based on, and to no other.
    void becomesAScenario()
    {
        Plan plan = test::ownOrRentPlan();
        const WorkMachines work = workMachines(plan, {}).value_or(WorkMachines{});
        const FleetCandidate half{.nodes = 1.0, .gpus = 8.0, .procurement = Procurement{.owned = 0.5}};
        QVERIFY(insertFleetScenario({plan, 1, builtInCatalogue(), readAt}, work, half, "Own"));
        QVERIFY(check(plan));
        QCOMPARE(plan.scenarios.size(), std::size_t(3));
        QCOMPARE(plan.scenarios.back().name, std::string("Own 2"));
        QCOMPARE(plan.scenarios.back().parent, std::string("own"));
        QVERIFY(near(middleResults(*resolve(plan, 2))->total.cost.base(), 124460.0));
        QVERIFY(near(middleResults(*resolve(plan, 1))->total.cost.base(), 108760.0));
    }

    /// In a scenario a candidate comes to the same, and the baseline to what it did.
    void inAScenario()
    {
        const FleetCandidate fleet{.device = "dgx-h100",
                                   .region = "swe",
                                   .nodes = 2.0,
                                   .gpus = 16.0,
                                   .cap = 0.8,
                                   .procurement = Procurement{.owned = 1.0}};
        Plan alone = test::ownOrRentPlan(), plan = alone;
        const WorkMachines work = workMachines(plan, {}).value_or(WorkMachines{});
        plan.scenarios.add({.uid = "new", .name = "New"});
        QVERIFY(putCandidate({alone, 0, builtInCatalogue(), readAt}, work, fleet));
        QVERIFY(putCandidate({plan, 2, builtInCatalogue(), readAt}, work, fleet));
        QVERIFY(check(plan));
        QVERIFY(!plan.fleets.back().enabled); // no idle machines in the others
        const auto chosen = resolve(plan, 2);
        QVERIFY(chosen);
        const double cost = middleResults(alone)->total.cost.base();
        QVERIFY(cost > 0.0);
        QCOMPARE(middleResults(*chosen)->total.cost.base(), cost);
        QVERIFY(near(middleResults(*resolve(plan, 0))->total.cost.base(), 140160.0));
        QVERIFY(near(middleResults(*resolve(plan, 1))->total.cost.base(), 108760.0));
    }
};

QTEST_GUILESS_MAIN(TestOptimize)
#include "tst_optimize.moc"
