// Published energies of a request at their step of the staircase, and tokens bought against tokens served.
#include <QTest>

#include <cmath>
#include <vector>

#include "advisor/api_offer.h"
#include "advisor/query_figures.h"
#include "engine/plan_results.h"
#include "service_plan.h"

using namespace jw;

namespace {

bool near(double a, double b) { return std::fabs(a - b) <= 1e-9 * std::fabs(b); }
bool near(Ratio<> a, double b) { return near(a.base(), b); }

EnergyStaircase stairs()
{
    EnergyStaircase s{.tokensIn = 300.0, .tokensOut = 512.0, .sequences = 16.0};
    const std::array<double, 4> upTo{0.10, 0.15, 0.20, 0.24};
    for (std::size_t i = 0; i < upTo.size(); ++i)
        s.steps[i] = {
            energySteps[i], {}, upTo[i] * wattHour, 0.75 * upTo[i] * wattHour, 1.4 * upTo[i] * wattHour};
    return s;
}

QueryFigureRow figure(const char* id, double wh, EnergyStep counts, FigureBasis basis)
{
    QueryFigureRow row;
    row.id = id;
    row.energy.value = wh;
    row.counts = counts;
    row.basis = basis;
    return row;
}

std::string reasonsOf(const FigureComparison& c)
{
    std::string text;
    for (const ReasonedFigure& r : c.reasons)
        text += std::to_string(static_cast<int>(r.reason)) + ' ';
    return text;
}

std::string numbered(std::initializer_list<FigureReason> reasons)
{
    std::string text;
    for (const FigureReason reason : reasons)
        text += std::to_string(static_cast<int>(reason)) + ' ';
    return text;
}

constexpr PerTime<> mtokAMonth = unit::mtokPerMonth.size;
constexpr Money<> aMtok = unit::dollarsPerMtok.size;

/// Cases D-062 to D-067 of the engine: 0.75 x 0.60 + 0.25 x 2.60 = 1.10 a million tokens of the API.
OwnServing serving(double volume, double capacity = 20000.0)
{
    return {.fixed = 14600.0 * money / month,
            .variable = 0.1 * aMtok,
            .capacity = capacity * mtokAMonth,
            .volume = volume * mtokAMonth,
            .inputShare = 0.75,
            .needed = std::ceil(volume / capacity)};
}
ApiOffer offer() { return {0.6 * aMtok, 0.6 * aMtok, 2.6 * aMtok}; }

/// The patterns of all sentences.
std::string said(const OwnServing& own, const ApiComparison& c)
{
    std::string all;
    for (const ApiSentence& sentence : sentencesOf(own, c))
        all += std::string(sentence.pattern) + '\n';
    return all;
}

} // namespace

class TestApiOffer : public QObject {
    Q_OBJECT

private slots:
    /// Against 0.10, 0.20 and 0.24 Wh of the service: 1, 14.5 and 1.41667 times.
    void figuresAreComparedAtTheirStep()
    {
        Catalogue catalogue;
        QueryFigureRow measured = figure("gpu", 0.10, EnergyStep::Gpu, FigureBasis::Measured);
        measured.tokensOut = {500.0}; // 512 / 500: no matter
        measured.sequences = {64.0};
        catalogue.queryFigures = {figure("peak", 2.9, EnergyStep::Idle, FigureBasis::PeakPower),
                                  figure("said", 0.34, EnergyStep::Meter, FigureBasis::Stated), measured};
        const auto all = nearestFigures(stairs(), catalogue);
        QCOMPARE(all.size(), std::size_t(3));
        QCOMPARE(all[0].row->id + all[1].row->id + all[2].row->id, std::string("gpusaidpeak"));
        QVERIFY(near(all[0].ratio, 1.0) && all[0].agrees);
        QVERIFY(near(all[1].ratio, 0.34 / 0.24) && !all[1].agrees); // P90 0.336 Wh
        QVERIFY(near(all[2].ratio, 14.5) && !all[2].agrees);
        using R = FigureReason;
        QCOMPARE(reasonsOf(all[0]), numbered({R::WithinBand, R::Sequences, R::LeavesOutHost}));
        QCOMPARE(all[0].reasons[1].first, 64.0);
        QCOMPARE(all[0].reasons[1].second, 16.0);
        QVERIFY(near(all[0].reasons[2].first, 0.10) && near(all[0].reasons[2].second, 0.24));
        QCOMPARE(reasonsOf(all[1]), numbered({R::NotSaid, R::TokensUnknown, R::SequencesUnknown}));
        QCOMPARE(reasonsOf(all[2]),
                 numbered({R::PeakPower, R::TokensUnknown, R::SequencesUnknown, R::LeavesOutSite}));
    }

