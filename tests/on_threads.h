// Work on a given number of threads, for tests of results that do not depend on it.
#pragma once

#include <cstddef>

#pragma push_macro("emit") // Qt's word, and the name of a function there
#undef emit
#include <tbb/global_control.h>
#include <tbb/task_arena.h>
#pragma pop_macro("emit")

namespace jw::test {

/// What `work` answers on so many threads.
template <class Work> auto onThreads(int threads, const Work& work)
{
    const tbb::global_control most(tbb::global_control::max_allowed_parallelism,
                                   static_cast<std::size_t>(threads));
    tbb::task_arena arena(threads);
    return arena.execute(work);
}

} // namespace jw::test
