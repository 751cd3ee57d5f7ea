// A tape in bare pointers: all that crosses into the files compiled for one instruction set.
#pragma once

#include <cstddef>
#include <cstdint>

#include "readings/trace.h"

namespace jw {

/// One operation on a block of rows. Places below `constants` of the job are registers, those from there on
/// constants.
struct TapeStep {
    std::uint32_t to = 0;
    std::uint32_t args[3]{};
    Op op = Op::Alias;
};

struct TapeJob {
    static constexpr std::size_t block = 256; ///< rows; all registers of a plan fit into the second cache
    static constexpr std::size_t lanes = 8;   ///< a constant stands so often, so that it loads as a register

    const TapeStep* steps = nullptr;
    std::size_t stepCount = 0;
    double* registers = nullptr; ///< `block` numbers each; inputs are put into and results taken from here
    const double* constants = nullptr;
    std::uint32_t firstConstant = 0;
};

/// Runs all steps on one block.
using TapeKernel = void (*)(const TapeJob&);

[[nodiscard]] TapeKernel tapeKernelSse2();
[[nodiscard]] TapeKernel tapeKernelAvx2();
[[nodiscard]] TapeKernel tapeKernelAvx512();

} // namespace jw
