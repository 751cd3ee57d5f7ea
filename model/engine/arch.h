// Which vector instructions this processor and its operating system offer.
#pragma once

#include <array>
#include <string_view>

namespace jw {

enum class Arch { Sse2, Avx2, Avx512 };
inline constexpr std::array allArchs{Arch::Sse2, Arch::Avx2, Arch::Avx512};
inline constexpr std::array<std::string_view, 3> archNames{"sse2", "avx2+fma", "avx512"};

/// Asks GCC's run time, which also asks the OS (XGETBV). xsimd 8.1's own test does not, reads AVX from the
/// wrong cpuid leaf and leaves ECX unset for leaf 7; hence no xsimd::dispatch here.
[[nodiscard]] bool isAvailable(Arch arch);
[[nodiscard]] Arch bestArch();

} // namespace jw
