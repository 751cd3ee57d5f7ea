// Ctrl+C and a polite end by the system, heard while a long verb works. Not for other layers: see verb.h.
#pragma once

#include <csignal>
#include <stop_token>
#include <thread>

namespace jw::verbs {

/// While it lives, SIGINT and SIGTERM are noted instead of ending the program. One at a time.
class Interruption final {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    [[nodiscard]] static bool asked();

private:
    using Handler = void (*)(int);
    Handler m_interrupt, m_terminate;
};

/// While it lives, an interruption asks for a stop, whatever is being done.
class StopWhenInterrupted final {
public:
    StopWhenInterrupted();

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    Interruption m_guard;
    std::stop_source m_stop;
    std::jthread m_watch; ///< a handler may not ask for it
};

} // namespace jw::verbs