    /// Of the three figures two tell neither length nor sequences; what each counts is its own.
    void sharedReasonsAreSaidOnce()
    {
        Catalogue catalogue;
        QueryFigureRow known = figure("gpu", 0.10, EnergyStep::Gpu, FigureBasis::Measured);
        known.tokensOut = {500.0};
        known.sequences = {16.0};
        catalogue.queryFigures = {figure("peak", 2.9, EnergyStep::Idle, FigureBasis::PeakPower),
                                  figure("said", 0.34, EnergyStep::Meter, FigureBasis::Stated), known};
        const auto all = nearestFigures(stairs(), catalogue);
        const auto shared = sharedReasons(all);
        QCOMPARE(shared.size(), std::size_t(2));
        QVERIFY(shared[0].reason.reason == FigureReason::TokensUnknown && shared[0].of.size() == 2);
        QVERIFY(shared[1].reason.reason == FigureReason::SequencesUnknown && shared[1].of.size() == 2);
        QVERIFY(ownReasons(all[1], shared).size() == 1); // not said
        QCOMPARE(ownReasons(all[0], shared).size(), all[0].reasons.size());
    }

    /// 405 / 70 = 5.8 times the service's parameters; 100 / 70 = 1.43 and a name without a size tell nothing.
    void anotherModelIsNamed()
    {
        Catalogue catalogue;
        for (const char* model : {"Llama 3.1 405B, FP8, four B200", "BLOOM 100B", "GPT-3.5 (2023)"}) {
            QueryFigureRow row = figure("figure", 0.24, EnergyStep::Meter, FigureBasis::Computed);
            row.model = model;
            row.tokensOut = {512.0};
            row.sequences = {16.0};
            catalogue.queryFigures.push_back(row);
        }
        EnergyStaircase of70 = stairs();
        of70.parameters = 70e9;
        const auto all = nearestFigures(of70, catalogue);
        using R = FigureReason;
        QCOMPARE(reasonsOf(all[0]), numbered({R::WithinBand, R::Model}));
        QCOMPARE(all[0].reasons[1].first, 405.0);
        QVERIFY(near(all[0].reasons[1].second, 70.0));
        for (const FigureComparison& alike : {all[1], all[2], nearestFigures(stairs(), catalogue)[0]})
            QCOMPARE(reasonsOf(alike), numbered({R::WithinBand}));
    }

