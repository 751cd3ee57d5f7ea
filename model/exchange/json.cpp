// JSON text read into a Value. The parser is nlohmann's, told of by events, so that keys, depth and numbers
// are checked before anything is kept.
#include "exchange/json.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

namespace jw {
namespace {

constexpr std::int64_t largestWhole = std::int64_t{1} << 53;

/// An error at byte `offset`, which is turned into line and column.
Error syntaxError(std::string_view text, std::size_t offset, std::string_view reason)
{
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
    const std::string_view thisLine = before.substr(before.rfind('\n') + 1); // npos + 1 is 0
    const auto column = std::count_if(thisLine.begin(), thisLine.end(),
                                      [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
    return {.kind = Error::Kind::Syntax,
            .text = "line " + std::to_string(line) + ", column " + std::to_string(column + 1) + ": " +
                    std::string(reason),
            .row = line};
}

/// Reads a text byte by byte and tells how far the parser has come.
class CountingIterator final {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, const char** reached) : m_at(at), m_reached(reached) {}
    reference operator*() const { return *m_at; }
    CountingIterator& operator++()
    {
        *m_reached = ++m_at;
        return *this;
    }
    friend bool operator==(const CountingIterator& a, const CountingIterator& b) { return a.m_at == b.m_at; }

private:
    const char* m_at;
    const char** m_reached;
};

bool inNumber(char c)
{
    return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.' || c == 'e' || c == 'E';
}
bool inWord(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '+'; }

struct Word {
    std::size_t start = 0;
    std::string_view letters{};
};

/// The word around `offset`: finds NaN and Infinity also where the parser stopped inside them.
Word wordAt(std::string_view text, std::size_t offset)
{
    std::size_t first = std::min(offset, text.size()), last = first;
    while (first > 0 && inWord(text[first - 1]))
        --first;
    while (last < text.size() && inWord(text[last]))
        ++last;
    return {first, text.substr(first, last - first)};
}

bool isNotANumber(std::string_view word)
{
    std::string lower;
    for (const char c : word)
        if (c != '-' && c != '+')
            lower += static_cast<char>(c | 0x20);
    return lower == "nan" || lower == "inf" || lower == "infinity";
}

/// The parser's reason without the place, which is said better, and without bytes of the input.
/// "[..] parse error at ..: syntax error while parsing value - REASON; last read: '..'; expected X"
std::string reasonOf(std::string_view what)
{
    if (what.find("number overflow") != std::string_view::npos)
        return "number too large";
    if (const auto at = what.find(" - "); at != std::string_view::npos)
        what.remove_prefix(at + 3);
    const auto read = what.find("; last read: ");
    if (read == std::string_view::npos)
        return std::string(what);
    const auto expected = what.rfind("; expected ");
    const bool told = expected != std::string_view::npos && expected > read;
    return std::string(what.substr(0, read)).append(told ? what.substr(expected) : "");
}

/// Builds the Value from the parser's events; each event answers false to stop.
class JsonBuilder final {
public:
    JsonBuilder(std::string_view text, std::size_t depth)
        : m_text(text),
          m_reached(text.data()),
          m_depth(depth)
    {
    }

    [[nodiscard]] CountingIterator begin() { return {m_text.data(), &m_reached}; }
    [[nodiscard]] CountingIterator end() { return {m_text.data() + m_text.size(), &m_reached}; }
    [[nodiscard]] Result<Value> take()
    {
        if (m_error)
            return fail(std::move(*m_error));
        return std::move(m_root);
    }

    // NOLINTBEGIN(readability-identifier-naming): the names are the parser's
    bool null() { return put({}); }
    bool boolean(bool yes) { return put(yes); }
    bool number_integer(std::int64_t number)
    {
        return number < -largestWhole ? refuseNumber() : put(static_cast<double>(number));
    }
    bool number_unsigned(std::uint64_t number)
    {
        return number > std::uint64_t{largestWhole} ? refuseNumber() : put(static_cast<double>(number));
    }
    bool number_float(double number, const std::string& digits)
    {
        const bool whole = digits.find_first_not_of("-0123456789") == std::string::npos;
        return whole ? refuseNumber() : put(number);
    }
    bool string(std::string& text) { return put(std::move(text)); }
    bool binary(nlohmann::json::binary_t&) { return false; }
    bool start_object(std::size_t) { return open(Members{}); }
    bool start_array(std::size_t) { return open(Items{}); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& name)
    {
        Frame& frame = m_open.back();
        if (frame.value.as<Members>()->contains(name))
            return refuse(offset() - 1, "the key \"" + name + "\" stands twice in one record");
        frame.key = std::move(name);
        return true;
    }
    template <class Exception>
    bool parse_error(std::size_t position, const std::string&, const Exception& exception)
    {
        const Word word = wordAt(m_text, position - 1);
        if (isNotANumber(word.letters))
            return refuse(word.start, "NaN and Infinity are no JSON numbers");
        return refuse(position - 1, reasonOf(exception.what()));
    }
    // NOLINTEND(readability-identifier-naming)

private:
    struct Frame {
        Value value;
        std::string key;
    };

    [[nodiscard]] std::size_t offset() const { return static_cast<std::size_t>(m_reached - m_text.data()); }
    bool refuse(std::size_t where, std::string_view reason)
    {
        m_error = syntaxError(m_text, where, reason);
        return false;
    }
    /// The parser has read the number and perhaps one byte more.
    bool refuseNumber()
    {
        std::size_t start = offset();
        if (start > 0 && !inNumber(m_text[start - 1]))
            --start;
        while (start > 0 && inNumber(m_text[start - 1]))
            --start;
        return refuse(start, "a whole number beyond 2^53 would be rounded");
    }
    bool open(Value value)
    {
        if (m_open.size() == m_depth)
            return refuse(offset() - 1,
                          "more than " + std::to_string(m_depth) + " levels inside one another");
        m_open.push_back({std::move(value), {}});
        return true;
    }
    bool close()
    {
        Value value = std::move(m_open.back().value);
        m_open.pop_back();
        return put(std::move(value));
    }
    bool put(Value value)
    {
        if (m_open.empty()) {
            m_root = std::move(value);
            return true;
        }
        Frame& frame = m_open.back();
        if (Items* list = frame.value.as<Items>())
            list->push_back(std::move(value));
        else
            frame.value.as<Members>()->emplace(std::move(frame.key), std::move(value));
        return true;
    }

    std::string_view m_text;
    const char* m_reached;
    std::size_t m_depth;
    std::vector<Frame> m_open;
    Value m_root;
    std::optional<Error> m_error;
};

} // namespace

Result<Value> parseJson(std::string_view text, JsonLimits limits)
{
    if (text.size() > limits.bytes)
        return fail(syntaxError({}, 0, "larger than " + std::to_string(limits.bytes) + " bytes"));
    if (text.starts_with("\xEF\xBB\xBF"))
        return fail(syntaxError(text, 0, "begins with a byte order mark; save it as UTF-8 without one"));
    if (const auto nul = text.find('\0'); nul != std::string_view::npos)
        return fail(syntaxError(text, nul, "a NUL byte: this is no text"));
    JsonBuilder builder(text, limits.depth);
    nlohmann::json::sax_parse(builder.begin(), builder.end(), &builder);
    return builder.take();
}

} // namespace jw
