#include "engine/training/time_shares.h"

#include <cmath>

#include "engine/training/run_reader.h"

namespace jw {
namespace {

/// What a ramp-up is measured against where the hours of the run are not known: assumption.
constexpr Duration<> rampUpOver = month;

/// Hours of the run beside its ramp-up.
Duration<> hoursRunning(TrainingRun<PlainLeaves>& run, const RunLosses<double>& losses)
{
    const auto job = run.job();
    return job && job->hours > losses.rampUp ? job->hours - losses.rampUp : rampUpOver;
}

/// Of the time between planned stops.
TimeShares failingShares(const Goodput<double>& g)
{
    TimeShares s;
    s.useful = g.failing;
    if (!std::isfinite(g.mtbf.base())) { // no failures
        s.checkpoints = one - s.useful;
        return s;
    }
    const Ratio<> failures = expm1((g.interval + g.pause) / g.mtbf);
    const Duration<> whole = (g.mtbf + g.recovery) * failures;
    s.checkpoints = g.pause / whole;
    s.restarts = g.recovery * failures / whole;
    s.repeated = g.repeated;
    return s;
}

bool repeatsOnSpot(const RunLosses<double>& in, Ratio<> onSpot)
{
    return in.spotInterruptions > 0.0 / hour && onSpot > 0.0;
}

/// `again` over the time without it.
void addSpot(TimeShares& s, Ratio<> again)
{
    const Ratio<> rest = one / (one + again);
    for (Ratio<>* share :
         {&s.useful, &s.checkpoints, &s.repeated, &s.restarts, &s.planned, &s.stragglers, &s.rampUp})
        *share = *share * rest;
    s.spot = again * rest;
}

} // namespace

TimeShares timeShares(const RunLosses<double>& in, Ratio<> gpus, Duration<> hours, Ratio<> onSpot)
{
    TimeShares s = failingShares(goodputOf<double>(in, gpus, hours));
    const Ratio<> running = hours / (hours + in.rampUp);
    const Ratio<> planned = in.planned * in.plannedTime;
    const Ratio<> working = running * (one - planned);
    for (Ratio<>* share : {&s.useful, &s.checkpoints, &s.repeated, &s.restarts})
        *share = *share * working;
    s.stragglers = s.useful * in.straggling / (one + in.straggling);
    s.useful = s.useful - s.stragglers;
    s.planned = running * planned;
    s.rampUp = one - running;
    if (repeatsOnSpot(in, onSpot))
        addSpot(s, onSpot * (one / usefulSpot(in) - one));
    return s;
}

Result<std::optional<RunGoodput>> runGoodput(const Plan& resolved, std::string_view workloadUid)
{
    using Answer = Result<std::optional<RunGoodput>>;
    return askRun(resolved, workloadUid, [](TrainingRun<PlainLeaves>& run) -> Answer {
        const auto losses = run.ownLosses();
        if (!losses)
            return std::optional<RunGoodput>();
        const Duration<> hours = hoursRunning(run, *losses);
        return run.deviceCount().map([&](Ratio<> gpus) -> std::optional<RunGoodput> {
            RunGoodput answer{goodputOf<double>(*losses, gpus, hours),
                              timeShares(*losses, gpus, hours, run.onSpot())};
            if (repeatsOnSpot(*losses, run.onSpot()))
                answer.spotRatio = usefulSpot(*losses);
            return answer;
        });
    });
}

} // namespace jw
