#include "store/schema.h"

#include <map>

#include "embedded/schemas.h"

namespace jw {
namespace {

std::string_view sqlType(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Number: return "REAL";
    case FieldKind::Whole:
    case FieldKind::YesNo: return "INTEGER";
    default: return "TEXT"; // lists and records as JSON
    }
}

std::string columnText(const FieldInfo& info)
{
    const std::string name = quotedSql(info.key);
    std::string text = name + ' ' + std::string(sqlType(info.kind));
    if (!isNullable(info))
        text += " NOT NULL";
    if (info.key == "uid")
        text += " UNIQUE CHECK(length(" + name + ")>0)";
    if (info.kind == FieldKind::YesNo)
        text += " CHECK(" + name + " IN(0,1))";
    if (info.kind == FieldKind::Reference && info.refersTo != "*")
        text += " REFERENCES " + quotedSql(info.refersTo) + "(\"uid\")";
    return text;
}

std::string tableText(const TableInfo& table)
{
    const std::string place = table.insert ? ">=0" : "=0"; // the settings are one row
    std::string text = "CREATE TABLE " + quotedSql(table.name) +
                       "(\n \"ord\" INTEGER PRIMARY KEY CHECK(\"ord\"" + place + ")";
    std::map<std::string_view, const FieldInfo*>
        sorted; // forms may show their fields in another order some day
    for (const FieldInfo& info : table.fields)
        sorted.emplace(info.key, &info);
    for (const auto& [key, info] : sorted)
        text += ",\n " + columnText(*info);
    if (table.hasUid)
        return text + "\n)STRICT";
    std::string keys;
    for (const std::string_view key : table.keys)
        keys += (keys.empty() ? "" : ",") + quotedSql(key);
    return text + ",\n UNIQUE(" + keys + ")\n)STRICT";
}

/// One line for each entry of sqlite_schema, in order.
Result<std::vector<std::string>> schemaEntries(Database& database)
{
    std::vector<std::string> entries;
    auto rows = database.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid");
    if (!rows)
        return fail(std::move(rows.error()));
    for (;;) {
        const auto row = rows->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return entries;
        std::string entry;
        for (int column = 0; column < rows->columns(); ++column)
            entry.append(rows->text(column)).append(1, '|');
        entries.push_back(std::move(entry));
    }
}

Result<void> runStep(Database& database, MigrationStep step, int next)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(std::move(transaction.error()));
    return step(database)
        .and_then([&] { return database.run("PRAGMA user_version=" + std::to_string(next)); })
        .and_then([&] { return transaction->commit(); });
}

} // namespace

std::string quotedSql(std::string_view name) { return '"' + std::string(name) + '"'; }

bool isNullable(const FieldInfo& info)
{
    return info.optional || (info.kind == FieldKind::Reference && info.refersTo != "*" && !info.required);
}

SchemaTexts currentSchema()
{
    SchemaTexts texts{"CREATE TABLE \"meta\"(\n \"key\" TEXT PRIMARY KEY,\n \"value\" TEXT NOT "
                      "NULL\n)STRICT, WITHOUT ROWID"};
    for (const TableInfo& table : tables())
        texts.push_back(tableText(table));
    return texts;
}

namespace {

/// The statements of a format that is no longer current, as they were: each ends with ";" and a line's end.
SchemaTexts schemaFrom(std::string_view text)
{
    SchemaTexts texts;
    for (std::size_t end = text.find(";\n"); end != std::string_view::npos; end = text.find(";\n")) {
        texts.emplace_back(text.substr(0, end));
        text.remove_prefix(end + 2);
    }
    return texts;
}

/// 2: a node's network, which training across nodes needs.
Result<void> addScaleOut(Database& database)
{
    return database.run("ALTER TABLE \"node_groups\" ADD COLUMN \"scale_out_gb_s\" REAL");
}

/// 3: what network and storage beside a node take.
Result<void> addNetworkPower(Database& database)
{
    return database.run("ALTER TABLE \"node_groups\" ADD COLUMN \"network_storage_w\" REAL");
}

/// 4: how far the figure of a source can be relied on; until then the note of a copied one began with it.
Result<void> addConfidence(Database& database)
{
    auto done = database.run("ALTER TABLE \"sources\" ADD COLUMN \"confidence\" TEXT");
    for (const std::string_view word : confidenceTexts) {
        const std::string quoted = "'" + std::string(word) + "'", rest = "'" + std::string(word) + "; '";
        done = done.and_then([&] {
            return database.run("UPDATE \"sources\" SET \"confidence\"=" + quoted +
                                ", \"note\"=substr(\"note\", length(" + rest +
                                ")+1) "
                                "WHERE \"kind\"='catalogue' AND (\"note\"=" +
                                quoted + " OR substr(\"note\", 1, length(" + rest + "))=" + rest + ")");
        });
    }
    return done;
}

Result<void> createTable(Database& database, int format, std::string_view table)
{
    for (const std::string& text : formats().schemaOf(format))
        if (text.starts_with("CREATE TABLE " + quotedSql(table)))
            return database.run(text);
    return {};
}

/// 5: constants fitted on measurements of the planner's own.
Result<void> addServingSets(Database& database) { return createTable(database, 5, ServingSet::table); }

/// 6: the context length of a model, one more input of a workload; no table changes.
Result<void> addContext(Database&) { return {}; }

/// 7: how numbers are spread.
Result<void> addUncertainty(Database& database)
{
    return database.run("ALTER TABLE \"plan\" ADD COLUMN \"next_ord\" INTEGER").and_then([&] {
        return createTable(database, 7, Uncertainty::table);
    });
}

/// 8: groups of scenarios.
Result<void> addGroups(Database& database)
{
    return database.run("ALTER TABLE \"scenarios\" ADD COLUMN \"group\" TEXT NOT NULL DEFAULT ''");
}

} // namespace

const Formats& formats()
{
    const auto texts = embedded::schemas();
    static const Formats known{.schemas = {schemaFrom(texts[0].text), schemaFrom(texts[1].text),
                                           schemaFrom(texts[2].text), schemaFrom(texts[3].text),
                                           schemaFrom(texts[4].text), schemaFrom(texts[5].text),
                                           schemaFrom(texts[6].text), currentSchema()},
                               .steps = {&addScaleOut, &addNetworkPower, &addConfidence, &addServingSets,
                                         &addContext, &addUncertainty, &addGroups}};
    return known;
}

Result<void> createSchema(Database& database, const SchemaTexts& texts, int format)
{
    auto done = database.run("PRAGMA page_size=4096; PRAGMA application_id=" + std::to_string(applicationId) +
                             "; PRAGMA user_version=" + std::to_string(format));
    for (const std::string& text : texts)
        done = done.and_then([&] { return database.run(text); });
    return done;
}

Result<void> matchSchema(Database& database, const SchemaTexts& texts)
{
    auto model = Database::inMemory(database.file());
    if (!model)
        return fail(std::move(model.error()));
    if (auto ok = createSchema(*model, texts, 0); !ok)
        return ok;
    const auto expected = schemaEntries(*model);
    const auto found = schemaEntries(database);
    if (expected && found && *expected == *found)
        return {};
    return fail({.kind = Error::Kind::Damaged, .field = database.file(), .text = "step 6: tables"});
}

Result<void> migrate(Database& database, int format, const Formats& known)
{
    for (int at = format; at < known.current(); ++at) {
        const MigrationStep step = known.steps[static_cast<std::size_t>(at - known.first)];
        if (auto done = runStep(database, step, at + 1); !done)
            return done;
    }
    return {};
}

} // namespace jw
