// A number of the matrix follows a slider, as one of a form does.
#include "document/edit_text.h"
#include "domain/edit.h"
#include "readings/display.h"
#include "views/common/person_text.h"
#include "views/common/words.h"
#include "views/forms/slide_popup.h"
#include "views/scenarios/matrix_view.h"

namespace jw {
namespace {

/// A cell's field in one scenario, counted in the unit of its row.
SlideTarget targetOf(PlanDocument& document, const FieldPlace& place, const FieldInfo& info)
{
    const UnitName unit = shownUnit(info);
    const auto read = [&document, &info, unit](const QString& text) {
        return typedIn(info, unit, text, *document.plan());
    };
    return {.name = termText(info.term.name),
            .text = &jw::typedDigits,
            .read = [&info, unit, read](const QString& text) -> Result<double> {
                const auto value = read(text);
                if (!value)
                    return fail(value.error());
                if (const double* number = value->as<double>())
                    return converted(*number, info.term.unit, unit);
                return fail({.kind = Error::Kind::MissingField, .field = std::string(info.key)});
            },
            .words =
                [&document, &info](const Error& error) {
                    return error.field == info.key ? shownText(messageOf(error, &info))
                                                   : errorText(error, *document.plan());
                },
            .set = [&document, place, read](double number) -> Result<void> {
                const QString text = typedDigits(number);
                return read(text).and_then([&](const Value& value) {
                    return document.setField(place, value, text.toStdString(), Drag::Yes);
                });
            },
            .putBack = [&document, place] { document.cancelDrag(place); }};
}

} // namespace

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
    const FieldInfo& info = *m_inputs.inputs()[static_cast<std::size_t>(at.row())].info;
    const UnitName unit = shownUnit(info);
    PlanDocument& document = m_inputs.document();
    document.endDrag(); // an earlier slide is another step
    auto* popup =
        new SlidePopup(m_look, slideRange(info, *number, unit), converted(*number, info.term.unit, unit),
                       targetOf(document, m_inputs.placeAt(at), info), this);
    const int row = at.row(), column = at.column();
    connect(popup, &SlidePopup::closed, this, [this, row, column] {
        if (!currentIndex().isValid()) // the rows have been made anew
            setCurrentIndex(m_inputs.index(std::min(row, m_inputs.rowCount() - 1), column));
        setFocus(Qt::OtherFocusReason);
    });
    popup->openUnder(*viewport(), visualRect(at));
}

} // namespace jw
