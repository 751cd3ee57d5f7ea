// The workloads page: a list, the form by kind, who works on which machines, other costs.
#pragma once

#include <QWidget>

#include "document/plan_evaluation.h"

class QLabel;
class QMenu;
class QPushButton;
class QTableView;

namespace jw {

class CostLines;
class EntityForm;
class Look;
class PageFrame;
class Panel;
class PlanTableView;
class ShareMatrix;

class WorkloadsPage final : public QWidget {
    Q_OBJECT

public:
    WorkloadsPage(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                  QWidget* parent = nullptr);

    /// Shows that field and puts the keyboard there; false for a row or field that is not on this page.
    bool goTo(const std::string& uid, const std::string& field);

    [[nodiscard]] PlanTableView& workloads() const { return *m_workloads; }
    [[nodiscard]] EntityForm& form() const { return *m_form; }
    [[nodiscard]] QTableView& shares() const { return *m_shares; }
    [[nodiscard]] EntityForm& shareForm() const { return *m_shareForm; }
    [[nodiscard]] CostLines& costs() const { return *m_costs; }
    [[nodiscard]] PageFrame& frame() const { return *m_frame; }

    void addWorkload(WorkloadKind kind);
    void offerKinds(); ///< the menu of the add button

signals:
    void explainRequested(const QString& uid, const QString& field);
    void compareRequested(const QString& uid, const QString& field);
    void exampleRequested(const QString& sample); ///< from the empty page

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void buildShares();
    void connectAll();
    void retranslate();
    void follow();
    void refresh();
    void showWorkload();
    void showShare();
    void tell(QLabel& label, const QString& message);

    PlanDocument& m_document;
    const Look& m_look;
    PageFrame* m_frame; ///< all widgets owned by this page
    QPushButton* m_add;
    Panel *m_panel, *m_sharePanel;
    PlanTableView* m_workloads;
    QLabel *m_message, *m_shareHelp, *m_shareMessage;
    EntityForm* m_form;
    QTableView* m_shares;
    ShareMatrix* m_matrix;
    EntityForm* m_shareForm;
    CostLines* m_costs;
    bool m_behind = false; ///< edits that were not followed while the page was not seen
};

} // namespace jw
