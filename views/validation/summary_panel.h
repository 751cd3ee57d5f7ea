// The errors of predictions in three tables: by metric beside the goals, bands by tier, sources left out.
#pragma once

#include <QWidget>

#include "views/validation/check_run.h"

class QLabel;

namespace jw {

class FiguresView;
class LeftOutPanel;
class Look;

class SummaryPanel final : public QWidget {
    Q_OBJECT

public:
    explicit SummaryPanel(const Look& look, QWidget* parent = nullptr);

    /// The errors are of `rows`; sources are left out of all rows of the run.
    void setRows(const CheckRunPtr& run, const std::vector<std::size_t>& rows);
    void retranslate(); ///< words; the figures with the next setRows()

    [[nodiscard]] FiguresView& errors() const { return *m_errors; }
    [[nodiscard]] FiguresView& coverage() const { return *m_coverage; }
    [[nodiscard]] LeftOutPanel& leftOut() const { return *m_leftOut; }

private:
    void build(const Look& look);

    QLabel *m_errorsTitle, *m_coverageTitle; ///< all owned
    FiguresView *m_errors, *m_coverage;
    LeftOutPanel* m_leftOut;
};

} // namespace jw
