// The inputs that a result rests on: two lines each, value and source, with the way to the field.
#pragma once

#include <QAbstractListModel>
#include <QListView>

#include "views/explain/explain_text.h"

namespace jw {

class Look;

class InputListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setInputs(std::vector<ExplainedInput> inputs);
    [[nodiscard]] const std::vector<ExplainedInput>& inputs() const { return m_inputs; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<ExplainedInput> m_inputs;
};

/// As high as its rows; Enter, double click or a click on "Go to" asks for the field.
class InputList final : public QListView {
    Q_OBJECT

public:
    explicit InputList(const Look& look, QWidget* parent = nullptr);

    [[nodiscard]] InputListModel& inputs() { return m_model; }
    void setInputs(std::vector<ExplainedInput> inputs);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {100, sizeHint().height()}; }

signals:
    void goToRequested(const QString& path);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void goTo(const QModelIndex& index);

    const Look& m_look;
    InputListModel m_model;
};

} // namespace jw
