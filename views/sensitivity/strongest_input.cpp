#include "views/sensitivity/strongest_input.h"

#include <algorithm>

#include "whatif/tornado.h"

namespace jw {
namespace {

constexpr std::size_t mostPicked = 20; ///< of which the first that a form shows is taken
constexpr double pickShare = 0.1;      ///< of its value an input is moved to see which is strongest

std::vector<VaryingField> strongestOf(const Plan& resolved, const std::string& result)
{
    std::vector<VaryingField> fields;
    const auto inputs = inputsBehind(resolved, result, pickShare, mostPicked);
    for (const TornadoInput& input : inputs ? *inputs : std::vector<TornadoInput>())
        fields.push_back(input.field);
    return fields;
}

} // namespace

StrongestInput::StrongestInput(const InputChoice& choice, std::function<void(const VaryingField&)> found)
    : m_choice(choice),
      m_found(std::move(found)),
      m_job([this](const std::vector<VaryingField>& strongest) { take(strongest); })
{
}

void StrongestInput::seek(const PlanPtr& resolved, const std::string& result)
{
    m_job.start(
        [plan = resolved, path = result](const std::stop_token&) { return strongestOf(*plan, path); });
}

void StrongestInput::take(const std::vector<VaryingField>& strongest)
{
    const InputList& offered = m_choice.offered();
    if (m_choice.field() || offered.inputs.empty())
        return;
    const auto best = std::ranges::find_if(
        strongest, [&](const VaryingField& field) { return offered.find(field).has_value(); });
    m_found(best == strongest.end() ? offered.inputs.front().field : *best);
}

} // namespace jw
