// What a predicted training step, a search of layouts, the catalogue and the published runs cost.
#include "bench_sweep.h"
#include "catalogue/catalogue.h"
#include "catalogue/copy_in.h"
#include "embedded/catalogue.h"
#include "engine/training/fit.h"
#include "engine/training/layout_search.h"
#include "validation/training_check.h"
#include "validation/training_library.h"

namespace jw::bench {
namespace {

/// A published run: its model on H100s of the fit.
TrainMfu::In<double> runOf(const char* model, double gpus, TrainPrecision precision)
{
    TrainMfu::In<double> in;
    in.architecture = architectureOf(*builtInCatalogue().findModel(model)).value_or(Architecture<>{});
    in.layout.seq = 8192.0;
    in.layout.gpus = gpus;
    in.layout.tp = 8.0;
    in.layout.pp = 16.0;
    in.layout.vp = 3.0;
    in.layout.globalBatch = 2048.0;
    const WorkRate<> bf16 = 989.4 * teraflopPerSecond;
    in.device = {.peak = precision == TrainPrecision::Fp8 ? 2.0 * bf16 : bf16,
                 .bf16 = bf16,
                 .memory = 3350.0 * gigabyte / second,
                 .nvlink = 450.0 * gigabyte / second,
                 .nic = 50.0 * gigabyte / second};
    in.constants = stepConstants("h100-sxm", precision, in.device.peak).value_or(StepConstants<double>{});
    return in;
}

void measureStep(const std::string& name, const TrainMfu::In<double>& base)
{
    measureSweep<TrainMfu>({name, base, "layout.gbs", "tokens_per_s_per_gpu",
                            [](TrainMfu::In<double>& in) -> Ratio<>& { return in.layout.globalBatch; },
                            [](const TrainMfu::Out<double>& out) { return out.tokenRate.base(); }});
}

void measureSearch(const std::string& name, const TrainMfu::In<double>& run)
{
    const LayoutQuestion question{.model = run.architecture,
                                  .base = run.layout,
                                  .device = run.device,
                                  .memory = 80.0 * gibibyte,
                                  .constants = run.constants,
                                  .share = memoryShare};
    const LayoutSpace space = usualSpace(run.architecture, run.layout.seq, run.layout.gpus);
    const std::size_t tried = searchLayouts(question, space).size();
    print({name + ", " + std::to_string(tried) + " layouts",
           medianMs([&] { use(static_cast<double>(searchLayouts(question, space).size())); }), "ms", 1000.0});
}

} // namespace

void measureTraining(QApplication&)
{
    measureStep("train_mfu, Llama 3.1 405B", runOf("llama3.1-405b", 16384.0, TrainPrecision::Bf16));
    TrainMfu::In<double> experts = runOf("deepseek-v3", 16384.0, TrainPrecision::Fp8);
    experts.layout.ep = 64.0;
    experts.layout.tp = 1.0;
    measureStep("train_mfu, DeepSeek-V3", experts);
    measureSearch("search, Llama 3.1 405B on 16,384", runOf("llama3.1-405b", 16384.0, TrainPrecision::Bf16));
    measureSearch("search, DeepSeek-V3 on 16,384", experts);
    print({"catalogue read",
           medianMs([] { use(static_cast<double>(catalogueFrom(embedded::catalogue())->models.size())); }),
           "ms", 20.0});
    print({"published runs recomputed",
           medianMs([] {
               use(static_cast<double>(checkedRows(builtInTrainingRows(), builtInCatalogue()).size()));
           }),
           "ms",
           {}});
}

} // namespace jw::bench
