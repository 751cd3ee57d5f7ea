// What 10,000 points of one model cost: as a sweep, as a loop written by hand, and as lines of `calc`.
#include <cmath>
#include <fstream>

#include <QTemporaryDir>

#include "bench.h"
#include "child.h"
#include "engine/sweep.h"
#include "exchange/json.h"
#include "step_loop.h"

namespace jw::bench {
namespace {

constexpr std::size_t points = 10'000;

/// Llama 3.1 405B on 16,384 H100, case B-069 of tests/golden/engine.csv, but for the two inputs that vary.
constexpr std::string_view inputsButTwo =
    R"("acc":{"bf16_tflops":989.4,"hbm_gbs":3350,"mem_gib":80,"nic_gbs":50,"nvlink_gbs":450,"peak_tflops":989.4},)"
    R"("arch":{"ffn":53248,"glu":1,"head_dim":128,"heads":128,"hidden":16384,"kv_heads":8,"layers":126,)"
    R"("tied":0,"vocab":128256},"c":{"T0":145.81683,"c_ew":7.54409,"c_w":35.73812,"e":0.72675,"e_a2a":0.98848,)"
    R"("e_a2an":0.99915,"e_att":0.39227,"e_bf16":0.72675,"e_net":0.61775,"e_nv":0.99732,"h0":315.60397,)"
    R"("ov":0.7478,"s0":0.00136,"t_lay":772.68042,"x_dp":0.19399,"x_fsdp":0.76117,"x_g":0.62032,)"
    R"("x_pp":0.02516},"layout":{"gpus":16384,"grad_wire_bytes":4,"pp":16,"tp":8,"vp":8,)";

/// 100 lengths of sequences by 100 batches.
struct Grid {
    std::vector<double> seq, batch;
};
Grid grid()
{
    Grid all;
    for (std::size_t i = 0; i < points; ++i) {
        all.seq.push_back(static_cast<double>(2048 + 64 * (i / 100)));
        all.batch.push_back(static_cast<double>(1024 + 32 * (i % 100)));
    }
    return all;
}

std::string inputs(double seq, double batch)
{
    return '{' + std::string(inputsButTwo) + R"("seq":)" + jsonNumber(seq) + R"(,"gbs":)" +
           jsonNumber(batch) + "}}";
}

/// How far the two are apart at most, as a share.
double apart(const StepColumns& a, const StepColumns& b)
{
    double most = 0.0;
    for (std::size_t column = 0; column < a.size(); ++column)
        for (std::size_t i = 0; i < points; ++i)
            most = std::max(most, std::fabs(a[column][i] / b[column][i] - 1.0));
    return most;
}

void measureSweep()
{
    const Grid at = grid();
    const auto base = parseJson(inputs(8192, 2048)).and_then([](const Value& value) {
        return recordFrom<TrainMfu::In<double>>(value);
    });
    if (!base)
        return printFailure("train_mfu, 10,000 points", base.error().text);
    const auto names = fieldsOf<TrainMfu::Out<double>>();
    StepColumns swept(names.size(), std::vector<double>(points)), written = swept;
    const std::array in{InColumn{"layout.seq", at.seq}, InColumn{"layout.gbs", at.batch}};
    std::vector<OutColumn> out;
    for (const FieldInfo& info : names)
        out.push_back({info.key, swept[out.size()]});
    const double sweepMs = medianMs([&] {
        (void)sweep<TrainMfu>(*base, in, out);
        use(swept[0][points / 2]);
    });
    const double loopMs = medianMs([&] {
        stepsByHand(*base, at.seq, at.batch, written, bestArch());
        use(written[0][points / 2]);
    });
    print({"train_mfu, 10,000 points, one core", sweepMs, "ms", 2.0});
    print({"the same as a loop by hand", loopMs, "ms", {}});
    if (constexpr double rounding = 1e-12; !(apart(swept, written) < rounding))
        return printFailure("sweep over loop", "their results part");
    print({"sweep over loop", sweepMs / loopMs, "x", 2.0});
}

std::string questions()
{
    const Grid at = grid();
    std::string lines;
    for (std::size_t i = 0; i < points; ++i)
        lines += R"({"model":"train_mfu","inputs":)" + inputs(at.seq[i], at.batch[i]) + "}\n";
    return lines;
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
