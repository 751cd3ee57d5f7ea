#include "validation/training_library.h"

#include <cassert>

#include "embedded/validation.h"

namespace jw {

const std::vector<TrainingRow>& builtInTrainingRows()
{
    static const std::vector<TrainingRow> rows = [] {
        const auto text = embeddedText(embedded::validation(), "training.csv");
        assert(text);
        auto read = trainingRowsFrom(text.value_or(std::string_view()));
        assert(read);
        return read ? std::move(*read) : std::vector<TrainingRow>();
    }();
    return rows;
}

std::span<const std::string_view> withheldColumns(TrainingMetric metric)
{
    static constexpr std::array<std::string_view, 7> all{"value",
                                                         "goodput_fraction",
                                                         "params_b", // of every metric
                                                         "power_w_per_accel",
                                                         "pue",
                                                         "carbon_g_per_kwh",
                                                         "peak_tflops_assumed"};
    static constexpr std::array carbon{all[0], all[1], all[2], all[6]};
    static constexpr std::array energy{all[0], all[1], all[2], all[5], all[6]};
    switch (metric) {
    case TrainingMetric::Carbon: return carbon;
    case TrainingMetric::Energy: return energy;
    case TrainingMetric::Mfu: return std::span(all).first(6);
    default: return std::span(all).first(7);
    }
}

} // namespace jw
