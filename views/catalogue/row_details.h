// The selected row of the catalogue in full, and how it stands to the plan.
#pragma once

#include <QWidget>

#include "views/catalogue/catalogue_model.h"
#include "views/catalogue/differences_model.h"

class QLabel;
class QPushButton;
class QTableView;
class QTextBrowser;

namespace jw {

class DayCurve;
class Look;
class Panel;

/// Follows the plan when told to; edits it only when a button is pressed.
class RowDetails final : public QWidget {
    Q_OBJECT

public:
    RowDetails(PlanDocument& document, const Look& look, QWidget* parent = nullptr);

    /// -1 for none. A row of the plan's own is compared with the built-in row it was copied from.
    void setRow(const CatalogueModel& rows, int row);
    void refresh(); ///< the plan or the look has changed
    void retranslate();

    [[nodiscard]] QTextBrowser& text() const { return *m_text; }
    [[nodiscard]] DayCurve& day() const { return *m_day; } ///< hidden but for the row of a day
    [[nodiscard]] QPushButton& useButton() const { return *m_use; }
    [[nodiscard]] QPushButton& takeButton() const { return *m_take; }
    [[nodiscard]] QLabel& mark() const { return *m_mark; } ///< how it stands to the plan, in words
    [[nodiscard]] DifferencesModel& differences() const { return *m_differences; }

signals:
    void goToRequested(const QString& path); ///< of the plan's row
    void refused(const QString& why);        ///< "" once something was done

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void fitList();
    void showText();
    [[nodiscard]] std::vector<PlanCopy> copies() const;
    void showMark(const std::vector<PlanCopy>& copies);
    void use();
    void take();
    void goToCopy();
    template <class T> bool wasDone(const Result<T>& done);

    PlanDocument& m_document;
    const Look& m_look;
    const CatalogueTable* m_table = nullptr;
    CataloguePtr m_catalogue; ///< holds the row
    const void* m_row = nullptr;
    std::string m_own;               ///< uid of the plan's accelerator that the row is; "" for a built-in one
    std::string m_copy;              ///< uid of the plan's row
    DifferencesModel* m_differences; ///< all owned
    Panel* m_panel;
    QLabel *m_mark, *m_differ;
    QPushButton *m_use, *m_show, *m_take;
    QTableView* m_list;
    DayCurve* m_day;
    QTextBrowser* m_text;
};

} // namespace jw
