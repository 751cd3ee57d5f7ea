#include "verbs/verb.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <iostream>

#include <unistd.h>

#include <CLI/CLI.hpp>

#include "exchange/json.h"
#include "exchange/plan_json.h"
#include "units/listed.h"
#include "verbs/command.h"
#include "verbs/desktop.h"
#include "verbs/plan_source.h"
#include "verbs/table.h"

namespace jw {
namespace verbs {

std::span<const Verb> verbs()
{
    static constexpr std::array all{
        Verb{"samples", "List the sample plans", &addSamples},
        Verb{"new", "Make a plan: empty, from a sample, a training run or a service", &addNew},
        Verb{"check", "Say whether files open, and what is wrong or odd in them", &addCheck},
        Verb{"info", "Say what is in a plan file", &addInfo},
        Verb{"run", "Print the results of a plan", &addRun},
        Verb{"compare", "Print scenarios side by side", &addCompare},
        Verb{"explain", "Print the formula of a result with its numbers and sources", &addExplain},
        Verb{"export", "Write a plan as JSON or CSV, or draw it", &addExport},
        Verb{"import", "Read a plan from JSON or CSV", &addImport},
        Verb{"catalogue", "List, show and check the built-in figures and their sources", &addCatalogue},
        Verb{"validate", "Recompute published runs and benchmarks, and show how far off", &addValidate},
        Verb{"layouts", "List the layouts of a training run, its levers and power caps", &addLayouts},
        Verb{"serve", "Say how a service fares on its machines, and what would hold it", &addServe},
        Verb{"breakeven", "Say when owning a node group is cheaper than renting as many", &addBreakeven},
        Verb{"montecarlo", "Say what uncertain inputs make of a result", &addMontecarlo},
        Verb{"tornado", "Say how far a result moves when one input at a time is low or high", &addTornado},
        Verb{"seek", "Say which value of an input makes a result as wanted, or two scenarios equal",
             &addSeek},
        Verb{"pareto", "Say which scenarios or points no other beats in several results", &addPareto},
        Verb{"optimize", "Find the best machines for a workload under limits, and what limits are worth",
             &addOptimize},
        Verb{"advise", "Rank the hardware of the catalogue for a training run or a service", &addAdvise},
        Verb{"fit", "Fit the constants of serving on measurements of your own", &addFit},
        Verb{"sweep", "Evaluate a plan over ranges of its inputs, whole or in shards", &addSweep},
        Verb{"sweep-merge", "Join the shards of a sweep, or name those that are missing", &addSweepMerge},
        Verb{"calc", "Answer JSON lines with the engine's models", &addCalc},
    };
    return all;
}

void Session::progress(std::size_t done, std::size_t of) const
{
    if (common.quiet)
        return;
    if (common.progress == "json")
        streams.err << toJson(Members{{"done", static_cast<double>(done)}, {"of", static_cast<double>(of)}})
                    << '\n';
    if (common.progress == "auto" && streams.errIsTerminal) // the next text begins where this does
        streams.err << (done < of ? std::to_string(100 * done / of) + " %\r" : "     \r");
}

void Hundredths::say(double done)
{
    const std::lock_guard lock(m_mutex);
    if (const auto now = static_cast<std::size_t>(100.0 * done); now > m_told)
        m_session.progress(m_told = now, 100);
}

void addCommon(const Command& command, Common& common, Takes takes)
{
    if (takes == Takes::Nothing || takes == Takes::Plan)
        command.flag("--json", common.json, "one JSON object: schema, ok, data, problems");
    if (takes == Takes::Plan || takes == Takes::Changes)
        command.option("--set", common.set, "PATH=VALUE: a field to change first, with its unit")
            .eachOnce()
            .check([](const std::string& text) {
                return text.find('=') == std::string::npos ? "--set takes PATH=VALUE" : std::string();
            });
    command.flag(
        "--quiet", common.quiet,
        "no notes, warnings and remarks, not even those of level error; the exit code tells of these");
    command
        .option("--progress", common.progress,
                "where a verb counts its steps: auto, in percent on a terminal; json, a line "
                "{\"done\":1,\"of\":2} on standard error; or never")
        .oneOf({"auto", "never", "json"})
        .showDefault();
}

namespace {

/// What the arguments ask for; with nothing to do the reply is all there is to say.
struct Parsed {
    std::string_view verb;
    Action action;
    Reply reply;
};

std::string noVerb(std::string_view word)
{
    return '"' + std::string(word) + "\" is no verb; the verbs are " + listed(verbs(), &Verb::name) +
           ". Run with --help for more information.";
}

/// What the program with the window does besides verbs.
constexpr const char* windowHelp =
    "Without a subcommand the window opens:\n"
    "  joulewright [FILE.joule]    Open this plan, or begin\n"
    "  joulewright screenshot --output FILE.png [--sample NAME] [--page KEY] [--theme dark]\n"
    "                              Draw a page of the window, without a display";

constexpr const char* exitHelp =
    "Exit codes:\n"
    "  0 fine, notes and warnings included; 1 a fault of the program; 2 wrong use\n"
    "  3 a plan or value is not valid; check, run, serve, compare or pareto find something of\n"
    "    level error; or seek or optimize find no answer: what there is is printed all the\n"
    "    same, and problems are listed\n"
    "  4 conflict or difference; 5 the file is newer; 6 the file is damaged or refused\n"
    "  7 no display, or something is not installed; 8 reading or writing failed; 9 canceled\n"
    "  130 interrupted: what was written stays";

class CommandLine {
public:
    CommandLine()
    {
        m_app.footer(exitHelp);
        if (isDesktopProgram()) {
            m_app.name("joulewright");
            m_app.footer(std::string(windowHelp) + "\n\n" + exitHelp);
        }
        m_app.set_version_flag("--version", std::string(programName()));
        m_app.require_subcommand(1);
        for (const Verb& verb : verbs()) {
            CLI::App* command = m_app.add_subcommand(std::string(verb.name), std::string(verb.text));
            m_actions.push_back(verb.add(Command(*command), m_common));
        }
    }

