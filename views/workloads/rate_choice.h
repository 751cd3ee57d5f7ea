// What the capacity of a service follows from, as a choice above its form; and the fields that each way
// needs.
#pragma once

#include "views/workloads/speed_choice.h"

namespace jw {

/// By what the capacity follows from, and whether a day has a curve of its own.
[[nodiscard]] FormFields serviceFormFields(const Plan& resolved, const std::string& workload);

class RateChoice final : public WayChoice {
    Q_OBJECT

public:
    RateChoice(PlanDocument& document, const Look& look, QWidget* parent = nullptr);

    void retranslate() override;

private:
    [[nodiscard]] int wayOf(const Plan& resolved, const std::string& workload) const override;
    [[nodiscard]] Result<void> set(const std::string& workload, int way) override;
};

} // namespace jw
