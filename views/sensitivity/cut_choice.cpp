#include "views/sensitivity/cut_choice.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

#include "views/common/look.h"
#include "views/common/person_text.h"
#include "views/sensitivity/input_words.h"

namespace jw {
namespace {

/// The value that is nearest to the plan's; the first where that is not known.
std::size_t usualPlace(const SweepAnswer& answer, std::size_t axis)
{
    const std::vector<double>& values = answer.sweep->points().axes()[axis].values;
    const auto planned = plannedValue(answer, 0, axis);
    if (!planned)
        return 0;
    const auto far = [&](double value) { return std::fabs(value - *planned); };
    return static_cast<std::size_t>(std::ranges::min_element(values, {}, far) - values.begin());
}

} // namespace

CutChoice::CutChoice(const Look& look, QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look.px(12));
    for (std::size_t i = 0; i < most; ++i) {
        m_names[i] = new QLabel(this);
        m_names[i]->setProperty("type", QStringLiteral("label"));
        m_names[i]->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // the box says the width
        m_boxes[i] = new QComboBox(this);
        m_boxes[i]->setMinimumContentsLength(12);
        m_names[i]->setBuddy(m_boxes[i]);
        auto* pair = new QVBoxLayout;
        pair->setSpacing(4);
        pair->addWidget(m_names[i]);
        pair->addWidget(m_boxes[i]);
        row->addLayout(pair, 1);
        connect(m_boxes[i], &QComboBox::activated, this, [this, i](int at) {
            m_chosen[i] = static_cast<std::size_t>(at);
            m_own[i] = true;
            emit changed();
        });
    }
    row->addStretch(1);
    hide();
}

void CutChoice::retranslate() { m_sweep.reset(); }

void CutChoice::setAnswer(const SweepAnswer* answer)
{
    const bool some = answer && answer->sweep && answer->asked.axes.size() > 2;
    setVisible(some);
    if (!some || answer->sweep == m_sweep)
        return;
    m_sweep = answer->sweep;
    if (m_axes != answer->asked.axes)
        m_own = {};
    m_axes = answer->asked.axes;
    const std::size_t count = std::min(m_axes.size() - 2, most);
    m_chosen.resize(count);
    for (std::size_t i = 0; i < count; ++i)
        if (!m_own[i]) // anew: what the plan has may only now be known
            m_chosen[i] = usualPlace(*answer, i + 2);
    for (std::size_t i = 0; i < most; ++i) {
        m_names[i]->setVisible(i < count);
        m_boxes[i]->setVisible(i < count);
        if (i < count)
            fill(*answer, i);
    }
}

void CutChoice::fill(const SweepAnswer& answer, std::size_t further)
{
    const SweepAxis& axis = answer.sweep->points().axes()[further + 2];
    const QString name = inputName(*answer.asked.plan, axis.field);
    m_names[further]->setText(name);
    m_names[further]->setToolTip(name);
    QComboBox& box = *m_boxes[further];
    box.setAccessibleName(name);
    box.clear();
    for (const double value : axis.values)
        box.addItem(valueInWords(*axis.info, value, *answer.asked.plan));
    box.setCurrentIndex(static_cast<int>(m_chosen[further]));
}

} // namespace jw