    void whatAccountsForTheRatioComesFirst_data()
    {
        QTest::addColumn<double>("wh");
        QTest::addColumn<double>("tokens");
        QTest::addColumn<double>("sequences");
        QTest::addColumn<QString>("reasons");
        QTest::addColumn<int>("cause");
        using R = FigureReason;
        const auto row = [](const char* name, double wh, double tokens, double sequences,
                            std::initializer_list<R> reasons, int cause) {
            QTest::newRow(name) << wh << tokens << sequences << QString::fromStdString(numbered(reasons))
                                << cause;
        };
        row("small batch", 0.36, 300, 8, {R::Sequences, R::Tokens}, static_cast<int>(R::Sequences));
        row("long answers", 0.72, 1500, 8, {R::Tokens, R::Sequences}, static_cast<int>(R::Tokens));
        row("large batch", 0.12, 1500, 128, {R::Sequences, R::Tokens}, static_cast<int>(R::Sequences));
        row("batch not known", 0.36, 300, 0, {R::SequencesUnknown, R::Tokens},
            static_cast<int>(R::SequencesUnknown));
        row("answers tell most", 0.48, 1000, 0, {R::Tokens, R::SequencesUnknown},
            static_cast<int>(R::Tokens));
        row("only the contrary", 0.36, 300, 16, {R::Tokens}, -1);
    }
    /// Beside 512 tokens, 16 sequences and 0.24 Wh at the meter. 0.36 Wh: 1.5 times. 300 tokens are 0.59
    /// times as many, 8 sequences 2^0.48 = 1.39 times the energy each: the batch, in spite of the answers.
    /// 0.72 Wh: 3 times, and 1,500 tokens alone are 2.9. 0.12 Wh: half, with 8 times the sequences, 8^-0.48 =
    /// 0.37. 0.48 Wh: 2 times, and 1,000 tokens are 1.95. No number of sequences: 0.
    void whatAccountsForTheRatioComesFirst()
    {
        QFETCH(double, wh);
        QFETCH(double, tokens);
        QFETCH(double, sequences);
        QFETCH(QString, reasons);
        QFETCH(int, cause);
        Catalogue catalogue;
        QueryFigureRow row = figure("figure", wh, EnergyStep::Meter, FigureBasis::Measured);
        row.tokensOut = {tokens};
        if (sequences > 0.0)
            row.sequences = {sequences};
        catalogue.queryFigures = {row};
        const auto all = nearestFigures(stairs(), catalogue);
        QVERIFY(!all[0].agrees); // 0.18 to 0.336 Wh
        QCOMPARE(QString::fromStdString(reasonsOf(all[0])), reasons);
        QCOMPARE(all[0].cause() ? static_cast<int>(all[0].cause()->reason) : -1, cause);
    }

    void tokensMatterFromAQuarterOn()
    {
        Catalogue catalogue;
        QueryFigureRow row = figure("long", 1.0, EnergyStep::Meter, FigureBasis::Computed);
        row.tokensOut = {1500.0};
        row.sequences = {16.0};
        row.low = {0.3}; // below P90: its range meets the service's
        catalogue.queryFigures = {row};
        const auto all = nearestFigures(stairs(), catalogue);
        QVERIFY(all[0].agrees);
        QCOMPARE(reasonsOf(all[0]), numbered({FigureReason::WithinBand, FigureReason::Tokens}));
    }

    void verdicts_data()
    {
        QTest::addColumn<double>("volume");
        QTest::addColumn<double>("capacity");
        QTest::addColumn<double>("own");
        QTest::addColumn<int>("verdict");
        const auto row = [](const char* name, double volume, double capacity, double own, ApiVerdict v) {
            QTest::newRow(name) << volume << capacity << own << static_cast<int>(v);
        };
        row("below the break-even", 14000, 20000, 14600.0 / 14000 + 0.1, ApiVerdict::Api);
        row("a full replica", 20000, 20000, 0.83, ApiVerdict::Own);
        row("just past a step", 25000, 20000, 1.268, ApiVerdict::Step);
        row("above every step", 44000, 20000, 3 * 14600.0 / 44000 + 0.1, ApiVerdict::Always);
        row("replicas too dear", 25000, 14000, 1.268, ApiVerdict::Never);
    }
    void verdicts()
    {
        QFETCH(double, volume);
        QFETCH(double, capacity);
        QFETCH(double, own);
        QFETCH(int, verdict);
        const ApiComparison c = buyOrServe(serving(volume, capacity), offer());
        QVERIFY(near(c.api / aMtok, 1.1));
        QVERIFY(near(c.held / aMtok, own));
        QCOMPARE(static_cast<int>(c.verdict), verdict);
        const bool none = c.verdict == ApiVerdict::Never;
        QCOMPARE(std::isnan(c.breakeven.base()), none);
        QVERIFY(none || (near(c.breakeven / mtokAMonth, 14600.0) && near(c.safe / mtokAMonth, 43800.0)));
    }

