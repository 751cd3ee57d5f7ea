// Builds the window and what it shows; the composition root of the desktop program.
#pragma once

#include <array>
#include <memory>

#include "document/plan_evaluation.h"
#include "document/plan_keeper.h"
#include "document/settings.h"
#include "views/common/language.h"
#include "views/common/look.h"

class QApplication;

namespace jw {

class CataloguePage;
class Chart;
class ComparePage;
class SensitivityPage;
class ExplainPanel;
class FileActions;
class FleetPage;
class InputPage;
class MainWindow;
class ProblemsPanel;
class ResultsColumn;
class ResultsPage;
class ScenariosPage;
class SitesPage;
class StartPage;
class ValidationPage;
class WorkloadsPage;

/// One open plan in one window, with everything around it. Tests make one over temporary folders.
class Session final {
public:
    Session(QApplication& app, const QString& stateFolder, const QString& settingsPath);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    [[nodiscard]] MainWindow& window() { return *m_window; }
    [[nodiscard]] FileActions& files() { return *m_files; }
    [[nodiscard]] PlanDocument& document() { return m_document; }
    [[nodiscard]] PlanEvaluation& evaluation() { return m_evaluation; }
    [[nodiscard]] PlanKeeper& keeper() { return m_keeper; }
    [[nodiscard]] Look& look() { return m_look; }
    [[nodiscard]] Language& language() { return m_language; }
    [[nodiscard]] bool isWorking() const; ///< results or rows are still being computed
    void explain(const QString& path);    ///< a result
    void goTo(const QString& path);       ///< a field

private:
    [[nodiscard]] PlanPtr firstPlan();
    void buildPages();
    void buildDocks();
    void connectJumps();
    template <class Page> void connectFields(Page& page);
    [[nodiscard]] std::array<InputPage*, 3> inputPages() const;
    void explainUse(const QString& uid, const QString& field);
    void showInCompare(const QString& uid, const QString& field);
    void planSettings(const std::string& field);
    void showInCatalogue(const QString& row);
    void showCounts();
    [[nodiscard]] Chart& chartShown() const;
    void rememberHabits();
    [[nodiscard]] static QString pageOf(std::string_view table);

    Look m_look;
    Language m_language;
    Settings m_settings;
    PlanDocument m_document;
    PlanEvaluation m_evaluation;
    PlanKeeper m_keeper;
    std::unique_ptr<MainWindow> m_window;
    StartPage* m_start = nullptr; ///< all owned by the window
    FleetPage* m_fleet = nullptr;
    SitesPage* m_sites = nullptr;
    WorkloadsPage* m_workloads = nullptr;
    CataloguePage* m_catalogue = nullptr;
    ScenariosPage* m_scenarios = nullptr;
    ResultsPage* m_results = nullptr;
    ComparePage* m_compare = nullptr;
    SensitivityPage* m_sensitivity = nullptr;
    ValidationPage* m_validation = nullptr;
    FileActions* m_files = nullptr;
    ResultsColumn* m_column = nullptr;
    ExplainPanel* m_explain = nullptr;
    ProblemsPanel* m_problems = nullptr;
};

/// Opens the window on the Start page, or on the file named; returns the exit code (7 without a display).
[[nodiscard]] int runProgram(int argc, char** argv);

} // namespace jw
