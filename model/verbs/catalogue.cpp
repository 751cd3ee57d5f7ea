// joulewright-cli catalogue: the built-in figures with their sources, listed, shown and checked.
#include "catalogue/catalogue_tables.h"

#include <algorithm>
#include <filesystem>

#include "embedded/catalogue.h"
#include "readings/display.h"
#include "report/text_table.h"
#include "units/listed.h"
#include "verbs/catalogue_plan.h"
#include "verbs/command.h"
#include "verbs/plan_source.h"

namespace jw::verbs {
namespace {

struct Options {
    std::string table, id, search, folder, own;
    bool csv = false;
};

constexpr DisplayStyle derivedStyle{.significant = 4};
constexpr const char* estimateNote = "~ marks an estimate\n";

std::string tableNames() { return jw::listed(catalogueTables(), &CatalogueTable::name); }

Reply noTable(const std::string& name)
{
    return usage("There is no table \"" + name + "\"; the tables are " + tableNames() + ".");
}

bool isDerived(const CatalogueTable& table, const FieldInfo& info)
{
    return findField(table.fields, info.key) == nullptr;
}

/// As people read it: "80", "published", "yes", "idle_w, list_price_usd".
std::string textOf(const CatalogueTable& table, const FieldInfo& info, const void* row)
{
    const Value value = info.get(row);
    if (const double* number = value.as<double>(); number && isDerived(table, info))
        return numberText(*number, derivedStyle);
    if (const bool* yes = value.as<bool>())
        return *yes ? "yes" : "no";
    if (const Items* items = value.as<Items>())
        return jw::listed(*items, &plainText);
    return value.isNull() ? std::string() : plainText(value);
}

bool isFigure(const FieldInfo& info)
{
    return info.kind == FieldKind::Number || info.kind == FieldKind::Whole;
}

// list
// --------------------------------------------------------------------------------

/// The fields by key, those that follow from them in a record of their own.
Value dataOf(const CatalogueTable& table, const void* row)
{
    Value data = membersOf(table.fields, row);
    Members derived;
    for (const DerivedColumn& column : table.derived)
        derived.emplace(column.info.key, column.info.get(row));
    if (!derived.empty())
        data.as<Members>()->emplace("derived", std::move(derived));
    return data;
}

struct Listed {
    TextTable text{};
    bool estimates = false;
};

void addRow(Listed& to, const CatalogueTable& table, const void* row)
{
    std::vector<std::string>& cells = to.text.rows.emplace_back();
    for (const std::string_view key : table.shown) {
        const bool estimated = isEstimated(table, row, key);
        cells.push_back((estimated ? "~" : "") + textOf(table, *findColumn(table, key), row));
        to.estimates = to.estimates || estimated;
    }
}

Reply listedTable(const CatalogueTable& table, const Catalogue& catalogue, const Options& options)
{
    const std::vector<std::size_t> rows = matchingRows(table, catalogue, options.search);
    if (options.csv)
        return {.text = toCsv(csvOf(table, catalogue, rows)), .bare = true};
    Listed listed;
    listed.text.header.assign(table.shown.begin(), table.shown.end());
    listed.text.labels = listed.text.header.size(); // one line a row
    listed.text.texts = static_cast<std::size_t>(std::ranges::count_if(
        table.shown, [&](std::string_view key) { return !isFigure(*findColumn(table, key)); }));
    Items data;
    for (const std::size_t at : rows) {
        addRow(listed, table, table.row(catalogue, at));
        data.push_back(dataOf(table, table.row(catalogue, at)));
    }
    return {.data = Members{{"version", catalogue.version}, {"table", table.name}, {"rows", std::move(data)}},
            .text = alignedText(listed.text) + (listed.estimates ? estimateNote : "")};
}

/// The tables, each with how many rows it has that match.
Reply listedTables(const Catalogue& catalogue, const Options& options)
{
    TextTable text{.header = {"TABLE", "ROWS", "WHAT IT HOLDS"}, .labels = 3};
    Items data;
    for (const CatalogueTable& table : catalogueTables()) {
        const std::size_t rows = matchingRows(table, catalogue, options.search).size();
        text.rows.push_back({std::string(table.name), std::to_string(rows), std::string(table.title.name)});
        data.emplace_back(
            Members{{"table", table.name}, {"title", table.title.name}, {"rows", static_cast<double>(rows)}});
    }
    return {.data = Members{{"version", catalogue.version}, {"tables", std::move(data)}},
            .text = alignedText(text)};
}

Reply listedOwn(const Options& options, const Session& session)
{
    const auto own = ownCatalogue(options.own, session);
    return own ? listedTable(*findCatalogueTable(AcceleratorRow::table), *own, options) : own.error();
}

Reply listed(const Options& options, const Session& session)
{
    const bool whole = options.table.empty() && options.own.empty();
    if (options.csv && (whole || session.common.json))
        return usage("catalogue list takes --csv with a TABLE, and without --json.");
    if (!options.own.empty())
        return listedOwn(options, session);
    if (options.table.empty())
        return listedTables(builtInCatalogue(), options);
    const CatalogueTable* table = findCatalogueTable(options.table);
    return table ? listedTable(*table, builtInCatalogue(), options) : noTable(options.table);
}

// show
// --------------------------------------------------------------------------------

struct Shown {
    const CatalogueTable& table;
    const void* row = nullptr;
    TextTable text{.header = {"FIELD", "NAME", "VALUE"}, .labels = 3};
    Items fields{};

