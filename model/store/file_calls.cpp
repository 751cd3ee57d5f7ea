#include "store/file_calls.h"

#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
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

std::string folderOf(const std::string& path)
{
    const std::string folder = std::filesystem::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}

} // namespace jw
