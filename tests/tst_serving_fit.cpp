// Constants of serving fitted on rows: what is found again, what noise and wrong units do, what is held out.
#include <QTest>

#include <cmath>

#include "validation/calibration.h"
#include "validation/power_held_out.h"
#include "validation/serving_held_out.h"
#include "validation/serving_remark.h"

using namespace jw;

namespace {

/// Far from the global set: TensorRT-LLM-like. No constant is at a bound.
ServingConstants<double> truth()
{
    ServingConstants<double> c;
    c.step = 0.5e-3 * second;
    c.layer = 20e-6 * second;
    c.weights = 0.9;
    c.kv = 0.6;
    c.compute = 0.5;
    c.allReduce = 12e-6 * second;
    c.prefill = 0.6;
    c.interference = 1.2;
    c.first = 30e-3 * second;
    c.firstSteps = 2.0;
    c.queueing = 0.2;
    return c;
}

ServingRow rowOf(double tp, double in, double out, double concurrency, const std::string& model)
{
    ServingRow row;
    row.modelId = model;
    row.acceleratorId = "h100-sxm";
    row.devices.emplace(tp);
    row.tp.emplace(tp);
    row.precision = PublishedServing::Fp8;
    row.engine = "vllm";
    row.in.emplace(in);
    row.out.emplace(out);
    row.concurrency.emplace(concurrency);
    return row;
}

/// Latencies as the formula gives them with these constants, times `noise(i)`.
std::vector<ServingRow> madeRows(
    const ServingConstants<double>& constants, const std::string& model = "llama3.1-70b",
    const std::function<double(std::size_t)>& noise = [](std::size_t) { return 1.0; })
{
    std::vector<ServingRow> rows;
    for (const double tp : {2.0, 4.0, 8.0})
        for (const auto& [in, out] : {std::pair{512.0, 512.0}, {1024.0, 1024.0}, {4096.0, 512.0}})
            for (const double concurrency : {1.0, 4.0, 16.0, 64.0}) {
                ServingRow row = rowOf(tp, in, out, concurrency, model);
                row.line = rows.size() + 2;
                row.id = model + '-' + std::to_string(row.line);
                const auto point = servingPointOf(row, builtInCatalogue());
                const auto served = point->served(constants);
                const double factor = noise(rows.size());
                row.tpot.emplace(factor * served.tpot.in(0.001 * second));
                row.ttft.emplace(factor * served.ttft.in(0.001 * second));
                rows.push_back(std::move(row));
            }
    return rows;
}

/// None at a bound, and all far from where a fit begins.
PowerConstants<> truePower()
{
    return {.base = 0.2, .memory = 0.4, .compute = 0.6, .most = 0.9, .exponent = 0.5};
}

/// Rates as predicted, energies as these constants give them.
std::vector<ServingRow> madeEnergies(const std::string& model)
{
    auto rows = madeRows(truth(), model);
    for (ServingRow& row : rows)
        if (const auto served = servedRowOf(row, builtInCatalogue())) {
            row.rate.emplace(served->served.tokensPerGpu.in(unit::perSecond.size));
            row.tokenEnergy.emplace(served->tokenEnergy(truePower()).in(unit::joules.size));
        }
    return rows;
}

const HeldOutEnergy& energyOf(const std::vector<HeldOutEnergy>& energies, const std::string& id)
{
    static const HeldOutEnergy none;
    const auto found = std::ranges::find(energies, id, &HeldOutEnergy::rowId);
    return found == energies.end() ? none : *found;
}

/// Up and down by this share, without chance.
auto alternating(double share)
{
    return [share](std::size_t i) { return i % 2 == 0 ? 1.0 + share : 1.0 / (1.0 + share); };
}

Calibration onlySet(const std::vector<ServingRow>& rows)
{
    const auto answer = calibrated(rows, builtInCatalogue());
    return answer && answer->sets.size() == 1 ? answer->sets.front() : Calibration{};
}

} // namespace

