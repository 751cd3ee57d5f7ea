// The advisor: which hardware for this work. A form left, the ranked devices and a chart right.
#pragma once

#include <QWidget>

#include "advisor/advice.h"
#include "document/plan_document.h"
#include "jobs/job.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace jw {

class AdviceForm;
class Chart;
class EmptyState;
class FigureView;
class Look;
class Panel;

/// Asks anew whenever the request changes, off the GUI thread; meanwhile, and while the request is not
/// complete, no answer is shown. The plan changes only when "Add to the plan" is pressed.
class AdvisorView final : public QWidget {
    Q_OBJECT

public:
    AdvisorView(PlanDocument& document, const Look& look, QWidget* parent = nullptr);
    ~AdvisorView() override;

    [[nodiscard]] bool isAsking() const { return m_job.isRunning(); }
    [[nodiscard]] const std::vector<Advice>& advice() const { return m_all; } ///< empty without an answer
    [[nodiscard]] const Advice* current() const;                              ///< of the selected row
    void chooseRow(int row);
    void addToPlan(); ///< the current one

    [[nodiscard]] AdviceForm& form() const { return *m_form; }
    [[nodiscard]] FigureView& table() const { return *m_table; }
    [[nodiscard]] Chart& chart() const { return *m_chart; }
    [[nodiscard]] EmptyState& emptyState() const { return *m_empty; }
    [[nodiscard]] QLabel& verdict() const { return *m_verdict; }
    [[nodiscard]] QLabel& details() const { return *m_details; }
    [[nodiscard]] QLabel& message() const { return *m_message; }
    [[nodiscard]] QPushButton& addButton() const { return *m_add; }
    [[nodiscard]] QPushButton& copyButton() const { return *m_copy; }

signals:
    void answered();
    void goToRequested(const QString& path); ///< of the group that was added

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    using Answer = Result<std::vector<Advice>>;

    void build();
    [[nodiscard]] QWidget* buildRequest();
    [[nodiscard]] QWidget* buildBusy();
    [[nodiscard]] QWidget* buildAnswer();
    void connectParts();
    void retranslate();
    void follow();
    void ask();
    void take(const Answer& answer);
    void list();
    void showCurrent();
    void showParts();
    void showEmpty();
    void tell(const QString& words, bool bad);

    PlanDocument& m_document;
    const Look& m_look;
    std::vector<Advice> m_all;
    std::optional<Error> m_refusal; ///< why there is no answer, besides what the form says
    std::vector<std::size_t> m_drawn;
    std::string m_added; ///< uid of the group that was added
    bool m_behind = false;
    AdviceForm* m_form; ///< all owned
    Panel *m_asked, *m_panel;
    QPushButton *m_add, *m_copy, *m_export;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QWidget *m_busy, *m_answer;
    QLabel *m_wait, *m_verdict, *m_details, *m_message;
    QPushButton *m_stop, *m_show;
    QProgressBar* m_progress;
    Chart* m_chart;
    FigureView* m_table;
    Job<Answer> m_job;
};

} // namespace jw