    Parsed parse(std::span<const char* const> args)
    {
        if (!args.empty() && args.front()[0] != '-' && !isForVerbs(args))
            return wrongUse(noVerb(args.front()), args);
        std::vector<std::string> reversed(args.begin(), args.end());
        std::ranges::reverse(reversed);
        try {
            m_app.parse(std::move(reversed));
        } catch (const CLI::ParseError& error) {
            return refused(error, args);
        }
        const std::string name = m_app.get_subcommands().front()->get_name();
        const auto verb = std::ranges::find(verbs(), name, &Verb::name);
        return {verb->name, m_actions[static_cast<std::size_t>(verb - verbs().begin())], {}};
    }

    const Common& common() const { return m_common; }

private:
    /// Help and version are text; anything else is wrong use, in an envelope when one was asked for.
    Parsed refused(const CLI::ParseError& error, std::span<const char* const> args)
    {
        std::ostringstream out, err;
        if (m_app.exit(error, out, err) == 0)
            return {{}, {}, {.text = out.str(), .bare = true}};
        std::string text = err.str();
        text.erase(text.find_last_not_of('\n') + 1);
        std::ranges::replace(text, '\n', ' ');
        return wrongUse(std::move(text), args);
    }

    Parsed wrongUse(std::string text, std::span<const char* const> args)
    {
        m_common.json = std::ranges::find(args, std::string_view("--json"), [](const char* arg) {
                            return std::string_view(arg);
                        }) != args.end();
        return {"usage", {}, usage(std::move(text))};
    }

    CLI::App m_app{"Joulewright: energy and cost planning for AI fleets", "joulewright-cli"};
    Common m_common;
    std::vector<Action> m_actions;
};

} // namespace
} // namespace verbs

Streams standardStreams()
{
    return {.in = std::cin, .out = std::cout, .err = std::cerr, .errIsTerminal = isatty(STDERR_FILENO) == 1};
}

int runVerb(std::span<const char* const> args, const Streams& streams)
{
    verbs::CommandLine line;
    const verbs::Parsed parsed = line.parse(args);
    std::vector<verbs::Problem> notes;
    verbs::Reply reply =
        parsed.action ? parsed.action(verbs::Session{streams, line.common(), notes}) : parsed.reply;
    reply.problems.insert(reply.problems.begin(), notes.begin(), notes.end());
    if (written(reply, parsed.verb, line.common(), streams))
        return static_cast<int>(reply.exit);
    if (errno != EPIPE) // whoever closed the pipe knows
        streams.err << "error: standard output: cannot be written\n";
    return static_cast<int>(Exit::Io);
}

bool isForVerbs(std::span<const char* const> args)
{
    if (args.empty())
        return false;
    const std::string_view first = args.front();
    return first == "--help" || first == "-h" || first == "--version" ||
           std::ranges::find(verbs::verbs(), first, &verbs::Verb::name) != verbs::verbs().end();
}

bool needsDrawing(std::span<const char* const> args)
{
    return !args.empty() && std::string_view(args.front()) == "export" &&
           std::ranges::any_of(args, [](const char* arg) {
               return std::string_view(arg).starts_with("--chart") || verbs::isPicture(arg);
           });
}

} // namespace jw