class TestServingFit : public QObject {
    Q_OBJECT

private slots:
    /// Measured 1/1.1 to 1/1.4 of what the formula gives: errors of 0.1 to 0.4, between two of which the
    /// median and the P90 lie in proportion.
    void errorsOfFourRows()
    {
        auto rows = madeRows(truth());
        rows.resize(4);
        for (std::size_t i = 0; i < rows.size(); ++i)
            rows[i].tpot->value /= 1.1 + 0.1 * static_cast<double>(i);
        rows[3].ttft.reset();
        const auto read = fitRowsOf(rows, builtInCatalogue());
        QCOMPARE(read.size(), std::size_t{4});
        const ServingErrors errors = servingErrors(pointersTo(read), std::vector(4, truth()));
        const auto near = [](double a, double b) { return std::fabs(a - b) < 1e-9; };
        QVERIFY(near(errors.tpotMean, 0.25) && near(errors.tpotMedian, 0.25) && near(errors.tpotP90, 0.37));
        QVERIFY(errors.ttftMedian && near(*errors.ttftMedian, 0.0)); // of the three that have one
        for (ServingRow& row : rows)
            row.ttft.reset();
        const auto without = fitRowsOf(rows, builtInCatalogue());
        QVERIFY(!servingErrors(pointersTo(without), std::vector(4, truth())).ttftMedian);
    }

    /// Rows that the formula made are found again, those held out too.
    void findsKnownConstants()
    {
        const Calibration c = onlySet(madeRows(truth()));
        QVERIFY(c.fitted);
        QCOMPARE(c.set.rows, 36);
        QVERIFY2(c.within.tpotMean < 0.01, qPrintable(QString::number(c.within.tpotMean)));
        QVERIFY2(c.within.tpotP90 < 0.03, qPrintable(QString::number(c.within.tpotP90)));
        QVERIFY2(c.after.tpotMean < 0.02, qPrintable(QString::number(c.after.tpotMean)));
        QVERIFY2(*c.after.ttftMedian < 0.03, qPrintable(QString::number(*c.after.ttftMedian)));
        QVERIFY(c.before.tpotMean > 5.0 * c.after.tpotMean);
        QCOMPARE(c.set.tpotError, c.after.tpotMean);
        QCOMPARE(c.set.points.size(), std::size_t{36});
        QCOMPARE(c.set.accelerator, std::string("h100-sxm"));
    }

    /// Rows 10 % up and down in turn: no constants can follow them, the errors are about that.
    void noiseStays()
    {
        const Calibration c = onlySet(madeRows(truth(), "llama3.1-70b", alternating(0.1)));
        QVERIFY(c.fitted);
        QVERIFY2(c.after.tpotMean > 0.05 && c.after.tpotMean < 0.2,
                 qPrintable(QString::number(c.after.tpotMean)));
    }

    void tooFewRows()
    {
        auto rows = madeRows(truth());
        rows.resize(leastFitRows - 1);
        const Calibration few = onlySet(rows);
        QVERIFY(!few.fitted);
        QCOMPARE(few.set.rows, 5);
        rows = madeRows(truth());
        rows.resize(leastFitRows);
        QVERIFY(onlySet(rows).fitted);
    }

    /// 70.6 GB of FP8 or 141 GB of BF16 weights on two H100 of 3.35 TB/s take 10.5 or 21.1 ms to read once.
    void fasterThanMemoryIsNoMeasurement()
    {
        auto rows = madeRows(truth());
        rows[0].tpot.emplace(5.0);
        const auto answer = calibrated(rows, builtInCatalogue());
        QVERIFY(answer.has_value());
        QCOMPARE(answer->usable, std::size_t{35});
        QCOMPARE(answer->leftOut.size(), std::size_t{1});
        QVERIFY(answer->leftOut[0].why.pattern == remark::beyondMemory);
        QCOMPARE(answer->leftOut[0].why.arguments[1], std::string("5"));
    }

