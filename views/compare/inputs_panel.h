// The inputs of scenarios side by side, with what is done to them: edit, reset, list all, copy.
#pragma once

#include <QTimer>
#include <QWidget>

#include "views/compare/inputs_model.h"

class QLabel;
class QPushButton;
class QTableView;

namespace jw {

class Look;
class Panel;

class InputsPanel final : public QWidget {
    Q_OBJECT

public:
    InputsPanel(PlanDocument& document, const Look& look, QWidget* parent = nullptr);

    [[nodiscard]] InputsModel& inputs() { return m_inputs; }
    [[nodiscard]] QTableView& view() { return *m_view; }
    void setListed(InputsListed listed);
    void showField(const QString& path); ///< selects its row; all inputs are listed if need be

signals:
    void differencesCounted(int scenarios, int inputs);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override; ///< of the table: its width

private:
    void build();
    void retranslate();
    void inputsChanged();
    void updateReset();
    void fit();
    void fitHeight();
    [[nodiscard]] int rowOf(const QString& path) const;

    const Look& m_look;
    InputsListed m_listed = InputsListed::Differing;
    InputsModel m_inputs;
    Panel* m_panel; ///< all owned
    QLabel* m_refusal;
    QTableView* m_view;
    QPushButton *m_reset, *m_all, *m_copy;
    QTimer m_later;
};

} // namespace jw
