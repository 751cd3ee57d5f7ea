// The levers of a service: what each changes, a waterfall of those that help, and buttons to use them.
#pragma once

#include <QWidget>

#include "document/plan_evaluation.h"
#include "views/workloads/service_lever_table.h"

class QLabel;
class QPushButton;

namespace jw {

class Chart;
class EntityForm;
class FigureView;
class Look;
class Panel;
class Segments;

/// The page sets the row anew after every edit.
class ServiceLeverPanel final : public QWidget {
    Q_OBJECT

public:
    ServiceLeverPanel(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                      QWidget* parent = nullptr);

    void setRow(const std::string& workload);

    [[nodiscard]] const ServingLeverStudy& study() const { return m_study; }
    [[nodiscard]] const ServingLeverEffect* current() const; ///< of the current row; nullptr: of no lever
    void chooseRow(int row);
    void useCurrent(); ///< turns it on, or off where it is in use; or tells why not
    void useAll();     ///< turns on all that help

    [[nodiscard]] RunWords words() const { return m_words; } ///< the line above the table, as shown
    [[nodiscard]] FigureView& table() const { return *m_table; }
    [[nodiscard]] FigureView& parts() const { return *m_parts; }
    [[nodiscard]] Chart& chart() const { return *m_chart; }
    [[nodiscard]] Segments& metrics() const { return *m_metrics; }
    [[nodiscard]] EntityForm& form() const { return *m_form; }
    [[nodiscard]] QPushButton& useButton() const { return *m_use; }
    [[nodiscard]] QPushButton& useAllButton() const { return *m_useAll; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectParts();
    void retranslate();
    void refresh();
    [[nodiscard]] RunWords ask(); ///< sets question and study
    [[nodiscard]] LeverContext context() const;
    void showStudy();
    void showChart();
    void showCurrent();
    /// Why the current row cannot be used by a button; empty where it can.
    [[nodiscard]] QString obstacle() const;
    void tell(const Result<void>& done);

    PlanDocument& m_document;
    PlanEvaluation& m_evaluation;
    const Look& m_look;
    std::string m_workload;
    Result<ServiceQuestion> m_question; ///< as the plan is now
    ServingLeverStudy m_study;
    RunWords m_words;
    Panel *m_panel, *m_others; ///< all owned by this widget
    QLabel *m_line, *m_detail;
    FigureView *m_table, *m_parts;
    QPushButton *m_use, *m_useAll;
    Segments* m_metrics;
    Chart* m_chart;
    EntityForm* m_form;
};

} // namespace jw
