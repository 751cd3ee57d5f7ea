#include "store/journal.h"

#include <cerrno>
#include <limits>

#include <fcntl.h>
#include <unistd.h>

#include "exchange/json.h"
#include "exchange/plan_json.h"
#include "store/guarded.h"
#include "store/journal_files.h"

namespace jw {
namespace {

using Kind = Error::Kind;

/// Puts the plan after `edit` where a recovery can start from it.
Result<void> writeSnapshot(Database& database, std::int64_t edit, const Plan& plan)
{
    return database.runWith("snapshot", "INSERT OR REPLACE INTO snapshot(edit_id, plan) VALUES(?,?)", edit,
                            planToJson(plan));
}

Result<void> forEachRow(Statement& rows, const std::function<Result<void>()>& take)
{
    for (;;) {
        const auto there = rows.step();
        if (!there)
            return fail(there.error());
        if (!*there)
            return {};
        if (auto ok = take(); !ok)
            return ok;
    }
}

Result<Change> changeIn(const Statement& rows, int column)
{
    Change change{std::string(rows.text(column)),
                  std::string(rows.text(column + 1)),
                  std::string(rows.text(column + 2)),
                  {},
                  {}};
    return parseJson(rows.text(column + 3))
        .and_then([&](Value before) {
            change.before = std::move(before);
            return parseJson(rows.text(column + 4));
        })
        .map([&](Value after) {
            change.after = std::move(after);
            return std::move(change);
        });
}

Result<void> insertEdit(Database& database, const JournalEdit& edit)
{
    auto done = database.runWith("edit", "INSERT INTO edit(id, at, label) VALUES(?,?,?)", edit.id, edit.at,
                                 edit.label);
    std::int64_t ord = 0;
    for (const Change& c : edit.changes)
        done = done.and_then([&] {
            return database.runWith(
                "change",
                "INSERT INTO change(edit_id, ord, tbl, uid, field, before, after) VALUES(?,?,?,?,?,?,?)",
                edit.id, ord++, c.table, c.uid, c.field, toJson(c.before), toJson(c.after));
        });
    return done;
}

/// Edits after `edit`, and plans that stand on them.
Result<void> removeEditsAfter(Database& database, std::int64_t edit)
{
    return database.runWith("edit", "DELETE FROM edit WHERE id>?", edit).and_then([&] {
        return database.runWith("snapshot", "DELETE FROM snapshot WHERE edit_id>?", edit);
    });
}

Result<void> fillNew(Database& database, const Plan& base, const std::string& planFile,
                     const std::string& fileSha256)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(std::move(transaction.error()));
    return createJournalSchema(database)
        .and_then([&] { return writeSnapshot(database, 0, base); })
        .and_then([&] {
            return database.runWith("state",
                                    "INSERT INTO state(id, plan_name, plan_file, file_sha256, cursor, saved, "
                                    "next_edit) VALUES(1,?,?,?,0,0,1)",
                                    base.settings.name, planFile, fileSha256);
        })
        .and_then([&] { return transaction->commit(); });
}

} // namespace

Result<Journal> Journal::create(const std::string& folder, const Plan& base, const std::string& planFile,
                                const std::string& fileSha256)
{
    const JournalPaths paths = newJournalPaths(folder);
    if (auto made = makePrivateFolder(folder); !made)
        return fail(std::move(made.error()));
    auto lock = lockJournal(paths);
    if (!lock)
        return fail(std::move(lock.error()));
    // Filled under another name: whatever has the right name is whole.
    return makePrivateFile(paths.unfinished)
        .and_then([&] { return Database::onDisk(paths.unfinished, SQLITE_OPEN_READWRITE); })
        .and_then([&](Database database) { return fillNew(database, base, planFile, fileSha256); })
        .and_then([&]() -> Result<void> {
            if (::rename(paths.unfinished.c_str(), paths.database.c_str()) == 0)
                return {};
            return fail(ioError(paths.database, errno));
        })
        .and_then([&] { return openLocked(std::move(*lock), paths.database); })
        .map_error([&](Error error) {
            removeJournalFiles(paths);
            return error;
        });
}

Result<Journal> Journal::open(const std::string& path)
{
    return lockJournal(journalPaths(path)).and_then([&](FileHandle lock) {
        return openLocked(std::move(lock), path);
    });
}

Result<Journal> Journal::openLocked(FileHandle lock, const std::string& path)
{
    auto database = openJournalDatabase(path);
    if (!database)
        return fail(std::move(database.error()));
    Journal journal(std::move(lock), std::move(*database));
    return journal.readState(path).map([&] { return std::move(journal); });
}

Result<void> Journal::readState(const std::string& path)
{
    auto rows = m_database.prepare("SELECT plan_name, plan_file, file_sha256, cursor, saved, next_edit, "
                                   "(SELECT at FROM edit WHERE edit.id = cursor) FROM state WHERE id = 1",
                                   "state");
    if (!rows)
        return fail(std::move(rows.error()));
    return rows->step().and_then([&](bool there) -> Result<void> {
        if (!there)
            return fail(damaged(path, "table state"));
        m_state = {.path = path,
                   .planName = std::string(rows->text(0)),
                   .planFile = std::string(rows->text(1)),
                   .fileSha256 = std::string(rows->text(2)),
                   .changedAt = std::string(rows->text(6)),
                   .cursor = rows->whole(3),
                   .saved = rows->whole(4)};
        m_nextEdit = rows->whole(5);
        return {};
    });
}

