// What `seek` answers, as data and as text. Not for other layers: see verb.h.
#pragma once

#include "verbs/reply.h"
#include "verbs/varied.h"
#include "whatif/goal_doubts.h"

namespace jw::verbs {

/// A scenario that is looked at, with the result as it is planned, in base units.
struct SeekSide {
    std::string scenario;
    PlanPtr resolved;
    double planned = 0.0;
    bool atLeast = false;          ///< a lower bound, as planned
    std::optional<double> value{}; ///< of the field that varies, as planned; nothing where it is not given
    bool follows = true;           ///< else it keeps that value
};

/// A result that is to be a goal in one scenario, or the same in two.
struct SeekQuestion {
    const Plan& plan;
    std::vector<SeekSide> sides;
    VariedRange range;
    std::string result{};            ///< path
    const FieldInfo* info = nullptr; ///< of the result
    std::optional<double> goal{};    ///< in base units; nothing of two scenarios
};

/// By value found; empty where nothing was sampled, or nothing is uncertain.
struct SeekBands {
    DrawnSamples samples{};
    std::vector<GoalBands> found{};
};

/// What is found, with what is to be said of it.
struct SeekFound {
    SeekAnswer answer;
    GoalDoubts doubts{};
    SeekBands bands{};
};

/// Results of one value, as many as there are scenarios.
[[nodiscard]] std::vector<double> resultsOf(const SeekQuestion& question, const Sides& sides);
[[nodiscard]] std::vector<double> plannedResults(const SeekQuestion& question);

[[nodiscard]] Members seekData(const SeekQuestion& question, const SeekFound& found);
[[nodiscard]] std::string seekText(const SeekQuestion& question, const SeekFound& found);

/// A value of the field as the text has it: "1.2 kW".
[[nodiscard]] std::string seekValue(const SeekQuestion& question, const SeekAnswer& answer, double value);

/// That no value was found, with the results at both ends; nothing where one was.
[[nodiscard]] std::optional<Problem> notFound(const SeekQuestion& question, const SeekFound& found);

} // namespace jw::verbs
