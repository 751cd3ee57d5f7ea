// Resident memory of the window with a sample open, in a process of its own.
#include <cstdio>

#include <QTemporaryDir>

#include "bench.h"
#include "child.h"

namespace jw::bench {

void measureMemory(QApplication&)
{
    const QTemporaryDir folder;
    const std::string self = programBeside("bench");
    std::vector<double> opened, walked;
    for (std::size_t i = 0; i < rounds; ++i) {
        const auto run = runChild({self, "llama31-405b"}, folder.path().toStdString(), memoryRole);
        double atOpen = 0.0, atEnd = 0.0;
        if (!run || std::sscanf(run->output.c_str(), "%lf %lf", &atOpen, &atEnd) != 2)
            return printFailure("memory", "the window did not open");
        opened.push_back(atOpen);
        walked.push_back(atEnd);
    }
    print({"llama31-405b open", median(std::move(opened)), "MB", 150.0});
    print({"the same, every page and Explain seen", median(std::move(walked)), "MB", 150.0});
}

} // namespace jw::bench
