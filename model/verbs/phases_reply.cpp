#include "verbs/phases_reply.h"

#include "readings/display.h"
#include "report/text_table.h"

namespace jw::verbs {
namespace {

std::string figure(double number) { return numberText(number, {.significant = 4}); }

std::string powerText(const RunPhases& run)
{
    if (!run.hasEnergy())
        return "Without machines of a fleet the power is not known by phase.\n";
    return "IT power: " + figure(run.levels.mean.in(kW)) +
           " kW on average, by the one utilization of the "
           "machines; shared out as " +
           figure(run.power.working.in(kW)) + " kW at work and " + figure(run.power.waiting.in(kW)) +
           " kW while waiting (assumption: idle power, or what full power at work leaves).\n";
}

} // namespace

void addPhases(Reply& reply, Members& data, const RunPhases& run)
{
    TextTable table{.header = {"PHASE", "MACHINES", "TIME %", "ENERGY %"}, .labels = 2, .texts = 2};
    Items rows;
    for (const RunPhase& phase : run.phases) {
        const char* machines = phase.works ? "work" : "wait";
        table.rows.push_back({std::string(phase.name), machines, figure(100.0 * phase.time.base()),
                              run.hasEnergy() ? figure(100.0 * phase.energy.base()) : "-"});
        rows.push_back(Members{{"phase", phase.name},
                               {"machines", machines},
                               {"time", phase.time.base()},
                               {"energy", run.hasEnergy() ? Value(phase.energy.base()) : Value()}});
    }
    reply.text += "\nWhere the time and the energy of the run go:\n" + alignedText(table) + powerText(run);
    if (run.hasEnergy())
        reply.text +=
            "Repeated work takes working power here; `run` counts what is lost at the average power.\n";
    if (!run.hasSteps)
        reply.text +=
            "Its work is not told apart by phases of a step: that takes a speed that is predicted from "
            "a layout, on devices whose memory is known.\n";
    data.emplace("phases", std::move(rows));
    if (run.hasEnergy())
        data.emplace("phase_power", Members{{"average_kw", run.levels.mean.in(kW)},
                                            {"working_kw", run.power.working.in(kW)},
                                            {"waiting_kw", run.power.waiting.in(kW)}});
}

} // namespace jw::verbs
