// The sites page: sites as a table, the form of the selected one, its tariff and its other costs.
#pragma once

#include "catalogue/catalogue.h"
#include "document/plan_evaluation.h"
#include "views/forms/input_page.h"

class QPushButton;

namespace jw {

class CostLines;
class TariffEditor;

class SitesPage final : public InputPage {
    Q_OBJECT

public:
    SitesPage(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
              QWidget* parent = nullptr);

    bool goTo(const std::string& uid, const std::string& field) override;

    [[nodiscard]] PlanTableView& sites() const { return rows(); }
    [[nodiscard]] EntityForm& form() const { return *m_form; }
    [[nodiscard]] TariffEditor& tariff() const { return *m_tariff; }
    [[nodiscard]] CostLines& costs() const { return *m_costs; }

public slots:
    void addSite();
    void addSiteFromCatalogue();
    void chooseRegion(); ///< for the selected site

private:
    void connectAll();
    void retranslate() override;
    void refresh() override;
    void showRow() override;

    QPushButton *m_fromCatalogue, *m_add; ///< all widgets owned by this page
    EntityForm* m_form;
    TariffEditor* m_tariff;
    CostLines* m_costs;
};

/// Fills a site, in the current scenario, with what the catalogue says of a region; each field notes its
/// source. Prices are changed into the plan's currency.
[[nodiscard]] Result<void> fillSite(PlanDocument& document, const std::string& site, const RegionRow& region);

/// A new site there, as one undo step. Returns its uid.
[[nodiscard]] Result<std::string> addSiteIn(PlanDocument& document, const RegionRow& region);

} // namespace jw
