// How far a source is predicted by constants that were fitted without it, computed here.
#pragma once

#include <QWidget>

#include "jobs/latest_job.h"
#include "validation/leave_out.h"
#include "views/validation/check_run.h"

class QLabel;

namespace jw {

class FiguresView;
class Look;

/// The fits are made off the GUI thread, once for rows that are shown, and about a second together.
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
    using Sources = Result<std::vector<LeftOutSource>>;
    void take(Sources sources);
    void showSources();

    CheckRunPtr m_run;
    std::vector<LeftOutSource> m_sources;
    QLabel *m_title, *m_note; ///< all owned
    FiguresView* m_view;
    LatestJob<Sources> m_job;
};

} // namespace jw
