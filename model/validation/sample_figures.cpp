#include "validation/sample_figures.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/training/published_runs.h"

namespace jw {
namespace {

constexpr std::string_view gpuHours = "total/gpu_hours", runMfu = "workloads/Training as predicted/mfu",
                           runDays = "workloads/Training as predicted/days";

/// The GPU-hours of a model as the engine's own list has them.
constexpr SampleFigure hoursOf(std::string_view sample, std::string_view model, std::string_view remark = {})
{
    const PublishedRun& run = *publishedRun(model);
    return {sample, gpuHours, run.gpuHours, run.source, remark};
}

constexpr std::array all{
    hoursOf("llama31-405b-run", "llama3.1-405b",
            JW_TERM("jw::SampleFigure", "With 8 pipeline chunks a device and FP32 gradients; the validation "
                                        "library's row has 4 chunks and BF16 gradients, and 79 days.")),
    SampleFigure{"llama31-405b-run", runMfu, 0.41, "Meta, The Llama 3 Herd of Models, table 4, 2024-07"},
    hoursOf("llama2-70b-run", "llama2-70b",
            JW_TERM("jw::SampleFigure", "Number of GPUs and layout are assumed: none were published.")),
    SampleFigure{"deepseek-v3-run", gpuHours, 2.664e6, "DeepSeek-V3 technical report, table 1, 2024-12",
                 JW_TERM("jw::SampleFigure", "Pre-training alone, as in the plan.")},
    SampleFigure{"deepseek-v3-run", "total/rent_usd", 5.328e6,
                 "DeepSeek-V3 technical report, table 1, 2024-12",
                 JW_TERM("jw::SampleFigure", "Both at 2 USD an hour: as far off as the GPU-hours.")},
    SampleFigure{"gpt3-run", runDays, 34.0, "Narayanan et al., 2021, section 5.1, 2021-04"},
    hoursOf("bloom-run", "bloom-176b",
            JW_TERM("jw::SampleFigure", "The published hours hold restarts that the plan does not know.")),
    SampleFigure{
        "bloom-run", "total/energy_kwh", 433195, "Luccioni et al., Carbon Footprint of BLOOM, 2022-11",
        JW_TERM("jw::SampleFigure", "Published of the GPUs alone, at 400 W; predicted with hosts and "
                                    "PUE, for fewer hours: they are near by chance.")},
    SampleFigure{"chatgpt-service", "workloads/DeepSeek-V3 class/wh_per_query", 0.34,
                 "OpenAI (S. Altman, The Gentle Singularity), 2025-06",
                 JW_TERM("jw::SampleFigure", "Stated of ChatGPT, whose model is not published; predicted of "
                                             "an open model in its place.")},
};

struct Without {
    std::string_view sample, why;
};
constexpr std::array without{
    Without{"gpt4-class", JW_TERM("jw::SampleFigure", "OpenAI has published no figures of its run.")},
    Without{"lora-finetune",
            JW_TERM("jw::SampleFigure", "No published figure: its MFU of 35 % is an input, and "
                                        "what follows from it is no prediction.")},
};

ComparedFigure compared(const SampleFigure& figure, const ResultCell<double>& cell,
                        const std::vector<BandedCell>& bands)
{
    const double value = cell.base / cell.field->term.unit.size;
    ComparedFigure row{&figure, cell.field, value, value, value};
    if (const BandedCell* band = findBand(bands, cell.path)) {
        row.p10 = band->p10;
        row.p90 = band->p90;
        row.tier = band->tier;
    }
    return row;
}

} // namespace

std::span<const SampleFigure> sampleFigures() { return all; }

std::string_view noFigures(std::string_view sample)
{
    const auto found = std::ranges::find(without, sample, &Without::sample);
    return found == without.end() ? std::string_view() : found->why;
}

std::vector<ComparedFigure> comparedFigures(std::string_view sample, const PlanResults<double>& baseline)
{
    const std::vector<BandedCell> bands = bandedCells(baseline);
    const auto cells = resultCells(baseline);
    std::vector<ComparedFigure> rows;
    for (const SampleFigure& figure : sampleFigures()) {
        const auto cell = std::ranges::find(cells, figure.path, &ResultCell<double>::path);
        if (figure.sample == sample && cell != cells.end() && std::isfinite(cell->base))
            rows.push_back(compared(figure, *cell, bands));
    }
    return rows;
}

} // namespace jw
