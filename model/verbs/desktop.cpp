#include "verbs/desktop.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace jw::verbs {
namespace {

namespace fs = std::filesystem;

constexpr const char* programFile = "joulewright";
constexpr const char* runtimeFolder = "XDG_RUNTIME_DIR"; // XDG base directories

bool canRun(const fs::path& program)
{
    return ::access(program.c_str(), X_OK) == 0 && !fs::is_directory(program);
}

std::vector<fs::path> searchedFolders(const fs::path& own)
{
    std::vector<fs::path> folders{own.parent_path()};
    const char* variable = std::getenv("PATH");
    std::string all = variable ? variable : "";
    for (std::size_t from = 0; from <= all.size();) {
        const std::size_t to = std::min(all.find(':', from), all.size());
        if (to > from)
            folders.emplace_back(all.substr(from, to - from));
        from = to + 1;
    }
    return folders;
}

std::vector<char*> pointersTo(std::vector<std::string>& texts)
{
    std::vector<char*> pointers;
    pointers.reserve(texts.size() + 1);
    for (std::string& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

/// A folder that only this user can enter, for as long as it is needed.
class PrivateFolder final {
public:
    PrivateFolder()
    {
        std::error_code none;
        std::string name = (fs::temp_directory_path(none) / "joulewright-XXXXXX").string();
        if (!none && ::mkdtemp(name.data()))
            m_name = name;
    }
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;
    ~PrivateFolder()
    {
        std::error_code ignored;
        if (!m_name.empty())
            fs::remove_all(m_name, ignored);
    }

    /// Empty where there is none.
    [[nodiscard]] const std::string& name() const { return m_name; }

private:
    std::string m_name;
};

bool isSet(const char* variable)
{
    const char* value = std::getenv(variable);
    return value && *value;
}

/// This program's, with those of `own` (NAME=VALUE) in place of its.
std::vector<std::string> environmentWith(std::vector<std::string> own)
{
    const auto nameOf = [](std::string_view entry) { return entry.substr(0, entry.find('=')); };
    std::vector<std::string> all = std::move(own);
    const auto ours = static_cast<std::ptrdiff_t>(all.size());
    for (char** entry = environ; *entry; ++entry)
        if (std::none_of(all.begin(), all.begin() + ours,
                         [&](const std::string& set) { return nameOf(set) == nameOf(*entry); }))
            all.emplace_back(*entry);
    return all;
}

} // namespace

bool isDesktopProgram()
{
    std::error_code ignored;
    return fs::read_symlink("/proc/self/exe", ignored).filename() == programFile;
}

std::optional<std::string> desktopProgram(const std::string& given)
{
    if (!given.empty())
        return canRun(given) ? std::optional(given) : std::nullopt;
    std::error_code ignored;
    const fs::path own = fs::read_symlink("/proc/self/exe", ignored);
    for (const fs::path& folder : searchedFolders(own))
        if (const fs::path program = folder / programFile; canRun(program))
            return fs::equivalent(program, own, ignored) ? std::nullopt : std::optional(program.string());
    return std::nullopt;
}

int runOffscreen(const std::string& program, const std::vector<std::string>& arguments)
{
    constexpr int notStarted = 7;
    std::vector<std::string> all{program};
    all.insert(all.end(), arguments.begin(), arguments.end());
    std::optional<PrivateFolder> runtime; // without one Qt takes another and says so
    if (!isSet(runtimeFolder))
        runtime.emplace();
    std::vector<std::string> own{"QT_QPA_PLATFORM=offscreen"};
    if (runtime && !runtime->name().empty())
        own.push_back(std::string(runtimeFolder) + '=' + runtime->name());
    std::vector<std::string> environment = environmentWith(std::move(own));
    pid_t child = 0;
    if (::posix_spawn(&child, program.c_str(), nullptr, nullptr, pointersTo(all).data(),
                      pointersTo(environment).data()) != 0)
        return notStarted;
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : notStarted;
}

} // namespace jw::verbs
