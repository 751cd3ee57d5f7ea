#include "whatif/shard_file.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>

#include "exchange/json.h"
#include "whatif/sweep_points.h"

namespace jw {
namespace {

constexpr std::string_view schema = "joulewright/sweep-points/1";

Value listOf(const std::vector<std::string>& texts) { return Items(texts.begin(), texts.end()); }

std::string lineOf(const ShardHeader& header)
{
    const SweepIdentity& sweep = header.sweep;
    return toJson(Members{{"schema", schema},
                          {"plan", sweep.plan},
                          {"options", sweep.options},
                          {"engine", sweep.engine},
                          {"points", static_cast<double>(sweep.points)},
                          {"inputs", listOf(sweep.inputs)},
                          {"results", listOf(sweep.results)},
                          {"marks", listOf(sweep.marks)},
                          {"remarks", sweep.remarks},
                          {"shard", static_cast<double>(header.shard.number)},
                          {"of", static_cast<double>(header.shard.of)}}) +
           '\n';
}

std::string endLine(std::size_t points, const std::string& hash)
{
    return toJson(Members{{"end", Members{{"points", static_cast<double>(points)}, {"sha256", hash}}}}) +
           '\n';
}

/// The members of a record, as far as they are what they should be.
class Reader {
public:
    explicit Reader(const Value& record) : m_record(record) {}

    std::string text(const char* key)
    {
        const Value* value = m_record.find(key);
        const std::string* found = value ? value->as<std::string>() : nullptr;
        m_good = m_good && found;
        return found ? *found : std::string();
    }
    std::size_t count(const char* key)
    {
        const auto found = countIn(m_record, key);
        m_good = m_good && found;
        return found.value_or(0);
    }
    std::vector<std::string> texts(const char* key)
    {
        std::vector<std::string> all;
        for (const Value& item : items(key))
            if (const std::string* each = item.as<std::string>())
                all.push_back(*each);
        return all;
    }
    Items items(const char* key)
    {
        const Value* value = m_record.find(key);
        const Items* found = value ? value->as<Items>() : nullptr;
        m_good = m_good && found;
        return found ? *found : Items{};
    }
    [[nodiscard]] bool good() const { return m_good; }

private:
    const Value& m_record;
    bool m_good = true;
};

std::optional<ShardHeader> headerFrom(const std::string& line)
{
    const auto record = parseJson(line);
    if (!record)
        return {};
    Reader reader(*record);
    const bool ours = reader.text("schema") == schema;
    ShardHeader header{{.plan = reader.text("plan"),
                        .options = reader.text("options"),
                        .engine = reader.text("engine"),
                        .points = reader.count("points"),
                        .inputs = reader.texts("inputs"),
                        .results = reader.texts("results"),
                        .marks = reader.texts("marks"),
                        .remarks = reader.items("remarks")},
                       {.number = reader.count("shard"), .of = reader.count("of")}};
    const bool good = ours && reader.good() && header.shard.number >= 1 &&
                      header.shard.number <= header.shard.of && header.shard.of <= mostSweepPoints &&
                      header.sweep.points >= 1 && header.sweep.points <= mostSweepPoints;
    return good ? std::optional(std::move(header)) : std::nullopt;
}

bool isPoint(const Value& record, std::size_t index)
{
    Reader reader(record);
    return reader.count("point") == index && reader.good();
}

bool isPoint(const std::string& line, std::size_t index)
{
    const auto record = parseJson(line);
    return record && isPoint(*record, index);
}

/// Lines that have an end; one that was cut is none.
class Lines {
public:
    explicit Lines(const std::string& file) : m_stream(file, std::ios::binary) {}

