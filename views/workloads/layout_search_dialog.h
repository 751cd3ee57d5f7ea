// Looks for the fastest layouts of a training run and offers them to pick from.
#pragma once

#include <QDialog>

#include "document/plan_document.h"
#include "jobs/latest_job.h"
#include "views/workloads/layout_table.h"

class QComboBox;
class QLabel;
class QTableView;

namespace jw {

class Chart;
class LauncherButton;
class Look;

/// Shown with open(); searches at once, off the GUI thread.
class LayoutSearchDialog final : public QDialog {
    Q_OBJECT

public:
    LayoutSearchDialog(PlanDocument& document, const Look& look, std::string workload, RunQuestion question,
                       QWidget* parent = nullptr);
    ~LayoutSearchDialog() override;

    [[nodiscard]] bool isSearching() const { return m_job.isRunning(); }
    [[nodiscard]] const LayoutAnswers& answers() const { return m_answers; }
    [[nodiscard]] const LayoutAnswer* current() const; ///< of the row that is current; nullptr without one
    void chooseRow(int row);
    void showGroup(int at); ///< of groups()

    [[nodiscard]] const std::vector<LayoutGroup>& groups() const { return m_groups; }
    [[nodiscard]] QTableView& table() const { return *m_table; }
    [[nodiscard]] Chart& chart() const { return *m_chart; }
    [[nodiscard]] LauncherButton& launchers() const { return *m_launchers; }

    void accept() override; ///< uses the current layout; stays open where the plan refuses it

private:
    void build();
    QWidget* buttonRow();
    void search();
    void take(LayoutAnswers answers);
    void list();
    void showCurrent();
    void tell(const QString& words, bool bad);

    PlanDocument& m_document;
    const Look& m_look;
    std::string m_workload;
    RunQuestion m_question;
    std::optional<RunCosts> m_costs;
    LayoutAnswers m_answers;
    std::vector<LayoutGroup> m_groups;
    std::vector<std::size_t> m_listed, m_drawn;
    FigureModel m_figures;
    QLabel *m_about, *m_status; ///< all owned by the dialog
    QComboBox* m_group;
    QLabel* m_counted;
    Chart* m_chart;
    QTableView* m_table;
    LauncherButton* m_launchers;
    QPushButton* m_use = nullptr;
    LatestJob<LayoutAnswers> m_job;
};

} // namespace jw
