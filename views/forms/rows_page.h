// A page of inputs over one table: its rows, the form of the selected one, and the tables that belong to it.
#pragma once

#include <QWidget>

#include <functional>

#include "document/plan_document.h"
#include "items/table_model.h"

class QLabel;
class QPushButton;

namespace jw {

class EntityForm;
class Look;
class PageFrame;
class Panel;
class PlanTableView;

/// A table whose rows point to the selected one: tariffs of a site, assignments of a workload.
struct RelatedRows {
    const char* title = ""; ///< marked in the context "jw::RowsPage", as `add`
    const char* add = "";
    TableShape shape{};
    /// What a new row is given, beside its reference to the selected one; nullopt where none can be made yet.
    std::function<std::optional<Members>(const Plan&, const std::string& uid)> given{};
};

/// A way to add a row
struct RowsAction {
    const char* text = "";
    std::function<Result<std::string>(PlanDocument&)> add{}; ///< the uid of the new row
};

struct RowsPageSpec {
    const char* title = "";
    const char* line = "";
    const char* empty = "";
    const char* example = ""; ///< what the link says; `sample` is what it opens
    const char* sample = "";
    TableShape shape{};
    std::vector<RowsAction> actions{}; ///< the first is the primary one
    std::vector<RelatedRows> related{};
};

class RowsPage final : public QWidget {
    Q_OBJECT

public:
    RowsPage(PlanDocument& document, const Look& look, RowsPageSpec spec, QWidget* parent = nullptr);

    /// Shows that field and puts the keyboard there; false for a row that is not on this page.
    bool goTo(const std::string& uid, const std::string& field);

    [[nodiscard]] PlanTableView& rows() const { return *m_rows; }
    [[nodiscard]] EntityForm& form() const { return *m_form; }
    [[nodiscard]] PageFrame& frame() const { return *m_frame; }
    void add(std::size_t action);
    /// A button in the head of the form, such as "Fill from region…"
    void addFormButton(QPushButton* button, const char* text);
    void tell(const Result<void>& done);

signals:
    void explainRequested(const QString& uid, const QString& field);
    void compareRequested(const QString& uid, const QString& field);
    void exampleRequested(const QString& sample);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Related {
        Panel* panel = nullptr;
        QPushButton* add = nullptr;
        PlanTableView* view = nullptr;
    };
    void build();
    void retranslate();
    void refresh();
    void showRow();
    void addRelated(std::size_t at);

    PlanDocument& m_document;
    const Look& m_look;
    RowsPageSpec m_spec;
    PageFrame* m_frame; ///< all widgets owned by this page
    Panel* m_panel;
    PlanTableView* m_rows;
    QLabel* m_message;
    EntityForm* m_form;
    std::vector<QPushButton*> m_buttons;
    std::vector<std::pair<QPushButton*, const char*>> m_formButtons;
    std::vector<Related> m_related;
};

} // namespace jw
