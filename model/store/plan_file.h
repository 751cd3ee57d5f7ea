// Opening and saving .joule files: read whole, replaced whole.
#pragma once

#include <cstdint>
#include <optional>

#include "store/file_calls.h"
#include "store/plan_bytes.h"

namespace jw {

/// What a file was when it was read or written, to tell later whether somebody else has changed it.
struct FileStamp {
    std::uint64_t device = 0, inode = 0;
    std::int64_t size = 0, modifiedNs = 0;
    std::string sha256{};

    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

struct OpenedPlan {
    PlanContent content{};         ///< if changedOutside: to be shown, saved elsewhere, never back by itself
    FileStamp stamp{};             ///< of the bytes that were read
    std::vector<Error> problems{}; ///< of the plan as a whole: problems()
};

/// The plan in a file, which is only read. Errors: Io (not there, no regular file, too large), InUse when a
/// -wal or -journal beside it holds changes of another program, and those of contentOf.
[[nodiscard]] Result<OpenedPlan> openPlan(const std::string& path);

/// The content of a regular file: all of it, or its first bytes. Nothing else is waited for or read. Errors:
/// Io, InUse while it grows or shrinks.
[[nodiscard]] Result<std::string> contentOfFile(const std::string& path);
[[nodiscard]] Result<std::string> beginningOfFile(const std::string& path, std::size_t most);

struct SaveOptions {
    std::optional<FileStamp> expected{}; ///< the file as last seen; another one is not replaced
    bool overwrite = false;              ///< replace whatever is there
    bool backup = true;                  ///< keep the old file as "name.joule~", where links can be made
    std::string savedAt{};               ///< UTC, ISO 8601; empty: now
    const FileCalls* calls = &systemFileCalls();
};

/// Replaces the file in one step: what is there afterwards is the old plan or the new one, whole. A symbolic
/// link stays, and so do mode and group. The bytes are opened again, as from outside, before any is written.
/// Errors: ChangedOnDisk when the file is not the expected one (or there is one and none is expected), Io
/// (with the bytes needed in `value` and those free in `upper` when the disk is full), those of bytesOf and
/// contentOf; then the old file is untouched and no other is left.
[[nodiscard]] Result<FileStamp> savePlan(const Plan& plan, const std::string& path,
                                         const SaveOptions& options = {});

/// Removes what saves that were killed more than a day ago have left in the folder.
void removeStaleTemporaries(const std::string& folder);

/// The time now in UTC: "2026-03-01T12:00:00Z".
[[nodiscard]] std::string utcNow();

} // namespace jw
