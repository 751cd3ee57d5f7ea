// Levers of a service: each against hand arithmetic, and the stack against the service with all of it on.
#include <QTest>

#include <algorithm>
#include <cmath>

#include "engine/serving/service_figures.h"
#include "engine/serving/serving_levers.h"
#include "engine/serving/tuning.h"
#include "serving_question.h"

using namespace jw;

namespace {

constexpr WorkRate<> teraflops = 1e12 * flop / second;

/// Llama 3 8B: half the width, 32 layers.
Architecture<> llama8b()
{
    Architecture<> a = test::llama70bShape();
    a.layers = 32.0;
    a.hidden = 4096.0;
    a.ffn = 14336.0;
    a.heads = 32.0;
    return a;
}

/// The same constants at every precision, so that effects are those of bytes and peaks alone.
OwnSets sets(const ServiceQuestion& q)
{
    auto own = std::make_shared<std::vector<FittedSet>>();
    for (const auto precision : {ServePrecision::Bf16, ServePrecision::Fp8, ServePrecision::Int4}) {
        FittedSet set;
        set.accelerator = "h100-sxm";
        set.precision = precision;
        set.model = "llama-70b";
        set.shape = shapeOf(q.replica.architecture);
        set.constants = test::fittedConstants();
        set.rows = 40;
        for (const double tp : {1.0, 2.0, 4.0, 8.0})
            for (double at = 1.0; at < 1000.0; at *= 4.0)
                set.points.push_back({tp, q.replica.request.in.base(), q.replica.request.out.base(), at});
        set.own = true;
        own->push_back(set);
    }
    return own;
}

/// 70B in BF16 on four H100s, two replicas of them.
ServiceQuestion service(double in = 1024.0, double out = 512.0, double mostSequences = 128.0)
{
    ServiceQuestion q;
    q.replica.architecture = test::llama70bShape();
    q.replica.tp = 4.0;
    q.replica.device.bf16 = q.replica.device.peak = 989.4 * teraflops;
    q.replica.device.memory = 3350.0 * (gigabyte / second);
    q.replica.device.nvlink = q.replica.device.nic = 450.0 * (gigabyte / second);
    q.replica.device.capacity = 80.0 * gibibyte;
    q.replica.constants = test::fittedConstants();
    q.replica.request = {Ratio<>(in), Ratio<>(out)};
    q.replica.arrivals.mostSequences = mostSequences;
    q.peaks = {989.4 * teraflops, 1978.9 * teraflops, WorkRate<>(), 989.4 * teraflops};
    q.power.tdp = 700.0 * watt;
    q.power.idle = 70.0 * watt;
    q.power.constants = {0.593, 0.0, 0.730, 0.876, 2.0};
    q.requests = 1.0 * (one / second);
    q.day.fill(Ratio<>(1.0));
    q.devices = 8.0;
    q.accelerator = "h100-sxm";
    q.own = sets(q);
    q.choice = {.set = &q.own->front(), .tier = Tier::A};
    return q;
}

Replica<double> replicaOf(const ServiceQuestion& q)
{
    const auto& c = q.replica;
    return {c.architecture, c, c.device, c.constants, c.tuning};
}

const ServingLever& called(std::string_view name)
{
    const auto all = servingLevers();
    const auto lever = std::ranges::find(all, name, &ServingLever::name);
    if (lever == all.end())
        qFatal("no such lever");
    return *lever;
}

ServiceQuestion with(ServiceQuestion q, std::string_view lever)
{
    if (!called(lever).turnOn(q))
        qFatal("it cannot be turned on");
    return q;
}

const ServingLeverEffect* effectOf(const ServingLeverStudy& study, std::string_view name)
{
    const auto effect =
        std::ranges::find_if(study.effects, [&](const auto& e) { return e.lever->name == name; });
    return effect == study.effects.end() ? nullptr : &*effect;
}

bool near(double a, double b, double tolerance = 1e-9) { return std::fabs(a / b - 1.0) < tolerance; }
bool near(Ratio<> a, double b, double tolerance = 1e-9) { return near(a.base(), b, tolerance); }

constexpr std::string_view fp8 = "Weights in FP8 or INT8", kvFp8 = "KV cache in FP8",
                           drafts = "Speculative decoding", apart = "Prefill on machines of its own",
                           graphs = "Compiled graphs", fixedBatches = "Static batches";

} // namespace

