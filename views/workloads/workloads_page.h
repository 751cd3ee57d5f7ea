// The workloads page: a list, the form by kind, who works on which machines, other costs.
#pragma once

#include "document/plan_evaluation.h"
#include "views/forms/input_page.h"

class QPushButton;
class QTableView;

namespace jw {

class CostLines;
class RunParts;
class ServiceParts;
class ShareMatrix;

class WorkloadsPage final : public InputPage {
    Q_OBJECT

public:
    WorkloadsPage(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                  QWidget* parent = nullptr);

    bool goTo(const std::string& uid, const std::string& field) override;

    [[nodiscard]] PlanTableView& workloads() const { return rows(); }
    [[nodiscard]] EntityForm& form() const; ///< of the run or service, where it has sections
    [[nodiscard]] RunParts& run() const { return *m_run; }
    [[nodiscard]] ServiceParts& service() const { return *m_service; }
    [[nodiscard]] QTableView& shares() const { return *m_shares; }
    [[nodiscard]] EntityForm& shareForm() const { return *m_shareForm; }
    [[nodiscard]] CostLines& costs() const { return *m_costs; }

    void addWorkload(WorkloadKind kind);
    void offerKinds(); ///< the menu of the add button

signals:
    void workShown(const QString& uid); ///< that is looked at; "": none, for the page is not seen

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildShares();
    void connectAll();
    void retranslate() override;
    void refresh() override;
    void showRow() override;
    void tellWork();
    [[nodiscard]] bool isService() const; ///< the current row
    void leaveWhatIsOff();
    void hideEmptyColumns();
    void showShare();
    void showShareOf(const std::string& assignment);

    QPushButton* m_add; ///< all widgets owned by this page
    Panel* m_sharePanel;
    QLabel *m_shareHelp, *m_shareMessage;
    RunParts* m_run;         ///< of all work but services
    ServiceParts* m_service; ///< in its place
    QTableView* m_shares;
    ShareMatrix* m_matrix;
    EntityForm* m_shareForm;
    CostLines* m_costs;
    std::string m_scenario; ///< uid; whose work is listed; "": of no plan yet
};

} // namespace jw
