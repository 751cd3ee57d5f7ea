// Identity of a plan's rows.
#pragma once

#include <string>

namespace jw {

/// A random version 4 UUID, 36 letters (RFC 9562). Every row that a user can see has one; nothing refers to
/// positions.
[[nodiscard]] std::string newUid();

} // namespace jw
