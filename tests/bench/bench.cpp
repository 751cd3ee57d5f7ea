// Prints what evaluations, start-up, files, repainting, charts and memory cost, each beside its goal.
// bench [--only NAME]..; NAME is a subject, see --help.
#include "bench.h"

#include <array>
#include <cstdio>
#include <cstring>
#include <span>

#include <QApplication>

#include "child.h"
#include "made_plans.h"

namespace jw::bench {

void print(const Figure& figure)
{
    std::printf("%-58s %9.*f %-3s", figure.name.c_str(), figure.value < 100 ? 2 : 0, figure.value,
                figure.unit.c_str());
    if (figure.goal)
        std::printf("  goal %g %s  %s", *figure.goal, figure.unit.c_str(),
                    (figure.atLeast ? figure.value >= *figure.goal : figure.value <= *figure.goal) ? "pass"
                                                                                                   : "MISS");
    std::printf("\n");
    std::fflush(stdout);
}

void printFailure(const std::string& name, const std::string& why)
{
    std::printf("%-58s could not be measured: %s\n", name.c_str(), why.c_str());
    std::fflush(stdout);
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

void use(double) {} // not inline, so that nobody else knows

Plan benchPlan(std::size_t groups, std::size_t scenarios)
{
    Plan plan = test::largePlan(groups, scenarios - 3); // it has three of its own
    for (NodeGroup& group : plan.groups.edit())
        group.nodes = std::max<std::int64_t>(group.nodes, 1);
    return plan;
}

namespace {

struct Subject {
    const char* name;
    const char* about;
    void (*measure)(QApplication& app);
};

constexpr std::array subjects{
    Subject{"readings", "an evaluation, by reading", measureReadings},
    Subject{"training", "a training step, layouts, the catalogue, published runs", measureTraining},
    Subject{"serving", "operating points of a service", measureServing},
    Subject{"points", "10,000 points of one model", measurePoints},
    Subject{"what-if", "many evaluations of one plan", measureWhatIf},
    Subject{"start", "start-up of both programs", measureStart},
    Subject{"files", "open and save, 1,000 node groups and 100 scenarios", measureFiles},
    Subject{"repaint", "edit to repainted chart, page Compare, 1440 x 900", measureRepaint},
    Subject{"slider", "drag of 60 positions to repainted chart, page Compare, 1440 x 900", measureSlider},
    Subject{"find", "a field by its words among those of a large plan", measureFind},
    Subject{"memory", "resident memory of the window", measureMemory},
    Subject{"charts", "redraw of a chart, 1760 x 560", measureCharts},
};

int usage(std::FILE* to, int code)
{
    std::fputs("Usage: bench [--only NAME]..\n", to);
    for (const Subject& subject : subjects)
        std::fprintf(to, "  %-10s %s\n", subject.name, subject.about);
    return code;
}

bool knows(const char* name)
{
    return std::any_of(subjects.begin(), subjects.end(),
                       [&](const Subject& subject) { return !std::strcmp(subject.name, name); });
}

int runAll(QApplication& app, std::span<const char* const> wanted)
{
    for (const Subject& subject : subjects) {
        const auto isIt = [&](const char* name) { return !std::strcmp(subject.name, name); };
        if (!wanted.empty() && std::none_of(wanted.begin(), wanted.end(), isIt))
            continue;
        std::printf("\n%s: %s\n", subject.name, subject.about);
        subject.measure(app);
    }
    return 0;
}

} // namespace
} // namespace jw::bench

int main(int argc, char** argv)
{
    using namespace jw::bench;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (const auto code = runAsChild(argc, argv))
        return *code;
    std::vector<const char*> wanted;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--help") == 0)
            return usage(stdout, 0);
        if (std::strcmp(argv[i], "--only") != 0 || ++i == argc || !knows(argv[i]))
            return usage(stderr, 2);
        wanted.push_back(argv[i]);
    }
    QApplication app(argc, argv);
    return runAll(app, wanted);
}
