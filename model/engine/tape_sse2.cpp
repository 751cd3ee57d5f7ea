// The kernel of tapes for Sse2.
#include "engine/tape_kernel.h"

jw::TapeKernel jw::tapeKernelSse2() { return &tapeWith<xsimd::batch<double, xsimd::sse2>>; }
