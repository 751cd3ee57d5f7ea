// The energy of a request of a service step by step: its GPUs, their hosts, idle machines, the meter.
#pragma once

#include <optional>

#include "engine/serving/energy_formula.h"
#include "engine/serving/service.h"

namespace jw {

struct StaircaseStep {
    EnergyStep step = EnergyStep::Gpu;
    Energy<> added{}, request{}; ///< by this step; up to it, of a request or an item
    Energy<> low{}, high{};      ///< P10 and P90 of what is up to it
};

struct EnergyStaircase {
    std::array<StaircaseStep, energySteps.size()> steps;
    Ratio<> tokensIn{}, tokensOut{}; ///< of a request; none of an item
    Ratio<> sequences{};             ///< that share a replica, as a request finds it; at least its own
    Ratio<> parameters{};            ///< of the model; 0: not known, or of an item
    Tier tier = Tier::C;             ///< the less sure of speed and power
    bool servesAll = true; ///< the busiest hour asks no more of the machines than they can do at all

    [[nodiscard]] Energy<> at(EnergyStep step) const { return steps[static_cast<std::size_t>(step)].request; }
    [[nodiscard]] Energy<> outputToken(EnergyStep step) const { return at(step) / tokensOut; }
    [[nodiscard]] bool ofItems() const { return tokensOut == Ratio<>(0.0); }
    /// Of a million tokens, prompts and answers together.
    [[nodiscard]] Energy<> mtok(EnergyStep step) const { return 1e6 * at(step) / (tokensIn + tokensOut); }
};

/// C8 over the hours of the day, of a request that is answered. At work is the time on a request alone, of a
/// prefill pool too; what waits for requests within an hour, stands parked or stands by is in the step of
/// idle machines, and so it is at the ends of the bands. The last step counts the PUE, once. Nothing where
/// nothing is asked of the service. Bands are those of results: the service at both ends, where no GPU takes
/// more than its TDP and a slow replica holds more.
[[nodiscard]] std::optional<EnergyStaircase> energyStaircase(const ServiceQuestion& question);

/// The same of an answer by itself, without bands.
[[nodiscard]] std::optional<EnergyStaircase> energyStaircase(const ServiceQuestion& question,
                                                             const ServiceAnswer& answer);

/// The same of a service that counts items, each step as sure as the results of its plan: what idles does not
/// err with the items. Nothing, too, where its machines make up no replica.
[[nodiscard]] std::optional<EnergyStaircase> energyStaircase(const ItemQuestion& question);

} // namespace jw
