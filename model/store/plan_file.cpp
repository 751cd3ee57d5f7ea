#include "store/plan_file.h"

#include <cerrno>
#include <cstdlib>
#include <memory>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "domain/check.h"
#include "store/file_stamp.h"
#include "store/guarded.h"
#include "store/sha256.h"

namespace jw {
namespace {

/// A regular file, and what it is at this moment.
struct OpenFile {
    FileHandle handle;
    struct stat info {};
};

Result<OpenFile> opened(const std::string& path, int flags = 0)
{
    // NONBLOCK: a FIFO answers at once, and is refused below
    OpenFile file{FileHandle(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | flags))};
    if (!file.handle || ::fstat(file.handle.get(), &file.info) != 0)
        return fail(errno == ENXIO ? notRegular(path) : readError(path, errno)); // ENXIO: a socket
    if (S_ISDIR(file.info.st_mode))
        return fail(readError(path, EISDIR));
    if (!S_ISREG(file.info.st_mode))
        return fail(notRegular(path));
    if (static_cast<std::size_t>(file.info.st_size) > largestFile)
        return fail(readError(path, EFBIG));
    return file;
}

/// At most so many bytes from the file's beginning.
Result<std::string> bytesIn(const OpenFile& file, const std::string& path, std::size_t most)
{
    std::string bytes(most, '\0');
    std::size_t count = 0;
    while (count < bytes.size()) {
        const ssize_t got = ::read(file.handle.get(), bytes.data() + count, bytes.size() - count);
        if (got < 0 && errno != EINTR)
            return fail(readError(path, errno));
        if (got == 0)
            break;
        count += got > 0 ? static_cast<std::size_t>(got) : 0;
    }
    bytes.resize(count);
    return bytes;
}

/// All of them, as they are at this moment.
Result<std::string> bytesIn(const OpenFile& file, const std::string& path)
{
    const auto size = static_cast<std::size_t>(file.info.st_size);
    return bytesIn(file, path, size + 1) // one more, to see whether it grows meanwhile
        .and_then([&](std::string bytes) -> Result<std::string> {
            if (bytes.size() != size)
                return fail({.kind = Error::Kind::InUse, .field = path, .text = path});
            return bytes;
        });
}

/// A log of SQLite's beside the file holds rows that the file does not.
Result<void> checkBeside(const std::string& path)
{
    for (const char* ending : {"-wal", "-journal"}) {
        struct stat info {};
        if (::stat((path + ending).c_str(), &info) == 0 && info.st_size > 0)
            return fail({.kind = Error::Kind::InUse, .field = path, .text = path + ending});
    }
    return {};
}

} // namespace

FileStamp stampOf(const struct stat& info, std::string sha256)
{
    return {.device = info.st_dev,
            .inode = info.st_ino,
            .size = info.st_size,
            .modifiedNs = std::int64_t{info.st_mtim.tv_sec} * 1'000'000'000 + info.st_mtim.tv_nsec,
            .sha256 = std::move(sha256)};
}

Result<std::string> realPath(const std::string& path)
{
    const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr), &std::free);
    if (real)
        return std::string(real.get());
    return fail(readError(path, errno));
}

Result<StampedBytes> readStamped(const std::string& path)
{
    auto file = opened(path, O_NOFOLLOW);
    if (!file)
        return fail(std::move(file.error()));
    return bytesIn(*file, path).map([&](std::string bytes) {
        std::string sum = sha256Of(bytes);
        return StampedBytes{std::move(bytes), stampOf(file->info, std::move(sum))};
    });
}

Result<std::string> contentOfFile(const std::string& path)
{
    return opened(path).and_then([&](const OpenFile& file) { return bytesIn(file, path); });
}

Result<std::string> beginningOfFile(const std::string& path, std::size_t most)
{
    return opened(path).and_then([&](const OpenFile& file) { return bytesIn(file, path, most); });
}

Result<OpenedPlan> openPlan(const std::string& path)
{
    OpenedPlan opened;
    return realPath(path)
        .and_then([](const std::string& real) {
            return checkBeside(real).and_then([&] { return readStamped(real); });
        })
        .and_then([&](StampedBytes read) {
            opened.stamp = std::move(read.stamp);
            return contentOf(read.bytes, path);
        })
        .map([&](PlanContent content) {
            opened.problems = problems(content.plan);
            opened.content = std::move(content);
            return std::move(opened);
        });
}

} // namespace jw
