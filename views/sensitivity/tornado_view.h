// What moves a result, one input at a time, as a chart and a table: no window needed.
#pragma once

#include "views/charts/chart_data.h"
#include "views/results/figure_model.h"
#include "views/sensitivity/result_choice.h"
#include "whatif/tornado.h"

namespace jw {

/// How far each input is moved.
struct TornadoRange {
    /// Of its value, down and up; nothing: from P10 to P90 of each input that is uncertain.
    std::optional<double> share{};

    friend bool operator==(const TornadoRange&, const TornadoRange&) = default;
};

struct TornadoAnswer {
    PlanPtr resolved{};
    AskedResult asked{};
    TornadoRange range{};
    std::vector<TornadoInput> inputs{};
    Tornado tornado{};
};

/// From any thread. Errors: those of inputsBehind, uncertainRanges and tornadoOf.
[[nodiscard]] Result<TornadoAnswer> tornadoAnswer(TornadoAnswer question, const std::stop_token& stop);

/// The change of the result with each of the strongest inputs at its low and at its high value.
[[nodiscard]] ChartData tornadoChart(const TornadoAnswer& answer);

/// A row for each input; the tooltip of its name is its path.
[[nodiscard]] FigureTable tornadoTable(const TornadoAnswer& answer);

} // namespace jw
