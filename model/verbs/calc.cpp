// joulewright-cli calc: JSON lines in, JSON lines out, any model of the engine by name.
#include <cerrno>
#include <istream>
#include <ostream>

#include "exchange/json.h"
#include "messages/message.h"
#include "store/file_calls.h"
#include "verbs/calc_models.h"
#include "verbs/command.h"
#include "verbs/table.h"

namespace jw::verbs {
namespace {

struct Options {
    bool list = false, strict = false;
};

/// `line` is the place of the question in standard input, from 1.
Value errorValue(Error error, const CalcModel* model, std::size_t line)
{
    constexpr std::string_view ownLine = "line 1, "; // as the parser counts, which knows of no other
    if (error.kind == Error::Kind::Syntax && error.text.starts_with(ownLine))
        error.text.erase(0, ownLine.size());
    const FieldInfo* field = model ? model->findInput(error.field) : nullptr;
    const CalcError text = calcError(ofJson(std::move(error)), field);
    return Members{
        {"field", text.field},
        {"line", static_cast<double>(line)},
        {"problem", text.problem + " It stands in line " + std::to_string(line) + " of standard input."},
        {"remedy", text.remedy}};
}

/// The question of one line: what it holds besides its id.
struct Question {
    const CalcModel* model = nullptr;
    Value inputs = Members{};
};

Result<Question> questionOf(const Members& line)
{
    Question question;
    for (const auto& [key, value] : line)
        if (key != "id" && key != "model" && key != "inputs")
            return fail({.kind = Error::Kind::UnknownField, .field = key});
    const auto name = line.find("model");
    if (name == line.end())
        return fail({.kind = Error::Kind::MissingField, .field = "model", .text = "Model"});
    const std::string* text = name->second.as<std::string>();
    if (!text)
        return fail({.kind = Error::Kind::WrongType, .field = "model", .text = "a text"});
    question.model = findCalcModel(*text);
    if (!question.model)
        return fail({.kind = Error::Kind::UnknownName, .field = "model", .text = *text});
    if (const auto inputs = line.find("inputs"); inputs != line.end() && !inputs->second.isNull())
        question.inputs = inputs->second;
    return question;
}

/// The answer to one line; it has a member "error" when there is none.
Members answerTo(const std::string& text, std::size_t line)
{
    const auto asked = parseJson(text);
    const Members* members = asked ? asked->as<Members>() : nullptr;
    if (!members) {
        const Error notRecord{.kind = Error::Kind::WrongType, .text = "a record {..}"};
        return {{"id", Value()}, {"error", errorValue(asked ? notRecord : asked.error(), nullptr, line)}};
    }
    const auto id = members->find("id");
    Members answer{{"id", id == members->end() ? Value() : id->second}};
    const auto question = questionOf(*members);
    auto said = question.and_then([](const Question& q) { return q.model->run(q.inputs); });
    if (!said) {
        answer.emplace("error", errorValue(said.error(), question ? question->model : nullptr, line));
        return answer;
    }
    answer.emplace("outputs", std::move(said->outputs));
    answer.emplace("tier", textOf(said->tier));
    if (!said->bands.empty())
        answer.emplace("bands", std::move(said->bands));
    return answer;
}

Reply answered(const Options& options, const Streams& streams)
{
    bool anyError = false;
    std::string text;
    for (std::size_t line = 1; streams.out && std::getline(streams.in, text); ++line) {
        if (text.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        const Members answer = answerTo(text, line);
        anyError = anyError || answer.contains("error");
        streams.out << toJson(answer) << std::endl; // whoever asks line by line waits for it
    }
    Reply reply{.bare = true};
    if (streams.in.bad())
        return failed(readError("standard input", EIO));
    reply.exit = options.strict && anyError ? Exit::Invalid : Exit::Ok;
    return reply;
}

Reply listed()
{
    Reply reply{.bare = true};
    for (const CalcModel& model : calcModels())
        reply.text += toJson(model.description()) + '\n';
    return reply;
}

} // namespace

Action addCalc(const Command& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.flag("--list", options->list, "one line a model: its inputs, outputs, units and bounds");
    command.flag("--strict", options->strict, "exit 3 when a line was answered with an error");
    addCommon(command, common, Takes::Format);
    return [options](const Session& session) {
        return options->list ? listed() : answered(*options, session.streams);
    };
}

} // namespace jw::verbs