    void paysInSteps_data()
    {
        QTest::addColumn<double>("capacity");
        QTest::addColumn<std::vector<double>>("volumes");
        QTest::newRow("half of a replica pays") << 30000.0 << std::vector{14600.0};
        QTest::newRow("the next replica pays for good") << 24000.0 << std::vector{14600.0, 24000.0, 29200.0};
        QTest::newRow("a nearly full one") << 15000.0 << std::vector{14600.0, 15000.0, 29200.0, 540200.0};
    }
    /// A replica costs 14,600 a month and a token saves 1.10 - 0.10: n replicas pay from n x 14,600 on, up to
    /// n x what one holds. Of 30,000 two are needed above that, which 29,200 pay for already. Of 24,000 two
    /// pay from 29,200 on, and three from 43,800, below the 48,000 of two. Of 15,000 it is 14,600 to 15,000,
    /// 29,200 to 30,000 and so on; without a gap from the n of n x 15,000 >= (n + 1) x 14,600, 36.5: 37.
    void paysInSteps()
    {
        QFETCH(double, capacity);
        QFETCH(std::vector<double>, volumes);
        const OwnServing own = serving(5000.0, capacity);
        const ApiComparison c = buyOrServe(own, offer());
        QVERIFY(c.verdict == ApiVerdict::Api);
        const auto sentence = sentencesOf(own, c)[1];
        QCOMPARE(sentence.amounts.size(), volumes.size());
        QCOMPARE(c.paysInSteps(), volumes.size() > 1);
        for (std::size_t i = 0; i < volumes.size(); ++i)
            QVERIFY(near(std::get<PerTime<>>(sentence.amounts[i]) / mtokAMonth, volumes[i]));
        const auto pays = [&](double volume) {
            const MonthlyCost cost = monthlyCost(own, offer(), volume * mtokAMonth);
            return cost.own < cost.api;
        };
        QVERIFY(!pays(14500.0) && pays(14800.0));
        if (capacity != 15000.0)
            return;
        QVERIFY(!pays(15100.0) && pays(29600.0) && !pays(30100.0)); // 30,710 and 32,160 and 46,810 a month
        QVERIFY(!pays(540100.0) && pays(540300.0) && pays(555100.0));
    }

    /// Rent with its electricity costs the same at both ends, 14,600 at 20,000 million tokens; by 1.10 of the
    /// API 14,600 / 1.0 pays, where a slow replica holds 12,000: the sentence tells that P90 has none.
    void breakevenAloneHasABand()
    {
        OwnServing own = serving(10000);
        own.ends = {own, serving(10000, 12000)};
        const ApiComparison c = buyOrServe(own, offer());
        QVERIFY(!c.heldEnds.isBand() && c.hasBreakevenBand());
        QVERIFY(near(c.breakevenEnds.low / mtokAMonth, 14600.0) && std::isnan(c.breakevenEnds.high.base()));
        QVERIFY(said(own, c).ends_with("at P90 there is none.\n"));
        QVERIFY(said(own, c).find("own serving costs") == std::string::npos);
    }

    /// Two replicas are paid, 29,200 a month, and one would do: 29,200 / 16,000 + 0.1 of a token in place of
    /// 14,600 / 16,000 + 0.1, which 1.10 of the API would not reach before 29,200 million tokens.
    void idleReplicasAreCounted()
    {
        OwnServing own = serving(16000);
        own.replicas = 2.0;
        own.planned = (29200.0 / 16000 + 0.1) * aMtok;
        const ApiComparison c = buyOrServe(own, offer());
        QVERIFY(near(c.own / aMtok, 1.925) && near(c.held / aMtok, 1.925));
        QVERIFY(near(own.ifOnlyNeeded() / aMtok, 1.0125));
        QVERIFY(near(c.breakeven / mtokAMonth, 29200.0));
        QVERIFY(c.verdict == ApiVerdict::Api && own.holds());
        QVERIFY(near(own.held() / mtokAMonth, 40000.0));
    }

