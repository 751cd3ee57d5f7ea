#include "catalogue/accelerator_import.h"

#include <algorithm>
#include <set>

#include "catalogue/accelerator_cells.h"
#include "domain/edit.h"
#include "domain/origin.h"
#include "domain/resolve.h"
#include "domain/uid.h"
#include "exchange/csv_records.h"

namespace jw {
namespace {

using Keys = std::vector<std::string_view>;

constexpr double usualIdleShare = 0.13; // assumption: that of the plan's own default, 91 W of 700 W

// Comparing it with the plan
// --------------------------------------------------------------------------------

/// The rows of a plan that the file's may be, each once.
class Match {
public:
    explicit Match(const Plan& plan) : m_plan(plan) {}

    /// nullptr for a new one; a second row of the same accelerator or name is refused.
    const Accelerator* find(AcceleratorCells& row)
    {
        const Value *id = row.given("id"), *given = row.given("name");
        const std::string name = given ? plainText(*given) : std::string();
        const Accelerator* found = best(id ? plainText(*id) : std::string(), name);
        const bool taken = found && !m_taken.insert(found->uid).second;
        const bool elsewhere = std::ranges::any_of(m_plan.accelerators, [&](const Accelerator& other) {
            return other.name == name && (!found || other.uid != found->uid);
        });
        if (given && (taken || elsewhere || !m_names.insert(name).second))
            row.refuse("name", Error::Kind::Duplicate, name);
        return found;
    }

private:
    const Accelerator* best(const std::string& id, const std::string& name) const
    {
        const Accelerator* byId = nullptr;
        for (const Accelerator& other : m_plan.accelerators) {
            const bool same = !id.empty() && other.catalogueId == id;
            const bool named = other.name == name;
            if (named && (same || id.empty() || other.catalogueId.empty()))
                return &other;
            if (same && !byId)
                byId = &other;
        }
        return byId;
    }

    const Plan& m_plan;
    std::set<std::string> m_taken, m_names;
};

/// Columns with a value that a plan keeps, in the order of the catalogue.
Keys keptColumns(const AcceleratorCells& row)
{
    Keys columns;
    for (const FieldInfo& info : fieldsOf<AcceleratorRow>())
        if (row.given(info.key) && !acceleratorField(info.key).empty())
            columns.push_back(info.key);
    return columns;
}

Keys figuresOf(const Keys& columns)
{
    Keys figures;
    for (const std::string_view column : columns)
        if (acceleratorColumn(column)->kind == FieldKind::Number)
            figures.push_back(column);
    return figures;
}

/// The source that the row names; cells that say nothing leave what the plan has. A note and the list of
/// estimates may be empty.
RowSource givenSource(const AcceleratorCells& row, RowSource source)
{
    const RowSource nothing;
    for (const FieldInfo& info : fieldsOf<RowSource>())
        if (const Value* value = row.given(info.key))
            (void)info.set(&source, *value, {}); // checked when it was read
        else if (row.hasColumn(info.key) && (info.key == "note" || info.key == "estimated_fields"))
            (void)info.set(&source, info.get(&nothing), {});
    return source;
}

/// That of the built-in catalogue is the catalogue's, any other one's own.
Source sourceFor(const RowSource& row, const AcceleratorRow* builtIn, std::string_view column)
{
    Source source = sourceOf(row, column);
    if (!builtIn || builtIn->source != row.source || builtIn->sourceUrl != row.sourceUrl)
        source.kind = SourceKind::Own;
    return source;
}

/// One row of the file against the plan's accelerator, or nothing.
class Comparison {
public:
    Comparison(const PlanView& view, const AcceleratorCells& row, const Accelerator* known)
        : m_view(view),
          m_row(row),
          m_known(known),
          m_columns(keptColumns(row)),
          m_to(row.start())
    {
        const RowSource old = known ? RowSource(rowOf(view, *known)) : RowSource();
        m_source = givenSource(row, old);
        const Keys figures = figuresOf(m_columns);
        m_before = keptSource(old, figures);
        m_after = keptSource(m_source, figures);
        m_resourced = !m_after.source.empty() && (!known || !(m_before == m_after));
    }

    ImportedRow take()
    {
        m_to.uid = m_known ? m_known->uid : std::string();
        for (const std::string_view column : m_columns)
            compare(column);
        if (!m_known && !m_row.given("idle_w"))
            addUsualIdle();
        if (m_resourced)
            compareSources();
        m_to.state = !m_known               ? ImportState::New
                     : m_to.changes.empty() ? ImportState::Same
                                            : ImportState::Changed;
        return std::move(m_to);
    }

private:
    void compare(std::string_view column)
    {
        const std::string field = acceleratorField(column);
        const Value* value = m_row.given(column);
        Value before;
        if (m_known)
            before = fieldValue(m_view.resolved, findRow(m_view.resolved, Accelerator::table, m_known->uid),
                                field);
        const bool differs = !m_known || !sameFigure(before, *value);
        if (differs || m_resourced)
            m_to.values.push_back({field, *value, sourceFor(m_source, builtIn(), column)});
        if (differs)
            m_to.changes.push_back({acceleratorColumn(column), std::move(before), *value});
    }
    void addUsualIdle()
    {
        const double* tdp = m_row.given("tdp_w")->as<double>();
        const Value idle(usualIdleShare * *tdp);
        Source source;
        source.title = "assumption: 13 % of TDP";
        m_to.values.push_back({"idle_w", idle, source});
        m_to.changes.push_back({acceleratorColumn("idle_w"), {}, idle});
    }
    void compareSources()
    {
        for (const FieldInfo& info : fieldsOf<RowSource>()) {
            const bool had = m_known && !m_before.source.empty();
            Value before = had ? info.get(&m_before) : Value(), after = info.get(&m_after);
            if (!(before == after) && (had || !plainText(after).empty()))
                m_to.changes.push_back({acceleratorColumn(info.key), std::move(before), std::move(after)});
        }
    }
    [[nodiscard]] const AcceleratorRow* builtIn() const
    {
        const Value* id = m_row.given("id");
        return id ? builtInCatalogue().findAccelerator(plainText(*id)) : nullptr;
    }

