// The sweep's kernels for Avx2.
#include "engine/sweep_kernel.h"
#include "engine/tape_kernel.h"

jw::SweepKernel jw::sweepKernelAvx2(std::size_t model)
{
    return sweepKernels<xsimd::fma3<xsimd::avx2>>[model];
}

jw::TapeKernel jw::tapeKernelAvx2() { return &tapeWith<xsimd::batch<double, xsimd::fma3<xsimd::avx2>>>; }
