// How far predictions of rows outside the fit are from what was published, beside the goals: a column a
// metric with a goal.
#pragma once

#include <QWidget>

#include <span>

#include "validation/check_summary.h"
#include "validation/published_rows.h"

class QHBoxLayout;
class QLabel;

namespace jw {

class Look;

/// Goals met and missed have a mark and words.
class GoalStrip final : public QWidget {
    Q_OBJECT

public:
    explicit GoalStrip(const Look& look, QWidget* parent = nullptr);

    /// Of one kind; its goals are shown also without a row.
    void setChecks(RowKind kind, std::vector<RowCheck> checks);
    void retranslate() { refresh(); }

    /// All of it in words, a line a metric.
    [[nodiscard]] QString text() const;

private:
    void refresh();
    void addGroup(const GroupSummary& summary);
    void addCoverage();
    void addMarks(QWidget* column, std::span<const TierCoverage> tiers);
    [[nodiscard]] QLabel* mark(bool met, QWidget* parent) const;
    QWidget* addColumn(const QString& title);
    void addLine(QWidget* column, const QString& text, std::optional<bool> met, const QString& brief = {});
    void addGoal(QWidget* column, const QString& figure, double value, std::optional<double> goal);

    const Look& m_look;
    RowKind m_kind = RowKind::Training;
    std::vector<RowCheck> m_checks;
    QHBoxLayout* m_line; ///< of the panel, which this widget owns with all in it
    QStringList m_texts;
};

/// "Median 4.2 %, goal 5 %: met"
[[nodiscard]] QString goalWords(const QString& figure, double value, std::optional<double> goal);

} // namespace jw
