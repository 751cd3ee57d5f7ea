// The fleet page: node groups by fleet as a table; of the selected one its form, owning against renting, its
// accelerator and its fleet.
#pragma once

#include "document/plan_evaluation.h"
#include "views/forms/input_page.h"

class QPushButton;
class QTabBar;

namespace jw {

class CostLines;
class OwnOrRentPanel;
class ScenarioChart;
class Sections;

class FleetPage final : public InputPage {
    Q_OBJECT

public:
    /// Below the table, one at a time: the group with the scenarios, the fleet with its cost lines.
    enum class Section { Group, OwnOrRent, Accelerator, Fleet };

    FleetPage(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
              QWidget* parent = nullptr);

    bool goTo(const std::string& uid, const std::string& field) override;

    [[nodiscard]] PlanTableView& groups() const { return rows(); }
    [[nodiscard]] EntityForm& groupForm() const { return *m_groupForm; }
    [[nodiscard]] EntityForm& fleetForm() const { return *m_fleetForm; }
    [[nodiscard]] CostLines& costs() const { return *m_costs; } ///< of the fleet shown
    [[nodiscard]] OwnOrRentPanel& ownOrRent() const { return *m_ownOrRent; }
    [[nodiscard]] Sections& sections() const { return *m_sections; } ///< by Section
    void choose(Section section);
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
    ScenarioChart* m_scenarios;
    OwnOrRentPanel* m_ownOrRent;
    Sections* m_sections;
};

} // namespace jw
