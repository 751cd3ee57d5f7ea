// Chooses a number of the plan that may vary, by typing part of its name.
#pragma once

#include <QComboBox>

#include "views/sensitivity/offered_inputs.h"

namespace jw {

/// Keeps its choice while the plan changes round it.
class InputChoice final : public QComboBox {
    Q_OBJECT

public:
    enum class May { BeNone, NotBeNone }; ///< is "none" among the choices?

    explicit InputChoice(May may, QWidget* parent = nullptr);

    void setPlan(const PlanPtr& resolved); ///< from resolve()
    void setInputs(const OfferedInputsPtr& inputs);
    [[nodiscard]] const OfferedInputs& offered() const { return *m_offered; }
    [[nodiscard]] const std::optional<VaryingField>& field() const { return m_field; }
    void choose(const std::optional<VaryingField>& field); ///< nothing where it is not offered

signals:
    void fieldChosen(); ///< by the person

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void showField();
    void typed();
    [[nodiscard]] int none() const { return m_may == May::BeNone ? 1 : 0; } ///< entries before the first

    May m_may;
    InputNames* m_names; ///< owned
    OfferedInputsPtr m_offered = std::make_shared<const OfferedInputs>();
    std::optional<VaryingField> m_field;
};

} // namespace jw
