// The software levers that a training run does not use yet: what each would gain, and a button to use it.
#pragma once

#include <QWidget>

#include "document/plan_document.h"
#include "engine/training/run_question.h"
#include "views/workloads/lever_table.h"

class QLabel;
class QPushButton;

namespace jw {

class Chart;
class FigureView;
class Look;
class Panel;

/// The page sets the row anew after every edit.
class LeverPanel final : public QWidget {
    Q_OBJECT

public:
    LeverPanel(PlanDocument& document, const Look& look, QWidget* parent = nullptr);

    void setRow(const std::string& workload);

    [[nodiscard]] const LeverEffects& effects() const { return m_effects; }
    [[nodiscard]] const LeverEffect* current() const; ///< of the row that is current; nullptr without one
    void chooseRow(int row);
    void useCurrent(); ///< turns the current lever on in the plan, or tells why not

    [[nodiscard]] RunWords words() const { return m_words; } ///< the line above the table, as shown
    [[nodiscard]] FigureView& table() const { return *m_table; }
    [[nodiscard]] Chart& chart() const { return *m_chart; }
    [[nodiscard]] QPushButton& useButton() const { return *m_use; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void refresh();
    [[nodiscard]] RunWords ask(); ///< sets question and effects
    void showCurrent();
    /// Why the current lever cannot be used by a button; empty where it can.
    [[nodiscard]] QString obstacle() const;

    PlanDocument& m_document;
    const Look& m_look;
    std::string m_workload;
    Result<RunQuestion> m_question; ///< as the plan is now
    LeverEffects m_effects;
    RunWords m_words;
    bool m_fits = false; ///< the run as it is
    Panel* m_panel;      ///< all owned by this widget
    QLabel *m_line, *m_detail;
    FigureView* m_table;
    QPushButton* m_use;
    Chart* m_chart;
};

} // namespace jw