class TestServingLevers : public QObject {
    Q_OBJECT

private slots:
    /// 16 sequences of 1,536 tokens: 16 x 1,536 x 327,680 B over 4 x 3,350 GB/s = 600.98 us.
    void kvInFp8HalvesItsTime()
    {
        const ServiceQuestion q = service();
        const auto wide = replicaOf(q).step(Ratio<>(16.0), Ratio<>(1536.0));
        const auto narrow = replicaOf(with(q, kvFp8)).step(Ratio<>(16.0), Ratio<>(1536.0));
        QVERIFY(near(wide.kv.in(second), 16.0 * 1536.0 * 327680.0 / (4.0 * 3350e9)));
        QVERIFY(near(narrow.kv.in(second), wide.kv.in(second) / 2.0));
        QVERIFY(near(narrow.weights.in(second), wide.weights.in(second)));
    }

    /// Golden C-016: 5.1867 ms to read the weights in FP8 on four H100s.
    void weightsInFp8HalveTheirTime()
    {
        const ServiceQuestion q = service();
        const ServiceQuestion narrow = with(q, fp8);
        const auto before = replicaOf(q).step(one, Ratio<>(1024.0));
        const auto after = replicaOf(narrow).step(one, Ratio<>(1024.0));
        QVERIFY(near(after.weights.in(second), 0.0051866951068656715, 1e-8));
        QVERIFY(near(before.weights.in(second), 2.0 * 0.0051866951068656715, 1e-8));
        QVERIFY(near(before.compute / after.compute, 1978.9 / 989.4));
        QCOMPARE(narrow.precision, ServePrecision::Fp8);
    }

    /// 0.53125 bytes a weight, and the BF16 rate.
    void int4KeepsTheRate()
    {
        const ServiceQuestion q = service();
        const auto before = replicaOf(q).step(one, Ratio<>(1024.0));
        const auto after = replicaOf(with(q, "Weights in INT4")).step(one, Ratio<>(1024.0));
        QVERIFY(near(after.weights / before.weights, 0.53125 / 2.0));
        QVERIFY(near(after.compute.in(second), before.compute.in(second)));
    }

    void noPeakIsSaid()
    {
        const auto study = studyLevers(service());
        const ServingLeverEffect* fp4 = effectOf(study, "Weights in FP4");
        QVERIFY(fp4);
        QCOMPARE(fp4->outcome, LeverOutcome::NoPeak);
        QCOMPARE(study.stacked.precision == ServePrecision::Fp4, false);
    }

    /// Every draft of 4 right: a pass decides 5 tokens, and reads the weights once for them.
    void allDraftsAccepted()
    {
        ServingLevers<double> levers;
        levers.accept = Ratio<>(1.0);
        levers.draftCost = Ratio<>(0.0);
        ServiceQuestion q = service();
        const auto plain = replicaOf(q).step(one, Ratio<>(1024.0));
        q.replica.tuning = tuningOf(levers);
        const auto drafted = replicaOf(q).step(one, Ratio<>(1024.0));
        QVERIFY(near(drafted.weights.in(second), plain.weights.in(second) / 5.0));
        QVERIFY(near(drafted.compute.in(second), plain.compute.in(second))); // 5 tokens computed, 5 decided
        QVERIFY(drafted.time < plain.time / 4.0);
    }

    /// Passes of 1,280 tokens compute longer than they save of reading weights once.
    void draftsCostAtLargeBatches()
    {
        const auto few = studyLevers(service(128.0, 128.0, 4.0));
        // More requests a GPU, but one replica does as before, and drafted tokens take energy.
        QCOMPARE(effectOf(few, drafts)->outcome, LeverOutcome::NoGain);
        QCOMPARE(effectOf(few, drafts)->alone.gpus, few.before.gpus);
        QVERIFY(effectOf(few, drafts)->alone.perRequest > few.before.perRequest);
        QVERIFY(effectOf(few, drafts)->alone.perGpu > few.before.perGpu);
        QCOMPARE(effectOf(few, drafts)->alone.tier, Tier::C); // no row says what was drafted
        const auto many = studyLevers(service(128.0, 128.0, 256.0));
        QVERIFY(effectOf(many, drafts)->alone.perGpu < many.before.perGpu);
    }

