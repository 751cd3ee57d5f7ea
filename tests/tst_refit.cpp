// Constants fitted again: known ones are found, and a source has no say in its own left-out error.
#include <QTest>
#include <cmath>

#include "validation/leave_out.h"
#include "validation/training_library.h"

using namespace jw;

namespace {

/// What the made steps are computed with.
StepConstants<double> madeWith(const RefitStep& step)
{
    StepConstants<double> c = step.shipped;
    const bool h100 = step.deviceName == "H100";
    c.gemm = h100 ? 0.62 : 0.81;
    c.gemmBf16 = c.gemm;
    c.attention = h100 ? 0.47 : 0.36;
    c.network = 0.52;
    c.elementwise = 5.2;
    return c;
}

TrainingRow rowOf(const char* model, const char* device, double seq, double devices, const char* source)
{
    TrainingRow row;
    row.modelId = model;
    row.acceleratorId = device;
    row.devices = {{devices}};
    row.seq = {{seq}};
    row.globalBatch = {{4.0 * devices}};
    row.tp = {{1.0}};
    row.otherParallel = "FULL_SHARD, MBS=1";
    row.recompute = "full";
    row.asOf = "2025-01";
    row.source = source;
    row.sourceUrl = std::string("https://example.org/") + source;
    row.value = 1000.0;
    row.id = std::string(model) + device + std::to_string(seq) + std::to_string(devices) + source;
    return row;
}

/// Steps of two sources on two devices, published as `madeWith` computes them.
std::vector<TrainingRow> madeRows()
{
    std::vector<TrainingRow> rows;
    for (const char* source : {"first", "second"})
        for (const char* device : {"h100-sxm", "a100-sxm-80"})
            for (const char* model : {"mpt-1b", "llama2-13b"})
                for (const double seq : {1024.0, 4096.0, 16384.0})
                    for (const double devices : {8.0, 256.0})
                        rows.push_back(rowOf(model, device, seq, devices, source));
    const std::vector<RefitStep> steps = refitSteps(rows, builtInCatalogue());
    if (steps.size() != rows.size())
        return {};
    // The speed with known constants: that which is predicted, times what these change.
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].value *= std::exp(steps[i].logErrorWith(madeWith(steps[i])));
    return rows;
}

LeftOutSource without(const std::vector<TrainingRow>& rows, const char* source)
{
    const auto left = leaveOut(refitSteps(rows, builtInCatalogue()), source);
    return left ? *left : LeftOutSource{};
}

double valueOf(const std::vector<RefitConstant>& constants, RefitRole role, std::string_view device)
{
    for (const RefitConstant& c : constants)
        if (c.role == role && c.device == device)
            return c.value;
    return std::nan("");
}

const std::vector<RefitStep>& librarySteps()
{
    static const auto steps = refitSteps(builtInTrainingRows(), builtInCatalogue());
    return steps;
}

} // namespace

