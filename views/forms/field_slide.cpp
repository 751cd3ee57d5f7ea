// How a field's number follows a slider.
#include "readings/display.h"
#include "views/common/person_text.h"
#include "views/forms/field_editor.h"
#include "views/forms/slide_popup.h"

namespace jw {

bool FieldEditor::canSlide() const { return m_line && !m_picker.open && m_state.value.as<double>(); }

void FieldEditor::slide()
{
    if (!canSlide())
        return;
    m_line->finish();
    if (m_error || !canSlide())
        return;
    const FieldInfo& info = *m_field.info;
    const double value = *m_state.value.as<double>();
    m_document.endDrag(); // an earlier slide is another step
    auto* popup = new SlidePopup(m_look, slideRange(info, value, m_unit),
                                 converted(value, info.term.unit, m_unit), slideTarget(), this);
    connect(popup, &SlidePopup::closed, this, [this] { input()->setFocus(Qt::OtherFocusReason); });
    popup->openUnder(*input());
}

/// Of the scenario that is shown now.
SlideTarget FieldEditor::slideTarget()
{
    const FieldPlace place{m_document.currentScenario(), m_uid, m_field.field};
    return {.name = title(),
            .text = &jw::typedDigits,
            .read = [this](const QString& typed) { return readShown(typed); },
            .words = [this](const Error& error) { return words(error); },
            .set = [this, place](double number) { return setSliding(place, number); },
            .putBack = [this, place] { m_document.cancelDrag(place); }};
}

/// In the unit shown.
Result<double> FieldEditor::readShown(const QString& text) const
{
    const FieldInfo& info = *m_field.info;
    return read(text).and_then([&](const Value& value) -> Result<double> {
        if (const double* number = value.as<double>())
            return converted(*number, info.term.unit, m_unit);
        return fail({.kind = Error::Kind::MissingField, .field = std::string(info.key)});
    });
}

/// As if its digits had been typed, so that the unit shown, bounds and the note of the text are the same.
Result<void> FieldEditor::setSliding(const FieldPlace& place, double number)
{
    const QString text = typedDigits(number);
    return read(text).and_then([&](const Value& value) {
        return m_document.setField(place, value, notedText(text, value), Drag::Yes);
    });
}

} // namespace jw
