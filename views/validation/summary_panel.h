// The errors of predictions in three tables, one at a time: by metric beside the goals, bands by tier,
// what was left out of the fit.
#pragma once

#include <QWidget>

#include <optional>

#include "validation/check_summary.h"
#include "views/validation/check_run.h"

class QLabel;
class QStackedWidget;

namespace jw {

class FiguresView;
class LeftOutPanel;
class Look;
class Segments;

class SummaryPanel final : public QWidget {
    Q_OBJECT

public:
    enum class Shown { Errors, Coverage, LeftOut };

    explicit SummaryPanel(const Look& look, QWidget* parent = nullptr);

    /// The errors are of `rows`; sources are left out of all rows of the run.
    void setRows(const CheckRunPtr& run, const std::vector<std::size_t>& rows);
    void retranslate(); ///< words; the figures with the next setRows()

    void choose(Shown shown);

    [[nodiscard]] FiguresView& errors() const { return *m_errors; }
    [[nodiscard]] FiguresView& coverage() const { return *m_coverage; }
    [[nodiscard]] LeftOutPanel& leftOut() const { return *m_leftOut; }

private:
    void build(const Look& look);
    void nameLeftOut();

    bool m_serving = false; ///< what the rows are of
    Segments* m_choice;     ///< all owned
    QStackedWidget* m_tables;
    QLabel *m_errorsTitle, *m_coverageTitle;
    FiguresView *m_errors, *m_coverage;
    LeftOutPanel* m_leftOut;
};

/// "TPOT · Tier A, outside the fit"
[[nodiscard]] QString coverageName(const TierCoverage& coverage);
/// "65.0 %: band too narrow"
[[nodiscard]] QString coverageWords(const TierCoverage& coverage);
/// Does the band hold 72 to 90 %, as it promises? Nothing where that cannot be told.
[[nodiscard]] std::optional<bool> isKept(const TierCoverage& coverage);

} // namespace jw
