// joulewright-cli info: what is in a plan file.
#include "domain/check.h"
#include "domain/tables.h"
#include "exchange/plan_json.h"
#include "report/run_table.h"
#include "store/sha256.h"
#include "verbs/changes.h"
#include "verbs/command.h"
#include "verbs/outcomes.h"

namespace jw::verbs {
namespace {

struct Options {
    std::string file;
    bool git = false;
};

/// What git needs to show differences of plans as text.
constexpr const char* gitText = "# .gitattributes\n"
                                "*.joule diff=joule\n"
                                "# .git/config\n"
                                "[diff \"joule\"]\n"
                                "\ttextconv = joulewright-cli export --json\n";

struct Described {
    TextTable text{.header = {}, .labels = 2};
    Members data;

    void line(std::string_view title, std::string value)
    {
        text.rows.push_back({std::string(title), std::move(value)});
    }
    void fact(const char* key, std::string_view title, const std::string& value)
    {
        if (value.empty())
            return;
        line(title, value);
        data.emplace(key, value);
    }
};

/// Rows of each table that has some.
void addTables(Described& to, const Plan& plan)
{
    Members rows;
    for (const TableInfo& table : tables())
        if (const std::size_t size = table.size(plan); table.insert && size > 0) {
            to.line(table.name, std::to_string(size));
            rows.emplace(table.name, static_cast<double>(size));
        }
    to.data.emplace("rows", std::move(rows));
}

void addScenarios(Described& to, const Plan& plan)
{
    Items scenarios;
    for (const Scenario& scenario : plan.scenarios) {
        to.line(scenarios.empty() ? "Scenarios" : "", scenario.name);
        scenarios.emplace_back(Members{{"uid", scenario.uid}, {"name", scenario.name}});
    }
    to.data.emplace("scenarios", std::move(scenarios));
}

Reply described(const SourcePlan& source, const std::string& file)
{
    const Plan& plan = source.plan;
    Described to;
    to.text.header = {"Plan", plan.settings.name};
    to.fact("file", "File", file);
    to.fact("form", "Form", source.form);
    to.fact("program", "Saved by", source.program);
    to.fact("saved_at", "Saved at", source.savedAt);
    to.fact("uid", "Identity", plan.settings.uid);
    to.fact("content_sha256", "Content (SHA-256)", source.sha256);
    to.fact("text_sha256", "Text form (SHA-256)", sha256Of(planToJson(plan)));
    to.fact("currency", "Currency", plan.settings.currency);
    to.fact("years", "Years", planYears(plan));
    addTables(to, plan);
    addScenarios(to, plan);
    to.data.emplace("plan", identityOf(plan));
    return {.data = std::move(to.data), .text = alignedText(to.text)};
}

Reply info(const Options& options, const Session& session)
{
    if (options.git)
        return {.data = Members{{"git", gitText}}, .text = gitText};
    if (options.file.empty())
        return usage("info takes a FILE, or --git.");
    auto source = notedPlan(options.file, session);
    if (!source)
        return failed(source.error());
    if (const auto ok = applyChanges(source->plan, {0}, session.common.set); !ok)
        return failed(ok.error(), &source->plan);
    return described(*source, options.file);
}

} // namespace

Action addInfo(const Command& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.option("file", options->file, planHelp);
    command.flag("--git", options->git, "print what git needs to show plans as text");
    addCommon(command, common, Takes::Plan);
    return [options](const Session& session) { return info(*options, session); };
}

} // namespace jw::verbs
