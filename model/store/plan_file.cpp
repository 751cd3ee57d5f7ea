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

/// The file's bytes, all of them, as they are at this moment.
Result<std::string> bytesIn(int file, const std::string& path, std::size_t size)
{
    std::string bytes(size + 1, '\0'); // one more, to see whether it grows meanwhile
    std::size_t count = 0;
    while (count < bytes.size()) {
        const ssize_t got = ::read(file, bytes.data() + count, bytes.size() - count);
        if (got < 0 && errno != EINTR)
            return fail(ioError(path, errno));
        if (got == 0)
            break;
        count += got > 0 ? static_cast<std::size_t>(got) : 0;
    }
    if (count != size)
        return fail({.kind = Error::Kind::InUse, .field = path, .text = path});
    bytes.resize(count);
    return bytes;
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
    return fail(ioError(path, errno));
}

Result<StampedBytes> readStamped(const std::string& path)
{
    // NONBLOCK: a FIFO answers at once, and is refused below
    const FileHandle file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    struct stat info {};
    if (!file || ::fstat(file.get(), &info) != 0)
        return fail(ioError(path, errno));
    if (!S_ISREG(info.st_mode))
        return fail(ioError(path, S_ISDIR(info.st_mode) ? EISDIR : EINVAL));
    if (static_cast<std::size_t>(info.st_size) > largestFile)
        return fail(ioError(path, EFBIG));
    return bytesIn(file.get(), path, static_cast<std::size_t>(info.st_size)).map([&](std::string bytes) {
        std::string sum = sha256Of(bytes);
        return StampedBytes{std::move(bytes), stampOf(info, std::move(sum))};
    });
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
