#include "readings/value.h"

#include <array>
#include <charconv>
#include <cmath>

namespace jw {

const Value* Value::find(std::string_view key) const
{
    const Members* members = as<Members>();
    if (!members)
        return nullptr;
    const auto found = members->find(key);
    return found == members->end() ? nullptr : &found->second;
}

bool operator==(const Value& a, const Value& b) { return a.data == b.data; }

std::string numberText(double number)
{
    std::array<char, 32> digits;
    char* const end = digits.data() + digits.size();
    const bool whole = std::fabs(number) < 1e15 && number == std::trunc(number); // 300000, not 3e+05
    return {digits.data(), (whole ? std::to_chars(digits.data(), end, number, std::chars_format::fixed)
                                  : std::to_chars(digits.data(), end, number))
                               .ptr};
}

namespace {

struct Writer {
    std::string operator()(std::monostate) const { return ""; }
    std::string operator()(bool yes) const { return yes ? "1" : "0"; }
    std::string operator()(double number) const { return numberText(number); }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const Items& list) const
    {
        std::string text = "[";
        for (const Value& item : list)
            text.append(text.size() > 1 ? ", " : "").append(plainText(item));
        return text + ']';
    }
    std::string operator()(const Members& members) const
    {
        std::string text = "{";
        for (const auto& [key, value] : members)
            text.append(text.size() > 1 ? ", " : "").append(key).append(": ").append(plainText(value));
        return text + '}';
    }
};

} // namespace

std::string plainText(const Value& value) { return std::visit(Writer{}, value.data); }

} // namespace jw
