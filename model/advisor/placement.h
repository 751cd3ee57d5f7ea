// The work on a number of devices: the best layout, its speed, and how sure that is.
#pragma once

#include <tl/expected.hpp>

#include "advisor/machine.h"

namespace jw {

struct Placement {
    Machine machine;
    Ratio<> used{}; ///< devices that the layout divides, at most those of the machine
    TrainLayout<double> layout;
    PerTime<> tokenRate{}; ///< of a used device
    Ratio<> mfu{};
    Data<> memory{};
    Tier tier = Tier::C;
    Band time; ///< of the whole run
};

/// What rules a device out for training whatever the work: it is built for inference, or the prediction
/// covers no machine like it. None for the rest.
[[nodiscard]] AdviceReason outOfScope(const AcceleratorRow& device);

/// The fastest layout of the search that fits into memoryShare of the memory; where the devices do not
/// divide, on the power of two below. The speed of TPUs is their generation's MFU. Else why there is none:
/// NoPeak, NoMemory with the least GiB needed and those there are, NoLayout with the devices.
[[nodiscard]] tl::expected<Placement, AdviceLimit> placed(const AdviceRequest& request,
                                                          const Machine& machine);

} // namespace jw