    /// One replica of 20,000 million tokens is paid, two are needed for 25,000: the plan pays 14,600 / 25,000
    /// + 0.1 a token, and what holds the volume 29,200 / 25,000 + 0.1, by which own serving is judged.
    void whatIsNotHeldTakesFurtherReplicas()
    {
        OwnServing own = serving(25000);
        own.planned = (14600.0 / 25000 + 0.1) * aMtok;
        const ApiComparison c = buyOrServe(own, offer());
        QVERIFY(!own.holds());
        QVERIFY(near(c.own / aMtok, 0.684) && near(c.held / aMtok, 1.268));
        QVERIFY(c.verdict == ApiVerdict::Step);
    }

    /// One replica at 20,000 million tokens, by 1.10 of the API: fast 10,000 / 20,000 + 0.1 = 0.6, from
    /// 10,000 / (1.10 - 0.10) on; slow 24,000 / 20,000 + 0.1 = 1.3, which 20,000 never pay. At 1.50, dearer
    /// than the slow end: 14,600 / 1.4 and 10,000 / 1.4 and 24,000 / 1.4 = 17,142.86.
    void withinTheBandIsUndecided()
    {
        OwnServing own = serving(20000);
        for (const double fixed : {10000.0, 24000.0}) {
            OwnServing end = serving(20000);
            end.fixed = fixed * money / month;
            own.ends.push_back(end);
        }
        const ApiComparison c = buyOrServe(own, offer());
        QVERIFY(near(c.held / aMtok, 0.83) && near(c.breakeven / mtokAMonth, 14600.0));
        QVERIFY(near(c.heldEnds.low / aMtok, 0.6) && near(c.heldEnds.high / aMtok, 1.3));
        QVERIFY(near(c.breakevenEnds.low / mtokAMonth, 10000.0));
        QVERIFY(std::isnan(c.breakevenEnds.high.base()));
        QVERIFY(c.verdict == ApiVerdict::Undecided);
        const ApiComparison dear = buyOrServe(own, {1.5 * aMtok, 1.5 * aMtok, 1.5 * aMtok});
        QVERIFY(dear.verdict == ApiVerdict::Own);
        QVERIFY(near(dear.breakevenEnds.high / mtokAMonth, 24000.0 / 1.4));
        const ApiComparison cheap = buyOrServe(own, {0.5 * aMtok, 0.5 * aMtok, 0.5 * aMtok});
        QVERIFY(cheap.verdict == ApiVerdict::Never);
        QVERIFY(said(own, c).ends_with("at P90 there is none.\n"));
        QVERIFY(said(own, cheap).ends_with("there is no break-even.\n")); // full costs 0.6 or more
        QVERIFY(said(own, dear).ends_with("%1 to %2 tokens a month.\n"));
    }

    /// No replica keeps the promise at the slow end, whatever its plan pays: own serving has no P90 and wins
    /// by no price above its P10, 0.83. Below that the API is cheaper everywhere.
    void anEndWithoutThePromise()
    {
        OwnServing own = serving(20000), slow = serving(20000);
        slow.capacity = PerTime<>();
        slow.planned = 0.95 * aMtok;
        own.ends = {own, slow};
        const ApiComparison c = buyOrServe(own, offer());
        QVERIFY(near(c.heldEnds.low / aMtok, 0.83) && c.isOpen());
        QVERIFY(std::isnan(c.breakevenEnds.high.base()));
        QVERIFY(c.verdict == ApiVerdict::Undecided);
        QVERIFY(said(own, c).find("may not keep its promise") != std::string::npos);
        QVERIFY(said(own, c).find("There is no P90") != std::string::npos);
        const ApiComparison cheap = buyOrServe(own, {0.5 * aMtok, 0.5 * aMtok, 0.5 * aMtok});
        QVERIFY(cheap.verdict == ApiVerdict::Never && cheap.isOpen());
        const MonthlyCost cost = monthlyCost(own, offer(), 20000.0 * mtokAMonth);
        QVERIFY(near(cost.ends.low.base(), 16600.0) && std::isinf(cost.ends.high.base()));
    }

