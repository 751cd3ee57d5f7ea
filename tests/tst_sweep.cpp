// Sweeps: columns in, columns out; what is checked before the first row.
#include <QTest>

#include "engine/breakeven.h"
#include "engine/site_models.h"
#include "engine/sweep.h"
#include "engine/tco.h"
#include "engine_support.h"

using namespace jw;

namespace {

constexpr double untouched = -1.0;

Tco::In<double> eightGpus()
{
    Tco::In<double> in;
    in.gpus = Ratio<>(8.0);
    in.server = 35000.0 * money;
    in.utilization = Ratio<>(0.7);
    in.price = 0.08 * money / kWh;
    return in;
}

/// "ok", or "field row" of the error and whether an output was touched.
QString outcome(const Result<void>& done, std::span<const double> out)
{
    const bool touched = std::ranges::any_of(out, [](double v) { return v != untouched; });
    if (done)
        return touched ? QStringLiteral("ok") : QStringLiteral("ok, nothing written");
    return QStringLiteral("%1 row %2%3")
        .arg(QString::fromStdString(done.error().field))
        .arg(done.error().row)
        .arg(touched ? QStringLiteral(", written") : QString());
}

} // namespace

class TestSweep : public QObject {
    Q_OBJECT

private slots:
    void everyRemainder() // rows that do not fill a register
    {
        std::vector<double> prices(33), whole(33);
        for (std::size_t i = 0; i < prices.size(); ++i)
            prices[i] = 0.01 * double(i + 1);
        for (std::size_t rows = 33; rows >= 1; --rows) {
            std::vector<double> part(rows, untouched);
            const std::array in{InColumn{"price_usd_per_kwh", std::span(prices).first(rows)}};
            const std::array out{OutColumn{"electricity_usd", part}};
            QVERIFY(sweep<Tco>(eightGpus(), in, out));
            if (rows == 33)
                whole = part;
            QVERIFY2(std::equal(part.begin(), part.end(), whole.begin()), qPrintable(QString::number(rows)));
        }
    }

    void lanesTakeTheirOwnBranch() // rates on both sides of the series in capitalRecovery, one register
    {
        const std::vector<double> rates{0.0, 0.08, 0.0, 1.0, 0.08, 0.0, 1e-10, 0.5};
        std::vector<double> capital(rates.size());
        const std::array in{InColumn{"rate", rates}};
        const std::array out{OutColumn{"capital_annual_usd", capital}};
        QVERIFY(sweep<Tco>(eightGpus(), in, out));
        for (std::size_t i = 0; i < rates.size(); ++i) {
            auto inputs = eightGpus();
            inputs.rate = Ratio<>(rates[i]);
            QVERIFY(test::close(capital[i], Tco::run(inputs).capital.in(money), 1e-14));
        }
    }

    void anOptionalInputCanVary() // it is not given in the base
    {
        const std::vector<double> loads{1.04, 1.275};
        std::vector<double> energy(2);
        const std::array in{InColumn{"kw_per_gpu_load", loads}};
        const std::array out{OutColumn{"energy_kwh", energy}};
        QVERIFY(sweep<Tco>(eightGpus(), in, out));
        QVERIFY(test::close(energy[0], 8 * 1.04 * 0.79 * 8760, 1e-14)); // 0.3 + 0.7 * 0.7 = 0.79
        QVERIFY(test::close(energy[1], 8 * 1.275 * 0.79 * 8760, 1e-14));
    }

    void whatDoesNotExistIsNaN()
    {
        const std::vector<double> cloud{2.0, 0.1};
        std::vector<double> utilization(2);
        const std::array in{InColumn{"cloud_usd_per_gpu_hour", cloud}};
        const std::array out{OutColumn{"utilization", utilization}};
        const BreakevenUtilization::In<double> base{.fixed = 8760.0 * money / year,
                                                    .variable = 1.0 * money / hour};
        QVERIFY(sweep<BreakevenUtilization>(base, in, out));
        QVERIFY(test::close(utilization[0], 1.0, 1e-14)); // 1 / (2 - 1)
        QVERIFY(std::isnan(utilization[1]));
    }

    void errorsComeBeforeTheFirstRow_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QList<double>>("column");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* key, const QList<double>& column,
                            const char* expected) {
            QTest::newRow(name) << QString::fromLatin1(key) << column << QString::fromLatin1(expected);
        };
        row("ok", "pue", {1.1, 1.2, 1.3}, "ok");
        row("bad row", "pue", {1.1, 0.2, 1.3}, "pue row 1");
        row("nan", "utilization", {0.1, 0.2, std::nan("")}, "utilization row 2");
        row("divisor", "utilization", {0.1, 0, 0.3}, "utilization row 1");
        row("half a GPU", "gpus", {1, 2, 2.5}, "gpus row 2");
        row("short", "pue", {1.1, 1.2}, "pue row 0");
        row("unknown", "puee", {1.1, 1.2, 1.3}, "puee row 0");
        row("a choice cannot vary", "method", {0, 1, 0}, "method row 0");
    }
    void errorsComeBeforeTheFirstRow()
    {
        QFETCH(QString, key);
        QFETCH(QList<double>, column);
        QFETCH(QString, expected);
        const std::string name = key.toStdString();
        std::array<double, 3> energy{untouched, untouched, untouched};
        const std::array in{InColumn{name, std::span(column.constData(), std::size_t(column.size()))}};
        const std::array out{OutColumn{"energy_kwh", energy}};
        QCOMPARE(outcome(sweep<Tco>(eightGpus(), in, out), energy), expected);
    }

    void theBaseIsChecked()
    {
        std::array<double, 1> energy{untouched};
        const std::array out{OutColumn{"energy_kwh", energy}};
        auto base = eightGpus();
        base.pue = Ratio<>(0.5);
        QCOMPARE(outcome(sweep<Tco>(base, {}, out), energy), QStringLiteral("pue row 0"));
        const std::array<double, 1> pue{1.5};
        const std::array in{InColumn{"pue", pue}}; // replaces what is wrong
        QCOMPARE(outcome(sweep<Tco>(base, in, out), energy), QStringLiteral("ok"));
        const std::array unknown{OutColumn{"energy", energy}};
        QCOMPARE(sweep<Tco>(eightGpus(), {}, unknown).error().kind, Error::Kind::UnknownField);
    }

    void rulesBetweenFieldsHoldInEveryRow()
    {
        const std::vector<double> redundant{0, 1, 4};
        std::array<double, 3> usable{untouched, untouched, untouched};
        const std::array in{InColumn{"redundant", redundant}};
        const std::array out{OutColumn{"usable_kw", usable}};
        const Supplies::In<double> base{.supplies = Ratio<>(4.0), .each = 1.8 * kW};
        QCOMPARE(outcome(sweep<Supplies>(base, in, out), usable), QStringLiteral("redundant row 2"));
    }

    void noRowsIsNoWork() { QVERIFY(sweep<Tco>(eightGpus(), {}, {})); }

    void listsDoNotSweep()
    {
        for (const char* name :
             {"npv", "irr", "electricity_tou", "storage", "npv_after_tax", "carbon_hourly"})
            QVERIFY2(!findModel(name)->sweep, name);
        for (const char* name : {"tco", "direct_power", "multi_year", "equivalences"})
            QVERIFY2(findModel(name)->sweep, name);
    }
};

QTEST_APPLESS_MAIN(TestSweep)
#include "tst_sweep.moc"
