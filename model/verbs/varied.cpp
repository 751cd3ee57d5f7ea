#include "verbs/varied.h"

#include "domain/draw_settings.h"
#include "domain/edit.h"
#include "domain/paths.h"
#include "verbs/changes.h"

namespace jw::verbs {
namespace {

Result<double> numberAt(const Plan& plan, const VariedRange& range, std::string_view text)
{
    return valueFromText(plan, *range.info, text, range.path).and_then([&](const Value& value) {
        const double* number = value.as<double>();
        return number ? Result<double>(*number)
                      : fail({.kind = Error::Kind::MissingField, .field = range.path});
    });
}

} // namespace

std::string rangeFault(const std::string& text)
{
    const std::size_t equals = equalsIn(text);
    const bool good = equals != std::string::npos && text.find(':', equals) != std::string::npos;
    return good ? std::string() : "takes PATH=LOW:HIGH, such as sites/Ashburn/pue=1.1:1.4, not " + text;
}

Result<VariedRange> variedRange(const Plan& resolved, const std::string& text)
{
    const std::size_t equals = equalsIn(text), colon = text.find(':', equals);
    const auto ref = fieldAt(resolved, text.substr(0, equals));
    if (!ref)
        return fail(ref.error());
    VariedRange range{.field = {ref->row.table->rowId(ref->row.in(resolved)), ref->field},
                      .path = pathOf(resolved, ref->row, ref->field),
                      .info = fieldInfo(resolved, ref->row, ref->field)};
    if (range.info->kind != FieldKind::Number && range.info->kind != FieldKind::Whole)
        return fail({.kind = Error::Kind::WrongType, .field = range.path, .text = "a number"});
    if (isDrawSetting(ref->row, ref->field))
        return fail({.kind = Error::Kind::Inconsistent, .field = range.path, .text = "varied_draws"});
    if (const Value value = fieldValue(resolved, ref->row, ref->field); value.as<double>())
        range.planned = *value.as<double>();
    return numberAt(resolved, range, std::string_view(text).substr(equals + 1, colon - equals - 1))
        .and_then([&](double low) {
            range.low = low;
            return numberAt(resolved, range, std::string_view(text).substr(colon + 1));
        })
        .and_then([&](double high) -> Result<VariedRange> {
            range.high = high;
            if (range.low <= high)
                return range;
            return fail({.kind = Error::Kind::Inconsistent,
                         .field = range.path,
                         .lower = range.low,
                         .upper = high,
                         .text = "range_reversed"});
        });
}

} // namespace jw::verbs
