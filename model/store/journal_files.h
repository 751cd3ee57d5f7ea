// Where journals lie, how they are locked, opened and removed. For journal.cpp and left_journals.cpp only.
#pragma once

#include <string>

#include "store/file_calls.h"
#include "store/sqlite.h"

namespace jw {

struct JournalPaths {
    std::string database;   ///< FOLDER/UID.db
    std::string unfinished; ///< while it is being made
    std::string lock;       ///< locked by the owner, empty
};
[[nodiscard]] JournalPaths journalPaths(const std::string& database);
[[nodiscard]] JournalPaths newJournalPaths(const std::string& folder);

/// With mode 0700, if it is not there; the folders above it as the umask has it.
[[nodiscard]] Result<void> makePrivateFolder(const std::string& folder);
/// An empty new file of mode 0600.
[[nodiscard]] Result<void> makePrivateFile(const std::string& path);

/// Errors: InUse, Io.
[[nodiscard]] Result<FileHandle> lockJournal(const JournalPaths& paths);

[[nodiscard]] Result<void> createJournalSchema(Database& database);

/// Checks what it is and that it is whole, then sets it up for writing: WAL, synchronous=FULL, foreign keys.
/// Errors: Io, NotAPlan, NewerFile, Damaged.
[[nodiscard]] Result<Database> openJournalDatabase(const std::string& path);

/// Database, log, lock: whatever is there.
void removeJournalFiles(const JournalPaths& paths);

} // namespace jw
