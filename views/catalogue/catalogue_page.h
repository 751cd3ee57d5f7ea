// The page Catalogue: what the program knows of hardware, places, prices and models, and from where.
#pragma once

#include <QWidget>

#include "views/catalogue/catalogue_filter.h"
#include "views/catalogue/catalogue_view.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace jw {

class AdvisorView;
class CatalogueCsv;
class Chart;
class ComparedView;
class EmptyState;
class FilterBar;
class Look;
class Panel;
class PlanDocument;
class RowDetails;
class ScatterPanel;
class Segments;
class ServingView;

/// The catalogue itself never changes; the plan does only when a button of the details is pressed. Ctrl+F
/// goes to the search.
class CataloguePage final : public QWidget {
    Q_OBJECT

public:
    enum class Shown { Table, Compare, Chart };

    CataloguePage(PlanDocument& document, const Look& look, QWidget* parent = nullptr);

    void showTable(std::string_view name);
    /// A row of a table by their names; a search that hides it is cleared. False for an unknown one.
    bool showRow(std::string_view table, std::string_view id);
    /// The tab after the tables: which hardware for which work. Made when first asked for.
    AdvisorView& showAdvisor();
    [[nodiscard]] AdvisorView* advisor() const { return m_advisor; } ///< nullptr: not looked at yet
    /// The last tab: a screening of hardware for serving. Made when first asked for.
    ServingView& showServing();
    [[nodiscard]] ServingView* serving() const { return m_serving; }
    void setShown(Shown what);
    [[nodiscard]] Shown shown() const;
    /// The rows that are shown as CSV, as the catalogue's files have them. Errors: Io.
    [[nodiscard]] Result<void> exportCsv(const QString& path) const;

    [[nodiscard]] QTabBar& tabs() const { return *m_tabs; }
    [[nodiscard]] FilterBar& filter() const { return *m_filter; }
    [[nodiscard]] CatalogueView& view() const { return *m_view; }
    [[nodiscard]] RowDetails& details() const { return *m_details; }
    [[nodiscard]] ComparedView& compared() const { return *m_compared; }
    [[nodiscard]] ScatterPanel& scatter() const { return *m_scatter; }
    [[nodiscard]] EmptyState& emptyState() const { return *m_empty; }
    [[nodiscard]] CatalogueCsv& csv() const { return *m_csv; }

signals:
    void goToRequested(const QString& path); ///< of a row of the plan

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    [[nodiscard]] QWidget* buildContent();
    void connectParts();
    void retranslate();
    void follow();
    void refreshPlan();
    void showContent(const QWidget* content);
    void showEdition();
    void showOther(int tab, const QWidget* content);
    void rowsChanged();
    void selectionChanged();
    void showParts();
    void askCsvPath();
    void tell(const QString& message);

    PlanDocument& m_document;
    const Look& m_look;
    CatalogueModel m_rows;
    CatalogueFilter m_found;
    bool m_behind = false;        ///< the plan changed while the page was put away
    QWidget* m_content = nullptr; ///< of the tables
    AdvisorView* m_advisor = nullptr;
    ServingView* m_serving = nullptr;
    QLabel *m_title, *m_about; ///< all owned
    Segments* m_segments;
    QPushButton *m_import, *m_export;
    CatalogueCsv* m_csv;
    QTabBar* m_tabs;
    Panel* m_panel;
    CatalogueView* m_view;
    FilterBar* m_filter;
    ComparedView* m_compared;
    ScatterPanel* m_scatter;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    QLabel *m_marks, *m_message;
    RowDetails* m_details;
};

} // namespace jw