    [[nodiscard]] bool isOpen() const { return m_stream.is_open(); }
    bool next(std::string& line)
    {
        ++m_number;
        return std::getline(m_stream, line) && !m_stream.eof();
    }
    [[nodiscard]] std::size_t number() const { return m_number; }
    [[nodiscard]] bool atEnd() { return m_stream.peek() == std::ifstream::traits_type::eof(); }

private:
    std::ifstream m_stream;
    std::size_t m_number = 0;
};

Error broken(const std::string& file, const std::string& reason)
{
    return {.kind = Error::Kind::Inconsistent, .field = file, .text = "shard_broken: " + reason};
}

struct OpenShard {
    Lines lines; ///< behind the header
    ShardHeader header;
};

Result<OpenShard> openShard(const std::string& file)
{
    errno = 0;
    Lines lines(file);
    if (!lines.isOpen())
        return fail(readError(file, errno ? errno : EIO));
    std::string line;
    auto header = lines.next(line) ? headerFrom(line) : std::nullopt;
    if (!header)
        return fail(broken(file, "the first line is no header"));
    return OpenShard{std::move(lines), std::move(*header)};
}

/// Ok where both are the same shard of one sweep, or what is another in `file`.
Result<void> same(const std::string& file, const ShardHeader& there, const ShardHeader& wanted)
{
    if (there == wanted)
        return {};
    const SweepIdentity &a = there.sweep, &b = wanted.sweep;
    if (a == b)
        return fail({.kind = Error::Kind::Inconsistent,
                     .field = file,
                     .value = static_cast<double>(there.shard.number),
                     .lower = static_cast<double>(there.shard.of),
                     .upper = static_cast<double>(wanted.shard.of),
                     .text = "shard_other_part: " + std::to_string(wanted.shard.number)});
    const char* what = a.plan != b.plan ? "plan" : a.engine != b.engine ? "program" : "options";
    return fail({.kind = Error::Kind::Inconsistent,
                 .field = file,
                 .text = std::string("shard_other_sweep: ") + what});
}

/// The lines of a shard, some at a time: its file is open only while they are read, as a sweep may have more
/// shards than a program may open files.
class LineBlocks {
public:
    LineBlocks(std::string file, std::size_t block) : m_file(std::move(file)), m_block(block) {}

    /// Errors: Io, also behind the last line.
    Result<std::string> next()
    {
        if (m_at == m_lines.size())
            if (auto ok = read(); !ok)
                return fail(ok.error());
        return std::move(m_lines[m_at++]);
    }

private:
    Result<void> read()
    {
        m_lines.clear();
        m_at = 0;
        errno = 0;
        std::ifstream stream(m_file, std::ios::binary);
        stream.seekg(m_end);
        for (std::string line; m_lines.size() < m_block && std::getline(stream, line) && !stream.eof();) {
            m_end += static_cast<std::streamoff>(line.size() + 1);
            m_lines.push_back(line);
        }
        return m_lines.empty() ? Result<void>(fail(readError(m_file, errno ? errno : EIO))) : Result<void>();
    }

