// SQLite's C interface behind three owners: Database, Statement, Transaction. Values are bound, never pasted;
// every return code becomes a Result that names the file and the table.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <sqlite3.h>

#include "units/result.h"

namespace jw {

class Database;

/// What SQLite says about `code`: Io, Damaged where the content is to blame, Inconsistent for a row that
/// breaks a constraint.
[[nodiscard]] Error sqliteError(sqlite3* connection, int code, const std::string& file,
                                std::string_view table);

/// One prepared statement. Columns count from 0, places to bind from 1.
class Statement final {
public:
    Statement& bind(int place, std::nullptr_t);
    Statement& bind(int place, double number);
    Statement& bind(int place, std::int64_t number);
    Statement& bind(int place, std::string_view text); ///< copied

    /// True while there is a row. Errors also for what bind() refused.
    [[nodiscard]] Result<bool> step();
    /// Runs it to its end and makes it ready for the next values.
    [[nodiscard]] Result<void> run();

    [[nodiscard]] int columns() const { return sqlite3_column_count(m_statement.get()); }
    [[nodiscard]] int type(int column) const { return sqlite3_column_type(m_statement.get(), column); }
    [[nodiscard]] double number(int column) const { return sqlite3_column_double(m_statement.get(), column); }
    [[nodiscard]] std::int64_t whole(int column) const
    {
        return sqlite3_column_int64(m_statement.get(), column);
    }
    /// The bytes of a text or blob; valid until the next step.
    [[nodiscard]] std::string_view text(int column) const;

private:
    friend class Database;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    Statement(sqlite3_stmt* statement, std::string file, std::string_view table)
        : m_statement(statement),
          m_file(std::move(file)),
          m_table(table)
    {
    }
    Statement& bound(int code);

    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    std::string m_file, m_table;
    int m_bindCode = SQLITE_OK;
};

/// One connection, used by one thread at a time.
class Database final {
public:
    /// An empty database in memory; `file` stands in errors.
    [[nodiscard]] static Result<Database> inMemory(std::string file);
    /// A database on disk; `flags` are those of sqlite3_open_v2.
    [[nodiscard]] static Result<Database> onDisk(const std::string& file, int flags);

    /// Statements without values and rows; `table` stands in errors.
    [[nodiscard]] Result<void> run(const std::string& sql, std::string_view table = {});
    [[nodiscard]] Result<Statement> prepare(std::string_view sql, std::string_view table = {});
    /// One statement to its end with values bound in order.
    template <class... T>
    [[nodiscard]] Result<void> runWith(std::string_view table, std::string_view sql, const T&... values)
    {
        return prepare(sql, table).and_then([&](Statement statement) {
            int place = 0;
            (statement.bind(++place, values), ...);
            return statement.run();
        });
    }
    /// First column of the first row; empty when there is none.
    [[nodiscard]] Result<std::string> text(std::string_view sql, std::string_view table = {});

    [[nodiscard]] sqlite3* handle() const { return m_connection.get(); }
    [[nodiscard]] const std::string& file() const { return m_file; }

private:
    struct Close {
        void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
    };
    [[nodiscard]] static Result<Database> connect(std::string file, const char* name, int flags);

    std::unique_ptr<sqlite3, Close> m_connection;
    std::string m_file;
};

/// Rolls back unless committed.
class Transaction final {
public:
    [[nodiscard]] static Result<Transaction> begin(Database& database);
    [[nodiscard]] Result<void> commit();
    Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

private:
    explicit Transaction(Database& database) : m_database(&database) {}
    Database* m_database;
};

} // namespace jw
