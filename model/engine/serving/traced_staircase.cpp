#include "engine/serving/traced_staircase.h"

#include "engine/serving/ask_service.h"

namespace jw {
namespace {

using Steps = Result<StepEnergies<Traced>>;
using Reader = ServiceReader<TraceLeaves>;
using Inputs = InferenceInputs<Traced>;
using From = JobReader<TraceLeaves>;

Steps ofTokens(Reader& reader, const Inputs&, const From& from)
{
    return reader.read().map([&](const ServiceInputs<Traced>& service) {
        return stepEnergies<Traced>(service, ServiceDay<Traced>(service).answer(), pueOf(from));
    });
}

Steps ofItems(Reader& reader, const Inputs&, const From& from)
{
    return reader.item().map([&](const ItemOnMachines<Traced>& on) {
        return stepEnergies<Traced>(on, itemDay(on, PredictedAt::Middle).mean, pueOf(from));
    });
}

} // namespace

Result<TracedStaircase> tracedStaircase(const Plan& resolved, std::string_view workloadUid)
{
    auto trace = std::make_unique<Trace>();
    TraceLeaves leaves(resolved, *trace);
    auto steps = askService(resolved, workloadUid, RateFrom::Predicted, leaves, ofTokens);
    if (!steps && steps.error().text == "serving_items")
        steps = askService(resolved, workloadUid, RateFrom::Item, leaves, ofItems);
    return steps.map([&](const StepEnergies<Traced>& upTo) {
        return TracedStaircase{std::move(trace), upTo};
    });
}

} // namespace jw
