// Ctrl+C and a polite end by the system, heard between two steps of a long verb. Not for other layers: see
// verb.h.
#pragma once

#include <csignal>

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

} // namespace jw::verbs
