// The sites page: sites as a table, the form of the selected one, its tariff and its other costs.
#pragma once

#include <QWidget>

#include "catalogue/catalogue.h"
#include "document/plan_evaluation.h"

class QLabel;
class QPushButton;

namespace jw {

class CostLines;
class EntityForm;
class Look;
class PageFrame;
class Panel;
class PlanTableView;
class TariffEditor;

class SitesPage final : public QWidget {
    Q_OBJECT

public:
    SitesPage(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
              QWidget* parent = nullptr);

    /// Shows that field and puts the keyboard there; false for a row or field that is not on this page.
    bool goTo(const std::string& uid, const std::string& field);

    [[nodiscard]] PlanTableView& sites() const { return *m_sites; }
    [[nodiscard]] EntityForm& form() const { return *m_form; }
    [[nodiscard]] TariffEditor& tariff() const { return *m_tariff; }
    [[nodiscard]] CostLines& costs() const { return *m_costs; }
    [[nodiscard]] PageFrame& frame() const { return *m_frame; }

public slots:
    void addSite();
    void addSiteFromCatalogue();
    void chooseRegion(); ///< for the selected site

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
    void showSite();
    void takeNewSite(const Result<std::string>& uid);
    void tell(const QString& message);

    PlanDocument& m_document;
    const Look& m_look;
    PageFrame* m_frame; ///< all widgets owned by this page
    QPushButton *m_fromCatalogue, *m_add;
    Panel* m_panel;
    PlanTableView* m_sites;
    QLabel* m_message;
    EntityForm* m_form;
    TariffEditor* m_tariff;
    CostLines* m_costs;
    bool m_behind = false; ///< edits that were not followed while the page was not seen
};

/// Fills a site, in the current scenario, with what the catalogue says of a region; each field notes its
/// source. Prices are changed into the plan's currency.
[[nodiscard]] Result<void> fillSite(PlanDocument& document, const std::string& site, const RegionRow& region);

/// A new site there, as one undo step. Returns its uid.
[[nodiscard]] Result<std::string> addSiteIn(PlanDocument& document, const RegionRow& region);

} // namespace jw
