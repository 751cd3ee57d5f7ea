// What the time of a training run follows from, as a choice above its form; and the fields that each way
// needs.
#pragma once

#include <set>

#include "views/workloads/way_choice.h"

namespace jw {

/// The fields of the form of a workload: left out, and at once; the rest is behind "More".
struct FormFields {
    std::set<std::string> hidden, front;
};

/// By what the time follows from, whether the run has machines, and whether its losses are counted.
[[nodiscard]] FormFields runFormFields(const Plan& resolved, const std::string& workload);

class SpeedChoice final : public WayChoice {
    Q_OBJECT

public:
    SpeedChoice(PlanDocument& document, const Look& look, QWidget* parent = nullptr);

    void retranslate() override;

private:
    [[nodiscard]] int wayOf(const Plan& resolved, const std::string& workload) const override;
    [[nodiscard]] Result<void> set(const std::string& workload, int way) override;
};

} // namespace jw
