#include "verbs/interruption.h"

namespace jw::verbs {
namespace {

volatile std::sig_atomic_t asked = 0; // all that a handler may write to

void note(int) { asked = 1; }

} // namespace

Interruption::Interruption()
    : m_interrupt(std::signal(SIGINT, &note)),
      m_terminate(std::signal(SIGTERM, &note))
{
    verbs::asked = 0;
}

Interruption::~Interruption()
{
    std::signal(SIGINT, m_interrupt);
    std::signal(SIGTERM, m_terminate);
}

bool Interruption::asked() { return verbs::asked != 0; }

} // namespace jw::verbs
