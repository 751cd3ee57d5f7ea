// Every command of the window: one table of texts, menus, shortcuts and icons.
#pragma once

#include <map>

#include <QAction>
#include <QObject>

class QMenuBar;

namespace jw {

class Look;

/// What the window can be asked to do. Ids are stable: tests, search and shortcuts name them.
enum class Command {
    New,
    TrainModel,
    ServeRequests,
    Open,
    Save,
    SaveAs,
    ImportJson,
    Calibrate,
    ExportJson,
    ExportChart,
    CloseWindow,
    Quit,
    Undo,
    Redo,
    Copy,
    Paste,
    Search,
    ResultsColumn,
    Explain,
    Problems,
    History,
    Theme,
    Language,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    ResetLayout,
    PlanSettings,
    NewScenario,
    DuplicateScenario,
    RemoveScenario,
    SetSource,
    ResetOverride,
    Slide,
    NextScenario,
    PreviousScenario,
    Recalculate,
    Automatic,
    CopyChart,
    CopyPath,
    Shortcuts,
    About
};

/// Owns the actions; each has a text, a menu place and at most one shortcut that no other has.
class Commands final : public QObject {
    Q_OBJECT

public:
    Commands(const Look& look, QObject* parent);

    [[nodiscard]] QAction* action(Command command) const { return m_actions.at(command); }
    [[nodiscard]] QList<QAction*> all() const;

    /// Fills the bar with menus; page actions go into View. Called once.
    void build(QMenuBar& bar);
    void addPageAction(QAction* action);
    [[nodiscard]] QMenu* editMenu() const;
    [[nodiscard]] QMenu* recentMenu() const { return m_recent; }
    [[nodiscard]] QMenu* samplesMenu() const { return m_samples; }

    /// Texts in the current language.
    void retranslate();

private:
    std::map<Command, QAction*> m_actions;
    std::map<int, QMenu*> m_menus;                                       ///< by position in the bar
    QMenu *m_recent = nullptr, *m_samples = nullptr, *m_pages = nullptr; ///< owned by their menus
    QList<QAction*> m_pageActions;
};

} // namespace jw
