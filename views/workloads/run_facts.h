// What follows from the sections of a training run, as words and bars ready to be shown.
#pragma once

#include <QString>

#include "document/plan_evaluation.h"
#include "engine/predicted.h"
#include "engine/training/run_question.h"
#include "engine/training/time_shares.h"
#include "views/common/part_bar.h"

namespace jw {

/// A line below a form: a fact, or why there is none.
struct RunWords {
    QString text;
    bool bad = false;

    friend bool operator==(const RunWords&, const RunWords&) = default;
};

/// "405.9 billion parameters, all active · 2.58 TFLOP per token"; what the shape lacks; that there is none.
[[nodiscard]] RunWords modelWords(const Plan& resolved, const std::string& workload);

/// Always in GiB: what data sheets call 80 GB is 80 GiB, and 85.9 GB.
[[nodiscard]] QString gibWords(Data<> amount, const Plan& plan);

/// What a layout needs of a device, part by part, against what the device has.
[[nodiscard]] BarWhole memoryBar(const LayoutAnswer& answer, Data<> device, const Plan& plan);

/// "61.2 GiB of 80 GiB needed"; that it does not fit; why the layout cannot be.
[[nodiscard]] RunWords memoryWords(const LayoutAnswer& answer, Data<> device, const Plan& plan);

/// The same of the layout of a run, with the smallest one that does fit.
[[nodiscard]] RunWords ownMemoryWords(const LayoutAnswer& answer, Data<> device, const Plan& resolved,
                                      const std::string& workload);

/// The error of a run that has no layout at all; nothing for one that has.
[[nodiscard]] std::optional<Error> missingLayout(const Plan& resolved, const std::string& workload);

/// Why nothing can be said of a run's layout. No fault where it has none and needs none, as its speed is
/// given.
[[nodiscard]] RunWords noLayoutWords(const Error& error, const Plan& resolved, const std::string& workload);

/// Why a layout cannot be, as one sentence; empty for one that can.
[[nodiscard]] QString faultWords(const LayoutAnswer& answer, Data<> device);

/// Where the calendar time goes; the parts are in percent.
[[nodiscard]] BarWhole timeBar(const TimeShares& shares);

/// Goodput, failures, checkpoints, and, with results, what is lost to repeated work.
[[nodiscard]] QString lossWords(const RunGoodput& run, const WorkloadResult<double>* result,
                                const std::vector<BandedCell>& bands, const Plan& plan);

/// What the time of the run follows from, as chosen or by what is given: never SpeedFrom::Given.
[[nodiscard]] SpeedFrom speedFrom(const Plan& plan, const std::string& workload);

/// The input that gives the speed of a run, its GPU-hours or MFU, by its title; empty where it is predicted.
[[nodiscard]] QString givenSpeed(const Plan& plan, const std::string& workload);

/// In the current scenario; nullptr while there is none, or none of the plan as it is.
[[nodiscard]] const WorkloadResult<double>*
currentResult(const PlanEvaluation& evaluation, const PlanDocument& document, const std::string& workload);

/// The bands of its figures; none where it is not predicted or not evaluated.
[[nodiscard]] std::vector<BandedCell> currentBands(const PlanEvaluation& evaluation,
                                                   const PlanDocument& document, const std::string& workload);

} // namespace jw