    void add(const FieldInfo& info)
    {
        const bool estimated = isEstimated(table, row, info.key);
        if (const std::string value = valueText(info); !value.empty())
            text.rows.push_back({std::string(info.key), std::string(info.term.name),
                                 value + (estimated ? " (estimated)" : "")});
        if (!isSourceColumn(info.key))
            fields.emplace_back(Members{{"key", info.key},
                                        {"name", info.term.name},
                                        {"unit", info.term.unit.symbol},
                                        {"value", info.get(row)},
                                        {"estimated", estimated},
                                        {"derived", isDerived(table, info)}});
    }

private:
    std::string valueText(const FieldInfo& info) const
    {
        const std::string value = textOf(table, info, row);
        return info.term.unit.symbol.empty() || value.empty()
                   ? value
                   : value + ' ' + std::string(info.term.unit.symbol);
    }
};

Reply shownRow(const CatalogueTable& table, const void* row, const std::string& version)
{
    Shown shown{table, row};
    const auto addAll = [&](bool ofSource) {
        for (const FieldInfo& info : table.fields)
            if (isSourceColumn(info.key) == ofSource)
                shown.add(info);
    };
    addAll(false);
    for (const DerivedColumn& column : table.derived)
        shown.add(column.info);
    addAll(true);
    return {.data = Members{{"version", version},
                            {"table", table.name},
                            {"id", table.id(row)},
                            {"fields", std::move(shown.fields)},
                            {"source", membersOf(fieldsOf<RowSource>(), &table.source(row))}},
            .text = alignedText(shown.text)};
}

Reply shown(const Options& options)
{
    const CatalogueTable* table = findCatalogueTable(options.table);
    if (!table)
        return noTable(options.table);
    const Catalogue& catalogue = builtInCatalogue();
    if (const void* row = findRow(*table, catalogue, options.id))
        return shownRow(*table, row, catalogue.version);
    return usage("There is no row \"" + options.id + "\" in " + options.table + "; `catalogue list " +
                 options.table + "` lists them.");
}

// verify
// --------------------------------------------------------------------------------

/// The built-in files, those of a folder in place of the ones with their names.
class Files {
public:
    Result<void> read(const std::string& folder, std::istream& in)
    {
        const auto built = embedded::catalogue();
        m_files.assign(built.begin(), built.end());
        m_texts.reserve(m_files.size()); // the files look into them
        std::error_code reason;
        if (!folder.empty() && !std::filesystem::is_directory(folder, reason))
            return fail({.kind = Error::Kind::Io, .field = folder, .text = "reading: not a folder"});
        for (EmbeddedFile& file : m_files) {
            const std::string path = folder + '/' + std::string(file.name);
            if (folder.empty() || !std::filesystem::exists(path, reason))
                continue;
            auto text = contentOf(path, in);
            if (!text)
                return fail(std::move(text.error()));
            file.text = m_texts.emplace_back(std::move(*text));
        }
        return {};
    }
    [[nodiscard]] std::span<const EmbeddedFile> files() const { return m_files; }

private:
    std::vector<EmbeddedFile> m_files;
    std::vector<std::string> m_texts;
};

Reply verdict(const Catalogue& catalogue)
{
    Reply reply;
    std::size_t rows = 0;
    for (const CatalogueTable& table : catalogueTables())
        rows += table.size(catalogue);
    for (const Error& error : problems(catalogue))
        reply.listed.push_back(problemOf(error));
    const std::size_t found = reply.listed.size();
    reply.text =
        "catalogue " + catalogue.version + ": " + std::to_string(catalogueTables().size()) + " tables, " +
        std::to_string(rows) + " rows, " +
        (found == 0 ? "no problem" : std::to_string(found) + (found == 1 ? " problem" : " problems")) + '\n';
    reply.data = Members{{"version", catalogue.version}, {"rows", static_cast<double>(rows)}};
    reply.exit = found == 0 ? Exit::Ok : Exit::Invalid;
    return reply;
}

Reply verified(const Options& options, const Session& session)
{
    Files files;
    if (const auto ok = files.read(options.folder, session.streams.in); !ok)
        return failed(ok.error());
    const auto catalogue = catalogueFrom(files.files());
    if (catalogue)
        return verdict(*catalogue);
    Problem problem = problemOf(catalogue.error());
    if (const std::size_t line = catalogue.error().row)
        problem.text += " (line " + std::to_string(line) + ')';
    return {.problems = {std::move(problem)}, .exit = Exit::Invalid};
}

} // namespace

Action addCatalogue(const Command& command, Common& common)
{
    const auto options = optionsOf<Options>();
    const Command list = command.command("list", "List the tables, or the rows of one");
    const Option table = list.option("table", options->table, "one of " + tableNames());
    list.option("--search", options->search, "only rows that have these words");
    list.flag("--csv", options->csv, "the table as a CSV file, with all columns");
    list.option("--own", options->own, "a plan: its accelerators that the catalogue has not, or otherwise")
        .excludes(table);
    addCommon(list, common, Takes::Nothing);
    const Command show = command.command("show", "Print a row with its units, source and date");
    show.option("table", options->table, "one of " + tableNames()).required();
    show.option("id", options->id, "the row, as list prints it").required();
    addCommon(show, common, Takes::Nothing);
    const Command verify = command.command("verify", "Say whether the catalogue holds together");
    verify.option("--folder", options->folder, "files TABLE.csv that stand in for the built-in ones");
    addCommon(verify, common, Takes::Nothing);
    return [options, list, show, others = addPlanCommands(command, common)](const Session& session) {
        for (const PlanCommand& other : others)
            if (other.command.isAsked())
                return other.run(session);
        if (list.isAsked())
            return listed(*options, session);
        return show.isAsked() ? shown(*options) : verified(*options, session);
    };
}

} // namespace jw::verbs
