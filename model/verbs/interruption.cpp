#include "verbs/interruption.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace jw::verbs {
namespace {

std::atomic<bool> asked = false;
static_assert(std::atomic<bool>::is_always_lock_free); // else no handler may write to it

void note(int) { asked = true; }

/// Looks for an interruption until there is one, or the verb is done.
void watch(const std::stop_token& done, std::stop_source stop)
{
    constexpr std::chrono::milliseconds between(50);
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any waiting;
    while (!asked && !done.stop_requested())
        waiting.wait_for(lock, done, between, [] { return asked.load(); });
    if (asked)
        stop.request_stop();
}

} // namespace

Interruption::Interruption()
    : m_interrupt(std::signal(SIGINT, &note)),
      m_terminate(std::signal(SIGTERM, &note))
{
    verbs::asked = false;
}

Interruption::~Interruption()
{
    std::signal(SIGINT, m_interrupt);
    std::signal(SIGTERM, m_terminate);
}

bool Interruption::asked() { return verbs::asked; }

StopWhenInterrupted::StopWhenInterrupted() : m_watch(&watch, m_stop) {}

} // namespace jw::verbs
