// The sweep's kernels for Avx512.
#include "engine/sweep_kernel.h"
#include "engine/tape_kernel.h"

jw::SweepKernel jw::sweepKernelAvx512(std::size_t model) { return sweepKernels<xsimd::avx512bw>[model]; }

jw::TapeKernel jw::tapeKernelAvx512() { return &tapeWith<xsimd::batch<double, xsimd::avx512bw>>; }
