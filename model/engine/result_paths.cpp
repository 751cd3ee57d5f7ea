#include "engine/result_paths.h"

#include "domain/paths.h"
#include "units/listed.h"

namespace jw {

std::string resultPathOf(const Plan& plan, const std::string& path)
{
    std::vector<std::string> parts = splitPath(path);
    if (const RowRef row = parts.size() > 2 ? findRow(plan, parts[0], parts[1]) : RowRef{})
        parts[1] = rowText(plan, row, "name");
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : "/") + quotedName(part);
    return text;
}

Error unknownResult(const std::string& path, const std::vector<std::string>& there)
{
    const auto headOf = [](const std::string& of) { return of.substr(0, of.rfind('/') + 1); };
    std::vector<std::string> keys, heads;
    for (const std::string& each : there) {
        const std::string head = headOf(each);
        if (head == headOf(path))
            keys.push_back(each.substr(head.size()));
        if (heads.empty() || heads.back() != head)
            heads.push_back(head);
    }
    return {.kind = Error::Kind::BadChoice, .field = path, .text = listed(keys.empty() ? heads : keys)};
}

} // namespace jw