    std::string m_file;
    std::size_t m_block, m_at = 0;
    std::streamoff m_end = 0; ///< of what was read
    std::vector<std::string> m_lines{};
};

} // namespace

std::optional<std::size_t> countIn(const Value& record, std::string_view key)
{
    constexpr double most = 9007199254740992.0; // 2^53: up to it every whole number is a double
    const Value* value = record.find(key);
    const double* found = value ? value->as<double>() : nullptr;
    const bool good = found && *found >= 0.0 && *found <= most;
    return good ? std::optional(static_cast<std::size_t>(*found)) : std::nullopt;
}

Result<void> ShardWriter::start(const ShardHeader& header)
{
    m_lines = 0;
    m_hash = Sha256();
    return m_file.keep(0).and_then([&] { return m_file.add(lineOf(header)); });
}

Result<ShardWriter> ShardWriter::begin(const std::string& file, const ShardHeader& header)
{
    return PartFile::open(file).and_then([&](PartFile part) -> Result<ShardWriter> {
        ShardWriter writer(std::move(part));
        if (auto ok = writer.start(header); !ok)
            return fail(ok.error());
        return writer;
    });
}

Result<ShardWriter> ShardWriter::resume(const std::string& file, const ShardHeader& header)
{
    auto part = PartFile::open(file);
    if (!part)
        return fail(part.error());
    ShardWriter writer(std::move(*part));
    Lines lines(PartFile::partOf(file));
    std::string line;
    const auto found = lines.next(line) ? headerFrom(line) : std::nullopt;
    if (!found)
        return writer.start(header).map([&] { return std::move(writer); });
    if (auto ok = same(file, *found, header); !ok)
        return fail(ok.error());
    std::size_t bytes = line.size() + 1;
    const std::size_t own = header.shard.size(header.sweep.points);
    for (; writer.m_lines < own && lines.next(line); ++writer.m_lines) {
        if (!isPoint(line, header.shard.first() + writer.m_lines * header.shard.of))
            break;
        writer.m_hash.add(line += '\n');
        bytes += line.size();
    }
    return writer.m_file.keep(bytes).map([&] { return std::move(writer); });
}

Result<void> ShardWriter::add(const Value& point)
{
    const std::string line = toJson(point) + '\n';
    m_hash.add(line);
    ++m_lines;
    return m_file.add(line);
}

Result<void> ShardWriter::finish()
{
    return m_file.add(endLine(m_lines, m_hash.digest())).and_then([&] { return m_file.finish(); });
}

Result<ShardHeader> checkedShard(const std::string& file)
{
    return openShard(file).and_then([&](OpenShard shard) -> Result<ShardHeader> {
        auto& [lines, header] = shard;
        std::string line;
        Sha256 hash;
        const std::size_t own = header.shard.size(header.sweep.points);
        for (std::size_t i = 0; i < own; ++i) {
            const std::size_t index = header.shard.first() + i * header.shard.of;
            if (!lines.next(line) || !isPoint(line, index))
                return fail(broken(file, "line " + std::to_string(lines.number()) + " is not point " +
                                             std::to_string(index)));
            hash.add(line += '\n');
        }
        if (!lines.next(line) || line + '\n' != endLine(own, hash.digest()) || !lines.atEnd())
            return fail(broken(file, "its end line is missing or does not fit its points"));
        return std::move(header);
    });
}

Result<ShardHeader> readShard(const std::string& file, const TakePoint& take)
{
    return openShard(file).and_then([&](OpenShard shard) -> Result<ShardHeader> {
        auto& [lines, header] = shard;
        std::string line;
        const std::size_t own = header.shard.size(header.sweep.points);
        for (std::size_t i = 0; i < own && lines.next(line); ++i) {
            const auto record = parseJson(line);
            if (!record || !isPoint(*record, header.shard.first() + i * header.shard.of))
                break;
            if (auto ok = take(header, *record); !ok)
                return fail(ok.error());
        }
        return std::move(header);
    });
}

Result<bool> isDone(const std::string& file, const ShardHeader& header)
{
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return false;
    return checkedShard(file).and_then(
        [&](const ShardHeader& there) { return same(file, there, header).map([] { return true; }); });
}

Result<ShardSet> ShardSet::open(const std::vector<std::string>& files)
{
    ShardSet set;
    std::optional<ShardHeader> first;
    for (const std::string& file : files) {
        const auto header = checkedShard(file);
        if (!header)
            return fail(header.error());
        if (!first) {
            first = *header;
            set.m_files.resize(header->shard.of);
        }
        const SweepPart asFirst{header->shard.number, first->shard.of};
        if (auto ok = same(file, *header, {first->sweep, asFirst}); !ok)
            return fail(ok.error());
        std::string& place = set.m_files[header->shard.first()];
        if (!place.empty())
            return fail({.kind = Error::Kind::Inconsistent,
                         .field = file,
                         .value = static_cast<double>(header->shard.number),
                         .text = "shard_twice: " + place});
        place = file;
    }
    if (first)
        set.m_sweep = std::move(first->sweep);
    return set;
}

std::vector<std::size_t> ShardSet::missing() const
{
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < m_files.size(); ++i)
        if (m_files[i].empty())
            numbers.push_back(i + 1);
    return numbers;
}

Result<void> ShardSet::forEach(const std::function<Result<void>(const Value& point)>& take) const
{
    constexpr std::size_t held = 65'536; // lines of all shards together: an assumption, some 30 MB
    const std::size_t block = std::max(std::size_t{1}, held / std::max(std::size_t{1}, m_files.size()));
    std::vector<LineBlocks> shards;
    for (const std::string& file : m_files)
        if (auto header = shards.emplace_back(file, block).next(); !header)
            return fail(header.error());
    for (std::size_t i = 0; i < m_sweep.points; ++i) {
        const auto line = shards[i % shards.size()].next();
        if (!line)
            return fail(line.error());
        if (auto ok = parseJson(*line).and_then(take); !ok)
            return ok;
    }
    return {};
}

} // namespace jw