    void prefixHalvesThePrompt()
    {
        const ServiceQuestion q = service();
        const auto half = replicaOf(with(q, "Prefix cache")).prefillRoofline(Ratio<>(1024.0));
        QVERIFY(near(half.in(second), replicaOf(q).prefillRoofline(Ratio<>(1024.0)).in(second) / 2.0));
    }

    void chunksLeaveFourFifths()
    {
        const ServiceQuestion q = with(service(), "Chunked prefill");
        QVERIFY(near(q.replica.tuning.interference, 0.8));
        QCOMPARE(with(q, apart).replica.tuning.interference, Ratio<>(0.0)); // of both the latter counts
    }

    /// Golden C-022: a prompt of 1,024 tokens takes 77.923 ms in FP8 on two H100s. 30 a second keep 2.34
    /// replicas busy; three quarters of each: 3.12.
    void prefillPool()
    {
        ServiceQuestion q = with(service(), fp8);
        q.replica.tp = 2.0;
        QCOMPARE(prefillReplicas(replicaOf(q), q.replica.request.in, 30.0 * (one / second), Ratio<>(0.0)),
                 Ratio<>(0.0));
        q = with(q, apart);
        const auto pool = [&](double headroom) {
            return prefillReplicas(replicaOf(q), q.replica.request.in, 30.0 * (one / second),
                                   Ratio<>(headroom));
        };
        QCOMPARE(pool(0.0), Ratio<>(3.0));
        QCOMPARE(pool(0.25), Ratio<>(4.0));
    }

    /// Without a prompt to speak of and fixed times, a replica holds its places 4 times longer.
    void staticBatchesDivideTheRate()
    {
        ServiceQuestion q = service(1.0);
        q.replica.constants.first = Duration<>();
        q.replica.constants.firstSteps = 0.0;
        const LoadedService<double> before(q.replica), after(with(q, fixedBatches).replica);
        QVERIFY(near(before.loop().most() / after.loop().most(), 4.0, 0.01));
        const auto closed = [&](const ServiceQuestion& of) {
            return closedLoop(replicaOf(of), of.replica.request, *of.replica.device.capacity, Ratio<>(16.0));
        };
        QVERIFY(near(closed(q).requests / closed(with(q, fixedBatches)).requests, 4.0, 0.01));
        ServiceQuestion fixed = with(q, fixedBatches);
        QVERIFY(called("Continuous batching").turnOn(fixed));
        QCOMPARE(fixed.replica.tuning.spread, one);
    }

    /// Half of 10 ms before the first token; tokens after it come as before.
    void windowCostsTime()
    {
        const auto study = studyLevers(service());
        const ServingLeverEffect* window = effectOf(study, "Batching window of 10 ms");
        QCOMPARE(window->outcome, LeverOutcome::Apart);
        QVERIFY(near((window->alone.ttft - study.before.ttft).in(second), 0.005, 0.01));
        QCOMPARE(study.stacked.levers.batchWindow, Duration<>());
    }

    void compiledGraphsAreInTheFit()
    {
        ServiceQuestion q = service();
        QCOMPARE(effectOf(studyLevers(q), graphs)->outcome, LeverOutcome::InFit);
        const auto step = replicaOf(q).step(one, Ratio<>(1024.0));
        const auto graph = replicaOf(with(q, graphs)).step(one, Ratio<>(1024.0));
        // half of t0 + 80 tl = 0.0656 ms + 80 x 33.1169 us = 2.714952 ms
        QVERIFY(near((step.time - graph.time).in(second), 0.5 * 2.714952e-3, 1e-8));
    }

    /// No set of this model with the other engine: no gain is read out of two guesses.
    void otherEngineNeedsItsOwnRows()
    {
        const auto study = studyLevers(service());
        QCOMPARE(effectOf(study, "TensorRT-LLM as the engine")->outcome, LeverOutcome::NoRows);
        QCOMPARE(study.stacked.engine, ServeEngine::Vllm);
    }

