// The values of a sweep's further inputs at which its map of the first two is drawn.
#pragma once

#include <QWidget>

#include <array>

#include "views/sensitivity/sweep_view.h"

class QComboBox;
class QLabel;

namespace jw {

class Look;

/// A box for each input from the third on; hidden where there are none. Keeps what was chosen while the
/// inputs stay; as planned where nothing was.
class CutChoice final : public QWidget {
    Q_OBJECT

public:
    explicit CutChoice(const Look& look, QWidget* parent = nullptr);

    void setAnswer(const SweepAnswer* answer); ///< nullptr: nothing is shown
    void retranslate();                        ///< at the next setAnswer()
    [[nodiscard]] const SweepCut& chosen() const { return m_chosen; }
    [[nodiscard]] QComboBox& box(std::size_t further) const { return *m_boxes[further]; } ///< 0: third input

signals:
    void changed(); ///< by the person

private:
    static constexpr std::size_t most = mostInputs - 2;

    void fill(const SweepAnswer& answer, std::size_t further);

    SweepCut m_chosen;
    std::array<bool, most> m_own{};           ///< the person has chosen that value
    std::vector<AskedAxis> m_axes;            ///< of which the values are offered
    std::shared_ptr<const PlanSweep> m_sweep; ///< what is shown is of it
    std::array<QLabel*, most> m_names;        ///< all owned
    std::array<QComboBox*, most> m_boxes;
};

} // namespace jw
