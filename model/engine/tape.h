// The batch reading of whatever was traced: its operations on many rows of inputs at once.
#pragma once

#include <span>
#include <vector>

#include "engine/arch.h"
#include "engine/tape_job.h"

namespace jw {

template <class T> struct TapeColumn {
    std::span<T> values{};
    double unit = 1.0; ///< base units in one of the column's
};

/// What stands in a trace between some inputs that vary and the results wanted; all else are constants. Sums
/// and functions are those of the value reading, bit by bit, on every instruction set. A row on which the
/// evaluation would have decided otherwise is not computed: it is said to have left the tape. A value, read
/// by any number of threads.
class Tape final {
public:
    /// Of inputs and results of that trace; a constant result is allowed, and so is an input that nothing
    /// follows from.
    Tape(const Trace& trace, std::span<const NodeId> inputs, std::span<const Traced> results);

    /// One column an input and one a result, all of the same length as `left`, which is true for the rows
    /// that left the tape. Their results are meaningless.
    void run(std::span<const TapeColumn<const double>> inputs, std::span<const TapeColumn<double>> results,
             std::span<bool> left, Arch arch = bestArch()) const;

    /// Does the result follow from any input?
    [[nodiscard]] bool varies(std::size_t result) const { return m_results[result] < m_constantAt; }
    [[nodiscard]] std::size_t steps() const { return m_steps.size(); }

private:
    friend class TapeWriter;

    std::vector<TapeStep> m_steps;
    std::vector<double> m_constants;                ///< `lanes` of each
    std::vector<std::uint32_t> m_inputs, m_results; ///< places
    std::uint32_t m_left = 0, m_registers = 0;
    static constexpr std::uint32_t m_constantAt = 1U << 31U;
};

} // namespace jw