    /// Every lever kept, and nothing else, stands in the stacked question; its figures are those after all.
    void stackIsTheServiceWithAllOn()
    {
        const ServiceQuestion q = service();
        const auto study = studyLevers(q);
        ServiceQuestion all = q;
        int kept = 0;
        for (const ServingLeverEffect& effect : study.effects)
            if (effect.outcome == LeverOutcome::Kept) {
                QVERIFY(effect.lever->turnOn(all));
                all.replica.tp = effect.stacked.tp;
                ++kept;
            }
        QVERIFY(kept >= 2);
        QCOMPARE(study.stacked.levers, all.levers);
        QCOMPARE(study.stacked.precision, all.precision);
        QCOMPARE(study.stacked.replica.tp, all.replica.tp);
        const LeverFigures together = figuresWith(q, all);
        QVERIFY(near(together.perGpu.in(one / second), study.after.perGpu.in(one / second)));
        QVERIFY(near(together.tpot.in(second), study.after.tpot.in(second)));
        QVERIFY(near(together.perRequest.in(kWh), study.after.perRequest.in(kWh)));
        QCOMPARE(study.after.levers.size(), static_cast<std::size_t>(kept));
        QVERIFY(study.after.perRequest < study.before.perRequest);
        Energy<> last = study.before.perRequest;
        for (const ServingLeverEffect& effect : study.effects) { // without a price: none takes more energy
            QVERIFY(effect.stacked.perRequest <= last);
            last = effect.stacked.perRequest;
        }
    }

    /// Weights have one precision, and prompts are chunked or computed elsewhere: one at most is kept, and
    /// others of its group say of which they stand instead. Of the weights one helps.
    void oneOfAGroupIsStacked()
    {
        ServiceQuestion q = service();
        q.peaks[static_cast<std::size_t>(ServePrecision::Fp4)] = 989.4 * teraflops;
        const auto study = studyLevers(q);
        for (const LeverGroup group : {LeverGroup::Weights, LeverGroup::Prefill}) {
            const ServingLeverEffect* kept = nullptr;
            for (const ServingLeverEffect& e : study.effects)
                if (e.lever->group == group && e.outcome == LeverOutcome::Kept) {
                    QVERIFY(!kept);
                    kept = &e;
                }
            QVERIFY(kept || group == LeverGroup::Prefill);
            for (const ServingLeverEffect& e : study.effects)
                if (e.lever->group == group && e.outcome == LeverOutcome::Instead)
                    QVERIFY(kept && e.better == kept->lever);
        }
        QVERIFY(!(study.stacked.levers.chunkedPrefill && study.stacked.levers.disaggregated));
        QCOMPARE(with(with(service(), "Chunked prefill"), apart).levers.chunkedPrefill, false);
    }

    /// A verdict is that of energy on top of the levers kept above, whatever it does alone: no price is
    /// known.
    void gainDecides()
    {
        const auto study = studyLevers(service());
        Energy<> below = study.before.perRequest;
        int refused = 0;
        for (const ServingLeverEffect& e : study.effects) {
            if (e.outcome == LeverOutcome::Kept) {
                QVERIFY(e.gain > 0.0);
                QVERIFY(near(1.0 - e.gain, (e.stacked.perRequest / below).base()));
                QCOMPARE(e.decides, LeverVerdict::Energy);
            }
            if (e.outcome == LeverOutcome::NoGain || (e.outcome == LeverOutcome::Instead && e.gain < 0.0)) {
                QVERIFY(e.gain < 1e-6);
                ++refused;
            }
            if (e.outcome == LeverOutcome::Apart || e.outcome == LeverOutcome::NoPeak)
                QVERIFY(std::isnan(e.gain));
            below = e.stacked.perRequest;
        }
        QVERIFY(refused > 0);
    }

    /// A tenth of a request a second takes one replica of four GPUs. Prefill on machines of its own takes as
    /// many again: eight GPUs at 2 an hour for 0.1 x 512 tokens a second, 16 / (3,600 x 51.2) each, twice of
    /// what is paid as planned. A GPU serves what it may: it does not join the stack.
    void moreMachinesDoNotHelp()
    {
        ServiceQuestion q = service();
        q.requests = 0.1 * (one / second);
        const auto study = studyLevers(q, {.cost = GpuCost{2.0 * (money / hour)}, .models = {}});
        QCOMPARE(study.before.gpus, Ratio<>(4.0));
        const ServingLeverEffect& pool = *effectOf(study, apart);
        QCOMPARE(pool.alone.gpus, Ratio<>(8.0));
        QVERIFY(near(pool.alone.perToken.in(money), 16.0 / (3600.0 * 51.2)));
        QVERIFY(pool.outcome == LeverOutcome::NoGain && pool.gain < 0.0);
        QCOMPARE(pool.decides, LeverVerdict::Cost);
        QVERIFY(std::ranges::find(study.after.levers, &called(apart)) == study.after.levers.end());
        Money<> below = study.before.perToken;
        for (const ServingLeverEffect& e : study.effects) {
            QVERIFY(e.stacked.perToken <= below * (1.0 + 1e-9));
            below = e.stacked.perToken;
        }
    }

