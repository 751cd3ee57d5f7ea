// A small table to read, titled, as wide as its place.
#pragma once

#include <QTableView>

#include "views/validation/figures_model.h"

namespace jw {

class Look;

/// Ctrl+C copies the selected rows with heads, Tab leaves the table.
class FiguresView final : public QTableView {
    Q_OBJECT

public:
    explicit FiguresView(const Look& look, QWidget* parent = nullptr);

    [[nodiscard]] FiguresModel& figures() const { return *m_model; }
    void fit(); ///< the words give way to the figures

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    const Look& m_look;
    FiguresModel* m_model; ///< owned
};

} // namespace jw
