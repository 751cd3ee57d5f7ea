// What 10,000 points of one model cost: as a sweep, as a loop written by hand, and as lines of `calc`.
#include <cmath>
#include <fstream>
#include <sstream>

#include <QTemporaryDir>

#include "bench.h"
#include "child.h"
#include "engine/sweep.h"

namespace jw::bench {
namespace {

constexpr std::size_t points = 10'000;

/// Case B-031 of tests/golden/engine.csv: time and energy of a run by its FLOP (6 N a token and attention).
TrainTime::In<double> goldenRun()
{
    return {.tokens = Ratio<>(15.6e12),
            .perToken = 2.5e12 * flop,
            .gpus = Ratio<>(16384.0),
            .peak = 989.4 * teraflopPerSecond,
            .mfu = Ratio<>(0.4),
            .goodput = Ratio<>(0.9),
            .gpuPower = 0.7 * kW,
            .pue = Ratio<>(1.1)};
}

/// An MFU from 0.3 to 0.5 at each point.
std::vector<double> efficiencies()
{
    std::vector<double> all(points);
    for (std::size_t i = 0; i < points; ++i)
        all[i] = 0.3 + 0.2 * static_cast<double>(i) / static_cast<double>(points - 1);
    return all;
}

/// All results of the model, a column each, in the order of its fields.
struct Results {
    Results() : columns(fieldsOf<TrainTime::Out<double>>().size(), std::vector<double>(points)) {}

    std::vector<std::vector<double>> columns;

    [[nodiscard]] std::vector<OutColumn> asColumns()
    {
        std::vector<OutColumn> out;
        for (const FieldInfo& info : fieldsOf<TrainTime::Out<double>>())
            out.push_back({info.key, columns[out.size()]});
        return out;
    }
};

/// The same formula as one writes it for speed: units by hand, plain arrays, a number of points that every
/// register divides. It is compiled once for each instruction set that the engine has.
[[gnu::always_inline]] inline void loop(const double* mfu, std::vector<std::vector<double>>& to)
{
    constexpr double flopOfAll = 15.6e12 * 2.5e12, gpus = 16384.0, gpuKw = 0.7, pue = 1.1, experiments = 1.0;
    constexpr double flopAnHour = 989.4e12 * 3600.0 * 0.9; // a GPU at full MFU, goodput inside
    const auto column = [&](std::size_t at) { return to[at].data(); };
    double *const seconds = column(0), *const gpuHours = column(1), *const days = column(2);
    double *const rate = column(3), *const itKwh = column(4), *const kwh = column(5);
    double *const totalKwh = column(6), *const totalGpuHours = column(7);
#pragma GCC ivdep
    for (std::size_t i = 0; i < points; ++i) {
        const double hours = flopOfAll / (flopAnHour * mfu[i]);
        const double energy = hours * gpuKw * pue;
        seconds[i] = hours * (3600.0 / gpus);
        gpuHours[i] = hours;
        days[i] = hours * (1.0 / 24.0 / gpus);
        rate[i] = 15.6e12 / 3600.0 / hours;
        itKwh[i] = hours * gpuKw;
        kwh[i] = energy;
        totalKwh[i] = energy * experiments;
        totalGpuHours[i] = hours * experiments;
    }
}
void loopSse2(const double* mfu, std::vector<std::vector<double>>& to) { loop(mfu, to); }
[[gnu::target("avx2,fma")]] void loopAvx2(const double* mfu, std::vector<std::vector<double>>& to)
{
    loop(mfu, to);
}
[[gnu::target("avx512f,avx512cd,avx512dq,avx512bw,fma,prefer-vector-width=512")]] void
loopAvx512(const double* mfu, std::vector<std::vector<double>>& to)
{
    loop(mfu, to);
}
constexpr std::array loops{&loopSse2, &loopAvx2, &loopAvx512};

/// How far the two are apart at most, as a share.
double apart(const Results& a, const Results& b)
{
    double most = 0.0;
    for (std::size_t column = 0; column < a.columns.size(); ++column)
        for (std::size_t i = 0; i < points; ++i)
            most = std::max(most, std::fabs(a.columns[column][i] / b.columns[column][i] - 1.0));
    return most;
}

void measureSweep()
{
    const std::vector<double> mfu = efficiencies();
    const TrainTime::In<double> base = goldenRun();
    Results swept, written;
    const std::array in{InColumn{"mfu", mfu}};
    const auto out = swept.asColumns();
    const double sweepMs = medianMs([&] {
        (void)sweep<TrainTime>(base, in, out);
        use(swept.columns[0][points / 2]);
    });
    const auto byHand = loops[static_cast<std::size_t>(bestArch())];
    const double loopMs = medianMs([&] {
        byHand(mfu.data(), written.columns);
        use(written.columns[0][points / 2]);
    });
    print({"train_time, 10,000 points, one core", sweepMs, "ms", 2.0});
    print({"the same as a loop by hand", loopMs, "ms", {}});
    if (constexpr double rounding = 1e-14; !(apart(swept, written) < rounding))
        return printFailure("sweep over loop", "their results part");
    print({"sweep over loop", sweepMs / loopMs, "x", 2.0});
}

std::string questions()
{
    std::ostringstream lines;
    lines.precision(17);
    for (const double mfu : efficiencies())
        lines << R"({"model":"train_time","inputs":{"flops_per_token":2.5e12,"goodput":0.9,"gpu_kw":0.7,)"
              << R"("gpus":16384,"peak_tflops":989.4,"pue":1.1,"tokens":15.6e12,"mfu":)" << mfu << "}}\n";
    return lines.str();
}

void measureLines()
{
    const std::string name = "the same as lines of joulewright-cli calc";
    const QTemporaryDir folder;
    const std::string input = folder.filePath(QStringLiteral("lines")).toStdString();
    std::ofstream(input) << questions();
    std::vector<double> times;
    for (std::size_t i = 0; i <= rounds; ++i) {
        const auto run = runChild({programBeside("joulewright-cli"), "calc", "--strict"},
                                  folder.path().toStdString(), {}, input);
        if (!run || run->exitCode != 0 || std::ranges::count(run->output, '\n') != points)
            return printFailure(name, "it did not answer every line");
        if (i > 0)
            times.push_back(run->endMs);
    }
    print({name, median(std::move(times)), "ms", 250.0});
}

} // namespace

void measurePoints(QApplication&)
{
    measureSweep();
    measureLines();
}

} // namespace jw::bench
