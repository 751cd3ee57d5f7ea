#include "validation/measured_rows.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "engine/serving/plan_sets.h"
#include "validation/serving_file.h"

namespace jw {
namespace {

bool isAsked(const ServingRow& row, const BenchmarkFacts& facts)
{
    const auto same = [](const std::string& asked, const std::string& is) {
        return asked.empty() || asked == is;
    };
    return same(facts.accelerator, row.acceleratorId) && same(facts.model, row.modelId) &&
           same(facts.engine, row.engine) && same(facts.engineVersion, row.engineVersion) &&
           (!facts.precision || row.precision == facts.precision) &&
           (!facts.tp || (row.tp && row.tp->value == *facts.tp));
}

} // namespace

Result<std::vector<ServingRow>> measuredRows(std::string_view content, const std::string& file,
                                             const BenchmarkFacts& facts, const Catalogue& catalogue)
{
    if (isBenchmark(content))
        return benchmarkRows(content, file, facts, catalogue);
    return servingRowsFrom(content).map([&](std::vector<ServingRow> rows) {
        std::erase_if(rows, [&](const ServingRow& row) { return !row.fault && !isAsked(row, facts); });
        return rows;
    });
}

Result<std::vector<std::string>> filesOfRows(const std::string& source)
{
    namespace fs = std::filesystem;
    constexpr std::array<std::string_view, 3> endings{".csv", ".json", ".jsonl"};
    std::error_code reason;
    std::vector<std::string> files;
    if (!fs::is_directory(source, reason)) {
        files.push_back(source);
        return files;
    }
    for (fs::directory_iterator at(source, reason), end; !reason && at != end; at.increment(reason))
        if (std::ranges::find(endings, at->path().extension().string()) != endings.end())
            files.push_back(at->path().string());
    if (reason)
        return fail({.kind = Error::Kind::Io, .field = source, .text = "reading: " + reason.message()});
    if (files.empty())
        return fail({.kind = Error::Kind::MissingField, .field = source, .text = "no_files_of_rows"});
    std::ranges::sort(files);
    return files;
}

std::vector<std::string> putSets(Plan& plan, const CalibrationAnswer& answer, const std::string& source,
                                 const std::string& today)
{
    std::vector<std::string> uids;
    for (const Calibration& calibration : answer.sets) {
        if (!calibration.fitted)
            continue;
        ServingSet set = servingSetOf(calibration.set);
        set.source = source;
        set.engineVersion = calibration.engineVersion;
        if (set.asOf.empty())
            set.asOf = today;
        uids.push_back(putSet(plan, std::move(set)));
    }
    return uids;
}

} // namespace jw
