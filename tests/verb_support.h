// Running verbs inside a test: arguments and standard input in, what was printed and the exit code out.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "exchange/json.h"
#include "verbs/verb.h"

namespace jw::test {

struct Ran {
    int code = 0;
    std::string out{}, err{};

    /// The value that was printed; null when it is no JSON.
    [[nodiscard]] Value json() const { return parseJson(out).value_or(Value()); }
};

/// No program draws, unless one is named.
inline Ran ran(const std::vector<std::string>& args, const std::string& input = {},
               const std::string& drawing = "/nonexistent/joulewright")
{
    std::vector<const char*> pointers;
    pointers.reserve(args.size());
    for (const std::string& arg : args)
        pointers.push_back(arg.c_str());
    std::istringstream in(input);
    std::ostringstream out, err;
    const int code = runVerb(pointers, {in, out, err, {}, drawing});
    return {code, out.str(), err.str()};
}

/// The member at a path of keys and positions: at(value, "data", 0, "name"). null when there is none.
inline const Value& at(const Value& value) { return value; }
template <class Step, class... More> const Value& at(const Value& value, Step step, More... more)
{
    static const Value nothing;
    if constexpr (std::is_integral_v<Step>) {
        const Items* items = value.as<Items>();
        const auto i = static_cast<std::size_t>(step);
        return items && i < items->size() ? at((*items)[i], more...) : nothing;
    } else {
        const Value* found = value.find(step);
        return found ? at(*found, more...) : nothing;
    }
}

inline std::string text(const Value& value)
{
    const std::string* text = value.as<std::string>();
    return text ? *text : std::string();
}

} // namespace jw::test
