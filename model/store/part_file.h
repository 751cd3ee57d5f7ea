// A file that is written bit by bit beside its name and put there when it is whole.
#pragma once

#include "store/file_calls.h"

namespace jw {

/// FILE.part, locked against a second writer while it is open; it stays when its writer is killed.
class PartFile final {
public:
    /// What FILE is called until it is whole.
    [[nodiscard]] static std::string partOf(const std::string& file) { return file + ".part"; }

    /// Opens it, keeping what is there. Errors: Io; InUse where another program writes it.
    [[nodiscard]] static Result<PartFile> open(const std::string& file);

    /// Cuts what is there behind that many bytes; what is added follows. Errors: Io.
    [[nodiscard]] Result<void> keep(std::size_t bytes);

    /// The text has reached the system when this returns: killing the program loses nothing. Errors: Io.
    [[nodiscard]] Result<void> add(std::string_view text);

    /// To the disk and under its name, over what was there. Errors: Io.
    [[nodiscard]] Result<void> finish();

    /// Removes it.
    void discard();

private:
    PartFile(std::string file, FileHandle handle);

    std::string m_file;
    FileHandle m_handle;
};

} // namespace jw
