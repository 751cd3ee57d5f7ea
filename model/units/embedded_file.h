// Files that jw_embed (CMakeLists.txt) builds into a program: catalogue tables, sample plans.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace jw {

/// Lives as long as the program.
struct EmbeddedFile {
    std::string_view name; ///< without folder: "regions.csv"
    std::string_view text;
};

/// The content of the file with this name, if it is among `files`.
[[nodiscard]] constexpr std::optional<std::string_view> embeddedText(std::span<const EmbeddedFile> files,
                                                                     std::string_view name)
{
    for (const EmbeddedFile& file : files)
        if (file.name == name)
            return file.text;
    return std::nullopt;
}

} // namespace jw
