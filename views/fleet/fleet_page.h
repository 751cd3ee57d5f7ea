// The fleet page: node groups by fleet as a table, the forms of the selected one, its accelerator and fleet.
#pragma once

#include "document/plan_evaluation.h"
#include "views/forms/input_page.h"

class QPushButton;
class QTabBar;

namespace jw {

class CostLines;
class FleetCharts;

class FleetPage final : public InputPage {
    Q_OBJECT

public:
    FleetPage(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
              QWidget* parent = nullptr);

    bool goTo(const std::string& uid, const std::string& field) override;

    [[nodiscard]] PlanTableView& groups() const { return rows(); }
    [[nodiscard]] EntityForm& groupForm() const { return *m_groupForm; }
    [[nodiscard]] EntityForm& acceleratorForm() const { return *m_acceleratorForm; }
    [[nodiscard]] EntityForm& fleetForm() const { return *m_fleetForm; }
    [[nodiscard]] CostLines& costs() const { return *m_costs; } ///< of the fleet shown
    [[nodiscard]] FleetCharts& charts() const { return *m_charts; }
    [[nodiscard]] QTabBar& fleetTabs() const { return *m_tabs; }

public slots:
    void addGroup();
    void addGroupFromCatalogue();

private:
    void build();
    void connectAll();
    void retranslate() override;
    void refresh() override;
    void showRow() override;
    void fillTabs();
    void showWhatIsOff();
    void addFleetHere();
    void removeFleet();
    void fillFromCatalogue();
    void fillRentsFromCatalogue();
    bool goToCost(const std::string& uid, const std::string& owner, const std::string& field);
    [[nodiscard]] std::string tabFleet() const; ///< "" for all
    [[nodiscard]] std::string shownFleet() const;

    std::vector<std::string> m_tabFleets; ///< uid by tab; "" for all
    QPushButton *m_fromCatalogue, *m_add; ///< all widgets owned by this page
    QPushButton *m_addFleet, *m_fill, *m_fillRents, *m_removeFleet;
    QTabBar* m_tabs;
    EntityForm *m_groupForm, *m_acceleratorForm, *m_fleetForm;
    CostLines* m_costs;
    FleetCharts* m_charts;
};

} // namespace jw
