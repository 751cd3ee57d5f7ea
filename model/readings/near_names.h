// The names that a misspelled one may stand for.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jw {

/// At most `most` of `names`, the nearest first: those with the fewest letters to change, put in or take out
/// (Levenshtein, 1966), in any case; of equally near ones the first.
[[nodiscard]] std::vector<std::string> nearNames(std::string_view word, std::span<const std::string> names,
                                                 std::size_t most);

} // namespace jw
