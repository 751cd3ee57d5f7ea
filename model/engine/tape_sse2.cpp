// The sweep's kernels for Sse2.
#include "engine/sweep_kernel.h"
#include "engine/tape_kernel.h"

jw::SweepKernel jw::sweepKernelSse2(std::size_t model) { return sweepKernels<xsimd::sse2>[model]; }

jw::TapeKernel jw::tapeKernelSse2() { return &tapeWith<xsimd::batch<double, xsimd::sse2>>; }