class TestRefit : public QObject {
    Q_OBJECT

private slots:
    void knownConstantsAreFound_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<QString>("device");
        QTest::addColumn<double>("wanted");
        const auto row = [](const char* name, RefitRole role, const char* device, double wanted) {
            QTest::newRow(name) << static_cast<int>(role) << QString(device) << wanted;
        };
        row("matrix H100", RefitRole::Matrix, "H100", 0.62);
        row("matrix A100", RefitRole::Matrix, "A100", 0.81);
        row("attention H100", RefitRole::Attention, "H100", 0.47);
        row("attention A100", RefitRole::Attention, "A100", 0.36);
        row("network", RefitRole::Network, "", 0.52);
        row("elementwise", RefitRole::Elementwise, "", 5.2);
    }
    void knownConstantsAreFound()
    {
        QFETCH(int, role);
        QFETCH(QString, device);
        QFETCH(double, wanted);
        static const LeftOutSource left = without(madeRows(), "https://example.org/second");
        const double value = valueOf(left.fitted, static_cast<RefitRole>(role), device.toStdString());
        QVERIFY2(std::fabs(value / wanted - 1.0) < 0.01, qPrintable(QString::number(value)));
        QCOMPARE(left.leftOut.rows, std::size_t(24)); // 2 devices, 2 models, 3 lengths, 2 counts
        QVERIFY(left.leftOut.p90 < 0.002);
        QVERIFY(left.shipped.median > 0.02); // other constants were not near by chance
        QVERIFY(left.undetermined.empty());
    }

    /// Twice the published speed of the source that is left out: its errors change, its constants do not.
    void aSourceHasNoSayInItsOwnError()
    {
        std::vector<TrainingRow> rows = madeRows();
        QVERIFY(!rows.empty());
        const LeftOutSource before = without(rows, "https://example.org/second");
        for (TrainingRow& row : rows)
            row.value *= row.source == "second" ? 2.0 : 1.0;
        const LeftOutSource after = without(rows, "https://example.org/second");
        QCOMPARE(after.fitted.size(), before.fitted.size());
        for (std::size_t i = 0; i < after.fitted.size(); ++i)
            QCOMPARE(after.fitted[i].value, before.fitted[i].value);
        QVERIFY(std::fabs(after.leftOut.median - 0.5) < 0.002); // 1 / 2 - 1
        // What stays in does have a say.
        const LeftOutSource other = without(rows, "https://example.org/first");
        QVERIFY(valueOf(other.fitted, RefitRole::Matrix, "H100") > 0.7);
    }

    /// One row of ten that is far off moves the others' constants little.
    void oneWildStepChangesLittle()
    {
        std::vector<TrainingRow> rows = madeRows();
        QVERIFY(!rows.empty());
        rows.front().value *= 0.3;
        const LeftOutSource left = without(rows, "https://example.org/second");
        QVERIFY(std::fabs(valueOf(left.fitted, RefitRole::Matrix, "H100") / 0.62 - 1.0) < 0.05);
    }

    /// Without a source that alone knows a device, the median of the others stands for it: of one, itself.
    void aDeviceOfOneSourceOnlyIsNamed()
    {
        std::vector<TrainingRow> rows = madeRows();
        std::erase_if(rows, [](const TrainingRow& row) {
            return row.source == "first" && row.acceleratorId == "h100-sxm";
        });
        QCOMPARE(rows.size(), std::size_t(36));
        const auto steps = refitSteps(rows, builtInCatalogue());
        const LeftOutSource left = without(rows, "https://example.org/second");
        QCOMPARE(left.undetermined.size(), std::size_t(2)); // matrix products and attention
        for (const RefitConstant& c : left.undetermined)
            QCOMPARE(c.device, std::string("H100"));
        const Refit fitted{left.fitted};
        const auto h100 = std::ranges::find(steps, "H100", &RefitStep::deviceName);
        QVERIFY(h100 != steps.end());
        QVERIFY(std::fabs(fitted.constantsFor(*h100).gemm.base() / 0.81 - 1.0) < 0.01);
    }

    void sourcesOfThreeStepsAndMore()
    {
        std::vector<TrainingRow> rows = madeRows();
        rows.resize(26); // 24 of the first source, two of the second
        const auto steps = refitSteps(rows, builtInCatalogue());
        QCOMPARE(sourcesToLeaveOut(steps), std::vector<std::string>{"https://example.org/first"});
    }

    void stops()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto left =
            leaveOut(librarySteps(), sourcesToLeaveOut(librarySteps()).front(), stop.get_token());
        QVERIFY(!left);
        QCOMPARE(left.error().kind, Error::Kind::Canceled);
    }

    /// The library: tables of the same paper are one source; repeats to the last bit.
    void libraryRepeats()
    {
        const auto all = leaveOutEach(librarySteps());
        const auto again = leaveOutEach(librarySteps());
        QVERIFY(all && again);
        QCOMPARE(all->size(), std::size_t(7));
        for (std::size_t i = 0; i < all->size(); ++i) {
            const LeftOutSource& left = (*all)[i];
            QVERIFY2(left.shipped.rows >= 3 && left.leftOut.rows == left.shipped.rows, left.title.c_str());
            QCOMPARE(left.leftOut.median, (*again)[i].leftOut.median);
            QVERIFY2(left.leftOut.median < 0.15, left.title.c_str()); // 0.154 was the study's worst mean
        }
    }
};

QTEST_APPLESS_MAIN(TestRefit)
#include "tst_refit.moc"
