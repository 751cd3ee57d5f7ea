#include "store/sha256.h"

#include <array>
#include <bit>

namespace jw {

void Sha256::add(std::string_view bytes)
{
    sha256_update(&m_state, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

void Sha256::add(std::int64_t number)
{
    std::array<std::uint8_t, 8> bytes;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(number) >> (8 * i));
    sha256_update(&m_state, bytes.size(), bytes.data());
}

void Sha256::add(double number) { add(std::bit_cast<std::int64_t>(number)); }

std::string Sha256::digest()
{
    static constexpr std::string_view hex = "0123456789abcdef";
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> bytes;
    sha256_digest(&m_state, bytes.size(), bytes.data());
    std::string text;
    for (const std::uint8_t octet : bytes)
        text.append({hex[octet >> 4], hex[octet & 15]});
    return text;
}

std::string sha256Of(std::string_view bytes)
{
    Sha256 sum;
    sum.add(bytes);
    return sum.digest();
}

} // namespace jw
