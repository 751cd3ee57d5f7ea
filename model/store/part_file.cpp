#include "store/part_file.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace jw {

PartFile::PartFile(std::string file, FileHandle handle) : m_file(std::move(file)), m_handle(std::move(handle))
{
}

Result<PartFile> PartFile::open(const std::string& file)
{
    const std::string part = partOf(file);
    FileHandle handle(::open(part.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
    if (!handle)
        return fail(writeError(file, errno, 0));
    if (::flock(handle.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        return fail({.kind = Error::Kind::InUse, .field = file, .text = part});
    return PartFile(file, std::move(handle)); // a file system without locks has to do without
}

Result<void> PartFile::keep(std::size_t bytes)
{
    const auto end = static_cast<off_t>(bytes);
    if (::ftruncate(m_handle.get(), end) != 0 || ::lseek(m_handle.get(), end, SEEK_SET) != end)
        return fail(writeError(m_file, errno, 0));
    return {};
}

Result<void> PartFile::add(std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(m_handle.get(), text.data(), text.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return fail(writeError(m_file, errno, text.size()));
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

Result<void> PartFile::finish()
{
    if (::fsync(m_handle.get()) != 0 || ::rename(partOf(m_file).c_str(), m_file.c_str()) != 0)
        return fail(writeError(m_file, errno, 0));
    m_handle = FileHandle();
    return {};
}

void PartFile::discard()
{
    ::unlink(partOf(m_file).c_str());
    m_handle = FileHandle();
}

} // namespace jw