    /// 48 attention heads over 8 GPUs: six each, but 6 KV heads are no whole number for each, 4 are copied
    /// twice.
    void degreesShareTheHeads()
    {
        ServiceQuestion q = service();
        q.replica.architecture.heads = 48.0;
        q.replica.architecture.kvHeads = 6.0;
        QVERIFY(!called("Twice the GPUs of a replica").turnOn(q)); // 48 / 8 = 6, but 6 KV heads over 8
        q.replica.architecture.kvHeads = 4.0;
        QVERIFY(called("Twice the GPUs of a replica").turnOn(q)); // each KV head twice
    }

    /// In FP8 already: the figures are those in BF16, which is the service of the other tests. Of four GPUs
    /// and fewer they are those of four: two have room for 14 sequences in place of 128 on four.
    void usedOnesShowWhatTheyBring()
    {
        ServiceQuestion q = with(service(), fp8);
        q.joined = 4.0;
        const auto study = studyLevers(q);
        QCOMPARE(effectOf(study, fp8)->outcome, LeverOutcome::InUse);
        QCOMPARE(effectOf(study, fp8)->alone.tp, Ratio<>(4.0));
        QVERIFY(near(effectOf(study, fp8)->alone.perReplica.in(one / second),
                     studyLevers(service()).before.perReplica.in(one / second)));
    }

    /// In FP8 on two H100s. In BF16 143.2 GB of weights leave two of 70 GiB 7.1 GB, 14 sequences of 1,536
    /// tokens of 327,680 B: the row without FP8 stands on more GPUs, and says so.
    void precisionChoosesItsGpus()
    {
        ServiceQuestion q = with(service(), fp8), wide = service();
        q.replica.tp = wide.replica.tp = 2.0;
        q.joined = 8.0;
        q.choice = q.choiceFor(q.pointAt(16.0)); // the set in FP8
        const auto study = studyLevers(q);
        const LeverFigures& without = effectOf(study, fp8)->alone;
        QVERIFY(without.works() && without.tp > 2.0);
        LeverFigures other = study.before;
        QVERIFY(errAlike(other, study.before));
        QVERIFY(!errAlike(without, study.before)); // BF16 has other constants
        other.tier = Tier::Direct;
        QVERIFY(!errAlike(other, study.before));
        QVERIFY(isOnOtherTp(without, study.before) && !isOnOtherTp(study.before, study.before));
        QVERIFY(without.perGpu > figuresWith(q, wide).perGpu);
        QVERIFY(!isOnOtherTp(effectOf(study, "Prefix cache")->alone, study.before)); // it takes no memory
        q.joined = 2.0; // no fast link among more
        const auto paired = studyLevers(q);
        QCOMPARE(effectOf(paired, fp8)->alone.tp, Ratio<>(2.0));
        QVERIFY(near(effectOf(paired, fp8)->alone.perGpu.in(one / second),
                     figuresWith(q, wide).perGpu.in(one / second)));
    }

    /// At the ends a replica serves what the service itself serves there; slower takes longer, more GPUs and
    /// more money.
    void figuresCarryTheirBands()
    {
        const ServiceQuestion q = service();
        const LeverFigures f = studyLevers(q, {.cost = GpuCost{2.0 * (money / hour)}, .models = {}}).before;
        QVERIFY(near(f.slow.perReplica.in(one / second),
                     answerAt(q, PredictedAt::Slow).ratePerReplica.in(one / second)));
        QVERIFY(near(f.fast.perReplica.in(one / second),
                     answerAt(q, PredictedAt::Fast).ratePerReplica.in(one / second)));
        QVERIFY(f.slow.perGpu < f.perGpu && f.perGpu < f.fast.perGpu);
        QVERIFY(f.fast.tpot < f.tpot && f.tpot < f.slow.tpot);
        QVERIFY(f.fast.perRequest < f.perRequest && f.perRequest < f.slow.perRequest);
        QVERIFY(f.fast.gpus <= f.gpus && f.gpus <= f.slow.gpus);
        QVERIFY(f.fast.perToken <= f.perToken && f.perToken <= f.slow.perToken);
    }

