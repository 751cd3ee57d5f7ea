// The kernel of tapes for Avx2.
#include "engine/tape_kernel.h"

jw::TapeKernel jw::tapeKernelAvx2() { return &tapeWith<xsimd::batch<double, xsimd::fma3<xsimd::avx2>>>; }
