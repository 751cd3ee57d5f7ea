#include "views/validation/calibration_run.h"

#include <filesystem>
#include <iterator>

#include "store/plan_file.h"

namespace jw {

std::string CalibrationRun::source() const
{
    std::string names;
    for (const std::string& file : files)
        names += (names.empty() ? "" : ", ") + std::filesystem::path(file).filename().string();
    return names;
}

Result<CalibrationRunPtr> calibrationRun(std::vector<std::string> files, const BenchmarkFacts& facts,
                                         const std::stop_token& stop,
                                         const std::function<void(std::size_t, std::size_t)>& told)
{
    auto run = std::make_shared<CalibrationRun>();
    for (const std::string& file : files) {
        const std::string name = std::filesystem::path(file).filename().string();
        auto rows = contentOfFile(file).and_then([&](const std::string& content) {
            return measuredRows(content, name, facts, builtInCatalogue());
        });
        if (!rows) {
            Error error = std::move(rows.error());
            if (error.field.empty()) // of several files the one that is meant
                error.field = name;
            return fail(std::move(error));
        }
        std::ranges::move(*rows, std::back_inserter(run->rows));
    }
    run->files = std::move(files);
    auto answer = calibrated(run->rows, builtInCatalogue(), stop, told);
    if (!answer)
        return fail(std::move(answer.error()));
    run->answer = std::move(*answer);
    return CalibrationRunPtr(std::move(run));
}

} // namespace jw
