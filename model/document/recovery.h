// What journals tell of sessions that ended without a save: found, summed up, read back. Blocking: for a
// worker.
#pragma once

#include <memory>

#include "document/plan_history.h"
#include "store/journal.h"
#include "store/plan_file.h"

namespace jw {

/// A journal with edits that no file holds.
struct Recoverable {
    JournalState journal{};
    std::size_t edits = 0;     ///< made, or undone, since the plan was last saved
    PlanPtr before{}, after{}; ///< the plan as saved (or begun) and as it was left; null if it cannot be read
    std::vector<Change> changes{}; ///< from one to the other
};

/// Of all journals in `folder` that nobody holds; the one edited last comes first.
[[nodiscard]] std::vector<Recoverable> recoverablePlans(const std::string& folder);

/// A journal read back.
struct Recovered {
    std::shared_ptr<Journal> journal{}; ///< held: nobody else may have it
    std::vector<std::int64_t>
        ids{}; ///< of the edits that lead to each state; ids[0] that of states[0], 0 for none
    PlanHistory history{};
    FileStamp stamp{}; ///< of the plan's file as this session last saw it
};

/// At most the `limit` latest steps. Errors: those of Journal::open and of diff's applied().
[[nodiscard]] Result<Recovered> readBack(const std::string& journalPath, std::size_t limit);

/// The history of an earlier session that ended with exactly this file, or nothing: undo then works on after
/// it is opened again.
[[nodiscard]] std::optional<Recovered> historyOf(const std::string& folder, const std::string& file,
                                                 const OpenedPlan& opened, std::size_t limit);

} // namespace jw
