#include "catalogue/import_rows.h"

#include <algorithm>

#include "catalogue/import_put.h"
#include "catalogue/own_rows.h"
#include "domain/check.h"
#include "domain/edit.h"
#include "domain/origin.h"

namespace jw {
namespace {

/// The source that the row names, in full where it is another one than the plan's `old`; none if it names
/// none. A note and the list of estimates may be empty.
RowSource givenSource(const ImportCells& cells, const RowSource& old)
{
    RowSource source = cells.text("source") == old.source ? old : RowSource();
    if (!cells.given("source"))
        return {};
    const RowSource nothing;
    for (const FieldInfo& info : fieldsOf<RowSource>())
        if (const Value* value = cells.given(info.key))
            (void)info.set(&source, *value, {}); // checked when it was read
        else if (cells.hasColumn(info.key) && (info.key == "note" || info.key == "estimated_fields"))
            (void)info.set(&source, info.get(&nothing), {});
    return source;
}

/// That of the built-in catalogue is the catalogue's, any other one's own.
SourceKind kindOf(const RowSource& source, const CatalogueTable& table, const std::string& id)
{
    const void* row = findRow(table, builtInCatalogue(), id);
    const bool same =
        row && table.source(row).source == source.source && table.source(row).sourceUrl == source.sourceUrl;
    return same ? SourceKind::Catalogue : SourceKind::Own;
}

bool isFigure(const SourcedValue& value)
{
    return value.value.as<double>() != nullptr && !value.column.empty();
}

/// What a file would say of these figures: as the plan has noted them, or as they come.
RowSource notedSource(const PlanView& view, const std::string& uid, const std::vector<SourcedValue>& values)
{
    std::vector<ColumnSource> sources;
    for (const SourcedValue& value : values)
        if (const Source* source = originOf(view.plan, view.scenario, uid, value.field).source;
            source && isFigure(value))
            sources.push_back({value.column, *source});
    return commonSource(sources);
}
RowSource comingSource(const std::vector<SourcedValue>& values)
{
    std::vector<ColumnSource> sources;
    for (const SourcedValue& value : values)
        if (isFigure(value) && !value.source.title.empty())
            sources.push_back({value.column, value.source});
    return commonSource(sources);
}

void addSourceChanges(ImportedRow& row, const RowSource& before, const RowSource& after)
{
    const bool had = !row.uid.empty() && !before.source.empty();
    for (const FieldInfo& info : fieldsOf<RowSource>()) {
        Value old = had ? info.get(&before) : Value(), now = info.get(&after);
        if (!(old == now) && (had || !plainText(now).empty()))
            row.changes.push_back({&info, std::move(old), std::move(now)});
    }
}

/// What is known of a field of a row that is not there yet.
const FieldInfo* newFieldInfo(const ImportRule& rule, std::string_view field)
{
    constexpr std::string_view inputs = "inputs.";
    if (field.starts_with(inputs)) // imported models are training runs
        return findNested(inputFields(WorkloadKind::Training), field.substr(inputs.size()));
    return findNested(findTable(rule.planTable)->fields, field);
}

/// The last part of a path of a plan or of a field: "idle_w".
std::string_view lastPart(std::string_view path) { return path.substr(path.find_last_of("/.") + 1); }

/// The column that a problem of the plan comes from: that of its field, else that of the name.
std::string_view columnOf(const Error& error, const ImportedRow& row, const ImportRule& rule)
{
    for (const SourcedValue& value : row.values)
        if (lastPart(value.field) == lastPart(error.field))
            return value.column;
    return rule.always.front();
}

} // namespace

ImportReader::ImportReader(const PlanView& view, const CatalogueTable& table)
    : m_view(view),
      m_table(table),
      m_rule(*importRuleOf(table)),
      m_match(view, m_rule, table),
      m_probe(view.plan),
      m_problems(problems(m_probe))
{
}

void ImportReader::read(ImportCells cells)
{
    for (const std::string_view column : m_rule.always)
        cells.need(column);
    auto [uids, name] = m_match.find(cells);
    if (uids.empty())
        for (const std::string_view column : m_rule.forNew)
            cells.need(column);
    if (cells.faults().empty()) // what the row lacks as a whole, and no cell shows
        (void)m_rule.values(cells, m_view, {}, uids.empty());
    if (uids.empty())
        uids.emplace_back();
    std::vector<ImportedRow> rows;
    const Plan before = m_probe;
    for (std::size_t at = 0; at < uids.size() && cells.faults().empty(); ++at)
        tryIt(rows.emplace_back(compared(cells, uids[at], name)), cells);
    if (cells.faults().empty())
        std::ranges::move(rows, std::back_inserter(m_rows));
    else
        refuse(cells, before);
}

void ImportReader::refuse(const ImportCells& cells, const Plan& before)
{
    m_probe = before;
    m_unread.insert(cells.line());
    m_rows.push_back({.line = cells.line(),
                      .name = m_rule.name(cells),
                      .uid = {},
                      .state = ImportState::Unreadable,
                      .faults = cells.faults()});
}

/// A row of the file against the plan's row of that uid, or nothing.
ImportedRow ImportReader::compared(ImportCells& cells, const std::string& uid, const std::string& name)
{
    const bool isNew = uid.empty();
    const auto said = [&](const RowSource& source) {
        std::vector<SourcedValue> values = m_rule.values(cells, m_view, source, isNew);
        std::erase_if(values, [&](const SourcedValue& value) {
            return !value.column.empty() && !cells.given(value.column);
        });
        return values;
    };
    const RowSource old = isNew ? RowSource() : notedSource(m_view, uid, said({}));
    const RowSource source = givenSource(cells, old);
    ImportedRow row{.line = cells.line(), .name = name, .uid = uid};
    row.device = cells.text("accelerator_id");
    row.values = said(source);
    const SourceKind kind = kindOf(source, m_table, cells.text("id"));
    for (SourcedValue& value : row.values) {
        m_used.insert(value.column);
        value.source.kind = value.column.empty() ? value.source.kind : kind;
    }
    compareValues(row, old, source);
    return row;
}

/// Leaves the values that differ, all of them where the source does.
void ImportReader::compareValues(ImportedRow& row, const RowSource& old, const RowSource& source)
{
    const bool isNew = row.uid.empty();
    const RowSource coming = comingSource(row.values);
    const bool resourced = !source.source.empty() && (isNew || !(old == coming));
    const RowRef kept = isNew ? RowRef() : findRow(m_view.resolved, m_rule.planTable, row.uid);
    std::erase_if(row.values, [&](const SourcedValue& value) {
        Value before = isNew ? Value() : fieldValue(m_view.resolved, kept, value.field);
        const bool differs = isNew || !sameFigure(before, value.value);
        if (differs)
            row.changes.push_back(
                {isNew ? newFieldInfo(m_rule, value.field) : fieldInfo(m_view.resolved, kept, value.field),
                 std::move(before), value.value});
        return !differs && !resourced;
    });
    if (resourced)
        addSourceChanges(row, old, coming);
    row.state = isNew ? ImportState::New : row.changes.empty() ? ImportState::Same : ImportState::Changed;
}

/// Puts the row into the copy; what that makes wrong are faults.
void ImportReader::tryIt(const ImportedRow& row, ImportCells& cells)
{
    if (row.state == ImportState::Same)
        return;
    const auto refuse = [&](Error error) {
        const std::string_view column = columnOf(error, row, m_rule);
        error.field.clear(); // the file's, not the plan's
        cells.refuse(column, std::move(error));
    };
    ImportedRow bare = row; // sources make nothing wrong, and noting them takes its time
    for (SourcedValue& value : bare.values)
        value.source = {};
    if (const auto uid = putRow(m_probe, m_view.scenario, m_rule, bare, {}); !uid)
        return refuse(uid.error());
    for (const Error& problem : problems(m_probe))
        if (std::ranges::find(m_problems, problem) == m_problems.end())
            refuse(problem);
}

std::vector<const FieldInfo*> ImportReader::notKept(const CsvTable& csv) const
{
    std::vector<const FieldInfo*> columns;
    for (std::size_t i = 0; i < csv.header.size(); ++i) {
        const FieldInfo* info = findField(m_table.fields, csv.header[i]);
        const bool used = m_used.contains(info->key) || isSourceColumn(info->key) ||
                          std::ranges::find(m_rule.also, info->key) != m_rule.also.end();
        bool says = false;
        for (std::size_t at = 0; at < csv.rows.size(); ++at)
            says = says || (!csv.rows[at][i].empty() && !m_unread.contains(csv.lines[at]));
        if (!used && says)
            columns.push_back(info);
    }
    return columns;
}

} // namespace jw
