// The same work for each of many positions, on all cores.
#pragma once

#include <cstddef>
#include <functional>

namespace jw {

/// Calls work(0) .. work(count - 1), in any order and several at a time; returns when all have returned. May
/// be called from any thread, also from several at once, but not from within such work.
void inParallel(std::size_t count, const std::function<void(std::size_t)>& work);

} // namespace jw
