// Chooses a number of the plan that may vary, by typing part of its name.
#pragma once

#include <QComboBox>

#include "document/plan_document.h"
#include "engine/plan_batch.h"

namespace jw {

/// Keeps its choice while the plan changes round it.
class InputChoice final : public QComboBox {
    Q_OBJECT

public:
    enum class May { BeNone, NotBeNone }; ///< is "none" among the choices?

    explicit InputChoice(May may, QWidget* parent = nullptr);

    /// Of a plan from resolve(): the numbers that forms show and that have a value.
    void setPlan(const PlanPtr& resolved);
    [[nodiscard]] const std::optional<VaryingField>& field() const { return m_field; }
    [[nodiscard]] const std::vector<VaryingField>& offered() const { return m_offered; }
    void choose(const std::optional<VaryingField>& field); ///< nothing where it is not offered

signals:
    void fieldChosen(); ///< by the person

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void showField();
    [[nodiscard]] int none() const { return m_may == May::BeNone ? 1 : 0; } ///< entries before the first

    May m_may;
    PlanPtr m_plan;
    std::vector<VaryingField> m_offered;
    std::optional<VaryingField> m_field;
};

} // namespace jw
