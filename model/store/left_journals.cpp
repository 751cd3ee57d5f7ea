// Journals that a crash, or a window closed in peace, has left behind: found, discarded, tidied up.
#include <algorithm>
#include <cerrno>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/journal.h"
#include "store/journal_files.h"

namespace jw {
namespace {

namespace fs = std::filesystem;

/// Paths in the folder with that ending, sorted.
std::vector<std::string> filesIn(const std::string& folder, std::string_view ending)
{
    std::vector<std::string> paths;
    std::error_code ignored;
    for (fs::directory_iterator entry(folder, ignored), end; entry != end; entry.increment(ignored))
        if (entry->path().extension() == ending && entry->is_regular_file(ignored))
            paths.push_back(entry->path().string());
    std::ranges::sort(paths);
    return paths;
}

bool isOlder(const std::string& path, std::chrono::seconds age)
{
    std::error_code ignored;
    const auto written = fs::last_write_time(path, ignored);
    return !ignored && written < fs::file_time_type::clock::now() - age;
}

std::string discardedFolder(const std::string& folder) { return folder + "/discarded"; }

/// Moves the database; its log has been written into it if it could be read, else it goes along.
Result<void> moveTo(const std::string& folder, const std::string& path)
{
    const std::string target = folder + '/' + fs::path(path).filename().string();
    for (const char* ending : {"-wal", "-shm", ""})
        if (::rename((path + ending).c_str(), (target + ending).c_str()) != 0 &&
            (errno != ENOENT || !*ending))
            return fail(ioError(path, errno));
    ::utimensat(AT_FDCWD, target.c_str(), nullptr, 0); // its age counts from now
    return {};
}

} // namespace

LeftJournals leftJournals(const std::string& folder)
{
    LeftJournals left;
    for (const std::string& path : filesIn(folder, ".db")) {
        auto journal = Journal::open(path);
        if (journal)
            left.journals.push_back(journal->state());
        else if (journal.error().kind != Error::Kind::InUse)
            left.unreadable.push_back(std::move(journal.error()));
    }
    return left;
}

Result<void> discardJournal(const std::string& path)
{
    const JournalPaths paths = journalPaths(path);
    const std::string folder = discardedFolder(folderOf(path));
    const auto lock = lockJournal(paths);
    if (!lock)
        return fail(lock.error());
    (void)openJournalDatabase(path); // closing it writes its log into it
    return makePrivateFolder(folder).and_then([&] { return moveTo(folder, path); }).map([&] {
        removeJournalFiles(paths);
    });
}

void tidyJournals(const std::string& folder, std::chrono::seconds age)
{
    for (const std::string& path : filesIn(discardedFolder(folder), ".db"))
        if (isOlder(path, age))
            removeJournalFiles(journalPaths(path));
    for (const std::string& path : filesIn(folder, ".db")) {
        if (!isOlder(path, age))
            continue;
        const auto journal = Journal::open(path);
        if (journal && !journal->state().isModified())
            removeJournalFiles(journalPaths(path));
    }
    for (const std::string& path : filesIn(folder, ".lock")) { // of journals that were never finished
        const JournalPaths paths = journalPaths(path.substr(0, path.rfind('.')) + ".db");
        if (!fs::exists(paths.database) && isOlder(path, age) && lockJournal(paths))
            removeJournalFiles(paths);
    }
}

} // namespace jw
