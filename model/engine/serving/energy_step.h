// How much of what stands around a GPU an energy per request counts: published figures differ in just that.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "units/term.h"

namespace jw {

/// Each counts all before it.
enum class EnergyStep { Gpu, Host, Idle, Meter };
inline constexpr std::array<std::string_view, 4> energyStepTexts{"gpu", "with_host", "with_idle", "meter"};
constexpr std::span<const std::string_view> choicesOf(EnergyStep) { return energyStepTexts; }
constexpr std::string_view textOf(EnergyStep step) { return energyStepTexts[static_cast<std::size_t>(step)]; }
inline constexpr std::array<EnergyStep, 4> energySteps{EnergyStep::Gpu, EnergyStep::Host, EnergyStep::Idle,
                                                       EnergyStep::Meter};

/// For people; translation keys of context "jw::Term".
inline constexpr std::array<std::string_view, 4> energyStepNames{
    JW_TERM("jw::Term", "GPUs at work"), JW_TERM("jw::Term", "With their hosts"),
    JW_TERM("jw::Term", "With idle machines"), JW_TERM("jw::Term", "At the meter")};
constexpr std::string_view nameOf(EnergyStep step) { return energyStepNames[static_cast<std::size_t>(step)]; }

} // namespace jw
