// A part of a sweep on disk: a header, a line of JSON for each point, an end that says it is whole.
#pragma once

#include <functional>
#include <optional>

#include "readings/value.h"
#include "store/part_file.h"
#include "store/sha256.h"

namespace jw {

/// A count in a record that anyone may have written; nothing where it is no number from 0 to 2^53.
[[nodiscard]] std::optional<std::size_t> countIn(const Value& record, std::string_view key);

/// What all shards of one sweep have in common.
struct SweepIdentity {
    std::string plan{}, options{};                ///< inputHash(), optionsHash()
    std::string engine{};                         ///< programName()
    std::size_t points = 0;                       ///< of the whole sweep
    std::vector<std::string> inputs{}, results{}; ///< what the numbers of a line are, by path
    std::vector<std::string> marks{};             ///< what its texts are, by their keys: "refused"
    Items remarks{};                              ///< what is to be said of the sweep, as verbs tell it

    friend bool operator==(const SweepIdentity&, const SweepIdentity&) = default;
};

/// Shard `number` of `of`, from 1: it has the points i with i mod of = number - 1. 1 of 1 is the whole sweep.
struct SweepPart {
    std::size_t number = 1, of = 1;

    [[nodiscard]] std::size_t first() const { return number - 1; }
    /// How many of so many points are its own.
    [[nodiscard]] std::size_t size(std::size_t points) const
    {
        return points > first() ? (points - number) / of + 1 : 0;
    }
    friend bool operator==(const SweepPart&, const SweepPart&) = default;
};

struct ShardHeader {
    SweepIdentity sweep{};
    SweepPart shard{};

    friend bool operator==(const ShardHeader&, const ShardHeader&) = default;
};

/// Writes one shard, a line at a time, each flushed. Until it is whole it is called FILE.part.
class ShardWriter final {
public:
    /// A new one, over what was left of another. Errors: those of PartFile::open().
    [[nodiscard]] static Result<ShardWriter> begin(const std::string& file, const ShardHeader& header);

    /// Goes on with FILE.part: its whole lines are kept, a line that was cut and what follows it are not. It
    /// begins anew where there is nothing to go on with. Errors: those of begin(); Inconsistent, when it was
    /// begun with another plan, other options or another program (shard_other_sweep), or is of another
    /// number of shards (shard_other_part).
    [[nodiscard]] static Result<ShardWriter> resume(const std::string& file, const ShardHeader& header);

    [[nodiscard]] std::size_t lines() const { return m_lines; } ///< points that are there

    /// One point in the order of the shard: a record whose "point" is its number. Errors: Io.
    [[nodiscard]] Result<void> add(const Value& point);

    /// The end line, and the file gets its name. Errors: Io.
    [[nodiscard]] Result<void> finish();
    void discard() { m_file.discard(); }

private:
    explicit ShardWriter(PartFile file) : m_file(std::move(file)) {}
    Result<void> start(const ShardHeader& header);

    PartFile m_file;
    Sha256 m_hash; ///< of the lines
    std::size_t m_lines = 0;
};

/// The header of a whole shard, each of whose lines was looked at. Errors: Io; Inconsistent (shard_broken:
/// and where), when it is none, is cut, or was changed.
[[nodiscard]] Result<ShardHeader> checkedShard(const std::string& file);

/// The header of a shard, or of what is called FILE.part, handing on the points of its lines up to the first
/// that is none: the end, or a cut. Errors: Io; Inconsistent (shard_broken), no header; what take() answers.
using TakePoint = std::function<Result<void>(const ShardHeader& header, const Value& point)>;
[[nodiscard]] Result<ShardHeader> readShard(const std::string& file, const TakePoint& take);

/// Is this shard there already, whole? Errors: those of checkedShard() and of ShardWriter::resume().
[[nodiscard]] Result<bool> isDone(const std::string& file, const ShardHeader& header);

/// Whole shards of one sweep.
class ShardSet final {
public:
    /// Errors: those of checkedShard(); Inconsistent (shard_other_sweep), (shard_other_part) and
    /// (shard_twice), naming the file.
    [[nodiscard]] static Result<ShardSet> open(const std::vector<std::string>& files);

    [[nodiscard]] const SweepIdentity& sweep() const { return m_sweep; }
    [[nodiscard]] std::size_t count() const { return m_files.size(); } ///< of shards there ought to be
    [[nodiscard]] std::vector<std::size_t> missing() const;            ///< their numbers

    /// Every point in order; none may be missing. Errors: Io, Syntax, and what take() answers.
    [[nodiscard]] Result<void> forEach(const std::function<Result<void>(const Value& point)>& take) const;

private:
    SweepIdentity m_sweep;
    std::vector<std::string> m_files; ///< by number - 1; empty: missing
};

} // namespace jw
