#include "store/guarded.h"

#include <array>
#include <cstring>

#include "store/schema.h"

namespace jw {
namespace {

using namespace std::string_view_literals;

/// Places in a database header, see "The Database Header" of SQLite's file format.
enum HeaderPlace : std::size_t {
    PageSize = 16,
    WriteVersion = 18,
    ReadVersion = 19,
    Encoding = 56,
    UserVersion = 60,
    ApplicationId = 68
};

/// `count` bytes, highest first.
std::uint32_t numberAt(std::string_view bytes, std::size_t place, std::size_t count)
{
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < count; ++i)
        number = number << 8 | static_cast<unsigned char>(bytes[place + i]);
    return number;
}

struct Limit {
    int which, value;
};
constexpr std::array limits{Limit{SQLITE_LIMIT_LENGTH, 64 << 20},   Limit{SQLITE_LIMIT_SQL_LENGTH, 20'000},
                            Limit{SQLITE_LIMIT_COLUMN, 64},         Limit{SQLITE_LIMIT_EXPR_DEPTH, 32},
                            Limit{SQLITE_LIMIT_COMPOUND_SELECT, 4}, Limit{SQLITE_LIMIT_VDBE_OP, 50'000},
                            Limit{SQLITE_LIMIT_FUNCTION_ARG, 8},    Limit{SQLITE_LIMIT_ATTACHED, 0},
                            Limit{SQLITE_LIMIT_TRIGGER_DEPTH, 0}};

struct Switch {
    int which, on;
};
constexpr std::array switches{Switch{SQLITE_DBCONFIG_DEFENSIVE, 1},
                              Switch{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                              Switch{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                              Switch{SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                              Switch{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                              Switch{SQLITE_DBCONFIG_DQS_DML, 0},
                              Switch{SQLITE_DBCONFIG_DQS_DDL, 0}};

// NOLINTNEXTLINE(readability-function-size): SQLite's signature
int allowReading(void*, int action, const char* first, const char* second, const char*, const char*)
{
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ: return SQLITE_OK;
    case SQLITE_FUNCTION: return second == "length"sv ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_PRAGMA:
        return first == "integrity_check"sv || first == "foreign_key_check"sv ? SQLITE_OK : SQLITE_DENY;
    default: return SQLITE_DENY;
    }
}

constexpr int callEvery = 1'000'000; ///< opcodes between two calls of countDown

/// 20 million opcodes and 32 for each byte: some ten times what our own reading takes.
std::size_t callsFor(std::size_t bytes) { return 20 + bytes / (callEvery / 32); }

int countDown(void* left) { return (*static_cast<std::size_t*>(left))-- == 0 ? 1 : 0; }

Result<void> restrict(Database& database)
{
    for (const Switch& s : switches)
        if (sqlite3_db_config(database.handle(), s.which, s.on, nullptr) != SQLITE_OK)
            return fail(damaged(database.file(), "step 4: settings"));
    for (const Limit& limit : limits)
        sqlite3_limit(database.handle(), limit.which, limit.value);
    return database.run("PRAGMA cell_size_check=ON; PRAGMA mmap_size=0");
}

/// The bytes become the connection's own database. A file in WAL mode is made to look like one in rollback
/// mode, or SQLite would look for the log beside it.
Result<void> load(Database& database, std::string_view bytes, unsigned flags)
{
    auto* copy = static_cast<unsigned char*>(sqlite3_malloc64(bytes.size()));
    if (!copy)
        return fail(sqliteError(database.handle(), SQLITE_NOMEM, database.file(), {}));
    std::memcpy(copy, bytes.data(), bytes.size());
    for (const std::size_t place : {WriteVersion, ReadVersion})
        if (copy[place] == 2)
            copy[place] = 1;
    const auto size = static_cast<sqlite3_int64>(bytes.size());
    const int code = sqlite3_deserialize(database.handle(), "main", copy, size, size,
                                         SQLITE_DESERIALIZE_FREEONCLOSE | flags);
    if (code == SQLITE_OK)
        return {};
    return fail(damaged(database.file(), "step 5: contents"));
}

} // namespace

Error damaged(const std::string& file, std::string step)
{
    return {.kind = Error::Kind::Damaged, .field = file, .text = std::move(step)};
}

Result<void> checkHeader(std::string_view bytes, const std::string& file)
{
    if (bytes.size() < smallestFile || !bytes.starts_with("SQLite format 3\0"sv) ||
        numberAt(bytes, ApplicationId, 4) != applicationId)
        return fail({.kind = Error::Kind::NotAPlan, .field = file});
    const std::uint32_t stored = numberAt(bytes, PageSize, 2);
    const std::size_t page = stored == 1 ? 65536 : stored;
    const bool paged = page >= smallestFile && (page & (page - 1)) == 0 && bytes.size() % page == 0;
    if (!paged || bytes.size() > largestFile)
        return fail(damaged(file, "step 2: size"));
    if (numberAt(bytes, Encoding, 4) != 1)
        return fail(damaged(file, "step 2: encoding"));
    return {};
}

int formatOf(std::string_view bytes) { return static_cast<int>(numberAt(bytes, UserVersion, 4)); }

GuardedDatabase::GuardedDatabase(Database database, std::size_t size)
    : m_callsLeft(std::make_unique<std::size_t>(callsFor(size))),
      m_database(std::move(database))
{
    sqlite3_progress_handler(m_database.handle(), callEvery, &countDown, m_callsLeft.get());
}

Result<GuardedDatabase> GuardedDatabase::open(std::string_view bytes, const std::string& file, Use use)
{
    auto database = Database::inMemory(file);
    if (!database)
        return fail(std::move(database.error()));
    const unsigned flags = use == Use::Read ? SQLITE_DESERIALIZE_READONLY : SQLITE_DESERIALIZE_RESIZEABLE;
    return restrict(*database).and_then([&] { return load(*database, bytes, flags); }).map([&] {
        GuardedDatabase guarded(std::move(*database), bytes.size());
        sqlite3_set_authorizer(guarded.m_database.handle(), &allowReading, nullptr);
        return guarded;
    });
}

void GuardedDatabase::unguard() { sqlite3_set_authorizer(m_database.handle(), nullptr, nullptr); }

} // namespace jw
