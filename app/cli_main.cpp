// The command line program: verbs without a window and without Qt.
#include <csignal>
#include <iostream>

#include "verbs/verb.h"

int main(int argc, char** argv)
{
    std::signal(SIGPIPE, SIG_IGN); // a reader that leaves is no fault: the write fails, quietly
    std::ios::sync_with_stdio(false);
    return jw::runVerb({argv + 1, static_cast<std::size_t>(argc - 1)}, jw::standardStreams());
}
