#include "store/file_calls.h"

#include <cerrno>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace jw {

const FileCalls& systemFileCalls()
{
    static const FileCalls calls{
        .open = [](const char* path, int flags, mode_t mode) { return ::open(path, flags, mode); },
        .chmod = &::fchmod,
        .allocate = [](int file, off_t size) { return ::posix_fallocate(file, 0, size); },
        .write = &::write,
        .sync = &::fsync,
        .close = &::close,
        .link = &::link,
        .rename = &::rename};
    return calls;
}

FileHandle::~FileHandle()
{
    if (m_file >= 0)
        ::close(m_file);
}

Error ioError(const std::string& file, int code)
{
    return {.kind = Error::Kind::Io, .text = file + ": " + std::generic_category().message(code)};
}

Error readError(const std::string& file, int code)
{
    return {
        .kind = Error::Kind::Io, .field = file, .text = "reading: " + std::generic_category().message(code)};
}

Error writeError(const std::string& file, int code, std::size_t needed)
{
    const std::string folder = folderOf(file);
    std::error_code ignored;
    const bool here = folder == ".";
    Error error = ioError(here ? std::filesystem::current_path(ignored).string() : folder, code);
    error.field = file;
    struct statvfs disk {};
    if ((code == ENOSPC || code == EDQUOT) && ::statvfs(folder.c_str(), &disk) == 0) {
        error.value = static_cast<double>(needed);
        error.upper = static_cast<double>(disk.f_bavail) * static_cast<double>(disk.f_frsize);
    }
    return error;
}

Error notRegular(const std::string& file)
{
    return {.kind = Error::Kind::Io, .field = file, .text = "no regular file"};
}

std::string folderOf(const std::string& path)
{
    const std::string folder = std::filesystem::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}

} // namespace jw