    /// One replica of 20,000 million tokens, whose electricity is 1,500 a month at half its load and 2,000 at
    /// its full: 14,600 + 1,500 + 0.05 (V - 10,000) = 1.10 V, V = 15,600 / 1.05, whatever is asked. There
    /// both cost the same. Full it costs 16,600 / 20,000. With a variable cost per token of 0.1 that would be
    /// 14,600 / 1.0, and of 0.15 as at half the load 14,600 / 0.95.
    void theElectricityIsThatOfTheBreakeven()
    {
        const double even = 15600.0 / 1.05;
        for (const double asked : {5000.0, 10000.0, even, 20000.0, 30000.0}) {
            OwnServing own = serving(asked);
            const MoneyRate<> aMonth = money / month;
            own.follows = {0.0 * aMonth, 1500.0 * aMonth, 2000.0 * aMonth};
            own.ends = {own, own};
            const ApiComparison c = buyOrServe(own, offer());
            QVERIFY(near(c.breakeven / mtokAMonth, even));
            QVERIFY(near(c.breakevenEnds.low / mtokAMonth, even));
            QVERIFY(near(c.safe / mtokAMonth, 3.0 * even)); // 14,857 fill 0.743 of it: 2.9 steps
            if (asked == even)
                QVERIFY(near(c.held / aMtok, 1.1));
            if (asked == 20000.0)
                QVERIFY(near(c.held / aMtok, 0.83));
        }
    }

    /// 14,600 + 0.15 x 10,000 at half the load; 30,000 take two replicas, each at three quarters: 1,750.
    void theElectricityOfATokenFallsWithItsLoad()
    {
        OwnServing own = serving(10000);
        const MoneyRate<> aMonth = money / month;
        own.follows = {0.0 * aMonth, 1500.0 * aMonth, 2000.0 * aMonth};
        QVERIFY(near(own.variableAt(10000.0 * mtokAMonth) / aMtok, 0.15));
        QVERIFY(near(own.variableAt(30000.0 * mtokAMonth) / aMtok, 3500.0 / 30000.0));
        QVERIFY(near(monthlyCost(own, offer(), 10000.0 * mtokAMonth).own.base(), 16100.0));
    }

    /// 20,000 million tokens: 22,000 of the API; 14,600 + 2,000 of one full replica. The ends: 10,000 +
    /// 2,000, and two replicas of 12,000 million tokens, 2 x 14,600 + 2,000.
    void aMonthCosts()
    {
        OwnServing own = serving(25000), fast = own;
        fast.fixed = 10000.0 * money / month;
        own.ends = {fast, serving(25000, 12000)};
        const MonthlyCost cost = monthlyCost(own, offer(), 20000.0 * mtokAMonth);
        QVERIFY(near(cost.api.base(), 22000.0));
        QVERIFY(near(cost.own.base(), 16600.0));
        QVERIFY(near(cost.ends.low.base(), 12000.0) && near(cost.ends.high.base(), 31200.0));
    }

