// How a field's number follows a slider.
#include "views/forms/field_editor.h"
#include "views/forms/number_slide.h"
#include "views/forms/slide_popup.h"

namespace jw {

bool FieldEditor::canSlide() const { return m_line && !m_picker.open && m_state.value.as<double>(); }

/// In the scenario that is shown now.
void FieldEditor::slide()
{
    if (!canSlide())
        return;
    m_line->finish();
    if (m_error || !canSlide())
        return;
    const FieldPlace place{m_document.currentScenario(), m_uid, m_field.field};
    auto* popup =
        slideOf({place, m_field.info, m_unit, *m_state.value.as<double>()}, m_document, m_look, this);
    connect(popup, &SlidePopup::closed, this, [this] { input()->setFocus(Qt::OtherFocusReason); });
    popup->openUnder(*input());
}

} // namespace jw
