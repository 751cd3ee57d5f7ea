// The matrix: inputs that scenarios set, down, and all scenarios, across.
#pragma once

#include <QWidget>

#include "views/compare/inputs_model.h"

class QLabel;
class QPushButton;

namespace jw {

class CommandPalette;
class Look;
class MatrixView;
class Panel;

/// Reads the plan only while it is shown.
class MatrixPanel final : public QWidget {
    Q_OBJECT

public:
    MatrixPanel(PlanDocument& document, const Look& look, QWidget* parent = nullptr);

    [[nodiscard]] InputsModel& inputs() { return m_inputs; }
    [[nodiscard]] MatrixView& view() { return *m_view; }
    [[nodiscard]] QString refusal() const; ///< why the last edit was not taken, or ""
    void pickInput();                      ///< opens the search for an input to add
    void addInput(const QString& path);    ///< a row for it, which is then the current one

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void retranslate();
    void takeScenarios();
    void updateState();
    void tell(const QString& why);

    PlanDocument& m_document;
    const Look& m_look;
    InputsModel m_inputs;
    Panel* m_panel; ///< all owned
    QLabel *m_refusal, *m_hint;
    MatrixView* m_view;
    QPushButton *m_add, *m_reset, *m_copy;
    CommandPalette* m_palette;
};

} // namespace jw
