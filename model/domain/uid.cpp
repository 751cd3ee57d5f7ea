#include "domain/uid.h"

#include <array>
#include <random>

namespace jw {

std::string newUid()
{
    std::random_device random;
    std::array<unsigned, 16> bytes{};
    for (unsigned& octet : bytes)
        octet = random() & 0xFFU;
    bytes[6] = (bytes[6] & 0x0FU) | 0x40U;
    bytes[8] = (bytes[8] & 0x3FU) | 0x80U;
    std::string uid;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            uid += '-';
        uid += "0123456789abcdef"[bytes[i] >> 4U];
        uid += "0123456789abcdef"[bytes[i] & 0xFU];
    }
    return uid;
}

} // namespace jw
