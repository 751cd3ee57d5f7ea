// Every combination of the choices for a workload's machines, numbered; devices and regions put into plans.
#pragma once

#include <stop_token>

#include "whatif/fleet_candidate.h"

namespace jw {

/// A place in the lists of choices.
struct Combination {
    std::size_t device = 0, region = 0, count = 0, cap = 0, mix = 0;
};

/// The lists, numbered row-major: devices are the slowest. One entry stands where nothing is chosen.
struct FleetAxes {
    explicit FleetAxes(const FleetChoices& choices);

    [[nodiscard]] double size() const; ///< as a double, which does not overflow
    [[nodiscard]] std::size_t at(const Combination& c) const;
    [[nodiscard]] Combination of(std::size_t at) const;

    std::vector<std::string> devices, regions;
    std::vector<std::optional<double>> gpus, caps;
    std::vector<std::optional<Procurement>> mixes;
};

/// A device in a region, put into the plan.
struct PlacedDevice {
    PlanPtr plan{};
    std::string group{};
    double perNode = 0.0;       ///< accelerators
    double tdp = 0.0;           ///< of one, in watts; NaN: has none
    std::vector<bool> priced{}; ///< by mix: is there a price or rent of all that is had?
};

/// What a search of layouts says of a device and a number of them.
struct FoundLayout {
    std::optional<TrainLayout<double>> layout{}; ///< nothing: not searched, or none
    bool possible = true;
    std::optional<Error> refusal{}; ///< why there is no search
};

/// The workload whose machines are chosen, in a resolved plan.
struct FleetQuestion {
    PlanPtr resolved{};
    WorkMachines work{};
    FleetChoices choices{};
    std::string at{}; ///< when the catalogue was read, UTC, ISO 8601
};

class FleetSpace final {
public:
    /// Layouts are searched on all cores, the fastest for each device and number, without a power cap that is
    /// chosen; after a stop some are missing. Errors: those of putMachines; MissingField, a choice of GPUs or
    /// caps for machines without accelerators.
    [[nodiscard]] static Result<FleetSpace> of(const FleetQuestion& question, const Catalogue& catalogue,
                                               const std::stop_token& stop);

    [[nodiscard]] const FleetAxes& axes() const { return m_axes; }
    [[nodiscard]] bool isTraining() const { return m_trains; }
    [[nodiscard]] const PlacedDevice& placed(const Combination& c) const
    {
        return m_placed[c.device * m_axes.regions.size() + c.region];
    }
    [[nodiscard]] const FoundLayout& layout(const Combination& c) const { return m_layouts[countAt(c)]; }

    /// Whole nodes that hold the GPUs; as planned, those that the plan has.
    [[nodiscard]] double nodes(const Combination& c) const { return m_nodes[countAt(c)]; }
    [[nodiscard]] double gpus(const Combination& c) const { return nodes(c) * placed(c).perNode; }
    /// Has it as many nodes as a number before?
    [[nodiscard]] bool repeats(const Combination& c) const { return m_repeats[countAt(c)]; }
    [[nodiscard]] FleetCandidate candidate(const Combination& c) const;

private:
    explicit FleetSpace(const FleetChoices& choices) : m_axes(choices) {}

    [[nodiscard]] std::size_t countAt(const Combination& c) const
    {
        return c.device * m_axes.gpus.size() + c.count;
    }
    [[nodiscard]] Result<PlacedDevice> put(const FleetQuestion& question, const Catalogue& catalogue,
                                           const std::string& device, const std::string& region) const;
    void count(const Plan& resolved, const WorkMachines& work);
    void searchLayouts(const WorkMachines& work, const std::stop_token& stop);

    FleetAxes m_axes;
    bool m_trains = false;
    std::vector<PlacedDevice> m_placed; ///< by device, then region
    std::vector<double> m_nodes;        ///< by device, then number
    std::vector<bool> m_repeats;        ///< likewise
    std::vector<FoundLayout> m_layouts; ///< likewise
};

} // namespace jw
