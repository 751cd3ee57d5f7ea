// What an optimizer may choose for the machines of a workload, and how people write it.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "units/result.h"

namespace jw {

/// Parts of a group by the way its machines are had; the rest is rented on demand.
struct Procurement {
    double owned = 0.0, reserved = 0.0, spot = 0.0;

    [[nodiscard]] double onDemand() const { return 1.0 - owned - reserved - spot; }
    friend auto operator<=>(const Procurement&, const Procurement&) = default;
};

/// Where a list is empty, the plan's own value stays; what stands twice counts once.
struct FleetChoices {
    std::vector<std::string> devices{}; ///< ids of the catalogue; "planned": the group's own machines
    std::vector<double> gpus{};         ///< of the group; whole nodes hold them
    std::vector<Procurement> procurement{};
    std::vector<std::string> regions{}; ///< ids of the catalogue or sites of the plan; or "planned"
    std::vector<double> caps{};         ///< of an accelerator, over its TDP
    bool searchesLayouts = true;        ///< of a training run whose speed follows from its layout

    [[nodiscard]] bool isEmpty() const
    {
        return devices.empty() && gpus.empty() && procurement.empty() && regions.empty() && caps.empty();
    }
    friend bool operator==(const FleetChoices&, const FleetChoices&) = default;
};

inline constexpr std::string_view plannedChoice = "planned";

/// What can be chosen, as people write it, and examples of its values.
struct ChoiceWord {
    std::string_view key{}, values{};
};
inline constexpr std::array<ChoiceWord, 6> choiceWords{{
    {"device", "h100-sxm,dgx-b200 or planned"},
    {"gpus", "512,1024 or 64:4096:64 (from, to, step)"},
    {"layout", "auto or planned"},
    {"procurement", "owned,rented,reserved,spot, owned:60+spot:40 (in percent), or mix:25"},
    {"region", "usa,swe, a site of the plan, or planned"},
    {"cap", "60,80,100 or 60:100:10 (percent of the TDP)"},
}};

/// Adds what "gpus", "64:4096:64" says. Errors name the key: UnknownName, no such key; WrongType, values that
/// cannot be read; OutOfRange; Inconsistent, parts of more than 100 % or a step of mixes that does not divide
/// it. Whether a device or region exists shows when it is looked for.
[[nodiscard]] Result<void> addChoice(FleetChoices& choices, std::string_view key, std::string_view values);

/// The same choice as a text: "owned", "owned:60+spot:40".
[[nodiscard]] std::string textOf(const Procurement& procurement);

} // namespace jw
