#include "verbs/seek_doubts.h"

namespace jw::verbs {
namespace {

Problem warningOf(std::string text)
{
    Problem problem = noteOf(std::move(text));
    problem.level = "warning";
    return problem;
}

void addOverloads(std::vector<Problem>& to, const SeekQuestion& q, const SeekAnswer& answer,
                  const GoalDoubts& doubts)
{
    for (std::size_t at = 0; at < doubts.found.size(); ++at)
        for (std::size_t side = 0; side < q.sides.size(); ++side)
            if (const std::string& services = doubts.found[at].overloaded[side]; !services.empty())
                to.push_back(warningOf("At " + seekValue(q, answer, answer.crossings[at].at) +
                                       " the machines of " + services + " do not hold its load in " +
                                       q.sides[side].scenario +
                                       ", so this is not what serving it takes. Add machines to it."));
    for (const GoalOverload& each : doubts.overloads)
        to.push_back(noteOf("In " + q.sides[each.side].scenario + " the machines of " + each.workload +
                            " do not hold its load at " + std::to_string(each.values) + " of " +
                            std::to_string(each.of) + " values looked at, from " +
                            seekValue(q, answer, each.first) + " to " + seekValue(q, answer, each.last) +
                            '.'));
}

} // namespace

std::vector<Problem> doubtNotes(const SeekQuestion& q, const SeekAnswer& answer, const GoalDoubts& doubts)
{
    std::vector<Problem> notes;
    const std::vector<Finding> why = doubts.why();
    for (const Finding& finding : why)
        notes.push_back(problemOf(finding, q.plan, {}));
    for (const SeekSide& side : q.sides)
        if (side.atLeast && why.empty())
            notes.push_back(noteOf("As planned, " + q.result + " is a lower bound in " + side.scenario +
                                   ": a price or embodied carbon is not known, and not counted."));
    addOverloads(notes, q, answer, doubts);
    return notes;
}

Items overloadData(const SeekQuestion& q, const GoalDoubts& doubts)
{
    Items all;
    for (const GoalOverload& each : doubts.overloads)
        all.push_back(Members{{"scenario", q.sides[each.side].scenario},
                              {"workload", each.workload},
                              {"values", static_cast<double>(each.values)},
                              {"of", static_cast<double>(each.of)},
                              {"first", each.first},
                              {"last", each.last}});
    return all;
}

} // namespace jw::verbs
