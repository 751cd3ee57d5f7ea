#include "jobs/in_parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace jw {

/// On threads of its own: a caller from a pool that waits for that pool may wait for itself.
void inParallel(std::size_t count, const std::function<void(std::size_t)>& work)
{
    std::atomic<std::size_t> next{0};
    const auto takeTurns = [&] {
        for (std::size_t at = next++; at < count; at = next++)
            work(at);
    };
    const std::size_t cores = std::max<std::size_t>(1, std::thread::hardware_concurrency());
    std::vector<std::jthread> others; // joined at the end
    others.reserve(cores);
    for (std::size_t i = 1; i < std::min(cores, count); ++i)
        others.emplace_back(takeTurns);
    takeTurns();
}

} // namespace jw