    /// A file pasted twice is the same file; so is one that is given twice.
    void repeatedRowsCountOnce()
    {
        const auto once = madeRows(truth(), "llama3.1-70b", alternating(0.05));
        auto twice = once;
        std::ranges::copy(once, std::back_inserter(twice));
        twice[40].id = "another name";
        const auto answer = calibrated(twice, builtInCatalogue());
        QVERIFY(answer.has_value());
        QCOMPARE(answer->repeated, std::size_t{36});
        QCOMPARE(answer->usable, std::size_t{36});
        QCOMPARE(answer->leftOut[4].row, std::size_t{40});
        QCOMPARE(answer->leftOut[4].why.arguments, (std::vector<std::string>{"6", "llama3.1-70b-6", "6"}));
        const Calibration alone = onlySet(once);
        QVERIFY(answer->sets[0].set.constants == alone.set.constants);
        QCOMPARE(answer->sets[0].after.tpotMean, alone.after.tpotMean);
    }

    /// Five points measured three times each are five points, not fifteen rows to fit on.
    void thresholdsCountPoints()
    {
        auto rows = madeRows(truth());
        rows.resize(5);
        for (const double again : {1.01, 1.02})
            for (std::size_t i = 0; i < 5; ++i) {
                rows.push_back(rows[i]);
                rows.back().tpot->value *= again;
            }
        const Calibration five = onlySet(rows);
        QVERIFY(!five.fitted);
        QCOMPARE(five.rows, std::size_t{15});
        QCOMPARE(five.set.points.size(), std::size_t{5});
        rows.push_back(madeRows(truth())[5]);
        const Calibration six = onlySet(rows);
        QVERIFY(six.fitted);
        QCOMPARE(six.rows, std::size_t{16});
        QCOMPARE(six.set.rows, 6); // below 15 points a set predicts in tier C
    }

    /// A configuration that was measured again is held out with the first measurement: whatever the second
    /// says, the prediction of the first stays.
    void foldsKeepConfigurationsTogether()
    {
        auto made = madeRows(truth());
        const std::size_t first = made.size();
        std::ranges::copy(madeRows(truth(), "llama3.1-70b", alternating(0.03)), std::back_inserter(made));
        const auto heldOut = [&] {
            const auto rows = fitRowsOf(made, builtInCatalogue());
            return constantsByFold(pointersTo(rows), globalConstants());
        };
        const auto before = heldOut();
        QVERIFY(before.has_value());
        for (std::size_t i = 0; i < first; ++i)
            QVERIFY((*before)[i] == (*before)[i + first]);
        made[first + 7].tpot->value *= 2.0;
        QVERIFY((*heldOut())[7] == (*before)[7]);
        QVERIFY(!((*heldOut())[8] == (*before)[8])); // of another fold, whose fit has it
    }

    void secondsForMilliseconds_data()
    {
        QTest::addColumn<bool>("first");
        QTest::newRow("tpot_ms") << false;
        QTest::newRow("ttft_ms") << true;
    }
    /// The row is named and has no say: the fit is that of the other rows.
    void secondsForMilliseconds()
    {
        QFETCH(bool, first);
        auto rows = madeRows(truth());
        ServingRow& wrong = rows[7];
        auto& figure = first ? wrong.ttft : wrong.tpot;
        figure->value /= 1000.0;
        const auto answer = calibrated(rows, builtInCatalogue());
        QVERIFY(answer.has_value());
        QCOMPARE(answer->farOff.size(), std::size_t{1});
        QCOMPARE(answer->farOff[0].line, std::size_t{9});
        QCOMPARE(answer->farOff[0].id, std::string("llama3.1-70b-9"));
        QCOMPARE(answer->farOff[0].column, std::string(first ? "ttft_ms" : "tpot_ms"));
        QCOMPARE(answer->usable, rows.size() - 1);
        rows.erase(rows.begin() + 7);
        QVERIFY(answer->sets[0].set.constants == onlySet(rows).set.constants);
    }

    void equalRowsEqualConstants()
    {
        const auto rows = madeRows(truth(), "llama3.1-70b", alternating(0.05));
        QVERIFY(onlySet(rows).set.constants == onlySet(rows).set.constants);
    }

