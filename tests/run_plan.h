// What plans of a training run are made of in tests: its accelerator and its model.
#pragma once

#include "domain/plan.h"

namespace jw::test {

/// NVIDIA H100 SXM, with what its data sheet says of it.
inline Accelerator h100()
{
    Accelerator a{.uid = "h100", .name = "H100 SXM"};
    a.catalogueId = "h100-sxm";
    a.memory = {80};
    a.memoryBandwidth = {3350};
    a.interconnect = {900};
    a.peak.bf16 = {989.4};
    a.tdp.value = 700;
    a.idle.value = 70;
    return a;
}

/// The shape of a dense model of 6.7 billion parameters, Llama 7B.
inline Members denseShape()
{
    return {{"layers", 32.0},   {"hidden", 4096.0},  {"ffn", 11008.0},  {"heads", 32.0},
            {"kv_heads", 32.0}, {"head_dim", 128.0}, {"vocab", 32000.0}};
}

/// Llama 3 70B.
inline Members llama70b()
{
    return {{"layers", 80.0},  {"hidden", 8192.0},  {"ffn", 28672.0},   {"heads", 64.0},
            {"kv_heads", 8.0}, {"head_dim", 128.0}, {"vocab", 128256.0}};
}

} // namespace jw::test
