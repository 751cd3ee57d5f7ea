# The kernels of tapes, one file an instruction set. They share no code with the rest (see
# tests/check_arch_symbols.sh) and are always optimized: what does not get inlined would become a weak symbol that the
# linker might pick for everyone.
add_library(jw_kernels OBJECT engine/tape_sse2.cpp engine/tape_avx2.cpp engine/tape_avx512.cpp)
target_link_libraries(jw_kernels PRIVATE jw_domain xsimd)
target_include_directories(jw_kernels PRIVATE ${PROJECT_SOURCE_DIR}/model)
set(KERNEL_OPTIONS -O2 -DNDEBUG)
set_source_files_properties(engine/tape_sse2.cpp PROPERTIES COMPILE_OPTIONS "${KERNEL_OPTIONS}")
set_source_files_properties(engine/tape_avx2.cpp PROPERTIES COMPILE_OPTIONS "${KERNEL_OPTIONS};-mavx2;-mfma")
set_source_files_properties(engine/tape_avx512.cpp PROPERTIES # GCC bug 105593: its own headers warn
    COMPILE_OPTIONS "${KERNEL_OPTIONS};-mavx512f;-mavx512cd;-mavx512dq;-mavx512bw;-mfma;-Wno-maybe-uninitialized;-Wno-uninitialized")
target_sources(jw_engine PRIVATE $<TARGET_OBJECTS:jw_kernels>)
