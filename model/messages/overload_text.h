// Draws that overload a service, in words.
#pragma once

#include "engine/sampled_overload.h"
#include "messages/message.h"

namespace jw {

/// "Own: the machines of chat do not hold its load in 50 % of the samples."
[[nodiscard]] inline Sentence overloadSentence(const std::string& scenario, const SampledOverload& overload)
{
    return {JW_TERM("jw::Message", "%1: the machines of %2 do not hold its load in %3 of the samples."),
            {{.text = scenario},
             {.text = overload.workload},
             numberArgument(100.0 * overload.share, UnitName{"%", 0.01})}};
}

} // namespace jw