/// `write`, then the new state, as one transaction; what is known here changes only with what is on disk.
Result<void> Journal::commit(JournalState state, std::int64_t nextEdit,
                             const std::function<Result<void>()>& write)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return fail(std::move(transaction.error()));
    return write()
        .and_then([&] {
            return m_database.runWith(
                "state",
                "UPDATE state SET plan_file=?, file_sha256=?, cursor=?, saved=?, next_edit=? WHERE id=1",
                state.planFile, state.fileSha256, state.cursor, state.saved, nextEdit);
        })
        .and_then([&] { return transaction->commit(); })
        .map([&] {
            m_state = std::move(state);
            m_nextEdit = nextEdit;
        });
}

Result<std::int64_t> Journal::append(std::string_view label, std::string_view at,
                                     const std::vector<Change>& changes)
{
    const JournalEdit edit{m_nextEdit, std::string(at), std::string(label), changes};
    JournalState state = m_state;
    state.cursor = edit.id;
    state.changedAt = edit.at;
    return commit(std::move(state), edit.id + 1,
                  [&] {
                      return removeEditsAfter(m_database, m_state.cursor).and_then([&] {
                          return insertEdit(m_database, edit);
                      });
                  })
        .map([&] { return edit.id; });
}

Result<void> Journal::moveTo(std::int64_t edit)
{
    JournalState state = m_state;
    state.cursor = edit;
    state.changedAt.clear();
    if (edit != 0) {
        auto rows = m_database.prepare("SELECT at FROM edit WHERE id=?", "edit");
        const auto there = rows ? rows->bind(1, edit).step() : fail(rows.error());
        if (!there)
            return fail(there.error());
        if (!*there)
            return fail({.kind = Kind::UnknownName, .field = "edit", .text = std::to_string(edit)});
        state.changedAt = rows->text(0);
    }
    return commit(std::move(state), m_nextEdit, [] { return Result<void>{}; });
}

Result<void> Journal::markSaved(std::int64_t edit, const Plan& plan, const std::string& planFile,
                                const std::string& fileSha256)
{
    JournalState state = m_state;
    state.saved = edit;
    state.planFile = planFile;
    state.fileSha256 = fileSha256;
    return commit(std::move(state), m_nextEdit, [&]() -> Result<void> {
        if (edit == 0)
            return {};
        return m_database.runWith("snapshot", "DELETE FROM snapshot WHERE edit_id<>0").and_then([&] {
            return writeSnapshot(m_database, edit, plan);
        });
    });
}

Result<Plan> Journal::base() const
{
    return m_database.text("SELECT plan FROM snapshot WHERE edit_id=0", "snapshot").and_then(&planFromJson);
}

Result<Plan> Journal::plan() const
{
    auto rows = m_database.prepare(
        "SELECT edit_id, plan FROM snapshot WHERE edit_id<=? ORDER BY edit_id DESC LIMIT 1", "snapshot");
    const auto there = rows ? rows->bind(1, m_state.cursor).step() : fail(rows.error());
    if (!there || !*there)
        return fail(there ? damaged(m_state.path, "table snapshot") : there.error());
    auto plan = planFromJson(rows->text(1));
    const auto later = editsBetween(rows->whole(0), m_state.cursor);
    if (!later)
        return fail(later.error());
    for (const JournalEdit& edit : *later)
        plan = plan.and_then([&](const Plan& before) { return applied(edit.changes, before); });
    return plan;
}

Result<std::vector<JournalEdit>> Journal::edits() const
{
    return editsBetween(0, std::numeric_limits<std::int64_t>::max());
}

Result<std::vector<JournalEdit>> Journal::editsBetween(std::int64_t after, std::int64_t last) const
{
    auto rows = m_database.prepare("SELECT id, at, label, tbl, uid, field, before, after FROM edit "
                                   "LEFT JOIN change ON edit_id=id WHERE id>? AND id<=? ORDER BY id, ord",
                                   "edit");
    if (!rows)
        return fail(std::move(rows.error()));
    rows->bind(1, after).bind(2, last);
    std::vector<JournalEdit> edits;
    const auto take = [&]() -> Result<void> {
        if (edits.empty() || edits.back().id != rows->whole(0))
            edits.push_back({rows->whole(0), std::string(rows->text(1)), std::string(rows->text(2)), {}});
        if (rows->type(3) == SQLITE_NULL)
            return {}; // an edit of nothing
        return changeIn(*rows, 3).map(
            [&](Change change) { edits.back().changes.push_back(std::move(change)); });
    };
    return forEachRow(*rows, take).map([&] { return std::move(edits); });
}

} // namespace jw
