// Days, energy and carbon of a run, or the rate of its steps, as its source tells them.
#include "validation/run_figure.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/training/goodput.h"
#include "engine/training/usual.h"
#include "readings/display.h"
#include "validation/figure_text.h"
#include "validation/prediction_remark.h"
#include "validation/software.h"

namespace jw {
namespace {

class RunFigure {
public:
    RunFigure(const TrainingRow& row, const PredictedRun& run, RowCheck& check)
        : m_row(row),
          m_run(run),
          m_check(check)
    {
    }

    double value()
    {
        m_check.band = m_run.rateBand;
        switch (m_row.metric) {
        case TrainingMetric::TokenRate: return m_run.rate.in(one / second);
        case TrainingMetric::Mfu:
            return (m_run.rate * m_run.tokenWork / countedPeak(m_row, m_run.peak, m_check.reasons)).base();
        case TrainingMetric::Teraflops: return (m_run.rate * m_run.tokenWork).in(teraflopPerSecond);
        case TrainingMetric::StepTime:
            m_check.band = m_run.rateBand.inverse();
            return (m_run.batch * m_run.seq / (m_run.rate * m_run.devices)).in(second);
        case TrainingMetric::Minutes:
            m_check.band = m_run.rateBand.inverse();
            return (work() / m_run.devices).in(60.0 * second);
        default: m_check.band = m_run.runBand; return ofWholeRun();
        }
    }

private:
    void note(std::string_view pattern, std::vector<std::string> arguments = {})
    {
        m_check.reasons.push_back({pattern, std::move(arguments)});
    }

    /// Device time without failures.
    Duration<> work() const { return m_row.tokens->quantity() / m_run.rate; }

    /// Failures and checkpoints of Llama 3 (section 3.3.4) and the usual assumptions; planned stops beside.
    Ratio<> goodput(Ratio<> devices)
    {
        if (hoursLeaveOutStops(m_row)) {
            note(remark::hoursOfRate);
            return one;
        }
        RunLosses<double> losses;
        losses.failureRate = usualFailureRate;
        const Ratio<> share = goodputOf(losses, devices).effective * plannedShare;
        note(remark::goodput, {numberText(share.base(), {.significant = 3})});
        return share;
    }

    /// Whole runs that miss for a reason that no formula here holds. Words only: no figure changes.
    void noteKnownMiss()
    {
        struct Miss {
            std::string_view model, why;
        };
        constexpr std::array<Miss, 4> misses{{{"llama3-8b", remark::countsMore},
                                              {"llama3.1-8b", remark::countsMore},
                                              {"bloom-176b", remark::restarts},
                                              {"opt-175b", remark::restarts}}};
        const auto miss = std::ranges::find(misses, m_row.modelId, &Miss::model);
        if (miss != misses.end())
            note(miss->why);
    }

    double ofWholeRun()
    {
        noteKnownMiss();
        const Duration<> hours = work() / goodput(m_run.devices);
        if (m_row.metric == TrainingMetric::DeviceHours)
            return hours.in(hour);
        if (m_row.metric == TrainingMetric::Days)
            return (hours / m_run.devices).in(day);
        const Energy<> energy = hours * power() * pue();
        return m_row.metric == TrainingMetric::Energy ? energy.in(kWh)
                                                      : (energy * m_row.carbon->quantity()).in(1e3 * kgCO2e);
    }

    Power<> power()
    {
        if (m_row.power)
            return m_row.power->quantity();
        note(remark::assumedPower, {figureText(m_run.tdp.in(watt))});
        return m_run.tdp;
    }

    Ratio<> pue()
    {
        if (!m_row.pue)
            note(remark::assumedPue);
        return m_row.pue ? m_row.pue->quantity() : one;
    }

    const TrainingRow& m_row;
    const PredictedRun& m_run;
    RowCheck& m_check;
};

} // namespace

WorkRate<> countedPeak(const TrainingRow& row, WorkRate<> peak, std::vector<Remark>& remarks)
{
    if (!row.assumedPeak)
        return peak;
    const WorkRate<> counted = row.assumedPeak->quantity();
    if (std::fabs((counted / peak).base() - 1.0) > 0.01)
        remarks.push_back({remark::sourcePeak, {figureText(row.assumedPeak->value)}});
    return counted;
}

double runFigure(const TrainingRow& row, const PredictedRun& run, RowCheck& check)
{
    return RunFigure(row, run, check).value();
}

} // namespace jw
