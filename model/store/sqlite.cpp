#include "store/sqlite.h"

namespace jw {

Error sqliteError(sqlite3* connection, int code, const std::string& file, std::string_view table)
{
    const char* reason = connection ? sqlite3_errmsg(connection) : sqlite3_errstr(code);
    const std::string where = table.empty() ? std::string() : "table " + std::string(table) + ": ";
    switch (code & 0xff) { // the primary code
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
    case SQLITE_TOOBIG:
    case SQLITE_INTERRUPT:
    case SQLITE_AUTH: return {.kind = Error::Kind::Damaged, .field = file, .text = where + reason};
    case SQLITE_CONSTRAINT:
        return {.kind = Error::Kind::Inconsistent, .field = std::string(table), .text = reason};
    default: return {.kind = Error::Kind::Io, .text = file + ": " + where + reason};
    }
}

Statement& Statement::bound(int code)
{
    if (m_bindCode == SQLITE_OK)
        m_bindCode = code;
    return *this;
}

Statement& Statement::bind(int place, std::nullptr_t)
{
    return bound(sqlite3_bind_null(m_statement.get(), place));
}

Statement& Statement::bind(int place, double number)
{
    return bound(sqlite3_bind_double(m_statement.get(), place, number));
}

Statement& Statement::bind(int place, std::int64_t number)
{
    return bound(sqlite3_bind_int64(m_statement.get(), place, number));
}

Statement& Statement::bind(int place, std::string_view text)
{
    const char* start = text.empty() ? "" : text.data(); // a null pointer would bind NULL
    return bound(
        sqlite3_bind_text64(m_statement.get(), place, start, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

Result<bool> Statement::step()
{
    const int code = m_bindCode == SQLITE_OK ? sqlite3_step(m_statement.get()) : m_bindCode;
    if (code == SQLITE_ROW || code == SQLITE_DONE)
        return code == SQLITE_ROW;
    return fail(sqliteError(sqlite3_db_handle(m_statement.get()), code, m_file, m_table));
}

Result<void> Statement::run()
{
    Result<bool> row = step();
    while (row && *row)
        row = step();
    sqlite3_reset(m_statement.get());
    m_bindCode = SQLITE_OK;
    return row.map([](bool) {});
}

std::string_view Statement::text(int column) const
{
    const void* start = sqlite3_column_blob(m_statement.get(), column);
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return start ? std::string_view(static_cast<const char*>(start), static_cast<std::size_t>(size))
                 : std::string_view();
}

Result<Database> Database::connect(std::string file, const char* name, int flags)
{
    sqlite3* connection = nullptr;
    const int code = sqlite3_open_v2(name, &connection, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database;
    database.m_connection.reset(connection);
    database.m_file = std::move(file);
    if (code != SQLITE_OK)
        return fail(sqliteError(connection, code, database.m_file, {}));
    sqlite3_extended_result_codes(connection, 1);
    return database;
}

Result<Database> Database::inMemory(std::string file)
{
    return connect(std::move(file), ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
}

Result<Database> Database::onDisk(const std::string& file, int flags)
{
    return connect(file, file.c_str(), flags);
}

Result<void> Database::run(const std::string& sql, std::string_view table)
{
    const int code = sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code == SQLITE_OK)
        return {};
    return fail(sqliteError(handle(), code, m_file, table));
}

Result<Statement> Database::prepare(std::string_view sql, std::string_view table)
{
    sqlite3_stmt* statement = nullptr;
    const int code =
        sqlite3_prepare_v2(handle(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    if (code == SQLITE_OK)
        return Statement(statement, m_file, table);
    return fail(sqliteError(handle(), code, m_file, table));
}

Result<std::string> Database::text(std::string_view sql, std::string_view table)
{
    auto statement = prepare(sql, table);
    if (!statement)
        return fail(std::move(statement.error()));
    return statement->step().map(
        [&](bool row) { return row ? std::string(statement->text(0)) : std::string(); });
}

Result<Transaction> Transaction::begin(Database& database)
{
    return database.run("BEGIN IMMEDIATE").map([&] { return Transaction(database); });
}

Result<void> Transaction::commit()
{
    return m_database->run("COMMIT").map([&] { m_database = nullptr; });
}

Transaction::~Transaction()
{
    if (m_database)
        (void)m_database->run("ROLLBACK");
}

} // namespace jw
