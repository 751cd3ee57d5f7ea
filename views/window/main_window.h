// The window: pages, tool bar, docks; it shows documents and passes commands on, it computes nothing.
#pragma once

#include <QMainWindow>

#include "document/plan_evaluation.h"
#include "views/common/icons.h"
#include "views/window/commands.h"

class QLabel;
class QListWidget;
class QStackedWidget;
class QToolButton;

namespace jw {

class CommandPalette;
class EditActions;
class Language;
class Look;
class NavigationList;
class TopBar;

/// A page as the window lists it. `title` is marked in the context "jw::MainWindow".
struct PageSpec {
    QString key;
    const char* title = "";
    Icon icon = Icon::Start;
    QWidget* widget = nullptr;     ///< the window takes it over
    bool showsResults = false;     ///< inputs are edited here: the results column stands beside it
    const char* section = nullptr; ///< a head before it in the list
};

/// What the window shows and reports to. All of it outlives the window.
struct WindowParts {
    PlanDocument& document;
    PlanEvaluation& evaluation;
    Look& look;
    Language& language;
};

/// What the window tells of the plan's file.
struct FileLabel {
    QString path{};   ///< empty: no file yet
    QString remark{}; ///< in the title: "read-only"
    QString state{};  ///< "Saved 12:34": in the status bar while there is no news
    QString why{}; ///< what Save will not simply do, a sentence: in the status bar, instead of the state, and
                   ///< on Save
};

/// How many lines the Problems dock has.
struct ProblemCounts {
    int errors = 0, warnings = 0, notes = 0;
};

class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const WindowParts& parts, QWidget* parent = nullptr);
    ~MainWindow() override;

    void addPage(const PageSpec& page);
    [[nodiscard]] QString currentPage() const;
    void showPage(const QString& key);
    [[nodiscard]] QWidget* page(const QString& key) const;

    enum class Side { Results, Explain, Problems, History };
    /// Puts a widget into the dock of that side; the window takes it over.
    void setDock(Side side, QWidget* widget);
    [[nodiscard]] QDockWidget* dock(Side side) const;
    void showExplain(); ///< in place of the results column

    [[nodiscard]] Commands& commands() { return *m_commands; }
    void setFile(const FileLabel& file);
    void setProblems(const ProblemCounts& counts);
    /// Beside a page's name: how many rows it has, or how many problems.
    void setBadge(const QString& page, int rows, int problems);
    /// A piece of news; "" and the state of the file stands there again.
    void showStatus(const QString& text);

    /// "Change PUE of Ashburn": jumps to a field on the page of its table.
    void goTo(const QString& path);

signals:
    void goToRequested(const QString& path); ///< of a field: the pages look whether it is theirs
    void closeRequested();                   ///< the file keeper decides and calls closeNow()
    void pagesListed();                      ///< anew, without badges

public slots:
    void closeNow();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildDocks();
    void buildStatusBar();
    void connectCommands();
    void connectDocument();
    void retranslate();
    void fillNavigation();
    void updateScenarios();
    void updateHistory();
    void updateTitle();
    void updateState();
    void arrangeDocks();
    void resetLayout();
    void openPalette();
    void showAbout();
    void showShortcuts();

    WindowParts m_parts;
    Commands* m_commands; ///< owned by the window, as all below
    EditActions* m_edits = nullptr;
    NavigationList* m_navigation;
    QStackedWidget* m_stack;
    TopBar* m_top;
    QLabel *m_status, *m_about;
    QToolButton* m_problems;
    QListWidget* m_history;
    CommandPalette* m_palette;
    std::vector<PageSpec> m_pages;
    std::map<Side, QDockWidget*> m_docks;
    FileLabel m_file;
    ProblemCounts m_counts;
    bool m_resultsWanted = true, m_closing = false;
};

} // namespace jw
