// The tables of a .joule file, made from the registry of the plan's records, and the steps from older
// formats.
#pragma once

#include <string>
#include <vector>

#include "domain/tables.h"
#include "store/sqlite.h"

namespace jw {

inline constexpr int planFormat = 8;             ///< PRAGMA user_version; only ever increases
inline constexpr int applicationId = 0x4A4F554C; ///< PRAGMA application_id: "JOUL"

using SchemaTexts = std::vector<std::string>; ///< CREATE statements, in the order of sqlite_schema

/// A step n -> n+1 on a copy in memory, inside a transaction; afterwards it must have the tables and columns
/// of n+1. That copy is only read, so how their texts read does not matter. Steps are only ever appended.
using MigrationStep = Result<void> (*)(Database&);

/// What each format looked like and how it became the next.
struct Formats {
    int first = 1;                      ///< the oldest that can be read
    std::vector<SchemaTexts> schemas{}; ///< of `first` and every later one; the last is current
    std::vector<MigrationStep> steps{}; ///< steps[i] leads from first + i to the next

    [[nodiscard]] int current() const { return first + static_cast<int>(schemas.size()) - 1; }
    [[nodiscard]] const SchemaTexts& schemaOf(int format) const
    {
        return schemas[static_cast<std::size_t>(format - first)];
    }
};

/// The formats of this program. A schema that is no longer current must stay here as the text it was.
[[nodiscard]] const Formats& formats();

/// The schema of the current format: "meta", then a table for each of tables() with a column for each field
/// and "ord", the row's place. Bounds and choices are not in it: they are the registry's, checked on the way
/// in and out, and may change without a new format.
[[nodiscard]] SchemaTexts currentSchema();

/// "name" in double quotes, for SQL.
[[nodiscard]] std::string quotedSql(std::string_view name);

/// A reference that may be empty is NULL then, so that foreign keys hold.
[[nodiscard]] bool isNullable(const FieldInfo& info);

/// Makes the tables and sets application id, format and page size of an empty database.
[[nodiscard]] Result<void> createSchema(Database& database, const SchemaTexts& texts, int format);

/// Ok if the database has exactly these tables and nothing else. Errors: Damaged.
[[nodiscard]] Result<void> matchSchema(Database& database, const SchemaTexts& texts);

/// Leads the database from `format` to the current one, a transaction a step. Errors: those of the steps.
[[nodiscard]] Result<void> migrate(Database& database, int format, const Formats& known);

} // namespace jw
