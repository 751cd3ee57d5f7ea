// The keys of one record of a config.json: looked up by several names, with the errors kept.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "readings/value.h"
#include "units/result.h"

namespace jw {

/// Each look-up marks its names as used, so that unknown() can name the others. A key that is null counts
/// as not given. After an error the values are of no use, but each can be asked for: ask errors() at the end.
class HfKeys {
public:
    static constexpr double sizes = 1e7;     ///< upper bound of a size, that of Architecture
    static constexpr double contexts = 1e12; ///< of a context, which may be "no limit"

    /// Names of one thing in different families; the first is the one that errors show.
    using Names = std::vector<std::string_view>;

    HfKeys(const Members& members, std::string prefix) : m_members(&members), m_prefix(std::move(prefix)) {}

    [[nodiscard]] bool has(const Names& names) const;
    /// The first name that is given, a whole number in [0, upper]. Errors: WrongType, NotWhole, OutOfRange.
    [[nodiscard]] std::optional<double> number(const Names& names, double upper = sizes);
    /// The same above 0; else MissingField or MustBePositive, and 1.
    [[nodiscard]] double required(const Names& names);
    [[nodiscard]] bool yes(std::string_view name, bool otherwise); ///< not yes or no: `otherwise`
    /// All items, of one kind; not given where the key holds something else.
    [[nodiscard]] std::optional<std::vector<std::string>> words(std::string_view name);
    [[nodiscard]] std::optional<std::vector<double>> numbers(std::string_view name);
    [[nodiscard]] const Value* record(std::string_view name); ///< nullptr where the key holds something else
    [[nodiscard]] std::optional<std::string> text(std::string_view name) const; ///< not empty; marks nothing
    [[nodiscard]] std::optional<bool> flag(std::string_view name) const;        ///< marks nothing

    void use(std::string_view name) { m_used.emplace(name); }
    void name(std::string_view name) { m_named.emplace(name); } ///< to be in unknown() though it was used
    void fail(Error error);                                     ///< one a key: the first
    [[nodiscard]] const std::vector<Error>& errors() const { return m_errors; }
    [[nodiscard]] std::string path(std::string_view name) const { return m_prefix + std::string(name); }

    /// Paths of keys that were not used, are not harmless and say something (not null, no, 0 or empty).
    [[nodiscard]] std::vector<std::string> unknown() const;

private:
    [[nodiscard]] const Value* given(std::string_view name) const;

    const Members* m_members;
    std::string m_prefix;
    std::set<std::string, std::less<>> m_used{"tie_word_embeddings"}, m_named{};
    std::vector<Error> m_errors{};
};

} // namespace jw
