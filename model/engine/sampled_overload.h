// A service that some samples ask too much of.
#pragma once

#include <string>

namespace jw {

/// The share of the samples in which the machines of the service do not hold its load.
struct SampledOverload {
    std::string workload{};
    double share = 0.0;
};

} // namespace jw
