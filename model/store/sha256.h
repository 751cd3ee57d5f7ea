// SHA-256 (FIPS 180-4), the checksum of plan files and of their content.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <nettle/sha2.h>

namespace jw {

/// Feed it, then ask once.
class Sha256 final {
public:
    Sha256() { sha256_init(&m_state); }
    void add(std::string_view bytes);
    void add(std::int64_t number); ///< as 8 bytes, lowest first
    void add(double number);       ///< its bits, as those of a whole number
    /// 64 hexadecimal digits; afterwards it is as new.
    [[nodiscard]] std::string digest();

private:
    sha256_ctx m_state{};
};

[[nodiscard]] std::string sha256Of(std::string_view bytes);

} // namespace jw
