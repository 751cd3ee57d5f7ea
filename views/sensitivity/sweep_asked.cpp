// What the tab Sweep asks: its forms as a question, what is yet to say, and whether that is answered already.
#include <QLocale>

#include <algorithm>
#include <limits>

#include "document/plan_evaluation.h"
#include "engine/result_paths.h"
#include "views/common/put_away.h"
#include "views/sensitivity/axis_form.h"
#include "views/sensitivity/scenario_checks.h"
#include "views/sensitivity/sweep_tab.h"

namespace jw {
namespace {

constexpr std::size_t mostUnasked = 1000; ///< evaluations that nobody has to ask for; assumption
constexpr double mostPoints = 250'000;    ///< that the table and the memory bear with ease; assumption

/// A count beyond any whole type.
double pointsOf(const std::vector<AskedAxis>& axes)
{
    double count = 1.0;
    for (const AskedAxis& axis : axes)
        count *= static_cast<double>(axis.count);
    return count;
}

bool isSmall(const SweepAsked& asked)
{
    return pointsOf(asked.axes) * static_cast<double>(asked.scenarios.size()) <= mostUnasked;
}

} // namespace

bool SweepTab::hasTwo() const
{
    return std::any_of(m_axes.begin() + 1, m_axes.end(),
                       [](const AxisForm* form) { return form->input().field().has_value(); });
}

/// One list for all forms of a plan.
const OfferedInputsPtr& SweepTab::offered()
{
    if (!m_offered || m_offered->plan != m_document.resolved())
        m_offered = inputsOf(m_document.resolved());
    return m_offered;
}

void SweepTab::follow()
{
    if (isPutAway(*this))
        return;
    showScenarios();
    for (std::size_t i = 0; i < m_inputs; ++i)
        m_axes[i]->setInputs(offered());
    showInputs();
    if (m_asked.info && !m_restored)
        restore();
    if (m_restoring.isRunning()) // then it goes on
        return;
    if (m_asked.info && !m_axes[0]->input().field() && !m_own)
        return m_strongest.seek(m_document.resolved(), m_asked.path);
    const auto asked = question();
    const bool known = takeNames(asked);
    showAnswer();
    const bool asking = asked && m_work.isRunning() && isSame(m_work.answer().asked, *asked);
    if (!asked || asking || (known && m_answer->isWhole()))
        return;
    if (m_evaluation.isAutomatic() && !m_canceled && isSmall(*asked))
        run();
    else
        lookForKept(*asked);
}

/// A map is of the one scenario that is shown.
void SweepTab::showScenarios()
{
    m_scenarios->setPlan(*m_document.plan());
    if (hasTwo())
        m_scenarios->hide();
}

QString SweepTab::missing() const
{
    const auto& first = m_axes[0]->input().field();
    if (!first)
        return tr("Choose the input that is to vary.");
    for (const AxisForm* axis : m_axes)
        if (const QString why = axis->missing(); !why.isEmpty())
            return why;
    std::vector<AskedAxis> axes;
    for (const AxisForm* form : m_axes) {
        const auto axis = form->axis();
        if (axis && std::ranges::find(axes, axis->field, &AskedAxis::field) != axes.end())
            return tr("Two inputs are the same: choose another one, or none, in place of one of them.");
        if (axis)
            axes.push_back(*axis);
    }
    if (const double points = pointsOf(axes); points > mostPoints)
        //: %1 and %2 are numbers of points
        return tr("These inputs make %1 points; the window takes %2 at most. Take fewer values or inputs, or "
                  "run the sweep with joulewright-cli.")
            .arg(QLocale().toString(points, 'f', 0), QLocale().toString(mostPoints, 'f', 0));
    return {};
}

std::optional<SweepAsked> SweepTab::question() const
{
    if (!m_asked.info || !missing().isEmpty())
        return {};
    SweepAsked asked{.plan = m_document.plan(), .scenarios = m_scenarios->chosen(), .result = m_asked};
    if (hasTwo())
        asked.scenarios = {m_document.currentScenario()};
    for (const AxisForm* form : m_axes)
        if (const auto axis = form->axis())
            asked.axes.push_back(*axis);
    auto whole = withInputs(std::move(asked));
    return whole ? std::optional(std::move(*whole)) : std::nullopt;
}

/// The results without a change, where they are of the plan that is asked about.
std::vector<double> SweepTab::planned(const SweepAsked& asked) const
{
    const Evaluation& evaluation = *m_evaluation.latest();
    std::vector<double> results;
    for (const std::size_t at :
         evaluation.plan == asked.plan ? asked.scenarios : std::vector<std::size_t>()) {
        const ScenarioOutcome& outcome = *evaluation.scenarios[at];
        const auto cell = outcome.results.and_then(
            [&](const auto& all) { return cellAt(all, outcome.resolved, asked.result.path); });
        results.push_back(cell ? cell->base : std::numeric_limits<double>::quiet_NaN());
    }
    return results;
}

/// Is the answer that of the question? Then with what its scenarios are called, and have as planned, by now.
bool SweepTab::takeNames(const std::optional<SweepAsked>& asked)
{
    if (!asked || !m_answer || !isSame(m_answer->asked, *asked))
        return false;
    SweepAsked now = *asked;
    now.planned = planned(now);
    jw::takeNames(m_answer->asked, now);
    return true;
}

} // namespace jw
