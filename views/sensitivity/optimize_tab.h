// The best machines for a workload under limits: choices and limits in a form, candidates in a table.
#pragma once

#include "views/sensitivity/optimize_view.h"
#include "views/sensitivity/sensitivity_tab.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace jw {

class CataloguePicker;
struct CatalogueItem;
class FigureView;
class Look;
class MeasureForm;
class NumberLine;
class Panel;
class RunBar;

/// Of the scenario that is shown. Searches when asked to.
class OptimizeTab final : public SensitivityTab {
    Q_OBJECT

public:
    OptimizeTab(PlanDocument& document, const Look& look, QWidget* parent = nullptr);
    ~OptimizeTab() override;

    void follow() override; ///< takes over what the plan has now
    void run() override;
    /// Of the row that is chosen, else of the best.
    void makeScenario();
    [[nodiscard]] bool isRunning() const override { return m_job.isRunning(); }

    /// Opens a list of machines or regions; what is picked there is added to those that may be chosen.
    CataloguePicker& pick(std::size_t at);
    /// Of formChoices: is it picked from a list, not typed?
    [[nodiscard]] static bool isPicked(std::size_t at);

    [[nodiscard]] QComboBox& workload() const { return *m_work; }
    [[nodiscard]] QLineEdit& choice(std::size_t at) const { return *m_choices[at]; } ///< of formChoices
    [[nodiscard]] QComboBox& layoutChoice() const { return *m_layouts; } ///< searched, or as planned
    [[nodiscard]] NumberLine& best() const { return *m_best; }           ///< so many are shown; empty: 10
    [[nodiscard]] MeasureForm& measures() const { return *m_measures; }
    [[nodiscard]] NumberLine& limit(std::size_t at) const; ///< of measureWords
    [[nodiscard]] const std::optional<OptimizeAnswer>& answer() const { return m_answer; }
    [[nodiscard]] RunBar& runBar() const { return *m_run; } ///< has its place in the page
    [[nodiscard]] FigureView& table() const { return *m_table; }
    [[nodiscard]] QPushButton& scenarioButton() const { return *m_scenario; }
    [[nodiscard]] QString words() const; ///< the answer, or what is missing

private:
    void build();
    [[nodiscard]] QGridLayout* choiceGrid();
    void connectParts();
    void retranslate() override;
    void cancel() override { m_job.cancel(); }
    void fillWork();
    void forget(); ///< what is of another document
    void take(Result<OptimizeAnswer> answer);
    void showAnswer();
    void add(std::size_t at, const QString& id);
    void showPicked();
    [[nodiscard]] std::vector<CatalogueItem> itemsOf(std::size_t at) const;
    [[nodiscard]] OptimizeAsked asked() const;
    [[nodiscard]] QString missing() const;
    [[nodiscard]] bool isCurrent() const;

    PlanDocument& m_document;
    const Look& m_look;
    std::optional<OptimizeAnswer> m_answer;
    QLabel* m_workName; ///< all owned
    QComboBox* m_work;
    std::array<QLabel*, formChoices.size()> m_choiceNames{};
    std::array<QLineEdit*, formChoices.size()> m_choices{};
    std::array<QPushButton*, formChoices.size()> m_add{}, m_clear{}; ///< of what is picked
    std::array<QStringList, formChoices.size()> m_picked{};          ///< ids
    QLabel* m_layoutsName = nullptr;
    QComboBox* m_layouts = nullptr;
    NumberLine* m_best = nullptr;
    MeasureForm* m_measures = nullptr;
    RunBar* m_run;
    QLabel* m_words;
    Panel* m_panel;
    QPushButton *m_scenario, *m_copy;
    FigureView* m_table;
    Job<Result<OptimizeAnswer>> m_job;
};

} // namespace jw
