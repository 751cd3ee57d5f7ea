// The number of a field in one scenario follows a slider.
#pragma once

#include "document/plan_document.h"
#include "readings/fields.h"

class QWidget;

namespace jw {

class Look;
class SlidePopup;

struct SlidNumber {
    FieldPlace place;
    const FieldInfo* info = nullptr; ///< static data
    UnitName unit;                   ///< that it is shown in
    double value = 0.0;              ///< in the field's unit
};

/// A slider over it, still to be opened; an earlier slide ends and is another undo step. Each number is set
/// as if its digits had been typed in `unit`.
[[nodiscard]] SlidePopup* slideOf(const SlidNumber& number, PlanDocument& document, const Look& look,
                                  QWidget* parent);

} // namespace jw
