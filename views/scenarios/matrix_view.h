// The cells of the matrix by keyboard: edited, reset, copied and pasted.
#pragma once

#include <QTableView>

#include "views/compare/inputs_model.h"

namespace jw {

class Look;

/// F2, Enter and typing edit, Delete resets what is selected, Ctrl+C copies it with titles, Ctrl+V pastes a
/// block, Ctrl+L opens a slider under a number; Tab leaves the table.
class MatrixView final : public QTableView {
    Q_OBJECT

public:
    MatrixView(InputsModel& inputs, const Look& look, QWidget* parent = nullptr);

    void copySelected() const;
    void paste(); ///< from the first selected cell on
    void resetSelected();
    [[nodiscard]] bool canReset() const; ///< anything of what is selected
    void slide();                        ///< tries out numbers in the current cell

signals:
    void refused(const QString& why); ///< "" once something has been taken

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    [[nodiscard]] const double* numberAt(const QModelIndex& index) const; ///< nullptr: none to slide

    InputsModel& m_inputs;
    const Look& m_look;
};

} // namespace jw
