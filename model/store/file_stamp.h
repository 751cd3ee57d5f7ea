// What plan_file.cpp and save_plan.cpp share: reading a file together with its stamp. Not for other layers.
#pragma once

#include "store/plan_file.h"

struct stat;

namespace jw {

struct StampedBytes {
    std::string bytes;
    FileStamp stamp;
};

/// All of a regular file of at most largestFile bytes; the path's last part is no link. Errors: Io, InUse
/// while it grows or shrinks.
[[nodiscard]] Result<StampedBytes> readStamped(const std::string& path);

[[nodiscard]] FileStamp stampOf(const struct stat& info, std::string sha256);

/// The path without links. Errors: Io.
[[nodiscard]] Result<std::string> realPath(const std::string& path);

} // namespace jw