    /// Measured with up to 4 sequences at once: what it is asked for is near, the 128 that it can hold are 32
    /// times as many.
    void tierIsTheWorseOfLoadAndCapacity()
    {
        ServiceQuestion q = service();
        auto few = std::make_shared<std::vector<FittedSet>>(*q.own);
        for (FittedSet& set : *few)
            std::erase_if(set.points, [](const FittedPoint& p) { return p.concurrency > 4.0; });
        q.own = few;
        q.choice.set = &few->front();
        QVERIFY(q.capacityTier() > q.choice.tier);
        QCOMPARE(studyLevers(q).before.tier, q.capacityTier());
    }

    /// Scripts read lower-case words with hyphens, each of its own.
    void outcomesAreWords()
    {
        for (const std::string_view text : leverOutcomeTexts) {
            QVERIFY(!text.empty() && std::ranges::count(leverOutcomeTexts, text) == 1);
            QVERIFY(std::ranges::all_of(text, [](char c) { return c == '-' || (c >= 'a' && c <= 'z'); }));
        }
    }

    /// 70.6 billion weights of 2 bytes do not fit on one H100, whatever the cache takes; of a byte they do:
    /// what is stacked on them then fits too.
    void whatDoesNotFitIsSaid()
    {
        ServiceQuestion q = service();
        q.replica.tp = 1.0;
        q.joined = 1.0; // no second one is near
        const auto study = studyLevers(q);
        QVERIFY(!study.before.fits);
        QVERIFY(!effectOf(study, kvFp8)->alone.fits);
        QVERIFY(effectOf(study, fp8)->alone.fits);
        QCOMPARE(effectOf(study, fp8)->outcome, LeverOutcome::Instead); // INT4 leaves more room
        QCOMPARE(effectOf(study, fp8)->better, &called("Weights in INT4"));
        QVERIFY(std::isfinite(effectOf(study, kvFp8)->gain));
        QVERIFY(study.after.works());
    }

    void promiseThatNothingKeeps()
    {
        ServiceQuestion q = service();
        q.promise.tpot = 1e-4 * second; // far below the time of reading the weights
        const auto study = studyLevers(q);
        QVERIFY(!study.before.keepsPromise && !study.after.works());
        QCOMPARE(effectOf(study, kvFp8)->outcome, LeverOutcome::MissesTarget);
    }

    /// 4 GPUs at 2 an hour for one request of 512 tokens a second: 8 / (3,600 x 512). The electricity of a
    /// request at 1 a kWh is its energy in kWh, over 512 tokens; it follows the band of the energy, too.
    void moneyOfAToken()
    {
        const ServiceQuestion q = service();
        const GpuCost rented{2.0 * (money / hour)}, powered{2.0 * (money / hour), 1.0 * money / kWh};
        QCOMPARE(studyLevers(q, {.cost = rented, .models = {}}).before.gpus, Ratio<>(4.0));
        QVERIFY(near(studyLevers(q, {.cost = rented, .models = {}}).before.perToken.in(money),
                     8.0 / (3600.0 * 512.0)));
        const auto study = studyLevers(q, {.cost = powered, .models = {}});
        const auto paid = [](const LeverAmounts& a) {
            return a.gpus.base() * 2.0 / (3600.0 * 512.0) + a.perRequest.in(kWh) / 512.0;
        };
        for (const LeverAmounts& a :
             std::initializer_list<LeverAmounts>{study.before, study.before.fast, study.before.slow})
            QVERIFY(near(a.perToken.in(money), paid(a)));
        QVERIFY(study.before.fast.perToken < study.before.perToken);
        QVERIFY(std::isnan(studyLevers(q).before.perToken.in(money)));
    }

    /// Two RTX 4090 over a year: 1,627.97 of hardware and 325 of maintenance are (1,627.97 + 325) / 17,520 =
    /// 0.11147 an hour of each, and 5,912.15 of electricity for as many kWh are 1 a kWh.
    void costOfAPlan()
    {
        Totals<double> t;
        t.gpuHours = 17520.0 * hour;
        t.energy = 5912.15 * kWh;
        t.electricity = 5912.15 * money;
        t.cost = (1627.97 + 325.0) * money + t.electricity;
        const auto cost = gpuCostOf(t);
        QVERIFY(cost && near((cost->fixed / (money / hour)).base(), 1952.97 / 17520.0));
        QVERIFY(near((cost->electricity / (money / kWh)).base(), 1.0));
        t.rentKnown = false;
        QVERIFY(!gpuCostOf(t));
    }

