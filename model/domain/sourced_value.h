// A value together with where it comes from: what is copied into a plan.
#pragma once

#include "domain/provenance.h"

namespace jw {

/// `value` is in the unit of the field; `source` has no uid yet.
struct SourcedValue {
    std::string field;
    Value value;
    Source source;
    std::string_view column{}; ///< of the catalogue's row that says it, where one does; static

    friend bool operator==(const SourcedValue&, const SourcedValue&) = default;
};

} // namespace jw
