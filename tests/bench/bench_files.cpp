// Open and save of a large plan: the file, and what a window makes of it.
#include <QTemporaryDir>

#include "bench.h"
#include "document/plan_evaluation.h"
#include "store/plan_file.h"

namespace jw::bench {

void measureFiles(QApplication&)
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("large.joule")).toStdString();
    const Plan plan = benchPlan(1000, 100);
    const SaveOptions options{.overwrite = true};
    if (const auto saved = savePlan(plan, path, options); !saved)
        return printFailure("files", saved.error().field + " " + saved.error().text);
    print({"save", medianMs([&] { (void)savePlan(plan, path, options); }), "ms", 200.0});
    print({"open", medianMs([&] { (void)openPlan(path); }), "ms", 200.0});
    const auto shared = std::make_shared<const Plan>(plan);
    print({"evaluate its 100 scenarios", medianMs([&] { (void)evaluateAll(shared); }), "ms", {}});
}

} // namespace jw::bench
