// A config.json on its way to an architecture, shared by the files that read its parts.
#pragma once

#include "exchange/hf_config.h"
#include "exchange/hf_families.h"
#include "exchange/hf_keys.h"

namespace jw {

/// A config under way: the keys, what its family adds, and what comes out.
struct HfReading {
    HfKeys keys;
    HfFamily family{};
    HfConfig config{};

    Architecture<double>& shape() { return config.architecture; }
    std::size_t layers() { return static_cast<std::size_t>(shape().layers.base()); }
    void assume(const char* text) { config.assumed.emplace_back(text); }
};

/// What the names give, else `familyDefault`, which is said; an error in the keys if there is none (0).
double ownOrDefault(HfReading& reading, const HfKeys::Names& names, double familyDefault);

/// KV heads, head dimension, latent ranks, windows and layers that keep KV. Needs layers, hidden size, heads.
void readAttention(HfReading& reading);

} // namespace jw