    /// A request a second of 1,024 + 512 tokens on four own GPUs that take 514.61 W each and 70 W idle (see
    /// tst_service_plan), at 0.1 a kWh: of 0.205844 an hour 0.177844 follow the requests, and what else is
    /// paid is fixed. Of the 6.554017 requests of a replica within the promise a tenth is headroom.
    void ownServingFromResults()
    {
        Members more = test::promise;
        more.insert({"headroom", 0.1});
        Plan plan = test::servedPlan(1.0, more);
        plan.groups.edit()[0].tenure = Tenure::Owned;
        plan.groups.edit()[0].pricePerNode.value = 100000.0;
        plan.sites.edit()[0].pricePerKWh.value = 0.1;
        ServiceQuestion q = *serviceQuestion(plan, "w");
        const auto results = planResults(plan);
        QVERIFY(results);
        const auto own = ownServing(q, *results, "w");
        QVERIFY(own);
        const auto about = [](double a, double b) { return std::fabs(a / b - 1.0) < 1e-4; };
        const Totals<double>& t = results->workloads.front().totals;
        const double hourly = t.cost.base() / 8760, mtokAnHour = 1536 * 3600 / 1e6;
        QVERIFY(about(t.electricity.base() / 8760, 0.205844));
        QVERIFY(about((own->fixed / (money / hour)).base(), hourly - 0.177844));
        QVERIFY(about((own->variable / aMtok).base(), 0.177844 / mtokAnHour));
        QVERIFY(about((own->planned / aMtok).base(), hourly / mtokAnHour));
        QVERIFY(about((own->capacity * second).base(), 0.9 * 6.554017 * 1536));
        QVERIFY(near(own->inputShare, 2.0 / 3) && near(own->cachedShare + 1.0, 1.0));
        QVERIFY(near(own->replicas, 1.0) && near(own->needed, 1.0));
        QVERIFY(about((buyOrServe(*own, offer()).own / own->planned).base(), 1.0));
        QCOMPARE(ownServing(q, *results, "nobody").error().field, std::string("workload"));
        q.promise.tpot = 1e-6 * second;
        QVERIFY(!ownServing(q, *results, "w")); // no load keeps that
        q.requests = PerTime<>();
        QCOMPARE(ownServing(q, *results, "w").error().field, std::string("inputs.requests_per_s"));
    }

    void pricesOfTheModelComeFirst()
    {
        const auto [rows, ofModel] = apiPricesFor("llama3.1-405b", serving(20000), builtInCatalogue());
        QCOMPARE(rows.size(), builtInCatalogue().apiPrices.size());
        QCOMPARE(ofModel, std::size_t(1)); // of 405B there is one
        QCOMPARE(apiPricesFor("Llama 3.1 405B", serving(20000), builtInCatalogue()).ofModel, ofModel);
        QCOMPARE(rows.front()->id, std::string("together-llama3.1-405b"));
        QCOMPARE(apiPricesFor("nobody", serving(20000), builtInCatalogue()).ofModel, std::size_t(0));
        const ApiOffer inEuros = offerOf(*rows.front(), 0.9);
        QVERIFY(near(inEuros.output / aMtok, 3.15) && inEuros.cached == inEuros.input);
    }

    /// 0.2 in and 1 out against 0.5 for both: at 3 of 4 tokens read 0.4 and 0.5, at 1 of 4 0.8 and 0.5. Of
    /// two alike the first of the catalogue.
    void theCheapestAtTheMixComesFirst()
    {
        Catalogue catalogue;
        catalogue.models = {builtInCatalogue().models.front()};
        const std::string model = catalogue.models.front().id;
        const auto price = [&](const char* id, double in, double out, const std::string& of) {
            ApiPriceRow row;
            row.id = id;
            row.modelId = of;
            row.input.value = in;
            row.output.value = out;
            catalogue.apiPrices.push_back(row);
        };
        price("flat", 0.5, 0.5, model);
        price("again", 0.5, 0.5, model);
        price("split", 0.2, 1.0, model);
        price("other", 0.01, 0.01, "");
        OwnServing own = serving(20000);
        const auto ids = [&] {
            std::string all;
            for (const ApiPriceRow* row : apiPricesFor(model, own, catalogue).rows)
                all += row->id;
            return all;
        };
        QCOMPARE(ids(), std::string("splitflatagainother"));
        const ApiPrices prices = apiPricesFor(model, own, catalogue);
        QVERIFY(prices.isOfModel(2) && !prices.isOfModel(3));
        QCOMPARE(prices.cheapestOf(0), std::size_t(3));
        QCOMPARE(prices.cheapestOf(1), std::size_t(0));
        own.inputShare = 0.25;
        QCOMPARE(ids(), std::string("flatagainsplitother"));
    }
};

QTEST_APPLESS_MAIN(TestApiOffer)
#include "tst_api_offer.moc"
