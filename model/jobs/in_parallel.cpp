#include "jobs/in_parallel.h"

#include <QThreadPool>
#include <QtConcurrentMap>

#include <numeric>
#include <vector>

namespace jw {

/// On threads of its own: a caller from the global pool that waits for that pool may wait for itself.
void inParallel(std::size_t count, const std::function<void(std::size_t)>& work)
{
    static QThreadPool pool;
    std::vector<std::size_t> positions(count);
    std::iota(positions.begin(), positions.end(), std::size_t{0});
    QtConcurrent::blockingMap(&pool, positions, [&](std::size_t at) { work(at); });
}

} // namespace jw
