// One input of a sweep: which it is, from where to where it goes, in how many values.
#pragma once

#include <QWidget>

#include <array>

#include "views/sensitivity/input_choice.h"
#include "views/sensitivity/sweep_view.h"

class QLabel;
class QToolButton;

namespace jw {

class Look;
class NumberLine;

class AxisForm final : public QWidget {
    Q_OBJECT

public:
    AxisForm(InputChoice::May may, const Look& look, QWidget* parent = nullptr);

    void setName(const QString& name);
    void setInputs(const OfferedInputsPtr& inputs); ///< the input and its range stay
    /// With the usual range of that input.
    void choose(const std::optional<VaryingField>& field);
    void setAxis(const AskedAxis& axis);
    void take(const AxisForm& other);       ///< what the person has said there
    void setRemovable(const QString& name); ///< shows a button of that name

    [[nodiscard]] InputChoice& input() const { return *m_input; }
    [[nodiscard]] NumberLine& from() const { return *m_from; }
    [[nodiscard]] NumberLine& to() const { return *m_to; }
    [[nodiscard]] NumberLine& count() const { return *m_count; }
    [[nodiscard]] QComboBox& spacing() const { return *m_spacing; } ///< equal steps, equal ratios
    [[nodiscard]] QToolButton& removeButton() const { return *m_remove; }
    [[nodiscard]] QString missing() const;               ///< what is yet to say; "": nothing
    [[nodiscard]] std::optional<AskedAxis> axis() const; ///< nothing without an input, or while incomplete

signals:
    void changed(); ///< by the person
    void removeRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build(const Look& look);
    void retranslate();
    void showLines();
    [[nodiscard]] const FieldInfo* info() const;
    [[nodiscard]] std::array<QWidget*, 5> rangeParts() const;

    PlanPtr m_plan;
    QLabel *m_name, *m_spacingName; ///< all owned
    InputChoice* m_input;
    NumberLine *m_from, *m_to, *m_count;
    QComboBox* m_spacing;
    QToolButton* m_remove;
};

} // namespace jw
