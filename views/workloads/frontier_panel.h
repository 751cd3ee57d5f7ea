// Latency against throughput of a service, to pick an operating point from, and what a token costs by
// accelerator.
#pragma once

#include <QWidget>

#include "document/plan_document.h"
#include "jobs/latest_job.h"
#include "views/workloads/frontier_table.h"

class QLabel;
class QPushButton;

namespace jw {

class Chart;
class FigureView;
class Look;
class Panel;
class Segments;

/// The page sets the row anew after every edit; computed off the GUI thread, and not while it is not seen.
class FrontierPanel final : public QWidget {
    Q_OBJECT

public:
    FrontierPanel(PlanDocument& document, const Look& look, QWidget* parent = nullptr);
    ~FrontierPanel() override;

    void setRow(const std::string& workload); ///< "": none, and nothing is shown

    [[nodiscard]] bool isComputing() const { return m_job.isRunning(); }
    [[nodiscard]] const std::optional<FrontierAnswer>& answer() const { return m_answer; }
    [[nodiscard]] const OperatingPoint* current() const; ///< nullptr without one
    void choosePlace(std::size_t place);                 ///< of the points of the frontier
    void useCurrent();                                   ///< in the plan, or tells why not

    [[nodiscard]] QString words() const; ///< below the chart: the current point, or why there is none
    [[nodiscard]] QString notes() const; ///< of all points
    [[nodiscard]] Segments& lines() const { return *m_lines; }
    [[nodiscard]] Chart& chart() const { return *m_chart; }
    [[nodiscard]] Chart& costs() const { return *m_costs; }
    [[nodiscard]] FigureView& table() const { return *m_table; }
    [[nodiscard]] QPushButton& useButton() const { return *m_use; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Asked {
        PlanPtr plan;
        std::string workload;
        bool operator==(const Asked&) const = default;
    };

    void build();
    void buildCosts();
    void retranslate();
    void nameRanking();
    void follow();
    void take(Result<FrontierAnswer> answer);
    void refuse(const QString& why, bool bad);
    void choosePoint(int row);
    void showAnswer();
    void showRanking();
    void showChart();
    void showCurrent();
    void tell(const QString& words, bool bad);
    [[nodiscard]] QString obstacle() const; ///< why the current point cannot be used; "" where it can

    PlanDocument& m_document;
    const Look& m_look;
    std::string m_workload;
    Asked m_asked; ///< without a plan: nothing
    std::optional<FrontierAnswer> m_answer;
    std::optional<std::size_t> m_current; ///< place of a point
    std::vector<std::size_t> m_drawn;
    bool m_behind = false;
    Panel *m_points, *m_ranking; ///< all owned by this widget
    Segments* m_lines;
    Chart* m_chart;
    QLabel *m_told, *m_notes;
    QPushButton* m_use;
    QLabel* m_about;
    Chart* m_costs;
    FigureView* m_table;
    LatestJob<Result<FrontierAnswer>> m_job;
};

} // namespace jw
