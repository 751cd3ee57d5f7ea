// The errors of predictions in three tables: by metric beside the goals, bands by tier, sources left out.
#pragma once

#include <QWidget>

#include "validation/training_summary.h"

class QLabel;

namespace jw {

class FiguresView;
class Look;

class SummaryPanel final : public QWidget {
    Q_OBJECT

public:
    explicit SummaryPanel(const Look& look, QWidget* parent = nullptr);

    void setChecks(const std::vector<TrainingCheck>& checks);
    void retranslate(); ///< words; the figures with the next setChecks()

    [[nodiscard]] FiguresView& errors() const { return *m_errors; }
    [[nodiscard]] FiguresView& coverage() const { return *m_coverage; }
    [[nodiscard]] FiguresView& leftOut() const { return *m_leftOut; }

private:
    void build(const Look& look);

    QLabel *m_errorsTitle, *m_coverageTitle, *m_leftOutTitle, *m_leftOutNote; ///< all owned
    FiguresView *m_errors, *m_coverage, *m_leftOut;
};

} // namespace jw