    /// Bounds of C7 hold whatever the rows say, and who is there is named.
    void boundsHold()
    {
        ServingConstants<double> odd = truth();
        odd.firstSteps = 9.0; // above 5
        odd.weights = 1.0;
        const Calibration c = onlySet(madeRows(odd));
        QVERIFY(c.fitted);
        QVERIFY(c.set.constants.firstSteps <= 5.0);
        QVERIFY(std::ranges::find(c.atBound, "kd") != c.atBound.end());
        QVERIFY(std::ranges::find(c.atBound, "phi") == c.atBound.end());
    }

    /// Rows of two engines or models never share a set; what lacks a figure is told with its column.
    void setsAndReasons()
    {
        auto rows = madeRows(truth());
        for (std::size_t i = 0; i < 18; ++i)
            rows[i].engine = "sglang";
        rows[20].tpot.reset();
        rows[21].concurrency.reset();
        rows[22].modelId = "nobody";
        const auto answer = calibrated(rows, builtInCatalogue());
        QVERIFY(answer.has_value());
        QCOMPARE(answer->sets.size(), std::size_t{2});
        QCOMPARE(answer->sets[0].set.rows, 18);
        QCOMPARE(answer->sets[1].set.rows, 15);
        QCOMPARE(answer->leftOut.size(), std::size_t{3});
        QCOMPARE(answer->leftOut[0].why.arguments, (std::vector<std::string>{"22", "tpot_ms"}));
        QCOMPARE(answer->leftOut[1].why.arguments, (std::vector<std::string>{"23", "concurrency"}));
        QCOMPARE(answer->leftOut[2].why.arguments[0], std::string("nobody"));
    }

