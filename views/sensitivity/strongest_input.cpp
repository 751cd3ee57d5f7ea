#include "views/sensitivity/strongest_input.h"

#include <algorithm>

#include "whatif/tornado.h"

namespace jw {
namespace {

constexpr std::size_t mostPicked = 20; ///< of which the first that a form shows is taken; assumption
/// Of its value an input is moved; assumption, and derivatives alone say which is strongest: it only leaves
/// out whole numbers that it does not change.
constexpr double pickShare = 0.1;

Result<std::vector<VaryingField>> strongestOf(const Plan& resolved, const std::string& result)
{
    const auto inputs = inputsBehind(resolved, result, pickShare, mostPicked);
    if (!inputs)
        return fail(inputs.error());
    std::vector<VaryingField> fields;
    for (const TornadoInput& input : *inputs)
        fields.push_back(input.field);
    return fields;
}

} // namespace

StrongestInput::StrongestInput(const InputChoice& choice, Found found)
    : m_choice(choice),
      m_found(std::move(found)),
      m_job([this](const Strongest& strongest) { take(strongest); })
{
}

void StrongestInput::seek(const PlanPtr& resolved, const std::string& result)
{
    m_job.start(
        [plan = resolved, path = result](const std::stop_token&) { return strongestOf(*plan, path); });
}

void StrongestInput::take(const Strongest& strongest)
{
    const OfferedInputs& offered = m_choice.offered();
    if (m_choice.field() || offered.inputs.empty())
        return;
    if (!strongest)
        return m_found(fail(strongest.error()));
    const auto best = std::ranges::find_if(
        *strongest, [&](const VaryingField& field) { return offered.find(field).has_value(); });
    m_found(best == strongest->end() ? offered.inputs.front().field : *best);
}

} // namespace jw
