#include "verbs/reply.h"

#include <algorithm>
#include <ostream>

#include "domain/edit.h"
#include "domain/paths.h"
#include "exchange/json.h"
#include "messages/finding_text.h"

namespace jw::verbs {
namespace {

/// The field of a path in a plan that could not be read: "pue" of the sites.
const FieldInfo* columnAt(const std::string& path)
{
    const std::vector<std::string> parts = splitPath(path);
    const TableInfo* table = parts.size() > 1 ? findTable(parts.front()) : nullptr;
    return table ? findField(table->fields, parts.back()) : nullptr;
}

const FieldInfo* infoAt(const Plan* plan, const std::string& path)
{
    if (!plan || path.empty())
        return columnAt(path);
    const auto ref = fieldAt(*plan, path);
    return ref ? fieldInfo(*plan, ref->row, ref->field) : nullptr;
}

std::string lineOf(const Problem& problem)
{
    std::string line = problem.file.empty() ? std::string() : problem.file + ": ";
    line += problem.level + ": ";
    if (!problem.rule.empty())
        line += problem.rule + ": ";
    if (!problem.scenario.empty())
        line += problem.scenario + ": ";
    if (!problem.field.empty() && !problem.text.starts_with(problem.field))
        line += problem.field + ": ";
    return line + problem.text + '\n';
}

void writeEnvelope(const Reply& reply, std::string_view verb, std::ostream& out)
{
    Items problems;
    for (const std::vector<Problem>* some : {&reply.problems, &reply.listed})
        for (const Problem& problem : *some)
            problems.push_back(valueOf(problem));
    out << toCanonicalJson(Members{{"schema", "joulewright/" + std::string(verb) + "/1"},
                                   {"ok", reply.exit == Exit::Ok},
                                   {"data", reply.data},
                                   {"problems", std::move(problems)}});
}

void writeProblems(const Reply& reply, const Common& common, std::ostream& err)
{
    for (const Problem& problem : reply.problems)
        if (!common.quiet || (problem.level == "error" && problem.rule.empty()))
            err << lineOf(problem);
}

} // namespace

Problem problemOf(const Error& error, const Plan* plan)
{
    const Message message = messageOf(error, infoAt(plan, error.field));
    return {.field = error.field,
            .text = englishText(message),
            .wrong = englishText(message.wrong),
            .remedy = englishText(message.mend)};
}

Problem problemOf(const Finding& finding, const Plan& plan, const std::string& scenario)
{
    const RowRef row = findRow(plan, finding.uid);
    const Message message = messageOf(finding, fieldInfo(plan, row, finding.field));
    return {.level = std::string(severityWord(finding.severity)),
            .rule = finding.id,
            .file = {},
            .scenario = scenario,
            .field = row ? pathOf(plan, row, finding.field) : finding.field,
            .text = englishText(message),
            .wrong = englishText(message.wrong),
            .remedy = englishText(message.mend)};
}

Value valueOf(const Problem& problem)
{
    Members members{{"level", problem.level}, {"text", problem.text}};
    const auto give = [&](const char* key, const std::string& text) {
        if (!text.empty())
            members.emplace(key, text);
    };
    give("rule", problem.rule);
    give("file", problem.file);
    give("scenario", problem.scenario);
    give("field", problem.field);
    give("problem", problem.wrong);
    give("remedy", problem.remedy);
    return members;
}

Problem problemFrom(const Value& value)
{
    const auto text = [&](const char* key) {
        const Value* member = value.find(key);
        const std::string* found = member ? member->as<std::string>() : nullptr;
        return found ? *found : std::string();
    };
    return {.level = text("level"),
            .rule = text("rule"),
            .file = text("file"),
            .scenario = text("scenario"),
            .field = text("field"),
            .text = text("text"),
            .wrong = text("problem"),
            .remedy = text("remedy")};
}

Error ofJson(Error error)
{
    if (error.kind == Error::Kind::WrongType && error.text == "a number")
        error.text = "a plain number";
    return error;
}

Problem noteOf(std::string text)
{
    Problem note{.level = "note"};
    note.text = std::move(text);
    return note;
}

Exit exitOf(const Error& error)
{
    if (error.kind == Error::Kind::BadChoice && error.field == "samples")
        return Exit::Usage; // whatever the plan
    switch (error.kind) {
    case Error::Kind::Io:
    case Error::Kind::InUse: return Exit::Io;
    case Error::Kind::ChangedOnDisk: return Exit::Conflict;
    case Error::Kind::NewerFile: return Exit::Newer;
    case Error::Kind::Damaged:
    case Error::Kind::NotAPlan:
    case Error::Kind::Syntax: return Exit::Damaged;
    case Error::Kind::Canceled: return Exit::Canceled;
    case Error::Kind::UnsupportedArch: return Exit::Missing;
    default: return Exit::Invalid;
    }
}

Exit exitOf(const std::vector<Problem>& problems)
{
    const bool any = std::ranges::find(problems, "error", &Problem::level) != problems.end();
    return any ? Exit::Invalid : Exit::Ok;
}

Reply failed(const Error& error, const Plan* plan)
{
    return {.problems = {problemOf(error, plan)}, .exit = exitOf(error)};
}

Reply usage(std::string text)
{
    Problem problem;
    problem.text = std::move(text);
    return {.problems = {std::move(problem)}, .exit = Exit::Usage};
}

Reply lacking(std::string field, std::string wrong, std::string remedy)
{
    Problem problem{.field = std::move(field), .text = wrong + ' ' + remedy};
    problem.wrong = std::move(wrong);
    problem.remedy = std::move(remedy);
    return {.problems = {std::move(problem)}, .exit = Exit::Invalid};
}

Reply unknownAmong(const Error& error, std::string_view what, std::span<const std::string> names)
{
    Reply reply = failed(error);
    Problem& problem = reply.problems.front();
    problem.remedy = std::string(what) + (names.empty() ? " none" : "");
    for (const std::string& name : names)
        problem.remedy += (&name == names.data() ? " “" : ", “") + name + "”";
    problem.remedy += '.';
    problem.text = problem.wrong + ' ' + problem.remedy;
    return reply;
}

bool written(const Reply& reply, std::string_view verb, const Common& common, const Streams& streams)
{
    if (common.json && !reply.bare)
        writeEnvelope(reply, verb, streams.out);
    else {
        streams.out << reply.text;
        for (const Problem& problem : reply.listed)
            if (!common.quiet)
                streams.out << lineOf(problem);
        writeProblems(reply, common, streams.err);
    }
    streams.out.flush();
    return streams.out.good();
}

} // namespace jw::verbs
