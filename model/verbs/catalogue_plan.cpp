#include "verbs/catalogue_plan.h"

#include <array>

#include "catalogue/accelerator_import.h"
#include "domain/resolve.h"
#include "exchange/plan_json.h"
#include "messages/message.h"
#include "report/text_table.h"
#include "store/plan_file.h"
#include "verbs/options.h"
#include "verbs/outcomes.h"

namespace jw::verbs {
namespace {

std::string textOf(const Value& value)
{
    if (const Items* items = value.as<Items>()) {
        std::string text;
        for (const Value& item : *items)
            text.append(text.empty() ? "" : ";").append(plainText(item));
        return text;
    }
    return value.isNull() ? std::string() : plainText(value);
}

// import
// --------------------------------------------------------------------------------

struct ImportOptions {
    std::string plan, file, output = "-";
    bool dryRun = false, force = false;
};

constexpr std::array<std::string_view, 4> stateTexts{"new", "changed", "same", "unreadable"};

std::string_view textOf(ImportState state) { return stateTexts[static_cast<std::size_t>(state)]; }

Problem problemIn(const CellFault& fault, const std::string& file)
{
    const Message message = messageOf(fault.error, fault.column);
    return {.file = file,
            .field = fault.error.field,
            .text = "line " + std::to_string(fault.error.row) + ", column " + std::string(fault.column->key) +
                    ": " + englishText(message),
            .wrong = englishText(message.wrong),
            .remedy = englishText(message.mend)};
}

std::vector<Problem> problemsIn(const AcceleratorImport& import, const std::string& file)
{
    std::vector<Problem> problems;
    for (const ImportedRow& row : import.rows)
        for (const CellFault& fault : row.faults)
            problems.push_back(problemIn(fault, file));
    return problems;
}

Value dataOf(const ImportedRow& row)
{
    Items changes;
    for (const CellChange& change : row.changes)
        changes.emplace_back(Members{{"field", change.column->key},
                                     {"unit", change.column->term.unit.symbol},
                                     {"old", change.before},
                                     {"new", change.after}});
    return Members{{"line", static_cast<double>(row.line)},
                   {"name", row.name},
                   {"state", textOf(row.state)},
                   {"changes", std::move(changes)}};
}

Value dataOf(const AcceleratorImport& import)
{
    Members data;
    Items rows, notKept;
    for (const ImportedRow& row : import.rows)
        rows.push_back(dataOf(row));
    for (const FieldInfo* column : import.notKept)
        notKept.emplace_back(column->key);
    for (const ImportState state :
         {ImportState::New, ImportState::Changed, ImportState::Same, ImportState::Unreadable})
        data.emplace(textOf(state), static_cast<double>(import.count(state)));
    data.emplace("rows", std::move(rows));
    data.emplace("not_kept", std::move(notKept));
    return data;
}

/// A line a change; a row without any has one too.
std::string tableOf(const AcceleratorImport& import)
{
    TextTable table{.header = {"LINE", "NAME", "STATE", "FIELD", "OLD", "NEW"}, .labels = 6};
    for (const ImportedRow& row : import.rows) {
        const std::string line = std::to_string(row.line), state(textOf(row.state));
        if (row.changes.empty())
            table.rows.push_back({line, row.name, state});
        for (const CellChange& change : row.changes)
            table.rows.push_back({line, row.name, state, std::string(change.column->key),
                                  textOf(change.before), textOf(change.after)});
    }
    return alignedText(table);
}

std::string summaryOf(const AcceleratorImport& import)
{
    std::string text;
    for (std::size_t at = 0; at < stateTexts.size(); ++at)
        text.append(at == 0 ? "" : ", ")
            .append(std::to_string(import.count(static_cast<ImportState>(at))))
            .append(" ")
            .append(stateTexts[at]);
    if (import.notKept.empty())
        return text + '\n';
    text += "; a plan does not keep ";
    for (const FieldInfo* column : import.notKept)
        text.append(column == import.notKept.front() ? "" : ", ").append(column->key);
    return text + '\n';
}

/// Written whole or not at all; what a plan check finds is a reason not to.
Reply written(Plan plan, const AcceleratorImport& import, const ImportOptions& options)
{
    if (const auto ok = takeAccelerators(plan, 0, import, utcNow()); !ok)
        return failed(ok.error(), &plan);
    if (std::vector<Problem> faults = faultsOf(plan); !faults.empty())
        return {.problems = std::move(faults), .exit = Exit::Invalid};
    if (options.output == "-")
        return {.text = planToJson(plan), .bare = true};
    Reply reply = saved(plan, options.output, ifThere(options.force), options.plan);
    if (reply.exit == Exit::Ok) {
        reply.data = dataOf(import);
        reply.text = summaryOf(import);
    }
    return reply;
}

Result<AcceleratorImport> importOf(const Plan& plan, const ImportOptions& options, std::istream& in)
{
    return contentOf(options.file, in).and_then([&](const std::string& csv) {
        return readAccelerators({plan, 0, plan}, csv);
    });
}

Reply unreadable(const Error& error, const std::string& file)
{
    Reply reply = failed(error);
    Problem& problem = reply.problems.front();
    problem.file = file;
    if (error.row > 0 && error.kind != Error::Kind::Syntax) // whose text has the line
        problem.text.insert(0, "line " + std::to_string(error.row) + ": ");
    return reply;
}

Reply imported(const ImportOptions& options, const Session& session)
{
    if (session.common.json && !options.dryRun && options.output == "-")
        return usage("catalogue import takes --json with --dry-run or with -o FILE.");
    const auto plan = openedPlan(options.plan, {}, session);
    if (!plan)
        return plan.error();
    const auto import = importOf(*plan, options, session.streams.in);
    if (!import)
        return unreadable(import.error(), options.file);
    const bool readable = import->count(ImportState::Unreadable) == 0;
    if (readable && !options.dryRun)
        return written(*plan, *import, options);
    return {.data = dataOf(*import),
            .text = tableOf(*import) + summaryOf(*import),
            .problems = problemsIn(*import, options.file),
            .exit = readable ? Exit::Ok : Exit::Invalid};
}

PlanCommand addRowsImport(CLI::App& catalogue, Common& common)
{
    const auto options = optionsOf<ImportOptions>();
    CLI::App* command =
        catalogue.add_subcommand("import", "Put accelerators of a CSV file into a plan, all rows or none");
    command->add_option("plan", options->plan, planHelp)->required();
    command->add_option("file", options->file, "a .csv file with columns of accelerators.csv, or -")
        ->required();
    command->add_flag("--dry-run", options->dryRun, "say what would change, write nothing");
    command->add_option("-o,--output", options->output, "file to write: .joule, .json or - for text")
        ->capture_default_str();
    command->add_flag("--force", options->force, "replace the file if there is one");
    addCommon(*command, common, Takes::Nothing);
    return {command, [options](const Session& session) { return imported(*options, session); }};
}

// differences
// --------------------------------------------------------------------------------

struct DifferencesOptions {
    std::string plan, scenario;
};

Value dataOf(const DifferingCopy& copy, const FieldDifference& difference)
{
    const Source& source = difference.inCatalogue.source;
    return Members{{"table", copy.table->name},
                   {"id", copy.id},
                   {"uid", copy.copy.uid},
                   {"name", copy.copy.title},
                   {"field", difference.inCatalogue.field},
                   {"unit", difference.info->term.unit.symbol},
                   {"old", difference.inPlan},
                   {"new", difference.inCatalogue.value},
                   {"own", difference.ownValue},
                   {"source", source.title},
                   {"source_url", source.url},
                   {"as_of", source.published}};
}

Reply listOf(const std::vector<DifferingCopy>& copies)
{
    TextTable table{.header = {"ID", "IN THE PLAN", "FIELD", "PLAN", "CATALOGUE", "UNIT", "SOURCE"},
                    .labels = 7};
    Items rows;
    for (const DifferingCopy& copy : copies)
        for (const FieldDifference& difference : copy.copy.differences) {
            rows.push_back(dataOf(copy, difference));
            table.rows.push_back({copy.id, copy.copy.title, difference.inCatalogue.field,
                                  textOf(difference.inPlan) + (difference.ownValue ? " (own)" : ""),
                                  textOf(difference.inCatalogue.value),
                                  std::string(difference.info->term.unit.symbol),
                                  shortened(difference.inCatalogue.source.title, 40)});
        }
    const std::string& version = builtInCatalogue().version;
    std::string text = rows.empty() ? "no figure of the plan differs from catalogue " + version + '\n'
                                    : alignedText(table, 200);
    return {.data = Members{{"version", version}, {"rows", std::move(rows)}}, .text = std::move(text)};
}

Reply differences(const DifferencesOptions& options, const Session& session)
{
    const auto plan = openedPlan(options.plan, {}, session);
    if (!plan)
        return plan.error();
    const auto at = findScenario(*plan, options.scenario);
    if (!at)
        return failed(at.error(), &*plan);
    const auto resolved = resolve(*plan, *at);
    return resolved ? listOf(differingCopies({*plan, *at, *resolved})) : failed(resolved.error(), &*plan);
}

PlanCommand addDifferences(CLI::App& catalogue, Common& common)
{
    const auto options = optionsOf<DifferencesOptions>();
    CLI::App* command = catalogue.add_subcommand(
        "differences", "List the figures of a plan that differ from the rows they were copied from");
    command->add_option("plan", options->plan, planHelp)->required();
    command->add_option("--scenario", options->scenario, "by name or uid; else the baseline");
    addCommon(*command, common, Takes::Nothing);
    return {command, [options](const Session& session) { return differences(*options, session); }};
}

} // namespace

std::vector<PlanCommand> addPlanCommands(CLI::App& catalogue, Common& common)
{
    return {addRowsImport(catalogue, common), addDifferences(catalogue, common)};
}

tl::expected<Catalogue, Reply> ownCatalogue(const std::string& source, const Session& session)
{
    const auto plan = openedPlan(source, {}, session);
    if (!plan)
        return tl::unexpected(plan.error());
    Catalogue own{.version = builtInCatalogue().version};
    for (OwnRow& row : ownAccelerators({*plan, 0, *plan}))
        own.accelerators.push_back(std::move(row.row));
    return own;
}

} // namespace jw::verbs
