// The working state of an open plan on disk: every edit as it is made, so that a crash loses at most the
// last.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include "domain/diff.h"
#include "store/file_calls.h"
#include "store/sqlite.h"

namespace jw {

/// One step of the history. Ids grow along the history and are never given twice.
struct JournalEdit {
    std::int64_t id = 0;
    std::string at{}; ///< as the caller wrote it: UTC, ISO 8601
    std::string label{};
    std::vector<Change> changes{};
};

/// What is known of a journal without replaying it.
struct JournalState {
    std::string path{};
    std::string planName{};   ///< when the journal was begun
    std::string planFile{};   ///< where the plan was opened from or saved to; empty: nowhere yet
    std::string fileSha256{}; ///< of that file, as it was opened or saved
    std::string changedAt{};  ///< `at` of the last edit in force
    std::int64_t cursor = 0;  ///< id of the last edit in force; 0: none
    std::int64_t saved = 0;   ///< the cursor that the plan file holds; 0 too while there is no file

    [[nodiscard]] bool isModified() const { return cursor != saved; }
};

/// A private database (WAL, synchronous=FULL, mode 0600 in a 0700 folder), one committed transaction per
/// edit. Used by one thread at a time. Whoever holds a Journal owns it: a lock says so to other processes,
/// and falls with the process.
class Journal final {
public:
    /// A new one in `folder`, which is made if need be, over the plan as opened (or new: then `planFile` is
    /// empty). Errors: Io.
    [[nodiscard]] static Result<Journal> create(const std::string& folder, const Plan& base,
                                                const std::string& planFile = {},
                                                const std::string& fileSha256 = {});
    /// One left behind. Errors: InUse, Io, Damaged, NewerFile.
    [[nodiscard]] static Result<Journal> open(const std::string& path);

    /// An edit after the cursor, which moves to it; edits that had been undone are dropped. Returns its id
    /// once it is safely on disk. After an error the journal is as before, and the call can be repeated.
    [[nodiscard]] Result<std::int64_t> append(std::string_view label, std::string_view at,
                                              const std::vector<Change>& changes);
    /// Undo and redo: `edit` becomes the last one in force, 0 for none. Errors: UnknownName.
    [[nodiscard]] Result<void> moveTo(std::int64_t edit);
    /// `plan`, the state after `edit`, is now in `planFile`; keeps it to start from in a recovery.
    [[nodiscard]] Result<void> markSaved(std::int64_t edit, const Plan& plan, const std::string& planFile,
                                         const std::string& fileSha256);

    [[nodiscard]] Result<Plan> base() const;                      ///< before the first edit
    [[nodiscard]] Result<Plan> plan() const;                      ///< after the last edit in force
    [[nodiscard]] Result<std::vector<JournalEdit>> edits() const; ///< in order, undone ones too
    [[nodiscard]] const JournalState& state() const { return m_state; }

private:
    Journal(FileHandle lock, Database database) : m_lock(std::move(lock)), m_database(std::move(database)) {}
    [[nodiscard]] static Result<Journal> openLocked(FileHandle lock, const std::string& path);
    [[nodiscard]] Result<void> readState(const std::string& path);
    [[nodiscard]] Result<void> commit(JournalState state, std::int64_t nextEdit,
                                      const std::function<Result<void>()>& write);
    [[nodiscard]] Result<std::vector<JournalEdit>> editsBetween(std::int64_t after, std::int64_t last) const;

    FileHandle m_lock;
    mutable Database m_database;
    JournalState m_state;
    std::int64_t m_nextEdit = 1;
};

/// The journals in `folder` that nobody holds, and what went wrong with those that cannot be read.
struct LeftJournals {
    std::vector<JournalState> journals{};
    std::vector<Error> unreadable{};
};
[[nodiscard]] LeftJournals leftJournals(const std::string& folder);

/// Moves a journal that nobody holds to the folder "discarded" beside it. Errors: InUse, Io.
[[nodiscard]] Result<void> discardJournal(const std::string& path);

/// Removes what was discarded more than `age` ago, and journals without unsaved edits not touched since.
void tidyJournals(const std::string& folder, std::chrono::seconds age = std::chrono::days(30));

} // namespace jw
