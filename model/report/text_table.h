// Text in aligned columns, for terminals and golden files.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace jw {

/// Labels on the left, figures on the right; a row may be shorter than the header.
struct TextTable {
    std::vector<std::string> header{};
    std::vector<std::vector<std::string>> rows{};
    std::size_t labels = 1;                           ///< columns that stand on the left of every block
    std::size_t texts = static_cast<std::size_t>(-1); ///< of these labels; the others are figures
    std::size_t group = 1;                            ///< columns after the labels that are never parted
};

/// The table with two spaces between columns, figures to the right; columns beyond `width` characters follow
/// in further blocks. Every line ends in LF and has no blanks before it.
[[nodiscard]] std::string alignedText(const TextTable& table, std::size_t width = 110);

/// `text` cut to `most` characters, the last then being "…".
[[nodiscard]] std::string shortened(const std::string& text, std::size_t most);

} // namespace jw
