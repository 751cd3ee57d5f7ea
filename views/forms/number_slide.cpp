#include "views/forms/number_slide.h"

#include "readings/display.h"
#include "views/common/person_text.h"
#include "views/forms/field_state.h"
#include "views/forms/slide_popup.h"

namespace jw {
namespace {

/// The digits as they are kept beside the number, with the unit in which they are meant.
std::string notedDigits(const SlidNumber& slid, const QString& digits)
{
    const bool bare = slid.unit.symbol == shownUnit(*slid.info).symbol;
    return digits.toStdString() + (bare ? std::string() : ' ' + std::string(slid.unit.symbol));
}

SlideTarget targetOf(const SlidNumber& slid, PlanDocument& document)
{
    const auto read = [slid, &document](const QString& text) {
        return typedIn(*slid.info, slid.unit, text, *document.resolved());
    };
    return {.name = fieldTitle(*slid.info),
            .text = &jw::typedDigits,
            .read = [slid, read](const QString& text) -> Result<double> {
                const auto value = read(text);
                if (!value)
                    return fail(value.error());
                if (const double* number = value->as<double>())
                    return converted(*number, slid.info->term.unit, slid.unit);
                return fail({.kind = Error::Kind::MissingField, .field = std::string(slid.info->key)});
            },
            .words = [slid, &document](
                         const Error& error) { return problemText(error, *slid.info, *document.resolved()); },
            .set = [slid, read, &document](double number) -> Result<void> {
                const QString digits = typedDigits(number);
                return read(digits).and_then([&](const Value& value) {
                    return document.setField(slid.place, value, notedDigits(slid, digits), Drag::Yes);
                });
            },
            .putBack = [slid, &document] { document.cancelDrag(slid.place); }};
}

} // namespace

SlidePopup* slideOf(const SlidNumber& number, PlanDocument& document, const Look& look, QWidget* parent)
{
    document.endDrag();
    return new SlidePopup(look, slideRange(*number.info, number.value, number.unit),
                          converted(number.value, number.info->term.unit, number.unit),
                          targetOf(number, document), parent);
}

} // namespace jw
