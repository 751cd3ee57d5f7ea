// A number of the matrix follows a slider, as one of a form does.
#include <algorithm>

#include "items/cell_text.h"
#include "views/forms/number_slide.h"
#include "views/forms/slide_popup.h"
#include "views/scenarios/matrix_view.h"

namespace jw {

const double* MatrixView::numberAt(const QModelIndex& index) const
{
    if (!index.isValid() || !m_inputs.isScenario(index))
        return nullptr;
    const DifferingInput& input = m_inputs.inputs()[static_cast<std::size_t>(index.row())];
    return input.values[static_cast<std::size_t>(index.column() - 1)].as<double>();
}

void MatrixView::slide()
{
    const QModelIndex at = currentIndex();
    const double* number = numberAt(at);
    if (!number)
        return;
    const int row = at.row(), column = at.column();
    const FieldInfo* info = m_inputs.inputs()[static_cast<std::size_t>(row)].info;
    auto* popup =
        slideOf({m_inputs.placeAt(at), info, shownUnit(*info), *number}, m_inputs.document(), m_look, this);
    connect(popup, &SlidePopup::closed, this, [this, row, column] {
        if (!currentIndex().isValid()) // the rows have been made anew
            setCurrentIndex(m_inputs.index(std::min(row, m_inputs.rowCount() - 1), column));
        setFocus(Qt::OtherFocusReason);
    });
    popup->openUnder(*viewport(), visualRect(at));
}

} // namespace jw
