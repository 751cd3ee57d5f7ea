// What shards of one sweep have in common.
#include "exchange/plan_json.h"
#include "store/sha256.h"
#include "whatif/plan_sweep.h"

namespace jw {

std::string inputHash(const Plan& plan)
{
    Plan inputs = plan;
    inputs.settings.uid.clear();
    inputs.settings.note.clear();
    inputs.labels = {};
    inputs.sources = {};
    inputs.provenance = {};
    inputs.notes = {};
    return sha256Of(planToJson(inputs));
}

std::string optionsHash(const Plan& plan, const PlanSweep& sweep)
{
    Sha256 hash;
    const auto add = [&](std::string_view text) {
        hash.add(static_cast<std::int64_t>(text.size()));
        hash.add(text);
    };
    add(sweep.points().isGrid() ? "grid" : "list");
    for (const SweepAxis& axis : sweep.points().axes()) {
        add(axis.path); // not the uid: that of the settings is another in each copy of a sample
        hash.add(static_cast<std::int64_t>(axis.values.size()));
        for (const double value : axis.values)
            hash.add(value);
    }
    for (const SweepColumn& column : sweep.columns()) {
        add(plan.scenarios[column.scenario].uid);
        add(column.path);
    }
    if (const auto& samples = sweep.samples()) {
        hash.add(static_cast<std::int64_t>(samples->count));
        hash.add(static_cast<std::int64_t>(samples->seed));
    }
    return hash.digest();
}

} // namespace jw
