#include "store/plan_bytes.h"

#include <algorithm>

#include "exchange/plan_json.h"
#include "exchange/utf8.h"
#include "store/guarded.h"
#include "store/table_rows.h"

namespace jw {
namespace {

using Kind = Error::Kind;

Result<void> writeMeta(Database& database, std::string_view key, std::string_view value)
{
    return database.runWith("meta", "INSERT INTO \"meta\"(\"key\",\"value\")VALUES(?,?)", key, value);
}

/// A value of the table "meta"; empty when there is none, or none that a person should see.
std::string metaText(Database& database, std::string_view key)
{
    auto rows = database.prepare("SELECT \"value\" FROM \"meta\" WHERE \"key\"=?", "meta");
    const auto there = rows ? rows->bind(1, key).step() : Result<bool>(false);
    if (!there || !*there)
        return {};
    const std::string text(rows->text(0).substr(0, 200));
    const bool plain =
        std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    return plain && findIllFormedUtf8(text) == std::string_view::npos ? text : std::string();
}

Result<void> checkForeignKeys(Database& database)
{
    auto faults = database.prepare("PRAGMA foreign_key_check");
    if (!faults)
        return fail(std::move(faults.error()));
    return faults->step().and_then([&](bool fault) -> Result<void> {
        if (!fault)
            return {};
        return fail({.kind = Kind::UnknownName,
                     .field = std::string(faults->text(0)) + '/' + std::to_string(faults->whole(1) + 1),
                     .text = std::string(faults->text(2)),
                     .row = static_cast<std::size_t>(faults->whole(1)) + 1});
    });
}

Result<void> checkIntegrity(Database& database)
{
    return database.text("PRAGMA integrity_check(1)")
        .and_then([&](const std::string& answer) -> Result<void> {
            if (answer == "ok")
                return {};
            return fail(damaged(database.file(), "step 7: " + answer));
        })
        .and_then([&] { return checkForeignKeys(database); })
        .map_error([&](const Error& error) {
            return error.kind == Kind::UnknownName
                       ? damaged(database.file(), "step 7: references of " + error.field)
                       : error;
        });
}

Result<std::string> serialized(Database& database)
{
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> bytes(
        sqlite3_serialize(database.handle(), "main", &size, 0), &sqlite3_free);
    if (!bytes)
        return fail(sqliteError(database.handle(), SQLITE_NOMEM, database.file(), {}));
    return std::string(reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size));
}

tl::unexpected<Error> newer(std::string_view bytes, const std::string& file, const Formats& known)
{
    auto guarded = GuardedDatabase::open(bytes, file, GuardedDatabase::Use::Read);
    return fail({.kind = Kind::NewerFile,
                 .field = file,
                 .value = static_cast<double>(formatOf(bytes)),
                 .upper = static_cast<double>(known.current()),
                 .text = guarded ? metaText(guarded->database(), "app") : std::string()});
}

Result<PlanContent> readContent(Database& database, int format, const Formats& known)
{
    PlanContent content{.format = format};
    content.program = metaText(database, "app");
    content.savedAt = metaText(database, "saved_at");
    return contentHash(database)
        .and_then([&](std::string sum) {
            content.changedOutside = metaText(database, "content") != sum;
            content.sha256 = std::move(sum);
            return format == known.current() ? Result<void>{} : migrate(database, format, known);
        })
        .and_then([&] { return readRows(database); })
        .map([&](Plan plan) {
            content.plan = std::move(plan);
            return std::move(content);
        });
}

} // namespace

Result<std::string> bytesOf(const Plan& plan, const std::string& savedAt, const std::string& file)
{
    auto database = Database::inMemory(file);
    if (!database)
        return fail(std::move(database.error()));
    return createSchema(*database, currentSchema(), planFormat)
        .and_then([&] { return database->run("BEGIN"); })
        .and_then([&] { return writeRows(*database, plan); })
        .and_then([&] { return checkForeignKeys(*database); })
        .and_then([&] { return contentHash(*database); })
        .and_then([&](const std::string& sum) { return writeMeta(*database, "content", sum); })
        .and_then([&] { return writeMeta(*database, "app", programName()); })
        .and_then([&] { return writeMeta(*database, "saved_at", savedAt); })
        .and_then([&] { return database->run("COMMIT"); })
        .and_then([&] { return serialized(*database); });
}

Result<PlanContent> contentOf(std::string_view bytes, const std::string& file, const Formats& known)
{
    if (auto ok = checkHeader(bytes, file); !ok)
        return fail(std::move(ok.error()));
    const int format = formatOf(bytes);
    if (format > known.current())
        return newer(bytes, file, known);
    if (format < known.first)
        return fail(damaged(file, "step 2: format " + std::to_string(format)));
    const bool older = format != known.current();
    auto guarded = GuardedDatabase::open(bytes, file,
                                         older ? GuardedDatabase::Use::Migrate : GuardedDatabase::Use::Read);
    if (!guarded)
        return fail(std::move(guarded.error()));
    return matchSchema(guarded->database(), known.schemaOf(format))
        .and_then([&] { return checkIntegrity(guarded->database()); })
        .and_then([&] {
            if (older)
                guarded->unguard();
            return readContent(guarded->database(), format, known);
        });
}

} // namespace jw
