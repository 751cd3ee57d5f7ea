#include "whatif/kept_sweeps.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <span>
#include <thread>

#include "exchange/json.h"
#include "store/journal_files.h"

namespace jw {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view shardEnding = ".shard", partEnding = ".shard.part", questionEnding = ".json";
constexpr std::size_t keyLength = 16; // of 64 digits: 2^64 names; the header has the whole hash

bool isThere(const std::string& file)
{
    std::error_code code;
    return fs::is_regular_file(file, code);
}

/// It is the most recently used one.
void touch(const std::string& file)
{
    std::error_code ignored;
    fs::last_write_time(file, fs::file_time_type::clock::now(), ignored);
}

/// The numbers of a list; null is one that does not exist. Nothing where it is another list.
std::optional<std::vector<double>> numbersOf(const Value* list, std::size_t count)
{
    const Items* items = list ? list->as<Items>() : nullptr;
    if (!items || items->size() != count)
        return {};
    std::vector<double> numbers;
    for (const Value& item : *items) {
        const double* number = item.as<double>();
        if (!number && !item.isNull())
            return {};
        numbers.push_back(number ? *number : std::numeric_limits<double>::quiet_NaN());
    }
    return numbers;
}

/// How many numbers a line has of the results, bands included.
std::size_t resultNumbers(const PlanSweep& sweep)
{
    const auto sampled = std::ranges::count_if(sweep.columns(), &SweepColumn::sampled);
    return sweep.columns().size() + 3 * static_cast<std::size_t>(sampled);
}

/// Of the numbers of a line, a result and its band for each column.
void setResults(SweptPoint& point, const PlanSweep& sweep, std::span<const double> numbers)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    auto next = numbers.begin();
    for (const SweepColumn& column : sweep.columns()) {
        point.results.push_back(*next++);
        SampledEnds& band = point.bands.emplace_back(none, none, none);
        if (column.sampled)
            for (double* end : {&band.p10, &band.p50, &band.p90})
                *end = *next++;
    }
}

/// 0 where the line says nothing; nothing where it is no count.
std::optional<std::size_t> countOrNone(const Value& line, std::string_view key)
{
    return line.find(key) ? countIn(line, key) : 0;
}

/// The point of a line; nothing where it is none of this sweep.
std::optional<SweptPoint> pointOf(const PlanSweep& sweep, const Value& line)
{
    const auto index = countIn(line, "point"), refused = countOrNone(line, "refused_samples"),
               overloaded = countOrNone(line, "overloaded_samples");
    const auto inputs = numbersOf(line.find("inputs"), sweep.points().axes().size());
    const auto numbers = numbersOf(line.find("results"), resultNumbers(sweep));
    if (!index || *index >= sweep.points().size() || !inputs || !numbers || !refused || !overloaded)
        return {};
    SweptPoint point{.index = *index, .inputs = *inputs};
    for (std::size_t axis = 0; axis < inputs->size(); ++axis)
        if (sweep.points().at(point.index, axis) != point.inputs[axis])
            return {};
    setResults(point, sweep, *numbers);
    point.refused.resize(sweep.scenarios().size());
    point.overloaded.resize(sweep.scenarios().size());
    point.refusedSamples = *refused;
    point.overloadedSamples = *overloaded;
    return point;
}

/// Does the line say of scenarios, by their names, what a point says of each?
bool saysInWords(const Value& line) { return line.find("refused") || line.find("overloaded"); }

Error broken(const std::string& file)
{
    return {
        .kind = Error::Kind::Inconsistent, .field = file, .text = "shard_broken: a line is no point of it"};
}

/// Evaluates the marked ones of some points that follow each other.
void evaluateBlock(std::span<SweptPoint> points, const std::vector<bool>& marked, const PlanSweep& sweep,
                   const std::stop_token& stop)
{
    const auto isMarked = [&](const SweptPoint& point) { return marked[point.index]; };
    const auto first = std::ranges::find_if(points, isMarked);
    if (first == points.end())
        return;
    const auto count = static_cast<std::size_t>(points.end() - first);
    for (SweptPoint& point : sweep.block(first->index, 1, count, stop))
        if (marked[point.index])
            points[point.index - points.front().index] = std::move(point);
}

/// Evaluates the marked points again, on all cores.
void evaluateAgain(std::vector<SweptPoint>& points, const std::vector<bool>& marked, const PlanSweep& sweep,
                   const std::stop_token& stop)
{
    const std::size_t size = sweep.blockSize(), blocks = (points.size() + size - 1) / size;
    std::atomic<std::size_t> next{0};
    const auto takeBlocks = [&] {
        for (std::size_t at = next++; at < blocks && !stop.stop_requested(); at = next++) {
            const std::size_t first = at * size;
            evaluateBlock(std::span(points).subspan(first, std::min(size, points.size() - first)), marked,
                          sweep, stop);
        }
    };
    std::vector<std::jthread> others; // joined at the end
    for (std::size_t i = 1; i < std::min<std::size_t>(std::thread::hardware_concurrency(), blocks); ++i)
        others.emplace_back(takeBlocks);
    takeBlocks();
}

