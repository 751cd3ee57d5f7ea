#include "document/uncertainty_edits.h"

#include "catalogue/catalogue_spread.h"
#include "domain/uncertain_fields.h"

namespace jw {
namespace {

Result<RowRef> rowOf(const Plan& plan, const std::string& uid)
{
    if (const RowRef row = findRow(plan, uid))
        return row;
    return fail({.kind = Error::Kind::UnknownName, .field = uid, .text = uid});
}

} // namespace

Result<void> setUncertainty(PlanDocument& document, const Uncertainty& wanted, const std::string& mergeKey)
{
    const Plan& plan = *document.plan();
    return rowOf(plan, wanted.entity).and_then([&](RowRef row) {
        return document.edit(
            spreadText(plan, row, wanted.field), [&](Plan& next) { return setUncertainty(next, wanted); },
            mergeKey);
    });
}

Result<void> clearUncertainty(PlanDocument& document, const std::string& uid, const std::string& field)
{
    const Plan& plan = *document.plan();
    return rowOf(plan, uid).and_then([&](RowRef row) {
        return document.edit(certainText(plan, row, field), [&](Plan& next) -> Result<void> {
            clearUncertainty(next, uid, field);
            return {};
        });
    });
}

Result<void> spreadEstimates(PlanDocument& document)
{
    const std::size_t count = catalogueEstimates(*document.plan()).size();
    return document.edit(estimatesText(count), [](Plan& next) -> Result<void> {
        const auto spread = spreadEstimates(next);
        return spread ? Result<void>() : fail(spread.error());
    });
}

} // namespace jw
