// How far published figures are predicted by constants that were fitted without them, computed here.
#pragma once

#include <QWidget>

#include "jobs/latest_job.h"
#include "validation/check_summary.h"
#include "validation/held_out_checks.h"
#include "validation/leave_out.h"
#include "views/validation/check_run.h"

class QLabel;

namespace jw {

class FiguresView;
class Look;

/// Errors of one metric with a part of the rows held out.
struct HeldOutErrors {
    HeldOut what = HeldOut::Row;
    GroupSummary summary;
};

/// Of training each source left out, of serving folds of the library's rows. The fits are made off the GUI
/// thread, once for rows that are shown, and a few seconds together.
class LeftOutPanel final : public QWidget {
    Q_OBJECT

public:
    explicit LeftOutPanel(const Look& look, QWidget* parent = nullptr);

    /// All rows of the run count, whatever is filtered out.
    void setRun(const CheckRunPtr& run);
    void retranslate();

    [[nodiscard]] bool isFitting() const { return m_job.isRunning(); }
    [[nodiscard]] FiguresView& view() const { return *m_view; }

private:
    struct Found {
        std::vector<LeftOutSource> sources;
        std::vector<HeldOutErrors> folds;
    };
    [[nodiscard]] static Found leftOutOf(const CheckRun& run, const std::stop_token& stop);
    [[nodiscard]] bool isServing() const;
    void take(Found found);
    void refresh();
    void showSources();
    void showFolds();

    CheckRunPtr m_run;
    Found m_found;
    QLabel *m_title, *m_note; ///< all owned
    FiguresView* m_view;
    LatestJob<Found> m_job;
};

} // namespace jw
