// Start-up of both programs, as the one who starts them sees it.
#include <QTemporaryDir>

#include "bench.h"
#include "child.h"

namespace jw::bench {
namespace {

/// `time` of a run, in ms: the median of 11, after one that warms the caches of the disk.
void measure(const Figure& figure, const std::vector<std::string>& command, const std::string& role,
             double ChildRun::*time)
{
    const QTemporaryDir folder;
    std::vector<double> times;
    for (std::size_t i = 0; i <= rounds; ++i) {
        const auto run = runChild(command, folder.path().toStdString(), role);
        if (!run || run->exitCode != 0 || run->output.empty())
            return printFailure(figure.name, "it did not run to its end");
        if (i > 0)
            times.push_back((*run).*time);
    }
    print({figure.name, median(std::move(times)), figure.unit, figure.goal});
}

} // namespace

void measureStart(QApplication&)
{
    const std::string cli = programBeside("joulewright-cli");
    const std::string self = programBeside("bench");
    measure({.name = "joulewright-cli run sample:llama31-405b", .unit = "ms", .goal = 20.0},
            {cli, "run", "sample:llama31-405b"}, {}, &ChildRun::endMs);
    measure({.name = "joulewright-cli compare sample:llama31-405b", .unit = "ms"},
            {cli, "compare", "sample:llama31-405b"}, {}, &ChildRun::endMs);
    measure({.name = "joulewright, until the Start page is painted", .unit = "ms", .goal = 600.0}, {self},
            windowRole, &ChildRun::firstByteMs);
}

} // namespace jw::bench
