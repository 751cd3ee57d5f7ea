// The page Validation: published training runs and serving benchmarks recomputed from their own inputs,
// beside what was published.
#pragma once

#include <QWidget>

#include "jobs/latest_job.h"
#include "views/validation/checks_filter.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace jw {

class CheckDetails;
class ChecksBar;
class ChecksView;
class EmptyState;
class GoalStrip;
class Look;
class Panel;
class ParityPanel;
class Segments;
class SummaryPanel;

/// Has nothing to do with the plan. Computes when first shown, off the GUI thread. Ctrl+F goes to the search.
class ValidationPage final : public QWidget {
    Q_OBJECT

public:
    enum class Shown { Table, Chart, Summary };

    explicit ValidationPage(const Look& look, QWidget* parent = nullptr);

    /// Rows of a file in place of those that the program carries; "" for these, of the chosen kind. Told when
    /// they are there; a file that cannot be read leaves the rows as they are and is told on the page.
    void load(const QString& path);
    /// The kind of rows; another one than before loads those that the program carries.
    void setKind(RowKind kind);
    [[nodiscard]] RowKind kind() const;
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }
    /// The run of that id, whatever the filters; false for an unknown one.
    bool showRow(std::string_view id);
    void setShown(Shown what);
    [[nodiscard]] Shown shown() const;
    /// The rows that are shown as CSV, as they are sorted. Errors: Io.
    [[nodiscard]] Result<void> exportCsv(const QString& path) const;

    [[nodiscard]] ChecksBar& filter() const { return *m_filter; }
    [[nodiscard]] ChecksView& view() const { return *m_view; }
    [[nodiscard]] CheckDetails& details() const { return *m_details; }
    [[nodiscard]] ParityPanel& parity() const { return *m_parity; }
    [[nodiscard]] SummaryPanel& summary() const { return *m_summary; }
    [[nodiscard]] GoalStrip& goals() const { return *m_goals; }
    [[nodiscard]] EmptyState& emptyState() const { return *m_empty; }
    [[nodiscard]] QLabel& message() const { return *m_message; }
    [[nodiscard]] Segments& kinds() const { return *m_kinds; }
    [[nodiscard]] QPushButton& builtInButton() const { return *m_builtIn; }

signals:
    void rowsShown(); ///< those of a load()

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    [[nodiscard]] QWidget* buildHead();
    [[nodiscard]] QWidget* buildContent();
    void connectParts();
    void retranslate();
    void take(const Result<CheckRunPtr>& run);
    void rowsChanged();
    void selectionChanged();
    void showParts();
    void wayOut();
    [[nodiscard]] QString aboutText(const std::vector<std::size_t>& shown) const;
    [[nodiscard]] QString predictedText(const std::vector<std::size_t>& shown) const;
    void askRowsPath();
    void askCsvPath();
    void tellUnits(const CheckRun& run);
    void tell(const QString& message);

    const Look& m_look;
    ChecksModel m_rows;
    ChecksFilter m_found;
    LatestJob<Result<CheckRunPtr>> m_job;
    bool m_asked = false;      ///< something was loaded, or is being
    QLabel *m_title, *m_about; ///< all owned
    Segments *m_kinds, *m_segments;
    QPushButton *m_builtIn, *m_open, *m_export;
    GoalStrip* m_goals;
    Panel* m_panel;
    ChecksView* m_view;
    ChecksBar* m_filter;
    ParityPanel* m_parity;
    SummaryPanel* m_summary;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    QLabel* m_message;
    CheckDetails* m_details;
};

} // namespace jw
