// The bar under the menus: save and undo, the scenario shown, the search, and whether results are current.
#pragma once

#include <QToolBar>

class QComboBox;
class QLabel;
class QPushButton;

namespace jw {

class Commands;
class Look;
struct Plan;

class TopBar final : public QToolBar {
    Q_OBJECT

public:
    TopBar(const Commands& commands, const Look& look, QWidget* parent = nullptr);

    /// The scenarios of `plan` with `current` chosen, and how many fields it overrides.
    void showScenarios(const Plan& plan, std::size_t current);
    enum class Standing { Current, Stale, Failed }; ///< of the results of the scenario shown
    void showStanding(Standing standing);
    void retranslate();

signals:
    void scenarioChosen(std::size_t scenario);

private:
    void build(const Commands& commands);
    void applyLook();

    const Look& m_look;
    QLabel* m_scenarioLabel; ///< all owned by the bar
    QComboBox* m_scenarios;
    QLabel* m_overrides;
    QPushButton* m_search;
    QLabel* m_stateIcon;
    QLabel* m_state;
    QString m_shortcut; ///< of the search
    Standing m_standing = Standing::Current;
};

} // namespace jw
