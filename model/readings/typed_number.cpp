#include "readings/typed_number.h"

#include <algorithm>
#include <charconv>

namespace jw {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isSeparator(char c) { return c == '.' || c == ',' || c == ' ' || c == '\''; }

/// Length of the UTF-8 sequence that starts with `first`; 0: none does.
std::size_t sequenceSize(unsigned char first)
{
    return first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
}

/// The next code point, taken off `rest`; nothing where it is not UTF-8.
std::optional<char32_t> takeCodePoint(std::string_view& rest)
{
    const auto first = static_cast<unsigned char>(rest.front());
    const std::size_t size = sequenceSize(first);
    if (size == 0 || size > rest.size())
        return {};
    char32_t code = size == 1 ? first : first & (0x7Fu >> size);
    for (std::size_t i = 1; i < size; ++i) {
        const auto byte = static_cast<unsigned char>(rest[i]);
        if ((byte & 0xC0u) != 0x80u)
            return {};
        code = (code << 6u) | (byte & 0x3Fu);
    }
    rest.remove_prefix(size);
    return code;
}

/// The ASCII sign that stands for `code` in a number, or 0.
char plainSign(char32_t code)
{
    if (code >= 0xFF01 && code <= 0xFF5E)
        return static_cast<char>(code - 0xFF01 + '!');
    if (code == 0x3000 || code == 0xA0 || code == 0x202F || (code >= 0x2002 && code <= 0x200A) ||
        code == '\t' || code == '\n' || code == '\r')
        return ' ';
    return code == 0x2212 ? '-' : code == 0x2019 ? '\'' : '\0';
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t start = std::min(text.find_first_not_of(' '), text.size());
    text.remove_prefix(start);
    return text.substr(0, text.find_last_not_of(' ') + 1);
}

/// Takes a sign off; -1, 1, or 0 where there is none.
int takeSign(std::string_view& rest)
{
    if (rest.empty() || (rest.front() != '-' && rest.front() != '+'))
        return 0;
    const int sign = rest.front() == '-' ? -1 : 1;
    rest = trimmed(rest.substr(1));
    return sign;
}

/// Digits and single separators between them; one may stand first (".5").
std::size_t numberSize(std::string_view rest)
{
    std::size_t size = 0;
    while (size < rest.size()) {
        const bool between = isSeparator(rest[size]) && size + 1 < rest.size() && isDigit(rest[size + 1]);
        if (!isDigit(rest[size]) && !between)
            break;
        ++size;
    }
    return size;
}

/// "e3", "E+3" or "e-3" at the start of `rest`, taken off. Digits beyond six are held at their limit.
int takeExponent(std::string_view& rest)
{
    if (rest.size() < 2 || (rest[0] != 'e' && rest[0] != 'E'))
        return 0;
    const std::size_t start = rest[1] == '+' || rest[1] == '-' ? 2 : 1;
    std::size_t end = start;
    while (end < rest.size() && isDigit(rest[end]))
        ++end;
    if (end == start)
        return 0;
    int power = 0;
    std::from_chars(rest.data() + start, rest.data() + std::min(end, start + 6), power);
    const bool below = rest[1] == '-';
    rest.remove_prefix(end);
    return below ? -power : power;
}

struct Runs {
    std::vector<std::string> digits{}; ///< one more than signs; only the first can be empty
    std::string signs{};
};

Runs runsOf(std::string_view number)
{
    Runs runs{{""}, ""};
    for (const char c : number)
        if (isDigit(c))
            runs.digits.back() += c;
        else {
            runs.signs += c;
            runs.digits.emplace_back();
        }
    return runs;
}

/// The first `count` runs are groups of three as people write them: "1 048", never "0 048".
bool areGroups(const Runs& runs, std::size_t count)
{
    const std::string& first = runs.digits.front();
    return !first.empty() && first.size() <= 3 && first.front() != '0' &&
           std::all_of(runs.digits.begin() + 1, runs.digits.begin() + static_cast<std::ptrdiff_t>(count),
                       [](const std::string& run) { return run.size() == 3; });
}

Decimal joined(const Runs& runs, const TypedNumber& typed, bool fraction)
{
    Decimal number{.negative = typed.negative, .exponent = typed.exponent};
    for (const std::string& run : runs.digits)
        number.digits += run;
    if (fraction)
        number.exponent -= static_cast<int>(runs.digits.back().size());
    return number;
}

} // namespace

std::optional<std::string> plainText(std::string_view text)
{
    std::string plain;
    while (!text.empty()) {
        const std::string_view before = text;
        const auto code = takeCodePoint(text);
        if (!code)
            return {};
        if (const char sign = plainSign(*code))
            plain += sign;
        else
            plain += before.substr(0, before.size() - text.size());
    }
    return std::string(trimmed(plain));
}

std::optional<TypedNumber> splitNumber(std::string_view plain)
{
    TypedNumber typed;
    int sign = takeSign(plain);
    const std::size_t start = plain.find_first_of("0123456789.,+-");
    if (start == std::string_view::npos)
        return {};
    typed.before = trimmed(plain.substr(0, start));
    plain.remove_prefix(start);
    if (const int inner = takeSign(plain); inner != 0) { // "$-5", not "--5"
        if (sign != 0 || typed.before.empty())
            return {};
        sign = inner;
    }
    typed.negative = sign < 0;
    typed.number = plain.substr(0, numberSize(plain));
    if (typed.number.find_first_of("0123456789") == std::string::npos)
        return {};
    plain.remove_prefix(typed.number.size());
    typed.exponent = takeExponent(plain);
    typed.after = trimmed(plain);
    return typed;
}

std::vector<Decimal> readingsOf(const TypedNumber& typed, char decimal)
{
    const Runs runs = runsOf(typed.number);
    const std::size_t count = runs.signs.size();
    if (count == 0)
        return {joined(runs, typed, false)};
    const char last = runs.signs.back(), first = runs.signs.front();
    const bool oneKind = runs.signs.find_first_not_of(first, 0) >= count - 1 && first != decimal;
    const bool fraction = (last == '.' || last == decimal) &&
                          (count == 1 || (oneKind && first != last && areGroups(runs, count)));
    const bool whole = oneKind && first == last && areGroups(runs, count + 1);
    std::vector<Decimal> readings;
    const bool doubtful = whole && count == 1 && (last == '.' || last == ',');
    if (fraction || doubtful)
        readings.push_back(joined(runs, typed, true));
    if (whole)
        readings.push_back(joined(runs, typed, false));
    return readings;
}

} // namespace jw
