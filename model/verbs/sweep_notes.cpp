#include "verbs/sweep_notes.h"

#include "units/listed.h"
#include "verbs/sampling.h"

namespace jw::verbs {
namespace {

void addDoubts(Items& to, const Plan& plan, const PlanSweep& sweep)
{
    std::vector<std::string> bounds;
    for (const SweepColumn& column : sweep.columns())
        if (column.atLeast)
            bounds.push_back(columnNames(plan, column).front());
    if (!bounds.empty())
        to.push_back(
            valueOf(noteOf(listed(bounds) + (bounds.size() > 1 ? ": lower bounds" : ": a lower bound") +
                           ", as not all of it is known")));
    for (const Finding& finding : sweep.doubts())
        to.push_back(valueOf(problemOf(finding, plan, {})));
}

/// Scenarios without anything that is uncertain and not swept.
void addCertain(Items& to, const Plan& plan, const PlanSweep& sweep)
{
    std::vector<std::string> certain;
    for (const SweepColumn& column : sweep.columns())
        if (const std::string& name = plan.scenarios[column.scenario].name;
            !column.sampled && (certain.empty() || certain.back() != name))
            certain.push_back(name);
    if (!certain.empty())
        to.push_back(valueOf(nothingUncertain(listed(certain), "what is swept")));
}

} // namespace

Items remarksOf(const Plan& plan, const PlanSweep& sweep, bool samplesAsked)
{
    Items remarks;
    addDoubts(remarks, plan, sweep);
    if (samplesAsked)
        addCertain(remarks, plan, sweep);
    return remarks;
}

void SweepTally::add(const Value& line)
{
    m_refused += line.find(refusedKey) ? 1 : 0;
    m_overloaded += line.find(overloadedKey) ? 1 : 0;
    m_withOverloadedSamples += line.find(overloadedSamplesKey) ? 1 : 0;
    if (const auto count = countIn(line, refusedSamplesKey)) {
        ++m_withRefusedSamples;
        m_refusedSamples += *count;
    }
}

std::vector<Problem> SweepTally::notes(const Items& remarks) const
{
    std::vector<Problem> notes;
    for (const Value& remark : remarks)
        notes.push_back(problemFrom(remark));
    if (m_overloaded > 0)
        notes.push_back(
            noteOf("at " + std::to_string(m_overloaded) +
                   " of the points the machines of a service do not hold its load; \"overloaded\" names it"));
    if (m_withOverloadedSamples > 0)
        notes.push_back(noteOf("at " + std::to_string(m_withOverloadedSamples) +
                               " of the points the machines of a service do not hold its load in some of the "
                               "samples; montecarlo says in how many"));
    if (m_refused > 0)
        notes.push_back(
            noteOf("the plan refuses " + std::to_string(m_refused) + " of the points; \"refused\" says why"));
    if (m_refusedSamples > 0)
        notes.push_back(refusedSamples(
            "at " + std::to_string(m_withRefusedSamples) + " of the points, in all ", m_refusedSamples));
    return notes;
}

} // namespace jw::verbs
