// Points of sweeps kept between sessions: a shard file a question, the newest few.
#pragma once

#include <cstdint>

#include "whatif/plan_sweep.h"
#include "whatif/shard_file.h"

namespace jw {

/// What there is of a sweep on disk.
struct KeptPoints {
    std::vector<SweptPoint> points{};    ///< the first ones, in order
    bool stale = false;                  ///< of other inputs than those of the sweep, or of another program
    std::optional<ShardWriter> writer{}; ///< takes the points that follow; none: they are all there
    std::vector<Error> left{};           ///< why files that are there were left, for a log
};

/// Those of one plan, in a folder that other plans share. From any thread.
class KeptSweeps final {
public:
    static constexpr std::size_t mostFiles = 8;                           ///< assumption: a day's questions
    static constexpr std::uintmax_t mostBytes = std::uintmax_t{64} << 20; ///< of all of them; assumption

    KeptSweeps(std::string folder, std::string_view planUid);

    /// The points of this sweep; of other inputs only where there are none of these. Those whose lines tell
    /// in words what was refused or overloaded are evaluated again, on all cores. After a stop of no use.
    [[nodiscard]] KeptPoints find(const PlanSweep& sweep, const SweepIdentity& identity,
                                  const std::stop_token& stop = {}) const;

    /// Those of these inputs alone, and a writer for what is missing. Where they are not whole, files of
    /// other inputs and damaged ones are written over. Then the least recently used files beyond the limits
    /// are removed. Errors: Io; InUse where another program writes them; Canceled.
    [[nodiscard]] Result<KeptPoints> resume(const PlanSweep& sweep, const SweepIdentity& identity,
                                            const std::stop_token& stop = {}) const;

    /// What was asked last of this plan, as it was remembered; null without it.
    [[nodiscard]] Value question() const;
    /// Errors: Io, InUse.
    [[nodiscard]] Result<void> remember(const Value& question) const;

private:
    [[nodiscard]] std::string fileOf(const SweepIdentity& identity) const;
    [[nodiscard]] std::string questionFile() const { return m_stem + ".json"; }
    void tidy() const;

    std::string m_folder, m_stem; ///< of all files of the plan
};

} // namespace jw
