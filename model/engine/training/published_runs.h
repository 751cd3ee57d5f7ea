// Whole training runs as published: what a plan's run of the same model is held against.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace jw {

/// `model` is a catalogue id. GPU-hours of the final run for these tokens, on accelerators of this dense BF16
/// rate. The source ends with the month of the publication.
struct PublishedRun {
    std::string_view model, source;
    double gpuHours = 0.0, tokens = 0.0, teraflops = 0.0;
};

// The rows of the validation library whose metric is GPU-hours, and the model card's hours of Llama 3.1 8B
// and 405B, which the library holds as carbon and as days.
inline constexpr std::array publishedRuns{
    PublishedRun{"llama1-13b", "Touvron et al., LLaMA, table 15, 2023-02", 135168, 1.0e12, 312},
    PublishedRun{"llama1-65b", "Touvron et al., LLaMA, table 15, 2023-02", 1022362, 1.4e12, 312},
    PublishedRun{"llama2-7b", "Meta, Llama 2 model card, 2023-07", 184320, 2.0e12, 312},
    PublishedRun{"llama2-13b", "Meta, Llama 2 model card, 2023-07", 368640, 2.0e12, 312},
    PublishedRun{"llama2-70b", "Meta, Llama 2 model card, 2023-07", 1720320, 2.0e12, 312},
    PublishedRun{"llama3-8b", "Meta, Llama 3 model card, 2024-04", 1300000, 15.0e12, 989.4},
    PublishedRun{"llama3-70b", "Meta, Llama 3 model card, 2024-04", 6400000, 15.0e12, 989.4},
    PublishedRun{"llama3.1-8b", "Meta, Llama 3.1 model card, 2024-07", 1460000, 15.6e12, 989.4},
    PublishedRun{"llama3.1-70b", "Meta, Llama 3.1 model card, 2024-07", 7000000, 15.6e12, 989.4},
    PublishedRun{"llama3.1-405b", "Meta, Llama 3.1 model card, 2024-07", 30840000, 15.6e12, 989.4},
    PublishedRun{"llama4-scout", "Meta, Llama 4 model card, 2025-04", 5000000, 40.0e12, 989.4},
    PublishedRun{"llama4-maverick", "Meta, Llama 4 model card, 2025-04", 2380000, 22.0e12, 989.4},
    PublishedRun{"bloom-176b", "Luccioni et al., Carbon Footprint of BLOOM, 2022-11", 1082990, 366.0e9, 312},
    PublishedRun{"deepseek-v3", "DeepSeek-V3 technical report, table 1, 2024-12", 2788000, 14.8e12, 989.4},
};

/// The published run of a model; nullptr where the library has none.
[[nodiscard]] constexpr const PublishedRun* publishedRun(std::string_view model)
{
    const auto found = std::ranges::find(publishedRuns, model, &PublishedRun::model);
    return found == publishedRuns.end() ? nullptr : &*found;
}

} // namespace jw