/// The points of a shard that is whole, or of its .part. Errors: those of checkedShard() and readShard();
/// Inconsistent (shard_broken), not of this sweep.
Result<KeptPoints> pointsIn(const std::string& file, const PlanSweep& sweep, const SweepIdentity& identity,
                            const std::stop_token& stop)
{
    if (!file.ends_with(partEnding))
        if (const auto whole = checkedShard(file); !whole)
            return fail(whole.error());
    KeptPoints kept;
    std::vector<bool> inWords;
    const auto take = [&](const ShardHeader& header, const Value& line) -> Result<void> {
        if (stop.stop_requested())
            return fail({.kind = Error::Kind::Canceled});
        auto point = pointOf(sweep, line);
        if (!point || header.sweep.options != identity.options || header.shard != SweepPart{})
            return fail(broken(file));
        kept.stale = header.sweep != identity;
        inWords.push_back(saysInWords(line) && !kept.stale);
        kept.points.push_back(std::move(*point));
        return {};
    };
    return readShard(file, take).map([&](const ShardHeader&) {
        evaluateAgain(kept.points, inWords, sweep, stop);
        return std::move(kept);
    });
}

/// Points of the inputs asked for before others, then many before few.
bool isBetter(const KeptPoints& a, const KeptPoints& b)
{
    const auto worth = [](const KeptPoints& kept) {
        return std::pair(!kept.stale && !kept.points.empty(), kept.points.size());
    };
    return worth(a) > worth(b);
}

/// The file that takes what follows `part`, or all of it.
Result<ShardWriter> writerOf(const std::string& file, const SweepIdentity& identity, KeptPoints& part)
{
    const ShardHeader header{identity, {}};
    if (part.stale || part.points.empty()) {
        part.points.clear();
        return ShardWriter::begin(file, header);
    }
    {
        auto writer = ShardWriter::resume(file, header);
        if (!writer || writer->lines() == part.points.size())
            return writer;
    } // it is locked until here
    part.left.push_back(broken(PartFile::partOf(file)));
    part.points.clear();
    return ShardWriter::begin(file, header);
}

struct FoundFile {
    fs::path path{};
    fs::file_time_type used{};
    std::uintmax_t size = 0;
};

/// Those whose names end so, the most recently used first.
std::vector<FoundFile> filesIn(const std::string& folder, std::initializer_list<std::string_view> endings)
{
    std::vector<FoundFile> found;
    std::error_code code;
    for (fs::directory_iterator at(folder, code), end; !code && at != end; at.increment(code)) {
        const std::string name = at->path().string();
        std::error_code gone; // meanwhile, by another program
        if (std::ranges::any_of(endings, [&](std::string_view ending) { return name.ends_with(ending); }))
            found.push_back({at->path(), at->last_write_time(gone), at->file_size(gone)});
    }
    std::ranges::sort(found, std::greater(), &FoundFile::used);
    return found;
}

} // namespace

KeptSweeps::KeptSweeps(std::string folder, std::string_view planUid)
    : m_folder(std::move(folder)),
      m_stem(m_folder + '/' + sha256Of(planUid).substr(0, keyLength))
{
}

std::string KeptSweeps::fileOf(const SweepIdentity& identity) const
{
    return m_stem + '-' + identity.options.substr(0, keyLength) + std::string(shardEnding);
}

KeptPoints KeptSweeps::find(const PlanSweep& sweep, const SweepIdentity& identity,
                            const std::stop_token& stop) const
{
    KeptPoints best{.stale = true};
    const std::string whole = fileOf(identity);
    for (const std::string& file : {whole, PartFile::partOf(whole)}) {
        if (!isThere(file))
            continue;
        auto there = pointsIn(file, sweep, identity, stop);
        if (!there)
            best.left.push_back(there.error());
        else if (isBetter(*there, best)) {
            there->left = std::move(best.left);
            best = std::move(*there);
        }
    }
    return best;
}

Result<KeptPoints> KeptSweeps::resume(const PlanSweep& sweep, const SweepIdentity& identity,
                                      const std::stop_token& stop) const
{
    if (auto ok = makePrivateFolder(m_folder); !ok)
        return fail(ok.error());
    const std::string file = fileOf(identity);
    if (isThere(PartFile::partOf(file)) && !isThere(file)) // who waits for it asks often: before it is read
        if (const auto free = PartFile::open(file); !free)
            return fail(free.error());
    KeptPoints kept = find(sweep, identity, stop);
    if (stop.stop_requested())
        return fail({.kind = Error::Kind::Canceled});
    if (!kept.stale && kept.points.size() == identity.points) {
        touch(file);
        return kept;
    }
    auto writer = writerOf(file, identity, kept);
    if (!writer)
        return fail(writer.error());
    kept.stale = false;
    kept.writer = std::move(*writer);
    touch(PartFile::partOf(file));
    tidy();
    return kept;
}

Value KeptSweeps::question() const
{
    std::ifstream in(questionFile(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    return parseJson(text).value_or(Value());
}

Result<void> KeptSweeps::remember(const Value& question) const
{
    return makePrivateFolder(m_folder)
        .and_then([&] { return PartFile::open(questionFile()); })
        .and_then([&](PartFile file) {
            return file.keep(0).and_then([&] { return file.add(toJson(question)); }).and_then([&] {
                return file.finish();
            });
        });
}

void KeptSweeps::tidy() const
{
    std::error_code ignored;
    std::uintmax_t bytes = 0;
    std::size_t count = 0;
    for (const FoundFile& file : filesIn(m_folder, {shardEnding, partEnding})) {
        bytes += file.size;
        if (++count > mostFiles || (count > 1 && bytes > mostBytes))
            fs::remove(file.path, ignored);
    }
    count = 0;
    for (const FoundFile& file : filesIn(m_folder, {questionEnding}))
        if (++count > mostFiles)
            fs::remove(file.path, ignored);
}

} // namespace jw
