#include "verbs/catalogue_plan.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "catalogue/catalogue_import.h"
#include "catalogue/own_rows.h"
#include "domain/resolve.h"
#include "exchange/plan_json.h"
#include "messages/message.h"
#include "report/text_table.h"
#include "store/plan_file.h"
#include "verbs/command.h"
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
    bool dryRun = false, force = false, skipBad = false;
};

constexpr std::array<std::string_view, 4> stateTexts{"new", "changed", "same", "unreadable"};

std::string_view textOf(ImportState state) { return stateTexts[static_cast<std::size_t>(state)]; }

Problem problemIn(const CellFault& fault, const ImportOptions& options)
{
    const Message message = messageOf(fault.error, fault.column);
    return {.level = options.skipBad ? "warning" : "error",
            .file = options.file,
            .field = fault.error.field,
            .text = "line " + std::to_string(fault.error.row) + ", column " + std::string(fault.column->key) +
                    ": " + englishText(message),
            .wrong = englishText(message.wrong),
            .remedy = englishText(message.mend)};
}

std::vector<Problem> problemsIn(const CatalogueImport& import, const ImportOptions& options)
{
    std::vector<Problem> problems;
    for (const ImportedRow& row : import.rows)
        for (const CellFault& fault : row.faults)
            problems.push_back(problemIn(fault, options));
    return problems;
}

Value dataOf(const ImportedRow& row)
{
    Items changes;
    for (const CellChange& change : row.changes)
        changes.emplace_back(Members{{"field", change.field->key},
                                     {"unit", change.field->term.unit.symbol},
                                     {"old", change.before},
                                     {"new", change.after}});
    return Members{{"line", static_cast<double>(row.line)},
                   {"name", row.name},
                   {"state", textOf(row.state)},
                   {"changes", std::move(changes)}};
}

Value dataOf(const CatalogueImport& import)
{
    Members data{{"table", import.table->name}};
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
std::string tableOf(const CatalogueImport& import)
{
    TextTable table{.header = {"LINE", "NAME", "STATE", "FIELD", "OLD", "NEW"}, .labels = 6};
    for (const ImportedRow& row : import.rows) {
        const std::string line = std::to_string(row.line), state(textOf(row.state));
        if (row.changes.empty())
            table.rows.push_back({line, row.name, state});
        for (const CellChange& change : row.changes)
            table.rows.push_back({line, row.name, state, std::string(change.field->key),
                                  textOf(change.before), textOf(change.after)});
    }
    return alignedText(table);
}

std::string summaryOf(const CatalogueImport& import)
{
    std::string text = std::string(import.table->name) + ": ";
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

/// What a plan check finds is a reason not to write; rows that were left out are told beside the answer.
Reply written(Plan plan, const CatalogueImport& import, const ImportOptions& options)
{
    if (const auto ok = takeRows(plan, 0, import, utcNow()); !ok)
        return failed(ok.error(), &plan);
    if (std::vector<Problem> faults = faultsOf(plan); !faults.empty())
        return {.problems = std::move(faults), .exit = Exit::Invalid};
    Reply reply{.text = planToJson(plan), .bare = true};
    if (options.output != "-") {
        reply = saved(plan, options.output, ifThere(options.force), options.plan);
        if (reply.exit != Exit::Ok)
            return reply;
        reply.data = dataOf(import);
        reply.text = summaryOf(import);
    }
    std::ranges::move(problemsIn(import, options), std::back_inserter(reply.problems));
    if (const std::size_t bad = import.count(ImportState::Unreadable))
        reply.problems.push_back(noteOf(std::to_string(bad) + (bad == 1 ? " row was" : " rows were") +
                                        " left out, " + std::to_string(import.toTake()) + " taken"));
    return reply;
}

Result<CatalogueImport> importOf(const Plan& plan, const ImportOptions& options, std::istream& in)
{
    return contentOf(options.file, in).and_then([&](const std::string& csv) {
        return readRows({plan, 0, plan}, csv);
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
    const bool readable = options.skipBad || import->count(ImportState::Unreadable) == 0;
    if (readable && !options.dryRun)
        return written(*plan, *import, options);
    return {.data = dataOf(*import),
            .text = tableOf(*import) + summaryOf(*import),
            .problems = problemsIn(*import, options),
            .exit = readable ? Exit::Ok : Exit::Invalid};
}

PlanCommand addRowsImport(const Command& catalogue, Common& common)
{
    const auto options = optionsOf<ImportOptions>();
    const Command command =
        catalogue.command("import", "Put rows of a CSV file into a plan, all of them or none");
    command.option("plan", options->plan, planHelp).required();
    command
        .option(
            "file", options->file,
            "a .csv file with the columns of accelerators, systems, regions, cloud_prices or models, or -")
        .required();
    command.flag("--skip-bad", options->skipBad, "leave out rows that cannot be read, take the rest");
    command.flag("--dry-run", options->dryRun, "say what would change, write nothing");
    command.option("-o,--output", options->output, "file to write: .joule, .json or - for text")
        .showDefault();
    command.flag("--force", options->force, "replace the file if there is one");
    addCommon(command, common, Takes::Nothing);
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
                   {"as_of", source.published},
                   {"confidence", source.confidence
                                      ? Value(confidenceTexts[static_cast<std::size_t>(*source.confidence)])
                                      : Value()}};
}

Reply listOf(const std::vector<DifferingCopy>& copies)
{
    TextTable table{.header = {"ID", "IN THE PLAN", "FIELD", "PLAN", "CATALOGUE", "UNIT", "AS OF", "SOURCE"},
                    .labels = 8};
    Items rows;
    for (const DifferingCopy& copy : copies)
        for (const FieldDifference& difference : copy.copy.differences) {
            const Source& source = difference.inCatalogue.source;
            rows.push_back(dataOf(copy, difference));
            table.rows.push_back({copy.id, copy.copy.title, difference.inCatalogue.field,
                                  textOf(difference.inPlan) + (difference.ownValue ? " (own)" : ""),
                                  (source.isEstimate() ? "~" : "") + textOf(difference.inCatalogue.value),
                                  std::string(difference.info->term.unit.symbol), source.published,
                                  shortened(source.title, 40)});
        }
    const std::string& version = builtInCatalogue().version;
    std::string text = rows.empty() ? "no figure of the plan differs from catalogue " + version + '\n'
                                    : alignedText(table, 200) + "~ marks an estimate\n";
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

PlanCommand addDifferences(const Command& catalogue, Common& common)
{
    const auto options = optionsOf<DifferencesOptions>();
    const Command command = catalogue.command(
        "differences", "List the figures of a plan that differ from the rows they were copied from");
    command.option("plan", options->plan, planHelp).required();
    command.option("--scenario", options->scenario, "by name or uid; else the baseline");
    addCommon(command, common, Takes::Nothing);
    return {command, [options](const Session& session) { return differences(*options, session); }};
}

} // namespace

std::vector<PlanCommand> addPlanCommands(const Command& catalogue, Common& common)
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