    const PlanView& m_view;
    const AcceleratorCells& m_row;
    const Accelerator* m_known;
    Keys m_columns;
    RowSource m_source, m_before, m_after; ///< as the row has it; what a plan keeps of the old one and of it
    bool m_resourced = false;
    ImportedRow m_to;
};

ImportedRow readRow(const PlanView& view, const CsvTable& table, std::size_t at, Match& match)
{
    AcceleratorCells row(table, at);
    row.need("name");
    const Accelerator* known = match.find(row);
    if (!known)
        row.need("tdp_w");
    if (row.faults().empty())
        return Comparison(view, row, known).take();
    ImportedRow refused = row.start();
    refused.state = ImportState::Unreadable;
    refused.faults = row.faults();
    return refused;
}

std::vector<const FieldInfo*> notKeptOf(const CsvTable& table)
{
    std::vector<const FieldInfo*> columns;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        const FieldInfo* info = acceleratorColumn(table.header[i]);
        const auto says = [&](const Cells& cells) { return !cells[i].empty(); };
        if (acceleratorField(info->key).empty() && !isSourceColumn(info->key) &&
            std::ranges::any_of(table.rows, says))
            columns.push_back(info);
    }
    return columns;
}

Result<void> checkHeader(const CsvTable& table)
{
    auto ok = checkColumns(fieldsOf<AcceleratorRow>(), table, std::string(AcceleratorRow::table));
    if (ok && !table.column("name"))
        ok = fail({.kind = Error::Kind::MissingField,
                   .field = std::string(AcceleratorRow::table) + ".name",
                   .text = std::string(acceleratorColumn("name")->term.name)});
    return ok.map_error([](Error error) {
        error.row = 1;
        return error;
    });
}

// Putting it in
// --------------------------------------------------------------------------------

Result<std::string> insertAccelerator(Plan& plan, const std::string& name)
{
    const TableInfo* table = findTable(Accelerator::table);
    std::string uid = newUid();
    return table
        ->insert(plan, table->size(plan), Members{{"uid", uid}, {"name", name}},
                 std::string(Accelerator::table))
        .map([&] { return uid; });
}

Result<void> putRow(Plan& plan, std::size_t scenario, const ImportedRow& row, const std::string& at)
{
    const bool isNew = row.state == ImportState::New;
    const auto uid = isNew ? insertAccelerator(plan, row.name) : Result<std::string>(row.uid);
    if (!uid)
        return fail(uid.error());
    for (const SourcedValue& value : row.values) {
        const bool shared = isNew || value.field == "name" || value.field == "catalogue_id";
        const std::size_t in = shared ? 0 : scenario; // names are the same in all scenarios
        if (auto ok = setInScenario(plan, in, *uid, value.field, value.value); !ok)
            return ok;
        noteEntered(plan, in, *uid, value.field, {});
        if (!value.source.title.empty())
            noteSource(plan, {in, *uid, value.field}, value.source, at);
    }
    return {};
}

} // namespace

std::size_t AcceleratorImport::count(ImportState state) const
{
    return static_cast<std::size_t>(std::ranges::count(rows, state, &ImportedRow::state));
}

bool AcceleratorImport::canBeTaken() const
{
    return count(ImportState::Unreadable) == 0 && count(ImportState::Same) < rows.size();
}

Result<AcceleratorImport> readAccelerators(const PlanView& view, std::string_view csv)
{
    const auto table = parseCsv(csv);
    if (!table)
        return fail(table.error());
    if (auto ok = checkHeader(*table); !ok)
        return fail(std::move(ok.error()));
    AcceleratorImport import{.rows = {}, .notKept = notKeptOf(*table)};
    Match match(view.resolved);
    for (std::size_t at = 0; at < table->rows.size(); ++at)
        import.rows.push_back(readRow(view, *table, at, match));
    return import;
}

Result<void> takeAccelerators(Plan& plan, std::size_t scenario, const AcceleratorImport& import,
                              const std::string& at)
{
    for (const ImportedRow& row : import.rows)
        if (row.state == ImportState::New || row.state == ImportState::Changed)
            if (auto ok = putRow(plan, scenario, row, at); !ok)
                return ok;
    return {};
}

} // namespace jw
