// What every subject of the benchmark shares: the median of 11, and a line beside its goal.
#pragma once

#include <algorithm>
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "domain/plan.h"

class QApplication;

namespace jw::bench {

inline constexpr std::size_t rounds = 11;

/// One line of the table; `goal` is the most that is good, in the same unit, or the least.
struct Figure {
    std::string name{};
    double value = 0.0;
    std::string unit{};
    std::optional<double> goal{};
    bool atLeast = false;
};
/// Prints the line at once: name, value, goal, "pass" or "MISS". The exit code does not depend on it.
void print(const Figure& figure);
/// A figure that could not be measured.
void printFailure(const std::string& name, const std::string& why);

/// The middle of an odd number of values.
[[nodiscard]] double median(std::vector<double> values);

[[nodiscard]] inline double msSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// Milliseconds of one call, the median of 11 after one that warms up.
template <class Work> double medianMs(Work work)
{
    work();
    std::vector<double> times;
    for (std::size_t i = 0; i < rounds; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        times.push_back(msSince(start));
    }
    return median(std::move(times));
}

/// Keeps the compiler from leaving out what nobody looks at.
void use(double value);

/// A plan of that size, every scenario of which has results.
[[nodiscard]] Plan benchPlan(std::size_t groups, std::size_t scenarios);

// The subjects, one file each.
void measureReadings(QApplication& app); ///< ns of an evaluation: value, sweep, explanation, gradient
void measureTraining(QApplication& app); ///< a training step, a search of layouts, catalogue, validation
void measureServing(QApplication& app);  ///< operating points and a frontier of them
void measurePoints(QApplication& app);   ///< many points of one model, in process and as `calc`
void measureWhatIf(QApplication& app);   ///< many evaluations of one plan
void measureStart(QApplication& app);    ///< both programs, from the outside
void measureFiles(QApplication& app);    ///< open and save
void measureRepaint(QApplication& app);  ///< from an edit to the chart
void measureSlider(QApplication& app);   ///< from a slider to the chart
void measureFind(QApplication& app);     ///< fields by words, as Ctrl+K does
void measureMemory(QApplication& app);   ///< resident, with a sample open
void measureCharts(QApplication& app);   ///< a redraw of each kind of chart, and its export

} // namespace jw::bench