    void canceled()
    {
        std::stop_source source;
        source.request_stop();
        const auto answer = calibrated(madeRows(truth()), builtInCatalogue(), source.get_token());
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::Canceled);
    }

    void heldOut_data()
    {
        QTest::addColumn<HeldOut>("what");
        QTest::addColumn<double>("most"); // of the median TPOT error
        QTest::newRow("rows") << HeldOut::Row << 0.02;
        QTest::newRow("numbers of GPUs") << HeldOut::TpDegree << 0.05;
        QTest::newRow("models") << HeldOut::Model << 0.05; // the other model has the same constants
    }
    /// Two models that the same constants made: whatever is held out is near the truth, and a row has no say
    /// in its own figure.
    void heldOut()
    {
        QFETCH(HeldOut, what);
        QFETCH(double, most);
        auto rows = madeRows(truth());
        std::ranges::move(madeRows(truth(), "qwen3-32b"), std::back_inserter(rows));
        const auto figures = heldOutPredictions(rows, builtInCatalogue(), what);
        QVERIFY(figures.has_value());
        QCOMPARE(figures->size(), rows.size());
        std::vector<double> errors;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            QCOMPARE((*figures)[i].rowId, rows[i].id);
            errors.push_back(std::fabs((*figures)[i].predictedTpotMs / rows[i].tpot->value - 1.0));
        }
        std::ranges::sort(errors);
        QVERIFY2(errors[errors.size() / 2] < most, qPrintable(QString::number(errors[errors.size() / 2])));

        const double before = (*figures)[10].predictedTpotMs;
        rows[10].tpot->value *= 2.0; // near rows of other folds are as they were
        const auto again = heldOutPredictions(rows, builtInCatalogue(), what);
        QCOMPARE((*again)[10].predictedTpotMs, before);
    }

    /// Powers that the formula made at utilizations from low to high.
    void findsKnownConstantsOfPower()
    {
        std::vector<PowerRow> rows;
        for (const double memory : {0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95})
            for (const double compute : {0.005, 0.02, 0.08, 0.2, 0.4, 0.7}) {
                PowerRow row{.id = std::to_string(rows.size())};
                row.tdp = 700.0 * watt;
                row.idle = 70.0 * watt;
                row.memoryUse = memory;
                row.computeUse = compute;
                row.measured = row.predicted(truePower());
                rows.push_back(std::move(row));
            }
        PowerRows all;
        for (const PowerRow& row : rows)
            all.push_back(&row);
        const auto found = fitPower(all);
        QVERIFY(found.has_value());
        const auto near = [](Ratio<> a, Ratio<> b) { return std::fabs((a - b).base()) < 0.01; };
        const PowerConstants<> z = truePower();
        QVERIFY(near(found->base, z.base) && near(found->memory, z.memory) && near(found->most, z.most));
        QVERIFY(near(found->compute, z.compute) && near(found->exponent, z.exponent));
        QVERIFY(*fitPower(all) == *found);
        std::stop_source source;
        source.request_stop();
        QCOMPARE(fitPower(all, source.get_token()).error().kind, Error::Kind::Canceled);
    }

    /// 350 W of a GPU, said in three ways: 7 J at 50 tokens/s; at four answers on two GPUs, a token each 40
    /// ms.
    void powerIsEnergyAtARate()
    {
        ServingRow row = rowOf(2, 1024, 1024, 4, "llama3.1-70b");
        const auto power = [&] {
            const auto read = powerRowOf(row, builtInCatalogue());
            return read ? read->measured.in(watt) : 0.0;
        };
        row.rate.emplace(50.0);
        QCOMPARE(power(), 0.0);
        row.tokenEnergy.emplace(7.0);
        QVERIFY(std::fabs(power() - 350.0) < 1e-6);
        row.derivedRate = row.rate;
        row.rate.reset();
        QVERIFY(std::fabs(power() - 350.0) < 1e-6);
        row.derivedRate.reset();
        QCOMPARE(power(), 0.0);
        row.tpot.emplace(40.0);
        QVERIFY(std::fabs(power() - 350.0) < 1e-6);
    }

    void heldOutEnergies_data()
    {
        QTest::addColumn<HeldOut>("what");
        QTest::newRow("rows") << HeldOut::Row;
        QTest::newRow("numbers of GPUs") << HeldOut::TpDegree;
        QTest::newRow("models") << HeldOut::Model;
    }
    /// Whatever is held out is near the truth, and a row has no say in its own figure.
    void heldOutEnergies()
    {
        QFETCH(HeldOut, what);
        auto rows = madeEnergies("llama3.1-70b");
        std::ranges::move(madeEnergies("qwen3-32b"), std::back_inserter(rows));
        const auto held = jw::heldOutEnergies(rows, builtInCatalogue(), what);
        QVERIFY(held.has_value());
        QCOMPARE(held->size(), rows.size());
        std::vector<double> errors;
        for (const ServingRow& row : rows) {
            const HeldOutEnergy& energy = energyOf(*held, row.id);
            QVERIFY(energy.what == what && !energy.ofKin);
            errors.push_back(std::fabs((energy.token / row.tokenEnergy->quantity()).base() - 1.0));
        }
        std::ranges::sort(errors);
        QVERIFY2(errors[errors.size() / 2] < 0.02, qPrintable(QString::number(errors[errors.size() / 2])));

        rows[10].tokenEnergy->value *= 2.0;
        const auto again = jw::heldOutEnergies(rows, builtInCatalogue(), what);
        QVERIFY(again.has_value());
        const auto joules = [&](const auto& of, std::size_t row) {
            return energyOf(*of, rows[row].id).token.in(unit::joules.size);
        };
        QCOMPARE(joules(again, 10), joules(held, 10));
        QVERIFY(joules(again, 71) != joules(held, 71)); // of another part, whose fit has it
    }

    /// Four rows less one are fewer than five constants: those of B200 stand in for H100's.
    void fewEnergiesTakeConstantsOfKin()
    {
        auto rows = madeEnergies("llama3.1-70b");
        rows.resize(4);
        const auto held = jw::heldOutEnergies(rows, builtInCatalogue(), HeldOut::Row);
        QVERIFY(held && held->size() == 4);
        for (const ServingRow& row : rows) {
            const auto served = servedRowOf(row, builtInCatalogue());
            const Energy<> kin = served->tokenEnergy(shippedPower(PowerFamily::Blackwell));
            const HeldOutEnergy& energy = energyOf(*held, row.id);
            QVERIFY(energy.ofKin);
            QVERIFY(std::fabs((energy.token / kin).base() - 1.0) < 1e-9);
        }
    }
};

QTEST_APPLESS_MAIN(TestServingFit)
#include "tst_serving_fit.moc"
