#include "child.h"

#include <array>
#include <chrono>

#include <QCoreApplication>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench.h"
#include "roles.h"

namespace jw::bench {
namespace {

constexpr const char* roleName = "JW_BENCH_ROLE";

/// This process's environment with some of it replaced.
std::vector<std::string> environmentOf(const std::string& folder, const std::string& role)
{
    std::vector<std::string> all{"QT_QPA_PLATFORM=offscreen", "XDG_CONFIG_HOME=" + folder,
                                 "XDG_STATE_HOME=" + folder, std::string(roleName) + '=' + role};
    const std::size_t ours = all.size();
    for (char** at = environ; *at; ++at) {
        const std::string entry = *at;
        const std::string head = entry.substr(0, entry.find('=') + 1);
        if (std::none_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(ours),
                         [&](const std::string& given) { return given.starts_with(head); }))
            all.push_back(entry);
    }
    return all;
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

struct Streams {
    const std::string& input; ///< a file; "": this process's own
    int output = -1;
};

/// -1: not started.
pid_t spawn(std::vector<std::string> command, std::vector<std::string> environment, const Streams& streams)
{
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    if (!streams.input.empty())
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, streams.input.c_str(), O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, streams.output, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t pid = -1;
    const int failed = posix_spawn(&pid, command.front().c_str(), &actions, nullptr,
                                   pointersTo(command).data(), pointersTo(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    return failed ? -1 : pid;
}

void readAll(int from, ChildRun& run, std::chrono::steady_clock::time_point start)
{
    std::array<char, 65536> bytes;
    for (ssize_t count = 0; (count = read(from, bytes.data(), bytes.size())) > 0;) {
        if (run.output.empty())
            run.firstByteMs = msSince(start);
        run.output.append(bytes.data(), static_cast<std::size_t>(count));
    }
}

} // namespace

std::string programBeside(const std::string& name)
{
    return QCoreApplication::applicationDirPath().toStdString() + '/' + name;
}

std::optional<ChildRun> runChild(std::vector<std::string> command, const std::string& folder,
                                 const std::string& role, const std::string& input)
{
    auto environment = environmentOf(folder, role);
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC))
        return std::nullopt;
    ChildRun run;
    const auto start = std::chrono::steady_clock::now();
    const pid_t pid = spawn(std::move(command), std::move(environment), {input, ends[1]});
    close(ends[1]);
    if (pid > 0)
        readAll(ends[0], run, start);
    close(ends[0]);
    int status = 0;
    if (pid < 0 || waitpid(pid, &status, 0) != pid)
        return std::nullopt;
    run.endMs = msSince(start);
    run.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return run;
}

std::optional<int> runAsChild(int argc, char** argv)
{
    const QByteArray role = qgetenv(roleName);
    if (role == windowRole)
        return showWindow(argc, argv);
    if (role == memoryRole)
        return weighWindow(argc, argv);
    return std::nullopt;
}

} // namespace jw::bench
