// Values as JSON text: one line, or canonical for version control.
#include <array>
#include <charconv>
#include <cmath>

#include "exchange/json.h"
#include "exchange/utf8.h"

namespace jw {
namespace {

constexpr double largestWhole = 9007199254740992.0; // 2^53: below it every whole number is a double

std::string digitsOf(double number, std::chars_format format)
{
    std::array<char, 32> digits;
    char* const end = digits.data() + digits.size();
    return {digits.data(), std::to_chars(digits.data(), end, number, format).ptr};
}

void appendEscaped(std::string& out, char c)
{
    static constexpr std::string_view hex = "0123456789abcdef";
    switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\b': out += "\\b"; return;
    case '\f': out += "\\f"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
    }
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20)
        out.append("\\u00").append(1, hex[byte >> 4]).append(1, hex[byte & 15]);
    else
        out += c;
}

void appendText(std::string& out, std::string_view text)
{
    out += '"';
    while (!text.empty()) {
        const std::size_t length = utf8Length(text);
        if (length == 0)
            out += "\xEF\xBF\xBD"; // U+FFFD
        else if (length == 1)
            appendEscaped(out, text.front());
        else
            out += text.substr(0, length);
        text.remove_prefix(length == 0 ? 1 : length);
    }
    out += '"';
}

/// Appends values to a text; with `indent` each entry stands on a line of its own.
struct JsonWriter {
    std::string& out;
    bool indent;
    std::size_t level = 0;

    void write(const Value& value) { std::visit(*this, value.data); }

    void operator()(std::monostate) { out += "null"; }
    void operator()(bool yes) { out += yes ? "true" : "false"; }
    void operator()(double number) { out += jsonNumber(number); }
    void operator()(const std::string& text) { appendText(out, text); }
    void operator()(const Items& list)
    {
        entries(list, "[]", [this](const Value& item) { write(item); });
    }
    void operator()(const Members& members)
    {
        entries(members, "{}", [this](const auto& member) {
            appendText(out, member.first);
            out += indent ? ": " : ":";
            write(member.second);
        });
    }

    template <class List, class Write>
    void entries(const List& list, std::string_view brackets, const Write& writeEntry)
    {
        out += brackets.front();
        ++level;
        bool first = true;
        for (const auto& entry : list) {
            if (!first)
                out += ',';
            first = false;
            newLine();
            writeEntry(entry);
        }
        --level;
        if (!first)
            newLine();
        out += brackets.back();
    }
    void newLine()
    {
        if (indent)
            out.append(1, '\n').append(level, ' ');
    }
};

} // namespace

std::string jsonNumber(double number)
{
    if (!std::isfinite(number))
        return "null";
    if (number == 0.0)
        return std::signbit(number) ? "-0.0" : "0";
    if (std::trunc(number) != number)
        return digitsOf(number, std::chars_format::general);
    return digitsOf(number, std::fabs(number) <= largestWhole ? std::chars_format::fixed
                                                              : std::chars_format::scientific);
}

std::string toJson(const Value& value)
{
    std::string out;
    JsonWriter{out, false}.write(value);
    return out;
}

std::string toCanonicalJson(const Value& value)
{
    std::string out;
    JsonWriter{out, true}.write(value);
    out += '\n';
    return out;
}

} // namespace jw
