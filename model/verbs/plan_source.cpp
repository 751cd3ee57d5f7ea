#include "verbs/plan_source.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <istream>
#include <iterator>
#include <optional>

#include "catalogue/samples.h"
#include "exchange/plan_json.h"
#include "store/plan_file.h"
#include "verbs/reply.h"

namespace jw::verbs {
namespace {

constexpr std::string_view samplePrefix = "sample:", joulePrefix{"SQLite format 3\0", 16};

std::string allOf(std::istream& in)
{
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

bool isJoule(std::string_view content) { return content.starts_with(joulePrefix); }

/// The text form begins with a brace, after blanks at most.
bool isText(std::string_view content)
{
    const auto first = content.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && content[first] == '{';
}

Result<SourcePlan> fromText(const std::string& source, const std::string& text)
{
    return planFromJson(text)
        .map([](Plan plan) { return SourcePlan{.plan = std::move(plan), .form = "json"}; })
        .map_error([&](Error error) {
            if (error.kind == Error::Kind::Syntax)
                error.field = source;
            return ofJson(std::move(error));
        });
}

SourcePlan fromContent(PlanContent content)
{
    return {std::move(content.plan),    "joule",
            std::move(content.program), std::move(content.savedAt),
            std::move(content.sha256),  content.changedOutside};
}

Result<SourcePlan> fromStandardInput(std::istream& in)
{
    const std::string name = "standard input";
    return contentOf("-", in).and_then([&](const std::string& content) {
        return isJoule(content) ? jw::contentOf(std::string_view(content), name).map(&fromContent)
                                : fromText(name, content);
    });
}

/// A file's kind shows in its first bytes.
Result<SourcePlan> fromFile(const std::string& file)
{
    constexpr std::size_t telling = 256; // bytes
    return beginningOfFile(file, telling).and_then([&](const std::string& begin) {
        if (!isText(begin))
            return openPlan(file).map(
                [](OpenedPlan opened) { return fromContent(std::move(opened.content)); });
        return contentOfFile(file).and_then([&](const std::string& text) { return fromText(file, text); });
    });
}

/// What follows "sample:"; nothing at all, which no sample is called, of a "sample" that is no file.
std::optional<std::string_view> sampleName(std::string_view source)
{
    std::error_code ignored;
    if (source.starts_with(samplePrefix))
        return source.substr(samplePrefix.size());
    const bool bare = source == samplePrefix.substr(0, samplePrefix.size() - 1);
    return bare && !std::filesystem::exists(source, ignored) ? std::optional(std::string_view())
                                                             : std::nullopt;
}

} // namespace

Result<std::string> contentOf(const std::string& file, std::istream& in)
{
    if (file != "-")
        return contentOfFile(file);
    std::string content = allOf(in);
    if (in.bad())
        return fail(readError("standard input", EIO));
    return content;
}

Result<SourcePlan> planFrom(const std::string& source, std::istream& in)
{
    if (source == "-")
        return fromStandardInput(in);
    if (const auto name = sampleName(source))
        return samplePlan(*name).map(
            [](Plan plan) { return SourcePlan{.plan = std::move(plan), .form = "sample"}; });
    return fromFile(source);
}

std::string endingOf(const std::string& file)
{
    std::string ending = std::filesystem::path(file).extension().string();
    std::ranges::transform(ending, ending.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending;
}

bool isPicture(const std::string& file)
{
    const std::string ending = endingOf(file);
    return ending == ".svg" || ending == ".png" || ending == ".pdf";
}

Result<void> writeFile(const std::string& file, std::string_view content)
{
    const std::string beside = file + ".part";
    errno = 0;
    std::ofstream stream(beside, std::ios::binary | std::ios::trunc);
    stream.write(content.data(), static_cast<std::streamsize>(content.size()));
    stream.close();
    if (stream.good() && std::rename(beside.c_str(), file.c_str()) == 0)
        return {};
    Error error = writeError(file, errno ? errno : EIO, content.size());
    std::remove(beside.c_str());
    return fail(std::move(error));
}

Result<void> savePlanTo(const Plan& plan, const std::string& file)
{
    if (endingOf(file) == ".json")
        return writeFile(file, planToJson(plan));
    return savePlan(plan, file, {.overwrite = true}).map([](const FileStamp&) {});
}

} // namespace jw::verbs
