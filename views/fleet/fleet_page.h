// The fleet page: node groups by fleet as a table, the forms of the selected one, its accelerator and fleet.
#pragma once

#include <QWidget>

#include "document/plan_evaluation.h"

class QLabel;
class QPushButton;
class QTabBar;

namespace jw {

class CostLines;
class EntityForm;
class Look;
class PageFrame;
class Panel;
class PlanTableView;
class ScenarioChart;
struct Hardware;

class FleetPage final : public QWidget {
    Q_OBJECT

public:
    FleetPage(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
              QWidget* parent = nullptr);

    /// Shows that field and puts the keyboard there; false for a row or field that is not on this page.
    bool goTo(const std::string& uid, const std::string& field);

    [[nodiscard]] PlanTableView& groups() const { return *m_groups; }
    [[nodiscard]] EntityForm& groupForm() const { return *m_groupForm; }
    [[nodiscard]] EntityForm& acceleratorForm() const { return *m_acceleratorForm; }
    [[nodiscard]] EntityForm& fleetForm() const { return *m_fleetForm; }
    [[nodiscard]] CostLines& costs() const { return *m_costs; } ///< of the fleet shown
    [[nodiscard]] QTabBar& fleetTabs() const { return *m_tabs; }
    [[nodiscard]] PageFrame& frame() const { return *m_frame; }

public slots:
    void addGroup();
    void addGroupFromCatalogue();

signals:
    void explainRequested(const QString& uid, const QString& field);
    void compareRequested(const QString& uid, const QString& field);
    void exampleRequested(const QString& sample); ///< from the empty page

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void connectAll();
    void retranslate();
    void follow();
    void refresh();
    void fillTabs();
    void showGroup();
    void takeNewGroup(const Result<std::string>& uid);
    void addFleetHere();
    void removeFleet();
    void fillFromCatalogue();
    void fillRentsFromCatalogue();
    void tell(const Result<void>& done);
    bool goToCost(const std::string& uid, const std::string& owner, const std::string& field);
    [[nodiscard]] std::string tabFleet() const; ///< "" for all
    [[nodiscard]] std::string shownFleet() const;

    PlanDocument& m_document;
    const Look& m_look;
    std::vector<std::string> m_tabFleets; ///< uid by tab; "" for all
    PageFrame* m_frame;                   ///< all widgets owned by this page
    QPushButton *m_fromCatalogue, *m_add, *m_addFleet, *m_fill, *m_fillRents, *m_removeFleet;
    Panel* m_panel;
    QTabBar* m_tabs;
    PlanTableView* m_groups;
    QLabel* m_message;
    EntityForm *m_groupForm, *m_acceleratorForm, *m_fleetForm;
    CostLines* m_costs;
    ScenarioChart* m_chart;
    bool m_behind = false; ///< edits that were not followed while the page was not seen
};

} // namespace jw
