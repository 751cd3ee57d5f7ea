// Which value of a field makes a result so much, as a chart and in words: no window needed.
#pragma once

#include "views/charts/chart_data.h"
#include "views/sensitivity/result_choice.h"
#include "whatif/goal_doubts.h"

namespace jw {

/// The curve of a result over the values of a field.
struct GoalCurve {
    std::vector<double> at;           ///< in the field's unit
    std::vector<double> first, other; ///< in base units; NaN: does not exist; `other` empty for a goal
};

struct GoalAnswer {
    PlanPtr resolved{}, other{};     ///< other: the scenario to break even with; nullptr for a goal
    QString name{}, otherName{};     ///< of the scenarios
    int color = -1, otherColor = -1; ///< theirs, as ChartSeries has it
    AskedResult asked{};
    SeekRange range{};
    UnitName unit{};   ///< the field is shown in
    double goal = 0.0; ///< in base units
    SeekAnswer found{};
    GoalDoubts doubts{};
    DrawnSamples samples{};
    std::vector<GoalBands> bands{}; ///< by crossing; empty where nothing else is uncertain
    GoalCurve curve{};
};

/// From any thread. Errors: those of goalSeek, breakEven, goalDoubts and goalBands.
[[nodiscard]] Result<GoalAnswer> goalAnswer(GoalAnswer question, const std::stop_token& stop);

/// The result over the field, the goal or the other scenario, and where they meet.
[[nodiscard]] ChartData goalChart(const GoalAnswer& answer);

/// "Cost is 2 million USD where PUE of Ashburn is 1.23."; or why no value is, and where to look.
[[nodiscard]] QStringList goalWords(const GoalAnswer& answer);

} // namespace jw
