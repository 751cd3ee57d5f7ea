// Saving: the new file is made beside the old one, made safe on disk, and then takes its name.
#include <array>
#include <cerrno>
#include <chrono>
#include <ctime>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "domain/uid.h"
#include "store/file_stamp.h"
#include "store/guarded.h"
#include "store/sha256.h"

namespace jw {
namespace {

namespace fs = std::filesystem;
using Kind = Error::Kind;

constexpr std::string_view temporaryPrefix = ".joulesave-";

/// A name in `folder` that nothing has yet, removed at the end if something has it then.
class Temporary final {
public:
    explicit Temporary(const std::string& folder)
        : m_path(folder + '/' + std::string(temporaryPrefix) + newUid().substr(0, 8))
    {
    }
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
    ~Temporary() { ::unlink(m_path.c_str()); }
    [[nodiscard]] const char* path() const { return m_path.c_str(); }

private:
    std::string m_path;
};

/// Where the file is to stand, and what stands there.
struct Target {
    std::string path;
    bool exists = false;
    struct stat info {};

    [[nodiscard]] std::string folder() const { return folderOf(path); }
};

Result<Target> targetOf(const std::string& path)
{
    const auto real = realPath(path);
    Target target{.path = real ? *real : path};
    target.exists = ::stat(target.path.c_str(), &target.info) == 0;
    if (!target.exists)
        return errno == ENOENT ? Result<Target>(target) : fail(writeError(path, errno, 0));
    if (S_ISDIR(target.info.st_mode))
        return fail(writeError(path, EISDIR, 0));
    if (!S_ISREG(target.info.st_mode))
        return fail(notRegular(path));
    if (::faccessat(AT_FDCWD, target.path.c_str(), W_OK, AT_EACCESS) != 0)
        return fail(writeError(path, errno, 0)); // a rename would not ask the file
    return target;
}

/// Ok if what stands there now may be replaced.
Result<void> checkUnchanged(const Target& target, const SaveOptions& options)
{
    struct stat info {};
    if (options.overwrite || (::stat(target.path.c_str(), &info) != 0 && errno == ENOENT))
        return {};
    const tl::unexpected<Error> changed = fail({.kind = Kind::ChangedOnDisk, .field = target.path});
    if (!options.expected)
        return changed;
    FileStamp found = stampOf(info, options.expected->sha256);
    if (found == *options.expected)
        return {};
    return readStamped(target.path).and_then([&](const StampedBytes& read) -> Result<void> {
        if (read.stamp.sha256 == options.expected->sha256)
            return {}; // touched or copied, but the same
        return changed;
    });
}

/// A file that could not be opened again is never written.
Result<void> checkReadable(const std::string& bytes, const Plan& plan, const std::string& path)
{
    return contentOf(bytes, path).and_then([&](const PlanContent& content) -> Result<void> {
        if (!content.changedOutside && content.plan == plan)
            return {};
        return fail(damaged(path, "step 9: it would read back as another plan"));
    });
}

/// Owner and mode of the old file; a failure does not stop the save.
void copyMode(int file, const Target& target, const FileCalls& calls)
{
    if (!target.exists)
        return;
    struct stat own {};
    const bool other =
        ::fstat(file, &own) == 0 && (own.st_uid != target.info.st_uid || own.st_gid != target.info.st_gid);
    if (other && ::fchown(file, target.info.st_uid, target.info.st_gid) != 0)
        errno = 0;
    (void)calls.chmod(file, target.info.st_mode & 0777);
}

int writeAll(int file, std::string_view bytes, const FileCalls& calls)
{
    while (!bytes.empty()) {
        const ssize_t count = calls.write(file, bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR)
            return errno;
        bytes.remove_prefix(count > 0 ? static_cast<std::size_t>(count) : 0);
    }
    return 0;
}

/// Takes the room first, so that a full disk shows before any byte; where that cannot be asked for, the
/// writing itself will tell.
int fill(int file, std::string_view bytes, const FileCalls& calls)
{
    const int code = calls.allocate(file, static_cast<off_t>(bytes.size()));
    if (code == ENOSPC || code == EDQUOT || code == EFBIG)
        return code;
    if (const int failed = writeAll(file, bytes, calls))
        return failed;
    return calls.sync(file) == 0 ? 0 : errno;
}

/// The new file, safe on disk under its temporary name.
Result<FileStamp> writeTemporary(const Temporary& temporary, std::string_view bytes, const Target& target,
                                 const FileCalls& calls)
{
    const mode_t mode = target.exists ? 0600 : 0666; // less the umask; copyMode sets the old one
    FileHandle file(calls.open(temporary.path(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
    if (!file)
        return fail(writeError(target.path, errno, bytes.size()));
    copyMode(file.get(), target, calls);
    int code = fill(file.get(), bytes, calls);
    struct stat info {};
    if (code == 0 && ::fstat(file.get(), &info) != 0)
        code = errno;
    if (calls.close(file.release()) != 0 && code == 0)
        code = errno;
    if (code != 0)
        return fail(writeError(target.path, code, bytes.size()));
    return stampOf(info, sha256Of(bytes));
}

/// The old file keeps a second name. A folder without hard links keeps no backup.
void keepBackup(const Target& target, const SaveOptions& options)
{
    if (!options.backup || !target.exists)
        return;
    const Temporary link(target.folder()); // link() does not replace, rename() does
    if (options.calls->link(target.path.c_str(), link.path()) == 0)
        (void)options.calls->rename(link.path(), (target.path + '~').c_str());
}

/// The new name survives a power cut only once the folder is on disk.
void syncFolder(const std::string& folder, const FileCalls& calls)
{
    const int file = calls.open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
    if (file < 0)
        return;
    (void)calls.sync(file);
    (void)calls.close(file);
}

Result<FileStamp> replace(const Target& target, std::string_view bytes, const SaveOptions& options)
{
    const Temporary temporary(target.folder());
    auto stamp = writeTemporary(temporary, bytes, target, *options.calls);
    if (!stamp)
        return stamp;
    if (auto ok = checkUnchanged(target, options); !ok)
        return fail(std::move(ok.error()));
    keepBackup(target, options);
    if (options.calls->rename(temporary.path(), target.path.c_str()) != 0)
        return fail(writeError(target.path, errno, bytes.size()));
    syncFolder(target.folder(), *options.calls);
    return stamp;
}

} // namespace

std::string utcNow()
{
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm utc{};
    std::array<char, 32> text{};
    return {text.data(),
            std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", ::gmtime_r(&now, &utc))};
}

void removeStaleTemporaries(const std::string& folder)
{
    const auto oldest = fs::file_time_type::clock::now() - std::chrono::days(1);
    std::error_code ignored;
    for (fs::directory_iterator entry(folder, ignored), end; entry != end; entry.increment(ignored)) {
        if (!entry->path().filename().string().starts_with(temporaryPrefix))
            continue;
        const auto written = fs::last_write_time(entry->path(), ignored);
        if (!ignored && entry->is_regular_file(ignored) && written < oldest)
            fs::remove(entry->path(), ignored);
    }
}

Result<FileStamp> savePlan(const Plan& plan, const std::string& path, const SaveOptions& options)
{
    const auto target = targetOf(path);
    if (!target)
        return fail(target.error());
    std::string bytes;
    return bytesOf(plan, options.savedAt.empty() ? utcNow() : options.savedAt, path)
        .and_then([&](std::string made) {
            bytes = std::move(made);
            return checkReadable(bytes, plan, path);
        })
        .and_then([&] { return checkUnchanged(*target, options); })
        .and_then([&] {
            removeStaleTemporaries(target->folder());
            return replace(*target, bytes, options);
        });
}

} // namespace jw
