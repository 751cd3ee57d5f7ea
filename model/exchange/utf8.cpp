#include "exchange/utf8.h"

#include <algorithm>
#include <array>

namespace jw {
namespace {

struct Lead {
    unsigned char first, last;  ///< lead bytes
    unsigned char lower, upper; ///< what the second byte may be
    unsigned char length;
};

constexpr std::array<Lead, 8> leads{{// Unicode 15, table 3-7: well-formed UTF-8 byte sequences
                                     {0xC2, 0xDF, 0x80, 0xBF, 2},
                                     {0xE0, 0xE0, 0xA0, 0xBF, 3},
                                     {0xE1, 0xEC, 0x80, 0xBF, 3},
                                     {0xED, 0xED, 0x80, 0x9F, 3},
                                     {0xEE, 0xEF, 0x80, 0xBF, 3},
                                     {0xF0, 0xF0, 0x90, 0xBF, 4},
                                     {0xF1, 0xF3, 0x80, 0xBF, 4},
                                     {0xF4, 0xF4, 0x80, 0x8F, 4}}};

unsigned char byteAt(std::string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]); }

} // namespace

std::size_t utf8Length(std::string_view text)
{
    if (text.empty() || byteAt(text, 0) < 0x80)
        return text.empty() ? 0 : 1;
    const unsigned char first = byteAt(text, 0);
    const auto lead = std::find_if(leads.begin(), leads.end(),
                                   [&](const Lead& l) { return l.first <= first && first <= l.last; });
    if (lead == leads.end() || text.size() < lead->length)
        return 0;
    if (byteAt(text, 1) < lead->lower || byteAt(text, 1) > lead->upper)
        return 0;
    for (std::size_t i = 2; i < lead->length; ++i)
        if ((byteAt(text, i) & 0xC0) != 0x80)
            return 0;
    return lead->length;
}

std::size_t findIllFormedUtf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8Length(text.substr(at));
        if (length == 0)
            return at;
        at += length;
    }
    return std::string_view::npos;
}

} // namespace jw
