// A database from outside, opened in memory so that nothing in it can do harm: steps 2 to 5 of opening a
// plan.
#pragma once

#include <memory>
#include <string_view>

#include "store/sqlite.h"

namespace jw {

inline constexpr std::size_t smallestFile = 512; ///< bytes: SQLite's smallest page
inline constexpr std::size_t largestFile = std::size_t{512} << 20;

/// Damaged, naming file and step.
[[nodiscard]] Error damaged(const std::string& file, std::string step);

/// Size, magic, application id, encoding and page size, by hand. Errors: NotAPlan, Damaged.
[[nodiscard]] Result<void> checkHeader(std::string_view bytes, const std::string& file);

/// The format number (user_version) in a header that passed.
[[nodiscard]] int formatOf(std::string_view bytes);

/// A copy of a file in memory, and what its connection counts.
class GuardedDatabase final {
public:
    enum class Use { Read, Migrate };

    /// The connection is defensive, trusts no schema, runs no trigger, view or extension, keeps SQLite's
    /// limits low, stops after a number of steps in proportion to the size, and allows nothing but reading.
    /// Errors: Io, Damaged.
    [[nodiscard]] static Result<GuardedDatabase> open(std::string_view bytes, const std::string& file,
                                                      Use use);

    [[nodiscard]] Database& database() { return m_database; }
    /// Lets our own migration steps write to the copy, once its schema has been matched.
    void unguard();

private:
    GuardedDatabase(Database database, std::size_t size);

    std::unique_ptr<std::size_t> m_callsLeft; ///< outlives the connection, which points to it
    Database m_database;
};

} // namespace jw
