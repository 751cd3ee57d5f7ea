// The form of a service in sections, one at a time: the service with its live figures, its model, and panels.
#pragma once

#include <QWidget>

#include <functional>

#include "document/plan_evaluation.h"
#include "engine/serving/service.h"

class QPushButton;

namespace jw {

class ApiPanel;
class DayPanel;
class EntityForm;
class FrontierPanel;
class Look;
class ModelSection;
class RateChoice;
class Sections;
class Segments;
class ServiceLeverPanel;
class ServicePanel;
class StaircasePanel;

/// The page sets the row anew after every edit; sections that are not seen do not follow.
class ServiceParts final : public QWidget {
    Q_OBJECT

public:
    ServiceParts(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                 QWidget* parent = nullptr);

    void setRow(const std::string& workload);
    void choose(int tab); ///< in the order of the bar; the first is the service itself
    void retranslate();

    /// Chooses the section that shows this field of the workload; the form that may have it.
    EntityForm& formOf(const std::string& field);
    [[nodiscard]] bool isInPanel(const std::string& field) const; ///< and in no form

    [[nodiscard]] EntityForm& form() const { return *m_form; }
    [[nodiscard]] EntityForm& item() const { return *m_item; } ///< seen where a service counts items
    [[nodiscard]] std::vector<EntityForm*> forms() const;
    [[nodiscard]] Segments& choice() const;
    [[nodiscard]] RateChoice& rate() const { return *m_rate; }
    [[nodiscard]] ServicePanel& panel() const { return *m_panel; }
    [[nodiscard]] ModelSection& model() const { return *m_model; }
    [[nodiscard]] DayPanel& day() const { return *m_day; }
    [[nodiscard]] ServiceLeverPanel& levers() const { return *m_levers; }
    [[nodiscard]] StaircasePanel& staircase() const { return *m_staircase; }
    [[nodiscard]] ApiPanel& api() const { return *m_api; }
    [[nodiscard]] FrontierPanel& frontier() const { return *m_frontier; }
    [[nodiscard]] QPushButton& lengthsButton() const { return *m_lengths; }
    [[nodiscard]] QPushButton& itemsButton() const { return *m_usualItems; }
    void offerLengths(); ///< the menu of that button
    void offerItems();

private:
    struct Tab {
        QWidget* widget;
        const char* title;          ///< to be translated
        std::function<void()> show; ///< the service that is current, as the plan is now
        std::string_view record{};  ///< whose fields it shows: "inputs.levers"
        EntityForm* form = nullptr; ///< that has them; part of the widget
    };

    /// Opens a menu below a button; each line with its source does what it says.
    struct Offer {
        QString text;
        std::function<void()> take;
    };
    void offer(const std::vector<Offer>& offers, QPushButton& below);
    static std::vector<QWidget*> widgetsOf(const std::vector<Tab>& tabs);
    std::vector<Tab> makeTabs();
    void buildService();
    void showTab();
    void showService();
    void showDay();
    void showEnergy();
    [[nodiscard]] int tabOf(const std::string& field) const;
    void showStaircase(const Result<ServiceQuestion>& asked);
    /// What panels show. Errors: why it is not predicted.
    [[nodiscard]] Result<ServiceQuestion> question() const;
    /// Of a service of items whose results are there.
    [[nodiscard]] std::vector<BandedCell> itemFigures() const;

    PlanDocument& m_document;
    PlanEvaluation& m_evaluation;
    const Look& m_look;
    std::string m_workload, m_sought; ///< m_sought: a field that somebody was led to
    QWidget* m_service;               ///< all owned by this widget
    RateChoice* m_rate;
    EntityForm *m_form, *m_item;
    QPushButton *m_lengths, *m_usualItems;
    ServicePanel* m_panel;
    ModelSection* m_model;
    DayPanel* m_day;
    ServiceLeverPanel* m_levers;
    QWidget* m_energy; ///< staircase and bought tokens
    StaircasePanel* m_staircase;
    ApiPanel* m_api;
    FrontierPanel* m_frontier;
    std::vector<Tab> m_tabs;
    Sections* m_sections;
};

} // namespace jw
