// The system calls of a save, as values: tests let the n-th one fail. And an owner of a file descriptor.
#pragma once

#include <functional>
#include <string>
#include <utility>

#include <sys/types.h>

#include "units/result.h"

namespace jw {

/// Each is as the POSIX call of that name; allocate() gives an error number.
struct FileCalls {
    std::function<int(const char* path, int flags, mode_t mode)> open;
    std::function<int(int file, mode_t mode)> chmod;
    std::function<int(int file, off_t size)> allocate;
    std::function<ssize_t(int file, const void* bytes, std::size_t count)> write;
    std::function<int(int file)> sync;
    std::function<int(int file)> close;
    std::function<int(const char* from, const char* to)> link;
    std::function<int(const char* from, const char* to)> rename;
};
[[nodiscard]] const FileCalls& systemFileCalls();

/// Closes what it holds; the lock taken on it falls too.
class FileHandle final {
public:
    explicit FileHandle(int file = -1) : m_file(file) {}
    FileHandle(FileHandle&& other) noexcept : m_file(std::exchange(other.m_file, -1)) {}
    FileHandle& operator=(FileHandle&& other) noexcept
    {
        std::swap(m_file, other.m_file);
        return *this;
    }
    ~FileHandle();

    [[nodiscard]] int get() const { return m_file; }
    [[nodiscard]] int release() { return std::exchange(m_file, -1); }
    explicit operator bool() const { return m_file >= 0; }

private:
    int m_file;
};

/// Io with the file and the system's reason for `code`, an error number.
[[nodiscard]] Error ioError(const std::string& file, int code);

/// The same of a file that could not be read; `field` is the file, `text` "reading: " and the reason.
[[nodiscard]] Error readError(const std::string& file, int code);

/// The same of a file that could not be written; `field` is the file, `text` its folder and the reason. Of a
/// full disk `value` is the bytes `needed`, `upper` those free.
[[nodiscard]] Error writeError(const std::string& file, int code, std::size_t needed);

/// Io of something that is no regular file: a FIFO, a device.
[[nodiscard]] Error notRegular(const std::string& file);

/// The folder of a path, "." if it names none.
[[nodiscard]] std::string folderOf(const std::string& path);

} // namespace jw
