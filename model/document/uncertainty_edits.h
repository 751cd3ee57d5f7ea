// What people do to the distribution of a number. Each is one undo step.
#pragma once

#include "document/plan_document.h"

namespace jw {

/// Says how a field of a row is spread, in the baseline and in every scenario that does not override the
/// field; `wanted` names both, its ord does not matter. Edits with the same `mergeKey`, one after the other,
/// are one step. Errors: those of setUncertainty(Plan&, ..), and of edit().
Result<void> setUncertainty(PlanDocument& document, const Uncertainty& wanted,
                            const std::string& mergeKey = {});

/// The number is certain again; does nothing where it is. Errors: UnknownName for a row that is not there.
Result<void> clearUncertainty(PlanDocument& document, const std::string& uid, const std::string& field);

/// Makes the catalogue's estimates in the baseline uncertain, but for those that are; does nothing where
/// there are none. Errors: those of spreadEstimates(Plan&).
Result<void> spreadEstimates(PlanDocument& document);

} // namespace jw
