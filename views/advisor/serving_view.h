// Hardware for serving a model: predicted by the cost of a token, or screened by data sheets.
#pragma once

#include <QWidget>

#include <vector>

#include "advisor/serving_options.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace jw {

class CataloguePicker;
class EmptyState;
class FigureView;
class Look;
class Panel;
class RequestField;

/// Fields above, the ranked devices below; answers at once. May begin with a plan, and changes none.
class ServingView final : public QWidget {
    Q_OBJECT

public:
    explicit ServingView(const Look& look, QWidget* parent = nullptr);

    /// Model, lengths and region of the first service that is on and predicted from its tokens; nothing where
    /// there is none, or the person has chosen.
    void begin(const Plan& resolved);
    bool chooseModel(const std::string& id); ///< false for one without a full shape
    CataloguePicker& pickModel();
    CataloguePicker& pickRegion();

    [[nodiscard]] const std::vector<ServingOption>& rows() const { return m_rows; } ///< empty before a choice
    [[nodiscard]] RequestField& field(std::string_view key) const;                  ///< one of ScreenRequest
    [[nodiscard]] FigureView& table() const { return *m_table; }
    [[nodiscard]] EmptyState& emptyState() const { return *m_empty; }
    [[nodiscard]] QPushButton& copyButton() const { return *m_copy; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void ask();
    void showFields();

    const Look& m_look;
    std::string m_model;   ///< id, what a plan calls its own, or ""
    bool m_chosen = false; ///< by the person
    ScreenRequest m_request;
    std::vector<ServingOption> m_rows;
    std::vector<RequestField*> m_fields; ///< all owned
    Panel* m_panel;
    QPushButton* m_copy;
    QLabel* m_about;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    FigureView* m_table;
};

} // namespace jw
