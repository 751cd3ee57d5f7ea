// A checked sweep in bare pointers: all that crosses into the files compiled for one instruction set.
#pragma once

#include <cstddef>

namespace jw {

template <class T> struct BoundColumn {
    std::size_t member = 0; ///< position among the record's members, depth first
    double unit = 1.0;      ///< base units in one of the column's
    T* values = nullptr;
};

struct SweepJob {
    const double* base = nullptr; ///< every input, base units; NaN: not given
    const BoundColumn<const double>* in = nullptr;
    std::size_t inCount = 0;
    const BoundColumn<double>* out = nullptr;
    std::size_t outCount = 0;
    std::size_t rows = 0;
};

using SweepKernel = void (*)(const SweepJob&);

/// The loop of a model, by its place in SweepModels.
[[nodiscard]] SweepKernel sweepKernelSse2(std::size_t model);
[[nodiscard]] SweepKernel sweepKernelAvx2(std::size_t model);
[[nodiscard]] SweepKernel sweepKernelAvx512(std::size_t model);

} // namespace jw
