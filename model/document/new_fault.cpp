#include "document/new_fault.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace jw {
namespace {

/// What is wrong, and in which field, without the names of rows: (kind, key, rule).
auto signatureOf(const Error& error)
{
    const auto slash = error.field.rfind('/');
    return std::tuple(error.kind, slash == std::string::npos ? error.field : error.field.substr(slash + 1),
                      error.kind == Error::Kind::Inconsistent ? error.text : std::string());
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
        if (more[signatureOf(error)] > 0 && (!found || std::ranges::find(before, *found) != before.end()))
            found = &error;
    return found;
}

} // namespace jw
