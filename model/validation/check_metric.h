// What a published figure is of, in training or in serving.
#pragma once

#include <cassert>

#include "validation/serving_metric.h"
#include "validation/training_metric.h"

namespace jw {

/// One of either kind.
class CheckMetric final {
public:
    constexpr CheckMetric(TrainingMetric metric) : m_index(static_cast<std::size_t>(metric)) {}
    constexpr CheckMetric(ServingMetric metric)
        : m_index(trainingMetricTexts.size() + static_cast<std::size_t>(metric))
    {
    }
    static constexpr std::size_t count = trainingMetricTexts.size() + servingMetricTexts.size();

    /// 0 .. count - 1, those of training first.
    [[nodiscard]] constexpr std::size_t index() const { return m_index; }
    [[nodiscard]] static constexpr CheckMetric at(std::size_t index)
    {
        assert(index < count);
        return index < trainingMetricTexts.size()
                   ? CheckMetric(static_cast<TrainingMetric>(index))
                   : CheckMetric(static_cast<ServingMetric>(index - trainingMetricTexts.size()));
    }
    [[nodiscard]] constexpr bool isServing() const { return m_index >= trainingMetricTexts.size(); }

    /// Of a metric of training.
    [[nodiscard]] constexpr TrainingMetric training() const
    {
        assert(!isServing());
        return static_cast<TrainingMetric>(m_index);
    }

    friend constexpr bool operator==(CheckMetric, CheckMetric) = default;

private:
    std::size_t m_index;
};

/// As the columns of files have it; tokens_per_s_per_gpu is of both kinds.
constexpr std::string_view textOf(CheckMetric metric)
{
    return metric.isServing() ? servingMetricTexts[metric.index() - trainingMetricTexts.size()]
                              : trainingMetricTexts[metric.index()];
}

} // namespace jw
