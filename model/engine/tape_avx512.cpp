// The kernel of tapes for Avx512.
#include "engine/tape_kernel.h"

jw::TapeKernel jw::tapeKernelAvx512() { return &tapeWith<xsimd::batch<double, xsimd::avx512bw>>; }
