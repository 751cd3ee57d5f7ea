#include "views/window/top_bar.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

#include "domain/plan.h"
#include "views/common/icons.h"
#include "views/common/look.h"
#include "views/common/words.h"
#include "views/window/commands.h"

namespace jw {
namespace {

QWidget* spring(QWidget* parent)
{
    auto* space = new QWidget(parent);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return space;
}

QWidget* edge(QWidget* parent)
{
    auto* space = new QWidget(parent);
    space->setFixedWidth(6);
    return space;
}

} // namespace

TopBar::TopBar(const Commands& commands, const Look& look, QWidget* parent)
    : QToolBar(parent),
      m_look(look),
      m_scenarioLabel(new QLabel(this)),
      m_scenarios(new QComboBox(this)),
      m_overrides(new QLabel(this)),
      m_search(new QPushButton(this)),
      m_stateIcon(new QLabel(this)),
      m_state(new QLabel(this))
{
    setObjectName(QStringLiteral("tools"));
    setMovable(false);
    build(commands);
    connect(m_scenarios, &QComboBox::activated, this,
            [this](int at) { emit scenarioChosen(static_cast<std::size_t>(at)); });
    connect(m_search, &QPushButton::clicked, commands.action(Command::Search), &QAction::trigger);
    connect(&look, &Look::lookChanged, this, &TopBar::applyLook);
    applyLook();
}

void TopBar::build(const Commands& commands)
{
    m_shortcut = commands.action(Command::Search)->shortcut().toString(QKeySequence::NativeText);
    addWidget(edge(this)); // Qt's tool bar knows one padding for all sides
    for (const Command command : {Command::Save, Command::Undo, Command::Redo})
        addAction(commands.action(command));
    m_scenarioLabel->setProperty("type", QStringLiteral("secondary"));
    m_scenarioLabel->setBuddy(m_scenarios);
    for (QWidget* part : {static_cast<QWidget*>(m_scenarioLabel), static_cast<QWidget*>(m_scenarios),
                          static_cast<QWidget*>(m_overrides)})
        addWidget(part);
    addWidget(spring(this));
    m_search->setProperty("kind", QStringLiteral("search"));
    addWidget(m_search);
    addWidget(spring(this));
    addWidget(m_stateIcon);
    addWidget(m_state);
    for (const Command command : {Command::Recalculate, Command::Theme, Command::Language})
        addAction(commands.action(command));
    addWidget(edge(this));
}

void TopBar::applyLook()
{
    const int button = m_look.px(18);
    setIconSize({button, button});
    setFixedHeight(m_look.px(52));
    m_scenarios->setFixedWidth(m_look.px(210));
    m_search->setFixedWidth(m_look.px(300));
    m_search->setIcon(lineIcon(m_look, Icon::Search, &Theme::secondary));
    showStanding(m_standing);
}

void TopBar::showScenarios(const Plan& plan, std::size_t current)
{
    const QSignalBlocker quiet(m_scenarios);
    m_scenarios->clear();
    for (const Scenario& scenario : plan.scenarios)
        m_scenarios->addItem(scenarioName(scenario));
    m_scenarios->setCurrentIndex(static_cast<int>(current));
    const auto count = static_cast<int>(std::ranges::count(plan.overrides, plan.scenarios[current].uid,
                                                           [](const Override& o) { return o.scenario; }));
    m_overrides->setText(current == 0 ? tr("baseline") : tr("%n override(s)", nullptr, count));
    setStyled(*m_overrides, "type",
              current == 0 ? QStringLiteral("secondary") : QStringLiteral("overridden"));
}

void TopBar::showStanding(Standing standing)
{
    m_standing = standing;
    const auto show = [this](const QString& text, const QString& type, Icon icon, QColor Theme::*color) {
        m_state->setText(text);
        setStyled(*m_state, "type", type);
        m_stateIcon->setPixmap(lineIcon(m_look, icon, color).pixmap(m_look.px(14)));
    };
    switch (standing) {
    case Standing::Current:
        return show(tr("Up to date"), QStringLiteral("better"), Icon::Done, &Theme::better);
    case Standing::Stale:
        return show(tr("Out of date"), QStringLiteral("attention"), Icon::Warning, &Theme::attention);
    case Standing::Failed:
        return show(tr("Cannot be computed"), QStringLiteral("worse"), Icon::Warning, &Theme::worse);
    }
}

void TopBar::retranslate()
{
    setWindowTitle(tr("Tools"));
    m_scenarioLabel->setText(tr("Scenario"));
    m_scenarios->setAccessibleName(tr("Scenario"));
    m_scenarios->setToolTip(tr("Scenario shown and edited"));
    //: The search box: %1 is its shortcut
    m_search->setText(tr("Find a field or command  %1").arg(m_shortcut));
    showStanding(m_standing);
}

} // namespace jw
