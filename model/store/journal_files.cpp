#include "store/journal_files.h"

#include <cerrno>
#include <filesystem>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "domain/uid.h"
#include "store/guarded.h"
#include "store/schema.h"

namespace jw {
namespace {

constexpr int journalFormat = 1;
constexpr int journalId = 0x4A4F554A; ///< "JOUJ"

const SchemaTexts& journalSchema()
{
    static const SchemaTexts texts{
        "CREATE TABLE state(id INTEGER PRIMARY KEY CHECK(id=1), plan_name TEXT NOT NULL, plan_file TEXT NOT "
        "NULL, "
        "file_sha256 TEXT NOT NULL, cursor INTEGER NOT NULL, saved INTEGER NOT NULL, next_edit INTEGER NOT "
        "NULL)STRICT",
        "CREATE TABLE snapshot(edit_id INTEGER PRIMARY KEY, plan TEXT NOT NULL)STRICT",
        "CREATE TABLE edit(id INTEGER PRIMARY KEY, at TEXT NOT NULL, label TEXT NOT NULL)STRICT",
        "CREATE TABLE change(edit_id INTEGER NOT NULL REFERENCES edit(id) ON DELETE CASCADE, ord INTEGER NOT "
        "NULL, "
        "tbl TEXT NOT NULL, uid TEXT NOT NULL, field TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT "
        "NULL, "
        "PRIMARY KEY(edit_id, ord))STRICT, WITHOUT ROWID"};
    return texts;
}

Result<void> checkJournal(Database& database, const std::string& path)
{
    const auto id = database.text("PRAGMA application_id");
    const auto format = database.text("PRAGMA user_version");
    if (!id || !format)
        return fail(id ? format.error() : id.error());
    if (*id != std::to_string(journalId))
        return fail({.kind = Error::Kind::NotAPlan, .field = path});
    if (const double number = std::atof(format->c_str()); number > journalFormat)
        return fail({.kind = Error::Kind::NewerFile, .field = path, .value = number, .upper = journalFormat});
    return matchSchema(database, journalSchema())
        .and_then([&] { return database.text("PRAGMA integrity_check(1)"); })
        .and_then([&](const std::string& answer) -> Result<void> {
            if (answer == "ok")
                return {};
            return fail(damaged(path, answer));
        });
}

} // namespace

JournalPaths journalPaths(const std::string& database)
{
    const std::string stem = database.substr(0, database.rfind('.'));
    return {.database = database, .unfinished = stem + ".new", .lock = stem + ".lock"};
}

JournalPaths newJournalPaths(const std::string& folder)
{
    return journalPaths(folder + '/' + newUid() + ".db");
}

Result<void> makePrivateFolder(const std::string& folder)
{
    std::error_code code;
    std::filesystem::create_directories(folderOf(folder), code);
    if (::mkdir(folder.c_str(), 0700) == 0 ||
        (errno == EEXIST && std::filesystem::is_directory(folder, code)))
        return {};
    return fail(ioError(folder, errno));
}

Result<void> makePrivateFile(const std::string& path)
{
    if (const FileHandle file{::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600)})
        return {};
    return fail(ioError(path, errno));
}

Result<FileHandle> lockJournal(const JournalPaths& paths)
{
    FileHandle file(::open(paths.lock.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file)
        return fail(ioError(paths.lock, errno));
    if (::flock(file.get(), LOCK_EX | LOCK_NB) == 0)
        return file;
    if (errno == EWOULDBLOCK)
        return fail({.kind = Error::Kind::InUse, .field = paths.database, .text = paths.lock});
    return fail(ioError(paths.lock, errno));
}

Result<void> createJournalSchema(Database& database)
{
    auto done = database.run("PRAGMA application_id=" + std::to_string(journalId) +
                             "; PRAGMA user_version=" + std::to_string(journalFormat));
    for (const std::string& text : journalSchema())
        done = done.and_then([&] { return database.run(text); });
    return done;
}

Result<Database> openJournalDatabase(const std::string& path)
{
    auto database = Database::onDisk(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW);
    if (!database)
        return database;
    sqlite3_db_config(database->handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database->handle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    return checkJournal(*database, path)
        .and_then([&] {
            return database->run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON");
        })
        .map([&] { return std::move(*database); });
}

void removeJournalFiles(const JournalPaths& paths)
{
    for (const std::string& path : {paths.database, paths.unfinished})
        for (const char* ending : {"", "-wal", "-shm", "-journal"})
            ::unlink((path + ending).c_str());
    ::unlink(paths.lock.c_str());
}

} // namespace jw