    /// Eight GPUs of the plan are two replicas, of which one request a second takes one: on both a request
    /// takes more, as the answer for the plan's machines has it.
    void energyOnTheMachinesOfThePlan()
    {
        const ServiceQuestion q = service();
        const auto study = studyLevers(q);
        const ServiceAnswer a = answerOf(q);
        QCOMPARE(study.gpusKept, Ratio<>(8.0));
        QVERIFY(near(study.keptEnergy.in(kWh), ((a.gpuPerRequest + a.hostPerRequest) * q.pue).in(kWh)));
        QVERIFY(study.keptEnergy > study.before.perRequest);
    }

    void smallerModel()
    {
        const auto study =
            studyLevers(service(), {.cost = {}, .models = {{.name = "8B", .architecture = llama8b()}}});
        QCOMPARE(study.models.size(), std::size_t{1});
        const OtherModelEffect& small = study.models.front();
        QVERIFY(small.figures.works());
        QVERIFY(small.figures.tp < 4.0); // 16 GB of weights need no four GPUs
        QVERIFY(small.figures.perGpu > 2.0 * study.before.perGpu);
        QCOMPARE(small.figures.tier, Tier::C); // there is no set of it
    }

    /// Prefix hits, accepted drafts, interference that chunks leave and launch times that graphs leave are
    /// not measured: the stack without them is that of the others alone.
    void assumedSharesAreSetApart()
    {
        using Share = std::pair<std::string_view, double>;
        for (const auto& [name, share] :
             {Share{"Prefix cache", 0.5}, Share{drafts, 0.7}, Share{"Chunked prefill", 0.8},
              Share{graphs, 0.5}, Share{fp8, 0.0}, Share{apart, 0.0}})
            QCOMPARE(called(name).assumed, share);
        const ServiceQuestion q = service();
        const auto study = studyLevers(q);
        QCOMPARE(effectOf(study, "Prefix cache")->outcome, LeverOutcome::Kept);
        QVERIFY(restsOnAssumed(*effectOf(study, "Prefix cache")));
        QVERIFY(study.measured);
        QVERIFY(study.measured->perRequest > study.after.perRequest &&
                study.measured->perRequest < study.before.perRequest);
        ServiceQuestion others = q;
        for (const ServingLever* lever : study.measured->levers)
            QVERIFY(lever->assumed == 0.0 && lever->turnOn(others));
        others.replica.tp = study.measured->tp;
        QVERIFY(
            near(study.measured->perGpu.in(one / second), figuresWith(q, others).perGpu.in(one / second)));
    }

    /// A share that is the plan's own is none of ours, and a stack of nothing assumed needs no second one.
    void ownSharesAreNotAssumed()
    {
        ServiceQuestion q = service();
        q.promise.tpot = 1e-4 * second; // nothing is kept
        QVERIFY(!studyLevers(q).measured);
        const auto own = studyLevers(with(service(), "Prefix cache"));
        QVERIFY(!restsOnAssumed(*effectOf(own, "Prefix cache")));
    }

    /// In INT4 on one H100; in BF16 the 141 GB, with the look-up table 143.2, are more than nine tenths of
    /// 80 GiB less 2: 70 GiB.
    void whatCannotBeLeftOut()
    {
        ServiceQuestion q = with(service(), "Weights in INT4");
        q.replica.tp = 1.0;
        q.joined = 1.0; // no second one is near
        const auto study = studyLevers(q);
        const ServingLeverEffect* weights = effectOf(study, "Weights in INT4");
        QCOMPARE(weights->outcome, LeverOutcome::InUse);
        QCOMPARE(outcomeOf(weights->alone), LeverOutcome::DoesNotFit);
        QVERIFY(near((weights->alone.memory / gibibyte).base(), 70.0));
        QVERIFY(near(weights->alone.held.base(), 2.0 * 70.554e9, 0.01));
    }

    void everyLeverHasASource()
    {
        for (const ServingLever& lever : servingLevers()) {
            QVERIFY(!lever.name.empty() && !lever.does.empty() && !lever.source.empty());
            QVERIFY(!lever.isOn == !lever.turnOff);
        }
    }
};

QTEST_APPLESS_MAIN(TestServingLevers)
#include "tst_serving_levers.moc"
