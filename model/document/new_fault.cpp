#include "document/new_fault.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "domain/check.h"
#include "domain/resolve.h"

namespace jw {
namespace {

/// What is wrong, and in which field, without the names of rows: (kind, key, rule).
auto signatureOf(const Error& error)
{
    const auto slash = error.field.rfind('/');
    return std::tuple(error.kind, slash == std::string::npos ? error.field : error.field.substr(slash + 1),
                      error.kind == Error::Kind::Inconsistent ? error.text : std::string());
}

/// Is this plan not finished rather than wrong? Such states lie between the steps of ordinary work.
bool isUnfinished(const Error& error)
{
    constexpr std::array rules{"site_or_machines", "both_or_none", "tariff_gap", "tariff_overlap"};
    return error.kind == Error::Kind::MissingField ||
           (error.kind == Error::Kind::Inconsistent && std::ranges::find(rules, error.text) != rules.end());
}

} // namespace

const Error* newFault(const std::vector<Error>& before, const std::vector<Error>& after)
{
    std::map<decltype(signatureOf(Error{})), std::ptrdiff_t> more;
    for (const Error& error : after)
        ++more[signatureOf(error)];
    for (const Error& error : before)
        --more[signatureOf(error)];
    const Error* found = nullptr;
    for (const Error& error : after)
        if (!isUnfinished(error) && more[signatureOf(error)] > 0 &&
            (!found || std::ranges::find(before, *found) != before.end()))
            found = &error;
    return found;
}

namespace {

/// uids of the scenarios with an override that `before` has not.
std::set<std::string> overriddenAnew(const Plan& before, const Plan& after)
{
    std::set<std::string> scenarios;
    if (before.overrides.sharesWith(after.overrides))
        return scenarios;
    std::unordered_map<std::string, const Override*> old;
    for (const Override& o : before.overrides)
        old.emplace(o.rowId(), &o);
    for (const Override& o : after.overrides)
        if (const auto same = old.find(o.rowId()); same == old.end() || same->second->value() != o.value())
            scenarios.insert(o.scenario);
    return scenarios;
}

std::vector<Error> faultsIn(const Plan& plan, const std::string& scenario)
{
    const auto at = findScenario(plan, scenario);
    const auto resolved = at ? resolve(plan, *at) : tl::unexpected(at.error());
    return resolved ? problems(*resolved) : std::vector<Error>{};
}

} // namespace

Result<void> checkOverrides(const Plan& before, const Plan& after)
{
    for (const std::string& scenario : overriddenAnew(before, after)) {
        const auto faults = faultsIn(after, scenario);
        if (const Error* fault = newFault(faultsIn(before, scenario), faults))
            return fail(*fault);
    }
    return {};
}

} // namespace jw
